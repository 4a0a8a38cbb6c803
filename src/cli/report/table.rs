use std::ops::Range;

/// The head of a table and its lines, a cell below the other: words to the left, and to the right the
/// `numbers`, by their columns.
pub(super) fn aligned<const N: usize>(
    head: [&str; N],
    rows: &[[String; N]],
    numbers: Range<usize>,
) -> (String, Vec<String>) {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.max().unwrap_or(0).max(head[column].len())
    };
    let widths: [usize; N] = std::array::from_fn(width);
    let line = |cells: [&str; N]| {
        let cell = |(column, cell): (usize, &str)| {
            let gap = " ".repeat(widths[column] - cell.chars().count());
            if numbers.contains(&column) { format!("{gap}{cell}") } else { format!("{cell}{gap}") }
        };
        let cells: Vec<String> = cells.into_iter().enumerate().map(cell).collect();
        format!("  {}", cells.join("  ")).trim_end().to_owned()
    };
    (line(head), rows.iter().map(|row| line(std::array::from_fn(|column| &*row[column]))).collect())
}

/// The first characters of a text, as many as fit.
pub(in crate::cli) fn short(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        Some(_) => text.chars().take(limit - 1).collect::<String>().trim_end().to_owned() + "…",
        None => text.to_owned(),
    }
}

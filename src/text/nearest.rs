/// The candidates that `name` may be a slip of, the nearest first, at most three.
pub fn nearest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    /// One slip in so many characters is still a slip.
    const SLIP: usize = 3;
    let limit = (name.chars().count() / SLIP).max(1);
    let small = name.to_lowercase();
    let distance = |candidate: &str| match candidate.to_lowercase() {
        // Cut short rather than slipped: “warn” for “warning”.
        whole if small.len() >= 3 && whole.starts_with(&small) => 1,
        whole => distance(&small, &whole),
    };
    let mut near: Vec<(usize, &str)> = candidates.map(|candidate| (distance(candidate), candidate)).collect();
    near.retain(|(distance, _)| *distance <= limit);
    near.sort();
    // Beside a near one a far one is no answer.
    let farthest = near.first().map_or(0, |(nearest, _)| 2 * nearest + 1);
    near.retain(|(distance, _)| *distance <= farthest);
    near.into_iter().take(3).map(|(_, candidate)| candidate).collect()
}

/// How many characters must be put in, taken out, replaced or swapped with their neighbour to
/// make `b` of `a`.
pub fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(before[j - 2] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_slips() {
        for (a, b, times) in
            [("", "", 0), ("abc", "", 3), ("house", "huose", 1), ("exlude", "exclude", 1), ("é", "e", 1)]
        {
            assert_eq!(distance(a, b), times, "{a} {b}");
            assert_eq!(distance(b, a), times, "{b} {a}");
        }
    }

    #[test]
    fn names_the_nearest_first_and_strangers_never() {
        let names = ["quotes/unclosed", "quotes/unopened", "garble/mojibake"];
        assert_eq!(nearest("quotes/unclosd", names.into_iter()), ["quotes/unclosed"]);
        assert_eq!(nearest("warn", ["error", "warning"].into_iter()), ["warning"]);
        assert!(nearest("weather", names.into_iter()).is_empty());
    }
}

//! Figures as people read them.

/// `1204` as `1,204`.
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `1 story`, `1,204 words`: how many of what the noun `one` names. Its plural has `s`, `es` behind `x`, and `ies`
/// for `y`.
pub fn many(count: usize, one: &str) -> String {
    let number = thousands(count);
    match one.strip_suffix('y') {
        _ if count == 1 => format!("{number} {one}"),
        Some(stem) => format!("{number} {stem}ies"),
        None if one.ends_with('x') => format!("{number} {one}es"),
        None => format!("{number} {one}s"),
    }
}

/// How many of `count` in `all` come on `unit` of them, to two digits that say something: 0.038, 1.7, 120.
pub fn rate(count: usize, all: usize, unit: usize) -> f64 {
    let exact = count as f64 * unit as f64 / all.max(1) as f64;
    format!("{exact:.1e}").parse().unwrap_or(exact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_have_commas() {
        assert_eq!([0, 999, 1204, 1_000_000].map(thousands), ["0", "999", "1,204", "1,000,000"]);
    }

    #[test]
    fn nouns_have_plurals() {
        let said = [many(1, "story"), many(0, "story"), many(1204, "word"), many(2, "fix")];
        assert_eq!(said, ["1 story", "0 stories", "1,204 words", "2 fixes"]);
    }

    #[test]
    fn rates_have_two_digits() {
        let said = |count, all| rate(count, all, 10_000).to_string();
        assert_eq!([said(1, 265_116), said(45, 265_116), said(312, 265_116)], ["0.038", "1.7", "12"]);
        assert_eq!([said(9_876, 100_000), said(0, 100), said(0, 0)], ["990", "0", "0"]);
    }
}

/// `text` with single spaces for all white space, and none at its ends. Of a very long text the
/// beginning: what has no end of a sentence for pages is known well enough by its first words.
pub fn single_spaced(text: &str) -> String {
    /// In characters.
    const LONGEST: usize = 2000;
    let mut out = String::new();
    let mut after_space = false;
    let mut left = LONGEST;
    for c in text.trim_start().chars() {
        if c.is_whitespace() {
            after_space = true;
            continue;
        }
        for c in std::mem::take(&mut after_space).then_some(' ').into_iter().chain([c]) {
            if left == 0 {
                return out;
            }
            left -= 1;
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_are_single() {
        assert_eq!(single_spaced(" It\n\tis\u{a0} so. "), "It is so.");
        assert_eq!(single_spaced(" \n"), "");
        let long = "é ".repeat(5000);
        assert_eq!(single_spaced(&long).chars().count(), 2000);
        assert_eq!(single_spaced(&single_spaced(&long)), single_spaced(&long).trim_end());
    }
}

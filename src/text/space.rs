/// `text` with single spaces for all white space, and none at its ends. Of a very long text the
/// beginning: what has no end of a sentence for pages is known well enough by its first words.
pub fn single_spaced(text: &str) -> String {
    /// In characters.
    const LONGEST: usize = 2000;
    let words = text.split_whitespace().enumerate();
    let spaced = words.flat_map(|(i, word)| (i > 0).then_some(' ').into_iter().chain(word.chars()));
    spaced.take(LONGEST).collect()
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

use std::path::Path;

use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// Patterns of paths, written as in a `.gitignore`: `drafts/`, `*.md`, `/archive/**`, `!keep.txt`.
#[derive(Debug, Clone)]
pub struct Globs {
    patterns: Vec<String>,
    matcher: Gitignore,
}

impl Globs {
    /// The patterns made ready, and for each that is none its index and what is wrong with it.
    pub fn new(patterns: Vec<String>) -> (Globs, Vec<(usize, String)>) {
        let mut builder = GitignoreBuilder::new("");
        let mut errors = Vec::new();
        for (i, pattern) in patterns.iter().enumerate() {
            if let Err(error) = builder.add_line(None, pattern) {
                errors.push((i, format!("The pattern cannot be read: {error}")));
            }
        }
        let matcher = builder.build().unwrap_or_else(|_| Gitignore::empty());
        (Globs { patterns, matcher }, errors)
    }

    /// Does `path` match, or a folder it is in? `path` is relative, with the patterns’ folder as
    /// its beginning.
    pub fn matches(&self, path: &Path) -> bool {
        // The matcher panics on other paths.
        !self.patterns.is_empty()
            && !path.has_root()
            && self.matcher.matched_path_or_any_parents(path, false).is_ignore()
    }

    pub fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }
}

impl Default for Globs {
    fn default() -> Self {
        Globs { patterns: Vec::new(), matcher: Gitignore::empty() }
    }
}

impl PartialEq for Globs {
    fn eq(&self, other: &Self) -> bool {
        self.patterns == other.patterns
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_those_of_a_gitignore() {
        let globs = |patterns: &[&str]| Globs::new(patterns.iter().map(|it| (*it).to_owned()).collect());
        let (drafts, errors) = globs(&["drafts/", "/wire/*.txt", "!wire/keep.txt"]);
        assert!(errors.is_empty());
        for (path, wanted) in [
            ("drafts/a.txt", true),
            ("desk/drafts/b/a.txt", true),
            ("drafts", false),
            ("wire/a.txt", true),
            ("wire/keep.txt", false),
            ("old/wire/a.txt", false),
            ("/drafts/a.txt", false),
        ] {
            assert_eq!(drafts.matches(Path::new(path)), wanted, "{path}");
        }
        assert!(!globs(&[]).0.matches(Path::new("a.txt")));
        let (_, errors) = globs(&["ok", "a{b"]);
        assert_eq!(errors.len(), 1);
        assert_eq!(errors[0].0, 1);
    }
}

use similar::TextDiff;

/// The change from `old` to `new` as a unified diff.
pub(in crate::cli) fn diff(path: &str, old: &str, new: &str) -> String {
    TextDiff::from_lines(old, new).unified_diff().header(path, path).to_string()
}

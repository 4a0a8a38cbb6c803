use super::Span;

/// Replaces the bytes of `span` by `insert`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edit {
    pub span: Span,
    pub insert: String,
}

impl Edit {
    pub fn new(span: Span, insert: impl Into<String>) -> Self {
        Self { span, insert: insert.into() }
    }
}

/// Do two edits touch the same bytes, or insert at the same place?
pub fn overlapping(a: &Edit, b: &Edit) -> bool {
    a.span.overlaps(b.span)
        || a.span.start == b.span.start
        || (a.span.is_empty() && b.span.covers(a.span.start))
        || (b.span.is_empty() && a.span.covers(b.span.start))
}

/// Applies `edits` to `text`. They may come in any order.
///
/// `None` where two of them overlap or one does not fit the text: half a fix is worse than none.
pub fn apply(text: &str, edits: &[Edit]) -> Option<String> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| edit.span);
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (i, edit) in sorted.iter().enumerate() {
        if i > 0 && overlapping(sorted[i - 1], edit) {
            return None;
        }
        out.push_str(text.get(done..edit.span.start)?);
        text.get(edit.span.start..edit.span.end)?;
        out.push_str(&edit.insert);
        done = edit.span.end;
    }
    out.push_str(text.get(done..)?);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn applies_in_any_order() {
        let edits = [Edit::new(Span::new(4, 7), "two"), Edit::new(Span::at(0), "> ")];
        assert_eq!(apply("one 222 three", &edits).as_deref(), Some("> one two three"));
    }

    #[test]
    fn refuses_overlaps_and_strangers() {
        let overlap = [Edit::new(Span::new(0, 3), ""), Edit::new(Span::new(2, 4), "")];
        assert_eq!(apply("abcdef", &overlap), None);
        let twice = [Edit::new(Span::at(2), "x"), Edit::new(Span::at(2), "y")];
        assert_eq!(apply("abcdef", &twice), None);
        assert_eq!(apply("abc", &[Edit::new(Span::new(2, 9), "")]), None);
        assert_eq!(apply("é", &[Edit::new(Span::new(1, 2), "")]), None);
    }
}

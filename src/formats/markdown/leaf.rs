use crate::formats::prose::Prose;
use crate::formats::{Block, Zone};
use crate::text::Span;

/// A run of text that holds no other block: a paragraph, a heading, a cell, a picture’s
/// alternative text.
#[derive(Debug)]
pub(super) struct Leaf<'a> {
    pub prose: Prose<'a>,
    /// The leaf in the file, markup included.
    pub span: Span,
    /// Has it no markup of its own, as the text of a tight list item?
    pub is_tight: bool,
    /// A picture’s title.
    title: Option<Prose<'a>>,
    /// How many emphases, and how many strikes, are open.
    marks: usize,
    strikes: usize,
    /// Has text stood outside all emphasis?
    unmarked: bool,
}

impl<'a> Leaf<'a> {
    pub fn new(file: &'a str, span: Span) -> Self {
        Leaf { prose: Prose::new(file), span, is_tight: false, title: None, marks: 0, strikes: 0, unmarked: false }
    }

    pub fn tight(file: &'a str, span: Span) -> Self {
        Leaf { is_tight: true, ..Leaf::new(file, span) }
    }

    /// A picture with this `title`.
    pub fn picture(file: &'a str, span: Span, title: &str) -> Self {
        // The parser tells the title but not where it stands: at the end of the markup, in marks.
        let markup = span.of(file);
        let marked = |at: &usize| markup[..*at].ends_with(['"', '\'', '(']);
        let found = markup.rfind(title).filter(|at| !title.is_empty() && marked(at));
        let title = found.map(|at| {
            let mut prose = Prose::new(file);
            prose.copy(Span::new(at, at + title.len()).shift(span.start));
            prose
        });
        Leaf { title, ..Leaf::new(file, span) }
    }

    /// Adds `text` that stands for the bytes under `source`.
    pub fn text(&mut self, text: &str, source: Span) {
        if self.strikes == 0 {
            self.unmarked |= self.marks == 0 && !text.trim().is_empty();
            self.prose.push(text, source);
        }
    }

    pub fn line_break(&mut self, source: Span) {
        if self.strikes == 0 {
            self.prose.line_break(source);
        }
    }

    /// An emphasis opens or closes.
    pub fn marked(&mut self, opens: bool) {
        self.marks = if opens { self.marks + 1 } else { self.marks.saturating_sub(1) };
    }

    /// Struck text opens or closes.
    pub fn struck(&mut self, opens: bool) {
        self.strikes = if opens { self.strikes + 1 } else { self.strikes.saturating_sub(1) };
    }

    /// Is all of its text in italics or bold?
    pub fn is_marked(&self) -> bool {
        !self.unmarked
    }

    /// The captions of a picture: its alternative text and its title.
    pub fn captions(self) -> impl Iterator<Item = Block<'a>> {
        let alternative = self.prose.block(Zone::Caption);
        let title = self.title.and_then(|title| title.block(Zone::Caption));
        alternative.into_iter().chain(title)
    }
}

use std::ops::Range;

use super::Paragraph;
use crate::language::fluency::Reading;
use crate::language::parser::Syntax;
use crate::language::{self, Classes, Kind, Word};
use crate::text::Span;

/// A sentence of a paragraph. Token indices count from the sentence's first token, spans are
/// bytes of the paragraph.
#[derive(Debug, Clone)]
pub struct Sentence<'a> {
    pub paragraph: &'a Paragraph,
    /// Its number in the paragraph, from 0.
    pub index: usize,
    pub span: Span,
    words: Range<usize>,
}

impl<'a> Sentence<'a> {
    pub(super) fn new(paragraph: &'a Paragraph, index: usize) -> Self {
        let (words, span) = paragraph.sentence_range(index);
        Self { paragraph, index, span, words }
    }

    pub fn text(&self) -> &'a str {
        self.span.of(&self.paragraph.text)
    }

    pub fn words(&self) -> &'a [Word] {
        &self.paragraph.words[self.words.clone()]
    }

    /// What the parser says of each token; heads are places in the sentence.
    pub fn syntax(&self) -> &'a [Syntax] {
        self.paragraph.syntax().get(self.words.clone()).unwrap_or_default()
    }

    /// How odd it is, and each of its tokens.
    pub fn fluency(&self) -> Option<&'a Reading> {
        self.paragraph.fluency().get(self.index)
    }

    /// Equal for sentences of the same words, capitals and marks aside.
    pub fn fingerprint(&self) -> u64 {
        self.paragraph.fingerprints().get(self.index).copied().unwrap_or_default()
    }

    /// Number of tokens, marks included.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The index of the sentence's first token in its paragraph.
    pub fn first_word(&self) -> usize {
        self.words.start
    }

    /// The token at `i`; empty where there is none.
    pub fn token(&self, i: usize) -> &'a str {
        self.words().get(i).map_or("", |word| word.span().of(&self.paragraph.text))
    }

    /// Is the token at `i` the word `word`, capitals aside?
    pub fn is(&self, i: usize, word: &str) -> bool {
        self.token(i).eq_ignore_ascii_case(word)
    }

    /// Is the token at `i` one of `words`, capitals aside? For a handful of words; longer lists
    /// belong into the lexicon as a class.
    pub fn is_any(&self, i: usize, words: &[&str]) -> bool {
        let token = self.token(i);
        words.iter().any(|word| token.eq_ignore_ascii_case(word))
    }

    /// Is the token at `i` in any of `classes`?
    pub fn has(&self, i: usize, classes: Classes) -> bool {
        self.words().get(i).is_some_and(|word| word.is(classes))
    }

    /// Do the tokens from `i` on read `words`, capitals aside?
    pub fn reads(&self, i: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(k, word)| self.is(i + k, word))
    }

    /// The bytes from the token at `range.start` to the one before `range.end`.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        let words = self.words();
        match (words.get(range.start), range.end.checked_sub(1).and_then(|last| words.get(last))) {
            (Some(first), Some(last)) if range.start < range.end => first.span().to(last.span()),
            _ => Span::at(self.span.start),
        }
    }

    /// Is the token at `i` inside quotation marks?
    pub fn is_quoted(&self, i: usize) -> bool {
        self.words().get(i).is_some_and(|word| self.paragraph.is_quoted(word.span()))
    }

    /// Could the token at `i` be a finite verb? See [`language::may_be_finite`].
    pub fn may_be_finite(&self, i: usize) -> bool {
        language::may_be_finite(&self.paragraph.text, self.words(), i)
    }

    /// Is there nothing in `range` that could be a finite verb, quoted words aside?
    pub fn is_verbless(&self, range: Range<usize>) -> bool {
        !range.into_iter().any(|i| self.may_be_finite(i) && !self.is_quoted(i))
    }

    /// The token at the root of the tree.
    pub fn root(&self) -> Option<usize> {
        self.syntax().iter().position(|word| word.head().is_none())
    }

    /// Is the token at `i` tagged as a finite verb or modal?
    pub fn is_finite(&self, i: usize) -> bool {
        self.syntax().get(i).is_some_and(|word| word.penn.is_finite())
    }

    /// Can a finite verb stand behind a comma among the first `end` tokens?
    pub fn may_have_clause_behind_comma(&self, end: usize) -> bool {
        let comma = (0..end).find(|i| self.is(*i, ","));
        comma.is_some_and(|comma| (comma..end).any(|i| self.is_finite(i) || self.may_be_finite(i)))
    }

    /// The number of tokens without the marks that end the sentence.
    pub fn end(&self) -> usize {
        let ends = |word: &Word| word.kind == Kind::Punct;
        self.words().iter().rposition(|word| !ends(word)).map_or(0, |last| last + 1)
    }

    /// Number of words and numbers, marks not counted.
    pub fn word_count(&self) -> usize {
        self.words().iter().filter(|word| matches!(word.kind, Kind::Word | Kind::Number | Kind::Address)).count()
    }

    /// The sentence before it in the paragraph.
    pub fn before(&self) -> Option<Sentence<'a>> {
        self.paragraph.sentence(self.index.checked_sub(1)?)
    }

    /// The sentence after it in the paragraph.
    pub fn after(&self) -> Option<Sentence<'a>> {
        self.paragraph.sentence(self.index + 1)
    }
}

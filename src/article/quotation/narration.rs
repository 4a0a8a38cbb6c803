//! The writer’s own words: sentences in which each quotation is folded into one word.
//!
//! A quotation of five sentences between “she” and “said” hides from a parser what belongs together.
//! Folded, `“…,” she said.` is a sentence of a few words, read faster and more surely.

use std::ops::Range;

use super::beside::is_dash;
use crate::article::{Paragraph, Quote};
use crate::language::parser::{self, Syntax};
use crate::language::{Class, Classes, Penn, Pos, Relation, Word, cue, lemma};
use crate::text::Span;

/// A token of the narration.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// The token of the paragraph; the first one inside for a folded quotation.
    pub word: usize,
    /// The quotation that it belongs to, its marks included: its place among [`super::super::Quotes::outer`].
    pub quote: Option<usize>,
    /// Does it stand for all words of a quotation?
    pub folded: bool,
}

/// A sentence as the writer tells it.
#[derive(Debug)]
pub(super) struct Told<'a> {
    pub paragraph: &'a Paragraph,
    pub tokens: Vec<Token>,
    pub syntax: Vec<Syntax>,
}

/// Longer quotations, in tokens, are folded.
const UNFOLDED: usize = 6;
/// What belongs together stands within so many tokens; keeps endless sentences linear.
const NEAR: usize = 80;
/// Longer sentences, in tokens, are read in pieces.
const LONGEST: usize = 300;
/// What a folded quotation reads for the parser.
const STAND_IN: &str = "Yes";

/// The narration of a paragraph, sentence by sentence.
pub(super) fn tell(paragraph: &Paragraph) -> Vec<Told<'_>> {
    let (tokens, sentences) = fold(paragraph);
    read(paragraph, &tokens, &sentences)
}

/// The last sentence of a paragraph.
pub(super) fn tell_last(paragraph: &Paragraph) -> Option<Told<'_>> {
    let (tokens, sentences) = fold(paragraph);
    read(paragraph, &tokens, sentences.get(sentences.len().checked_sub(1)?..)?).pop()
}

fn read<'a>(paragraph: &'a Paragraph, tokens: &[Token], sentences: &[Range<u32>]) -> Vec<Told<'a>> {
    let text = |token: &Token| if token.folded { STAND_IN } else { paragraph.token(token.word) };
    let texts: Vec<&str> = tokens.iter().map(text).collect();
    let mut syntax = parser::parse(&texts, sentences).into_iter();
    let told = sentences.iter().map(|range| {
        let tokens = tokens[range.start as usize..range.end as usize].to_vec();
        let syntax = syntax.by_ref().take(tokens.len()).collect();
        Told { paragraph, tokens, syntax }
    });
    told.filter(|told| told.syntax.len() == told.tokens.len()).collect()
}

/// The tokens of the narration and its sentences.
fn fold(paragraph: &Paragraph) -> (Vec<Token>, Vec<Range<u32>>) {
    let mut tokens = Vec::with_capacity(paragraph.words.len());
    let mut starts = Vec::new();
    let mut sentences = paragraph.sentences().map(|sentence| sentence.first_word()).peekable();
    let mut quotes = paragraph.quotes.outer().enumerate().peekable();
    let mut word = 0;
    while word < paragraph.words.len() {
        let begins = sentences.next_if(|start| *start <= word).is_some();
        // A text without stops must not cost the square of its length.
        let endless = starts.last().is_none_or(|start| tokens.len() - start > LONGEST);
        if endless || begins && !tokens.last().is_some_and(|token| goes_on(paragraph, token, word)) {
            starts.push(tokens.len());
        }
        let opens = |quote: &Quote| quote.span.start <= paragraph.words[word].span().start;
        if let Some((index, quote)) = quotes.next_if(|(_, quote)| opens(quote)) {
            let all = paragraph.words_in(quote.span);
            fold_quote(paragraph, quote, index, &mut tokens);
            word = all.end.max(word + 1);
            while sentences.next_if(|start| *start < word).is_some() {}
        } else {
            tokens.push(Token { word, quote: None, folded: false });
            word += 1;
        }
    }
    let ends = starts.iter().skip(1).copied().chain([tokens.len()]);
    let sentences = starts.iter().copied().zip(ends).map(|(a, b)| a as u32..b as u32).collect();
    (tokens, sentences)
}

/// Is what begins at `word`, behind a quotation that ends a sentence, still about it: “…?” Rep. Lund
/// asked. “…” — Ada Lund.
fn goes_on(paragraph: &Paragraph, before: &Token, word: usize) -> bool {
    let ends = before.quote.is_some() && !matches!(paragraph.token(word), "“" | "\"" | "‘" | "'");
    let asked = || {
        let named = paragraph.words.get(word).is_some_and(|first| first.is_capitalized() && !first.is(NO_NAME));
        let last = (0..before.word).rev().map(|i| paragraph.token(i)).find(|token| !matches!(*token, "’" | "'" | "”"));
        let stop = matches!(last, Some("?" | "!"));
        // A stop in “R-Pa.,” or “(D-Orva)” ends nothing.
        let ends = |i: usize| {
            let next = paragraph.words.get(i + 1);
            matches!(paragraph.token(i), "“" | "\"")
                || paragraph.token(i) == "." && next.is_none_or(|next| next.is_spaced())
        };
        let mut behind = (word..paragraph.words.len().min(word + 24)).take_while(|i| !ends(*i));
        named
            && stop
            && behind
                .any(|i| !paragraph.words[i].is_capitalized() && cue(&lemma(paragraph.token(i), Penn::Vbd)).is_some())
    };
    ends && (is_dash(paragraph.token(word)) || asked())
}

/// What opens a sentence of its own with a capital.
const NO_NAME: Classes = Class::DETERMINER
    .with(Class::SUBJECT_PRONOUN)
    .with(Class::PREPOSITION)
    .with(Class::SUBORDINATOR)
    .with(Class::CONJUNCTION)
    .with(Class::ADVERB);

fn fold_quote(paragraph: &Paragraph, quote: &Quote, index: usize, tokens: &mut Vec<Token>) {
    let (all, inner) = (paragraph.words_in(quote.span), paragraph.words_in(quote.inner()));
    let plain = |word| Token { word, quote: Some(index), folded: false };
    let stop = inner.end.checked_sub(1).filter(|last| matches!(paragraph.token(*last), "," | "." | "?" | "!"));
    if inner.len() <= UNFOLDED && stop.is_none() || inner.is_empty() {
        tokens.extend(all.map(plain));
        return;
    }
    tokens.extend((all.start..inner.start).map(plain));
    tokens.push(Token { word: inner.start, quote: Some(index), folded: true });
    tokens.extend(stop.into_iter().chain(inner.end..all.end).map(plain));
}

impl<'a> Told<'a> {
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token at `i` as it is written; empty where there is none.
    pub fn token(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |token| self.paragraph.token(token.word))
    }

    pub fn word(&self, i: usize) -> Option<&'a Word> {
        self.paragraph.words.get(self.tokens.get(i)?.word)
    }

    /// Is the token at `i` one of `words`, capitals aside?
    pub fn is_any(&self, i: usize, words: &[&str]) -> bool {
        let token = self.token(i);
        words.iter().any(|word| token.eq_ignore_ascii_case(word))
    }

    /// Do the tokens from `i` on read `words`, capitals aside?
    pub fn reads(&self, i: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(k, word)| self.token(i + k).eq_ignore_ascii_case(word))
    }

    /// Is the token at `i` part of a quotation?
    pub fn is_quoted(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|token| token.quote.is_some())
    }

    pub fn penn(&self, i: usize) -> Option<Penn> {
        self.syntax.get(i).map(|word| word.penn)
    }

    pub fn pos(&self, i: usize) -> Option<Pos> {
        self.syntax.get(i).map(|word| word.pos)
    }

    pub fn relation(&self, i: usize) -> Option<Relation> {
        self.syntax.get(i).map(|word| word.relation)
    }

    pub fn head(&self, i: usize) -> Option<usize> {
        self.syntax.get(i)?.head()
    }

    /// The words that depend on `head`, in their order, as far as [`NEAR`] words away.
    pub fn children(&self, head: usize) -> impl DoubleEndedIterator<Item = usize> + '_ {
        let near = head.saturating_sub(NEAR)..self.len().min(head + NEAR);
        near.filter(move |i| self.head(*i) == Some(head))
    }

    /// The tokens below `head` in the tree, itself included: from the first to behind the last.
    pub fn subtree(&self, head: usize) -> Range<usize> {
        let reach = head.saturating_sub(NEAR)..self.len().min(head + NEAR);
        let below = |i: usize| std::iter::successors(Some(i), |i| self.head(*i)).take(NEAR).any(|i| i == head);
        let first = (reach.start..=head).find(|i| below(*i)).unwrap_or(head);
        let last = (head..reach.end).rfind(|i| below(*i)).unwrap_or(head);
        first..last + 1
    }

    /// The bytes of the paragraph under the tokens of `range`, folded words included.
    pub fn span(&self, range: Range<usize>) -> Span {
        let span = |i: usize| self.word(i).map(Word::span);
        match (span(range.start), range.end.checked_sub(1).and_then(span)) {
            (Some(first), Some(last)) if !range.is_empty() => first.to(last),
            _ => Span::default(),
        }
    }

    /// The tokens that `quote` takes here.
    pub fn quote(&self, quote: usize) -> Range<usize> {
        let inside = |token: &Token| token.quote == Some(quote);
        let first = self.tokens.iter().position(inside).unwrap_or(0);
        let last = self.tokens.iter().rposition(inside).map_or(first, |last| last + 1);
        first..last
    }
}

use std::sync::{Arc, OnceLock};

use super::figure::{self, Figure};
use super::mention::{self, Mention};
use super::name::{self, Name};
use super::quotation::{self, Closing, Reported, Spoken};
use super::{Parts, Quotes, Sentence};
use crate::formats::Zone;
use crate::language::date::{self, Date};
use crate::language::fluency::{self, Reading};
use crate::language::moment::{self, Moment};
use crate::language::parser::{self, Syntax};
use crate::language::quantity::{self, Numeral, Quantity};
use crate::language::{self, Word};
use crate::text::Span;

/// A paragraph and what was read in it. All spans are bytes of [`Paragraph::text`].
#[derive(Debug)]
pub struct Paragraph {
    pub text: Arc<str>,
    pub zone: Zone,
    pub words: Box<[Word]>,
    pub quotes: Quotes,
    /// The last parts of names, in their order.
    pub names: Box<[Name]>,
    /// The days that it names.
    pub dates: Box<[Date]>,
    /// Equal for paragraphs of the same words, capitals and marks aside.
    pub fingerprint: u64,
    vocabulary: Vocabulary,
    sentences: Box<[(std::ops::Range<u32>, Span)]>,
    later: Later,
}

/// Which words may stand in a paragraph, and with which letters they begin: what looks for one word in a
/// whole story passes over most paragraphs by it.
#[derive(Debug, Clone, Copy, Default)]
struct Vocabulary {
    /// A bit for each word, by its hash. Of 512 a paragraph of 40 words sets one in thirteen.
    words: [u64; 8],
    /// A bit for each letter from `a` on.
    initials: u32,
}

impl Vocabulary {
    fn of(text: &str, words: &[Word]) -> Vocabulary {
        words.iter().fold(Vocabulary::default(), |mut all, word| {
            let (at, bit) = Vocabulary::place(word.hash);
            all.words[at] |= bit;
            all.initials |= initials(word.span().of(text).get(..1).unwrap_or_default());
            all
        })
    }

    fn place(hash: u64) -> (usize, u64) {
        (hash as usize >> 6 & 7, 1 << (hash & 63))
    }
}

/// A bit for each letter of `token` that is one of the English alphabet, capitals aside.
fn initials(token: &str) -> u32 {
    let bit = |letter: u8| if letter.is_ascii_alphabetic() { 1 << (letter.to_ascii_lowercase() - b'a') } else { 0 };
    token.bytes().fold(0, |bits, letter| bits | bit(letter))
}

/// What is read only when somebody asks.
#[derive(Debug, Default)]
struct Later {
    fingerprints: OnceLock<Box<[u64]>>,
    syntax: OnceLock<Box<[Syntax]>>,
    fluency: OnceLock<Box<[Reading]>>,
    mentions: OnceLock<Box<[Mention]>>,
    parts: OnceLock<Box<[Parts]>>,
    quantities: OnceLock<Box<[Quantity]>>,
    figures: OnceLock<Box<[Figure]>>,
    moments: OnceLock<Box<[Moment]>>,
    spoken: OnceLock<Box<[Spoken]>>,
    closing: OnceLock<Option<Closing>>,
    reported: OnceLock<Box<[Reported]>>,
}

impl Paragraph {
    pub fn read(zone: Zone, text: &str) -> Paragraph {
        let words = language::words(text);
        let ranges = language::sentences(text, &words);
        let names = name::read(text, &words, |i| ranges.binary_search_by_key(&(i as u32), |range| range.start).is_ok());
        let sentences = ranges
            .into_iter()
            .map(|range| {
                let inside = &words[range.start as usize..range.end as usize];
                let first = inside.first().map_or_else(Span::default, Word::span);
                (range, inside.last().map_or(first, |last| first.to(last.span())))
            })
            .collect();
        let quotes = Quotes::read(text, &words);
        let fingerprint = fingerprint(&words);
        let dates = date::read(text, &words).into();
        let vocabulary = Vocabulary::of(text, &words);
        Paragraph {
            text: text.into(),
            fingerprint,
            dates,
            zone,
            words: words.into(),
            quotes,
            names,
            vocabulary,
            sentences,
            later: Later::default(),
        }
    }

    pub fn sentences(&self) -> impl DoubleEndedIterator<Item = Sentence<'_>> + ExactSizeIterator {
        (0..self.sentences.len()).map(|index| Sentence::new(self, index))
    }

    /// The sentence at `index`, if there is one.
    pub fn sentence(&self, index: usize) -> Option<Sentence<'_>> {
        (index < self.sentences.len()).then(|| Sentence::new(self, index))
    }

    /// The sentence that holds the byte at `offset`, or the last one before it.
    pub fn sentence_at(&self, offset: usize) -> Option<Sentence<'_>> {
        let after = self.sentences.partition_point(|(_, span)| span.start <= offset);
        self.sentence(after.saturating_sub(1))
    }

    pub(super) fn sentence_range(&self, index: usize) -> (std::ops::Range<usize>, Span) {
        let (range, span) = &self.sentences[index];
        (range.start as usize..range.end as usize, *span)
    }

    /// The tokens of each sentence.
    fn sentence_tokens(&self) -> Vec<std::ops::Range<u32>> {
        self.sentences.iter().map(|(range, _)| range.clone()).collect()
    }

    /// Equal for sentences of the same words, capitals and marks aside; read when first asked for.
    pub(super) fn fingerprints(&self) -> &[u64] {
        let of = |sentence: Sentence| fingerprint(sentence.words());
        self.later.fingerprints.get_or_init(|| self.sentences().map(of).collect())
    }

    /// The tags and trees of its words. Heads are places in the sentence. Read when first asked for.
    pub fn syntax(&self) -> &[Syntax] {
        self.later.syntax.get_or_init(|| {
            let tokens: Vec<&str> = self.words.iter().map(|word| word.span().of(&self.text)).collect();
            parser::parse(&tokens, &self.sentence_tokens()).into()
        })
    }

    /// How odd its sentences are, each with its tokens; read when first asked for.
    pub fn fluency(&self) -> &[Reading] {
        self.later.fluency.get_or_init(|| fluency::read(&self.text, &self.words, &self.sentence_tokens()).into())
    }

    /// The persons, bodies and places that it names, in their order; read when first asked for.
    pub fn mentions(&self) -> &[Mention] {
        self.later.mentions.get_or_init(|| {
            let starts: Vec<usize> = self.sentences.iter().map(|(range, _)| range.start as usize).collect();
            mention::read(&self.text, &self.words, &starts).into()
        })
    }

    /// What the story must know of its names, one for each of [`Paragraph::mentions`]; read when first
    /// asked for.
    pub fn parts(&self) -> &[Parts] {
        self.later.parts.get_or_init(|| self.mentions().iter().map(|mention| Parts::of(self, mention)).collect())
    }

    /// The numbers that it gives, in their order; read when first asked for.
    pub fn quantities(&self) -> &[Quantity] {
        self.later.quantities.get_or_init(|| quantity::read(&self.text, &self.words).into())
    }

    /// What its numbers are numbers of, one for each of [`Paragraph::quantities`]; read when first asked
    /// for, with the trees of its sentences.
    pub fn figures(&self) -> &[Figure] {
        self.later.figures.get_or_init(|| figure::read(self).into())
    }

    /// How `quantity` is written, if its value is a whole number below 100.
    pub fn numeral(&self, quantity: &Quantity) -> Option<Numeral> {
        let value = quantity.value.exact()?;
        let numeral = quantity::numeral(&self.text, &self.words, self.word_at(quantity.span.start))?;
        (f64::from(numeral.value) == value).then_some(numeral)
    }

    /// The times that it names by the calendar, [`Paragraph::dates`] among them, in their order; read
    /// when first asked for.
    pub fn moments(&self) -> &[Moment] {
        self.later.moments.get_or_init(|| moment::read(&self.text, &self.words, &self.dates).into())
    }

    /// The quotations and who says them, as far as the paragraph tells; read when first asked for.
    pub fn spoken(&self) -> &[Spoken] {
        self.later.spoken.get_or_init(|| quotation::read(self).into())
    }

    /// What is said in it without quotation marks; read when first asked for.
    pub fn reported(&self) -> &[Reported] {
        self.later.reported.get_or_init(|| quotation::report(self).into())
    }

    /// Whom its last sentence speaks of: who says what comes next, if nobody else does. Read when
    /// first asked for.
    pub fn closing(&self) -> Option<Closing> {
        *self.later.closing.get_or_init(|| quotation::closing(self))
    }

    /// The token at `index`; empty where there is none.
    pub fn token(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |word| word.span().of(&self.text))
    }

    /// Does the token at `index` open a sentence?
    pub fn opens_sentence(&self, index: usize) -> bool {
        self.sentences.binary_search_by_key(&(index as u32), |(range, _)| range.start).is_ok()
    }

    /// Does a sentence end where `span` ends, its last stop included?
    pub fn ends_sentence(&self, span: Span) -> bool {
        self.sentence_at(span.start).is_some_and(|sentence| sentence.span.end == span.end)
    }

    /// The index of the first token that ends after `offset`.
    pub fn word_at(&self, offset: usize) -> usize {
        self.words.partition_point(|word| word.span().end <= offset)
    }

    /// The indices of the tokens that share a byte with `span`.
    pub fn words_in(&self, span: Span) -> std::ops::Range<usize> {
        let first = self.word_at(span.start);
        first..self.words.partition_point(|word| word.span().start < span.end).max(first)
    }

    /// May a token with this hash stand in it? Quick, and sure only where it says no.
    pub fn may_have(&self, hash: u64) -> bool {
        let (at, bit) = Vocabulary::place(hash);
        self.vocabulary.words[at] & bit != 0
    }

    /// Does a token begin with each of these letters? Capitals aside, and other letters than those of the
    /// English alphabet.
    pub fn has_initials(&self, letters: &str) -> bool {
        let wanted = initials(letters);
        self.vocabulary.initials & wanted == wanted
    }

    /// The given names and initials before a name whose last word is the token at `last`, the nearest first.
    pub fn givens(&self, last: usize) -> impl Iterator<Item = &Word> {
        name::givens(&self.words, last)
    }

    /// Is any of `span` somebody's words, between quotation marks or in a block quote?
    pub fn is_quoted(&self, span: Span) -> bool {
        self.zone == Zone::BlockQuote || self.quotes.touch(span)
    }

    /// Does the word at `span` have a capital because it belongs to a name, not only because it opens a
    /// sentence?
    pub fn is_named(&self, span: Span) -> bool {
        let capital = span.of(&self.text).starts_with(char::is_uppercase);
        let at = self.word_at(span.start);
        let opens = || self.sentence_at(span.start).is_some_and(|sentence| sentence.first_word() == at);
        let next = self.words.get(at + 1);
        capital && (!opens() || next.is_some_and(|next| next.is_capitalized()))
    }

    /// Does the paragraph open with a quotation mark?
    pub fn opens_with_quote(&self) -> bool {
        matches!(self.text.chars().next(), Some('“' | '"' | '‘' | '«'))
            || self.text.starts_with("''")
            || self.text.starts_with("``")
    }

    /// How many words `span` has, numbers and marks not counted.
    pub fn words_said(&self, span: Span) -> usize {
        self.words_in(span).filter(|i| self.words[*i].is_word()).count()
    }

    /// How many words, marks not counted.
    pub fn word_count(&self) -> usize {
        self.words.iter().filter(|word| !matches!(word.kind, language::Kind::Punct | language::Kind::Symbol)).count()
    }
}

/// Equal for the same words, capitals and marks aside.
pub(super) fn fingerprint(words: &[Word]) -> u64 {
    let said = words.iter().filter(|word| !matches!(word.kind, language::Kind::Punct));
    said.fold(0, |hash: u64, word| (hash.rotate_left(7) ^ word.hash).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::hash_of;

    #[test]
    fn what_stands_in_it_may_stand_in_it() {
        let paragraph =
            Paragraph::read(Zone::Body, "Ada Lund of the Orva Seismic Network (OSN) left Évian at 6:30 p.m.");
        assert!(paragraph.words.iter().all(|word| paragraph.may_have(word.hash)));
        assert!(paragraph.has_initials("OSN") && paragraph.has_initials("osn") && paragraph.has_initials("Éa"));
        assert!(!paragraph.has_initials("OSX"));
        let others = "river mayor budget ferry school orchard trial market relief winter council vote".split(' ');
        assert!(others.filter(|word| paragraph.may_have(hash_of(word))).count() < 4, "it passes over most words");
    }
}

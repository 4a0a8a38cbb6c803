//! Which words can be a finite verb, by their form and their neighbours alone.
//!
//! No tagger: where a word may be a noun or a verb the answer is yes. What holds no such word at
//! all is no sentence.

use super::{Class, Classes, Kind, Word, WordSet};

/// Could the token at `i` of `words`, cut from `text`, be a finite verb?
pub fn may_be_finite(text: &str, words: &[Word], i: usize) -> bool {
    let Some(word) = words.get(i).filter(|word| word.kind == Kind::Word) else { return false };
    let before = i.checked_sub(1).and_then(|i| words.get(i));
    let named = word.is_capitalized() && i > 0;
    let token = word.span().of(text);
    if word.is(Class::AUXILIARY) {
        let clitic = token.ends_with(['s', 'S']) && !word.is_spaced();
        let named = named && !word.is_all_caps();
        return !named && !NOT_FINITE.has(word) && (!clitic || is_not_possessive(words, i));
    }
    if named || word.is(NEVER) && !word.is(Class::CUE | Class::FINITE | Class::VERB) {
        return false;
    }
    if word.is(Class::CUE | Class::FINITE) {
        // “the reports”, “his calls”
        let noun = before.is_some_and(|word| word.is(Class::ARTICLE | Class::POSSESSIVE) || is_count(word));
        return !noun || !token.ends_with('s');
    }
    if word.is(Class::VERB) {
        static MANY: WordSet = WordSet::new("both most many some all these those several few");
        let opened = before.is_some_and(|word| opens_noun(word) && !MANY.has(word));
        return i > 0 && !opened && !is_singular_before(text, words, i);
    }
    i > 0 && has_ending(text, words, i)
}

/// Classes of words that are no verbs unless another class says so.
const NEVER: Classes =
    Class::PREPOSITION.with(Class::DETERMINER).with(Class::POSSESSIVE).with(Class::CONJUNCTION).with(Class::WH);

/// Has the small word at `i` the ending of a past or of a third person, where a verb can stand?
fn has_ending(text: &str, words: &[Word], i: usize) -> bool {
    let word = &words[i];
    let token = word.span().of(text);
    let before = i.checked_sub(1).and_then(|i| words.get(i));
    // “of votes”, “three accused”
    let opened = before.is_some_and(opens_noun);
    match token.as_bytes() {
        [.., b'e', b'd'] if token.len() > 4 => {
            (!opened || before.is_some_and(is_count)) && !ED_NOUNS.has(word) && !is_before(text, words, i, "by")
        }
        [.., b's', b's' | b'\''] | [.., b'u' | b'i', b's'] => false,
        [.., b's'] if token.len() > 3 => {
            let named = before.is_some_and(|word| word.is_capitalized() && word.classes == Classes::NONE);
            !opened && !is_before(text, words, i, "of") && (named || !S_NOUNS.has(word))
        }
        _ => false,
    }
}

/// Forms of auxiliaries that are not finite.
static NOT_FINITE: WordSet = WordSet::new("be been being having");

/// Words in -ed that are no verbs.
static ED_NOUNS: WordSet = WordSet::new(
    "hundred indeed sacred naked wicked unprecedented alleged so-called armed united unarmed limited interested \
     talented detailed advanced heated crowded wounded injured retired estranged unexpected alleged renewed increased uninvited",
);

/// Words in -s that are no verbs, or so seldom that it does not matter.
static S_NOUNS: WordSet = WordSet::new(
    "always perhaps besides politics economics news years months weeks days hours minutes times people states nations \
     thousands hundreds millions billions dozens officials residents members voters leaders troops soldiers police workers \
     feelings sometimes afterwards towards upwards nowadays overseas series species headquarters sports parents students \
     children women men others lives sources details rules laws reasons areas parties sides countries towns cities villages \
     houses homes families victims authorities governments companies markets prices policies elections problems politicians \
     lawmakers senators republicans democrats sanctions talks tensions conditions relations operations negotiations \
     measures ministers presidents judges lawyers prosecutors investigators rescuers firefighters teachers patients doctors \
     customers consumers employees businesses schools hospitals roads bridges losses dynamics words fears protests farmers",
);

/// Is `'s` at `i` short for “is” or “has”: behind a pronoun or before what a verb takes?
fn is_not_possessive(words: &[Word], i: usize) -> bool {
    static HEADS: WordSet = WordSet::new("it he she that there here what who where how let");
    let before = i.checked_sub(1).and_then(|i| words.get(i));
    before.is_some_and(|word| HEADS.has(word))
        || words.get(i + 1).is_some_and(|next| next.is(Class::ARTICLE | Class::ADVERB | Class::SUBJECT_PRONOUN))
}

/// “The two squabbled.”
fn is_count(word: &Word) -> bool {
    word.kind == Kind::Number || word.is(Class::NUMERAL)
}

/// Does a noun or adjective follow this word rather than a verb?
fn opens_noun(word: &Word) -> bool {
    static PRONOUNS: WordSet = WordSet::new("this that much each half");
    is_count(word)
        || word.is(Class::ARTICLE | Class::POSSESSIVE)
        || word.is(Class::PREPOSITION) && !word.is(Class::SUBORDINATOR)
        || word.is(Class::DETERMINER) && !word.is(Class::WH) && !PRONOUNS.has(word)
}

/// Does a word stand before `i` that takes no plain verb form: a singular noun or an adjective?
fn is_singular_before(text: &str, words: &[Word], i: usize) -> bool {
    static SUBJECTS: WordSet = WordSet::new(
        "i you we they both most many some all these those several few people who that which police men women children to not never also",
    );
    let Some(before) = i.checked_sub(1).and_then(|i| words.get(i)) else { return true };
    let plural = before.span().of(text).ends_with('s') && before.kind == Kind::Word;
    let adverb = before.span().of(text).ends_with("ly");
    !plural && !adverb && !SUBJECTS.has(before) && !before.is(Class::ADVERB | Class::AUXILIARY | Class::CONJUNCTION)
}

fn is_before(text: &str, words: &[Word], i: usize, next: &str) -> bool {
    words.get(i + 1).is_some_and(|word| word.span().of(text) == next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words;

    #[track_caller]
    fn finite(text: &str) -> Vec<&str> {
        let words = words(text);
        (0..words.len()).filter(|i| may_be_finite(text, &words, *i)).map(|i| words[i].span().of(text)).collect()
    }

    #[test]
    fn verbs_by_form_and_neighbours() {
        assert_eq!(finite("The river rose and they left."), ["rose", "left"]);
        assert_eq!(finite("The mayor’s house is old."), ["is"]);
        assert_eq!(finite("It’s late. He climbs."), ["’s", "climbs"]);
        assert_eq!(finite("Voters want change."), ["want"]);
        assert_eq!(finite("The two squabbled. This seems fine. Tarn talks."), ["squabbled", "seems", "talks"]);
        assert_eq!(finite("Under the law, rich people become powerful."), ["become"]);
    }

    #[test]
    fn phrases_without_a_verb() {
        for text in [
            "From the president of the council.",
            "Heavy feelings of the farmers in the cold.",
            "Public opinion on his visit.",
            "Of the Northern Seismic Network.",
            "A report by three officials, written by hand.",
            "The director of its policy center.",
        ] {
            assert_eq!(finite(text), [""; 0], "{text}");
        }
    }
}

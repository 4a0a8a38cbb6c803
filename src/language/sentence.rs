//! Sentences: runs of tokens.

use std::ops::Range;

use super::{Class, Kind, Word};

/// Cuts `words` of `text` into sentences: ranges of token indices that cover all of them.
pub fn split(text: &str, words: &[Word]) -> Vec<Range<u32>> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut i = 0;
    while i < words.len() {
        if !may_end(text, &words[i]) {
            i += 1;
            continue;
        }
        let end = after_closers(text, words, i + 1);
        if end >= words.len() || ends(text, words, i, end) {
            out.push(start as u32..end as u32);
            start = end;
        }
        i = end.max(i + 1);
    }
    if start < words.len() {
        out.push(start as u32..words.len() as u32);
    }
    out
}

fn may_end(text: &str, word: &Word) -> bool {
    match word.kind {
        Kind::Punct => {
            matches!(word.span().of(text).as_bytes(), b"." | b"!" | b"?") || is_ellipsis(word.span().of(text))
        }
        Kind::Word => word.has_stop(),
        _ => false,
    }
}

fn is_ellipsis(token: &str) -> bool {
    token == "…" || token.starts_with("...")
}

/// The index after the marks that close a sentence: more stops, quotation marks, brackets.
fn after_closers(text: &str, words: &[Word], mut i: usize) -> usize {
    while let Some(word) = words.get(i) {
        let closes = match word.span().of(text) {
            "”" | "’" | ")" | "]" | "." | "!" | "?" | "»" => true,
            "\"" | "'" => !word.is_spaced(),
            _ => false,
        };
        if !closes || word.is_spaced() && word.kind == Kind::Punct && !matches!(word.span().of(text), "." | "!" | "?") {
            break;
        }
        i += 1;
    }
    i
}

/// Does the sentence end between the mark at `mark` and the token at `next`?
fn ends(text: &str, words: &[Word], mark: usize, next: usize) -> bool {
    let (word, following) = (&words[mark], &words[next]);
    let token = following.span().of(text);
    let opens = matches!(token, "“" | "\"" | "‘" | "'" | "(" | "[" | "«");
    let quoted = next > mark + 1;
    let first = if opens { words.get(next + 1).unwrap_or(following) } else { following };
    let lower = first.kind == Kind::Word && !first.is_capitalized();
    if !following.is_spaced() {
        // “here.Read more”: a slip, but two sentences. “example.com” never comes here.
        return word.kind == Kind::Punct
            && following.is_capitalized()
            && !quoted
            && text_before_is_lower(text, words, mark);
    }
    if word.has_stop() {
        return !lower && abbreviation_ends(text, words, mark, first);
    }
    match word.span().of(text) {
        // “Why?” he asked. “No.” he said.
        _ if lower && quoted => false,
        "." => true,
        "?" | "!" => !lower,
        _ => !lower,
    }
}

fn text_before_is_lower(text: &str, words: &[Word], mark: usize) -> bool {
    mark.checked_sub(1)
        .is_some_and(|i| words[i].kind == Kind::Word && words[i].span().of(text).ends_with(char::is_lowercase))
}

/// Does a sentence end at an abbreviation that is followed by a capital, a number or a mark?
fn abbreviation_ends(text: &str, words: &[Word], at: usize, next: &Word) -> bool {
    let word = &words[at];
    if word.is(Class::ABBREVIATION_BEFORE_NAME) {
        return false;
    }
    if next.kind == Kind::Number {
        // “at 8 p.m. 40 people came” is rare, “Sept. 30”, “Inc. 500” and “a.m. 6” are not.
        return false;
    }
    if word.is(Class::MONTH_ABBREVIATION) || is_initial(text, word) {
        return is_opener(next);
    }
    // A time is followed by a weekday or a zone, a company by a name: only a word that opens
    // sentences ends this one.
    is_opener(next)
}

fn is_initial(text: &str, word: &Word) -> bool {
    word.span().of(text).len() == 2
}

/// A capitalized word that opens sentences and no names.
fn is_opener(word: &Word) -> bool {
    word.is_capitalized()
        && word.is(Class::DETERMINER
            | Class::SUBJECT_PRONOUN
            | Class::POSSESSIVE
            | Class::PREPOSITION
            | Class::SUBORDINATOR
            | Class::CONJUNCTION
            | Class::WH)
}

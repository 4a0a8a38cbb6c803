//! Sentences: runs of tokens.

use std::ops::Range;

use super::{Class, Kind, Word};

/// Cuts `words` of `text` into sentences: ranges of token indices that cover all of them.
pub fn split(text: &str, words: &[Word]) -> Vec<Range<u32>> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut i = 0;
    while i < words.len() {
        if i > start && begins_anew(text, words, start, i) {
            out.push(start as u32..i as u32);
            start = i;
        }
        if !may_end(text, &words[i]) {
            i += 1;
            continue;
        }
        let end = after_closers(text, words, i + 1);
        let numbering = i == start + 1 && words[start].kind == Kind::Number;
        if end >= words.len() || !numbering && ends(text, words, i, end) {
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

/// Does a sentence begin at token `i` though nothing ended the one before? So it is where a caption
/// names the maker of its picture (“The mill on Monday Image: Ivo Lund”), and behind a full date
/// that opens a report (“Monday, April 6, 2026 It rained”).
fn begins_anew(text: &str, words: &[Word], start: usize, i: usize) -> bool {
    let token = |i: usize| words.get(i).map_or("", |word| word.span().of(text));
    let label = words[i].is_capitalized()
        && words[i].kind == Kind::Word
        && token(i + 1) == ":"
        && matches!(token(i), "Image" | "Images" | "Photo" | "Photos" | "Picture" | "Credit");
    let dated = || {
        words[start].is(Class::WEEKDAY)
            && words[start + 2].is(Class::MONTH)
            && token(start + 4) == ","
            && words[start + 5].kind == Kind::Number
            && is_opener(&words[i])
    };
    label || start == 0 && i == 6 && dated()
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
            // A closing mark typed the wrong way round: `the decision.“ However`.
            "“" => !word.is_spaced() && words.get(i + 1).is_none_or(Word::is_spaced),
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
        "?" | "!" if quoted && is_attribution(&words[next..]) => false,
        "!" if is_name_with_mark(text, words, mark) => is_opener(first),
        _ => !lower,
    }
}

/// Do the `words` behind a quotation say who spoke it: `Mayor Ann Lund asked`?
fn is_attribution(words: &[Word]) -> bool {
    let name = words.iter().take(6).take_while(|word| word.kind == Kind::Word && word.is_capitalized()).count();
    name > 0 && words.get(name).is_some_and(|word| word.is(Class::CUE) && !word.is_capitalized())
}

/// Yahoo!, Jeopardy!
fn is_name_with_mark(text: &str, words: &[Word], mark: usize) -> bool {
    let before = mark.checked_sub(1).and_then(|i| words.get(i));
    before.is_some_and(|word| matches!(word.span().of(text), "Yahoo" | "Jeopardy"))
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
    // Behind a time stand a day or a zone; any other capital begins a sentence.
    if is_time(text, word) {
        let zone = ZONES.contains(&next.span().of(text)) || next.is_all_caps();
        return next.kind == Kind::Word && !zone && !next.is(Class::WEEKDAY | Class::MONTH | Class::MONTH_ABBREVIATION);
    }
    // A company, a state or an initial is followed by a name as often as by a sentence: only a word
    // that opens sentences ends this one.
    is_opener(next)
        || next.kind == Kind::Word && word.is(Class::ABBREVIATION) && OPENERS.contains(&next.span().of(text))
}

/// What stands behind a time of day and belongs to it.
const ZONES: [&str; 8] = ["Eastern", "Central", "Mountain", "Pacific", "Greenwich", "Local", "Moscow", "Hawaii"];

/// Plurals and adverbs that open sentences, and no names.
const OPENERS: [&str; 14] = [
    "Police",
    "Officials",
    "Authorities",
    "Prosecutors",
    "Investigators",
    "Residents",
    "Witnesses",
    "Critics",
    "Analysts",
    "Meanwhile",
    "However",
    "Also",
    "Later",
    "Still",
];

fn is_time(text: &str, word: &Word) -> bool {
    matches!(word.span().of(text), "a.m." | "p.m." | "A.M." | "P.M.")
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

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;

    /// `marked` holds `|` where sentences end.
    #[track_caller]
    fn cut(marked: &str) {
        let text = marked.replace('|', "");
        let words = words(&text);
        let sentences: Vec<&str> = split(&text, &words)
            .into_iter()
            .map(|range| {
                let (first, last) = (&words[range.start as usize], &words[range.end as usize - 1]);
                first.span().to(last.span()).of(&text)
            })
            .collect();
        let want: Vec<&str> = marked.split('|').map(str::trim).collect();
        assert_eq!(sentences, want);
    }

    #[test]
    fn abbreviations_of_news() {
        cut("Gov. Ann Lund met Lt. Col. Per Holt at 8 a.m. Monday in Salem, Mass.| They left at 9 p.m. Eastern.");
        cut("The plant in Orva, Wash., closed on Sept. 30.| It had No. 2 on its gate.");
        cut("She joined Orva Steel Inc. in 1990.| He left Orva Steel Inc.| The mill closed.");
        cut("It opened at 8 p.m.| Police closed the road at 9 p.m. EST.| The U.S. Senate met.");
        cut("J.K. Low and Ivo F. Lund Jr. came to the U.S.| They stayed.");
        cut("Orva v. Norland was heard.| It was Orva vs. Norland in Orva, Ala., then.");
    }

    #[test]
    fn quotations_and_their_speakers() {
        cut("“Why?” he asked.| “No!” Mayor Ann Lund said.| “We go.”| She left.");
        cut("\"We go.\"| \"Now?\" Lund asked.| (It rained.)| It was dry [in Orva.]");
        cut("“It’s ‘over.’”| She left.| “Is it?”| Nobody knew.");
    }

    #[test]
    fn marks_that_end_nothing() {
        cut("The price rose 3.5% to $1.2 million.| See example.org or @desk.");
        cut("Yahoo! is gone.| Wait ... what?| He waited… and left.| It was long...| Then it ended.");
        cut("The mill at Orva on Monday| Image: Ivo Lund / Newsline.");
        cut("Monday, April 6, 2026| The mill burned.| Monday, April 6, 2026, was dry.");
        cut("1. The mayor spoke.| It rained. |did.");
    }

    #[test]
    fn a_slip_without_its_space_is_two_sentences() {
        cut("It ended here.|Read more below.");
    }
}

//! Names as they stand in a paragraph: what a rule needs to hold two spellings of one name
//! against each other, without reading the words again.

use crate::language::{Class, Classes, Kind, Word};
use crate::text::Span;

/// A capitalized word that may be the last part of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    /// Bytes of the paragraph.
    pub span: Span,
    /// The word’s hash, capitals aside.
    pub hash: u64,
    /// Equal for spellings that may be one name: see [`skeleton`]; 0 where too little is left to tell.
    pub key: u32,
    /// The hash of the given name or initial before it; 0 where it stands alone.
    pub given: u64,
    /// Does it stand behind “in”, “from” and the like, as places do?
    pub is_place: bool,
}

/// Shorter words are too often alike by chance.
const SHORTEST: usize = 5;

/// The names among `words`, the tokens of `text`; `opens` says which tokens open a sentence.
pub(super) fn read(text: &str, words: &[Word], opens: impl Fn(usize) -> bool) -> Box<[Name]> {
    let mut names = Vec::new();
    for (i, word) in words.iter().enumerate() {
        if !is_candidate(word) || word.span().len() < SHORTEST {
            continue;
        }
        let next = words.get(i + 1);
        // The first of two names: the last one is looked at. “Center for”, “Bank of”: no person.
        if next.is_some_and(|next| next.is_spaced() && goes_on(text, next)) {
            continue;
        }
        let before = i.checked_sub(1).and_then(|i| words.get(i));
        // “Agence-Presse”, “our History”
        if before
            .is_some_and(|before| !word.is_spaced() && before.span().of(text) == "-" || before.is(Class::POSSESSIVE))
        {
            continue;
        }
        let before = before.filter(|_| word.is_spaced());
        let given = before.filter(|before| is_candidate(before) || is_initial(before)).map_or(0, |before| before.hash);
        // Any word opens a sentence with a capital: only one that a verb follows may be a name.
        if opens(i) && !next.is_some_and(follows_a_name) {
            continue;
        }
        let key = skeleton(word.span().of(text)).unwrap_or(0);
        let is_place =
            before.is_some_and(|before| before.is(Class::PREPOSITION) && is_place_word(before.span().of(text)));
        names.push(Name { span: word.span(), hash: word.hash, key, given, is_place });
    }
    names.into()
}

/// The capitalized words and initials that stand before the last part of a name at token `last`, the nearest
/// first.
pub(super) fn givens(words: &[Word], last: usize) -> impl Iterator<Item = &Word> {
    let mut before = words.get(..last).unwrap_or_default().iter().rev();
    let mut goes_on = words.get(last).is_some_and(Word::is_spaced);
    std::iter::from_fn(move || {
        let word = before.next().filter(|word| goes_on && (is_candidate(word) || is_initial(word)))?;
        goes_on = word.is_spaced();
        Some(word)
    })
}

fn is_candidate(word: &Word) -> bool {
    word.kind == Kind::Word
        && word.is_capitalized()
        && !word.is_all_caps()
        && !word.has_stop()
        && word.classes == Classes::NONE
}

fn is_initial(word: &Word) -> bool {
    word.is_capitalized() && word.has_stop() && word.classes == Classes::NONE
}

/// Does `next` make one name with the capitalized word before it?
fn goes_on(text: &str, next: &Word) -> bool {
    next.is_capitalized() && !next.is(Class::WEEKDAY | Class::MONTH | Class::MONTH_ABBREVIATION)
        || matches!(next.span().of(text), "of" | "for")
}

fn follows_a_name(next: &Word) -> bool {
    next.is(Class::CUE | Class::AUXILIARY) || next.kind == Kind::Word && !next.is_spaced()
}

fn is_place_word(token: &str) -> bool {
    ["in", "at", "near", "from", "outside", "across", "throughout"].contains(&token)
}

/// What spellings of one name have in common, hashed: the first letter and the consonants, without
/// accents, doublings and the letters that transliterations choose freely (w/v, k/c, y/i, kh/h).
/// `None` where too little is left.
pub fn skeleton(name: &str) -> Option<u32> {
    let (hash, count) = sound(name);
    (count >= 3).then_some(hash)
}

/// The same, however little is left, and how many letters are.
pub fn sound(name: &str) -> (u32, usize) {
    let (mut hash, mut count, mut last) = (0x811c_9dc5_u32, 0, ' ');
    for (i, c) in name.chars().enumerate() {
        let c = plain(c);
        let kept = match c {
            'w' => 'v',
            'c' | 'q' => 'k',
            'z' => 's',
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | '\'' | '’' | '-' if i > 0 => continue,
            c => c,
        };
        if kept != last {
            hash = (hash ^ kept as u32).wrapping_mul(0x0100_0193);
            count += 1;
        }
        last = kept;
    }
    (hash, count)
}

/// Do the names differ by a letter or an accent or two, and by no ending of the language?
pub fn is_near(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let derived = long.strip_prefix(short).is_some_and(|ending| matches!(ending, "i" | "a" | "ia" | "y" | "ie" | "ey"));
    let people = |name: &str| name.ends_with("ish") || name.ends_with("ese");
    !derived && !people(a) && !people(b) && distance(a, b) <= 2
}

/// The edit distance of two words, letter by letter; cut off at 3.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > 2 {
        return 3;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut corner = i;
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = corner + usize::from(x != y);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

/// The letter in lower case, without its accent.
fn plain(c: char) -> char {
    match c.to_ascii_lowercase() {
        'à'..='å' | 'À'..='Å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'Ç' | 'ć' | 'č' | 'Č' => 'c',
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' | 'ı' | 'İ' | 'ī' => 'i',
        'ñ' | 'Ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' | 'ő' | 'ō' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' | 'ű' | 'ů' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        'ß' | 'ś' | 'š' | 'Š' | 'Ś' | 'ş' | 'Ş' | 'ș' => 's',
        'ž' | 'ź' | 'ż' | 'Ž' | 'Ż' => 'z',
        'ł' | 'Ł' => 'l',
        'ğ' | 'Ğ' => 'g',
        'ř' => 'r',
        'ť' | 'ţ' | 'ț' => 't',
        'đ' | 'ð' | 'Đ' => 'd',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Paragraph;
    use crate::formats::Zone;

    #[test]
    fn spellings_of_one_name_share_a_skeleton() {
        for (a, b) in [
            ("Toktosev", "Toktosew"),
            ("Hofer", "Höfer"),
            ("Shoigu", "Shoygu"),
            ("Ferranti", "Ferrante"),
            ("Qadafi", "Kaddafi"),
        ] {
            assert_eq!(skeleton(a), skeleton(b), "{a} {b}");
        }
        assert_ne!(skeleton("Miller"), skeleton("Milner"));
        assert_eq!(skeleton("Leo"), None);
    }

    #[test]
    fn names_with_and_without_a_given_name() {
        let paragraph = Paragraph::read(
            Zone::Body,
            "Ada Lindqvist spoke in Orvanta. Lindqvist said Monday she met J. Tarnow. Voters left.",
        );
        let names: Vec<_> = paragraph
            .names
            .iter()
            .map(|name| (name.span.of(&paragraph.text), name.given != 0, name.is_place))
            .collect();
        assert_eq!(
            names,
            [
                ("Lindqvist", true, false),
                ("Orvanta", false, true),
                ("Lindqvist", false, false),
                ("Tarnow", true, false)
            ]
        );
    }
}

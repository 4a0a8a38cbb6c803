use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind, Word, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static A_AN: Rule = Rule {
    name: "style/a-an",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
“A” before a vowel sound or “an” before a consonant sound.

## Why
The sound decides, not the letter: an hour, a European, a one-time member, an 8-year-old, an FBI
agent, a UN envoy. The rule keeps quiet where a word is said in two ways (a or an herb, a or an SQL).

## Examples
```news,flag
She waited [[a]] hour for [[an]] European train and [[a]] 8-year-old driver, [[an]] one-time clerk.
```
```news,fixed
She waited an hour for a European train and an 8-year-old driver, a one-time clerk.
```
```news,flag
[[A]] FBI agent met [[an]] UN envoy and [[a]] engineer.
```
```news,pass
An FBI agent met a U.S. envoy, an MP, a NATO officer, an LGBT group and a $8 billion fund’s head.
```
```news,pass
An honest heir, a useful unit, a once quiet town, an X-ray, a eulogy, an 18-wheeler, an 11th hour, an M.B.A., a UFO.
```
```news,pass
Vitamin A improves sight. Grade A eggs, Plan A in hand, the letter a is silent; a and b. An historic day.
```
"#,
    check: Check::Sentence(a_an),
};

fn a_an(sentence: &Sentence, out: &mut Sink) {
    let words = sentence.words();
    for (i, word) in words.iter().enumerate() {
        if word.span().len() > 2 || word.kind != Kind::Word {
            continue;
        }
        let vowel = match sentence.token(i) {
            "a" | "A" => false,
            "an" | "An" => true,
            _ => continue,
        };
        let Some(next) = words.get(i + 1).filter(|next| next.is_spaced()) else { continue };
        // “a our”: the article is too much, whatever its form.
        if next.is(Class::DETERMINER | Class::POSSESSIVE) && !ONE.has(next)
            || is_letter(sentence, i)
            || sound(sentence.token(i + 1), next).is_none_or(|starts| starts == vowel)
        {
            continue;
        }
        let (right, message) = match (sentence.token(i), vowel) {
            ("A", _) => ("An", "“An” stands before a vowel sound"),
            (_, false) => ("an", "“An” stands before a vowel sound"),
            ("An", _) => ("A", "“A” stands before a consonant sound"),
            _ => ("a", "“A” stands before a consonant sound"),
        };
        out.report(word.span(), message).fix(Fix::replacing(word.span(), right).safe());
    }
}

/// Is the “a” at `i` a letter or a grade, and no article?
fn is_letter(sentence: &Sentence, i: usize) -> bool {
    let word = &sentence.words()[i];
    let capital_inside = word.is_capitalized() && i > 0 && sentence.words()[i - 1].kind == Kind::Word;
    let quoted = i > 0 && !word.is_spaced() && sentence.words()[i - 1].kind != Kind::Punct;
    let joined = i > 0 && !word.is_spaced() && matches!(sentence.token(i - 1), "-" | "'" | "’" | ".");
    let listed = sentence.is_any(i + 1, &["and", "or", "is", "in", "on", "as", "at", "if"]);
    capital_inside || quoted || joined || listed || i > 0 && sentence.is(i - 1, "letter")
}

/// Does the word begin with a vowel sound? `None` where that is not sure.
fn sound(token: &str, word: &Word) -> Option<bool> {
    let first = token.chars().next()?.to_ascii_lowercase();
    match word.kind {
        Kind::Number => number_sound(token),
        Kind::Word if is_spelled(token, word) => Some(spelled_sound(first)),
        // Capitals that may be said as a word or by the letters.
        Kind::Word if word.is_all_caps() && token.len() < 6 => None,
        Kind::Word if !first.is_ascii_alphabetic() || token.len() == 1 => None,
        Kind::Word if EITHER.has(word) || token.contains(['\'', '’']) => None,
        Kind::Word if SILENT_H.has(word) => Some(true),
        Kind::Word if matches!(first, 'a' | 'i') => Some(true),
        Kind::Word if first == 'e' => Some(!starts(token, &["eu", "ew"])),
        Kind::Word if first == 'o' => Some(!ONE.has(word) && !starts(token, &["ouija", "ouag"])),
        Kind::Word if first == 'u' => u_sound(token, word),
        Kind::Word => Some(false),
        _ => None,
    }
}

fn starts(token: &str, openings: &[&str]) -> bool {
    openings.iter().any(|opening| token.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening)))
}

/// 8, 80, 800, 8th, 11 and 18 (as whole numbers or thousands) begin with a vowel.
fn number_sound(token: &str) -> Option<bool> {
    let digits: &str = token.split(|c: char| !c.is_ascii_digit()).next()?;
    let whole = token.split([',']).next()?.trim_end_matches(|c: char| c.is_alphabetic());
    Some(match digits {
        "11" | "18" => true,
        // 1,100 and 1800 may be “eleven hundred”.
        _ if whole.len() == 4 && (digits.starts_with("11") || digits.starts_with("18")) => return None,
        _ if token.starts_with("1,1") || token.starts_with("1,8") => return None,
        digits => digits.starts_with('8'),
    })
}

/// Is the word said letter by letter: `FBI`, `U.S.`, `M.B.A.`, `MP`?
fn is_spelled(token: &str, word: &Word) -> bool {
    let dotted = word.has_stop() && token.len() > 2 && token.as_bytes()[1] == b'.';
    let vowels = token.bytes().filter(|byte| matches!(byte, b'A' | b'E' | b'I' | b'O' | b'U')).count();
    dotted || word.is_all_caps() && (SPELLED.contains(&token) || vowels == 0 && token.len() <= 4 && token.is_ascii())
}

fn spelled_sound(first: char) -> bool {
    matches!(first, 'a' | 'e' | 'f' | 'h' | 'i' | 'l' | 'm' | 'n' | 'o' | 'r' | 's' | 'x')
}

const SPELLED: [&str; 24] = [
    "FBI", "CIA", "UN", "EU", "US", "UK", "UAE", "FDA", "EPA", "IRS", "MI", "SUV", "NGO", "IPO", "CEO", "CFO", "COO",
    "UFO", "ICU", "EMT", "IOU", "MVP", "AP", "IT",
];

/// `u` as in `use` is a consonant sound, as in `under` a vowel.
fn u_sound(token: &str, word: &Word) -> Option<bool> {
    let negated = starts(token, &["unin", "unim", "uniden", "unill", "unissu"]);
    let you = !negated && starts(token, &YOU);
    // Names from other languages go either way.
    (!word.is_capitalized() || you).then_some(!you)
}

/// How words begin whose `u` is said “you”.
const YOU: [&str; 15] =
    ["uni", "unan", "use", "usu", "usa", "usi", "util", "uto", "ura", "uro", "ure", "ubiq", "ukr", "ukul", "ugand"];

static SILENT_H: WordSet = WordSet::new(
    "hour hours hourly hourlong hourglass honest honestly honesty honor honors honorary honorable honoree honored honour \
     honours honourable honoured heir heirs heiress heirloom",
);
static ONE: WordSet = WordSet::new("one ones once oneself onetime oneness onesie");
/// Said in two ways, or a letter.
static EITHER: WordSet = WordSet::new(
    "herb herbs herbal historic historical historian hysterical hotel habitual hispanic homage hereditary heroic horrific harmonic url sql uh um eh",
);

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Classes, Kind, Script, Word, hash_of, script};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static UNTRANSLATED: Rule = Rule {
    name: "garble/untranslated",
    level: Level::Error,
    fix: Fixes::Sometimes,
    zones: Zones::STORY,
    speech: Speech::Read,
    page: r#"
Words of another language left in an English sentence.

## Why
A translation passed over them. Words in another script are an error, unless they are given on purpose, in
brackets or quotation marks or behind a name, or are Greek letters of a formula. Runs of foreign function
words in Latin letters are a warning. A letter of another script inside a word is a trap for searches, and is replaced.

## Examples
```news,flag
The [[дорога]] to the port was closed.
```
```news,flag
She said the bridge [[und die Straße]] were closed.
```
```news,flag
The [[Меridian]] hotel stayed open.
```
```news,fixed
The Meridian hotel stayed open.
```
```news,pass
The paper Vesti (Вести) wrote of “перестройка.” He lives in the Rue de la Paix and reads Die Zeit.
```
```news,pass
Orva (Greek: Όρβα, also Orba) has a port. Tarn Brill 谿山 (1580–1660) painted it. The χ2 test gave a low ρ for it.
```
```news,pass
Το πλοίο έφυγε από το λιμάνι το πρωί.
```
"#,
    check: Check::Paragraph(untranslated),
};

fn untranslated(paragraph: &Paragraph, out: &mut Sink) {
    let words = &paragraph.words;
    let mut i = 0;
    while i < words.len() {
        let end = foreign_end(paragraph, i);
        if end > i {
            foreign_script(paragraph, i, end, out);
            i = end;
        } else {
            i = foreign_phrase(paragraph, i, out).unwrap_or(i + 1);
        }
    }
}

/// The end of the run of words that begins at `i` and holds letters of another script.
fn foreign_end(paragraph: &Paragraph, i: usize) -> usize {
    let foreign = |word: &Word| word.kind == Kind::Word && script(word.span().of(&paragraph.text)) != Script::Latin;
    i + paragraph.words[i..].iter().take_while(|word| foreign(word)).count()
}

fn foreign_script(paragraph: &Paragraph, start: usize, end: usize, out: &mut Sink) {
    let (Some(first), Some(last)) = (paragraph.words.get(start), paragraph.words.get(end - 1)) else { return };
    let span = first.span().to(last.span());
    let token = first.span().of(&paragraph.text);
    if end == start + 1
        && let Script::Mixed(plain) = script(token)
    {
        if let Some(plain) = plain {
            out.report(span, "A letter of another script stands in this word").fix(Fix::replacing(span, plain).safe());
        }
        return;
    }
    if !is_given(paragraph, span) && !is_gloss(paragraph, end) && !is_sign(token) && is_english(paragraph) {
        out.report(span, "Not translated");
    }
}

/// Brackets and quotation marks give a foreign word on purpose: “(Greek: Όρβα, also Orba)”.
fn is_given(paragraph: &Paragraph, span: Span) -> bool {
    /// So many characters behind an opening bracket.
    const REACH: usize = 160;
    let before = || paragraph.text[..span.start].chars().rev();
    let marked = matches!(before().next(), Some('(' | '“' | '"' | '‘' | '\'' | '[' | '«'));
    marked || before().take(REACH).find(|c| matches!(c, '(' | ')')) == Some('(')
}

/// Does a bracket follow the foreign words that end before the token at `end`, as behind a name in both
/// scripts?
fn is_gloss(paragraph: &Paragraph, end: usize) -> bool {
    paragraph.token(end) == "("
}

/// Is it a Greek letter of a formula: χ2?
fn is_sign(token: &str) -> bool {
    let mut letters = token.chars().filter(|c| c.is_alphabetic());
    letters.next().is_some_and(|c| ('α'..='ω').contains(&c.to_lowercase().next().unwrap_or(c)))
        && letters.next().is_none()
}

/// Is most of the paragraph in Latin letters?
fn is_english(paragraph: &Paragraph) -> bool {
    let ascii = paragraph.text.bytes().filter(u8::is_ascii_alphabetic).count();
    2 * ascii > paragraph.text.len()
}

/// Function words of German, French, Spanish, Italian and Portuguese.
const LANGUAGES: [&str; 5] = [
    "der die das und ist nicht mit für von ein eine einen auf dem den zu im auch wird wurde sich bei nach über",
    "le la les des est dans pour avec une et du sur qui ne pas par au aux sont cette son ses leur",
    "el los las una del con para por que es en su sus pero como más fue son se lo y",
    "il gli una della dei delle che per con sono è di nel alla anche più",
    "o os uma com não mais foi dos das que em para por ao são",
];

/// For the hash of a word the languages that have it, a bit each.
static FUNCTION_WORDS: LazyLock<FxHashMap<u64, u8>> = LazyLock::new(|| {
    let mut map = FxHashMap::default();
    for (bit, words) in LANGUAGES.iter().enumerate() {
        words.split_ascii_whitespace().for_each(|word| *map.entry(hash_of(word)).or_default() |= 1 << bit);
    }
    map
});

fn languages(word: &Word) -> u8 {
    FUNCTION_WORDS.get(&word.hash).copied().unwrap_or(0)
}

/// A run of at least three small words, the first and another from one foreign language.
fn foreign_phrase(paragraph: &Paragraph, i: usize, out: &mut Sink) -> Option<usize> {
    let words = &paragraph.words;
    let small = |word: &Word| word.kind == Kind::Word && !word.is_capitalized();
    // What English has too opens no run: nearly all words go no further.
    if !small(&words[i]) || words[i].classes != Classes::NONE || words[i].span().len() > 5 {
        return None;
    }
    let known = languages(&words[i]);
    let follows = words.get(i + 1).filter(|next| next.is_spaced() && small(next))?;
    if languages(follows) & known == 0 {
        return None;
    }
    let next = words.get(i + 2).filter(|next| next.is_spaced() && next.kind == Kind::Word)?;
    let in_name = i > 0
        && words[i - 1].is_capitalized()
        && words[i].is_spaced()
        && i > 1
        && words[i - 1].classes == Classes::NONE;
    let span = words[i].span().to(next.span());
    if next.classes != Classes::NONE || in_name || is_given(paragraph, span) || paragraph.is_quoted(span) {
        return None;
    }
    out.report(span, "Not translated").at(Level::Warning);
    Some(i + 3)
}

use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Class, Kind, Pos, WordSet, hash_of};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static ITS: Rule = Rule {
    name: "punctuation/its",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
“It’s” where “its” is meant, or the reverse.

## Why
“It’s” is short for “it is” or “it has”. The possessive has no apostrophe, and spelling checkers know
both words. Only places where one of the two cannot stand are flagged.

## Examples
```news,flag
Each town has [[it’s]] own mill. The bridge stands in [[it’s]] old place, and [[it’s]] old owners are gone. [[Its]] not open, and [[its]] been closed since May.
```
```news,fixed
Each town has its own mill. The bridge stands in its old place, and its old owners are gone. It’s not open, and it’s been closed since May.
```
```news,pass
It’s time. It’s hard, and it’s people who are gone that count. They know what it’s like in Orva, and it’s on the table. Its mill and its not-so-old bridge are closed.
```
"#,
    check: Check::Paragraph(its),
};

/// Words that stand before a thing that somebody has, and hardly before a new clause.
static BEFORE: WordSet = WordSet::new(
    "of in on with from at by into within through during under against among throughout toward towards behind has have had",
);

/// Words behind “it is” and “it has” that cannot stand behind “its”.
static BEHIND: WordSet = WordSet::new(
    "a an the not been because all worth on in at about with from what how why who where when that this these too so",
);

fn its(paragraph: &Paragraph, out: &mut Sink) {
    let (it, its, own) = (hash_of("it"), hash_of("its"), hash_of("own"));
    let words = &paragraph.words;
    for (i, word) in words.iter().enumerate().filter(|(_, word)| word.kind == Kind::Word) {
        let Some(next) = words.get(i + 1) else { return };
        // In capitals it may be information technology.
        if word.hash != it && word.hash != its || word.is_all_caps() {
            continue;
        }
        if word.hash == it && matches!(paragraph.token(i + 1), "'s" | "’s") {
            let owned = words.get(i + 2).is_some_and(|third| third.hash == own);
            let before = || i.checked_sub(1).and_then(|i| words.get(i)).is_some_and(|before| BEFORE.has(before));
            if owned || before() && is_thing(paragraph, i + 2) || is_subject(paragraph, i + 2) {
                let span = word.span().to(next.span());
                let right = format!("{}s", paragraph.token(i));
                out.report(span, "“It’s” is short for “it is”; the possessive is “its”")
                    .fix(Fix::replacing(span, right));
            }
        } else if word.hash == its && BEHIND.has(next) && next.is_spaced() && paragraph.token(i + 2) != "-" {
            let right = format!("{}’s", paragraph.token(i).trim_end_matches(['s', 'S']));
            out.report(word.span(), "“Its” is the possessive; “it is” is “it’s” for short")
                .fix(Fix::replacing(word.span(), right));
        }
    }
}

/// Do the words from token `i` on name a thing of which an auxiliary verb right behind says more:
/// “it’s old bridge has”?
fn is_subject(paragraph: &Paragraph, i: usize) -> bool {
    /// More words before the noun are a sentence of their own.
    const LONGEST: usize = 3;
    let plain = |i: &usize| {
        let word = &paragraph.words[*i];
        word.is_word() && word.is_spaced() && !word.is(Class::NO_COMMON_NOUN) && !word.is_capitalized()
    };
    let end = (i..paragraph.words.len().min(i + LONGEST)).take_while(plain).last().map_or(i, |last| last + 1);
    let verb = paragraph.words.get(end).is_some_and(|word| word.is(Class::AUXILIARY) && word.is_spaced());
    if !verb || end == i {
        return false;
    }
    let tags = paragraph.syntax().get(i..end).unwrap_or_default();
    let noun = tags.last().is_some_and(|last| last.pos == Pos::Noun);
    noun && tags.iter().all(|word| matches!(word.pos, Pos::Noun | Pos::Adj))
}

/// Is the token at `i` the noun of what somebody has, or a word before it: no verb, no pronoun?
fn is_thing(paragraph: &Paragraph, i: usize) -> bool {
    let pos = |i: usize| paragraph.syntax().get(i).map(|word| word.pos);
    let word = paragraph.words.get(i).is_some_and(|word| word.is_word());
    word && (pos(i) == Some(Pos::Noun) || pos(i) == Some(Pos::Adj) && pos(i + 1) == Some(Pos::Noun))
}

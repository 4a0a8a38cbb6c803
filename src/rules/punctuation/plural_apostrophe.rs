use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind, Pos, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static PLURAL_APOSTROPHE: Rule = Rule {
    name: "punctuation/plural-apostrophe",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
An apostrophe in a plural.

## Why
The apostrophe marks what somebody has, or a letter that was left out. A plural has neither: three
CEOs, many photos. Only a word that is counted, or has a plural verb behind it, is flagged.

## Examples
```news,flag
The [[CEO’s]] were late. She took many [[photo’s]], and two [[mayor’s]] who left in May came back. Officers of the traffic watch ([[OTW’s]]) came.
```
```news,fixed
The CEOs were late. She took many photos, and two mayors who left in May came back. Officers of the traffic watch (OTWs) came.
```
```news,pass
The CEO’s plans were late. She took two of the mayor’s photos. He got three A’s. Two days’ work is many a mayor’s dream. The mayor’s have gone, and many nurse’s aides came.
```
"#,
    check: Check::Sentence(plural_apostrophe),
};

static MANY: WordSet = WordSet::new("many several few these those both various numerous");

static PLURAL_VERBS: WordSet = WordSet::new("are were");

fn plural_apostrophe(sentence: &Sentence, out: &mut Sink) {
    let words = sentence.words();
    for (i, word) in words.iter().enumerate().skip(2) {
        if word.kind != Kind::Word
            || word.is_spaced()
            || word.span().len() > 4
            || !matches!(sentence.token(i), "'s" | "’s")
        {
            continue;
        }
        let noun = &words[i - 1];
        // “Mind your p’s and q’s” is right. A name may have what the sentence does not say again.
        if noun.span().len() < 2 || noun.is_capitalized() && !noun.is_all_caps() || noun.kind != Kind::Word {
            continue;
        }
        let next = words.get(i + 1);
        let bracketed = || sentence.is(i - 2, "(") && sentence.is(i + 1, ")");
        let verb = noun.is_all_caps() && (next.is_some_and(|next| PLURAL_VERBS.has(next)) || bracketed());
        let before = &words[i - 2];
        let counted = MANY.has(before) || before.is(Class::NUMERAL) && !sentence.is_any(i - 2, &["one", "million"]);
        let ends = || !sentence.has(i - 1, Class::NO_COMMON_NOUN) && is_over(sentence, i + 1);
        if verb || counted && ends() && is_noun(sentence, i - 1) {
            let span = noun.span().to(word.span());
            out.report(span, "A plural has no apostrophe")
                .fix(Fix::replacing(span, format!("{}s", sentence.token(i - 1))));
        }
    }
}

/// Is there nothing at token `i` that somebody could have?
fn is_over(sentence: &Sentence, i: usize) -> bool {
    let word = sentence.words().get(i);
    word.is_none_or(|word| {
        word.kind == Kind::Punct && matches!(sentence.token(i), "," | "." | ";" | ":" | "?" | "!")
            || word.is(Class::PREPOSITION | Class::WH | Class::AUXILIARY | Class::CONJUNCTION)
            || sentence.is_finite(i)
    })
}

fn is_noun(sentence: &Sentence, i: usize) -> bool {
    sentence.syntax().get(i).is_some_and(|word| word.pos == Pos::Noun)
}

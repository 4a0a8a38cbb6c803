use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Class, Kind, Word, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static UNCOUNTABLE_ARTICLE: Rule = Rule {
    name: "garble/uncountable-article",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
“A” before a noun that is not counted, or its plural: “a training”, “equipments”.

## Why
Other languages count trainings, informations and advices; English does not. The article or the
plural came along in translation.

## Examples
```news,flag
The army said it was [[a preparatory training]] for its crews and sold [[equipments]] of all kinds.
```
```news,fixed
The army said it was preparatory training for its crews and sold equipment of all kinds.
```
```news,flag
[[An important information]] was missing.
```
```news,fixed
Important information was missing.
```
```news,pass
She runs a training camp and an information desk, gave a piece of advice and has a training partner.
```
```news,pass
He was a man training for a race. A traffic jam and an equipment failure cost them a day.
```
"#,
    check: Check::Paragraph(uncountable_article),
};

/// Adjectives that stand before such nouns in news copy and do not show by their ending.
static ADJECTIVES: WordSet = WordSet::new(
    "new military joint special further big large old good bad secret heavy modern first full short long intense complete mass \
     false wrong great detailed advanced preparatory recent basic strong hard clear direct certain useful",
);

/// Endings of adjectives.
const ENDINGS: [&str; 7] = ["ory", "ary", "ive", "ous", "ical", "ant", "ional"];

fn uncountable_article(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate() {
        if word.is(Class::FALSE_PLURAL) {
            // “Two aviations” lost what it counted: the singular would not mend it.
            if i > 0 && (paragraph.words[i - 1].kind == Kind::Number || paragraph.words[i - 1].is(Class::NUMERAL)) {
                continue;
            }
            plural(paragraph, word, out);
        } else if word.is(Class::UNCOUNTABLE) && i > 0 && ends_phrase(paragraph, i) {
            article(paragraph, i, out);
        }
    }
}

fn plural(paragraph: &Paragraph, word: &Word, out: &mut Sink) {
    let token = word.span().of(&paragraph.text);
    let singular = &token[..token.len() - 1];
    if !word.is_capitalized() {
        out.report(word.span(), format!("“{singular}” has no plural")).fix(Fix::replacing(word.span(), singular));
    }
}

/// Does the phrase end behind the noun at `i`? In “a training camp” another noun follows.
fn ends_phrase(paragraph: &Paragraph, i: usize) -> bool {
    let ends =
        Class::PREPOSITION | Class::AUXILIARY | Class::CUE | Class::CONJUNCTION | Class::WH | Class::SUBORDINATOR;
    paragraph.words.get(i + 1).is_none_or(|next| {
        next.is(ends)
            || next.kind == Kind::Punct && matches!(paragraph.token(i + 1), "." | "," | ";" | ":" | "?" | "!" | "”")
    })
}

fn article(paragraph: &Paragraph, noun: usize, out: &mut Sink) {
    let words = &paragraph.words;
    let adjective = |i: usize| {
        let token = paragraph.token(i);
        words[i].is_spaced()
            && !words[i].is_capitalized()
            && (ADJECTIVES.has(&words[i]) || ENDINGS.iter().any(|end| token.ends_with(end)))
    };
    let mut at = noun - 1;
    while at > 0 && noun - at < 3 && adjective(at) {
        at -= 1;
    }
    let article = &words[at];
    if !article.is(Class::ARTICLE)
        || matches!(paragraph.token(at), "the" | "The")
        || words[noun].is_capitalized()
        || !words[noun].is_spaced()
    {
        return;
    }
    let span = article.span().to(words[noun].span());
    let next = words[at + 1].span();
    let fix = Fix::new(format!("Delete “{}”", paragraph.token(at)));
    let fix = if article.is_capitalized() {
        let rest = next.of(&paragraph.text);
        let first = rest.chars().next().map_or(0, char::len_utf8);
        fix.replace(Span::new(article.span().start, next.start + first), rest[..first].to_uppercase())
    } else {
        fix.delete(Span::new(article.span().start, next.start))
    };
    out.report(span, format!("“{}” is not counted", paragraph.token(noun))).fix(fix);
}

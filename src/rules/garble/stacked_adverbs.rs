use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Class, Classes, Kind, Word, WordSet, capitalized};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static STACKED_ADVERBS: Rule = Rule {
    name: "garble/stacked-adverbs",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
Two adverbs in -ly on top of each other before a participle: “recently heavily shelled”.

## Why
The order is that of another language. English puts the adverb of time behind the participle or
before the verb: “heavily shelled in recent weeks”. Adverbs of degree and of opinion may stand
before another: “nearly completely”, “increasingly politically divided”, “reportedly badly hurt”.

## Examples
```news,flag
The [[recently heavily]] shelled port and the [[newly largely]] elected council are in Orva.
```
```news,fixed
The heavily shelled port and the largely elected council are in Orva.
```
```news,pass
The nearly completely ruined mill, the only recently opened bridge and a reportedly badly hurt man were there.
```
```news,pass
He finally officially resigned. Badly, badly needed rain fell. A friendly elderly man came.
```
"#,
    check: Check::Paragraph(stacked_adverbs),
};

/// Adverbs that say when, how often or in what way, and that belong next to what they go with.
static FIRST: WordSet = WordSet::new(
    "recently newly freshly lately formerly heavily strongly systematically severely seriously massively violently brutally \
     illegally unlawfully forcibly openly secretly quickly rapidly slowly suddenly immediately promptly regularly constantly \
     continuously permanently temporarily annually daily monthly weekly actively intensively carefully successfully \
     independently jointly peacefully",
);

/// No adverbs.
static NO_ADVERB: WordSet = WordSet::new(
    "only early family supply assembly friendly elderly likely unlikely lovely daily weekly monthly yearly lonely ugly holy \
     reply apply italy july ally rally bully belly jelly fly costly deadly orderly timely cowardly scholarly leisurely rely \
     comply imply multiply homely silly curly oily woolly worldly heavenly motherly fatherly brotherly sisterly unruly",
);

fn is_adverb(word: &Word, token: &str) -> bool {
    word.kind == Kind::Word && token.len() > 4 && token.ends_with("ly") && !NO_ADVERB.has(word)
}

fn stacked_adverbs(paragraph: &Paragraph, out: &mut Sink) {
    let words = &paragraph.words;
    for i in 1..words.len().saturating_sub(1) {
        if !FIRST.has(&words[i - 1]) || words[i - 1].is(Class::WEEKDAY) {
            continue;
        }
        let (first, second, next) = (paragraph.token(i - 1), paragraph.token(i), &words[i + 1]);
        let plain = words[i].is_spaced()
            && next.is_spaced()
            && !words[i].is_capitalized()
            && words[i - 1].hash != words[i].hash;
        if plain && is_adverb(&words[i], second) && is_participle(next, paragraph.token(i + 1)) {
            let span = words[i - 1].span().to(words[i].span());
            let kept = if words[i - 1].is_capitalized() { capitalized(second) } else { second.to_owned() };
            out.report(span, format!("“{first}” stands on top of “{second}”; only one goes before the participle"))
                .fix(Fix::new(format!("Delete “{first}”")).replace(span, kept))
                .fix(Fix::new(format!("Delete “{second}”")).delete(Span::new(words[i - 1].span().end, span.end)));
        }
    }
}

fn is_participle(word: &Word, token: &str) -> bool {
    word.kind == Kind::Word
        && !word.is_capitalized()
        && (word.classes == Classes::NONE || word.is(Class::FINITE | Class::CUE | Class::CUE_PARTICIPLE))
        && (token.len() > 4 && token.ends_with("ed")
            || ["built", "held", "hit", "fought", "grown", "known", "made", "seen", "written", "chosen"]
                .contains(&token))
}

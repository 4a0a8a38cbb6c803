use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static MISPLACED_WEEKDAY: Rule = Rule {
    name: "garble/misplaced-weekday",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A day at the end of what somebody was told to do, where it reads as the deadline.

## Why
“Called on them to stop shelling on Friday” says that Friday is the day to stop; what was meant is
the day of the call. The day belongs behind the verb of asking. Only orders to
stop something, or not to do it, are looked at: they seldom have a day.

## Examples
```news,flag
The ministers called on Arland to stop shelling the port [[on Friday]].
```
```news,fixed
The ministers called on Arland on Friday to stop shelling the port.
```
```news,flag
The mayor urged residents not to enter the mill [[Tuesday evening]].
```
```news,fixed
The mayor urged residents Tuesday evening not to enter the mill.
```
```news,pass
The ministers called Friday on Arland to stop shelling. They asked him on Monday to resign by Friday. She voted on Friday.
```
"#,
    check: Check::Sentence(misplaced_weekday),
};

static ASKED: WordSet =
    WordSet::new("urged asked told ordered warned advised instructed called appealed begged pressed demanded");

static STOPPING: WordSet = WordSet::new("stop cease halt end refrain");

fn misplaced_weekday(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate() {
        if word.is(Class::WEEKDAY) && i > 5 {
            weekday(sentence, i, out);
        }
    }
}

fn weekday(sentence: &Sentence, day: usize, out: &mut Sink) {
    let part = sentence.is_any(day + 1, &["morning", "afternoon", "evening", "night"]);
    let end = day + 1 + usize::from(part);
    let start = if sentence.is(day - 1, "on") { day - 1 } else { day };
    let closes = sentence.is_any(end, &[".", ","]);
    let before = &sentence.words()[..start];
    if !closes || sentence.has(start - 1, Class::PREPOSITION | Class::DETERMINER | Class::CONJUNCTION | Class::ORDINAL)
    {
        return;
    }
    // The order: “to stop”, “not to enter”, nothing but one clause behind it.
    let Some(to) =
        (2..start).rfind(|i| sentence.is(*i, "to") && !sentence.has(i + 1, Class::DETERMINER | Class::POSSESSIVE))
    else {
        return;
    };
    let negated = sentence.is(to - 1, "not");
    let order = if negated { to - 1 } else { to };
    let asked = (order.saturating_sub(7)..order).rfind(|i| ASKED.has(&before[*i]));
    let Some(asked) = asked.filter(|asked| asked + 1 < order) else { return };
    let timed = before.iter().any(|word| word.is(Class::WEEKDAY));
    let broken = before[asked..].iter().any(|word| word.kind == Kind::Punct || word.is(Class::WH));
    let passive = asked > 0 && sentence.has(asked - 1, Class::AUXILIARY);
    let far = start - to >= 3;
    let stopping =
        sentence.words().get(to + 1).is_some_and(|word| STOPPING.has(word)) && sentence.token(to + 2).ends_with("ing");
    if timed || broken || passive || !far || !(stopping || negated) {
        return;
    }
    let phrase = sentence.span_of(start..end);
    let text = phrase.of(&sentence.paragraph.text);
    let fix =
        Fix::new(format!("Move “{text}” before “{}”", sentence.span_of(order..to + 2).of(&sentence.paragraph.text)))
            .insert(before[order].span().start, format!("{text} "))
            .delete(Span::new(before[start - 1].span().end, phrase.end));
    out.report(phrase, "Reads as the day of the order’s end, not of the order").fix(fix);
}

use crate::article::{Naming, Paragraph};
use crate::formats::{Zone, Zones};
use crate::language::state;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static STATE_COMMA: Rule = Rule {
    name: "places/state-comma",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Read,
    page: r#"
A state behind a town without the comma that closes it off.

## Why
The state is put in behind the town, so it has a comma on either side: in Orva, Ohio, on Monday. The
rule looks where a verb or a preposition goes on. It leaves alone a state that opens a compound
(Orva, Ohio-based), that owns what follows, or that stands with its town before a noun.

## Examples
```news,flag
The mayor of Orva, [[Ohio]] said so. It rained in Brill, [[Texas]] on Monday.
```
```news,fixed
The mayor of Orva, Ohio, said so. It rained in Brill, Texas, on Monday.
```
```news,pass
The mayor of Orva, Ohio, said so. The Orva, Ohio-based maker of pumps left the Brill, Texas area.
```
```news,pass
She won in Orva, Ohio and Brill. She lives in Orva, Ohio.
```
"#,
    check: Check::Paragraph(state_comma),
};

fn state_comma(paragraph: &Paragraph, out: &mut Sink) {
    for town in state::towns(&paragraph.text, &paragraph.words) {
        let Some(next) = paragraph.words.get(town.words.end) else { continue };
        let goes_on = next.is(Class::CUE | Class::AUXILIARY | Class::FINITE | Class::PREPOSITION | Class::WEEKDAY)
            && next.kind == Kind::Word
            && next.is_spaced()
            && (!next.is_capitalized() || next.is(Class::WEEKDAY));
        let person = || {
            let mut names = paragraph.mentions().iter();
            names.any(|name| name.kind == Naming::Person && name.words.contains(&town.town()))
        };
        if !goes_on || person() {
            continue;
        }
        let Some((first, last)) = paragraph.words.get(town.words.start).zip(paragraph.words.get(town.words.end - 1))
        else {
            continue;
        };
        // A stop may have ended the sentence, and be no part of the state.
        let span = first.span().to(last.span());
        if paragraph.ends_sentence(span) {
            continue;
        }
        out.report(span, "A comma closes off a state behind its town")
            .fix(Fix::new("Add the comma").insert(span.end, ","));
    }
}

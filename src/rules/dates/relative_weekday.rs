use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::Class;
use crate::language::moment::{When, Which};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static RELATIVE_WEEKDAY: Rule = Rule {
    name: "dates/relative-weekday",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Skip,
    page: r#"
A weekday with “last” or “next”, which readers take for two different days.

## Why
On a Wednesday, “next Friday” is in two days for some and in nine for others. The weekday alone means the
nearest, and the tense of the verb says on which side; a day farther off has its date.

## Examples
```news,flag
The council met [[last Thursday]] and meets again on [[next Monday]].
```
```news,fixed
The council met Thursday and meets again on Monday.
```
```news,pass
The council met Thursday and meets again Monday, May 4. “See you next Monday,” she said. The last Monday in May is free.
```
```news,pass
It met last week. On the next Monday it rained; this Friday it opens.
```
"#,
    check: Check::Paragraph(relative_weekday),
};

fn relative_weekday(paragraph: &Paragraph, out: &mut Sink) {
    // Few paragraphs name a weekday at all.
    if !paragraph.words.iter().any(|word| word.is(Class::WEEKDAY)) {
        return;
    }
    for moment in paragraph.moments() {
        let When::Weekday { which: Which::Last | Which::Next, .. } = moment.when else { continue };
        let words = paragraph.words_in(moment.span);
        let cut = Span::new(moment.span.start, paragraph.words[words.end - 1].span().start);
        let word = cut.of(&paragraph.text).trim().to_owned();
        out.report(moment.span, format!("“{word}” with a weekday is read two ways: name the day alone, or its date"))
            .fix(Fix::deleting(cut, &word));
    }
}

use crate::article::{Paragraph, abbreviations};
use crate::formats::Zones;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static ACRONYM_PARENTHESES: Rule = Rule {
    name: "style/acronym-parentheses",
    level: Level::Off,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
An abbreviation in parentheses behind the name it stands for.

## Why
Wire style does not announce an abbreviation: if readers would not know it later on, it says “the network”
instead. Papers and official texts put it in parentheses. The rule is off unless a house asks for it.

## Examples
```news,flag
The Orva Seismic Network[[ (OSN)]] felt it first. The quake was small, OSN said.
```
```news,fixed
The Orva Seismic Network felt it first. The quake was small, OSN said.
```
```news,pass
The Orva Seismic Network felt it first, said Ada Lund (R-Orva). The Tarn office (AP) was closed.
```
"#,
    check: Check::Paragraph(acronym_parentheses),
};

fn acronym_parentheses(paragraph: &Paragraph, out: &mut Sink) {
    for found in abbreviations(paragraph) {
        let end = |i: usize| paragraph.words[i].span().end;
        let span = Span::new(end(found.short - 2), end(found.short + 1));
        out.report(span, "The house does not put an abbreviation behind the name")
            .fix(Fix::new("Delete the parentheses").delete(span));
    }
}

use crate::article::{Article, Naming, Paragraph};
use crate::formats::{Zone, Zones};
use crate::language::Class;
use crate::rule::{Check, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static CAPTION_PARTS: Rule = Rule {
    name: "structure/caption-parts",
    level: Level::Off,
    fix: Fixes::Never,
    zones: Zones::of(&[Zone::Caption]),
    speech: Speech::Read,
    page: r#"
A caption that does not say where or when the picture was taken, or who took it.

## Why
A wire caption stands alone on other desks: it names the place, the day and the maker. The rule is off
unless a house asks for it, since many sites keep these parts in fields of their own.

## Examples
```news,flag
Storm closes harbor

The harbor closed on Monday.

[[PHOTO: Workers tie up their boats. (Ada Brill/Newsline)]]
```
```news,pass
Storm closes harbor

The harbor closed on Monday.

PHOTO: Workers tie up boats in Berlin on Monday, April 6, 2026. (Ada Brill/Newsline)
```
"#,
    check: Check::Article(caption_parts),
};

fn caption_parts(article: &Article, out: &mut StorySink) {
    for (i, paragraph) in out.paragraphs() {
        let beside = [i.checked_sub(1), Some(i + 1)].into_iter().flatten();
        let credit_line = || beside.filter_map(|i| article.get(i)).any(|other| other.zone == Zone::Credit);
        let credit = paragraph.text.trim_end().ends_with(')') || names_maker(paragraph) || credit_line();
        let day = !paragraph.dates.is_empty()
            || paragraph.words.iter().any(|word| word.is(Class::WEEKDAY | Class::MONTH | Class::MONTH_ABBREVIATION));
        let place = paragraph.mentions().iter().any(|mention| mention.kind == Naming::Place);
        let missing: Vec<&str> =
            [(place, "place"), (day, "day"), (credit, "maker")].iter().filter(|(has, _)| !has).map(|it| it.1).collect();
        if !missing.is_empty() {
            let whole = Span::new(0, paragraph.text.len());
            out.report(i, whole, format!("The caption names no {}", missing.join(", no ")));
        }
    }
}

/// “Photo by”, “AP Photo”
fn names_maker(paragraph: &Paragraph) -> bool {
    ["Photo by", "Photo:", "Image:", "AP Photo", "Courtesy"].iter().any(|sign| paragraph.text.contains(sign))
}

use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static BYLINE_CAPITALS: Rule = Rule {
    name: "structure/byline-capitals",
    level: Level::Off,
    fix: Fixes::Always,
    zones: Zones::of(&[Zone::Byline]),
    speech: Speech::Read,
    page: r#"
A byline in capitals.

## Why
Old wires set bylines in capitals. Most sites write the name as in the story and let the page design do
the rest. The rule is off unless a house asks for it.

## Examples
```news,flag
Storm closes harbor

[[By ADA BRILL]]

The harbor closed on Monday.
```
```news,fixed
Storm closes harbor

By Ada Brill

The harbor closed on Monday.
```
```news,pass
Storm closes harbor

By Ada Brill, BBC News

The harbor closed on Monday.
```
"#,
    check: Check::Paragraph(byline_capitals),
};

fn byline_capitals(paragraph: &Paragraph, out: &mut Sink) {
    let Some((by, name)) = paragraph.text.split_once(' ').filter(|(by, _)| by.eq_ignore_ascii_case("by")) else {
        return;
    };
    if by == "By" && (name.contains(char::is_lowercase) || !name.contains(char::is_alphabetic)) {
        return;
    }
    let name = if name.contains(char::is_lowercase) { name.to_owned() } else { in_small_letters(name) };
    let whole = Span::new(0, paragraph.text.len());
    out.report(whole, "The byline stands in capitals").fix(Fix::replacing(whole, format!("By {name}")));
}

/// The name with a capital at the start of each part.
fn in_small_letters(name: &str) -> String {
    let mut starts = true;
    name.chars()
        .flat_map(|c| {
            let small: Vec<char> = if starts { vec![c] } else { c.to_lowercase().collect() };
            starts = !c.is_alphanumeric();
            small
        })
        .collect::<String>()
        .replace(" And ", " and ")
}

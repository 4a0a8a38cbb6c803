use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static HEADLINE_LENGTH: Rule = Rule {
    name: "structure/headline-length",
    level: Level::Off,
    fix: Fixes::Never,
    zones: Zones::of(&[Zone::Headline]),
    speech: Speech::Read,
    page: r#"
A headline of more than 70 characters.

## Why
Search engines, phones and newsletters cut longer headlines off. What stands behind the cut nobody
reads. The rule is off unless a house asks for it: each site has limits of its own.

## Examples
```markdown,flag
# [[Storm closes harbor of Orva for a week, the mayor and the owners of the boats say]]

It opened again on Friday.
```
```markdown,pass
# Storm closes harbor of Orva for a week, mayor says

It opened again on Friday.
```
"#,
    check: Check::Paragraph(headline_length),
};

/// In characters.
const LONGEST: usize = 70;

fn headline_length(paragraph: &Paragraph, out: &mut Sink) {
    let length = paragraph.text.chars().count();
    if length > LONGEST {
        let whole = Span::new(0, paragraph.text.len());
        out.report(whole, format!("The headline has {length} characters; {LONGEST} are shown everywhere"));
    }
}

use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static HEADLINE_CAPITALS: Rule = Rule {
    name: "structure/headline-capitals",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::of(&[Zone::Headline]),
    speech: Speech::Read,
    page: r#"
A headline in capitals.

## Why
Capitals take longer to read and hide which words are names and abbreviations: US or us, AIDS or aids. A
page can show a headline in capitals without its being typed so.

## Examples
```markdown,flag
# [[STORM CLOSES HARBOR OF ORVA]]

It opened again on Friday.
```
```markdown,pass
# UN, EU, NATO meet

They met on Friday in Orva.
```
"#,
    check: Check::Paragraph(headline_capitals),
};

/// Shorter words may be abbreviations.
const ABBREVIATION: usize = 5;

fn headline_capitals(paragraph: &Paragraph, out: &mut Sink) {
    let has_small = paragraph.text.contains(char::is_lowercase);
    let long = paragraph.words.iter().filter(|word| word.is_all_caps() && word.span().len() > ABBREVIATION).count();
    if !has_small && long >= 2 {
        out.report(Span::new(0, paragraph.text.len()), "The headline stands in capitals");
    }
}

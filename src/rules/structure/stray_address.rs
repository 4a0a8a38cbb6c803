use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::Kind;
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech};

pub(super) static STRAY_ADDRESS: Rule = Rule {
    name: "structure/stray-address",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::of(&[Zone::Body]),
    speech: Speech::Skip,
    page: r#"
A mail or web address in full, left in the copy.

## Why
Links and signatures come along when copy is pasted. In print a long address cannot be clicked, and online
it belongs behind the words of a link. The names of sites (Example.com), handles and hashtags are left
alone.

## Examples
```news,flag
Write to [[desk@example.org]] or see [[https://www.example.org/orva/bridge?id=7]] for the report.
```
```news,pass
The site Example.com has the report. Follow @desk or #orva.
```
"#,
    check: Check::Paragraph(stray_address),
};

fn stray_address(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate().filter(|(_, word)| word.kind == Kind::Address) {
        let address = paragraph.token(i);
        let mail = address.find('@').is_some_and(|at| at > 0);
        let page = address.contains("://") || address.starts_with("www.");
        if mail || page {
            let kind = if mail { "mail" } else { "web" };
            out.report(word.span(), format!("A {kind} address stands in the copy"));
        }
    }
}

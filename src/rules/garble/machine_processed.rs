use crate::article::Article;
use crate::formats::Zones;
use crate::rule::{Check, Finding, Fixes, GARBLED, Level, Rule, Speech, StorySink, kinds_of_garble};
use crate::text::Span;

pub(super) static MACHINE_PROCESSED: Rule = Rule {
    name: "garble/machine-processed",
    level: Level::Info,
    fix: Fixes::Never,
    zones: Zones::ALL,
    speech: Speech::Read,
    page: r#"
A story with three or more kinds of garble: a machine translated or rewrote it.

## Why
One broken sentence is a slip. Three kinds of breakage are the work of a machine, and then the
sentences that look sound cannot be trusted either: agents turn round, figures lose their units,
and a quotation that was translated there and back is nobody’s words. Check every quotation and
figure against the original.

## Examples
```news,flag
[[Mayor opens new bridge in Orva]]

The mayor opened the the bridge on Monday after a long wait. wait.

“It is a good day.” Said in a statement. He told to reporters that a new training was next.
```
```news,pass
Mayor opens new bridge in Orva

The mayor opened the the bridge on Monday after a long wait. wait.
```
"#,
    check: Check::Findings(machine_processed),
};

fn machine_processed(article: &Article, findings: &[Finding], out: &mut StorySink) {
    let count = kinds_of_garble(findings).len();
    let headline = article.headline().map(|(index, _)| index).or_else(|| article.iter().next().map(|(index, _)| index));
    if let Some(index) = headline.filter(|_| count >= GARBLED) {
        let whole = article.get(index).map_or_else(Span::default, |paragraph| Span::new(0, paragraph.text.len()));
        let message =
            format!("{count} kinds of garble stand in this story: check every quotation against the original");
        out.report(index, whole, message);
    }
}

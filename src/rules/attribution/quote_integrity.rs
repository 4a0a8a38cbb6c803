use crate::article::Article;
use crate::formats::Zones;
use crate::rule::{Check, Finding, Fixes, GARBLED, Level, Rule, Speech, StorySink, kinds_of_garble};

pub(super) static QUOTE_INTEGRITY: Rule = Rule {
    name: "attribution/quote-integrity",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A quotation in a story that a machine translated or rewrote.

## Why
Quotation marks promise the speaker’s own words. In a story with three or more kinds of garble the
words between the marks went through the machine too, and are nobody’s until somebody has held them
against the original. Sound stories get no such hint.

## Examples
```news,flag
The mayor opened the the bridge on Monday after a long wait. wait.

[[“It is a good day.”]] Said in a statement. He told to reporters that he felt [[“very free.”]]
```
```news,pass
The mayor opened the the bridge on Monday after a long wait.

“It is a good day,” she said.
```
"#,
    check: Check::Findings(quote_integrity),
};

fn quote_integrity(_: &Article, findings: &[Finding], out: &mut StorySink) {
    if kinds_of_garble(findings).len() < GARBLED {
        return;
    }
    for (index, paragraph) in out.paragraphs() {
        for quote in paragraph.quotes.outer().filter(|quote| quote.close.is_some()) {
            out.report(index, quote.span, "This story went through a machine: check these words against the original");
        }
    }
}

use crate::article::Article;
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static TRANSMISSION_MARK: Rule = Rule {
    name: "structure/transmission-mark",
    level: Level::Warning,
    fix: Fixes::Sometimes,
    zones: Zones::of(&[Zone::EditorsNote]),
    speech: Speech::Read,
    page: r#"
A mark of the wire that is meant for editors, not for readers.

## Why
“(MORE)”, “-30-” and “ENDS” tell a desk where a transmission goes on or ends. Readers must not see them.

## Examples
```news,flag
Storm closes harbor

The harbor closed on Monday.

[[(MORE)]]
```
```news,fixed
Storm closes harbor

The harbor closed on Monday.
```
```news,pass
Storm closes harbor

The harbor closed on Monday. There is more to come, and it ends on Friday.

Editor’s note: This story has been updated.
```
"#,
    check: Check::Article(transmission_mark),
};

fn transmission_mark(article: &Article, out: &mut StorySink) {
    for (i, paragraph) in out.paragraphs() {
        if !is_mark(&paragraph.text) {
            continue;
        }
        let finding = out.report(i, Span::new(0, paragraph.text.len()), "A mark of the wire that readers must not see");
        if let Some(span) = article.removable(i) {
            finding.fix(Fix::new("Delete the mark").delete(span));
        }
    }
}

/// Is the paragraph nothing but a mark?
fn is_mark(text: &str) -> bool {
    let inner = text.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | '-' | '–' | '—' | '*' | ' ' | '.'));
    matches!(
        inner,
        "MORE" | "more" | "More" | "30" | "ENDS" | "Ends" | "ends" | "END" | "MORE FOLLOWS" | "more follows" | "MTF"
    ) || inner.len() >= 3 && inner.bytes().all(|byte| byte == b'#')
        || text.starts_with("BC-")
}

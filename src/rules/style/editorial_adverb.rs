use crate::article::Paragraph;
use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static EDITORIAL_ADVERB: Rule = Rule {
    name: "style/editorial-adverb",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A sentence that opens with the writer’s opinion of it: “Sadly,”, “Clearly,”, “Not surprisingly,”.

## Why
In news the reader decides what is sad or clear. In opinion and analysis the words are at home.

## Examples
```news,flag
[[Sadly,]] the bridge fell. [[Not surprisingly,]] nobody had inspected it.
```
```news,fixed
The bridge fell. Nobody had inspected it.
```
```news,pass
The bridge fell. “Sadly, it fell,” he said. She spoke sadly, clearly and long.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, _| format!("“{}” is the writer’s opinion", found.trim_end_matches(','))).unless(is_inside);

const ROWS: &[Term] = &[
    Term::new("Admittedly,", ""),
    Term::new("Amazingly,", ""),
    Term::new("Astonishingly,", ""),
    Term::new("Clearly,", ""),
    Term::new("Curiously,", ""),
    Term::new("Fortunately,", ""),
    Term::new("Hopefully,", ""),
    Term::new("Incredibly,", ""),
    Term::new("Inevitably,", ""),
    Term::new("Interestingly,", ""),
    Term::new("Ironically,", ""),
    Term::new("Luckily,", ""),
    Term::new("Mercifully,", ""),
    Term::new("Needless to say,", ""),
    Term::new("Not surprisingly,", ""),
    Term::new("Obviously,", ""),
    Term::new("Oddly,", ""),
    Term::new("Predictably,", ""),
    Term::new("Regrettably,", ""),
    Term::new("Remarkably,", ""),
    Term::new("Sadly,", ""),
    Term::new("Shamefully,", ""),
    Term::new("Shockingly,", ""),
    Term::new("Strangely,", ""),
    Term::new("Surprisingly,", ""),
    Term::new("Thankfully,", ""),
    Term::new("Tragically,", ""),
    Term::new("Undeniably,", ""),
    Term::new("Undoubtedly,", ""),
    Term::new("Unfortunately,", ""),
    Term::new("Unsurprisingly,", ""),
];

/// Does it not open its sentence?
fn is_inside(paragraph: &Paragraph, span: Span, _: &Term) -> bool {
    paragraph.sentence_at(span.start).is_none_or(|sentence| sentence.span.start != span.start)
}

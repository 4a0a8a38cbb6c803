use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Class, Kind, capitalized};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static ARTICLE_PAIR: Rule = Rule {
    name: "garble/article-pair",
    level: Level::Error,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
Two words in a row of which a noun takes only one: “the a”, “a the”, “the his”.

## Why
A rewrite left the old article behind, or a machine translated one word as two.

## Examples
```news,flag
The ministry opened [[the a]] new office near [[a its]] old one.
```
```news,fixed
The ministry opened a new office near its old one.
```
```news,pass
He sang the a cappella part. The A train stops here. She read the “A” list and the his-and-hers page.
```
"#,
    check: Check::Paragraph(article_pair),
};

/// What may follow “the a” rightly.
const LETTERS: [&str; 6] = ["cappella", "la", "priori", "posteriori", "capella", "and"];

fn article_pair(paragraph: &Paragraph, out: &mut Sink) {
    for i in 1..paragraph.words.len() {
        let (first, second) = (&paragraph.words[i - 1], &paragraph.words[i]);
        if !first.is(Class::ARTICLE) || !second.is(Class::ARTICLE | Class::POSSESSIVE) || first.hash == second.hash {
            continue;
        }
        let plain = second.is_spaced() && !second.is_capitalized() && !first.is_all_caps() && second.kind == Kind::Word;
        let noun = paragraph.words.get(i + 1).is_some_and(|next| next.kind == Kind::Word && next.is_spaced());
        let relative = matches!(paragraph.token(i), "whose" | "her" | "mine");
        if !plain || !noun || relative || LETTERS.contains(&paragraph.token(i + 1)) {
            continue;
        }
        let (old, new) = (paragraph.token(i - 1), paragraph.token(i));
        let kept = if first.is_capitalized() { capitalized(new) } else { new.to_owned() };
        let both = first.span().to(second.span());
        out.report(both, format!("“{old} {new}”: a noun takes only one of them"))
            .fix(Fix::new(format!("Keep “{kept}”")).replace(both, kept))
            .fix(Fix::new(format!("Keep “{old}”")).delete(Span::new(first.span().end, second.span().end)));
    }
}

use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Penn;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static INTENSIFIER: Rule = Rule {
    name: "style/intensifier",
    level: Level::Off,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A word that only turns up the volume: “very”, “really”, “extremely”.

## Why
“Very large” is seldom larger than “large”. Most intensifiers can go, and a figure says more; but it is a
matter of taste, so a desk must ask for this rule.

## Examples
```news,flag
The flood was [[very]] high, and the mayor was [[extremely]] late.
```
```news,fixed
The flood was high, and the mayor was late.
```
```news,pass
The flood was 9 feet high. “It was very high,” he said. This was the very place. She did not really know.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, _| format!("“{found}” adds nothing; cut it or give a figure")).unless(carries_sense);

const ROWS: &[Term] = &[
    Term::new("absolutely", ""),
    Term::new("completely", ""),
    Term::new("extremely", ""),
    Term::new("incredibly", ""),
    Term::new("quite", ""),
    Term::new("really", ""),
    Term::new("totally", ""),
    Term::new("truly", ""),
    Term::new("utterly", ""),
    Term::new("very", ""),
];

/// “The very place”, “not really”, “quite a few”, “very few”: the word is needed, or is no adverb of degree.
fn carries_sense(paragraph: &Paragraph, span: Span, _: &Term) -> bool {
    let at = paragraph.word_at(span.start);
    let before = at.checked_sub(1).map_or("", |i| paragraph.token(i));
    let next = paragraph.token(at + 1);
    let negated = ["not", "n't", "n’t", "never", "no", "the", "this", "its", "his", "her", "their", "a", "an", "so"];
    if negated.contains(&before) || ["few", "little", "much", "well", "a", "the", "often", "many"].contains(&next) {
        return true;
    }
    let adjective = paragraph.syntax().get(at + 1).map(|word| word.penn);
    paragraph.words[at].is_capitalized() || !matches!(adjective, Some(Penn::Jj | Penn::Rb))
}

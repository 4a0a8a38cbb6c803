use crate::article::Paragraph;
use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static RACE_NOUN: Rule = Rule {
    name: "people/race-noun",
    level: Level::Info,
    fix: Fixes::Sometimes,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A race or people as a noun, or a name that those it means do not use.

## Why
“Blacks” and “a Black” reduce people to a color. Use the adjective, and only where race bears on the
story. “Colored”, “Negro” and “Oriental” are offensive, apart from old names of bodies.

## Examples
```news,flag
The poll asked [[blacks]] and [[Orientals]] about the bridge.
```
```news,fixed
The poll asked Black people and Asians about the bridge.
```
```news,pass
The poll asked Black and white voters. An oriental rug was sold. “We blacks vote,” he said. The All Blacks won.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” reduces people to it; {}", row.advice())).unless(is_name);

const ROWS: &[Term] = &[
    Term::new("blacks", "Black people"),
    Term::new("blacks and whites", "Black and white people"),
    Term::new("colored people", "people of color"),
    Term::new("coloreds", "people of color"),
    Term::new("half-breed", "-"),
    Term::new("half-breeds", "-"),
    Term::new("mulatto", "person of mixed race"),
    Term::new("mulattoes", "people of mixed race"),
    Term::new("negro", "Black"),
    Term::new("negroes", "Black people"),
    Term::new("negros", "Black people"),
    Term::new("orientals", "Asians"),
    Term::new("redskins", "Native Americans"),
    Term::new("wetback", "-"),
    Term::new("wetbacks", "-"),
    Term::new("whites", "white people"),
    Term::new("whites and blacks", "white and Black people"),
];

/// “The All Blacks”, “the United Negro College Fund”, “egg whites”, “tennis whites”.
fn is_name(paragraph: &Paragraph, span: Span, _: &Term) -> bool {
    let at = paragraph.word_at(span.start);
    let end = paragraph.word_at(span.end.saturating_sub(1)) + 1;
    let is_capital = |i: usize| paragraph.words.get(i).is_some_and(|word| word.is_capitalized() && word.is_word());
    let before = at.checked_sub(1).map_or("", |i| paragraph.token(i));
    let opens = paragraph.opens_sentence(paragraph.word_at(span.start));
    let named = is_capital(at) && !opens && (at > 0 && is_capital(at - 1) || is_capital(end));
    let things = ["egg", "eggs", "tennis", "crisp", "cricket", "bright", "shades", "dress", "dry", "zinfandel"];
    named || things.contains(&before)
}

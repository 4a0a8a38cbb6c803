use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::spelling;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Spelling, Term, Terms};
use crate::text::Span;

pub(super) static BRITISH_SPELLING: Rule = Rule {
    name: "style/british-spelling",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
British spelling in an American house.

## Why
One spelling in one paper (`spelling` in the table `[style]`). Names keep theirs: the Labour Party, the
Centre for Policy.

## Examples
```news,flag
Her [[neighbours]] [[organised]] a march to the [[centre]] of Orva. They [[practised]] with a [[licence]] on [[grey]] [[tyres]].
```
```news,fixed
Her neighbors organized a march to the center of Orva. They practiced with a license on gray tires.
```
```news,pass
Her neighbors joined the Labour Party at the Barbican Centre. Labour won. Grey Holt stayed.
```
```news,pass,house=guardian
Her neighbours organised a march.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(&ROWS, |found, row| format!("“{found}” is British spelling; {}", row.advice()))
    .safe()
    .unless(is_name)
    .only(|house| house.spelling == Some(Spelling::American));

static BOTH: [Term; Term::count_pairs(spelling::PAIRS)] = Term::pairs(spelling::PAIRS, false);
static BRITISH: [Term; Term::count_pairs(spelling::BRITISH)] = Term::pairs(spelling::BRITISH, false);
static ROWS: [Term; Term::count(&[&BOTH, &BRITISH])] = Term::join(&[&BOTH, &BRITISH]);

/// Is the word part of a name: “the Labour Party”, “the Barbican Centre”? The party is Labour for short.
fn is_name(paragraph: &Paragraph, span: Span, _: &Term) -> bool {
    paragraph.is_named(span) || span.of(&paragraph.text) == "Labour"
}

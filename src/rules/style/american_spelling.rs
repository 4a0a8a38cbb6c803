use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Pos, spelling};
use crate::rule::{Check, Fixes, Level, Rule, Speech, Spelling, Term, Terms};
use crate::text::Span;

pub(super) static AMERICAN_SPELLING: Rule = Rule {
    name: "style/american-spelling",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
American spelling in a British house.

## Why
One spelling in one paper (`spelling` in the table `[style]`). Names keep theirs: Pearl Harbor, the
Department of Labor. British desks practise (verb) with a licence (noun).

## Examples
```news,flag,house=guardian
Her [[neighbors]] [[organized]] a march to the [[center]] of Orva. They want to [[practice]] without a [[license]].
```
```news,fixed,house=guardian
Her neighbours organised a march to the centre of Orva. They want to practise without a licence.
```
```news,pass,house=bbc
Her neighbours flew to Pearl Harbor. The Department of Labor met. Her practice is old, and they license it.
```
```news,pass
Her neighbors organized a march.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(&ROWS, |found, row| format!("“{found}” is American spelling; {}", row.advice()))
    .safe()
    .unless(is_right)
    .only(|house| house.spelling == Some(Spelling::British));

static BOTH: [Term; Term::count_pairs(spelling::PAIRS)] = Term::pairs(spelling::PAIRS, true);
static AMERICAN: [Term; Term::count_pairs(spelling::AMERICAN)] = Term::pairs(spelling::AMERICAN, true);
static ROWS: [Term; Term::count(&[&BOTH, &AMERICAN])] = Term::join(&[&BOTH, &AMERICAN]);

/// Is the word part of a name, “Pearl Harbor”, or a word that the British write so as this part of
/// speech: her practice, they license it?
fn is_right(paragraph: &Paragraph, span: Span, term: &Term) -> bool {
    let is = |pos: Pos| paragraph.syntax().get(paragraph.word_at(span.start)).is_some_and(|word| word.pos == pos);
    paragraph.is_named(span)
        || match term.find {
            "license" | "licenses" => !is(Pos::Noun),
            "practice" | "practices" => !is(Pos::Verb),
            _ => false,
        }
}

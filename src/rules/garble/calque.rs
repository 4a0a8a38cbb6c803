mod courts;
mod economy;
mod health;
mod politics;
mod press;
mod war;

use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Kind;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static CALQUE: Rule = Rule {
    name: "garble/calque",
    level: Level::Warning,
    fix: Fixes::Sometimes,
    zones: Zones::PROSE.and(crate::formats::Zone::Credit),
    speech: Speech::Read,
    page: r#"
A set phrase of the news taken apart: translated word for word, or with synonyms put in.

## Why
English has one name for a suicide bomber, an opposition leader and a share price. “Self-destruction
bomber” and “resistance pioneer” come from programs that swap words to hide where a text was taken
from; “stock course” and “sanitary crisis” come from another language. No row of the table stands
in sound copy.

## Examples
```news,flag
The official spoke [[with the condition of anonymity]] about the [[demise toll]].
```
```news,fixed
The official spoke on condition of anonymity about the death toll.
```
```news,flag
The [[anterior president]], Ana Ruiz, promised a vote on a [[motion of mistrust]] before Norland [[goes to the urns]].
```
```news,fixed
The former president, Ana Ruiz, promised a vote on a no-confidence motion before Norland goes to the polls.
```
```news,flag
The mill earned $2 [[per action]]. Neighbors fear an outbreak of [[fresh things]].
```
```news,pass
She spoke on condition of anonymity about the death toll. The game has two moves per action.
The Republican committee chairs in the legislature realized a meeting was set for noon.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(&ROWS, |found, row| format!("“{found}” is a set phrase taken apart; {}", row.advice())).unless(is_meant);

const TABLES: &[&[Term]] = &[courts::ROWS, economy::ROWS, health::ROWS, politics::ROWS, press::ROWS, war::ROWS];
static ROWS: [Term; Term::count(TABLES)] = Term::join(TABLES);

/// Words that make a clause of what stands before them: “realized a meeting was due”.
const FINITE: &[&str] = &[
    "are", "can", "could", "had", "has", "is", "may", "might", "must", "needed", "should", "was", "were", "will",
    "would",
];

/// Looks at the words beside a row that is a slip only in some company.
fn is_meant(paragraph: &Paragraph, span: Span, row: &Term) -> bool {
    let words = paragraph.words_in(span);
    let before = words.start.checked_sub(1).and_then(|i| paragraph.words.get(i));
    let next = paragraph.token(words.end);
    match row.find {
        // An amount is for each share; moves in a game are for each action.
        "per action" => !before.is_some_and(|word| word.kind == Kind::Number),
        "suicide plane" => ["attack", "attacks", "crash", "crashes", "mission"].contains(&next),
        find if find.starts_with("chairs in") => {
            before.is_some_and(|word| word.span().of(&paragraph.text).eq_ignore_ascii_case("committee"))
        }
        find if find.starts_with("school bedroom") => {
            before.is_some_and(|word| word.span().of(&paragraph.text).eq_ignore_ascii_case("boarding"))
        }
        find if find.starts_with("realised a") || find.starts_with("realized a") => FINITE.contains(&next),
        _ => false,
    }
}

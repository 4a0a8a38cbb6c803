use crate::article::Paragraph;
use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static SMALL_INSTITUTION: Rule = Rule {
    name: "style/small-institution",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
The name of a well-known institution in small letters.

## Why
The White House is the office of a president; a white house is a house. Only names that mean one
institution in nearly all news copy are flagged, and only behind “the” or “a” where the words could mean
something else.

## Examples
```news,flag
Envoys of [[the white house]] met the [[european union]] and the [[united nations]] at [[the pentagon]].
```
```news,fixed
Envoys of the White House met the European Union and the United Nations at the Pentagon.
```
```news,pass
A small white house stands in Orva. The state’s supreme court, a party congress and a parliament met. The pentagon-shaped table is new.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” is the name of an institution; {}", row.advice()))
        .unless(is_no_name);

/// Does the row’s name stand with its capitals, or as part of a longer word?
fn is_no_name(paragraph: &Paragraph, span: Span, _: &Term) -> bool {
    let found = span.of(&paragraph.text);
    let name = found.strip_prefix("the ").or_else(|| found.strip_prefix("The ")).unwrap_or(found);
    let glued = paragraph.text[span.end..].starts_with(['-', '_', '/', '@']);
    glued || name.contains(char::is_uppercase)
}

const ROWS: &[Term] = &[
    Term::new("the white house", "the White House"),
    Term::new("white house officials", "White House officials"),
    Term::new("white house spokesman", "White House spokesman"),
    Term::new("white house spokeswoman", "White House spokeswoman"),
    Term::new("white house press secretary", "White House press secretary"),
    Term::new("the pentagon", "the Pentagon"),
    Term::new("the kremlin", "the Kremlin"),
    Term::new("the vatican", "the Vatican"),
    Term::new("capitol hill", "Capitol Hill"),
    Term::new("the u.s. capitol", "the U.S. Capitol"),
    Term::new("the oval office", "the Oval Office"),
    Term::new("downing street", "Downing Street"),
    Term::new("wall street", "Wall Street"),
    Term::new("scotland yard", "Scotland Yard"),
    Term::new("air force one", "Air Force One"),
    Term::new("u.s. supreme court", "U.S. Supreme Court"),
    Term::new("us supreme court", "US Supreme Court"),
    Term::new("u.s. senate", "U.S. Senate"),
    Term::new("u.s. house of representatives", "U.S. House of Representatives"),
    Term::new("house of representatives", "House of Representatives"),
    Term::new("house of commons", "House of Commons"),
    Term::new("house of lords", "House of Lords"),
    Term::new("u.s. congress", "U.S. Congress"),
    Term::new("united nations", "United Nations"),
    Term::new("european union", "European Union"),
    Term::new("european commission", "European Commission"),
    Term::new("european parliament", "European Parliament"),
    Term::new("european central bank", "European Central Bank"),
    Term::new("african union", "African Union"),
    Term::new("arab league", "Arab League"),
    Term::new("world bank", "World Bank"),
    Term::new("world health organization", "World Health Organization"),
    Term::new("world trade organization", "World Trade Organization"),
    Term::new("international monetary fund", "International Monetary Fund"),
    Term::new("international criminal court", "International Criminal Court"),
    Term::new("u.n. security council", "U.N. Security Council"),
    Term::new("un security council", "UN Security Council"),
    Term::new("the federal reserve", "the Federal Reserve"),
    Term::new("the state department", "the State Department"),
    Term::new("the justice department", "the Justice Department"),
    Term::new("the treasury department", "the Treasury Department"),
    Term::new("the defense department", "the Defense Department"),
    Term::new("department of justice", "Department of Justice"),
    Term::new("department of homeland security", "Department of Homeland Security"),
    Term::new("the supreme court", "the Supreme Court"),
    Term::new("the democratic party", "the Democratic Party"),
    Term::new("the republican party", "the Republican Party"),
    Term::new("the labour party", "the Labour Party"),
    Term::new("the communist party", "the Communist Party"),
    Term::new("the national guard", "the National Guard"),
    Term::new("the secret service", "the Secret Service"),
    Term::new("the red cross", "the Red Cross"),
    Term::new("silicon valley", "Silicon Valley"),
    Term::new("hollywood", "Hollywood"),
];

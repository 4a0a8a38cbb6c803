use crate::article::Paragraph;
use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static NEEDLESS_CAPITAL: Rule = Rule {
    name: "style/needless-capital",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A common noun with a capital, as official texts write it.

## Why
Ministries, companies and lawyers give their own words capitals: the Government, the Company, the
Defendant. News copy has capitals for names only. A word inside a longer name is left alone.

## Examples
```news,flag
The mayor said [[the Government]] and [[Federal agencies]] will ask [[the Administration]] to pay.
```
```news,fixed
The mayor said the government and federal agencies will ask the administration to pay.
```
```news,pass
The mayor met the Government Accountability Office and the Federal Reserve. The City of Orva paid. THE GOVERNMENT PAID.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” needs no capital; {}", row.advice())).unless(is_name);

/// Is it part of a longer name, or shouted?
fn is_name(paragraph: &Paragraph, span: Span, _: &Term) -> bool {
    let found = span.of(&paragraph.text);
    let words = paragraph.words_in(span);
    let next = paragraph.words.get(words.end);
    let named =
        next.is_some_and(|next| next.is_capitalized()) || matches!(paragraph.token(words.end), "of" | "for" | "&");
    let before = words.start.checked_sub(1).and_then(|i| paragraph.words.get(i));
    let start = paragraph.sentence_at(span.start).map_or(0, |sentence| sentence.span.start);
    let opens = start == span.start;
    // The word that opens the sentence has its capital anyway.
    let inside = before.is_some_and(|word| word.is_capitalized() && word.span().start != start);
    named || inside || opens || found.starts_with('T') || !found.contains(char::is_lowercase)
}

const ROWS: &[Term] = &[
    Term::new("the Government", "the government"),
    Term::new("the Federal Government", "the federal government"),
    Term::new("the Federal government", "the federal government"),
    Term::new("Federal agencies", "federal agencies"),
    Term::new("Federal agents", "federal agents"),
    Term::new("Federal court", "federal court"),
    Term::new("Federal courts", "federal courts"),
    Term::new("Federal funding", "federal funding"),
    Term::new("Federal funds", "federal funds"),
    Term::new("Federal judge", "federal judge"),
    Term::new("Federal judges", "federal judges"),
    Term::new("Federal law", "federal law"),
    Term::new("Federal laws", "federal laws"),
    Term::new("Federal officials", "federal officials"),
    Term::new("Federal prosecutors", "federal prosecutors"),
    Term::new("the Administration", "the administration"),
    Term::new("the Ministry", "the ministry"),
    Term::new("the Company", "the company"),
    Term::new("the Corporation", "the corporation"),
    Term::new("the University", "the university"),
    Term::new("the College", "the college"),
    Term::new("the Department", "the department"),
    Term::new("the Committee", "the committee"),
    Term::new("the Agency", "the agency"),
    Term::new("the Plaintiff", "the plaintiff"),
    Term::new("the Plaintiffs", "the plaintiffs"),
    Term::new("the Defendant", "the defendant"),
    Term::new("the Defendants", "the defendants"),
    Term::new("the Board", "the board"),
    Term::new("Board of directors", "board of directors"),
    Term::new("the Country", "the country"),
];

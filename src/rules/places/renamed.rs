use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Kind;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static RENAMED: Rule = Rule {
    name: "places/renamed",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A country or town under a name that it has dropped.

## Why
A country says what it is called, and most houses follow, some late and some never. The old name stays
in history, in the names of bodies and where a story says that it was the name. A house that keeps
an old name lists it under `names` in its settings, and one that wants a new one sooner
(Türkiye, Czechia) writes it into `[words]`.

## Examples
```news,flag
The talks in [[Rangoon]] ended. Ministers of [[Burma]] flew home by way of [[Dacca]].
```
```news,fixed
The talks in Yangon ended. Ministers of Myanmar flew home by way of Dhaka.
```
```news,pass
He fought in Burma in 1944. Orva calls Myanmar, formerly Burma, a friend. The Burma Road is closed.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” was renamed; {}", row.advice())).unless(is_history);

const ROWS: &[Term] = &[
    Term::new("Burma", "Myanmar"),
    Term::new("Rangoon", "Yangon"),
    Term::new("Cape Verde", "Cabo Verde"),
    Term::new("East Timor", "Timor-Leste"),
    Term::new("Zaire", "Congo"),
    Term::new("Upper Volta", "Burkina Faso"),
    Term::new("Dacca", "Dhaka"),
    Term::new("Djakarta", "Jakarta"),
    Term::new("Katmandu", "Kathmandu"),
    Term::new("Nur-Sultan", "Astana"),
    Term::new("Bangalore", "Bengaluru"),
    Term::new("Poona", "Pune"),
    Term::new("Baroda", "Vadodara"),
    Term::new("Trivandrum", "Thiruvananthapuram"),
    Term::new("Gurgaon", "Gurugram"),
    Term::new("Tientsin", "Tianjin"),
    Term::new("Chungking", "Chongqing"),
    Term::new("Nanking", "Nanjing"),
    Term::new("Pnom Penh", "Phnom Penh"),
    Term::new("Tiflis", "Tbilisi"),
    Term::new("Erevan", "Yerevan"),
    Term::new("Ashkhabad", "Ashgabat"),
    Term::new("Frunze", "Bishkek"),
    Term::new("Kirghizia", "Kyrgyzstan"),
    Term::new("Moldavia", "Moldova"),
    Term::new("Godthab", "Nuuk"),
    Term::new("Lourenco Marques", "Maputo"),
];

/// Does a body carry the name, or is it told as history?
fn is_history(paragraph: &Paragraph, span: Span, _: &Term) -> bool {
    const TOLD: [&str; 9] = ["formerly", "once", "called", "named", "known", "colonial", "british", "soviet", "old"];
    let at = paragraph.word_at(span.start);
    let end = paragraph.word_at(span.end.saturating_sub(1)) + 1;
    let before = (1..=3).filter_map(|back| at.checked_sub(back)).map(|i| paragraph.token(i));
    let told = before.into_iter().any(|token| TOLD.iter().any(|word| token.eq_ignore_ascii_case(word)));
    // “the Burma Road”, “Burma Rangers”; at the start of a sentence all words are as they are.
    let name = |i: usize| {
        paragraph.words.get(i).is_some_and(|word| word.is_word() && word.is_capitalized() && word.is_spaced())
    };
    let joined = name(end) || at.checked_sub(1).is_some_and(|i| name(i) && !paragraph.opens_sentence(i));
    let bracketed = at > 0 && paragraph.token(at - 1) == "(";
    told || joined || bracketed || has_old_year(paragraph)
}

/// Does the paragraph name a year before the last renamings?
fn has_old_year(paragraph: &Paragraph) -> bool {
    let year = |i: usize| paragraph.token(i).get(..4).and_then(|year| year.parse::<u16>().ok());
    paragraph.words.iter().enumerate().any(|(i, word)| {
        word.kind == Kind::Number && word.span().len() <= 5 && year(i).is_some_and(|year| (1000..2000).contains(&year))
    })
}

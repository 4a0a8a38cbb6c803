use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Classes, Kind};
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static PLACE_FORM: Rule = Rule {
    name: "names/place-form",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A place under a name that news style has given up.

## Why
Ukraine’s cities go by their Ukrainian names: Kyiv, not Kiev; Luhansk, not Lugansk. Other countries
have asked for forms of their own, and most houses follow. Dishes, works, history and cities of the
same name elsewhere keep the old form: chicken Kiev, Odessa in Texas, the Battle of Kiev.

## Examples
```news,flag
Trains left [[Kiev]] for [[Lvov]] and [[Kharkov]]. [[Kiev]]’s mayor stayed.
```
```news,fixed
Trains left Kyiv for Lviv and Kharkiv. Kyiv’s mayor stayed.
```
```news,flag
The port of [[Odessa]] in Ukraine closed. Grain left [[the Ukraine]] by rail.
```
```news,pass
He ordered chicken Kiev in Odessa, Texas. The Battle of Kiev lasted weeks. “Kiev is calm,” she said.
```
```news,pass
Kievan Rus ended. He was born in Kiev in 1931. She teaches in Odessa.
```
"#,
    check: Check::Terms(&PLACES),
};

static PLACES: Terms = Terms::new(ROWS, |found, row| format!("“{found}” is an old form; {}", row.advice()))
    .safe()
    .unless(is_old_on_purpose);

const ROWS: &[Term] = &[
    Term::new("Kiev", "Kyiv"),
    Term::new("Lugansk", "Luhansk"),
    Term::new("Kharkov", "Kharkiv"),
    Term::new("Lvov", "Lviv"),
    Term::new("Nikolaev", "Mykolaiv"),
    Term::new("Nikolayev", "Mykolaiv"),
    Term::new("Odessa", "Odesa"),
    Term::new("Zaporozhye", "Zaporizhzhia"),
    Term::new("Zaporizhia", "Zaporizhzhia"),
    Term::new("Dnepropetrovsk", "Dnipro|Dnipropetrovsk"),
    Term::new("Krivoy Rog", "Kryvyi Rih"),
    Term::new("Chernigov", "Chernihiv"),
    Term::new("Vinnitsa", "Vinnytsia"),
    Term::new("Rovno", "Rivne"),
    Term::new("Uzhgorod", "Uzhhorod"),
    Term::new("Lisichansk", "Lysychansk"),
    Term::new("Severodonetsk", "Sievierodonetsk"),
    Term::new("Slavyansk", "Sloviansk"),
    Term::new("Artemovsk", "Bakhmut"),
    Term::new("Ternopol", "Ternopil"),
    Term::new("Zhitomir", "Zhytomyr"),
    Term::new("Kremenchug", "Kremenchuk"),
    Term::new("Chernovtsy", "Chernivtsi"),
    Term::new("Kirovograd", "Kropyvnytskyi"),
    Term::new("Ivano-Frankovsk", "Ivano-Frankivsk"),
    Term::new("Gorlovka", "Horlivka"),
    Term::new("Makeyevka", "Makiivka"),
    Term::new("Makeevka", "Makiivka"),
    Term::new("Yenakiyevo", "Yenakiieve"),
    Term::new("Debaltsevo", "Debaltseve"),
    Term::new("Avdeyevka", "Avdiivka"),
    Term::new("Avdeevka", "Avdiivka"),
    Term::new("Konstantinovka", "Kostiantynivka"),
    Term::new("Kupyansk", "Kupiansk"),
    Term::new("Izyum", "Izium"),
    Term::new("Dneprodzerzhinsk", "Kamianske"),
    Term::new("Energodar", "Enerhodar"),
    Term::new("Ugledar", "Vuhledar"),
    Term::new("Ochakov", "Ochakiv"),
    Term::new("Irpen", "Irpin"),
    Term::new("Alma-Ata", "Almaty"),
    Term::new("Belorussia", "Belarus"),
    Term::new("Byelorussia", "Belarus"),
    Term::new("Kishinev", "Chisinau"),
    Term::new("the Ukraine", "Ukraine"),
    Term::new("Peking", "Beijing"),
    Term::new("Bombay", "Mumbai"),
    Term::new("Calcutta", "Kolkata"),
    Term::new("Madras", "Chennai"),
    Term::new("Swaziland", "Eswatini"),
];

/// What stands beside a place in history, a dish, a title or another place of the name.
const BEFORE: [&str; 10] =
    ["chicken", "battle", "siege", "grand", "soviet", "called", "named", "formerly", "imperial", "dynamo"];
const AFTER: [&str; 25] = [
    "cake",
    "duck",
    "opera",
    "ballet",
    "university",
    "rus",
    "texas",
    "file",
    "dynamo",
    "pact",
    "stock",
    "high",
    "court",
    "curry",
    "man",
    "mix",
    "gin",
    "sapphire",
    "psych",
    "cutlet",
    "cutlets",
    "symphony",
    "college",
    "permian",
    "tx",
];

/// Does what stands around the place say that the old name is meant?
fn is_old_on_purpose(paragraph: &Paragraph, span: Span, term: &Term) -> bool {
    let at = paragraph.word_at(span.start);
    let end = paragraph.word_at(span.end.saturating_sub(1)) + 1;
    let before = |back: usize| at.checked_sub(back).map_or("", |i| paragraph.token(i));
    let is_any = |token: &str, words: &[&str]| words.iter().any(|word| token.eq_ignore_ascii_case(word));
    let behind = if matches!(paragraph.token(end), "," | "-") { end + 1 } else { end };
    if term.find == "the Ukraine" {
        // “the Ukraine crisis” is Ukraine before a noun.
        return paragraph
            .words
            .get(end)
            .is_some_and(|word| word.is_word() && word.is_spaced() && word.classes == Classes::NONE)
            || paragraph.token(end) == "-"
            || matches!(paragraph.token(end), "'s" | "’s");
    }
    is_any(before(1), &BEFORE)
        || is_any(before(2), &["battle", "siege", "known"])
        || is_any(paragraph.token(behind), &AFTER)
        || has_old_year(paragraph)
        || term.find == "Odessa" && !paragraph_names_ukraine(paragraph)
}

/// Is the paragraph about a time when the old name was the name?
fn has_old_year(paragraph: &Paragraph) -> bool {
    paragraph.words.iter().enumerate().any(|(i, word)| {
        word.kind == Kind::Number
            && paragraph
                .token(i)
                .get(..4)
                .and_then(|year| year.parse::<u16>().ok())
                .is_some_and(|year| (1000..1992).contains(&year))
            && paragraph.token(i).len() <= 5
    })
}

/// Odessa in Texas and Odessa, the woman, are more frequent in American copy than the port.
fn paragraph_names_ukraine(paragraph: &Paragraph) -> bool {
    (0..paragraph.words.len()).any(|i| {
        matches!(paragraph.token(i), "Ukraine" | "Ukrainian" | "Ukrainians" | "Kyiv" | "Kiev" | "Russian" | "Black")
    })
}

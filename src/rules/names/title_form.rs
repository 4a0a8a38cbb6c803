use crate::article::{Naming, Paragraph};
use crate::formats::{Zone, Zones};
use crate::language::{Class, hash_of};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech, Titles};
use crate::text::Span;

pub(super) static TITLE_FORM: Rule = Rule {
    name: "names/title-form",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Skip,
    page: r#"
The title of a lawmaker or governor that is not written as the house writes it before a name.

## Why
Wire style cuts four titles short before a name: Gov., Lt. Gov., Sen. and Rep. Other houses spell them
out but for Gov. The switch `titles` in the table `[style]` decides. Away from a name they are always spelled out, and in
speech they are what was said.

## Examples
```news,flag
[[Senator]] Ada Lund met [[Lieutenant Governor]] Peter Holt and [[Representatives]] Ann Brill and Otto Tarn.
```
```news,fixed
Sen. Ada Lund met Lt. Gov. Peter Holt and Reps. Ann Brill and Otto Tarn.
```
```news,flag,house=nyt
[[Sen.]] Ada Lund met [[Rep.]] Peter Holt.
```
```news,fixed,house=nyt
Senator Ada Lund met Representative Peter Holt.
```
```news,pass,house=nyt
Senator Ada Lund met Gov. Peter Holt.
```
```news,pass
Sen. Ada Lund met the governor. “Senator Lund was late,” he said. The Senator Hotel is closed.
```
"#,
    check: Check::Paragraph(title_form),
};

/// The titles in full, of one and of several, and cut short.
const TITLES: [(&str, &str); 8] = [
    ("Senator", "Sen."),
    ("Senators", "Sens."),
    ("Representative", "Rep."),
    ("Representatives", "Reps."),
    ("Lieutenant Governor", "Lt. Gov."),
    ("Lieutenant Governors", "Lt. Govs."),
    ("Governor", "Gov."),
    ("Governors", "Govs."),
];

fn title_form(paragraph: &Paragraph, out: &mut Sink) {
    let Some(form) = out.house().titles else { return };
    let plurals = ["senators", "representatives", "governors"].map(hash_of);
    for (i, word) in paragraph.words.iter().enumerate() {
        let may_be = match form {
            Titles::Short => word.is(Class::TITLE) || plurals.contains(&word.hash),
            Titles::Full => word.is(Class::ABBREVIATION_BEFORE_NAME),
        };
        if !may_be || !word.is_capitalized() || word.is_all_caps() {
            continue;
        }
        let next = paragraph.words.get(i + 1).filter(|next| next.is_capitalized() && next.is_spaced());
        let Some((span, right)) = next.and_then(|_| read(paragraph, i, form)) else { continue };
        // “Senator Hotel”
        let named = || paragraph.mentions().iter().any(|it| it.kind == Naming::Person && it.words.start == i + 1);
        if named() {
            out.report(span, format!("Before a name the house writes “{right}”"))
                .fix(Fix::new(format!("Write “{right}”")).replace(span, right).safe());
        }
    }
}

/// The title that ends with the token at `i`, and as the house writes it.
fn read(paragraph: &Paragraph, i: usize, form: Titles) -> Option<(Span, &'static str)> {
    let own = paragraph.words.get(i)?.span();
    let deputy = i.checked_sub(1).filter(|i| matches!(paragraph.token(*i), "Lieutenant" | "Lt."));
    let span = deputy.and_then(|i| paragraph.words.get(i)).map_or(own, |before| before.span().to(own));
    let written = span.of(&paragraph.text);
    TITLES.iter().find_map(|(full, short)| match form {
        Titles::Short if *full == written => Some((span, *short)),
        Titles::Full if *short == written && !short.contains("Gov") => Some((span, *full)),
        _ => None,
    })
}

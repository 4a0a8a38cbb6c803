use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::hash_of;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech, UsForm};

pub(super) static CAPITAL_DISTRICT: Rule = Rule {
    name: "places/capital-district",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Read,
    page: r#"
Washington, D.C., in another form than the house’s.

## Why
A house that writes U.S. writes Washington, D.C., with stops and a comma. One that writes US writes
Washington DC. The switch `us` in the table `[style]` decides.

## Examples
```news,flag
They marched in [[Washington DC]] and in [[Washington D.C.]] A court in [[Washington, DC]], met.
```
```news,fixed
They marched in Washington, D.C. and in Washington, D.C. A court in Washington, D.C., met.
```
```news,flag,house=guardian
They marched in [[Washington, D.C.]]
```
```news,fixed,house=guardian
They marched in Washington DC.
```
```news,pass
They marched in Washington, D.C., and in Washington. The DC Orva Fund is in the D.C. area.
```
"#,
    check: Check::Paragraph(capital_district),
};

fn capital_district(paragraph: &Paragraph, out: &mut Sink) {
    let Some(form) = out.house().us else { return };
    let right = if form == UsForm::Stops { "Washington, D.C." } else { "Washington DC" };
    let washington = hash_of("washington");
    for (i, word) in paragraph.words.iter().enumerate() {
        if word.hash != washington || word.is_all_caps() {
            continue;
        }
        let at = if paragraph.token(i + 1) == "," { i + 2 } else { i + 1 };
        let Some(district) = paragraph.words.get(at).filter(|_| matches!(paragraph.token(at), "DC" | "D.C.")) else {
            continue;
        };
        let span = word.span().to(district.span());
        if span.of(&paragraph.text) == right {
            continue;
        }
        // One stop ends both the district and the sentence.
        let ends = paragraph.ends_sentence(span);
        let next = paragraph.words.get(at + 1);
        let stop = next.is_some_and(|next| !next.is_spaced()) && paragraph.token(at + 1) == ".";
        let text = match form {
            UsForm::Stops if stop => "Washington, D.C",
            UsForm::Plain if ends && district.has_stop() => "Washington DC.",
            _ => right,
        };
        let fix = Fix::new(format!("Write “{right}”")).replace(span, text);
        // With the first comma the one behind it may have to go.
        let fix = if form == UsForm::Stops { fix.safe() } else { fix };
        out.report(span, format!("The house writes “{right}”")).fix(fix);
    }
}

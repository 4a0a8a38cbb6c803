use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::state::{State, StateForm};
use crate::language::{Kind, Word};
use crate::rule::{Check, Fix, Fixes, Level, Party, Rule, Sink, Speech};

pub(super) static PARTY_FORM: Rule = Rule {
    name: "names/party-form",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Read,
    page: r#"
The party and state of a lawmaker in another form than the house’s.

## Why
Wire style has the letter of the party, a hyphen and the state cut short as in a dateline: D-Calif., R-Texas.
Others take the two letters of the post office: D-CA. The switch `party` in the table `[style]` decides. The
letter takes no stop in either.

## Examples
```news,flag
Rep. Ada Lund, [[D-CA]], met Sen. Otto Holt ([[R-TX]]), Rep. Ann Brill, [[D.-N.Y.]], and Rep. Peter Tarn, [[R–Ohio]].
```
```news,fixed
Rep. Ada Lund, D-Calif., met Sen. Otto Holt (R-Texas), Rep. Ann Brill, D-N.Y., and Rep. Peter Tarn, R-Ohio.
```
```news,flag
Rep. Ada Lund, [[D-California]], left.
```
```news,fixed
Rep. Ada Lund, D-Calif., left.
```
```news,pass
Rep. Ada Lund, D-Calif., met Sen. Otto Holt (R-Texas) and Mayor Ann Brill, I-Orva. He flew in a D-OH jet.
```
```news,pass
She wore an R-rated shirt and got a D-plus. The vote was R 12, D 3.
```
"#,
    check: Check::Paragraph(party_form),
};

fn party_form(paragraph: &Paragraph, out: &mut Sink) {
    let Some(form) = out.house().party else { return };
    for (i, word) in paragraph.words.iter().enumerate().skip(1) {
        if word.kind != Kind::Punct || !matches!(paragraph.token(i), "-" | "–" | "‑") || word.is_spaced() {
            continue;
        }
        let letter = matches!(paragraph.token(i - 1), "D" | "R" | "I" | "D." | "R." | "I.");
        let opened = i > 1 && matches!(paragraph.token(i - 2), "," | "(" | "[");
        let next = paragraph.words.get(i + 1).filter(|next| !next.is_spaced());
        if !letter || !opened || next.is_none() {
            continue;
        }
        let Some((state, written, range)) = State::at(&paragraph.text, &paragraph.words, i + 1) else { continue };
        let right = match form {
            Party::Short => state.wire,
            Party::Postal => state.postal,
        };
        let (Some(first), Some(last)) = (paragraph.words.get(i - 1), paragraph.words.get(range.end - 1)) else {
            continue;
        };
        let span = first.span().to(last.span());
        let party = paragraph.token(i - 1).trim_end_matches('.');
        let right = format!("{party}-{right}");
        let short_already = form == Party::Short && written == StateForm::Short && state.wire != state.full;
        let same = short_already && span.of(&paragraph.text).starts_with(&format!("{party}-"))
            || span.of(&paragraph.text) == right;
        if same {
            continue;
        }
        let closed = paragraph.words.get(range.end).is_some_and(|next: &Word| !next.is_spaced())
            && paragraph.token(range.end) == ".";
        let text = if closed { right.trim_end_matches('.').to_owned() } else { right.clone() };
        out.report(span, format!("The house writes “{right}”"))
            .fix(Fix::new(format!("Write “{right}”")).replace(span, text).safe());
    }
}

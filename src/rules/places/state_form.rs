use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::state::{self, StateForm};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech, States};

pub(super) static STATE_FORM: Rule = Rule {
    name: "places/state-form",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Read,
    page: r#"
A state behind a town that is not written as the house writes it.

## Why
Wire style spells the state out in running copy: Orva, Texas. Some newspapers cut it short behind a
town: Orva, Tex. The switch `states` in the table `[style]` decides. Datelines and the party of a
lawmaker (D-Calif.) have forms of their own, and a state that stands alone is always spelled out.

## Examples
```news,flag
The plant in Orva, [[Calif.]], closed. So did the one in Brill, [[N.Y.]] Both had made pumps.
```
```news,fixed
The plant in Orva, California, closed. So did the one in Brill, New York. Both had made pumps.
```
```news,flag,house=nyt
The plant in Orva, [[California]], closed. So did the one in Brill, [[Texas]].
```
```news,fixed,house=nyt
The plant in Orva, Calif., closed. So did the one in Brill, Tex.
```
```news,pass
Rep. Ada Lund, D-Calif., lives in Orva, California. She won Ohio, Texas and Utah.
```
```news,pass,house=nyt
The plant in Orva, Calif., closed. California pays, and so do Orva, Ohio, and Brill, Utah.
```
```news,pass,house=none
The plants in Orva, Calif., and Brill, Texas, closed.
```
"#,
    check: Check::Paragraph(state_form),
};

fn state_form(paragraph: &Paragraph, out: &mut Sink) {
    let Some(wanted) = out.house().states else { return };
    for town in state::towns(&paragraph.text, &paragraph.words) {
        let right = match (wanted, town.form) {
            (States::Full, StateForm::Short) => town.state.full,
            (States::Short, StateForm::Full) if town.state.traditional != town.state.full => town.state.traditional,
            _ => continue,
        };
        let Some((first, last)) = paragraph.words.get(town.words.start).zip(paragraph.words.get(town.words.end - 1))
        else {
            continue;
        };
        let span = first.span().to(last.span());
        let ends = paragraph.ends_sentence(span);
        let stop = paragraph.words.get(town.words.end).is_some_and(|next| !next.is_spaced())
            && paragraph.token(town.words.end) == ".";
        // One stop ends both the short form and the sentence.
        let text = match wanted {
            States::Full if ends => format!("{right}."),
            States::Short if stop => right.trim_end_matches('.').to_owned(),
            _ => right.to_owned(),
        };
        out.report(span, format!("Behind a town the house writes “{right}”"))
            .fix(Fix::new(format!("Write “{right}”")).replace(span, text).safe());
    }
}

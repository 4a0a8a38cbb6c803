use crate::article::{By, Paragraph};
use crate::formats::Zones;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static MISSING_SPEAKER: Rule = Rule {
    name: "attribution/missing-speaker",
    level: Level::Error,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A verb of saying behind a quotation, and nobody who says it.

## Why
The speaker was lost in a rewrite. A quotation without a speaker cannot be published; the fix
leaves room for a person to fill.

## Examples
```news,flag
[[“We will rebuild the bridge by May,” said]].
```
```news,fixed
“We will rebuild the bridge by May,” [source?] said.
```
```news,flag
[[“We will rebuild the bridge by May,” said]] in a letter on Monday.
```
```news,flag
[[“The bridge is closed until May,” according to]].
```
```news,pass
“We will rebuild the bridge by May,” said Lund. “We will rebuild it,” she said. “In May,” said Monday’s letter.
```
```news,pass
The band, known as “The Long Way Home,” said on Monday that it had split. “We will rebuild,” said in French, sounds better.
```
"#,
    check: Check::Paragraph(missing_speaker),
};

fn missing_speaker(paragraph: &Paragraph, out: &mut Sink) {
    if paragraph.quotes.all.is_empty() {
        return;
    }
    for spoken in paragraph.spoken().iter().filter(|spoken| spoken.by == Some(By::Lost)) {
        let Some(cue) = spoken.cue.filter(|cue| cue.start >= spoken.span.end && cue.start <= spoken.span.end + 2)
        else {
            continue;
        };
        let verb = cue.of(&paragraph.text);
        let fix = if verb.starts_with("according") {
            Fix::new("Leave room for the source").insert(cue.end, " [source?]")
        } else {
            Fix::new(format!("Leave room for the speaker before “{verb}”")).insert(cue.start, "[source?] ")
        };
        out.report(spoken.span.to(cue), "Nobody is said to have said it").fix(fix);
    }
}

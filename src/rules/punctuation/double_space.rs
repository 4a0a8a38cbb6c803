use crate::article::{Article, Paragraph};
use crate::formats::Zones;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static DOUBLE_SPACE: Rule = Rule {
    name: "punctuation/double-space",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
Two spaces between words.

## Why
Typewriters put two spaces behind a stop; print and the web have one. In the middle of a sentence a
second space is left where a word was deleted. A story is reported once, where the first one stands.

## Examples
```news,flag
The bridge is closed.[[  ]]It opens in  May.

Nobody  minds.
```
```news,fixed
The bridge is closed. It opens in May.

Nobody minds.
```
```news,pass
The bridge is closed. It opens in May.
```
"#,
    check: Check::Traces(|paragraph, _| gaps(paragraph).next().is_some(), double_space),
};

fn double_space(article: &Article, out: &mut StorySink) {
    let gaps = || out.paragraphs().flat_map(|(i, paragraph)| gaps(paragraph).map(move |gap| (i, gap)));
    let Some((first, gap)) = gaps().next() else { return };
    let delete = |fix: Fix, (i, gap): (usize, Span)| fix.replace(article.source(i, gap), " ");
    let fix = gaps().fold(Fix::new("Make each of them one space").safe(), delete);
    let message = match fix.edits.len() {
        1 => "Two spaces stand between the words".to_owned(),
        places => format!("Two spaces stand between words, in {places} places of the story"),
    };
    out.report(first, gap, message).fix(fix);
}

/// The runs of two and more spaces between words of a line.
fn gaps(paragraph: &Paragraph) -> impl Iterator<Item = Span> {
    let text = &*paragraph.text;
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text.get(at..)?.find("  ")?;
            let rest = text.get(start..)?;
            at = start + rest.len() - rest.trim_start_matches(' ').len();
            // Spaces around a line break are the margin of wrapped lines.
            let margin = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_whitespace);
            let before = start.checked_sub(1).and_then(|before| text.as_bytes().get(before));
            if !margin(before) && !margin(text.as_bytes().get(at)) {
                return Some(Span::new(start, at));
            }
        }
    })
}

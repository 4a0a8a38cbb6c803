use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static MOJIBAKE: Rule = Rule {
    name: "garble/mojibake",
    level: Level::Error,
    fix: Fixes::Sometimes,
    zones: Zones::ALL,
    speech: Speech::Read,
    page: r#"
Characters that were read in the wrong encoding: “â€™” for an apostrophe, “Ã¼” for “ü”.

## Why
A text in UTF-8 was read as Windows-1252 on its way. The repair reads it the right way round, so
nothing is guessed. A replacement character (U+FFFD) has lost what stood there.

## Examples
```news,flag
The mayor of S[[Ã¼]]dhafen won[[â€™]]t go out at 8[[Â]] degrees with R[[&amp;]]B.
```
```news,fixed
The mayor of Südhafen won’t go out at 8 degrees with R&B.
```
```news,flag
She sang at the caf[[�]] in Orva.
```
```news,pass
Ana Gonçalves of São Tomé paid £20 at the Café Âge d’Or. AT&T paid nothing.
```
"#,
    check: Check::Paragraph(mojibake),
};

fn mojibake(paragraph: &Paragraph, out: &mut Sink) {
    for misread in language::misread(&paragraph.text) {
        let Some(was) = misread.was else {
            out.report(misread.span, "A character is lost: the text was read in the wrong encoding");
            continue;
        };
        let title = if was.trim().is_empty() {
            format!("Delete “{}”", misread.span.of(&paragraph.text))
        } else {
            format!("Replace with “{was}”")
        };
        let mut fix = Fix::new(title).replace(misread.span, was);
        fix.safe = misread.is_certain;
        out.report(misread.span, "Read in the wrong encoding").fix(fix);
    }
}

use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Kind;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static DECADE: Rule = Rule {
    name: "dates/decade",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A decade with its apostrophe in the wrong place.

## Why
“The 1970s” is a plural and takes none; “the ’80s” takes one for the digits that are left out, and it is
an apostrophe, not an opening quotation mark.

## Examples
```news,flag
The mill thrived in the [[1970’s]] and closed in the [[‘80s]].
```
```news,fixed
The mill thrived in the 1970s and closed in the ’80s.
```
```news,pass
The mill thrived in the 1970s and closed in the ’80s. It was 1970’s best mill.
```
"#,
    check: Check::Paragraph(decade),
};

fn decade(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate().filter(|(_, word)| word.kind == Kind::Number) {
        let token = paragraph.token(i);
        let before = i.checked_sub(1).map_or("", |i| paragraph.token(i));
        let clitic = paragraph
            .words
            .get(i + 1)
            .filter(|next| !next.is_spaced() && matches!(paragraph.token(i + 1), "'s" | "’s"));
        let is_decade =
            matches!(token.len(), 2 | 4) && token.ends_with('0') && token.bytes().all(|byte| byte.is_ascii_digit());
        // “1970’s best mill” belongs to the year: only “the 1970’s” is sure.
        if let Some(clitic) = clitic.filter(|_| is_decade && matches!(before, "the" | "The" | "early" | "late" | "mid"))
        {
            let right = if token.len() == 4 { format!("{token}s") } else { format!("’{token}s") };
            let span = word.span().to(clitic.span());
            out.report(span, "A decade is a plural and takes no apostrophe before its s")
                .fix(Fix::replacing(span, right).safe());
        }
        let short = token.len() == 3 && token.ends_with('s');
        if before == "‘" && short && !word.is_spaced() {
            let mark = paragraph.words[i - 1].span();
            out.report(mark.to(word.span()), "An opening quotation mark stands for the apostrophe")
                .fix(Fix::new("Put an apostrophe").replace(mark, "’").safe());
        }
    }
}

use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::gazetteer::{self, Sense};
use crate::language::{Class, Word};
use crate::rule::{Check, Fix, Fixes, Level, NameInitials, Rule, Sink, Speech};

pub(super) static INITIALS: Rule = Rule {
    name: "names/initials",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::STORY.and(Zone::Caption),
    speech: Speech::Read,
    page: r#"
Initials before a name that are not written as the house writes them.

## Why
Wire style closes two initials up, so that no line breaks between them: J.K. Tarnov. Some papers
set a space (J. K. Tarnov), British ones neither stop nor space (JK Tarnov). The switch `name-initials` in the
table `[style]` decides.

## Examples
```news,flag
The story was told by [[J. K.]] Tarnov.
```
```news,fixed
The story was told by J.K. Tarnov.
```
```news,flag,house=guardian
The story was told by [[J.K.]] Tarnov and [[P. D.]] Lund.
```
```news,fixed,house=guardian
The story was told by JK Tarnov and PD Lund.
```
```news,flag,house=nyt
The story was told by [[J.K.]] Tarnov.
```
```news,fixed,house=nyt
The story was told by J. K. Tarnov.
```
```news,pass
The story was told by J.K. Tarnov and George R.R. Lund of the U.S. Air Force.
```
```news,pass,house=guardian
The U.S. Army and the N.Y. Times met JK Tarnov.
```
"#,
    check: Check::Paragraph(initials),
};

fn initials(paragraph: &Paragraph, out: &mut Sink) {
    let Some(form) = out.house().name_initials else { return };
    let mut i = 0;
    while let Some(word) = paragraph.words.get(i) {
        i += 1;
        if !is_initials(paragraph, word) {
            continue;
        }
        while paragraph.words.get(i).is_some_and(|next| is_initials(paragraph, next)) {
            i += 1;
        }
        let Some((last, next)) = paragraph.words.get(i - 1).zip(paragraph.words.get(i)) else { return };
        let span = word.span().to(last.span());
        let written = span.of(&paragraph.text);
        let letters: Vec<char> = written.chars().filter(|c| c.is_ascii_uppercase()).collect();
        let right: String = match form {
            NameInitials::Stops => letters.iter().map(|letter| format!("{letter}.")).collect(),
            NameInitials::Spaced => letters.iter().map(|letter| format!("{letter}.")).collect::<Vec<_>>().join(" "),
            NameInitials::Plain => letters.iter().collect(),
        };
        if letters.len() > 1 && right != written && is_name(paragraph, next, i) && !BODIES.contains(&written) {
            out.report(span, format!("The house writes the initials “{right}”"))
                .fix(Fix::replacing(span, right).safe());
        }
    }
}

/// Is the token initials with their stops?
fn is_initials(paragraph: &Paragraph, word: &Word) -> bool {
    word.has_stop()
        && word.is_capitalized()
        && word.classes == Default::default()
        && word.span().len() <= 6
        && word
            .span()
            .of(&paragraph.text)
            .bytes()
            .enumerate()
            .all(|(k, byte)| if k % 2 == 0 { byte.is_ascii_uppercase() } else { byte == b'.' })
}

/// Does the rest of a person’s name follow?
fn is_name(paragraph: &Paragraph, next: &Word, i: usize) -> bool {
    let family = |i| gazetteer::look_up(&paragraph.text, &paragraph.words, i).word;
    let plain = next.is_capitalized() && next.is_spaced() && next.classes == Default::default() && !next.is_all_caps();
    plain
        && !family(i).is(Sense::BODY_HEAD | Sense::TITLE | Sense::PLACE_HEAD | Sense::MODIFIER)
        && !next.is(Class::CUE)
}

/// Initialisms that stand before a name and are no initials: “N.Y. Times”, “L.A. Lund”.
const BODIES: [&str; 9] = ["L.A.", "N.Y.", "D.C.", "U.S.", "U.K.", "U.N.", "E.U.", "F.B.I.", "C.I.A."];

use crate::article::{Naming, Paragraph};
use crate::formats::{Zone, Zones};
use crate::language::Kind;
use crate::language::state::{self, Located, StateForm};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech, States};

pub(super) static POSTAL_CODE: Rule = Rule {
    name: "places/postal-code",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Read,
    page: r#"
A state in the two letters of the post office.

## Why
Two capitals belong on an envelope. Copy spells the state out behind a town, or cuts it short with a
stop where the switch `states` in the table `[style]` says so. An address with its ZIP code keeps
them, and degrees behind a person’s name are no states.

## Examples
```news,flag
The plant in Orva, [[OH]], closed. So did the one in Brill, [[CA]].
```
```news,fixed
The plant in Orva, Ohio, closed. So did the one in Brill, California.
```
```news,flag,house=nyt
The plant in Orva, [[CA]], closed.
```
```news,fixed,house=nyt
The plant in Orva, Calif., closed.
```
```news,pass
Write to 12 Mill St., Orva, OH 45011. Ada Lund, MD, lives in Brill, Ohio. ORVA, OH, IS BIG.
```
"#,
    check: Check::Paragraph(postal_code),
};

fn postal_code(paragraph: &Paragraph, out: &mut Sink) {
    for town in state::towns(&paragraph.text, &paragraph.words) {
        // “Washington, DC” has a rule of its own.
        if town.form != StateForm::Postal
            || town.state.postal == "DC"
            || is_address(paragraph, &town)
            || is_person(paragraph, &town)
        {
            continue;
        }
        let Some(word) = paragraph.words.get(town.words.start) else { continue };
        let right = match out.house().states {
            Some(States::Short) => town.state.traditional,
            _ => town.state.full,
        };
        let stop = paragraph.words.get(town.words.end).is_some_and(|next| !next.is_spaced())
            && paragraph.token(town.words.end) == ".";
        let text = if stop { right.trim_end_matches('.') } else { right };
        out.report(word.span(), format!("Two capitals are for envelopes; write “{right}”"))
            .fix(Fix::new(format!("Write “{right}”")).replace(word.span(), text).safe());
    }
}

/// Does a ZIP code follow?
fn is_address(paragraph: &Paragraph, town: &Located) -> bool {
    paragraph.words.get(town.words.end).is_some_and(|next| next.kind == Kind::Number)
}

/// Is the letters’ town rather a person, who has a degree?
fn is_person(paragraph: &Paragraph, town: &Located) -> bool {
    paragraph.mentions().iter().any(|name| name.kind == Naming::Person && name.words.contains(&town.town()))
}

use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static CAPTION_PHRASE: Rule = Rule {
    name: "structure/caption-phrase",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::of(&[Zone::Caption]),
    speech: Speech::Skip,
    page: r#"
Words in a caption that only say that there is a picture.

## Why
Readers see the picture. “Is seen”, “is pictured” and “looks on” take the place of what somebody does.

## Examples
```news,flag
Storm closes harbor

The harbor closed on Monday.

PHOTO: Ada Lund, left, [[is seen]] in Orva on Monday as her deputy [[looks on]]. (Ivo Brill/Newsline)
```
```news,pass
Storm closes harbor

The mayor is seen as a friend of the harbor.

PHOTO: Ada Lund, left, opens the harbor in Orva on Monday. (Ivo Brill/Newsline)
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, _| format!("“{found}” says only that there is a picture"));

const ROWS: &[Term] = &[
    Term::new("is seen", "-"),
    Term::new("are seen", "-"),
    Term::new("can be seen", "-"),
    Term::new("is pictured", "-"),
    Term::new("are pictured", "-"),
    Term::new("pictured above", "-"),
    Term::new("pictured here", "-"),
    Term::new("is shown", "-"),
    Term::new("are shown", "-"),
    Term::new("shown here", "-"),
    Term::new("looks on", "-"),
    Term::new("look on", "-"),
    Term::new("poses for a photo", "-"),
    Term::new("pose for a photo", "-"),
    Term::new("poses for a picture", "-"),
    Term::new("pose for a picture", "-"),
    Term::new("seen here", "-"),
];

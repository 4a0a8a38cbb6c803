use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech};

pub(super) static UNUSED_IGNORE: Rule = Rule {
    name: "structure/unused-ignore",
    level: Level::Info,
    fix: Fixes::Never,
    zones: Zones::ALL,
    speech: Speech::Read,
    page: r#"
A mark that tells copydesk to ignore something where there is nothing to ignore.

## Why
The fault was mended, or the name of the rule is wrong. Left standing, the mark would hide the next fault of its kind.
A mark for a rule that is switched off is left alone.

## Examples
```markdown,flag
<!-- copydesk-ignore [[garble/doubled-terminal]]: as in the transcript -->

The ferry sailed at noon.
```
```markdown,flag
<!-- copydesk-ignore [[garble/doubled-terminl]]: as in the transcript -->

The ferry sailed at noon.
```
```markdown,pass
<!-- copydesk-ignore garble/doubled-terminal: as in the transcript -->

The ferry sailed at noon..
```
"#,
    check: Check::Engine,
};

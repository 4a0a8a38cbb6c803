use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech};

pub(super) static UNEXPLAINED_IGNORE: Rule = Rule {
    name: "structure/unexplained-ignore",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::ALL,
    speech: Speech::Read,
    page: r#"
A mark that tells copydesk to ignore something and does not say why.

## Why
The next editor cannot tell a decision from a way to silence a machine. The reason stands after a colon.

## Examples
```markdown,flag
[[<!-- copydesk-ignore garble/doubled-terminal -->]]

The ferry sailed at noon..
```
```markdown,pass
<!-- copydesk-ignore garble/doubled-terminal: as in the transcript -->

The ferry sailed at noon..
```
"#,
    check: Check::Engine,
};

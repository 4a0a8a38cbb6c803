use crate::formats::Zones;
use crate::rule::{Check, Fixes, HouseName, Level, Rule, Speech};

pub(super) static HOUSE_FORM: Rule = Rule {
    name: HouseName::RULE,
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::ALL,
    speech: Speech::Read,
    page: r#"
A wrong form of a name in the house’s list.

## Why
The list is the file `names.toml`: each name as the house writes it, with the forms that turn up in copy and are wrong. Where
the surname is what is wrong, it is found alone too, unless it has another given name or is a name that many have. A full
name is mended without asking; one word alone, and words in quotation marks, are for a person to look at. A right form of
the list is left alone by all rules on names.

## Examples
```names
"Ada Lindgren" = { wrong = ["Ada Lindgreen"], note = "Mayor of Orva since 2021" }
"Marek Tarnov" = ["Marek Tarnow", "Tarnow"]
"Orva Seismic Network" = ["Orva Seismology Network"]
```
```news,flag
[[ADA LINDGREEN]] WINS

Mayor [[Ada Lindgreen]]’s aides left. “It is late,” [[Lindgreen]] said.

[[Tarnow]] runs the [[Orva Seismology Network]].
```
```news,fixed
ADA LINDGREN WINS

Mayor Ada Lindgren’s aides left. “It is late,” Lindgren said.

Tarnov runs the Orva Seismic Network.
```
```news,pass
Ada Lindgren met Otto Lindgreen and Ada Lindgreen-Holt. Otto Tarnow left.
```
"#,
    // The rows are the house’s own: the checker puts them to the tables of the rules.
    check: Check::Engine,
};

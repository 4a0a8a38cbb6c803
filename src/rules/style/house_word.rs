use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, OwnTerm, Rule, Speech};

pub(super) static HOUSE_WORD: Rule = Rule {
    name: OwnTerm::WORDS,
    level: Level::Info,
    fix: Fixes::Sometimes,
    zones: Zones::STORY,
    speech: Speech::Skip,
    page: r#"
A word that the house has decided not to use.

## Why
Every desk has a list. The words stand in the table `[words]` of `copydesk.toml` or of the house’s own file, each
with what to write instead; some houses that come with copydesk bring a few.

## Examples
```news,flag
The mayor’s [[advisor]] walked [[towards]] the harbor.
```
```news,fixed
The mayor’s adviser walked toward the harbor.
```
```news,pass
The mayor’s adviser walked toward the harbor. “I was her advisor,” Lund said.
```
```news,flag,house=guardian
The mayor’s [[advisor]] walked towards the harbour.
```
```news,fixed,house=guardian
The mayor’s adviser walked towards the harbour.
```
"#,
    // The rows are the desk’s own: the checker puts them to the tables of the rules.
    check: Check::Engine,
};

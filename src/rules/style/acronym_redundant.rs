use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static ACRONYM_REDUNDANT: Rule = Rule {
    name: "style/acronym-redundant",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A noun that the abbreviation before it already holds.

## Why
The M of ATM is a machine, the V of HIV a virus. The noun says it twice.

## Examples
```news,flag
He typed his [[PIN number]] into the [[ATM machine]]; [[the HIV virus]] spread.
```
```news,fixed
He typed his PIN into the ATM; HIV spread.
```
```news,pass
He typed his PIN. The ATM was broken. The pin number nine fell. HIV infection spread. The AC power failed.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, row| format!("“{found}” says it twice; {}", row.advice())).safe();

const ROWS: &[Term] = &[
    Term::new("ATM machine", "ATM"),
    Term::new("ATM machines", "ATMs"),
    Term::new("DMZ zone", "DMZ"),
    Term::new("EMP pulse", "EMP"),
    Term::new("GMT time", "GMT"),
    Term::new("GOP party", "GOP"),
    Term::new("the HIV virus", "HIV"),
    Term::new("HIV virus", "HIV"),
    Term::new("IRA account", "IRA"),
    Term::new("IRA accounts", "IRAs"),
    Term::new("ISBN number", "ISBN"),
    Term::new("ISBN numbers", "ISBNs"),
    Term::new("LCD display", "LCD"),
    Term::new("LCD displays", "LCDs"),
    Term::new("LED diode", "LED"),
    Term::new("NATO organization", "NATO"),
    Term::new("NGO organization", "NGO"),
    Term::new("NGO organizations", "NGOs"),
    Term::new("PIN number", "PIN"),
    Term::new("PIN numbers", "PINs"),
    Term::new("RAM memory", "RAM"),
    Term::new("SARS syndrome", "SARS"),
    Term::new("SUV vehicle", "SUV"),
    Term::new("SUV vehicles", "SUVs"),
    Term::new("UPC code", "UPC"),
    Term::new("UPC codes", "UPCs"),
    Term::new("VIN number", "VIN"),
    Term::new("VIN numbers", "VINs"),
    Term::new("please RSVP", "RSVP"),
];

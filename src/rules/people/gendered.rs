use crate::article::Paragraph;
use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static GENDERED: Rule = Rule {
    name: "people/gendered",
    level: Level::Off,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A word for a job or for all people that names one sex: “fireman”, “chairman”, “mankind”.

## Why
“Firefighter” says what the person does, whoever it is. Some people hold a title in the old form and want
it kept, and houses differ; a desk must ask for this rule.

## Examples
```news,flag
The [[chairman]] thanked the [[firemen]] and a [[spokesman]] for all [[mankind]].
```
```news,fixed
The chair thanked the firefighters and a spokesperson for all humanity.
```
```news,pass
The chair thanked the firefighters. “The chairman knew,” she said. Peter Chairman left.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” names one sex; {}", row.advice())).unless(is_name);

const ROWS: &[Term] = &[
    Term::new("anchorman", "anchor"),
    Term::new("anchormen", "anchors"),
    Term::new("anchorwoman", "anchor"),
    Term::new("alderman", "alderperson"),
    Term::new("aldermen", "alderpeople"),
    Term::new("assemblyman", "assembly member"),
    Term::new("assemblymen", "assembly members"),
    Term::new("assemblywoman", "assembly member"),
    Term::new("businessman", "businessperson"),
    Term::new("businessmen", "businesspeople"),
    Term::new("businesswoman", "businessperson"),
    Term::new("cameraman", "camera operator"),
    Term::new("cameramen", "camera operators"),
    Term::new("chairman", "chair|chairperson"),
    Term::new("chairmen", "chairs"),
    Term::new("chairwoman", "chair|chairperson"),
    Term::new("chairwomen", "chairs"),
    Term::new("cleaning lady", "cleaner"),
    Term::new("clergyman", "member of the clergy"),
    Term::new("clergymen", "clergy"),
    Term::new("congressman", "representative|member of Congress"),
    Term::new("congressmen", "representatives|members of Congress"),
    Term::new("congresswoman", "representative|member of Congress"),
    Term::new("councilman", "council member"),
    Term::new("councilmen", "council members"),
    Term::new("councilwoman", "council member"),
    Term::new("councilwomen", "council members"),
    Term::new("craftsman", "craftsperson|artisan"),
    Term::new("craftsmen", "craftspeople|artisans"),
    Term::new("fireman", "firefighter"),
    Term::new("firemen", "firefighters"),
    Term::new("fisherman", "fisher"),
    Term::new("fishermen", "fishers"),
    Term::new("foreman", "supervisor"),
    Term::new("foremen", "supervisors"),
    Term::new("forefathers", "ancestors"),
    Term::new("freshman", "first-year student"),
    Term::new("freshmen", "first-year students"),
    Term::new("handyman", "repair person"),
    Term::new("housewife", "homemaker"),
    Term::new("housewives", "homemakers"),
    Term::new("layman", "layperson"),
    Term::new("laymen", "laypeople"),
    Term::new("mailman", "letter carrier"),
    Term::new("mailmen", "letter carriers"),
    Term::new("male nurse", "nurse"),
    Term::new("man-made", "human-made|artificial"),
    Term::new("mankind", "humanity"),
    Term::new("manpower", "workforce"),
    Term::new("policeman", "police officer"),
    Term::new("policemen", "police officers"),
    Term::new("policewoman", "police officer"),
    Term::new("policewomen", "police officers"),
    Term::new("repairman", "repairer"),
    Term::new("repairmen", "repairers"),
    Term::new("salesman", "salesperson"),
    Term::new("salesmen", "salespeople"),
    Term::new("saleswoman", "salesperson"),
    Term::new("serviceman", "service member"),
    Term::new("servicemen", "service members"),
    Term::new("servicewoman", "service member"),
    Term::new("servicewomen", "service members"),
    Term::new("spokesman", "spokesperson"),
    Term::new("spokesmen", "spokespeople"),
    Term::new("spokeswoman", "spokesperson"),
    Term::new("spokeswomen", "spokespeople"),
    Term::new("stewardess", "flight attendant"),
    Term::new("stewardesses", "flight attendants"),
    Term::new("waitress", "server"),
    Term::new("waitresses", "servers"),
    Term::new("weatherman", "weather forecaster"),
    Term::new("weathermen", "weather forecasters"),
    Term::new("workman", "worker"),
    Term::new("workmen", "workers"),
];

/// “Peter Coleman”, “Chairman Mao”: part of a name or a title before it.
fn is_name(paragraph: &Paragraph, span: Span, _: &Term) -> bool {
    let at = paragraph.word_at(span.start);
    let end = paragraph.word_at(span.end.saturating_sub(1)) + 1;
    let is_capital = |i: usize| paragraph.words.get(i).is_some_and(|word| word.is_capitalized() && word.is_word());
    is_capital(at) && (is_capital(end) || at.checked_sub(1).is_some_and(is_capital))
}

use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Class, Classes, Kind};
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static PREPOSITION: Rule = Rule {
    name: "style/preposition",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A verb or adjective with a preposition that English does not give it.

## Why
Translators carry the preposition of another language over: a court acquits of a charge, an aide
tells reporters, a plane arrives in a city.

## Examples
```news,flag
The clerk was [[acquitted from]] fraud, a spokesman [[told to reporters]]. They [[discussed about]] the plan.
```
```news,fixed
The clerk was acquitted of fraud, a spokesman told reporters. They discussed the plan.
```
```news,flag
He was [[charged of]] theft and is [[married with]] a judge.
```
```news,fixed
He was charged with theft and is married to a judge.
```
```news,pass
The clerk was acquitted of fraud. He is married with two children. The story was told to reporters on Monday.
```
```news,pass
“They discussed about it,” he said. What they discussed about noon is unknown.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” has the wrong preposition; {}", row.advice())).unless(is_right);

const ROWS: &[Term] = &[
    Term::new("accused for", "accused of"),
    Term::new("accused with", "accused of"),
    Term::new("acquitted from", "acquitted of"),
    Term::new("acquitted for", "acquitted of"),
    Term::new("according with", "according to"),
    Term::new("arrive to", "arrive in|arrive at"),
    Term::new("arrived to the", "arrived at the|arrived in the"),
    Term::new("ask to reporters", "ask reporters"),
    Term::new("asked to reporters", "asked reporters"),
    Term::new("capable to", "able to"),
    Term::new("charged of", "charged with"),
    Term::new("charged for murder", "charged with murder"),
    Term::new("comply to", "comply with"),
    Term::new("complied to", "complied with"),
    Term::new("composed by members", "composed of members"),
    Term::new("concerned of", "concerned about"),
    Term::new("congratulated for", "congratulated on"),
    Term::new("consists from", "consists of"),
    Term::new("consisted from", "consisted of"),
    Term::new("convicted for", "convicted of"),
    Term::new("convicted with", "convicted of"),
    Term::new("contrary with", "contrary to"),
    Term::new("depend from", "depend on"),
    Term::new("depend of", "depend on"),
    Term::new("depends from", "depends on"),
    Term::new("depends of", "depends on"),
    Term::new("depended of", "depended on"),
    Term::new("depended from", "depended on"),
    Term::new("despite of", "despite"),
    Term::new("deprived from", "deprived of"),
    Term::new("discuss about", "discuss"),
    Term::new("discussed about", "discussed"),
    Term::new("discussing about", "discussing"),
    Term::new("discusses about", "discusses"),
    Term::new("emphasize on", "emphasize"),
    Term::new("emphasized on", "emphasized"),
    Term::new("found guilty for", "found guilty of"),
    Term::new("guilty for", "guilty of"),
    Term::new("guilty from", "guilty of"),
    Term::new("in accordance to", "in accordance with"),
    Term::new("in compliance to", "in compliance with"),
    Term::new("informed to", "informed"),
    Term::new("insist in", "insist on"),
    Term::new("insisted in", "insisted on"),
    Term::new("interested about", "interested in"),
    Term::new("interested on", "interested in"),
    Term::new("joined to the party", "joined the party"),
    Term::new("marry with", "marry"),
    Term::new("married with", "married to"),
    Term::new("mentioned about", "mentioned"),
    Term::new("on the contrary of", "contrary to"),
    Term::new("participate at", "participate in"),
    Term::new("participate on", "participate in"),
    Term::new("participated at", "participated in"),
    Term::new("participated on", "participated in"),
    Term::new("participating at", "participating in"),
    Term::new("prevent to", "prevent from"),
    Term::new("prevented to", "prevented from"),
    Term::new("prohibit to", "prohibit from"),
    Term::new("protect of", "protect from"),
    Term::new("reached to an agreement", "reached an agreement"),
    Term::new("reached to a", "reached a"),
    Term::new("refrain of", "refrain from"),
    Term::new("refrained of", "refrained from"),
    Term::new("regardless to", "regardless of"),
    Term::new("reply reporters", "told reporters"),
    Term::new("replied reporters", "told reporters"),
    Term::new("responsible of", "responsible for"),
    Term::new("said reporters", "told reporters"),
    Term::new("similar with", "similar to"),
    Term::new("stressed on", "stressed"),
    Term::new("until $", "to $"),
    Term::new("superior than", "superior to"),
    Term::new("inferior than", "inferior to"),
    Term::new("suspected for", "suspected of"),
    Term::new("suspected with", "suspected of"),
    Term::new("tell to reporters", "tell reporters"),
    Term::new("tells to reporters", "tells reporters"),
    Term::new("told to journalists", "told journalists"),
    Term::new("told to reporters", "told reporters"),
    Term::new("told to the court", "told the court"),
    Term::new("told to the newspaper", "told the newspaper"),
    Term::new("told to lawmakers", "told lawmakers"),
    Term::new("told to police", "told police"),
    Term::new("took part at", "took part in"),
    Term::new("took part on", "took part in"),
    Term::new("take part at", "take part in"),
    Term::new("take part to", "take part in"),
    Term::new("took part to", "took part in"),
    Term::new("with the purpose to", "to"),
];

/// Is the preposition the start of something else: “discussed about noon”, “married with two
/// children”, “the story was told to reporters”?
fn is_right(paragraph: &Paragraph, span: Span, term: &Term) -> bool {
    let at = paragraph.word_at(span.start);
    let end = paragraph.word_at(span.end.saturating_sub(1)) + 1;
    let has = |i: usize, classes: Classes| paragraph.words.get(i).is_some_and(|word| word.is(classes));
    let number = has(end, Class::NUMERAL) || paragraph.words.get(end).is_some_and(|word| word.kind == Kind::Number);
    let next = |words: &[&str]| words.contains(&paragraph.token(end));
    let before = at.checked_sub(1).map_or("", |i| paragraph.token(i));
    match term.find.split(' ').next().unwrap_or("") {
        "discuss" | "discussed" | "discussing" | "discusses" => number || next(&["noon", "midnight"]),
        "married" => number || next(&["children", "kids", "no"]),
        // “was told to reporters”, and a relative clause: “what he told to police”.
        "told" => ["was", "were", "been", "being", "is", "story", "as"].contains(&before),
        "accused" | "charged" | "convicted" | "suspected" | "congratulated" | "guilty" => {
            number && !term.find.ends_with(" of")
                || next(&["more", "the", "that", "which", "years", "weeks", "months"]) && term.find.ends_with("for")
                || term.find.ends_with("with") && paragraph.token(end).ends_with("ing")
        }
        "interested" | "participate" | "participated" | "participating" | "insist" | "insisted" => {
            has(end, Class::WEEKDAY | Class::MONTH | Class::MONTH_ABBREVIATION) || number
        }
        "stressed" | "emphasized" => has(end, Class::WEEKDAY | Class::MONTH | Class::MONTH_ABBREVIATION),
        "asked" | "ask" => before == "was",
        _ => false,
    }
}

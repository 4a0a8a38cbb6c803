use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static NO_MAIN_CLAUSE: Rule = Rule {
    name: "garble/no-main-clause",
    level: Level::Warning,
    fix: Fixes::Sometimes,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A sentence that is a subordinate clause and nothing else.

## Why
“While the river was rising.” The main clause was cut off, or stands in the sentence before. Without a
comma and with one verb there is no room for a main clause.

## Examples
```news,flag
The road was closed. [[While]] the river was rising near the mill.
```
```news,fixed
The road was closed while the river was rising near the mill.
```
```news,flag
[[Although]] the two mayors hardly spoke at the meeting.
```
```news,pass
While the river was rising, the road was closed. Because it rained the road was closed. When in doubt, ask.
```
```news,pass
While on the road he slept. “Because it was late.”
```
"#,
    check: Check::Sentence(no_main_clause),
};

const LONGEST: usize = 30;

fn no_main_clause(sentence: &Sentence, out: &mut Sink) {
    let end = sentence.end();
    let opens = sentence.has(0, Class::SUBORDINATOR) && sentence.words()[0].is_capitalized();
    if !opens
        || !sentence.is_any(0, &["while", "although", "though", "whereas", "because", "when"])
        || sentence.is_quoted(0)
    {
        return;
    }
    let clause = sentence.has(1, Class::ARTICLE | Class::POSSESSIVE | Class::DETERMINER | Class::SUBJECT_PRONOUN)
        || sentence.words().get(1).is_some_and(|word| word.is_capitalized());
    let plain = (1..end)
        .all(|i| matches!(sentence.words()[i].kind, Kind::Word | Kind::Number) || sentence.is_any(i, &["-", "$", "%"]));
    if !clause || !plain || !(5..=LONGEST).contains(&end) || !sentence.is(end, ".") || verbs(sentence, end) != 1 {
        return;
    }
    let word = sentence.token(0);
    let first = sentence.words()[0].span();
    let finding = out.report(first, format!("Only a clause with “{}”, and no main clause", word.to_lowercase()));
    let before = sentence.before().and_then(|before| before.words().last().map(|last| last.span()));
    if let Some(stop) = before.filter(|stop| stop.of(&sentence.paragraph.text) == ".") {
        finding.fix(
            Fix::new("Join it to the sentence before")
                .replace(Span::new(stop.start, first.end), format!(" {}", word.to_lowercase())),
        );
    }
}

/// How many verbs or groups of verbs there may be.
fn verbs(sentence: &Sentence, end: usize) -> usize {
    let mut count = 0;
    let mut last = None;
    for i in (1..end).filter(|i| sentence.may_be_finite(*i)) {
        // “was raised”, “had not been closed”: one group.
        let group = last.is_some_and(|last| {
            i - last <= 3 && sentence.has(last, Class::AUXILIARY) && !sentence.has(i, Class::AUXILIARY)
        });
        count += usize::from(!group);
        last = Some(i);
    }
    count
}

use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech};

pub(super) static DISPLACED_PHRASE: Rule = Rule {
    name: "garble/displaced-phrase",
    level: Level::Warning,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A sentence of a phrase and a subordinate clause, without a main clause.

## Why
“Between the two leaders as markets fell.” The phrase belongs to a noun in the sentence before or
behind (“the call between the two leaders”), and the main clause went with it.

## Examples
```news,flag
[[Between both mayors]] as the rivers were rising, fearing a flood. The call lasted an hour.
```
```news,flag
[[To about 300 farms]] after the storm broke the lines. Power should be back on Friday.
```
```news,pass
To about 300 farms, the storm was the second. With the river so high because it rained, nobody slept.
```
```news,pass
For as long as it takes. At the mill after it closed stood two men. In her role as mayor she signed it.
```
"#,
    check: Check::Sentence(displaced_phrase),
};

/// Prepositions that open a phrase which belongs to a noun or verb elsewhere.
const OPENERS: [&str; 8] = ["to", "between", "of", "from", "among", "against", "by", "toward"];

fn displaced_phrase(sentence: &Sentence, out: &mut Sink) {
    let opens = sentence.words().first().is_some_and(|word| word.is_capitalized() && word.is(Class::PREPOSITION));
    if !opens || !sentence.is_any(0, &OPENERS) || sentence.is_quoted(0) {
        return;
    }
    let end = sentence.end();
    let named = sentence.words().get(1).is_some_and(|word| {
        word.is(Class::DETERMINER | Class::POSSESSIVE | Class::NUMERAL)
            || word.kind == Kind::Number
            || sentence.is(1, "about")
    });
    let Some(clause) = (2..end).find(|i| sentence.has(*i, Class::SUBORDINATOR) && is_clause_opener(sentence, *i))
    else {
        return;
    };
    let headed =
        sentence.is_verbless(0..clause) && !(0..clause).any(|i| sentence.is(i, ",") || sentence.has(i, Class::WH));
    if named && headed && clause >= 3 && sentence.is(end, ".") && is_subordinate(sentence, clause + 1, end) {
        out.report(sentence.span_of(0..clause), "A phrase and a subordinate clause, but no main clause");
    }
}

/// “as” and “after” open a clause where a noun phrase and a verb follow them.
fn is_clause_opener(sentence: &Sentence, i: usize) -> bool {
    sentence.is_any(i, &["as", "after", "because", "while", "although", "when", "since", "before", "though"])
        && !sentence.is(i + 1, ",")
        && !(sentence.is(i, "as")
            && sentence.is_any(i + 1, &["well", "of", "much", "many", "long", "a", "an", "president"]))
}

/// Is there one clause from `from` to `end`, and behind each comma only what hangs on it?
fn is_subordinate(sentence: &Sentence, from: usize, end: usize) -> bool {
    let verbs = (from..end)
        .take_while(|i| !sentence.is(*i, ","))
        .filter(|i| sentence.may_be_finite(*i) && is_sure(sentence, *i))
        .count();
    let hangs = |comma: usize| {
        let next = sentence.token(comma + 1);
        next.ends_with("ing") || matches!(next, "which" | "who" | "where" | "whose")
    };
    (1..=2).contains(&verbs) && (from..end).filter(|i| sentence.is(*i, ",")).all(hangs)
}

fn is_sure(sentence: &Sentence, i: usize) -> bool {
    sentence.has(i, Class::AUXILIARY | Class::FINITE | Class::CUE) || sentence.token(i).ends_with("ed")
}

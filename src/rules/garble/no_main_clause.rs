use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind, Relation, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech, odds};
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
The road was closed. [[As]] the council cobbled together a plan for the mill and the market in three days.
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

/// Longer sentences have room for a main clause that we do not see.
const LONGEST: usize = 30;
/// Shorter ones are exclamations.
const SHORTEST: usize = 5;
/// How surely the conjunction belongs to the word on which the sentence hangs.
const SURE: f32 = 1.0;

fn no_main_clause(sentence: &Sentence, out: &mut Sink) {
    let end = sentence.end();
    let opens = sentence.words().first().is_some_and(|word| word.is_capitalized() && word.is_word());
    if !opens || sentence.is_quoted(0) || end < SHORTEST || !sentence.is(end, ".") {
        return;
    }
    if !has_one_verb(sentence, end) && !is_subordinate(sentence, end) {
        return;
    }
    let word = sentence.token(0);
    let first = sentence.words()[0].span();
    let finding = out.report(first, format!("Only a clause with “{}”, and no main clause", word.to_lowercase()));
    let margin = sentence.syntax().first().map_or(0.0, |word| word.head_margin);
    finding.because(match sentence.root().filter(|_| margin > 0.0) {
        Some(root) => format!(
            "“{word}” belongs to “{}”, {}, and no other verb is left for a main clause",
            sentence.token(root),
            odds(margin)
        ),
        None => format!("The only verb stands in the clause that “{word}” opens"),
    });
    let before = sentence.before().and_then(|before| before.words().last().map(|last| last.span()));
    if let Some(stop) = before.filter(|stop| stop.of(&sentence.paragraph.text) == ".") {
        finding.fix(
            Fix::new("Join it to the sentence before")
                .replace(Span::new(stop.start, first.end), format!(" {}", word.to_lowercase())),
        );
    }
}

/// By the words alone: a conjunction, one verb and no comma.
fn has_one_verb(sentence: &Sentence, end: usize) -> bool {
    let opens = sentence.has(0, Class::SUBORDINATOR)
        && sentence.is_any(0, &["while", "although", "though", "whereas", "because", "when"]);
    let clause = sentence.has(1, Class::ARTICLE | Class::POSSESSIVE | Class::DETERMINER | Class::SUBJECT_PRONOUN)
        || sentence.words().get(1).is_some_and(|word| word.is_capitalized());
    let plain = (1..end)
        .all(|i| matches!(sentence.words()[i].kind, Kind::Word | Kind::Number) || sentence.is_any(i, &["-", "$", "%"]));
    opens && clause && plain && (5..=LONGEST).contains(&end) && verbs(sentence, end) == 1
}

/// By the tree: the word on which the sentence hangs is opened by its conjunction, and no verb stands
/// behind a comma, where a main clause could be.
fn is_subordinate(sentence: &Sentence, end: usize) -> bool {
    static OPENERS: WordSet = WordSet::new(
        "as because while when although though after before since if unless until whereas once despite amid",
    );
    // Before the tree is asked for: most sentences have no such opener.
    if !sentence.words().first().is_some_and(|word| OPENERS.has(word))
        || (0..sentence.len()).any(|i| sentence.is_quoted(i))
    {
        return false;
    }
    let Some((first, root)) = sentence.syntax().first().zip(sentence.root()) else { return false };
    let marks = matches!(first.relation, Relation::Mark | Relation::Advmod | Relation::Case);
    let sure = first.head() == Some(root) && first.head_margin > SURE;
    marks && sure && !sentence.may_have_clause_behind_comma(end) && !has_main_verb(sentence, root, end)
}

/// “When it rained the road was closed”: a verb that is no part of the clause may be the main one.
fn has_main_verb(sentence: &Sentence, root: usize, end: usize) -> bool {
    let own = |i: usize| {
        let word = &sentence.syntax()[i];
        let subordinate = matches!(
            word.relation,
            Relation::AclRelcl
                | Relation::Acl
                | Relation::Ccomp
                | Relation::Advcl
                | Relation::Conj
                | Relation::Aux
                | Relation::AuxPass
                | Relation::Cop
                | Relation::Xcomp
                | Relation::Csubj
        );
        i == root || subordinate
    };
    (1..end).any(|i| sentence.is_finite(i) && !own(i))
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

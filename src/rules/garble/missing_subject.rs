use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::parser::Syntax;
use crate::language::{Class, Kind, Penn, Pos, Relation, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech, odds};

pub(super) static MISSING_SUBJECT: Rule = Rule {
    name: "garble/missing-subject",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A sentence that opens with a past tense and has no subject.

## Why
“Denied the charges and left the room.” Who? The subject stands in the sentence before, or was
lost in translation.

## Examples
```news,flag
The mayor spoke for an hour. [[Denied]] the charges and left the room.
```
```news,fixed
The mayor spoke for an hour. [who?] denied the charges and left the room.
```
```news,flag
[[Told]] the paper that the bridge would be closed in May.
```
```news,flag
The mayor spoke for an hour. [[Pledged]] to push for a new bridge that helps the farmers on both banks.
```
```news,pass
Told of the charges, the mayor left. Denied a visa, she stayed. Led by Lund, they won. Made in Orva.
```
```news,pass
“Took a train.” Asked about the bridge, he left. Won four times, lost once.
```
"#,
    check: Check::Sentence(missing_subject),
};

/// Past tenses that open no phrase unless a comma ends it.
static PASTS: WordSet = WordSet::new(
    "told denied accused argued won took gave called asked announced refused promised urged warned said insisted declared \
     rejected criticized criticised praised met signed visited blamed ordered vowed pledged agreed voted decided launched made led \
     claimed demanded threatened defended condemned visited arrived began became went came failed faced held kept lost offered spent sent brought bought sold \
     chose drew killed took",
);

fn missing_subject(sentence: &Sentence, out: &mut Sink) {
    let Some(first) = sentence.words().first() else { return };
    let opens = first.kind == Kind::Word && first.is_capitalized() && !sentence.is(0, "said") && !sentence.is_quoted(0);
    let end = sentence.end();
    let past = || PASTS.has(first) || first.span().of(&sentence.paragraph.text).ends_with("ed");
    if !opens || end < 5 || !sentence.is(end, ".") || !past() {
        return;
    }
    if PASTS.has(first) && is_taken(sentence, end) || is_predicate(sentence, end) {
        let verb = sentence.token(0).to_lowercase();
        let margin = sentence.syntax().first().map_or(0.0, |word| word.tag_margin);
        let finding = out.report(first.span(), "Nobody is said to have done this");
        finding
            .because(format!("“{verb}” is read as the verb of the sentence, {}; no word is its subject", odds(margin)));
        finding.fix(
            Fix::new(format!("Leave room for the subject before “{verb}”"))
                .replace(first.span(), format!("[who?] {verb}")),
        );
    }
}

/// By the words alone: an object behind the verb, and no comma that a main clause could follow.
fn is_taken(sentence: &Sentence, end: usize) -> bool {
    let plain = !(1..end).any(|i| sentence.is_any(i, &[",", ":", ";", "—", "--", "–", "“", "\""]));
    let object = Class::ARTICLE | Class::POSSESSIVE | Class::OBJECT_PRONOUN;
    let taken = sentence.has(1, object)
        || sentence.is_any(1, &["that", "for", "on", "no", "not"])
        || sentence.words().get(1).is_some_and(|word| word.is_capitalized() && word.is_spaced());
    // “Lost Americans are found.”: another verb has the first word in its subject.
    let other = (1..end).find(|i| sentence.has(*i, Class::AUXILIARY)).is_some_and(|i| !is_subordinate(sentence, i));
    plain && taken && !other
}

/// By the tree: the sentence hangs on its first word, and nothing in it is the subject of that word.
fn is_predicate(sentence: &Sentence, end: usize) -> bool {
    /// A first word that is less surely a verb may be an adjective or a name.
    const SURE: f32 = 1.5;
    /// A shorter one is a figure of speech: “Won four times, lost once.”
    const SHORTEST: usize = 8;
    let syntax = sentence.syntax();
    let Some(first) = syntax.first() else { return false };
    let verb = matches!(first.penn, Penn::Vbd | Penn::Vbn) && first.tag_margin > SURE && first.head().is_none();
    let subject = |word: &Syntax| {
        word.head() == Some(0)
            && matches!(word.relation, Relation::Nsubj | Relation::NsubjPass | Relation::Csubj | Relation::Expl)
    };
    // “Asked whether she would run, she laughed.” “Added to that was the cost.”
    let inverted = sentence.is_any(0, &["added", "attached", "included", "gone"])
        && sentence.is_any(1, &["to", "in", "are", "is"]);
    let answered =
        sentence.is_any(0, &["asked", "told", "pressed", "faced", "given"]) && (1..end).any(|i| sentence.is(i, ","));
    let quoted = sentence.words().iter().any(|word| sentence.paragraph.is_quoted(word.span()));
    end >= SHORTEST
        && verb
        && !syntax.iter().any(subject)
        && !inverted
        && !answered
        && !quoted
        && !has_subject_behind_comma(sentence, end)
}

/// “Denied a visa, the farmer stayed.”: a subject that begins right behind a comma.
fn has_subject_behind_comma(sentence: &Sentence, end: usize) -> bool {
    let syntax = sentence.syntax();
    let part = |i: usize| matches!(syntax[i].pos, Pos::Det | Pos::Adj | Pos::Noun | Pos::Propn | Pos::Num | Pos::Pron);
    (1..end.min(syntax.len())).any(|i| {
        let subject = matches!(syntax[i].relation, Relation::Nsubj | Relation::NsubjPass);
        let first = (0..i).rev().take_while(|k| part(*k)).last().unwrap_or(i);
        subject && first > 0 && sentence.is(first - 1, ",")
    })
}

/// Does a clause of its own hold the verb at `i`?
fn is_subordinate(sentence: &Sentence, i: usize) -> bool {
    (1..i).any(|k| sentence.has(k, Class::SUBORDINATOR | Class::WH | Class::CONJUNCTION))
}

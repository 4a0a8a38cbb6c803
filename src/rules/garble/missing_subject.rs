use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

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
    if first.kind != Kind::Word
        || !first.is_capitalized()
        || !PASTS.has(first)
        || sentence.is(0, "said")
        || sentence.is_quoted(0)
    {
        return;
    }
    let end = sentence.end();
    let plain = !(1..end).any(|i| sentence.is_any(i, &[",", ":", ";", "—", "--", "–", "“", "\""]));
    let object = Class::ARTICLE | Class::POSSESSIVE | Class::OBJECT_PRONOUN;
    let taken = sentence.has(1, object)
        || sentence.is_any(1, &["that", "for", "on", "no", "not"])
        || sentence.words().get(1).is_some_and(|word| word.is_capitalized() && word.is_spaced());
    // “Lost Americans are found.”: another verb has the first word in its subject.
    let other = (1..end).find(|i| sentence.has(*i, Class::AUXILIARY)).is_some_and(|i| !is_subordinate(sentence, i));
    if end >= 5 && plain && taken && !other && sentence.is(end, ".") {
        let verb = sentence.token(0).to_lowercase();
        out.report(first.span(), "Nobody is said to have done this").fix(
            Fix::new(format!("Leave room for the subject before “{verb}”"))
                .replace(first.span(), format!("[who?] {verb}")),
        );
    }
}

/// Does a clause of its own hold the verb at `i`?
fn is_subordinate(sentence: &Sentence, i: usize) -> bool {
    (1..i).any(|k| sentence.has(k, Class::SUBORDINATOR | Class::WH | Class::CONJUNCTION))
}

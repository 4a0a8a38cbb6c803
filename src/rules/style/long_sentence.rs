use crate::article::Sentence;
use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech};

pub(super) static LONG_SENTENCE: Rule = Rule {
    name: "style/long-sentence",
    level: Level::Off,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A sentence of more than 45 words.

## Why
Readers lose the subject before they reach the verb. Most long sentences are two. A long quotation is the
speaker’s; only the writer’s own words are counted. A desk must ask for this rule.

## Examples
```news,flag
[[The council of Orva, which met for nine hours behind closed doors on Monday night and heard 14 engineers, two historians and a ferryman, voted to close the old bridge over the Lind until the river falls below the mark that the state set in 1951 and never changed since then.]]
```
```news,pass
The council of Orva voted on Monday to close the old bridge over the Lind until the river falls.
```
"#,
    check: Check::Sentence(long_sentence),
};

/// In words, marks and quoted words not counted.
const LIMIT: usize = 45;

fn long_sentence(sentence: &Sentence, out: &mut Sink) {
    if sentence.len() <= LIMIT || sentence.word_count() <= LIMIT {
        return;
    }
    let own = |i: &usize| sentence.words()[*i].is_word() && !sentence.is_quoted(*i);
    let words = (0..sentence.len()).filter(own).count();
    if words > LIMIT {
        out.report(sentence.span, format!("The sentence has {words} words; {LIMIT} are long"));
    }
}

use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, WordSet};
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech};

pub(super) static SUSPECT_CERTAIN: Rule = Rule {
    name: "legal/suspect-certain",
    level: Level::Off,
    fix: Fixes::Never,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
“The suspect” does the deed, and nobody says so.

## Why
A suspect is somebody who may not have done it. “The suspect then shot the clerk” tells it as a fact; say
who says so, or write “the gunman” while nobody is named. A desk must ask for this rule.

## Examples
```news,flag
[[The suspect then shot]] the clerk and left through a window.
```
```news,pass
The suspect then shot the clerk, police said. The gunman shot the clerk. The suspect was held.
```
```news,pass
The suspect allegedly shot the clerk. “The suspect shot him,” the sheriff said.
```
"#,
    check: Check::Sentence(suspect_certain),
};

static DEEDS: WordSet = WordSet::new(
    "abducted assaulted attacked beat broke burglarized choked detonated drove fired hit kicked kidnapped killed murdered opened \
     punched raped ran robbed shot slashed smashed stabbed stole strangled struck threatened",
);

static SAID: WordSet =
    WordSet::new("according alleged allegedly accused apparently reportedly charged affidavit complaint indictment");

fn suspect_certain(sentence: &Sentence, out: &mut Sink) {
    let Some(i) = (1..sentence.len()).find(|i| sentence.is_any(*i, &["suspect", "suspects"])) else { return };
    let verb = if sentence.has(i + 1, Class::ADVERB) { i + 2 } else { i + 1 };
    let words = sentence.words();
    let deed = sentence.is(i - 1, "the") && words.get(verb).is_some_and(|word| DEEDS.has(word));
    if deed && !words.iter().any(|word| word.is(Class::CUE) || SAID.has(word)) {
        out.report(sentence.span_of(i - 1..verb + 1), "The suspect’s deed is told as a fact; who says so?");
    }
}

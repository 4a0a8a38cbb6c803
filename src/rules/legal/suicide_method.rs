use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{WordSet, tells_of_suicide};
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech};

pub(super) static SUICIDE_METHOD: Rule = Rule {
    name: "legal/suicide-method",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
The means of a suicide, told beside it.

## Why
Details of how a person died are copied by people at risk, most of all in headlines. Most guides ask to
leave out means and place unless they are the news.

## Examples
```news,flag
The farmer died by suicide, with a [[shotgun]], behind the barn.
```
```news,pass
The farmer died by suicide in May. Police seized a shotgun in another case.
```
```news,pass
“He took pills; it was suicide,” she said. The suicide bomber had a rifle.
```
"#,
    check: Check::Sentence(suicide_method),
};

static MEANS: WordSet = WordSet::new(
    "asphyxiated asphyxiation belt carbon firearm gun gunshot handgun hanged hanging leaped leapt jumped jumping monoxide noose \
     overdose overdosed overdosing pills pistol poison poisoned revolver rifle rope shotgun slit",
);

fn suicide_method(sentence: &Sentence, out: &mut Sink) {
    let words = sentence.words();
    let Some(means) = words.iter().position(|word| MEANS.has(word)) else { return };
    if (0..words.len()).any(|i| tells_of_suicide(&sentence.paragraph.text, words, i)) {
        out.report(words[means].span(), format!("“{}”: does the reader need the means?", sentence.token(means)));
    }
}

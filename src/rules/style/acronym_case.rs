use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::WordSet;
use crate::rule::{Acronyms, Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static ACRONYM_CASE: Rule = Rule {
    name: "style/acronym-case",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
An acronym that is spoken as a word, in capitals where the house writes it like a name, or the reverse.

## Why
American houses write NATO, many British ones Nato (`acronyms` in the table `[style]`). What is spoken
letter by letter (FBI) has capitals everywhere.

## Examples
```news,flag
Envoys of [[Nato]] and [[Unesco]] met in Orva.
```
```news,fixed
Envoys of NATO and UNESCO met in Orva.
```
```news,flag,house=guardian
Envoys of [[NATO]] and [[UNESCO]] met the FBI in Orva.
```
```news,fixed,house=guardian
Envoys of Nato and Unesco met the FBI in Orva.
```
```news,pass
Envoys of NATO met the FBI in Orva. Nasdaq fell.
```
"#,
    check: Check::Paragraph(acronym_case),
};

/// Spoken as words, and no words besides.
static SPOKEN: WordSet = WordSet::new(
    "nato nasa unesco unicef opec fifa uefa asean nafta ecowas mercosur unctad unhabitat unaids concacaf conmebol caf aukus eurojust",
);

/// Besides these, a British house writes them small too; the reverse may be a name or another word.
static SMALL: WordSet = WordSet::new("nasdaq aids covid sars mers isis imax interpol frontex hamas basf");

fn acronym_case(paragraph: &Paragraph, out: &mut Sink) {
    let Some(wanted) = out.house().acronyms else { return };
    for (i, word) in paragraph.words.iter().enumerate() {
        if !word.is_capitalized() || word.span().len() < 4 {
            continue;
        }
        let known = SPOKEN.has(word) || wanted == Acronyms::Word && SMALL.has(word);
        if !known || word.is_all_caps() == (wanted == Acronyms::Capitals) || is_name(paragraph, i) {
            continue;
        }
        let token = paragraph.token(i);
        let right: String = match wanted {
            Acronyms::Capitals => token.to_uppercase(),
            Acronyms::Word => token.chars().take(1).chain(token.chars().skip(1).flat_map(char::to_lowercase)).collect(),
        };
        out.report(word.span(), format!("The house writes “{right}”")).fix(Fix::replacing(word.span(), right).safe());
    }
}

/// Is the token at `i` shouted, or a given name, or part of an address?
fn is_name(paragraph: &Paragraph, i: usize) -> bool {
    let neighbor = |k: Option<usize>| k.and_then(|k| paragraph.words.get(k));
    let shouted = paragraph.words[i].is_all_caps()
        && [i.checked_sub(1), Some(i + 1)]
            .into_iter()
            .any(|k| neighbor(k).is_some_and(|word| word.is_all_caps() && !word.has_stop() && word.span().len() > 3));
    let inside = |mention: &crate::article::Mention| mention.words.contains(&i) && mention.words.len() > 1;
    shouted
        || !paragraph.words[i].is_all_caps()
            && paragraph
                .mentions()
                .iter()
                .any(|mention| inside(mention) && mention.kind == crate::article::Naming::Person)
}

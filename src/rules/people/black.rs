use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{WordSet, hash_of};
use crate::rule::{BlackForm, Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static BLACK: Rule = Rule {
    name: "people/black",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
“Black” for people, not capitalized as the house has it.

## Why
Many American houses have written Black with a capital since 2020, as they write Asian and Latino; others
write a small letter. A house sets the switch `black`. Only the word before people is looked at: the color
stays small.

## Examples
```news,flag
The poll asked [[black]] voters and [[black]] women about the bridge.
```
```news,fixed
The poll asked Black voters and Black women about the bridge.
```
```news,pass
The poll asked Black voters. A black car fled. “Ask black voters,” he said. The men in black suits left.
```
"#,
    check: Check::Paragraph(black),
};

/// People, and what only people have.
static PEOPLE: WordSet = WordSet::new(
    "people person man men woman women girl girls boy boys child children voter voters american americans community communities \
     student students family families church churches candidate candidates president youth youths teenager teenagers teen teens \
     resident residents leader leaders lawmaker lawmakers mayor mayors owned culture activist activists neighborhood neighborhoods \
     worker workers farmer farmers mother mothers father fathers patient patients lives history electorate citizens worshippers \
     parishioners athletes players quarterback quarterbacks officers drivers pastor pastors",
);

fn black(paragraph: &Paragraph, out: &mut Sink) {
    /// How the house has it, and how it has it not.
    const FORMS: [(&str, &str); 2] = [("Black", "black"), ("black", "Black")];
    let (right, wrong) = match out.house().black {
        Some(BlackForm::Capital) => FORMS[0],
        Some(BlackForm::Small) => FORMS[1],
        None => return,
    };
    let key = hash_of(right);
    for (i, word) in paragraph.words.iter().enumerate().filter(|(_, word)| word.hash == key) {
        let span = word.span();
        let next = paragraph
            .words
            .get(i + 1)
            .is_some_and(|next| next.is_spaced() && PEOPLE.has(next) && !next.is_capitalized());
        let opens = || paragraph.opens_sentence(paragraph.word_at(span.start));
        if next && span.of(&paragraph.text) == wrong && !(right == "black" && opens()) {
            out.report(span, format!("The house writes “{right}” of people")).fix(Fix::replacing(span, right));
        }
    }
}

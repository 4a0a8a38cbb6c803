use rustc_hash::FxHashMap;

use crate::article::{Article, Mention, Naming, Paragraph};
use crate::formats::Zones;
use crate::language::quantity::{Bound, Measure, Period, Quantity};
use crate::language::{Kind, WordSet};
use crate::rule::{Check, Fixes, Level, Rule, Speech, StorySink};

pub(super) static AGE_CONFLICT: Rule = Rule {
    name: "names/age-conflict",
    level: Level::Warning,
    fix: Fixes::Never,
    zones: Zones::COPY.and(crate::formats::Zone::Caption),
    speech: Speech::Skip,
    page: r#"
One person with two ages in one story.

## Why
One of the two is wrong, and it is the sort of mistake that a family notices. Ages of another time (“was 17 when
…”, “in 1998”) are left alone. Which age is right only the reporter knows, so there is no fix.

## Examples
```news,flag
Ada Lund, 34, was pulled from the ruins on Monday in Orva.

The [[43-year-old]] Lund said she had heard the river rise. Peter Holt, 51, helped her.
```
```news,flag
Ada Lund, 34, was pulled from the ruins on Monday. Lund, [[43]], has two sons.
```
```news,pass
Ada Lund, 34, was pulled from the ruins. Lund, 17 when the mill closed, has two sons.

Otto Lund, 61, her father, was there too. In 1998, the 16-year-old Lund left for Brill.
```
"#,
    check: Check::Traces(|paragraph, _| paragraph.quantities().iter().any(|it| age(it).is_some()), age_conflict),
};

fn age_conflict(article: &Article, out: &mut StorySink) {
    let people = article.people();
    let mut ages: FxHashMap<usize, (f64, usize)> = FxHashMap::default();
    for (index, paragraph) in out.paragraphs() {
        for quantity in paragraph.quantities() {
            let Some(years) = age(quantity).filter(|_| !is_of_another_time(paragraph, quantity)) else { continue };
            let Some(place) = owner(paragraph, quantity) else { continue };
            let from = people.mentions.partition_point(|named| named.paragraph < index);
            let named = people.mentions.get(from + place).filter(|named| named.kind == Naming::Person);
            let Some(party) = named.and_then(|named| named.party) else { continue };
            let (first, _) = *ages.entry(party).or_insert((years, index));
            if first != years {
                let name = people.parties.get(party).map_or("", |party| people.name(article, party.fullest));
                out.report(index, quantity.span, format!("{name} is {first} earlier in the story"));
            }
        }
    }
}

fn age(quantity: &Quantity) -> Option<f64> {
    let years = matches!(quantity.measure, Measure::Age(Period::Year)) && quantity.bound == Bound::Exact;
    quantity.value.exact().filter(|_| years)
}

/// Whose age it is, where the words beside it leave no doubt: “Ada Lund, 34,”, “Lund, a 34-year-old farmer”,
/// “the 34-year-old Lund”. An index of [`Paragraph::mentions`].
fn owner(paragraph: &Paragraph, quantity: &Quantity) -> Option<usize> {
    let words = paragraph.words_in(quantity.span);
    let mentions = paragraph.mentions();
    let ends = |mention: &Mention, at: usize| mention.kind == Naming::Person && mention.words.end == at;
    let comma = |at: usize| at.checked_sub(1).filter(|at| paragraph.token(*at) == ",");
    let article = words.start.checked_sub(1).filter(|at| matches!(paragraph.token(*at), "a" | "an" | "the"));
    let before = comma(words.start).or_else(|| article.and_then(comma));
    before.and_then(|at| mentions.iter().position(|mention| ends(mention, at))).or_else(|| {
        mentions.iter().position(|mention| mention.kind == Naming::Person && mention.words.start == words.end)
    })
}

/// Does the sentence speak of another time?
fn is_of_another_time(paragraph: &Paragraph, quantity: &Quantity) -> bool {
    static THEN: WordSet =
        WordSet::new("when then turned turns turning birthday ago time age aged died until since later once");
    let Some(sentence) = paragraph.sentence_at(quantity.span.start) else { return true };
    let year = paragraph.quantities().iter().any(|it| it.measure == Measure::Year && sentence.span.contains(it.span));
    year || sentence.words().iter().any(|word| word.kind == Kind::Word && THEN.has(word))
}

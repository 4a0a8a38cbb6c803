use crate::article::{Article, Mention, Naming, Paragraph, Party};
use crate::formats::Zones;
use crate::language::gazetteer::{self, Sense};
use crate::language::{Class, Classes, Kind, Word, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};

pub(super) static FIRST_REFERENCE: Rule = Rule {
    name: "names/first-reference",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A surname that comes before the person’s full name.

## Why
“Lindgren said” means nothing to a reader who has not been told who Lindgren is. It happens when paragraphs are
moved or cut: the full name stays behind, further down. The rule speaks only where the full name does come
later, and offers to put it here. Names that stand with a title (“President Lund”) and people whom
every reader knows by surname are left alone, and so are people whom the headline or a caption names in full before.

## Examples
```news,flag
The mill will close in May, [[Lindgren]] said on Monday. About 40 people work there.

Ada Lindgren, who has led the company since 2020, spoke to reporters in Orva.
```
```news,fixed
The mill will close in May, Ada Lindgren said on Monday. About 40 people work there.

Ada Lindgren, who has led the company since 2020, spoke to reporters in Orva.
```
```news,pass
The mill will close in May, Ada Lindgren said on Monday. About 40 people work there.

Lindgren has led the company since 2020. Sen. Holt thanked her. Peter Holt, a lawyer, was there too.
```
```news,pass
“Lindgren knew it,” a worker said. The company has been led by Ada Lindgren since 2020.
```
"#,
    check: Check::Article(first_reference),
};

/// People whom every reader knows by surname.
static FAMOUS: WordSet = WordSet::new(
    "trump clinton obama biden bush reagan nixon kennedy carter lincoln roosevelt washington jefferson putin stalin lenin gorbachev \
     hitler merkel thatcher churchill mandela gandhi mao castro christ jesus muhammad buddha shakespeare einstein darwin freud marx \
     mozart beethoven bach picasso rembrandt zelenskyy zelensky xi netanyahu erdogan macron harris pence sanders",
);

fn first_reference(article: &Article, out: &mut StorySink) {
    let people = article.people();
    for party in people.parties.iter().filter(|party| party.kind == Naming::Person && party.mentions.len() > 1) {
        let Some((first, full)) = too_early(article, party) else { continue };
        let Some((paragraph, mention)) = people.located(article, first) else { continue };
        let index = people.mentions[first].paragraph;
        let name = mention.span.of(&paragraph.text);
        let full = people.name(article, full);
        out.report(index, mention.span, format!("{name} is not introduced yet; “{full}” comes later"))
            .fix(Fix::replacing(article.source(index, mention.span), full));
    }
}

/// The first mention of a person outside of headlines, where it is the surname alone, and the first full name
/// behind it.
fn too_early(article: &Article, party: &Party) -> Option<(usize, usize)> {
    let people = article.people();
    let full = |at: usize| people.mentions[at].parts.is_full();
    let is_copy = |at: usize| Zones::COPY.contains(people.mentions[at].parts.zone);
    let first = party.mentions.iter().copied().find(|at| full(*at) || is_copy(*at))?;
    if full(first) {
        return None;
    }
    let (paragraph, mention) = people.located(article, first)?;
    let family = people.family(article, party);
    if mention.span.of(&paragraph.text) != family || !is_person_by_surname(paragraph, mention) {
        return None;
    }
    let later = party.mentions.iter().copied().find(|at| *at > first && full(*at) && is_copy(*at))?;
    (is_name(article, later) && people.namesakes(party) == 1).then_some((first, later))
}

/// Is it a surname alone, in nobody’s speech, where only a person can stand?
fn is_person_by_surname(paragraph: &Paragraph, mention: &Mention) -> bool {
    /// Shorter paragraphs are headings that no format marks.
    const SHORTEST: usize = 15;
    let at = mention.words.start;
    let word = |i: usize| paragraph.words.get(i);
    if !mention.is_bare() || paragraph.is_quoted(mention.span) || paragraph.word_count() < SHORTEST {
        return false;
    }
    let sense = gazetteer::look_up(&paragraph.text, &paragraph.words, at).word;
    let other = sense.is(Sense::PLACE | Sense::BODY | Sense::PEOPLE) || word(at).is_some_and(|word| FAMOUS.has(word));
    // “Selenis Leyva”, “Holt, Lund and Brenn”, “the Holt brothers”: part of another name.
    let before = at.checked_sub(1).and_then(word);
    let behind = word(at + 1);
    let calendar = Class::MONTH | Class::MONTH_ABBREVIATION | Class::WEEKDAY;
    let named = |word: Option<&Word>| word.is_some_and(|word| word.is_capitalized() && !word.is(calendar));
    let listed = paragraph.token(at + 1) == "," && named(word(at + 2))
        || at > 1 && matches!(paragraph.token(at - 1), "," | "and" | "&") && named(word(at - 2));
    let goes_on = behind.is_some_and(|word| {
        let ends = !word.is_spaced() && matches!(paragraph.token(at + 1), "," | "." | ";" | "—");
        word.kind == Kind::Punct && !ends || word.kind == Kind::Word && word.is_spaced() && !word.is(FOLLOWERS)
    });
    let owned = before.is_some_and(|word| {
        word.is_capitalized()
            && word.is_word()
            && !word.is(Class::PREPOSITION
                | Class::WEEKDAY
                | Class::CONJUNCTION
                | Class::ADVERB
                | Class::SUBORDINATOR
                | Class::WH)
    });
    !other && !listed && !goes_on && !owned && !before.is_some_and(|word| word.is(Class::DETERMINER | Class::ARTICLE))
}

/// What may follow the name of a person that stands for itself.
const FOLLOWERS: Classes = Class::CUE
    .with(Class::AUXILIARY)
    .with(Class::FINITE)
    .with(Class::VERB)
    .with(Class::CONJUNCTION)
    .with(Class::PREPOSITION)
    .with(Class::ADVERB)
    .with(Class::WH)
    .with(Class::WEEKDAY);

/// Is the full name one of two or three words, the first of them a given name?
fn is_name(article: &Article, at: usize) -> bool {
    article.people().located(article, at).is_some_and(|(paragraph, mention)| {
        let given = mention.given.map_or(0, |given| paragraph.word_at(given.start));
        let sense = gazetteer::look_up(&paragraph.text, &paragraph.words, given).word;
        let word = paragraph.words.get(given);
        mention.kind == Naming::Person
            && (2..=3).contains(&mention.words.len())
            && word.is_some_and(|word| word.is_capitalized() && !word.is(Class::PREPOSITION | Class::DETERMINER))
            && (sense.is(Sense::GIVEN) || sense == Sense::NONE)
    })
}

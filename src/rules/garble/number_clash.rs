use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{
    Class, Countability, Kind, Penn, WordSet, countability, frame, has_plural_ending, inflect, lemma,
};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static NUMBER_CLASH: Rule = Rule {
    name: "garble/number-clash",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A singular and a plural in one phrase: “these minister”, “a reports”, “one of the mayor”.

## Why
The word before a noun says how many there are, and the noun must say the same. In many languages it
does not show. The rule looks at words that go with one number only, and at nouns that end their
phrase: “a sports club” is one club.

## Examples
```news,flag
These [[minister]] of Orva met a [[farmers]] in town. It was one of the [[bridge]] that fell.
```
```news,fixed
These ministers of Orva met a farmer in town. It was one of the bridges that fell.
```
```news,flag
Each [[ministers]] spoke to several [[farmer]] on Monday.
```
```news,pass
This means peace. A sports club, a series of talks and a women’s team were one of the public’s joys. One of the crew left.
```
```news,pass
Many a minister came. Another two ministers left. These past months were hard. Every few years it floods.
```
"#,
    check: Check::Sentence(number_clash),
};

/// Words before a plural only.
static MANY: WordSet = WordSet::new("these those several");

/// Words before a singular only.
static ONE: WordSet = WordSet::new("a an each every");

/// Nouns whose plural is one thing, or that look like plurals.
static ONE_THING: WordSet = WordSet::new(
    "heads parentheses printers news politics economics mathematics physics athletics ethics statistics series species headquarters means works barracks \
     crossroads gallows shambles measles diabetes gymnastics tactics odds premises customs dynamics innings corps chess gas bias \
     canvas atlas plus yes thanks lots steelworks waterworks waxworks links golf links sports arms goods clothes savings its \
     does hundreds thousands millions billions dozens dollars cents years months weeks days hours minutes miles pounds euros \
     meters metres feet inches kilometers kilometres points times others ours theirs yours hers his chassis rendezvous bourgeois",
);

/// Nouns for several in the singular form, and what “one of the” goes with.
static BODIES: WordSet = WordSet::new(
    "team government council family crew staff side squad club company committee jury board audience crowd band group party press \
     public army navy few many couple pair trio lot bunch class cast flock herd gang rest elite people police majority minority \
     aircraft spacecraft sheep deer fish series species means offspring dead injured wounded poor rich young old elderly half \
     most more less other top best worst biggest largest first last kind sort type way year day time world country area thing \
     dozen hundred thousand million billion past present future ones same more troop force clan tribe faculty community \
     congregation profession opposition leadership management personnel youth faithful media data criteria phenomena bacteria \
     shrimp salmon trout craft head stone percent",
);

fn number_clash(sentence: &Sentence, out: &mut Sink) {
    let words = sentence.words();
    for i in 1..words.len() {
        let (before, word) = (&words[i - 1], &words[i]);
        if !before.is(Class::DETERMINER | Class::ARTICLE)
            || word.kind != Kind::Word
            || !word.is_spaced()
            || word.is_capitalized()
        {
            continue;
        }
        let clash = if ONE.has(before) {
            plural(sentence, i)
        } else if MANY.has(before) || is_one_of(sentence, i) {
            singular(sentence, i)
        } else {
            None
        };
        if let Some(instead) = clash {
            report(sentence, i, instead, out);
        }
    }
}

/// Does “one of the” stand before `i`? “Day one of the match” has another “one”.
fn is_one_of(sentence: &Sentence, i: usize) -> bool {
    let Some(one) = i.checked_sub(3).filter(|one| sentence.reads(*one, &["one", "of", "the"])) else { return false };
    let Some(before) = one.checked_sub(1) else { return true };
    let opens = Class::AUXILIARY | Class::PREPOSITION | Class::CONJUNCTION | Class::CUE | Class::WH;
    sentence.has(before, opens) || sentence.words()[before].kind == Kind::Punct
}

/// “a reports”: the singular of the plural at `i`.
fn plural(sentence: &Sentence, i: usize) -> Option<String> {
    let token = sentence.token(i);
    let word = sentence.words().get(i)?;
    // “A” as a letter: “plan A works”. “Many a minister”
    let letter = sentence.token(i - 1) == "A" && i > 1 && !sentence.is_any(i - 2, &["“", "\""]);
    if !has_plural_ending(token) || letter || ONE_THING.has(word) || !ends(sentence, i) {
        return None;
    }
    let own = lemma(token, Penn::Nns);
    if own == token || !matches!(countability(&own), Some(Countability::Countable)) {
        return None;
    }
    let syntax = sentence.syntax();
    let noun = syntax.get(i).is_some_and(|noun| noun.penn == Penn::Nns && noun.tag_margin > 1.0);
    let own_determiner = syntax.get(i - 1).is_some_and(|word| word.head() == Some(i));
    (noun && own_determiner).then(|| own.into_owned())
}

/// “these minister”: the plural of the singular at `i`.
fn singular(sentence: &Sentence, i: usize) -> Option<String> {
    let token = sentence.token(i);
    let word = sentence.words().get(i)?;
    if word.is(Class::NO_COMMON_NOUN)
        || token.ends_with('s')
        || token.ends_with("ing")
        || BODIES.has(word)
        || !ends(sentence, i)
    {
        return None;
    }
    if countability(token) != Some(Countability::Countable) {
        return None;
    }
    let syntax = sentence.syntax();
    let noun = syntax.get(i).is_some_and(|noun| noun.penn == Penn::Nn && noun.tag_margin > 2.0);
    let own_determiner = syntax.get(i - 1).is_some_and(|word| word.head() == Some(i));
    // “These fall between”, “those subject to”, “these slide into”: a verb or an adjective.
    let verb = sentence.has(i, Class::VERB | Class::FINITE | Class::CUE)
        || next_is_preposition(sentence, i) && is_verb_too(token);
    let many = inflect(token, Penn::Nns)?;
    (noun && own_determiner && !verb && many != token).then_some(many)
}

fn next_is_preposition(sentence: &Sentence, i: usize) -> bool {
    sentence.has(i + 1, Class::PREPOSITION)
}

/// Is the noun a plain verb or an adjective too?
fn is_verb_too(token: &str) -> bool {
    frame(token).is_some()
        || ["subject", "slide", "shudder", "stem", "fall", "content", "present", "absent", "firm", "guilty"]
            .contains(&token)
}

/// Does the phrase end at `i`? “These minister posts”, “a sports club” go on.
fn ends(sentence: &Sentence, i: usize) -> bool {
    let Some(next) = sentence.words().get(i + 1) else { return false };
    let closes = Class::PREPOSITION | Class::AUXILIARY | Class::MODAL | Class::WH | Class::CUE | Class::FINITE;
    match next.kind {
        Kind::Punct => !sentence.token(i + 1).starts_with(['-', '‑', '’', '\'', '/', '“', '"', '(', '–', '—', ',']),
        Kind::Word => next.is_spaced() && next.is(closes),
        _ => false,
    }
}

fn report(sentence: &Sentence, i: usize, instead: String, out: &mut Sink) {
    let (before, token) = (sentence.token(i - 1), sentence.token(i));
    out.report(sentence.words()[i].span(), format!("“{before} {token}” is one and many at once"))
        .fix(Fix::replacing(sentence.words()[i].span(), instead));
}

//! What the numbers of a paragraph are numbers of: “killing at least 43 people” and “the 43 victims”
//! count the same.
//!
//! The noun that is counted is part of a [`Quantity`]. Here stand what happens to it and what else is
//! spoken of beside it, by the words around the number and their tags: trees of headlines are unsure.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Paragraph;
use crate::formats::Zone;
use crate::language::quantity::{Measure, Quantity};
use crate::language::{Class, Classes, Kind, Pos, WordSet, hash_of, lemma};

/// A number and the words that say of what it is one. Words are hashes, see [`hash_of`].
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub quantity: Quantity,
    /// What is counted, `people` for all words that mean just people; `None` where no noun says so.
    pub noun: Option<u64>,
    /// What happens: the lemma of a verb, or one word for all of its kind: `die` for “killed”, “dead”
    /// and “deaths”.
    pub event: Option<u64>,
    /// The common nouns before and behind it, up to a mark, a conjunction or the next number.
    pub before: Box<[u64]>,
    pub behind: Box<[u64]>,
    /// The place that it is limited to: “12 people in Orva”.
    pub place: Option<u64>,
    /// Is it by its words one number of several: “another 12”, “12 of them”, “an earlier count of 12”?
    pub partial: bool,
}

impl Figure {
    /// Is a noun behind it also beside the other one?
    pub fn shares_noun(&self, other: &Figure) -> bool {
        let near = |noun: &u64| other.behind.contains(noun) || other.before.contains(noun);
        self.behind.iter().any(near)
    }

    /// Is a noun on any side of it also beside the other one?
    pub fn shares_topic(&self, other: &Figure) -> bool {
        let near = |noun: &&u64| other.behind.contains(noun) || other.before.contains(noun);
        self.behind.iter().chain(&self.before).any(|noun| near(&noun))
    }

    /// Does it count the dead, the injured, the arrested and the like?
    pub fn is_of_harm(&self) -> bool {
        self.event.is_some_and(|event| HARM.has_hash(event))
    }

    /// Do the two count the same, as far as their nouns tell? A number without a noun may count anything.
    pub fn counts_like(&self, other: &Figure) -> bool {
        self.noun == other.noun || self.noun.is_none() || other.noun.is_none()
    }
}

/// What a number counts by the noun’s own form, without the tags of a parser.
pub fn counted(paragraph: &Paragraph, quantity: &Quantity) -> Option<u64> {
    let Measure::Count(noun) = quantity.measure else { return None };
    let word = paragraph.words.get(paragraph.word_at(noun.start))?;
    Some(if PEOPLE.has(word) { hash_of("people") } else { word.hash })
}

/// Does “the” or the like stand right before a number: has it been spoken of?
pub fn is_definite(paragraph: &Paragraph, quantity: &Quantity) -> bool {
    static THE: WordSet = WordSet::new("the these those all");
    let first = paragraph.word_at(quantity.span.start);
    first.checked_sub(1).and_then(|i| paragraph.words.get(i)).is_some_and(|word| THE.has(word))
}

/// The numbers among the words of `paragraph`, in their order.
pub(super) fn read(paragraph: &Paragraph) -> Vec<Figure> {
    let quantities = paragraph.quantities();
    // “A 12% increase in third-quarter profit”: what is no amount stands among the words.
    let is_amount = |quantity: &&Quantity| {
        !matches!(quantity.measure, Measure::Ordinal | Measure::Year | Measure::Decade | Measure::Time { .. })
    };
    let amounts: Vec<Range<usize>> =
        quantities.iter().filter(is_amount).map(|quantity| paragraph.words_in(quantity.span)).collect();
    let mut passed = 0;
    let mut out = Vec::with_capacity(quantities.len());
    for quantity in quantities {
        let Range { start: first, end: next } = paragraph.words_in(quantity.span);
        passed += amounts[passed..].iter().take_while(|amount| amount.end <= first).count();
        let floor = passed.checked_sub(1).map_or(0, |k| amounts[k].end);
        let ceiling =
            amounts[passed..].iter().find(|amount| amount.start >= next).map_or(paragraph.words.len(), |it| it.start);
        out.push(Sides { paragraph, first, next, floor, ceiling }.figure(quantity));
    }
    out
}

/// The words on both sides of a number.
struct Sides<'a> {
    paragraph: &'a Paragraph,
    first: usize,
    next: usize,
    /// Where the number before ends and the one behind begins.
    floor: usize,
    ceiling: usize,
}

impl Sides<'_> {
    fn figure(&self, quantity: &Quantity) -> Figure {
        /// Farther words belong to something else.
        const AROUND: usize = 4;
        let words = &self.paragraph.words;
        let sentence = self.paragraph.sentence_at(quantity.span.start);
        let (from, to) = sentence
            .map_or((0, words.len()), |sentence| (sentence.first_word(), sentence.first_word() + sentence.len()));
        // “Boy, 12, is missing”
        let aged = matches!(quantity.measure, Measure::Age(_))
            && self.first > 0
            && self.paragraph.token(self.first - 1) == ",";
        let floor = from.max(self.floor);
        let before = self.first - usize::from(aged);
        let start = (floor..before).rev().find(|i| self.parts(*i)).map_or(floor, |i| i + 1);
        let end = (self.next..to.min(self.ceiling)).find(|i| self.parts(*i)).unwrap_or(to.min(self.ceiling));
        let nouns = |range: Range<usize>| range.filter_map(|i| self.noun(i)).collect();
        let of = words.get(self.next).is_some_and(|word| OF.has(word))
            && words.get(self.next + 1).is_some_and(|word| WHOLES.has(word));
        Figure {
            quantity: *quantity,
            noun: counted(self.paragraph, quantity),
            event: self.event(start, end, matches!(quantity.measure, Measure::Count(_) | Measure::Number)),
            before: nouns(start..self.first),
            behind: nouns(self.next..end),
            place: self.place(end),
            partial: of
                || (start.max(self.first.saturating_sub(AROUND))..end.min(self.next + AROUND))
                    .any(|i| self.is_partial(i)),
        }
    }

    /// Does the word at `i` say that there are other numbers of the same?
    fn is_partial(&self, i: usize) -> bool {
        static PARTIAL: WordSet = WordSet::new(
            "other others another more additional further earlier previous previously initial initially revised originally \
             updated separate separately remaining rest each every per apiece respectively first last next extra besides second",
        );
        // “More than 40” is no other number.
        self.paragraph.words.get(i).is_some_and(|word| PARTIAL.has(word)) && self.paragraph.token(i + 1) != "than"
    }

    /// The name behind “in”, “at” and the like behind the number.
    fn place(&self, end: usize) -> Option<u64> {
        static PLACED: WordSet = WordSet::new("in at near on outside around from");
        let words = &self.paragraph.words;
        let word = (self.next..end).find(|i| {
            PLACED.has(&words[*i]) && words.get(i + 1).is_some_and(|word| word.is_capitalized() && word.is_word())
        })?;
        words.get(word + 1).map(|word| word.hash)
    }

    /// Does the word at `i` end what belongs to the number: a mark or a conjunction?
    fn parts(&self, i: usize) -> bool {
        static LINKS: WordSet = WordSet::new("while after before when because although though if including");
        self.paragraph.words.get(i).is_none_or(|word| {
            let token = self.paragraph.token(i);
            word.kind == Kind::Punct && !matches!(token, "-" | "‑" | "’" | "'" | "“" | "”" | "\"")
                || word.is(Class::CONJUNCTION)
                || LINKS.has(word)
                || i >= self.next && matches!(token, "as" | "than")
        })
    }

    /// A common noun; in a headline, where tags are unsure, any word that is not one of grammar.
    fn noun(&self, i: usize) -> Option<u64> {
        const GRAMMAR: Classes = Class::NO_COMMON_NOUN.with(Class::AUXILIARY).with(Class::ADVERB);
        let word = self.paragraph.words.get(i)?;
        let fits = match self.paragraph.zone {
            Zone::Headline | Zone::Subhead => !word.is(GRAMMAR),
            _ => self.paragraph.syntax().get(i)?.pos == Pos::Noun && !word.is_capitalized(),
        };
        (fits && word.is_word() && !VAGUE.has(word)).then(|| EVENTS.get(&word.hash).copied().unwrap_or(word.hash))
    }

    /// What happens to what is counted: a word of [`GROUPS`] rather than another verb, one before the
    /// number rather than one behind it.
    fn event(&self, start: usize, end: usize, counts: bool) -> Option<u64> {
        /// Farther words belong to something else.
        const REACH: usize = 6;
        let before = || (start.max(self.first.saturating_sub(REACH))..self.first).rev();
        let behind = || self.next.saturating_sub(1).max(self.first)..end.min(self.next + REACH);
        let known = |i: usize| EVENTS.get(&self.paragraph.words.get(i)?.hash).copied();
        // “The death toll rose to 45”: deaths are counted, not rises.
        let harm = |i: usize| known(i).filter(|event| counts && HARM.has_hash(*event));
        before()
            .find_map(harm)
            .or_else(|| before().find_map(known))
            .or_else(|| behind().find_map(known))
            .or_else(|| before().find_map(|i| self.verb(i)))
            .or_else(|| behind().find_map(|i| self.verb(i)))
    }

    fn verb(&self, i: usize) -> Option<u64> {
        static LIGHT: WordSet = WordSet::new(
            "be have do say make take get include see go come give find need want become keep put use call report show have seem",
        );
        let syntax = self.paragraph.syntax().get(i)?;
        if syntax.pos != Pos::Verb {
            return None;
        }
        let lemma = lemma(self.paragraph.token(i), syntax.penn);
        (!LIGHT.contains(&lemma)).then(|| hash_of(&lemma))
    }
}

/// Words for people of whom nothing else is said.
static PEOPLE: WordSet = WordSet::new("people persons person victims fatalities deaths casualties lives dead");

static OF: WordSet = WordSet::new("of");

/// “12 of them”, “12 of the 40”
static WHOLES: WordSet = WordSet::new("them whom those these the its their which us");

/// Nouns that say nothing of what a number is a number of.
static VAGUE: WordSet = WordSet::new(
    "year years month months week weeks day days hour hours minute minutes time number total amount percent percentage point points \
     rate level part rest half quarter morning afternoon evening night people person story report official officials way",
);

/// The first words of the groups that tell what became of people.
static HARM: WordSet = WordSet::new("die injure arrest evacuate rescue missing");

/// Words that tell of one event; the first stands for all.
const GROUPS: [&str; 10] = [
    "die dies died dying dead death deaths kill kills killed killing slain fatality fatalities fatal perish perished drown \
     drowned victim victims toll",
    "injure injures injured injuring injury injuries wound wounds wounded wounding hurt hurts hurting hospitalized",
    "arrest arrests arrested arresting detain detains detained detaining",
    "evacuate evacuates evacuated evacuating displace displaces displaced displacing flee flees fled homeless",
    "rescue rescues rescued rescuing save saves saved saving",
    "missing unaccounted",
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth gain gains gained \
     climb climbs climbed jump jumps jumped surge surges surged soar soars soared up higher bigger larger",
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases \
     decreased down lower slip slips slipped plunge plunges plunged tumble tumbled shrink shrinks shrank slide slid smaller",
    "employ employs employed employing",
    "sentence sentences sentenced sentencing jail jails jailed",
];

static EVENTS: LazyLock<FxHashMap<u64, u64>> = LazyLock::new(|| {
    let rows = GROUPS.iter().flat_map(|group| {
        let first = group.split_ascii_whitespace().next().map_or(0, hash_of);
        group.split_ascii_whitespace().map(move |word| (hash_of(word), first))
    });
    rows.collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(zone: Zone, text: &str) -> Vec<Figure> {
        Paragraph::read(zone, text).figures().to_vec()
    }

    #[test]
    fn one_event_in_many_words() {
        let headline = figures(Zone::Headline, "Earthquake kills at least 43 in southern Orva");
        let story = figures(
            Zone::Body,
            "The quake shook Orva on Tuesday, killing 43 people and injuring 118. The death toll rose to 45. \
             Fourteen people were killed.",
        );
        let events: Vec<_> = headline.iter().chain(&story).map(|figure| figure.event).collect();
        let (die, injure) = (Some(hash_of("die")), Some(hash_of("injure")));
        assert_eq!(events, [die, die, injure, die, die]);
        assert!(headline[0].counts_like(&story[0]) && headline[0].is_of_harm());
    }

    #[test]
    fn nouns_beside_a_number() {
        let story = figures(
            Zone::Body,
            "The gap will be covered by $1.9 million from reserves and $1.2 million in cuts. He described the $1.7 million \
             withdrawal from reserves as a loan.",
        );
        assert!(story[2].shares_noun(&story[0]) && !story[2].shares_noun(&story[1]));
        let profit = figures(Zone::Headline, "Tarn Motor profit rises 20% as sales rebound");
        let lede = figures(
            Zone::Body,
            "Tarn Motor on Thursday reported a 12% increase in third-quarter profit and cut 40 jobs.",
        );
        assert_eq!(profit[0].event, lede[0].event);
        assert!(profit[0].shares_topic(&lede[0]));
    }

    #[test]
    fn numbers_of_a_part() {
        let story = figures(
            Zone::Body,
            "Of them 12 of the victims were boys. Another 30 people were injured. More than 40 people died. Nine people died in Brill.",
        );
        let partial: Vec<_> = story.iter().map(|figure| figure.partial).collect();
        assert_eq!(partial, [true, true, false, false]);
        assert_eq!(story[3].place, Some(hash_of("Brill")));
    }
}

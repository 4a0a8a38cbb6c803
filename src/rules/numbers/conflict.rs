use rustc_hash::FxHashMap;

use crate::article::{Article, Figure, Paragraph, counted, is_definite};
use crate::formats::{Zone, Zones};
use crate::language::moment::{Moment, When};
use crate::language::quantity::{Measure, Quantity, Value};
use crate::language::{Class, WordSet};
use crate::rule::{Check, Finding, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static CONFLICT: Rule = Rule {
    name: "numbers/conflict",
    level: Level::Warning,
    fix: Fixes::Never,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
One figure that stands in the story with two values.

## Why
A headline that counts 43 dead over a story that counts 34 is what readers write in about. The rule looks
at three things. A figure of the headline or a caption that the story does not have, where its first
paragraphs give another value for the same. A figure that is spoken of as known, such as “the 34 victims”, where
the story has told of another number of them. And, to be looked at, two counts of the dead, the injured or the
like that are close to each other, or two counts of one thing with swapped digits.

The message shows both values. Which one is right only the reporter knows, so there is no fix. Values that
are rounded, hedged (“about”, “at least”) or limited (“of them”, “another”, “in Orva”) are left alone.

## Examples
```news,flag
Flood kills at least 43 in Orva

ORVA (Newsline) — A flood swept away a camp in the hills of Orva on Monday, killing at least [[34 people]], officials said.
```
```news,flag
Landslide kills 43 in Orva

ORVA (Newsline) — A landslide buried a village on Monday, killing 43 people, officials said.

The government will pay for the funerals of the [[34 victims]].
```
```news,flag
Tarn Motor profit rises 20% in spring

Tarn Motor Co. on Thursday reported a [[12%]] increase in profit and raised its forecast.
```
```news,flag
Council raises property tax

The gap will be closed with $1.9 million from reserves and $1.2 million in cuts. Ada Lund, who voted no, described the [[$1.7 million]] withdrawal from reserves as a loan.
```
```news,flag
Fire destroys 12 homes in Orva

A fire destroyed [[21 homes]] in Orva on Monday, the mayor said.
```
```news,pass
Flood kills more than 40 in Orva

A flood swept away a camp on Monday, killing 43 people. The 12 victims from Brill were students. Nine people died in Tarnov, and the first 20 victims were buried on Tuesday.
```
```news,pass
Tarn Motor profit rises 20%

Tarn Motor Co. said profit rose 19.6% in spring. Revenue rose 12%.
```
```news,pass
Budget is cut by $2 million

The council cut the $118 million budget by $1.96 million. The $40 million road fund stays as it is.
```
"#,
    check: Check::Article(conflict),
};

/// A number in its place.
#[derive(Clone, Copy)]
struct Placed<'a> {
    index: usize,
    paragraph: &'a Paragraph,
    /// Its place among the paragraph’s numbers.
    at: usize,
    quantity: &'a Quantity,
}

impl<'a> Placed<'a> {
    /// The words around it; asked for only where the values leave a question, since it takes tags.
    fn figure(&self) -> Option<&'a Figure> {
        self.paragraph.figures().get(self.at).filter(|figure| !figure.partial)
    }

    fn counted(&self) -> Option<u64> {
        counted(self.paragraph, self.quantity)
    }

    /// Do both give one value, of what may be one thing?
    fn has_value_of(&self, other: &Placed) -> bool {
        let (one, two) = (self.counted(), other.counted());
        self.quantity.agrees(other.quantity) && (one == two || one.is_none() || two.is_none())
    }

    /// Both give a value for what may be one thing, and not the same.
    fn clashes(&self, other: &Placed) -> bool {
        let alike = self.quantity.is_like(other.quantity);
        let sides = matches!(self.quantity.measure, Measure::Score) && self.quantity.value != other.quantity.value;
        alike && (sides || self.quantity.contradicts(other.quantity))
    }

    /// Reports it, with the other value.
    fn report<'f>(&self, other: &Placed, out: &'f mut StorySink) -> &'f mut Finding {
        let text = other.quantity.span.of(&other.paragraph.text);
        let place = match other.paragraph.zone {
            Zone::Headline => "The headline",
            Zone::Subhead => "The subhead",
            Zone::Caption => "The caption",
            _ if other.index == self.index => "This paragraph also",
            _ => "The story",
        };
        let finding = out.report(self.index, self.quantity.span, format!("{place} has “{text}”"));
        if let Some(sentence) = other.paragraph.sentence_at(other.quantity.span.start) {
            finding.because(format!("The sentence there: {}", sentence.text()));
        }
        finding
    }
}

/// So many paragraphs of running copy tell what the headline tells.
const LEDE: usize = 3;

fn conflict(_: &Article, out: &mut StorySink) {
    let (mut shown, mut told): (Vec<Placed>, Vec<Placed>) = (Vec::new(), Vec::new());
    for (index, paragraph) in out.paragraphs() {
        let display = matches!(paragraph.zone, Zone::Headline | Zone::Subhead | Zone::Caption);
        for (at, quantity) in paragraph.quantities().iter().enumerate() {
            if is_comparable(quantity) {
                (if display { &mut shown } else { &mut told }).push(Placed { index, paragraph, at, quantity });
            }
        }
    }
    if told.is_empty() {
        return;
    }
    let mut values: FxHashMap<(u8, u64), u32> = FxHashMap::default();
    for placed in shown.iter().chain(&told) {
        *values.entry(key(placed.quantity)).or_default() += 1;
    }
    let is_only = |placed: &Placed| values.get(&key(placed.quantity)) == Some(&1);
    let lede = &told[..told.partition_point(|other| other.index < told[0].index + LEDE)];
    for placed in &shown {
        if !told.iter().any(|other| placed.has_value_of(other))
            && let Some(other) = lede.iter().find(|other| is_same(placed, other, lede))
            && placed.clashes(other)
        {
            // A value that stands a second time is the right one.
            if placed.paragraph.zone == Zone::Headline && is_only(other) {
                other.report(placed, out);
            } else {
                placed.report(other, out);
            }
        }
    }
    for (k, placed) in told.iter().enumerate().filter(|(_, placed)| is_only(placed)) {
        let earlier = || shown.iter().chain(&told[..k]);
        if is_reference(placed)
            && let Some(other) = earlier().find(|other| is_referred(placed, other))
        {
            placed.report(other, out);
        }
    }
    /// As many counts of one thing are compared with each later one.
    const KEPT: usize = 8;
    let mut counts: FxHashMap<u64, Vec<&Placed>> = FxHashMap::default();
    for placed in &told {
        let Some(noun) = placed.counted() else { continue };
        let earlier = counts.entry(noun).or_default();
        if let Some(other) = earlier.iter().find(|other| is_only(placed) && is_twin(placed, other)) {
            placed.report(other, out).at(Level::Info);
        }
        if earlier.len() < KEPT {
            earlier.push(placed);
        }
    }
}

fn is_comparable(quantity: &Quantity) -> bool {
    match (quantity.value, quantity.measure) {
        (Value::Pair(..), Measure::Score) => true,
        (Value::Exact(value), Measure::Count(_) | Measure::Number) => value > 1.0,
        (
            Value::Exact(value),
            Measure::Money(_) | Measure::Percent | Measure::Unit(_) | Measure::Duration(_) | Measure::Age(_),
        ) => value > 0.0,
        _ => false,
    }
}

/// Equal for equal values of one kind.
fn key(quantity: &Quantity) -> (u8, u64) {
    let kind = match quantity.measure {
        Measure::Count(_) | Measure::Number => 0,
        Measure::Money(_) => 1,
        Measure::Percent => 2,
        Measure::Duration(_) => 3,
        Measure::Age(_) => 4,
        _ => 5,
    };
    let value = match quantity.value {
        Value::Exact(value) => value.to_bits(),
        Value::Pair(one, other) => one.to_bits().rotate_left(17) ^ other.to_bits(),
        _ => 0,
    };
    (kind, value)
}

/// Do a headline’s or caption’s number and one of the story’s first say how many or how much of the same?
fn is_same(shown: &Placed, other: &Placed, lede: &[Placed]) -> bool {
    if !shown.quantity.is_like(other.quantity) {
        return false;
    }
    if shown.quantity.measure == Measure::Score {
        return lede.iter().filter(|other| other.quantity.measure == Measure::Score).count() == 1;
    }
    let (Some(one), Some(two)) = (shown.figure(), other.figure()) else { return false };
    let same_event = one.event.is_some() && one.event == two.event;
    match shown.quantity.measure {
        Measure::Count(_) | Measure::Number => {
            // “Blasts kill 12” may be the sum of what the blasts did one by one.
            let of_event = lede.iter().filter(|it| it.figure().is_some_and(|figure| figure.event == one.event));
            let sum: f64 = of_event.filter_map(|it| it.quantity.value.exact()).sum();
            let same_noun = one.noun.is_some() && one.noun == two.noun && one.shares_topic(two);
            let broken = |value: Option<f64>| value.is_some_and(|value| value.fract() != 0.0);
            let magnitude = broken(shown.quantity.value.exact()) && one.noun == two.noun && one.shares_topic(two);
            (same_event && one.counts_like(two) || same_noun || magnitude) && shown.quantity.value.exact() != Some(sum)
        }
        Measure::Age(_) => one.shares_topic(two),
        _ => same_event && one.shares_topic(two),
    }
}

/// Is a number of running copy spoken of as known: “the 34 victims said”, “the $1.7 million withdrawal”?
fn is_reference(placed: &Placed) -> bool {
    /// Small groups are made of larger ones: “the two men”.
    const SMALLEST: f64 = 10.0;
    static LIMITS: WordSet = WordSet::new("that who whom which whose a an per each they he she we it now still");
    static VOTES: WordSet = WordSet::new("vote votes decision ruling");
    static HARMED: WordSet = WordSet::new("dead injured wounded missing");
    if !is_definite(placed.paragraph, placed.quantity) {
        return false;
    }
    let words = placed.paragraph.words_in(placed.quantity.span);
    let next = placed.paragraph.words.get(words.end);
    let token = placed.paragraph.token(words.end);
    // “The 12 victims from Brill”, “the 40 voters surveyed” may be some of them.
    let limited = next.is_some_and(|next| LIMITS.has(next)) || token.ends_with("ed");
    let placed_by = next.is_some_and(|next| next.is(Class::PREPOSITION));
    match placed.quantity.measure {
        Measure::Number => next.is_some_and(|next| HARMED.has(next)),
        Measure::Count(_) => {
            !placed_by && words.len() == 2 && !limited && placed.quantity.value.exact() >= Some(SMALLEST)
        }
        Measure::Money(_) => !limited && next.is_some_and(|next| next.is_word()),
        Measure::Percent | Measure::Unit(_) => !limited && !placed_by && next.is_some_and(|next| next.is_word()),
        Measure::Score => next.is_some_and(|next| VOTES.has(next)),
        _ => false,
    }
}

/// Is what a number refers to what another one gave a value for?
fn is_referred(placed: &Placed, other: &Placed) -> bool {
    if !placed.clashes(other) || !is_slip(placed.quantity.value, other.quantity.value) {
        return false;
    }
    match placed.quantity.measure {
        Measure::Score => true,
        Measure::Number => placed.figure().zip(other.figure()).is_some_and(|(one, two)| one.event == two.event),
        Measure::Count(_) => {
            placed.counted() == other.counted() && placed.figure().is_some() && other.figure().is_some()
        }
        _ => placed.figure().zip(other.figure()).is_some_and(|(one, two)| one.shares_noun(two)),
    }
}

/// Are two counts of one noun perhaps one count: their digits are the same in another order, or they are near
/// each other and count the dead, the injured or the like, in no other place and at no other time?
fn is_twin(placed: &Placed, other: &Placed) -> bool {
    const SMALLEST: f64 = 10.0;
    let (Some(one), Some(two)) = (placed.quantity.value.exact(), other.quantity.value.exact()) else { return false };
    if one < SMALLEST || !placed.clashes(other) || !is_slip(placed.quantity.value, other.quantity.value) {
        return false;
    }
    let Some((figure, there)) = placed.figure().zip(other.figure()) else { return false };
    let harmed = figure.is_of_harm() && figure.event == there.event;
    let elsewhere = figure.place.is_some() && figure.place != there.place;
    (harmed || digits(one) == digits(two)) && !elsewhere && !is_of_another_time(placed)
}

/// The digits of a value, sorted.
fn digits(value: f64) -> Vec<u8> {
    let mut digits = value.to_string().into_bytes();
    digits.sort_unstable();
    digits
}

/// Does the sentence name a month, a date or a year?
fn is_of_another_time(placed: &Placed) -> bool {
    let Some(sentence) = placed.paragraph.sentence_at(placed.quantity.span.start) else { return false };
    let inside = |span: Span| sentence.span.contains(span);
    let dated = |moment: &Moment| matches!(moment.when, When::Date(_) | When::Month { .. }) && inside(moment.span);
    let year = |quantity: &Quantity| quantity.measure == Measure::Year && inside(quantity.span);
    placed.paragraph.moments().iter().any(dated) || placed.paragraph.quantities().iter().any(year)
}

/// Is one value near the other, or a power of ten away?
fn is_slip(one: Value, two: Value) -> bool {
    let (Some(one), Some(two)) = (one.exact(), two.exact()) else { return true };
    let ratio = if one > two { one / two } else { two / one };
    ratio <= 2.0 || ratio.log10().fract() < 1e-9 || digits(one) == digits(two)
}

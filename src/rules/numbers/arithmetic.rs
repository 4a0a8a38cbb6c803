use crate::article::{Mention, Naming, Sentence};
use crate::formats::Zones;
use crate::language::quantity::{Bound, Measure, Quantity};
use crate::language::{Class, Kind, Word, WordSet};
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static ARITHMETIC: Rule = Rule {
    name: "numbers/arithmetic",
    level: Level::Warning,
    fix: Fixes::Never,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
Numbers of one sentence that do not add up.

## Why
“Nine women and five men” are not 15 people. Readers do the sums, and an editor should be first. The rule does
those sums whose terms all stand in the sentence: parts of a total, a rise or fall with its old and its new
value, a value that doubled, shares of one vote. The message shows the result. Which of the numbers is wrong
only the source knows, so there is no fix.

What is rounded or hedged (“about”, “nearly”) may miss the result by as much as rounding allows.

## Examples
```news,flag
The bus carried [[15 people]], nine women and five men, to Orva.
```
```news,flag
Revenue rose [[18%]] to $1.35 billion from $1.25 billion.
```
```news,flag
Tarn Motor shares fell $3.60, or [[7%]], to $68.40.
```
```news,flag
The number of mills [[doubled]] from 10 to 34.
```
```news,flag
Tarnov won 60% of the vote and Brill got [[45%]].
```
```news,flag
The council named [[three people]]: Ada Lund, Peter Holt, Tove Brenn and Jan Moren.
```
```news,pass
The bus carried 15 people, 10 women and five men. Revenue rose 8% to $1.35 billion from $1.25 billion.
```
```news,pass
Tarn Motor shares fell $3.60, or 5%, to $68.40. The number of mills doubled from about 10 to 22.
```
```news,pass
Tarnov won 60% of the vote in Orva and 45% in Brill. The bus carried 15 people, nine cars and five dogs.
```
```news,pass
The council named three people: Ada Lund, Peter Holt and Tove Brenn. Prices rose 5% in May, from 4% in April.
```
"#,
    check: Check::Sentence(arithmetic),
};

/// A number of the sentence and its tokens, counted from the sentence’s first.
#[derive(Clone, Copy)]
struct Term<'a> {
    quantity: &'a Quantity,
    first: usize,
    next: usize,
}

impl Term<'_> {
    fn value(&self) -> Option<f64> {
        self.quantity.value.exact()
    }

    /// The noun that it counts.
    fn noun<'s>(&self, sentence: &Sentence<'s>) -> Option<&'s Word> {
        let Measure::Count(noun) = self.quantity.measure else { return None };
        sentence.paragraph.words.get(sentence.paragraph.word_at(noun.start))
    }

    fn is_exact(&self) -> bool {
        self.quantity.bound == Bound::Exact && self.value().is_some()
    }
}

fn arithmetic(sentence: &Sentence, out: &mut Sink) {
    // Most sentences have no two numbers.
    let is_number = |word: &&Word| word.kind == Kind::Number || word.is(Class::NUMERAL);
    if sentence.words().iter().filter(is_number).count() == 0 {
        return;
    }
    let terms = terms(sentence);
    for (k, term) in terms.iter().enumerate() {
        parts(sentence, term, &terms[k + 1..], out);
        names(sentence, term, out);
        if let [one, two, ..] = &terms[k + 1..] {
            change(sentence, &[*term, *one, *two], out);
        }
        if let [other, ..] = &terms[k + 1..] {
            multiple(sentence, term, other, out);
            shares(sentence, term, other, out);
        }
    }
}

fn terms<'a>(sentence: &Sentence<'a>) -> Vec<Term<'a>> {
    let paragraph = sentence.paragraph;
    let from = paragraph.quantities().partition_point(|quantity| quantity.span.start < sentence.span.start);
    let inside = paragraph.quantities()[from..].iter().take_while(|quantity| quantity.span.start < sentence.span.end);
    inside
        .map(|quantity| {
            let words = paragraph.words_in(quantity.span);
            let place = |i: usize| i.saturating_sub(sentence.first_word());
            Term { quantity, first: place(words.start), next: place(words.end) }
        })
        .collect()
}

/// Nouns that between them are all people there are: one of each side.
static SIDES: [(WordSet, WordSet); 4] = [
    (WordSet::new("men"), WordSet::new("women")),
    (WordSet::new("boys"), WordSet::new("girls")),
    (WordSet::new("adults"), WordSet::new("children")),
    (WordSet::new("republicans"), WordSet::new("democrats")),
];

/// What may stand as a third part beside them.
static THIRDS: WordSet = WordSet::new("children teenagers independents boys girls");

/// “15 people, nine women and five men”
fn parts(sentence: &Sentence, total: &Term, rest: &[Term], out: &mut Sink) {
    let opened = matches!(sentence.token(total.next), "," | "—" | "–" | ":" | "(");
    let Some(whole) = total.value().filter(|_| opened && total.is_exact()) else { return };
    let mut parts: Vec<(&Word, f64)> = Vec::new();
    let mut at = total.next + 1;
    let mut closed = false;
    for part in rest {
        let (Some(value), Some(noun)) = (part.value(), part.noun(sentence)) else { return };
        if part.first != at || !part.is_exact() {
            break;
        }
        parts.push((noun, value));
        if closed {
            break;
        }
        let comma = usize::from(sentence.is(part.next, ","));
        closed = sentence.is(part.next + comma, "and");
        if comma == 0 && !closed {
            return;
        }
        at = part.next + comma + usize::from(closed);
    }
    let has = |nouns: &WordSet| parts.iter().any(|(noun, _)| nouns.has(noun));
    let Some((one, other)) = SIDES.iter().find(|(one, other)| has(one) && has(other)) else { return };
    let all = parts.iter().all(|(noun, _)| one.has(noun) || other.has(noun) || THIRDS.has(noun));
    let apart = total.noun(sentence).is_some_and(|noun| !one.has(noun) && !other.has(noun) && !THIRDS.has(noun));
    let sum: f64 = parts.iter().map(|(_, value)| value).sum();
    if closed && all && apart && parts.len() <= 3 && sum != whole {
        out.report(total.quantity.span, format!("The parts make {}, not {}", shown(sum), shown(whole)));
    }
}

/// “three people: Ada Lund, Peter Holt, Tove Brenn and Jan Moren”
fn names(sentence: &Sentence, total: &Term, out: &mut Sink) {
    const FEWEST: usize = 2;
    const MOST: f64 = 12.0;
    let Some(whole) = total.value().filter(|value| (2.0..=MOST).contains(value) && total.is_exact()) else { return };
    if sentence.token(total.next) != ":" || total.noun(sentence).is_none() {
        return;
    }
    let from = sentence.words().get(total.next).map_or(sentence.span.end, |colon| colon.span().end);
    let listed = Span::new(from, sentence.span.end);
    let mentions = sentence.paragraph.mentions();
    let inside: Vec<&Mention> = mentions.iter().filter(|mention| listed.contains(mention.span)).collect();
    let persons = inside
        .iter()
        .all(|mention| mention.kind == Naming::Person && mention.given.is_some() && mention.title.is_none());
    let mut rest =
        sentence.words()[total.next + 1..].iter().filter(|word| !inside.iter().any(|it| it.span.contains(word.span())));
    // Nothing but names, ages and what parts them.
    let plain = rest.all(|word| {
        let token = word.span().of(&sentence.paragraph.text);
        word.kind == Kind::Number || matches!(token, "," | ";" | "and" | "." | "”")
    });
    if persons && plain && inside.len() >= FEWEST && inside.len() as f64 != whole {
        out.report(total.quantity.span, format!("The list has {} names, not {}", inside.len(), shown(whole)));
    }
}

static UP: WordSet = WordSet::new(
    "rose rise rises rising risen up grew grow grows grown increase increased increases climbed jumped surged soared gained advanced added",
);
static DOWN: WordSet = WordSet::new(
    "fell fall falls falling fallen down dropped drop declined decline decreased decrease slipped slid plunged tumbled shrank lost \
     sank slumped",
);

/// A rise or fall in percent that stands with both of its values, or with its amount and one of them.
fn change(sentence: &Sentence, terms: &[Term; 3], out: &mut Sink) {
    let is_percent = |term: &Term| term.quantity.measure == Measure::Percent;
    let like = |one: &Term, other: &Term| one.quantity.is_like(other.quantity) && !is_percent(one);
    let near = |one: &Term, other: &Term| {
        const APART: usize = 6;
        let between = one.next..other.first;
        between.len() <= APART && !between.into_iter().any(|i| matches!(sentence.token(i), ";" | "." | "—"))
    };
    let [one, two, three] = terms;
    if !near(one, two) || !near(two, three) || terms.iter().any(|term| !term.is_exact()) {
        return;
    }
    let led = |term: &Term, word: &str| term.first > 0 && sentence.is(term.first - 1, word);
    let (percent, old, new) = if is_percent(one) && like(two, three) {
        // “rose 8% to $1.35 billion from $1.25 billion”
        match (led(two, "from") && led(three, "to"), led(two, "to") && led(three, "from")) {
            (true, _) => (one, Values::of(two), Values::of(three)),
            (_, true) => (one, Values::of(three), Values::of(two)),
            _ => return,
        }
    } else if is_percent(three) && like(one, two) && led(one, "from") && led(two, "to") && led(three, "or") {
        (three, Values::of(one), Values::of(two))
    } else if is_percent(two) && like(one, three) && led(two, "or") && led(three, "to") {
        // “fell $3.60, or 7%, to $68.40”
        let (amount, new) = (Values::of(one), Values::of(three));
        let old = match direction(sentence, one) {
            Some(true) => new.and(&amount, -1.0),
            Some(false) => new.and(&amount, 1.0),
            None => return,
        };
        (two, old, new)
    } else {
        return;
    };
    let first = if is_percent(one) { percent } else { one };
    let Some(up) = direction(sentence, first) else { return };
    let Some(said) = percent.value() else { return };
    let sign = if up { 1.0 } else { -1.0 };
    let ratio = |old: f64, new: f64| sign * 100.0 * (new - old) / old;
    if old.low <= 0.0 {
        return;
    }
    let ends = [ratio(old.low, new.high), ratio(old.high, new.low), ratio(old.low, new.low), ratio(old.high, new.high)];
    let low = ends.iter().copied().fold(f64::INFINITY, f64::min);
    let high = ends.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    // A unit in the last place is forgiven.
    let slack = 2.0 * percent.quantity.slack(said);
    if said + slack < low || said - slack > high {
        let right = ratio(old.middle, new.middle);
        let message = if right < 0.0 {
            let (does, went) = if up { ("rise", "fall") } else { ("fall", "rise") };
            format!("That is no {does} but a {went} of {}%", tenths(-right))
        } else {
            format!("These values make {}%", tenths(right))
        };
        out.report(percent.quantity.span, message);
    }
}

/// A value and the lowest and the highest that may stand behind it.
struct Values {
    low: f64,
    middle: f64,
    high: f64,
}

impl Values {
    fn of(term: &Term) -> Values {
        let middle = term.value().unwrap_or_default();
        let slack = term.quantity.slack(middle);
        Values { low: middle - slack, middle, high: middle + slack }
    }

    /// The sum with `sign` times the other.
    fn and(&self, other: &Values, sign: f64) -> Values {
        let wide = (other.high - other.low) / 2.0;
        let middle = self.middle + sign * other.middle;
        Values {
            low: middle - wide - (self.middle - self.low),
            middle,
            high: middle + wide + (self.high - self.middle),
        }
    }
}

/// Does a word right before a number say that something rose, or that it fell?
fn direction(sentence: &Sentence, term: &Term) -> Option<bool> {
    const REACH: usize = 3;
    let before = term.first.saturating_sub(REACH)..term.first;
    before.rev().find_map(|i| {
        let word = sentence.words().get(i)?;
        if UP.has(word) {
            Some(true)
        } else if DOWN.has(word) {
            Some(false)
        } else {
            None
        }
    })
}

/// “doubled from 10 to 34”
fn multiple(sentence: &Sentence, old: &Term, new: &Term, out: &mut Sink) {
    let Some(verb) = old.first.checked_sub(2) else { return };
    let like = old.quantity.is_like(new.quantity) && old.is_exact() && new.is_exact();
    if !like || !sentence.is(old.first - 1, "from") || new.first != old.next + 1 || !sentence.is(old.next, "to") {
        return;
    }
    let (times, low, high) = match &*sentence.token(verb).to_ascii_lowercase() {
        "doubled" | "doubles" | "doubling" | "double" => (2.0, 1.6, 2.7),
        "tripled" | "triples" | "tripling" | "triple" => (3.0, 2.5, 3.8),
        "quadrupled" | "quadruples" | "quadrupling" => (4.0, 3.4, 4.9),
        "halved" | "halves" | "halving" => (0.5, 0.38, 0.62),
        _ => return,
    };
    let hedged = verb.checked_sub(1).is_some_and(|i| sentence.is_any(i, &["than", "nearly", "almost"]));
    if let (Some(a), Some(b)) = (old.value().filter(|value| *value > 0.0), new.value())
        && !(low..=high).contains(&(b / a))
        && !hedged
    {
        let right = old.quantity.value.exact().unwrap_or_default() * times;
        let word = sentence.span_of(verb..verb + 1);
        out.report(word, format!("From {} that would be {}", shown(a), shown(right)));
    }
}

/// “60% of the vote and Brill got 45%”: two shares of one vote.
fn shares(sentence: &Sentence, one: &Term, two: &Term, out: &mut Sink) {
    let percent = |term: &Term| term.value().filter(|_| term.is_exact() && term.quantity.measure == Measure::Percent);
    let (Some(a), Some(b)) = (percent(one), percent(two)) else { return };
    let of_vote = |term: &Term| sentence.reads(term.next, &["of", "the", "vote"]);
    if a + b <= 101.0 || !of_vote(one) && !of_vote(two) {
        return;
    }
    // “In Brill”, “among women”, “up from”: another whole.
    static SAME: WordSet = WordSet::new("of to for against with");
    let same =
        |i: usize| !sentence.has(i, Class::PREPOSITION) || sentence.words().get(i).is_some_and(|word| SAME.has(word));
    let around = one.next..two.next + 3;
    let whole = around.into_iter().all(same) && !sentence.is_any(one.first.saturating_sub(1), &["from", "to"]);
    static OTHERS: WordSet = WordSet::new("turnout threshold margin approval voters women men");
    let whole = whole && !sentence.words().iter().any(|word| OTHERS.has(word));
    let numbered = sentence.words().iter().filter(|word| word.kind == Kind::Number).count() == 2;
    if whole && numbered {
        out.report(two.quantity.span, format!("The shares make {}%", shown(a + b)));
    }
}

/// A number as news writes it, with commas.
fn shown(value: f64) -> String {
    if value.fract() != 0.0 {
        return value.to_string();
    }
    let digits = format!("{value:.0}");
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The value to a tenth, without a zero behind the point.
fn tenths(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

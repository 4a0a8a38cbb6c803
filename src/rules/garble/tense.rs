use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind, Penn, WordSet, inflect, lemma};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static TENSE: Rule = Rule {
    name: "garble/tense",
    level: Level::Warning,
    fix: Fixes::Sometimes,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A tense that its own time word rules out: “will visit last month”, “arrived tomorrow”.

## Why
Verb and time word were translated each by itself, or one of them was changed. One of the two is
wrong, and only somebody who knows the facts can say which. “Has arrived last week” is the tense of
other languages: English has “arrived”. The rule looks only at a time that stands beside its verb,
with nothing but a place, a name or a pronoun between.

## Examples
```news,flag
The minister [[will visit]] Orva last month, and the envoy [[arrived]] in Orva tomorrow.
```
```news,fixed
The minister visited Orva last month, and the envoy will arrive in Orva tomorrow.
```
```news,flag
She [[has arrived]] in Orva last week and [[has resigned]] yesterday.
```
```news,fixed
She arrived in Orva last week and resigned yesterday.
```
```news,flag
Last month, the minister [[will visit]] Orva.
```
```news,pass
The minister will replace the law passed last month. It will be wetter than last year. He has risen since last week.
```
```news,pass
She arrived the next week. Talks planned in Orva next week failed. Last week, the mayor said he will visit.
```
```news,pass
He would have arrived yesterday. She may have left last week. She has been busy over the last year.
```
"#,
    check: Check::Sentence(tense),
};

/// On which side of now a time lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Past,
    Future,
}

fn tense(sentence: &Sentence, out: &mut Sink) {
    for i in 0..sentence.len() {
        let Some((side, start, end)) = time(sentence, i) else { continue };
        // “last week’s talks”, “two weeks ago that”
        if sentence.is_any(end, &["'s", "’s", "'", "’", "-"]) {
            continue;
        }
        let found = if start == 0 { opened(sentence, side, end) } else { beside(sentence, side, start) };
        if let Some((verb, instead)) = found {
            report(sentence, verb, start..end, instead, out);
        }
    }
}

/// The time that the word at `i` names or closes: its side, its first word and the one behind it.
fn time(sentence: &Sentence, i: usize) -> Option<(Side, usize, usize)> {
    static UNITS: WordSet = WordSet::new("week month year night weekend");
    let word = sentence.words().get(i)?;
    if word.kind != Kind::Word {
        return None;
    }
    if sentence.is(i, "yesterday") {
        return Some((Side::Past, i, i + 1));
    }
    if sentence.is(i, "tomorrow") {
        return Some((Side::Future, i, i + 1));
    }
    if sentence.is(i, "ago") && i >= 2 {
        static COUNTED: WordSet =
            WordSet::new("days weeks months years hours day week month year hour minutes decades");
        let number = sentence.has(i - 2, Class::NUMERAL)
            || sentence.words()[i - 2].kind == Kind::Number
            || sentence.is_any(i - 2, &["a", "an"]);
        return (number && COUNTED.has(&sentence.words()[i - 1])).then_some((Side::Past, i - 2, i + 1));
    }
    let next = sentence.words().get(i + 1)?;
    let unit = next.kind == Kind::Word && (UNITS.has(next) || next.is(Class::WEEKDAY));
    if !unit {
        return None;
    }
    if sentence.is(i, "last") {
        Some((Side::Past, i, i + 2))
    } else if sentence.is(i, "next") && !sentence.is(i + 1, "night") {
        Some((Side::Future, i, i + 2))
    } else {
        None
    }
}

/// A verb and what to put in its place: where it begins, where it ends, the other tense.
type Clash = Option<(std::ops::Range<usize>, Option<String>)>;

/// “will visit Orva last month”: the verb before the time at `start`.
fn beside(sentence: &Sentence, side: Side, start: usize) -> Clash {
    /// Words between a verb and its time.
    const FAR: usize = 4;
    let mut verb = start.checked_sub(1)?;
    while start - verb <= FAR && is_between(sentence, verb) {
        verb = verb.checked_sub(1)?;
    }
    // The word right before the time: “since last week”, “the last week”.
    let near = sentence.words().get(start - 1)?;
    let bound =
        near.is(Class::PREPOSITION | Class::DETERMINER | Class::POSSESSIVE | Class::NUMERAL) || near.kind != Kind::Word;
    if bound || start - verb > FAR {
        return None;
    }
    match side {
        Side::Past => modal_before(sentence, verb).or_else(|| perfect(sentence, verb)),
        Side::Future => past(sentence, verb),
    }
}

/// Words that may stand between a verb and its time: names, their prepositions, pronouns, “the country”.
fn is_between(sentence: &Sentence, i: usize) -> bool {
    static PLACES: WordSet =
        WordSet::new("city capital country region town village port office court hospital home there here");
    let Some(word) = sentence.words().get(i).filter(|word| word.kind == Kind::Word) else { return false };
    word.is_capitalized()
        || word.is(Class::OBJECT_PRONOUN)
        || PLACES.has(word)
        || sentence.is_any(i, &["in", "to", "at", "the", "from"])
}

/// “will visit”, with a verb in the plain form at `verb`.
fn modal_before(sentence: &Sentence, verb: usize) -> Clash {
    let modal = (verb.checked_sub(2)?..verb).rev().find(|k| sentence.is_any(*k, &["will", "shall", "'ll", "’ll"]))?;
    let between = (modal + 1..verb)
        .all(|k| sentence.has(k, Class::ADVERB) || sentence.token(k).ends_with("ly") || sentence.is(k, "be"));
    // “will be”, “will have”: “will have seen it last week” guesses.
    if !between || sentence.is_any(verb, &["be", "have", "not", "n't", "n’t"]) || sentence.is(modal + 1, "have") {
        return None;
    }
    let syntax = sentence.syntax();
    let tag = syntax.get(verb)?.penn;
    let own = lemma(sentence.token(verb), Penn::Vb);
    let passive = sentence.is(modal + 1, "be") && modal + 1 < verb;
    let instead = match tag {
        Penn::Vb if !passive => inflect(&own, Penn::Vbd),
        Penn::Vbn if passive => Some(format!("was {}", sentence.token(verb))),
        _ => return None,
    };
    let noun =
        sentence.words().get(modal.wrapping_sub(1)).is_some_and(|word| word.is(Class::ARTICLE | Class::POSSESSIVE));
    (!noun).then_some((modal..verb + 1, instead.filter(|_| passive || modal + 1 == verb)))
}

/// “has arrived”
fn perfect(sentence: &Sentence, verb: usize) -> Clash {
    let has = (verb.checked_sub(2)?..verb).rev().find(|k| sentence.is_any(*k, &["has", "have"]))?;
    let between = (has + 1..verb).all(|k| {
        sentence.has(k, Class::ADVERB) && !sentence.is_any(k, &["n't", "n’t", "not"]) || sentence.is(k, "been")
    });
    // “may have left”, “to have left”, “seems to have”
    let guessed =
        (has.saturating_sub(3)..has).any(|k| sentence.has(k, Class::MODAL) || sentence.is_any(k, &["to", "'d", "’d"]));
    if !between || guessed || sentence.is_any(verb, &["been", "had", "has", "have"]) {
        return None;
    }
    let syntax = sentence.syntax();
    if syntax.get(verb)?.penn != Penn::Vbn {
        return None;
    }
    let form = sentence.token(verb);
    let passive = has + 2 == verb && sentence.is(has + 1, "been");
    let be = if sentence.is(has, "has") { "was" } else { "were" };
    let instead = if passive { Some(format!("{be} {form}")) } else { inflect(&lemma(form, Penn::Vbn), Penn::Vbd) };
    Some((has..verb + 1, instead.filter(|_| passive || has + 1 == verb)))
}

/// “arrived”, a past that is no participle of a phrase: “talks planned next week”.
fn past(sentence: &Sentence, verb: usize) -> Clash {
    static PASTS: WordSet = WordSet::new(
        "arrived went came began rose fell died resigned returned happened occurred spoke flew drove traveled travelled visited took \
         gave saw became grew",
    );
    let word = sentence.words().get(verb)?;
    let clear = PASTS.has(word) && !word.is_capitalized() && verb > 0;
    let clause = (0..verb).rfind(|k| sentence.is(*k, ",") || sentence.has(*k, Class::CONJUNCTION)).unwrap_or(0);
    let odd = (0..verb).any(|k| sentence.is(k, "if"))
        || (clause..verb).any(|k| sentence.has(k, Class::SUBORDINATOR | Class::MODAL | Class::WH | Class::AUXILIARY));
    if !clear || odd {
        return None;
    }
    let tag = sentence.syntax().get(verb)?;
    let own = lemma(sentence.token(verb), Penn::Vbd);
    (tag.penn == Penn::Vbd).then(|| (verb..verb + 1, Some(format!("will {own}"))))
}

/// “Last month, the minister will visit”: the first verb behind the comma.
fn opened(sentence: &Sentence, side: Side, end: usize) -> Clash {
    /// Words of the subject.
    const LONGEST: usize = 6;
    if side == Side::Future || !sentence.is(end, ",") {
        return None;
    }
    let will = (end + 2..(end + 2 + LONGEST).min(sentence.len())).find(|k| sentence.is_any(*k, &["will", "shall"]))?;
    let subject = sentence.words()[end + 1..will].iter().all(|word| {
        word.kind == Kind::Word
            && !word.is(Class::CUE | Class::FINITE | Class::AUXILIARY | Class::WH | Class::SUBORDINATOR)
    });
    let noun = sentence.has(will - 1, Class::ARTICLE | Class::POSSESSIVE) || sentence.has(will + 1, Class::AUXILIARY);
    if !subject || noun {
        return None;
    }
    let syntax = sentence.syntax();
    let clear =
        !(end + 1..will).any(|k| sentence.is_finite(k) || syntax.get(k).is_some_and(|word| word.penn == Penn::Vbn));
    let verb = syntax.get(will + 1)?;
    let instead = inflect(&lemma(sentence.token(will + 1), Penn::Vb), Penn::Vbd);
    (clear && verb.penn == Penn::Vb).then_some((will..will + 2, instead))
}

fn report(
    sentence: &Sentence,
    verb: std::ops::Range<usize>,
    time: std::ops::Range<usize>,
    instead: Option<String>,
    out: &mut Sink,
) {
    let text = &sentence.paragraph.text;
    let (verb, when) = (sentence.span_of(verb), sentence.span_of(time));
    let finding = out.report(verb, format!("The tense does not go with “{}”", when.of(text)));
    finding.because(format!("“{}” and “{}” stand in one clause", verb.of(text), when.of(text)));
    if let Some(instead) = instead {
        finding.fix(Fix::replacing(verb, instead));
    }
    let other = |from: &str, to: &'static str| {
        let word = Span::new(when.start, when.start + from.len());
        word.of(text)
            .eq_ignore_ascii_case(from)
            .then(|| Fix::new(format!("Write “{to}” instead of “{from}”")).replace(word, to))
    };
    // At the start of a sentence it would need its capital.
    if when.start > sentence.span.start
        && let Some(fix) =
            other("next", "last").or_else(|| other("last", "next").filter(|_| !verb.of(text).starts_with("ha")))
    {
        finding.fix(fix);
    }
}

use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::parser::Syntax;
use crate::language::{Class, Classes, Kind, Pos, WordSet, countability, frame};
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech, odds};

pub(super) static VERBLESS_FRAGMENT: Rule = Rule {
    name: "garble/verbless-fragment",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A short sentence without anything that could be its verb.

## Why
A phrase that lost its sentence. Writers use fragments for effect too, so this is a question. It is
a warning where the fragment opens with a preposition or an article, and no other fragment stands
beside it.

## Examples
```news,flag
The minister left early. [[Angry mood of the farmers.]]
```
```news,flag
A curfew was announced. [[From the Ministry of the Interior.]]
```
```news,pass
The minister left early. The farmers were angry. Why? Of course. Not a word.
```
```news,pass
“A wonderful day for all of Orva.” She went home.
```
"#,
    check: Check::Sentence(verbless_fragment),
};

/// A longer sentence has a verb that we do not know.
const LONGEST: usize = 30;
/// A shorter one is an exclamation or an answer.
const SHORTEST: usize = 3;

fn verbless_fragment(sentence: &Sentence, out: &mut Sink) {
    let end = sentence.end();
    if !(SHORTEST..=LONGEST).contains(&end) || !sentence.is(end, ".") {
        return;
    }
    let words = &sentence.words()[..end];
    let plain = (0..end).all(|i| {
        matches!(words[i].kind, Kind::Word | Kind::Number) || sentence.is_any(i, &["-", ",", "’", "$", "%", "(", ")"])
    });
    let open = words[0].kind == Kind::Word
        && words[0].is_capitalized()
        && !words[0].is(Class::CUE_PARTICIPLE | Class::WH | Class::SUBORDINATOR | Class::CONJUNCTION);
    if !plain
        || !open
        || sentence.is_quoted(0)
        || is_heading(sentence)
        || is_idiom(sentence)
        || !is_verbless(sentence, before_attribution(sentence, end))
    {
        return;
    }
    if may_command(sentence) || sentence.is_detached_complement() || !has_phrase(sentence, end) {
        return;
    }
    // Forms alone do not tell plain verbs from nouns: “the councils oppose it”.
    if (1..end).any(|i| !sentence.is_quoted(i) && (sentence.is_finite(i) || is_only_verb(sentence, i))) {
        return;
    }
    let from =
        sentence.is_any(0, &["from", "of", "between", "to"]) && sentence.has(1, Class::ARTICLE | Class::POSSESSIVE);
    let beside = |other: Option<Sentence>| other.is_some_and(|other| is_fragment(&other));
    let lone = !beside(sentence.before()) && !beside(sentence.after());
    let finding = out.report(sentence.span, "A sentence without a verb");
    finding.because(evidence(sentence, before_attribution(sentence, end)));
    if lone && (from && sentence.before().is_some() || is_phrase(sentence, end)) {
        finding.at(Level::Warning);
    }
}

/// Is the token at `i` a verb that is no noun: “oppose”?
fn is_only_verb(sentence: &Sentence, i: usize) -> bool {
    let token = sentence.token(i);
    sentence.words()[i].classes == Classes::NONE && frame(token).is_some() && countability(token).is_none()
}

/// Which word is nearest to a verb, and how surely it is none.
fn evidence(sentence: &Sentence, end: usize) -> String {
    let maybe = (0..end).filter(|i| sentence.may_be_finite(*i) && !sentence.is_quoted(*i));
    let margin = |i: usize| sentence.syntax().get(i).map(|word| (word.tag_margin, i));
    match maybe.filter_map(margin).min_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((margin, i)) => {
            format!("Only “{}” could be a verb; it is read as none, {}", sentence.token(i), odds(margin))
        }
        None => "No word in it can be a finite verb".to_owned(),
    }
}

/// Is there no verb among the first `end` tokens, by their forms, or by tags that leave no doubt? Tags
/// are asked only of words that few writers would use as verbs: most sentences end here, unparsed.
fn is_verbless(sentence: &Sentence, end: usize) -> bool {
    const SURE: f32 = 4.0;
    let verb = Class::AUXILIARY | Class::FINITE | Class::CUE | Class::VERB;
    let maybe: Vec<usize> = (0..end).filter(|i| sentence.may_be_finite(*i) && !sentence.is_quoted(*i)).collect();
    let no_verb = |i: &usize| {
        sentence
            .syntax()
            .get(*i)
            .is_some_and(|word| !matches!(word.pos, Pos::Verb | Pos::Aux) && word.tag_margin > SURE)
    };
    let used = |i: &usize| sentence.has(*i, verb) || sentence.token(*i).ends_with("ed");
    maybe.len() < 3 && !maybe.iter().any(used) && maybe.iter().all(no_verb)
}

/// Is it a noun phrase of two parts that the tree is sure of: “The mood of the farmers.”? Writers who
/// leave out a verb for effect leave out the article too.
fn is_phrase(sentence: &Sentence, end: usize) -> bool {
    /// A word that may as well be a verb.
    const UNSURE: f32 = 1.2;
    let nominal = |word: &Syntax| matches!(word.pos, Pos::Noun | Pos::Propn);
    let verb = |i: usize| {
        let word = &sentence.syntax()[i];
        sentence.is_finite(i)
            || word.pos == Pos::Verb && word.head().is_none()
            || nominal(word) && word.tag_margin < UNSURE
    };
    let aside = (0..end).any(|i| sentence.is(i, "("));
    sentence.has(0, Class::ARTICLE | Class::POSSESSIVE)
        && !aside
        && sentence.root().is_some_and(|root| nominal(&sentence.syntax()[root]))
        && !(0..end).any(verb)
}

/// Where a closing “, officials said” begins, or `end`.
fn before_attribution(sentence: &Sentence, end: usize) -> usize {
    let cue = end.checked_sub(1).filter(|cue| sentence.is_any(*cue, &["said", "says"]));
    let comma = cue.and_then(|cue| (cue.saturating_sub(6)..cue).rfind(|i| sentence.is(*i, ",")));
    comma.unwrap_or(end)
}

/// A paragraph of its own is a heading or a line of a list, unless it is a whole phrase.
fn is_heading(sentence: &Sentence) -> bool {
    sentence.paragraph.sentences().len() == 1
        && !sentence.words().first().is_some_and(|word| word.is(Class::ARTICLE | Class::PREPOSITION))
}

/// A phrase of two parts: “mood of the farmers”, “a report by three men”.
fn has_phrase(sentence: &Sentence, end: usize) -> bool {
    (1..end.saturating_sub(1)).any(|i| sentence.has(i, Class::PREPOSITION) && !sentence.words()[i].is_capitalized())
        || sentence.has(0, Class::PREPOSITION)
}

/// The first word may be a plain verb: “Call the office for tickets.”
fn may_command(sentence: &Sentence) -> bool {
    sentence.has(0, Class::VERB) && !sentence.has(0, Class::PREPOSITION)
}

/// A neighbour that is a fragment too makes a figure of speech: “From the hills. From the sea.”
fn is_fragment(sentence: &Sentence) -> bool {
    sentence.len() <= LONGEST && sentence.is_verbless(0..sentence.end())
}

/// Phrases that stand alone in good copy.
fn is_idiom(sentence: &Sentence) -> bool {
    static OPENERS: WordSet = WordSet::new(
        "not no so yes never nor even just maybe perhaps enough more less same thanks welcome hence thus please nothing nobody none",
    );
    let words = sentence.words();
    words.first().is_some_and(|word| OPENERS.has(word))
        || sentence.reads(0, &["of", "course"])
        || sentence.reads(0, &["in", "other", "words"])
}

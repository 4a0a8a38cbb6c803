use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::fluency::count;
use crate::language::parser::Syntax;
use crate::language::{Class, Classes, Kind, Penn, Pos, Relation, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, OFFERED, Rule, Sink, Speech, best_first, moves};
use crate::text::Span;

pub(super) static STRANDED_WORD: Rule = Rule {
    name: "garble/stranded-word",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A noun or a small verb left over at the end of a sentence that was complete without it.

## Why
“According to results released Monday office.” The sentence ended with the day; the office is a
piece of another sentence, or of this one in the other language’s order. A reader that counted words
says where no writer puts such a word.

## Examples
```news,flag
The road may stay closed for two weeks [[traffic]].
```
```news,fixed
The road may stay closed for two weeks.
```
```news,flag
The results were released Monday [[office]]. It was the third visit since she took office [[journey]].
```
```news,fixed
The results were released Monday. It was the third visit since she took office.
```
```news,flag
She left the mill to a nephew in Orva [[did]].
```
```news,fixed
She left the mill to a nephew in Orva.
```
```news,pass
The river rose higher than the road was. They asked how bad the damage is. The mill closed, and so did the mine.
```
```news,pass
The results were released Monday night. It stayed closed for two weeks straight. She took office reluctantly.
```
```news,pass
It ran in the Monday paper. He signed for a week alone. They took part of it. The talks took place outside.
```
"#,
    check: Check::Sentence(stranded_word),
};

/// What may follow a time or a whole phrase at the end of a sentence.
static MAY_FOLLOW: WordSet = WordSet::new(
    "morning afternoon evening night nights mornings afternoons evenings noon midnight alone anyway too either instead together \
     straight running overall combined though however again later earlier ago before after out away well nonetheless now then \
     still here there abroad home online live apart ahead total more longer max tops maximum minimum somewhere elsewhere everywhere \
     downtown nearby outside inside upstairs today tomorrow tonight yesterday forward back only unopposed free worldwide no yes \
     nationwide statewide countrywide annually each unpaid uninterrupted nonstop behind-the-scenes untouched",
);

/// Classes of words that are no nouns.
const NO_NOUN: Classes = Class::PREPOSITION
    .with(Class::DETERMINER)
    .with(Class::SUBJECT_PRONOUN)
    .with(Class::OBJECT_PRONOUN)
    .with(Class::AUXILIARY)
    .with(Class::SUBORDINATOR)
    .with(Class::CONJUNCTION)
    .with(Class::ADVERB)
    .with(Class::NUMERAL)
    .with(Class::ORDINAL)
    .with(Class::CUE)
    .with(Class::FINITE);

static SPANS: WordSet = WordSet::new("hour hours day days week weeks month months year years decade decades");

fn stranded_word(sentence: &Sentence, out: &mut Sink) {
    let end = sentence.end();
    if end < 6 || !sentence.is(end, ".") {
        return;
    }
    let last = end - 1;
    let word = &sentence.words()[last];
    if word.kind != Kind::Word || word.is_capitalized() || !word.is_spaced() {
        return;
    }
    let message = if is_left_verb(sentence, last) {
        "Left over: nothing here does this"
    } else if follows_the_end(sentence, last) {
        "Left over: the sentence was complete without it"
    } else if is_odd(sentence, last) {
        "Left over: it belongs to nothing before it"
    } else {
        return;
    };
    let gone = Span::new(sentence.words()[last - 1].span().end, word.span().end);
    let finding = out.report(word.span(), message);
    let (paragraph, first) = (sentence.paragraph, sentence.first_word());
    let tokens = first + last..first + end;
    let moved = best_first(paragraph, sentence.span, moves(paragraph, tokens, gone, first..first + last));
    finding.fix(Fix::deleting(gone, sentence.token(last)));
    finding.fixes.extend(moved.into_iter().take(OFFERED - 1));
}

/// Does a noun stand behind the end of a phrase that needs none?
fn follows_the_end(sentence: &Sentence, last: usize) -> bool {
    let (word, token) = (&sentence.words()[last], sentence.token(last));
    let noun = !word.is(NO_NOUN) && !token.ends_with("ly") && !token.ends_with("ed");
    noun && !MAY_FOLLOW.has(word) && is_complete(sentence, last - 1)
}

/// By the reader: a word that nobody writes behind the one before it, and that is odd there. Machines leave a
/// word of the same sentence over more often than another; then less oddness will do.
fn is_odd(sentence: &Sentence, last: usize) -> bool {
    const ODD: f32 = 0.5;
    const REPEATED: f32 = -2.0;
    /// Behind a noun another may make a compound that was not counted.
    const COMPOUND: f32 = -1.0;
    let Some(odd) = sentence.fluency().and_then(|reading| reading.odd.get(last)) else { return false };
    let before = &sentence.words()[last - 1];
    let pair = sentence.span_of(last - 1..last + 1).of(&sentence.paragraph.text);
    // A word twice in a row and an attribution without a speaker are other faults.
    let other = !before.is_word() && before.kind != Kind::Number || before.hash == sentence.words()[last].hash;
    if *odd < REPEATED || other || count(pair).is_some_and(|times| times > 0) || MAY_FOLLOW.has(&sentence.words()[last])
    {
        return false;
    }
    let words = sentence.words();
    if words[last].is(Class::AUXILIARY) && opens_a_clause(sentence, last) {
        return false;
    }
    if !words[..last].iter().any(|word| word.hash == words[last].hash) {
        return *odd > ODD;
    }
    let Some((before, own)) = sentence.syntax().get(last - 1).zip(sentence.syntax().get(last)) else { return false };
    let compound = matches!(before.penn, Penn::Nn | Penn::Nnp) && own.pos == Pos::Noun;
    let ends = matches!(before.penn, Penn::Nn | Penn::Nns | Penn::Nnp | Penn::Nnps | Penn::Cd | Penn::Vbd | Penn::Vbn);
    ends && (!compound || *odd > COMPOUND)
}

/// Can a clause that ends with the verb at `last` have begun a few tokens before: “than the road was”?
fn opens_a_clause(sentence: &Sentence, last: usize) -> bool {
    const REACH: usize = 8;
    static OPENERS: WordSet = WordSet::new(
        "than as what how where who which whatever so nor neither whose whom why when it he she they i you we that",
    );
    sentence.words()[last.saturating_sub(REACH)..last].iter().any(|word| OPENERS.has(word))
}

/// “… to a nephew in Orva did.”: a small verb behind a noun, no subject for it, and another verb before.
fn is_left_verb(sentence: &Sentence, last: usize) -> bool {
    /// So many tokens back a mark makes an attribution of “said”.
    const REACH: usize = 8;
    static SMALL: WordSet = WordSet::new("is was has did are were had does said");
    let words = sentence.words();
    if !SMALL.has(&words[last]) || opens_a_clause(sentence, last) {
        return false;
    }
    // “…, the police said.”
    let mut near = last.saturating_sub(REACH)..last;
    let cue = sentence.is(last, "said")
        && (near.any(|i| sentence.is_any(i, &[",", "”", "\""]))
            || words[last - 1].is_capitalized()
            || sentence.token(last - 1).ends_with('s'));
    if cue {
        return false;
    }
    let syntax = sentence.syntax();
    let noun = syntax.get(last - 1).is_some_and(|word| matches!(word.pos, Pos::Noun | Pos::Propn | Pos::Num));
    let subject = |word: &Syntax| {
        word.head() == Some(last) && matches!(word.relation, Relation::Nsubj | Relation::NsubjPass | Relation::Expl)
    };
    noun && !syntax.iter().any(subject) && (0..last - 1).any(|i| sentence.is_finite(i))
}

/// Is the sentence complete with the token at `i`: “released Monday”, “for two weeks”, “took office”?
fn is_complete(sentence: &Sentence, i: usize) -> bool {
    if sentence.has(i, Class::WEEKDAY) {
        return sentence.has(i - 1, Class::CUE) || sentence.token(i - 1).ends_with("ed");
    }
    if SPANS.has(&sentence.words()[i]) {
        let counted =
            sentence.has(i - 1, Class::NUMERAL | Class::ARTICLE) || sentence.words()[i - 1].kind == Kind::Number;
        return counted && sentence.is(i - 2, "for") && sentence.words()[i].is_spaced();
    }
    sentence.is(i, "office") && sentence.is_any(i - 1, &["took", "takes", "left"])
}

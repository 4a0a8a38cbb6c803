use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Class, Kind, Word, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static REPEATED_WORD: Rule = Rule {
    name: "garble/repeated-word",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A word or a pair of words that stands twice in a row.

## Why
A slip of the hand or of a machine. Words that English doubles (“had had”, “that that”) and names
(Duran Duran) are left alone; doubling for emphasis, and what may be two words of two phrases
(“what it is is this”), is a hint.

## Examples
```news,flag
The council voted [[on on]] Monday to close [[the the]] bridge.
```
```news,fixed
The council voted on Monday to close the bridge.
```
```news,flag
The roof [[of the of the]] mill fell in.
```
```news,fixed
The roof of the mill fell in.
```
```news,flag
It was a [[very very]] long winter.
```
```news,pass
Ada Lund had had enough. She knew that that was Pago Pago. “Come,” come the voices. Again and again and again it rained.
```
```news,pass
There were two two-hour talks after the sit-in in Orva. New York, New York, again.
```
"#,
    check: Check::Paragraph(repeated_word),
};

/// What English doubles on purpose.
static DOUBLED: WordSet = WordSet::new(
    "had that bye ha hee ho blah yeah no la na hear knock tut chop cha can pom yo hush boo bang wink nudge night ding dong tick \
     tock hip rah choo woof quack beep honk meow dum da aye fifty there now well buy gaga bling so-so tsk uh um er oh ah ooh wow \
     win go run jaw walla bora baden paw cous beri pong ping papa mama dada goo mahi aye-aye yada ya sh hubba chi tuk",
);

/// What is doubled for emphasis, or ends one phrase and opens the next.
static EMPHATIC: WordSet = WordSet::new(
    "very really many much so too far long never ever is was are do does did it you her who big old good bad high hard deep little \
     more wrong right great real out in up on",
);

/// Words whose doubling never carries a meaning.
static EMPTY: WordSet = WordSet::new("the a an and or of but");

fn repeated_word(paragraph: &Paragraph, out: &mut Sink) {
    let words = &paragraph.words;
    for i in 1..words.len() {
        if words[i - 1].hash == words[i].hash {
            single(paragraph, i, out);
        } else if i >= 3 && words[i - 3].hash == words[i - 1].hash && words[i - 2].hash == words[i].hash {
            pair(paragraph, i, out);
        }
    }
}

fn single(paragraph: &Paragraph, i: usize, out: &mut Sink) {
    let (first, second) = (&paragraph.words[i - 1], &paragraph.words[i]);
    let plain = first.kind == Kind::Word && second.kind == Kind::Word && second.is_spaced() && !first.has_stop();
    let thrice = i > 1 && paragraph.words[i - 2].hash == first.hash;
    if !plain || thrice || is_name(first, second) || is_compound(paragraph, i - 1, i) || DOUBLED.has(first) {
        return;
    }
    let token = second.span().of(&paragraph.text);
    if first.span().len() == 1 && !first.is(Class::ARTICLE | Class::SUBJECT_PRONOUN) {
        return;
    }
    let emphatic = EMPHATIC.has(first) && !is_plain_slip(paragraph, i);
    let spoken = paragraph.is_quoted(first.span()) && !EMPTY.has(first);
    let mut fix =
        Fix::new(format!("Delete the second “{token}”")).delete(Span::new(first.span().end, second.span().end));
    fix.safe = EMPTY.has(first);
    let finding = out.report(first.span().to(second.span()), format!("“{token}” stands twice"));
    finding.fix(fix);
    if emphatic || spoken {
        finding.at(Level::Hint);
    }
}

/// “in in” and the like are a slip unless a verb before takes the first (“log in in the morning”),
/// “is is” unless a clause ends there (“what it is is this”).
fn is_plain_slip(paragraph: &Paragraph, i: usize) -> bool {
    static TAKES_PARTICLE: WordSet = WordSet::new(
        "log logs logged logging check checked move moved moves moving come came comes coming go goes went turn turned cash kick \
         kicked kicks broke break set sets tune tuned start started end ended live lived lives work worked weigh weighed chip \
         fit give gave join joined drop dropped stay stayed sign signed phone phoned call called plug",
    );
    static ENDS_CLAUSE: WordSet =
        WordSet::new("it this that he she they what there thing point problem truth fact question issue reality who");
    let word = &paragraph.words[i];
    let before = |set: &WordSet| i.checked_sub(2).is_none_or(|k| set.has(&paragraph.words[k]));
    word.is(Class::PREPOSITION) && !before(&TAKES_PARTICLE)
        || matches!(paragraph.token(i), "is" | "was") && !before(&ENDS_CLAUSE)
}

/// Duran Duran; “the The Times” is none, nor “The the”.
fn is_name(first: &Word, second: &Word) -> bool {
    second.is_capitalized()
        && if first.is_capitalized() {
            !second.is_all_caps()
        } else {
            second.is_all_caps() || !first.is(Class::ARTICLE)
        }
}

/// “two two-hour talks”, “the sit-in in Orva”
fn is_compound(paragraph: &Paragraph, first: usize, second: usize) -> bool {
    let glued = |i: usize| paragraph.words.get(i).is_some_and(|word| !word.is_spaced());
    let hyphen = |i: usize| matches!(paragraph.token(i), "-" | "‑" | "–");
    let before = first > 0 && glued(first) && hyphen(first - 1);
    before || glued(second + 1) && hyphen(second + 1)
}

/// Two words that open a phrase, twice: “of the of the”.
fn pair(paragraph: &Paragraph, i: usize, out: &mut Sink) {
    let words = &paragraph.words[i - 3..=i];
    let opens = Class::PREPOSITION | Class::AUXILIARY | Class::ARTICLE;
    let plain = words.iter().all(|word| word.kind == Kind::Word && !word.has_stop())
        && words[1..].iter().all(|word| word.is_spaced() && !word.is_capitalized());
    let phrase = words[0].is(opens) && !words[1].is(Class::CONJUNCTION | Class::PREPOSITION | Class::AUXILIARY);
    if !plain || !phrase || is_compound(paragraph, i - 3, i) {
        return;
    }
    let second = words[2].span().to(words[3].span());
    let text = second.of(&paragraph.text);
    let fix = Fix::new(format!("Delete the second “{text}”")).delete(Span::new(words[1].span().end, second.end));
    let finding = out.report(words[0].span().to(second), format!("“{text}” stands twice"));
    finding.fix(fix);
    if paragraph.is_quoted(second) {
        finding.at(Level::Hint);
    }
}

use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static FALSE_AGENT: Rule = Rule {
    name: "garble/false-agent",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::STORY,
    speech: Speech::Skip,
    page: r#"
“With X killing nine people”: the participle makes X the killer.

## Why
In “a war with Arland killing 9,000 people” Arland kills; what was meant is a war that has killed.
The meaning may be reversed, and in print that is libel. An error where the war or fight stands
right before; a warning elsewhere, because sometimes X did it.

## Examples
```news,flag
It was the third year of the war [[with Arland killing]] 9,000 people.
```
```news,fixed
It was the third year of the war with Arland that has killed 9,000 people.
```
```news,flag
A landslide buried a bus [[with six road workers killing]] two people.
```
```news,fixed
A landslide buried a bus with six road workers, killing two people.
```
```news,pass
The siege ended with police killing two gunmen. He is charged with killing two people.
```
```news,pass
The bus collided with a truck, killing two people.
```
"#,
    check: Check::Sentence(false_agent),
};

static HARMING: WordSet = WordSet::new("killing injuring wounding displacing claiming leaving");

static FIGHTS: WordSet = WordSet::new(
    "war conflict fighting battle battles clash clashes dispute standoff violence hostilities feud skirmish skirmishes crisis struggle",
);

/// Verbs that say how something went: what follows “with” is then the agent.
static OUTCOMES: WordSet = WordSet::new("ended ends end ending culminated culminating began begins starting started");

fn false_agent(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate() {
        if word.kind == Kind::Word
            && sentence.token(i).ends_with("ing")
            && HARMING.has(word)
            && counts_people(sentence, i)
        {
            harm(sentence, i, out);
        }
    }
}

/// “killing 9,000”, “killing at least two”
fn counts_people(sentence: &Sentence, i: usize) -> bool {
    (i + 1..i + 5).take_while(|k| !sentence.is(*k, ",")).any(|k| {
        sentence.has(k, Class::NUMERAL) || sentence.words().get(k).is_some_and(|word| word.kind == Kind::Number)
    })
}

fn harm(sentence: &Sentence, i: usize, out: &mut Sink) {
    let Some(with) = (i.saturating_sub(6)..i).rfind(|k| sentence.is(*k, "with")) else { return };
    let agent = with + 1..i;
    let stops = Class::PREPOSITION | Class::CONJUNCTION | Class::AUXILIARY | Class::FINITE | Class::WH;
    let noun = agent.clone().all(|k| sentence.words()[k].kind != Kind::Punct && !sentence.has(k, stops));
    let outcome = with.checked_sub(1).and_then(|k| sentence.words().get(k)).is_some_and(|word| OUTCOMES.has(word));
    if agent.is_empty() || !noun || outcome {
        return;
    }
    let fight = with > 0 && sentence.words()[with.saturating_sub(3)..with].iter().any(|word| FIGHTS.has(word));
    let name = sentence.span_of(agent).of(&sentence.paragraph.text);
    let verb = sentence.words()[i].span();
    let span = sentence.span_of(with..i + 1);
    let finding = out
        .report(span, format!("This makes {name} the agent of “{}”; the meaning may be reversed", sentence.token(i)));
    if let Some(past) = past(sentence.token(i)).filter(|_| fight) {
        finding.fix(Fix::replacing(verb, format!("that has {past}"))).at(Level::Error);
    } else {
        let before = sentence.words()[i - 1].span().end;
        finding.fix(Fix::new(format!("Set “{}” off with a comma", sentence.token(i))).insert(before, ","));
    }
}

fn past(participle: &str) -> Option<&'static str> {
    match participle {
        "killing" => Some("killed"),
        "injuring" => Some("injured"),
        "wounding" => Some("wounded"),
        "displacing" => Some("displaced"),
        _ => None,
    }
}

use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind, WordSet, capitalized};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static PRONOUN_CLASH: Rule = Rule {
    name: "garble/pronoun-clash",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A pronoun in a form that its clause does not allow: “told she that”, “they made its way”.

## Why
Other languages have one word for “his”, “its” and “their”, or for “she” and “her”; a machine picks
one. Whom a pronoun means is seldom sure. The rule speaks where grammar binds it: a form for the
subject behind a preposition, “himself” for “they”, and things that one only does with what is one’s
own, such as making one’s way or casting one’s vote.

## Examples
```news,flag
He told [[she]] that the bridge was safe, and [[them]] were seen with [[he]] on Monday.
```
```news,fixed
He told her that the bridge was safe, and they were seen with him on Monday.
```
```news,flag
The farmers made [[its]] way to Orva. She had changed [[its]] mind. The ministers renewed [[its]] pledge.
```
```news,fixed
The farmers made their way to Orva. She had changed her mind. The ministers renewed their pledge.
```
```news,flag
They described [[itself]] as winners. Ada Lund came with [[its]] husband.
```
```news,fixed
They described themselves as winners. Ada Lund came with her husband.
```
```news,pass
She told him they had left. The man I gave it to they never found. It was he who came.
```
```news,pass
Shareholders praised its growth. The ministers renewed its mandate. The firm changed its mind. “Them is mine,” he said.
```
"#,
    check: Check::Sentence(pronoun_clash),
};

fn pronoun_clash(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate() {
        if word.kind != Kind::Word || !word.is_spaced() {
            continue;
        }
        let found = if word.is(Class::SUBJECT_PRONOUN) && i > 0 {
            subject_form(sentence, i)
        } else if word.is(Class::OBJECT_PRONOUN) {
            object_form(sentence, i)
        } else if word.is(Class::POSSESSIVE) && i > 0 {
            possessive(sentence, i)
        } else if word.is(Class::REFLEXIVE) && i > 1 {
            reflexive(sentence, i)
        } else {
            None
        };
        if let Some((instead, message)) = found {
            let token = sentence.token(i);
            let instead = if word.is_capitalized() { capitalized(instead) } else { instead.to_owned() };
            let finding = out.report(word.span(), message);
            finding.because(format!("The clause allows “{instead}”, not “{token}”"));
            finding.fix(Fix::replacing(word.span(), instead));
        }
    }
}

type Found = Option<(&'static str, &'static str)>;

/// Verbs with a person for their object, in forms that no pronoun follows as a subject: “said he” is left out.
static TAKES_PERSON: WordSet = WordSet::new(
    "told asked gave sent urged helped let made showed offered met killed arrested accused blamed praised invited ordered warned \
     supported joined forced allowed persuaded convinced appointed elected fired hired questioned interviewed detained",
);

static BEFORE_OBJECT: WordSet = WordSet::new("to with from against at toward towards between for by of about");

/// “told she that”, “with he on Monday”
fn subject_form(sentence: &Sentence, i: usize) -> Found {
    let object = object_of(sentence.token(i))?;
    let (before, next) = (&sentence.words()[i - 1], sentence.words().get(i + 1)?);
    let preposition = BEFORE_OBJECT.has(before);
    let verb = TAKES_PERSON.has(before) && i > 1;
    if !preposition && !verb || sentence.words()[i].is_capitalized() {
        return None;
    }
    // “To whom he gave it he did not say”: no verb may follow, and no “who”.
    let mark = next.kind == Kind::Punct && sentence.is_any(i + 1, &[".", ",", ";", "?", "!"]);
    let small = next.is_spaced()
        && (next.is(Class::PREPOSITION) && !sentence.is_any(i + 1, &["like", "of"])
            || verb && (next.is(Class::ARTICLE) || sentence.is_any(i + 1, &["that", "to", "whether"])));
    // “What they asked he on Monday” has its subject behind; “in what he refers to he is …” a verb.
    let asks = (0..i).any(|k| sentence.is_any(k, &["what", "whom", "when", "whatever", "as", "than", "where", "how"]));
    let goes_on = mark && (i + 1..sentence.len()).any(|k| sentence.has(k, Class::AUXILIARY)) && sentence.is(i + 1, ",");
    ((mark || small) && !asks && !goes_on && !has_quote(sentence))
        .then_some((object, "The form of a subject stands where an object belongs"))
}

fn object_of(subject: &str) -> Option<&'static str> {
    match subject {
        "he" => Some("him"),
        "she" => Some("her"),
        "they" => Some("them"),
        "we" => Some("us"),
        _ => None,
    }
}

/// “them were”, “because him said”
fn object_form(sentence: &Sentence, i: usize) -> Found {
    let subject = match sentence.token(i) {
        "him" | "Him" => "he",
        "them" | "Them" => "they",
        "us" | "Us" => "we",
        _ => return None,
    };
    let opens = i == 0 && sentence.words()[i].is_capitalized()
        || i > 0
            && sentence.is_any(i - 1, &["because", "that", "which", "although", "and", "but"])
            && !sentence.words()[i].is_capitalized();
    // “between us and them were”, “for them and us is”
    let joined = i > 0 && sentence.is_any(i - 1, &["and", "but"]) && !sentence.is(i.wrapping_sub(2), ",");
    let finite = sentence.is_any(i + 1, &["is", "was", "are", "were", "has", "had", "will", "would", "said", "says"]);
    (opens && finite && !joined && !has_quote(sentence))
        .then_some((subject, "The form of an object stands where a subject belongs"))
}

fn has_quote(sentence: &Sentence) -> bool {
    sentence.words().iter().any(|word| {
        word.kind == Kind::Punct && matches!(word.span().of(&sentence.paragraph.text), "“" | "”" | "\"" | "‘")
    })
}

/// The person and number of a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Person {
    He,
    She,
    They,
    We,
}

impl Person {
    fn of(pronoun: &str) -> Option<Person> {
        match pronoun {
            "he" | "He" => Some(Person::He),
            "she" | "She" => Some(Person::She),
            "they" | "They" => Some(Person::They),
            "we" | "We" => Some(Person::We),
            _ => None,
        }
    }

    fn possessive(self) -> &'static str {
        match self {
            Person::He => "his",
            Person::She => "her",
            Person::They => "their",
            Person::We => "our",
        }
    }

    fn reflexive(self) -> &'static str {
        match self {
            Person::He => "himself",
            Person::She => "herself",
            Person::They => "themselves",
            Person::We => "ourselves",
        }
    }
}

/// A verb and what one does with one’s own: the forms of the verb, the nouns.
const OWN: [(&str, &str); 15] = [
    (
        "renew renewed reaffirm reaffirmed reiterate reiterated",
        "pledge pledges commitment commitments call calls demand demands support opposition",
    ),
    ("make made making find found work worked fight fought push pushed wend elbow", "way"),
    ("change changed changing lose lost", "mind minds"),
    ("lose lost losing risk risked risking sacrificed gave", "lives life"),
    ("do did doing try tried", "best utmost homework"),
    ("hold held holding catch caught", "breath"),
    ("shake shook shaking nod nodded hang hung bow bowed", "head heads"),
    ("cast casting", "vote votes ballot ballots"),
    ("take took taking", "seat seats oath oaths revenge time"),
    ("shrug shrugged", "shoulders"),
    ("raise raised", "hands eyebrows"),
    ("clear cleared", "throat"),
    ("earn earned make made", "living"),
    ("bide bided", "time"),
    ("pack packed", "bags"),
];

/// Verbs with whose object “own” means the subject’s.
static HAS_OWN: WordSet =
    WordSet::new("have has had having run runs ran start started build built want wants need needs");

/// Kin that only a person has; what young animals have is left out.
static KIN: WordSet =
    WordSet::new("wife husband wives husbands widow widower girlfriend boyfriend fiancé fiancée ex-wife ex-husband");

/// “they made its way”, “came with its husband”
fn possessive(sentence: &Sentence, i: usize) -> Found {
    const MESSAGE: &str = "What is done here is done with one’s own";
    let own = sentence.token(i);
    let noun = i + 1 + usize::from(sentence.is(i + 1, "own"));
    if own == "its" && sentence.words().get(noun).is_some_and(|word| KIN.has(word) && word.is_spaced()) {
        let she = sentence.is_any(noun, &["husband", "widower", "boyfriend", "fiancé", "ex-husband"]);
        return Some((if she { "her" } else { "his" }, "Only a person has a spouse"));
    }
    // “Him and its supporters”
    let joined = i >= 2 && sentence.is(i - 1, "and") && own == "its";
    match if joined { sentence.token(i - 2) } else { "" } {
        "him" | "he" => return Some(("his", "He is no “it”")),
        "she" => return Some(("her", "She is no “it”")),
        _ => {}
    }
    let verb = sentence.token(i - 1);
    let has_own = sentence.is(i + 1, "own") && HAS_OWN.contains(verb);
    let bound = has_own
        || OWN.iter().any(|(verbs, nouns)| {
            let has = |list: &str, token: &str| list.split(' ').any(|word| word == token);
            has(nouns, sentence.token(noun)) && has(verbs, verb)
        });
    if !bound {
        return None;
    }
    let person = subject_before(sentence, i - 1)?;
    let clash = match (person, own) {
        // “They” is one person too, and a ship is a “she”: “its” clashes with each of them.
        (_, "its") => true,
        (Person::They, "his" | "her") | (Person::We, "his" | "her" | "their") => true,
        _ => false,
    };
    clash.then(|| (person.possessive(), MESSAGE))
}

/// Whom the words before the verb at `verb` have for their subject.
fn subject_before(sentence: &Sentence, verb: usize) -> Option<Person> {
    static BETWEEN: WordSet =
        WordSet::new("to want wanted wants tried try trying refused began going able hoping hoped");
    let skips = |k: &usize| {
        sentence.has(*k, Class::AUXILIARY | Class::ADVERB | Class::MODAL)
            || sentence
                .words()
                .get(*k)
                .is_some_and(|word| BETWEEN.has(word) || word.kind == Kind::Word && sentence.token(*k).ends_with("ly"))
    };
    let at = (0..verb).rev().find(|k| !skips(k))?;
    if let Some(person) = Person::of(sentence.token(at)) {
        // “Lund and he”, “told them they”
        return (!sentence.is_any(at.wrapping_sub(1), &["and", "or"])).then_some(person);
    }
    plural(sentence, at).then_some(Person::They)
}

/// Is the word at `at` a plural for people that opens the sentence?
fn plural(sentence: &Sentence, at: usize) -> bool {
    static PEOPLE: WordSet = WordSet::new(
        "ministers farmers officials residents workers voters protesters leaders men women people children students soldiers \
         lawmakers senators republicans democrats teachers doctors nurses drivers members players fans neighbors neighbours \
         families refugees migrants passengers survivors politicians candidates mourners fighters rebels troops firefighters \
         rescuers volunteers activists demonstrators governors mayors citizens americans russians ukrainians parents",
    );
    let head = sentence.words().get(at).is_some_and(|word| PEOPLE.has(word));
    let start =
        (at.saturating_sub(3)..at).rfind(|k| sentence.has(*k, Class::DETERMINER | Class::NUMERAL)).unwrap_or(at);
    head && start == 0
}

/// “they described itself”
fn reflexive(sentence: &Sentence, i: usize) -> Found {
    let verb = i - 1;
    let is_verb = sentence.has(verb, Class::CUE | Class::FINITE | Class::VERB) || sentence.token(verb).ends_with("ed");
    if !is_verb || sentence.has(verb, Class::AUXILIARY | Class::PREPOSITION) {
        return None;
    }
    let skips = |k: &usize| sentence.has(*k, Class::AUXILIARY | Class::ADVERB | Class::MODAL);
    let at = (0..verb).rev().find(|k| !skips(k))?;
    let person = Person::of(sentence.token(at))?;
    let own = sentence.token(i);
    let clash = match person {
        Person::He => matches!(own, "itself" | "herself" | "ourselves"),
        Person::She => matches!(own, "itself" | "himself" | "ourselves"),
        Person::They => matches!(own, "itself" | "himself" | "herself" | "ourselves"),
        Person::We => matches!(own, "itself" | "himself" | "herself" | "themselves"),
    };
    // “She said himself he …”: a noun of its own in front.
    let said = sentence.has(verb, Class::CUE) && !sentence.token(verb).ends_with("ed");
    let joined = sentence.is_any(at.wrapping_sub(1), &["and", "or"]);
    (clash && !said && !joined).then(|| (person.reflexive(), "It refers to the subject of its own clause"))
}

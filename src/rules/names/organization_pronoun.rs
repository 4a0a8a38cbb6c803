use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Word, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static ORGANIZATION_PRONOUN: Rule = Rule {
    name: "names/organization-pronoun",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
An organization that is called “he” or “she”.

## Why
Many languages give a ministry or a bank a gender, and a translation keeps it. An organization is
“it”. The rule looks where the organization is the one that speaks and nobody else was named before
in the paragraph; it is sure, and an error, where only an organization can do what follows.

## Examples
```news,flag
The agency said [[he]] had recorded nine floods.

The Kremlin said Monday that [[he]] would consider the offer.
```
```news,fixed
The agency said it had recorded nine floods.

The Kremlin said Monday that it would consider the offer.
```
```news,flag
Orvia’s Foreign Ministry said [[she]] would send two helicopters.
```
```news,flag
Tarn Motor Co. raised its forecast on Monday, even as [[he]] closed two plants.
```
```news,pass
Marek Tarn sold his shares. The company said he would receive a pension. The agency said it would pay.
```
```news,pass
The university said he was dismissed. Tarn Motor Co. hired Ada Lind, and she took over in May.
```
```news,pass
“The ministry said she will send help,” he said.
```
"#,
    check: Check::Sentence(organization_pronoun),
};

/// Bodies that speak. The police, courts and hospitals are left out: they speak of others.
static BODIES: WordSet = WordSet::new(
    "agency ministry department company bank council commission government embassy utility regulator bureau institute \
     corporation firm kremlin pentagon network association federation airline operator manufacturer carmaker retailer \
     exchange authority treasury consulate union parliament secretariat",
);

/// What organizations do and seldom one person whom they speak of.
static DEEDS: WordSet = WordSet::new(
    "consider record recorded send sent deploy deployed expect expected expects launch launched publish published provide \
     provided continue build built close closed open opened cut raise raised hire hired pay paid review reviewed investigate \
     investigated monitor impose imposed suspend suspended evacuate restore restored reduce reduced increase increased export \
     import supply supplied allocate allocated fund funded conduct conducted detect detected plan planned plans lay shut \
     issue issued ban banned distribute distributed produce produced employ employs employed extend extended",
);

/// Company forms that end a name.
const FORMS: [&str; 8] = ["Inc.", "Co.", "Corp.", "Ltd.", "Inc", "Corp", "Ltd", "PLC"];

fn organization_pronoun(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate() {
        if !word.is(Class::SUBJECT_PRONOUN) || i < 2 || !sentence.is_any(i, &["he", "she"]) {
            continue;
        }
        let spoken = speaks(sentence, i) && !person_before(sentence, sentence.first_word() + i);
        if !spoken && !is_company_subject(sentence, i) {
            continue;
        }
        let sure = !spoken || deed(sentence, i).is_some();
        let finding = out.report(word.span(), "An organization is “it”");
        finding.fix(Fix::replacing(word.span(), "it"));
        if sure {
            finding.at(Level::Error);
        }
        return;
    }
}

/// Does an organization and a verb of saying stand before the pronoun at `i`, and after it
/// something that the organization can do?
fn speaks(sentence: &Sentence, i: usize) -> bool {
    let mut at = i - 1;
    while at > 1 && (sentence.is_any(at, &["that", "on"]) || sentence.has(at, Class::WEEKDAY)) {
        at -= 1;
    }
    if !sentence.has(at, Class::CUE) {
        return false;
    }
    let subject = (1..=2).filter_map(|back| at.checked_sub(back)).find(|k| !sentence.has(*k, Class::WEEKDAY));
    let Some(subject) = subject.filter(|k| sentence.words().get(*k).is_some_and(|word| BODIES.has(word))) else {
        return false;
    };
    deed(sentence, i).is_some() || sentence.is(subject, "Kremlin") && modal(sentence, i)
}

/// The organization’s deed that the pronoun at `i` is the subject of.
fn deed(sentence: &Sentence, i: usize) -> Option<usize> {
    let skips = |k: usize| sentence.has(k, Class::ADVERB) || modal_at(sentence, k);
    let verb = (i + 1..i + 4).find(|k| !skips(*k))?;
    sentence.words().get(verb).is_some_and(|word| DEEDS.has(word)).then_some(verb)
}

fn modal(sentence: &Sentence, i: usize) -> bool {
    modal_at(sentence, i + 1)
}

fn modal_at(sentence: &Sentence, i: usize) -> bool {
    sentence.is_any(i, &["would", "will", "had", "has", "could", "may", "might", "can"])
}

/// Could the pronoun at token `at` of the paragraph mean somebody named before?
fn person_before(sentence: &Sentence, at: usize) -> bool {
    let paragraph = sentence.paragraph;
    let words = &paragraph.words[..at];
    let told = words.iter().enumerate().any(|(i, word)| {
        word.is(Class::ABBREVIATION_BEFORE_NAME | Class::TITLE)
            || GENDERED.contains(&paragraph.token(i))
            || word.is(Class::CUE) && i > 0 && is_person(&words[i - 1])
    });
    told || words.chunk_by(|a, b| a.is_capitalized() && b.is_capitalized()).any(|run| {
        run.len() > 1 && !run.iter().any(|word| BODIES.has(word) || word.is(Class::DETERMINER | Class::WEEKDAY))
    })
}

const GENDERED: [&str; 8] = ["he", "she", "him", "her", "his", "He", "She", "His"];

/// Can the word before a verb of saying be a person’s name?
fn is_person(word: &Word) -> bool {
    word.is_capitalized() && !BODIES.has(word) && !word.is(Class::WEEKDAY)
}

/// Does the sentence open with a company, and is nobody named between it and the pronoun at `i`?
fn is_company_subject(sentence: &Sentence, i: usize) -> bool {
    let Some(form) = (1..i.min(6)).find(|k| FORMS.contains(&sentence.token(*k))) else { return false };
    let linked = sentence.is_any(i - 1, &["as", "and", "but", "while", "that", "because", "though", "although"]);
    let calendar = Class::WEEKDAY | Class::MONTH | Class::MONTH_ABBREVIATION;
    let named = (form + 1..i).any(|k| {
        let word = &sentence.words()[k];
        word.is_capitalized() && !word.is(calendar) || word.is(Class::TITLE) || GENDERED.contains(&sentence.token(k))
    });
    linked && sentence.words()[0].is_capitalized() && !named
}

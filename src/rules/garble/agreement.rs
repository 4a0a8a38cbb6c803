use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::parser::Syntax;
use crate::language::{
    Class, Countability, Kind, Penn, Relation, WordSet, countability, has_plural_ending, inflect, lemma,
};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static AGREEMENT: Rule = Rule {
    name: "garble/agreement",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A verb in the singular with a subject in the plural, or the other way round.

## Why
“The ministers was”, “the report say”: a machine, or a rewrite that changed one of the two. The rule
speaks where the subject opens its clause and stands beside its verb, or where the tree is sure. It
leaves out what English counts either way: a team, a couple, a number of people, sums of money.

## Examples
```news,flag
The ministers [[was]] late, and they [[has]] left.
```
```news,fixed
The ministers were late, and they have left.
```
```news,flag
The report [[say]] that the bridge is safe because the inspectors [[has]] seen it.
```
```news,fixed
The report says that the bridge is safe because the inspectors have seen it.
```
```news,flag
The members of the city council [[was]] told on Monday.
```
```news,flag
Every farmer [[have]] a boat.
```
```news,pass
The team are ready. A number of farmers were late. The mayor and the minister have left. Ten miles is far.
```
```news,pass
If the mayor were here, he would ask that the report be read. Did the mayor have a boat? What the ministers want is peace.
```
```news,pass
The minister of fisheries was late. One of the farmers who sell fish was told. “They was robbed,” he said.
```
"#,
    check: Check::Sentence(agreement),
};

/// Which number a verb form has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Number {
    Singular,
    Plural,
}

/// Forms for “he, she, it”; nouns in -s are left out.
static SINGULAR: WordSet = WordSet::new(
    "is was has does says wants believes knows goes comes makes gives gets seems appears includes contains remains becomes belongs \
     agrees argues insists thinks",
);

/// Forms for “they” that are not the plain past; few are nouns.
static PLURAL: WordSet = WordSet::new(
    "are were have say want believe know go come include contain remain become seem appear agree argue insist think",
);

fn agreement(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate().skip(1) {
        if let Some(instead) = clitic(sentence, i) {
            let finding = out.report(word.span(), format!("The verb does not agree with “{}”", sentence.token(i - 1)));
            finding.fix(Fix::replacing(word.span(), instead));
            continue;
        }
        // The words beside the verb first: the tree is asked last.
        if word.kind != Kind::Word || !word.is_spaced() || word.is_capitalized() {
            continue;
        }
        let number = if SINGULAR.has(word) {
            Number::Singular
        } else if PLURAL.has(word) {
            Number::Plural
        } else {
            continue;
        };
        if let Some(subject) = pronoun(sentence, i, number).or_else(|| noun(sentence, i, number)) {
            report(sentence, subject, i, number, out);
        }
    }
}

/// “it’re”, “they’s”
fn clitic(sentence: &Sentence, i: usize) -> Option<&'static str> {
    if sentence.words()[i].is_spaced() {
        return None;
    }
    match sentence.token(i) {
        "’re" if sentence.is_any(i - 1, &["it", "he", "she"]) => Some("’s"),
        "'re" if sentence.is_any(i - 1, &["it", "he", "she"]) => Some("'s"),
        "’s" if sentence.is_any(i - 1, &["they", "we"]) => Some("’re"),
        "'s" if sentence.is_any(i - 1, &["they", "we"]) => Some("'re"),
        _ => None,
    }
}

/// The subject of the verb at `i`, words like “also” before the verb aside.
fn before_verb(sentence: &Sentence, i: usize) -> Option<usize> {
    let at = (0..i).rev().find(|k| !sentence.has(*k, Class::ADVERB))?;
    (i - at <= 2).then_some(at)
}

/// “they was”, “it are”
fn pronoun(sentence: &Sentence, i: usize, number: Number) -> Option<usize> {
    let at = before_verb(sentence, i)?;
    let before = |words: &[&str]| at.checked_sub(1).is_some_and(|k| sentence.is_any(k, words));
    let apart = !sentence.is_any(at.wrapping_sub(1), &["“", "\"", "‘", "'"])
        && !sentence.is_any(at + 1, &["”", "\"", "’", "'"]);
    let clash = match number {
        Number::Singular => {
            // “whatever they does”: a verb of its own only with “not”.
            let own = !sentence.is(i, "does") || sentence.is_any(i + 1, &["not", "n't", "n’t"]);
            let wish = sentence.is(i, "was") && before(&["if"]);
            own && !wish && sentence.is_any(at, &["they", "we"])
        }
        Number::Plural => {
            // “Did he have”, “as it were”, “that he have”, “Lund and he are”, “help it become”
            let opens = at == 0 || before(&["because", "but", "which", "when", "while", "although", "where"]);
            // “Those who tried it are”, “in it are men”: a verb or a preposition has it for its object.
            let taken = !opens && !before(&["said", "says", "that", "if", ",", "think", "believe", "what", "who"]);
            // “Women who said it were”, but “as it were”, “if he were”
            let unreal = (0..at)
                .any(|k| sentence.is_any(k, &["if", "wish", "wished", "though", "as", "lest", "suppose", "imagine"]));
            let told = sentence.is(i, "were") && before(&["said", "says", "believe"]) && !unreal;
            sentence.is_any(at, &["it", "he", "she"])
                && !before(&["and", "or", "nor"])
                && (told
                    || sentence.is(i, "are") && !taken
                    || opens && !sentence.is(i, "were") && !has_order(sentence, at))
        }
    };
    (clash && apart && !is_apart(sentence, at, i)).then_some(at)
}

/// Is something before `at` that lets a bare verb follow: “if”, “let”, a modal, “recommend that”?
fn has_order(sentence: &Sentence, at: usize) -> bool {
    (0..at).any(|k| {
        sentence.has(k, Class::MODAL)
            || sentence
                .is_any(k, &["did", "do", "does", "let", "make", "made", "help", "see", "saw", "if", "that", "lest"])
    })
}

/// Is a mark between the two?
fn is_apart(sentence: &Sentence, subject: usize, verb: usize) -> bool {
    sentence.words()[subject..verb].iter().any(|word| word.kind == Kind::Punct)
}

/// “the ministers was”, “the report say”
fn noun(sentence: &Sentence, i: usize, number: Number) -> Option<usize> {
    let at = before_verb(sentence, i)?;
    if !is_common(sentence, at) || is_apart(sentence, at, i) {
        return None;
    }
    // A cheap guess from the form, before the tree.
    let plural = is_plural_form(sentence.token(at));
    match number {
        Number::Singular if plural && opens_clause(sentence, at).is_some() => plural_subject(sentence, at, i),
        Number::Singular if !plural => attracted(sentence, at, i),
        Number::Plural if !plural => {
            let start = opens_clause(sentence, at)?;
            singular_subject(sentence, start, at, i)
        }
        _ => None,
    }
}

fn is_common(sentence: &Sentence, at: usize) -> bool {
    let Some(word) = sentence.words().get(at) else { return false };
    let known = Class::NO_COMMON_NOUN | Class::REFLEXIVE | Class::WEEKDAY | Class::MONTH;
    word.kind == Kind::Word && word.is_spaced() && !word.is_capitalized() && !word.is(known)
}

/// Plurals without -s that the news has.
static PLURALS: WordSet = WordSet::new("people children men women police policemen firemen");

fn is_plural_form(token: &str) -> bool {
    PLURALS.contains(token) || has_plural_ending(token)
}

/// Plurals that are one thing, or that a singular verb follows in good copy.
static ONE_THING: WordSet = WordSet::new(
    "news politics economics mathematics physics athletics ethics statistics series species headquarters means works barracks \
     crossroads gallows shambles measles diabetes rabies gymnastics acoustics tactics logistics odds premises \
     dollars cents euros pounds miles kilometers kilometres meters metres feet inches years months weeks days hours minutes \
     seconds percent tons tonnes acres hectares billions millions thousands hundreds dozens degrees points yards gallons barrels \
     customs lens mumps dynamics electronics genetics linguistics obstetrics pediatrics robotics analytics basics specifics \
     aerobics mechanics optics summons innings corps chess sales earnings gas bias canvas atlas texas plus yes thanks savings wages meatworks brickworks steelworks \
     police whereabouts amends christmas kudos wages meatworks steelworks brickworks waterworks distances",
);

/// Nouns that English counts as one or as many, and nouns of measure.
static EITHER: WordSet = WordSet::new(
    "team government council family crew staff side squad club company committee jury board audience crowd band group party press \
     public army navy union ministry department military force opposition leadership management enemy majority minority number total \
     half rest lot couple pair trio duo range variety series group handful bulk percent percentage host string bunch array \
     quarter third fifth fraction plenty remainder proportion portion share data media police personnel staff aircraft spacecraft \
     sheep deer fish salmon trout offspring headquarters crossroads means species cattle poultry people none all most any some \
     elite youth electorate population parliament cabinet commission panel faculty clergy aristocracy generation gang mob cast \
     choir orchestra firm bank agency network institute association federation league cavalry infantry battalion brigade \
     delegation regime administration community village nation country world church school university class bench front \
     elderly poor rich dead wounded injured accused unemployed sick old young homeless disabled blind deaf faithful \
     many few several more less dozen hundred thousand million billion kind sort type minutiae criteria phenomena bacteria \
     other latter former public youth mass congregation household quartet quintet group ensemble collective \
     partnership coalition alliance bloc caucus assembly senate congress tribe folk counsel kin vermin livestock \
     counterpart amount set batch cluster flock herd pack pile wave stream chorus flurry spate litany",
);

/// Where the phrase with the noun at `at` begins, if it opens a clause and nothing could be its head
/// or stand beside it: at the start of the sentence, behind “that”, “because”, “but”.
fn opens_clause(sentence: &Sentence, at: usize) -> Option<usize> {
    /// Words of the phrase before its noun.
    const LONGEST: usize = 4;
    let words = sentence.words();
    let mut start = at;
    while start > 0 && at - start < LONGEST {
        let word = &words[start - 1];
        let determiner = word.is(Class::DETERMINER | Class::POSSESSIVE) && !word.is(Class::WH);
        let part = determiner || is_common(sentence, start - 1) && !word.is(Class::CUE | Class::FINITE);
        if !part {
            break;
        }
        start -= 1;
        if determiner {
            break;
        }
    }
    let determined = words[start].is(Class::DETERMINER | Class::POSSESSIVE);
    let opens = match start.checked_sub(1) {
        None => true,
        Some(before) => sentence.is_any(before, &["because", "but", "although", "while", "where", "whereas", "though"]),
    };
    let unreal = start > 0 && sentence.is(start - 1, "though");
    let odd = sentence.is_any(
        start,
        &[
            "several", "all", "what", "both", "such", "either", "neither", "most", "any", "some", "half", "more",
            "few", "many",
        ],
    );
    (determined && opens && !odd && !unreal && start < at).then_some(start)
}

/// How sure the tree must be of the subject.
const SURE: f32 = 2.0;

/// Does the tree say that the noun at `at` is the subject of the verb at `i`?
fn is_subject(syntax: &[Syntax], at: usize, i: usize) -> bool {
    let (Some(noun), Some(verb)) = (syntax.get(at), syntax.get(i)) else { return false };
    let own = noun.head() == Some(i)
        || matches!(verb.relation, Relation::Aux | Relation::AuxPass | Relation::Cop) && noun.head() == verb.head();
    own && matches!(noun.relation, Relation::Nsubj | Relation::NsubjPass) && noun.head_margin > SURE
}

/// “The ministers was”
fn plural_subject(sentence: &Sentence, at: usize, i: usize) -> Option<usize> {
    let token = sentence.token(at);
    if ONE_THING.contains(token) {
        return None;
    }
    let syntax = sentence.syntax();
    let noun = syntax.get(at)?;
    let counted = PLURALS.contains(token) || lemma(token, Penn::Nns) != token;
    let plural = counted && noun.penn == Penn::Nns && noun.tag_margin > SURE;
    (plural && is_subject(syntax, at, i) && !is_joined(syntax, at)).then_some(at)
}

/// “The members of the council was”: a plural that opens the sentence, with a phrase behind it.
fn attracted(sentence: &Sentence, at: usize, i: usize) -> Option<usize> {
    /// Words from the subject to the verb.
    const FAR: usize = 7;
    let words = sentence.words();
    let low = i.saturating_sub(FAR);
    let of = (low..at).find(|k| sentence.is(*k, "of"))?;
    let head = of.checked_sub(1)?;
    let clear = words[of..i].iter().all(|word| {
        word.kind == Kind::Word && !word.is(Class::CONJUNCTION | Class::WH | Class::SUBORDINATOR | Class::AUXILIARY)
    });
    if !clear || !is_common(sentence, head) || !is_plural_form(sentence.token(head)) {
        return None;
    }
    opens_clause(sentence, head)?;
    plural_subject(sentence, head, i)
}

/// “The report say”
fn singular_subject(sentence: &Sentence, start: usize, at: usize, i: usize) -> Option<usize> {
    let token = sentence.token(at);
    if EITHER.contains(token) || token.ends_with("ing") || sentence.is_any(start, &["these", "those", "several", "no"])
    {
        return None;
    }
    // “The hungry want”: an adjective. “A few say”
    if countability(token) != Some(Countability::Countable) || has_order(sentence, start) {
        return None;
    }
    let syntax = sentence.syntax();
    let noun = syntax.get(at)?;
    let verb = syntax.get(i)?;
    let singular = noun.penn == Penn::Nn && noun.tag_margin > SURE;
    let finite = matches!(verb.penn, Penn::Vbp | Penn::Vbd) && verb.tag_margin > SURE
        || sentence.is_any(i, &["are", "were", "have"]) && verb.penn.is_finite();
    (singular && finite && is_subject(syntax, at, i) && !is_joined(syntax, at)).then_some(at)
}

/// Has the noun another beside it: “the mayor, the minister and”?
fn is_joined(syntax: &[Syntax], at: usize) -> bool {
    syntax.iter().any(|word| {
        word.head() == Some(at) && matches!(word.relation, Relation::Conj | Relation::Appos | Relation::Nummod)
    })
}

fn report(sentence: &Sentence, subject: usize, verb: usize, number: Number, out: &mut Sink) {
    let (noun, form) = (sentence.token(subject), sentence.token(verb));
    let Some(instead) = other_form(form, number) else { return };
    let span = sentence.words()[verb].span();
    let (is, wants) = match number {
        Number::Singular => ("plural", "singular"),
        Number::Plural => ("singular", "plural"),
    };
    out.report(span, format!("The verb does not agree with “{noun}”"))
        .because(format!("“{noun}” is {is}, “{form}” is {wants}; with it goes “{instead}”"))
        .fix(Fix::replacing(span, instead));
}

fn other_form(form: &str, number: Number) -> Option<String> {
    let known = match form {
        "is" => "are",
        "was" => "were",
        "has" => "have",
        "does" => "do",
        "are" => "is",
        "were" => "was",
        "have" => "has",
        _ => "",
    };
    match number {
        _ if !known.is_empty() => Some(known.to_owned()),
        Number::Singular => Some(lemma(form, Penn::Vbz).into_owned()),
        Number::Plural => inflect(form, Penn::Vbz),
    }
}

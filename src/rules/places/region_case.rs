use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::gazetteer::{self, Sense};
use crate::language::{Class, WordSet, hash_of};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static REGION_CASE: Rule = Rule {
    name: "places/region-case",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A region with a capital too few or too many.

## Why
A region that has a name of its own takes capitals: the Middle East, the Midwest, the West Bank. A
direction before the name of a country only says which part is meant, and stays small: eastern
Ukraine, northern Orvia. Parts that are countries or known regions themselves (Northern Ireland,
Western Sahara) keep their capitals, and states of the United States are left to the writer.

## Examples
```news,flag
Envoys to the [[middle east]] met in [[Eastern]] Ukraine. Rain fell in the [[midwest]] and [[Southern]] France.
```
```news,fixed
Envoys to the Middle East met in eastern Ukraine. Rain fell in the Midwest and southern France.
```
```news,pass
Eastern Ukraine was calm. Envoys to the Middle East flew to Northern Ireland, South Korea and Western Australia.
```
```news,pass
The Eastern Ukraine Fund pays. She drove west and reached the west coast of Norway. He left Southern California.
```
"#,
    check: Check::Sentence(region_case),
};

/// Names of regions in two words: each of them, and as they are written.
const REGIONS: [(&str, &str, &str); 11] = [
    ("middle", "east", "Middle East"),
    ("far", "east", "Far East"),
    ("persian", "gulf", "Persian Gulf"),
    ("gaza", "strip", "Gaza Strip"),
    ("latin", "america", "Latin America"),
    ("central", "america", "Central America"),
    ("north", "america", "North America"),
    ("south", "america", "South America"),
    ("southeast", "asia", "Southeast Asia"),
    ("pacific", "northwest", "Pacific Northwest"),
    ("rust", "belt", "Rust Belt"),
];

/// The first words of those, and the region in one word: few sentences have any.
static FIRSTS: WordSet =
    WordSet::new("middle far persian gaza latin central north south southeast pacific rust midwest");

static DIRECTIONS: WordSet =
    WordSet::new("eastern western northern southern northeastern northwestern southeastern southwestern central");

/// Countries and the like that have a direction in their names. Those of continents are told by their second word.
const NAMED: [(&str, &str); 5] = [
    ("northern", "ireland"),
    ("western", "sahara"),
    ("northern", "cyprus"),
    ("western", "australia"),
    ("western", "samoa"),
];

fn region_case(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate() {
        if !word.is_word() {
            continue;
        }
        if word.is_capitalized() {
            if i > 0 && DIRECTIONS.has(word) {
                direction(sentence, i, out);
            }
        } else if FIRSTS.has(word) {
            region(sentence, i, out);
        }
    }
}

/// `the middle east`: a name without its capitals.
fn region(sentence: &Sentence, i: usize, out: &mut Sink) {
    let article = i > 0 && sentence.is(i - 1, "the");
    let (right, end) = if sentence.is(i, "midwest") {
        ("Midwest", i + 1)
    } else {
        let pair = |(first, second, _): &&(&str, &str, &str)| sentence.is(i, first) && sentence.is(i + 1, second);
        let Some((_, _, right)) = REGIONS.iter().find(pair) else { return };
        (*right, i + 2)
    };
    // “the far east of Orvia” and “the far east side” are no regions; a continent needs no article.
    let part = sentence.is_any(end, &["of", "side", "end", "corner"]);
    let continent = right.ends_with("America") || right.ends_with("Asia");
    if part || !article && !continent {
        return;
    }
    let span = sentence.span_of(i..end);
    out.report(span, format!("The region is a name: “{right}”")).fix(Fix::replacing(span, right).safe());
}

/// `in Eastern Ukraine`: a direction with a capital before a country.
fn direction(sentence: &Sentence, i: usize, out: &mut Sink) {
    let words = sentence.words();
    let (word, Some(next)) = (&words[i], words.get(i + 1)) else { return };
    let ends = |k: usize| words.get(k).is_none_or(|after| !after.is_capitalized() || !after.is_word());
    if word.is_all_caps() || !next.is_capitalized() || !next.is_spaced() || next.is_all_caps() || !ends(i + 2) {
        return;
    }
    let before = &words[i - 1];
    let small = before.is_word() && !before.is_capitalized() || before.is(Class::DETERMINER | Class::PREPOSITION);
    let named = NAMED.iter().any(|(first, second)| word.hash == hash_of(first) && next.hash == hash_of(second));
    let paragraph = sentence.paragraph;
    let entry = gazetteer::look_up(&paragraph.text, &paragraph.words, sentence.first_word() + i + 1);
    let country = entry.word.is(Sense::COUNTRY) && !entry.word.is(Sense::STATE | Sense::PEOPLE);
    // “Western Europe”, “Southern Africa”: parts of continents are names.
    let continent = sentence.is_any(i + 1, &["Europe", "Asia", "Africa", "America", "Hemisphere"]);
    if small && country && !named && !continent {
        let right = sentence.token(i).to_lowercase();
        out.report(word.span(), "A direction before a country is no name")
            .fix(Fix::replacing(word.span(), right).safe());
    }
}

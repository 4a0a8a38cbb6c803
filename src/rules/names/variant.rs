use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{Article, Name, Naming, Party, is_near, sound};
use crate::formats::{Zone, Zones};
use crate::language::gazetteer::{self, Sense};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static VARIANT: Rule = Rule {
    name: "names/variant",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Read,
    page: r#"
A name spelled in two ways in one story.

## Why
A person whose name is misspelled stops reading, and sues rather. The rule speaks where a name that
was introduced in full comes back as something that is nearly the same and was never introduced, where
one given name has two nearly equal surnames or one surname two nearly equal given names, and where a
name of several words comes in two spellings. The spelling that stands more often is offered.
A name that is right goes into the settings as an accepted name.

## Examples
```news,flag
Deputy Minister Ada Lindgren spoke first. Later [[Lindgreen]] left the hall, and Lindgren’s aides followed.
```
```news,fixed
Deputy Minister Ada Lindgren spoke first. Later Lindgren left the hall, and Lindgren’s aides followed.
```
```news,flag
Marek Tarnov ran the mill. Tarnov said the mill would close.

In May, [[Tarnow]] had told workers that it was safe. [[Tärnov]] did not comment.
```
```news,flag
Mariya Lund ran the mill. A year ago, [[Maria]] Lund joined Corvin Data in Orva.

The analysts of [[Corwin Data]] expect a loss. The shares of Corvin Data fell.
```
```news,pass
Ada Lindgren met Otto Lindgreen. Lindgren spoke; Lindgreen did not.
```
```news,pass
Anna Iraki spoke about Iraq. She flew to Marina with Jan Moren. The Morens wait in Morena. Daniel Moren is the
brother of Daniela Moren.
```
"#,
    check: Check::Article(variant),
};

/// A spelling and what the story says of it.
struct Spelling {
    hash: u64,
    /// How often it stands, and how often with a given name.
    count: usize,
    full: usize,
    givens: Vec<u64>,
    is_place: bool,
    /// The first place it stands: paragraph and name.
    first: (usize, Name),
}

fn variant(article: &Article, out: &mut StorySink) {
    surnames(article, out);
    given_names(article, out);
    names_of_several_words(article, out);
}

/// Up to so many words are looked for one by one in what a paragraph may hold.
const FEW: usize = 16;

/// One surname, or one name of a place, in two spellings.
fn surnames(article: &Article, out: &mut StorySink) {
    let mut names: Vec<(usize, &Name)> = Vec::with_capacity(4 * article.paragraphs.len());
    out.paragraphs().for_each(|(index, paragraph)| {
        let told = paragraph.names.iter().filter(|name| name.key != 0);
        names.extend(told.map(|name| (index, name)));
    });
    let doubtful = keys_of_several_spellings(&names);
    if doubtful.is_empty() {
        return;
    }
    let mut spellings: FxHashMap<u32, Vec<Spelling>> = FxHashMap::default();
    for (index, name) in names.iter().filter(|(_, name)| doubtful.contains(&name.key)) {
        count(spellings.entry(name.key).or_default(), *index, name);
    }
    let mut wrong: FxHashMap<u64, (usize, Name)> = FxHashMap::default();
    for group in spellings.values() {
        for minor in group {
            let slips = group.iter().filter(|major| is_slip(article, minor, major));
            if let Some(major) = slips.max_by_key(|major| major.count) {
                wrong.insert(minor.hash, major.first);
            }
        }
    }
    if wrong.is_empty() {
        return;
    }
    // “The Year of the Woman”: what stands in small letters elsewhere is no name.
    for (_, paragraph) in out.paragraphs() {
        if wrong.len() > FEW || wrong.keys().any(|hash| paragraph.may_have(*hash)) {
            for word in paragraph.words.iter().filter(|word| !word.is_capitalized()) {
                wrong.remove(&word.hash);
            }
        }
    }
    for (index, name) in names {
        if let Some(&(at, right)) = wrong.get(&name.hash) {
            let right = article.get(at).map_or("", |paragraph| right.span.of(&paragraph.text));
            report(article, index, name.span, right, out);
        }
    }
}

/// The keys under which the story has more than one spelling. Runs at every keystroke: one
/// look-up per name, and most stories end here.
fn keys_of_several_spellings(names: &[(usize, &Name)]) -> FxHashSet<u32> {
    let mut seen: FxHashMap<u32, u64> = FxHashMap::default();
    seen.reserve(names.len() / 2);
    let mut several = FxHashSet::default();
    for (_, name) in names {
        if *seen.entry(name.key).or_insert(name.hash) != name.hash {
            several.insert(name.key);
        }
    }
    several
}

fn count(group: &mut Vec<Spelling>, index: usize, name: &Name) {
    let known = group.iter().position(|spelling| spelling.hash == name.hash);
    let at = known.unwrap_or(group.len());
    if known.is_none() {
        let first = (index, *name);
        group.push(Spelling { hash: name.hash, count: 0, full: 0, givens: Vec::new(), is_place: false, first });
    }
    let spelling = &mut group[at];
    spelling.count += 1;
    spelling.full += usize::from(name.given != 0);
    spelling.is_place |= name.is_place;
    if name.given != 0 && !spelling.givens.contains(&name.given) {
        spelling.givens.push(name.given);
    }
}

/// Is `minor` a slip for `major`?
fn is_slip(article: &Article, minor: &Spelling, major: &Spelling) -> bool {
    let people = |spelling: &Spelling| {
        let (index, name) = spelling.first;
        article.get(index).is_some_and(|paragraph| {
            let at = paragraph.word_at(name.span.start);
            gazetteer::look_up(&paragraph.text, &paragraph.words, at).word.is(Sense::PEOPLE)
        })
    };
    if minor.hash == major.hash || major.full == 0 || minor.is_place || major.is_place {
        return false;
    }
    let earlier = (major.first.0, major.first.1.span) < (minor.first.0, minor.first.1.span);
    let rarer = minor.count < major.count || minor.count == major.count && earlier;
    let shared = minor.givens.iter().any(|given| major.givens.contains(given));
    let introduced = minor.full > 0;
    let text = |spelling: &Spelling| {
        article.get(spelling.first.0).map_or("", |paragraph| spelling.first.1.span.of(&paragraph.text))
    };
    rarer && (shared || !introduced) && is_near(text(minor), text(major)) && !people(minor) && !people(major)
}

/// One given name in two spellings, before one surname.
fn given_names(article: &Article, out: &mut StorySink) {
    let people = article.people();
    // Runs at every keystroke, and most people have their surname alone.
    let mut families: FxHashMap<u64, Vec<&Party>> = FxHashMap::default();
    for party in people.parties.iter().filter(|party| party.kind == Naming::Person) {
        let family = people.mentions[party.fullest].parts.family;
        if family != 0 && people.namesakes(party) > 1 {
            families.entry(family).or_default().push(party);
        }
    }
    let given = |party: &Party| {
        let (paragraph, mention) = people.located(article, party.fullest)?;
        Some((mention.given?, mention.given?.of(&paragraph.text)))
    };
    for namesakes in families.values() {
        for (k, one) in namesakes.iter().enumerate() {
            for other in &namesakes[k + 1..] {
                let genders = one.gender.zip(other.gender);
                let (Some((_, a)), Some((_, b))) = (given(one), given(other)) else { continue };
                if genders.is_some_and(|(a, b)| a != b) || !is_one_given_name(a, b) {
                    continue;
                }
                let count = |party: &Party| full_mentions(article, party).count();
                let (minor, right) = if count(one) < count(other) { (one, b) } else { (other, a) };
                for (index, span) in full_mentions(article, minor).filter(|_| count(minor) == 1) {
                    report(article, index, span, right, out);
                }
            }
        }
    }
}

/// The given names of a person in the zones of the rule: the index of the paragraph and the span.
fn full_mentions<'a>(article: &'a Article, party: &'a Party) -> impl Iterator<Item = (usize, Span)> + 'a {
    let people = article.people();
    party.mentions.iter().filter_map(|at| {
        let (paragraph, mention) = people.located(article, *at)?;
        let here = mention.is_full() && VARIANT.zones.contains(paragraph.zone);
        Some((people.mentions.get(*at)?.paragraph, mention.given.filter(|_| here)?))
    })
}

fn is_one_given_name(a: &str, b: &str) -> bool {
    const SHORTEST: usize = 3;
    let long = a.len() >= SHORTEST && b.len() >= SHORTEST && !a.contains('.') && !b.contains('.');
    let nickname = |name: &str| name.ends_with('y') || name.ends_with("ie");
    long && nickname(a) == nickname(b) && sound(a) == sound(b) && sound(a).1 > 1 && is_near(a, b)
}

/// A name of several words, of a body or a place, of which one word has two spellings.
fn names_of_several_words(article: &Article, out: &mut StorySink) {
    let people = article.people();
    // By the sounds of all words: the spellings, with how often each stands and where first.
    let mut names: FxHashMap<u32, Vec<(u64, usize, usize)>> = FxHashMap::default();
    let mut doubtful = false;
    for (at, named) in people.mentions.iter().enumerate() {
        let parts = &named.parts;
        if parts.sounds == 0 || named.kind == Naming::Person || !VARIANT.zones.contains(parts.zone) {
            continue;
        }
        let spellings = names.entry(parts.sounds).or_default();
        match spellings.iter_mut().find(|spelling| spelling.0 == parts.whole) {
            Some(spelling) => spelling.1 += 1,
            None => spellings.push((parts.whole, 1, at)),
        }
        doubtful |= spellings.len() > 1;
    }
    if !doubtful {
        return;
    }
    for spellings in names.values().filter(|spellings| spellings.len() == 2) {
        let [one, other] = spellings[..] else { continue };
        let (minor, major) = if one.1 < other.1 { (one, other) } else { (other, one) };
        let right = people.name(article, major.2);
        let wrong = people.name(article, minor.2);
        if minor.1 == 1 && is_near(wrong, right) {
            let Some((_, mention)) = people.located(article, minor.2) else { continue };
            report(article, people.mentions[minor.2].paragraph, mention.span, right, out);
        }
    }
}

fn report(article: &Article, index: usize, span: Span, right: &str, out: &mut StorySink) {
    let place = article.source(index, span);
    out.report(index, span, format!("The name is “{right}” elsewhere in the story")).fix(Fix::replacing(place, right));
}

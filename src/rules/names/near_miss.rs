use rustc_hash::FxHashMap;

use crate::article::{Article, Name, Paragraph};
use crate::formats::{Zone, Zones};
use crate::language::{Word, hash_of};
use crate::rule::{Check, Finding, Fix, Fixes, Level, Names, Rule, Speech, StorySink, is_unusual};
use crate::text::{Span, distance};

pub(super) static NEAR_MISS: Rule = Rule {
    name: "names/near-miss",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE.and(Zone::Dateline),
    speech: Speech::Read,
    page: r#"
A name that is nearly one of the house’s list.

## Why
A slip in a name is seldom the one that the list of wrong forms has. The rule looks for one letter that is another one, is
missing, too many or has changed places with its neighbor, and for another way to transliterate the same, beside the given
name that the list has, and for the same in the given name. A surname alone is a hint, and only where the story knows nobody else who has it. Words and names
that many have are left alone: Brown is no slip for Browne. So are the right forms of the list itself. A name that is right as
it is belongs into the list.

## Examples
```names
"Ada Lindgren" = { wrong = [], note = "Mayor of Orva since 2021" }
"Marek Toktosev" = []
"Orva Seismic Network" = []
```
```news,flag
Mayor Ada [[Lindgreen]] spoke first. Later [[Lindgreen]] left the hall with Marek [[Tokhtosew]].

The Orva Seismic [[Netwrok]] stayed, and so did [[Marrek]] Toktosev.
```
```news,fixed
Mayor Ada Lindgren spoke first. Later Lindgren left the hall with Marek Toktosev.

The Orva Seismic Network stayed, and so did Marek Toktosev.
```
```news,flag
The hall was empty when [[Toktossev]] came.
```
```news,fixed
The hall was empty when Toktosev came.
```
```news,pass
Mayor Ada Lindgren met Otto Lindgreen. Later Lindgreen left. The Lindgrens waited.
```
"#,
    check: Check::Findings(near_miss),
};

/// What a story says of a word that is nearly the last word of a name.
struct Slip {
    /// The names of the list that it is near to.
    near: Vec<usize>,
    /// The name that the words before it lead to, at one place at least.
    meant: Option<usize>,
    /// Does it stand behind other given names?
    is_another: bool,
}

/// A slip at a place of a paragraph: the words to replace, the name that is meant, how sure that is.
struct Found {
    span: Span,
    name: usize,
    instead: String,
    level: Level,
}

/// In a word of fewer letters a slip tells too little without a given name.
const LONG: usize = 6;

/// Given names of fewer bytes are too often alike by chance.
const LONG_GIVEN: usize = 4;

fn near_miss(article: &Article, findings: &[Finding], out: &mut StorySink) {
    let list = out.names();
    if list.is_empty() {
        return;
    }
    let mut slips: FxHashMap<u64, Option<Slip>> = FxHashMap::default();
    for (_, paragraph) in out.paragraphs() {
        for name in &paragraph.names {
            let slip = slips.entry(name.hash).or_insert_with(|| Slip::of(name.span.of(&paragraph.text), list));
            if let Some(slip) = slip {
                slip.see(paragraph, paragraph.word_at(name.span.start), list);
            }
        }
    }
    slips.retain(|_, slip| slip.is_some());
    for (index, paragraph) in out.paragraphs() {
        let mut found: Vec<Found> =
            paragraph.names.iter().filter_map(|name| slip_of_given_name(paragraph, name, list)).collect();
        if !slips.is_empty() {
            let known = |word: &Word| slips.get(&word.hash).and_then(Option::as_ref);
            let words = paragraph.words.iter().enumerate().filter(|(_, word)| word.is_capitalized());
            found.extend(words.filter_map(|(at, word)| known(word)?.at(paragraph, at, list)));
        }
        for Found { span, name, instead, level } in found {
            let source = article.source(index, span);
            // The other rules on names know more of it.
            if findings.iter().any(|other| other.family() == "names" && other.span.overlaps(source)) {
                continue;
            }
            let Some(entry) = list.get(name) else { continue };
            let message = format!("This is nearly “{}” of the house’s list of names", entry.right);
            let finding = out.report(index, span, message);
            finding.at(level).fix(Fix::replacing(source, instead));
            if let Some(note) = &entry.note {
                finding.because(note.clone());
            }
        }
    }
}

/// The given name before a surname of the list, if it is nearly that of the list, and of no one else there.
fn slip_of_given_name(paragraph: &Paragraph, name: &Name, list: &Names) -> Option<Found> {
    let namesakes = || list.with_last(name.hash).filter_map(|at| Some((at, list.given(at)?)));
    namesakes().next()?;
    let givens = || paragraph.givens(paragraph.word_at(name.span.start));
    let token = |word: &Word| word.span().of(&paragraph.text);
    if givens().any(|own| namesakes().any(|(_, given)| given == token(own))) {
        return None;
    }
    let word = givens().find(|given| given.span().len() >= LONG_GIVEN)?;
    let (name, given) = namesakes().find(|(_, given)| distance(given, token(word)) == 1)?;
    let found = || Found { span: word.span(), name, instead: given.to_owned(), level: Level::Warning };
    is_unusual(token(word)).then(found)
}

impl Slip {
    fn of(word: &str, list: &Names) -> Option<Slip> {
        let near = list.near(word);
        (!near.is_empty() && is_unusual(word)).then_some(Slip { near, meant: None, is_another: false })
    }

    /// Takes the place of a name into account where the word stands as token `last`.
    fn see(&mut self, paragraph: &Paragraph, last: usize, list: &Names) {
        let meant = self.meant_at(paragraph, last, list);
        self.is_another |= meant.is_none() && paragraph.givens(last).next().is_some();
        self.meant = self.meant.or(meant);
    }

    /// The name whose given name, or whose word before the last, stands before the word.
    fn meant_at(&self, paragraph: &Paragraph, last: usize, list: &Names) -> Option<usize> {
        let is_given = |at: &usize| {
            let given = list.given(*at).map(hash_of);
            given.is_some_and(|given| paragraph.givens(last).any(|it| it.hash == given))
        };
        let before = last.checked_sub(1).and_then(|at| paragraph.words.get(at));
        let is_before = |at: &usize| list.before_last(*at).zip(before).is_some_and(|(own, word)| own == word.hash);
        self.near.iter().copied().find(|at| is_given(at) || is_before(at))
    }

    /// The name that is meant by the word as token `last`, if that is sure enough to speak of.
    fn at(&self, paragraph: &Paragraph, last: usize, list: &Names) -> Option<Found> {
        let word = paragraph.words.get(last).filter(|word| !word.is_all_caps())?;
        let found = |name, level| Found { span: word.span(), name, instead: list.last(name).to_owned(), level };
        if let Some(name) = self.meant_at(paragraph, last, list) {
            return Some(found(name, Level::Warning));
        }
        let goes_on = paragraph.words.get(last + 1).is_some_and(|next| next.is_spaced() && next.is_capitalized());
        if goes_on || paragraph.givens(last).next().is_some() {
            return None;
        }
        if let Some(name) = self.meant {
            return Some(found(name, Level::Warning));
        }
        let place = paragraph.names.iter().find(|name| name.span == word.span())?;
        let token = paragraph.token(last);
        let tells = |name: &&usize| {
            let right = list.last(**name);
            let may_be_alone = list.is_lone(**name) || list.given(**name).is_some() && !place.is_place;
            may_be_alone && is_slip(token, right) && is_unusual(right)
        };
        let name = self.near.iter().find(tells).filter(|_| !self.is_another)?;
        Some(found(*name, Level::Hint))
    }
}

/// May a lone word be a slip for `last`, and no form of the language?
fn is_slip(word: &str, last: &str) -> bool {
    let (short, long) = if word.len() <= last.len() { (word, last) } else { (last, word) };
    let ending = long.strip_prefix(short).unwrap_or_default();
    word.chars().count() >= LONG
        && word.chars().next() == last.chars().next()
        && !matches!(ending, "s" | "es" | "a" | "i" | "y" | "n" | "an" | "ian" | "ia" | "ie" | "ey")
}

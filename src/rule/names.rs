//! The house’s list of names: which forms are right, which are wrong, and which are nearly right.
//!
//! The list may have thousands of names. What is asked of it is asked by look-ups: a word of a story
//! costs a step or two, however long the list is.

use std::ops::Range;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::article::{Paragraph, skeleton};
use crate::language::gazetteer::{self, Sense};
use crate::language::{self, Class, Kind, Word, fluency, hash_of};
use crate::text::{Span, distance};

/// A name of the house’s list, as its file has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HouseName {
    /// The name as the house writes it.
    pub right: String,
    /// Forms that are mended.
    pub wrong: Vec<String>,
    /// What the house says of whom or what it names.
    pub note: Option<String>,
}

impl HouseName {
    /// The rule that reports wrong forms.
    pub const RULE: &'static str = "names/house-form";
}

/// The list, made ready to be asked.
#[derive(Debug, Default)]
pub struct Names {
    list: Arc<[HouseName]>,
    cut: Box<[Cut]>,
    /// The names by their first words.
    first: Index,
    /// The names by their [`Cut::last`] words.
    last: Index,
    /// One name for each last word, by that word and by what is left of it without one of its letters.
    slips: Index,
    /// One name for each last word, by its skeleton.
    keys: Index,
    /// The tokens of the longest name.
    longest: usize,
}

/// A right form cut into words.
#[derive(Debug)]
struct Cut {
    words: Box<[Word]>,
    /// The word that later references go by: a person’s surname without `Jr.`, the last word of others.
    last: usize,
    is_person: bool,
}

/// A wrong form of the list and what to put there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongForm {
    /// Apostrophes plain.
    pub find: String,
    /// The right forms; several where the list does not say which is meant.
    pub instead: Vec<String>,
    pub note: Option<String>,
    pub part: Part,
}

/// Which part of a name a wrong form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A name by itself.
    Whole,
    /// A surname or given name that the list has as a wrong form by itself.
    Word,
    /// The surname of a longer wrong form.
    Surname,
}

impl Names {
    pub fn new(list: Arc<[HouseName]>) -> Names {
        let cut: Box<[Cut]> = list.iter().map(|name| Cut::new(&name.right)).collect();
        let mut names = Names { list, cut, ..Names::default() };
        names.first.reserve(names.cut.len());
        names.last.reserve(names.cut.len());
        names.keys.reserve(names.cut.len());
        names.slips.reserve(8 * names.cut.len());
        for at in 0..names.cut.len() {
            names.enter(at);
        }
        names
    }

    fn enter(&mut self, at: usize) {
        let cut = &self.cut[at];
        let (Some(first), Some(last)) = (cut.words.first(), cut.words.get(cut.last)) else { return };
        self.longest = self.longest.max(cut.words.len());
        self.first.add(first.hash, at);
        let new = self.last.of(last.hash).next().is_none();
        self.last.add(last.hash, at);
        let word = last.span().of(&self.list[at].right);
        if !new || word.len() < SHORTEST {
            return;
        }
        without_a_letter(word, |hash| self.slips.add(hash, at));
        if let Some(key) = skeleton(word) {
            self.keys.add(u64::from(key), at);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The name at an index that another function gave.
    pub fn get(&self, at: usize) -> Option<&HouseName> {
        self.list.get(at)
    }

    /// Does the list have `name` as a right form?
    pub fn has(&self, name: &str) -> bool {
        let Some(first) = language::words(name).first().map(|word| word.hash) else { return false };
        self.first.of(first).any(|at| self.list[at].right == name)
    }

    /// The word that later references to a name go by: the surname of a person.
    pub fn last(&self, at: usize) -> &str {
        self.word(at, self.cut.get(at).map_or(0, |cut| cut.last))
    }

    /// A person’s given name; `None` for what is no person.
    pub fn given(&self, at: usize) -> Option<&str> {
        self.cut.get(at).filter(|cut| cut.is_person).map(|_| self.word(at, 0))
    }

    /// Has the name one word alone?
    pub fn is_lone(&self, at: usize) -> bool {
        self.cut.get(at).is_some_and(|cut| cut.words.len() == 1)
    }

    /// The hash of the word before the last one.
    pub fn before_last(&self, at: usize) -> Option<u64> {
        let cut = self.cut.get(at)?;
        cut.words.get(cut.last.checked_sub(1)?).map(|word| word.hash)
    }

    /// The names whose last word has this hash.
    pub fn with_last(&self, hash: u64) -> impl Iterator<Item = usize> + '_ {
        self.last.of(hash)
    }

    /// Are these words all words of the name?
    pub fn has_words(&self, at: usize, words: &[Word]) -> bool {
        let own = self.cut.get(at).map_or(&[][..], |cut| &cut.words);
        words.iter().all(|word| own.iter().any(|own| own.hash == word.hash))
    }

    fn word(&self, at: usize, word: usize) -> &str {
        let Some((name, cut)) = self.list.get(at).zip(self.cut.get(at)) else { return "" };
        cut.words.get(word).map_or("", |word| word.span().of(&name.right))
    }

    /// The right forms in a paragraph, in their order: where each stands, and the name.
    pub fn right_forms(&self, paragraph: &Paragraph) -> Vec<(Span, usize)> {
        let mut out = Vec::new();
        let mut at = 0;
        while !self.is_empty() && at < paragraph.words.len() {
            match self.right_form(paragraph, at) {
                Some((name, words)) => {
                    out.push((span_of(paragraph, words.clone()), name));
                    at = words.end;
                }
                None => at += 1,
            }
        }
        out
    }

    /// The longest right form that begins at token `at`, and its tokens.
    fn right_form(&self, paragraph: &Paragraph, at: usize) -> Option<(usize, Range<usize>)> {
        let fits = |name: &usize| self.stands_at(paragraph, at, *name);
        let length = |name: &usize| self.cut[*name].words.len();
        let name = self.first.of(paragraph.words.get(at)?.hash).filter(fits).max_by_key(length)?;
        Some((name, at..at + length(&name)))
    }

    fn stands_at(&self, paragraph: &Paragraph, at: usize, name: usize) -> bool {
        let own = &self.cut[name].words;
        let Some(words) = paragraph.words.get(at..at + own.len()) else { return false };
        let hashes = words.iter().zip(own).enumerate();
        if !{ hashes }.all(|(i, (a, b))| a.hash == b.hash && (i == 0 || a.is_spaced() == b.is_spaced())) {
            return false;
        }
        let tokens = || (0..own.len()).map(|i| (paragraph.token(at + i), self.word(name, i)));
        let in_capitals = || tokens().all(|(token, _)| !token.contains(char::is_lowercase));
        in_capitals() || tokens().enumerate().all(|(i, (token, own))| same(token, own) || i == 0 && opened(token, own))
    }

    /// Does `span` lie in a right form, or is it the surname of a person of the list?
    pub fn covers(&self, paragraph: &Paragraph, span: Span) -> bool {
        let words = paragraph.words_in(span);
        let from = words.start.saturating_sub(self.longest);
        let inside = (from..=words.start).filter_map(|at| self.right_form(paragraph, at));
        let whole = { inside }.any(|(_, words)| span_of(paragraph, words).contains(span));
        whole || words.len() == 1 && self.is_surname(paragraph, words.start)
    }

    /// Is the token the surname of a person of the list, spelled as there?
    fn is_surname(&self, paragraph: &Paragraph, at: usize) -> bool {
        let Some(word) = paragraph.words.get(at) else { return false };
        let token = paragraph.token(at);
        let mut names = self.last.of(word.hash).filter(|name| self.cut[*name].is_person);
        names.any(|name| same(token, self.last(name)) || word.is_all_caps())
    }

    /// The names whose last word is nearly `word`: one letter is another one, too many, missing or has changed
    /// places, or it is another way to transliterate the same. None for a last word of the list itself.
    pub fn near(&self, word: &str) -> Vec<usize> {
        if self.is_empty() || word.len() < SHORTEST || self.last.of(hash_of(word)).next().is_some() {
            return Vec::new();
        }
        let small = word.to_lowercase();
        let mut found: Vec<usize> = Vec::new();
        let mut add = |name: usize, most: usize| {
            if !found.contains(&name) && (1..=most).contains(&distance(&small, &self.last(name).to_lowercase())) {
                found.push(name);
            }
        };
        without_a_letter(word, |hash| self.slips.of(hash).for_each(|name| add(name, 1)));
        if let Some(key) = skeleton(word) {
            let same_vowels = |name: &usize| distance(&vowels(&small), &vowels(&self.last(*name).to_lowercase())) <= 1;
            self.keys.of(u64::from(key)).filter(same_vowels).for_each(|name| add(name, 2));
        }
        let hashes = found.into_iter().map(|name| hash_of(self.last(name)));
        hashes.flat_map(|hash| self.last.of(hash)).collect()
    }

    /// The wrong forms of the list, and the surnames of those that go wrong in the surname.
    pub fn wrong_forms(&self) -> Vec<WrongForm> {
        let mut out: Vec<WrongForm> = Vec::new();
        let mut known: FxHashMap<String, usize> = FxHashMap::default();
        let mut add = |find: &str, instead: &str, note: &Option<String>, part: Part| {
            let find = find.replace(['’', 'ʼ'], "'");
            let at = *known.entry(find.clone()).or_insert(out.len());
            let Some(old) = out.get_mut(at) else {
                return out.push(WrongForm { find, instead: vec![instead.to_owned()], note: note.clone(), part });
            };
            // What the list says itself goes before what follows from it.
            match part.cmp(&old.part) {
                std::cmp::Ordering::Less => {
                    *old = WrongForm { find, instead: vec![instead.to_owned()], note: note.clone(), part }
                }
                std::cmp::Ordering::Equal if !old.instead.iter().any(|known| known == instead) => {
                    old.instead.push(instead.to_owned());
                    old.note = None;
                }
                _ => {}
            }
        };
        for (at, name) in self.list.iter().enumerate() {
            for wrong in &name.wrong {
                if !self.cut[at].is_person {
                    add(wrong, &name.right, &name.note, Part::Whole);
                    continue;
                }
                let own: Vec<&str> = wrong.split_whitespace().collect();
                let right: Vec<&str> = name.right.split_whitespace().collect();
                match &own[..] {
                    [lone] => match right.iter().min_by_key(|word| distance(lone, word)) {
                        Some(near) if distance(lone, near) * 2 <= near.chars().count() => {
                            add(lone, near, &name.note, Part::Word)
                        }
                        _ => add(lone, &name.right, &name.note, Part::Whole),
                    },
                    [before @ .., last] => {
                        add(wrong, &name.right, &name.note, Part::Whole);
                        let surname =
                            right.last().filter(|_| right.len() == own.len() && before == &right[..before.len()]);
                        if let Some(surname) = surname.filter(|surname| *surname != last) {
                            add(last, surname, &name.note, Part::Surname);
                        }
                    }
                    [] => {}
                }
            }
        }
        out
    }
}

impl Part {
    /// Does the wrong form at these tokens of a paragraph name whom the list means, as far as the words around
    /// it tell? “Otto Lindgreen” and “Lindgreen-Holt” are not “Lindgreen.”
    pub fn holds(self, paragraph: &Paragraph, words: Range<usize>) -> bool {
        let capital = |at: usize| paragraph.words.get(at).is_some_and(Word::is_capitalized);
        let glued = |at: usize| paragraph.words.get(at).is_some_and(|word| !word.is_spaced());
        let hyphen = |at: usize| paragraph.token(at) == "-" && glued(at);
        let (start, end) = (words.start, words.end);
        let joined = hyphen(end) && glued(end + 1) && capital(end + 1)
            || start > 1 && glued(start) && hyphen(start - 1) && capital(start - 2);
        if joined {
            return false;
        }
        let span = span_of(paragraph, words);
        let is_name = paragraph.names.iter().any(|name| name.span == span);
        let has_given = paragraph.givens(start).next().is_some();
        match self {
            Part::Whole => true,
            Part::Word => !has_given,
            Part::Surname => is_name && !has_given && is_unusual(span.of(&paragraph.text)),
        }
    }
}

impl Cut {
    fn new(right: &str) -> Cut {
        let words: Box<[Word]> = language::words(right).into();
        let sense = |at: usize| gazetteer::look_up(right, &words, at).word;
        let is_suffix = |at: usize| at > 1 && sense(at).is(Sense::SUFFIX);
        let last = (0..words.len()).rev().find(|at| words[*at].kind == Kind::Word && !is_suffix(*at)).unwrap_or(0);
        let is_person = is_person(right, &words, last);
        Cut { words, last, is_person }
    }
}

/// Is it a given name and a surname, by the words alone?
fn is_person(right: &str, words: &[Word], last: usize) -> bool {
    let Some(first) = words.first().filter(|_| last > 0 && words[last].is_spaced()) else { return false };
    let sense = |at: usize| gazetteer::look_up(right, words, at);
    let heads = Sense::BODY_HEAD | Sense::PLACE_HEAD | Sense::BODY;
    let small = Class::PREPOSITION | Class::ARTICLE | Class::CONJUNCTION | Class::ORGANIZATION | Class::POSSESSIVE;
    let other = |at: usize| {
        let entry = sense(at);
        let place = entry.length > 1 && entry.phrase.is(Sense::PLACE | Sense::BODY);
        let particle = entry.word.is(Sense::PARTICLE);
        place || entry.word.is(heads) && !entry.word.is(Sense::FAMILY) || words[at].is(small) && !particle
    };
    let opens = sense(0).word;
    let given = opens.is(Sense::GIVEN) || first.has_stop() || !opens.is(Sense::PLACE | Sense::PEOPLE | Sense::COMMON);
    first.is_capitalized() && words[last].is_capitalized() && given && !(0..=last).any(other)
}

/// Last words with fewer bytes are too often alike by chance.
const SHORTEST: usize = 5;

/// Is a word neither a common one nor a name that many have?
pub fn is_unusual(word: &str) -> bool {
    let cut = language::words(word);
    gazetteer::look_up(word, &cut, 0).word == Sense::NONE && !fluency::is_counted(word)
}

fn span_of(paragraph: &Paragraph, words: Range<usize>) -> Span {
    let span = |at: usize| paragraph.words.get(at).map_or_else(Span::default, Word::span);
    span(words.start).to(span(words.end.saturating_sub(1)))
}

/// Equal, apostrophes aside?
fn same(a: &str, b: &str) -> bool {
    let plain = |c| if matches!(c, '’' | 'ʼ') { '\'' } else { c };
    a == b || a.chars().map(plain).eq(b.chars().map(plain))
}

/// Is `token` the word `own` with the capital of a sentence’s start?
fn opened(token: &str, own: &str) -> bool {
    let tail = |text: &str| text.chars().skip(1).collect::<String>();
    token.starts_with(char::is_uppercase) && same(&tail(token), &tail(own))
}

/// The vowels of a word in small letters; a transliteration changes one at most.
fn vowels(small: &str) -> String {
    small.chars().map(|c| if c == 'y' { 'i' } else { c }).filter(|c| "aeiou".contains(*c)).collect()
}

/// Gives the hash of a word in small letters, and the hashes of it without one of its letters.
fn without_a_letter(word: &str, mut give: impl FnMut(u64)) {
    let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    let hash = |skipped: usize| {
        letters.iter().enumerate().filter(|(i, _)| *i != skipped).fold(0xcbf2_9ce4_8422_2325, |hash: u64, (_, c)| {
            (hash ^ u64::from(*c as u32)).wrapping_mul(0x0100_0000_01b3)
        })
    };
    give(hash(letters.len()));
    for skipped in 0..letters.len() {
        // Of two equal letters it does not matter which one goes.
        if skipped == 0 || letters[skipped] != letters[skipped - 1] {
            give(hash(skipped));
        }
    }
}

/// Names by keys, several under one: built in one pass, asked in one step.
#[derive(Debug, Default)]
struct Index {
    /// The newest link of each key.
    newest: FxHashMap<u64, u32>,
    /// A name, and the link before it under the same key.
    links: Vec<(u32, Option<u32>)>,
}

impl Index {
    fn reserve(&mut self, keys: usize) {
        self.newest.reserve(keys);
        self.links.reserve(keys);
    }

    fn add(&mut self, key: u64, name: usize) {
        let before = self.newest.insert(key, self.links.len() as u32);
        self.links.push((name as u32, before));
    }

    fn of(&self, key: u64) -> impl Iterator<Item = usize> + '_ {
        let mut link = self.newest.get(&key).copied();
        std::iter::from_fn(move || {
            let (name, before) = *self.links.get(link? as usize)?;
            link = before;
            Some(name as usize)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Zone;

    fn names(list: &[(&str, &[&str])]) -> Names {
        let name = |(right, wrong): &(&str, &[&str])| HouseName {
            right: (*right).to_owned(),
            wrong: wrong.iter().map(|wrong| (*wrong).to_owned()).collect(),
            note: None,
        };
        Names::new(list.iter().map(name).collect())
    }

    #[test]
    fn right_forms_are_found_as_they_are_written() {
        let names =
            names(&[("Ada Lindgren", &[]), ("Ada Lindgren-Holt", &[]), ("al-Tarif", &[]), ("Sean O'Brill", &[])]);
        let text = "Ada Lindgren met Ada Lindgren-Holt. Al-Tarif spoke; SEAN O’BRILL and ada lindgren left.";
        let paragraph = Paragraph::read(Zone::Body, text);
        let found: Vec<_> = names.right_forms(&paragraph).into_iter().map(|(span, at)| (span.of(text), at)).collect();
        assert_eq!(found, [("Ada Lindgren", 0), ("Ada Lindgren-Holt", 1), ("Al-Tarif", 2), ("SEAN O’BRILL", 3)]);
        let paragraph = Paragraph::read(Zone::Body, "Lindgren spoke. Lindgreen left.");
        assert!(names.covers(&paragraph, Span::new(0, 8)) && !names.covers(&paragraph, Span::new(16, 25)));
    }

    #[test]
    fn a_slip_leads_to_the_name() {
        let names = names(&[
            ("Ada Lindgren", &[]),
            ("Otto Lindgren", &[]),
            ("Marek Toktosev", &[]),
            ("Orva Seismic Network", &[]),
        ]);
        for slip in ["Lindgreen", "Lindgern", "Lingren", "Lindgran", "LINDGREEN"] {
            let mut near = names.near(slip);
            near.sort_unstable();
            assert_eq!(near, [0, 1], "{slip}");
        }
        assert_eq!(names.near("Tokhtosew"), [2], "another transliteration");
        assert_eq!(names.near("Netwrok"), [3]);
        assert!(names.near("Lindgren").is_empty() && names.near("Lundgran").is_empty());
    }

    #[test]
    fn persons_are_told_from_bodies_and_places() {
        let names = names(&[
            ("Ada Lindgren", &["Ada Lindgreen", "Lindgrin"]),
            ("Orva Seismic Network", &["Orva Seismology Network"]),
            ("Bank of Tarn", &[]),
            ("New York", &[]),
            ("Marek Tarnov Jr.", &[]),
            ("Kyiv", &["Kiev"]),
        ]);
        let persons: Vec<bool> = names.cut.iter().map(|cut| cut.is_person).collect();
        assert_eq!(persons, [true, false, false, false, true, false]);
        assert_eq!(names.last(4), "Tarnov");
        let forms: Vec<_> =
            names.wrong_forms().into_iter().map(|form| (form.find, form.instead.join("|"), form.part)).collect();
        let form = |find: &str, instead: &str, part| (find.to_owned(), instead.to_owned(), part);
        assert_eq!(
            forms,
            [
                form("Ada Lindgreen", "Ada Lindgren", Part::Whole),
                form("Lindgreen", "Lindgren", Part::Surname),
                form("Lindgrin", "Lindgren", Part::Word),
                form("Orva Seismology Network", "Orva Seismic Network", Part::Whole),
                form("Kiev", "Kyiv", Part::Whole),
            ]
        );
    }

    /// Lists grow: ten thousand names must not be felt. The bounds are an order of magnitude above what an
    /// unoptimized build takes.
    #[test]
    fn thousands_of_names_cost_next_to_nothing() {
        use std::time::{Duration, Instant};
        const SYLLABLES: [&str; 12] =
            ["lin", "dor", "mar", "tak", "ves", "rol", "nim", "gar", "pet", "sul", "bren", "hol"];
        let syllable = |at: usize| SYLLABLES[at % SYLLABLES.len()];
        let name = |at: usize| HouseName {
            right: format!(
                "Ada {}{}{}{}ev",
                syllable(at).to_uppercase(),
                syllable(at / 12),
                syllable(at / 144),
                syllable(at / 1728)
            ),
            ..HouseName::default()
        };
        let list: Arc<[HouseName]> = (0..10_000).map(name).collect();
        let start = Instant::now();
        let names = Names::new(list);
        assert!(start.elapsed() < Duration::from_secs(2), "built in {:?}", start.elapsed());
        let start = Instant::now();
        for at in 0..10_000 {
            assert!(names.near(&format!("Str{}nd{}", syllable(at), at % 7)).is_empty());
        }
        assert!(start.elapsed() < Duration::from_secs(2), "asked in {:?}", start.elapsed());
    }
}

//! Who is named in a story: each person and body with all names used, from the first reference on.
//!
//! A full name introduces a person; a family name alone goes to the nearest earlier person who has
//! it, a given name alone to the only one. Two given names with one family name are two persons.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::abbreviation::is_short_for;
use super::{Article, Mention, Naming, Paragraph};
use crate::language::Word;
use crate::language::gazetteer::{self, Sense};
use crate::text::Span;

/// How a person is spoken of, where titles and given names leave no doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gender {
    Female,
    Male,
}

/// A person or body of a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// [`Naming::Person`] or [`Naming::Organization`].
    pub kind: Naming,
    /// The fullest mention: an index of [`People::mentions`].
    pub fullest: usize,
    /// Its mentions in the order of the story: indices of [`People::mentions`].
    pub mentions: Vec<usize>,
    pub gender: Option<Gender>,
}

/// A mention in its place in the story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The index of its paragraph.
    pub paragraph: usize,
    /// Its place among [`Paragraph::mentions`].
    pub index: usize,
    /// What it names, settled by the whole story.
    pub kind: Naming,
    /// The person or body: an index of [`People::parties`].
    pub party: Option<usize>,
}

/// The names of a story and who has them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People {
    pub parties: Vec<Party>,
    pub mentions: Vec<Named>,
    /// How many persons have a family name, by the name in small letters.
    families: FxHashMap<String, usize>,
}

impl People {
    /// Reads the names of a story. Linear in its length.
    pub fn read(article: &Article) -> People {
        let mut reader = Reader::default();
        for (paragraph, read) in article.iter() {
            for (index, mention) in read.mentions().iter().enumerate() {
                let parts = Parts::of(read, mention);
                reader.people.mentions.push(Named { paragraph, index, kind: mention.kind, party: None });
                reader.parts.push(parts);
            }
        }
        reader.introduce();
        reader.abbreviate(article);
        reader.refer(article);
        let mut people = reader.people;
        let mut families: FxHashMap<String, usize> = FxHashMap::default();
        for party in people.parties.iter().filter(|party| party.kind == Naming::Person) {
            *families.entry(people.family(article, party).to_ascii_lowercase()).or_default() += 1;
        }
        people.families = families;
        people
    }

    /// The name of a mention as it is written.
    pub fn name<'a>(&self, article: &'a Article, mention: usize) -> &'a str {
        self.located(article, mention).map_or("", |(paragraph, mention)| mention.span.of(&paragraph.text))
    }

    /// The mention in its paragraph.
    pub fn located<'a>(&self, article: &'a Article, mention: usize) -> Option<(&'a Paragraph, &'a Mention)> {
        let placed = self.mentions.get(mention)?;
        let paragraph = article.get(placed.paragraph)?;
        Some((paragraph, paragraph.mentions().get(placed.index)?))
    }

    /// The family name of a person as it stands in the fullest mention; empty where there is none.
    pub fn family<'a>(&self, article: &'a Article, party: &Party) -> &'a str {
        self.located(article, party.fullest)
            .and_then(|(paragraph, mention)| Some(mention.family?.of(&paragraph.text)))
            .unwrap_or_default()
    }

    /// How many persons have this family name, capitals aside.
    pub fn namesakes(&self, family: &str) -> usize {
        self.families.get(&family.to_ascii_lowercase()).copied().unwrap_or(0)
    }

    /// The title at the first mention of a party that has one, as it is written.
    pub fn title<'a>(&self, article: &'a Article, party: usize) -> Option<&'a str> {
        let mentions = &self.parties.get(party)?.mentions;
        mentions.iter().find_map(|mention| {
            let (paragraph, mention) = self.located(article, *mention)?;
            mention.title.map(|title| title.of(&paragraph.text))
        })
    }
}

/// The hashes of a name’s parts.
#[derive(Debug, Clone, Copy, Default)]
struct Parts {
    /// The whole name.
    whole: u64,
    /// 0 where there is none.
    given: u64,
    family: u64,
    /// The last word of the family name.
    last: u64,
    /// Is the given name an initial?
    initial: bool,
    /// The name is one word.
    lone: bool,
    titled: bool,
    /// Does a word of place stand before it?
    is_in: bool,
    gender: Option<Gender>,
}

impl Parts {
    fn of(paragraph: &Paragraph, mention: &Mention) -> Parts {
        let words = &paragraph.words;
        let inside = |span: Option<Span>| span.map_or(0..0, |span| paragraph.words_in(span));
        let (given, family) = (inside(mention.given), inside(mention.family));
        let before = mention.words.start.checked_sub(1).map_or("", |i| paragraph.token(i));
        let given_word = words.get(given.start).filter(|_| !given.is_empty());
        Parts {
            whole: hash(words, mention.words.clone()),
            given: given_word.map_or(0, |word| word.hash),
            family: hash(words, family.clone()),
            initial: given_word.is_some_and(Word::has_stop),
            lone: mention.words.len() == 1,
            titled: mention.title.is_some(),
            is_in: ["in", "In", "at", "near", "from", "outside"].contains(&before)
                && !matches!(paragraph.token(mention.words.end), "’s" | "'s"),
            last: family.last().and_then(|i| words.get(i)).map_or(0, |word| word.hash),
            gender: gender(paragraph, mention),
        }
    }
}

/// One hash for the words in `range`; 0 for none.
fn hash(words: &[Word], range: Range<usize>) -> u64 {
    words.get(range).unwrap_or_default().iter().fold(0, |hash, word| {
        if hash == 0 { word.hash } else { (hash.rotate_left(9) ^ word.hash).wrapping_mul(0x9e37_79b9_7f4a_7c15) }
    })
}

/// What titles say of a person, or else the given name, if only women or only men have it.
fn gender(paragraph: &Paragraph, mention: &Mention) -> Option<Gender> {
    const FEMALE: [&str; 13] = [
        "Ms.",
        "Mrs.",
        "Ms",
        "Mrs",
        "Miss",
        "Queen",
        "Princess",
        "Chairwoman",
        "Congresswoman",
        "Councilwoman",
        "Spokeswoman",
        "Lady",
        "Sister",
    ];
    const MALE: [&str; 10] =
        ["Mr.", "Mr", "King", "Prince", "Chairman", "Congressman", "Councilman", "Spokesman", "Sir", "Pope"];
    let title = mention.title.map_or("", |title| title.of(&paragraph.text));
    let said = |words: &[&str]| title.split_ascii_whitespace().any(|word| words.contains(&word));
    if said(&FEMALE) {
        return Some(Gender::Female);
    }
    if said(&MALE) {
        return Some(Gender::Male);
    }
    let first = paragraph.word_at(mention.given?.start);
    let sense = gazetteer::look_up(&paragraph.text, &paragraph.words, first).word;
    match (sense.is(Sense::FEMALE), sense.is(Sense::MALE)) {
        (true, false) => Some(Gender::Female),
        (false, true) => Some(Gender::Male),
        _ => None,
    }
}

#[derive(Default)]
struct Reader {
    people: People,
    parts: Vec<Parts>,
    /// The persons of a family name, and of a given name, in the order of their introduction.
    families: FxHashMap<u64, Vec<usize>>,
    givens: FxHashMap<u64, Vec<usize>>,
    bodies: FxHashMap<u64, usize>,
}

/// As many persons of one family name are told apart.
const NAMESAKES: usize = 16;

impl Reader {
    /// Makes a party of each full name, and of each body.
    fn introduce(&mut self) {
        for at in 0..self.parts.len() {
            let (parts, kind) = (self.parts[at], self.people.mentions[at].kind);
            match kind {
                Naming::Person if parts.given != 0 && parts.family != 0 => {
                    let namesakes = self.families.entry(parts.family).or_default();
                    let known = namesakes.iter().copied().find(|party| {
                        let other = self.parts[self.people.parties[*party].fullest];
                        other.given == parts.given
                    });
                    let mut new = false;
                    let party = known.unwrap_or_else(|| {
                        self.people.parties.push(Party {
                            kind,
                            fullest: at,
                            mentions: Vec::new(),
                            gender: parts.gender,
                        });
                        let party = self.people.parties.len() - 1;
                        if namesakes.len() < NAMESAKES {
                            namesakes.push(party);
                        }
                        self.givens.entry(parts.given).or_default().push(party);
                        new = true;
                        party
                    });
                    // “Wasser Holt” and “Wasser-Holt” are “Holt” as well.
                    if new && parts.last != parts.family {
                        let namesakes = self.families.entry(parts.last).or_default();
                        if namesakes.len() < NAMESAKES {
                            namesakes.push(party);
                        }
                    }
                    self.people.mentions[at].party = Some(party);
                }
                Naming::Organization => {
                    let parties = &mut self.people.parties;
                    let party = *self.bodies.entry(parts.whole).or_insert_with(|| {
                        parties.push(Party { kind, fullest: at, mentions: Vec::new(), gender: None });
                        parties.len() - 1
                    });
                    self.people.mentions[at].party = Some(party);
                }
                _ => {}
            }
        }
        // Names that stand alone throughout: by a title or a verb of saying at one place.
        for at in 0..self.parts.len() {
            let (parts, kind) = (self.parts[at], self.people.mentions[at].kind);
            let key = if parts.family == 0 { parts.given } else { parts.family };
            let known = self.families.contains_key(&key) || self.givens.contains_key(&key);
            if kind == Naming::Person && self.people.mentions[at].party.is_none() && key != 0 && !known {
                self.people.parties.push(Party { kind, fullest: at, mentions: Vec::new(), gender: None });
                self.families.insert(key, vec![self.people.parties.len() - 1]);
            }
        }
    }

    /// `the Orva Seismic Network (OSN)`: the short form names the same body.
    fn abbreviate(&mut self, article: &Article) {
        for at in 0..self.parts.len() {
            let Some(party) = self.people.mentions[at].party else { continue };
            if self.people.parties[party].kind != Naming::Organization || self.parts[at].lone {
                continue;
            }
            let Some((paragraph, mention)) = self.people.located(article, at) else { continue };
            let open = mention.words.end;
            let short = paragraph.words.get(open + 1);
            if paragraph.token(open) == "("
                && paragraph.token(open + 2) == ")"
                && let Some(short) = short.filter(|word| word.is_capitalized())
                && is_short_for(short.span().of(&paragraph.text), mention.span.of(&paragraph.text))
            {
                self.bodies.entry(short.hash).or_insert(party);
            }
        }
    }

    /// Gives each mention its party, and each party its mentions.
    fn refer(&mut self, article: &Article) {
        for at in 0..self.parts.len() {
            if self.people.mentions[at].party.is_none() || self.parts[at].lone {
                self.settle(article, at);
            }
            let Some(party) = self.people.mentions[at].party else { continue };
            self.people.mentions[at].kind = self.people.parties[party].kind;
            self.people.parties[party].mentions.push(at);
            let gender = self.parts[at].gender.filter(|_| self.parts[at].titled);
            let fullest = self.parts[self.people.parties[party].fullest];
            let entry = &mut self.people.parties[party].gender;
            *entry = gender.or(*entry).or(fullest.gender);
        }
        self.put_in_order();
    }

    fn settle(&mut self, article: &Article, at: usize) {
        let (parts, kind) = (self.parts[at], self.people.mentions[at].kind);
        let whole = parts.whole;
        if kind != Naming::Person && self.bodies.contains_key(&whole) && !self.families.contains_key(&whole) {
            self.people.mentions[at].party = self.bodies.get(&whole).copied();
            return;
        }
        if kind == Naming::Place && (parts.is_in || !parts.lone) || kind == Naming::Organization && !parts.lone {
            return;
        }
        let key = if parts.family == 0 { whole } else { parts.family };
        let namesakes = self.families.get(&key).map_or(&[][..], Vec::as_slice);
        let given = if parts.lone { self.givens.get(&whole).map_or(&[][..], Vec::as_slice) } else { &[] };
        let found = if !namesakes.is_empty() && (parts.lone || parts.given == 0 || parts.initial) {
            self.nearest(namesakes, at, parts.gender.filter(|_| parts.titled))
        } else if let [only] = given {
            Some(*only)
        } else {
            None
        };
        // A country is not a person because someone is called like it, unless nothing else is.
        let strong = |sense: Sense| kind == Naming::Organization && sense.is(Sense::BODY) && !sense.is(Sense::FAMILY);
        let sense = self.people.located(article, at).map_or(Sense::NONE, |(paragraph, mention)| {
            gazetteer::look_up(&paragraph.text, &paragraph.words, mention.words.start).word
        });
        if !strong(sense) && found.is_some() {
            self.people.mentions[at].party = found;
        }
    }

    /// The last of `parties` introduced before the mention, or else the first of them.
    fn nearest(&self, parties: &[usize], at: usize, gender: Option<Gender>) -> Option<usize> {
        let fits = |party: &&usize| {
            let own = self.people.parties[**party].gender;
            gender.is_none() || own.is_none() || own == gender
        };
        let last = |party: &usize| {
            let party = &self.people.parties[*party];
            party.mentions.last().copied().or((party.fullest < at).then_some(party.fullest))
        };
        let earlier = parties.iter().filter(fits).filter(|party| last(party).is_some());
        earlier.max_by_key(|party| last(party)).or_else(|| parties.iter().find(fits)).copied()
    }

    /// Brings the parties into the order of their first mentions; those that none went to go.
    fn put_in_order(&mut self) {
        let parties = std::mem::take(&mut self.people.parties);
        let mut order: Vec<usize> = (0..parties.len()).filter(|party| !parties[*party].mentions.is_empty()).collect();
        order.sort_by_key(|party| parties[*party].mentions.first().copied());
        let mut new = vec![None; parties.len()];
        order.iter().enumerate().for_each(|(to, from)| new[*from] = Some(to));
        let mut parties: Vec<Option<Party>> = parties.into_iter().map(Some).collect();
        self.people.parties = order.into_iter().filter_map(|party| parties[party].take()).collect();
        for mention in &mut self.people.mentions {
            mention.party = mention.party.and_then(|party| new.get(party).copied().flatten());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Format;

    /// The parties of a story, each as the names it goes by.
    #[track_caller]
    fn parties(text: &str, want: &[&str]) {
        let article = Article::read(Format::Plain.read(text));
        let people = People::read(&article);
        let names =
            |party: &Party| party.mentions.iter().map(|at| people.name(&article, *at)).collect::<Vec<_>>().join(" | ");
        let got: Vec<String> = people.parties.iter().map(names).collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn later_references_go_to_the_person_introduced() {
        parties(
            "Gov. Georg Mattl left early.\n\nThe hall was empty when Mattl came. “No,” Mattl said.\n",
            &["Georg Mattl | Mattl | Mattl"],
        );
    }

    #[test]
    fn any_text_takes_linear_time() {
        for piece in ["Ann Lund ", "Gov. ", "President of ", "ANN ", "van ", "“Al” Lund ", "Jr., ", "Lund-", "He "]
        {
            let text = piece.repeat(20_000);
            let article = Article::read(Format::Plain.read(&text));
            let people = People::read(&article);
            let whole = |at: usize| people.located(&article, at).is_some_and(|(_, mention)| !mention.span.is_empty());
            assert!((0..people.mentions.len()).all(whole), "{piece}");
        }
    }

    #[test]
    fn two_given_names_are_two_persons() {
        parties(
            "Ann Holt met Peter Holt. It was late when Holt left. Ann stayed.\n\nMs. Holt slept.\n",
            &["Ann Holt | Ann | Holt", "Peter Holt | Holt"],
        );
    }

    #[test]
    fn bodies_with_their_short_forms() {
        parties(
            "The Orva Seismic Network (OSN) spoke. The tremor was small, OSN said.\n",
            &["Orva Seismic Network | OSN | OSN"],
        );
    }

    #[test]
    fn the_story_says_what_a_lone_word_names() {
        let text = "It is late for Brenn.\n\nTove Brenn is a farmer.\n\nIt is late for Tarno.\n";
        let article = Article::read(Format::Plain.read(text));
        let people = People::read(&article);
        let kinds: Vec<_> =
            people.mentions.iter().enumerate().map(|(at, placed)| (people.name(&article, at), placed.kind)).collect();
        assert_eq!(kinds, [("Brenn", Naming::Person), ("Tove Brenn", Naming::Person), ("Tarno", Naming::Unclear)]);
    }

    #[test]
    fn titles_tell_how_to_speak_of_a_person() {
        let article =
            Article::read(Format::Plain.read("Chairwoman Robin Lund left. Mr. Tarn stayed. Mary Holt ran.\n"));
        let people = People::read(&article);
        let genders: Vec<_> = people.parties.iter().map(|party| party.gender).collect();
        assert_eq!(genders, [Some(Gender::Female), Some(Gender::Male), Some(Gender::Female)]);
        assert_eq!(people.title(&article, 0), Some("Chairwoman"));
    }
}

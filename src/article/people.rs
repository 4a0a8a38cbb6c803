//! Who is named in a story: each person and body with all names used, from the first reference on.
//!
//! A full name introduces a person; a family name alone goes to the nearest earlier person who has
//! it, a given name alone to the only one. Two given names with one family name are two persons.

use rustc_hash::FxHashMap;

use super::{Article, Gender, Mention, Naming, Paragraph, Parts};

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
    pub parts: Parts,
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
    /// How many persons have a family name, by its hash.
    families: FxHashMap<u64, usize>,
}

impl People {
    /// Reads the names of a story. Linear in its length.
    pub fn read(article: &Article) -> People {
        let mut reader = Reader::default();
        for (paragraph, read) in article.iter() {
            let named = read.parts().iter().enumerate().map(|(index, parts)| {
                let parts = *parts;
                Named { paragraph, index, parts, kind: parts.kind, party: None }
            });
            reader.people.mentions.extend(named);
        }
        reader.introduce();
        reader.abbreviate();
        reader.refer();
        let mut people = reader.people;
        for party in people.parties.iter().filter(|party| party.kind == Naming::Person) {
            *people.families.entry(people.mentions[party.fullest].parts.family).or_default() += 1;
        }
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

    /// How many persons have the family name of this one, capitals aside.
    pub fn namesakes(&self, party: &Party) -> usize {
        let family = self.mentions.get(party.fullest).map_or(0, |named| named.parts.family);
        self.families.get(&family).copied().unwrap_or(0)
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

#[derive(Default)]
struct Reader {
    people: People,
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
        for at in 0..self.people.mentions.len() {
            let Named { parts, kind, .. } = self.people.mentions[at];
            match kind {
                Naming::Person if parts.given != 0 && parts.family != 0 => {
                    let namesakes = self.families.entry(parts.family).or_default();
                    let known = namesakes.iter().copied().find(|party| {
                        let other = self.people.parties[*party].fullest;
                        self.people.mentions[other].parts.given == parts.given
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
        for at in 0..self.people.mentions.len() {
            let Named { parts, kind, .. } = self.people.mentions[at];
            let key = if parts.family == 0 { parts.given } else { parts.family };
            let known = self.families.contains_key(&key) || self.givens.contains_key(&key);
            if kind == Naming::Person && self.people.mentions[at].party.is_none() && key != 0 && !known {
                self.people.parties.push(Party { kind, fullest: at, mentions: Vec::new(), gender: None });
                self.families.insert(key, vec![self.people.parties.len() - 1]);
            }
        }
    }

    /// `the Orva Seismic Network (OSN)`: the short form names the same body.
    fn abbreviate(&mut self) {
        for named in self.people.mentions.iter().filter(|named| named.parts.short != 0) {
            if let Some(party) = named.party
                && self.people.parties[party].kind == Naming::Organization
            {
                self.bodies.entry(named.parts.short).or_insert(party);
            }
        }
    }

    /// Gives each mention its party, and each party its mentions.
    fn refer(&mut self) {
        for at in 0..self.people.mentions.len() {
            let Named { parts, .. } = self.people.mentions[at];
            if self.people.mentions[at].party.is_none() || parts.lone {
                self.settle(at);
            }
            let Some(party) = self.people.mentions[at].party else { continue };
            self.people.mentions[at].kind = self.people.parties[party].kind;
            self.people.parties[party].mentions.push(at);
            let gender = parts.gender.filter(|_| parts.titled);
            let fullest = self.people.mentions[self.people.parties[party].fullest].parts;
            let entry = &mut self.people.parties[party].gender;
            *entry = gender.or(*entry).or(fullest.gender);
        }
        self.put_in_order();
    }

    fn settle(&mut self, at: usize) {
        let Named { parts, kind, .. } = self.people.mentions[at];
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
        if !parts.is_body && found.is_some() {
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

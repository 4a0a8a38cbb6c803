use crate::language::gazetteer::{self, Entry, Sense};
use crate::language::{self, Class, Classes, Kind, Word};

/// A paragraph’s tokens with what the gazetteer knows of them and where sentences begin.
pub(super) struct Context<'a> {
    pub text: &'a str,
    pub words: &'a [Word],
    entries: Vec<Entry>,
    /// For each token, how its sentence is written.
    place: Vec<Place>,
}

#[derive(Clone, Copy, Default)]
struct Place {
    /// Does it begin a sentence?
    first: bool,
    /// Does the sentence have capitals throughout, as headlines do?
    headline: bool,
}

/// Small words that no name has, whatever their capital, unless the gazetteer knows better.
const FUNCTION: Classes = Class::ARTICLE
    .with(Class::PREPOSITION)
    .with(Class::DETERMINER)
    .with(Class::POSSESSIVE)
    .with(Class::SUBJECT_PRONOUN)
    .with(Class::OBJECT_PRONOUN)
    .with(Class::AUXILIARY)
    .with(Class::SUBORDINATOR)
    .with(Class::CONJUNCTION)
    .with(Class::WH);

/// Days and months.
const CALENDAR: Classes = Class::WEEKDAY.with(Class::MONTH).with(Class::MONTH_ABBREVIATION);

impl<'a> Context<'a> {
    pub fn new(text: &'a str, words: &'a [Word], starts: &[usize]) -> Self {
        let entry = |i: usize| {
            let capital = words[i].is_word() && words[i].is_capitalized();
            if capital { gazetteer::look_up(text, words, i) } else { Entry::default() }
        };
        let entries = (0..words.len()).map(entry).collect();
        let mut place = vec![Place::default(); words.len()];
        for (k, &start) in starts.iter().enumerate() {
            let end = starts.get(k + 1).copied().unwrap_or(words.len()).min(words.len());
            let Some(sentence) = words.get(start..end) else { continue };
            let headline = is_headline(sentence);
            place[start..end].fill(Place { first: false, headline });
            place[start].first = true;
        }
        Self { text, words, entries, place }
    }

    pub fn token(&self, i: usize) -> &'a str {
        self.words.get(i).map_or("", |word| word.span().of(self.text))
    }

    pub fn entry(&self, i: usize) -> Entry {
        self.entries.get(i).copied().unwrap_or_default()
    }

    pub fn sense(&self, i: usize) -> Sense {
        self.entry(i).word
    }

    pub fn has(&self, i: usize, classes: Classes) -> bool {
        self.words.get(i).is_some_and(|word| word.is(classes))
    }

    pub fn is_capital(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|word| word.is_word() && word.is_capitalized())
    }

    /// Is there no space before the token at `i`?
    pub fn is_glued(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|word| !word.is_spaced())
    }

    pub fn is_headline(&self, i: usize) -> bool {
        self.place.get(i).is_some_and(|place| place.headline)
    }

    pub fn begins_sentence(&self, i: usize) -> bool {
        self.place.get(i).is_some_and(|place| place.first)
    }

    /// Would the token at `i` have its capital anyway: at the start of a sentence or quotation?
    pub fn opens(&self, i: usize) -> bool {
        if self.begins_sentence(i) {
            return true;
        }
        let Some(before) = i.checked_sub(1).map(|i| self.token(i)) else { return true };
        match before {
            "“" | "‘" | "\"" | "'" | "''" | "``" | "(" | "[" => self.is_glued(i) || self.begins_sentence(i - 1),
            ":" | "•" | "*" | "…" | "..." => true,
            _ => false,
        }
    }

    /// An all-capital word is no name of a person unless all are so written.
    pub fn is_initialism(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|word| word.is_all_caps() && !self.is_headline(i))
    }

    pub fn is_initial(&self, i: usize) -> bool {
        let word = self.words.get(i);
        word.is_some_and(|word| {
            word.is_capitalized()
                && (word.has_stop() && self.token(i).len() <= 6 && self.token(i).as_bytes().get(1) == Some(&b'.')
                    || word.span().len() == 1 && self.token(i) != "I" && self.token(i) != "A")
        })
    }

    /// Can the capitalized word at `i` be part of a name?
    pub fn is_name_word(&self, i: usize) -> bool {
        let Some(word) = self.words.get(i).filter(|_| self.is_capital(i)) else { return false };
        let (sense, token) = (self.sense(i), self.token(i));
        if token == "I" || token.len() == 1 && !self.is_initial(i) {
            return false;
        }
        if word.is(CALENDAR) {
            return self.is_calendar_name(i);
        }
        if self.opens(i) || self.is_headline(i) {
            return !self.is_plain(i) || self.is_known_start(i);
        }
        !word.is(FUNCTION)
            || self.is_initialism(i)
            || sense.is(Sense::GIVEN | Sense::FAMILY) && !word.is(Class::ARTICLE)
    }

    /// `Theresa May`, `April Lund`
    fn is_calendar_name(&self, i: usize) -> bool {
        let named = |i: usize| self.sense(i).is(Sense::GIVEN | Sense::FAMILY) && !self.has(i, CALENDAR);
        let after = named(i + 1) && self.is_capital(i + 1) && self.sense(i).is(Sense::GIVEN);
        let before = i > 0 && self.sense(i - 1).is(Sense::GIVEN) && !self.has(i - 1, FUNCTION);
        self.words.get(i + 1).is_none_or(|next| next.kind != Kind::Number) && (after || before)
    }

    /// Is the token at `i` a word of the language rather than a name?
    pub fn is_plain(&self, i: usize) -> bool {
        const ENDINGS: [&str; 18] = [
            "ists", "ers", "ing", "ly", "tion", "tions", "ness", "ment", "ments", "ities", "ity", "ous", "ors", "ics",
            "ees", "ings", "ants", "ism",
        ];
        let Some(word) = self.words.get(i) else { return true };
        let sense = self.sense(i);
        if self.is_initialism(i) && sense.is(Sense::BODY | Sense::PLACE) {
            return false;
        }
        let own = word.classes != Classes::NONE && !word.is(Class::TITLE | Class::ABBREVIATION_BEFORE_NAME)
            || sense.is(Sense::COMMON);
        let names = Sense::GIVEN | Sense::FAMILY | Sense::PLACE | Sense::BODY | Sense::PEOPLE | Sense::TITLE;
        let token = self.token(i);
        own || !sense.is(names)
            && (ENDINGS.iter().any(|ending| token.len() > ending.len() + 2 && token.ends_with(ending))
                || self.is_headline(i) && token.len() > 4 && (token.ends_with("ed") || token.ends_with('s')))
    }

    /// May the word at `i`, common or not, open a name, by what follows?
    fn is_known_start(&self, i: usize) -> bool {
        let verb = Class::FINITE | Class::VERB | Class::CUE;
        if self.has(i, Class::ADVERB) || self.is_headline(i) && self.has(i, verb) && !self.sense(i).is(Sense::GIVEN) {
            return false;
        }
        let (sense, next) = (self.sense(i), i + 1);
        let bodies = Sense::BODY_HEAD | Sense::BODY | Sense::PLACE | Sense::PLACE_HEAD | Sense::MODIFIER;
        if self.entry(i).length > 0 {
            return true;
        }
        let goes_on = self.is_capital(next) && !self.is_glued(next) && !self.begins_sentence(next);
        if goes_on && sense.is(Sense::TITLE | Sense::COURTESY | Sense::PEOPLE) && !self.has(i, FUNCTION) {
            return true;
        }
        let strong = !self.is_plain(next) || self.is_initial(next);
        if goes_on && sense.is(Sense::GIVEN | Sense::FAMILY) && (strong || self.sense(next).is(Sense::FAMILY)) {
            // “Will Lund go?”, “But Lund”, “In Orva”
            let question =
                self.has(i, Class::AUXILIARY) && (self.has(i + 2, Class::VERB) || !self.sense(next).is(Sense::FAMILY));
            return !question && (!self.has(i, FUNCTION) || self.has(i, Class::AUXILIARY)) && sense.is(Sense::GIVEN)
                || !self.has(i, FUNCTION) && self.sense(next).is(Sense::GIVEN | Sense::FAMILY) && !self.is_cue(i);
        }
        if goes_on && sense.is(bodies) && !self.has(i, FUNCTION) {
            return true;
        }
        self.may_be_lone(i)
    }

    /// Can the word at `i`, which has its capital anyway, be somebody’s name by what follows it?
    pub fn may_be_lone(&self, i: usize) -> bool {
        let single =
            FUNCTION | Class::FINITE | Class::VERB | Class::ADVERB | Class::CUE | Class::NUMERAL | Class::ORDINAL;
        let sense = self.sense(i);
        let next = self.token(i + 1);
        let follows = self.is_cue(i + 1)
            || matches!(next, "’s" | "'s" | "," | ":" | "and")
            || !self.is_capital(i + 1) && self.acts(i + 1);
        (sense.is(Sense::FAMILY) && !sense.is(Sense::PEOPLE) || sense == Sense::NONE) && !self.has(i, single) && follows
    }

    /// Is the token at `i` a verb of saying in a finite form?
    pub fn is_cue(&self, i: usize) -> bool {
        self.has(i, Class::CUE) && !self.is_capital(i)
    }

    /// Is the small word at `i` a verb whose subject can stand right before it?
    pub fn acts(&self, i: usize) -> bool {
        let Some(word) = self.words.get(i).filter(|word| word.is_word()) else { return false };
        let adverb = self.token(i).ends_with("ly") || word.is(Class::ADVERB);
        let verb = |i: usize| !self.has(i, Class::PREPOSITION) && language::may_be_finite(self.text, self.words, i);
        verb(i) || adverb && verb(i + 1)
    }

    /// Does an article or possessive stand right before the token at `i`?
    pub fn is_determined(&self, i: usize) -> bool {
        i > 0 && self.has(i - 1, Class::ARTICLE | Class::POSSESSIVE)
    }
}

/// Are most longer words of a sentence capitalized?
fn is_headline(sentence: &[Word]) -> bool {
    let long = |word: &&Word| word.is_word() && word.span().len() > 3;
    let (mut all, mut capital) = (0, 0);
    for word in sentence.iter().skip(1).filter(long) {
        all += 1;
        capital += usize::from(word.is_capitalized());
    }
    all >= 3 && (capital == all || capital * 20 >= all * 17 && all >= 6)
}

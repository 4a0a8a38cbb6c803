//! The states of the United States in the forms in which copy names them.

use std::ops::Range;

use super::gazetteer::{self, Sense};
use super::{Class, Kind, Word};

/// A state and the ways to write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    pub full: &'static str,
    /// As wire style cuts it short in datelines and behind a party: eight names stay whole.
    pub wire: &'static str,
    /// As newspapers cut it short by tradition: `Tex.`, `Me.`
    pub traditional: &'static str,
    /// The two letters of the post office.
    pub postal: &'static str,
}

const fn state(full: &'static str, short: &'static str, postal: &'static str) -> State {
    State { full, wire: short, traditional: short, postal }
}

/// All states, and the capital district.
pub static STATES: [State; 51] = [
    state("Alabama", "Ala.", "AL"),
    state("Alaska", "Alaska", "AK"),
    state("Arizona", "Ariz.", "AZ"),
    state("Arkansas", "Ark.", "AR"),
    state("California", "Calif.", "CA"),
    state("Colorado", "Colo.", "CO"),
    state("Connecticut", "Conn.", "CT"),
    state("Delaware", "Del.", "DE"),
    state("D.C.", "D.C.", "DC"),
    state("Florida", "Fla.", "FL"),
    state("Georgia", "Ga.", "GA"),
    state("Hawaii", "Hawaii", "HI"),
    state("Idaho", "Idaho", "ID"),
    state("Illinois", "Ill.", "IL"),
    state("Indiana", "Ind.", "IN"),
    state("Iowa", "Iowa", "IA"),
    state("Kansas", "Kan.", "KS"),
    state("Kentucky", "Ky.", "KY"),
    state("Louisiana", "La.", "LA"),
    State { full: "Maine", wire: "Maine", traditional: "Me.", postal: "ME" },
    state("Maryland", "Md.", "MD"),
    state("Massachusetts", "Mass.", "MA"),
    state("Michigan", "Mich.", "MI"),
    state("Minnesota", "Minn.", "MN"),
    state("Mississippi", "Miss.", "MS"),
    state("Missouri", "Mo.", "MO"),
    state("Montana", "Mont.", "MT"),
    state("Nebraska", "Neb.", "NE"),
    state("Nevada", "Nev.", "NV"),
    state("New Hampshire", "N.H.", "NH"),
    state("New Jersey", "N.J.", "NJ"),
    state("New Mexico", "N.M.", "NM"),
    state("New York", "N.Y.", "NY"),
    state("North Carolina", "N.C.", "NC"),
    state("North Dakota", "N.D.", "ND"),
    state("Ohio", "Ohio", "OH"),
    state("Oklahoma", "Okla.", "OK"),
    state("Oregon", "Ore.", "OR"),
    state("Pennsylvania", "Pa.", "PA"),
    state("Rhode Island", "R.I.", "RI"),
    state("South Carolina", "S.C.", "SC"),
    state("South Dakota", "S.D.", "SD"),
    state("Tennessee", "Tenn.", "TN"),
    State { full: "Texas", wire: "Texas", traditional: "Tex.", postal: "TX" },
    state("Utah", "Utah", "UT"),
    state("Vermont", "Vt.", "VT"),
    state("Virginia", "Va.", "VA"),
    state("Washington", "Wash.", "WA"),
    state("West Virginia", "W.Va.", "WV"),
    state("Wisconsin", "Wis.", "WI"),
    state("Wyoming", "Wyo.", "WY"),
];

/// How a state is written at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateForm {
    Full,
    /// Cut short with a stop, in either way.
    Short,
    /// Two capitals without stops: `TX`.
    Postal,
}

impl State {
    /// The state that is written as `name`, and in which form. A name that no style cuts short is full.
    pub fn named(name: &str) -> Option<(&'static State, StateForm)> {
        /// Older cuts that some writers still make.
        const OLD: [(&str, &str); 9] = [
            ("Cal.", "CA"),
            ("Kans.", "KS"),
            ("Nebr.", "NE"),
            ("Penn.", "PA"),
            ("Oreg.", "OR"),
            ("Wisc.", "WI"),
            ("Tex.", "TX"),
            ("Me.", "ME"),
            ("Ida.", "ID"),
        ];
        let old = OLD.iter().find(|(old, _)| *old == name).map(|(_, postal)| *postal);
        STATES.iter().find_map(|state| match name {
            _ if name == state.full => Some((state, StateForm::Full)),
            _ if name == state.wire || name == state.traditional || old == Some(state.postal) => {
                Some((state, StateForm::Short))
            }
            _ if name == state.postal => Some((state, StateForm::Postal)),
            _ => None,
        })
    }

    /// The state that the token at `i` begins to name, in which form, and the tokens of its name.
    pub fn at(text: &str, words: &[Word], i: usize) -> Option<(&'static State, StateForm, Range<usize>)> {
        let word = words.get(i).filter(|word| word.is_word() && word.is_capitalized())?;
        let two = words.get(i + 1).filter(|next| next.is_capitalized() && !next.has_stop() && !word.has_stop());
        let long = two.and_then(|next| State::named(word.span().to(next.span()).of(text)));
        match long {
            Some((state, form)) => Some((state, form, i..i + 2)),
            None => State::named(word.span().of(text)).map(|(state, form)| (state, form, i..i + 1)),
        }
    }
}

/// A town and its state: `Orva, Calif.`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    pub state: &'static State,
    pub form: StateForm,
    /// The tokens of the state’s name. A comma stands before them, and the town before that.
    pub words: Range<usize>,
}

impl Located {
    /// The last token of the town.
    pub fn town(&self) -> usize {
        self.words.start.saturating_sub(2)
    }
}

/// The towns with their states among `words`, the tokens of `text`. In a list of states and behind a
/// day there is no town, nor in a line of capitals.
pub fn towns<'a>(text: &'a str, words: &'a [Word]) -> impl Iterator<Item = Located> + 'a {
    let commas = words.iter().enumerate().filter(|(_, word)| word.kind == Kind::Punct);
    commas.filter_map(move |(comma, word)| {
        let next = words.get(comma + 1).filter(|next| next.is_capitalized() && next.is_spaced())?;
        let town = words.get(comma.checked_sub(1)?)?;
        if !town.is_capitalized() || town.is_all_caps() || word.is_spaced() || word.span().of(text) != "," {
            return None;
        }
        let (state, form, range) = State::at(text, words, comma + 1)?;
        let listed = ends_in_state(text, words, comma) || next.is(Class::WEEKDAY | Class::MONTH);
        // “Orva, Washington Street”, “Lund, Virginia Holt and others”
        let longer = words.get(range.end).is_some_and(|after| {
            let name = after.is_word() && after.is_capitalized() && after.is_spaced() && !ends(text, words, range.end);
            name && form != StateForm::Short
        });
        // “However, Texas won”: any word may open a sentence.
        let opens = comma.checked_sub(2).and_then(|i| words.get(i)).is_none_or(|before| before.kind == Kind::Punct);
        let word_only = opens && form != StateForm::Short && {
            let sense = gazetteer::look_up(text, words, comma - 1).word;
            !sense.is(Sense::PLACE) || state.full == "Washington"
        };
        (!listed && !longer && !word_only).then_some(Located { state, form, words: range })
    })
}

/// Does the token at `i` begin a sentence behind the stop of the state before it?
fn ends(text: &str, words: &[Word], i: usize) -> bool {
    i.checked_sub(1).and_then(|i| words.get(i)).is_some_and(|before| before.span().of(text).ends_with('.'))
}

/// Is what ends before the token `comma` a state itself, as in “Ohio, Iowa and Texas”?
fn ends_in_state(text: &str, words: &[Word], comma: usize) -> bool {
    let is_state = |from: usize| State::at(text, words, from).is_some_and(|(_, _, range)| range.end == comma);
    let named = (1..=2).filter_map(|back| comma.checked_sub(back)).any(is_state);
    // New York is a town too, and so is Washington.
    let town = comma.checked_sub(1).and_then(|i| words.get(i)).map_or("", |word| word.span().of(text));
    named && !matches!(town, "York" | "Washington")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words;

    #[track_caller]
    fn reads(text: &str, want: &[(&str, &str, StateForm)]) {
        let words = words(text);
        let got: Vec<_> =
            towns(text, &words).map(|at| (words[at.town()].span().of(text), at.state.postal, at.form)).collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn towns_with_their_states() {
        use StateForm::{Full, Postal, Short};
        reads("in Orva, Calif., and Brill, West Virginia.", &[("Orva", "CA", Short), ("Brill", "WV", Full)]);
        reads("in Salem, Mass. It rained in Orva, TX.", &[("Salem", "MA", Short), ("Orva", "TX", Postal)]);
        reads(
            "in Orva, N.Y., or New York, New York, or Orva, D.C.",
            &[("Orva", "NY", Short), ("York", "NY", Full), ("Orva", "DC", Full)],
        );
    }

    #[test]
    fn lists_and_longer_names_are_no_towns() {
        reads("Ohio, Texas and New Mexico, Utah. On Orva, Washington Street. ORVA, OHIO, OR SO", &[]);
        reads("However, Texas won. “Then, Ohio did.”", &[]);
        reads("We met Lund, Virginia Holt and others. He said, Texas won.", &[]);
    }
}

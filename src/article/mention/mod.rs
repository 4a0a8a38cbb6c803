//! The persons, bodies and places that a paragraph names.
//!
//! [`run`] cuts the stretches of capitalized words that can be names, [`part`] takes titles and
//! other words off them, [`kind`] says what is left names. A paragraph alone does not always tell:
//! what stays [`Naming::Unclear`] is settled by the story, see [`crate::article::People`].

mod context;
mod kind;
mod part;
mod run;

use std::ops::Range;

use crate::language::Word;
use crate::text::Span;
use context::Context;

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Naming {
    Person,
    Organization,
    Place,
    /// A name of which the paragraph alone does not say what it names.
    Unclear,
}

/// A name in a paragraph. Spans are bytes of the paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The name without title, description and possessive ending.
    pub span: Span,
    pub kind: Naming,
    /// The formal title before a person’s name, with what belongs to it: `U.S. Sen.`
    pub title: Option<Span>,
    /// A person’s given name or initial, the first where there are several.
    pub given: Option<Span>,
    /// The last part of a person’s name, with its particles but without `Jr.`: `van Holt`.
    pub family: Option<Span>,
    /// The name’s tokens in its paragraph.
    pub words: Range<usize>,
}

impl Mention {
    /// Is it a person’s given name and family name?
    pub fn is_full(&self) -> bool {
        self.given.is_some() && self.family.is_some()
    }

    /// Is it one word without a title, as people are called when they are known?
    pub fn is_bare(&self) -> bool {
        self.words.len() == 1 && self.title.is_none()
    }
}

/// Reads the names among `words`, the tokens of `text`, in their order. `starts` has the indices
/// of the tokens that begin sentences.
///
/// The gazetteer, titles and neighbours tell names better than the tags of a parser do: with tags for
/// the words that open sentences, two in a hundred speakers’ names more were missed.
pub fn read(text: &str, words: &[Word], starts: &[usize]) -> Vec<Mention> {
    let context = Context::new(text, words, starts);
    let mut out = Vec::new();
    for run in run::cut(&context) {
        part::take(&context, run, &mut out);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Paragraph;
    use crate::formats::Zone;

    /// The names of a text, each behind a letter for what it names.
    #[track_caller]
    fn reads(text: &str, want: &[&str]) {
        let paragraph = Paragraph::read(Zone::Body, text);
        let letter = |kind| match kind {
            Naming::Person => 'P',
            Naming::Organization => 'O',
            Naming::Place => 'L',
            Naming::Unclear => '?',
        };
        let got: Vec<String> =
            paragraph.mentions().iter().map(|m| format!("{} {}", letter(m.kind), m.span.of(text))).collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn persons_in_their_forms() {
        reads("Ann Lund said so.", &["P Ann Lund"]);
        reads("The mill is closed, said J.K. Holt Jr., a farmer.", &["P J.K. Holt Jr."]);
        reads("It hurt Ludwig van der Berg and Omar al-Hamid.", &["P Ludwig van der Berg", "P Omar al-Hamid"]);
        reads("We met Jean-Luc O’Brien-Holt’s aides.", &["P Jean-Luc O’Brien-Holt"]);
        reads("The winner is James “Buddy” Lund.", &["P James “Buddy” Lund"]);
        reads("Ann Lund and Peter Holt left.", &["P Ann Lund", "P Peter Holt"]);
        reads("Kim Jong-min, 45, left with Mr. Rose.", &["P Kim Jong-min", "P Rose"]);
        reads("“We stay,” Tarnov said.", &["P Tarnov"]);
    }

    #[test]
    fn titles_stand_outside_names() {
        let text = "U.S. Sen. Ann Lund, R-Orva, met Secretary of State Peter Holt.";
        let paragraph = Paragraph::read(Zone::Body, text);
        let titles: Vec<_> = paragraph
            .mentions()
            .iter()
            .filter(|m| m.kind == Naming::Person)
            .map(|m| (m.title.map_or("", |title| title.of(text)), m.span.of(text), m.family.map_or("", |f| f.of(text))))
            .collect();
        assert_eq!(titles, [("U.S. Sen.", "Ann Lund", "Lund"), ("Secretary of State", "Peter Holt", "Holt")]);
        reads("Republican Ann Lund and analyst Tove Brenn agree.", &["P Ann Lund", "P Tove Brenn"]);
        reads("New York Gov. Carl Lund spoke.", &["L New York", "P Carl Lund"]);
    }

    #[test]
    fn the_word_that_opens_a_sentence() {
        reads("Officials left. Turnout rose. Critics of Peter Holt stayed.", &["P Peter Holt"]);
        reads("Mark Lund left. But Peter Holt stayed.", &["P Mark Lund", "P Peter Holt"]);
        reads("“Nothing works,” Young said.", &["P Young"]);
        reads("Former President Lund left.", &["P Lund"]);
    }

    #[test]
    fn bodies_and_places() {
        reads("The Orva Seismic Network moved to Paris.", &["O Orva Seismic Network", "L Paris"]);
        reads("The Department of Health and Human Services wrote.", &["O Department of Health and Human Services"]);
        reads("She left the White House for Orva Street in Ohio.", &["O White House", "L Orva Street", "L Ohio"]);
        reads("On Tuesday, the French and English teams met in May.", &[]);
    }
}

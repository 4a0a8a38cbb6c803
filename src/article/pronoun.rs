//! Whom a pronoun means, as far as a story’s names tell.
//!
//! Outside quotation marks only: inside them “I” is the speaker, and “he” may be anybody. The
//! answer is the last fitting person who came first in a sentence; how sure it is falls with each
//! other fitting person near by and with each paragraph between.

use super::{Article, Gender, Naming, People, Sentence};
use crate::language::hash_of;
use crate::text::Span;

/// A pronoun and the party that it means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reference {
    /// The index of the paragraph.
    pub paragraph: usize,
    /// Bytes of the paragraph.
    pub span: Span,
    /// An index of [`People::parties`].
    pub party: usize,
    /// From 0 to 1: from about 0.8 on there was no other choice near by.
    pub confidence: f32,
}

/// What a pronoun can stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    One(Gender),
    Body,
    /// `they`: a body, or several; a person only where nobody else is named.
    Several,
}

/// A party named in a sentence that is still in mind.
#[derive(Debug, Clone, Copy)]
struct Seen {
    party: usize,
    paragraph: usize,
    /// The number of its sentence in the story.
    sentence: usize,
    /// Is it the first one named there, mostly the subject?
    leads: bool,
}

/// As many sentences back a pronoun may reach.
const REACH: usize = 3;

/// Resolves the third-person pronouns of a story, in their order. Linear in its length.
pub fn resolve(article: &Article, people: &People) -> Vec<Reference> {
    let mut out = Vec::new();
    let mut seen: Vec<Seen> = Vec::new();
    let mut mentions = people.mentions.iter().enumerate().peekable();
    let mut number = 0;
    for (index, paragraph) in article.iter() {
        for sentence in paragraph.sentences() {
            number += 1;
            seen.retain(|seen| seen.sentence + REACH >= number);
            let mut leads = true;
            for i in 0..sentence.len() {
                let Some(word) = sentence.words().get(i) else { continue };
                // A name counts once it is whole.
                while let Some((at, named)) = mentions.peek().copied() {
                    let mention = people.located(article, at).map(|(_, mention)| mention);
                    let ends = mention.map_or(0, |mention| mention.span.end);
                    if (named.paragraph, ends) > (index, word.span().start) {
                        break;
                    }
                    mentions.next();
                    let span = mention.map(|mention| mention.span).unwrap_or_default();
                    if let Some(party) = named.party.filter(|_| named.paragraph == index && !paragraph.is_quoted(span))
                    {
                        see(&mut seen, Seen { party, paragraph: index, sentence: number, leads });
                        leads = false;
                    }
                }
                let Some(wanted) = wanted(word.hash).filter(|_| !sentence.is_quoted(i) && !is_empty_it(&sentence, i))
                else {
                    continue;
                };
                if let Some((party, confidence)) = choose(people, &seen, wanted, index, number) {
                    out.push(Reference { paragraph: index, span: word.span(), party, confidence });
                    see(&mut seen, Seen { party, paragraph: index, sentence: number, leads });
                    leads = false;
                }
            }
        }
    }
    out
}

fn see(seen: &mut Vec<Seen>, new: Seen) {
    /// More names than this in a few sentences are a list.
    const MOST: usize = 24;
    if let Some(old) = seen.iter_mut().find(|old| old.party == new.party && old.sentence == new.sentence) {
        old.leads |= new.leads;
    } else if seen.len() < MOST {
        seen.push(new);
    }
}

fn wanted(hash: u64) -> Option<Wanted> {
    use std::sync::LazyLock;
    static PRONOUNS: LazyLock<Vec<(u64, Wanted)>> = LazyLock::new(|| {
        let rows = [
            ("he him his himself", Wanted::One(Gender::Male)),
            ("she her hers herself", Wanted::One(Gender::Female)),
            ("it its itself", Wanted::Body),
            ("they them their theirs themselves", Wanted::Several),
        ];
        rows.iter().flat_map(|(words, wanted)| words.split(' ').map(|word| (hash_of(word), *wanted))).collect()
    });
    PRONOUNS.iter().find(|(known, _)| *known == hash).map(|(_, wanted)| *wanted)
}

/// “It is late”, “it rained”: an “it” that means nothing more often than not.
fn is_empty_it(sentence: &Sentence, i: usize) -> bool {
    sentence.is(i, "it") && !sentence.has(i + 1, crate::language::Class::CUE)
}

/// The party that a pronoun in sentence `number` of the paragraph at `index` means.
fn choose(people: &People, seen: &[Seen], wanted: Wanted, index: usize, number: usize) -> Option<(usize, f32)> {
    let fits = |seen: &&Seen| {
        people.parties.get(seen.party).is_some_and(|party| match wanted {
            Wanted::One(gender) => party.kind == Naming::Person && party.gender.is_none_or(|own| own == gender),
            Wanted::Body => party.kind == Naming::Organization,
            Wanted::Several => party.kind == Naming::Organization,
        })
    };
    let last = seen.iter().filter(fits).map(|seen| seen.sentence).max()?;
    let here: Vec<&Seen> = seen.iter().filter(fits).filter(|seen| seen.sentence == last).collect();
    let best = here.iter().find(|seen| seen.leads).or(here.first())?;
    let known = people.parties.get(best.party).is_some_and(|party| party.gender.is_some());
    let mut confidence: f32 = match wanted {
        Wanted::One(_) if known => 0.95,
        Wanted::One(_) => 0.85,
        Wanted::Body => 0.8,
        Wanted::Several => 0.6,
    };
    let others = here.iter().filter(|seen| seen.party != best.party).count();
    let before = seen.iter().filter(fits).filter(|seen| seen.sentence < last && seen.party != best.party).count();
    confidence *= match others {
        0 => 1.0,
        1 => 0.65,
        _ => 0.45,
    };
    if before > 0 {
        confidence *= 0.95;
    }
    confidence *= 0.9_f32.powi(number.saturating_sub(last + 1).min(REACH) as i32);
    confidence *= 0.85_f32.powi(index.saturating_sub(best.paragraph).min(REACH) as i32);
    Some((best.party, confidence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Format;

    /// Each resolved pronoun with the fullest name of whom it means and how sure, in tenths.
    fn references(text: &str) -> Vec<(String, String, u32)> {
        let article = Article::read(Format::Plain.read(text));
        let people = People::read(&article);
        let word = |reference: &Reference| {
            let paragraph = article.get(reference.paragraph).unwrap();
            let name = people.name(&article, people.parties[reference.party].fullest);
            (reference.span.of(&paragraph.text).to_owned(), name.to_owned(), (reference.confidence * 10.0) as u32)
        };
        resolve(&article, &people).iter().map(word).collect()
    }

    fn row(pronoun: &str, name: &str, tenths: u32) -> (String, String, u32) {
        (pronoun.to_owned(), name.to_owned(), tenths)
    }

    #[test]
    fn the_last_fitting_person() {
        assert_eq!(references("Mary Lund met Peter Holt. She left.\n"), [row("She", "Mary Lund", 9)]);
        assert_eq!(references("Mary Lund met Peter Holt. He left.\n"), [row("He", "Peter Holt", 9)]);
        assert_eq!(references("It rained in Orva. She left.\n"), []);
    }

    #[test]
    fn doubt_lowers_confidence() {
        assert_eq!(references("Paul Lund met Peter Holt. He left.\n"), [row("He", "Paul Lund", 6)]);
        assert_eq!(references("The hall saw Paul Lund.\n\nHe left.\n"), [row("He", "Paul Lund", 8)]);
    }

    #[test]
    fn quoted_pronouns_are_left() {
        assert_eq!(references("“He knows me,” said Paul Lund. “I know him.” He left.\n"), [row("He", "Paul Lund", 8)]);
    }
}

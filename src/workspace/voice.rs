//! Who says a quotation, and what a reader has to look for elsewhere.

use std::borrow::Cow;
use std::ops::Range;

use crate::article::{Article, By, Mention, Naming, Paragraph, Place};
use crate::formats::Zone;
use crate::language::Word;
use crate::text::Span;

/// From here on a pronoun had no other choice near by.
pub(crate) const SURE: f32 = 0.8;

/// Below this a speaker is a guess.
pub(crate) const GUESS: f32 = 0.7;

/// Who says a quotation.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Voice {
    /// The full name, or the words that stand for somebody whom the story does not name.
    pub name: String,
    /// The person or body: an index of [`crate::article::People::parties`].
    pub party: Option<usize>,
    /// Where the story first refers to the speaker.
    pub first: Place,
    /// From 0 to 1.
    pub confidence: f32,
}

impl Voice {
    /// The speaker of the quotation at an index of [`crate::article::Quotations::all`].
    pub fn of(article: &Article, quotation: usize) -> Option<Voice> {
        let attribution = article.quotations().all.get(quotation)?.attribution?;
        let source = article.sources().all.get(article.sources().of.get(quotation).copied()??)?;
        let sure = attribution.by.confidence();
        // A pronoun may mean somebody else, too.
        let pronoun = attribution.source.and_then(|place| pronoun_at(article, place));
        let means = pronoun.filter(|(party, _)| source.party == Some(*party)).map_or(1.0, |(_, confidence)| confidence);
        let (name, party, first) = (source.name.clone(), source.party, source.first);
        Some(Voice { name, party, first, confidence: sure * means })
    }
}

/// The name of a person or body at its fullest.
pub(crate) fn full_name(article: &Article, party: usize) -> &str {
    let people = article.people();
    people.parties.get(party).map_or("", |party| people.name(article, party.fullest))
}

/// Where the story mentions a person or body, in its order.
pub(crate) fn mentions(article: &Article, party: usize) -> Vec<Place> {
    all_mentions(article, party)
        .into_iter()
        .map(|(paragraph, mention)| Place { paragraph, span: mention.span })
        .collect()
}

/// The mentions of a person or body with the indices of their paragraphs, in the order of the story:
/// those that were read as such, and the full name in headlines, where the words beside it are
/// easily taken for parts of it.
pub(crate) fn all_mentions(article: &Article, party: usize) -> Vec<(usize, Cow<'_, Mention>)> {
    let people = article.people();
    let Some(party) = people.parties.get(party) else { return Vec::new() };
    let read = |mention: &usize| {
        let (_, found) = people.located(article, *mention)?;
        Some((people.mentions.get(*mention)?.paragraph, Cow::Borrowed(found)))
    };
    let mut all: Vec<(usize, Cow<Mention>)> = party.mentions.iter().filter_map(read).collect();
    let fullest = people.located(article, party.fullest).filter(|(_, fullest)| fullest.words.len() > 1);
    let Some((home, fullest)) = fullest else { return all };
    let hashes = |words: &[Word]| words.iter().map(|word| word.hash).collect::<Vec<u64>>();
    let name = hashes(home.words.get(fullest.words.clone()).unwrap_or_default());
    let heads = article.iter().filter(|(_, paragraph)| matches!(paragraph.zone, Zone::Headline | Zone::Subhead));
    for (index, paragraph) in heads {
        for (start, words) in paragraph.words.windows(name.len().max(1)).enumerate() {
            if !words.iter().map(|word| word.hash).eq(name.iter().copied()) {
                continue;
            }
            let mention = moved(home, fullest, paragraph, start);
            if !all.iter().any(|(other, known)| *other == index && known.span.overlaps(mention.span)) {
                all.push((index, Cow::Owned(mention)));
            }
        }
    }
    all.sort_by_key(|(paragraph, mention)| (*paragraph, mention.span));
    all
}

/// The mention as it is where the same words begin at the token `start` of another paragraph.
fn moved(home: &Paragraph, mention: &Mention, to: &Paragraph, start: usize) -> Mention {
    let words = |range: Range<usize>| {
        let shift = |i: usize| start + i.saturating_sub(mention.words.start);
        shift(range.start)..shift(range.end)
    };
    let span = |range: Range<usize>| {
        let inside = to.words.get(words(range)).unwrap_or_default();
        inside.first().zip(inside.last()).map_or_else(Span::default, |(first, last)| first.span().to(last.span()))
    };
    let part = |part: Option<Span>| part.map(|part| span(home.words_in(part)));
    Mention {
        span: span(mention.words.clone()),
        kind: mention.kind,
        title: None,
        given: part(mention.given),
        family: part(mention.family),
        words: words(mention.words.clone()),
    }
}

pub(crate) fn first_mention(article: &Article, party: usize) -> Option<Place> {
    mentions(article, party).into_iter().next()
}

/// Whom the pronoun at `place` means, and how sure that is.
pub(crate) fn pronoun_at(article: &Article, place: Place) -> Option<(usize, f32)> {
    let all = article.references();
    let from = all.partition_point(|it| (it.paragraph, it.span.start) < (place.paragraph, place.span.start));
    let found = all.get(from).filter(|it| it.paragraph == place.paragraph && it.span == place.span)?;
    Some((found.party, found.confidence))
}

/// The speaker to show behind a quotation.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Hint {
    /// The quotation’s bytes in the file.
    pub quotation: Span,
    pub name: String,
    /// Is the speaker more than a guess?
    pub sure: bool,
}

/// The speakers that a reader has to look for: those of quotations whose clause has a pronoun or
/// a description, or whose speaker stands in another paragraph.
pub(crate) fn hints(article: &Article) -> Vec<Hint> {
    let hint = |i: usize| {
        let quotation = &article.quotations().all[i];
        if !quotation.kind.is_quoted() {
            return None;
        }
        let attribution = quotation.attribution?;
        let source = attribution.source?;
        let voice = Voice::of(article, i)?;
        let elsewhere = source.paragraph != quotation.paragraph || attribution.by == By::Context;
        let is_named = voice.party.is_none_or(|party| names(article, source, party));
        // “— she” tells nothing.
        let tells = voice.party.is_some() || !is_pronoun(&voice.name);
        (tells && (elsewhere || !is_named)).then(|| Hint {
            quotation: article.source(quotation.paragraph, quotation.span),
            name: voice.name,
            sure: voice.confidence >= GUESS,
        })
    };
    (0..article.quotations().all.len()).filter_map(hint).collect()
}

/// Do the words at `place` name the party?
fn names(article: &Article, place: Place, party: usize) -> bool {
    let people = article.people();
    let from = people.mentions.partition_point(|named| named.paragraph < place.paragraph);
    let here =
        people.mentions.iter().enumerate().skip(from).take_while(|(_, named)| named.paragraph == place.paragraph);
    let mut own = here.filter(|(_, named)| named.party == Some(party));
    own.any(|(i, _)| people.located(article, i).is_some_and(|(_, mention)| mention.span.overlaps(place.span)))
}

fn is_pronoun(words: &str) -> bool {
    const PRONOUNS: [&str; 9] = ["he", "i", "it", "one", "she", "they", "we", "who", "you"];
    PRONOUNS.contains(&&*words.to_lowercase())
}

/// Is the party a person?
pub(crate) fn is_person(article: &Article, party: usize) -> bool {
    article.people().parties.get(party).is_some_and(|party| party.kind == Naming::Person)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Format;

    /// The hints of a text: the quotation’s last word and the speaker, with a question mark for a guess.
    #[track_caller]
    fn shows(text: &str, want: &[(&str, &str)]) {
        let article = Article::read(Format::Plain.read(text));
        let last = |span: Span| span.of(text).rsplit(' ').next().unwrap_or("").to_owned();
        let got: Vec<(String, String)> = hints(&article)
            .into_iter()
            .map(|hint| (last(hint.quotation), hint.name + if hint.sure { "" } else { "?" }))
            .collect();
        let got: Vec<(&str, &str)> = got.iter().map(|(a, b)| (&**a, &**b)).collect();
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn a_name_beside_the_quotation_is_enough() {
        shows("“The fair is late this year,” Inga Lund said.\n", &[]);
        shows("Inga Lund spoke.\n\n“The fair is late this year,” said Lund. “We wait for the rain to end.”\n", &[]);
        shows("“The fair is late this year,” a neighbor said.\n", &[]);
    }

    #[test]
    fn a_pronoun_is_not() {
        shows("Inga Lund spoke.\n\n“The fair is late this year,” she said.\n", &[("year,”", "Inga Lund")]);
        shows("It rained.\n\n“The fair is late this year,” she said.\n", &[]);
    }

    #[test]
    fn names_in_headlines_are_found() {
        let text = "Inga Lund Opens Fair\n\nMayor Inga Lund spoke. Lund left.\n";
        let article = Article::read(Format::Plain.read(text));
        let party = (0..article.people().parties.len()).find(|party| mentions(&article, *party).len() > 1).unwrap();
        let starts: Vec<usize> =
            mentions(&article, party).into_iter().map(|place| place.source(&article).start).collect();
        assert_eq!(starts, [0, text.find("Inga Lund s").unwrap(), text.find("Lund left").unwrap()]);
    }
}

//! Who may have said a quotation that nobody is named for.

use super::story::{By, Quotation};
use crate::article::Article;
use crate::formats::Zone;

/// How many paragraphs back somebody is still in the reader’s mind.
const REACH: usize = 3;
/// More names are no help.
const MOST: usize = 3;

/// The persons and bodies that may have said `quotation`, the likeliest first: indices of
/// [`crate::article::People::parties`].
///
/// Whom the sentence before speaks of comes first, then whoever was named last outside of quotation
/// marks. Persons go before bodies.
pub fn candidates(article: &Article, quotation: &Quotation) -> Vec<usize> {
    let people = article.people();
    let mut out: Vec<usize> = Vec::new();
    let context = quotation.attribution.filter(|it| it.by != By::Lost).and_then(|it| it.source);
    if let Some(place) = context {
        let party = people.party_at(article, place.paragraph, place.span.start).or_else(|| article.meant(place));
        out.extend(party);
    }
    let first = quotation.paragraph.saturating_sub(REACH);
    let before = |named: &&crate::article::Named| {
        let mention = article.get(named.paragraph).and_then(|it| Some((it, it.mentions().get(named.index)?)));
        mention.is_some_and(|(paragraph, mention)| {
            let earlier = named.paragraph < quotation.paragraph || mention.span.end <= quotation.span.start;
            let told = matches!(paragraph.zone, Zone::Body | Zone::ListItem) && !paragraph.is_quoted(mention.span);
            named.paragraph >= first && earlier && told
        })
    };
    let mut named: Vec<usize> = people.mentions.iter().filter(before).filter_map(|named| named.party).collect();
    named.reverse();
    named.sort_by_key(|party| people.parties[*party].kind != crate::article::Naming::Person);
    for party in named {
        if !out.contains(&party) {
            out.push(party);
        }
    }
    out.truncate(MOST);
    out
}

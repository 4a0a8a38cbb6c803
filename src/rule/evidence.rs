//! What the counts and the margins of a reading say for a finding.

use super::Fix;
use crate::article::Paragraph;
use crate::language::fluency::{COUNTED, count};
use crate::text::{Edit, Span, apply};

/// That nobody writes the words around a fix as they are, and some write them as it leaves them; `None` where
/// the counts do not say so.
pub fn counted(paragraph: &Paragraph, fix: &Fix) -> Option<String> {
    /// Fewer may be chance.
    const SOME: u32 = 3;
    let [edit] = &fix.edits[..] else { return None };
    let from = paragraph.word_at(edit.span.start);
    let to = paragraph.word_at(edit.span.end).max(from);
    let word = |i: usize| paragraph.words.get(i).map(|word| word.span());
    let before = from.checked_sub(1).and_then(word).map_or(edit.span.start, |span| span.start);
    let behind = word(to).map_or(edit.span.end, |span| span.end);
    let (left, right) = (Span::new(before, edit.span.end), Span::new(edit.span.start, behind));
    let windows = [edit.span, right, left, Span::new(before, behind)];
    windows.into_iter().find_map(|window| {
        let found = paragraph.text.get(window.start..window.end)?.trim();
        let own = Span::new(edit.span.start - window.start, edit.span.end - window.start);
        let instead = apply(paragraph.text.get(window.start..window.end)?, &[Edit::new(own, edit.insert.clone())])?;
        let times = count(instead.trim()).filter(|times| *times >= SOME)?;
        let unseen = count(found) == Some(0);
        unseen.then(|| format!("In {COUNTED} “{found}” was not seen, “{}” at least {times} times", instead.trim()))
    })
}

/// By how much a reading won, in words: a margin in natural logarithms as odds.
pub fn odds(margin: f32) -> String {
    /// Nobody tells higher odds apart.
    const MOST: f32 = 1000.0;
    let odds = margin.clamp(0.0, 20.0).exp();
    if odds >= MOST { "more than 1,000 to 1".to_owned() } else { format!("{odds:.0} to 1") }
}

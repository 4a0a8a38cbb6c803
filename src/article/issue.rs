//! The day that a story gives itself: in its dateline or byline, or in a line such as “Published March
//! 10, 2026”.

use jiff::civil;

use super::{Article, Paragraph};
use crate::formats::Zone;
use crate::language::WordSet;

/// The last of the days that the story says it was written or published on.
pub(super) fn read(article: &Article) -> Option<civil::Date> {
    article.iter().filter(|(_, paragraph)| is_of_issue(paragraph)).flat_map(|(_, paragraph)| days(paragraph)).max()
}

fn is_of_issue(paragraph: &Paragraph) -> bool {
    /// “Published: Tuesday, March 10, 2026 at 5 p.m. EDT”
    const LONGEST: usize = 16;
    static OPENERS: WordSet = WordSet::new("published updated posted filed created modified");
    match paragraph.zone {
        Zone::Dateline | Zone::Byline => true,
        Zone::Caption | Zone::Credit | Zone::Headline => false,
        _ => {
            let whole = || {
                let [date] = &paragraph.dates[..] else { return false };
                date.span.len() == paragraph.text.trim().len()
            };
            paragraph.words.len() <= LONGEST
                && !paragraph.dates.is_empty()
                && (paragraph.words[0].is_word() && opens(paragraph, &OPENERS) || whole())
        }
    }
}

/// “Published”, “Last updated”
fn opens(paragraph: &Paragraph, openers: &WordSet) -> bool {
    let first = usize::from(paragraph.token(0).eq_ignore_ascii_case("last"));
    paragraph.words.get(first).is_some_and(|word| openers.has(word))
}

fn days(paragraph: &Paragraph) -> impl Iterator<Item = civil::Date> {
    paragraph.dates.iter().filter_map(|date| civil::Date::new(date.year?, date.month as i8, date.day as i8).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Format;

    #[track_caller]
    fn day(text: &str) -> Option<String> {
        read(&Article::read(Format::Plain.read(text))).map(|day| day.to_string())
    }

    #[test]
    fn the_day_of_a_story() {
        let told = "\n\nThe council met. It was founded on May 4, 1912.\n";
        assert_eq!(
            day(&format!("Council meets\n\nPublished: Tuesday, March 10, 2026{told}")).as_deref(),
            Some("2026-03-10")
        );
        assert_eq!(day(&format!("Council meets\n\nMarch 10, 2026{told}")).as_deref(), Some("2026-03-10"));
        assert_eq!(day(&format!("Council meets{told}")), None);
    }
}

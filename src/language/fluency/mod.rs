//! How English a sentence is: counts of strings of words, and a small network that marks the words where a
//! sentence goes wrong. `models/README.md` says what they were learned from.

pub mod counts;
pub mod grams;
mod reader;

use std::ops::Range;
use std::sync::LazyLock;

pub use reader::{HIDDEN, Reader, Reading, three_oddest};

use super::Word;

static READER: LazyLock<Reader> = LazyLock::new(|| Reader::read(include_bytes!("../../../models/fluency.bin")));

/// From this oddness on, as [`Reading::whole`] measures it, a sentence is worth a second look: of 1,000 words of
/// published news less than one sentence is.
pub const ODD: f32 = 1.7;

/// From this one on a sentence of published news is hardly ever sound.
pub const BROKEN: f32 = 5.2;

/// How much text was counted, in words for users.
pub const COUNTED: &str = "four million words of English";

/// Reads sentences: `ranges` of `words`, which are of `text`; linear.
pub fn read(text: &str, words: &[Word], ranges: &[Range<u32>]) -> Vec<Reading> {
    READER.sentences(text, words, ranges)
}

/// How likely the counts make a sentence: a logarithm, less negative for likelier ones. Only good to hold
/// variants of one sentence against each other; cheap.
pub fn likelihood(text: &str) -> f32 {
    READER.likelihood(text, &super::words(text))
}

/// How often the words of `text` stand together in what was counted, at least; `None` for more than four
/// words, and for words that are too rare to be counted as themselves.
pub fn count(text: &str) -> Option<u32> {
    READER.count(text, &super::words(text))
}

/// Was each of the words of `text` frequent enough in what was counted to be counted as itself?
pub fn is_counted(text: &str) -> bool {
    READER.is_counted(text, &super::words(text))
}

#[cfg(test)]
mod tests {
    use super::super::{sentences, words};
    use super::*;

    fn readings(text: &str) -> Vec<Reading> {
        let cut = words(text);
        read(text, &cut, &sentences(text, &cut))
    }

    #[test]
    fn a_broken_sentence_is_odder_than_a_sound_one() {
        let pairs = [
            (
                "The mayor gave a speech on the town square for her party on Monday.",
                "The mayor has given a speech in the square of town to her party the Monday.",
            ),
            (
                "The council agreed to lend the mill $2 million until the end of the year.",
                "The council agreed the mill to lend of $2 million until end the of year.",
            ),
            (
                "She told reporters that the talks had failed because of a lack of trust.",
                "She told at the reporters that the talks have failed because a trust of lack.",
            ),
        ];
        for (sound, broken) in pairs {
            let (sound, broken) = (&readings(sound)[0], &readings(broken)[0]);
            assert!(sound.whole < ODD && broken.whole > sound.whole + 2.0, "{sound:?} {broken:?}");
        }
    }

    #[test]
    fn a_sentence_reads_the_same_alone_and_in_company() {
        let text = "The ferry left at noon. Nobody saw it again, the captain said. It sank. ".repeat(12);
        let together = readings(&text);
        assert_eq!(together.len(), 36);
        let alone: Vec<Reading> = together
            .iter()
            .zip(sentences(&text, &words(&text)))
            .map(|(_, range)| {
                let own = &words(&text)[range.start as usize..range.end as usize];
                read(&text, own, std::slice::from_ref(&(0..own.len() as u32))).remove(0)
            })
            .collect();
        assert_eq!(together, alone);
    }

    #[test]
    fn counts_know_what_is_written() {
        assert!(count("according to") > Some(500));
        assert_eq!(count("to according"), Some(0));
        assert_eq!(count("the Xylqzor"), None);
        assert_eq!(count("one two three four five"), None);
        assert!(likelihood("He said he would leave on Monday.") > likelihood("He said would he leave Monday on."));
    }

    #[test]
    fn any_words_have_a_reading() {
        for text in ["", ".", "\u{301}", "日本 日本", &"the ".repeat(3000), "a"] {
            let cut = words(text);
            let readings = read(text, &cut, &[0..cut.len() as u32, 4..4, 5000..5009]);
            assert_eq!(readings.len(), 3);
            assert_eq!(readings[0].odd.len(), cut.len());
            assert!(readings.iter().all(|reading| reading.whole.is_finite()));
        }
    }
}

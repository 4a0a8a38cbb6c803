//! What the network sees of a word before it reads its neighbours: which rows of its tables stand
//! for the word, its first and last letters and its shape.

use crate::language::word::hash_of;

/// Rows of the table of pieces; a power of two.
pub const PIECES: usize = 1 << 14;

/// How many pieces a word has at most.
pub const PIECES_OF_A_WORD: usize = 8;

/// Rows of the table of shapes.
pub const SHAPES: usize = 2 * 12;

/// The rows of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Features {
    /// The key of the word itself: see [`hash_of`].
    pub word: u64,
    pieces: [u16; PIECES_OF_A_WORD],
    count: u8,
    shape: u8,
}

impl Features {
    /// The features of a token; `opens` says whether it is the first word of its sentence.
    pub fn of(token: &str, opens: bool) -> Features {
        let (word, shape) = match token {
            "“" | "”" | "``" | "''" | "\"" => (hash_of("\""), Shape::Mark),
            "‘" | "’" | "'" => (hash_of("'"), Shape::Mark),
            _ => (hash_of(token), Shape::of(token)),
        };
        let mut features =
            Features { word, pieces: [0; PIECES_OF_A_WORD], count: 0, shape: shape as u8 * 2 + u8::from(opens) };
        if shape != Shape::Mark {
            features.cut(token);
        } else {
            features.add(hash(0, [word as u8, (word >> 8) as u8]));
        }
        features
    }

    /// The rows of the table of pieces.
    pub fn pieces(&self) -> impl Iterator<Item = usize> + '_ {
        self.pieces.iter().take(self.count.into()).map(|row| usize::from(*row))
    }

    /// The row of the table of shapes.
    pub fn shape(&self) -> usize {
        self.shape.into()
    }

    /// The same word as it would stand in capitals throughout, or with a first one.
    pub fn recased(mut self, shape: Shape) -> Features {
        let lettered = Shape::Small as u8..=Shape::Mixed as u8;
        if lettered.contains(&(self.shape / 2)) {
            self.shape = shape as u8 * 2 + self.shape % 2;
        }
        self
    }

    /// The whole word, its first one to three letters, its last one to four, digits all alike.
    fn cut(&mut self, token: &str) {
        /// Longer words differ where it does not matter.
        const LONGEST: usize = 24;
        let mut letters = [0_u8; LONGEST];
        let mut count = 0;
        for c in token.chars().take(LONGEST) {
            letters[count] = plain(c);
            count += 1;
        }
        let letters = &letters[..count];
        self.add(hash(0, letters.iter().copied()));
        for length in 1..=3 {
            if let Some(first) = letters.get(..length).filter(|_| count > length) {
                self.add(hash(length as u64, first.iter().copied()));
            }
        }
        for length in 1..=4 {
            if let Some(last) = count.checked_sub(length).filter(|cut| *cut > 0).and_then(|cut| letters.get(cut..)) {
                self.add(hash(4 + length as u64, last.iter().copied()));
            }
        }
    }

    fn add(&mut self, hash: u64) {
        if let Some(row) = self.pieces.get_mut(usize::from(self.count)) {
            *row = (hash % PIECES as u64) as u16;
            self.count += 1;
        }
    }
}

/// A letter in lower case, folded into a byte; all digits are one.
fn plain(c: char) -> u8 {
    match c {
        '0'..='9' => b'0',
        '’' | '‘' => b'\'',
        c if c.is_ascii() => c.to_ascii_lowercase() as u8,
        c => 0x80 | c.to_lowercase().next().map_or(0, |c| c as u8),
    }
}

fn hash(seed: u64, letters: impl IntoIterator<Item = u8>) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325 ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let hash =
        letters.into_iter().fold(start, |hash, letter| (hash ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3));
    (hash ^ (hash >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 32
}

/// How a token is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `river`
    Small,
    /// `River`
    Capital,
    /// `A`, `I`
    OneCapital,
    /// `UNESCO`
    Capitals,
    /// `iPhone`, `McKay`
    Mixed,
    /// `U.S.`, `Gov.`
    Stopped,
    /// `1,200`
    Digits,
    /// `1990s`, `B52`
    SomeDigits,
    /// `’s`, `n’t`
    Clitic,
    /// Quotation marks and apostrophes.
    Mark,
    /// Other marks.
    Punct,
    /// `$`, an emoji
    Other,
}

impl Shape {
    fn of(token: &str) -> Shape {
        let (mut small, mut capital, mut digit, mut apostrophe, mut stop) = (0, 0, 0, false, false);
        for c in token.chars() {
            match c {
                'a'..='z' => small += 1,
                'A'..='Z' => capital += 1,
                '0'..='9' => digit += 1,
                '\'' | '’' => apostrophe = true,
                '.' => stop = true,
                c if c.is_uppercase() => capital += 1,
                c if c.is_alphabetic() => small += 1,
                _ => {}
            }
        }
        let first = token.chars().next().unwrap_or(' ');
        match (small, capital, digit) {
            (0, 0, 0)
                if token.chars().all(|c| c.is_ascii_punctuation() && c != '$' || matches!(c, '–' | '—' | '…')) =>
            {
                Shape::Punct
            }
            (0, 0, 0) => Shape::Other,
            (0, 0, _) => Shape::Digits,
            (_, _, 1..) => Shape::SomeDigits,
            _ if apostrophe && small + capital <= 3 => Shape::Clitic,
            _ if stop => Shape::Stopped,
            (_, 0, _) => Shape::Small,
            (0, 1, _) => Shape::OneCapital,
            (0, _, _) => Shape::Capitals,
            (_, 1, _) if first.is_uppercase() => Shape::Capital,
            _ => Shape::Mixed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_alike_share_rows() {
        let of = |token| Features::of(token, false);
        assert_eq!(of("1990"), Features { word: hash_of("1990"), ..of("2026") });
        assert_eq!(of("“"), of("\""));
        let rows = |token| of(token).pieces().collect::<Vec<_>>();
        assert_eq!(rows("River"), rows("river"));
        assert_eq!(rows("river").len(), PIECES_OF_A_WORD);
        assert_ne!(of("River").shape(), of("river").shape());
        assert_eq!(of("RIVER").recased(Shape::Small), of("river"));
        assert_eq!(of("12").recased(Shape::Capital), of("12"));
    }

    #[test]
    fn any_token_has_features() {
        for token in ["", "\u{301}", "日本", "🙂", &"a".repeat(500), "’", "--"] {
            let features = Features::of(token, true);
            assert!(features.pieces().all(|row| row < PIECES) && features.shape() < SHAPES, "{token}");
        }
    }
}

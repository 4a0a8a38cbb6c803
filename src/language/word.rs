//! Words and marks: the tokens of a text.
//!
//! The cut follows Universal Dependencies, so that what is learned from treebanks fits: clitics
//! stand alone (`do|n’t`, `year|’s`), hyphens split, an abbreviation keeps its stop (`Gov.`, `U.S.`).

use super::lexicon::{self, Classes};
use crate::text::Span;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Letters, perhaps with digits behind them: `said`, `n’t`, `U.S.`, `B52`.
    Word,
    /// Begins with a digit: `1,200`, `4:17`, `1990s`, `8pm`.
    Number,
    /// A mark of punctuation; an ellipsis of dots is one token.
    Punct,
    /// Anything else that is not space: `$`, `%`, `+`, an emoji.
    Symbol,
    /// A web or mail address, a handle or a hashtag.
    Address,
}

/// A token of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    start: u32,
    end: u32,
    pub kind: Kind,
    pub shape: Shape,
    /// [`hash_of`] the token in lower case: equal for `Said` and `said`, `don't` and `don’t`.
    pub hash: u64,
    /// What the lexicon knows of it.
    pub classes: Classes,
}

/// How a token is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shape(u8);

impl Shape {
    const CAPITAL: u8 = 1;
    const ALL_CAPS: u8 = 2;
    const SPACED: u8 = 4;
    const STOP: u8 = 8;
}

impl Word {
    /// The token's bytes in its text.
    pub fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// Does it begin with a capital letter?
    pub fn is_capitalized(&self) -> bool {
        self.shape.0 & Shape::CAPITAL != 0
    }

    /// Has it at least two letters, all of them capitals?
    pub fn is_all_caps(&self) -> bool {
        self.shape.0 & Shape::ALL_CAPS != 0
    }

    /// Does white space, or the start of the text, stand before it?
    pub fn is_spaced(&self) -> bool {
        self.shape.0 & Shape::SPACED != 0
    }

    /// Is it an abbreviation or initial that includes its stop?
    pub fn has_stop(&self) -> bool {
        self.shape.0 & Shape::STOP != 0
    }

    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Does the lexicon put it in any of `classes`?
    pub fn is(&self, classes: Classes) -> bool {
        self.classes.intersects(classes)
    }
}

/// Cuts `text` into tokens. Linear; any text will do. Texts of 4 GiB and more have none.
pub fn split(text: &str) -> Vec<Word> {
    let text = if text.len() > u32::MAX as usize { "" } else { text };
    let mut out = Vec::with_capacity(text.len() / 5 + 1);
    let mut cutter = Cutter { text, bytes: text.as_bytes(), at: 0, spaced: true };
    while cutter.at < text.len() {
        cutter.next(&mut out);
    }
    out
}

/// The hash of a token in lower case, with typographic apostrophes made plain.
pub fn hash_of(token: &str) -> u64 {
    measure(token).0
}

/// The hash of a token and its capitals, in one pass: most tokens are short and plain.
fn measure(token: &str) -> (u64, u8) {
    let mut hash = Hasher::new();
    let (mut capitals, mut smalls) = (0, 0);
    for byte in token.bytes() {
        if byte >= 0x80 {
            return measure_beyond_ascii(token);
        }
        capitals += u32::from(byte.is_ascii_uppercase());
        smalls += u32::from(byte.is_ascii_lowercase());
        hash.add(byte.to_ascii_lowercase());
    }
    let capital = token.as_bytes().first().is_some_and(u8::is_ascii_uppercase);
    (hash.finish(), shape_of(capital, capitals > 1 && smalls == 0))
}

#[cold]
fn measure_beyond_ascii(token: &str) -> (u64, u8) {
    let mut hash = Hasher::new();
    for c in token.chars() {
        match c {
            '’' | 'ʼ' => hash.add(b'\''),
            c if c.is_ascii() => hash.add(c.to_ascii_lowercase() as u8),
            c => c.to_lowercase().for_each(|c| c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| hash.add(byte))),
        }
    }
    let capital = token.chars().next().is_some_and(char::is_uppercase);
    let all = capital && token.chars().filter(|c| c.is_alphabetic()).count() > 1 && !token.contains(char::is_lowercase);
    (hash.finish(), shape_of(capital, all))
}

const fn shape_of(capital: bool, all: bool) -> u8 {
    match (capital, all) {
        (true, true) => Shape::CAPITAL | Shape::ALL_CAPS,
        (true, false) => Shape::CAPITAL,
        (false, _) => 0,
    }
}

/// FNV-1a with a final mix: short keys, byte by byte, no state to set up.
struct Hasher(u64);

impl Hasher {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    #[inline(always)]
    fn add(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }

    fn finish(self) -> u64 {
        (self.0 ^ (self.0 >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9)
    }
}

struct Cutter<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    spaced: bool,
}

impl Cutter<'_> {
    fn next(&mut self, out: &mut Vec<Word>) {
        let byte = self.bytes[self.at];
        match byte {
            b' ' | b'\t'..=b'\r' => self.skip(1),
            b'a'..=b'z' | b'A'..=b'Z' => self.letters(out),
            b'0'..=b'9' => self.number(out),
            b'.' => self.dots(out),
            b'@' | b'#' if self.next_is_name() => self.handle(out),
            b'\'' => self.apostrophe(out, 1),
            b'-' | b'*' | b'=' | b'_' | b'~' | b'#' | b'+' => self.run_of_marks(out, byte),
            0..=0x7f => {
                let kind = if is_ascii_punct(byte) { Kind::Punct } else { Kind::Symbol };
                self.push(out, self.at + 1, kind, false);
            }
            _ => self.beyond_ascii(out),
        }
    }

    fn beyond_ascii(&mut self, out: &mut Vec<Word>) {
        let c = self.text[self.at..].chars().next().unwrap_or(' ');
        let length = c.len_utf8();
        match c {
            '’' | 'ʼ' => self.apostrophe(out, length),
            c if c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}') => self.skip(length),
            c if c.is_alphabetic() => self.letters(out),
            c if c.is_numeric() => self.push(out, self.at + length, Kind::Number, false),
            '“' | '”' | '‘' | '„' | '‚' | '«' | '»' | '‹' | '›' | '–' | '—' | '‑' | '…' | '·' | '•' =>
            {
                self.push(out, self.at + length, Kind::Punct, false);
            }
            _ => self.push(out, self.at + length, Kind::Symbol, false),
        }
    }

    fn skip(&mut self, length: usize) {
        self.at += length;
        self.spaced = true;
    }

    /// Letters: a word, an abbreviation, an initialism, an address, a word and its clitic.
    fn letters(&mut self, out: &mut Vec<Word>) {
        let start = self.at;
        let end = self.run_of_letters(start);
        // Nearly all words end in a space or a comma: nothing more to ask.
        if !matches!(self.bytes.get(end), Some(b'.' | b':' | b'@' | b'\'' | b'-' | 0x80..)) {
            return self.push(out, end, Kind::Word, false);
        }
        if let Some(end) = self.prefixed(start, end) {
            return self.push(out, end, Kind::Word, false);
        }
        if let Some(end) = self.initialism(start, end) {
            return self.push(out, end, Kind::Word, true);
        }
        if let Some(end) = self.address(start, end) {
            return self.push(out, end, Kind::Address, false);
        }
        if self.bytes.get(end) == Some(&b'.')
            && (lexicon::is_abbreviation(&self.text[start..end])
                || self.is_number_sign(start, end)
                || self.is_state(out, start, end))
        {
            return self.push(out, end + 1, Kind::Word, true);
        }
        // “don’t” is “do” and “n’t”: the apostrophe stands inside the run’s last letters.
        if let Some(clitic) = self.negation(start, end) {
            self.push(out, clitic, Kind::Word, false);
            self.push(out, self.after_apostrophe(end) + 1, Kind::Word, false);
            return;
        }
        // An apostrophe inside a name joins: O’Brien, d’Azur, Ka’aba.
        let end = self.joined(end);
        self.push(out, end, Kind::Word, false);
    }

    /// `co-founder`, `anti-drug`: a prefix belongs to its word.
    fn prefixed(&self, start: usize, end: usize) -> Option<usize> {
        const PREFIXES: [&str; 17] = [
            "anti", "bi", "co", "counter", "e", "ex", "inter", "mid", "mis", "multi", "non", "pan", "post", "pre",
            "pro", "re", "semi",
        ];
        let glued = self.bytes.get(end) == Some(&b'-')
            && self.bytes.get(end + 1).is_some_and(u8::is_ascii_alphabetic)
            && end - start <= 7;
        let prefix = &self.text[start..end];
        (glued && PREFIXES.iter().any(|known| known.eq_ignore_ascii_case(prefix)))
            .then(|| self.run_of_letters(end + 1))
            // A clitic of the whole word is left for the way of all words.
            .filter(|end| self.apostrophe_at(*end).is_none() || self.negation(start, *end).is_none())
    }

    /// `Salem, Mass.`: short for a state behind the comma after a place.
    fn is_state(&self, out: &[Word], start: usize, end: usize) -> bool {
        let [.., place, comma] = out else { return false };
        place.is_capitalized() && self.bytes[comma.start as usize] == b',' && lexicon::is_state(&self.text[start..end])
    }

    /// `No. 9`: an abbreviation before a number only.
    fn is_number_sign(&self, start: usize, end: usize) -> bool {
        let digit = self.bytes[end + 1..].iter().find(|byte| **byte != b' ').is_some_and(u8::is_ascii_digit);
        digit && matches!(&self.text[start..end], "No" | "no" | "Nos" | "NO")
    }

    fn run_of_letters(&self, start: usize) -> usize {
        let mut at = start;
        while let Some(&byte) = self.bytes.get(at) {
            if byte.is_ascii_alphanumeric() || byte == b'_' {
                at += 1;
            } else if byte < 0x80 {
                break;
            } else {
                let Some(c) = self.text[at..].chars().next() else { break };
                // Combining marks belong to the letter before them.
                if !c.is_alphanumeric() && !is_combining(c) && !matches!(c, '\u{ad}' | '\u{200d}' | '\u{200c}')
                    || c == 'ʼ'
                {
                    break;
                }
                at += c.len_utf8();
            }
        }
        at
    }

    /// `U.S.`, `a.m.`, `J.`, `J.K.`: single letters, each with a stop.
    fn initialism(&self, start: usize, end: usize) -> Option<usize> {
        let single = |at: usize| {
            self.bytes.get(at).is_some_and(u8::is_ascii_alphabetic) && self.bytes.get(at + 1) == Some(&b'.')
        };
        if end != start + 1 || !single(start) {
            return None;
        }
        let mut at = start + 2;
        while single(at) {
            at += 2;
        }
        let letters = (at - start) / 2;
        // A lone small letter before a stop ends a sentence (“plan b.”); a lone capital is an initial.
        // “U.S.The” is a slip, not an initialism, but the cut is the same.
        (letters > 1 || self.bytes[start].is_ascii_uppercase() && self.bytes.get(at) != Some(&b'.')).then_some(at)
    }

    /// `www.example.org/a`, `https://…`, `name@example.org`, `example.com`.
    fn address(&self, start: usize, end: usize) -> Option<usize> {
        /// No host or mailbox is longer, in bytes.
        const LONGEST: usize = 255;
        let rest = self.bytes.get(end..)?;
        let known = rest.starts_with(b"://")
            || rest.starts_with(b"@") && rest.get(1).is_some_and(u8::is_ascii_alphanumeric)
            || rest.starts_with(b".") && {
                let stretch = &self.text[start..self.end_of_stretch(end, LONGEST)];
                stretch.starts_with("www.")
                    || stretch.split(['/', '?', '#']).next().is_some_and(is_host)
                    || stretch.contains('@')
            };
        if !known {
            return None;
        }
        let end = self.end_of_stretch(end, usize::MAX);
        let trimmed = self.text[start..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'', '"']);
        Some(start + trimmed.len())
    }

    /// Where the characters of an address end, at most `longest` bytes from `from`.
    fn end_of_stretch(&self, from: usize, longest: usize) -> usize {
        let stops = |byte: &u8| {
            byte.is_ascii_whitespace() || *byte >= 0x80 || matches!(byte, b'"' | b'<' | b'>' | b'|' | b')' | b']')
        };
        let rest = &self.bytes[from..self.bytes.len().min(from.saturating_add(longest))];
        from + rest.iter().position(stops).unwrap_or(rest.len())
    }

    /// Where `n’t` begins, if the letters from `start` to `end` and what follows end in it.
    fn negation(&self, start: usize, end: usize) -> Option<usize> {
        let apostrophe = self.apostrophe_at(end)?;
        let t = end + apostrophe;
        let word_ends = !self.bytes.get(t + 1).is_some_and(|b| b.is_ascii_alphanumeric());
        let negated = end > start + 1
            && matches!(self.bytes[end - 1], b'n' | b'N')
            && matches!(self.bytes.get(t), Some(b't' | b'T'))
            && word_ends;
        negated.then_some(end - 1)
    }

    fn after_apostrophe(&self, end: usize) -> usize {
        end + self.apostrophe_at(end).unwrap_or(0)
    }

    /// The length of the apostrophe at `at`, if one stands there.
    fn apostrophe_at(&self, at: usize) -> Option<usize> {
        let rest = self.bytes.get(at..)?;
        if rest.first() == Some(&b'\'') {
            Some(1)
        } else if rest.starts_with("’".as_bytes()) {
            Some(3)
        } else if rest.starts_with("ʼ".as_bytes()) {
            Some(2)
        } else {
            None
        }
    }

    /// The end of a word that goes on behind an apostrophe, unless what follows is a clitic.
    fn joined(&self, end: usize) -> usize {
        let mut end = end;
        while let Some(length) = self.apostrophe_at(end) {
            let next = self.run_of_letters(end + length);
            if next == end + length || is_clitic(&self.text[end + length..next]) {
                break;
            }
            end = next;
        }
        end
    }

    /// An apostrophe that no word took: a clitic, a decade, a cut letter, or a mark.
    fn apostrophe(&mut self, out: &mut Vec<Word>, length: usize) {
        let next = self.run_of_letters(self.at + length);
        let tail = &self.text[self.at + length..next];
        let glued = !self.spaced && out.last().is_some_and(|word| matches!(word.kind, Kind::Word | Kind::Number));
        let decade = tail.len() >= 2 && tail.as_bytes()[0].is_ascii_digit() && tail.ends_with('s') && tail.len() <= 3;
        if glued && is_clitic(tail) || decade {
            let kind = if decade { Kind::Number } else { Kind::Word };
            self.push(out, next, kind, false);
        } else {
            self.push(out, self.at + length, Kind::Punct, false);
        }
    }

    /// Digits with their inner commas, stops and colons, and letters glued on: `1,200`, `4:17`, `6th`.
    fn number(&mut self, out: &mut Vec<Word>) {
        let mut end = self.at;
        while let Some(&byte) = self.bytes.get(end) {
            let inner = matches!(byte, b',' | b'.' | b':') && self.bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
            if byte.is_ascii_digit() || inner { end += 1 } else { break }
        }
        let end = self.joined_digits(end).unwrap_or_else(|| self.run_of_letters(end));
        self.push(out, end, Kind::Number, false);
    }

    /// `04/06/2026`, `555-0123`, `202-555-0123`: a date in figures or a telephone number, by where
    /// its first digits end.
    fn joined_digits(&self, first: usize) -> Option<usize> {
        let mark = *self.bytes.get(first).filter(|mark| matches!(mark, b'/' | b'-'))?;
        let mut lengths = [first - self.at, 0, 0];
        let mut end = first;
        for length in &mut lengths[1..] {
            if self.bytes.get(end) != Some(&mark) {
                break;
            }
            *length = self.bytes[end + 1..].iter().take(6).take_while(|byte| byte.is_ascii_digit()).count();
            end += 1 + *length;
        }
        let known = match mark {
            b'/' => matches!(lengths, [1..=2, 1..=2, 2 | 4] | [4, 1..=2, 1..=2]),
            _ => matches!(lengths, [3, 4, 0] | [3, 3, 4] | [4, 2, 2]),
        };
        let over = !self.bytes.get(end).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == mark);
        (known && over && !self.bytes[self.at..first].contains(&b',')).then_some(end)
    }

    /// Three dots and more are one mark; two are two.
    fn dots(&mut self, out: &mut Vec<Word>) {
        let dots = self.bytes[self.at..].iter().take_while(|byte| **byte == b'.').count();
        self.push(out, self.at + if dots >= 3 { dots } else { 1 }, Kind::Punct, false);
    }

    /// A dash of hyphens, a rule of stars: the same mark over and over is one.
    fn run_of_marks(&mut self, out: &mut Vec<Word>, mark: u8) {
        let marks = self.bytes[self.at..].iter().take_while(|byte| **byte == mark).count();
        let kind = if is_ascii_punct(mark) { Kind::Punct } else { Kind::Symbol };
        self.push(out, self.at + marks, kind, false);
    }

    fn next_is_name(&self) -> bool {
        self.bytes.get(self.at + 1).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'_')
    }

    fn handle(&mut self, out: &mut Vec<Word>) {
        let end = self.run_of_letters(self.at + 1);
        self.push(out, end, Kind::Address, false);
    }

    fn push(&mut self, out: &mut Vec<Word>, end: usize, kind: Kind, stop: bool) {
        let token = &self.text[self.at..end];
        let (hash, capitals) = measure(token);
        let is_word = kind == Kind::Word;
        let classes = if is_word { lexicon::classes_of(hash) } else { Classes::NONE };
        let shape = Shape(
            if is_word { capitals } else { 0 }
                | if self.spaced { Shape::SPACED } else { 0 }
                | if stop { Shape::STOP } else { 0 },
        );
        out.push(Word { start: self.at as u32, end: end as u32, kind, shape, hash, classes });
        self.at = end;
        self.spaced = false;
    }
}

/// The word with a capital first letter.
pub fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn is_clitic(tail: &str) -> bool {
    ["s", "re", "ve", "ll", "d", "m"].iter().any(|clitic| tail.eq_ignore_ascii_case(clitic))
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

fn is_ascii_punct(byte: u8) -> bool {
    matches!(
        byte,
        b'!' | b'"'
            | b'\''
            | b'('
            | b')'
            | b','
            | b'-'
            | b'.'
            | b'/'
            | b':'
            | b';'
            | b'?'
            | b'['
            | b']'
            | b'{'
            | b'}'
            | b'`'
    )
}

/// Does `stretch` look like a host name by its top-level domain?
fn is_host(stretch: &str) -> bool {
    const DOMAINS: [&str; 17] =
        ["com", "org", "net", "gov", "edu", "mil", "io", "info", "co", "uk", "us", "de", "fr", "eu", "ru", "ca", "au"];
    let Some((host, domain)) = stretch.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']).rsplit_once('.') else {
        return false;
    };
    !host.is_empty() && DOMAINS.contains(&domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn cut(text: &str, want: &str) {
        let words: Vec<&str> = split(text).iter().map(|word| word.span().of(text)).collect();
        assert_eq!(words.join("|"), want);
    }

    #[test]
    fn words_of_news() {
        cut("Gov. Ann O’Dell doesn’t mind.", "Gov.|Ann|O’Dell|does|n’t|mind|.");
        cut("the year's end, teachers’ pay", "the|year|'s|end|,|teachers|’|pay");
        cut("at 4:17 a.m. on No. 9", "at|4:17|a.m.|on|No.|9");
        cut("$1.35 billion, up 8%", "$|1.35|billion|,|up|8|%");
        cut("the U.S. and J.K. Low", "the|U.S.|and|J.K.|Low");
        cut("a well-known 5-year-old", "a|well|-|known|5|-|year|-|old");
        cut("in the ’80s and 1990s", "in|the|’80s|and|1990s");
        cut("see www.example.org/a. Or @desk, #news", "see|www.example.org/a|.|Or|@desk|,|#news");
        cut("mail ada@example.org.", "mail|ada@example.org|.");
        cut("Wait... what?..", "Wait|...|what|?|.|.");
        cut("conflicts. did.", "conflicts|.|did|.");
        cut("We’ll go; they've won’t", "We|’ll|go|;|they|'ve|wo|n’t");
        cut("cafe\u{301} naïve", "cafe\u{301}|naïve");
        cut("here.Read more", "here|.|Read|more");
        cut("the co-founder's anti-drug e-mail, pro- and con", "the|co-founder|'s|anti-drug|e-mail|,|pro|-|and|con");
        cut("on 04/06/2026 call 202-555-0123 or 555-0123", "on|04/06/2026|call|202-555-0123|or|555-0123");
        cut("won 3-2, 24/7, 2026-04-06, 1914-18", "won|3|-|2|,|24|/|7|,|2026-04-06|,|1914|-|18");
        cut("ORVA -- It rained *** here", "ORVA|--|It|rained|***|here");
        cut("in Salem, Mass. It hit, miss.", "in|Salem|,|Mass.|It|hit|,|miss|.");
    }

    #[test]
    fn hashes_ignore_case_and_the_kind_of_apostrophe() {
        assert_eq!(hash_of("N’T"), hash_of("n't"));
        assert_ne!(hash_of("said"), hash_of("say"));
    }
}

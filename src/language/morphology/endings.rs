//! What the ending of a word tells: the longest one that a list has decides.
//!
//! `models/build.rs` compiles the lists of `models/morphology/` into finite-state maps. A key is a
//! group of words, a tab and an ending spelled backwards, `^` for the beginning of the word; its
//! value is how words with that ending change.

use fst::raw::{Fst, Output};

/// A list of endings.
pub(super) struct Endings(Option<Fst<&'static [u8]>>);

/// How a word changes into another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Change(u64);

/// The capitals of a changed word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Capitals {
    /// Those that its class has.
    Usual,
    Title,
    All,
}

impl Endings {
    pub(super) fn new(bytes: &'static [u8]) -> Self {
        Self(Fst::new(bytes).ok())
    }

    /// The change of the longest ending that `word` has in `group`; capitals and the kind of
    /// apostrophe do not matter.
    pub(super) fn find(&self, group: &str, word: &str) -> Option<Change> {
        let fst = self.0.as_ref()?;
        let (mut node, mut sum) = (fst.root(), Output::zero());
        let mut step = |byte: u8| {
            let transition = node.transition(node.find_input(byte)?);
            sum = sum.cat(transition.out);
            node = fst.node(transition.addr);
            Some(node.is_final().then(|| Change(sum.cat(node.final_output()).value())))
        };
        for byte in group.bytes() {
            step(byte)?;
        }
        // The empty ending, if the list has it, is that of any word.
        let mut longest = step(b'\t')?;
        for c in word.chars().rev().map(lower).chain(['^']) {
            let mut buffer = [0; 4];
            let mut found = None;
            for byte in c.encode_utf8(&mut buffer).bytes() {
                match step(byte) {
                    Some(here) => found = here,
                    None => return longest,
                }
            }
            longest = found.or(longest);
        }
        longest
    }
}

impl Change {
    /// None at all.
    pub(super) const NONE: Change = Change(0);

    /// How many characters to drop from the end.
    pub(super) fn drops(self) -> usize {
        (self.0 & 63) as usize
    }

    pub(super) fn capitals(self) -> Capitals {
        match self.0 >> 6 & 3 {
            1 => Capitals::Title,
            2 => Capitals::All,
            _ => Capitals::Usual,
        }
    }

    /// Does the list say that there is no such form?
    pub(super) fn is_barred(self) -> bool {
        self.0 >> 6 & 3 == 3
    }

    /// The letters to add, in small ones: at most seven bytes.
    pub(super) fn push_to(self, out: &mut String) {
        let bytes = (self.0 >> 8).to_le_bytes();
        let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
        out.push_str(bytes.get(..end).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or(""));
    }

    pub(super) fn adds(self) -> bool {
        self.0 >> 8 != 0
    }
}

/// The part of `word` that stays when `count` characters are dropped.
pub(super) fn without_last(word: &str, count: usize) -> &str {
    match count {
        0 => word,
        _ => word.char_indices().rev().nth(count - 1).map_or("", |(at, _)| &word[..at]),
    }
}

/// A letter in lower case, an apostrophe as a plain one.
pub(super) fn lower(c: char) -> char {
    match c {
        '’' | 'ʼ' => '\'',
        c if c.is_ascii() => c.to_ascii_lowercase(),
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

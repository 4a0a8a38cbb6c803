//! What the ending of a word tells: the longest one that a list has decides.
//!
//! `models/build.rs` compiles the lists of `models/morphology/` into finite-state maps. A key is a
//! group of words, a tab and an ending spelled backwards, `^` for the beginning of the word or of
//! its part behind a hyphen; its value is how words with that ending change.

use fst::raw::{CompiledAddr, Fst, Node, Output};

use crate::language::Penn;

/// A list of endings.
pub(super) struct Endings {
    fst: Option<Fst<&'static [u8]>>,
    /// Where the endings of each tag’s group begin: a node’s address and the output so far.
    groups: Vec<Option<(CompiledAddr, Output)>>,
}

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
        let fst = Fst::new(bytes).ok();
        let begin = |tag: &Penn| {
            let mut place = Place::root(fst.as_ref()?);
            for byte in tag.name().bytes().chain([b'\t']) {
                place = place.step(byte)?;
            }
            Some((place.node.addr(), place.sum))
        };
        let groups = Penn::ALL.iter().map(begin).collect();
        Self { fst, groups }
    }

    /// The change of the longest ending that `word` has in the group of `tag`; capitals and the kind
    /// of apostrophe do not matter.
    pub(super) fn find(&self, tag: Penn, word: &str) -> Option<Change> {
        let fst = self.fst.as_ref()?;
        let (address, sum) = (*self.groups.get(tag as usize)?)?;
        let mut place = Place { fst, node: fst.node(address), sum };
        // The empty ending, if the list has it, is that of any word.
        let mut longest = place.change();
        for c in word.chars().rev().map(lower).chain(['^']) {
            if c == '-' {
                let part = place.step(b'^').and_then(Place::change);
                // The capitals of “American” are not those of “anti-American”.
                longest = part.filter(|part| part.capitals() == Capitals::Usual).or(longest);
            }
            let mut buffer = [0; 4];
            for byte in c.encode_utf8(&mut buffer).bytes() {
                match place.step(byte) {
                    Some(next) => place = next,
                    None => return longest,
                }
            }
            longest = place.change().or(longest);
        }
        longest
    }
}

/// A place in a finite-state map, with the outputs on the way there.
#[derive(Clone, Copy)]
struct Place<'a> {
    fst: &'a Fst<&'static [u8]>,
    node: Node<'a>,
    sum: Output,
}

impl<'a> Place<'a> {
    fn root(fst: &'a Fst<&'static [u8]>) -> Self {
        Self { fst, node: fst.root(), sum: Output::zero() }
    }

    fn step(self, byte: u8) -> Option<Place<'a>> {
        let transition = self.node.transition(self.node.find_input(byte)?);
        Some(Place { fst: self.fst, node: self.fst.node(transition.addr), sum: self.sum.cat(transition.out) })
    }

    fn change(self) -> Option<Change> {
        self.node.is_final().then(|| Change(self.sum.cat(self.node.final_output()).value()))
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

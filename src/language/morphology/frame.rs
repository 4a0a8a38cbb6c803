//! What frequent verbs take: an object, clauses, prepositions.

use std::ops::BitOr;

use super::frames::FRAMES;

/// What a verb can take besides its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    takes: Takes,
    prepositions: &'static str,
}

/// Complements of a verb, as a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Takes(u16);

impl Takes {
    /// Nothing: “the price fell”.
    pub const NOTHING: Takes = Takes(1);
    /// “built a bridge”
    pub const OBJECT: Takes = Takes(1 << 1);
    /// “gave them a loan”
    pub const TWO_OBJECTS: Takes = Takes(1 << 2);
    /// “said (that) it rained”
    pub const THAT: Takes = Takes(1 << 3);
    /// “told them (that) it rained”
    pub const OBJECT_THAT: Takes = Takes(1 << 4);
    /// “asked whether it rained”
    pub const QUESTION: Takes = Takes(1 << 5);
    /// “agreed to go”
    pub const TO_INFINITIVE: Takes = Takes(1 << 6);
    /// “urged them to go”
    pub const OBJECT_TO_INFINITIVE: Takes = Takes(1 << 7);
    /// “denied going”
    pub const GERUND: Takes = Takes(1 << 8);
    /// “let them go”
    pub const BARE_INFINITIVE: Takes = Takes(1 << 9);
    /// “became rich”, “made them rich”
    pub const PREDICATE: Takes = Takes(1 << 10);

    /// Is all of `other` among these?
    pub const fn contains(self, other: Takes) -> bool {
        self.0 & other.0 == other.0
    }

    /// Is any of `other` among these?
    pub const fn intersects(self, other: Takes) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn with(self, other: Takes) -> Takes {
        Takes(self.0 | other.0)
    }
}

impl BitOr for Takes {
    type Output = Takes;

    fn bitor(self, other: Takes) -> Takes {
        self.with(other)
    }
}

impl Frame {
    pub(super) const fn new(takes: Takes, prepositions: &'static str) -> Self {
        Self { takes, prepositions }
    }

    pub fn takes(self, complement: Takes) -> bool {
        self.takes.contains(complement)
    }

    /// Must an object stand with it in the active?
    pub fn needs_object(self) -> bool {
        const OTHERS: Takes = Takes::NOTHING
            .with(Takes::THAT)
            .with(Takes::QUESTION)
            .with(Takes::TO_INFINITIVE)
            .with(Takes::GERUND)
            .with(Takes::BARE_INFINITIVE)
            .with(Takes::PREDICATE);
        self.takes(Takes::OBJECT) && !self.takes.intersects(OTHERS)
    }

    /// The prepositions that it governs: `of` for `accuse`. Phrases of time, place and manner, which
    /// any verb takes, are not told by them.
    pub fn prepositions(self) -> impl Iterator<Item = &'static str> {
        self.prepositions.split_ascii_whitespace()
    }

    /// Does it govern that preposition, in small letters?
    pub fn governs(self, preposition: &str) -> bool {
        self.prepositions().any(|own| own == preposition)
    }
}

/// What the verb with this lemma takes; `None` for one that the list does not have.
pub fn frame(lemma: &str) -> Option<Frame> {
    let at = FRAMES.binary_search_by_key(&lemma, |(verb, _)| verb).ok()?;
    FRAMES.get(at).map(|(_, frame)| *frame)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order() {
        assert!(FRAMES.is_sorted_by_key(|(verb, _)| verb));
        let twice = FRAMES.windows(2).find(|pair| pair[0].0 == pair[1].0);
        assert_eq!(twice, None);
        assert!(FRAMES.len() >= 300);
    }

    #[test]
    fn each_verb_takes_something() {
        for (verb, frame) in FRAMES {
            assert_ne!(frame.takes, Takes::default(), "{verb}");
        }
    }

    #[test]
    fn verbs_of_news() {
        let of = |verb| frame(verb).unwrap_or_else(|| panic!("{verb} is listed"));
        assert!(of("accuse").governs("of") && of("accuse").needs_object());
        assert!(of("rely").governs("on") && !of("rely").takes(Takes::OBJECT));
        assert!(of("say").takes(Takes::THAT) && !of("say").takes(Takes::OBJECT_THAT));
        assert!(of("tell").takes(Takes::OBJECT_THAT | Takes::TWO_OBJECTS));
        assert!(of("agree").takes(Takes::TO_INFINITIVE) && !of("agree").needs_object());
        assert_eq!(of("comply").prepositions().collect::<Vec<_>>(), ["with"]);
        assert!(of("let").takes(Takes::BARE_INFINITIVE));
        assert_eq!(frame("blorp"), None);
    }
}

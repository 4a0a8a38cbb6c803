//! Which nouns are counted.

use std::sync::LazyLock;

use fst::Map;

/// Whether a noun is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Countability {
    /// `bridge`: has a plural, and no singular without a determiner.
    Countable,
    /// `furniture`: has no plural and takes no `a`.
    Uncountable,
    /// `fire`: counted in one sense, not in another.
    Both,
    /// `police`, `trousers`: has no singular.
    Plural,
}

static NOUNS: LazyLock<Option<Map<&'static [u8]>>> =
    LazyLock::new(|| Map::new(&include_bytes!(concat!(env!("OUT_DIR"), "/countability.fst"))[..]).ok());

/// Does `token` end as plurals do: `bridges`, but not `press`, `virus` or `crisis`? A look at letters alone.
pub fn has_plural_ending(token: &str) -> bool {
    token.len() > 3
        && token.ends_with('s')
        && !token.ends_with("ss")
        && !token.ends_with("us")
        && !token.ends_with("is")
}

/// Whether the noun with this lemma is counted; `None` for one that the list does not have.
pub fn countability(lemma: &str) -> Option<Countability> {
    let find = |lemma: &str| NOUNS.as_ref().and_then(|nouns| nouns.get(lemma));
    let number = if lemma.contains(char::is_uppercase) { find(&lemma.to_lowercase()) } else { find(lemma) };
    match number? {
        1 => Some(Countability::Countable),
        2 => Some(Countability::Uncountable),
        3 => Some(Countability::Both),
        4 => Some(Countability::Plural),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_of_news() {
        for (lemma, want) in [
            ("bridge", Countability::Countable),
            ("mayor", Countability::Countable),
            ("information", Countability::Uncountable),
            ("Equipment", Countability::Uncountable),
            ("news", Countability::Uncountable),
            ("fire", Countability::Both),
            ("police", Countability::Plural),
            ("trousers", Countability::Plural),
            ("series", Countability::Countable),
        ] {
            assert_eq!(countability(lemma), Some(want), "{lemma}");
        }
        assert_eq!(countability("quindle"), None);
        assert_eq!(countability(""), None);
    }
}

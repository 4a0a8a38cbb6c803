use super::Paragraph;
use crate::language::{Class, Kind};

impl Paragraph {
    /// Is the token at `i` the abbreviation of a country or body that owns something and lacks its article:
    /// “plans of UK’s ministers”?
    pub fn is_bare_owner(&self, i: usize) -> bool {
        const WITH_ARTICLE: [&str; 8] = ["US", "U.S.", "UK", "U.K.", "UN", "U.N.", "EU", "E.U."];
        /// So many tokens before the abbreviation its article may stand: “the then-EU’s”.
        const REACH: usize = 4;
        let clitic =
            self.words.get(i + 1).is_some_and(|next| !next.is_spaced()) && matches!(self.token(i + 1), "’s" | "'s");
        if !clitic || !WITH_ARTICLE.contains(&self.token(i)) {
            return false;
        }
        let near = &self.words[i.saturating_sub(REACH)..i];
        let before = near.iter().rev().find(|word| !matches!(word.span().of(&self.text), "“" | "\"" | "‘"));
        before.is_some_and(|word| word.kind == Kind::Word && !word.is_capitalized())
            && !near.iter().any(|word| word.is(Class::DETERMINER | Class::ARTICLE | Class::POSSESSIVE))
    }
}

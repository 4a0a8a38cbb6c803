//! The network as copydesk runs it, measured on the same sentences as the one that was trained: what
//! rounding its numbers costs.

use std::path::Path;

use copydesk::language::conllu;
use copydesk::language::parser::{Network, universal};

use crate::Failure;

/// Accuracies of tags and trees on a treebank, as a line.
pub fn measure(network: &Network, treebank: &Path) -> Result<String, Failure> {
    let text = std::fs::read_to_string(treebank)?;
    let sentences = conllu::read(&text).map_err(|error| format!("{}: {error}", treebank.display()))?;
    let [mut count, mut tagged, mut attached, mut related] = [0; 4];
    for sentence in &sentences {
        let tokens: Vec<&str> = sentence.tokens.iter().map(|token| &*token.form).collect();
        let whole = 0..tokens.len() as u32;
        for (word, token) in network.parse(&tokens, std::slice::from_ref(&whole)).iter().zip(&sentence.tokens) {
            let right = word.head().map_or(0, |head| head + 1) == token.head;
            let relation = word.relation.universal() == universal(&token.relation);
            count += 1;
            tagged += usize::from(word.pos.name() == token.upos);
            attached += usize::from(right);
            related += usize::from(right && relation);
        }
    }
    let ratio = |right: usize| right as f32 / (count as f32).max(1.0);
    Ok(format!("UPOS {:.4} UAS {:.4} LAS {:.4}", ratio(tagged), ratio(attached), ratio(related)))
}

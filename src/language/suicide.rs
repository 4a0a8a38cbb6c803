//! Words that tell of a suicide.

use super::{Word, WordSet};

/// What follows “suicide” where an attack is meant, or no death at all.
static ATTACKS: WordSet = WordSet::new(
    "attack attacks attacker attackers assault assaults bomb bombs bomber bombers bombing bombings belt belts blast blasts car \
     drone drones mission missions note pact squad squads truck trucks vest vests",
);

/// What stands before “suicide” where a career or a choice at the end of life is meant.
static FIGURES: WordSet = WordSet::new("political economic electoral professional assisted physician career national");

/// Does the token at `i` of `words`, the tokens of `text`, tell of a suicide or an attempt: “suicide”, the verb of
/// “killed himself”?
pub fn tells_of_suicide(text: &str, words: &[Word], i: usize) -> bool {
    let token = |i: usize| words.get(i).map_or("", |word| word.span().of(text));
    let is = |i: usize, known: &[&str]| known.iter().any(|word| token(i).eq_ignore_ascii_case(word));
    let set = |i: usize, set: &WordSet| words.get(i).is_some_and(|word| set.has(word));
    match words.get(i).map(|word| word.span().len()) {
        // The lengths of the words below.
        Some(7 | 8) if is(i, &["suicide", "suicides", "suicidal"]) => {
            !set(i + 1, &ATTACKS)
                && !set(i + 2, &ATTACKS)
                && !i.checked_sub(1).is_some_and(|before| set(before, &FIGURES))
        }
        Some(4 | 6) if is(i, &["shot", "hanged", "killed"]) => is(i + 1, &["himself", "herself", "themselves"]),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::words;
    use super::*;

    #[test]
    fn attacks_are_no_suicides() {
        let tells = |text: &str| {
            let words = words(text);
            (0..words.len()).any(|i| tells_of_suicide(text, &words, i))
        };
        for text in ["He died by suicide.", "The clerk killed himself.", "Suicides rose.", "She was suicidal."] {
            assert!(tells(text), "{text}");
        }
        for text in
            ["A suicide bomber fled.", "It is political suicide.", "They killed the hostage.", "A suicide car bomb"]
        {
            assert!(!tells(text), "{text}");
        }
    }
}

//! Sound sentences made wrong, in the ways of machines.

use super::text::{Token, Tokens};
use copydesk::language::{Class, Classes, Penn, inflect, lemma, words};

const SMALL: [&[&str]; 5] = [
    &["the", "a", "an"],
    &["of", "in", "to", "for", "with", "on", "at", "by", "from", "as", "into", "about", "over", "after", "between"],
    &["he", "she", "it", "they", "his", "her", "its", "their", "him", "them"],
    &["is", "was", "are", "were", "has", "had", "have", "be", "been", "will", "would", "did"],
    &["that", "which", "who", "and", "but", "than", "not", "also"],
];

/// The list of small words that `token` is in.
fn small(token: &str) -> Option<&'static [&'static str]> {
    SMALL.into_iter().find(|list| list.contains(&token))
}

/// A sentence with one to four faults; the tokens where they are, are marked. `others` lends words.
pub fn corrupted(sound: &Tokens, others: &[Tokens], rng: &mut fastrand::Rng) -> Tokens {
    let mut out = sound.clone();
    let long = (sound.0.len() / 12).max(1);
    let dice = rng.f32();
    let faults = if dice < 0.6 {
        rng.usize(1..=long.min(2))
    } else if dice < 0.85 {
        rng.usize(1..=long + 2)
    } else {
        rng.usize(long..=3 * long + 1)
    };
    for _ in 0..faults {
        for _ in 0..8 {
            if corrupt(&mut out.0, others, rng) {
                break;
            }
        }
    }
    out
}

fn is_plain(token: &Token) -> bool {
    token.text.chars().all(char::is_alphabetic) && token.spaced
}

fn is_lower(token: &Token) -> bool {
    is_plain(token) && token.text.chars().all(char::is_lowercase)
}

/// Makes one fault; false where the dice fell on a place that has none.
fn corrupt(tokens: &mut Vec<Token>, others: &[Tokens], rng: &mut fastrand::Rng) -> bool {
    let n = tokens.len();
    if n < 5 {
        return false;
    }
    let i = rng.usize(1..n - 1);
    let dice = rng.f32();
    if dice < 0.07 {
        // A word left over at the end: of this sentence, of another, or a small verb.
        let end = tokens.iter().rposition(is_plain).unwrap_or(0);
        let left = match rng.usize(..3) {
            0 => tokens[rng.usize(..n)].clone(),
            1 => others[rng.usize(..others.len())].0.get(rng.usize(..12)).cloned().unwrap_or_else(|| tokens[i].clone()),
            _ => Token { text: SMALL[3][rng.usize(..SMALL[3].len())].to_owned(), spaced: true, wrong: true },
        };
        if end + 2 != n || !is_lower(&left) || left.text == tokens[end].text {
            return false;
        }
        tokens.insert(end + 1, Token { wrong: true, ..left });
    } else if dice < 0.24 {
        // A small word lost.
        if !is_lower(&tokens[i]) || small(&tokens[i].text).is_none() {
            return false;
        }
        tokens.remove(i);
        mark(tokens, i);
    } else if dice < 0.36 {
        // A small word too many.
        let list = SMALL[rng.usize(..SMALL.len())];
        if !tokens[i].spaced {
            return false;
        }
        let text = list[rng.usize(..list.len())].to_owned();
        tokens.insert(i, Token { text, spaced: true, wrong: true });
    } else if dice < 0.52 {
        // A word in another place.
        if !is_lower(&tokens[i]) {
            return false;
        }
        let far = rng.usize(1..=8) as isize * if rng.bool() { 1 } else { -1 };
        let to = i as isize + far;
        if to < 1 || to as usize > n - 2 || !tokens[to as usize].spaced {
            return false;
        }
        let mut token = tokens.remove(i);
        token.wrong = true;
        mark(tokens, i);
        tokens.insert(to as usize, token);
    } else if dice < 0.58 {
        // Two words in each other's place.
        if !is_lower(&tokens[i]) || i + 1 >= n - 1 || !is_lower(&tokens[i + 1]) || tokens[i].text == tokens[i + 1].text
        {
            return false;
        }
        tokens.swap(i, i + 1);
        tokens[i].wrong = true;
        tokens[i + 1].wrong = true;
    } else if dice < 0.72 {
        // A small word for another of its kind.
        let Some(list) = small(&tokens[i].text).filter(|_| is_lower(&tokens[i])) else { return false };
        let text = list[rng.usize(..list.len())];
        if tokens[i].text == text {
            return false;
        }
        tokens[i].text = text.to_owned();
        tokens[i].wrong = true;
    } else if dice < 0.80 {
        // Another form of a word.
        if !is_lower(&tokens[i]) || small(&tokens[i].text).is_some() {
            return false;
        }
        let text = tokens[i].text.clone();
        let forms = [Penn::Vb, Penn::Vbd, Penn::Vbg, Penn::Vbn, Penn::Vbz, Penn::Nns];
        let to = forms[rng.usize(..forms.len())];
        let from = if text.ends_with("ing") {
            Penn::Vbg
        } else if text.ends_with("ed") {
            Penn::Vbd
        } else if text.ends_with('s') {
            Penn::Vbz
        } else {
            Penn::Vb
        };
        let Some(made) = inflect(&lemma(&text, from), to).filter(|made| *made != text) else { return false };
        tokens[i].text = made;
        tokens[i].wrong = true;
    } else if dice < 0.90 {
        // A word of another sentence, of the same look.
        if !is_lower(&tokens[i]) || small(&tokens[i].text).is_some() {
            return false;
        }
        let other = &others[rng.usize(..others.len())].0;
        if other.is_empty() {
            return false;
        }
        let other = &other[rng.usize(..other.len())];
        let end = |text: &str| text.chars().rev().take(2).collect::<Vec<_>>();
        let alike = end(&other.text) == end(&tokens[i].text)
            || classes(&other.text) == classes(&tokens[i].text) && rng.f32() < 0.3;
        if !is_lower(other) || small(&other.text).is_some() || other.text == tokens[i].text || !alike {
            return false;
        }
        tokens[i].text = other.text.clone();
        tokens[i].wrong = true;
    } else {
        // A phrase in another place.
        let length = rng.usize(2..=5);
        if i + length >= n - 1 || !tokens[i..i + length].iter().all(is_plain) {
            return false;
        }
        let phrase: Vec<Token> = tokens.drain(i..i + length).collect();
        mark(tokens, i);
        let to = rng.usize(1..tokens.len());
        if !tokens[to].spaced && to != tokens.len() - 1 {
            tokens.splice(i..i, phrase);
            return false;
        }
        tokens.splice(to..to, phrase);
        tokens[to].wrong = true;
        mark(tokens, to + length);
    }
    true
}

fn classes(text: &str) -> Option<Classes> {
    let classes = words(text).first()?.classes;
    (classes != Classes::NONE && classes != Class::CUE).then_some(classes)
}

/// Marks the token at `i`: what should stand before it does not.
fn mark(tokens: &mut [Token], i: usize) {
    if let Some(token) = tokens.get_mut(i) {
        token.wrong = true;
    }
}

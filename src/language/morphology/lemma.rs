//! The lemma of a form.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::endings::{Capitals, Change, Endings, lower, without_last};
use crate::language::Penn;

static LEMMAS: LazyLock<Endings> =
    LazyLock::new(|| Endings::new(include_bytes!(concat!(env!("OUT_DIR"), "/lemmas.fst"))));

/// The lemma of `form` under its tag, as the English Web Treebank writes it: `say` for `Said`, `not`
/// for `n’t`, `I` for `me`, `State` for `States` as a proper noun. Apostrophes in it are plain.
pub fn lemma(form: &str, tag: Penn) -> Cow<'_, str> {
    match tag {
        Penn::Nnp => proper(form, find(Penn::Nnp, form)),
        Penn::Nnps => proper(form, find(Penn::Nnps, form).or_else(|| find(Penn::Nns, form))),
        Penn::Add | Penn::Fw | Penn::Gw | Penn::Ls | Penn::Sym | Penn::Xx => kept(form, find(tag, form)),
        Penn::Cd if form.contains(',') => form.replace(',', "").into(),
        Penn::Cd if form.bytes().all(is_roman) => Cow::Borrowed(form),
        Penn::Nn if form.len() == 1 => Cow::Borrowed(form),
        // Decades: “1990s”, “80’s”.
        Penn::Nns if form.starts_with(|c: char| c.is_ascii_digit()) => {
            let is_apostrophe = |c| lower(c) == '\'';
            if form.contains(is_apostrophe) { form.replace(is_apostrophe, "").into() } else { form.into() }
        }
        Penn::Vbd | Penn::Vbn | Penn::Vbg | Penn::Vbz => common(form, find(Penn::Vbd, form)),
        Penn::Vb | Penn::Vbp => common(form, find(Penn::Vb, form)),
        Penn::Jjr | Penn::Jjs => common(form, find(Penn::Jjr, form)),
        Penn::Rbr | Penn::Rbs => common(form, find(Penn::Rbr, form).or_else(|| find(Penn::Jjr, form))),
        _ => common(form, find(tag, form)),
    }
}

fn find(group: Penn, form: &str) -> Option<Change> {
    LEMMAS.find(group, form)
}

/// A name keeps its capitals; one shouted in more letters than acronyms have loses them.
fn proper(form: &str, change: Option<Change>) -> Cow<'_, str> {
    const SHOUTED: usize = 6;
    let is_shouted = form.len() >= SHOUTED && form.bytes().all(|byte| byte.is_ascii_uppercase());
    match change {
        None if is_shouted => Cow::Owned(titled(form)),
        Some(change) if !form.contains(char::is_lowercase) => Cow::Owned(titled(&changed(form, change))),
        change => kept(form, change),
    }
}

/// The form with its own capitals.
fn kept(form: &str, change: Option<Change>) -> Cow<'_, str> {
    match change {
        None => Cow::Borrowed(form),
        Some(change) if change.adds() => Cow::Owned(changed(form, change)),
        Some(change) => Cow::Borrowed(without_last(form, change.drops())),
    }
}

/// A common word in small letters, unless the list knows better or it mixes them itself: `anti-American`.
fn common(form: &str, change: Option<Change>) -> Cow<'_, str> {
    let change = change.unwrap_or(Change::NONE);
    let head = without_last(form, change.drops());
    match change.capitals() {
        Capitals::Title if form.starts_with(char::is_uppercase) => Cow::Owned(titled(&changed(form, change))),
        Capitals::All => Cow::Owned(changed(form, change).to_uppercase()),
        _ if !change.adds() && !head.contains(is_lowered) => Cow::Borrowed(head),
        _ if is_mixed(form) => kept(form, Some(change)),
        _ => {
            let mut out: String = head.chars().map(lower).collect();
            change.push_to(&mut out);
            Cow::Owned(out)
        }
    }
}

fn changed(form: &str, change: Change) -> String {
    let mut out = without_last(form, change.drops()).to_owned();
    change.push_to(&mut out);
    out
}

/// Small letters behind a capital one.
fn titled(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars.map(lower)).collect()
}

fn is_lowered(c: char) -> bool {
    lower(c) != c
}

fn is_roman(byte: u8) -> bool {
    b"IVXLCDM".contains(&byte)
}

/// Are there capitals behind the first letter, and small letters too?
fn is_mixed(form: &str) -> bool {
    form.chars().skip(1).any(char::is_uppercase) && form.contains(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn lemmas(tag: Penn, pairs: &[(&str, &str)]) {
        for (form, want) in pairs {
            assert_eq!(lemma(form, tag), *want, "{form}/{tag}");
        }
    }

    #[test]
    fn verbs() {
        lemmas(Penn::Vbd, &[("said", "say"), ("lay", "lie"), ("hoped", "hope"), ("Stopped", "stop"), ("’d", "have")]);
        lemmas(Penn::Vbn, &[("accused", "accuse"), ("fallen", "fall"), ("BEEN", "be"), ("underwritten", "underwrite")]);
        lemmas(Penn::Vbg, &[("lying", "lie"), ("running", "run"), ("creating", "create"), ("visiting", "visit")]);
        lemmas(Penn::Vbz, &[("’s", "be"), ("goes", "go"), ("denies", "deny"), ("focuses", "focus"), ("has", "have")]);
        lemmas(Penn::Vbp, &[("are", "be"), ("’ve", "have"), ("agree", "agree")]);
        lemmas(Penn::Md, &[("ca", "can"), ("’ll", "will"), ("Would", "would")]);
        // No list has them.
        lemmas(Penn::Vbd, &[("blorped", "blorp"), ("replotted", "replot"), ("quindated", "quindate")]);
    }

    #[test]
    fn nouns_and_names() {
        lemmas(
            Penn::Nns,
            &[("cities", "city"), ("children", "child"), ("lives", "life"), ("headquarters", "headquarters")],
        );
        lemmas(
            Penn::Nns,
            &[("CDs", "CD"), ("crises", "crisis"), ("Officials", "official"), ("buses", "bus"), ("80’s", "80s")],
        );
        lemmas(Penn::Nn, &[("Mayor", "mayor"), ("TV", "TV"), ("o’clock", "o'clock"), ("news", "news")]);
        lemmas(
            Penn::Nnp,
            &[
                ("Orva", "Orva"),
                ("TARNWICK", "Tarnwick"),
                ("NATO", "NATO"),
                ("Sept.", "September"),
                ("OCT.", "October"),
            ],
        );
        lemmas(Penn::Nnps, &[("States", "State"), ("Americans", "American"), ("Philippines", "Philippines")]);
    }

    #[test]
    fn adjectives_and_adverbs() {
        lemmas(Penn::Jjr, &[("bigger", "big"), ("worse", "bad"), ("happier", "happy"), ("larger", "large")]);
        lemmas(Penn::Rbr, &[("better", "well"), ("later", "late")]);
        lemmas(Penn::Jj, &[("American", "American"), ("Great", "great"), ("anti-American", "anti-American")]);
        lemmas(Penn::Rb, &[("n’t", "not"), ("Soon", "soon")]);
    }

    #[test]
    fn small_words() {
        lemmas(Penn::Prp, &[("I", "I"), ("me", "I"), ("Them", "they"), ("itself", "itself")]);
        lemmas(Penn::PrpS, &[("Their", "their")]);
        lemmas(Penn::Dt, &[("an", "a"), ("These", "this"), ("the", "the")]);
        lemmas(Penn::Pos, &[("’s", "'s"), ("’", "'s")]);
        lemmas(Penn::Cd, &[("1,200", "1200"), ("Two", "two"), ("VII", "VII")]);
        lemmas(Penn::OpeningQuote, &[("“", "\"")]);
    }

    #[test]
    fn copies_nothing_without_need() {
        for (form, tag) in [("walks", Penn::Vbz), ("city", Penn::Nn), ("Orva", Penn::Nnp), ("talked", Penn::Vbd)] {
            assert!(matches!(lemma(form, tag), Cow::Borrowed(_)), "{form}");
        }
    }

    #[test]
    fn anything_has_a_lemma() {
        for form in ["", "s", "’", "İs", "ed", "日本", "\u{301}ing", "^", "\t"] {
            for tag in Penn::ALL {
                let _ = lemma(form, *tag);
            }
        }
        assert_eq!(lemma("", Penn::Nns), "");
    }
}

//! The forms of a lemma.

use std::sync::LazyLock;

use super::countability::{Countability, countability};
use super::endings::{Change, Endings, without_last};
use crate::language::Penn;

static INFLECTIONS: LazyLock<Endings> =
    LazyLock::new(|| Endings::new(include_bytes!(concat!(env!("OUT_DIR"), "/inflections.fst"))));

/// The form of `lemma` that has `tag`, in American spelling: `renewed` for `renew` as VBN, `cities`
/// for `city` as NNS, `bigger` for `big` as JJR. `None` where there is none: no plural of
/// `furniture`, only “more” with `beautiful`. Capitals stay: `Renewed` for `Renew`.
pub fn inflect(lemma: &str, tag: Penn) -> Option<String> {
    let find = |group| INFLECTIONS.find(group, lemma);
    let change = match tag {
        Penn::Vbn => find(Penn::Vbn).or_else(|| find(Penn::Vbd)),
        Penn::Nns | Penn::Nnps => match countability(lemma) {
            // “Her politics are her own.”
            Some(Countability::Uncountable) if lemma.ends_with("ics") => None,
            Some(Countability::Uncountable) if tag == Penn::Nns => return None,
            Some(Countability::Plural) => None,
            None if is_plural(lemma) => None,
            None if tag == Penn::Nnps && is_family(lemma) => return Some(format!("{lemma}s")),
            _ => find(Penn::Nns),
        },
        Penn::Vbd | Penn::Vbg | Penn::Vbz | Penn::Vbp | Penn::Jjr | Penn::Jjs | Penn::Rbr | Penn::Rbs => find(tag),
        Penn::Vb | Penn::Nn | Penn::Nnp | Penn::Jj | Penn::Rb => None,
        _ => return None,
    };
    apply(lemma, change.unwrap_or(Change::NONE))
}

/// Is it a plural already? “1990s”, “sunglasses”
fn is_plural(lemma: &str) -> bool {
    let stem = lemma.strip_suffix('s').unwrap_or_default();
    !stem.is_empty() && !stem.ends_with(['a', 'i', 'o', 's', 'u', 'y'])
}

/// A name in -y keeps it: “the two Tarneys”, “the Kennellys”.
fn is_family(lemma: &str) -> bool {
    lemma.ends_with('y')
}

fn apply(lemma: &str, change: Change) -> Option<String> {
    if change.is_barred() || lemma.is_empty() {
        return None;
    }
    let head = without_last(lemma, change.drops());
    let mut out = String::with_capacity(lemma.len() + 4);
    out.push_str(head);
    change.push_to(&mut out);
    if head.is_empty() && lemma.starts_with(char::is_uppercase) {
        let mut chars = out.chars();
        out = chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn forms(tag: Penn, pairs: &[(&str, &str)]) {
        for (lemma, want) in pairs {
            assert_eq!(inflect(lemma, tag).as_deref(), Some(*want), "{lemma}/{tag}");
        }
    }

    #[test]
    fn verbs() {
        forms(
            Penn::Vbn,
            &[
                ("renew", "renewed"),
                ("lie", "lain"),
                ("Renew", "Renewed"),
                ("break", "broken"),
                ("be", "been"),
                ("pre-make", "pre-made"),
            ],
        );
        forms(
            Penn::Vbd,
            &[("lie", "lay"), ("stop", "stopped"), ("Go", "Went"), ("deny", "denied"), ("travel", "traveled")],
        );
        forms(
            Penn::Vbg,
            &[("stop", "stopping"), ("lie", "lying"), ("make", "making"), ("see", "seeing"), ("visit", "visiting")],
        );
        forms(Penn::Vbz, &[("pass", "passes"), ("deny", "denies"), ("do", "does"), ("have", "has"), ("be", "is")]);
        forms(Penn::Vbd, &[("blorp", "blorped"), ("quindate", "quindated"), ("replot", "replotted")]);
    }

    #[test]
    fn nouns() {
        forms(Penn::Nns, &[("city", "cities"), ("child", "children"), ("wife", "wives"), ("church", "churches")]);
        forms(
            Penn::Nns,
            &[("CEO", "CEOs"), ("crisis", "crises"), ("aircraft", "aircraft"), ("spokeswoman", "spokeswomen")],
        );
        forms(
            Penn::Nns,
            &[("trousers", "trousers"), ("1990s", "1990s"), ("runner-up", "runners-up"), ("lens", "lenses")],
        );
        assert_eq!(inflect("furniture", Penn::Nns), None);
        forms(Penn::Nnps, &[("Kennelly", "Kennellys"), ("City", "Cities"), ("Orvan", "Orvans")]);
    }

    #[test]
    fn adjectives() {
        forms(Penn::Jjr, &[("big", "bigger"), ("happy", "happier"), ("good", "better"), ("large", "larger")]);
        forms(Penn::Jjs, &[("big", "biggest"), ("bad", "worst")]);
        assert_eq!(inflect("beautiful", Penn::Jjr), None);
        assert_eq!(inflect("expensive", Penn::Jjs), None);
    }

    #[test]
    fn other_tags_have_no_forms() {
        assert_eq!(inflect("the", Penn::Dt), None);
        assert_eq!(inflect("", Penn::Vbd), None);
        forms(Penn::Vb, &[("go", "go")]);
    }
}

//! Fixes held against quoted words and markup.

use crate::article::{Article, Paragraph, Placed};
use crate::rule::{Finding, Fix};
use crate::text::{Edit, Span};

/// What stands between quotation marks is somebody’s words: a person must look at every change.
pub(super) fn never_safe_in_speech(paragraph: &Paragraph, finding: &mut Finding) {
    for fix in finding.fixes.iter_mut().filter(|fix| fix.safe) {
        fix.safe = !fix.edits.iter().any(|edit| paragraph.is_quoted(edit.span));
    }
}

/// A fix that takes bytes of the file, held against the paragraphs: one that would cut into markup is left
/// out, and of a safe one that touches quoted words as well, the rest is offered first.
pub(super) fn hold_to_speech_and_markup(article: &Article, fix: Fix) -> Vec<Fix> {
    let places: Vec<_> = fix.edits.iter().map(|edit| article.within(edit.span)).collect();
    if places.iter().flatten().any(|(placed, span)| placed.map.editable(*span).is_none()) {
        return Vec::new();
    }
    if !fix.safe || !places.iter().all(Option::is_some) {
        return vec![Fix { safe: false, ..fix }];
    }
    let is_quoted = |place: &Option<(&Placed, Span)>| {
        place.as_ref().is_some_and(|(placed, span)| placed.paragraph.is_quoted(*span))
    };
    let free = fix.edits.iter().zip(&places).filter(|(_, place)| !is_quoted(place));
    let free: Vec<Edit> = free.map(|(edit, _)| edit.clone()).collect();
    if free.len() == fix.edits.len() {
        return vec![fix];
    }
    let whole = Fix { safe: false, ..fix };
    if free.is_empty() {
        return vec![whole];
    }
    vec![Fix { title: format!("{}, except in quotations", whole.title), safe: true, edits: free }, whole]
}

//! Who says what: the quotations of a story, the words that attribute them, and the sources.
//!
//! [`narration`] folds each quotation of a paragraph into one word, so that trees of the rest are
//! small and sure; [`clause`] reads who says something there; [`beside`] finds the clause that belongs
//! to a quotation, [`kind`] tells speech from titles, and [`attribute`] puts the paragraph together. All of that is kept with the paragraph. [`story`] adds what only the
//! story tells: quotations that run over paragraphs, lead-ins, speakers named before. [`source`] says
//! who the speakers are.

mod attribute;
mod beside;
mod candidate;
mod clause;
mod closing;
mod kind;
mod narration;
mod reported;
mod source;
mod story;
mod unmarked;

pub use attribute::Spoken;
pub(in crate::article) use attribute::read;
pub use candidate::candidates;
pub use clause::Form;
pub use closing::Closing;
pub(in crate::article) use closing::closing;
pub use reported::Reported;
pub(in crate::article) use reported::{indirect, read as report};
pub use source::{Source, SourceKind, Sources};
pub use story::{Attribution, By, Place, Quotation, QuotationKind, Quotations};

//! Text as editors hold it: spans, edits, ropes and positions. Knows nothing of news.

mod buffer;
mod edit;
mod figure;
mod nearest;
mod position;
mod space;
mod span;

pub use buffer::{Buffer, Change};
pub use edit::{Edit, apply, overlapping};
pub use figure::{many, rate, thousands};
pub use nearest::{distance, nearest};
pub use position::{Encoding, Position, Positions, line_count, offset_of, position_of};
pub use space::single_spaced;
pub use span::Span;

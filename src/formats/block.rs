use std::borrow::Cow;

use crate::text::Span;

/// What a block of text is in a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Zone {
    Headline,
    Byline,
    /// The place and agency that open a story: `OSH, Kyrgyzstan (Meridian) —`.
    Dateline,
    Body,
    Subhead,
    ListItem,
    /// A quotation set off as a block of its own.
    BlockQuote,
    Caption,
    Credit,
    /// The closing line that names contributors.
    Tagline,
    /// A note to editors, or a transmission mark of the wire.
    EditorsNote,
}

impl Zone {
    pub const COUNT: usize = 11;

    /// The zone in lower case, as people call it.
    pub fn name(self) -> &'static str {
        match self {
            Zone::Headline => "headline",
            Zone::Byline => "byline",
            Zone::Dateline => "dateline",
            Zone::Body => "body",
            Zone::Subhead => "subhead",
            Zone::ListItem => "list item",
            Zone::BlockQuote => "block quote",
            Zone::Caption => "caption",
            Zone::Credit => "credit",
            Zone::Tagline => "tagline",
            Zone::EditorsNote => "editor’s note",
        }
    }
}

/// A set of zones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zones(u16);

impl Zones {
    pub const ALL: Zones = Zones(u16::MAX);
    /// Running copy: body paragraphs and list items.
    pub const COPY: Zones = Zones::of(&[Zone::Body, Zone::ListItem]);
    /// Everything a reader reads as the story: running copy, headlines, subheads, block quotes.
    pub const STORY: Zones = Zones::of(&[Zone::Body, Zone::ListItem, Zone::Headline, Zone::Subhead, Zone::BlockQuote]);
    /// [`Zones::STORY`] and the captions.
    pub const PROSE: Zones = Zones::STORY.and(Zone::Caption);

    pub const fn of(zones: &[Zone]) -> Zones {
        let mut bits = 0;
        let mut i = 0;
        while i < zones.len() {
            bits |= 1 << zones[i] as u16;
            i += 1;
        }
        Zones(bits)
    }

    pub const fn and(self, zone: Zone) -> Zones {
        Zones(self.0 | 1 << zone as u16)
    }

    pub const fn contains(self, zone: Zone) -> bool {
        self.0 & (1 << zone as u16) != 0
    }
}

/// A block of prose and where it came from.
#[derive(Debug, Clone)]
pub struct Block<'a> {
    pub zone: Zone,
    /// The prose as the reader sees it: no markup, entities decoded.
    pub text: Cow<'a, str>,
    pub map: Map,
}

impl Block<'_> {
    /// The bytes of the file from the block's first to its last.
    pub fn source(&self) -> Span {
        self.map.source(Span::new(0, self.text.len()))
    }
}

/// Where the bytes of a block stand in the file.
#[derive(Debug, Clone)]
pub enum Map {
    /// The block is a slice of the file that starts here.
    Slice(usize),
    /// The block was put together from pieces, in order of both texts.
    Pieces(Vec<Piece>),
}

/// A stretch of a block and the stretch of the file it came from. Stretches of equal length map
/// byte by byte; others (a decoded entity) map as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    pub text: Span,
    pub source: Span,
}

impl Piece {
    /// Does it map byte by byte?
    pub const fn is_linear(&self) -> bool {
        self.text.len() == self.source.len()
    }
}

impl Map {
    /// The bytes of the file under `span` of the block, markup in between included.
    pub fn source(&self, span: Span) -> Span {
        match self {
            Map::Slice(start) => span.shift(*start),
            Map::Pieces(pieces) => {
                let start = start_in(pieces, span.start, span.is_empty());
                if span.is_empty() {
                    return Span::at(start);
                }
                Span::new(start, end_in(pieces, span.end).max(start))
            }
        }
    }

    /// The byte of the block that stands at the byte of the file at `offset`, of a block of `length`
    /// bytes. For markup it is the byte after it, for the file’s first byte after the block the end
    /// of the block; `None` outside.
    pub fn text_at(&self, offset: usize, length: usize) -> Option<usize> {
        match self {
            Map::Slice(start) => offset.checked_sub(*start).filter(|inside| *inside <= length),
            Map::Pieces(pieces) => {
                let begin = pieces.first()?.source.start;
                let i = pieces.partition_point(|piece| piece.source.end <= offset);
                match pieces.get(i) {
                    _ if offset < begin => None,
                    Some(piece) if piece.is_linear() => {
                        Some(piece.text.start + offset.saturating_sub(piece.source.start))
                    }
                    Some(piece) => Some(piece.text.start),
                    None => pieces.last().filter(|last| last.source.end == offset).map(|last| last.text.end),
                }
            }
        }
    }

    /// The bytes of the file that an edit of `span` would replace; `None` where markup stands
    /// between them, because the edit would destroy it.
    pub fn editable(&self, span: Span) -> Option<Span> {
        match self {
            Map::Slice(start) => Some(span.shift(*start)),
            Map::Pieces(pieces) => {
                let touched = pieces.iter().filter(|piece| piece.text.overlaps(span));
                let (mut last, mut whole) = (None::<Piece>, true);
                for piece in touched {
                    whole &= last.is_none_or(|last| last.source.end == piece.source.start);
                    // Half a decoded entity cannot be edited.
                    whole &= piece.is_linear() || span.contains(piece.text);
                    last = Some(*piece);
                }
                whole.then(|| self.source(span))
            }
        }
    }
}

fn start_in(pieces: &[Piece], offset: usize, empty: bool) -> usize {
    let i = pieces.partition_point(|piece| piece.text.end <= offset);
    // An insertion at the very end of a piece stays with that piece, before any markup.
    if empty
        && let Some(before) = i.checked_sub(1).map(|i| pieces[i])
        && before.text.end == offset
    {
        return before.source.end;
    }
    match pieces.get(i) {
        Some(piece) if piece.is_linear() => piece.source.start + offset.saturating_sub(piece.text.start),
        Some(piece) => piece.source.start,
        None => pieces.last().map_or(0, |piece| piece.source.end),
    }
}

fn end_in(pieces: &[Piece], offset: usize) -> usize {
    let i = pieces.partition_point(|piece| piece.text.end < offset);
    match pieces.get(i) {
        Some(piece) if piece.is_linear() => {
            piece.source.start + offset.saturating_sub(piece.text.start).min(piece.source.len())
        }
        Some(piece) => piece.source.end,
        None => pieces.last().map_or(0, |piece| piece.source.end),
    }
}

/// An instruction to copydesk in the file itself, such as `<!-- copydesk-ignore RULE: reason -->`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directive {
    pub kind: DirectiveKind,
    /// The rule or family it names; empty for all rules.
    pub rule: String,
    /// Why, in the writer's words; empty where none is given.
    pub reason: String,
    /// The directive in the file.
    pub span: Span,
    /// The bytes of the file it holds for.
    pub scope: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DirectiveKind {
    /// The next block.
    Next,
    /// From a start mark to its end mark.
    Region,
    /// The whole file.
    File,
}

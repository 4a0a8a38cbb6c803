//! Markdown: CommonMark with tables, footnotes and front matter.
//!
//! Text is read as a reader sees it: markup, addresses, HTML and struck text are left out, entities
//! decoded. Code inside a paragraph becomes one object replacement character, so that the words
//! around it neither touch nor seem to lack one. Furniture (datelines, credits, taglines) is told
//! from body paragraphs as in plain text.

mod directive;
mod front_matter;
mod leaf;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::furniture::Story;
use super::{Block, Layout, Zone};
use crate::text::Span;
use directive::Directives;
use leaf::Leaf;

/// Reads a story in Markdown.
pub fn read(text: &str) -> Layout<'_> {
    let mut reader = Reader {
        file: text,
        blocks: Vec::new(),
        starts: Vec::new(),
        captions: Vec::new(),
        open: Vec::new(),
        leaves: Vec::new(),
        story: Story::default(),
        directives: Directives::default(),
    };
    let mut start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    if let Some(front) = front_matter::read(text, start) {
        start = front.end;
        reader.front_matter(front);
    }
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    for (event, range) in Parser::new_ext(&text[start..], options).into_offset_iter() {
        reader.event(event, Span::from(range).shift(start));
    }
    reader.finish()
}

/// What a text stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Container {
    Quote,
    Item,
    Table,
    TableHead,
    /// Code and HTML: no prose.
    Raw,
}

struct Reader<'a> {
    file: &'a str,
    blocks: Vec<Block<'a>>,
    /// The bytes of each block of the markup, by their start, containers before what they hold.
    starts: Vec<Span>,
    /// Captions of the pictures in the text under way: they follow it.
    captions: Vec<Block<'a>>,
    open: Vec<Container>,
    /// The text under way and, while its alternative text is read, a picture in it.
    leaves: Vec<Leaf<'a>>,
    story: Story,
    directives: Directives,
}

impl<'a> Reader<'a> {
    fn front_matter(&mut self, front: front_matter::FrontMatter<'a>) {
        for (zone, prose) in front.fields {
            self.story.note(zone);
            self.blocks.extend(prose.block(zone));
        }
    }

    fn event(&mut self, event: Event<'a>, span: Span) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::Html(_) | Event::Rule | Event::DisplayMath(_) | Event::InlineMath(_) => {}
            Event::InlineHtml(html) => {
                let block = self.leaves.first().map(|leaf| leaf.span);
                self.directives.read(self.file, span, block);
                if html.get(..3).is_some_and(|tag| tag.eq_ignore_ascii_case("<br")) {
                    self.leaf(span).line_break(span);
                }
            }
            Event::Text(text) if !self.is_raw() => self.leaf(span).text(&text, span),
            Event::Code(_) => self.leaf(span).text("\u{fffc}", span),
            Event::SoftBreak | Event::HardBreak => self.leaf(span).line_break(span),
            Event::Text(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn is_raw(&self) -> bool {
        self.open.last() == Some(&Container::Raw)
    }

    /// The text under way. The text of a tight list item begins without a tag of its own.
    fn leaf(&mut self, span: Span) -> &mut Leaf<'a> {
        if self.leaves.is_empty() {
            self.leaves.push(Leaf::tight(self.file, span));
        }
        let last = self.leaves.len() - 1;
        let leaf = &mut self.leaves[last];
        leaf.span = leaf.span.to(span);
        leaf
    }

    fn start(&mut self, tag: Tag<'a>, span: Span) {
        match tag {
            Tag::Emphasis | Tag::Strong => return self.leaf(span).marked(true),
            Tag::Strikethrough => return self.leaf(span).struck(true),
            Tag::Link { .. } | Tag::Superscript | Tag::Subscript => return,
            Tag::Image { title, .. } => {
                self.leaf(span);
                self.leaves.push(Leaf::picture(self.file, span, &title));
                return;
            }
            _ => {}
        }
        // A block inside a list item ends the text that began there.
        self.flush(None);
        match &tag {
            Tag::HtmlBlock => self.directives.read(self.file, span, None),
            _ => self.starts.push(span),
        }
        match tag {
            Tag::Paragraph | Tag::Heading { .. } | Tag::TableCell => self.leaves.push(Leaf::new(self.file, span)),
            Tag::BlockQuote(_) => self.open.push(Container::Quote),
            Tag::Item => self.open.push(Container::Item),
            Tag::Table(_) => self.open.push(Container::Table),
            Tag::TableHead => self.open.push(Container::TableHead),
            Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => self.open.push(Container::Raw),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, span: Span) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong => self.leaf(span).marked(false),
            TagEnd::Strikethrough => self.leaf(span).struck(false),
            TagEnd::Image => self.end_picture(),
            TagEnd::Heading(level) => self.flush(Some(level as usize)),
            TagEnd::Paragraph | TagEnd::TableCell => self.flush(None),
            TagEnd::Item
            | TagEnd::BlockQuote(_)
            | TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock => {
                self.flush(None);
                self.open.pop();
            }
            _ => {}
        }
    }

    fn end_picture(&mut self) {
        // The bottom leaf is the text that the picture stands in.
        if self.leaves.len() > 1
            && let Some(picture) = self.leaves.pop()
        {
            self.captions.extend(picture.captions());
            // Also without words of its own: what stands next to a picture may be its caption.
            self.story.note(Zone::Caption);
        }
    }

    /// Ends the text under way; `heading` is its level if it is one.
    fn flush(&mut self, heading: Option<usize>) {
        while self.leaves.len() > 1 {
            self.end_picture();
        }
        let first = self.blocks.len();
        if let Some(leaf) = self.leaves.pop() {
            if leaf.is_tight {
                self.starts.push(leaf.span);
            }
            self.place(&leaf, heading);
        }
        self.blocks.append(&mut self.captions);
        self.blocks[first..].sort_by_key(|block| block.source().start);
    }

    /// Gives a text its zone and makes it a block, or two where a dateline opens it.
    fn place(&mut self, leaf: &Leaf<'a>, heading: Option<usize>) {
        let text = leaf.prose.text().trim();
        if text.is_empty() || is_template(text) {
            return;
        }
        let zone = match (self.open.last(), heading) {
            (Some(Container::Quote), _) => Zone::BlockQuote,
            _ if self.open.contains(&Container::Quote) => Zone::BlockQuote,
            (Some(Container::Item | Container::Table), _) => Zone::ListItem,
            (Some(Container::TableHead), _) => Zone::Subhead,
            (Some(Container::Raw), _) => return,
            (None, Some(level)) if !self.story.in_body() && (level == 1 || !self.story.has_headline()) => {
                Zone::Headline
            }
            (None, Some(_)) => Zone::Subhead,
            (None, None) => self.story.paragraph(text, leaf.is_marked()),
        };
        if zone == Zone::Body {
            let lead = leaf.prose.text().len() - leaf.prose.text().trim_start().len();
            if let Some(length) = self.story.dateline(text) {
                let (whole, cut) = (leaf.prose.text().len(), lead + length);
                self.blocks.extend(leaf.prose.part(Zone::Dateline, Span::new(lead, cut)));
                self.blocks.extend(leaf.prose.part(Zone::Body, Span::new(cut, whole)));
                self.story.note(Zone::Dateline);
                return self.story.note(zone);
            }
        }
        self.story.note(zone);
        self.blocks.extend(leaf.prose.block(zone));
    }

    fn finish(mut self) -> Layout<'a> {
        self.flush(None);
        Layout { blocks: self.blocks, directives: self.directives.finish(&self.starts), markup: true }
    }
}

/// Is the paragraph a call of a site’s template, `{{< figure … >}}` or `{% include … %}`?
fn is_template(text: &str) -> bool {
    text.starts_with("{{") && text.ends_with("}}") || text.starts_with("{%") && text.ends_with("%}")
}

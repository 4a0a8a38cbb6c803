//! Quotation marks and what stands between them.
//!
//! News style: double marks outside, single inside (British desks the reverse); a quotation that
//! runs over paragraphs opens each of them and closes once. Apostrophes, decades (’80s), feet,
//! inches and minutes are no quotation marks.

use crate::language::{Kind, Word};
use crate::text::Span;

/// How many strokes the mark has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    Double,
    Single,
}

/// How the opening mark is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// “ ” ‘ ’
    Curly,
    /// " '
    Straight,
    /// Two apostrophes or backticks, as some wires send a double mark.
    Paired,
}

/// A pair of quotation marks and the text between, or an opening mark that nothing closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quote {
    /// From mark to mark, marks included. Without a closing mark it ends with the paragraph, or
    /// where the next quotation opens.
    pub span: Span,
    /// The opening mark.
    pub open: Span,
    /// The closing mark.
    pub close: Option<Span>,
    pub mark: Mark,
    pub style: Style,
    /// 0 for a quotation, 1 for one inside it, and so on.
    pub depth: u8,
}

impl Style {
    /// The marks of this style, opening and closing.
    pub fn marks(self, mark: Mark) -> (&'static str, &'static str) {
        match (self, mark) {
            (Style::Curly, Mark::Double) => ("“", "”"),
            (Style::Curly, Mark::Single) => ("‘", "’"),
            (Style::Straight, Mark::Double) => ("\"", "\""),
            (Style::Paired, Mark::Double) => ("''", "''"),
            (Style::Straight | Style::Paired, Mark::Single) => ("'", "'"),
        }
    }
}

impl Quote {
    /// The text between the marks.
    pub fn inner(&self) -> Span {
        Span::new(self.open.end, self.close.map_or(self.span.end, |close| close.start))
    }
}

/// The quotations of a paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quotes {
    /// All quotations, by their start.
    pub all: Vec<Quote>,
    /// Closing double marks that close nothing.
    pub strays: Vec<Span>,
    /// Those of `all` that stand in no other; their spans are apart and in order.
    outer: Vec<u32>,
}

impl Quotes {
    /// Pairs the marks among `words`, the tokens of a paragraph with this `text`.
    pub fn read(text: &str, words: &[Word]) -> Quotes {
        let mut reader = Reader { text, words, open: Vec::new(), quotes: Quotes::default() };
        let mut i = 0;
        while i < words.len() {
            i = reader.token(i);
        }
        reader.finish()
    }

    /// The quotations that stand in no other.
    pub fn outer(&self) -> impl DoubleEndedIterator<Item = &Quote> {
        self.outer.iter().map(|i| &self.all[*i as usize])
    }

    /// The quotation that the paragraph leaves open at its end.
    pub fn open(&self) -> Option<&Quote> {
        self.outer().next_back().filter(|quote| quote.close.is_none())
    }

    /// Does `span` share a byte with the text of a quotation, or lie wholly inside one?
    pub fn touch(&self, span: Span) -> bool {
        self.from(span.start)
            .take_while(|quote| quote.span.start <= span.end)
            .any(|quote| quote.inner().overlaps(span) || span.is_empty() && quote.span.contains(span))
    }

    /// The outermost quotation that holds the byte at `offset`.
    pub fn at(&self, offset: usize) -> Option<&Quote> {
        self.from(offset).next().filter(|quote| quote.span.covers(offset)).or_else(|| {
            // One that ends here touches the next.
            self.from(offset).nth(1).filter(|quote| quote.span.covers(offset))
        })
    }

    /// The last outer quotation that ends at or before `offset`.
    pub fn before(&self, offset: usize) -> Option<&Quote> {
        let after = self.outer.partition_point(|i| self.all[*i as usize].span.end <= offset);
        after.checked_sub(1).map(|i| &self.all[self.outer[i] as usize])
    }

    /// The first outer quotation that begins at or behind `offset`.
    pub fn after(&self, offset: usize) -> Option<&Quote> {
        let first = self.outer.partition_point(|i| self.all[*i as usize].span.start < offset);
        self.outer.get(first).map(|i| &self.all[*i as usize])
    }

    /// Double marks inside double marks: “She called it “a wreck” again.” The pairing takes the
    /// outer opening mark for one that nothing closes and the last closing mark for a stray.
    pub fn crossed(&self) -> impl Iterator<Item = Crossed> + '_ {
        let outer = |i: usize| self.outer.get(i).map(|i| &self.all[*i as usize]);
        (0..self.outer.len()).filter_map(move |i| {
            let (open, inner) = (outer(i)?, outer(i + 1)?);
            let doubles = open.mark == Mark::Double && inner.mark == Mark::Double;
            if !doubles || open.close.is_some() || inner.close.is_none() {
                return None;
            }
            let close = *self.strays.get(self.strays.partition_point(|stray| stray.start < inner.span.end))?;
            let next_is_behind = outer(i + 2).is_none_or(|next| next.span.start >= close.end);
            next_is_behind.then_some(Crossed { open: open.open, inner: *inner, close })
        })
    }

    /// The outer quotations from the first that ends at or behind `offset`.
    fn from(&self, offset: usize) -> impl Iterator<Item = &Quote> {
        let first = self.outer.partition_point(|i| self.all[*i as usize].span.end < offset);
        self.outer[first..].iter().map(|i| &self.all[*i as usize])
    }
}

/// A quotation in double marks inside another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crossed {
    /// The outer opening mark.
    pub open: Span,
    pub inner: Quote,
    /// The outer closing mark.
    pub close: Span,
}

/// What a mark does where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Opens,
    Closes,
    /// Straight marks between spaces, or glued on both sides.
    Either,
}

struct Reader<'a> {
    text: &'a str,
    words: &'a [Word],
    /// Opening marks that wait for their closing ones, outermost first.
    open: Vec<Quote>,
    quotes: Quotes,
}

/// Deeper nesting than this is noise, and would cost quadratic time.
const DEEPEST: usize = 8;

impl Reader<'_> {
    /// Reads the token at `i` and returns the index of the next one to read.
    fn token(&mut self, i: usize) -> usize {
        let word = &self.words[i];
        if word.kind != Kind::Punct {
            return i + 1;
        }
        match word.span().of(self.text) {
            "„" => self.double(word.span(), Style::Curly, Turn::Opens),
            mark @ ("“" | "”") => {
                // A mark that faces the wrong way still opens or closes by where it stands.
                let is_open = self.open.iter().any(|quote| quote.mark == Mark::Double);
                let turn = match (mark, self.turn(i, i + 1)) {
                    ("“", Turn::Closes) if is_open => Turn::Closes,
                    ("”", Turn::Opens) if !is_open => Turn::Opens,
                    ("“", _) => Turn::Opens,
                    _ => Turn::Closes,
                };
                self.double(word.span(), Style::Curly, turn);
            }
            "\"" if !self.is_measure(i) && !self.is_markup(i) => {
                let turn = self.turn(i, i + 1);
                self.double(word.span(), Style::Straight, turn);
            }
            mark @ ("'" | "’" | "`" | "‘") => {
                let next = self.words.get(i + 1);
                if let Some(pair) = next.filter(|next| !next.is_spaced() && next.span().of(self.text) == mark) {
                    let turn = self.turn(i, i + 2);
                    self.double(word.span().to(pair.span()), Style::Paired, turn);
                    return i + 2;
                }
                if mark != "`" && !self.is_measure(i) {
                    self.single(i, mark);
                }
            }
            _ => {}
        }
        i + 1
    }

    /// What the mark that begins at token `i` and ends before token `next` does, by the spaces
    /// around it.
    fn turn(&self, i: usize, next: usize) -> Turn {
        let before = i.checked_sub(1).map(|i| &self.words[i]);
        let after = self.words.get(next);
        let opening = |word: &Word| matches!(word.span().of(self.text), "(" | "[" | "—" | "–" | "-" | "“" | "‘" | "/");
        let free_before = self.words[i].is_spaced() || before.is_none_or(opening);
        let free_after = after.is_none_or(|word| word.is_spaced());
        match (free_before, free_after) {
            (true, false) => Turn::Opens,
            (false, true) => Turn::Closes,
            (true, true) => Turn::Either,
            // Glued on both sides: `ready",he`, `said,"We`.
            (false, false) => match (before, after) {
                (_, Some(after)) if after.kind == Kind::Punct => Turn::Closes,
                (Some(before), _) if matches!(before.span().of(self.text), "," | ":") => Turn::Opens,
                _ => Turn::Either,
            },
        }
    }

    /// Feet, inches, minutes: a straight mark glued to a number while nothing it could close is open.
    fn is_measure(&self, i: usize) -> bool {
        let word = &self.words[i];
        let number = i > 0 && !word.is_spaced() && self.words[i - 1].kind == Kind::Number;
        let token = word.span().of(self.text);
        if !number || !matches!(token, "\"" | "'" | "’") {
            return false;
        }
        let wanted = if token == "\"" { Mark::Double } else { Mark::Single };
        let feet_before =
            i > 1 && matches!(self.words[i - 2].span().of(self.text), "'" | "’") && !self.words[i - 1].is_spaced();
        let inches_after = self.words.get(i + 1).is_some_and(|next| !next.is_spaced() && next.kind == Kind::Number);
        feet_before && token == "\""
            || inches_after && token != "\""
            || !self.open.iter().any(|quote| quote.mark == wanted)
    }

    /// The straight mark of a tag that was left in the copy, torn from its other half: `class="` at the end, `">` at
    /// the start.
    fn is_markup(&self, i: usize) -> bool {
        let word = &self.words[i];
        let next = self.words.get(i + 1);
        let torn_end = next.is_none_or(Word::is_spaced) && i > 0 && self.words[i - 1].span().of(self.text) == "=";
        let torn_start = i == 0 || word.is_spaced();
        let closes_tag = next.is_some_and(|next| !next.is_spaced() && next.span().of(self.text).starts_with('>'));
        torn_end && !word.is_spaced() || torn_start && closes_tag
    }

    fn double(&mut self, mark: Span, style: Style, turn: Turn) {
        let is_open = self.open.iter().any(|quote| quote.mark == Mark::Double);
        let opens = match turn {
            Turn::Opens => true,
            Turn::Closes => false,
            Turn::Either => !is_open,
        };
        if opens {
            // A second opening mark with no single between: the first one was never closed.
            if self.open.last().is_some_and(|quote| quote.mark == Mark::Double) {
                self.abandon(mark.start);
            }
            return self.push(mark, Mark::Double, style);
        }
        match self.open.iter().rposition(|quote| quote.mark == Mark::Double) {
            Some(at) => {
                self.drop_singles(at);
                self.close(mark);
            }
            None => self.quotes.strays.push(mark),
        }
    }

    fn single(&mut self, i: usize, token: &str) {
        let word = &self.words[i];
        let style = if token == "'" { Style::Straight } else { Style::Curly };
        let turn = self.turn(i, i + 1);
        let is_open = self.open.iter().any(|quote| quote.mark == Mark::Single);
        let opens = token == "‘" && turn != Turn::Closes || token == "'" && turn == Turn::Opens;
        if opens && !self.is_elision(i) && !is_open {
            self.push(word.span(), Mark::Single, style);
        } else if token != "‘"
            && turn != Turn::Opens
            && !self.is_possessive(i)
            && let Some(at) = self.open.iter().rposition(|quote| quote.mark == Mark::Single)
        {
            // A double mark left open inside cannot outlive the single around it.
            while self.open.len() > at + 1 {
                self.abandon(word.span().start);
            }
            self.close(word.span());
        }
    }

    /// ’em, ’til, ’twas: letters cut off at the front.
    fn is_elision(&self, i: usize) -> bool {
        const CUT: [&str; 9] = ["em", "til", "tis", "twas", "cause", "bout", "round", "n", "nuff"];
        let next = self.words.get(i + 1).map_or("", |next| next.span().of(self.text));
        CUT.iter().any(|word| word.eq_ignore_ascii_case(next))
    }

    /// `teachers’ pay` inside single marks: a plural’s apostrophe, if a later mark can close.
    fn is_possessive(&self, i: usize) -> bool {
        let plural = i > 0 && self.words[i - 1].span().of(self.text).ends_with('s');
        let goes_on = self
            .words
            .get(i + 1)
            .is_some_and(|next| next.is_spaced() && next.kind == Kind::Word && !next.is_capitalized());
        let later = || {
            self.words[i + 1..]
                .iter()
                .take(60)
                .any(|word| !word.is_spaced() && matches!(word.span().of(self.text), "’" | "'"))
        };
        plural && goes_on && later()
    }

    fn push(&mut self, open: Span, mark: Mark, style: Style) {
        if self.open.len() < DEEPEST {
            let depth = self.open.len() as u8;
            self.open.push(Quote { span: open, open, close: None, mark, style, depth });
        }
    }

    fn close(&mut self, mark: Span) {
        if let Some(mut quote) = self.open.pop() {
            quote.close = Some(mark);
            quote.span = quote.open.to(mark);
            self.quotes.all.push(quote);
        }
    }

    /// Ends the innermost open quotation at `end` without a closing mark; an open single is an
    /// apostrophe after all.
    fn abandon(&mut self, end: usize) {
        if let Some(mut quote) = self.open.pop()
            && quote.mark == Mark::Double
        {
            let inside = Span::new(quote.open.end, end).of(self.text).trim_end();
            quote.span.end = quote.open.end + inside.len();
            self.quotes.all.push(quote);
        }
    }

    /// Forgets the single marks opened after the open quotation at `at`.
    fn drop_singles(&mut self, at: usize) {
        self.open.truncate(at + 1);
    }

    fn finish(mut self) -> Quotes {
        // An open single is an apostrophe; what it seemed to hold moves up.
        let singles = self
            .open
            .iter()
            .filter(|quote| quote.mark == Mark::Single)
            .map(|quote| quote.open.start)
            .collect::<Vec<_>>();
        while !self.open.is_empty() {
            self.abandon(self.text.len());
        }
        for start in singles {
            for quote in self.quotes.all.iter_mut().filter(|quote| quote.open.start > start) {
                quote.depth = quote.depth.saturating_sub(1);
            }
        }
        self.quotes.all.sort_by_key(|quote| (quote.span.start, quote.depth));
        let outer = self.quotes.all.iter().enumerate().filter(|(_, quote)| quote.depth == 0);
        self.quotes.outer = outer.map(|(i, _)| i as u32).collect();
        self.quotes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language;

    /// Quotations as `depth:text`, open ones with a trailing `…`, strays as `stray`.
    #[track_caller]
    fn pairs(text: &str, want: &[&str]) {
        let quotes = Quotes::read(text, &language::words(text));
        let mut got: Vec<String> = quotes
            .all
            .iter()
            .map(|quote| {
                format!("{}:{}{}", quote.depth, quote.inner().of(text), if quote.close.is_none() { "…" } else { "" })
            })
            .collect();
        got.extend(quotes.strays.iter().map(|_| "stray".to_owned()));
        assert_eq!(got, want, "{text}");
    }

    #[test]
    fn pairs_marks_of_every_style() {
        pairs("“We go,” she said. “Now.”", &["0:We go,", "0:Now."]);
        pairs("\"We go,\" she said. \"Now.\"", &["0:We go,", "0:Now."]);
        pairs("''We go,'' she said.", &["0:We go,"]);
        pairs("``We go,'' she said.", &["0:We go,"]);
        pairs("He called it ‘a wreck’ and left.", &["0:a wreck"]);
        pairs("“They said ‘never’ to us,” he said.", &["0:They said ‘never’ to us,", "1:never"]);
        pairs("\"They said 'never,'\" he said.", &["0:They said 'never,'", "1:never,"]);
        pairs("‘They said “never” to us,’ he said.", &["0:They said “never” to us,", "1:never"]);
    }

    #[test]
    fn leaves_apostrophes_and_measures_alone() {
        pairs("The teachers’ pay in the ’80s wasn’t bad, rock ’n’ roll aside.", &[]);
        pairs("A 6'2\" man with a 12\" pipe.", &[]);
        pairs("\"He is 6'2\" tall,\" she said.", &["0:He is 6'2\" tall,"]);
        pairs("“The teachers’ pay is low,” he said.", &["0:The teachers’ pay is low,"]);
        pairs("\"It was 1990\" was all.", &["0:It was 1990"]);
    }

    #[test]
    fn look_ups_find_what_a_scan_finds() {
        let text = "“a” ‘b’\"c “d” e “f ‘g’ h” i ''j'' k “l";
        let quotes = Quotes::read(text, &language::words(text));
        let outer: Vec<&Quote> = quotes.outer().collect();
        assert!(outer.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{outer:?}");
        for start in 0..=text.len() {
            assert_eq!(quotes.at(start), outer.iter().copied().find(|quote| quote.span.covers(start)), "{start}");
            assert_eq!(quotes.before(start), outer.iter().copied().rfind(|quote| quote.span.end <= start));
            assert_eq!(quotes.after(start), outer.iter().copied().find(|quote| quote.span.start >= start));
            for end in start..=text.len() {
                let span = Span::new(start, end);
                let touched =
                    |quote: &&Quote| quote.inner().overlaps(span) || span.is_empty() && quote.span.contains(span);
                assert_eq!(quotes.touch(span), outer.iter().any(touched), "{span:?}");
            }
        }
    }

    #[test]
    fn many_marks_take_linear_time() {
        for mark in ["“", "”", "\"", "'", " '", "‘", "’ ", "''", "“‘", "5' ", "s’ x "] {
            let text = mark.repeat(50_000);
            let quotes = Quotes::read(&text, &language::words(&text));
            assert!(quotes.all.iter().all(|quote| quote.span.end <= text.len()), "{mark}");
        }
    }

    #[test]
    fn an_open_mark_ends_with_its_paragraph_or_at_the_next() {
        pairs("“We go. We stay.", &["0:We go. We stay.…"]);
        pairs("He said “we go. She called it “a wreck.”", &["0:we go. She called it…", "0:a wreck."]);
        pairs("They come back.” That was all.", &["stray"]);
        pairs("“We go,“ she said. ”Now.”", &["0:We go,", "0:Now."]);
    }
}

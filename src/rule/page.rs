//! Manual pages: what a rule flags, why, and examples that run as tests.
//!
//! A page opens with what the fault is, in a sentence. `## Why` follows, and `## Examples` with
//! fenced blocks. The word after the fence is the format (`news` for plain text, `markdown`), then
//! `flag`, `pass` or `fixed`, and perhaps `house=NAME`:
//!
//! * `flag`: the rule fires on each span marked `[[so]]`, and nowhere else;
//! * `pass`: the rule stays silent;
//! * `fixed`: what the first fixes of the `flag` block before it make of it.
//!
//! A block of `names` is the house’s list of names for all examples below it.

use std::fmt::Write;

use crate::formats::Format;
use crate::text::Span;

/// What stands behind the fence of a list of names.
const NAMES: &str = "names";

/// A rule’s manual page.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    source: &'a str,
}

/// A fenced block of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    pub format: Format,
    pub wanted: Wanted,
    /// The house style it is read under, if the default will not do.
    pub house: Option<String>,
    /// The house’s list of names, as a `names.toml` has it; empty where the page shows none.
    pub names: String,
    /// The text without the marks.
    pub text: String,
    /// What is marked in the text, in bytes.
    pub marks: Vec<Span>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    Flag,
    Pass,
    Fixed,
}

impl<'a> Page<'a> {
    pub const fn of(source: &'a str) -> Self {
        Self { source }
    }

    /// The whole page in Markdown as people read it: what the examples show is said in words, and
    /// what is flagged is underlined.
    pub fn markdown(self) -> String {
        let mut out = String::with_capacity(self.source.len() * 2);
        let mut lines = self.source.trim().lines();
        while let Some(line) = lines.next() {
            match line.strip_prefix("```").filter(|info| !info.is_empty()) {
                Some(info) => {
                    let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
                    if info == NAMES {
                        let _ = writeln!(out, "In `names.toml`:\n```toml\n{}\n```", body.join("\n"));
                        continue;
                    }
                    let example = Example::read(info, &body.join("\n"));
                    out.push_str(&example.map_or_else(|_| format!("{line}\n```\n"), |example| example.markdown()));
                }
                None => {
                    out.push_str(line);
                    out.push('\n');
                }
            }
        }
        out.trim_end().to_owned()
    }

    /// The first paragraph: what the fault is.
    pub fn summary(self) -> String {
        let first = self.source.trim().split("\n\n").next().unwrap_or("");
        first.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The examples in their order, or what is wrong with the page.
    pub fn examples(self) -> Result<Vec<Example>, String> {
        let (mut out, mut names) = (Vec::new(), String::new());
        let mut lines = self.source.lines();
        while let Some(line) = lines.next() {
            let Some(info) = line.strip_prefix("```").filter(|info| !info.is_empty()) else { continue };
            let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            if info == NAMES {
                names = body.join("\n");
                continue;
            }
            out.push(Example { names: names.clone(), ..Example::read(info, &body.join("\n"))? });
        }
        Ok(out)
    }
}

impl Example {
    fn read(info: &str, body: &str) -> Result<Example, String> {
        let mut parts = info.split(',');
        let format = match parts.next() {
            Some("news") => Format::Plain,
            Some("markdown") => Format::Markdown,
            other => return Err(format!("unknown format {other:?} in “```{info}”")),
        };
        let wanted = match parts.next() {
            Some("flag") => Wanted::Flag,
            Some("pass") => Wanted::Pass,
            Some("fixed") => Wanted::Fixed,
            other => return Err(format!("expected flag, pass or fixed, not {other:?}, in “```{info}”")),
        };
        let house = parts.next().map(|option| {
            option
                .strip_prefix("house=")
                .map(str::to_owned)
                .ok_or_else(|| format!("unknown option {option:?} in “```{info}”"))
        });
        let (text, marks) = unmark(body);
        Ok(Example { format, wanted, house: house.transpose()?, names: String::new(), text, marks })
    }
}

impl Example {
    fn markdown(&self) -> String {
        let label = match self.wanted {
            Wanted::Flag => "Flagged",
            Wanted::Pass => "Not flagged",
            Wanted::Fixed => "Fixed",
        };
        let house = self.house.as_ref().map_or_else(String::new, |house| format!(" in the style of {house}"));
        let fence = if self.format == Format::Markdown { "markdown" } else { "text" };
        format!("{label}{house}:\n```{fence}\n{}```\n", self.underlined())
    }

    /// The text, and below each line with marks one that underlines them.
    fn underlined(&self) -> String {
        let (mut out, mut start) = (String::new(), 0);
        for line in self.text.split_inclusive('\n') {
            let content = line.trim_end_matches('\n');
            out.push_str(content);
            out.push('\n');
            let is_marked = |at: usize| self.marks.iter().any(|mark| mark.covers(at));
            let carets: String =
                content.char_indices().map(|(at, _)| if is_marked(start + at) { '^' } else { ' ' }).collect();
            if !carets.trim().is_empty() {
                out.push_str(carets.trim_end());
                out.push('\n');
            }
            start += line.len();
        }
        out
    }
}

/// Takes the `[[…]]` marks out of `body`.
fn unmark(body: &str) -> (String, Vec<Span>) {
    let (mut text, mut marks) = (String::with_capacity(body.len()), Vec::new());
    let mut rest = body;
    while let Some((before, after)) = rest.split_once("[[") {
        let (inside, behind) = after.split_once("]]").unwrap_or((after, ""));
        text.push_str(before);
        marks.push(Span::new(text.len(), text.len() + inside.len()));
        text.push_str(inside);
        rest = behind;
    }
    text.push_str(rest);
    (text, marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_well() {
        let page = Page::of(
            "\nA slip.\n\n## Examples\n```news,flag,house=bbc\nÉtat [[is is]] so.\nYes.\n```\n```markdown,pass\n# It is.\n```\n",
        );
        let expected = "A slip.\n\n## Examples\nFlagged in the style of bbc:\n```text\nÉtat is is so.\n     ^^^^^\nYes.\n```\nNot flagged:\n```markdown\n# It is.\n```";
        assert_eq!(page.markdown(), expected);
    }

    #[test]
    fn reads_examples() {
        let page = Page::of(
            "\nA slip.\n\n## Examples\n```news,flag\nIt [[is is]] so.\n```\n```markdown,pass,house=bbc\n# It is.\n```\n",
        );
        let examples = page.examples().unwrap();
        assert_eq!(page.summary(), "A slip.");
        assert_eq!((examples[0].text.as_str(), examples[0].marks.as_slice()), ("It is is so.", &[Span::new(3, 8)][..]));
        assert_eq!(
            (examples[1].format, examples[1].wanted, examples[1].house.as_deref()),
            (Format::Markdown, Wanted::Pass, Some("bbc"))
        );
        assert!(Page::of("```news,sometimes\n```").examples().is_err());
    }
}

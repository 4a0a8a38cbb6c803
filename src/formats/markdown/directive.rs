//! Instructions to copydesk in HTML comments.
//!
//! `<!-- copydesk-ignore RULE, RULE: reason -->` holds for the next block, `-start` to `-end` for
//! what stands between, `-file` for the whole file. Without a rule it holds for all.

use rustc_hash::FxHashMap;

use crate::formats::{Directive, DirectiveKind};
use crate::text::Span;

/// Collects directives while a file is read.
#[derive(Debug, Default)]
pub(super) struct Directives {
    found: Vec<Directive>,
    /// The regions that wait for their end, by rule: indices into `found`.
    open: FxHashMap<String, Vec<usize>>,
}

impl Directives {
    /// Reads the comments in the bytes of `file` under `span`. `inside` is the block they stand
    /// in, if any: that block is then the one that a plain `copydesk-ignore` means.
    pub fn read(&mut self, file: &str, span: Span, inside: Option<Span>) {
        let mut at = span.start;
        while let Some(comment) = next_comment(file, Span::new(at, span.end)) {
            self.comment(file, comment, inside);
            at = comment.end;
        }
    }

    fn comment(&mut self, file: &str, comment: Span, inside: Option<Span>) {
        let inner = comment.of(file).trim_start_matches("<!--").trim_end_matches("-->").trim();
        let Some(rest) = inner.strip_prefix("copydesk-ignore") else { return };
        let (word, rest) = rest.split_at(rest.find([' ', '\t', '\r', '\n', ':']).unwrap_or(rest.len()));
        let (rules, reason) = rest.split_once(':').unwrap_or((rest, ""));
        let mut rules: Vec<&str> = rules.split([',', ' ', '\t', '\r', '\n']).filter(|rule| !rule.is_empty()).collect();
        let (kind, scope) = match word {
            "" => (DirectiveKind::Next, inside.unwrap_or(Span::at(comment.end))),
            "-file" => (DirectiveKind::File, Span::new(0, file.len())),
            "-start" => (DirectiveKind::Region, Span::new(comment.end, file.len())),
            "-end" => return self.close(&rules, comment.start),
            _ => return,
        };
        if rules.is_empty() {
            rules.push("");
        }
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        for rule in rules {
            if kind == DirectiveKind::Region {
                self.open.entry(rule.to_owned()).or_default().push(self.found.len());
            }
            let (rule, reason) = (rule.to_owned(), reason.clone());
            self.found.push(Directive { kind, rule, reason, span: comment, scope });
        }
    }

    /// Ends the open regions of `rules`, or all of them where none is named.
    fn close(&mut self, rules: &[&str], end: usize) {
        let ended: Vec<usize> = if rules.is_empty() {
            self.open.drain().flat_map(|(_, regions)| regions).collect()
        } else {
            rules.iter().filter_map(|rule| self.open.remove(*rule)).flatten().collect()
        };
        for region in ended {
            self.found[region].scope.end = end;
        }
    }

    /// The directives; `blocks` are the file’s blocks by their start, for those that mean the
    /// next one.
    pub fn finish(mut self, blocks: &[Span]) -> Vec<Directive> {
        for directive in self.found.iter_mut().filter(|directive| directive.kind == DirectiveKind::Next) {
            if directive.scope.is_empty() {
                let next = blocks.partition_point(|block| block.start < directive.span.end);
                directive.scope = blocks.get(next).copied().unwrap_or(Span::at(directive.span.end));
            }
        }
        self.found
    }
}

/// The first whole comment under `span`.
fn next_comment(file: &str, span: Span) -> Option<Span> {
    let slice = span.of(file);
    let open = slice.find("<!--")?;
    let close = slice[open..].find("-->")?;
    Some(Span::new(span.start + open, span.start + open + close + 3))
}

//! Hover: the pages of findings, who a person is in the story, who says a quotation.

use std::fmt::Write;

use tower_lsp::lsp_types::{Hover, HoverContents, MarkupContent, MarkupKind};

use super::story::Checked;
use super::to_proto;
use crate::article::{Article, By, Place, Quotation, QuotationKind};
use crate::config::FILE_NAME;
use crate::rule::Finding;
use crate::rules;
use crate::text::{Encoding, Span, many, position_of, single_spaced};
use crate::workspace::listed::confirmed;
use crate::workspace::pointed::{Pointed, What, quotation_at};
use crate::workspace::voice::{GUESS, Voice, full_name, mentions};

/// Of a person’s quotations so many are listed.
const LISTED: usize = 8;

/// All that is to be said of the byte at `offset`: findings first, then names, then quotations. The
/// range is that of the narrowest.
pub(super) fn hover(checked: &Checked, offset: usize, encoding: Encoding) -> Option<Hover> {
    let article = &checked.report.article;
    let here = checked.report.findings.iter().filter(|finding| finding.span.covers(offset));
    let mut said: Vec<(Span, String)> = here.map(|finding| (finding.span, page(finding))).collect();
    let reader = Reader { checked, article };
    if let Some(pointed) = Pointed::at(article, offset) {
        said.extend(reader.pointed(&pointed));
        said.extend(reader.listed(offset, &pointed));
    }
    let span = said.iter().map(|(span, _)| *span).reduce(|a, b| if b.len() < a.len() { b } else { a })?;
    let value = said.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n\n---\n\n");
    let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value });
    Some(Hover { contents, range: Some(to_proto::range(&checked.text, span, encoding)) })
}

/// What a finding says, what speaks for it, what would mend it, and the page of its rule.
fn page(finding: &Finding) -> String {
    let manual = rules::named(finding.rule).map(|rule| rule.manual().markdown()).unwrap_or_default();
    let mut out = format!("**{}** ({}, {})\n\n", finding.message, finding.rule, finding.level);
    if let Some(evidence) = &finding.evidence {
        let _ = write!(out, "{}.\n\n", plain(evidence));
    }
    if !finding.fixes.is_empty() {
        let fixes: Vec<String> = finding.fixes.iter().map(|fix| plain(&fix.title)).collect();
        let _ = write!(out, "Offered: {}.\n\n", fixes.join("; "));
    }
    let _ =
        write!(out, "{manual}\n\nTo switch it off: `\"{}\" = \"off\"` under `[levels]` in {FILE_NAME}.", finding.rule);
    out
}

struct Reader<'a> {
    checked: &'a Checked,
    article: &'a Article,
}

impl Reader<'_> {
    /// What is to be said of the words under the cursor, and of the quotation around a name.
    fn pointed(&self, pointed: &Pointed) -> Vec<(Span, String)> {
        let span = pointed.place.source(self.article);
        let person = |lead: String| {
            let about = pointed.party.map(|party| self.person(party));
            about.map(|about| (span, format!("{lead}{about}")))
        };
        let word = || plain(pointed.place.of(self.article));
        match pointed.what {
            What::Name(_) => {
                let Place { paragraph, span } = pointed.place;
                let around = quotation_at(self.article, paragraph, span.start);
                person(String::new()).into_iter().chain(around.and_then(|i| self.quotation(i))).collect()
            }
            What::Pronoun(confidence) => {
                let lead = format!("“{}” means this person; {}.\n\n", word(), in_words(confidence));
                person(lead).into_iter().collect()
            }
            What::Speaker(_) => {
                let unnamed = || (span, "The story does not name this speaker.".to_owned());
                vec![person(format!("“{}” means:\n\n", word())).unwrap_or_else(unnamed)]
            }
            What::Quotation(i) => self.quotation(i).into_iter().collect(),
        }
    }

    /// What the house’s list of names has on the name under the cursor.
    fn listed(&self, offset: usize, pointed: &Pointed) -> Option<(Span, String)> {
        let list = self.checked.desk.rules.list();
        if list.is_empty() || !matches!(pointed.what, What::Name(_)) {
            return None;
        }
        let names = confirmed(self.article, list).into_iter();
        let (span, name) = { names }.find(|(span, _)| span.covers(offset) || span.end == offset)?;
        let name = list.get(name)?;
        let note = name.note.as_ref().map_or(String::new(), |note| format!(": {}", plain(note)));
        Some((span, format!("“{}” stands in the house’s list of names{note}.", plain(&name.right))))
    }

    /// Who a person or body is in the story.
    fn person(&self, party: usize) -> String {
        let article = self.article;
        let title = article.people().title(article, party).map_or(String::new(), |title| format!("{} ", plain(title)));
        let mut out = format!("**{title}{}**", plain(full_name(article, party)));
        let mentions = mentions(article, party);
        if let Some(first) = mentions.first() {
            let _ = write!(
                out,
                "\n\nFirst reference: “{}” in line {}. {}.",
                plain(first.of(article)),
                self.line(*first),
                many(mentions.len(), "mention")
            );
        }
        let quotations = article.quotations().all.iter().enumerate();
        let own = |(i, quotation): &(usize, &Quotation)| {
            quotation.continues.is_none()
                && quotation.kind.is_quoted()
                && Voice::of(article, *i).is_some_and(|voice| voice.party == Some(party))
        };
        let said: Vec<&Quotation> = quotations.filter(own).map(|(_, quotation)| quotation).collect();
        if !said.is_empty() {
            let _ = writeln!(out, " {}:", many(said.len(), "quotation"));
        }
        for quotation in said.iter().take(LISTED) {
            let place = Place { paragraph: quotation.paragraph, span: quotation.span };
            let _ = write!(out, "\n- line {}: {}", self.line(place), plain(&short(place.of(article))));
        }
        if said.len() > LISTED {
            let _ = write!(out, "\n- and {} more", said.len() - LISTED);
        }
        out
    }

    /// Who says a quotation, by which words, and how sure that is.
    fn quotation(&self, index: usize) -> Option<(Span, String)> {
        let quotation = self.article.quotations().all.get(index)?;
        let place = Place { paragraph: quotation.paragraph, span: quotation.span };
        let text = match (quotation.kind, Voice::of(self.article, index)) {
            (QuotationKind::NotSpeech, _) => "Not read as speech: a title, a nickname or a term.".to_owned(),
            (_, Some(voice)) => {
                let by = self.by(quotation).map_or(String::new(), |by| format!("By {by}; "));
                let sure = in_words(voice.confidence);
                let rest = format!("{by}{sure}.");
                let rest = rest[..1].to_uppercase() + &rest[1..];
                format!("**{}** says this.\n\n{rest}", plain(&voice.name))
            }
            (_, None) if quotation.attribution.is_some_and(|attribution| attribution.by == By::Lost) => {
                "The clause beside it has lost its speaker.".to_owned()
            }
            (_, None) => "Nothing tells who says this.".to_owned(),
        };
        Some((place.source(self.article), text))
    }

    /// The words that tell who speaks: “by “he said” in this paragraph”.
    fn by(&self, quotation: &Quotation) -> Option<String> {
        /// A clause that is longer than this many bytes is not shown whole.
        const CLAUSE: usize = 60;
        let attribution = quotation.attribution?;
        let source = attribution.source.or(attribution.cue)?;
        let cue = attribution.cue.filter(|cue| cue.paragraph == source.paragraph);
        let whole = cue.map_or(source.span, |cue| source.span.to(cue.span));
        let clause = Place { span: if whole.len() <= CLAUSE { whole } else { source.span }, ..source };
        let clause = plain(&short(clause.of(self.article)));
        let place = match source.paragraph == quotation.paragraph {
            true => "in this paragraph".to_owned(),
            false => format!("in line {}", self.line(source)),
        };
        let how = match attribution.by {
            By::Clause | By::Paragraph | By::Lost => "",
            By::Run => ", where the quotation begins",
            By::LeadIn => ", which leads it in",
            By::SetUp => ", the sentence before",
            By::Context => ", the last person spoken of",
        };
        Some(format!("“{clause}” {place}{how}"))
    }

    /// The line of a place, from 1.
    fn line(&self, place: Place) -> u32 {
        position_of(&self.checked.text, place.source(self.article).start, Encoding::Utf8).line + 1
    }
}

/// How sure something is, from 0 to 1, as people say it.
fn in_words(confidence: f32) -> &'static str {
    match confidence {
        0.94.. => "that is almost certain",
        0.85.. => "that is very likely",
        GUESS.. => "that is likely",
        _ => "that is a guess",
    }
}

/// The first words of a text.
fn short(text: &str) -> String {
    /// In characters.
    const LONGEST: usize = 80;
    let text = single_spaced(text);
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text,
    }
}

/// A text with what Markdown would take for markup escaped.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_[]<>#|".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

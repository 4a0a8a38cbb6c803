//! Prints who says what, as the attribution scorer reads it: one JSON line an article.
//!
//! ```text
//! cargo run --profile fast --example attribution -- ARTICLES.jsonl
//! ```

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a command for the terminal")]

use copydesk::article::{Article, Place, QuotationKind};
use copydesk::config::Settings;
use copydesk::formats::Format;
use copydesk::workspace::Desk;
use serde_json::{Map, Value, json};

fn main() {
    let path = std::env::args().nth(1).unwrap();
    let desk = Desk::new(Settings::default());
    for line in std::fs::read_to_string(path).unwrap().lines() {
        let record: Value = serde_json::from_str(line).unwrap();
        let text = record["text"].as_str().unwrap();
        let article = Article::read(Format::Plain.read(text));
        let chars = Chars::new(text);
        let mut quotes = Vec::new();
        for quotation in &article.quotations().all {
            let mut out = Map::new();
            let mut put = |prefix: &str, place: Place| {
                let span = place.source(&article);
                out.insert(format!("{prefix}start"), json!(chars.at(span.start)));
                out.insert(format!("{prefix}end"), json!(chars.at(span.end)));
            };
            put("", Place { paragraph: quotation.paragraph, span: quotation.span });
            if let Some(attribution) = quotation.attribution {
                attribution.source.into_iter().for_each(|place| put("speaker_", place));
                attribution.cue.into_iter().for_each(|place| put("cue_", place));
            }
            out.insert("kind".into(), json!(quotation.kind.name()));
            out.insert("by".into(), json!(format!("{:?}", quotation.attribution.map(|it| it.by))));
            if matches!(quotation.kind, QuotationKind::Direct | QuotationKind::Partial) {
                quotes.push(Value::Object(out));
            }
        }
        let mut findings = Vec::new();
        for finding in desk.check(text, Format::Plain).findings {
            let (start, end) = (chars.at(finding.span.start), chars.at(finding.span.end));
            findings.push(json!({"rule": finding.rule, "start": start, "end": end, "level": finding.level.name()}));
        }
        println!("{}", json!({"id": record["id"], "quotes": quotes, "findings": findings}));
    }
}

/// Code points by bytes.
struct Chars(Vec<u32>);

impl Chars {
    fn new(text: &str) -> Chars {
        let mut at = vec![0; text.len() + 1];
        let mut count = 0;
        for (byte, c) in text.char_indices() {
            at[byte..byte + c.len_utf8()].fill(count);
            count += 1;
        }
        at[text.len()] = count;
        Chars(at)
    }

    fn at(&self, byte: usize) -> u32 {
        self.0[byte]
    }
}

use std::io::{self, Write};

use serde::Serialize;

use super::ink::Ink;
use super::json::Problem;
use super::table::{aligned, short};
use super::{ReportFormat, Trouble};
use crate::text::{Position, many};
use crate::workspace::sheet::{Quote, Sheet, Speaker, Tally};

/// Who says what in one file.
#[derive(Debug)]
pub(in crate::cli) struct SourceReport {
    pub path: String,
    /// `None` where the file was not read.
    pub sheet: Option<Sheet>,
    /// Where each source is first referred to: line and column, both from 1.
    pub firsts: Vec<Position>,
    /// The quotations of which nothing tells who speaks.
    pub open: Vec<Unnamed>,
    pub problems: Vec<Trouble>,
}

/// A quotation without a speaker.
#[derive(Debug)]
pub(in crate::cli) struct Unnamed {
    /// Line and column, both from 1.
    pub place: Position,
    pub text: String,
}

impl SourceReport {
    /// Of a file that nothing is known of yet.
    pub fn of(path: String) -> SourceReport {
        SourceReport { path, sheet: None, firsts: Vec::new(), open: Vec::new(), problems: Vec::new() }
    }

    /// Of a file that could not be read.
    pub fn failed(path: String, trouble: Trouble) -> SourceReport {
        SourceReport { problems: vec![trouble], ..SourceReport::of(path) }
    }
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    files: Vec<File<'a>>,
}

#[derive(Serialize)]
struct File<'a> {
    path: &'a str,
    quotes: &'a [Quote],
    sources: &'a [Speaker],
    problems: Vec<Problem<'a>>,
}

/// Prints the sheets on `out`; `excluded` stories were left out by the settings.
pub(in crate::cli) fn print_sources(
    out: &mut dyn Write,
    files: &[SourceReport],
    format: ReportFormat,
    color: bool,
    excluded: usize,
) -> io::Result<()> {
    match format {
        ReportFormat::Json => json(out, files),
        ReportFormat::Text => text(out, files, Ink { color }, excluded),
    }
}

fn json(out: &mut dyn Write, files: &[SourceReport]) -> io::Result<()> {
    let files = files.iter().map(|report| File {
        path: &report.path,
        quotes: report.sheet.as_ref().map_or(&[], |sheet| &sheet.quotes),
        sources: report.sheet.as_ref().map_or(&[], |sheet| &sheet.sources),
        problems: report.problems.iter().map(Problem::of).collect(),
    });
    serde_json::to_writer(&mut *out, &Document { version: 1, files: files.collect() })?;
    writeln!(out)
}

/// A table a file, then one line that sums up.
fn text(out: &mut dyn Write, files: &[SourceReport], ink: Ink, excluded: usize) -> io::Result<()> {
    let mut sum = Tally::default();
    let mut read = 0;
    for report in files {
        let Some(sheet) = &report.sheet else { continue };
        read += 1;
        sum.quotations += sheet.tally.quotations;
        sum.attributed += sheet.tally.attributed;
        sum.sources += sheet.tally.sources;
        if sheet.sources.is_empty() && report.open.is_empty() {
            continue;
        }
        writeln!(out, "{}", ink.strong(&report.path))?;
        table(out, report, sheet, ink)?;
        unnamed(out, &report.open, ink)?;
        writeln!(out)?;
    }
    let left_out = if excluded > 0 { format!("; {} excluded", many(excluded, "story")) } else { String::new() };
    writeln!(out, "{} in {}{left_out}", sum, many(read, "story"))
}

/// The sources in rows: names and kinds to the left, numbers to the right.
fn table(out: &mut dyn Write, report: &SourceReport, sheet: &Sheet, ink: Ink) -> io::Result<()> {
    if sheet.sources.is_empty() {
        return Ok(());
    }
    let row = |(source, first): (&Speaker, &Position)| {
        [
            short(&source.name, 40),
            source.kind.to_owned(),
            source.quotes.to_string(),
            source.words.to_string(),
            format!("{}:{}", first.line, first.column),
            (if source.named { "named" } else { "not named" }).to_owned(),
        ]
    };
    let rows: Vec<[String; 6]> = sheet.sources.iter().zip(&report.firsts).map(row).collect();
    let head = ["who", "kind", "quotations", "words", "first", "named"];
    let (head, lines) = aligned(head, &rows, 2..5);
    writeln!(out, "{}", ink.faint(&head))?;
    for (line, source) in lines.iter().zip(&sheet.sources) {
        writeln!(out, "{}", if source.named { line.clone() } else { ink.warning(line) })?;
    }
    Ok(())
}

/// The quotations that nobody is named for, by line.
fn unnamed(out: &mut dyn Write, open: &[Unnamed], ink: Ink) -> io::Result<()> {
    if open.is_empty() {
        return Ok(());
    }
    writeln!(out, "  {}", ink.warning("nobody is named for"))?;
    let width = open.iter().map(|quote| quote.place.line.to_string().len()).max().unwrap_or(0);
    open.iter().try_for_each(|Unnamed { place, text }| writeln!(out, "  {:>width$}  {}", place.line, short(text, 72)))
}

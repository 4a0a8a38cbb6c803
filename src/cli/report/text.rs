use std::borrow::Cow;
use std::io::{self, Write};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Heading, Origin, Renderer, Snippet};

use super::{Excerpt, FileReport, Located, Style, Summary};
use crate::rule::Level;
use crate::text::{many, thousands};

/// Of a longer line the part around the fault is shown.
const WIDTH: usize = 120;

/// Prints each finding with its sentence, then one line that sums up.
pub(super) fn print(out: &mut dyn Write, files: &[FileReport], summary: &Summary, style: Style) -> io::Result<()> {
    if style.statistics {
        for (rule, level, count) in super::statistics(files, style) {
            writeln!(out, "{count:6}  {:7}  {rule}", level.name())?;
        }
    } else {
        let renderer = if style.color { Renderer::styled() } else { Renderer::plain() };
        let renderer = renderer.decor_style(DecorStyle::Unicode).term_width(WIDTH);
        for file in files {
            for finding in file.findings.iter().filter(|finding| finding.level >= style.shown_from) {
                writeln!(out, "{}\n", renderer.render(&[group(&file.path, finding)]))?;
            }
        }
    }
    writeln!(out, "{}", sum_up(summary, style))
}

/// A finding as the renderer wants it: heading, place, sentence, fixes.
fn group<'a>(path: &'a str, finding: &'a Located) -> Group<'a> {
    let Excerpt { text, span, whole } = &finding.excerpt;
    let (line, column) = (finding.line as usize, finding.column as usize);
    let marked = AnnotationKind::Primary.span(span.start..span.end);
    let snippet = Snippet::source(text).line_start(line).annotation(marked);
    let group = heading(finding.level).primary_title(&*finding.message).id(finding.rule);
    // The renderer counts columns in the snippet, which it cannot if the line is not whole.
    let group = if *whole {
        group.element(snippet.path(path))
    } else {
        group.element(Origin::path(path).line(line).char_column(column)).element(snippet)
    };
    group.elements(finding.fixes.iter().map(|fix| {
        let title = if fix.safe { Cow::from(&fix.title) } else { format!("{}?", fix.title).into() };
        Heading::HELP.with_name("fix").message(title)
    }))
}

fn heading(level: Level) -> Heading<'static> {
    match level {
        Level::Error => Heading::ERROR,
        Level::Warning => Heading::WARNING,
        Level::Info => Heading::INFO,
        Level::Hint | Level::Off => Heading::NOTE.with_name("hint"),
    }
}

/// The last line: “2 errors, 1 warning in 3 stories (1,204 words); 3 ignored”.
fn sum_up(summary: &Summary, style: Style) -> String {
    let levels = [
        (Level::Error, "error", summary.error),
        (Level::Warning, "warning", summary.warning),
        (Level::Info, "note", summary.info),
        (Level::Hint, "hint", summary.hint),
    ];
    let (shown, hidden): (Vec<_>, Vec<_>) =
        levels.into_iter().filter(|(_, _, count)| *count > 0).partition(|(level, _, _)| *level >= style.shown_from);
    let list = |counts: &[(Level, &str, usize)]| {
        counts.iter().map(|(_, word, count)| many(*count, word)).collect::<Vec<_>>().join(", ")
    };
    let found = if shown.is_empty() { "Nothing found".to_owned() } else { list(&shown) };
    let mut line = format!("{found} in {} ({})", many(summary.files, "story"), many(summary.words, "word"));
    if summary.fixed > 0 {
        line.push_str(&format!("; {} applied", many(summary.fixed, "fix")));
    }
    if summary.ignored > 0 {
        line.push_str(&format!("; {} ignored", thousands(summary.ignored)));
    }
    if summary.excluded > 0 {
        line.push_str(&format!("; {} excluded", many(summary.excluded, "story")));
    }
    if !hidden.is_empty() {
        let lowest = hidden.last().map_or("hint", |(level, _, _)| level.name());
        line.push_str(&format!("; {} not shown (--level {lowest})", list(&hidden)));
    }
    line
}

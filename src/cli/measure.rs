//! `--measure`: how often a rule speaks, for who wants to judge it before it goes live.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{self, Write};

use super::locate::Lines;
use super::plan::{self, Job, Plan};
use super::report::{self, Excerpt, Measured, Measurement, Sample, Trouble, short};
use super::review::review;
use super::{Args, Outcome};
use crate::rule::{Finding, Level, Rule};
use crate::rules;
use crate::text::{Position, single_spaced};

/// What stands for all rules.
const ALL: &str = "all";
/// So many findings are shown of a rule that is measured by itself.
const SAMPLES: usize = 10;
/// So many of the texts that a rule flags again and again are listed.
const COMMONEST: usize = 10;
/// So many characters are shown before a finding, and behind it.
const AROUND: usize = 50;
/// Of a longer finding so many characters are shown.
const FLAGGED: usize = 80;

/// Counts what the rules called `name` find in the stories that `args` name.
pub(super) fn measure(name: &str, args: &Args, out: &mut dyn Write) -> io::Result<Outcome> {
    let rules = if name == ALL { rules::all().collect() } else { rules::called(name) };
    if rules.is_empty() {
        return Ok(super::refuse(&rules::unknown(name)));
    }
    let mut workspace = match plan::workspace(args) {
        Ok(workspace) => workspace,
        Err(message) => return Ok(super::refuse(&message)),
    };
    workspace.measure(rules.clone());
    let plan = Plan::of(args, &mut workspace);
    let samples = args.samples.unwrap_or(if rules.len() == 1 { SAMPLES } else { 0 });
    let stories = plan.run(|job| read(job, &rules, samples > 0));
    let failed = plan.failed.iter().map(|(path, message)| (path.clone(), vec![Trouble::of_file(message)]));
    // What is wrong with the settings may leave stories out.
    let faults = workspace.sources().into_iter().filter_map(|source| review(&source, &[], false));
    let mut measurement = Measurement { excluded: plan.excluded, ..sum_up(&rules, stories, samples) };
    measurement.problems.extend(failed.chain(faults.map(|fault| (fault.path, fault.problems))));
    measurement.problems.sort_by(|a, b| a.0.cmp(&b.0));
    let troubles = measurement.problems.iter().map(|(path, troubles)| (&**path, &**troubles));
    report::say_troubles(troubles, report::use_color(args.color, &io::stderr()));
    report::print_measurement(out, &measurement, args.format, report::use_color(args.color, &io::stdout()))?;
    Ok(if measurement.problems.is_empty() { Outcome::Clean } else { Outcome::Failed })
}

/// What the rules found in one story.
struct Story {
    path: String,
    /// `None` where it was not read.
    words: Option<usize>,
    /// The level of each rule in this story.
    levels: Vec<Level>,
    hits: Vec<Hit>,
    problems: Vec<Trouble>,
}

/// A finding that is counted.
struct Hit {
    /// The index of its rule.
    rule: usize,
    /// [`Level::Off`] where the rule speaks only to be measured.
    level: Level,
    fix: bool,
    safe: bool,
    /// `None` where none is to be shown.
    sample: Option<Sample>,
}

fn read(job: &Job, rules: &[&'static Rule], show: bool) -> Story {
    let levels: Vec<Level> = rules.iter().map(|rule| job.desk.settings.level_of(rule).unwrap_or(rule.level)).collect();
    let mut story = Story { path: job.name.clone(), words: None, levels, hits: Vec::new(), problems: Vec::new() };
    let text = match job.text() {
        Ok(text) => text,
        Err(message) => {
            story.problems.push(Trouble::of_file(message));
            return story;
        }
    };
    let report = job.desk.check(&text, job.format);
    let lines = (show || !report.problems.is_empty()).then(|| Lines::of(&text));
    let place = |at: usize| lines.as_ref().map(|lines| lines.place(at));
    story.words = Some(report.article.iter().map(|(_, paragraph)| paragraph.word_count()).sum());
    story.problems.extend(report.problems.iter().map(|problem| Trouble {
        message: problem.message.clone(),
        place: problem.span.and_then(|span| place(span.start)),
    }));
    for finding in &report.findings {
        let Some(rule) = rules.iter().position(|rule| rule.name == finding.rule) else { continue };
        story.hits.push(Hit {
            rule,
            level: if story.levels[rule] == Level::Off { Level::Off } else { finding.level },
            fix: !finding.fixes.is_empty(),
            safe: finding.fixes.iter().any(|fix| fix.safe),
            sample: place(finding.span.start).filter(|_| show).map(|place| sample(job, &text, finding, place)),
        });
    }
    story
}

/// A finding in its line.
fn sample(job: &Job, text: &str, finding: &Finding, place: Position) -> Sample {
    let line = Excerpt::cut(text, finding.span);
    let (before, behind) = (line.text.get(..line.span.start), line.text.get(line.span.end..));
    // Of a long finding the excerpt underlines the beginning: what follows is not behind it.
    let behind = behind.filter(|_| line.span.len() == finding.span.len());
    Sample {
        path: job.name.clone(),
        line: place.line,
        column: place.column,
        bytes: [finding.span.start, finding.span.end],
        before: last_words(before.unwrap_or_default()),
        text: short(&single_spaced(finding.span.of(text)), FLAGGED),
        after: short(behind.unwrap_or_default(), AROUND),
    }
}

/// The end of `text`, as many characters as fit; an ellipsis stands for the rest.
fn last_words(text: &str) -> String {
    match text.char_indices().rev().nth(AROUND) {
        Some((at, c)) => format!("…{}", &text[at + c.len_utf8()..]),
        None => text.to_owned(),
    }
}

/// What is known of a rule so far.
#[derive(Default)]
struct Tally {
    /// The highest in any story: settings may differ.
    level: Option<Level>,
    hits: usize,
    stories: usize,
    fixes: usize,
    safe: usize,
    samples: Vec<Sample>,
}

/// Puts the stories together; of each rule `shown` findings are kept.
fn sum_up(rules: &[&'static Rule], stories: Vec<Story>, shown: usize) -> Measurement {
    let mut sum = Measurement::default();
    let mut tallies: Vec<Tally> = rules.iter().map(|_| Tally::default()).collect();
    for story in stories {
        sum.stories += usize::from(story.words.is_some());
        sum.words += story.words.unwrap_or(0);
        for (tally, level) in tallies.iter_mut().zip(&story.levels) {
            tally.level = tally.level.max(Some(*level));
        }
        let mut spoke = vec![false; rules.len()];
        for hit in story.hits {
            let tally = &mut tallies[hit.rule];
            tally.hits += 1;
            tally.stories += usize::from(!std::mem::replace(&mut spoke[hit.rule], true));
            tally.fixes += usize::from(hit.fix);
            tally.safe += usize::from(hit.safe);
            tally.samples.extend(hit.sample);
            *sum.levels.entry(hit.level).or_default() += 1;
        }
        if !story.problems.is_empty() {
            sum.problems.push((story.path, story.problems));
        }
    }
    sum.rules = rules.iter().zip(tallies).map(|(rule, tally)| measured(rule, tally, shown)).collect();
    sum
}

fn measured(rule: &'static Rule, tally: Tally, shown: usize) -> Measured {
    let Tally { level, hits, stories, fixes, safe, samples } = tally;
    let level = level.unwrap_or(rule.level);
    let show = shown > 0;
    Measured {
        rule,
        level,
        hits,
        stories,
        fixes,
        safe,
        texts: show.then(|| commonest(&samples)),
        samples: show.then(|| spread(samples, shown)),
    }
}

/// The texts that are flagged more than once, the commonest first, with how often they are.
fn commonest(samples: &[Sample]) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for sample in samples {
        *counts.entry(&sample.text).or_default() += 1;
    }
    let mut texts: Vec<(String, usize)> =
        counts.into_iter().filter(|(_, count)| *count > 1).map(|(text, count)| (text.to_owned(), count)).collect();
    texts.sort_by_key(|(_, count)| Reverse(*count));
    texts.truncate(COMMONEST);
    texts
}

/// So many of `all`, from the middles of as many equal stretches.
fn spread<T>(all: Vec<T>, wanted: usize) -> Vec<T> {
    let count = all.len();
    if count <= wanted {
        return all;
    }
    let mut picked = (0..wanted).map(|i| (2 * i + 1) * count / (2 * wanted)).peekable();
    let is_picked = |(at, _): &(usize, T)| picked.next_if_eq(at).is_some();
    all.into_iter().enumerate().filter(is_picked).map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_come_from_everywhere() {
        let spread = |count: usize, wanted: usize| spread((0..count).collect(), wanted);
        assert_eq!(spread(100, 4), [12, 37, 62, 87]);
        assert_eq!(spread(11, 10), [0, 1, 2, 3, 4, 6, 7, 8, 9, 10]);
        assert_eq!(spread(3, 10), [0, 1, 2]);
        assert_eq!(spread(3, 1), [1]);
        assert!(spread(0, 3).is_empty());
    }

    #[test]
    fn of_long_lines_the_near_words_are_shown() {
        assert_eq!(last_words("é so"), "é so");
        assert_eq!(last_words(&"é".repeat(99)), format!("…{}", "é".repeat(AROUND)));
    }
}

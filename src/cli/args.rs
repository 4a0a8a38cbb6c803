use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, ArgGroup, Parser, ValueEnum};
use clap_complete::Shell;

use crate::rule::Level;

/// Lints news text: a language server for editors and a checker for CI.
///
/// Without arguments, or with --stdio, copydesk is a language server on standard input and output.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, disable_help_flag = true, group = ArgGroup::new("task").multiple(false))]
#[command(group = ArgGroup::new("reads").multiple(true))]
#[command(
    override_usage = "copydesk [--stdio]\n       copydesk --check [OPTIONS] [PATH]...\n       copydesk --sources [OPTIONS] [PATH]...\n       copydesk --measure RULE [OPTIONS] [PATH]..."
)]
#[command(
    after_help = "Exit codes: 0 nothing found at the level of --fail-on, 1 something found, 2 some work could not be done. \
                  With --sources and --measure: 0 or 2."
)]
pub struct Args {
    /// Check stories: files, folders, or - for standard input [default: .]
    #[arg(long, groups = ["task", "reads"], help_heading = "Tasks")]
    pub check: bool,

    /// Show who says what in stories: files, folders, or - for standard input [default: .]
    #[arg(long, groups = ["task", "reads"], help_heading = "Tasks")]
    pub sources: bool,

    /// Count how often a rule, a family or all of them speak in stories, with samples
    #[arg(long, value_name = "RULE", groups = ["task", "reads"], help_heading = "Tasks")]
    pub measure: Option<String>,

    /// Be a language server on standard input and output
    #[arg(long, group = "task", help_heading = "Tasks")]
    pub stdio: bool,

    /// List the rules
    #[arg(long, group = "task", help_heading = "Tasks")]
    pub rules: bool,

    /// Show the manual page of a rule
    #[arg(long, value_name = "RULE", group = "task", help_heading = "Tasks")]
    pub explain: Option<String>,

    /// Show a house style written out: one that comes with copydesk, the path of a house’s own file,
    /// or else the one in force in this folder
    #[arg(long, value_name = "HOUSE", num_args = 0..=1, default_missing_value = "", group = "task", help_heading = "Tasks")]
    pub house: Option<String>,

    /// Write a copydesk.toml with comments into this folder
    #[arg(long, group = "task", help_heading = "Tasks")]
    pub init: bool,

    /// Print a completion script for a shell
    #[arg(long, value_name = "SHELL", group = "task", help_heading = "Tasks")]
    pub completions: Option<Shell>,

    /// Print how a story is read: its words with their tags and trees, in CoNLL-U
    #[arg(long, value_name = "FILE", group = "task", help_heading = "Tasks", hide_short_help = true)]
    pub parse: Option<PathBuf>,

    /// Files and folders to read
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// How to print the report
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT", help_heading = "Report")]
    pub format: ReportFormat,

    /// Show findings from this level on [default: info; hint for json]
    #[arg(long, value_name = "LEVEL", value_parser = level(), help_heading = "Report")]
    pub level: Option<Level>,

    /// Exit with 1 if there are findings from this level on [default: warning]
    #[arg(long, value_name = "LEVEL", value_parser = level(), help_heading = "Report")]
    pub fail_on: Option<Level>,

    /// Count the findings of each rule instead of showing them
    #[arg(long, help_heading = "Report")]
    pub statistics: bool,

    /// With --measure: show so many findings of each rule [default: 10 of one rule, none of several]
    #[arg(long, value_name = "N", requires = "measure", help_heading = "Report")]
    pub samples: Option<usize>,

    /// When to use colors
    #[arg(long, value_enum, default_value_t, value_name = "WHEN", help_heading = "Report")]
    pub color: Color,

    /// Apply the fixes that cannot change a meaning
    #[arg(long, requires = "check", help_heading = "Fixes")]
    pub fix: bool,

    /// Print what --fix would change, and change nothing
    #[arg(long, requires = "check", conflicts_with_all = ["fix", "statistics"], help_heading = "Fixes")]
    pub diff: bool,

    /// With --fix or --diff: apply the first fix of other findings too
    #[arg(long, requires = "check", help_heading = "Fixes")]
    pub unsafe_fixes: bool,

    /// Use this configuration instead of the nearest copydesk.toml
    #[arg(long, value_name = "FILE", help_heading = "Input")]
    pub config: Option<PathBuf>,

    /// The name that the text on standard input goes by
    #[arg(long, value_name = "NAME", requires = "reads", help_heading = "Input")]
    pub stdin_filename: Option<PathBuf>,

    /// Print this help
    #[arg(short, long, action = ArgAction::HelpShort)]
    pub help: Option<bool>,

    /// Editors may pass their process id; the server ends with its input in any case.
    #[arg(long = "clientProcessId", hide = true, value_name = "ID")]
    pub client_process_id: Option<u32>,
}

/// The path that stands for standard input.
const STDIN: &str = "-";

/// How a report is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ReportFormat {
    #[default]
    Text,
    Json,
}

/// When a report has colors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

impl Args {
    /// Is the program to be a language server?
    pub fn serves(&self) -> bool {
        let named =
            self.explain.is_some() || self.house.is_some() || self.completions.is_some() || self.parse.is_some();
        let other = self.reads_stories() || self.rules || self.init || named;
        self.stdio || !other && self.paths.is_empty()
    }

    /// Are stories to be found and read?
    pub(super) fn reads_stories(&self) -> bool {
        self.check || self.sources || self.measure.is_some()
    }

    /// Is the story on standard input to be read?
    pub(super) fn reads_stdin(&self) -> bool {
        self.paths.iter().any(|path| path.as_os_str() == STDIN)
    }

    /// Are fixes asked for?
    fn mends(&self) -> bool {
        self.fix || self.diff || self.unsafe_fixes
    }

    /// What cannot be asked for together.
    pub(super) fn contradiction(&self) -> Option<&'static str> {
        if self.sources && (self.mends() || self.statistics) {
            return Some("--statistics, --fix and --diff are about findings, and --sources makes none: say --check");
        }
        if self.measure.is_some() && (self.mends() || self.statistics || self.level.is_some() || self.fail_on.is_some())
        {
            return Some(
                "--measure counts whatever a rule finds: --level, --fail-on, --statistics, --fix and --diff go with --check",
            );
        }
        if self.diff && self.format == ReportFormat::Json {
            return Some("--diff prints a diff: it cannot be had as json");
        }
        if self.sources && !matches!(self.format, ReportFormat::Text | ReportFormat::Json) {
            return Some("--sources prints text or json: say --format text or --format json");
        }
        if self.samples.is_some() && self.measure.is_none() {
            return Some("--samples shows what was measured: say --measure RULE");
        }
        if self.measure.is_some() && !matches!(self.format, ReportFormat::Text | ReportFormat::Json) {
            return Some("--measure prints text or json: say --format text or --format json");
        }
        if self.stdin_filename.is_some() && !self.reads_stdin() {
            return Some("--stdin-filename names the text on standard input: say - for it");
        }
        if self.reads_stdin() && self.paths.len() > 1 {
            return Some("standard input is read by itself: name no other path beside -");
        }
        None
    }

    /// The lowest level that is shown.
    pub(super) fn shown_from(&self) -> Level {
        self.level.unwrap_or(match self.format {
            ReportFormat::Text => Level::Info,
            ReportFormat::Json => Level::Hint,
        })
    }
}

/// Reads a level that findings can have.
fn level() -> impl TypedValueParser<Value = Level> {
    let names = Level::ALL.into_iter().filter(|level| *level != Level::Off).map(Level::name);
    PossibleValuesParser::new(names).try_map(|name| name.parse::<Level>())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn arguments_are_declared_well() {
        Args::command().debug_assert();
    }

    #[test]
    fn an_editor_gets_a_server() {
        let serves = |args: &[&str]| Args::try_parse_from([&["copydesk"], args].concat()).map(|args| args.serves());
        for args in [&[][..], &["--stdio"], &["--stdio", "--clientProcessId=12"]] {
            assert!(serves(args).unwrap(), "{args:?}");
        }
        assert!(!serves(&["--check"]).unwrap());
        assert!(!serves(&["story.txt"]).unwrap());
        assert!(serves(&["--check", "--stdio"]).is_err());
    }
}

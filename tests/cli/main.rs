//! The real binary: what it prints, where, and how it ends.

#![allow(clippy::unwrap_used)]

mod fixes;
mod inputs;
mod manual;
mod measure;
mod reports;
mod settings;
mod sources;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

/// A folder of its own for a test, with nothing above it that copydesk would read.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("copydesk-cli-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    /// A folder with these files.
    fn with(files: &[(&str, &str)]) -> Folder {
        let folder = Folder::new();
        for (name, text) in files {
            folder.write(name, text.as_bytes());
        }
        folder
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_copydesk"));
        command.args(args).current_dir(&self.0).env_remove("NO_COLOR").stdin(Stdio::null());
        command
    }

    /// Runs copydesk here with the words of `args`.
    fn run(&self, args: &str) -> Ran {
        let words: Vec<&str> = args.split_whitespace().collect();
        Ran::of(self.command(&words).output().unwrap())
    }

    /// Runs copydesk here with `input` on standard input.
    fn pipe(&self, args: &str, input: &[u8]) -> Ran {
        let words: Vec<&str> = args.split_whitespace().collect();
        let mut command = self.command(&words);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), input).unwrap();
        Ran::of(child.wait_with_output().unwrap())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What a run has left.
struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Ran {
    fn of(output: Output) -> Ran {
        Ran {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}\n{}\n{}", self.out, self.err))
    }

    /// The rules of the findings in the file at `index`.
    #[track_caller]
    fn rules(&self, index: usize) -> Vec<String> {
        let json = self.json();
        let findings = json["files"][index]["findings"].as_array().unwrap();
        findings.iter().map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect()
    }

    /// The problems of all files, with their paths.
    #[track_caller]
    fn problems(&self) -> Vec<(String, String)> {
        let json = self.json();
        let files = json["files"].as_array().unwrap();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let of = |file: &Value| {
            let problems = file["problems"].as_array().unwrap();
            problems.iter().map(|problem| (text(&file["path"]), text(&problem["message"]))).collect::<Vec<_>>()
        };
        files.iter().flat_map(of).collect()
    }
}

/// A story with one fault that has a safe fix.
const DOUBLED: &str = "Ferry sails again\n\nThe ferry sailed at noon for the first time in weeks..\n";
/// The same without the fault.
const MENDED: &str = "Ferry sails again\n\nThe ferry sailed at noon for the first time in weeks.\n";
/// The rule that finds it.
const RULE: &str = "garble/doubled-terminal";

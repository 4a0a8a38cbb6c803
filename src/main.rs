use std::process::ExitCode;

use clap::Parser;
use copydesk::cli::{self, Args};

fn main() -> ExitCode {
    cli::run(&Args::parse())
}

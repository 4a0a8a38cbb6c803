use std::process::ExitCode;

use clap::Parser;
use copydesk::cli::{self, Args};
use copydesk::lsp;

fn main() -> ExitCode {
    let args = Args::parse();
    if args.serves() { lsp::run() } else { cli::run(&args) }
}

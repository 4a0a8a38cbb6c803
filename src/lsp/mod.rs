//! The language server’s shell: converts, calls the workspace, converts back.
//!
//! A story’s way: [`backend`] applies an edit before its first `await` and queues the [`story`];
//! an [`analyst`] thread checks a snapshot of it and publishes what it found past the framework,
//! through the one way out in [`wire`].

mod actions;
mod analyst;
mod backend;
mod capabilities;
mod contained;
mod files;
mod frame;
mod from_proto;
mod hints;
mod hover;
mod lens;
mod navigate;
mod rename;
mod settings;
mod story;
mod sweep;
mod symbols;
mod to_proto;
mod tokens;
mod wire;

use std::io;
use std::process::ExitCode;

use tower_lsp::{LspService, Server};
use tracing_subscriber::EnvFilter;

use backend::Backend;
use contained::Contained;

/// Handlers under way at once. They are cheap; one that waits must not starve the others.
const HANDLERS: usize = 128;

/// Serves on standard input and output until the client ends the session, or is gone.
///
/// Logs to standard error at the level that the variable `COPYDESK_LOG` asks for, warnings by default.
pub fn run() -> ExitCode {
    let filter = EnvFilter::try_from_env("COPYDESK_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr).try_init();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => {
            tracing::error!("the server cannot start: {error}");
            return ExitCode::from(2);
        }
    };
    runtime.block_on(async {
        let (input, output, outbox) = wire::connect();
        let (service, socket) = LspService::new(|client| Backend::new(client, outbox));
        Server::new(input, output, socket).concurrency_level(HANDLERS).serve(Contained(service)).await;
        // The framework has nothing more to say; the wire ends the process when the client does.
        std::future::pending::<()>().await;
    });
    ExitCode::SUCCESS
}

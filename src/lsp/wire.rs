//! The pipes between the client and the framework.
//!
//! The framework’s own reader gives up at the first malformed message, does not notice `exit` while
//! it waits, and takes no `params: null` for `shutdown`. So a thread of our own reads standard
//! input: it accepts what clients really send, answers what is no message at all, and ends the
//! process when the client is gone. Another thread alone writes standard output, whole messages
//! only, for the framework and for the publisher of diagnostics.

use std::io::{self, BufWriter, Read, Write};
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::frame::Frames;

/// Bytes that may wait in a pipe to or from the framework before its end must be read.
const PIPE: usize = 1 << 16;

/// How long answers may take that are under way when the client says `exit`.
const LAST_WORDS: Duration = Duration::from_millis(300);

/// How often the client’s process is looked for.
const PULSE: Duration = Duration::from_secs(3);

/// The way out: whole messages, in the order of sending. Cheap to clone.
#[derive(Debug, Clone)]
pub(super) struct Outbox {
    queue: mpsc::Sender<Outgoing>,
    state: Arc<State>,
}

#[derive(Debug)]
enum Outgoing {
    Message(Vec<u8>),
    /// The process ends with this code when all before it is written.
    End(i32),
}

/// What both directions know of the session.
#[derive(Debug, Default)]
struct State {
    asked: AtomicUsize,
    answered: AtomicUsize,
    initialized: AtomicBool,
    shut_down: AtomicBool,
}

impl Outbox {
    /// Sends the body of a message, unless the session has not begun or is over.
    pub(super) fn send(&self, body: Vec<u8>) {
        if self.state.initialized.load(Ordering::Acquire) && !self.state.shut_down.load(Ordering::Acquire) {
            self.put(Outgoing::Message(body));
        }
    }

    fn put(&self, outgoing: Outgoing) {
        // The writer lives as long as the process.
        let _ = self.queue.send(outgoing);
    }
}

/// Connects standard input and output with two pipes for the framework: what it reads, and where
/// it writes. Must be called within the runtime.
pub(super) fn connect() -> (DuplexStream, DuplexStream, Outbox) {
    let (queue, outgoing) = mpsc::channel();
    let outbox = Outbox { queue, state: Arc::default() };
    let (to_framework, framework_reads) = duplex(PIPE);
    let (framework_writes, from_framework) = duplex(PIPE);
    let (messages, incoming) = unbounded_channel();
    thread::spawn(move || write_all(&outgoing));
    tokio::spawn(pour(incoming, to_framework));
    tokio::spawn(collect(from_framework, outbox.clone()));
    let reader = Reader { messages, outbox: outbox.clone() };
    thread::spawn(move || reader.read_all());
    (framework_reads, framework_writes, outbox)
}

/// Writes messages until the session ends, and ends the process.
fn write_all(outgoing: &mpsc::Receiver<Outgoing>) {
    let mut out = BufWriter::with_capacity(PIPE, io::stdout().lock());
    let mut waiting = None;
    loop {
        let next = match waiting.take() {
            Some(next) => next,
            None => match outgoing.recv() {
                Ok(next) => next,
                Err(_) => return,
            },
        };
        let written = match next {
            Outgoing::Message(body) => {
                write!(out, "Content-Length: {}\r\n\r\n", body.len()).and_then(|()| out.write_all(&body))
            }
            Outgoing::End(code) => {
                let _ = out.flush();
                process::exit(code);
            }
        };
        waiting = outgoing.try_recv().ok();
        let flushed = written.and_then(|()| if waiting.is_none() { out.flush() } else { Ok(()) });
        if flushed.is_err() {
            // Nobody listens any more.
            process::exit(1);
        }
    }
}

/// Carries messages into the framework’s pipe, at its pace.
async fn pour(mut incoming: UnboundedReceiver<Vec<u8>>, mut pipe: DuplexStream) {
    while let Some(body) = incoming.recv().await {
        let mut frame = format!("Content-Length: {}\r\n\r\n", body.len()).into_bytes();
        frame.extend_from_slice(&body);
        if pipe.write_all(&frame).await.is_err() {
            return;
        }
    }
}

/// Collects the framework’s messages, whole, into the outbox.
async fn collect(mut pipe: DuplexStream, outbox: Outbox) {
    let mut frames = Frames::default();
    let mut buffer = vec![0; PIPE];
    while let Ok(length @ 1..) = pipe.read(&mut buffer).await {
        frames.push(&buffer[..length]);
        while let Some(body) = frames.next() {
            let is_answer = !has_method(&body);
            outbox.put(Outgoing::Message(body));
            if is_answer {
                outbox.state.answered.fetch_add(1, Ordering::AcqRel);
                // The first answer is the one to `initialize`.
                outbox.state.initialized.store(true, Ordering::Release);
            }
        }
    }
}

/// Is the framework’s message a request or a notification? It writes the method first.
fn has_method(body: &[u8]) -> bool {
    body.get(..40.min(body.len())).is_some_and(|head| head.windows(9).any(|window| window == b"\"method\":"))
}

struct Reader {
    messages: UnboundedSender<Vec<u8>>,
    outbox: Outbox,
}

impl Reader {
    /// Reads standard input to its end, then ends the process.
    fn read_all(&self) {
        let mut input = io::stdin().lock();
        let mut frames = Frames::default();
        let mut buffer = vec![0; PIPE];
        loop {
            match input.read(&mut buffer) {
                Ok(0) => break,
                Ok(length) => frames.push(&buffer[..length]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => break,
            }
            while let Some(body) = frames.next() {
                if !self.accept(body) {
                    return self.end();
                }
            }
        }
        self.end();
    }

    /// Hands a message on. False for `exit`.
    fn accept(&self, body: Vec<u8>) -> bool {
        let body = mend_surrogates(body);
        let head: Head = match serde_json::from_slice(&body) {
            // A list would be read as the fields in their order.
            Ok(_) if !body.trim_ascii_start().starts_with(b"{") => {
                self.refuse(Value::Null, -32600, "not a message");
                return true;
            }
            Ok(head) => head,
            Err(error) => {
                let (code, what) = if error.is_data() { (-32600, "not a message") } else { (-32700, "not JSON") };
                self.refuse(Value::Null, code, what);
                return true;
            }
        };
        let Some(method) = head.method.as_deref() else {
            self.pass(body);
            return true;
        };
        match (&head.id, method) {
            (_, "exit") => return false,
            (Some(id), _) if !(id.is_string() || id.is_i64() || id.is_null()) => {
                self.refuse(id.clone(), -32600, "the id is neither a string nor an integer");
            }
            (Some(id), "shutdown") => {
                self.outbox.state.asked.fetch_add(1, Ordering::AcqRel);
                self.outbox.state.shut_down.store(true, Ordering::Release);
                self.pass(json!({"jsonrpc": "2.0", "id": id, "method": "shutdown"}).to_string().into_bytes());
            }
            (id, method) => {
                let asks = id.is_some();
                let body = if method == "initialize" { self.initialize(body) } else { body };
                self.outbox.state.asked.fetch_add(usize::from(asks), Ordering::AcqRel);
                self.pass(body);
            }
        }
        true
    }

    fn pass(&self, body: Vec<u8>) {
        let _ = self.messages.send(body);
    }

    fn refuse(&self, id: Value, code: i32, message: &str) {
        let answer = json!({"jsonrpc": "2.0", "id": id, "error": {"code": code, "message": message}});
        self.outbox.put(Outgoing::Message(answer.to_string().into_bytes()));
    }

    /// Begins to watch the client’s process, and gives `workspace.diagnostics` the name that the
    /// framework’s types know.
    fn initialize(&self, body: Vec<u8>) -> Vec<u8> {
        let Ok(mut message) = serde_json::from_slice::<Value>(&body) else { return body };
        if let Some(parent) = message.pointer("/params/processId").and_then(Value::as_i64) {
            self.watch(parent);
        }
        if let Some(workspace) = message.pointer_mut("/params/capabilities/workspace").and_then(Value::as_object_mut)
            && let Some(diagnostics) = workspace.get("diagnostics").cloned()
        {
            workspace.entry("diagnostic").or_insert(diagnostics);
        }
        message.to_string().into_bytes()
    }

    /// Ends the process when the client’s is gone: pipes may stay open behind it.
    fn watch(&self, parent: i64) {
        let outbox = self.outbox.clone();
        thread::spawn(move || {
            while is_alive(parent) {
                thread::sleep(PULSE);
            }
            outbox.put(Outgoing::End(1));
        });
    }

    /// Ends the process, after the answers that are under way.
    fn end(&self) {
        let state = &self.outbox.state;
        let deadline = Instant::now() + LAST_WORDS;
        while state.answered.load(Ordering::Acquire) < state.asked.load(Ordering::Acquire) && Instant::now() < deadline
        {
            thread::sleep(Duration::from_millis(2));
        }
        let code = if state.shut_down.load(Ordering::Acquire) { 0 } else { 1 };
        self.outbox.put(Outgoing::End(code));
    }
}

/// What decides where a message goes.
#[derive(serde::Deserialize)]
struct Head {
    #[serde(default, deserialize_with = "some")]
    id: Option<Value>,
    #[serde(default)]
    method: Option<String>,
}

/// An id of `null` is an id.
fn some<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    serde::Deserialize::deserialize(deserializer).map(Some)
}

/// Replaces escapes of half a character (`\ud83d` without its other half) by U+FFFD: one half of
/// an emoji must not cost a writer the session.
fn mend_surrogates(mut body: Vec<u8>) -> Vec<u8> {
    let mut at = 0;
    while let Some(found) = memchr::memmem::find(&body[at..], b"\\u") {
        let start = at + found;
        // An escaped backslash before the `u` is none of ours.
        let slashes = body[..start].iter().rev().take_while(|byte| **byte == b'\\').count();
        let unit = |at: usize| body.get(at..at + 6).filter(|escape| escape.starts_with(b"\\u")).and_then(code_unit);
        at = start + 2;
        match unit(start) {
            _ if slashes % 2 == 1 => {}
            Some(0xd800..=0xdbff) if matches!(unit(start + 6), Some(0xdc00..=0xdfff)) => at = start + 12,
            Some(0xd800..=0xdfff) => {
                body[start + 2..start + 6].copy_from_slice(b"fffd");
                at = start + 6;
            }
            _ => {}
        }
    }
    body
}

fn code_unit(escape: &[u8]) -> Option<u16> {
    std::str::from_utf8(escape.get(2..6)?).ok().and_then(|digits| u16::from_str_radix(digits, 16).ok())
}

#[cfg(unix)]
fn is_alive(process: i64) -> bool {
    let id = i32::try_from(process).ok().and_then(rustix::process::Pid::from_raw);
    // No permission to signal it means that it is there.
    id.is_none_or(|id| rustix::process::test_kill_process(id) != Err(rustix::io::Errno::SRCH))
}

/// Where a process cannot be looked for, the end of the input has to do.
#[cfg(not(unix))]
fn is_alive(_process: i64) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_an_emoji_is_mended_and_whole_ones_stay() {
        for (sent, kept) in [
            (r#""x\ud83d""#, r#""x\ufffd""#),
            (r#""\ude42 \uD83D\uDE42""#, r#""\ufffd \uD83D\uDE42""#),
            (r#""\\ud83d \u00e9""#, r#""\\ud83d \u00e9""#),
            (r#""\ud83d\ud83d\ude42""#, r#""\ufffd\ud83d\ude42""#),
        ] {
            assert_eq!(String::from_utf8(mend_surrogates(sent.as_bytes().to_vec())).unwrap(), kept);
        }
    }
}

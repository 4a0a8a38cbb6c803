//! Sessions with the real server over its pipes.

#![allow(clippy::unwrap_used, reason = "a test")]

mod coloring;
mod endurance;
mod hovering;
mod names;
mod navigation;
mod renaming;
mod session;
mod sources;
#[path = "../support/mod.rs"]
mod support;

use std::collections::VecDeque;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

const URI: &str = "file:///desk/story.txt";
const HEAD: &str = "Council votes on roof\n\n";

/// A client: sends messages, keeps those that nobody has asked for yet.
struct Client {
    server: Child,
    input: Option<ChildStdin>,
    messages: Receiver<Value>,
    kept: VecDeque<Value>,
    asked: i64,
}

impl Client {
    fn start(capabilities: Value, folder: Option<&Path>) -> Client {
        Client::start_with(capabilities, folder, Value::Null).0
    }

    /// Starts with these `initializationOptions`; gives what the server says it can do, too.
    fn start_with(capabilities: Value, folder: Option<&Path>, options: Value) -> (Client, Value) {
        let mut server = Command::new(env!("CARGO_BIN_EXE_copydesk"))
            .arg("--stdio")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (sender, messages) = channel();
        let mut out = BufReader::new(server.stdout.take().unwrap());
        thread::spawn(move || {
            while let Some(message) = read(&mut out) {
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        let input = server.stdin.take();
        let mut client = Client { server, input, messages, kept: VecDeque::new(), asked: 0 };
        let folders = folder.map(|folder| json!([{"uri": uri_of(folder), "name": "desk"}]));
        let mut answer = client.request(
            "initialize",
            json!({"processId": null, "rootUri": null, "workspaceFolders": folders, "capabilities": capabilities,
                "initializationOptions": options}),
        );
        client.notify("initialized", json!({}));
        (client, answer["result"]["capabilities"].take())
    }

    fn write(&mut self, body: &str) {
        let input = self.input.as_mut().unwrap();
        write!(input, "Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
        input.flush().unwrap();
    }

    fn notify(&mut self, method: &str, params: Value) {
        self.write(&json!({"jsonrpc": "2.0", "method": method, "params": params}).to_string());
    }

    /// Asks, and gives the answer: `{"result": …}` or `{"error": …}`.
    fn request(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        let id = self.asked;
        self.write(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}).to_string());
        self.await_message(Duration::from_secs(10), |message| message["id"] == id && message.get("method").is_none())
            .expect("an answer")
    }

    /// The next message that `wanted` takes. Answers what the server asks with null.
    fn await_message(&mut self, patience: Duration, wanted: impl Fn(&Value) -> bool) -> Option<Value> {
        if let Some(at) = self.kept.iter().position(&wanted) {
            return self.kept.remove(at);
        }
        let deadline = Instant::now() + patience;
        loop {
            let message = self.messages.recv_timeout(deadline.saturating_duration_since(Instant::now())).ok()?;
            if message.get("method").is_some() && message.get("id").is_some() {
                self.write(&json!({"jsonrpc": "2.0", "id": message["id"], "result": null}).to_string());
            }
            if wanted(&message) {
                return Some(message);
            }
            self.kept.push_back(message);
        }
    }

    /// The next published diagnostics of a file: version, and code and text of each.
    fn published(&mut self, uri: &str) -> Option<(Option<i64>, Vec<String>)> {
        let ours =
            |message: &Value| message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri;
        let params = self.await_message(Duration::from_secs(5), ours)?["params"].take();
        let codes = params["diagnostics"]
            .as_array()?
            .iter()
            .map(|item| item["code"].as_str().unwrap_or("-").to_owned())
            .collect();
        Some((params["version"].as_i64(), codes))
    }

    fn open(&mut self, uri: &str, language: &str, text: &str) -> Vec<String> {
        self.notify(
            "textDocument/didOpen",
            json!({"textDocument": {"uri": uri, "languageId": language, "version": 1, "text": text}}),
        );
        self.published(uri).expect("diagnostics").1
    }

    fn change(&mut self, uri: &str, version: i64, from: (u32, u32), to: (u32, u32), text: &str) {
        let place = |(line, character)| json!({"line": line, "character": character});
        let change = json!({"range": {"start": place(from), "end": place(to)}, "text": text});
        self.notify(
            "textDocument/didChange",
            json!({"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]}),
        );
    }

    fn actions(&mut self, uri: &str, line: u32, columns: (u32, u32), only: Value) -> Vec<Value> {
        let range =
            json!({"start": {"line": line, "character": columns.0}, "end": {"line": line, "character": columns.1}});
        let context =
            if only.is_null() { json!({"diagnostics": []}) } else { json!({"diagnostics": [], "only": only}) };
        let answer = self.request(
            "textDocument/codeAction",
            json!({"textDocument": {"uri": uri}, "range": range, "context": context}),
        );
        answer["result"].as_array().unwrap().clone()
    }

    fn wait(&mut self) -> i32 {
        let deadline = Instant::now() + Duration::from_secs(5);
        while Instant::now() < deadline {
            if let Some(status) = self.server.try_wait().unwrap() {
                return status.code().unwrap_or(-1);
            }
            thread::sleep(Duration::from_millis(5));
        }
        panic!("the server still runs");
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn read(out: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if out.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim().strip_prefix("Content-Length: ") {
            Some(stated) => length = stated.parse().ok()?,
            None if line.trim().is_empty() => break,
            None => panic!("not of the protocol: {line}"),
        }
    }
    let mut body = vec![0; length];
    out.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}

fn uri_of(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// A folder of its own that goes with the test.
struct Folder(std::path::PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("copydesk-lsp-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Folder(path.canonicalize().unwrap())
    }

    fn put(&self, name: &str, text: &str) -> String {
        fs::write(self.0.join(name), text).unwrap();
        uri_of(&self.0.join(name))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// An open story of a client, by the words in it.
struct Desk {
    client: Client,
    uri: String,
    text: String,
    encoding: &'static str,
}

/// The ways that clients count columns.
const ENCODINGS: [&str; 3] = ["utf-8", "utf-16", "utf-32"];

impl Desk {
    /// Opens a story: Markdown where `uri` ends like it.
    fn open(uri: &str, text: &str, encoding: &'static str, options: Value) -> Desk {
        Desk::open_with(uri, text, encoding, options, json!({}))
    }

    fn open_with(uri: &str, text: &str, encoding: &'static str, options: Value, mut capabilities: Value) -> Desk {
        capabilities["general"] = json!({"positionEncodings": [encoding]});
        let (mut client, can) = Client::start_with(capabilities, None, options);
        assert_eq!(can["positionEncoding"], encoding);
        let language = if uri.ends_with(".md") { "markdown" } else { "plaintext" };
        let document = json!({"uri": uri, "languageId": language, "version": 1, "text": text});
        client.notify("textDocument/didOpen", json!({"textDocument": document}));
        Desk { client, uri: uri.to_owned(), text: text.to_owned(), encoding }
    }

    /// The position of a byte, counted here and not by the server.
    fn position(&self, at: usize) -> Value {
        let before = self.text[..at].replace("\r\n", "\n");
        let line = before.matches('\n').count();
        let column = before.rsplit('\n').next().unwrap();
        let character = match self.encoding {
            "utf-8" => column.len(),
            "utf-16" => column.encode_utf16().count(),
            _ => column.chars().count(),
        };
        json!({"line": line, "character": character})
    }

    /// The range of the words at the byte `at`.
    fn range_at(&self, at: usize, length: usize) -> Value {
        json!({"start": self.position(at), "end": self.position(at + length)})
    }

    /// The byte of the `n`th `words`, from 1.
    #[track_caller]
    fn byte(&self, words: &str, n: usize) -> usize {
        self.text.match_indices(words).nth(n - 1).unwrap_or_else(|| panic!("no {words} {n}")).0
    }

    /// The range of the `n`th `words`.
    #[track_caller]
    fn range(&self, words: &str, n: usize) -> Value {
        self.range_at(self.byte(words, n), words.len())
    }

    /// Asks about the second byte of the `n`th `words`.
    #[track_caller]
    fn ask(&mut self, method: &str, words: &str, n: usize, more: Value) -> Value {
        let mut params = json!({"textDocument": {"uri": self.uri}, "position": self.position(self.byte(words, n) + 1)});
        for (key, value) in more.as_object().into_iter().flatten() {
            params[key] = value.clone();
        }
        self.client.request(method, params)
    }

    /// The text after edits, applied by place and not by the server.
    fn apply(&self, edits: &Value) -> String {
        let mut places: Vec<(usize, usize, &str)> = Vec::new();
        for edit in edits.as_array().unwrap() {
            let byte = |place: &Value| {
                let ends = self.text.char_indices().map(|(at, _)| at).chain([self.text.len()]);
                ends.into_iter().find(|at| self.position(*at) == *place).expect("a place in the text")
            };
            let range = &edit["range"];
            places.push((byte(&range["start"]), byte(&range["end"]), edit["newText"].as_str().unwrap()));
        }
        places.sort();
        let mut out = String::new();
        let mut done = 0;
        for (start, end, new) in places {
            assert!(start >= done, "edits overlap");
            out.push_str(&self.text[done..start]);
            out.push_str(new);
            done = end;
        }
        out + &self.text[done..]
    }
}

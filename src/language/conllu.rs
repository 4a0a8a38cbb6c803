//! CoNLL-U, the treebanks' format: one token a line, ten columns, a blank line after a sentence.
//!
//! <https://universaldependencies.org/format.html>. Multi-word ranges (`3-4`) and empty nodes
//! (`8.1`) are left out, as parsers are scored on words.

use std::fmt::{self, Write};

/// A sentence of a treebank.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    /// The document's name, from the nearest `# newdoc id` above; empty without one.
    pub document: String,
    /// The sentence as it was written, from `# text`; empty without one.
    pub text: String,
    pub tokens: Vec<Token>,
}

/// A word of a sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Token {
    pub form: String,
    pub lemma: String,
    /// The universal part of speech: `NOUN`.
    pub upos: String,
    /// The Penn tag: `NNS`.
    pub xpos: String,
    /// The head's place in the sentence, counted from 1; 0 for the root.
    pub head: usize,
    /// The relation to the head, perhaps with a subtype: `nsubj:pass`.
    pub relation: String,
    /// The last column: `SpaceAfter=No`, the parser's margins.
    pub misc: String,
}

/// A line that is no CoNLL-U.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// Counted from 1.
    pub line: usize,
    pub problem: String,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.problem)
    }
}

impl std::error::Error for Error {}

/// Reads a treebank.
///
/// # Errors
/// The first line without its ten columns or with a head that is no place in its sentence.
pub fn read(text: &str) -> Result<Vec<Sentence>, Error> {
    let mut out = Vec::new();
    let mut sentence = Sentence::default();
    let mut document = String::new();
    let end = text.lines().count();
    for (i, line) in text.lines().enumerate() {
        let error = |problem: String| Error { line: i + 1, problem };
        if line.is_empty() {
            finish(&mut sentence, &mut out).map_err(error)?;
        } else if let Some(comment) = line.strip_prefix('#') {
            match comment.split_once('=').map(|(key, value)| (key.trim(), value.trim())) {
                Some(("newdoc id", id)) => document = id.to_owned(),
                Some(("text", text)) => sentence.text = text.to_owned(),
                _ => {}
            }
            sentence.document.clone_from(&document);
        } else if let Some(token) = read_token(line).map_err(error)? {
            sentence.tokens.push(token);
        }
    }
    finish(&mut sentence, &mut out).map_err(|problem| Error { line: end, problem })?;
    Ok(out)
}

fn finish(sentence: &mut Sentence, out: &mut Vec<Sentence>) -> Result<(), String> {
    let done = std::mem::take(sentence);
    if let Some(token) = done.tokens.iter().find(|token| token.head > done.tokens.len()) {
        return Err(format!("“{}” has head {}, but the sentence ends sooner", token.form, token.head));
    }
    if !done.tokens.is_empty() {
        out.push(done);
    }
    Ok(())
}

fn read_token(line: &str) -> Result<Option<Token>, String> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [id, form, lemma, upos, xpos, _, head, relation, _, misc] = columns[..] else {
        return Err(format!("{} columns instead of 10", columns.len()));
    };
    if id.contains(['-', '.']) {
        return Ok(None);
    }
    let head = match head {
        "_" => 0,
        head => head.parse().map_err(|_| format!("“{head}” is no number of a word"))?,
    };
    let own = str::to_owned;
    Ok(Some(Token {
        form: own(form),
        lemma: own(lemma),
        upos: own(upos),
        xpos: own(xpos),
        head,
        relation: own(relation),
        misc: own(misc),
    }))
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.text.is_empty() {
            // A line break inside the text would end the comment.
            writeln!(f, "# text = {}", self.text.split_whitespace().collect::<Vec<_>>().join(" "))?;
        }
        for (i, token) in self.tokens.iter().enumerate() {
            write!(f, "{}", i + 1)?;
            let head = token.head.to_string();
            let columns =
                [&*token.form, &token.lemma, &token.upos, &token.xpos, "_", &head, &token.relation, "_", &token.misc];
            for column in columns {
                f.write_char('\t')?;
                f.write_str(if column.is_empty() { "_" } else { column })?;
            }
            writeln!(f)?;
        }
        writeln!(f)
    }
}

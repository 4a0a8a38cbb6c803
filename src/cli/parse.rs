//! `--parse`: how a story is read, for whoever wonders at a finding.

use std::io::{self, Write};
use std::path::Path;

use super::Outcome;
use crate::article::{Article, Sentence};
use crate::formats::Format;
use crate::language::parser::Syntax;
use crate::language::{self, conllu};
use crate::workspace::disk;

/// Prints the story at `path` in CoNLL-U. The last column holds the margins of the tag and of the
/// head, and `SpaceAfter=No` where the next token is glued on.
pub(super) fn print(path: &Path, out: &mut dyn Write) -> io::Result<Outcome> {
    let text = match disk::read(path) {
        Ok(text) => text,
        Err(error) => return Ok(super::refuse(&format!("{}: {error}", path.display()))),
    };
    let article = Article::read(Format::of_path(path).unwrap_or(Format::Plain).read(&text));
    for (index, paragraph) in article.iter() {
        writeln!(out, "# newpar id = {}", index + 1)?;
        writeln!(out, "# zone = {:?}", paragraph.zone)?;
        for sentence in paragraph.sentences() {
            write!(out, "{}", annotated(&sentence))?;
        }
    }
    Ok(Outcome::Clean)
}

fn annotated(sentence: &Sentence) -> conllu::Sentence {
    let glued = |i: usize| sentence.words().get(i + 1).is_some_and(|next| !next.is_spaced());
    let token = |(i, syntax): (usize, &Syntax)| conllu::Token {
        form: sentence.token(i).to_owned(),
        lemma: language::lemma(sentence.token(i), syntax.penn).into_owned(),
        upos: syntax.pos.to_string(),
        xpos: syntax.penn.to_string(),
        head: syntax.head().map_or(0, |head| head + 1),
        relation: syntax.relation.to_string(),
        misc: format!(
            "{}TagMargin={:.1}|HeadMargin={:.1}",
            if glued(i) { "SpaceAfter=No|" } else { "" },
            syntax.tag_margin,
            syntax.head_margin
        ),
    };
    conllu::Sentence {
        document: String::new(),
        text: sentence.text().to_owned(),
        tokens: sentence.syntax().iter().enumerate().map(token).collect(),
    }
}

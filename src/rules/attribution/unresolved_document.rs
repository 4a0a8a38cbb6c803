use crate::article::{Article, Paragraph};
use crate::formats::Zones;
use crate::language::{Class, Kind, Word, WordSet};
use crate::rule::{Check, Fixes, Level, Rule, Speech, StorySink};

pub(super) static UNRESOLVED_DOCUMENT: Rule = Rule {
    name: "attribution/unresolved-document",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
“The statement said”, and no statement was spoken of before.

## Why
A paper is only as good as whoever issued it. If the story has not said whose statement it is, the
words behind “the statement said” have no source.

## Examples
```news,flag
The mayor closed the bridge on Monday.

“It is not safe,” [[the statement]] said.
```
```news,pass
The mayor closed the bridge on Monday, her office said in a statement.

“It is not safe,” the statement said.
```
"#,
    check: Check::Traces(|paragraph, _| spoken(paragraph).next().is_some(), unresolved_document),
};

/// Papers that others issue; “the report” and “the study” are often called by another name before.
const PAPERS: [&str; 4] = ["statement", "communique", "communiqué", "letter"];

fn unresolved_document(article: &Article, out: &mut StorySink) {
    for (index, paragraph) in out.paragraphs() {
        for (i, word) in spoken(paragraph) {
            if !introduced(article, index, i, word) {
                let the = paragraph.words[i - 1].span();
                let span = the.to(word.span());
                if !paragraph.is_quoted(span) {
                    out.report(
                        index,
                        span,
                        format!("Nobody is said to have issued {}", span.of(&paragraph.text).to_lowercase()),
                    );
                }
            }
        }
    }
}

/// The papers that speak in the paragraph, each with the index of its token.
fn spoken(paragraph: &Paragraph) -> impl Iterator<Item = (usize, &Word)> {
    let papers = paragraph.words.iter().enumerate().filter(|(_, word)| word.is(Class::DOCUMENT));
    papers.filter(|(i, _)| speaks(paragraph, *i))
}

/// “the statement said”
fn speaks(paragraph: &Paragraph, i: usize) -> bool {
    i > 0
        && PAPERS.contains(&paragraph.token(i))
        && matches!(paragraph.token(i - 1), "the" | "The")
        && matches!(paragraph.token(i + 1), "said" | "says" | "read" | "reads" | "added" | "continued")
}

/// Words of writing that has an author.
static AUTHORED: WordSet = WordSet::new("statements letters wrote release signed");

/// Was the paper, or something said or written, spoken of before in a way that has an author?
fn introduced(article: &Article, index: usize, at: usize, word: &Word) -> bool {
    let paragraphs = (0..=index).rev().filter_map(|earlier| Some((earlier, article.get(earlier)?)));
    paragraphs.into_iter().any(|(earlier, paragraph)| {
        let end = if earlier == index { at } else { paragraph.words.len() };
        paragraph.words[..end].iter().any(|other| {
            let same = other.hash == word.hash || AUTHORED.has(other);
            same && other.kind == Kind::Word && !is_orphaned(paragraph, other)
        })
    })
}

/// Does the word stand in an attribution that lost its speaker: “Said in a statement.”?
fn is_orphaned(paragraph: &Paragraph, word: &Word) -> bool {
    let Some(sentence) = paragraph.sentence_at(word.span().start) else { return false };
    sentence.has(0, Class::CUE_PARTICIPLE) && sentence.is_verbless(1..sentence.end())
}

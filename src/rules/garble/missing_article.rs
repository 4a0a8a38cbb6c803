mod rows;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Class, Kind, Word, hash_of};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static MISSING_ARTICLE: Rule = Rule {
    name: "garble/missing-article",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A phrase without the article that belongs in it: “for first time”, “across country”, “to have same”.

## Why
Languages without articles lose them in translation, and cutting a sentence loses them too. The rule
knows phrases that stand in the news again and again, always with their article: a noun or an
adjective behind certain words and before “of”, the end of the phrase, or another word. A noun alone
is never reason enough: “in office” and “at sea” have none.

## Examples
```news,flag
It fell [[short of majority]] [[for first time]] since 2010, [[in wake]] of a flood.
```
```news,fixed
It fell short of a majority for the first time since 2010, in the wake of a flood.
```
```news,flag
The plan has support [[of majority]] of farmers [[across country]].
```
```news,fixed
The plan has support of a majority of farmers across the country.
```
```news,flag
It was [[one of biggest]] floods [[in same]] valley [[over past]] decade.
```
```news,fixed
It was one of the biggest floods in the same valley over the past decade.
```
```news,flag
Neighbors [[of company]]’s mill moved [[in United States]].
```
```news,flag
She spoke of “[[UK’s]] great debt” and of [[EU’s]] plans.
```
```news,fixed
She spoke of “the UK’s great debt” and of the EU’s plans.
```
```news,pass
It fell short of a majority for the first time. In United States v. Lund, the court sat for first-time voters.
```
```news,pass
She was in office, went from door to door and worked day by day. Same-sex couples said the same.
```
```news,pass
The store sells country music, city maps and end-of-line goods in world-class quality.
```
"#,
    check: Check::Paragraph(missing_article),
};

/// What must stand behind a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// “of”
    Of,
    /// Nothing that the phrase could go on with: a mark, a preposition, a verb.
    End,
    /// Another word.
    Word,
    /// Any of them; no hyphen.
    Any,
    /// “’s”
    Clitic,
    /// No noun: “in United States history” has its article elsewhere.
    Name,
}

/// A phrase that takes an article.
struct Row {
    /// One word or two.
    phrase: &'static str,
    next: Next,
    /// The article that belongs before it, the best first, parted by `|`.
    article: &'static str,
    /// Words before it behind which it never stands bare; the words of a phrase are joined by `-`.
    behind: &'static str,
}

static INDEX: LazyLock<FxHashMap<u64, Vec<Row>>> = LazyLock::new(|| {
    let mut index: FxHashMap<u64, Vec<Row>> = FxHashMap::default();
    for (next, rows) in rows::TABLES {
        for (phrases, article, behind) in rows {
            for phrase in phrases.split('|') {
                let first = phrase.split(' ').next().unwrap_or(phrase);
                index.entry(hash_of(first)).or_default().push(Row { phrase, next, article, behind });
            }
        }
    }
    index
});

fn missing_article(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate().skip(1) {
        let before = &paragraph.words[i - 1];
        if word.is_all_caps() && paragraph.is_bare_owner(i) {
            let span = word.span().to(paragraph.words[i + 1].span());
            let found = span.of(&paragraph.text);
            out.report(span, format!("“{found}” lacks its article; write “the {found}”"))
                .fix(Fix::new(format!("Write “the {found}”")).insert(span.start, "the "));
            continue;
        }
        // Nearly all words stand behind one that no row has: behind an article or a mark.
        if word.kind != Kind::Word || !word.is_spaced() || before.kind != Kind::Word || before.is(Class::ARTICLE) {
            continue;
        }
        let Some(rows) = INDEX.get(&word.hash) else { continue };
        if let Some((row, start, end)) = rows.iter().find_map(|row| find(paragraph, i, row)) {
            report(paragraph, row, start..end, i, out);
        }
    }
}

/// The row’s phrase at `i`: where the words before it begin, and where it ends.
fn find<'r>(paragraph: &Paragraph, i: usize, row: &'r Row) -> Option<(&'r Row, usize, usize)> {
    let mut end = i;
    for part in row.phrase.split(' ') {
        let named = part.starts_with(char::is_uppercase);
        let token = paragraph.token(end);
        let same = if named { token == part } else { token.eq_ignore_ascii_case(part) };
        let spaced = paragraph.words.get(end)?.is_spaced();
        if !same || !spaced || !named && token.starts_with(char::is_uppercase) {
            return None;
        }
        end += 1;
    }
    if !follows(paragraph, row.next, i, end) {
        return None;
    }
    let start = row.behind.split_ascii_whitespace().find_map(|behind| start_of(paragraph, i, behind))?;
    (is_prose(paragraph, start) && !is_pair(paragraph, i, end) && !is_kind(paragraph, start))
        .then_some((row, start, end))
}

/// Where the words `behind` begin that end before `i`.
fn start_of(paragraph: &Paragraph, i: usize, behind: &str) -> Option<usize> {
    let start = i.checked_sub(behind.split('-').count())?;
    behind
        .split('-')
        .enumerate()
        .all(|(k, word)| paragraph.token(start + k).eq_ignore_ascii_case(word))
        .then_some(start)
}

fn follows(paragraph: &Paragraph, next: Next, i: usize, end: usize) -> bool {
    let Some(word) = paragraph.words.get(end) else { return !matches!(next, Next::Of | Next::Word | Next::Clitic) };
    let token = paragraph.token(end);
    let clitic = matches!(token, "’s" | "'s");
    match next {
        Next::Of => token == "of",
        Next::End => !clitic && ends(paragraph, i, end),
        Next::Word => word.kind == Kind::Word && word.is_spaced() && token != "to",
        Next::Any => is_apart(word, token) && !clitic && token != "-",
        Next::Clitic => clitic,
        Next::Name => !clitic && (ends(paragraph, i, end) || word.is(Class::CONJUNCTION)),
    }
}

/// No hyphen, slash or apostrophe that goes on with the word before it.
fn is_apart(word: &Word, token: &str) -> bool {
    word.is_spaced() || !token.starts_with(['-', '‑', '/', '’', '\'', '_', '@', '&'])
}

/// Can the phrase not go on at `end`? What may be a noun goes on: “in country music”.
fn ends(paragraph: &Paragraph, i: usize, end: usize) -> bool {
    let word = &paragraph.words[end];
    let token = paragraph.token(end);
    match word.kind {
        Kind::Punct => {
            is_apart(word, token) && !matches!(token, "-" | "(" | "[" | "“" | "‘" | "&") && token != "\"" || {
                // A straight mark closes where no space stands before it.
                token == "\"" && !word.is_spaced()
            }
        }
        Kind::Word => {
            let closes = Class::PREPOSITION
                | Class::AUXILIARY
                | Class::MODAL
                | Class::WH
                | Class::SUBORDINATOR
                | Class::SUBJECT_PRONOUN;
            let said = matches!(token, "said" | "says");
            // “from floor to ceiling”, “game by game”
            let from = i > 0 && paragraph.token(i - 1).eq_ignore_ascii_case("from") && token == "to";
            let day = word.is(Class::WEEKDAY) && word.is_capitalized();
            word.is_spaced() && token != "of" && !from && (word.is(closes) && !word.is_capitalized() || day || said)
        }
        _ => false,
    }
}

/// “day by day”, “from one end to end”: the noun stands twice.
fn is_pair(paragraph: &Paragraph, i: usize, end: usize) -> bool {
    let noun = paragraph.words[i].hash;
    let near = i.saturating_sub(3)..(end + 3).min(paragraph.words.len());
    let from = paragraph.token(i - 1) == "to" && (i.saturating_sub(4)..i - 1).any(|k| paragraph.token(k) == "from");
    from || near.into_iter().any(|k| k != i && paragraph.words[k].hash == noun)
}

/// “the kind of country”, “love of country”: what the phrase depends on takes a bare noun.
fn is_kind(paragraph: &Paragraph, start: usize) -> bool {
    const KINDS: [&str; 24] = [
        "kind",
        "kinds",
        "sort",
        "sorts",
        "type",
        "types",
        "form",
        "forms",
        "love",
        "change",
        "lack",
        "level",
        "matter",
        "style",
        "secretary",
        "amount",
        "choice",
        "species",
        "variety",
        "breed",
        "brand",
        "sense",
        "model",
        "idea",
    ];
    // “The past few”, “the filed complaint”: the article stands before an adjective.
    let own = start > 0 && paragraph.words[start - 1].is(Class::ARTICLE | Class::POSSESSIVE);
    own || paragraph.token(start) == "of" && start > 0 && KINDS.contains(&paragraph.token(start - 1))
        // “a fade-in beginning”
        || !paragraph.words[start].is_spaced() && !matches!(paragraph.token(start), "’s" | "'s")
}

/// Does the phrase stand in a sentence with its stop, and not in a heading?
fn is_prose(paragraph: &Paragraph, start: usize) -> bool {
    /// Longer sentences, in tokens, are no headings.
    const HEADING: usize = 14;
    let grammar = Class::ARTICLE | Class::POSSESSIVE | Class::AUXILIARY | Class::SUBJECT_PRONOUN;
    let word = &paragraph.words[start];
    let Some(sentence) = paragraph.sentence_at(word.span().start) else { return false };
    let titled = word.is_capitalized() && start > sentence.first_word();
    let before = start.checked_sub(1).map_or("", |i| paragraph.token(i));
    let opens = matches!(before, "“" | "\"" | "‘" | "'" | ":" | "—" | "–" | "[" | "(");
    let last = sentence.token(sentence.len().saturating_sub(1));
    (!titled || opens)
        && last.ends_with(['.', '?', '!', '”', '"', '’', '\'', ')', ':', '…'])
        // A heading with a stop: “Mayor sees lead in poll.”
        && (sentence.len() > HEADING || sentence.words().iter().any(|word| word.is(grammar)))
}

fn report(paragraph: &Paragraph, row: &Row, words: std::ops::Range<usize>, phrase: usize, out: &mut Sink) {
    let text = &paragraph.text;
    let span = paragraph.words[words.start].span().to(paragraph.words[words.end - 1].span());
    let at = paragraph.words[phrase].span().start;
    let (before, after) = (&text[span.start..at], &text[at..span.end]);
    let article = row.article.split('|').next().unwrap_or("the");
    let finding = out.report(span, format!("“{}” lacks its article; write “{before}{article} {after}”", span.of(text)));
    for article in row.article.split('|') {
        finding.fix(Fix::new(format!("Write “{before}{article} {after}”")).insert(at, format!("{article} ")));
    }
}

use crate::article::{Article, Place, QuotationKind};
use crate::formats::Zones;
use crate::language::{Class, Kind, Word, WordSet};
use crate::rule::{Check, Fixes, Level, Rule, Speech, StorySink};

pub(super) static ANONYMOUS_SOURCE: Rule = Rule {
    name: "attribution/anonymous-source",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A quotation from somebody without a name, and no word on why.

## Why
Readers cannot weigh what a nameless source says. Most houses want the reason within a sentence or two:
“who was not authorized to speak”, “on condition of anonymity”, “because …”.

## Examples
```news,flag
“The bridge was never inspected,” [[a senior official]] said. The mayor left the room.
```
```news,pass
“The bridge was never inspected,” said a senior official, who was not authorized to speak publicly.
```
```news,pass
“The bridge was never inspected,” a senior official said. The official asked not to be named because the inquiry goes on.
```
```news,pass
“The bridge was never inspected,” a neighbor said. “It leaks,” the official, Ada Lund, said.
```
"#,
    check: Check::Article(anonymous_source),
};

/// People who speak without their names because of what they know.
static INSIDERS: WordSet = WordSet::new(
    "official officials source sources aide aides insider insiders operative operatives strategist strategists adviser advisers \
     advisor advisors diplomat diplomats executive executives officer officers lawmaker lawmakers",
);

/// Words that tell why a name is missing.
static REASONS: WordSet = WordSet::new(
    "anonymity anonymous anonymously authorized unauthorized named identified name because fear feared fearing retaliation background sensitive confidential confidentiality condition",
);

fn anonymous_source(article: &Article, out: &mut StorySink) {
    for (index, paragraph) in out.paragraphs() {
        if paragraph.quotes.all.is_empty() {
            continue;
        }
        for source in article.quotations().speakers(index, |kind| kind == QuotationKind::Direct) {
            if is_nameless(article, source) && !is_explained(article, source) {
                out.report(index, source.span, "Why is this source not named?");
            }
        }
    }
}

/// “a senior official”, “officials”: an insider without a name.
fn is_nameless(article: &Article, source: Place) -> bool {
    let Some(paragraph) = article.get(source.paragraph) else { return false };
    // Most sources are names and pronouns.
    let text = source.span.of(&paragraph.text);
    if text.len() < "aides".len() || text.starts_with(char::is_uppercase) && !text.starts_with(['A', 'O', 'S', 'T']) {
        return false;
    }
    let words = &paragraph.words[paragraph.words_in(source.span)];
    let plain = |word: &Word| word.kind == Kind::Word && (!word.is_capitalized() || word.is(Class::DETERMINER));
    let opens = words.first().is_some_and(|word| {
        let token = word.span().of(&paragraph.text);
        let indefinite = ["a", "an", "one", "another", "some", "two", "several"];
        token.ends_with('s') || indefinite.iter().any(|other| token.eq_ignore_ascii_case(other))
    });
    opens
        && words.iter().take(6).any(|word| INSIDERS.has(word))
        && !paragraph
            .mentions()
            .iter()
            .any(|it| source.span.contains(it.span) && it.kind == crate::article::Naming::Person)
        && words.first().is_some_and(plain)
}

/// Do the sentence of the source or the next two say why the name is missing?
fn is_explained(article: &Article, source: Place) -> bool {
    let Some(paragraph) = article.get(source.paragraph) else { return true };
    let Some(sentence) = paragraph.sentence_at(source.span.start) else { return true };
    let next = article.get(source.paragraph + 1).into_iter().flat_map(|next| next.sentences().take(1));
    let near = paragraph.sentences().skip(sentence.index.saturating_sub(1)).take(4).chain(next);
    let told = |word: &Word| REASONS.has(word);
    near.into_iter().any(|sentence| sentence.words().iter().any(told))
}

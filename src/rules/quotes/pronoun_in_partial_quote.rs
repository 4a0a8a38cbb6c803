use crate::article::{Paragraph, QuotationKind, Spoken};
use crate::formats::Zones;
use crate::language::{Class, WordSet};
use crate::rule::{Check, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static PRONOUN_IN_PARTIAL_QUOTE: Rule = Rule {
    name: "quotes/pronoun-in-partial-quote",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
The writer’s “she” and the speaker’s “my” in one sentence.

## Why
“Lund said she ‘will do my best’” begins as the writer’s sentence and ends as the speaker’s. Quote less,
so that the pronoun stays outside, or quote the whole sentence.

## Examples
```news,flag
Lund said she “will do [[my]] best for the town.”
```
```news,flag
He promised that he “never took a cent that was not [[mine]].”
```
```news,pass
Lund said she “will do” her best for the town. “I will do my best,” she said.
```
```news,pass
She called it “the worst day of my life.” He said that “we will go.”
```
"#,
    check: Check::Paragraph(pronoun_in_partial_quote),
};

static FIRST_PERSON: WordSet = WordSet::new("i me my mine myself we us our ours ourselves");

fn pronoun_in_partial_quote(paragraph: &Paragraph, out: &mut Sink) {
    if paragraph.quotes.all.is_empty() {
        return;
    }
    for spoken in paragraph.spoken().iter().filter(|spoken| spoken.kind == QuotationKind::Partial) {
        if let Some(pronoun) = continues_subject(paragraph, spoken).then(|| first_person(paragraph, spoken)).flatten() {
            let said = pronoun.of(&paragraph.text);
            out.report(pronoun, format!("The sentence begins as the writer’s, and “{said}” is the speaker’s"));
        }
    }
}

/// Does the quotation begin with the verb of a subject outside: `she “will do`, `he “never took`?
fn continues_subject(paragraph: &Paragraph, spoken: &Spoken) -> bool {
    let open = paragraph.word_at(spoken.span.start);
    let subject = open.checked_sub(1).is_some_and(|i| matches!(paragraph.token(i), "he" | "she" | "they"));
    let first = (open + 1..paragraph.words.len()).find(|i| !paragraph.words[*i].is(Class::ADVERB));
    subject
        && first.is_some_and(|i| !paragraph.words[i].is(Class::SUBJECT_PRONOUN) && !paragraph.words[i].is_capitalized())
}

fn first_person(paragraph: &Paragraph, spoken: &Spoken) -> Option<Span> {
    let sentence = paragraph.sentence_at(spoken.span.start)?;
    let inside = paragraph.words_in(Span::new(spoken.span.start, spoken.span.end.min(sentence.span.end)));
    paragraph.words[inside].iter().find(|word| FIRST_PERSON.has(word)).map(|word| word.span())
}

use crate::article::{Quote, Sentence};
use crate::formats::Zones;
use crate::language::{Class, Kind, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static ORPHAN_CLAUSE: Rule = Rule {
    name: "attribution/orphan-clause",
    level: Level::Error,
    fix: Fixes::Sometimes,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
An attribution cut off from what it attributes.

## Why
“Said in a statement.” has no speaker and no quotation; they stand in the sentence before, or were
lost. Readers cannot tell who speaks. Where the speaker is lost the fix leaves “[source?]” for a
person to answer.

## Examples
```news,flag
“We will rebuild the bridge.” [[Said in an email.]]
```
```news,fixed
“We will rebuild the bridge,” [source?] said in an email.
```
```news,flag
“It shook for a minute.” [[Told by Ada Brill, 34, who lost her house.]]
```
```news,fixed
“It shook for a minute,” said Ada Brill, 34, who lost her house.
```
```news,flag
“The vote was fair.” [[Written in a letter from the mayor, Ivo Lund.]] Nobody objected.
```
```news,fixed
“The vote was fair,” [source?] wrote in a letter from the mayor, Ivo Lund. Nobody objected.
```
```news,flag
Four boats sank in the harbor. [[According to the coast guard.]]
```
```news,fixed
Four boats sank in the harbor, according to the coast guard.
```
```news,flag
The bank denied the report. [[Told by a spokesman in Orva.]]
```
```news,flag
“The river is high.” [[Said another farmer.]]
```
```news,fixed
“The river is high,” said another farmer.
```
```news,pass
“We will rebuild the bridge,” the mayor said in an email.
```
```news,pass
Asked about the bridge, she left. Told of the plan, the mayor laughed. Added to that was the cost. She kept the letters. Written by hand in blue ink.
```
```news,pass
According to the coast guard, four boats sank. Said Lund: “It was dark.”
```
"#,
    check: Check::Sentence(orphan_clause),
};

fn orphan_clause(sentence: &Sentence, out: &mut Sink) {
    let cue = sentence.words().first().is_some_and(|word| word.kind == Kind::Word && word.is_capitalized())
        && sentence.has(0, Class::CUE_PARTICIPLE);
    if !cue || sentence.is_quoted(0) {
        return;
    }
    let end = sentence.end();
    let stopped = sentence.is(end, ".");
    let cut_off = match sentence.token(0) {
        "According" => sentence.is(1, "to") && end > 2 && is_phrase(sentence, end),
        "Said" | "Added" => is_inverted(sentence, end) || is_linked(sentence) && is_verbless(sentence, end),
        // “Written by hand in blue ink.” tells how, not who.
        _ => is_linked(sentence) && end > 2 && is_verbless(sentence, end) && !sentence.reads(1, &["by", "hand"]),
    };
    if !stopped || !cut_off || is_byline(sentence) {
        return;
    }
    let finding = out.report(sentence.span, "An attribution cut off from what it attributes");
    if let Some(join) = join(sentence) {
        finding.fix(join);
    }
}

fn is_linked(sentence: &Sentence) -> bool {
    sentence.is_any(1, &["in", "by", "on", "at", "during", "through", "via", "to", "from", "while"])
}

/// “Told of the plan, the mayor laughed”: a subject of its own and a verb would follow.
fn is_verbless(sentence: &Sentence, end: usize) -> bool {
    !(1..end).any(|i| sentence.may_be_finite(i) && !sentence.is_quoted(i) && !is_behind_relative(sentence, i))
}

/// “According to exit polls.”: without a comma there is no main clause, whatever looks like a verb.
fn is_phrase(sentence: &Sentence, end: usize) -> bool {
    let sure = Class::AUXILIARY | Class::FINITE | Class::CUE;
    let verb = |i: usize| sentence.has(i, sure) && sentence.may_be_finite(i) && !is_behind_relative(sentence, i);
    end <= 16 && !(1..end).any(|i| verb(i) || sentence.is(i, ",") && i + 4 < end && !is_verbless(sentence, end))
}

/// “Said Lund, a mayor.”, “Said another.”: a speaker, and nothing quoted behind it.
fn is_inverted(sentence: &Sentence, end: usize) -> bool {
    let named = sentence.words().get(1).is_some_and(|word| word.is_capitalized())
        || sentence.is(0, "said")
            && (sentence.has(1, Class::DETERMINER) || sentence.is_any(1, &["former", "of", "while", "as"]));
    let quoted = (1..end).any(|i| sentence.is_quoted(i) || sentence.is_any(i, &[":", "“", "\""]));
    let comma = (1..end).rfind(|i| sentence.is(*i, ",")).unwrap_or(end);
    let sure = Class::AUXILIARY | Class::FINITE | Class::CUE;
    let main =
        (comma..end).any(|i| sentence.has(i, sure) && sentence.may_be_finite(i) && !is_behind_relative(sentence, i));
    let opens_quote = sentence.after().is_some_and(|next| next.is_quoted(0) || matches!(next.token(0), "“" | "\""));
    named && !quoted && !main && !opens_quote && !sentence.reads(1, &["another", "way"])
}

/// “Reported by Ada Lund.” alone in its paragraph is a credit.
fn is_byline(sentence: &Sentence) -> bool {
    static CREDITS: WordSet = WordSet::new("reported written read posted");
    sentence.index == 0
        && sentence.after().is_none()
        && sentence.words().first().is_some_and(|word| CREDITS.has(word))
        && sentence.words().get(2).is_some_and(|word| word.is_capitalized())
}

/// Does a relative pronoun stand shortly before the token at `i`?
fn is_behind_relative(sentence: &Sentence, i: usize) -> bool {
    let relative = |k: usize| {
        sentence.is_any(k, &["who", "which", "whose", "where"])
            || sentence.is(k, "that") && k > 0 && !sentence.has(k - 1, Class::PREPOSITION)
    };
    (i.saturating_sub(4)..i).any(relative)
}

/// Joins the clause to what stands before it.
fn join(sentence: &Sentence) -> Option<Fix> {
    let text = &sentence.paragraph.text;
    let quote = sentence.paragraph.quotes.before(sentence.span.start);
    if let Some(fix) = quote.and_then(|quote| join_quote(sentence, quote)) {
        return Some(fix);
    }
    let before = sentence.before()?;
    let last = before.words().last()?.span();
    let first = sentence.words().first()?.span();
    (last.of(text) == "." && sentence.token(0) == "According")
        .then(|| Fix::new("Join it to the sentence before").replace(Span::new(last.start, first.end), ", according"))
}

/// Joins the clause to the quotation that ends before it.
fn join_quote(sentence: &Sentence, quote: &Quote) -> Option<Fix> {
    let text = &sentence.paragraph.text;
    let close = quote.close?;
    let gap = Span::new(close.end, sentence.span.start);
    let stop = Span::new(close.start.checked_sub(1)?, close.start);
    if !gap.of(text).trim().is_empty() || stop.of(text) != "." {
        return None;
    }
    let (first, second) = (sentence.words().first()?.span(), sentence.words().get(1)?.span());
    let by = sentence.is(1, "by");
    let (cut, cue) = match sentence.token(0) {
        "According" => (first, "according".to_owned()),
        cue @ ("Said" | "Added") if !is_linked(sentence) => (first, cue.to_lowercase()),
        participle if by => (first.to(second), finite(participle).to_owned()),
        participle => (first, format!("[source?] {}", finite(participle))),
    };
    let title = if cue.starts_with('[') {
        "Join it to the quotation and leave room for the speaker"
    } else {
        "Join it to the quotation"
    };
    Some(Fix::new(title).replace(stop, ",").replace(cut, cue))
}

/// The plain verb of saying for a participle: “told by” is “said”.
fn finite(participle: &str) -> &str {
    match participle {
        "Announced" => "announced",
        "Written" | "Posted" | "Wrote" => "wrote",
        "Explained" => "explained",
        "Warned" => "warned",
        "Added" => "added",
        "Confirmed" => "confirmed",
        "Tweeted" => "tweeted",
        "Quoted" | "Cited" => "was quoted",
        _ => "said",
    }
}

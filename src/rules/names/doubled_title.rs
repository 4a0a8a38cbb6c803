use crate::article::Sentence;
use crate::formats::{Zone, Zones};
use crate::language::{Kind, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static DOUBLED_TITLE: Rule = Rule {
    name: "names/doubled-title",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Read,
    page: r#"
“Dr.” before a name and the degree behind it.

## Why
Dr. Ada Lund and Ada Lund, M.D., say the same; both together say it twice. “Mr.” and “Esq.” are such a
pair too. The form before the name is what news copy uses.

## Examples
```news,flag
The list came from Dr. Ada Lund[[, M.D.]], and Dr. Otto Holt[[, Ph.D.]]
```
```news,fixed
The list came from Dr. Ada Lund, and Dr. Otto Holt.
```
```news,pass
The list came from Dr. Ada Lund, Otto Holt, M.D., and Dr. Ann Brill, who has a Ph.D. Dr. Tarn lives in Orva, MD.
```
"#,
    check: Check::Sentence(doubled_title),
};

static BEFORE: WordSet = WordSet::new("dr dr. mr mr. mrs mrs. ms ms.");
static DEGREES: WordSet = WordSet::new("m.d. md d.o. ph. phd d.d.s. dds esq. esq d.v.m. dvm");

fn doubled_title(sentence: &Sentence, out: &mut Sink) {
    /// No name has more tokens.
    const LONGEST: usize = 5;
    let words = sentence.words();
    for (i, word) in words.iter().enumerate() {
        if word.span().len() > 4 || !word.is_capitalized() || !BEFORE.has(word) {
            continue;
        }
        let Some(comma) = (i + 1..words.len().min(i + 2 + LONGEST)).find(|k| words[*k].kind == Kind::Punct) else {
            continue;
        };
        let named = words[i + 1..comma].iter().all(|word| word.is_capitalized());
        let Some(degree) = words.get(comma + 1).filter(|_| comma > i + 1 && sentence.is(comma, ",") && named) else {
            continue;
        };
        let esquire = sentence.is_any(comma + 1, &["Esq.", "Esq"]);
        let pair = sentence.is_any(i, &["Dr.", "Dr"]) != esquire;
        if !DEGREES.has(degree) || !degree.is_capitalized() || !pair {
            continue;
        }
        // “Ph.D.” is two tokens.
        let last = words.get(comma + 2).filter(|_| sentence.is(comma + 1, "Ph.") && sentence.is(comma + 2, "D."));
        let degree = last.unwrap_or(degree);
        let gone = Span::new(words[comma].span().start, degree.span().end);
        // The stop of “Ph.D.” may end the sentence too.
        let ends = degree.has_stop() && sentence.span.end == degree.span().end;
        let text = if ends { "." } else { "" };
        let written = gone.of(&sentence.paragraph.text);
        out.report(gone, "The title before the name says it already")
            .fix(Fix::new(format!("Delete “{}”", written.trim_start_matches(", "))).replace(gone, text));
    }
}

use crate::article::Sentence;
use crate::formats::{Zone, Zones};
use crate::language::Kind;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static NOON: Rule = Rule {
    name: "dates/noon",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Skip,
    page: r#"
Noon or midnight in figures: “12 p.m.”, “12 a.m.”, “12 noon”.

## Why
Half of the readers take 12 p.m. for midnight. Noon and midnight are words that nobody misreads, and “12 noon” says
it twice. Look at the fix: whoever wrote 12 p.m. may have meant the other.

## Examples
```news,flag
Polls open at [[12 p.m.]] and close at [[12:00 a.m.]] The count begins at [[12 midnight]].
```
```news,fixed
Polls open at noon and close at midnight. The count begins at midnight.
```
```news,pass
Polls open at noon and close at 12:30 a.m. The vote was 12 to 3, and 12 people left at midnight.
```
"#,
    check: Check::Sentence(noon),
};

fn noon(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate() {
        if word.kind != Kind::Number || !matches!(word.span().len(), 2 | 4 | 5) {
            continue;
        }
        let token = sentence.token(i);
        let (half, last) = match token {
            "12" | "12:00" => (sentence.token(i + 1), i + 1),
            "12am" | "12AM" | "12pm" | "12PM" => (&token[2..], i),
            _ => continue,
        };
        let (name, redundant) = match &*half.to_ascii_lowercase() {
            "p.m." | "pm" => ("noon", false),
            "a.m." | "am" => ("midnight", false),
            "noon" => ("noon", true),
            "midnight" => ("midnight", true),
            _ => continue,
        };
        // The heads of a live blog are a column of their own; “12-13”.
        let head = i == 0 && sentence.len() <= last + 2;
        let joined = !word.is_spaced() || matches!(sentence.token(last + 1), "-" | "–");
        if head || joined {
            continue;
        }
        let span = sentence.span_of(i..last + 1);
        // The stop of “p.m.” ends the sentence as well.
        let stop = last + 1 == sentence.len() && sentence.words()[last].has_stop();
        let text = if stop { format!("{name}.") } else { name.to_owned() };
        let fix = Fix::new(format!("Write “{name}”")).replace(span, text);
        let message = if redundant {
            format!("“{name}” is twelve already")
        } else {
            format!("“12” is read two ways: write “{name}”")
        };
        out.report(span, message).fix(if redundant { fix.safe() } else { fix });
    }
}

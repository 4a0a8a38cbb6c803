use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::Kind;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static TIME_REDUNDANT: Rule = Rule {
    name: "style/time-redundant",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A time that says the half of the day twice.

## Why
“8 p.m.” is in the evening; “tonight” and “in the morning” say it again.

## Examples
```news,flag
Polls close at [[8 p.m. tonight]]; the count begins at [[6 a.m. in the morning]].
```
```news,fixed
Polls close at 8 tonight; the count begins at 6 a.m.
```
```news,pass
Polls close at 8 p.m. Tuesday. The count begins at 6 a.m. He left at 9 p.m.; in the evening it rained.
```
"#,
    check: Check::Sentence(time_redundant),
};

fn time_redundant(sentence: &Sentence, out: &mut Sink) {
    for (i, word) in sentence.words().iter().enumerate().skip(1) {
        let half = word.has_stop() && sentence.is_any(i, &["a.m.", "p.m."]);
        if !half || sentence.words()[i - 1].kind != Kind::Number {
            continue;
        }
        let before = sentence.words()[i - 1].span();
        let evening = sentence.is(i, "p.m.");
        let time = |last: usize| Span::new(before.start, sentence.span_of(i..last).end);
        let today = evening && sentence.is(i + 1, "tonight") || !evening && sentence.reads(i + 1, &["this", "morning"]);
        let long = ["morning", "afternoon", "evening"];
        if today {
            let end = if evening { i + 2 } else { i + 3 };
            out.report(time(end), "The half of the day is said twice").fix(
                Fix::new(format!("Delete “{}”", sentence.token(i)))
                    .delete(Span::new(before.end, word.span().end))
                    .safe(),
            );
        } else if sentence.reads(i + 1, &["in", "the"]) && sentence.is_any(i + 3, &long)
            || sentence.reads(i + 1, &["at", "night"])
        {
            let end = if sentence.is(i + 1, "in") { i + 4 } else { i + 3 };
            let cut = Span::new(word.span().end, sentence.span_of(i..end).end);
            // Where the sentence ends here, the stop of the abbreviation is its own.
            let stop = matches!(sentence.token(end), ".");
            let cut = if stop { Span::new(cut.start, sentence.span_of(i..end + 1).end) } else { cut };
            let what = cut.of(&sentence.paragraph.text).trim().trim_end_matches('.').to_owned();
            out.report(time(end), "The half of the day is said twice")
                .fix(Fix::new(format!("Delete “{what}”")).delete(cut).safe());
        }
    }
}

use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::Kind;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech, TimeForm};
use crate::text::Span;

pub(super) static TIME_FORM: Rule = Rule {
    name: "style/time-form",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A time of day that is not written as the house writes it.

## Why
American houses write 8 p.m., British ones 8pm; a full hour has no minutes.

## Examples
```news,flag
Doors open at [[8pm]] and close at [[11:00 p.m.]] The bus leaves at [[6:30 AM]], not at [[7 P.M.]] sharp.
```
```news,fixed
Doors open at 8 p.m. and close at 11 p.m. The bus leaves at 6:30 a.m., not at 7 p.m. sharp.
```
```news,flag
The fair closes at [[10 pm]].
```
```news,fixed
The fair closes at 10 p.m.
```
```news,flag,house=guardian
Doors open at [[8 p.m.]] and close at 11pm.
```
```news,fixed,house=guardian
Doors open at 8pm and close at 11pm.
```
```news,pass
Doors open at 8 p.m. sharp; 1010 AM is a radio station. I am 40; at 17:30 the doors close.
```
"#,
    check: Check::Sentence(time_form),
};

fn time_form(sentence: &Sentence, out: &mut Sink) {
    let Some(form @ (TimeForm::Stops | TimeForm::Closed)) = out.house().time else { return };
    let closed = form == TimeForm::Closed;
    for (i, word) in sentence.words().iter().enumerate() {
        if word.kind != Kind::Number {
            continue;
        }
        let token = sentence.token(i);
        let hour = token.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        // The half of the day stands in the token (8pm) or behind it (8 p.m.).
        let (half, last) =
            if hour.len() < token.len() { (&token[hour.len()..], i) } else { (sentence.token(i + 1), i + 1) };
        let Some(half) = half_of_day(half) else { continue };
        if !is_hour(hour) {
            continue;
        }
        let short = hour.strip_suffix(":00").unwrap_or(hour);
        let right = if closed { format!("{short}{half}m") } else { format!("{short} {half}.m.") };
        let span = sentence.span_of(i..last + 1);
        let text = &sentence.paragraph.text;
        // The heads of a live blog are a column of their own.
        let head = i == 0 && sentence.len() <= last + 2;
        if span.of(text) != right && !head {
            let whole = with_stop(sentence, span, last, closed);
            let insert = if whole.1 { format!("{right}.") } else { right.clone() };
            out.report(span, format!("The house writes “{right}”"))
                .fix(Fix::new(format!("Write “{right}”")).replace(whole.0, insert).safe());
        }
    }
}

/// The span to replace, and whether the replacement has to bring the stop of the sentence along:
/// “10 pm.” and “10 p.m.” end with one stop both.
fn with_stop(sentence: &Sentence, span: Span, last: usize, closed: bool) -> (Span, bool) {
    let next = sentence.words().get(last + 1);
    let stop = next.filter(|next| !next.is_spaced() && sentence.token(last + 1) == ".");
    let dotted = sentence.words()[last].has_stop();
    match stop {
        Some(stop) if !closed && !dotted => (Span::new(span.start, stop.span().end), false),
        _ => (span, closed && dotted && last + 1 == sentence.len()),
    }
}

/// `a` or `p`.
fn half_of_day(token: &str) -> Option<char> {
    match token.len() {
        2 if token.eq_ignore_ascii_case("am") => Some('a'),
        2 if token.eq_ignore_ascii_case("pm") => Some('p'),
        4 if token.eq_ignore_ascii_case("a.m.") => Some('a'),
        4 if token.eq_ignore_ascii_case("p.m.") => Some('p'),
        _ => None,
    }
}

/// `8`, `12`, `8:30`, `8.30`
fn is_hour(token: &str) -> bool {
    let mut parts = token.splitn(2, [':', '.']);
    let hour = parts.next().and_then(|hour| hour.parse::<u8>().ok()).is_some_and(|hour| (1..=12).contains(&hour));
    hour && parts.next().is_none_or(|minutes| minutes.len() == 2 && minutes.bytes().all(|byte| byte.is_ascii_digit()))
}

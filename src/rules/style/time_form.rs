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
American houses write 8 p.m., British ones 8pm, others 20:00; the switch `time` in the table `[style]` decides. A
full hour has no minutes, except on the 24-hour clock. Twelve sharp is left to `dates/noon`. Figures that may be a result or a length (a run of 15:32) are left
alone.

## Examples
```news,flag
Doors open at [[8pm]] and close at [[11:00 p.m.]] The bus leaves at [[6.30 AM]], not at [[7 P.M.]] sharp.
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
```news,flag
The train leaves at [[17:30]] and arrives by [[23:00]].
```
```news,fixed
The train leaves at 5:30 p.m. and arrives by 11 p.m.
```
```news,pass
Doors open at 8 p.m. sharp, not at 12:00 p.m. sharp; 1010 AM is a radio station. I am 40; she ran it in 15:32 and tied at 17:30 of the third period.
```
"#,
    check: Check::Sentence(time_form),
};

fn time_form(sentence: &Sentence, out: &mut Sink) {
    let Some(form) = out.house().time else { return };
    for (i, word) in sentence.words().iter().enumerate() {
        if word.kind != Kind::Number {
            continue;
        }
        let Some((time, last)) = in_halves(sentence, i).or_else(|| on_the_clock(sentence, i)) else { continue };
        // Twelve sharp is noon or midnight: dates/noon has a word to say on it.
        if time.is_twelve() && form != TimeForm::Clock {
            continue;
        }
        let right = time.written(form);
        let span = sentence.span_of(i..last + 1);
        let text = &sentence.paragraph.text;
        // The heads of a live blog are a column of their own.
        let head = i == 0 && sentence.len() <= last + 2;
        if span.of(text) != right && !head {
            let dotted = form == TimeForm::Stops;
            let whole = with_stop(sentence, span, last, dotted);
            let insert = if whole.1 { format!("{right}.") } else { right.clone() };
            out.report(span, format!("The house writes “{right}”"))
                .fix(Fix::new(format!("Write “{right}”")).replace(whole.0, insert).safe());
        }
    }
}

/// A time of day.
struct Time<'a> {
    /// 0 to 23.
    hour: u8,
    /// With the mark that parts them from the hour, as they stand: `:30`; empty where there are none.
    minutes: &'a str,
}

impl Time<'_> {
    fn is_twelve(&self) -> bool {
        self.hour.is_multiple_of(12) && matches!(self.minutes, "" | ":00" | ".00")
    }

    fn written(&self, form: TimeForm) -> String {
        let half = if self.hour < 12 { 'a' } else { 'p' };
        let hour = if self.hour.is_multiple_of(12) { 12 } else { self.hour % 12 };
        let minutes = if matches!(self.minutes, ":00" | ".00") { "" } else { self.minutes };
        match form {
            TimeForm::Stops => format!("{hour}{} {half}.m.", minutes.replace('.', ":")),
            TimeForm::Closed => format!("{hour}{minutes}{half}m"),
            TimeForm::Clock => {
                format!("{:02}:{}", self.hour, self.minutes.get(1..).filter(|two| !two.is_empty()).unwrap_or("00"))
            }
        }
    }
}

/// `8 p.m.`, `8:30pm`: the time that begins at the token `i` and its last token.
fn in_halves<'a>(sentence: &Sentence<'a>, i: usize) -> Option<(Time<'a>, usize)> {
    let token = sentence.token(i);
    let figures = token.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    // The half of the day stands in the token (8pm) or behind it (8 p.m.).
    let (half, last) =
        if figures.len() < token.len() { (&token[figures.len()..], i) } else { (sentence.token(i + 1), i + 1) };
    let half = half_of_day(half)?;
    let (hour, minutes) = hour_and_minutes(figures).filter(|(hour, _)| (1..=12).contains(hour))?;
    let hour = hour % 12 + if half == 'p' { 12 } else { 0 };
    Some((Time { hour, minutes }, last))
}

/// `17:30`: a time of the 24-hour clock at the token `i`, behind a word that times follow. Before 1
/// p.m. it could be the shorter clock’s.
fn on_the_clock<'a>(sentence: &Sentence<'a>, i: usize) -> Option<(Time<'a>, usize)> {
    let (hour, minutes) = hour_and_minutes(sentence.token(i)).filter(|(hour, _)| (13..=23).contains(hour))?;
    let opened = i > 0 && sentence.is_any(i - 1, &["at", "by", "until", "till", "before", "after", "since", "around"]);
    let result =
        sentence.is_any(i + 1, &["of", "left", "remaining", "into", "mark", "in", "hours", "hrs", "-", "–", "to"]);
    (opened && !result && minutes.starts_with(':')).then_some((Time { hour, minutes }, i))
}

/// The span to replace, and whether the replacement has to bring the stop of the sentence along:
/// “10 pm.” and “10 p.m.” end with one stop both. `stops` says whether the house’s form ends with one.
fn with_stop(sentence: &Sentence, span: Span, last: usize, stops: bool) -> (Span, bool) {
    let next = sentence.words().get(last + 1);
    let stop = next.filter(|next| !next.is_spaced() && sentence.token(last + 1) == ".");
    let dotted = sentence.words()[last].has_stop();
    match stop {
        Some(stop) if stops && !dotted => (Span::new(span.start, stop.span().end), false),
        _ => (span, !stops && dotted && last + 1 == sentence.len()),
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

/// `8`, `12`, `8:30`, `8.30`: the hour, and the minutes with their mark.
fn hour_and_minutes(token: &str) -> Option<(u8, &str)> {
    let mark = token.find([':', '.']).unwrap_or(token.len());
    let (hour, minutes) = token.split_at(mark);
    let two = || minutes.len() == 3 && minutes.bytes().skip(1).all(|byte| byte.is_ascii_digit());
    let hour = hour.parse::<u8>().ok()?;
    (minutes.is_empty() || two()).then_some((hour, minutes))
}

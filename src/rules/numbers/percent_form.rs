use crate::article::{Article, Paragraph, Sentence};
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, PercentForm, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static PERCENT_FORM: Rule = Rule {
    name: "numbers/percent-form",
    level: Level::Hint,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A percentage that is not written as the house writes it.

## Why
One form for one thing. By default a figure takes the sign, closed up: 10%. Houses that spell it out
write 10 percent. “Per cent” is the older spelling. A space before the sign is a slip in any house.
A story is reported once, where the first one stands; the fix changes them all.

## Examples
```news,flag
Turnout rose to [[54 percent]]. Prices fell by 3 per cent and wages by 2 %.
```
```news,fixed
Turnout rose to 54%. Prices fell by 3% and wages by 2%.
```
```news,flag,house=nyt
Turnout rose to [[54%]] from 41 percent; rents rose 8.5 per cent.
```
```news,pass
Turnout rose to 54%. One percent of the voters, or a few percent, stayed away. It rose 3 percentage points.
```
```news,pass,house=nyt
Turnout rose to 54 percent.
```
"#,
    check: Check::Traces(
        |paragraph, house| house.percent.is_some_and(|wanted| others(paragraph, wanted).next().is_some()),
        percent_form,
    ),
};

/// A percentage that the house writes otherwise.
struct Other<'a> {
    span: Span,
    figure: &'a str,
    /// What stands behind the figure.
    mark: Span,
    /// What should.
    right: &'static str,
}

fn percent_form(article: &Article, out: &mut StorySink) {
    let Some(wanted) = out.house().percent else { return };
    let others = out.paragraphs().flat_map(|(index, paragraph)| others(paragraph, wanted).map(move |it| (index, it)));
    let others: Vec<(usize, Other)> = others.collect();
    let Some((index, first)) = others.first() else { return };
    let form = written(wanted);
    let (title, places) = match others.len() {
        1 => (format!("Write “{}{}”", first.figure, first.right), String::new()),
        places => (format!("Write “10{form}” throughout"), format!(", unlike {places} places of the story")),
    };
    let fix = Fix::new(title).safe();
    let fix = others.iter().fold(fix, |fix, (index, it)| fix.replace(article.source(*index, it.mark), it.right));
    out.report(*index, first.span, format!("The house writes percentages as “10{form}”{places}")).fix(fix);
}

/// What the house writes behind a figure.
fn written(wanted: PercentForm) -> &'static str {
    match wanted {
        PercentForm::Sign => "%",
        PercentForm::Word => " percent",
        PercentForm::Words => " per cent",
    }
}

fn others(paragraph: &Paragraph, wanted: PercentForm) -> impl Iterator<Item = Other<'_>> {
    paragraph.sentences().flat_map(move |sentence| {
        (1..sentence.len()).filter_map(move |i| other(&sentence, i, wanted)).collect::<Vec<_>>()
    })
}

/// The percentage whose sign or word is the token at `i`, if the house writes it otherwise.
fn other<'a>(sentence: &Sentence<'a>, i: usize, wanted: PercentForm) -> Option<Other<'a>> {
    let words = sentence.words();
    let (figure, word) = (&words[i - 1], &words[i]);
    if figure.kind != Kind::Number || word.kind == Kind::Number {
        return None;
    }
    let (form, last) = match sentence.token(i) {
        "%" => (PercentForm::Sign, i),
        token if token.eq_ignore_ascii_case("percent") => (PercentForm::Word, i),
        token if token.eq_ignore_ascii_case("per") && sentence.is(i + 1, "cent") => (PercentForm::Words, i + 1),
        _ => return None,
    };
    // A figure that opens the sentence is to be spelled out, and goes with a word.
    let opens = i == 1 || sentence.has(i - 2, Class::NUMERAL);
    let spaced = form == PercentForm::Sign
        && word.is_spaced()
        && !words.get(i + 1).is_some_and(|next| !next.is_spaced() && next.kind == Kind::Number);
    let allowed = form == wanted || opens && form == PercentForm::Word && wanted == PercentForm::Sign;
    if allowed && !spaced {
        return None;
    }
    let end = sentence.span_of(last..last + 1).end;
    let right = if opens && wanted == PercentForm::Sign { " percent" } else { written(wanted) };
    let (span, mark) = (Span::new(figure.span().start, end), Span::new(figure.span().end, end));
    Some(Other { span, figure: sentence.token(i - 1), mark, right })
}

use crate::article::Sentence;
use crate::formats::Zones;
use crate::language::{Class, Kind};
use crate::rule::{Check, Fix, Fixes, Level, PercentForm, Rule, Sink, Speech};
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

## Examples
```news,flag
Turnout rose to [[54 percent]]. Prices fell by [[3 per cent]] and wages by [[2 %]].
```
```news,fixed
Turnout rose to 54%. Prices fell by 3% and wages by 2%.
```
```news,flag,house=nyt
Turnout rose to [[54%]] from 41 percent; rents rose [[8.5 per cent]].
```
```news,pass
Turnout rose to 54%. One percent of the voters, or a few percent, stayed away. It rose 3 percentage points.
```
```news,pass,house=nyt
Turnout rose to 54 percent.
```
"#,
    check: Check::Sentence(percent_form),
};

fn percent_form(sentence: &Sentence, out: &mut Sink) {
    let Some(wanted) = out.house().percent else { return };
    let words = sentence.words();
    for (i, word) in words.iter().enumerate().skip(1) {
        let figure = &words[i - 1];
        if figure.kind != Kind::Number || word.kind == Kind::Number {
            continue;
        }
        let (form, last) = match sentence.token(i) {
            "%" => (Form::Sign, i),
            token if token.eq_ignore_ascii_case("percent") => (Form::Word, i),
            token if token.eq_ignore_ascii_case("per") && sentence.is(i + 1, "cent") => (Form::TwoWords, i + 1),
            _ => continue,
        };
        let spaced = form == Form::Sign
            && word.is_spaced()
            && !words.get(i + 1).is_some_and(|next| !next.is_spaced() && next.kind == Kind::Number);
        let spelled = if wanted == PercentForm::Words { " per cent" } else { " percent" };
        let want = if wanted == PercentForm::Sign { "%" } else { spelled };
        let right = match form {
            Form::Sign => wanted == PercentForm::Sign && !spaced,
            Form::Word => wanted == PercentForm::Word || wanted == PercentForm::Sign && opens(sentence, i - 1),
            Form::TwoWords => wanted == PercentForm::Words,
        };
        if right {
            continue;
        }
        let end = sentence.span_of(last..last + 1).end;
        let mark = Span::new(figure.span().end, end);
        let form = if opens(sentence, i - 1) { spelled } else { want };
        out.report(Span::new(figure.span().start, end), format!("The house writes percentages as “10{want}”"))
            .fix(Fix::new(format!("Write “{}{form}”", sentence.token(i - 1))).replace(mark, form).safe());
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Sign,
    Word,
    TwoWords,
}

/// Does the figure at `i` open the sentence or follow a number in words (“one and 2 percent”)?
fn opens(sentence: &Sentence, i: usize) -> bool {
    i == 0 || sentence.has(i - 1, Class::NUMERAL)
}

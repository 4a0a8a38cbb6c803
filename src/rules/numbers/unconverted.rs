use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::quantity::{Measure, Quantity, Unit, Value};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech, Spelling};

pub(super) static UNCONVERTED: Rule = Rule {
    name: "numbers/unconverted",
    level: Level::Off,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
A measure that the readers do not use, with no conversion beside it.

## Why
American readers think in miles, pounds and Fahrenheit, most others in kilometers, kilograms and
Celsius. A house whose readers have the one or the other adds the conversion in parentheses; the switch
`spelling` in the table `[style]` says which readers it has. The rule is off: switch it on for copy that crosses the
border. The fix rounds as the figure itself is rounded.

## Examples
```news,flag
The village lies [[40 kilometers]] from Orva, where it was [[30 degrees Celsius]].
```
```news,fixed
The village lies 40 kilometers (25 miles) from Orva, where it was 30 degrees Celsius (86 degrees Fahrenheit).
```
```news,flag,house=guardian
The village lies [[25 miles]] from Orva.
```
```news,fixed,house=guardian
The village lies 25 miles (40 kilometres) from Orva.
```
```news,pass
The village lies 40 kilometers (25 miles) from Orva and 25 miles (40 kilometers) from Tarnov. It is 30 miles long, a 5-kilometer race away. It warmed by 12 degrees Celsius, or 22 degrees Fahrenheit.
```
"#,
    check: Check::Paragraph(unconverted),
};

/// A metric unit and what stands for it in American copy.
struct Pair {
    metric: &'static str,
    customary: &'static str,
    plural: &'static str,
    /// So many of the customary unit make one metric unit.
    factor: f64,
}

const PAIRS: &[Pair] = &[
    Pair { metric: "kilometer", customary: "mile", plural: "miles", factor: 0.621_371 },
    Pair { metric: "meter", customary: "foot", plural: "feet", factor: 3.280_84 },
    Pair { metric: "centimeter", customary: "inch", plural: "inches", factor: 0.393_701 },
    Pair { metric: "kilogram", customary: "pound", plural: "pounds", factor: 2.204_62 },
    Pair { metric: "gram", customary: "ounce", plural: "ounces", factor: 0.035_274 },
    Pair { metric: "hectare", customary: "acre", plural: "acres", factor: 2.471_05 },
    Pair { metric: "liter", customary: "gallon", plural: "gallons", factor: 0.264_172 },
    Pair { metric: "square kilometer", customary: "square mile", plural: "square miles", factor: 0.386_102 },
    Pair { metric: "square meter", customary: "square foot", plural: "square feet", factor: 10.763_9 },
    Pair { metric: "kilometer per hour", customary: "mile per hour", plural: "mph", factor: 0.621_371 },
];

fn unconverted(paragraph: &Paragraph, out: &mut Sink) {
    let Some(spelling) = out.house().spelling else { return };
    for quantity in paragraph.quantities() {
        let Measure::Unit(unit) = quantity.measure else { continue };
        let next = paragraph.words_in(quantity.span).end;
        // A conversion stands behind it or around it; “5-kilometer race” is a name for a length.
        let before = paragraph.words_in(quantity.span).start.checked_sub(1);
        let inside = before.is_some_and(|i| paragraph.token(i) == "(");
        let other = before.is_some_and(|i| matches!(paragraph.token(i), "or" | "by")) || paragraph.token(next) == "or";
        if paragraph.token(next) == "(" || inside || other || quantity.span.of(&paragraph.text).contains('-') {
            continue;
        }
        if let Some(other) = converted(quantity, unit, spelling) {
            let end = quantity.span.end;
            out.report(quantity.span, format!("For other readers that is {other}"))
                .fix(Fix::new(format!("Add “({other})”")).insert(end, format!(" ({other})")));
        }
    }
}

/// The measure in the units of the house’s readers, if it is not in them.
fn converted(quantity: &Quantity, unit: &Unit, spelling: Spelling) -> Option<String> {
    let Value::Exact(value) = quantity.value else { return None };
    let american = spelling == Spelling::American;
    match (unit.name, american) {
        // Small ones may be differences, which convert in another way; “by 12 degrees” is one.
        ("degree Celsius", true) if value < 10.0 => return None,
        ("degree Celsius", true) => return Some(format!("{:.0} degrees Fahrenheit", value * 1.8 + 32.0)),
        ("degree Fahrenheit", false) if value < 20.0 => return None,
        ("degree Fahrenheit", false) => return Some(format!("{:.0} degrees Celsius", (value - 32.0) / 1.8)),
        _ => {}
    }
    if american {
        let pair = PAIRS.iter().find(|pair| pair.metric == unit.name)?;
        Some(named(rounded(value * pair.factor, value), pair.customary, pair.plural))
    } else {
        let pair = PAIRS.iter().find(|pair| pair.customary == unit.name)?;
        // Liters and meters are spelled the British way; grams are not touched.
        let metric = if pair.metric.ends_with("gram") {
            pair.metric.to_owned()
        } else {
            pair.metric.replace("meter", "metre").replace("liter", "litre")
        };
        let plural = match metric.strip_suffix(" per hour") {
            Some(length) => format!("{length}s per hour"),
            None => format!("{metric}s"),
        };
        Some(named(rounded(value / pair.factor, value), &metric, &plural))
    }
}

fn named(value: String, one: &str, many: &str) -> String {
    format!("{value} {}", if value == "1" { one } else { many })
}

/// `value` as precise as `like` is: with two digits at least, and three where `like` has them.
fn rounded(value: f64, like: f64) -> String {
    let digits = format!("{like}").trim_end_matches('0').chars().filter(char::is_ascii_digit).count().clamp(2, 3);
    if value <= 0.0 || !value.is_finite() {
        return "0".to_owned();
    }
    let place = value.log10().floor() as i32 + 1 - digits as i32;
    let step = 10f64.powi(place);
    let value = (value / step).round() * step;
    if value >= 1_000.0 {
        return grouped(value as u64);
    }
    let decimals = usize::try_from(-place).unwrap_or(0).min(2);
    let text = format!("{value:.decimals$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

fn grouped(value: u64) -> String {
    match value / 1_000 {
        0 => value.to_string(),
        thousands => format!("{},{:03}", grouped(thousands), value % 1_000),
    }
}

use proptest::prelude::*;

use super::*;
use crate::language::words;

/// A quantity in words: `3 million people = 3000000 count people`.
fn shown(text: &str, quantity: &Quantity) -> String {
    let value = match quantity.value {
        Value::Exact(value) => value.to_string(),
        Value::Range(low, high) => format!("{low}..{high}"),
        Value::Vague(order) => format!("~{order}"),
        Value::Pair(first, second) => format!("{first}:{second}"),
    };
    let measure = match quantity.measure {
        Measure::Count(noun) => format!("count {}", noun.of(text)),
        Measure::Money(currency) => currency.code().to_owned(),
        Measure::Unit(unit) => unit.name.to_owned(),
        Measure::Time { zone, half } => {
            let zone = zone.map_or_else(String::new, |zone| format!(" {}", zone.of(text)));
            format!("time{zone}{}", if half { "" } else { "?" })
        }
        measure => format!("{measure:?}").to_lowercase(),
    };
    let bound = if quantity.bound == Bound::Exact { String::new() } else { format!(" {:?}", quantity.bound) };
    format!("{} = {value} {measure}{bound}", quantity.span.of(text))
}

#[track_caller]
fn reads(cases: &[(&str, &[&str])]) {
    let faults: Vec<String> = cases
        .iter()
        .filter_map(|(text, want)| {
            let got: Vec<String> = read(text, &words(text)).iter().map(|quantity| shown(text, quantity)).collect();
            (got != *want).then(|| format!("{text}\n  want {want:?}\n  got  {got:?}"))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn counts() {
    reads(&[
        ("The mill has 1,200 workers.", &["1,200 workers = 1200 count workers"]),
        ("Two armed men fled.", &["Two armed men = 2 count men"]),
        ("It sent 3 million Norlanders home.", &["3 million Norlanders = 3000000 count Norlanders"]),
        ("Three well-known local actors sang.", &["Three well-known local actors = 3 count actors"]),
        (
            "Two police officers and 40 Orvan refugees left.",
            &["Two police officers = 2 count officers", "40 Orvan refugees = 40 count refugees"],
        ),
        ("A four-person crew slept.", &["four-person = 4 count person"]),
        ("One senior official said so.", &["One senior official = 1 count official"]),
        ("There were no serious injuries.", &["no serious injuries = 0 count injuries"]),
        (
            "Hundreds of people and dozens of cars came.",
            &["Hundreds of people = ~100 count people", "dozens of cars = ~12 count cars"],
        ),
        ("Half a million voters stayed home.", &["Half a million voters = 500000 count voters"]),
        (
            "A dozen eggs broke, a couple of plates too.",
            &["A dozen eggs = 12 count eggs", "a couple of plates = ~2 count plates"],
        ),
        ("Of the ten, two supported tariffs.", &["ten = 10 number", "two = 2 number"]),
        (
            "Several hundred farmers and a few thousand others came.",
            &["Several hundred farmers = ~100 count farmers", "a few thousand = ~1000 number"],
        ),
        ("A study by four economists suggests so.", &["four economists = 4 count economists"]),
        ("He met two sports clubs.", &["two sports clubs = 2 count clubs"]),
        ("Two were hurt.", &["Two = 2 number"]),
        ("Six more houses burned.", &["Six more houses = 6 count houses"]),
        (
            "It has 20 states and 9 grandchildren.",
            &["20 states = 20 count states", "9 grandchildren = 9 count grandchildren"],
        ),
        ("Two or more workers came.", &["Two or more workers = 2 count workers AtLeast"]),
        ("There is no-frills fare.", &[]),
    ]);
}

#[test]
fn money() {
    reads(&[
        ("It cost $1.2 million.", &["$1.2 million = 1200000 USD"]),
        ("It cost €40 or £3bn.", &["€40 = 40 EUR", "£3bn = 3000000000 GBP"]),
        ("He owes 5 million euros.", &["5 million euros = 5000000 EUR"]),
        ("A toll of 50 cents", &["50 cents = 0.5 USD"]),
        ("It paid C$5 and US$33M.", &["C$5 = 5 CAD", "US$33M = 33000000 USD"]),
        ("The $5-10 billion port", &["$5-10 billion = 5000000000..10000000000 USD"]),
        ("It takes $5 to $10 a day.", &["$5 to $10 = 5..10 USD"]),
        ("A $5.50 ticket, a five-dollar hat", &["$5.50 = 5.5 USD", "five-dollar = 5 USD"]),
        ("It lost 20 million Canadian dollars.", &["20 million Canadian dollars = 20000000 CAD"]),
        ("Prices rose from $5 to $10.", &["$5 = 5 USD", "$10 = 10 USD"]),
        ("It won hundreds of millions of dollars.", &["hundreds of millions of dollars = ~100000000 USD"]),
        ("EUR 40 million and 30 million pesos", &["EUR 40 million = 40000000 EUR", "30 million pesos = 30000000 XXX"]),
        ("It paid $1.3 million dollars.", &["$1.3 million dollars = 1300000 USD"]),
        ("Over half a million dollars", &["half a million dollars = 500000 USD Over"]),
        ("A quarter of a million euros", &["A quarter of a million euros = 250000 EUR"]),
        ("A bond of US$ 20,000", &["US$ 20,000 = 20000 USD"]),
        ("A $38million loan", &["$38million = 38000000 USD"]),
    ]);
}

#[test]
fn shares() {
    reads(&[
        ("Rents rose 5%, wages 2.5 percent.", &["5% = 5 percent", "2.5 percent = 2.5 percent"]),
        (
            "About 5 per cent, or 3 percentage points",
            &["5 per cent = 5 percent About", "3 percentage points = 3 points"],
        ),
        ("It rose 5 to 10 percent.", &["5 to 10 percent = 5..10 percent"]),
        ("It rose from 5 to 10 percent.", &["5 = 5 percent", "10 percent = 10 percent"]),
        (
            "Two-thirds of voters agree, one in five does not.",
            &["Two-thirds = 0.6666666666666666 share", "one in five = 0.2 share"],
        ),
        ("One in five voters stayed home.", &["One in five = 0.2 share"]),
        ("Nine out of 10 dentists agree.", &["Nine out of 10 = 0.9 share"]),
        ("Four in 10 are angry.", &["Four in 10 = 0.4 share"]),
        ("It lost 36 percent to 51 percent.", &["36 percent = 36 percent", "51 percent = 51 percent"]),
        ("An error of plus or minus 4 percentage points", &["4 percentage points = 4 points"]),
        ("Half the town and a third of the county", &["Half = 0.5 share", "a third = 0.3333333333333333 share"]),
        ("More than half said yes; three-quarters did not.", &["half = 0.5 share Over", "three-quarters = 0.75 share"]),
        ("It took a decade and a half of work.", &[]),
        ("The second half of the game was dull.", &["second = 2 ordinal"]),
    ]);
}

#[test]
fn ranges_and_hedges() {
    reads(&[
        ("10 to 15 people came.", &["10 to 15 people = 10..15 count people"]),
        ("10-15 people came.", &["10-15 people = 10..15 count people"]),
        ("Between 10 and 15 people came.", &["10 and 15 people = 10..15 count people"]),
        ("Two or three days passed.", &["Two or three days = 2..3 duration(day)"]),
        ("About 40 people, nearly 30 cows", &["40 people = 40 count people About", "30 cows = 30 count cows Nearly"]),
        (
            "More than 40 people and at least two dogs",
            &["40 people = 40 count people Over", "two dogs = 2 count dogs AtLeast"],
        ),
        (
            "No more than 10 seats, as many as 20 chairs",
            &["10 seats = 10 count seats AtMost", "20 chairs = 20 count chairs AtMost"],
        ),
        (
            "No fewer than 10 seats, up to 20 chairs",
            &["10 seats = 10 count seats AtLeast", "20 chairs = 20 count chairs AtMost"],
        ),
        ("Three years or more, 40 or so", &["Three years = 3 duration(year) AtLeast", "40 = 40 number About"]),
        ("Some 200 people waited.", &["200 people = 200 count people About"]),
        ("It took 10 to 15 million tons.", &["10 to 15 million tons = 10000000..15000000 ton"]),
    ]);
}

#[test]
fn ages() {
    reads(&[
        ("A man aged 45 and a girl, age 5", &["45 = 45 age(year)", "5 = 5 age(year)"]),
        ("Ada Brill, 45, sang.", &["45 = 45 age(year)"]),
        ("A 45-year-old sang; he is 45 years old.", &["45-year-old = 45 age(year)", "45 years old = 45 age(year)"]),
        ("Calves aged 8–10 months, at the age of 18", &["8–10 months = 8..10 age(month)", "18 = 18 age(year)"]),
        ("An 18-month-old calf", &["18-month-old = 18 age(month)"]),
        ("Children ages 5 to 12 sing.", &["5 to 12 = 5..12 age(year)"]),
        ("She is in her mid-30s.", &["30s = 30..39 age(year)"]),
        ("He is in his 30s.", &["30s = 30..39 age(year)"]),
        ("Voters 45 and older agree.", &["45 = 45 age(year) AtLeast"]),
        ("“No,” said Brill, 44.", &["44 = 44 age(year)"]),
    ]);
}

#[test]
fn times_and_durations() {
    reads(&[
        ("Doors open at 8 a.m. and close at 8:30 p.m.", &["8 a.m. = 480 time", "8:30 p.m. = 1230 time"]),
        ("It began at 8pm EST.", &["8pm EST = 1200 time EST"]),
        ("It began at 20:15 and at noon.", &["20:15 = 1215 time", "noon = 720 time"]),
        ("It began at 8:15.", &["8:15 = 495 time?"]),
        ("It rang at three o’clock and at 4 o'clock.", &["three o’clock = 180 time?", "4 o'clock = 240 time?"]),
        ("It took 12 straight years.", &["12 straight years = 12 duration(year)"]),
        ("It struck (1400 GMT) early.", &["1400 GMT = 840 time GMT"]),
        ("The shop is open 8 to 10 p.m.", &["8 to 10 p.m. = 1200..1320 time"]),
        ("The shop is open 11-1 p.m.", &["11-1 p.m. = 660..780 time"]),
        ("From 9 a.m. to 5 p.m. daily", &["9 a.m. to 5 p.m. = 540..1020 time"]),
        (
            "It took three weeks and half an hour.",
            &["three weeks = 3 duration(week)", "half an hour = 0.5 duration(hour)"],
        ),
        ("A five-year plan, a 30-second clip", &["five-year = 5 duration(year)", "30-second = 30 duration(second)"]),
        ("Two and a half hours late", &["Two and a half hours = 2.5 duration(hour)"]),
        (
            "Two or more years, three busy weeks",
            &["Two or more years = 2 duration(year) AtLeast", "three busy weeks = 3 duration(week)"],
        ),
        ("A verse, John 3:16, was read.", &[]),
    ]);
}

#[test]
fn measures() {
    reads(&[
        ("It is 10 miles (16 kilometers) off.", &["10 miles = 10 mile", "16 kilometers = 16 kilometer"]),
        (
            "A 6-foot-2 guard, 6 feet 2 inches tall",
            &["6-foot-2 = 6.166666666666667 foot", "6 feet 2 inches = 6.166666666666667 foot"],
        ),
        ("It burned 40 acres, 3 square miles.", &["40 acres = 40 acre", "3 square miles = 3 square mile"]),
        (
            "It was -5 degrees Celsius, 20°C later.",
            &["-5 degrees Celsius = -5 degree Celsius", "20°C = 20 degree Celsius"],
        ),
        (
            "Winds of 60 miles per hour, then 80 mph",
            &["60 miles per hour = 60 mile per hour", "80 mph = 80 mile per hour"],
        ),
        ("A 40km road, 3 metric tons of sand", &["40km = 40 kilometer", "3 metric tons = 3 metric ton"]),
        ("Hundreds of miles", &["Hundreds of miles = ~100 mile"]),
        ("Rain of .5 inches", &[".5 inches = 0.5 inch"]),
        ("10 pounds of flour, 3 million pounds", &["10 pounds = 10 pound", "3 million pounds = 3000000 GBP"]),
    ]);
}

#[test]
fn ordinals_and_years() {
    reads(&[
        (
            "The third man, the 21st century, her twenty-first goal",
            &["third = 3 ordinal", "21st = 21 ordinal", "twenty-first = 21 ordinal"],
        ),
        ("First, she spoke. At first it rained.", &[]),
        ("It closed in 2014 and in 1812.", &["2014 = 2014 year", "1812 = 1812 year"]),
        ("In the 1990s and the ’80s", &["1990s = 1990 decade", "’80s = 1980 decade"]),
        ("From 2010 to 2014, in 1914-18", &["2010 to 2014 = 2010..2014 year", "1914-18 = 1914..1918 year"]),
        ("In 2021 people left.", &["2021 = 2021 year"]),
        ("The Second Orvan War", &[]),
        ("In the 1970’s", &["1970’s = 1970 decade"]),
    ]);
}

#[test]
fn scores() {
    reads(&[
        ("Orva won 3-2.", &["3-2 = 3:2 score"]),
        ("A 5-4 ruling", &["5-4 = 5:4 score"]),
        ("The council voted 10 to 2 for it.", &["10 to 2 = 10:2 score"]),
        ("A 4-to-3 vote", &["4-to-3 = 4:3 score"]),
    ]);
}

#[test]
fn names_are_no_quantities() {
    reads(&[
        ("Call 202-555-0123 or (202) 555-0123.", &[]),
        ("He lives at 1600 Pine Street, Room 12, Orva, Ohio 43215.", &[]),
        ("No. 9, F-16, COVID-19, Route 66, Apollo 13", &[]),
        ("It is open 24/7 since 9/11.", &[]),
        ("The Big Ten and the Six Flags park", &[]),
        ("No one came. This one left.", &[]),
        ("He left Fortune 500 firms, ABC 7, page 12.", &[]),
        ("131 West 23rd Street", &[]),
        ("2. The mayor spoke.", &[]),
        ("Odds of 10-to-1, pages 3-9", &[]),
    ]);
}

#[test]
fn dates_are_no_quantities() {
    reads(&[
        ("It opens on March 10, 2026, and on 6 April.", &[]),
        ("It closed in March 2020.", &[]),
        ("It opened Sept.11 and on Dec 29.", &[]),
        ("It opens on March 10 and 12.", &[]),
        ("On March 10, 12 people left.", &["12 people = 12 count people"]),
    ]);
}

#[test]
fn long_runs_take_linear_time() {
    for snippet in [
        "1-",
        "1/",
        "two ",
        "hundred and ",
        "$",
        "hundreds of ",
        "1 to ",
        "half a ",
        "5 million ",
        "Mr. 5, ",
        "no s ",
        "a ",
    ] {
        let text = snippet.repeat(20_000);
        let quantities = read(&text, &words(&text));
        assert!(quantities.iter().all(|quantity| quantity.span.end <= text.len()), "{snippet}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn spans_are_in_order_and_inside(text in any_text()) {
        let quantities = read(&text, &words(&text));
        for quantity in &quantities {
            prop_assert!(!quantity.span.is_empty() && text.get(quantity.span.start..quantity.span.end).is_some(), "{quantity:?}");
        }
        for pair in quantities.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start, "{pair:?}");
        }
    }
}

/// Pieces of quantities in any order, and any characters between them.
fn any_text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "1", "10", "1,200", "3.5", "½", "2014", "$", "C$", "%", "-", "–", ",", ".", "/", "two", "a", "half", "third",
        "thirds", "dozen", "million", "hundreds", "of", "and", "to", "between", "from", "no", "people", "year", "old",
        "feet", "inches", "p.m.", "8:30", "noon", "euros", "per", "cent", "March", "in", "one", "'s", "30s", "’80s",
        "\"", "'", "°", "C",
    ]);
    let piece = prop_oneof![8 => pieces.prop_map(str::to_owned), 1 => "\\PC{0,3}"];
    prop::collection::vec((piece, any::<bool>()), 0..24)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, space)| piece + if space { " " } else { "" }).collect())
}

#[test]
fn what_cannot_both_be_true() {
    let only = |text: &str| read(text, &words(text))[0];
    for (one, other, wanted) in [
        ("43 people", "34 people", true),
        ("at least 43 people", "34 people", true),
        ("at least 43 people", "45 people", false),
        ("at least 43 people", "at least 34 people", true),
        ("more than 40 people", "43 people", false),
        ("about 40 people", "43 people", false),
        ("20%", "19.6%", false),
        ("20%", "12%", true),
        ("$1.4 million", "$1,350,000", false),
        ("$1.9 million", "$1.7 million", true),
        ("dozens of people", "43 people", false),
    ] {
        let (a, b) = (only(one), only(other));
        assert!(a.is_like(&b), "{one}, {other}");
        assert_eq!((a.contradicts(&b), b.contradicts(&a)), (wanted, wanted), "{one}, {other}");
    }
    assert!(only("1,200 people").agrees(&only("1,210 people")) && !only("43 people").agrees(&only("34 people")));
}

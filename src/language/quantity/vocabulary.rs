//! The words that quantities are made of. Data, no logic beyond looking up.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::super::{Class, Classes, Kind, Word, hash_of};
use super::unit::{self, Currency, Period, Unit};

/// What a word is to a quantity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Meaning {
    /// `zero` to `nineteen`.
    Small(u8),
    /// `twenty` to `ninety`.
    Tens(u8),
    Hundred,
    /// `thousand` and up, by its power of ten.
    Scale(u8),
    Dozen,
    /// `hundreds`: many, by the order of their number.
    Many(f64),
    /// `couple`
    Couple,
    /// `first`; from `third` on also the part of a whole.
    Ordinal(u8),
    /// `thirds`, `quarter`: a part of a whole, by their number in it.
    Part(u8),
    Half,
    /// `no`
    None,
    /// `noon` and `midnight`, by their hour.
    Noon(u8),
    Percent,
    Period(Period),
    Unit(&'static Unit),
    /// A currency and how many of the named coin make one of it.
    Money(Currency, u8),
}

impl Meaning {
    /// Can the word be the first of a quantity, an article aside?
    fn begins(self) -> bool {
        !matches!(self, Meaning::Percent | Meaning::Period(_) | Meaning::Unit(_) | Meaning::Money(..))
    }
}

/// What `word` is to a quantity, if it is anything.
pub(super) fn meaning(word: &Word) -> Option<Meaning> {
    if word.kind == Kind::Word { MEANINGS.get(&word.hash).copied() } else { None }
}

/// The unit whose short form stands glued to a figure: `40km`.
pub(super) fn unit_of_suffix(suffix: &str) -> Option<&'static Unit> {
    Some(match suffix {
        "km" => &unit::KILOMETER,
        "cm" => &unit::CENTIMETER,
        "mm" => &unit::MILLIMETER,
        "kg" => &unit::KILOGRAM,
        "ft" => &unit::FOOT,
        "lb" | "lbs" => &unit::POUND,
        "mph" => &unit::MILE_PER_HOUR,
        "kph" | "kmh" => &unit::KILOMETER_PER_HOUR,
        "ha" => &unit::HECTARE,
        "MW" => &unit::MEGAWATT,
        "kW" => &unit::KILOWATT,
        _ => return None,
    })
}

/// Can a quantity begin at `word`, an article or a sign before it aside?
pub(super) fn begins(word: &Word) -> bool {
    /// Half of all words, told without a look-up.
    const NEVER: Classes = Class::ARTICLE
        .with(Class::PREPOSITION)
        .with(Class::POSSESSIVE)
        .with(Class::AUXILIARY)
        .with(Class::CONJUNCTION)
        .with(Class::SUBJECT_PRONOUN)
        .with(Class::OBJECT_PRONOUN)
        .with(Class::CUE)
        .with(Class::FINITE);
    match word.kind {
        Kind::Number => true,
        Kind::Word if word.is(NEVER) => false,
        Kind::Word => meaning(word).is_some_and(Meaning::begins),
        _ => false,
    }
}

static MEANINGS: LazyLock<FxHashMap<u64, Meaning>> = LazyLock::new(|| {
    let mut map = FxHashMap::default();
    let mut add = |words: &str, meaning: Meaning| {
        words.split_ascii_whitespace().for_each(|word| _ = map.insert(hash_of(word), meaning));
    };
    for (words, first, make) in SERIES {
        words.split_ascii_whitespace().zip(*first..).for_each(|(word, n)| add(word, make(n)));
    }
    WORDS.iter().for_each(|(words, meaning)| add(words, *meaning));
    map
});

/// Words that count up by one from a number.
type Series = (&'static str, u8, fn(u8) -> Meaning);

const SERIES: &[Series] = &[
    (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen \
         nineteen",
        0,
        Meaning::Small,
    ),
    ("twenty thirty forty fifty sixty seventy eighty ninety", 2, |n| Meaning::Tens(n * 10)),
    (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth \
         seventeenth eighteenth nineteenth twentieth",
        1,
        Meaning::Ordinal,
    ),
    ("thirds fourths fifths sixths sevenths eighths ninths tenths", 3, Meaning::Part),
];

const fn coin(code: &[u8; 3]) -> Meaning {
    Meaning::Money(Currency::new(code), 1)
}

const WORDS: &[(&str, Meaning)] = &[
    ("hundred", Meaning::Hundred),
    ("thousand", Meaning::Scale(3)),
    ("million mln", Meaning::Scale(6)),
    ("billion bn bln", Meaning::Scale(9)),
    ("trillion", Meaning::Scale(12)),
    ("dozen", Meaning::Dozen),
    ("tens", Meaning::Many(10.0)),
    ("dozens", Meaning::Many(12.0)),
    ("hundreds", Meaning::Many(1e2)),
    ("thousands", Meaning::Many(1e3)),
    ("millions", Meaning::Many(1e6)),
    ("billions", Meaning::Many(1e9)),
    ("trillions", Meaning::Many(1e12)),
    ("couple", Meaning::Couple),
    ("thirtieth", Meaning::Ordinal(30)),
    ("fortieth", Meaning::Ordinal(40)),
    ("fiftieth", Meaning::Ordinal(50)),
    ("hundredth", Meaning::Ordinal(100)),
    ("half halves", Meaning::Half),
    ("quarter quarters", Meaning::Part(4)),
    ("no", Meaning::None),
    ("noon", Meaning::Noon(12)),
    ("midnight", Meaning::Noon(0)),
    ("percent pct", Meaning::Percent),
    ("seconds", Meaning::Period(Period::Second)),
    ("minute minutes", Meaning::Period(Period::Minute)),
    ("hour hours", Meaning::Period(Period::Hour)),
    ("day days", Meaning::Period(Period::Day)),
    ("week weeks", Meaning::Period(Period::Week)),
    ("month months", Meaning::Period(Period::Month)),
    ("year years", Meaning::Period(Period::Year)),
    ("decade decades", Meaning::Period(Period::Decade)),
    ("century centuries", Meaning::Period(Period::Century)),
    ("millimeter millimeters millimetre millimetres mm", Meaning::Unit(&unit::MILLIMETER)),
    ("centimeter centimeters centimetre centimetres cm", Meaning::Unit(&unit::CENTIMETER)),
    ("meter meters metre metres", Meaning::Unit(&unit::METER)),
    ("kilometer kilometers kilometre kilometres km kms", Meaning::Unit(&unit::KILOMETER)),
    ("inch inches", Meaning::Unit(&unit::INCH)),
    ("foot feet ft ft.", Meaning::Unit(&unit::FOOT)),
    ("yard yards", Meaning::Unit(&unit::YARD)),
    ("mile miles", Meaning::Unit(&unit::MILE)),
    ("gram grams", Meaning::Unit(&unit::GRAM)),
    ("kilogram kilograms kilo kilos kg", Meaning::Unit(&unit::KILOGRAM)),
    ("tonne tonnes", Meaning::Unit(&unit::TONNE)),
    ("ton tons", Meaning::Unit(&unit::TON)),
    ("pound pounds lb lbs lb. lbs.", Meaning::Unit(&unit::POUND)),
    ("ounce ounces oz oz.", Meaning::Unit(&unit::OUNCE)),
    ("acre acres", Meaning::Unit(&unit::ACRE)),
    ("hectare hectares", Meaning::Unit(&unit::HECTARE)),
    ("liter liters litre litres", Meaning::Unit(&unit::LITER)),
    ("gallon gallons", Meaning::Unit(&unit::GALLON)),
    ("mph", Meaning::Unit(&unit::MILE_PER_HOUR)),
    ("kph kmh", Meaning::Unit(&unit::KILOMETER_PER_HOUR)),
    ("knot knots", Meaning::Unit(&unit::KNOT)),
    ("degree degrees", Meaning::Unit(&unit::DEGREE)),
    ("watt watts", Meaning::Unit(&unit::WATT)),
    ("kilowatt kilowatts", Meaning::Unit(&unit::KILOWATT)),
    ("megawatt megawatts", Meaning::Unit(&unit::MEGAWATT)),
    ("gigawatt gigawatts", Meaning::Unit(&unit::GIGAWATT)),
    ("dollar dollars", coin(b"USD")),
    ("cent cents", Meaning::Money(Currency::new(b"USD"), 100)),
    ("euro euros", coin(b"EUR")),
    ("pence", Meaning::Money(Currency::new(b"GBP"), 100)),
    ("yen", coin(b"JPY")),
    ("yuan", coin(b"CNY")),
    ("rupee rupees", coin(b"INR")),
    ("ruble rubles rouble roubles", coin(b"RUB")),
    ("franc francs", coin(b"CHF")),
    ("kronor", coin(b"SEK")),
    ("lira liras", coin(b"TRY")),
    ("shekel shekels", coin(b"ILS")),
    ("rand", coin(b"ZAR")),
    ("reais", coin(b"BRL")),
    ("baht", coin(b"THB")),
    ("ringgit", coin(b"MYR")),
    ("rupiah", coin(b"IDR")),
    ("hryvnia hryvnias", coin(b"UAH")),
    ("tenge", coin(b"KZT")),
    ("lari", coin(b"GEL")),
    ("forint forints", coin(b"HUF")),
    ("zloty zlotys", coin(b"PLN")),
    ("naira", coin(b"NGN")),
    ("peso pesos dinar dinars rial rials riyal riyals shilling shillings", Meaning::Money(Currency::UNKNOWN, 1)),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words;

    #[test]
    fn every_word_that_can_begin_a_quantity_does() {
        let series = SERIES.iter().flat_map(|(words, ..)| words.split_ascii_whitespace());
        let others =
            WORDS.iter().filter(|(_, meaning)| meaning.begins()).flat_map(|(words, _)| words.split_ascii_whitespace());
        for word in series.chain(others) {
            assert!(words(word).first().is_some_and(begins), "{word}");
        }
    }
}

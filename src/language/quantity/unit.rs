//! What quantities are measured in: currencies, stretches of time, physical units.

/// A currency by its code in ISO 4217: `USD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// A name such as “pesos” that several countries use, with no country beside it. ISO 4217 keeps
    /// `XXX` for what is no certain currency.
    pub const UNKNOWN: Currency = Currency(*b"XXX");

    pub(super) const fn new(code: &[u8; 3]) -> Currency {
        Currency(*code)
    }

    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// The currency that a sign and the letters glued to its front mean: `C` and `$`.
    pub(super) fn of_sign(letters: &str, sign: &str) -> Option<Currency> {
        let code = match (letters, sign) {
            ("" | "US" | "U.S.", "$") => b"USD",
            ("C" | "CA" | "CAN" | "CDN" | "Can", "$") => b"CAD",
            ("A" | "AU" | "AUD" | "AUS", "$") => b"AUD",
            ("NZ", "$") => b"NZD",
            ("HK", "$") => b"HKD",
            ("S" | "SG", "$") => b"SGD",
            ("NT" | "TW", "$") => b"TWD",
            ("R", "$") => b"BRL",
            (_, "€") => b"EUR",
            (_, "£") => b"GBP",
            (_, "¥" | "￥") => b"JPY",
            (_, "₹") => b"INR",
            (_, "₽") => b"RUB",
            (_, "₩") => b"KRW",
            (_, "₪") => b"ILS",
            (_, "₴") => b"UAH",
            (_, "₺") => b"TRY",
            (_, "₦") => b"NGN",
            (_, "₫") => b"VND",
            (_, "฿") => b"THB",
            (_, "$") => return Some(Currency::UNKNOWN),
            _ => return None,
        };
        Some(Currency(*code))
    }

    /// The currency that a code before or behind an amount means: `EUR 40`.
    pub(super) fn of_code(token: &str) -> Option<Currency> {
        const CODES: [&[u8; 3]; 24] = [
            b"USD", b"EUR", b"GBP", b"JPY", b"CHF", b"CAD", b"AUD", b"NZD", b"HKD", b"SGD", b"CNY", b"INR", b"RUB",
            b"BRL", b"ZAR", b"SEK", b"NOK", b"DKK", b"PLN", b"CZK", b"HUF", b"ILS", b"UAH", b"KRW",
        ];
        CODES.into_iter().find(|code| *code == token.as_bytes()).map(Currency::new)
    }

    /// The currency of this name when its country stands before it: the Canadian dollar.
    pub(super) fn of_country(self, country: &str) -> Option<Currency> {
        const DOLLAR: &[u8; 3] = b"USD";
        const RUPEE: &[u8; 3] = b"INR";
        let code = match (&self.0, country) {
            (DOLLAR, "U.S." | "US" | "American" | "States") => DOLLAR,
            (DOLLAR, "Canadian") => b"CAD",
            (DOLLAR, "Australian") => b"AUD",
            (DOLLAR, "Singapore") => b"SGD",
            (DOLLAR, "Taiwan" | "Taiwanese") => b"TWD",
            (DOLLAR, "Kong") => b"HKD",
            (DOLLAR, "Zealand") => b"NZD",
            (RUPEE, "Indian") => RUPEE,
            (RUPEE, "Pakistani") => b"PKR",
            (RUPEE, "Lankan") => b"LKR",
            (RUPEE, "Nepali" | "Nepalese") => b"NPR",
            (b"XXX", "Mexican") => b"MXN",
            (b"XXX", "Philippine") => b"PHP",
            (b"XXX", "Argentine" | "Argentinian") => b"ARS",
            (b"XXX", "Colombian") => b"COP",
            (b"XXX", "Chilean") => b"CLP",
            (b"XXX", "Kuwaiti") => b"KWD",
            (b"XXX", "Iraqi") => b"IQD",
            (b"XXX", "Iranian") => b"IRR",
            (b"XXX", "Saudi") => b"SAR",
            (b"XXX", "Kenyan") => b"KES",
            (b"XXX", "Ugandan") => b"UGX",
            (b"GBP", "British") => b"GBP",
            (b"GBP", "Egyptian") => b"EGP",
            (b"GBP", "Syrian") => b"SYP",
            (b"GBP", "Lebanese") => b"LBP",
            (b"CHF", "Swiss") => b"CHF",
            (b"TRY", "Turkish") => b"TRY",
            (b"JPY", "Japanese") => b"JPY",
            (b"CNY", "Chinese") => b"CNY",
            (b"RUB", "Russian") => b"RUB",
            (b"KRW", "Korean") => b"KRW",
            (b"ILS", "Israeli") => b"ILS",
            (b"ZAR", "African") => b"ZAR",
            (b"BRL", "Brazilian") => b"BRL",
            (b"UAH", "Ukrainian") => b"UAH",
            _ => return None,
        };
        Some(Currency(*code))
    }
}

/// A unit of time, the shortest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Period {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
    Decade,
    Century,
}

impl Period {
    /// Its length in days; months and years by the mean of the Gregorian calendar.
    pub const fn days(self) -> f64 {
        match self {
            Period::Second => 1.0 / 86_400.0,
            Period::Minute => 1.0 / 1_440.0,
            Period::Hour => 1.0 / 24.0,
            Period::Day => 1.0,
            Period::Week => 7.0,
            Period::Month => 365.2425 / 12.0,
            Period::Year => 365.2425,
            Period::Decade => 3_652.425,
            Period::Century => 36_524.25,
        }
    }
}

/// What a physical unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// In meters.
    Length,
    /// In kilograms.
    Mass,
    /// In square meters.
    Area,
    /// In liters.
    Volume,
    /// In meters a second.
    Speed,
    /// In degrees Celsius.
    Temperature,
    /// Degrees of which kind is not said.
    Degree,
    /// In watts.
    Power,
}

/// A physical unit and its place in the International System.
///
/// Factors: NIST Special Publication 811 (2008), appendix B, public domain.
#[derive(Debug, PartialEq)]
pub struct Unit {
    /// Its name in the singular, as American news writes it.
    pub name: &'static str,
    pub dimension: Dimension,
    factor: f64,
    /// What its zero is in the base unit of its dimension.
    zero: f64,
}

impl Unit {
    const fn new(name: &'static str, dimension: Dimension, factor: f64) -> Unit {
        Unit { name, dimension, factor, zero: 0.0 }
    }

    /// `value` of this unit in the base unit of its [`Dimension`].
    pub fn in_base(&self, value: f64) -> f64 {
        value * self.factor + self.zero
    }

    /// The square of a unit of length: the square mile.
    pub(super) fn squared(&self) -> Option<&'static Unit> {
        SQUARES.iter().find(|(length, _)| *length == self.name).map(|(_, area)| area)
    }

    /// The speed of this length in an hour.
    pub(super) fn per_hour(&self) -> Option<&'static Unit> {
        match self.name {
            "mile" => Some(&MILE_PER_HOUR),
            "kilometer" => Some(&KILOMETER_PER_HOUR),
            _ => None,
        }
    }
}

use Dimension::{Area, Degree, Length, Mass, Power, Speed, Temperature, Volume};

pub(super) static MILLIMETER: Unit = Unit::new("millimeter", Length, 0.001);
pub(super) static CENTIMETER: Unit = Unit::new("centimeter", Length, 0.01);
pub(super) static METER: Unit = Unit::new("meter", Length, 1.0);
pub(super) static KILOMETER: Unit = Unit::new("kilometer", Length, 1_000.0);
pub(super) static INCH: Unit = Unit::new("inch", Length, 0.0254);
pub(super) static FOOT: Unit = Unit::new("foot", Length, 0.3048);
pub(super) static YARD: Unit = Unit::new("yard", Length, 0.9144);
pub(super) static MILE: Unit = Unit::new("mile", Length, 1_609.344);

pub(super) static GRAM: Unit = Unit::new("gram", Mass, 0.001);
pub(super) static KILOGRAM: Unit = Unit::new("kilogram", Mass, 1.0);
/// The metric one.
pub(super) static TONNE: Unit = Unit::new("metric ton", Mass, 1_000.0);
/// The short one, unless the copy is British.
pub(super) static TON: Unit = Unit::new("ton", Mass, 907.184_74);
pub(super) static POUND: Unit = Unit::new("pound", Mass, 0.453_592_37);
pub(super) static OUNCE: Unit = Unit::new("ounce", Mass, 0.028_349_523_125);

pub(super) static ACRE: Unit = Unit::new("acre", Area, 4_046.872_6);
pub(super) static HECTARE: Unit = Unit::new("hectare", Area, 10_000.0);

static SQUARES: [(&str, Unit); 7] = [
    ("centimeter", Unit::new("square centimeter", Area, 0.0001)),
    ("meter", Unit::new("square meter", Area, 1.0)),
    ("kilometer", Unit::new("square kilometer", Area, 1e6)),
    ("inch", Unit::new("square inch", Area, 0.000_645_16)),
    ("foot", Unit::new("square foot", Area, 0.092_903_04)),
    ("yard", Unit::new("square yard", Area, 0.836_127_36)),
    ("mile", Unit::new("square mile", Area, 2_589_988.110_336)),
];

pub(super) static LITER: Unit = Unit::new("liter", Volume, 1.0);
/// The American one.
pub(super) static GALLON: Unit = Unit::new("gallon", Volume, 3.785_411_784);

pub(super) static MILE_PER_HOUR: Unit = Unit::new("mile per hour", Speed, 0.447_04);
pub(super) static KILOMETER_PER_HOUR: Unit = Unit::new("kilometer per hour", Speed, 1.0 / 3.6);
pub(super) static KNOT: Unit = Unit::new("knot", Speed, 1_852.0 / 3_600.0);

pub(super) static CELSIUS: Unit = Unit::new("degree Celsius", Temperature, 1.0);
pub(super) static FAHRENHEIT: Unit =
    Unit { name: "degree Fahrenheit", dimension: Temperature, factor: 5.0 / 9.0, zero: -160.0 / 9.0 };
pub(super) static DEGREE: Unit = Unit::new("degree", Degree, 1.0);

pub(super) static WATT: Unit = Unit::new("watt", Power, 1.0);
pub(super) static KILOWATT: Unit = Unit::new("kilowatt", Power, 1e3);
pub(super) static MEGAWATT: Unit = Unit::new("megawatt", Power, 1e6);
pub(super) static GIGAWATT: Unit = Unit::new("gigawatt", Power, 1e9);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_convert_to_their_base() {
        assert_eq!(MILE.in_base(10.0), 16_093.44);
        assert!((FAHRENHEIT.in_base(212.0) - 100.0).abs() < 1e-9);
        assert!((FAHRENHEIT.in_base(32.0)).abs() < 1e-9);
        assert_eq!(MILE.squared().map(|unit| unit.name), Some("square mile"));
        assert_eq!(ACRE.squared(), None);
    }

    #[test]
    fn a_country_tells_which_currency_of_the_name() {
        let dollar = Currency::new(b"USD");
        assert_eq!(dollar.of_country("Canadian").unwrap().code(), "CAD");
        assert_eq!(dollar.of_country("Turkish"), None);
        assert_eq!(Currency::of_sign("C", "$").unwrap().code(), "CAD");
        assert_eq!(Currency::of_code("EUR").unwrap().code(), "EUR");
    }
}

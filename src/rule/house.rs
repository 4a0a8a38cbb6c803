//! The switches of a house style: where newsrooms differ, and what each may choose.
//!
//! A value is written as the house would write it (`percent = "10%"`), so that a style reads like a
//! stylebook. A switch that is not set leaves copy alone: a rule that asks for it stays silent.
//! What each newsroom chose is data: see [`crate::config::Profile`].

/// A switch: its name in `copydesk.toml`, what it decides and its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Switch {
    pub name: &'static str,
    /// What it decides, as a sentence with a stop.
    pub about: &'static str,
    /// Its values as they are written.
    pub values: &'static [&'static str],
}

/// What unsets a switch.
pub const ANY: &str = "any";

/// Declares the switches: an enum of the values for each, and [`House`] with a field for each.
macro_rules! switches {
    ($($(#[doc = $about:literal])+ $field:ident $name:literal: $kind:ident {
        $($(#[$note:meta])* $value:ident = $written:literal,)+
    })+) => {
        $(
            $(#[doc = $about])+
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
            pub enum $kind { $($(#[$note])* #[doc = $written] $value,)+ }

            impl $kind {
                /// The value as it is written.
                pub const fn written(self) -> &'static str {
                    match self { $($kind::$value => $written,)+ }
                }
            }
        )+

        /// A house style: a value for each switch that the house has set. The default has set none.
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
        pub struct House {
            $($(#[doc = $about])+ pub $field: Option<$kind>,)+
        }

        impl House {
            /// All switches, in the order in which a stylebook has them.
            pub const SWITCHES: &[Switch] = &[$(Switch {
                name: $name,
                about: concat!($($about,)+).trim_ascii(),
                values: &[$($written,)+],
            },)+];

            /// Sets the switch called `name` to the value written as `value`, or unsets it with
            /// [`ANY`]. False where the switch or the value does not exist.
            pub fn set(&mut self, name: &str, value: &str) -> bool {
                match name {
                    $($name => {
                        self.$field = match value {
                            $(_ if same(value, $written) => Some($kind::$value),)+
                            ANY => None,
                            _ => return false,
                        };
                        true
                    })+
                    _ => false,
                }
            }

            /// The value of the switch called `name` as it is written; `None` where it is not set.
            pub fn get(&self, name: &str) -> Option<&'static str> {
                match name {
                    $($name => self.$field.map($kind::written),)+
                    _ => None,
                }
            }
        }
    };
}

/// Are the values the same, the shape of apostrophes and quotation marks aside?
fn same(a: &str, b: &str) -> bool {
    let plain = |c| match c {
        '’' | '‘' => '\'',
        '“' | '”' => '"',
        c => c,
    };
    a.chars().map(plain).eq(b.chars().map(plain))
}

switches! {
    /// How a percentage is written.
    percent "percent": PercentForm {
        Sign = "10%",
        Word = "10 percent",
        Words = "10 per cent",
    }
    /// Up to where a count is written in words.
    numbers "numbers": Numbers {
        ToNine = "one to nine",
        ToTen = "one to ten",
        ToHundred = "one to 100",
    }
    /// How an age is written.
    ages "ages": Ages {
        Figures = "aged 5",
        Words = "aged five",
    }
    /// How a length, weight or distance below ten is written.
    measures "measures": Measures {
        Figures = "6 feet",
        Words = "six feet",
    }
    /// How a day is written.
    date "date": DateOrder {
        MonthFirst = "April 6, 2021",
        DayFirst = "6 April 2021",
    }
    /// Whether the longer months are cut short before a day.
    months "months": Months {
        Short = "Sept. 30",
        Full = "September 30",
    }
    /// How a time of day is written.
    time "time": TimeForm {
        Stops = "8 p.m.",
        Closed = "8pm",
        Clock = "20:00",
    }
    /// How the United States is shortened in running copy.
    us "us": UsForm {
        Stops = "U.S.",
        Plain = "US",
    }
    /// How the United States is shortened in headlines.
    us_headline "us-headline": UsHeadline {
        Stops = "U.S.",
        Plain = "US",
    }
    /// Which marks a quotation has in running copy.
    marks "quotation-marks": Marks {
        Double = "“double”",
        Single = "‘single’",
    }
    /// Which marks a quotation has in headlines.
    headline_marks "headline-marks": HeadlineMarks {
        Double = "“double”",
        Single = "‘single’",
    }
    /// Where a comma or stop goes at the end of a quoted fragment: always inside the mark, or inside
    /// only if it belongs to the quotation.
    comma "comma-and-quote": CommaAndQuote {
        Inside = "a “fragment.”",
        Logical = "a “fragment”.",
    }
    /// Whether a comma stands before the “and” of a simple series.
    serial_comma "serial-comma": SerialComma {
        No = "red, white and blue",
        Yes = "red, white, and blue",
    }
    /// How a dash between words is written.
    dash "dash": Dash {
        SpacedEm = "word — word",
        ClosedEm = "word—word",
        SpacedEn = "word – word",
    }
    /// How an omission is marked.
    ellipsis "ellipsis": Ellipsis {
        Dots = "...",
        Character = "…",
    }
    /// How a person is called on second reference.
    courtesy "courtesy-titles": Courtesy {
        None = "Tarnov",
        Stops = "Mr. Tarnov",
        Plain = "Mr Tarnov",
    }
    /// Whether short forms that end with the last letter of the word take a stop.
    abbreviations "abbreviations": Abbreviations {
        Stops = "Dr. Tarnov",
        Plain = "Dr Tarnov",
    }
    /// Whether the title of a lawmaker or governor is cut short before a name.
    titles "titles": Titles {
        Short = "Sen. Tarnov",
        Full = "Senator Tarnov",
    }
    /// How the name of a state is written behind a town.
    states "states": States {
        Full = "Austin, Texas; Orlando, Florida",
        Short = "Austin, Tex.; Orlando, Fla.",
    }
    /// How the party and state of a lawmaker are written.
    party "party": Party {
        Short = "D-Calif.",
        Postal = "D-CA",
    }
    /// How the initials before a name are written.
    name_initials "name-initials": NameInitials {
        Stops = "J.K. Tarnov",
        Spaced = "J. K. Tarnov",
        Plain = "JK Tarnov",
    }
    /// How an acronym that is spoken as a word is written.
    acronyms "acronyms": Acronyms {
        Capitals = "NATO",
        Word = "Nato",
    }
    /// Whether an abbreviation that is spoken letter by letter has stops.
    initials "initials": Initials {
        Plain = "FBI",
        Stops = "F.B.I.",
    }
    /// Which pronoun an organization has.
    organization "organization": Organization {
        It = "it",
        They = "they",
    }
    /// Whose spelling is used.
    spelling "spelling": Spelling {
        /// color, organize
        American = "American",
        /// colour, organise
        British = "British",
    }
    /// How the possessive of a name in -s is written.
    possessive "possessive": Possessive {
        Apostrophe = "James’",
        Full = "James’s",
    }
    /// In which tense attribution stands in news.
    says "attribution-tense": AttributionTense {
        Said = "said",
        Says = "says",
    }
    /// Whether the word for people of the African diaspora is capitalized.
    black "black": BlackForm {
        Capital = "Black",
        Small = "black",
    }
}

impl Numbers {
    /// The last number that is written in words.
    pub const fn last_in_words(self) -> u8 {
        match self {
            Numbers::ToNine => 9,
            Numbers::ToTen => 10,
            Numbers::ToHundred => 100,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_switch_takes_each_of_its_values_and_is_unset() {
        for switch in House::SWITCHES {
            let mut house = House::default();
            for value in switch.values {
                assert!(house.set(switch.name, value), "{} = {value}", switch.name);
                assert_eq!(house.get(switch.name), Some(*value));
            }
            assert!(!house.set(switch.name, "neither"));
            assert!(house.set(switch.name, ANY));
            assert_eq!(house, House::default(), "{}", switch.name);
            assert!(switch.about.ends_with('.'), "{}", switch.name);
        }
        assert!(!House::default().set("weather", "fine"));
    }

    #[test]
    fn the_shape_of_marks_in_a_value_does_not_matter() {
        let mut house = House::default();
        assert!(house.set("possessive", "James's") && house.set("quotation-marks", "\"double\""));
        assert_eq!((house.possessive, house.marks), (Some(Possessive::Full), Some(Marks::Double)));
    }
}

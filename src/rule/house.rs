//! The switches of a house style that rules ask for.
//!
//! The values follow general knowledge of each house’s practice; a desk sets its own in
//! `copydesk.toml`.

/// Where a comma or stop goes at a closing quotation mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommaAndQuote {
    /// Inside, always: “yes,” he said.
    Inside,
    /// Inside only if it belongs to the quotation.
    Logical,
}

/// How percentages are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PercentForm {
    /// 10%
    Sign,
    /// 10 percent
    Word,
}

/// How a day is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// April 6, 2021
    MonthFirst,
    /// 6 April 2021
    DayFirst,
}

/// How a time of day is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeForm {
    /// 8 p.m.
    Stops,
    /// 8pm
    Closed,
}

/// How the United States are shortened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UsForm {
    /// U.S.
    Stops,
    /// US
    Plain,
}

/// Whose spelling is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// color, organize
    American,
    /// colour, organise
    British,
}

/// A house style: one value for each switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct House {
    /// The name it goes by in `copydesk.toml`.
    pub name: &'static str,
    /// What it is, in a line.
    pub about: &'static str,
    pub comma: CommaAndQuote,
    pub percent: PercentForm,
    pub date: DateOrder,
    /// Are the longer months cut short before a day: Sept. 30?
    pub short_months: bool,
    pub time: TimeForm,
    pub us: UsForm,
    pub spelling: Spelling,
}

impl House {
    pub const AP: House = House {
        name: "ap",
        about: "American wire style",
        comma: CommaAndQuote::Inside,
        percent: PercentForm::Sign,
        date: DateOrder::MonthFirst,
        short_months: true,
        time: TimeForm::Stops,
        us: UsForm::Stops,
        spelling: Spelling::American,
    };
    pub const REUTERS: House = House { name: "reuters", about: "International wire style", ..House::AP };
    pub const NYT: House =
        House { name: "nyt", about: "American newspaper style", percent: PercentForm::Word, ..House::AP };
    pub const GUARDIAN: House = House {
        name: "guardian",
        about: "British newspaper style",
        comma: CommaAndQuote::Logical,
        percent: PercentForm::Sign,
        date: DateOrder::DayFirst,
        short_months: false,
        time: TimeForm::Closed,
        us: UsForm::Plain,
        spelling: Spelling::British,
    };
    pub const BBC: House = House { name: "bbc", about: "British broadcast style", ..House::GUARDIAN };

    /// All houses, the default first.
    pub const ALL: [House; 5] = [House::AP, House::REUTERS, House::NYT, House::GUARDIAN, House::BBC];

    pub fn named(name: &str) -> Option<House> {
        House::ALL.into_iter().find(|house| house.name == name)
    }
}

impl Default for House {
    fn default() -> Self {
        House::AP
    }
}

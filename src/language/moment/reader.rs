//! Finds the moments in a text.

use super::super::date::{self, Date, WEEKDAYS};
use super::super::quantity::Period;
use super::super::{Class, Kind, Word, WordSet};
use super::{Moment, When, Which};

/// Reads the moments among `words`, the tokens of `text`, in their order; `dates` are those that
/// [`date::read`] finds there. Linear.
pub fn read(text: &str, words: &[Word], dates: &[Date]) -> Vec<Moment> {
    let reader = Reader { text, words };
    let mut dates = dates.iter().copied().peekable();
    let mut out: Vec<Moment> = Vec::new();
    for (i, word) in words.iter().enumerate().filter(|(_, word)| word.kind == Kind::Word) {
        while let Some(date) = dates.next_if(|date| date.span.start <= word.span().start) {
            out.push(Moment { span: date.span, when: When::Date(date) });
        }
        if out.last().is_some_and(|last| last.span.end > word.span().start) {
            continue;
        }
        if let Some((first, last, when)) = reader.moment(i, word)
            && let (Some(first), Some(last)) = (words.get(first), words.get(last))
            && dates.peek().is_none_or(|date| date.span.start >= last.span().end)
        {
            out.push(Moment { span: first.span().to(last.span()), when });
        }
    }
    out.extend(dates.map(|date| Moment { span: date.span, when: When::Date(date) }));
    out
}

struct Reader<'a> {
    text: &'a str,
    words: &'a [Word],
}

impl Reader<'_> {
    fn token(&self, i: usize) -> &str {
        self.words.get(i).map_or("", |word| word.span().of(self.text))
    }

    fn before(&self, i: usize) -> &str {
        i.checked_sub(1).map_or("", |i| self.token(i))
    }

    /// The first and the last token of the moment whose head is the token at `i`.
    fn moment(&self, i: usize, word: &Word) -> Option<(usize, usize, When)> {
        if word.is(Class::WEEKDAY) {
            return self.weekday(i, word);
        }
        if word.is(Class::MONTH | Class::MONTH_ABBREVIATION) {
            return self.month(i, word);
        }
        const LENGTHS: std::ops::RangeInclusive<usize> = "week".len()..="afternoon".len();
        static HEADS: WordSet =
            WordSet::new("yesterday today tonight tomorrow week month year night morning afternoon evening");
        // “USA Today”: a name.
        let named = || word.is_capitalized() && i.checked_sub(1).is_some_and(|i| self.words[i].is_word());
        if !LENGTHS.contains(&word.span().len()) || !HEADS.has(word) || named() {
            return None;
        }
        let day = |by: i8| When::Relative { unit: Period::Day, by };
        let head = self.token(i).to_ascii_lowercase();
        let alone = match &*head {
            "yesterday" => Some(day(-1)),
            "today" | "tonight" => Some(day(0)),
            "tomorrow" => Some(day(1)),
            _ => None,
        };
        if let Some(when) = alone {
            return Some((i, i, when));
        }
        let (which, first) = self.which(i);
        let by = match which {
            Which::Bare => return None,
            Which::Last => -1,
            Which::This => 0,
            Which::Next => 1,
        };
        let unit = match &*head {
            "week" => Period::Week,
            "month" => Period::Month,
            "year" => Period::Year,
            "night" if which == Which::Last => Period::Day,
            "morning" | "afternoon" | "evening" if which == Which::This => Period::Day,
            _ => return None,
        };
        Some((first, i, When::Relative { unit, by }))
    }

    /// Which one the word before `i` says, and the first token. “The last week” is a length of time.
    fn which(&self, i: usize) -> (Which, usize) {
        let which = match &*self.before(i).to_ascii_lowercase() {
            "last" => Which::Last,
            "this" => Which::This,
            "next" => Which::Next,
            _ => return (Which::Bare, i),
        };
        let determined = i
            .checked_sub(2)
            .and_then(|k| self.words.get(k))
            .is_some_and(|word| word.is(Class::ARTICLE | Class::POSSESSIVE));
        if determined { (Which::Bare, i) } else { (which, i - 1) }
    }

    fn weekday(&self, i: usize, word: &Word) -> Option<(usize, usize, When)> {
        // “Super Tuesday”, “Sunday Times”: names.
        static NAMED: WordSet = WordSet::new("super black good holy easter palm ash cyber giving bloody casual ruby");
        static NAMES: WordSet = WordSet::new("times telegraph mirror mail herald express post school magazine");
        let before = i.checked_sub(1).and_then(|i| self.words.get(i));
        let named = before.is_some_and(|word| word.is_capitalized() && NAMED.has(word))
            || self.words.get(i + 1).is_some_and(|word| word.is_capitalized() && NAMES.has(word));
        // “every Friday” is no one day.
        let each = matches!(self.before(i), "every" | "Every" | "each" | "Each");
        if !word.is_capitalized() || named || each {
            return None;
        }
        let number = WEEKDAYS.iter().position(|day| day.eq_ignore_ascii_case(self.token(i)))? as u8;
        let (which, first) = self.which(i);
        Some((first, i, When::Weekday { number, which }))
    }

    /// `March 2020`, `last March`, `in March`: a month alone is one behind a preposition.
    fn month(&self, i: usize, word: &Word) -> Option<(usize, usize, When)> {
        let month = date::month(self.token(i)).filter(|_| word.is_capitalized())?;
        let comma = usize::from(self.token(i + 1) == ",");
        let year = self.words.get(i + 1 + comma).and_then(|_| date::year(self.token(i + 1 + comma)));
        if let Some(year) = year {
            let when = When::Month { month, year: Some(year), which: Which::Bare };
            return Some((i, i + 1 + comma, when));
        }
        static OPENERS: WordSet =
            WordSet::new("in since by until till before after during early late mid through from every of");
        let (which, first) = self.which(i);
        let numbered = self.words.get(i + 1).is_some_and(|next| next.kind == Kind::Number);
        let opened = i.checked_sub(1).and_then(|i| self.words.get(i)).is_some_and(|before| OPENERS.has(before));
        let name = self.words.get(i + 1).is_some_and(|next| next.is_capitalized() && next.is_word());
        (which != Which::Bare || opened && !numbered && !name).then_some((
            first,
            i,
            When::Month { month, year: None, which },
        ))
    }
}

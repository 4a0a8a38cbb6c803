//! Gives a person of a story another name, in all forms of it.

use std::borrow::Cow;

use super::pointed::{Pointed, What};
use super::voice::{all_mentions, is_person};
use crate::article::{Article, Mention, Paragraph, Placed};
use crate::language::parser::Penn;
use crate::text::{Edit, Span};

/// A name that can be changed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Renamable<'a> {
    article: &'a Article,
    party: usize,
    /// The mention that was chosen: an index of [`crate::article::People::mentions`].
    chosen: usize,
}

/// How a mention names a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `Ann Lund`; `Kim Jong-min` with the family name first.
    Full {
        family_first: bool,
    },
    Family,
    Given,
}

/// A mention in its paragraph.
struct Located<'a> {
    placed: &'a Placed,
    mention: Cow<'a, Mention>,
    form: Form,
}

/// What the parts of the name become; a part that is not given stays.
struct Change {
    /// Mentions that read like this become the whole new name.
    verbatim: Option<(String, String)>,
    given: Option<String>,
    family: Option<String>,
}

impl<'a> Renamable<'a> {
    /// The person’s name at a byte of the file. The error is a sentence for the user.
    pub fn at(article: &'a Article, offset: usize) -> Result<Renamable<'a>, String> {
        let nobody = || "There is no name here: put the cursor on the name of a person".to_owned();
        let pointed = Pointed::at(article, offset).ok_or_else(nobody)?;
        let What::Name(chosen) = pointed.what else { return Err(nobody()) };
        let person = pointed.party.filter(|party| is_person(article, *party));
        let party = person.ok_or_else(|| format!("“{}” is not a person of this story", pointed.place.of(article)))?;
        Ok(Renamable { article, party, chosen })
    }

    /// The bytes of the file that the chosen mention takes, and its text.
    pub fn chosen(&self) -> (Span, &'a str) {
        let Some(located) = self.located(self.chosen) else { return (Span::default(), "") };
        (located.placed.map.source(located.mention.span), located.text())
    }

    /// The edits that change the name everywhere, in the order of the file. The error is a sentence
    /// for the user.
    pub fn rename(&self, new: &str) -> Result<Vec<Edit>, String> {
        let new = NewName::read(new)?;
        let change = self.change(&new)?;
        let mut edits = Vec::new();
        for (paragraph, mention) in all_mentions(self.article, self.party) {
            if let Some(placed) = self.article.paragraphs.get(paragraph) {
                self.edit(&self.formed(placed, mention), &change, &mut edits)?;
            }
        }
        edits.sort();
        Ok(edits)
    }

    /// A mention by its index.
    fn located(&self, index: usize) -> Option<Located<'a>> {
        let people = self.article.people();
        let placed = self.article.paragraphs.get(people.mentions.get(index)?.paragraph)?;
        let (_, mention) = people.located(self.article, index)?;
        Some(self.formed(placed, Cow::Borrowed(mention)))
    }

    fn formed(&self, placed: &'a Placed, mention: Cow<'a, Mention>) -> Located<'a> {
        let mut located = Located { placed, mention, form: Form::Family };
        located.form = located.own_form().unwrap_or_else(|| {
            let given = self.fullest_given();
            let is_given = given.is_some_and(|given| given.to_lowercase() == located.text().to_lowercase());
            if is_given { Form::Given } else { Form::Family }
        });
        located
    }

    /// The given name, where the story tells it.
    fn fullest_given(&self) -> Option<&'a str> {
        let people = self.article.people();
        let index = people.parties.get(self.party)?.fullest;
        let placed = self.article.paragraphs.get(people.mentions.get(index)?.paragraph)?;
        let (_, mention) = people.located(self.article, index)?;
        let fullest = Located { placed, mention: Cow::Borrowed(mention), form: Form::Family };
        match fullest.own_form()? {
            Form::Full { family_first: true } => Some(fullest.after_family().of(&placed.paragraph.text)),
            _ => Some(mention.given?.of(&placed.paragraph.text)),
        }
    }

    /// What becomes of the name’s parts when the chosen mention is to read like `new`.
    fn change(&self, new: &NewName) -> Result<Change, String> {
        let nobody = || "There is no name here".to_owned();
        let chosen = self.located(self.chosen).ok_or_else(nobody)?;
        let fullest = self.article.people().parties.get(self.party).map_or(self.chosen, |party| party.fullest);
        let fullest = self.located(fullest).ok_or_else(nobody)?;
        let full = matches!(fullest.form, Form::Full { .. });
        let family_first = matches!(fullest.form, Form::Full { family_first: true });
        let parts = new.parts(family_first);
        let part = |given: Option<&str>, family: Option<&str>| Change {
            verbatim: None,
            given: given.map(str::to_owned),
            family: family.map(str::to_owned),
        };
        match (chosen.form, parts) {
            (Form::Full { .. }, None) => Err(format!("“{}” has a given and a family name: give both", chosen.text())),
            (Form::Family, None) => Ok(part(None, Some(&new.whole))),
            (Form::Given, None) => Ok(part(Some(&new.whole), None)),
            (_, Some((given, family))) => {
                // Of somebody who goes by one name all mentions become the new one.
                let like = if chosen.form == Form::Family && full { &fullest } else { &chosen };
                let verbatim = Some((like.text().to_owned(), new.whole.clone()));
                Ok(Change { verbatim, ..part(Some(&given), Some(&family)) })
            }
        }
    }

    /// Adds the edits of one mention.
    fn edit(&self, located: &Located<'a>, change: &Change, edits: &mut Vec<Edit>) -> Result<(), String> {
        let mention = &*located.mention;
        let like = change.verbatim.as_ref().filter(|(old, _)| old.to_lowercase() == located.text().to_lowercase());
        if let Some((_, new)) = like
            && located.editable(mention.span).is_some()
        {
            return self.replace(located, mention.span, new, edits);
        }
        let family = mention.family.unwrap_or(mention.span);
        let (given_span, family_span) = match located.form {
            Form::Full { family_first: true } => (Some(located.after_family()), Some(family)),
            Form::Full { family_first: false } => (mention.given, Some(family)),
            Form::Family => (None, Some(family)),
            Form::Given => (Some(mention.span), None),
        };
        if let (Some(span), Some(new)) = (given_span, &change.given) {
            let old = span.of(&located.paragraph().text);
            let initial = old.ends_with('.') && new.chars().next().is_some();
            let letter = || new.chars().take(1).chain(['.']).collect::<String>();
            self.replace(located, span, &if initial { letter() } else { new.clone() }, edits)?;
        }
        if let (Some(span), Some(new)) = (family_span, &change.family) {
            self.replace(located, span, new, edits)?;
        }
        Ok(())
    }

    /// Adds the edit that puts `new` in the place of a part, in capitals where that is in capitals.
    fn replace(&self, located: &Located<'a>, span: Span, new: &str, edits: &mut Vec<Edit>) -> Result<(), String> {
        let old = span.of(&located.paragraph().text);
        let shouts = is_shouted(old) && old.chars().count() > 1;
        let opens = located.paragraph().sentence_at(span.start).is_some_and(|it| it.span.start == span.start);
        let new = match new.chars().next() {
            _ if shouts && !is_shouted(new) => new.to_uppercase(),
            // “Van Holt” where a sentence begins.
            Some(first) if opens && first.is_lowercase() => {
                first.to_uppercase().collect::<String>() + &new[first.len_utf8()..]
            }
            _ => new.to_owned(),
        };
        if new == old {
            return Ok(());
        }
        let source = located.editable(span).ok_or_else(|| {
            format!("“{}” has markup inside that the new name would destroy: change it by hand first", located.text())
        })?;
        if span.end == located.mention.span.end
            && let Some(mark) = located.bare_possessive()
            && !ends_in_s(&new)
            && let Some(source) = located.editable(mark)
        {
            edits.push(Edit::new(source, format!("{}s", mark.of(&located.paragraph().text))));
        }
        edits.push(Edit::new(source, new));
        Ok(())
    }
}

impl<'a> Located<'a> {
    fn paragraph(&self) -> &'a Paragraph {
        &self.placed.paragraph
    }

    fn text(&self) -> &'a str {
        self.mention.span.of(&self.paragraph().text)
    }

    /// The bytes of the file that an edit of `span` replaces; `None` where it would destroy markup.
    fn editable(&self, span: Span) -> Option<Span> {
        self.placed.map.editable(span)
    }

    /// The form, as far as the mention alone tells: one word may be either name.
    fn own_form(&self) -> Option<Form> {
        let family = self.mention.family?;
        if self.mention.given.is_some() {
            return Some(Form::Full { family_first: false });
        }
        let rest = self.after_family().of(&self.paragraph().text);
        let first = family.start == self.mention.span.start;
        (first && !rest.is_empty() && !is_suffix(rest)).then_some(Form::Full { family_first: true })
    }

    /// What stands behind the family name, in the name.
    fn after_family(&self) -> Span {
        let end = self.mention.span.end;
        let start = self.mention.family.map_or(end, |family| family.end);
        let rest = Span::new(start, end).of(&self.paragraph().text);
        Span::new(end - rest.trim_start_matches([' ', ',', '\u{a0}']).len(), end)
    }

    /// The mark of a possessive without its “s”, as in “Holmes’ house”.
    fn bare_possessive(&self) -> Option<Span> {
        let i = self.mention.words.end;
        let word = self.paragraph().words.get(i)?;
        let is_mark = matches!(self.paragraph().token(i), "’" | "'") && !word.is_spaced();
        let is_possessive = self.paragraph().syntax().get(i).is_some_and(|syntax| syntax.penn == Penn::Pos);
        (is_mark && is_possessive && ends_in_s(self.text())).then(|| word.span())
    }
}

/// A name that somebody typed.
struct NewName {
    /// With single spaces.
    whole: String,
}

impl NewName {
    fn read(new: &str) -> Result<NewName, String> {
        let whole = new.split_whitespace().collect::<Vec<_>>().join(" ");
        let strange = |c: char| c.is_control() || "<>[]{}|\\*_`#“”\"".contains(c);
        match () {
            () if whole.is_empty() => Err("A name cannot be empty".to_owned()),
            () if whole.contains(strange) || !whole.contains(char::is_alphabetic) => {
                Err(format!("“{whole}” is not a name"))
            }
            () => Ok(NewName { whole }),
        }
    }

    /// The given and the family name; `None` for a name of one part, as “Lund” or “van Holt”.
    fn parts(&self, family_first: bool) -> Option<(String, String)> {
        let mut words: Vec<&str> = self.whole.split(' ').collect();
        while words.len() > 1 && words.last().is_some_and(|word| is_suffix(word)) {
            words.pop();
        }
        if let Some(last) = words.last_mut() {
            *last = last.trim_end_matches(',');
        }
        if family_first {
            let (family, given) = words.split_first()?;
            return (!given.is_empty()).then(|| (given.join(" "), (*family).to_owned()));
        }
        let is_small = |word: &&str| word.chars().next().is_some_and(char::is_lowercase);
        let particles = words.iter().rev().skip(1).take_while(|word| is_small(word)).count();
        let family = words.len().checked_sub(1 + particles)?;
        let given = words.get(..family)?.first()?;
        Some(((*given).to_owned(), words.get(family..)?.join(" ")))
    }
}

fn is_suffix(word: &str) -> bool {
    matches!(word, "Jr." | "Jr" | "Sr." | "Sr" | "II" | "III" | "IV")
}

fn is_shouted(text: &str) -> bool {
    text.contains(char::is_uppercase) && !text.contains(char::is_lowercase) && !text.ends_with('.')
}

fn ends_in_s(text: &str) -> bool {
    text.ends_with(['s', 'S'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Format;
    use crate::text::apply;

    /// Renames the person at the first `at` of a text.
    fn renamed(format: Format, text: &str, at: &str, new: &str) -> Result<String, String> {
        let article = Article::read(format.read(text));
        let edits = Renamable::at(&article, text.find(at).unwrap())?.rename(new)?;
        Ok(apply(text, &edits).unwrap())
    }

    #[track_caller]
    fn gives(text: &str, at: &str, new: &str, want: &str) {
        assert_eq!(renamed(Format::Plain, text, at, new).as_deref(), Ok(want), "{at} -> {new}");
    }

    const STORY: &str =
        "Mayor Maria Ortiz spoke.\n\nOrtiz’s aide left. “Maria is tired,” said Ortiz. Maria L. Ortiz stayed.\n";

    #[test]
    fn all_forms_of_a_name_follow() {
        gives(
            STORY,
            "Maria Ortiz",
            "Marta Ortega",
            "Mayor Marta Ortega spoke.\n\nOrtega’s aide left. “Marta is tired,” said Ortega. Marta L. Ortega stayed.\n",
        );
        gives(
            STORY,
            "Ortiz’s",
            "Ortega",
            "Mayor Maria Ortega spoke.\n\nOrtega’s aide left. “Maria is tired,” said Ortega. Maria L. Ortega stayed.\n",
        );
        gives(
            STORY,
            "Maria is",
            "Marta",
            "Mayor Marta Ortiz spoke.\n\nOrtiz’s aide left. “Marta is tired,” said Ortiz. Marta L. Ortiz stayed.\n",
        );
        gives(
            STORY,
            "Ortiz’s",
            "Marta van der Velde",
            "Mayor Marta van der Velde spoke.\n\nVan der Velde’s aide left. “Marta is tired,” said van der Velde. Marta L. van der Velde stayed.\n",
        );
        gives(
            "Maria L. Ortiz spoke. Maria Ortiz left.\n",
            "Maria L.",
            "Marta B. Ortega",
            "Marta B. Ortega spoke. Marta Ortega left.\n",
        );
    }

    #[test]
    fn what_stands_around_a_name_fits_it() {
        gives("Carl Lund Jr. spoke. Lund left.\n", "Carl", "Karl Lind", "Karl Lind spoke. Lind left.\n");
        gives("Carl Lund Jr. spoke. Lund left.\n", "Lund left", "Lind", "Carl Lind Jr. spoke. Lind left.\n");
        gives(
            "MARIA ORTIZ WINS VOTE\n\nMayor Maria Ortiz won.\n",
            "Maria",
            "Ann Lund",
            "ANN LUND WINS VOTE\n\nMayor Ann Lund won.\n",
        );
        gives(
            "Carl Brooks left. Brooks’ house is old.\n",
            "Carl",
            "Carl Lund",
            "Carl Lund left. Lund’s house is old.\n",
        );
        gives("“We stay,” Tarnov said. Tarnov left.\n", "Tarnov", "Berg", "“We stay,” Berg said. Berg left.\n");
    }

    #[test]
    fn two_persons_of_one_family_stay_two() {
        gives(
            "Ann Holt met Peter Holt. Ann stayed, Peter left.\n",
            "Ann",
            "Eva Lund",
            "Eva Lund met Peter Holt. Eva stayed, Peter left.\n",
        );
    }

    #[test]
    fn markup_stays() {
        let text = "*Maria* Ortiz spoke.\n\n“No,” **Ortiz** said.\n";
        let want = "*Marta* Ortega spoke.\n\n“No,” **Ortega** said.\n";
        assert_eq!(renamed(Format::Markdown, text, "Ortiz spoke", "Marta Ortega").as_deref(), Ok(want));
        let broken =
            renamed(Format::Markdown, "Maria Or*tiz* spoke. It is late, Maria Ortiz said.\n", "Ortiz said", "Ann Lund");
        assert!(broken.unwrap_err().contains("markup"), "half a rename is worse than none");
    }

    #[test]
    fn what_is_no_name_is_refused() {
        let refused = |at: &str, new: &str| renamed(Format::Plain, STORY, at, new).unwrap_err();
        assert_eq!(refused("Maria", "  "), "A name cannot be empty");
        assert_eq!(refused("Maria", "7"), "“7” is not a name");
        assert_eq!(refused("Maria", "A\u{7}b C"), "“A\u{7}b C” is not a name");
        assert_eq!(refused("Maria", "Ortega"), "“Maria Ortiz” has a given and a family name: give both");
        assert!(refused("tired", "Ann").starts_with("There is no name here"), "a quotation is no name");
        let place = renamed(Format::Plain, "It rained in Paris on Monday.\n", "Paris", "Rome").unwrap_err();
        assert_eq!(place, "“Paris” is not a person of this story");
    }
}

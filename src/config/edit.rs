//! Changes the text of a `copydesk.toml` or a `names.toml`; comments and formatting stay as they are.
//!
//! Each function takes the text of the file, empty for a new one, and gives the new text. The
//! error is a sentence without a stop: the file is no TOML, or the setting has another shape.

use toml_edit::{
    Array, ArrayOfTables, Decor, DocumentMut, InlineTable, Item, RawString, Table, TableLike, Value, value,
};

use crate::rule::Level;

/// Sets the level of a rule or a family.
pub fn set_level(text: &str, rule: &str, level: Level) -> Result<String, String> {
    edit(text, |file| {
        let levels = file.entry("levels").or_insert_with(|| Item::Table(table_after_blank_line()));
        let levels = levels.as_table_like_mut().ok_or("“levels” is no table")?;
        replace(levels, rule, level.name().into());
        Ok(())
    })
}

/// Adds a right form to the text of a `names.toml`.
pub fn accept_name(text: &str, name: &str) -> Result<String, String> {
    edit(text, |file| {
        if !file.contains_key(name) {
            add_name(file, name, Array::new());
        }
        Ok(())
    })
}

/// Adds a wrong form of the name `right` to the text of a `names.toml`, and the name if it is not there.
pub fn add_wrong_form(text: &str, right: &str, wrong: &str) -> Result<String, String> {
    edit(text, |file| {
        let Some(entry) = file.get_mut(right) else {
            add_name(file, right, Array::from_iter([wrong]));
            return Ok(());
        };
        let forms = match entry {
            Item::Value(Value::Array(forms)) => forms,
            entry => {
                let entry = entry.as_table_like_mut().ok_or_else(|| format!("“{right}” is no list"))?;
                let forms = entry.entry("wrong").or_insert_with(|| value(Array::new()));
                forms.as_array_mut().ok_or("“wrong” is no list")?
            }
        };
        if !forms.iter().any(|known| known.as_str() == Some(wrong)) {
            push(forms, wrong.into());
        }
        Ok(())
    })
}

/// Adds a name: where the alphabet puts it if the list goes by the alphabet, else at the end.
fn add_name(file: &mut DocumentMut, name: &str, forms: Array) {
    let order = |key: &str| key.to_lowercase();
    let keys: Vec<String> = file.iter().map(|(key, _)| order(key)).collect();
    // The words that head a list stand before its first name.
    let in_order = keys.is_sorted() && keys.first().is_some_and(|first| *first < order(name));
    let is_last = file.iter().all(|(_, item)| !item.is_table());
    let trailing = file.trailing().as_str().unwrap_or_default().to_owned();
    file.insert(name, value(forms));
    if in_order {
        file.sort_values_by(|a, _, b, _| order(a.get()).cmp(&order(b.get())));
    } else if is_last
        && !trailing.is_empty()
        && let Some(mut key) = file.key_mut(name)
    {
        let end = if trailing.ends_with('\n') { "" } else { "\n" };
        key.leaf_decor_mut().set_prefix(format!("{trailing}{end}"));
        file.set_trailing("");
    }
}

/// A finding that is to be ignored from now on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewIgnore<'a> {
    pub rule: &'a str,
    /// As [`Report::sentence_of`](crate::check) gives it; `None` for all sentences.
    pub sentence: Option<&'a str>,
    /// The file, with slashes, from the folder of `copydesk.toml` on; `None` for all files.
    pub path: Option<&'a str>,
    pub reason: &'a str,
}

/// Adds an entry to what is ignored.
pub fn ignore(text: &str, entry: NewIgnore<'_>) -> Result<String, String> {
    edit(text, |file| {
        let list = file.entry("ignore").or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
        match list {
            Item::ArrayOfTables(tables) => {
                let mut table = table_after_blank_line();
                fill(&mut table, entry);
                tables.push(table);
            }
            Item::Value(Value::Array(array)) => {
                let mut table = InlineTable::new();
                fill(&mut table, entry);
                push(array, Value::InlineTable(table));
            }
            _ => return Err("“ignore” is no list".to_owned()),
        }
        Ok(())
    })
}

fn fill(table: &mut dyn TableLike, entry: NewIgnore<'_>) {
    table.insert("rule", value(entry.rule));
    if let Some(sentence) = entry.sentence {
        table.insert("sentence", value(sentence));
    }
    if let Some(path) = entry.path {
        table.insert("path", value(pattern_of(path)));
    }
    table.insert("reason", value(entry.reason));
}

/// The pattern that matches this one path.
fn pattern_of(path: &str) -> String {
    let mut pattern = String::from("/");
    for c in path.chars() {
        if matches!(c, '*' | '?' | '[' | ']' | '{' | '}' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}

fn edit(text: &str, change: impl FnOnce(&mut DocumentMut) -> Result<(), String>) -> Result<String, String> {
    let mut file: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| {
        format!("the file cannot be changed: {}", error.message().replace('\n', "; "))
    })?;
    change(&mut file)?;
    let changed = file.to_string();
    let windows = text.contains("\r\n");
    Ok(if windows { changed.replace("\r\n", "\n").replace('\n', "\r\n") } else { changed })
}

/// Sets `key`; what stands around an old value, such as a comment, stays.
fn replace(table: &mut dyn TableLike, key: &str, mut new: Value) {
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            *new.decor_mut() = old.decor().clone();
            *old = new;
        }
        None => {
            table.insert(key, Item::Value(new));
        }
    }
}

/// Appends `new` to a list in the way its last item is written.
fn push(list: &mut Array, mut new: Value) {
    let raw = |text: Option<&RawString>| text.and_then(RawString::as_str).unwrap_or("").to_owned();
    let Some(before) = list.iter().last().map(|last| raw(last.decor().prefix())) else {
        return list.push(new);
    };
    // Comments belong to the items they stand behind, and to the parser they stand before the next.
    let own_line = before.rfind('\n').map(|at| before[at..].to_owned());
    let trailing = raw(Some(list.trailing()));
    let comment = trailing.rfind('\n').map_or("", |at| trailing[..at].trim_end());
    let prefix = format!("{comment}{}", own_line.unwrap_or_else(|| " ".to_owned()));
    if !comment.is_empty() {
        list.set_trailing(trailing[comment.len()..].to_owned());
    }
    *new.decor_mut() = Decor::new(prefix, "");
    list.push_formatted(new);
}

fn table_after_blank_line() -> Table {
    let mut table = Table::new();
    table.decor_mut().set_prefix("\n");
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Our desk.\nhouse = \"ap\" # since 2019\nnames = [\n    \"Kiev\", # the dish\n    \"Orva\",\n]\n\n[levels]\n# Nobody minds.\n\"style/a-an\" = \"off\" # for now\n";

    #[test]
    fn a_level_is_set_or_changed() {
        let changed = set_level(FILE, "style/a-an", Level::Hint).unwrap();
        assert_eq!(changed, FILE.replace("\"off\" #", "\"hint\" #"));
        let added = set_level(FILE, "garble", Level::Error).unwrap();
        assert_eq!(added, format!("{FILE}garble = \"error\"\n"));
        assert_eq!(
            set_level("", "quotes/unclosed", Level::Off).unwrap(),
            "\n[levels]\n\"quotes/unclosed\" = \"off\"\n"
        );
    }

    #[test]
    fn a_name_is_added_once_and_in_its_place() {
        let list = "# Ours.\n\n\"Ada Lindgren\" = [] # mayor\n\n# Mills\n\"Marek Tarnov\" = []\n";
        let added = accept_name(list, "Brill").unwrap();
        assert_eq!(added, list.replace("\n\n# Mills", "\nBrill = []\n\n# Mills"));
        assert_eq!(accept_name(&added, "Brill").unwrap(), added);
        let unsorted = "\"Marek Tarnov\" = []\n\"Ada Lindgren\" = []\n# The end.\n";
        assert_eq!(accept_name(unsorted, "Brill").unwrap(), format!("{unsorted}Brill = []\n"));
        assert_eq!(accept_name("# Ours.\n", "Ann Lund").unwrap(), "# Ours.\n\"Ann Lund\" = []\n");
        assert_eq!(accept_name(list, "Aa").unwrap(), format!("{list}Aa = []\n"));
    }

    #[test]
    fn a_wrong_form_goes_to_its_name() {
        for (list, want) in [
            ("\"Ada Lindgren\" = [] # mayor\n", "\"Ada Lindgren\" = [\"Ada Lindgreen\"] # mayor\n"),
            (
                "\"Ada Lindgren\" = [\n  \"Lingren\", # often\n]\n",
                "\"Ada Lindgren\" = [\n  \"Lingren\", # often\n  \"Ada Lindgreen\",\n]\n",
            ),
            (
                "\"Ada Lindgren\" = { wrong = [], note = \"Mayor\" }\n",
                "\"Ada Lindgren\" = { wrong = [\"Ada Lindgreen\"], note = \"Mayor\" }\n",
            ),
            (
                "[\"Ada Lindgren\"]\nnote = \"Mayor\" # still\n",
                "[\"Ada Lindgren\"]\nnote = \"Mayor\" # still\nwrong = [\"Ada Lindgreen\"]\n",
            ),
            ("", "\"Ada Lindgren\" = [\"Ada Lindgreen\"]\n"),
        ] {
            let added = add_wrong_form(list, "Ada Lindgren", "Ada Lindgreen").unwrap();
            assert_eq!(added, want);
            assert_eq!(add_wrong_form(&added, "Ada Lindgren", "Ada Lindgreen").unwrap(), added);
        }
        assert!(add_wrong_form("\"Ada Lindgren\" = 3\n", "Ada Lindgren", "Lund").is_err());
    }

    #[test]
    fn an_ignored_finding_is_added() {
        let entry =
            NewIgnore { rule: "garble", sentence: Some("He “is”."), path: Some("a[1].txt"), reason: "as said" };
        let text = ignore("house = \"ap\"\n", entry).unwrap();
        let expected = "house = \"ap\"\n\n[[ignore]]\nrule = \"garble\"\nsentence = \"He “is”.\"\npath = \"/a\\\\[1\\\\].txt\"\nreason = \"as said\"\n";
        assert_eq!(text.replace('\'', "\"").replace("\"/a\\[1\\].txt\"", "\"/a\\\\[1\\\\].txt\""), expected);
        let (config, errors) = super::super::read(&text);
        assert!(errors.is_empty(), "{errors:?}");
        assert!(config.ignore[0].holds_for(Some(std::path::Path::new("a[1].txt"))));
        assert!(!config.ignore[0].holds_for(Some(std::path::Path::new("a1.txt"))));
        let inline = ignore("ignore = [\"style\"]\n", NewIgnore { sentence: None, path: None, ..entry }).unwrap();
        assert_eq!(inline, "ignore = [\"style\", { rule = \"garble\", reason = \"as said\" }]\n");
    }

    #[test]
    fn a_broken_file_and_windows_line_ends_are_left_as_they_are() {
        assert!(set_level("house = ", "garble", Level::Off).is_err());
        assert!(set_level("levels = 3", "garble", Level::Off).is_err());
        let text = "house = \"ap\"\r\n[levels]\r\n";
        assert_eq!(set_level(text, "garble", Level::Off).unwrap(), format!("{text}garble = \"off\"\r\n"));
    }
}

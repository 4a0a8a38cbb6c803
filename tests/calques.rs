//! The table of set phrases taken apart: many files make one table, and no row may undo another.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use copydesk::rule::{Check, Term};
use copydesk::rules;

fn rows() -> &'static [Term<'static>] {
    let rule = rules::all().find(|rule| rule.name == "garble/calque").expect("the rule is registered");
    let Check::Terms(terms) = rule.check else { panic!("{} is no table", rule.name) };
    terms.rows
}

/// Does `text` have the phrase `find`, word for word?
fn holds(text: &str, find: &str) -> bool {
    format!(" {} ", text.to_lowercase()).contains(&format!(" {} ", find.to_lowercase()))
}

#[test]
fn no_row_stands_twice() {
    let mut seen = BTreeSet::new();
    for row in rows() {
        assert!(seen.insert(row.find.to_lowercase()), "“{}” stands twice", row.find);
    }
    assert!(seen.len() >= 600, "{} rows", seen.len());
}

#[test]
fn no_replacement_is_itself_a_row() {
    for row in rows() {
        for instead in row.replacements() {
            let found = rows().iter().find(|other| holds(instead, other.find));
            assert_eq!(found, None, "“{instead}” for “{}”", row.find);
        }
    }
}

#[test]
fn files_are_in_alphabetical_order() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules/garble/calque");
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let rows: Vec<_> = text.split("Term::new(\"").skip(1).filter_map(|row| row.split('"').next()).collect();
        assert!(rows.is_sorted_by_key(|row| row.to_lowercase()), "{} is not in order", path.display());
    }
}

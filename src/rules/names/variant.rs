use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{Article, Name};
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};

pub(super) static VARIANT: Rule = Rule {
    name: "names/variant",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY.and(Zone::Caption),
    speech: Speech::Read,
    page: r#"
A name spelled in two ways in one story.

## Why
A person whose name is misspelled stops reading, and sues rather. The rule speaks where a name that
was introduced in full comes back as something that is nearly the same and was never introduced, or
where one given name has two nearly equal surnames. The spelling that stands more often is offered.
A name that is right goes into the settings as an accepted name.

## Examples
```news,flag
Deputy Minister Ada Lindgren spoke first. Later [[Lindgreen]] left the hall, and Lindgren’s aides followed.
```
```news,fixed
Deputy Minister Ada Lindgren spoke first. Later Lindgren left the hall, and Lindgren’s aides followed.
```
```news,flag
Marek Tarnov ran the mill. Tarnov said the mill would close.

In May, [[Tarnow]] had told workers that it was safe. [[Tärnov]] did not comment.
```
```news,pass
Ada Lindgren met Otto Lindgreen. Lindgren spoke; Lindgreen did not.
```
```news,pass
Anna Iraki spoke about Iraq. She flew to Marina with Jan Moren. The Morens wait in Morena.
```
"#,
    check: Check::Article(variant),
};

/// A spelling and what the story says of it.
struct Spelling {
    hash: u64,
    /// How often it stands, and how often with a given name.
    count: usize,
    full: usize,
    givens: Vec<u64>,
    is_place: bool,
    /// The first place it stands: paragraph and name.
    first: (usize, Name),
}

fn variant(article: &Article, out: &mut StorySink) {
    let mut names: Vec<(usize, &Name)> = Vec::with_capacity(4 * article.paragraphs.len());
    out.paragraphs().for_each(|(index, paragraph)| {
        let told = paragraph.names.iter().filter(|name| name.key != 0);
        names.extend(told.map(|name| (index, name)));
    });
    let doubtful = keys_of_several_spellings(&names);
    if doubtful.is_empty() {
        return;
    }
    let mut spellings: FxHashMap<u32, Vec<Spelling>> = FxHashMap::default();
    for (index, name) in names.iter().filter(|(_, name)| doubtful.contains(&name.key)) {
        count(spellings.entry(name.key).or_default(), *index, name);
    }
    let mut wrong: FxHashMap<u64, (usize, Name)> = FxHashMap::default();
    for group in spellings.values() {
        for minor in group {
            let slips = group.iter().filter(|major| is_slip(article, minor, major));
            if let Some(major) = slips.max_by_key(|major| major.count) {
                wrong.insert(minor.hash, major.first);
            }
        }
    }
    if wrong.is_empty() {
        return;
    }
    for (index, name) in names {
        if let Some(&(at, right)) = wrong.get(&name.hash) {
            let right = article.get(at).map_or("", |paragraph| right.span.of(&paragraph.text));
            let span = article.source(index, name.span);
            out.report(index, name.span, format!("The name is “{right}” elsewhere in the story"))
                .fix(Fix::replacing(span, right));
        }
    }
}

/// The keys under which the story has more than one spelling. Runs at every keystroke: one
/// look-up per name, and most stories end here.
fn keys_of_several_spellings(names: &[(usize, &Name)]) -> FxHashSet<u32> {
    let mut seen: FxHashMap<u32, u64> = FxHashMap::default();
    seen.reserve(names.len() / 2);
    let mut several = FxHashSet::default();
    for (_, name) in names {
        if *seen.entry(name.key).or_insert(name.hash) != name.hash {
            several.insert(name.key);
        }
    }
    several
}

fn count(group: &mut Vec<Spelling>, index: usize, name: &Name) {
    let known = group.iter().position(|spelling| spelling.hash == name.hash);
    let at = known.unwrap_or(group.len());
    if known.is_none() {
        let first = (index, *name);
        group.push(Spelling { hash: name.hash, count: 0, full: 0, givens: Vec::new(), is_place: false, first });
    }
    let spelling = &mut group[at];
    spelling.count += 1;
    spelling.full += usize::from(name.given != 0);
    spelling.is_place |= name.is_place;
    if name.given != 0 && !spelling.givens.contains(&name.given) {
        spelling.givens.push(name.given);
    }
}

/// Is `minor` a slip for `major`?
fn is_slip(article: &Article, minor: &Spelling, major: &Spelling) -> bool {
    if minor.hash == major.hash || major.full == 0 || minor.is_place || major.is_place {
        return false;
    }
    let earlier = (major.first.0, major.first.1.span) < (minor.first.0, minor.first.1.span);
    let rarer = minor.count < major.count || minor.count == major.count && earlier;
    let shared = minor.givens.iter().any(|given| major.givens.contains(given));
    let introduced = minor.full > 0;
    let text = |spelling: &Spelling| {
        article.get(spelling.first.0).map_or("", |paragraph| spelling.first.1.span.of(&paragraph.text))
    };
    rarer && (shared || !introduced) && is_near(text(minor), text(major))
}

/// Do the names differ by a letter or an accent or two, and by no ending of the language?
fn is_near(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let derived = long.strip_prefix(short).is_some_and(|ending| matches!(ending, "i" | "a" | "ia" | "y" | "ie" | "ey"));
    let people = |name: &str| name.ends_with("ish") || name.ends_with("ese");
    !derived && !people(a) && !people(b) && distance(a, b) <= 2
}

/// The edit distance of two words, letter by letter; cut off at 3.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > 2 {
        return 3;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut corner = i;
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = corner + usize::from(x != y);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

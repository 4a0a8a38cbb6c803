use rustc_hash::FxHashMap;

use crate::article::{Article, Name, Paragraph};
use crate::formats::{Zone, Zones};
use crate::rule::{Check, Finding, Fix, Fixes, Level, Names, Rule, Speech, StorySink, is_unusual};

pub(super) static NEAR_MISS: Rule = Rule {
    name: "names/near-miss",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE.and(Zone::Dateline),
    speech: Speech::Read,
    page: r#"
A name that is nearly one of the house’s list.

## Why
A slip in a name is seldom the one that the list of wrong forms has. The rule looks for one letter that is another one, is
missing, too many or has changed places with its neighbor, and for another way to transliterate the same, beside the given
name that the list has. A surname alone is a hint, and only where the story knows nobody else who has it. Words and names
that many have are left alone: Brown is no slip for Browne. So are the right forms of the list itself. A name that is right as
it is belongs into the list.

## Examples
```names
"Ada Lindgren" = { wrong = [], note = "Mayor of Orva since 2021" }
"Marek Toktosev" = []
"Orva Seismic Network" = []
```
```news,flag
Mayor Ada [[Lindgreen]] spoke first. Later [[Lindgreen]] left the hall with Marek [[Tokhtosew]].

The Orva Seismic [[Netwrok]] stayed.
```
```news,fixed
Mayor Ada Lindgren spoke first. Later Lindgren left the hall with Marek Toktosev.

The Orva Seismic Network stayed.
```
```news,flag
The hall was empty when [[Toktossev]] came.
```
```news,fixed
The hall was empty when Toktosev came.
```
```news,pass
Mayor Ada Lindgren met Otto Lindgreen. Later Lindgreen left. The Lindgrens waited.
```
"#,
    check: Check::Findings(near_miss),
};

/// What a story says of a word that is nearly the last word of a name.
struct Slip {
    /// The names of the list that it is near to.
    near: Vec<usize>,
    /// The name that the words before it lead to, at one place at least.
    meant: Option<usize>,
    /// Does it stand behind other given names?
    is_another: bool,
}

/// A letter that differs in the first place, or in a word of fewer letters, tells too little without a given name.
const LONG: usize = 6;

fn near_miss(article: &Article, findings: &[Finding], out: &mut StorySink) {
    let list = out.names();
    if list.is_empty() {
        return;
    }
    let mut slips: FxHashMap<u64, Option<Slip>> = FxHashMap::default();
    for (_, paragraph) in out.paragraphs() {
        for name in &paragraph.names {
            let slip = slips.entry(name.hash).or_insert_with(|| Slip::of(name.span.of(&paragraph.text), list));
            if let Some(slip) = slip {
                slip.see(paragraph, name, list);
            }
        }
    }
    slips.retain(|_, slip| slip.is_some());
    if slips.is_empty() {
        return;
    }
    for (index, paragraph) in out.paragraphs() {
        for name in &paragraph.names {
            let Some(Some(slip)) = slips.get(&name.hash) else { continue };
            let Some((at, level)) = slip.at(paragraph, name, list) else { continue };
            let source = article.source(index, name.span);
            // The other rules on names know more of it.
            if findings.iter().any(|other| other.family() == "names" && other.span.overlaps(source)) {
                continue;
            }
            let (right, last) = (list.get(at).map_or("", |name| &name.right), list.last(at));
            let finding = out.report(index, name.span, format!("This is nearly “{right}” of the house’s list of names"));
            finding.at(level).fix(Fix::replacing(source, last));
            if let Some(note) = list.get(at).and_then(|name| name.note.as_ref()) {
                finding.because(note.clone());
            }
        }
    }
}

impl Slip {
    fn of(word: &str, list: &Names) -> Option<Slip> {
        let near = list.near(word);
        (!near.is_empty() && is_unusual(word)).then_some(Slip { near, meant: None, is_another: false })
    }

    /// Takes a place into account where the word stands.
    fn see(&mut self, paragraph: &Paragraph, name: &Name, list: &Names) {
        let meant = self.meant_at(paragraph, name, list);
        self.is_another |= meant.is_none() && paragraph.givens(name).next().is_some();
        self.meant = self.meant.or(meant);
    }

    /// The name whose given name, or whose word before the last, stands before the word.
    fn meant_at(&self, paragraph: &Paragraph, name: &Name, list: &Names) -> Option<usize> {
        let is_given = |at: &usize| list.given(*at).is_some_and(|given| paragraph.givens(name).any(|it| it.hash == given));
        let before = paragraph.word_at(name.span.start).checked_sub(1).and_then(|at| paragraph.words.get(at));
        let is_before = |at: &usize| list.before_last(*at).zip(before).is_some_and(|(own, word)| own == word.hash);
        self.near.iter().copied().find(|at| is_given(at) || is_before(at))
    }

    /// The name that is meant at this place, and how sure that is.
    fn at(&self, paragraph: &Paragraph, name: &Name, list: &Names) -> Option<(usize, Level)> {
        if let Some(at) = self.meant_at(paragraph, name, list) {
            return Some((at, Level::Warning));
        }
        if paragraph.givens(name).next().is_some() {
            return None;
        }
        if let Some(at) = self.meant {
            return Some((at, Level::Warning));
        }
        let word = name.span.of(&paragraph.text);
        let tells = |at: &&usize| {
            let last = list.last(**at);
            let may_be_alone = list.is_lone(**at) || list.given(**at).is_some() && !name.is_place;
            may_be_alone && is_slip(word, last) && is_unusual(last)
        };
        let at = self.near.iter().find(tells).filter(|_| !self.is_another)?;
        Some((*at, Level::Hint))
    }
}

/// May a lone word be a slip, and no form of the language?
fn is_slip(word: &str, last: &str) -> bool {
    let (short, long) = if word.len() <= last.len() { (word, last) } else { (last, word) };
    let ending = long.strip_prefix(short).unwrap_or_default();
    word.chars().count() >= LONG
        && word.chars().next() == last.chars().next()
        && !matches!(ending, "s" | "es" | "a" | "i" | "y" | "n" | "an" | "ian" | "ia" | "ie" | "ey")
}

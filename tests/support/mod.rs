//! What several tests, and the fuzz targets, share.

#![allow(dead_code, reason = "each test uses a part")]

use copydesk::article::{Article, People, Place, resolve};
use copydesk::check::{Cache, Report, RuleSet, check};
use copydesk::config::Settings;
use copydesk::formats::Format;
use copydesk::rule::{HouseName, Level};
use copydesk::rules;
use copydesk::text::apply;

/// All rules, also those that a house must ask for, and a list of names.
pub fn all_rules() -> RuleSet {
    let mut settings = Settings::default();
    let name = |right: &str, wrong: &str| HouseName { right: right.into(), wrong: vec![wrong.into()], note: None };
    settings.list = [name("Anne Lund", "Ann Lund"), name("Kyiv", "Kiev"), name("Marit Lundh", "Merit Lundh")].into();
    for rule in rules::all().filter(|rule| rule.level == Level::Off) {
        settings.levels.insert(rule.name.to_owned(), Level::Info);
    }
    RuleSet::new(&settings)
}

/// Holds a check of `text` to what is promised of any text: no rule fails, findings lie in the text
/// and in order, every fix applies and leaves a text that can be checked again.
pub fn keeps_promises(text: &str, format: Format, rules: &RuleSet) -> Report {
    let report = check(text, format, rules, &mut Cache::new());
    assert!(report.problems.is_empty(), "{:?} in {text:?}", report.problems);
    assert!(report.findings.is_sorted_by_key(|finding| finding.span), "{text:?}");
    for finding in &report.findings {
        let place = (finding.rule, finding.span);
        assert!(text.get(finding.span.start..finding.span.end).is_some(), "{place:?} in {text:?}");
        assert!(!finding.message.is_empty() && finding.level > Level::Off, "{place:?} in {text:?}");
        for fix in &finding.fixes {
            assert!(!fix.edits.is_empty() && !fix.title.is_empty(), "{place:?} in {text:?}");
            let fixed = apply(text, &fix.edits);
            assert!(fixed.as_deref().is_some_and(|fixed| fixed != text), "{place:?} {fix:?} in {text:?}");
        }
    }
    if let Some(fixed) =
        report.findings.iter().find_map(|finding| finding.fixes.first()).and_then(|fix| apply(text, &fix.edits))
    {
        let again = check(&fixed, format, rules, &mut Cache::new());
        assert!(again.problems.is_empty(), "{:?} in {fixed:?}", again.problems);
    }
    report
}

/// What is read only when it is asked for, of any text: a tree for each sentence, spans that lie in
/// their paragraph and in their order, persons and pronouns that exist.
pub fn reads_whole(text: &str, format: Format) {
    let article = Article::read(format.read(text));
    for (_, paragraph) in article.iter() {
        for sentence in paragraph.sentences() {
            let syntax = sentence.syntax();
            assert_eq!(syntax.len(), sentence.len(), "{text:?}");
            assert_eq!(syntax.iter().filter(|word| word.head().is_none()).count(), 1, "{text:?}");
            assert!(syntax.iter().all(|word| word.head().is_none_or(|head| head < syntax.len())), "{text:?}");
        }
        for spans in [
            paragraph.mentions().iter().map(|mention| mention.span).collect::<Vec<_>>(),
            paragraph.quantities().iter().map(|quantity| quantity.span).collect(),
            paragraph.moments().iter().map(|moment| moment.span).collect(),
        ] {
            assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{spans:?} in {text:?}");
            assert!(
                spans.iter().all(|span| paragraph.text.get(span.start..span.end).is_some()),
                "{spans:?} in {text:?}"
            );
        }
    }
    let place = |place: Place| {
        let Some(paragraph) = article.get(place.paragraph) else { panic!("{place:?} in {text:?}") };
        assert!(paragraph.text.get(place.span.start..place.span.end).is_some(), "{place:?} in {text:?}");
    };
    for quotation in article.quotations().all.iter().chain(article.indirect()) {
        place(Place { paragraph: quotation.paragraph, span: quotation.span });
        let attribution = quotation.attribution;
        attribution.into_iter().flat_map(|it| [it.source, it.cue]).flatten().for_each(place);
    }
    assert_eq!(article.sources().of.len(), article.quotations().all.len(), "{text:?}");
    let people = People::read(&article);
    for reference in resolve(&article, &people) {
        assert!(reference.party < people.parties.len(), "{reference:?} in {text:?}");
        assert!(article.get(reference.paragraph).is_some_and(|paragraph| reference.span.end <= paragraph.text.len()));
    }
}

/// Holds a warm check to a fresh one.
pub fn same_as_fresh(text: &str, format: Format, rules: &RuleSet, cache: &mut Cache) {
    let warm = check(text, format, rules, cache);
    let fresh = check(text, format, rules, &mut Cache::new());
    assert_eq!(warm.findings, fresh.findings, "{text:?}");
    assert_eq!(warm.problems, fresh.problems, "{text:?}");
    let blocks = |report: &Report| -> Vec<_> {
        let placed = report.article.paragraphs.iter();
        placed
            .map(|placed| (placed.paragraph.zone, placed.paragraph.text.clone(), placed.paragraph.quotes.clone()))
            .collect()
    };
    assert_eq!(blocks(&warm), blocks(&fresh), "{text:?}");
    assert_eq!(warm.article.people(), fresh.article.people(), "{text:?}");
}

/// A small seeded generator, so that a failure can be repeated.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }

    pub fn one_of<'a>(&mut self, items: &[&'a str]) -> &'a str {
        items[self.below(items.len())]
    }
}

/// What writers type, paste and break.
pub const SNIPPETS: [&str; 64] = [
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    ".",
    "..",
    "...",
    ",",
    " ,",
    "?",
    "!",
    ":",
    ";",
    "-",
    "--",
    " — ",
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "''",
    "(",
    ")",
    "[",
    "]",
    "the ",
    "The ",
    "the the ",
    "said ",
    "she said",
    "Said in a statement.",
    " told reporters",
    "did.",
    "2",
    "$5 million dollars",
    "8:00 a.m.",
    "Feb. 30, 2024",
    "Monday, April 8, 2026",
    "12 percent",
    "U.S.",
    "Gov. Ann Lund",
    "according to",
    "Kiev",
    "TK",
    "XXX",
    "lorem ipsum",
    "two troops",
    "an equipment",
    "â€™",
    "e\u{301}",
    "👩‍🚒",
    "\u{2028}",
    "\u{feff}",
    "\0",
    "# ",
    "> ",
    "- ",
    "*",
    "`x`",
    "&amp;",
];

/// Changes `text` at a random place: types a snippet, deletes a stretch, or moves one.
pub fn edit(text: &mut String, random: &mut Random) {
    let place = |text: &str, random: &mut Random| {
        let mut at = random.below(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = place(text, random);
    let mut end = (start + random.below(30)).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    match random.below(4) {
        0 => drop(text.drain(start..end.max(start))),
        1 => {
            let moved: String = text.drain(start..end.max(start)).collect();
            let to = place(text, random);
            text.insert_str(to, &moved);
        }
        _ => text.insert_str(start, random.one_of(&SNIPPETS)),
    }
}

/// The stories that stand beside the tests.
pub const STORIES: [(&str, Format, &str); 7] = [
    ("clean/budget", Format::Plain, include_str!("../stories/clean/budget.txt")),
    ("clean/ferry", Format::Plain, include_str!("../stories/clean/ferry.txt")),
    ("clean/orchard", Format::Markdown, include_str!("../stories/clean/orchard.md")),
    ("clean/trial", Format::Plain, include_str!("../stories/clean/trial.txt")),
    ("garbled/ferry", Format::Plain, include_str!("../stories/garbled/ferry.txt")),
    ("garbled/market", Format::Markdown, include_str!("../stories/garbled/market.md")),
    ("garbled/relief", Format::Plain, include_str!("../stories/garbled/relief.txt")),
];

use crate::article::{Article, Paragraph};
use crate::formats::{Zone, Zones};
use crate::language::{Kind, Word};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static CALL_TO_ACTION: Rule = Rule {
    name: "structure/call-to-action",
    level: Level::Error,
    fix: Fixes::Sometimes,
    zones: Zones::of(&[Zone::Body, Zone::Subhead, Zone::ListItem, Zone::Credit, Zone::EditorsNote]),
    speech: Speech::Skip,
    page: r#"
A line of a web page that asks the reader to click, subscribe or read on.

## Why
“Read more” and “Sign up for our newsletter” come along when copy is pasted from a page. They are no
part of the story.

## Examples
```news,flag
Storm closes harbor

The harbor closed on Monday.

[[Click here to follow our live coverage]]

It opened again on Friday.
```
```news,fixed
Storm closes harbor

The harbor closed on Monday.

It opened again on Friday.
```
```news,flag
Storm closes harbor

The harbor closed on Monday.

[[Also read: Ten harbors to see before they close]]

It opened again on Friday.
```
```news,pass
Storm closes harbor

The harbor closed on Monday. Read more slowly, the report says little, and the mayor did not follow it.

Subscribe to that view and you will be lonely, the mayor said.
```
"#,
    check: Check::Traces(|paragraph, _| start(paragraph).is_some(), call_to_action),
};

/// Beginnings of such lines, in lower case.
const STARTS: [&str; 36] = [
    "read more",
    "read also",
    "also read",
    "read next",
    "see also",
    "see more",
    "click here",
    "click to ",
    "tap here",
    "sign up for",
    "sign up to",
    "subscribe to our",
    "subscribe now",
    "subscribe here",
    "follow us on",
    "follow us:",
    "like us on",
    "find us on",
    "join our",
    "download our",
    "download the app",
    "get our app",
    "watch more",
    "watch:",
    "watch live",
    "listen now",
    "listen to our",
    "related:",
    "related article",
    "related stories",
    "related story",
    "more from ",
    "more on this",
    "advertisement",
    "story continues below",
    "continue reading",
];

/// Beginnings that begin sentences too: only a line without a stop is meant.
const WITHOUT_STOP: [&str; 8] =
    ["more from ", "more on this", "watch more", "listen to our", "join our", "read more", "see more", "click to "];

/// Longer lines than this many words say something else besides.
const LONGEST: usize = 16;

/// The one of [`STARTS`] that the paragraph begins with, if it is short, and the text from there on.
fn start(paragraph: &Paragraph) -> Option<(&'static str, &str)> {
    let is_word = |word: &&Word| !matches!(word.kind, Kind::Punct | Kind::Symbol);
    if paragraph.words.iter().filter(is_word).nth(LONGEST).is_some() {
        return None;
    }
    let text = paragraph.text.trim_start_matches(['[', '(', '>', '»', '→', '▶', ' ']);
    let starts = |start: &&str| text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
    Some((STARTS.into_iter().find(starts)?, text))
}

fn call_to_action(article: &Article, out: &mut StorySink) {
    for (i, paragraph) in out.paragraphs() {
        let Some((start, text)) = start(paragraph) else { continue };
        let stopped = text.ends_with(['.', '?', '!', '”', '"']);
        let named = start == "advertisement" && text.len() > "advertisement".len() + 2;
        if named || stopped && WITHOUT_STOP.contains(&start) {
            continue;
        }
        // “Related” and “Watch” alone may head a list.
        if paragraph.words.iter().filter(|word| word.kind == Kind::Word).count() < 2 && start != "advertisement" {
            continue;
        }
        let finding =
            out.report(i, Span::new(0, paragraph.text.len()), "A line of a web page that is no part of the story");
        if let Some(span) = article.removable(i) {
            finding.fix(Fix::new("Delete the line").delete(span));
        }
    }
}

use crate::article::Article;
use crate::formats::{Zone, Zones};
use crate::language::{Kind, Word};
use crate::rule::{Check, Fixes, Level, Rule, Speech, StorySink};

pub(super) static HEADLINE_REPEATED: Rule = Rule {
    name: "structure/headline-repeated",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::of(&[Zone::Body]),
    speech: Speech::Read,
    page: r#"
A first paragraph that says the headline again, word for word.

## Why
Readers have just read it. The first sentence may tell the same news, but with more in it.

## Examples
```markdown,flag
# Storm closes harbor of Orva for a week

[[Storm closes harbor of Orva for a week]], the mayor said on Monday.
```
```markdown,pass
# Storm closes harbor of Orva for a week

The harbor of Orva will stay closed for a week after a storm, the mayor said on Monday.
```
"#,
    check: Check::Article(headline_repeated),
};

/// Fewer words come again by chance.
const SHORTEST: usize = 5;

fn headline_repeated(article: &Article, out: &mut StorySink) {
    let Some((_, headline)) = article.iter().find(|(_, paragraph)| paragraph.zone == Zone::Headline) else { return };
    let Some((index, first)) = out.paragraphs().next() else { return };
    let said: Vec<&Word> = headline.words.iter().filter(is_said).collect();
    let told: Vec<&Word> = first.words.iter().filter(is_said).collect();
    if said.len() < SHORTEST {
        return;
    }
    let same = |window: &&[&Word]| window.iter().zip(&said).all(|(told, said)| told.hash == said.hash);
    if let Some([start, .., end]) = told.windows(said.len()).find(same) {
        out.report(index, start.span().to(end.span()), "The first paragraph says the headline again");
    }
}

fn is_said(word: &&Word) -> bool {
    !matches!(word.kind, Kind::Punct | Kind::Symbol)
}

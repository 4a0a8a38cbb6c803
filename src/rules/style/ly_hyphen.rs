use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Kind, Word, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static LY_HYPHEN: Rule = Rule {
    name: "style/ly-hyphen",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A hyphen behind an adverb in -ly.

## Why
The ending already ties the adverb to the next word: a newly elected mayor. Adjectives and nouns in
-ly (family-owned, early-morning, only-child) and longer compounds keep their hyphens.

## Examples
```news,flag
The [[newly-elected]] mayor lives in a [[sparsely-populated]] part of Orva.
```
```news,fixed
The newly elected mayor lives in a sparsely populated part of Orva.
```
```news,pass
The family-owned store, a user-friendly site, early-morning calls, an Italy-based firm, a silly-looking hat.
```
```news,pass
The not-so-newly-elected mayor met a likely-to-fail candidate.
```
"#,
    check: Check::Paragraph(ly_hyphen),
};

fn ly_hyphen(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate() {
        if word.kind != Kind::Word || word.span().len() < 5 || paragraph.token(i + 1) != "-" {
            continue;
        }
        let token = paragraph.token(i);
        let glued = |k: usize| paragraph.words.get(k).is_some_and(|next| !next.is_spaced());
        let joined = glued(i + 1)
            && glued(i + 2)
            && paragraph.words[i + 2].is_word()
            && !(paragraph.token(i + 3) == "-" && glued(i + 3))
            && word.is_spaced();
        // In the middle of a sentence a capital is a name: Italy-based.
        let name = word.is_capitalized() && i > 0 && paragraph.words[i - 1].kind == Kind::Word || word.is_all_caps();
        if joined
            && !name
            && token.ends_with("ly")
            && !NO_ADVERBS.has(word)
            && is_attribute(paragraph.token(i + 2), &paragraph.words[i + 2])
        {
            let span = word.span().to(paragraph.words[i + 2].span());
            out.report(span, "An adverb in -ly takes no hyphen")
                .fix(Fix::new("Replace the hyphen with a space").replace(paragraph.words[i + 1].span(), " ").safe());
        }
    }
}

/// Is the word one that an adverb goes before: a participle or an adjective?
fn is_attribute(token: &str, word: &Word) -> bool {
    ["ed", "en", "ing"].iter().any(|ending| token.ends_with(ending)) || ATTRIBUTES.has(word)
}

static ATTRIBUTES: WordSet = WordSet::new(
    "known built held made born paid run sold led won lit shot grown large high low new rare bad old good available public \
     dangerous different important popular successful visible wealthy sensitive accurate correct conservative liberal",
);

static NO_ADVERBS: WordSet = WordSet::new(
    "family early only daily weekly monthly yearly hourly quarterly biweekly nightly friendly likely unlikely elderly lovely \
     lonely silly ugly jolly holy costly deadly lively curly burly surly chilly hilly woolly wooly smelly belly jelly bully \
     rally tally ally italy july supply reply apply assembly anomaly monopoly butterfly homely worldly otherworldly kindly \
     sickly timely heavenly beastly ghastly grisly prickly bubbly bristly wobbly crumbly cuddly measly melancholy firefly \
     dragonfly fly gangly ghostly manly womanly motherly fatherly brotherly sisterly neighborly scholarly saintly princely \
     stately shapely sprightly wily oily doily philly billy molly polly kelly sally emily beverly kimberly lilly willy \
     multiply comply imply rely gully folly dolly trolley wrinkly sparkly squiggly straggly",
);

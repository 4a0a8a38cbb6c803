use crate::article::{Article, Naming, Paragraph, Place, QuotationKind};
use crate::formats::Zones;
use crate::language::{Kind, WordSet};
use crate::rule::{Check, Fixes, Level, Rule, Speech, StorySink};

pub(super) static UNRESOLVED_PRONOUN: Rule = Rule {
    name: "attribution/unresolved-pronoun",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::COPY,
    speech: Speech::Skip,
    page: r#"
“He said” or “she said”, and nobody was spoken of before.

## Why
A pronoun is as good as the name it stands for. Where the paragraph and the two before it speak of no
person, the paragraph with the name was cut or moved.

## Examples
```news,flag
The bridge over the river opened on Monday after eleven years.

“We waited long enough for this,” [[he]] said.
```
```news,pass
Peter Lund opened the bridge over the Tarn on Monday.

“We waited long enough for this,” he said.
```
```news,pass
A farmer crossed the bridge on Monday. “We waited long enough for this,” she said.
```
"#,
    check: Check::Article(unresolved_pronoun),
};

/// How many paragraphs before this one are looked at.
const REACH: usize = 2;

fn unresolved_pronoun(article: &Article, out: &mut StorySink) {
    for (index, paragraph) in out.paragraphs() {
        if paragraph.quotes.all.is_empty() {
            continue;
        }
        for source in article.quotations().speakers(index, QuotationKind::is_quoted) {
            let pronoun = matches!(source.of(article), "he" | "she" | "He" | "She");
            if pronoun && !somebody_before(article, source) {
                out.report(index, source.span, format!("Whom does “{}” mean?", source.of(article)));
            }
        }
    }
}

/// Is a person spoken of in the paragraph before `source`, or in the ones above it?
fn somebody_before(article: &Article, source: Place) -> bool {
    let first = source.paragraph.saturating_sub(REACH);
    first == 0 && source.paragraph < REACH + 1 && names_somebody(article, 0, usize::MAX)
        || (first..=source.paragraph).rev().any(|index| {
            let end = if index == source.paragraph { source.span.start } else { usize::MAX };
            names_somebody(article, index, end)
        })
}

fn names_somebody(article: &Article, index: usize, end: usize) -> bool {
    let Some(paragraph) = article.get(index) else { return false };
    let person = |naming| matches!(naming, Naming::Person | Naming::Unclear);
    paragraph.mentions().iter().any(|mention| person(mention.kind) && mention.span.start < end)
        || means_somebody(paragraph, end)
}

/// Words for people, and pronouns that already stand for one.
static PEOPLE: WordSet = WordSet::new(
    "he she him her his hers i me my who man woman boy girl mother father son daughter wife husband brother sister mayor president \
     governor senator minister official officer spokesman spokeswoman spokesperson teacher farmer driver resident student worker \
     doctor nurse lawyer attorney judge owner coach player director leader chief candidate voter professor expert analyst author \
     writer reporter editor actor actress singer artist pastor priest bishop pope king queen prince princess soldier veteran \
     neighbor witness victim survivor suspect defendant juror patient child teenager student businessman businesswoman executive \
     founder chairman chairwoman chair congressman congresswoman lawmaker representative ambassador diplomat secretary adviser \
     strategist aide activist volunteer organizer supporter critic nominee billionaire frontrunner front-runner host pollster \
     scientist researcher engineer manager clerk sheriff deputy detective prosecutor colonel general captain sergeant pilot \
     passenger customer tourist visitor tenant landlord guard immigrant migrant refugee widow orphan baby toddler grandmother grandfather",
);

fn means_somebody(paragraph: &Paragraph, end: usize) -> bool {
    let mut before = paragraph.words.iter().take_while(|word| word.span().start < end);
    before.any(|word| word.kind == Kind::Word && PEOPLE.has(word))
}

use crate::article::{Article, Paragraph};
use crate::formats::Zones;
use crate::language::{WordSet, tells_of_suicide};
use crate::rule::{Check, Fixes, Level, Rule, Speech, StorySink};
use crate::text::Span;

pub(super) static HELPLINE: Rule = Rule {
    name: "legal/helpline",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::STORY,
    speech: Speech::Skip,
    page: r#"
A story that tells of a suicide and names no helpline.

## Why
Reports of suicide reach people at risk. Most houses close such a story with a line on where help is to be
had: in the United States 988, elsewhere a national number. Suicide bombers and political suicide are not
meant. The finding stands at the first mention, once in a story.

## Examples
```news,flag
Farmer mourned in Orva

The farmer died by [[suicide]] in May, the sheriff said. His family wants other farmers to know.
```
```news,pass
Farmer mourned in Orva

The farmer died by suicide in May, the sheriff said.

If you need help, call or text the lifeline at 988.
```
```news,pass
A suicide bomber was caught. The vote would be political suicide.
```
"#,
    check: Check::Traces(|paragraph, _| place(paragraph).is_some(), helpline),
};

/// Words of a line on help.
static HELP: WordSet = WordSet::new("988 helpline helplines hotline hotlines lifeline samaritans");

fn helpline(article: &Article, out: &mut StorySink) {
    let told = |(index, paragraph)| Some((index, place(paragraph)?));
    let Some((index, span)) = out.paragraphs().find_map(told) else { return };
    let helps = article.iter().any(|(_, paragraph)| paragraph.words.iter().any(|word| HELP.has(word)));
    if !helps {
        out.report(index, span, "The story tells of a suicide and names no helpline");
    }
}

/// Where the paragraph tells of a suicide in the writer’s words.
fn place(paragraph: &Paragraph) -> Option<Span> {
    let words = &paragraph.words;
    let tells = |i: &usize| tells_of_suicide(&paragraph.text, words, *i) && !paragraph.is_quoted(words[*i].span());
    (0..words.len()).find(tells).map(|i| words[i].span())
}

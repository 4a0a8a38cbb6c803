use crate::article::Article;
use crate::formats::Zones;
use crate::language::{WordSet, tells_of_suicide};
use crate::rule::{Check, Fixes, Level, Rule, Speech, StorySink};

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
    check: Check::Article(helpline),
};

/// Words of a line on help.
static HELP: WordSet = WordSet::new("988 helpline helplines hotline hotlines lifeline samaritans");

fn helpline(article: &Article, out: &mut StorySink) {
    let told = |index: usize| {
        let paragraph = article.get(index)?;
        let words = &paragraph.words;
        let tells = |i: &usize| tells_of_suicide(&paragraph.text, words, *i) && !paragraph.is_quoted(words[*i].span());
        (0..words.len()).find(tells).map(|i| (index, words[i].span()))
    };
    let Some((index, span)) = out.paragraphs().find_map(|(index, _)| told(index)) else { return };
    let helps = article.iter().any(|(_, paragraph)| paragraph.words.iter().any(|word| HELP.has(word)));
    if !helps {
        out.report(index, span, "The story tells of a suicide and names no helpline");
    }
}

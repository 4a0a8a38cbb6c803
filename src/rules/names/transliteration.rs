use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Kind;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static TRANSLITERATION: Rule = Rule {
    name: "names/transliteration",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
An apostrophe left inside a Slavic name by transliteration.

## Why
The apostrophe stands for the soft sign. Scholars keep it; news copy drops it: Lysychansk, not
Lysychans’k. Apostrophes that names really have (O’Brien, N’Djamena, Ka’aba) are left alone.

## Examples
```news,flag
Shells fell on [[Lysychans’k]] and on [[Khmel’nyts’kyi]] at night.
```
```news,fixed
Shells fell on Lysychansk and on Khmelnytskyi at night.
```
```news,flag
The general moved to [[Donets'k]] and back.
```
```news,pass
Sean O’Brien flew from N’Djamena to Xi’an. The teachers’ union met. Travel’s cost rose; Qur’an readers met.
```
```news,pass
“That’s what I saw in ’Ryazan’,” he said.
```
"#,
    check: Check::Paragraph(transliteration),
};

/// Letters that carry a soft sign before a consonant.
const SOFT: &str = "nltdsrz";

fn transliteration(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate() {
        if word.kind != Kind::Word || !word.is_capitalized() || word.span().len() < 6 {
            continue;
        }
        let token = paragraph.token(i);
        if has_soft_sign(token) {
            out.report(word.span(), "News copy drops the apostrophe of a soft sign")
                .fix(Fix::replacing(word.span(), token.replace(['\'', '’', 'ʼ'], "")));
        }
    }
}

/// Does an apostrophe stand behind a consonant that can be soft and before one, late in the word?
/// “Name’se-mail” is a lost space.
fn has_soft_sign(token: &str) -> bool {
    token.char_indices().any(|(at, c)| {
        let soft = || token[..at].chars().next_back().is_some_and(|before| SOFT.contains(before));
        let hard = || {
            let tail = &token[at + c.len_utf8()..];
            tail.starts_with(|next| "knmchvgbpz".contains(next)) || tail.starts_with("sk")
        };
        matches!(c, '\'' | '’' | 'ʼ') && at >= 4 && soft() && hard()
    })
}

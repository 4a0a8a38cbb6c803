use crate::article::Paragraph;
use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static SUPERFLUOUS_ARTICLE: Rule = Rule {
    name: "garble/superfluous-article",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
An article that a set phrase does not have: “take a part in”, “in the accordance with”.

## Why
Languages with articles in other places bring them along. Only phrases are listed that mean nothing
else with the article.

## Examples
```news,flag
She [[took a part in]] talks [[in the accordance with]] the law and [[on the behalf of]] farmers.
```
```news,fixed
She took part in talks in accordance with the law and on behalf of farmers.
```
```news,flag
[[The both sides]] met [[on a neutral ground]].
```
```news,fixed
Both sides met on neutral ground.
```
```news,pass
She took a part in a play. The two sides met on the neutral ground that remained, in the view of many.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” has an article too many; {}", row.advice())).unless(is_meant);

/// “Took a part in a play”, “in the place of honor”: the phrase is no set phrase here.
fn is_meant(paragraph: &Paragraph, span: Span, row: &Term) -> bool {
    let at = paragraph.word_at(span.end);
    let next = paragraph.words.get(at);
    let joined = next.is_some_and(|next| !next.is_spaced() && paragraph.token(at).starts_with(['-', '’', '\'']));
    let role = row.find.ends_with(" part in")
        && (at..at + 3).any(|i| {
            matches!(
                paragraph.token(i),
                "play" | "film" | "movie" | "series" | "show" | "musical" | "drama" | "opera" | "sitcom" | "comedy"
            ) || paragraph
                .words
                .get(i)
                .is_some_and(|word| word.is_capitalized() || matches!(paragraph.token(i), "“" | "‘" | "\"" | "'"))
        });
    joined || role
}

const ROWS: &[Term] = &[
    Term::new("as a consequence of the which", "as a consequence of which"),
    Term::new("as the follows", "as follows"),
    Term::new("at the long last", "at long last"),
    Term::new("at the midnight", "at midnight"),
    Term::new("at the sunrise", "at sunrise"),
    Term::new("at the sunset", "at sunset"),
    Term::new("by a chance", "by chance"),
    Term::new("by a telephone", "by telephone"),
    Term::new("by the means of", "by means of"),
    Term::new("by the telephone", "by telephone"),
    Term::new("by the virtue of", "by virtue of"),
    Term::new("came into a contact with", "came into contact with"),
    Term::new("came into the force", "came into force"),
    Term::new("came to the power", "came to power"),
    Term::new("come into the force", "come into force"),
    Term::new("come to the power", "come to power"),
    Term::new("comes into the force", "comes into force"),
    Term::new("coming to the power", "coming to power"),
    Term::new("declare a war", "declare war"),
    Term::new("declared a war on", "declared war on"),
    Term::new("declared the war", "declared war"),
    Term::new("entered into the force", "entered into force"),
    Term::new("enters into the force", "enters into force"),
    Term::new("every a day", "every day"),
    Term::new("for the example", "for example"),
    Term::new("for the instance", "for instance"),
    Term::new("from the day to day", "from day to day"),
    Term::new("from the time to time", "from time to time"),
    Term::new("gave a birth to", "gave birth to"),
    Term::new("give a birth to", "give birth to"),
    Term::new("in a bad faith", "in bad faith"),
    Term::new("in a good faith", "in good faith"),
    Term::new("in a line with", "in line with"),
    Term::new("in an accordance with", "in accordance with"),
    Term::new("in an addition to", "in addition to"),
    Term::new("in the accordance with", "in accordance with"),
    Term::new("in the addition to", "in addition to"),
    Term::new("in the case if", "if"),
    Term::new("in the comparison to", "in comparison to"),
    Term::new("in the comparison with", "in comparison with"),
    Term::new("in the compliance with", "in compliance with"),
    Term::new("in the conclusion,", "in conclusion,"),
    Term::new("in the conjunction with", "in conjunction with"),
    Term::new("in the connection with", "in connection with"),
    Term::new("in the contrast to", "in contrast to"),
    Term::new("in the cooperation with", "in cooperation with"),
    Term::new("in the coordination with", "in coordination with"),
    Term::new("in the favor of", "in favor of"),
    Term::new("in the favour of", "in favour of"),
    Term::new("in the honor of", "in honor of"),
    Term::new("in the honour of", "in honour of"),
    Term::new("in the line with", "in line with"),
    Term::new("in the parallel with", "in parallel with"),
    Term::new("in the practice,", "in practice,"),
    Term::new("in the reality,", "in reality,"),
    Term::new("in the relation to", "in relation to"),
    Term::new("in the response to", "in response to"),
    Term::new("in the return for", "in return for"),
    Term::new("in the spite of", "in spite of"),
    Term::new("lost a control of", "lost control of"),
    Term::new("lost the consciousness", "lost consciousness"),
    Term::new("lost the control of", "lost control of"),
    Term::new("made a fun of", "made fun of"),
    Term::new("made a progress", "made progress"),
    Term::new("made a use of", "made use of"),
    Term::new("on a behalf of", "on behalf of"),
    Term::new("on a condition of anonymity", "on condition of anonymity"),
    Term::new("on a neutral ground", "on neutral ground"),
    Term::new("on the behalf of", "on behalf of"),
    Term::new("paid an attention to", "paid attention to"),
    Term::new("paid the attention to", "paid attention to"),
    Term::new("pay an attention to", "pay attention to"),
    Term::new("pay the attention to", "pay attention to"),
    Term::new("play the football", "play football"),
    Term::new("remain in the force", "remain in force"),
    Term::new("remains in the force", "remains in force"),
    Term::new("take a advantage of", "take advantage of"),
    Term::new("take a part in", "take part in"),
    Term::new("take a place on", "take place on"),
    Term::new("take an advantage of", "take advantage of"),
    Term::new("take an care of", "take care of"),
    Term::new("take into the account", "take into account"),
    Term::new("take into the consideration", "take into consideration"),
    Term::new("take the care of", "take care of"),
    Term::new("take the part in", "take part in"),
    Term::new("taken into the account", "taken into account"),
    Term::new("taken into the custody", "taken into custody"),
    Term::new("taken to the jail", "taken to jail"),
    Term::new("takes a part in", "takes part in"),
    Term::new("takes the part in", "takes part in"),
    Term::new("taking a part in", "taking part in"),
    Term::new("taking into the account", "taking into account"),
    Term::new("taking the part in", "taking part in"),
    Term::new("the both countries", "both countries"),
    Term::new("the both parties", "both parties"),
    Term::new("the both sides", "both sides"),
    Term::new("the most of all", "most of all"),
    Term::new("took a part in", "took part in"),
    Term::new("took an advantage of", "took advantage of"),
    Term::new("took the advantage of", "took advantage of"),
    Term::new("took the care of", "took care of"),
    Term::new("took the part in", "took part in"),
    Term::new("under a pressure from", "under pressure from"),
    Term::new("under the arrest", "under arrest"),
    Term::new("under the house arrest", "under house arrest"),
    Term::new("under the pressure from", "under pressure from"),
    Term::new("under the way", "under way"),
    Term::new("with the regard to", "with regard to"),
    Term::new("with the respect to", "with respect to"),
];

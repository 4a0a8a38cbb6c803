use crate::article::Paragraph;
use crate::formats::Zones;
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech, UsForm};

pub(super) static US_POSSESSIVE: Rule = Rule {
    name: "style/us-possessive",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
“US’s” or “U.S.’s”.

## Why
The abbreviation takes no possessive: it stands before the noun as it is, or the name is spelled
out.

## Examples
```news,flag
The [[US’s]] envoy met ministers of the [[U.S.’s]] closest ally.
```
```news,fixed
The United States’ envoy met ministers of the United States’ closest ally.
```
```news,pass
The United States’ envoy and the U.S. delegation met. It’s between us; let’s go. JESUS’S ROAD
```
"#,
    check: Check::Paragraph(us_possessive),
};

fn us_possessive(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate() {
        if !word.is_all_caps() || !matches!(paragraph.token(i), "US" | "U.S.") {
            continue;
        }
        let Some(clitic) = paragraph.words.get(i + 1) else { return };
        if clitic.is_spaced() || !matches!(paragraph.token(i + 1), "'s" | "’s") {
            continue;
        }
        // Where the article is lost too, that comes first.
        if paragraph.is_bare_owner(i) {
            continue;
        }
        let span = word.span().to(clitic.span());
        let apostrophe = paragraph.token(i + 1).trim_end_matches('s');
        let article = i > 0 && paragraph.token(i - 1).eq_ignore_ascii_case("the");
        let the = if article { "" } else { "the " };
        let short = if out.house().us == Some(UsForm::Plain) { "US" } else { "U.S." };
        out.report(span, "“U.S.” takes no possessive")
            .fix(Fix::replacing(span, format!("{the}United States{apostrophe}")))
            .fix(Fix::replacing(span, short));
    }
}

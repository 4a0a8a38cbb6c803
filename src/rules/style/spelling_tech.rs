use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Class, Word};
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static SPELLING_TECH: Rule = Rule {
    name: "style/spelling-tech",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A word of the network age in its first spelling.

## Why
The words have closed up and lost their capitals: email, website, internet, online. Most houses
followed between 2010 and 2016.

## Examples
```news,flag
He sent an [[e-mail]] through the [[Web site]]; the [[Internet]] was down.
```
```news,fixed
He sent an email through the website; the internet was down.
```
```news,pass
He sent an email. The Internet Archive and the Internet Society met; e-commerce grew.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” is an old form; {}", row.advice())).safe().unless(is_name);

const ROWS: &[Term] = &[
    Term::new("e-mail", "email"),
    Term::new("e-mails", "emails"),
    Term::new("e-mailed", "emailed"),
    Term::new("e-mailing", "emailing"),
    Term::new("Web site", "website"),
    Term::new("Web sites", "websites"),
    Term::new("Web page", "webpage"),
    Term::new("Web pages", "webpages"),
    Term::new("web site", "website"),
    Term::new("web sites", "websites"),
    Term::new("web-site", "website"),
    Term::new("web page", "webpage"),
    Term::new("web pages", "webpages"),
    Term::new("Internet", "internet"),
    Term::new("on-line", "online"),
    Term::new("off-line", "offline"),
    Term::new("smart phone", "smartphone"),
    Term::new("smart phones", "smartphones"),
    Term::new("cell phone", "cellphone"),
    Term::new("cell phones", "cellphones"),
    Term::new("voice mail", "voicemail"),
    Term::new("home page", "homepage"),
    Term::new("micro blog", "microblog"),
    Term::new("pod cast", "podcast"),
    Term::new("wi fi", "Wi-Fi"),
];

/// “The Internet Archive”, “Internet Explorer”
fn is_name(paragraph: &Paragraph, span: Span, term: &Term) -> bool {
    let next = paragraph.words.get(paragraph.word_at(span.end.saturating_sub(1)) + 1);
    let before = paragraph.word_at(span.start).checked_sub(1).and_then(|i| paragraph.words.get(i));
    let is_capital = |word: Option<&Word>| word.is_some_and(|word| word.is_capitalized());
    let opens = paragraph.opens_sentence(paragraph.word_at(span.start));
    term.find.starts_with(char::is_uppercase)
        && (is_capital(next) || opens || is_capital(before) && !before.is_some_and(|word| word.is(Class::DETERMINER)))
}

use crate::article::Paragraph;
use crate::formats::{Zone, Zones};
use crate::language::{Class, WordSet};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};
use crate::text::Span;

pub(super) static SUFFIX_COMMA: Rule = Rule {
    name: "names/suffix-comma",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::STORY.and(Zone::Caption),
    speech: Speech::Read,
    page: r#"
A comma before “Jr.,” “Sr.” or “III” in a name.

## Why
The suffix belongs to the name: Otto Holt Jr. With a comma before it the sentence needs a second one behind it,
and often lacks it. Where the second stands and a verb follows, both go.

## Examples
```news,flag
Otto [[Holt, Jr.]] left. Peter [[Tarn, Sr.]], said so. So did Carl [[Brill, III]], a farmer.
```
```news,fixed
Otto Holt Jr. left. Peter Tarn Sr. said so. So did Carl Brill III, a farmer.
```
```news,pass
Otto Holt Jr., a farmer, left. He read parts II, III and IV. Chapters I, II and III are short.
```
"#,
    check: Check::Paragraph(suffix_comma),
};

static SUFFIXES: WordSet = WordSet::new("jr jr. sr sr. ii iii iv");

fn suffix_comma(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate().skip(2) {
        if word.span().len() > 3 || !word.is_capitalized() || !SUFFIXES.has(word) || !word.is_spaced() {
            continue;
        }
        let comma = &paragraph.words[i - 1];
        let name = &paragraph.words[i - 2];
        // A figure in Roman numerals stands among figures; a name has a given name or an initial.
        let given = i.checked_sub(3).and_then(|i| paragraph.words.get(i));
        let named = name.is_capitalized()
            && !name.is_all_caps()
            && name.classes == Default::default()
            && given.is_some_and(|given| given.is_capitalized() && given.is_word());
        if paragraph.token(i - 1) != "," || comma.is_spaced() || !named {
            continue;
        }
        let fix = Fix::new("Delete the comma").delete(comma.span());
        let second = paragraph.words.get(i + 1).filter(|_| paragraph.token(i + 1) == ",");
        let goes_on = paragraph
            .words
            .get(i + 2)
            .is_some_and(|next| next.is(Class::CUE | Class::AUXILIARY | Class::FINITE) && !next.is_capitalized());
        let fix = match second {
            Some(second) if goes_on => fix.delete(Span::new(second.span().start, second.span().end)),
            _ => fix,
        };
        out.report(name.span().to(word.span()), "No comma before a suffix of a name").fix(fix.safe());
    }
}

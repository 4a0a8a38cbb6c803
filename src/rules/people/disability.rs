use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::Penn;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static DISABILITY: Rule = Rule {
    name: "people/disability",
    level: Level::Info,
    fix: Fixes::Sometimes,
    zones: Zones::PROSE,
    speech: Speech::Skip,
    page: r#"
A phrase that makes a person of a disability, or pities it.

## Why
A wheelchair frees people; nobody is bound to it. “Suffers from” and “afflicted with” say how somebody
feels about a condition, which the writer seldom knows. Name the condition, and only where it matters.
Many deaf and autistic people want to be called so; ask them.

## Examples
```news,flag
Lund, who is [[wheelchair-bound]] and [[suffers from autism]], teaches [[the disabled]].
```
```news,fixed
Lund, who is in a wheelchair and has autism, teaches people with disabilities.
```
```news,pass
Lund uses a wheelchair and has autism. The strike crippled the port. The town suffers from floods. The disabled car was towed.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, row| format!("“{found}” pities or reduces; {}", row.advice()))
    .unless(is_of_something_else);

const ROWS: &[Term] = &[
    Term::new("a cripple", "a person with a disability"),
    Term::new("afflicted with autism", "who has autism"),
    Term::new("afflicted with cancer", "who has cancer"),
    Term::new("confined to a wheelchair", "in a wheelchair"),
    Term::new("confined to her wheelchair", "in a wheelchair"),
    Term::new("confined to his wheelchair", "in a wheelchair"),
    Term::new("cripples", "people with disabilities"),
    Term::new("deaf and dumb", "deaf"),
    Term::new("deaf mute", "deaf person"),
    Term::new("deaf-mute", "deaf person"),
    Term::new("handicapped child", "child with a disability"),
    Term::new("handicapped children", "children with disabilities"),
    Term::new("handicapped man", "man with a disability"),
    Term::new("handicapped people", "people with disabilities"),
    Term::new("handicapped person", "person with a disability"),
    Term::new("handicapped woman", "woman with a disability"),
    Term::new("mentally handicapped", "intellectually disabled"),
    Term::new("mentally retarded", "intellectually disabled"),
    Term::new("mental retardation", "intellectual disability"),
    Term::new("midget", "person of short stature"),
    Term::new("midgets", "people of short stature"),
    Term::new("mongoloid", "-"),
    Term::new("physically challenged", "disabled"),
    Term::new("differently abled", "disabled"),
    Term::new("suffered from autism", "had autism"),
    Term::new("suffering from autism", "who has autism"),
    Term::new("suffers from autism", "has autism"),
    Term::new("suffers from cerebral palsy", "has cerebral palsy"),
    Term::new("suffers from deafness", "is deaf"),
    Term::new("suffers from dementia", "has dementia"),
    Term::new("suffers from diabetes", "has diabetes"),
    Term::new("suffers from down syndrome", "has Down syndrome"),
    Term::new("suffers from dyslexia", "has dyslexia"),
    Term::new("suffers from epilepsy", "has epilepsy"),
    Term::new("suffers from multiple sclerosis", "has multiple sclerosis"),
    Term::new("suffers from a disability", "has a disability"),
    Term::new("suffers from a learning disability", "has a learning disability"),
    Term::new("the disabled", "people with disabilities|disabled people"),
    Term::new("the handicapped", "people with disabilities|disabled people"),
    Term::new("wheelchair bound", "in a wheelchair"),
    Term::new("wheelchair-bound", "in a wheelchair"),
];

/// “The disabled car”, “the handicapped parking”: the word belongs to a noun behind it.
fn is_of_something_else(paragraph: &Paragraph, span: Span, term: &Term) -> bool {
    if !term.find.starts_with("the ") {
        return false;
    }
    let last = paragraph.word_at(span.end.saturating_sub(1));
    let next = paragraph.syntax().get(last + 1).map(|word| word.penn);
    let joined =
        paragraph.words.get(last + 1).is_some_and(|word| !word.is_spaced() && paragraph.token(last + 1) == "-");
    let noun = matches!(next, Some(Penn::Nn | Penn::Nns | Penn::Nnp | Penn::Nnps | Penn::Jj | Penn::Hyph | Penn::Cd));
    joined || noun || paragraph.words.get(last).is_some_and(|word| word.is_capitalized() && last > 0)
}

//! Who says what: every pattern of attribution that news copy uses, one story each.
//!
//! A quotation is written `[kind speaker / cue] “…”` in the tables below: kind, the words that name the
//! speaker, and the words that tell of speech, as they stand in the story; `-` where there is none.

use copydesk::article::{Article, By, Place, QuotationKind};
use copydesk::formats::Format;

/// Reads the body `text` under a headline and compares each quotation, in order.
#[track_caller]
fn says(text: &str, want: &[(&str, &str, &str)]) {
    let story = format!("Bridge opens after eleven years of work\n\n{text}\n");
    let article = Article::read(Format::Plain.read(&story));
    let place = |place: Option<Place>| place.map_or("-", |place| place.of(&article));
    let got: Vec<_> = article
        .quotations()
        .all
        .iter()
        .map(|quotation| {
            let told = quotation.attribution.filter(|it| it.by.is_told());
            (quotation.kind.name(), place(told.and_then(|it| it.source)), place(told.and_then(|it| it.cue)))
        })
        .collect();
    assert_eq!(got, want, "{text}");
}

#[test]
fn beside_the_quotation() {
    says("“We are ready for the flood,” Ortega said.", &[("direct", "Ortega", "said")]);
    says("“We are ready for the flood,” said Ortega.", &[("direct", "Ortega", "said")]);
    says(
        "“We are ready for the flood,” said Ines Ortega, the mayor of Orva.",
        &[("direct", "Ines Ortega, the mayor of Orva", "said")],
    );
    says(
        "“We are ready for the flood,” said Ortega, who has run the town since May.",
        &[("direct", "Ortega, who has run the town since May", "said")],
    );
    says(
        "“We are ready for the flood,” Ines Ortega, the mayor, said on Monday.",
        &[("direct", "Ines Ortega, the mayor,", "said")],
    );
    says("“Are we ready for the flood?” Mayor Ines Ortega asked.", &[("direct", "Mayor Ines Ortega", "asked")]);
    says("“We are ready!” shouted one of the firefighters.", &[("direct", "one of the firefighters", "shouted")]);
    says("“We are ready for it,” Ortega told reporters in Orva.", &[("direct", "Ortega", "told")]);
    says("“We are ready for it,” she wrote on her page.", &[("direct", "she", "wrote")]);
}

#[test]
fn before_the_quotation() {
    says("Ortega said, “We are ready for the flood.”", &[("direct", "Ortega", "said")]);
    says("Ortega said: “We are ready for the flood.”", &[("direct", "Ortega", "said:")]);
    says(
        "Ines Ortega, the mayor of Orva, said, “We are ready for the flood.”",
        &[("direct", "Ines Ortega, the mayor of Orva,", "said")],
    );
    says("Ortega told the council that “we are ready for the flood.”", &[("partial", "Ortega", "told")]);
    says("She said it was late but added, “We are ready for the flood.”", &[("direct", "She", "added")]);
    says("In a letter to the council, Ortega wrote: “We are ready for the flood.”", &[("direct", "Ortega", "wrote:")]);
}

#[test]
fn in_the_middle_and_over_sentences() {
    let both = |kind| (kind, "she", "said");
    says("“The river,” she said, “is higher than the road.”", &[both("direct"), both("partial")]);
    says("“The river is high,” she said. “It has never been higher than this.”", &[both("direct"), both("direct")]);
    says("“The river is high.” “It has never been higher,” she said.", &[both("direct"), both("direct")]);
}

#[test]
fn partial_quotations() {
    says("Ortega called the plan “a wreck without a rudder.”", &[("partial", "Ortega", "called")]);
    says(
        "Ortega dismissed the questions of the council as “a clerical matter” on Monday.",
        &[("partial", "Ortega", "dismissed")],
    );
    says(
        "According to the report, the bridge “cannot be mended in time.”",
        &[("partial", "the report", "According to")],
    );
    says(
        "The bridge “cannot be mended in time,” according to the report.",
        &[("partial", "the report", "according to")],
    );
    says("Ortega said the town would offer rooms to “as many guests as want them.”", &[("partial", "Ortega", "said")]);
}

#[test]
fn sources_of_all_kinds() {
    says("“The bridge is unsafe,” the report said.", &[("direct", "the report", "said")]);
    says(
        "“The bridge is unsafe,” said a senior official, who was not authorized to speak.",
        &[("direct", "a senior official, who was not authorized to speak", "said")],
    );
    says("“The bridge is unsafe,” Lund and Ortega said.", &[("direct", "Lund and Ortega", "said")]);
    says(
        "“The bridge is unsafe for us,” the Orva Road Office said in a statement.",
        &[("direct", "the Orva Road Office", "said")],
    );
    says("“The bridge is unsafe for us,” officials said.", &[("direct", "officials", "said")]);
}

#[test]
fn without_a_verb() {
    says("“The bridge is unsafe for all of us.” — Ines Ortega", &[("direct", "Ines Ortega", "—")]);
    says("Ines Ortega: “The bridge is unsafe for all of us.”", &[("direct", "Ines Ortega", ":")]);
    says("Ortega gave a short answer: “Not on my bridge.”", &[("direct", "Ortega", "gave")]);
    says(
        "She read from a letter sent by a retired nurse: “The bridge is unsafe for all of us.”",
        &[("direct", "a retired nurse", "letter")],
    );
}

#[test]
fn from_paragraph_to_paragraph() {
    says(
        "“The bridge is unsafe,” Ortega said. “We will close it.\n\n“We will build a better one.”",
        &[("direct", "Ortega", "said"), ("direct", "Ortega", "said"), ("direct", "Ortega", "said")],
    );
    says("Ortega told the council:\n\n“The bridge is unsafe for all of us.”", &[("direct", "Ortega", "told")]);
    says(
        "“The bridge is unsafe,” Ortega said.\n\n“We will build a better one in the spring.”",
        &[("direct", "Ortega", "said"), ("direct", "Ortega", "said")],
    );
    says(
        "She read from a letter sent by a retired nurse:\n\n“The bridge is unsafe for all of us.”",
        &[("direct", "a retired nurse", "letter")],
    );
}

#[test]
fn transcripts() {
    says(
        "“LUND: Is the bridge safe for the children of this town?\n\n“ORTEGA: It is not safe at all.”",
        &[("direct", "LUND", ":"), ("direct", "ORTEGA", ":")],
    );
}

#[test]
fn speech_without_marks() {
    says(
        "Q: Is the bridge safe for children?\n\nA: It is not safe at all.",
        &[("direct", "Q", ":"), ("direct", "A", ":")],
    );
    says(
        "LUND: Is the bridge safe for children?\n\nMAYOR ORTEGA: It is not safe at all.",
        &[("direct", "LUND", ":"), ("direct", "MAYOR ORTEGA", ":")],
    );
    says("WARNING: The bridge is closed for a week.\n\nThe mayor will open it in May.", &[]);
    let story =
        "# Bridge opens\n\nOrtega wrote to the council:\n\n> The bridge is unsafe for all of us.\n\nIt rained.\n";
    let article = Article::read(Format::Markdown.read(story));
    let [quotation] = &article.quotations().all[..] else { panic!("{:?}", article.quotations()) };
    assert_eq!(quotation.kind, QuotationKind::Direct);
    assert_eq!(quotation.attribution.and_then(|it| it.source).map(|it| it.of(&article)), Some("Ortega"));
}

#[test]
fn british_punctuation() {
    says("‘We are ready for the flood’, said Ortega.", &[("direct", "Ortega", "said")]);
    says("“We are ready for the flood”, Ortega said.", &[("direct", "Ortega", "said")]);
}

#[test]
fn quotations_within_quotations() {
    says("“She told me, ‘Come home smarter than you left,’” he said.", &[("direct", "he", "said")]);
    says("“They called it a ‘bridge,’” said Ortega.", &[("direct", "Ortega", "said")]);
}

#[test]
fn what_is_no_speech() {
    let no = |text: &str| says(text, &[("not-speech", "-", "-")]);
    no("The band played “Bridge Over the Tarn” on Monday.");
    no("The film “The Long Way Home” won a prize.");
    no("The so-called “expert” left the room.");
    no("They crossed the “singing bridge” on foot.");
}

#[test]
fn what_nobody_says() {
    let story = |body: &str| Article::read(Format::Plain.read(&format!("Bridge opens\n\n{body}\n")));
    let by = |body: &str| {
        let article = story(body);
        let last = article.quotations().all.last().unwrap();
        assert_eq!(last.kind, QuotationKind::Direct, "{body}");
        last.attribution.map(|it| it.by)
    };
    assert_eq!(by("“The bridge is unsafe for all of us,” said."), Some(By::Lost));
    assert_eq!(by("“The bridge is unsafe for all of us,” said on Monday."), Some(By::Lost));
    assert_eq!(by("“The bridge is unsafe for all of us,” told reporters."), Some(By::Lost));
    assert_eq!(by("“The bridge is unsafe for all of us,” according to."), Some(By::Lost));
    assert_eq!(by("Ada Lund opened the bridge.\n\n“It is unsafe for all of us.”"), Some(By::Context));
}

#[test]
fn speakers_are_persons_of_the_story() {
    let story = "Bridge opens\n\nMayor Ines Ortega opened the bridge on Monday.\n\n“It is safe for all of us,” she said. \
                 “Nobody will fall,” the mayor said.\n\n“I do not believe it,” said Peter Lund, a farmer. Lund left early. \
                 Ortega said the bridge would be safe for a hundred years.\n";
    let article = Article::read(Format::Plain.read(story));
    let sources: Vec<_> =
        article.sources().all.iter().map(|it| (it.name.as_str(), it.kind.name(), it.quotes, it.words)).collect();
    assert_eq!(
        sources,
        [("Ines Ortega", "person", 1, 7), ("the mayor", "anonymous", 1, 3), ("Peter Lund", "person", 1, 5)]
    );
    let indirect: Vec<_> =
        article.indirect().iter().map(|it| Place { paragraph: it.paragraph, span: it.span }.of(&article)).collect();
    assert_eq!(indirect, ["the bridge would be safe for a hundred years"]);
}

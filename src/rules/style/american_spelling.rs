use crate::article::Paragraph;
use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Spelling, Term, Terms};
use crate::text::Span;

pub(super) static AMERICAN_SPELLING: Rule = Rule {
    name: "style/american-spelling",
    level: Level::Info,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
American spelling in a British house.

## Why
One spelling in one paper. Names keep theirs: Pearl Harbor, the Department of Labor.

## Examples
```news,flag,house=guardian
Her [[neighbors]] [[organized]] a march to the [[center]] of Orva.
```
```news,fixed,house=guardian
Her neighbours organised a march to the centre of Orva.
```
```news,pass,house=bbc
Her neighbours flew to Pearl Harbor. The Department of Labor met.
```
```news,pass
Her neighbors organized a march.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, row| format!("“{found}” is American spelling; {}", row.advice()))
    .safe()
    .unless(is_name)
    .only(|house| house.spelling == Some(Spelling::British));

const ROWS: &[Term] = &[
    Term::new("color", "colour"),
    Term::new("colors", "colours"),
    Term::new("colored", "coloured"),
    Term::new("colorful", "colourful"),
    Term::new("favor", "favour"),
    Term::new("favors", "favours"),
    Term::new("favored", "favoured"),
    Term::new("favorite", "favourite"),
    Term::new("favorites", "favourites"),
    Term::new("favorable", "favourable"),
    Term::new("honor", "honour"),
    Term::new("honors", "honours"),
    Term::new("honored", "honoured"),
    Term::new("neighbor", "neighbour"),
    Term::new("neighbors", "neighbours"),
    Term::new("neighboring", "neighbouring"),
    Term::new("neighborhood", "neighbourhood"),
    Term::new("neighborhoods", "neighbourhoods"),
    Term::new("behavior", "behaviour"),
    Term::new("behaviors", "behaviours"),
    Term::new("rumor", "rumour"),
    Term::new("rumors", "rumours"),
    Term::new("rumored", "rumoured"),
    Term::new("humor", "humour"),
    Term::new("harbor", "harbour"),
    Term::new("harbors", "harbours"),
    Term::new("labor", "labour"),
    Term::new("labors", "labours"),
    Term::new("laborers", "labourers"),
    Term::new("endeavor", "endeavour"),
    Term::new("endeavors", "endeavours"),
    Term::new("odor", "odour"),
    Term::new("parlor", "parlour"),
    Term::new("armor", "armour"),
    Term::new("armored", "armoured"),
    Term::new("vapor", "vapour"),
    Term::new("vigor", "vigour"),
    Term::new("tumor", "tumour"),
    Term::new("tumors", "tumours"),
    Term::new("center", "centre"),
    Term::new("centers", "centres"),
    Term::new("centered", "centred"),
    Term::new("theater", "theatre"),
    Term::new("theaters", "theatres"),
    Term::new("liter", "litre"),
    Term::new("liters", "litres"),
    Term::new("kilometer", "kilometre"),
    Term::new("kilometers", "kilometres"),
    Term::new("fiber", "fibre"),
    Term::new("caliber", "calibre"),
    Term::new("somber", "sombre"),
    Term::new("defense", "defence"),
    Term::new("offense", "offence"),
    Term::new("offenses", "offences"),
    Term::new("pretense", "pretence"),
    Term::new("organize", "organise"),
    Term::new("organized", "organised"),
    Term::new("organizes", "organises"),
    Term::new("organizing", "organising"),
    Term::new("organizer", "organiser"),
    Term::new("organizers", "organisers"),
    Term::new("organization", "organisation"),
    Term::new("organizations", "organisations"),
    Term::new("recognize", "recognise"),
    Term::new("recognized", "recognised"),
    Term::new("recognizes", "recognises"),
    Term::new("recognizing", "recognising"),
    Term::new("realize", "realise"),
    Term::new("realized", "realised"),
    Term::new("realizes", "realises"),
    Term::new("realizing", "realising"),
    Term::new("criticize", "criticise"),
    Term::new("criticized", "criticised"),
    Term::new("criticizes", "criticises"),
    Term::new("criticizing", "criticising"),
    Term::new("apologize", "apologise"),
    Term::new("apologized", "apologised"),
    Term::new("apologizes", "apologises"),
    Term::new("apologizing", "apologising"),
    Term::new("authorize", "authorise"),
    Term::new("authorized", "authorised"),
    Term::new("emphasize", "emphasise"),
    Term::new("emphasized", "emphasised"),
    Term::new("legalize", "legalise"),
    Term::new("legalized", "legalised"),
    Term::new("mobilize", "mobilise"),
    Term::new("mobilized", "mobilised"),
    Term::new("minimize", "minimise"),
    Term::new("minimized", "minimised"),
    Term::new("maximize", "maximise"),
    Term::new("prioritize", "prioritise"),
    Term::new("prioritized", "prioritised"),
    Term::new("summarize", "summarise"),
    Term::new("utilize", "utilise"),
    Term::new("stabilize", "stabilise"),
    Term::new("stabilized", "stabilised"),
    Term::new("penalize", "penalise"),
    Term::new("penalized", "penalised"),
    Term::new("finalize", "finalise"),
    Term::new("finalized", "finalised"),
    Term::new("hospitalized", "hospitalised"),
    Term::new("privatize", "privatise"),
    Term::new("privatized", "privatised"),
    Term::new("specialize", "specialise"),
    Term::new("specialized", "specialised"),
    Term::new("symbolize", "symbolise"),
    Term::new("terrorize", "terrorise"),
    Term::new("terrorized", "terrorised"),
    Term::new("analyze", "analyse"),
    Term::new("analyzed", "analysed"),
    Term::new("analyzing", "analysing"),
    Term::new("paralyze", "paralyse"),
    Term::new("paralyzed", "paralysed"),
    Term::new("catalyze", "catalyse"),
    Term::new("traveled", "travelled"),
    Term::new("traveling", "travelling"),
    Term::new("traveler", "traveller"),
    Term::new("travelers", "travellers"),
    Term::new("canceled", "cancelled"),
    Term::new("canceling", "cancelling"),
    Term::new("labeled", "labelled"),
    Term::new("labeling", "labelling"),
    Term::new("modeled", "modelled"),
    Term::new("modeling", "modelling"),
    Term::new("signaled", "signalled"),
    Term::new("signaling", "signalling"),
    Term::new("fueled", "fuelled"),
    Term::new("fueling", "fuelling"),
    Term::new("counselor", "counsellor"),
    Term::new("counselors", "counsellors"),
    Term::new("marvelous", "marvellous"),
    Term::new("jewelry", "jewellery"),
    Term::new("skillful", "skilful"),
    Term::new("fulfill", "fulfil"),
    Term::new("enroll", "enrol"),
    Term::new("enrollment", "enrolment"),
    Term::new("installment", "instalment"),
    Term::new("installments", "instalments"),
    Term::new("willful", "wilful"),
    Term::new("skeptic", "sceptic"),
    Term::new("skeptics", "sceptics"),
    Term::new("skeptical", "sceptical"),
    Term::new("skepticism", "scepticism"),
    Term::new("plow", "plough"),
    Term::new("plowed", "ploughed"),
    Term::new("mustache", "moustache"),
    Term::new("pajamas", "pyjamas"),
    Term::new("gray", "grey"),
    Term::new("maneuver", "manoeuvre"),
    Term::new("maneuvers", "manoeuvres"),
    Term::new("aluminum", "aluminium"),
    Term::new("cozy", "cosy"),
    Term::new("hemorrhage", "haemorrhage"),
    Term::new("pediatric", "paediatric"),
    Term::new("pediatrician", "paediatrician"),
    Term::new("anemia", "anaemia"),
    Term::new("fetus", "foetus"),
    Term::new("estrogen", "oestrogen"),
    Term::new("anesthetic", "anaesthetic"),
    Term::new("orthopedic", "orthopaedic"),
    Term::new("leukemia", "leukaemia"),
    Term::new("diarrhea", "diarrhoea"),
    Term::new("encyclopedia", "encyclopaedia"),
];

/// Is the word part of a name: “the Labour Party”, “Pearl Harbor”?
fn is_name(paragraph: &Paragraph, span: Span, _: &Term) -> bool {
    let capital = span.of(&paragraph.text).starts_with(char::is_uppercase);
    let at = paragraph.word_at(span.start);
    let opens = paragraph.sentence_at(span.start).is_some_and(|sentence| sentence.first_word() == at);
    let next = paragraph.words.get(at + 1);
    capital && (!opens || next.is_some_and(|next| next.is_capitalized()))
}

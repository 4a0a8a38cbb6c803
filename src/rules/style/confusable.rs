use crate::article::Paragraph;
use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};
use crate::text::Span;

pub(super) static CONFUSABLE: Rule = Rule {
    name: "style/confusable",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::PROSE,
    speech: Speech::Read,
    page: r#"
A word put for another that sounds like it, in a phrase that leaves no doubt.

## Why
Spelling is right and sense is wrong, so no spelling checker speaks. The rows are phrases in which
only the other word can be meant.

## Examples
```news,flag
He [[poured over]] the files, [[towed the line]] and had [[free reign]].
```
```news,fixed
He pored over the files, toed the line and had free rein.
```
```news,flag
She tried to [[diffuse the situation]] with [[baited breath]]. It was a [[mute point]].
```
```news,fixed
She tried to defuse the situation with bated breath. It was a moot point.
```
```news,pass
He pored over the files. Rain poured over the dam wall. The king’s reign was free of war. The truck towed the boat.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms =
    Terms::new(ROWS, |found, row| format!("“{found}” is a mix-up; {}", row.advice())).unless(is_meant);

const ROWS: &[Term] = &[
    Term::new("a shoe-in", "a shoo-in"),
    Term::new("a tough road to hoe", "a tough row to hoe"),
    Term::new("ad nauseum", "ad nauseam"),
    Term::new("all intensive purposes", "all intents and purposes"),
    Term::new("baited breath", "bated breath"),
    Term::new("beckon call", "beck and call"),
    Term::new("by in large", "by and large"),
    Term::new("case and point", "case in point"),
    Term::new("chalk full", "chock-full"),
    Term::new("chomping at the bits", "champing at the bit"),
    Term::new("deep seeded", "deep-seated"),
    Term::new("deep-seeded", "deep-seated"),
    Term::new("diffuse a bomb", "defuse a bomb"),
    Term::new("diffuse a crisis", "defuse a crisis"),
    Term::new("diffuse the bomb", "defuse the bomb"),
    Term::new("diffuse the crisis", "defuse the crisis"),
    Term::new("diffuse the situation", "defuse the situation"),
    Term::new("diffuse tensions", "defuse tensions"),
    Term::new("diffuse the tension", "defuse the tension"),
    Term::new("diffused the bomb", "defused the bomb"),
    Term::new("diffused the crisis", "defused the crisis"),
    Term::new("diffused the situation", "defused the situation"),
    Term::new("do diligence", "due diligence"),
    Term::new("exasperate the problem", "exacerbate the problem"),
    Term::new("extract revenge", "exact revenge"),
    Term::new("eek out", "eke out"),
    Term::new("eeked out", "eked out"),
    Term::new("escape goat", "scapegoat"),
    Term::new("expresso", "espresso"),
    Term::new("flaunt the law", "flout the law"),
    Term::new("flaunt the rules", "flout the rules"),
    Term::new("flaunted the law", "flouted the law"),
    Term::new("flaunted the rules", "flouted the rules"),
    Term::new("flaunting the law", "flouting the law"),
    Term::new("flaunting the rules", "flouting the rules"),
    Term::new("for all intensive purposes", "for all intents and purposes"),
    Term::new("free reign", "free rein"),
    Term::new("free reigns", "free rein"),
    Term::new("full reign", "full rein"),
    Term::new("heart-rendering", "heart-rending"),
    Term::new("in lue of", "in lieu of"),
    Term::new("in the mist of", "in the midst of"),
    Term::new("in the throws of", "in the throes of"),
    Term::new("lead to believe", "led to believe"),
    Term::new("loose control of", "lose control of"),
    Term::new("loose the election", "lose the election"),
    Term::new("loose their jobs", "lose their jobs"),
    Term::new("loose weight", "lose weight"),
    Term::new("make due with", "make do with"),
    Term::new("marshall law", "martial law"),
    Term::new("marshal law", "martial law"),
    Term::new("mute point", "moot point"),
    Term::new("nip it in the butt", "nip it in the bud"),
    Term::new("nipped in the butt", "nipped in the bud"),
    Term::new("off the beat and path", "off the beaten path"),
    Term::new("old wise tale", "old wives' tale"),
    Term::new("on tender hooks", "on tenterhooks"),
    Term::new("one in the same", "one and the same"),
    Term::new("peaked her interest", "piqued her interest"),
    Term::new("peaked his interest", "piqued his interest"),
    Term::new("peaked my interest", "piqued my interest"),
    Term::new("peaked their interest", "piqued their interest"),
    Term::new("peak the interest", "pique the interest"),
    Term::new("peek their interest", "pique their interest"),
    Term::new("peace of mine", "peace of mind"),
    Term::new("per say", "per se"),
    Term::new("piece of mind", "peace of mind"),
    Term::new("pour over", "pore over"),
    Term::new("pours over", "pores over"),
    Term::new("poured over", "pored over"),
    Term::new("pouring over", "poring over"),
    Term::new("prostrate cancer", "prostate cancer"),
    Term::new("reek havoc", "wreak havoc"),
    Term::new("reeked havoc", "wreaked havoc"),
    Term::new("wreck havoc", "wreak havoc"),
    Term::new("wrecked havoc", "wreaked havoc"),
    Term::new("reign in spending", "rein in spending"),
    Term::new("reign in the", "rein in the"),
    Term::new("reigned in the", "reined in the"),
    Term::new("reigning in the", "reining in the"),
    Term::new("reigns of power", "reins of power"),
    Term::new("right of passage", "rite of passage"),
    Term::new("rights of passage", "rites of passage"),
    Term::new("self-depreciating", "self-deprecating"),
    Term::new("site unseen", "sight unseen"),
    Term::new("slight of hand", "sleight of hand"),
    Term::new("sneak peak", "sneak peek"),
    Term::new("sneak peaks", "sneak peeks"),
    Term::new("spit and image", "spitting image"),
    Term::new("statue of limitations", "statute of limitations"),
    Term::new("straight-laced", "strait-laced"),
    Term::new("taken for granite", "taken for granted"),
    Term::new("the affects of", "the effects of"),
    Term::new("the principle reason", "the principal reason"),
    Term::new("school principle", "school principal"),
    Term::new("the dye is cast", "the die is cast"),
    Term::new("through the ringer", "through the wringer"),
    Term::new("to little too late", "too little too late"),
    Term::new("tongue and cheek", "tongue in cheek"),
    Term::new("tow the line", "toe the line"),
    Term::new("tow the party line", "toe the party line"),
    Term::new("towed the line", "toed the line"),
    Term::new("towed the party line", "toed the party line"),
    Term::new("towing the line", "toeing the line"),
    Term::new("towing the party line", "toeing the party line"),
    Term::new("under weigh", "under way"),
    Term::new("wet your appetite", "whet your appetite"),
    Term::new("wet the appetite", "whet the appetite"),
    Term::new("wetted their appetite", "whetted their appetite"),
    Term::new("worse comes to worse", "worse comes to worst"),
    Term::new("waived off", "waved off"),
    Term::new("wave their right", "waive their right"),
    Term::new("waved his right", "waived his right"),
    Term::new("waved her right", "waived her right"),
    Term::new("waved their right", "waived their right"),
];

/// What one pores over; liquids pour over the rest.
const PAPERS: [&str; 26] = [
    "documents",
    "document",
    "files",
    "file",
    "records",
    "books",
    "book",
    "maps",
    "map",
    "data",
    "results",
    "emails",
    "email",
    "transcripts",
    "transcript",
    "video",
    "footage",
    "evidence",
    "papers",
    "reports",
    "report",
    "statements",
    "notes",
    "figures",
    "numbers",
    "contracts",
];

/// Is the word itself meant? Water pours over a dam: only papers are pored over. A boat is towed.
fn is_meant(paragraph: &Paragraph, span: Span, term: &Term) -> bool {
    if !term.find.starts_with("pour") {
        return false;
    }
    let end = paragraph.word_at(span.end.saturating_sub(1)) + 1;
    !(end..end + 4).any(|i| PAPERS.iter().any(|word| paragraph.token(i).eq_ignore_ascii_case(word)))
}

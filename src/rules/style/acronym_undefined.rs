use crate::article::{Article, Paragraph};
use crate::formats::{Zone, Zones};
use crate::language::gazetteer::{self, Sense};
use crate::language::{Class, Kind, Word, WordSet};
use crate::rule::{Check, Fixes, House, Level, Rule, Speech, StorySink};

pub(super) static ACRONYM_UNDEFINED: Rule = Rule {
    name: "style/acronym-undefined",
    level: Level::Hint,
    fix: Fixes::Never,
    zones: Zones::of(&[Zone::Body]),
    speech: Speech::Skip,
    page: r#"
An abbreviation that the story never spells out.

## Why
Few readers know the short name of a state agency or a local union. Spell it out at its first use.
Abbreviations that everybody knows (FBI, NATO, TV) are left alone, and so is one whose letters open the
words of a name somewhere in the story. It is reported once, where it stands first.

## Examples
```news,flag
The [[OSBR]] closed the bridge in May. OSBR engineers will look at it.
```
```news,pass
The Orva State Bridge Register closed the bridge in May. OSBR engineers will look at it with the FBI and an NBC crew.
```
```news,pass
The register (OSBR) closed it. CLOSED FOR GOOD, the sign says. King Charles III and Henry VIII saw XYZ Corp. stock (NYSE: XYZB).
```
"#,
    check: Check::Traces(has_unusual, acronym_undefined),
};

/// So many of a story are looked at; more are a table.
const MOST: usize = 24;

/// Short forms that need no explanation, besides the bodies that the gazetteer has.
static KNOWN: WordSet = WordSet::new(
    "abc abba abs potus flotus scotus llp llc cvs msm acdc ada aids aka amc amd amd api app asap asmr atm atv awol bbc bbq bce bdsm bff bmi bmw brics btw cbs cbd cctv cdc ceo cfo \
     cia cio cnbc cnn coo covid cpi cpr cpu cso csi cto cv ddt dea dhs diy dmv dna dnc doa doj dot dui dvd dvr dwi ebay ebt edm eeoc ekg elo \
     eod emt epa eps er esg espn est esl etf evs faa faq fbi fcc fda fdr fedex fema fha fifa fisa foia fps ftc fyi gmc gmo gmos gmt gdp gnp \
     gop gps gpa gpu hbo hdtv hgtv hiv hmo hmos hpv hq hsbc html http hud hvac ibm icbm icc ice iaea icu icus ied ieds iii imax imf imo ios ioc ipad \
     iphone ipo ipos ira iras irs isil isis isbn iso itv ivf jfk jpeg jpg kfc kgb kkk klm lapd lbj lcd led leds lgbt lgbtq lgbtqi llc lng lol lpg \
     lsd mba mbe md mdma mgm mia mit mla mlb mlk mls mma mms mmr mp3 mph mpg mps mpa mri mris mrna msnbc mtv mvp naacp nafta nasa nasdaq nascar nato \
     nba nbc ncaa nfl nga ngo ngos nhl nhs nih nimby noaa npr nra nrc nsa nsc nsfw nyc nypd nyse nyu obe ocd oecd ok omb omg opec osha \
     otc pac pacs papd paypal pbs pcr pdf pga pgs phd pin plo pms pow pows ppe pr psa psas pst ptsd pto pvc raf ram rbi rcmp rip rna rnc roi rotc \
     rpm rsvp rtx sars sat sats sba sec seo sim snl sms sos spca spf ssn std stds stem suv suvs swat tba tbd tbs tech tgif tnt tsa tv tvs ucla \
     ufc ufo ufos uefa uhf uk ukip un unesco unhcr unicef ups usa usaid usb usc usda usmc uss ussr vat vcr vhs vip vips vpn vs wasp wba wbc wmd wmds who wifi wnba wto wwe \
     wwi wwii www xbox xxx ymca youtube ywca zip eft nft nfts ai ar vr isp isps usps ",
);

/// An abbreviation and where it stands first.
struct Unknown<'a> {
    letters: &'a str,
    hash: u64,
    paragraph: usize,
    word: &'a Word,
}

fn acronym_undefined(article: &Article, out: &mut StorySink) {
    let mut unknown: Vec<Unknown> = Vec::new();
    for (index, paragraph) in out.paragraphs() {
        for (i, word) in paragraph.words.iter().enumerate() {
            if word.is_all_caps()
                && !unknown.iter().any(|known| known.hash == word.hash)
                && unknown.len() < MOST
                && is_unusual(paragraph, i)
            {
                unknown.push(Unknown { letters: paragraph.token(i), hash: word.hash, paragraph: index, word });
            }
        }
    }
    article.iter().for_each(|(_, paragraph)| strike_out(&mut unknown, paragraph));
    for short in unknown {
        out.report(
            short.paragraph,
            short.word.span(),
            format!("“{}” is never spelled out in the story", short.letters),
        );
    }
}

fn has_unusual(paragraph: &Paragraph, _: &House) -> bool {
    let words = paragraph.words.iter().enumerate();
    words.filter(|(_, word)| word.is_all_caps()).any(|(i, _)| is_unusual(paragraph, i))
}

/// Is the token at `i` an abbreviation that few readers know?
fn is_unusual(paragraph: &Paragraph, i: usize) -> bool {
    let (word, token) = (&paragraph.words[i], paragraph.token(i));
    let shape = (3..=6).contains(&token.len())
        && token.bytes().all(|byte| byte.is_ascii_uppercase())
        && !token.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'));
    if !shape || KNOWN.has(word) || paragraph.is_quoted(word.span()) {
        return false;
    }
    let around = |k: Option<usize>| k.and_then(|k| paragraph.words.get(k));
    let (before, next) = (around(i.checked_sub(1)), around(Some(i + 1)));
    // Shouting, codes and tickers: `SALE ENDS`, `NYSE: XYZ`, `XYZ-12`.
    let shouted = |word: Option<&Word>| word.is_some_and(|word| word.is_all_caps() && !word.has_stop());
    let marked = before.is_some_and(|word| matches!(word.span().of(&paragraph.text), ":" | "#" | "$" | "/" | "&"));
    let glued = before.is_some_and(|_| !word.is_spaced()) && !paragraph.token(i - 1).starts_with(['(', '“', '"', '—']);
    let coded = next.is_some_and(|next| {
        let mark = matches!(paragraph.token(i + 1), "-" | "/" | "&" | ":");
        !next.is_spaced()
            && mark
            && paragraph.words.get(i + 2).is_some_and(|word| word.kind == Kind::Number || word.is_all_caps())
    });
    // `XYZ Capital`, `XYZ v. Lund`: the name of a company, or of a case.
    let company = next.is_some_and(|next| next.is_capitalized() || next.span().of(&paragraph.text) == "v.");
    // Stations of the United States: WORV, KTAR.
    let station = token.len() == 4 && token.starts_with(['W', 'K']);
    if shouted(before) || marked || glued || coded || company || station {
        return false;
    }
    let sense = gazetteer::look_up(&paragraph.text, &paragraph.words, i).word;
    !sense.is(Sense::BODY | Sense::PLACE | Sense::GIVEN | Sense::FAMILY | Sense::COMMON | Sense::SUFFIX)
        && word.classes == crate::language::Classes::NONE
}

/// Strikes out what the paragraph spells out, or puts in brackets behind a name. Runs over the whole story at
/// each keystroke: few paragraphs have words that begin with all the letters, and few words with the first.
fn strike_out(unknown: &mut Vec<Unknown>, paragraph: &Paragraph) {
    let first = |token: &str| token.bytes().next().unwrap_or_default().to_ascii_lowercase();
    let likely = |short: &&Unknown| paragraph.has_initials(short.letters) || paragraph.may_have(short.hash);
    let firsts: Vec<u8> = unknown.iter().filter(likely).map(|short| first(short.letters)).collect();
    if firsts.is_empty() {
        return;
    }
    for i in 0..paragraph.words.len() {
        let initial = first(paragraph.token(i));
        if firsts.contains(&initial) {
            let told = |short: &Unknown| spells(paragraph, i, short) || introduces(paragraph, i, short);
            unknown.retain(|short| first(short.letters) != initial || !told(short));
        }
    }
}

/// Do the words from `start` on open with the letters of the short form?
fn spells(paragraph: &Paragraph, start: usize, short: &Unknown) -> bool {
    let mut letters = short.letters.bytes().peekable();
    for word in paragraph.words[start..].iter().take(short.letters.len() * 2 + 2) {
        let token = word.span().of(&paragraph.text);
        let opens = |letter: &u8| token.as_bytes().first().is_some_and(|first| first.eq_ignore_ascii_case(letter));
        match letters.peek() {
            None => break,
            Some(letter) if word.kind == Kind::Word && word.hash != short.hash && opens(letter) => {
                letters.next();
            }
            _ if word.is(Class::PREPOSITION | Class::DETERMINER | Class::CONJUNCTION) => {}
            _ if matches!(token, "-" | "," | "’" | "'" | "’s" | "'s" | "&") => {}
            _ => return false,
        }
    }
    letters.peek().is_none()
}

/// Is the token at `i` the short form in brackets, or behind “or”: “the Orva Bridge Office, or OBO”?
fn introduces(paragraph: &Paragraph, i: usize, short: &Unknown) -> bool {
    let before = |back: usize| i.checked_sub(back).map_or("", |i| paragraph.token(i));
    let bracketed = || before(1) == "(" && paragraph.token(i + 1) == ")";
    paragraph.words[i].hash == short.hash && (bracketed() || before(1) == "or" && before(2) == ",")
}

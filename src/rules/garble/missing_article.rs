use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::article::Paragraph;
use crate::formats::Zones;
use crate::language::{Class, Kind, Word, hash_of};
use crate::rule::{Check, Fix, Fixes, Level, Rule, Sink, Speech};

pub(super) static MISSING_ARTICLE: Rule = Rule {
    name: "garble/missing-article",
    level: Level::Warning,
    fix: Fixes::Always,
    zones: Zones::COPY,
    speech: Speech::Read,
    page: r#"
A phrase without the article that belongs in it: “for first time”, “across country”, “to have same”.

## Why
Languages without articles lose them in translation, and cutting a sentence loses them too. The rule
knows phrases that stand in the news again and again, always with their article: a noun or an
adjective behind certain words and before “of”, the end of the phrase, or another word. A noun alone
is never reason enough: “in office” and “at sea” have none.

## Examples
```news,flag
It fell [[short of majority]] [[for first time]] since 2010, [[in wake]] of a flood.
```
```news,fixed
It fell short of a majority for the first time since 2010, in the wake of a flood.
```
```news,flag
The plan has support [[of majority]] of farmers [[across country]].
```
```news,fixed
The plan has support of a majority of farmers across the country.
```
```news,flag
It was [[one of biggest]] floods [[in same]] valley [[over past]] decade.
```
```news,fixed
It was one of the biggest floods in the same valley over the past decade.
```
```news,flag
Neighbors [[of company]]’s mill moved [[in United States]].
```
```news,flag
She spoke of “[[UK’s]] great debt” and of [[EU’s]] plans.
```
```news,fixed
She spoke of “the UK’s great debt” and of the EU’s plans.
```
```news,pass
It fell short of a majority for the first time. In United States v. Lund, the court sat for first-time voters.
```
```news,pass
She was in office, went from door to door and worked day by day. Same-sex couples said the same.
```
```news,pass
The store sells country music, city maps and end-of-line goods in world-class quality.
```
"#,
    check: Check::Paragraph(missing_article),
};

/// What must stand behind a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    /// “of”
    Of,
    /// Nothing that the phrase could go on with: a mark, a preposition, a verb.
    End,
    /// Another word.
    Word,
    /// Any of them; no hyphen.
    Any,
    /// “’s”
    Clitic,
    /// No noun: “in United States history” has its article elsewhere.
    Name,
}

/// A phrase that takes an article.
struct Row {
    /// One word or two.
    phrase: &'static str,
    next: Next,
    /// The article that belongs before it, the best first, parted by `|`.
    article: &'static str,
    /// Words before it behind which it never stands bare; the words of a phrase are joined by `-`.
    behind: &'static str,
}

static INDEX: LazyLock<FxHashMap<u64, Vec<Row>>> = LazyLock::new(|| {
    let mut index: FxHashMap<u64, Vec<Row>> = FxHashMap::default();
    for (next, rows) in TABLES {
        for (phrases, article, behind) in rows {
            for phrase in phrases.split('|') {
                let first = phrase.split(' ').next().unwrap_or(phrase);
                index.entry(hash_of(first)).or_default().push(Row { phrase, next, article, behind });
            }
        }
    }
    index
});

fn missing_article(paragraph: &Paragraph, out: &mut Sink) {
    for (i, word) in paragraph.words.iter().enumerate().skip(1) {
        let before = &paragraph.words[i - 1];
        if word.is_all_caps() && paragraph.is_bare_owner(i) {
            let span = word.span().to(paragraph.words[i + 1].span());
            let found = span.of(&paragraph.text);
            out.report(span, format!("“{found}” lacks its article; write “the {found}”"))
                .fix(Fix::new(format!("Write “the {found}”")).insert(span.start, "the "));
            continue;
        }
        // Nearly all words stand behind one that no row has: behind an article or a mark.
        if word.kind != Kind::Word || !word.is_spaced() || before.kind != Kind::Word || before.is(Class::ARTICLE) {
            continue;
        }
        let Some(rows) = INDEX.get(&word.hash) else { continue };
        if let Some((row, start, end)) = rows.iter().find_map(|row| find(paragraph, i, row)) {
            report(paragraph, row, start..end, i, out);
        }
    }
}

/// The row’s phrase at `i`: where the words before it begin, and where it ends.
fn find<'r>(paragraph: &Paragraph, i: usize, row: &'r Row) -> Option<(&'r Row, usize, usize)> {
    let mut end = i;
    for part in row.phrase.split(' ') {
        let named = part.starts_with(char::is_uppercase);
        let token = paragraph.token(end);
        let same = if named { token == part } else { token.eq_ignore_ascii_case(part) };
        let spaced = paragraph.words.get(end)?.is_spaced();
        if !same || !spaced || !named && token.starts_with(char::is_uppercase) {
            return None;
        }
        end += 1;
    }
    if !follows(paragraph, row.next, i, end) {
        return None;
    }
    let start = row.behind.split_ascii_whitespace().find_map(|behind| start_of(paragraph, i, behind))?;
    (is_prose(paragraph, start) && !is_pair(paragraph, i, end) && !is_kind(paragraph, start))
        .then_some((row, start, end))
}

/// Where the words `behind` begin that end before `i`.
fn start_of(paragraph: &Paragraph, i: usize, behind: &str) -> Option<usize> {
    let start = i.checked_sub(behind.split('-').count())?;
    behind
        .split('-')
        .enumerate()
        .all(|(k, word)| paragraph.token(start + k).eq_ignore_ascii_case(word))
        .then_some(start)
}

fn follows(paragraph: &Paragraph, next: Next, i: usize, end: usize) -> bool {
    let Some(word) = paragraph.words.get(end) else { return !matches!(next, Next::Of | Next::Word | Next::Clitic) };
    let token = paragraph.token(end);
    let clitic = matches!(token, "’s" | "'s");
    match next {
        Next::Of => token == "of",
        Next::End => !clitic && ends(paragraph, i, end),
        Next::Word => word.kind == Kind::Word && word.is_spaced() && token != "to",
        Next::Any => is_apart(word, token) && !clitic && token != "-",
        Next::Clitic => clitic,
        Next::Name => !clitic && (ends(paragraph, i, end) || word.is(Class::CONJUNCTION)),
    }
}

/// No hyphen, slash or apostrophe that goes on with the word before it.
fn is_apart(word: &Word, token: &str) -> bool {
    word.is_spaced() || !token.starts_with(['-', '‑', '/', '’', '\'', '_', '@', '&'])
}

/// Can the phrase not go on at `end`? What may be a noun goes on: “in country music”.
fn ends(paragraph: &Paragraph, i: usize, end: usize) -> bool {
    let word = &paragraph.words[end];
    let token = paragraph.token(end);
    match word.kind {
        Kind::Punct => {
            is_apart(word, token) && !matches!(token, "-" | "(" | "[" | "“" | "‘" | "&") && token != "\"" || {
                // A straight mark closes where no space stands before it.
                token == "\"" && !word.is_spaced()
            }
        }
        Kind::Word => {
            let closes = Class::PREPOSITION
                | Class::AUXILIARY
                | Class::MODAL
                | Class::WH
                | Class::SUBORDINATOR
                | Class::SUBJECT_PRONOUN;
            let said = matches!(token, "said" | "says");
            // “from floor to ceiling”, “game by game”
            let from = i > 0 && paragraph.token(i - 1).eq_ignore_ascii_case("from") && token == "to";
            let day = word.is(Class::WEEKDAY) && word.is_capitalized();
            word.is_spaced() && token != "of" && !from && (word.is(closes) && !word.is_capitalized() || day || said)
        }
        _ => false,
    }
}

/// “day by day”, “from one end to end”: the noun stands twice.
fn is_pair(paragraph: &Paragraph, i: usize, end: usize) -> bool {
    let noun = paragraph.words[i].hash;
    let near = i.saturating_sub(3)..(end + 3).min(paragraph.words.len());
    let from = paragraph.token(i - 1) == "to" && (i.saturating_sub(4)..i - 1).any(|k| paragraph.token(k) == "from");
    from || near.into_iter().any(|k| k != i && paragraph.words[k].hash == noun)
}

/// “the kind of country”, “love of country”: what the phrase depends on takes a bare noun.
fn is_kind(paragraph: &Paragraph, start: usize) -> bool {
    const KINDS: [&str; 24] = [
        "kind",
        "kinds",
        "sort",
        "sorts",
        "type",
        "types",
        "form",
        "forms",
        "love",
        "change",
        "lack",
        "level",
        "matter",
        "style",
        "secretary",
        "amount",
        "choice",
        "species",
        "variety",
        "breed",
        "brand",
        "sense",
        "model",
        "idea",
    ];
    // “The past few”, “the filed complaint”: the article stands before an adjective.
    let own = start > 0 && paragraph.words[start - 1].is(Class::ARTICLE | Class::POSSESSIVE);
    own || paragraph.token(start) == "of" && start > 0 && KINDS.contains(&paragraph.token(start - 1))
        // “a fade-in beginning”
        || !paragraph.words[start].is_spaced() && !matches!(paragraph.token(start), "’s" | "'s")
}

/// Does the phrase stand in a sentence with its stop, and not in a heading?
fn is_prose(paragraph: &Paragraph, start: usize) -> bool {
    /// Longer sentences, in tokens, are no headings.
    const HEADING: usize = 14;
    let grammar = Class::ARTICLE | Class::POSSESSIVE | Class::AUXILIARY | Class::SUBJECT_PRONOUN;
    let word = &paragraph.words[start];
    let Some(sentence) = paragraph.sentence_at(word.span().start) else { return false };
    let titled = word.is_capitalized() && start > sentence.first_word();
    let before = start.checked_sub(1).map_or("", |i| paragraph.token(i));
    let opens = matches!(before, "“" | "\"" | "‘" | "'" | ":" | "—" | "–" | "[" | "(");
    let last = sentence.token(sentence.len().saturating_sub(1));
    (!titled || opens)
        && last.ends_with(['.', '?', '!', '”', '"', '’', '\'', ')', ':', '…'])
        // A heading with a stop: “Mayor sees lead in poll.”
        && (sentence.len() > HEADING || sentence.words().iter().any(|word| word.is(grammar)))
}

fn report(paragraph: &Paragraph, row: &Row, words: std::ops::Range<usize>, phrase: usize, out: &mut Sink) {
    let text = &paragraph.text;
    let span = paragraph.words[words.start].span().to(paragraph.words[words.end - 1].span());
    let at = paragraph.words[phrase].span().start;
    let (before, after) = (&text[span.start..at], &text[at..span.end]);
    let article = row.article.split('|').next().unwrap_or("the");
    let finding = out.report(span, format!("“{}” lacks its article; write “{before}{article} {after}”", span.of(text)));
    for article in row.article.split('|') {
        finding.fix(Fix::new(format!("Write “{before}{article} {after}”")).insert(at, format!("{article} ")));
    }
}

/// Phrases with their article and the words before it.
type Table = &'static [(&'static str, &'static str, &'static str)];

const TABLES: [(Next, Table); 6] = [
    (Next::Of, BEFORE_OF),
    (Next::End, AT_THE_END),
    (Next::Word, BEFORE_A_WORD),
    (Next::Any, ANYWHERE),
    (Next::Clitic, OWNERS),
    (Next::Name, NAMES),
];

/// Prepositions before a noun that no set phrase has bare: not “for lack of”, “in place of”.
const PREPOSITIONS: &str = "of in on at for with from to into onto over under after before during since until through throughout \
     across against among amid around about behind beyond near toward towards within despite along inside outside above below";

const BE: &str = "is was are were be been it-’s it-'s that-’s that-'s";

const VERBS: &str = "have has had see saw faced include included includes get got give gave took take made make need needs want wants \
     spent spend won win lost lose sold sell bought buy released issued create created offer offers offered used use found find built held";

#[rustfmt::skip]
const BEFORE_OF: Table = &[
    ("brunt", "the", "bear bore bearing"),
    ("luxury", "the", "afford have"),
    ("lives", "the", "improve improving improved"),
    ("number", "the", "increase"),
    ("rest", "the", "while if"),
    ("fault", "the", "was is"),
    ("absence|advent|aftermath|announcement|backdrop|basis|beginning|brink|conclusion|core|dawn|duration|edges|eve|eyes|fate|forefront\
         |guise|midst|mouth|notion|occasion|outbreak|outcome|outskirts|plight|presence|realm|rear|remainder|rest|resumption|scene|shoulders\
         |sidelines|standpoint|threshold|verge|vicinity|wake|whereabouts", "the",
        PREPOSITIONS),
    ("couple|decade|fraction|handful|majority|margin|minimum|mixture|pair|piece|pile|portion|quarter|ratio|total", "a|the",
        PREPOSITIONS),
    ("possibility|prospect|shadow|spirit", "the", "of about with at to from into under despite"),
    ("case|combination|consequence|copy|couple|group|lot|majority|man|matter|member|pair|product|question|reflection|sign|symbol|victim", "a|the",
        BE),
    ("beginning|culmination|purpose|result|source|subject", "the|a", BE),
    ("bunch|combination|copy|couple|majority|pair|piece|total|variety", "a", VERBS),
    ("possibility|prospect|rest", "the", VERBS),
    ("absence|aftermath|heat|midst|realm|shadow|vicinity", "the", "in"),
    ("age", "the", "at under by from"),
    ("ages", "the", "between"),
    ("aid|help|aim|intention", "the", "with"),
    ("amount", "the|an", "to on"),
    ("area|conduct|context|course|district|era|event|face|field|framework|capital|direction", "the", "in"),
    ("atmosphere", "an|the", "in"),
    ("attention|creation|west|idea|extent|left|right|point|question|tune|role|nature", "the", "to"),
    ("auspices|leadership|direction|influence", "the", "under"),
    ("average", "an", "by"),
    ("background", "a|the", "against"),
    ("basis|border|edge|floor|island|outskirts|roof|scale|side|sidelines|steps|streets|surface|territory", "the", "on"),
    ("beginning|start", "the", "at since in from to by until before"),
    ("benefit|duration|remainder|purpose|sake|good", "the", "for"),
    ("bit", "a", "quite"),
    ("brink|verge", "the", "on to from"),
    ("center|centre", "the", "in at to"),
    ("coast", "the", "off on along"),
    ("conclusion|expense|foot|forefront|height|insistence|mercy|mouth|opening|peak|request|turn|helm", "the", "at"),
    ("cost|rate|speed", "a|the", "at"),
    ("couple", "a", "for in after over"),
    ("course", "the", "over during"),
    ("dawn", "the", "since at"),
    ("day|evening|eve|morning|night|occasion|heels|part|list|subject|issue|strength", "the", "on"),
    ("death", "the", "after"),
    ("edge", "the", "at to"),
    ("end", "the", "at by before until to since toward through towards after near"),
    ("example", "an", "is as"),
    ("sign|source", "a", "is as"),
    ("eyes|hearts|minds|lives|words|interest|interests|name|spirit|role|path|opinion|world|year", "the", "in"),
    ("form|manner|middle|process|presence|history|hands|wake|way|work|neighborhood|office|vicinity|study", "the", "in"),
    ("framework", "the", "within"),
    ("future", "the", "for about on over to in is of"),
    ("group", "a|the", "with by from to for of"),
    ("handful", "a", "only just"),
    ("hands", "the", "into at of"),
    ("head|heart|top", "the", "at"),
    ("impact", "the", "about of to on"),
    ("importance|size", "the", "about"),
    ("level", "the|a", "on"),
    ("list", "a|the", "from on"),
    ("lot", "a",
        "there’s there's have are with is had think spent spend for be been has was were need make still know like put get takes take ’s 's lost do did doing done get getting had having hear losing made quite received require see seen still takes took us me because contains caused created cost"),
    ("majority|vast majority", "a|the", "of in by for with has have won win"),
    ("matter", "a", "as is only it’s it's simply be was just"),
    ("meeting", "a", "at"),
    ("member", "a", "is was"),
    ("middle|time|turn", "the", "by"),
    ("minimum|mixture|population", "a", "with"),
    ("moment|price", "the|a", "at in"),
    ("number", "a|the", "for to on from reduce reducing are were have has had with"),
    ("north|south|east|west|heart", "the", "in to"),
    ("percentage|product|result", "a", "as is be are"),
    ("period", "a|the", "over for during in"),
    ("perspective|standpoint|village", "the", "from"),
    ("position", "a|the", "from in"),
    ("range", "a", "for"),
    ("region|village|town|state|shape", "the", "in"),
    ("rest", "the", "for from to with in of like but than and"),
    ("sense", "a|the", "with in to"),
    ("series", "a", "in of to with after"),
    ("set", "a", "of"),
    ("site", "the", "on at"),
    ("size", "the", "half"),
    ("spread", "the", "prevent stop against slow"),
    ("state", "a|the", "on about"),
    ("third|quarter", "a", "about than"),
    ("time", "the", "from around at"),
    ("total", "a", "of for to"),
    ("variety", "a", "in on from for"),
    ("wide range|wide variety|large number|small number|growing number|record number", "a",
        "of in by for with to from on"),
];

#[rustfmt::skip]
const AT_THE_END: Table = &[
    ("airport|altar|apartment|arena|basement|bathroom|bedroom|cafe|cafeteria|cathedral|ceiling|cellar|cemetery|cliff|clinic|corridor\
      |countryside|courtroom|doorway|embassy|equator|gallery|garage|gym|hallway|hotel|kitchen|laboratory|library|mainland|marketplace\
      |meadow|monastery|mosque|mountain|museum|neighborhood|neighbourhood|oven|peninsula|planet|podium|pond|porch|restaurant\
      |roadway|sidewalk|sofa|stadium|stratosphere|suburbs|supermarket|tent|tunnel|universe|venue|volcano|workplace|yard", "the|a",
        PREPOSITIONS),
    ("ceasefire|cease-fire|championship|downturn|earthquake|explosion|hurricane|landslide|moratorium|outbreak|pandemic|storm\
      |summit|verdict|wedding", "the|a",
        PREPOSITIONS),
    ("calendar|database|electorate|elderly|envelope|invitation|keyboard|latter|microscope|needy|notebook|outset|package|questionnaire\
      |refrigerator|run-up|sidelines|spectrum|textbook|truck|wreck", "the|a",
        PREPOSITIONS),
    ("big difference|difference", "a|the", "make made makes making"),
    ("budget", "the", "balance"),
    ("campaign|corporation|electorate|spectrum|universe|latter|team|village|week|region", "the", "of"),
    ("door|window", "the", "out"),
    ("eye", "an", "keep kept keeping"),
    ("leash", "a", "on"),
    ("track|aisle|stairs|hill|hall", "the", "down"),
    ("word", "the", "spread spreading"),
    ("nineteenth century|twentieth century|19th century|20th century|21st century", "the", "in of"),
    ("answer|attempt|disgrace|exception|example|joke|lie|message|mistake|mystery|nation|possibility|problem|setback|solution|threat\
         |tragedy|woman", "a|the",
        BE),
    ("commitment|decision|difference|impression|mistake|speech|statement", "a", "make made makes making"),
    ("letter|list|report|statement", "a", "released issued release issue releases issues"),
    ("interview|speech|statement", "a|an", "gave give gives giving"),
    ("hearing|meeting|rally|referendum", "a", "held hold holds holding"),
    ("bill|contract|deal|letter|petition|treaty", "a|the", "signed sign signs signing"),
    ("complaint|lawsuit|motion|petition", "a", "filed file files filing"),
    ("campaign|investigation|website|program|project", "a|an", "launched launch launches launching began started"),
    ("right|chance|opportunity|ability|obligation|reputation", "the|an|a", "has have"),
    ("nomination|majority", "the|a", "won win wins winning lost clinched secure secured"),
    ("impression|idea", "the|an", "got get have has had"),
    ("afternoon|evening|morning|distance|corridor|doorway|meantime|ocean|sun|sky|woods|wild|workplace", "the", "in"),
    ("agenda|ballot|defensive|horizon|rise|sidelines|subject|wing|assumption", "the", "on"),
    ("airport|beach", "the", "at to"),
    ("aisle|board|bridge|street|room", "the", "across"),
    ("alternative|example", "an", "as"),
    ("apartment|audience|army|article|attempt|email|interview|island|emergency", "an|the", "in"),
    ("audience|crowd|outset|past|sky|surface", "the", "from"),
    ("bag|barn|bathroom|bedroom|box|brain|cage|car|cave|chair|corner|field|final|fight|garage|garden|hole|hurry", "the|a",
        "in"),
    ("bank|beginning|classroom|county|country|city|desert|district|run-up", "the", "in"),
    ("bar|club|end|gate|hotel|restaurant|supermarket|site|outset|start|top|time|moment|counter", "the", "at"),
    ("basis", "the|a", "on as"),
    ("beginning", "the", "at from"),
    ("bench|coast|couch|counter|desk|floor|ground|hill|island|mainland|map|pavement|phone|planet|porch|roof", "the",
        "on"),
    ("bit", "a", "quite"),
    ("border", "the", "at across on of"),
    ("bottom", "the", "on at"),
    ("building", "the", "inside"),
    ("bus|couch|sofa|sidewalk|street|surface|table|web|wall|path|road|team|whole|job|bill|spot|outside", "the", "on"),
    ("candidate", "a|the", "as for with"),
    ("car|problem|situation", "the|a", "to with"),
    ("case", "the", "not be"),
    ("century", "the|a", "of"),
    ("chance", "a", "have had has get"),
    ("city", "the", "of into around across outside"),
    ("coast", "the", "along"),
    ("community", "the", "within"),
    ("company", "the", "of by says said"),
    ("conclusion|next|site|south|north|east|west|streets", "the", "to"),
    ("conference", "the|a", "at"),
    ("contrary|moon", "the", "on to"),
    ("country", "the", "of across around into throughout leave entering left leaving outside"),
    ("day|debate|drought|summer|pandemic|primaries|war|season|weekend|week", "the", "during"),
    ("decade", "a|the", "over than within"),
    ("decision", "a|the", "make made about"),
    ("dictionary|economy|election|end|family|kitchen|laboratory|lab|lawsuit|letter|library|lobby", "the|a", "in"),
    ("difference", "a", "make makes made"),
    ("door|gate|window|tunnel", "the", "through"),
    ("door", "the", "opened"),
    ("earthquake|quake|crash|game", "the", "after of"),
    ("economy|virus", "the", "to with"),
    ("edges|table", "the", "around"),
    ("end", "the|an", "put"),
    ("environment", "the|an", "for in on"),
    ("extent", "the|an", "to"),
    ("fact that", "the", "to by from despite on of is with given"),
    ("future", "the", "for to into about"),
    ("globe", "the", "around across of"),
    ("ground", "the", "on off into from"),
    ("halt", "a", "to"),
    ("hearing|meeting|loss|minimum|helm|polls|scene|rate|price", "a|the", "at"),
    ("hotel", "the|a", "to in"),
    ("hour", "an", "for about"),
    ("house", "the", "around into"),
    ("image|mail|majority|marketplace|match|message|microwave|middle|mirror|movie|museum|neighborhood|night|oven|parade", "the|a",
        "in"),
    ("instant|lifetime", "an|a", "for"),
    ("interview", "an|the", "during for"),
    ("job", "a|the", "do find"),
    ("kitchen|brain|bedroom|river|house|ground|atmosphere|air|system", "the", "into"),
    ("lead", "the", "took"),
    ("line", "the|a", "draw"),
    ("list|project", "the|a", "on"),
    ("living", "a", "make"),
    ("look", "a", "take"),
    ("market", "the", "on from"),
    ("mistake", "a", "was is"),
    ("moment", "the|a", "for from in"),
    ("month|week", "the|a", "of in"),
    ("nation", "the", "of in across for"),
    ("nomination", "the", "win won"),
    ("opportunity", "an|the", "have had has as"),
    ("pandemic", "the", "before since of"),
    ("park|party|past|photo|picture|pool|poll|program|quarter|refrigerator|region|report|restaurant|row|saddle", "the|a",
        "in"),
    ("period", "a|the", "during for"),
    ("person|threat|whole|result|rule", "a", "as"),
    ("phone|weekend", "the", "over"),
    ("presidency|season", "the", "for"),
    ("problem", "the|a", "solve be"),
    ("question", "a|the", "ask"),
    ("region|river", "the", "of across"),
    ("river|road|street", "the", "across down along"),
    ("role", "a", "play plays played playing"),
    ("room|sector|sense|situation|statement|story|study|suburbs|survey|system|south|north|east|west|valley|village|tunnel", "the|a",
        "in"),
    ("scenes", "the", "behind"),
    ("share|kilogram|litre|liter|barrel|gallon", "a", "cents dollars"),
    ("situation", "the", "on about"),
    ("trip|whole", "a|the", "on"),
    ("wall", "a|the", "build against into"),
    ("war", "the", "before"),
    ("way", "the|a", "in on find along found"),
    ("week|year", "the|a", "once"),
    ("while", "a", "after"),
    ("world", "the", "in around throughout across over of for into from"),
    ("year", "a|the", "million billion during throughout dollars over"),
];

#[rustfmt::skip]
const BEFORE_A_WORD: Table = &[
    ("biggest|largest|latest|smallest|newest|oldest|busiest|deadliest|richest|wealthiest|tallest|poorest", "the",
        "in to with for by on from is was as has become became"),
    ("brief statement|new report|recent interview|recent study|joint statement|written statement", "a", "in"),
    ("entire world|entire country|entire nation|entire city|entire region|entire time|entire day|entire life|entire family|entire state|entire team|entire party|entire industry|entire week|entire year|entire season|entire process", "the|an",
        "in to throughout by spent during of for with across"),
    ("locker room", "the", "in"),
    ("parking lot", "a|the", "in"),
    ("press conference|news conference", "a|the", "at during in"),
    ("single", "a", "not without"),
];

#[rustfmt::skip]
const ANYWHERE: Table = &[
    ("first time", "the", "is was be"),
    ("little bit", "a", "is was feel feels just"),
    ("long time", "a", "come took takes taken"),
    ("effort to", "an", "in"),
    ("best|biggest|busiest|deadliest|few|first|greatest|highest|key|largest|last|latest|leading|main|most|oldest|poorest|richest|strongest|top|world’s|world's|worst", "the",
        "one-of"),
    ("course of", "the", "during"),
    ("day of mourning", "a", "declared"),
    ("dozen", "a", "least than"),
    ("exception of", "the", "with"),
    ("few days|few weeks|few months|few years|few hours|few minutes|few dozen|few hundred|few thousand", "a|the",
        "in for within after over just than take from"),
    ("first time|second time|third time|fourth time|fifth time|last time", "the", "for not since"),
    ("first day|first half|first year", "the", "on during"),
    ("first lady", "the", "by with"),
    ("great deal|whole lot|good deal|long time|long way", "a", "is have has had ’s 's take takes"),
    ("hundred", "a", "than"),
    ("integral", "an", "be is"),
    ("large part|large extent|great extent|lesser extent", "a", "to"),
    ("last few|last two|last three|last four|last five|last several|last decade|last century", "the",
        "over in for during"),
    ("long run|long term|right direction|wrong direction|right place|wrong place|wrong way", "the", "in"),
    ("long time", "a", "for"),
    ("long way", "a", "go come came goes"),
    ("majority", "a", "short-of"),
    ("most part", "the", "for"),
    ("next few|next two|next three|next four|next five|next several|next decade", "the", "over in for during within"),
    ("other hand|right side|wrong side", "the", "on"),
    ("other side", "the", "on from"),
    ("past", "the", "over"),
    ("past few|past two|past three|past four|past five|past several|past decade|past year|past week|past month|past century", "the",
        "in for during"),
    ("right thing", "the", "do did doing"),
    ("right time|wrong time", "the", "at"),
    ("same", "the",
        "at in of on to with for have by about from had do exactly into around be during using has are is not was feel use made used within said having doing make did over share just much almost always basically roughly approximately doing facing found give giving get got had having provide produced saw say shared show speak use went did asked still them"),
    ("second half", "the", "in for during"),
    ("sudden", "a", "all-of"),
    ("time", "the", "most-of"),
    ("whole thing|whole world|whole country|whole lot|whole range|whole host|whole series|whole new|whole time", "the|a",
        "in for with over of about"),
];

#[rustfmt::skip]
const OWNERS: Table = &[(
    "city|company|country|nation|party|world|university|president|team|ministry|council|bank|agency|airline|region\
         |club|firm|union|town|village|hospital|minister|mayor|governor|county|church|court|newspaper|army|organization|season|senator",
    "the",
    "of in with to from for by on about at under against into after before through across as",
)];

#[rustfmt::skip]
const NAMES: Table = &[
    ("United States|United Kingdom|United Nations|Netherlands|Philippines|United Arab", "the",
        "in entering against into outside between over"),
    ("Kremlin|Vatican|White House", "the", "of in to from by with at for"),
    ("Senate|Treasury|Bible|Constitution|Internet|Atlantic|Pacific", "the", "of to from across into"),
    ("European Union|Soviet Union|Middle East|Supreme Court|Justice Department|State Department", "the",
        "in to from of by with"),
];

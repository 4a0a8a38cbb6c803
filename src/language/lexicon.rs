//! Words and what they can be. Data, no logic beyond looking up.
//!
//! Lists are written here by hand from general knowledge of English and of news usage.
//! A word may stand in several classes; which one it is in a sentence is for the reader to say.

use std::ops::BitOr;
use std::sync::{LazyLock, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

use super::word::{Word, hash_of};

/// A set of word classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Classes(u64);

impl Classes {
    pub const NONE: Classes = Classes(0);

    pub const fn intersects(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }

    pub const fn with(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
}

impl BitOr for Classes {
    type Output = Classes;

    fn bitor(self, other: Classes) -> Classes {
        self.with(other)
    }
}

/// The classes, each with what belongs to it.
#[expect(non_snake_case, reason = "a module of constants that reads like an enum")]
pub mod Class {
    use super::Classes;

    const fn class(bit: u32) -> Classes {
        Classes(1 << bit)
    }

    /// A verb of saying in the past or present: `said`, `tells`.
    pub const CUE: Classes = class(0);
    /// A form of such a verb that can stand without a subject: `said in a statement`, `told by`.
    pub const CUE_PARTICIPLE: Classes = class(1);
    pub const PREPOSITION: Classes = class(2);
    /// Articles and other words that open a noun phrase: `the`, `this`, `every`.
    pub const DETERMINER: Classes = class(3);
    /// `a`, `an`, `the`.
    pub const ARTICLE: Classes = class(4);
    /// `my`, `its`, `their`.
    pub const POSSESSIVE: Classes = class(5);
    /// Personal pronouns that can be a subject: `he`, `they`.
    pub const SUBJECT_PRONOUN: Classes = class(6);
    /// Auxiliary and modal verbs in a finite form: `is`, `had`, `will`.
    pub const AUXILIARY: Classes = class(7);
    /// `because`, `although`, `while`.
    pub const SUBORDINATOR: Classes = class(8);
    /// `and`, `but`, `or`.
    pub const CONJUNCTION: Classes = class(9);
    pub const MONTH: Classes = class(10);
    /// A month cut short, with its stop: `Sept.`
    pub const MONTH_ABBREVIATION: Classes = class(11);
    pub const WEEKDAY: Classes = class(12);
    /// An abbreviation that stands before a name and never ends a sentence: `Gov.`, `Mr.`, `St.`
    pub const ABBREVIATION_BEFORE_NAME: Classes = class(13);
    /// An abbreviation that may end a sentence: `Inc.`, `a.m.`, `etc.`
    pub const ABBREVIATION: Classes = class(14);
    /// Numbers in words: `two`, `dozen`, `hundred`.
    pub const NUMERAL: Classes = class(15);
    /// `first`, `second`, `19th` is a number.
    pub const ORDINAL: Classes = class(16);
    /// Nouns without a plural that take no `a`: `training`, `equipment`.
    pub const UNCOUNTABLE: Classes = class(17);
    /// Nouns that name a body of people: `ministry`, `bank`, `council`.
    pub const ORGANIZATION: Classes = class(18);
    /// Adverbs that stand between a subject and its verb: `also`, `later`.
    pub const ADVERB: Classes = class(19);
    /// Formal titles in full: `president`, `senator`.
    pub const TITLE: Classes = class(20);
    /// A finite form of a frequent verb other than an auxiliary or a cue: `went`, `makes`.
    pub const FINITE: Classes = class(21);
    /// Relative and question words: `which`, `who`, `what`.
    pub const WH: Classes = class(22);
    /// Object pronouns: `him`, `them`, `it`.
    pub const OBJECT_PRONOUN: Classes = class(23);
    /// The plain form of a frequent verb: `go`, `want`. Many are nouns too.
    pub const VERB: Classes = class(24);
    /// A noun for a paper or a message that says something: `report`, `statement`.
    pub const DOCUMENT: Classes = class(25);
    /// A plural that English does not form: `equipments`, `informations`.
    pub const FALSE_PLURAL: Classes = class(26);
    /// Modal verbs: `could`, `’ll`.
    pub const MODAL: Classes = class(27);
    /// `himself`, `ourselves`.
    pub const REFLEXIVE: Classes = class(28);
    /// Words of these classes are no common nouns.
    pub const NO_COMMON_NOUN: Classes = PREPOSITION
        .with(DETERMINER)
        .with(POSSESSIVE)
        .with(CONJUNCTION)
        .with(WH)
        .with(AUXILIARY)
        .with(SUBJECT_PRONOUN)
        .with(OBJECT_PRONOUN)
        .with(NUMERAL)
        .with(ORDINAL)
        .with(ADVERB)
        .with(SUBORDINATOR);
    /// Small adverbs that make one verb with the verb before them: `up` in “give up”.
    pub const PARTICLE: Classes = class(29);
}

/// A small set of words that one rule needs. What several need is a class of the lexicon.
#[derive(Debug)]
pub struct WordSet {
    words: &'static str,
    hashes: OnceLock<FxHashSet<u64>>,
}

impl WordSet {
    /// The words in small letters, parted by spaces.
    pub const fn new(words: &'static str) -> Self {
        Self { words, hashes: OnceLock::new() }
    }

    /// Is `token` one of the words, capitals aside?
    pub fn contains(&self, token: &str) -> bool {
        self.has_hash(hash_of(token))
    }

    /// Is the token one of the words, capitals aside?
    pub fn has(&self, word: &Word) -> bool {
        self.has_hash(word.hash)
    }

    /// Is the token with this hash (see [`hash_of`]) one of the words?
    pub fn has_hash(&self, hash: u64) -> bool {
        let build = || self.words.split_ascii_whitespace().map(hash_of).collect();
        self.hashes.get_or_init(build).contains(&hash)
    }
}

/// Nouns that measure or count what `of` adds: `ton`, `pair`, `handful`. No class: rules take a word
/// without one for a common noun.
pub static MEASURES: WordSet = WordSet::new(
    "ton tons tonne tonnes pound pounds ounce ounces gram grams kilogram kilograms kilo kilos gallon gallons liter liters litre \
     litres barrel barrels bushel bushels mile miles kilometer kilometers kilometre kilometres meter meters metre metres yard yards \
     foot feet inch inches acre acres hectare hectares cup cups teaspoon teaspoons tablespoon tablespoons bottle bottles box boxes \
     bag bags glass glasses piece pieces pair pairs couple dozen dozens handful bunch lot lots number amount majority minority \
     percent percentage share fraction portion half quarter third bit plenty series range variety group \
     stack pile heap load set hundreds thousands millions billions degrees degree hours minutes",
);

/// What the lexicon knows of the word with this hash (see [`hash_of`]).
pub fn classes_of(hash: u64) -> Classes {
    LEXICON.get(&hash).copied().unwrap_or_default()
}

/// Does `token` become an abbreviation when a stop follows? Case matters: `Gen.`, not `gen.`
pub fn is_abbreviation(token: &str) -> bool {
    ABBREVIATIONS.contains(&hash_of_exact(token))
}

/// Is `token` a state’s name cut short, though also a word? It is one behind a place and a comma.
pub fn is_state(token: &str) -> bool {
    STATES.split_ascii_whitespace().any(|state| state == token)
}

/// Short forms of states that are words or names as well, as they are written before their stop.
const STATES: &str = "Ala Ark Del Ill Ind La Mass Miss Mo Ore Pa Tex Va Wash Id Ont Que Alta Sask Man";

static LEXICON: LazyLock<FxHashMap<u64, Classes>> = LazyLock::new(|| {
    let mut map: FxHashMap<u64, Classes> = FxHashMap::default();
    map.reserve(2_000);
    let mut add = |word: &str, class: Classes| {
        let entry = map.entry(hash_of(word)).or_default();
        *entry = *entry | class;
    };
    for (class, words) in LISTS {
        words.split_ascii_whitespace().for_each(|word| add(word, *class));
    }
    for (class, words) in STOPPED {
        words.split_ascii_whitespace().for_each(|word| add(&format!("{word}."), *class));
    }
    STATES.split_ascii_whitespace().for_each(|word| add(&format!("{word}."), Class::ABBREVIATION));
    map
});

static ABBREVIATIONS: LazyLock<FxHashSet<u64>> = LazyLock::new(|| {
    let words = STOPPED.iter().flat_map(|(_, words)| words.split_ascii_whitespace());
    // “No.” is one only before a number, for the reader of words to see.
    words.filter(|word| !word.eq_ignore_ascii_case("no") && *word != "Nos").map(hash_of_exact).collect()
});

/// A hash that keeps capitals apart.
fn hash_of_exact(token: &str) -> u64 {
    use std::hash::BuildHasher;
    rustc_hash::FxBuildHasher.hash_one(token)
}

/// Abbreviations as they are written before their stop.
const STOPPED: &[(Classes, &str)] = &[
    (
        Class::ABBREVIATION_BEFORE_NAME,
        "Mr Mrs Ms Mx Dr Prof Gov Govs Lt Sgt Capt Col Gen Maj Cpl Pvt Pfc Cmdr Adm Sen Sens Rep Reps Rev Hon Pres Supt Insp Det \
         Atty Amb St Ste Mt Ft Messrs Mlle Mme Msgr Asst Assoc Cllr Brig Hr vs v ext No no NO Nos",
    ),
    (Class::MONTH_ABBREVIATION, "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"),
    (
        Class::ABBREVIATION,
        "Jr Sr Bros Inc Corp Co Cos Ltd Assn Dept Univ Ave Blvd Rd Hwy etc al approx est Intl Natl Calif Colo Conn Ariz \
         Fla Ga Kan Ky Md Mich Minn Mont Neb Nev Okla Tenn Vt Wis Wyo Ph Esq ft lb lbs oz sq",
    ),
];

const LISTS: &[(Classes, &str)] = &[
    (
        Class::CUE,
        "said says say told tells tell added adds asked asks replied replies responded responds answered answers announced announces \
         stated states declared declares explained explains insisted insists argued argues claimed claims admitted admits conceded \
         concedes acknowledged acknowledges denied denies warned warns promised promises vowed vows urged urges suggested suggests \
         complained complains testified testifies recalled recalls joked jokes quipped quips shouted shouts yelled yells whispered \
         whispers remarked remarks commented comments concluded concludes asserted asserts alleged alleges maintained maintains \
         contended contends stressed stresses emphasized emphasizes emphasised predicted predicts boasted boasts lamented laments \
         confirmed confirms revealed reveals disclosed discloses wrote writes tweeted tweets posted emailed texted noted notes \
         reported reports continued continues began called calls described describes dubbed criticized praised dismissed denounced \
         accused blamed observed observes cited quoted reads read reiterated reiterates recounted mused opined exclaimed countered \
         cautioned pleaded pledged proclaimed protested reasoned retorted speculated theorized thundered",
    ),
    (
        Class::CUE_PARTICIPLE,
        "said told announced stated declared explained written posted reported wrote according quoted cited disclosed revealed \
         confirmed emphasized emphasised stressed noted added claimed warned tweeted emailed texted insisted argued read",
    ),
    (
        Class::PREPOSITION,
        "about above across after against along alongside amid among amongst around as at atop before behind below beneath beside \
         besides between beyond by despite down during except for from in inside into like near of off on onto opposite out outside \
         over past per regarding since through throughout till to toward towards under underneath unlike until up upon versus via \
         with within without according because due",
    ),
    (
        Class::DETERMINER,
        "a an the this that these those every each no some any all both either neither another such what which whose half several \
         many much few more most",
    ),
    (Class::ARTICLE, "a an the"),
    (Class::POSSESSIVE, "my your his her its our their whose"),
    (Class::SUBJECT_PRONOUN, "i you he she it we they who"),
    (Class::OBJECT_PRONOUN, "me you him her it us them whom"),
    (
        Class::AUXILIARY,
        "is are was were am 's 're 'm be been being has have had 've 'd having does do did will 'll would can ca could may might \
         must shall sha should wo ai cannot",
    ),
    (
        Class::SUBORDINATOR,
        "because although though while whereas if unless until since when whenever where wherever after before once that whether as",
    ),
    (Class::CONJUNCTION, "and but or nor yet so"),
    (Class::MONTH, "january february march april may june july august september october november december"),
    (Class::WEEKDAY, "monday tuesday wednesday thursday friday saturday sunday"),
    (
        Class::ABBREVIATION,
        "a.m. p.m. u.s. u.k. u.n. e.u. d.c. n.y. n.j. n.c. s.c. n.d. s.d. n.m. n.h. r.i. w.va. i.e. e.g. ph.d.",
    ),
    (
        Class::NUMERAL,
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen \
         nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion \
         billions trillion trillions dozen dozens",
    ),
    (Class::ORDINAL, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth last next"),
    (Class::WH, "who whom whose which what when where why how that"),
    (
        Class::ADVERB,
        "also later earlier then now still already never always often again once recently previously initially eventually \
         reportedly only even just soon further too not n't quickly publicly repeatedly officially finally first",
    ),
    (
        Class::TITLE,
        "president senator governor mayor minister premier chancellor secretary ambassador chairman chairwoman chair director \
         general colonel captain sergeant lieutenant judge justice bishop pope king queen prince princess sheriff chief \
         representative congressman congresswoman spokesman spokeswoman spokesperson commissioner superintendent professor coach",
    ),
    (
        Class::FINITE,
        "went came took made got gave found left felt kept held brought thought knew saw met ran sat stood lost paid won led sent \
         built spent rose fell grew drew drove broke chose spoke wore threw flew hit cut put set let hurt cost shut quit spread beat \
         shot fought caught taught bought sold sought slept swept dealt meant sank sang swam stole struck stuck swore swung tore woke \
         fled froze forgot forgave hung hid laid lay lent rode rang shook shone shrank slid strove withdrew withstood undertook \
         understood underwent overcame arose became withheld bit blew bred burst cast crept drank ate fed flung forbade knelt leapt proved \
         sprang spun stung ground heard looked seemed appeared remained happened included continued moved lived died killed \
         makes takes gives comes goes gets keeps seems becomes remains includes finds feels knows thinks believes wants sees leaves \
         stands brings begins holds runs sits loses pays meets wins leads sends builds spends grows draws follows allows helps \
         appears expects contains provides requires continues considers involves creates serves exists occurs prevents receives \
         depends opens closes shows says refuses rejects agrees supports faces means needs needed works lies hopes fears tries",
    ),
    (
        Class::VERB,
        "go come become take make get give find leave feel keep hold begin bring think know see meet run sit stand lose pay win lead send \
         build spend say tell want need use try look mean seem help show hear play move live believe happen include continue learn \
         change understand watch follow stop speak allow add grow open walk offer remember love consider appear buy wait serve die \
         expect stay fall cut reach kill remain agree argue hope face support plan work call ask fear raise pass sell require \
         report decide pull return explain carry develop thank receive join pick wear wonder ignore matter deserve back admire exist seek earn drive drink eat write sing sleep teach fight suffer struggle enjoy \
         prefer rely dominate tend represent produce provide turn borrow owe endorse approve discuss check enroll subscribe",
    ),
    (
        Class::DOCUMENT,
        "report statement document letter filing study data survey memo email message submission complaint indictment affidavit \
         ruling audit review analysis poll communique communiqué release documents figures records bulletin circular decree notice \
         declaration testimony transcript dossier paper summary post announcement communication statistics",
    ),
    (Class::MODAL, "can could may might must shall should will would ought cannot 'll ca wo sha"),
    (Class::REFLEXIVE, "myself yourself himself herself itself oneself ourselves yourselves themselves themself"),
    (
        Class::PARTICLE,
        "about across ahead along apart around aside away back by down forth in off on out over through together up",
    ),
    (
        Class::UNCOUNTABLE,
        "training information advice equipment evidence furniture luggage baggage homework research progress traffic machinery \
         feedback merchandise jewelry jewellery clothing legislation weaponry ammunition artillery infantry cavalry aviation software \
         hardware unrest wreckage debris rubble scenery electricity sunshine rainfall weather footage",
    ),
    (
        Class::FALSE_PLURAL,
        "equipments informations advices furnitures luggages baggages homeworks machineries feedbacks weaponries ammunitions \
         artilleries infantries aviations softwares hardwares wreckages footages electricities sceneries clothings aircrafts \
         spacecrafts hovercrafts offsprings cattles sheeps deers knowledges legislations unrests traffics merchandises \
         violences rubbles childrens mens womens policemens",
    ),
];

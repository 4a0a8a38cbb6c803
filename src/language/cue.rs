//! Verbs that tell of speech, by how much of it they need beside them.
//!
//! The strengths are those of a study of 19,868 attributions in American news (`docs/attribution.md`
//! has the figures): some verbs attribute wherever they stand, others only beside a quotation.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// How much a verb tells of speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cue {
    /// Tells of speech where it stands beside a quotation: `continue`, `call`, `laugh`.
    Weak,
    /// Tells of writing or of speech wherever it stands: `write`, `say`.
    Strong,
}

/// What the verb with this lemma tells of speech; `None` where it tells of none.
pub fn cue(lemma: &str) -> Option<Cue> {
    static CUES: LazyLock<FxHashMap<&'static str, Cue>> = LazyLock::new(|| {
        let rows = [(STRONG, Cue::Strong), (WEAK, Cue::Weak)];
        rows.iter().flat_map(|(lemmas, cue)| lemmas.split_ascii_whitespace().map(|lemma| (lemma, *cue))).collect()
    });
    CUES.get(lemma).copied()
}

/// Does the verb with this lemma give something a name, so that whoever does it says the words: “called
/// the plan “a wreck””?
pub fn is_naming(lemma: &str) -> bool {
    const NAMING: &str = "call describe dismiss label dub brand criticize criticise praise denounce slam blast condemn decry \
        deride mock defend hail characterize characterise portray";
    NAMING.split_ascii_whitespace().any(|verb| verb == lemma)
}

const STRONG: &str = "say tell add ask reply respond answer announce state declare explain insist argue claim admit concede \
    acknowledge deny warn promise vow urge suggest complain testify recall joke quip shout yell whisper remark \
    comment conclude assert allege maintain contend stress emphasize emphasise predict boast lament confirm reveal \
    disclose write tweet retweet post text email e-mail note report reiterate recount muse opine exclaim counter \
    caution plead pledge proclaim protest reason retort speculate theorize theorise thunder scoff confess assure \
    reassure remind interject advise clarify elaborate estimate summarize surmise implore quote";

const WEAK: &str = "continue go begin start put call describe label dub brand criticize criticise praise dismiss denounce accuse \
    blame welcome thank demand order point observe think believe hope fear feel laugh sigh nod chant sing cite \
    paraphrase read publish sign sound repeat wonder guess agree disagree offer propose recommend remember find \
    cry scream roar bellow bark snap sneer fume rage rant rave marvel gush beam grin smile chuckle mutter mumble \
    murmur whine groan moan grumble crow chime tease mock blast slam rip lash attack defend tout hail invite \
    instruct command challenge charge assail condemn deride ridicule decry mourn mean speak talk refer hint imply \
    indicate signal show know see hear learn close end open finish message swear preach pray rail intone deadpan \
    admonish chide scold lecture interrupt apologize regret rejoice celebrate champion commend greet introduce \
    pronounce echo inquire query quiz press push fire shoot hit issue release deliver send print carry run enthuse \
    rhapsodize question bemoan bristle shrug lie sum toast caption use have give make get \
    be come turn";

use crate::formats::Zones;
use crate::rule::{Check, Fixes, Level, Rule, Speech, Term, Terms};

pub(super) static CLICHE: Rule = Rule {
    name: "style/cliche",
    level: Level::Hint,
    fix: Fixes::Sometimes,
    zones: Zones::STORY,
    speech: Speech::Skip,
    page: r#"
A phrase worn out by use.

## Why
Readers skip what they have read a thousand times. Say what happened.

## Examples
```news,flag
Voters sent [[a wake-up call]] [[in the wake of]] the flood, and the mayor [[dodged a bullet]].
```
```news,flag
[[At the end of the day]] the vote was [[a game changer]].
```
```news,fixed
The vote was a game changer.
```
```news,pass
Voters turned him out after the flood. “At the end of the day we won,” he said. At the end of the shift he left.
```
"#,
    check: Check::Terms(&TERMS),
};

static TERMS: Terms = Terms::new(ROWS, |found, _| format!("“{found}” is worn out; say what happened"));

const ROWS: &[Term] = &[
    Term::new("a breath of fresh air", "-"),
    Term::new("a bridge too far", "-"),
    Term::new("a dream come true", "-"),
    Term::new("a far cry from", "-"),
    Term::new("a game changer", "-"),
    Term::new("a game-changer", "-"),
    Term::new("a perfect storm", "-"),
    Term::new("a shot in the arm", "-"),
    Term::new("a sigh of relief", "-"),
    Term::new("a ticking time bomb", "-"),
    Term::new("a wake-up call", "-"),
    Term::new("a war of words", "-"),
    Term::new("a whole new ball game", "-"),
    Term::new("acid test", "-"),
    Term::new("add insult to injury", "-"),
    Term::new("against all odds", "-"),
    Term::new("all walks of life", "-"),
    Term::new("at the end of the day", ""),
    Term::new("at the eleventh hour", "-"),
    Term::new("avoid like the plague", "-"),
    Term::new("back to square one", "-"),
    Term::new("back to the drawing board", "-"),
    Term::new("ballpark figure", "estimate"),
    Term::new("beat a hasty retreat", "-"),
    Term::new("bite the bullet", "-"),
    Term::new("bitter end", "-"),
    Term::new("blazing inferno", "fire"),
    Term::new("blessing in disguise", "-"),
    Term::new("bone of contention", "-"),
    Term::new("brutally honest", "-"),
    Term::new("burning the midnight oil", "-"),
    Term::new("calm before the storm", "-"),
    Term::new("came under fire", "-"),
    Term::new("cautiously optimistic", "-"),
    Term::new("clear as mud", "-"),
    Term::new("crystal clear", "clear"),
    Term::new("cutting edge technology", "new technology"),
    Term::new("cutting-edge technology", "new technology"),
    Term::new("dodged a bullet", "-"),
    Term::new("drop in the bucket", "-"),
    Term::new("elephant in the room", "-"),
    Term::new("fall through the cracks", "-"),
    Term::new("fell on deaf ears", "-"),
    Term::new("few and far between", "rare"),
    Term::new("firestorm of controversy", "-"),
    Term::new("from the get-go", "from the start"),
    Term::new("give 110 percent", "-"),
    Term::new("go-to guy", "-"),
    Term::new("grind to a halt", "stop"),
    Term::new("ground to a halt", "stopped"),
    Term::new("hit the ground running", "-"),
    Term::new("hit the nail on the head", "-"),
    Term::new("hot-button issue", "issue"),
    Term::new("in harm's way", "in danger"),
    Term::new("in the nick of time", "-"),
    Term::new("in the wake of", "after"),
    Term::new("it goes without saying", "-"),
    Term::new("it remains to be seen", "-"),
    Term::new("jury is still out", "-"),
    Term::new("last but not least", ""),
    Term::new("last-ditch effort", "-"),
    Term::new("leave no stone unturned", "-"),
    Term::new("left no stone unturned", "-"),
    Term::new("level playing field", "-"),
    Term::new("light at the end of the tunnel", "-"),
    Term::new("like a war zone", "-"),
    Term::new("live to fight another day", "-"),
    Term::new("long arm of the law", "-"),
    Term::new("low-hanging fruit", "-"),
    Term::new("made the ultimate sacrifice", "died"),
    Term::new("moment of truth", "-"),
    Term::new("needle in a haystack", "-"),
    Term::new("nipped in the bud", "-"),
    Term::new("no stranger to", "-"),
    Term::new("on the same page", "in agreement"),
    Term::new("only time will tell", "-"),
    Term::new("opened a can of worms", "-"),
    Term::new("paid the ultimate price", "died"),
    Term::new("paradigm shift", "-"),
    Term::new("pillar of the community", "-"),
    Term::new("political football", "-"),
    Term::new("pulled out all the stops", "-"),
    Term::new("pushed the envelope", "-"),
    Term::new("put it on the back burner", "-"),
    Term::new("rags to riches", "-"),
    Term::new("reached a fever pitch", "-"),
    Term::new("reign of terror", "-"),
    Term::new("rushed to the scene", "-"),
    Term::new("sea change", "-"),
    Term::new("second to none", "-"),
    Term::new("sent shock waves", "-"),
    Term::new("sent shockwaves", "-"),
    Term::new("smoking gun", "-"),
    Term::new("spread like wildfire", "-"),
    Term::new("stemmed the tide", "-"),
    Term::new("tip of the iceberg", "-"),
    Term::new("think outside the box", "-"),
    Term::new("thinking outside the box", "-"),
    Term::new("tight-knit community", "-"),
    Term::new("close-knit community", "-"),
    Term::new("time will tell", "-"),
    Term::new("took the bull by the horns", "-"),
    Term::new("took the world by storm", "-"),
    Term::new("under the radar", "-"),
    Term::new("unprecedented move", "-"),
    Term::new("uphill battle", "-"),
    Term::new("white stuff", "snow"),
    Term::new("winds of change", "-"),
];

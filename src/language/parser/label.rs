//! What the parser says of a word: its part of speech, its Penn tag, its relation to its head.

use std::fmt;

/// An enumeration whose values have the names of a published scheme, in a fixed order: the order of
/// the network's outputs.
macro_rules! labels {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $label:ident = $text:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $(#[doc = concat!("The label “", $text, "”.")] $(#[$doc])* $label,)* }

        impl $name {
            /// All of them, in the order of the network's outputs.
            pub const ALL: &[$name] = &[$($name::$label,)*];

            /// The scheme's own name of it.
            pub const fn name(self) -> &'static str {
                match self { $($name::$label => $text,)* }
            }

            /// The value of that name.
            pub fn named(name: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|label| label.name() == name)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.name())
            }
        }
    };
}

labels! {
    /// The parts of speech of Universal Dependencies.
    ///
    /// <https://universaldependencies.org/u/pos/>
    Pos {
        Adj = "ADJ",
        Adp = "ADP",
        Adv = "ADV",
        Aux = "AUX",
        Cconj = "CCONJ",
        Det = "DET",
        Intj = "INTJ",
        Noun = "NOUN",
        Num = "NUM",
        Part = "PART",
        Pron = "PRON",
        Propn = "PROPN",
        Punct = "PUNCT",
        Sconj = "SCONJ",
        Sym = "SYM",
        Verb = "VERB",
        X = "X",
    }
}

labels! {
    /// The tags of the Penn Treebank, with those that the English Web Treebank added.
    ///
    /// Santorini, Part-of-Speech Tagging Guidelines for the Penn Treebank Project (1990).
    Penn {
        Dollar = "$",
        OpeningQuote = "``",
        ClosingQuote = "''",
        LeftBracket = "-LRB-",
        RightBracket = "-RRB-",
        Comma = ",",
        Stop = ".",
        Colon = ":",
        Add = "ADD",
        Afx = "AFX",
        Cc = "CC",
        Cd = "CD",
        Dt = "DT",
        Ex = "EX",
        Fw = "FW",
        Gw = "GW",
        Hyph = "HYPH",
        In = "IN",
        Jj = "JJ",
        Jjr = "JJR",
        Jjs = "JJS",
        Ls = "LS",
        Md = "MD",
        Nfp = "NFP",
        Nn = "NN",
        Nnp = "NNP",
        Nnps = "NNPS",
        Nns = "NNS",
        Pdt = "PDT",
        Pos = "POS",
        Prp = "PRP",
        PrpS = "PRP$",
        Rb = "RB",
        Rbr = "RBR",
        Rbs = "RBS",
        Rp = "RP",
        Sym = "SYM",
        To = "TO",
        Uh = "UH",
        Vb = "VB",
        Vbd = "VBD",
        Vbg = "VBG",
        Vbn = "VBN",
        Vbp = "VBP",
        Vbz = "VBZ",
        Wdt = "WDT",
        Wp = "WP",
        WpS = "WP$",
        Wrb = "WRB",
        Xx = "XX",
    }
}

impl Penn {
    /// Is it the tag of a finite verb or of a modal?
    pub const fn is_finite(self) -> bool {
        matches!(self, Penn::Vbd | Penn::Vbz | Penn::Vbp | Penn::Md)
    }
}

labels! {
    /// The relations of Universal Dependencies, with the subtypes of English that a rule can use.
    ///
    /// <https://universaldependencies.org/u/dep/>, <https://universaldependencies.org/en/dep/>
    Relation {
        Acl = "acl",
        AclRelcl = "acl:relcl",
        Advcl = "advcl",
        AdvclRelcl = "advcl:relcl",
        Advmod = "advmod",
        Amod = "amod",
        Appos = "appos",
        Aux = "aux",
        AuxPass = "aux:pass",
        Case = "case",
        Cc = "cc",
        CcPreconj = "cc:preconj",
        Ccomp = "ccomp",
        Compound = "compound",
        CompoundPrt = "compound:prt",
        Conj = "conj",
        Cop = "cop",
        Csubj = "csubj",
        CsubjPass = "csubj:pass",
        Dep = "dep",
        Det = "det",
        DetPredet = "det:predet",
        Discourse = "discourse",
        Dislocated = "dislocated",
        Expl = "expl",
        Fixed = "fixed",
        Flat = "flat",
        Goeswith = "goeswith",
        Iobj = "iobj",
        List = "list",
        Mark = "mark",
        Nmod = "nmod",
        NmodDesc = "nmod:desc",
        NmodPoss = "nmod:poss",
        NmodUnmarked = "nmod:unmarked",
        Nsubj = "nsubj",
        NsubjOuter = "nsubj:outer",
        NsubjPass = "nsubj:pass",
        Nummod = "nummod",
        Obj = "obj",
        Obl = "obl",
        OblAgent = "obl:agent",
        OblUnmarked = "obl:unmarked",
        Orphan = "orphan",
        Parataxis = "parataxis",
        Punct = "punct",
        Reparandum = "reparandum",
        Root = "root",
        Vocative = "vocative",
        Xcomp = "xcomp",
    }
}

impl Relation {
    /// The relation that a treebank names so; without its subtype where that is none of ours.
    pub fn nearest(name: &str) -> Option<Relation> {
        Relation::named(name).or_else(|| Relation::named(universal(name)))
    }

    /// The name of the relation that all languages share: `nsubj` for `nsubj:pass`.
    pub fn universal(self) -> &'static str {
        universal(self.name())
    }
}

/// A relation’s name without its subtype, as scores compare them.
pub fn universal(name: &str) -> &str {
    name.split_once(':').map_or(name, |(universal, _)| universal)
}

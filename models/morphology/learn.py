#!/usr/bin/env python3
"""Writes lemmas.tsv, inflections.tsv and ../lexicon/countability.tsv.

    python3 learn.py LEMMINFLECT.whl TRAIN.conllu...

Takes the word tables of the LemmInflect wheel (MIT) and the words of treebanks in CoNLL-U, and
finds the endings that tell how a form becomes its lemma and a lemma its forms. An ending holds for
all words that a longer one does not take out; `^` is the beginning of a word. A row is a group
(a Penn tag, or several that one tag stands for), an ending, what replaces it, and perhaps how the
lemma is capitalized.
"""

import csv
import gzip
import io
import re
import sys
import zipfile
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).parent

# The group that a tag's lemmas are learned in. Tags that are not here keep their form.
GROUPS = {
    "VBD": "VBD", "VBN": "VBD", "VBG": "VBD", "VBZ": "VBD", "VB": "VB", "VBP": "VB",
    "NN": "NN", "NNS": "NNS", "NNPS": "NNPS", "JJ": "JJ", "RB": "RB",
    "JJR": "JJR", "JJS": "JJR", "RBR": "RBR", "RBS": "RBR",
}

# Groups of forms that are their own lemmas.
BASE = ("VB", "NN", "JJ", "RB")

# Closed classes as the English Web Treebank writes their lemmas.
CLOSED = {
    "VBD": {"'s": "be", "'d": "have", "s": "be", "gon": "go", "fled": "flee", "got": "get", "was": "be", "were": "be"},
    "VB": {"'m": "be", "'re": "be", "'ve": "have", "are": "be", "am": "be", "wan": "want", "ai": "be"},
    "MD": {"'ll": "will", "'d": "would", "ca": "can", "wo": "will", "sha": "shall"},
    "RB": {"n't": "not", "nt": "not"},
    "JJR": {"least": "least"}, "RBR": {"least": "least"},
    "DT": {"an": "a", "these": "this", "those": "that"},
    "PRP": {"i": "I", "me": "I", "him": "he", "her": "she", "us": "we", "'s": "we", "them": "they", "'em": "they",
            "em": "they", "mine": "my", "yours": "your", "hers": "her", "ours": "our", "theirs": "their"},
    "POS": {"'": "'s", "s": "'s"},
    "TO": {"na": "to", "ta": "to"},
    "CD": {"m": "million", "bn": "billion", "b": "billion", "t": "trillion"},
    "IN": {"thru": "through"},
    ":": {"–": "-"},
    "SYM": {"–": "-"},
    ",": {"–": "-", "—": "-"},
    "HYPH": {"–": "-"},
    "``": {"“": '"', "”": '"', "‘": "'"},
    "''": {"“": '"', "”": '"', "‘": "'"},
    "FW": {"etc": "etc.", "ie": "i.e.", "eg": "e.g."},
    "NN": {"pm": "p.m.", "am": "a.m.", "p.m": "p.m.", "a.m": "a.m."},
    "NNP": {"jan.": "January", "feb.": "February", "mar.": "March", "apr.": "April", "jun.": "June", "jul.": "July",
            "aug.": "August", "sep.": "September", "sept.": "September", "oct.": "October", "nov.": "November",
            "dec.": "December", "jan": "January", "feb": "February", "apr": "April", "aug": "August",
            "sep": "September", "sept": "September", "oct": "October", "nov": "November", "dec": "December",
            "mon.": "Monday", "tue.": "Tuesday", "tues.": "Tuesday", "wed.": "Wednesday", "thu.": "Thursday",
            "thurs.": "Thursday", "fri.": "Friday", "sat.": "Saturday", "sun.": "Sunday"},
}

# Where the tables and the copy of American newsrooms differ.
FORMS = {
    ("be", "VBD"): "was", ("be", "VBN"): "been", ("be", "VBG"): "being", ("be", "VBZ"): "is", ("be", "VBP"): "are",
    ("have", "VBZ"): "has", ("have", "VBD"): "had", ("have", "VBN"): "had", ("have", "VBG"): "having",
    ("do", "VBZ"): "does", ("do", "VBD"): "did", ("do", "VBN"): "done", ("run", "VBN"): "run", ("come", "VBN"): "come",
    ("cancel", "VBD"): "canceled", ("cancel", "VBN"): "canceled", ("passer-by", "NNS"): "passers-by",
    ("passerby", "NNS"): "passersby", ("runner-up", "NNS"): "runners-up", ("appendix", "NNS"): "appendixes",
    ("roof", "NNS"): "roofs", ("proof", "NNS"): "proofs", ("chief", "NNS"): "chiefs", ("belief", "NNS"): "beliefs",
    ("beef", "NNS"): "beefs", ("dwarf", "NNS"): "dwarfs", ("german", "NNS"): "germans", ("roman", "NNS"): "romans",
    ("norman", "NNS"): "normans", ("ottoman", "NNS"): "ottomans", ("brahman", "NNS"): "brahmans",
    ("control", "VBD"): "controlled", ("control", "VBN"): "controlled", ("ox", "NNS"): "oxen", ("louse", "NNS"): "lice",
    ("bestride", "VBD"): "bestrode", ("joyride", "VBD"): "joyrode", ("joy-ride", "VBD"): "joy-rode", ("bust", "VBD"): "busted",
    ("torpedo", "VBD"): "torpedoed", ("wake", "VBN"): "woken", ("shave", "VBN"): "shaved", ("spoil", "VBN"): "spoiled",
    ("marvel", "VBN"): "marveled", ("worship", "VBN"): "worshipped", ("worship", "VBD"): "worshipped",
    ("mimic", "VBD"): "mimicked", ("mimic", "VBN"): "mimicked", ("mimic", "VBG"): "mimicking",
    ("do", "VBG"): "doing",
    ("lie", "VBD"): "lay", ("lie", "VBN"): "lain", ("program", "VBD"): "programmed", ("program", "VBN"): "programmed",
    ("program", "VBG"): "programming", ("plead", "VBD"): "pleaded", ("plead", "VBN"): "pleaded",
    ("hang", "VBD"): "hung", ("hang", "VBN"): "hung", ("dive", "VBD"): "dived", ("sneak", "VBD"): "sneaked",
    ("light", "VBD"): "lit", ("light", "VBN"): "lit", ("leap", "VBD"): "leaped", ("kneel", "VBD"): "knelt",
    ("criterion", "NNS"): "criteria", ("phenomenon", "NNS"): "phenomena", ("bacterium", "NNS"): "bacteria",
    ("fit", "VBN"): "fit", ("quit", "VBN"): "quit", ("wed", "VBN"): "wed", ("spit", "VBN"): "spat", ("rid", "VBN"): "rid",
    ("broadcast", "VBN"): "broadcast", ("forecast", "VBN"): "forecast", ("bet", "VBN"): "bet", ("leap", "VBN"): "leaped",
    ("broadcast", "VBD"): "broadcast", ("forecast", "VBD"): "forecast", ("bet", "VBD"): "bet", ("wed", "VBD"): "wed",
    ("quit", "VBD"): "quit", ("fit", "VBD"): "fit", ("knit", "VBD"): "knit", ("rid", "VBD"): "rid", ("spit", "VBD"): "spat",
    ("focus", "VBD"): "focused", ("focus", "VBN"): "focused", ("focus", "VBG"): "focusing", ("focus", "VBZ"): "focuses",
    ("prove", "VBN"): "proven", ("shear", "VBN"): "shorn", ("bid", "VBD"): "bid",
    ("bid", "VBN"): "bid", ("thrive", "VBD"): "thrived", ("thrive", "VBN"): "thrived", ("wake", "VBD"): "woke",
    ("shine", "VBD"): "shone", ("shine", "VBN"): "shone", ("speed", "VBD"): "sped", ("speed", "VBN"): "sped",
    ("aircraft", "NNS"): "aircraft", ("spacecraft", "NNS"): "spacecraft", ("person", "NNS"): "people",
    ("people", "NNS"): "peoples", ("fish", "NNS"): "fish", ("staff", "NNS"): "staff", ("cafe", "NNS"): "cafes", ("money", "NNS"): "monies",
    ("far", "JJR"): "further", ("far", "JJS"): "furthest", ("far", "RBR"): "further", ("far", "RBS"): "furthest",
    ("bad", "JJR"): "worse", ("badly", "RBR"): "worse", ("badly", "RBS"): "worst", ("old", "JJR"): "older",
    ("old", "JJS"): "oldest", ("many", "JJR"): "more", ("much", "JJR"): "more", ("little", "JJR"): "less",
    ("many", "JJS"): "most", ("much", "JJS"): "most", ("little", "JJS"): "least", ("late", "JJS"): "latest",
}

# Verbs in -l that double it in American spelling too.
STRESSED = """control patrol rebel compel expel propel repel dispel impel excel enroll extol annul cabal""".split()

# Nouns whose plural is their singular.
INVARIANT = """sheep deer moose elk bison swine salmon trout cod squid aircraft spacecraft hovercraft watercraft series species
means headquarters crossroads offspring barracks gallows chassis corps rendezvous yen baht yuan won rand hertz grouse shrimp
plankton kilohertz megahertz gigahertz sweepstakes whereabouts counterintelligence bourgeois chamois samurai""".split()


def plain(form):
    return form.lower().replace("’", "'")


def read_tables(wheel):
    """The wheel's inflections: (lemma, category) -> lists of alternatives a column."""
    with zipfile.ZipFile(wheel) as archive:
        packed = archive.read("lemminflect/resources/infl_lu.csv.gz")
    out = {}
    for row in csv.reader(io.StringIO(gzip.decompress(packed).decode())):
        out[row[0], row[1]] = [[form for form in column.split("/") if form] for column in row[2:]]
    return out


def read_treebanks(paths):
    """Counts of (form, lemma, tag)."""
    out = Counter()
    for path in paths:
        for line in Path(path).read_text().splitlines():
            row = line.split("\t")
            if len(row) == 10 and row[0].isdigit() and row[2] != "_":
                out[row[1], row[2], row[4]] += 1
    return out


def table_forms(tables):
    """(lemma, tag) -> its forms, the first to prefer."""
    out = {}
    for (lemma, category), columns in tables.items():
        if category == "verb":
            past, participle, gerund, third = (columns + [[]] * 4)[:4]
            if not participle or past and past[0].endswith("ed") and set(participle) <= set(past):
                participle = past
            for tag, forms in zip(("VBD", "VBN", "VBG", "VBZ"), (past, participle, gerund, third)):
                out[lemma, tag] = forms
        elif category == "noun":
            plurals = [form for form in columns[0] if form != lemma] if columns else []
            out[lemma, "NNS"] = plurals
        elif category in ("adj", "adv"):
            tags = ("JJR", "JJS") if category == "adj" else ("RBR", "RBS")
            for tag, forms in zip(tags, (columns + [[], []])[:2]):
                out[lemma, tag] = forms
    shape = lambda word: (word.count("-"), word.count(" "))
    return {key: [form for form in forms if shape(form) == shape(key[0])] for key, forms in out.items()}


def usual_form(lemma, tag, alternatives, counted):
    """The form that newsrooms prefer: what the treebanks have, else the regular and American one."""
    def merit(form):
        same = min(len(lemma) - edit(lemma, form)[0], max(1, len(lemma) - 3))
        latin = tag == "NNS" and form.endswith(("a", "ae", "i", "ices"))
        odd = tag == "NNS" and form in (lemma + "es", lemma + "s") and lemma.endswith(("f", "fe", "x", "use"))
        doubled = form.startswith(lemma + lemma[-1])
        unlike = lemma.endswith("l") and doubled == (lemma not in STRESSED)
        return counted[form], same, not latin, not odd, not unlike
    return max(alternatives, key=merit, default=None)


def edit(word, other):
    """How to make `other` of `word`: letters to drop from its end, letters to add."""
    same = 0
    while same < min(len(word), len(other)) and word[same] == other[same]:
        same += 1
    return len(word) - same, other[same:]


def case_of(lemma):
    if not lemma[:1].isupper():
        return ""
    return "CAPS" if sum(c.isupper() for c in lemma) > 1 or len(lemma) == 1 else "Title"


LONGEST = 7  # bytes that an ending can add


class Group:
    """Words of a kind and what becomes of each: (letters to drop, letters to add, case), or None."""

    def __init__(self):
        self.edits = {}

    def add(self, word, other):
        word = plain(word)
        drop, add = edit(word, plain(other))
        if len(add.encode()) <= LONGEST:
            self.edits[word] = drop, add, case_of(other)

    def endings(self, general=None):
        """The fewest endings that tell each word's edit; only whole words where a general group's
        endings tell the rest."""
        rules = self.shared() if general is None else {}

        def told(word):
            return tell(rules, word) or tell(general or {}, word) or (word, (0, "", ""))

        words = {"^" + word: change for word, change in self.edits.items() if told(word)[1] != change}
        # An ending that no word comes down to is no rule.
        used = {told(word)[0] for word in self.edits if "^" + word not in words}
        return {**{ending: change for ending, change in rules.items() if ending in used}, **words}

    def shared(self):
        """Endings that most words with them agree on, three at least."""
        below = defaultdict(Counter)
        for word, change in self.edits.items():
            for i in range(len(word) + 1):
                below[word[i:]][change] += 1
        rules = {}
        for ending in sorted(below, key=lambda ending: (len(ending), ending)):
            able = [(count, -drops(change), str(change), change) for change, count in below[ending].items()
                    if drops(change) <= len(ending)]
            if not able:
                continue
            count, *_, change = max(able)
            shorter = tell(rules, ending[1:])
            if change != (shorter[1] if shorter else (0, "", "")) and (not ending or count >= 3 and 2 * count > sum(below[ending].values())):
                rules[ending] = change
        return rules


def tell(rules, word):
    """The longest ending of the word among the rules, with its change."""
    whole = "^" + word
    return next(((whole[i:], rules[whole[i:]]) for i in range(len(whole) + 1) if whole[i:] in rules), None)


def drops(change):
    return change[0] if change else 0


def rows(name, endings):
    for ending, change in endings.items():
        if change is None:
            yield name, ending, "-", ""
            continue
        drop, add, case = change
        yield name, ending, ending[: len(ending) - drop] + add, case


def write(path, about, table):
    table = sorted(table, key=lambda row: (row[0], row[1][::-1]))
    lines = [f"# {line}" for line in about] + ["\t".join(row).rstrip("\t") for row in table]
    path.write_text("\n".join(lines) + "\n")
    print(path.name, len(table))


def lemmas(tables, forms, words):
    groups = defaultdict(Group)
    frequent = Counter()
    for (form, lemma, tag), count in words.items():
        frequent[lemma] += count
    known = {lemma for lemma, _ in tables}
    # What the tables know; the more frequent lemma wins.
    candidates = defaultdict(set)
    for (lemma, tag), alternatives in forms.items():
        for form in alternatives:
            if " " not in form and lemma == lemma.lower():
                candidates[GROUPS[tag], plain(form)].add(lemma)
    for (lemma, category), columns in tables.items():
        if category == "noun" and columns and columns[0] == [lemma] and lemma == lemma.lower():
            candidates["NNS", lemma].add(lemma)
        if category == "adj" and " " not in lemma:
            candidates["JJ", plain(lemma)].add(lemma)
    # What the treebanks have, unless it looks like a slip.
    seen = defaultdict(Counter)
    for (form, lemma, tag), count in words.items():
        if tag in GROUPS and lemma[0] != "-":
            seen[GROUPS[tag], plain(form)][lemma] += count
    chosen = {}
    for key, lemmas in candidates.items():
        chosen[key] = max(lemmas, key=lambda lemma: (frequent[lemma], lemma == lemma.lower(), -len(lemma), lemma))
    for (group, form), lemmas in seen.items():
        lemma, count = lemmas.most_common(1)[0]
        usual = 2 * count > sum(lemmas.values())
        if group in BASE:
            # A form that is its own lemma differs in capitals at most; all else is a slip.
            listed = plain(lemma) == form and (group == "JJ" or count >= 3)
        else:
            kept = len(form) - edit(form, plain(lemma))[0]
            regular = kept >= max(2, len(lemma) - 2) and (count >= 2 or lemma in known)
            often = count >= 3 and (kept >= 2 or group in ("VBD", "JJR", "RBR"))
            new = not candidates.get((group, form))
            listed = lemma in candidates.get((group, form), ()) or new and regular or often
            listed &= case_of(lemma) == "" or group == "NNPS" or count >= 3
        if listed and usual:
            chosen[group, form] = lemma
    for (group, form), lemma in chosen.items():
        if form.isascii() and not any(c.isdigit() for c in form):
            groups[group].add(form, lemma)
    for group, pairs in CLOSED.items():
        for form, lemma in pairs.items():
            groups[group].add(form, lemma)
    # Capitals of proper nouns stay as they are.
    groups["NNPS"].edits = {form: (*change[:2], "") for form, change in groups["NNPS"].edits.items()}
    groups["NNP"].edits = {form: (*change[:2], "") for form, change in groups["NNP"].edits.items()}
    # What a special group does not tell, a general one does.
    endings = {name: groups[name].endings() for name in ("VBD", "NNS", "JJ", "JJR")}
    uncased = {ending: change and (*change[:2], "") for ending, change in endings["NNS"].items()}
    general = {"RBR": endings["JJR"], "NNPS": uncased}
    for name, group in groups.items():
        yield from rows(name, endings.get(name) or group.endings(general.get(name, {})))


def inflections(forms, words):
    groups = defaultdict(Group)
    seen = defaultdict(Counter)
    for (form, lemma, tag), count in words.items():
        if tag in ("VBD", "VBN", "VBG", "VBZ", "NNS", "JJR", "JJS", "RBR", "RBS") and lemma == lemma.lower():
            seen[lemma, tag][plain(form)] += count
    for (lemma, tag), alternatives in forms.items():
        if lemma != lemma.lower() or " " in lemma or not alternatives and tag[:2] not in ("JJ", "RB"):
            continue
        best = usual_form(lemma, tag, alternatives, seen.get((lemma, tag), Counter()))
        if not (best or lemma).replace("-", "").isalpha():
            continue
        group = groups[tag]
        if best is None:
            group.edits[lemma] = None
        else:
            group.add(lemma, best)
    for kin in ("mother", "father", "sister", "brother", "son", "daughter"):
        groups["NNS"].edits[kin + "-in-law"] = None  # the plural is inside
    for lemma in INVARIANT:
        groups["NNS"].add(lemma, lemma)
    for (lemma, tag), form in FORMS.items():
        groups[tag].add(lemma, form)
    endings = {name: groups[name].endings() for name in groups if name not in ("VBN", "VBP")}
    for name, group in groups.items():
        yield from rows(name, endings.get(name) or group.endings(endings["VBD"] if name == "VBN" else {}))


# The numbers of `Countability` in the list that the linter embeds.
COUNTABLE, UNCOUNTABLE, BOTH, PLURAL = range(1, 5)


def countability(tables, bare, words):
    """How nouns are counted: by hand, else by the tables, else as the treebanks use them."""
    out = {}
    for (lemma, category), columns in tables.items():
        if category == "noun" and lemma == lemma.lower() and lemma.isascii() and " " not in lemma:
            plurals = columns[0] if columns else []
            regular, same = any(form != lemma for form in plurals), lemma in plurals
            paired = re.search(r"(?<!ic)(?<![aiosu])s$", lemma)
            out[lemma] = BOTH if regular and same else COUNTABLE if regular else PLURAL if paired else UNCOUNTABLE
    plural = Counter()
    for (form, lemma, tag), count in words.items():
        if tag == "NNS":
            plural[lemma, plain(form) == lemma] += count
    for lemma in out:
        if out[lemma] == COUNTABLE and bare[lemma, True] >= 5 and bare[lemma, True] > 0.25 * bare[lemma, False]:
            out[lemma] = BOTH
        if out[lemma] == UNCOUNTABLE and plural[lemma, False]:
            out[lemma] = BOTH
    for lemma in INVARIANT:
        out[lemma] = COUNTABLE
    numbers = {"countable": COUNTABLE, "uncountable": UNCOUNTABLE, "both": BOTH, "plural": PLURAL}
    for block in (HERE / "countability.txt").read_text().split("\n\n"):
        name, colon, lemmas = block.partition(":")
        if name in numbers:
            out.update({lemma: numbers[name] for lemma in lemmas.split()})
    return sorted((lemma, str(number)) for lemma, number in out.items())


def read_bare(paths):
    """How often a noun in the singular stands as subject, object or oblique: (lemma, without a determiner)."""
    out = Counter()
    for path in paths:
        for sentence in Path(path).read_text().split("\n\n"):
            rows = [line.split("\t") for line in sentence.splitlines()]
            rows = [row for row in rows if len(row) == 10 and row[0].isdigit()]
            opened = {row[6] for row in rows if row[7].split(":")[0] in ("det", "nummod", "compound") or row[7] == "nmod:poss"}
            for row in rows:
                if row[4] == "NN" and row[7] in ("nsubj", "nsubj:pass", "obj"):
                    out[row[2], row[0] not in opened] += 1
    return out


def main():
    wheel, *paths = sys.argv[1:]
    tables, words, bare = read_tables(wheel), read_treebanks(paths), read_bare(paths)
    forms = table_forms(tables)
    source = [
        "Learned by learn.py from LemmInflect 0.2.3 (MIT) and the training parts of the treebanks",
        "English-EWT (CC BY-SA 4.0) and English-GUM (CC BY 4.0).",
    ]
    about = "Group, ending, what replaces it, capitals of the lemma. `^` begins a word."
    write(HERE / "lemmas.tsv", ["Forms to lemmas. " + about, *source], lemmas(tables, forms, words))
    about = "Tag, ending of the lemma, what replaces it; `-` where there is no such form."
    write(HERE / "inflections.tsv", ["Lemmas to forms. " + about, *source], inflections(forms, words))
    about = "How nouns are counted: 1 countable, 2 uncountable, 3 both, 4 only plural."
    table = countability(tables, bare, words)
    write(HERE.parent / "lexicon" / "countability.tsv", [about, *source, "Corrected by hand in countability.txt."], table)


if __name__ == "__main__":
    main()

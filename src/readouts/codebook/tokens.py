"""Words as every other module compares them: split, folded to one spelling, and stemmed."""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from importlib import import_module
from itertools import accumulate
from operator import attrgetter
from pathlib import Path

from readouts.codebook.sorted_table import open_table
from readouts.records import dataclass

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing, which no short command needs

if TYPE_CHECKING:
    from typing import Any

# Plain letters are asked for first, as all letters there are take longer to tell.
_TOKEN = re.compile(
    r"([^\W\d_](?:\.(?:[^\W\d_]\.)+"  # U.S., E.U.: one word
    r"|[a-zA-Z0-9]*+[^\W_]*+(?:['’ʼ][^\W\d_]++)*+)"
    r"|\d+(?:[.,]\d+)*)"
)
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "’": "'", "ʼ": "'"})
# The words of official prose with their folded form and stem, made by `stem_row`: to work them out takes far longer.
STEMS = Path(__file__).parent / "tables" / "stems.tsv"
_SNOWBALL = "readouts_snowball"
# Letters without which a pattern is not tried, pattern, American spelling.
_BRITISH = (
    ("our", r"^(.*(?:neighb|lab|harb|hon|col|fav|behavi|endeav|rum|vap|arm|sav|vig))our", r"\1or"),
    ("ence", r"^(def|off|lic|pret)ence", r"\1ense"),
    ("isation", r"^(.{3,})isation", r"\1ization"),
    ("programme", r"^(program)me", r"\1"),
    ("re", r"^(cent|met|kilomet|theat|lit|fib|calib)re(s?)$", r"\1er\2"),
    ("is", r"^(.{2,}[lnrtcg]|emphas|apolog|recogn|summar|prior|final|real|util|critic)is(e|ed|es|ing)$", r"\1iz\2"),
)
# Words in -ise that are no British spelling of -ize.
_NOT_BRITISH = (
    r"^(?:exerc|prom|comprom|superv|telev|enterpr|surpr|ra|pra|r|ar|w|likew|otherw|exp|prec|conc|franch|advert|rev|dev|"
    r"adv|merchand|improv|comp|cru|no|po|gu|disgu|prem|expert|trea|dem|appra|parad|tort)is(?:e|ed|es|ing)$"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or number as it is written; one record serves all the places where it stands.

    Attributes:
        text: As written.
        fold: Without case, accents, possessive and spelling variants.
        stem: ``fold`` without its inflection (Snowball English).
    """

    text: str
    fold: str
    stem: str


@dataclass(frozen=True, slots=True)
class Token:
    """One word or number of a text, in its place.

    Attributes:
        text: As written.
        fold: See `Word`.
        stem: See `Word`.
        start: First code point in the text.
        end: One past the last code point.
    """

    text: str
    fold: str
    stem: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    # The English module alone, under a name of its own: the package's front imports those of all languages, which
    # takes a tenth of a short command's time.
    from importlib.util import find_spec, module_from_spec

    spec = find_spec("snowballstemmer")
    if spec is None:
        raise ModuleNotFoundError("No module named 'snowballstemmer'", name="snowballstemmer")
    spec.name = _SNOWBALL
    sys.modules[_SNOWBALL] = module_from_spec(spec)
    return import_module(f"{_SNOWBALL}.english_stemmer").EnglishStemmer()


@lru_cache(maxsize=65536)
def _known(plain: str) -> tuple[str, str] | None:
    """The fold and the stem of a plain word, where the table has them."""
    row = open_table(STEMS).get(plain)
    if row is None:
        return None
    stemmed, _, folded = row.partition("\t")
    return folded or plain, stemmed or plain


def stem_row(plain: str) -> str:
    """What the table says after a plain word: its stem, and its fold; each empty where it is the word itself."""
    folded = _american(plain)
    stemmed = str(_stemmer().stemWord(folded))
    return f"{stemmed if stemmed != plain else ''}\t{folded if folded != plain else ''}".rstrip("\t")


def _plain(word: str) -> str:
    """A word without case, accents, possessive and dots of abbreviations."""
    if word.isascii():
        plain = word.lower()
    else:
        from unicodedata import combining, normalize  # where used: most words are plain ASCII

        plain = "".join(c for c in normalize("NFKD", word) if not combining(c)).casefold().translate(_LETTERS)
    if plain[:1].isdigit() or plain.isalpha():
        return plain
    plain = plain.replace(".", "")
    return plain[:-2] if plain.endswith("'s") else plain[:-1] if plain.endswith("'") else plain


def _american(plain: str) -> str:
    """A plain word in American spelling."""
    if "is" not in plain or not re.match(_NOT_BRITISH, plain):
        for letters, pattern, replacement in _BRITISH:
            if letters in plain:
                plain = re.sub(pattern, replacement, plain)
    return plain


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """One word without case, accents, possessive, dots of abbreviations and British spelling."""
    plain = _plain(word)
    if plain[:1].isdigit():
        return plain
    known = _known(plain)
    return known[0] if known is not None else _american(plain)


@lru_cache(maxsize=65536)
def stem(folded: str) -> str:
    """A folded word without its inflection (Porter's second English stemmer, as Snowball ships it)."""
    if folded[:1].isdigit():
        return folded
    known = _known(folded)
    # A row whose word is spelt another way when folded holds the stem of that spelling.
    return known[1] if known is not None and known[0] == folded else str(_stemmer().stemWord(folded))


@lru_cache(maxsize=65536)
def singular(folded: str) -> str:
    """A folded word without the ending of the plural: one form for both numbers, if not that of a dictionary."""
    if folded[-1:] != "s" or len(folded) < 4 or folded.endswith(("ss", "us")):
        return folded
    if folded.endswith("ies"):
        return f"{folded[:-3]}y"
    return folded[:-2] if folded.endswith(("sses", "shes", "ches", "xes", "zes")) else folded[:-1]


# What of a word phrases are compared by.
FOLD = attrgetter("fold")
STEM = attrgetter("stem")


def number_free(word: Word | Token) -> str:
    """The fold of a word without the ending of the plural."""
    return singular(word.fold)


@lru_cache(maxsize=65536)
def written(text: str) -> Word:
    """The record of a word as written."""
    plain = _plain(text)
    if plain[:1].isdigit():
        return Word(text, plain, plain)
    known = _known(plain)  # fold and stem in one look
    if known is not None:
        return Word(text, *known)
    folded = _american(plain)
    return Word(text, folded, stem(folded))


def parted(text: str, start: int = 0) -> tuple[list[Word], list[str], list[int], list[int]]:
    """The words and numbers of a text, in order.

    Args:
        text: A text, or a part of one.
        start: Where the part begins in its text.

    Returns:
        The words; what stands before each and behind the last; the places of their first code points; the places
        behind their last.
    """
    parts = _TOKEN.split(text)
    words, between = list(map(written, parts[1::2])), parts[::2]
    places = list(accumulate(map(len, parts), initial=start))
    starts, ends = places[1:-1:2], places[2::2]
    if "" not in [word.fold for word in words]:
        return words, between, starts, ends
    kept = [at for at, word in enumerate(words) if word.fold]
    starts, ends = [starts[at] for at in kept], [ends[at] for at in kept]
    gaps = zip([start, *ends], [*starts, start + len(text)], strict=True)
    return [words[at] for at in kept], [text[low - start : high - start] for low, high in gaps], starts, ends


def tokenise(text: str) -> list[Token]:
    """The words and numbers of a text, in order, with their places (code points, end exclusive)."""
    words, _, starts, ends = parted(text)
    return [Token(w.text, w.fold, w.stem, start, end) for w, start, end in zip(words, starts, ends, strict=True)]

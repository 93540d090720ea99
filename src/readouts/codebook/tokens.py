"""Words as every other module compares them: split, folded to one spelling, and stemmed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., E.U.: one word
    r"|\d+(?:[.,]\d+)*"
    r"|[^\W_]+(?:['’ʼ][^\W\d_]+)*"
)
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "’": "'", "ʼ": "'"})
_POSSESSIVE = re.compile(r"'s?$")
_BRITISH = (
    (re.compile(r"^(.*(?:neighb|lab|harb|hon|col|fav|behavi|endeav|rum|vap|arm|sav|vig))our"), r"\1or"),
    (re.compile(r"^(def|off|lic|pret)ence"), r"\1ense"),
    (re.compile(r"^(.{3,})isation"), r"\1ization"),
    (re.compile(r"^(program)me"), r"\1"),
    (re.compile(r"^(cent|met|kilomet|theat|lit|fib|calib)re(s?)$"), r"\1er\2"),
    (
        re.compile(r"^(.{2,}[lnrtcg]|emphas|apolog|recogn|summar|prior|final|real|util|critic)is(e|ed|es|ing)$"),
        r"\1iz\2",
    ),
)
# Words in -ise that are no British spelling of -ize.
_NOT_BRITISH = re.compile(
    r"^(?:exerc|prom|comprom|superv|telev|enterpr|surpr|ra|pra|r|ar|w|likew|otherw|exp|prec|conc|franch|advert|rev|dev|"
    r"adv|merchand|improv|comp|cru|no|po|gu|disgu|prem|expert|trea|dem|appra|parad|tort)is(?:e|ed|es|ing)$"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word or number of a text.

    Attributes:
        text: As written.
        fold: Without case, accents, possessive and spelling variants.
        stem: ``fold`` without its inflection (Snowball English).
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
    # Imported where used: the other languages' modules come along and cost start-up time.
    from snowballstemmer import EnglishStemmer

    return EnglishStemmer()


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """One word without case, accents, possessive, dots of abbreviations and British spelling."""
    plain = unicodedata.normalize("NFKD", word)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold().translate(_LETTERS)
    if plain[:1].isdigit():
        return plain
    plain = _POSSESSIVE.sub("", plain.replace(".", ""))
    if not _NOT_BRITISH.match(plain):
        for pattern, replacement in _BRITISH:
            plain = pattern.sub(replacement, plain)
    return plain


@lru_cache(maxsize=65536)
def stem(folded: str) -> str:
    """A folded word without its inflection (Porter's second English stemmer, as Snowball ships it)."""
    return folded if folded[:1].isdigit() else str(_stemmer().stemWord(folded))


def tokenise(text: str) -> list[Token]:
    """The words and numbers of a text, in order, with their places (code points, end exclusive)."""
    tokens = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        folded = fold(word)
        if folded:
            tokens.append(Token(word, folded, stem(folded), match.start(), match.end()))
    return tokens

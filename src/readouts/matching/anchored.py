"""Small words that turn a matter round by the word they stand with: "the first group", "after the harvest"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readouts.codebook.related import relatedness
from readouts.codebook.tokens import Token
from readouts.matching.stopwords import FUNCTION_WORDS
from readouts.matching.told import Pair

# Words of one row rule each other out before the same word.
_COUNTS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "last", "final", "penultimate")
_HOW_MANY = {"both": "both", "two": "both", "one": "one", "neither": "neither", "no": "neither"}
_ORDER = {"before": "before", "prior": "before", "ahead": "before", "until": "before", "after": "after",
          "following": "after", "follow": "after", "follows": "after", "once": "after", "since": "after"}  # fmt: skip
_MARKS = {word: ("count", word) for word in _COUNTS}
_MARKS |= {word: ("many", value) for word, value in _HOW_MANY.items()}
_MARKS |= {word: ("order", value) for word, value in _ORDER.items()}
# How far the word may be that the small word stands with.
_REACH = 4
SAME = 0.6


def turned_round(pair: Pair) -> tuple[str, str] | None:
    """What each side says by such a word about the same thing, or None."""
    ours, theirs = list(_marked(pair.a.tokens)), list(_marked(pair.b.tokens))
    said = [{(kind, value) for kind, value, _, _ in side} for side in (ours, theirs)]
    against = [
        (words, other)
        for kind, value, words, stem in ours
        for same, other_value, other, with_stem in theirs
        if same == kind and not {(kind, value), (kind, other_value)} & said[0] & said[1]
        and relatedness(stem, with_stem) >= SAME
    ]  # fmt: skip
    # The same words, whichever side is looked at first.
    return min(against, key=sorted, default=None)


def _marked(tokens: Sequence[Token]) -> Iterator[tuple[str, str, str, str]]:
    """(kind of mark, its value, the words as written, the stem of the word it stands with)."""
    for index, token in enumerate(tokens):
        if token.fold not in _MARKS:
            continue
        kind, value = _MARKS[token.fold]
        reach = _REACH if kind == "order" else 2
        for at in range(index + 1, min(index + 1 + reach, len(tokens))):
            if tokens[at].fold not in FUNCTION_WORDS:
                yield kind, value, " ".join(t.text for t in tokens[index : at + 1]), tokens[at].stem
                break

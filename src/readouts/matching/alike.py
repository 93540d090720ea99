"""Claims told in nearly the same words: then the few other words are what differs."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.codebook.tokens import Token, tokenise
from readouts.matching.found import Found, found
from readouts.matching.stopwords import FUNCTION_WORDS
from readouts.matching.told import Pair, Told, quoted

# Claims that share this much of their words, as written, are told alike. Told in other words, speakers and names
# differ anyway.
TOLD_ALIKE = 0.65
ARTICLES = frozenset({"a", "an", "the"})
# Function words that change what is claimed.
_TELLING = frozenset(
    "not no never neither nor nobody none nothing without only alone may might could shall must should cannot "
    "all every each some any few several both most more less least before after until unless if over under up down "
    "above below out off between against except apart but although "
    "first second third fourth fifth last next former latter again "
    "one three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion "
    "half january february march april june july august september october november december".split()
)
_GRAMMAR = FUNCTION_WORDS - _TELLING
# Words before a name that give it a part in what happens: to swap the names is to say something else.
_PARTS = {"from": "from", "to": "to", "into": "to", "towards": "to", "toward": "to", "by": "by"}


def told_alike(pair: Pair) -> bool:
    """Whether two claims use nearly the same words."""
    return _alike(pair.a.tokens, pair.b.tokens)


def plainly_alike(pair: Pair) -> bool:
    """The same without the words written with a capital: names, titles and what opens a sentence."""
    left, right = ([token for token in told.tokens if token.text[:1].islower()] for told in (pair.a, pair.b))
    return _alike(left, right)


def _alike(left: Sequence[Token], right: Sequence[Token]) -> bool:
    ours, theirs = ({token.fold for token in side} - ARTICLES for side in (left, right))
    return len(ours & theirs) >= TOLD_ALIKE * max(len(ours), len(theirs), 1)


def swapped(pair: Pair) -> Found | None:
    """In two claims told alike, the words that only one of them has, or the names that change places."""
    left, right = pair.a.tokens, pair.b.tokens
    ours, theirs = _others(left, right), _others(right, left)
    if not ours and not theirs:
        ours, theirs = _turned(left, right)
    if not ours and not theirs:
        return None
    a, b = quoted(" ".join(ours)) if ours else "", quoted(" ".join(theirs)) if theirs else ""
    return found(pair, "framing", a, b, "alike but for: " + pair.each(a, b))


def _others(tokens: Sequence[Token], other: Sequence[Token]) -> list[str]:
    """The words of one claim that the other has not, in order; grammar apart, but "not", "may" and "all" count."""
    theirs = {token.stem for token in other}
    return list(
        dict.fromkeys(token.text for token in tokens if token.stem not in theirs and token.fold not in _GRAMMAR)
    )


def _turned(left: Sequence[Token], right: Sequence[Token]) -> tuple[list[str], list[str]]:
    """The same words in other parts: "from Nepal to Malaysia" against "from Malaysia to Nepal"."""
    ours, theirs = _directions(left), _directions(right)
    # In one order, whichever side is looked at first.
    turned = sorted(name for name in ours if name in theirs and not ours[name] & theirs[name])
    first, second = ([f"{part} {name}" for name in turned for part in sorted(side[name])] for side in (ours, theirs))
    return first, second


def _directions(tokens: Sequence[Token]) -> dict[str, set[str]]:
    """Capitalised word → the words that say which part it has."""
    parts: dict[str, set[str]] = {}
    for index, token in enumerate(tokens[:-1]):
        part = _PARTS.get(token.fold)
        named = next((t for t in tokens[index + 1 : index + 4] if t.fold not in ARTICLES), None)
        if part and named is not None and named.text[:1].isupper():
            parts.setdefault(named.text, set()).add(part)
    return parts


def around(pair: Pair) -> Found | None:
    """What differs in the rest of two sentences that are told alike: their clauses speak of the same things.

    "… a medical team to Vanuatu … and to restore the cable" is not the same cable as "… a medical team to Tonga … and
    to restore the cable".
    """
    left, right = (_rest(told) for told in (pair.a, pair.b))
    if not left or not right or not _alike(left, right):
        return None
    ours, theirs = _others(left, right), _others(right, left)
    if not ours and not theirs:
        return None
    a, b = quoted(" ".join(ours)) if ours else "", quoted(" ".join(theirs)) if theirs else ""
    return found(pair, "scope", a, b, "their sentences are alike but for: " + pair.each(a, b))


def _rest(told: Told) -> list[Token]:
    return [token for claim in told.around for token in tokenise(claim.text)]

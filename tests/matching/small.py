"""Small things to compare: profiles of a few words, and two sentences laid side by side as a pair of claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, cast

from readouts.codebook import load_codebook
from readouts.codebook.tokens import tokenise
from readouts.matching import weights
from readouts.matching.common import Common, Shared
from readouts.matching.found import Found
from readouts.matching.profile import Profile, profiles_of
from readouts.matching.told import Pair, Told
from readouts.model import Claim, Figure

NO_MATCH = cast(Any, None)
EMPTY = Profile({}, {}, frozenset(), (), (), None, frozenset(), frozenset(), False, None, None, True)


def profile(
    *words: str,
    names: Iterable[str] = (),
    topics: Iterable[str] = (),
    act: str | None = None,
    actors: Iterable[str] = (),
    figures: tuple[Figure, ...] = (),
    dates: tuple[str, ...] = (),
    is_call: bool = False,
    place: tuple[str, int] | None = None,
    progress: float | None = None,
    by_person: bool = True,
) -> Profile:
    """A claim with these words (as stems), names and so on, and nothing else."""
    return replace(
        EMPTY,
        words={word: word for word in words},
        names={name: name for name in names},
        topics=frozenset(topics),
        act=act,
        actors=frozenset(actors),
        figures=figures,
        dates=dates,
        is_call=is_call,
        place=place,
        progress=progress,
        by_person=by_person,
    )


def claim(text: str = "", /, **fields: Any) -> Claim:
    """A claim of the program's, unless said otherwise."""
    return Claim(**{"id": "1", "text": text, "coded_by": "program", **fields})


def told(one: Claim | str, side: str = "north", around: tuple[Claim, ...] = (), *, is_call: bool = False) -> Told:
    """A claim as its side, "North" or "South", tells it."""
    one = claim(one) if isinstance(one, str) else one
    (found,) = profiles_of([one], load_codebook())
    return Told(side, side.title(), one, replace(found, is_call=is_call), around)


def pair(
    a: Claim | Told | str, b: Claim | Told | str, share: float = 0.0, parties: Iterable[str] = (), **common: Any
) -> Pair:
    """Two claims side by side that have ``share`` of their words in common."""
    one, other = (side if isinstance(side, Told) else told(side, name) for side, name in ((a, "north"), (b, "south")))
    return Pair(one, other, Common(word_share=share, **common), NO_MATCH, load_codebook(), frozenset(parties))


def shared(*things: str, bits: float = 1.0) -> list[Shared]:
    """Things that both claims have, each written alike."""
    return [Shared(thing, thing, bits) for thing in things]


def turned(one: Pair) -> Pair:
    """The same pair seen from the other side, the sides keeping their names."""
    return replace(one, a=one.b, b=one.a, common=one.common.mirrored())


def outline(found: Found | None) -> tuple[object, ...] | None:
    """A difference as kind, values, note, and whether it matters and excludes."""
    if found is None:
        return None
    difference = found.difference
    grave = "excludes" if found.excludes else "matters" if found.matters else "mere"
    return difference.kind, plain(difference.values), difference.note, grave


def plain(values: Mapping[str, str]) -> tuple[str, str]:
    """What the north and the south say."""
    return values.get("north", ""), values.get("south", "")


def stems(text: str) -> list[str]:
    """The stems of a text's words."""
    return [token.stem for token in tokenise(text)]


# Weights in round figures, for tests that count: those of the program are measured anew from time to time.
ROUND_WEIGHTS = {
    **dict.fromkeys(weights.BITS, 0.0),
    "call both": 7.25, "topic same": 1.25, "topic unknown": 0.5, "coded same": 3.0,
    "words": -1.5, "words share": 1.0, "words amount": 0.5, "names amount": 0.7, "sentence": 0.5, "sense": 4.5,
    "date same": 2.5, "act joint": 1.0, "people same": 0.25, "order": 2.0,
    "context": 3.25, "rivals": 0.6, "rivals other": 0.15,
}  # fmt: skip

"""Tone words: how a statement says the talks went."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.codebook.tokens import Token, Word
from readouts.coding.wordlists import listed

_TONES = {
    name: label
    for label, names in {
        "frank": "frank frankly open openly",
        "candid": "candid candidly",
        "business-like": "businesslike",
        "constructive": "constructive constructively",
        "productive": "productive fruitful useful",
        "substantive": "substantive substantively indepth",
        "warm": "warm warmly warmth",
        "friendly": "friendly cordial cordially amicable brotherly fraternal",
        "respectful": "respectful respectfully",
        "trusting": "trusting trustful trustbased confidential",
        "professional": "professional workmanlike",
        "tense": "tense heated difficult acrimonious",
        "serious": "serious",
        "positive": "positive",
    }.items()
    for name in names.split()
}
# What tone words are said of. "Serious concern" and "open markets" are no tone of the talks.
_TALKS = listed(
    "talk talks call conversation meeting discussion discussions dialogue exchange exchanges atmosphere "
    "spirit manner tone nature consultations consultation negotiations session engagement discussed spoke "
    "exchanged"
)
_MARKS = frozenset(_TONES) | {"business", "depth"}


def find_tone(tokens: Sequence[Word | Token]) -> list[tuple[str, str]]:
    """(tone, word as written) for the tone words that describe talks, in order and each once."""
    folds = [token.fold for token in tokens]
    if _MARKS.isdisjoint(folds):
        return []  # as for most
    found: dict[str, str] = {}
    for at, token in enumerate(tokens):
        label = _TONES.get(token.fold)
        shown = token.text
        if token.fold == "business" and at + 1 < len(tokens) and tokens[at + 1].fold == "like":
            label, shown = "business-like", "business-like"
        elif token.fold == "depth" and at and tokens[at - 1].fold == "in":
            label, shown = "substantive", "in-depth"
        if label is None:
            continue
        if not _TALKS.isdisjoint(folds[max(0, at - 7) : at + 8]):
            found.setdefault(label, shown)
    return list(found.items())

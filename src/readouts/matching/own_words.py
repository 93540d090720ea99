"""The few words by which a side calls a matter, taken from its claim as they stand."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from readouts.codebook.coded import ENGLISH
from readouts.codebook.phrases import phrase_index
from readouts.codebook.tokens import Token
from readouts.matching.translated import small_words, tokens_of
from readouts.model import Claim

MOST_WORDS = 6


def own_words(claim: Claim, shared: Collection[str]) -> str:
    """What a claim calls its topic, else the stretch of it that is most its own.

    Args:
        claim: The claim.
        shared: Stems that the other side's claim has too.

    Returns:
        At most `MOST_WORDS` words in a row, as written; empty when nothing is the claim's own.
    """
    language = claim.language or ENGLISH
    tokens = tokens_of(claim.text, language)
    for hit in phrase_index("topics", language).find(tokens):
        if set(hit.ids) & set(claim.topics) and hit.end - hit.start <= MOST_WORDS:
            return _written(claim.text, tokens[hit.start : hit.end])
    small = small_words(language)
    # How it was said, who said it, how many and when are told elsewhere.
    hits = [hit for kind in ("acts", "actors") for hit in phrase_index(kind, language).find(tokens)]
    aside = {index for hit in hits for index in range(hit.start, hit.end)}
    numbers = _numbers(claim, tokens)
    own = [
        index
        for index, token in enumerate(tokens)
        if token.stem not in shared and token.fold not in small and index not in aside and index not in numbers
    ]
    if not own:
        return ""
    runs = [_run(start, own, numbers) for start in own]
    best = max(runs, key=lambda run: (len(run), -run[0]))
    return _written(claim.text, tokens[best[0] : best[-1] + 1])


def _numbers(claim: Claim, tokens: Sequence[Token]) -> set[int]:
    """The tokens of the claim's figures and dates."""
    found: set[int] = set()
    for slot, written in claim.words:
        start = claim.text.find(written) if slot in ("figures", "dates") else -1
        if start >= 0:
            end = start + len(written)
            found.update(index for index, token in enumerate(tokens) if start <= token.start < end)
    return found


def _run(start: int, own: Sequence[int], numbers: Collection[int]) -> list[int]:
    """The claim's own words from one on: at most so many words on, with no number in between."""
    stop = next((index for index in range(start, start + MOST_WORDS) if index in numbers), start + MOST_WORDS)
    return [index for index in own if start <= index < stop]


def _written(text: str, tokens: Sequence[Token]) -> str:
    return " ".join(text[tokens[0].start : tokens[-1].end].split())

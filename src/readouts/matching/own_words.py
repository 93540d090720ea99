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
    # How it was said and who said it are told elsewhere.
    hits = [hit for kind in ("acts", "actors") for hit in phrase_index(kind, language).find(tokens)]
    aside = {index for hit in hits for index in range(hit.start, hit.end)}
    own = [
        index
        for index, token in enumerate(tokens)
        if token.stem not in shared and token.fold not in small and index not in aside
    ]
    if not own:
        return ""
    best = max(own, key=lambda start: (sum(start <= index < start + MOST_WORDS for index in own), -start))
    last = max(index for index in own if best <= index < best + MOST_WORDS)
    return _written(claim.text, tokens[best : last + 1])


def _written(text: str, tokens: Sequence[Token]) -> str:
    return " ".join(text[tokens[0].start : tokens[-1].end].split())

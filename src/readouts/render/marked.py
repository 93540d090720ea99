"""Which words of a claim the other sides of its row do not have, so that a reader's eye goes to them."""

from __future__ import annotations

from readouts.codebook.related import relatedness
from readouts.codebook.tokens import Token, tokenise
from readouts.matching.stopwords import FUNCTION_WORDS
from readouts.model import Claim, Comparison, Row
from readouts.render.safe import visible

# Below this a word counts as having no like on the other side.
LIKE = 0.5

Segment = tuple[str, bool]


def marked_texts(comparison: Comparison, row: Row) -> dict[tuple[str, str], list[Segment]]:
    """The text of every claim of a row in segments: words, and whether they are this side's alone.

    A content word is marked when no other side of the row has it, or a word related to it, in its claims. In a row
    of one side nothing is marked.

    Returns:
        ``(side, claim id)`` → segments that together are the claim's visible text.
    """
    claims = {side: [comparison.readout(side).claim(c) for c in ids] for side, ids in row.claims.items()}
    stems = {side: {t.stem for claim in told for t in _content(_all_words(claim))} for side, told in claims.items()}
    segments: dict[tuple[str, str], list[Segment]] = {}
    for side, told in claims.items():
        others = set().union(*(stems[other] for other in claims if other != side))
        for claim in told:
            segments[side, claim.id] = _segments(visible(claim.text), others if len(claims) > 1 else None)
    return segments


def _all_words(claim: Claim) -> str:
    return f"{claim.text} {claim.quote or ''} {claim.condition or ''}"


def _content(text: str) -> list[Token]:
    return [token for token in tokenise(text) if token.fold not in FUNCTION_WORDS]


def _segments(text: str, others: set[str] | None) -> list[Segment]:
    """Neighbouring marked words become one segment, with what stands between them."""
    if others is None:
        return [(text, False)]
    ranges: list[list[int]] = []
    for token in tokenise(text):
        if token.fold in FUNCTION_WORDS or _has_like(token.stem, others):
            continue
        if ranges and not text[ranges[-1][1] : token.start].strip():
            ranges[-1][1] = token.end
        else:
            ranges.append([token.start, token.end])
    segments: list[Segment] = []
    at = 0
    for start, end in ranges:
        segments += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [segment for segment in (*segments, (text[at:], False)) if segment[0]]


def _has_like(stem: str, others: set[str]) -> bool:
    return stem in others or any(relatedness(stem, other) >= LIKE for other in others)

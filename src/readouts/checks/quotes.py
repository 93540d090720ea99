"""Find a claim's quote in the statement it was taken from."""

from __future__ import annotations

import re

from readouts.checks.letters import INVISIBLE, plain_marks

_ELLIPSIS = re.compile(r"\s*[\[(]?(?:…|\.\.\.)[\])]?\s*")
_SPACE = re.compile(r"\s+")


def parts(quote: str) -> list[str]:
    """A quote's stretches: an ellipsis stands for words left out."""
    return [part for part in _ELLIPSIS.split(quote) if part]


def stands_in(quote: str, text: str) -> bool:
    """Whether every stretch of a quote stands in a text, in this order; line breaks do not count."""
    return _in_order(quote, text, _spaced)


def stands_loosely_in(quote: str, text: str) -> bool:
    """The same whatever the case, quotation marks, apostrophes and dashes."""
    return _in_order(quote, text, lambda part: plain_marks(part).casefold())


def wording(quote: str, text: str) -> str | None:
    """A text's own wording of a quote that stands in it but for marks, dashes and case; None where it does not."""
    found = [_own(part, text) for part in parts(quote)]
    gaps = _ELLIPSIS.findall(quote)
    if None in found or len(gaps) not in (len(found) - 1,):
        return None
    pieces = [part for part in found if part is not None]
    return "".join(piece + gap for piece, gap in zip(pieces, [*gaps, ""], strict=True))


def nearest(quote: str, text: str) -> str | None:
    """The stretch of a text that is most like a quote, in whole words, or None when nothing is."""
    # Imported where used: only a quote that was not found needs it.
    from rapidfuzz import fuzz

    spaced = _spaced(text)
    lowered = spaced.lower()
    if len(lowered) != len(spaced):
        lowered = spaced
    found = fuzz.partial_ratio_alignment(quote.lower(), lowered, score_cutoff=60)
    if found is None or found.dest_end <= found.dest_start:
        return None
    start = spaced.rfind(" ", 0, found.dest_start + 1) + 1
    end = spaced.find(" ", max(found.dest_end - 1, start))
    return spaced[start : end if end >= 0 else len(spaced)].strip(" ,;.:") or None


def _spaced(text: str) -> str:
    return " ".join(INVISIBLE.sub("", text).split())


def _in_order(quote: str, text: str, folded: object) -> bool:
    assert callable(folded)
    where, position = folded(text), 0
    for part in parts(quote):
        wanted = folded(part)
        found = where.find(wanted, position)
        if found < 0:
            return False
        position = found + len(wanted)
    return True


def _own(part: str, text: str) -> str | None:
    """Word by word, any mark standing for its kin."""
    pattern = r"\s+".join(_any_marks(word) for word in plain_marks(part).split())
    match = re.search(pattern, text, re.IGNORECASE) if pattern else None
    return _spaced(match.group()) if match else None


def _any_marks(word: str) -> str:
    kinds = {'"': '["“”„‟«»″＂]', "'": "['‘’‚‛‹›′`´ʼ]", "-": "[-‐‑‒–—―−]"}
    return "".join(kinds.get(char, re.escape(char)) for char in word)

"""Lists of words: a short way to write one down, and whether a text holds one of them."""

from __future__ import annotations

from collections.abc import Iterable


def listed(words: str) -> frozenset[str]:
    """The words of a string as a set."""
    return frozenset(words.split())


def holds_any(text: str, parts: Iterable[str]) -> bool:
    """Whether one of some parts is in a text, in a word or alone."""
    for part in parts:  # noqa: SIM110  # half the time of any()
        if part in text:
            return True
    return False

"""A short way to write down a list of words."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a string as a set."""
    return frozenset(words.split())

"""The languages that statements are coded in."""

from __future__ import annotations

ENGLISH = "en"
# Those besides English.
CODED = ("de", "ru", "uk")


def base(language: str) -> str:
    """The language without its region: ``de`` for ``de-AT``."""
    return language.split("-")[0].lower()

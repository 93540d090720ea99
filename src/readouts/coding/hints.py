"""A glance at a text: may it hold a number or a date at all? To look properly takes patterns that are slow to build."""

from __future__ import annotations

import re
from functools import lru_cache

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SHORT_MONTHS = frozenset("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split())
_WORD, _DIGIT, _FOUR_DIGITS = re.compile(r"\w+"), re.compile(r"\d"), re.compile(r"\d{4}")
PERIODS = frozenset("day days week weeks month months year years hour hours".split())
COUNTS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split()
)
PARTS = frozenset({"half", "quarter", "several"})
SCALES = frozenset("hundred thousand million billion trillion crore lakh dozen".split())
# Without these, "several" and "zero" there is no figure in words.
_NUMBER_WORDS = (COUNTS | {"half", "dozen", "hundred", "thousand", "million", "billion", "trillion"}) - {"zero"}


@lru_cache(maxsize=2)  # dates and figures are looked for one after the other
def words_of(text: str) -> frozenset[str]:
    """The runs of letters, digits and underscores in a text, as written."""
    return frozenset(_WORD.findall(text))


@lru_cache(maxsize=2)
def folded_words_of(text: str) -> frozenset[str]:
    """The same without case; some letters come apart ("İ"), but none of the words that are looked for has them."""
    return frozenset(_WORD.findall(text.casefold()))


def has_digit(text: str) -> bool:
    """Whether a decimal digit of any script is in a text."""
    return _DIGIT.search(text) is not None


def may_hold_dates(text: str, words: frozenset[str]) -> bool:
    """Whether a text has four digits in a row, a month, a weekday or a period of time."""
    return (
        not words.isdisjoint(PERIODS)
        or "within" in text
        or ("day" in text and any(word.endswith("day") for word in words))
        or not words.isdisjoint(SHORT_MONTHS)
        or any(month in text for month in MONTHS)
        or _FOUR_DIGITS.search(text) is not None
    )


def has_four_digits(text: str) -> bool:
    """Whether four decimal digits stand in a row."""
    return _FOUR_DIGITS.search(text) is not None


def may_hold_figures(text: str) -> bool:
    """Whether a text has a digit or the word of a number."""
    if has_digit(text):
        return True
    lower = folded_words_of(text)
    if not lower.isdisjoint(_NUMBER_WORDS):
        return True
    return "teen" in text.casefold() and any(len(word) > 4 and word.endswith("teen") for word in lower)

"""Numbers as official prose writes them: digits, words, and multipliers such as "billion" or "bn"."""

from __future__ import annotations

import re

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS = {word: float(value) for value, word in enumerate(_UNITS)} | {
    word: float(value * 10) for value, word in enumerate(_TENS, start=2)
}
MULTIPLIERS = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "trn": 1e12,
    "crore": 1e7,
    "lakh": 1e5,
    "dozen": 12.0,
    "dozens": 12.0,
}
_DIGITS = r"\d+(?:[.,   ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?"
# The same words with their beginnings shared: the pattern stands in NUMBER four times, and takes long to build.
_WORD = (
    r"(?:zero|one|t(?:wo|hree|en|welve|hirteen|wenty|hirty)|f(?:our(?:|teen)|ive|ifteen|orty|ifty)"
    r"|s(?:ix|even)(?:|teen|ty)|eight(?:|een|y)|nine(?:|teen|ty)|eleven)"
)
_SPELT = rf"{_WORD}(?:[- ](?:and[- ])?{_WORD}){{0,3}}"
_HALF = r"half an?|(?:a )?quarter of an?|an?|several|half"
_SCALE = r"hundred|thousand|million|billion|trillion|crore|lakh|dozen"
# A number in digits, then any multipliers.
DIGITS = rf"(?:{_DIGITS})(?:[- ]?(?:{_SCALE}|mln|bln|trn|mn|bn|tn)\b(?:[- ](?:{_SCALE})\b)?)?"
# A number: digits or words, then any multipliers.
NUMBER = (
    rf"(?:{DIGITS}"
    rf"|(?:{_HALF})[- ](?:{_SCALE})\b(?:[- ](?:{_SCALE})\b)?"
    rf"|{_SPELT}(?:[- ](?:and a half[- ])?(?:{_SCALE})\b(?:[- ](?:and )?{_SPELT})?){{0,3}})"
)
_PART = r"[\d.,   ]*\d|[a-z]+"


def read_number(text: str) -> float | None:
    """The value of a number as :data:`NUMBER` matches it, or None when it is none.

    "1,200" and "1.200.000" use separators of thousands, "1.5" and "1,5" a decimal mark; "two and a half million"
    is 2,500,000 and "half a billion" 500,000,000.
    """
    low = text.lower().replace("-", " ")
    total, current = 0.0, None
    for part in re.findall(_PART, low):
        if part[0].isdigit():
            current = _digits(part)
        elif part in WORDS:
            current = (current or 0.0) + WORDS[part]
        elif part in MULTIPLIERS:
            scale = MULTIPLIERS[part]
            current = (1.0 if current is None else current) * scale
            if scale >= 1e3:
                total, current = total + current, None
        elif part == "half":
            current = 0.5 if current is None else current + 0.5
        elif part == "quarter":
            current = 0.25
        elif part == "several":
            return None
    if current is None and total == 0.0:
        return None
    return round(total + (current or 0.0), 6)


def _digits(part: str) -> float | None:
    compact = re.sub(r"[   ]", "", part)
    for mark, other in ((",", "."), (".", ",")):
        groups = compact.split(mark)
        last, _, rest = groups[-1].partition(other)
        thousands = len(groups) > 1 and len(last) == 3 and all(len(group) == 3 for group in groups[1:-1])
        # One dot before three digits is a decimal mark in English ("1.125"); one comma is not.
        if thousands and (mark == "," or len(groups) > 2 or rest) and (not rest or rest.isdigit()):
            return float("".join(groups[:-1]) + last + "." + (rest or "0"))
    try:
        return float(compact.replace(",", "."))
    except ValueError:
        return None

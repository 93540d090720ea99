"""Letters that look like others, scripts that do not belong in one word, and characters nobody sees."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Cyrillic, Greek and Armenian letters drawn like a Latin one in most typefaces.
_TWINS = {
    "а": "a", "с": "c", "ԁ": "d", "е": "e", "һ": "h", "і": "i", "ј": "j", "ӏ": "l", "о": "o", "р": "p", "ԛ": "q",
    "ѕ": "s", "ѵ": "v", "ԝ": "w", "х": "x", "у": "y", "к": "k", "ї": "ï", "А": "A", "В": "B", "С": "C", "Е": "E",
    "Н": "H", "І": "I", "Ј": "J", "К": "K", "М": "M", "О": "O", "Р": "P", "Ѕ": "S", "Т": "T", "Х": "X", "У": "Y",
    "Ү": "Y", "Ԝ": "W", "Ғ": "F", "α": "a", "ο": "o", "ν": "v", "ι": "i", "κ": "k", "ρ": "p", "υ": "u", "χ": "x",
    "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P",
    "Τ": "T", "Υ": "Y", "Χ": "X", "օ": "o", "ս": "u", "ո": "n", "հ": "h", "ց": "g", "ı": "i", "ɑ": "a", "ɡ": "g",
}  # fmt: skip
_TWIN_TABLE = str.maketrans(_TWINS)
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN", "HEBREW", "ARABIC")
WORD = re.compile(r"[^\W\d_]+")

# Zero-width and direction characters, soft hyphens, fillers: they change what a text is, not how it looks.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u2800"
    "\u3164\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
# Spaces wider, narrower or stickier than the plain one, and the line breaks only Unicode knows.
ODD_SPACE = re.compile("[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_JOINERS = frozenset("\u200c\u200d\u200e\u200f\u061c")


def look_alike(text: str) -> str:
    """The text with every letter that looks like a Latin one written in Latin."""
    return text.translate(_TWIN_TABLE)


@lru_cache(maxsize=4096)
def script(letter: str) -> str:
    """The script of a letter, or nothing where it is of none of those that are mixed up."""
    name = unicodedata.name(letter, "")
    return next((script for script in _SCRIPTS if name.startswith(script)), "")


def scripts(word: str) -> list[str]:
    """The scripts of a word's letters, in the order they come."""
    return list(dict.fromkeys(name for letter in word if (name := script(letter))))


def is_needed(text: str, offset: int) -> bool:
    """Whether an invisible character does its proper work: joining or ordering letters of a script that needs it."""
    if text[offset] not in _JOINERS:
        return False
    around = text[max(0, offset - 2) : offset] + text[offset + 1 : offset + 3]
    return any(unicodedata.bidirectional(char) in ("R", "AL") or "\u0900" <= char <= "\u0dff" for char in around)


def character(char: str) -> str:
    """A character's code point and name for a message."""
    return f"U+{ord(char):04X} ({unicodedata.name(char, 'unnamed').lower()})"


# Everything that stands for a quotation mark, apostrophe or dash, brought to one.
_MARKS = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″＂", '"'),
        **dict.fromkeys("‘’‚‛‹›′`´ʼ", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
    }
)


def plain_marks(text: str) -> str:
    """Text with typewriter quotation marks, apostrophes, dashes and single spaces, nothing invisible."""
    return " ".join(INVISIBLE.sub("", text).translate(_MARKS).split())

"""Letters that are not what they seem: text read in the wrong encoding, and words of two scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.records import dataclass

_CYRILLIC_SMALL = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"
_WESTERN = "".join(map(chr, range(0xC0, 0x100))) + "¸¨³¿ºª²¯"
# How a text was written, how it was read instead, and what that leaves behind; at least so many such places. Last, the
# letters with which they begin: without any of them, no pattern is built.
_READ_WRONGLY: tuple[tuple[str, str, str, int, str], ...] = (
    ("UTF-8", "Windows-1251", "(?:[РС][^\\s\\w.,;:!?()\"-]|[РС][ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґёєјЅѕї]){2,}", 1, "РС"),
    ("UTF-8", "Windows-1252", "(?:[ÐÑ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]){2,}", 1, "ÐÑ"),
    ("UTF-8", "Windows-1252", "Ã[\u0080-\u00bfŒœŠšŸŽžƒ–—‘’“”„]|â€[\u0080-\u00bf™œž˜“”¦]|Â[«»°§]", 2, "ÃâÂ"),
    ("Windows-1251", "Windows-1252", r"(?<!\w)[À-ÿ¸¨³¿ºª²¯]{5,}", 3, _WESTERN),
    ("Windows-1251", "KOI8-R", r"(?<!\w)[а-яё][А-ЯЁ]{3,}", 3, _CYRILLIC_SMALL),
)  # fmt: skip
_CODECS = {"Windows-1251": "cp1251", "Windows-1252": "cp1252", "KOI8-R": "koi8-r", "UTF-8": "utf-8"}
_SEAM = "[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]"
_ANY_CYRILLIC = "[\u0400-\u04ff]"
_NOT_ASCII = "[^\\x00-\\x7f]+"
_AROUND = 20  # letters of a word looked at on either side of the seam; keeps the work linear
_REPLACED = "\ufffd"
_SHOWN = 24
# A sign of Cyrillic prose, whatever the language: the commonest letters.
_COMMON = frozenset("оеаинтсрОЕАИНТСР")


@dataclass(frozen=True, slots=True)
class Slip:
    """Something wrong with the letters of a text.

    Attributes:
        start: The first place of it.
        what: What is wrong, as the rest of a sentence ("holds …").
    """

    start: int
    what: str


def wrong_encoding(text: str) -> Slip | None:
    """Whether a text was read in another encoding than it was written in, and which."""
    if text.isascii():
        return None
    letters = frozenset("".join(re.findall(_NOT_ASCII, text)))
    for written, read, pattern, least, first in _READ_WRONGLY:
        if letters.isdisjoint(first):
            continue
        places = list(_first(re.finditer(pattern, text), least))
        if len(places) < least:
            continue
        start = places[0].start()
        while start and not text[start - 1].isspace():
            start -= 1
        shown = text[start:].split("\n")[0][:_SHOWN].strip()
        meant = _again(shown, written, read)
        told = f" (“{shown}” for “{meant}”)" if meant else f" (“{shown}”)"
        return Slip(start, f"looks like {written} text that was read as {read}{told}")
    lost = text.count(_REPLACED)
    if lost > 2:
        return Slip(text.index(_REPLACED), f"holds {lost} replacement characters: letters were lost on the way")
    return None


def _first(places: Iterator[re.Match[str]], count: int) -> Iterator[re.Match[str]]:
    for number, place in enumerate(places):
        yield place
        if number + 1 >= count:
            return


def _again(shown: str, written: str, read: str) -> str:
    """The words as they were meant, where they can be told."""
    data = bytearray()
    for letter in shown:
        try:
            data += letter.encode(_CODECS[read])
        except UnicodeEncodeError:
            if ord(letter) > 0xFF:
                return ""
            data.append(ord(letter))
    meant = data.decode(_CODECS[written], "ignore").strip()
    return meant if meant.isprintable() else ""


def mixed_words(text: str) -> list[tuple[int, str]]:
    """The words that mix Latin and Cyrillic letters, with their places."""
    found: list[tuple[int, str]] = []
    reach = 0
    cyrillic = not text.isascii() and re.search(_ANY_CYRILLIC, text)
    for seam in re.finditer(_SEAM, text) if cyrillic else ():
        if seam.start() < reach:
            continue
        start, reach = seam.span()
        while start > max(seam.start() - _AROUND, 0) and text[start - 1].isalpha():
            start -= 1
        while reach < min(seam.end() + _AROUND, len(text)) and text[reach].isalpha():
            reach += 1
        found.append((start, text[start:reach]))
    return found


def mixed_note(text: str) -> Slip | None:
    """What to tell of words that mix Latin and Cyrillic letters, which are read as Cyrillic."""
    words = mixed_words(text)
    if not words:
        return None
    count = "a word" if len(words) == 1 else f"{len(words)} words"
    shown = ", ".join(f"“{word[:_SHOWN]}”" for word in list(dict.fromkeys(word for _, word in words))[:3])
    return Slip(words[0][0], f"holds {count} of Latin and Cyrillic letters mixed ({shown}), compared as if of one")


def likely_encoding(data: bytes) -> str:
    """The encoding that bytes which are no UTF-8 are likely to be in, by name; empty where that cannot be told."""
    sample = data[:20000]
    high = sum(byte >= 0x80 for byte in sample)
    if high * 4 > len(sample):
        scores = {name: _prose(sample.decode(codec, "replace")) for name, codec in _CYRILLIC.items()}
        best = max(scores, key=lambda name: scores[name])
        return best if scores[best] > 0.5 else ""
    western = sample.decode("cp1252", "replace")
    return "Windows-1252" if re.search("[a-zA-ZäöüÄÖÜß][äöüßéèáàôç][a-zA-Zß]|[“”„’–]", western) else ""


_CYRILLIC = {"Windows-1251": "cp1251", "KOI8-R": "koi8-r", "IBM 866": "cp866"}


def _prose(text: str) -> float:
    """How much a text looks like Cyrillic prose: the share of lower-case and of the commonest letters."""
    letters = [letter for letter in text if "\u0400" <= letter <= "\u04ff"]
    if not letters:
        return 0.0
    small = sum(letter.islower() for letter in letters) / len(letters)
    common = sum(letter in _COMMON for letter in letters) / len(letters)
    return small * 0.6 + min(common, 0.6)

"""Find numbers, money, shares and quantities in a clause and bring each to one unit."""

from __future__ import annotations

import math
import re

from readouts.coding.hints import COUNTS, PARTS, SCALES, folded_words_of, may_hold_figures, words_of
from readouts.coding.numerals import DIGITS, NUMBER, read_number
from readouts.coding.units import PREFIXED, built, unit_after
from readouts.model import Figure
from readouts.records import dataclass


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure and its place in the text it was looked for in."""

    start: int
    end: int
    figure: Figure

    def later(self, by: int) -> FoundFigure:
        """The same so many code points later: what was found in a sentence, in the statement."""
        return FoundFigure(self.start + by, self.end + by, self.figure)


_PREFIX = "|".join(sorted((re.escape(p) for p in PREFIXED), key=len, reverse=True))
_BEGIN = rf"(?<![\w.,])(?P<before>(?:(?:{_PREFIX})(?=[ \d])[  ]?|[$€£¥₹₽₴₩₺] ?)?)"
_END = r"(?![\w]*\d)(?P<short>(?:m|bn|b|k|tn)\b)?"
_IN_DIGITS = rf"{_BEGIN}(?P<number>{DIGITS}){_END}"
_IN_WORDS = rf"{_BEGIN}(?P<number>{NUMBER}){_END}"
# Between the two numbers of a range.
_TO = r"(?:\s*[-–—]\s*|\s+to\s+|\s+and\s+)(?:[$€£¥]?)"
_COUNTS = tuple(COUNTS)
_LONGEST_BEFORE = max(map(len, PREFIXED)) + 1
_AT_MOST = (
    r"(?i:(?:as much as|as many as|up to|at most|no more than|not more than|not exceeding|fewer than|less than|"
    r"under|below|almost|nearly|maximum of)\s+(?:the |a |an )?$)"
)
_AT_LEAST = (
    r"(?i:(?:at least|no less than|no fewer than|not less than|more than|over|above|exceeding|upwards of|"
    r"in excess of|minimum of|greater than|some more than)\s+(?:the |a |an )?$)"
)
_ABOUT = (
    r"(?i:(?:about|around|some|approximately|roughly|circa|an estimated|estimated|approx\.|close to|"
    r"in the order of)\s+(?:the |a |an )?$)"
)
# "Passed $10 billion", not "passed a $10 billion package"; what is no great amount is passed in other ways ("12 laws").
_PASSED = (
    r"(?i:\b(?:surpass(?:ed|es|ing)?|exceed(?:ed|s)?|topped|tops|topping|(?:to|will|could|may) top|pass(?:ed|es|ing)?|"
    r"cross(?:ed|es|ing)?)\s+(?:the )?$)"
)
GREAT = 1000.0
_AFTER_AT_LEAST = r"(?i:\s*(?:or more|and more|and above|\+))"
_RANGE_WORD = r"(?i:(?:between|from)\s+$)"
_ORDINAL = r"(?i:\d(?:st|nd|rd|th)\b)"
# What bears a number as its name: "Article 4 consultations" are not four.
_NUMBERED = (
    r"(?i:\b(?:articles?|resolutions?|chapters?|sections?|paragraphs?|clauses?|annex|protocol|phases?|levels?|tracks?)"
    r"\s+(?:no\. ?)?$)"
)
YEAR = r"(?:1[6-9]|20)\d\d"


@dataclass(frozen=True, slots=True)
class _Numbers:
    """A number, or the two of a range, as matched; ``joined`` is what stands between the two."""

    first: re.Match[str]
    second: str | None
    joined: str
    end: int


def find_figures(text: str, taken: tuple[tuple[int, int], ...] = ()) -> list[FoundFigure]:
    """The figures in a stretch of text, in order.

    Args:
        text: A clause or sentence.
        taken: Places that are something else already (dates), which no figure may overlap.

    Returns:
        Each figure with its place. A range ("10 to 15 percent") gives two figures. Bare numbers below 2 ("one"),
        ordinals, years and "the two leaders" are no figures.
    """
    if not may_hold_figures(text):
        return []
    spelt = _spelt(text)
    pattern = built(_IN_WORDS if spelt else _IN_DIGITS, re.I)
    found: list[FoundFigure] = []
    at = 0
    while match := pattern.search(text, at if spelt else _near_digit(text, at)):
        at = match.end("number")
        if any(match.start() < end and start < at for start, end in taken):
            continue
        figures = _read(text, _with_second(text, match))
        # Hundreds of digits are no figure, and no number either.
        figures = [figure for figure in figures if math.isfinite(figure.figure.value)]
        found.extend(figures)
        at = max(at, figures[-1].end) if figures else at
    return found


def _near_digit(text: str, at: int) -> int:
    """Where the next figure in digits can begin: with a currency, perhaps, right before a digit."""
    digit = built(r"\d").search(text, at)
    return max(at, digit.start() - _LONGEST_BEFORE) if digit else len(text)


def _spelt(text: str) -> bool:
    """Whether a number in words can be in a text."""
    lower = folded_words_of(text)
    if not lower.isdisjoint(COUNTS) or (not lower.isdisjoint(SCALES) and not lower.isdisjoint(PARTS | {"a", "an"})):
        return True
    if not any(word.startswith(_COUNTS) for word in lower):
        return False  # as in most
    # "tenMW", "sixk": written together with the unit.
    joined = [word for word in words_of(text) if word.casefold().startswith(_COUNTS)]
    return any(re.match(rf"(?i:{'|'.join(_COUNTS)})(?:[mkMGTbnhKBN]|(?i:tn)\b)", word) for word in joined)


def _with_second(text: str, first: re.Match[str]) -> _Numbers:
    """The number and, where one follows, the other end of its range."""
    to = built(_TO, re.I).match(text, first.end())
    if to is None:
        return _Numbers(first, None, "", first.end())
    after = text[to.end() : to.end() + 12].casefold()
    scaled = after.startswith(("a", "half", "quarter", "several")) and not folded_words_of(text).isdisjoint(SCALES)
    in_words = scaled or after.startswith(_COUNTS)
    if not in_words and not after[:1].isdecimal():
        return _Numbers(first, None, "", first.end())
    second = built(NUMBER if in_words else DIGITS, re.I).match(text, to.end())
    if second is None:
        return _Numbers(first, None, "", first.end())
    return _Numbers(first, second.group(), text[first.end("number") : second.start()], second.end())


def _read(text: str, numbers: _Numbers) -> list[FoundFigure]:
    match, second = numbers.first, numbers.second
    range_word = built(_RANGE_WORD)
    if second and " and " in numbers.joined and not range_word.search(text, max(0, match.start() - 10), match.start()):
        second = None
    low, high = read_number(match.group("number")), read_number(second) if second else None
    if low is None:
        return []
    if match.group("short"):
        low *= {"m": 1e6, "k": 1e3, "tn": 1e12}.get(match.group("short").lower(), 1e9)
    after = numbers.end if second else match.end("short") if match.group("short") else match.end("number")
    before = match.group("before").strip()
    if before.isalpha() and not before.isupper():
        before = ""  # "try 5" is no lira
    unit, factor, end = unit_after(text, before.lower(), after)
    if high is not None and second:
        low = _same_scale(match.group("number"), second, low, high)
    if _names(text, match) or (unit != "percent" and _the_two(text, match)):
        return []
    if not unit and (text[end : end + 1].isalpha() or _is_no_figure(text, match, low, end, high)):
        return []
    bound = _bound(text, match.start(), end, great=bool(before) or unit == "percent" or low >= GREAT)
    values = [low] if high is None else [low, high]
    words = " ".join(text[match.start() : end].split())
    return [FoundFigure(match.start(), end, Figure(words, round(value * factor, 6), unit, bound)) for value in values]


def _names(text: str, match: re.Match[str]) -> bool:
    """Whether a number is part of a name: "COVID-19 vaccines", "Article 4", "the Five-Point Consensus"."""
    start, number = match.start("number"), match.group("number")
    joined = re.search(r"[A-Za-z]-$", text[max(0, start - 2) : start])
    capital = number[0].isupper() and re.match(r"-[A-Z]", text[start + len(number) :][:2])
    return bool(joined or capital or built(_NUMBERED).search(text, max(0, start - 20), start))


def _the_two(text: str, match: re.Match[str]) -> bool:
    """Whether "the two" only points to what is known to be two."""
    start = match.start("number")
    return match.group("number").lower() == "two" and text[max(0, start - 4) : start].lower() == "the "


def _same_scale(first: str, second: str, low: float, high: float) -> float:
    """ "10 to 15 million": the first number has the second one's multiplier."""
    scale = re.search(r"(hundred|thousand|million|billion|trillion|mln|bln|mn|bn)\b", second, re.I)
    if scale and not re.search(r"[a-z]", first, re.I):
        bare = read_number(re.sub(r"[A-Za-z ]+$", "", second))
        return low * (high / bare) if bare else low
    return low


def _is_no_figure(text: str, match: re.Match[str], value: float, end: int, high: float | None) -> bool:
    number = match.group("number")
    if built(_ORDINAL).match(text, match.end("number") - 1) or text[end : end + 1] in "/:":
        return True
    if number[0].isalpha():
        return value < 20 or not re.search(r"hundred|thousand|illion|dozen", number, re.I)
    return (
        (high is None and bool(re.fullmatch(YEAR, number)))
        or value < 2
        or text[match.start() - 1 : match.start()] in ("-", "/", ":")
    )


def _bound(text: str, start: int, end: int, *, great: bool) -> str:
    before = text[max(0, start - 40) : start]
    if great and (passed := re.search(_PASSED, before)):
        return "at-most" if re.search(r"\b(?:not|never|cannot)\s+$", before[: passed.start()], re.I) else "at-least"
    if re.search(_AT_LEAST, before) or built(_AFTER_AT_LEAST).match(text, end):
        # "no more than" ends in "more than" as well.
        return "at-most" if re.search(r"\b(?:no|not) (?:more|over|above)", before[-22:], re.I) else "at-least"
    if re.search(_AT_MOST, before):
        if re.search(r"\b(?:no|not) (?:less|fewer)", before[-22:], re.I):
            return "at-least"
        return "about" if re.search(r"(?:almost|nearly)\s+(?:the |a |an )?$", before, re.I) else "at-most"
    return "about" if re.search(_ABOUT, before) else "exact"

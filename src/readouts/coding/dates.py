"""Find dates and deadlines in a clause and write them in ISO form."""

from __future__ import annotations

import re

from readouts.coding.hints import (
    MONTHS,
    PERIODS,
    SHORT_MONTHS,
    folded_words_of,
    has_four_digits,
    may_hold_dates,
    words_of,
)
from readouts.coding.numerals import read_number
from readouts.coding.wordlists import holds_any
from readouts.records import dataclass

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing, which no short command needs

if TYPE_CHECKING:
    from typing import Literal

    Need = Literal["four", "month", "period", "weekday"]
else:
    Need = str

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
_MONTH_NAMES = SHORT_MONTHS.union(MONTHS)
_MONTH_BEGINNINGS = tuple(dict.fromkeys(month[:3] for month in MONTHS))
_WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_DAYS_IN = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH = (
    r"(?P<month>(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"
_DAY = r"\d{1,2}(?!\d)(?:st|nd|rd|th)?"
_SPAN = rf"(?P<day>{_DAY})(?:\s*(?:[-–—]|to|and|through)\s*(?P<last>{_DAY}))?"
_FULL_MONTH = r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)\b"
_BEFORE_MONTH = "|".join(
    rf"(?<=\b{word} )"
    for word in (
        "in",
        "by",
        "of",
        "since",
        "until",
        "last",
        "next",
        "this",
        "early",
        "late",
        "before",
        "from",
        "and",
        "to",
    )
)
_FEW = "an|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty|ninety"
# Kind, what a text must have for it, pattern, flags; a pattern is built when a text first has what it needs.
_PATTERNS: tuple[tuple[str, Need, str, int], ...] = (
    ("iso", "four", r"(?<!\d)(?P<year>(?:1[6-9]|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)", 0),
    ("full", "month", rf"\b(?:the )?{_SPAN}(?: day)?(?:\s+of)?[  ]{_MONTH}(?:,?[  ]{_YEAR})?", 0),
    ("full", "month", rf"\b{_MONTH}[  ]+{_SPAN}(?:,?[  ]{_YEAR}\b)?", 0),
    ("full", "month", rf"\b{_MONTH},?[  ](?:of )?{_YEAR}\b", 0),
    # At a capital only, as to look back everywhere takes ten times as long.
    ("month", "month", rf"(?=[A-Z])(?:{_BEFORE_MONTH}){_FULL_MONTH}(?! \d)", 0),
    (
        "within",
        "period",
        r"\b(?:within|in|after|(?:for|over|during)(?= the))\s+(?:the (?:next|coming|past|last|following)\s+)?"
        rf"(?P<n>\d{{1,3}}|{_FEW})[- ](?P<unit>day|week|month|year|hour)s?\b",
        re.I,
    ),
    ("weekday", "weekday", r"\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b", 0),
    (
        "years",
        "four",
        r"(?<![\d.,$€£])(?P<year>(?:19|20)\d\d)\s*(?:[-–—]|to|and)\s*"
        r"(?P<last>(?:(?:19|20)\d\d|\d\d))(?![\d,.]\d|\d)",
        0,
    ),
    (
        "year",
        "four",
        r"(?<![\d.,$€£#-])(?P<year>(?:1[89]|20)\d\d)(?![\d%]|[,.]\d|-\d|"
        r" (?:million|billion|percent|people|tons|tonnes|MW|km|soldiers|troops|refugees))",
        0,
    ),
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date, its words' place, and its ISO form.

    Attributes:
        start: First code point.
        end: One past the last.
        iso: ``2030``, ``2021-12``, ``2021-12-09``, ``--12-09``, ``--12``, an interval with ``/``, a duration (``P2M``),
            or a weekday as written (``Monday``).
    """

    start: int
    end: int
    iso: str

    def later(self, by: int) -> FoundDate:
        """The same so many code points later: what was found in a sentence, in the statement."""
        return FoundDate(self.start + by, self.end + by, self.iso)


def find_dates(text: str) -> list[FoundDate]:
    """The dates in a stretch of text, in order of place; none overlaps another.

    A date without a year keeps ``--`` in its place. Nothing is resolved against today's date.
    """
    has = _needs_met(text)
    if not has or not may_hold_dates(text, words_of(text)):
        return []
    found: list[FoundDate] = []
    for kind, need, pattern, flags in _PATTERNS:
        for match in re.finditer(pattern, text, flags) if need in has else ():
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            iso = _iso(kind, match)
            if iso:
                found.append(FoundDate(match.start(), match.end(), iso))
    return sorted(found, key=lambda date: date.start)


def may_hold_a_date(text: str) -> bool:
    """Whether a date can be in a text, at a glance; it cannot where it can be in none of the text's words."""
    return bool(_needs_met(text))


def _needs_met(text: str) -> set[Need]:
    """Which kinds of dates a text can have, at a glance."""
    has: set[Need] = set()
    if _has_month(text) and not words_of(text).isdisjoint(_MONTH_NAMES):
        has.add("month")
    if has_four_digits(text):
        has.add("four")
    if not folded_words_of(text).isdisjoint(PERIODS):
        has.add("period")
    if "day" in text and not words_of(text).isdisjoint(_WEEKDAYS):
        has.add("weekday")
    return has


def _has_month(text: str) -> bool:
    """Whether the beginning of a month's name is in a text, in a word or alone."""
    return holds_any(text, _MONTH_BEGINNINGS)


def _iso(kind: str, match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    if kind == "weekday":
        return match.group()
    if kind == "year":
        return parts["year"]
    if kind == "years":
        last = parts["last"]
        last = parts["year"][:2] + last if len(last) == 2 else last
        return f"{parts['year']}/{last}" if last > parts["year"] else parts["year"]
    if kind == "within":
        number = 1.0 if parts["n"].lower() in ("a", "an") else read_number(parts["n"])
        unit = parts["unit"][0].upper()
        return f"PT{int(number or 1)}H" if unit == "H" else f"P{int(number or 1)}{unit}"
    if kind == "iso":
        return one_day(parts["year"], int(parts["m"]), int(parts["d"]))
    month = _MONTHS[parts["month"].lower().rstrip(".")]
    year = parts.get("year")
    first, last = (re.sub(r"\D", "", parts.get(name) or "") for name in ("day", "last"))
    return month_or_days(year, month, first, last)


def month_or_days(year: str | None, month: int, first: str, last: str) -> str | None:
    """A month, a day of it or some days in a row; None for a day that the month has not."""
    if not first:
        return f"{year}-{month:02}" if year else f"--{month:02}"
    begin = one_day(year, month, int(first))
    end = one_day(year, month, int(last)) if last else None
    return f"{begin}/{end}" if begin and end else begin


def one_day(year: str | None, month: int, day: int) -> str | None:
    """A day, of no year perhaps; None where the month has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= _DAYS_IN[month - 1]):
        return None
    return f"{year or '-'}-{month:02}-{day:02}"

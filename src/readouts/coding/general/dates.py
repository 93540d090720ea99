"""Dates and deadlines in other languages, in the same ISO forms as in English (see `coding.dates`)."""

from __future__ import annotations

import re
from functools import lru_cache

from readouts.coding.dates import FoundDate, month_or_days, one_day
from readouts.coding.general.line import stemmed
from readouts.coding.languages import Language, language_of

_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"
_BARE_YEAR = re.compile(r"(?<![\d.,$€№#-])(?:1[89]|20)\d\d(?![\d%]|[,.]\d|-\d)")
# A number or word and the word after it, which may be the first of the next such pair.
_NUMBERED = re.compile(r"(?<![\w.,'’ʼ])(\d{1,3}|[^\W\d_]+(?:['’ʼ][^\W\d_]+)?)(?= ([^\W\d_]+))")


@lru_cache(maxsize=8)
def _patterns(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    language = language_of(code)
    assert language is not None
    month = "(?:" + "|".join(f"(?P<m{n}>{names})" for n, names in enumerate(language.months, 1)) + r")\b"
    day = r"(?P<day>\d{1,2})(?:\.|-?го)?(?:\s*(?:[-–—]|и|і|und|bis|до|по)\s*(?P<last>\d{1,2})\.?)?"
    year = rf"(?:,?\s+{_YEAR}(?!\d))?"
    weekdays = "|".join(f"(?P<w{n}>{names})" for n, names in enumerate(language.weekdays))
    return (
        ("iso", re.compile(r"(?<!\d)(?P<year>(?:1[6-9]|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)")),
        ("iso", re.compile(r"(?<!\d)(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<year>(?:1[6-9]|20)\d\d)(?!\d)")),
        ("full", re.compile(rf"(?<!\d){day}\s+{month}{year}", re.I)),
        ("full", re.compile(rf"\b{month}\s+{_YEAR}(?!\d)", re.I)),
        (
            "years",
            re.compile(rf"(?<!\d){_YEAR}\s*(?:[-–—]|bis|до|по)\s*(?P<end>(?:(?:19|20)\d\d|\d\d))(?![\d,.]\d|\d)"),
        ),
        ("month", re.compile(rf"(?<=\s){month}(?!\s*\d)", re.I if code != "de" else 0)),
        ("weekday", re.compile(rf"\b(?:{weekdays})\b", re.I)),
    )  # fmt: skip


def find_dates_in(text: str, language: Language) -> list[FoundDate]:
    """The dates in a stretch of text, in order of place; none overlaps another."""
    found: list[FoundDate] = []

    def add(start: int, end: int, iso: str | None) -> None:
        if iso and not any(start < other.end and other.start < end for other in found):
            found.append(FoundDate(start, end, iso))

    for kind, pattern in _patterns(language.code):
        for match in pattern.finditer(text):
            add(match.start(), match.end(), _iso(kind, match, language))
    if re.search(r"\d{4}", text):
        for match in _BARE_YEAR.finditer(text):
            add(match.start(), match.end(), match.group())
    for match in _NUMBERED.finditer(text) if _within(language.code, language.within).search(text) else ():
        add(match.start(), match.end(2), _duration(text, match, language))
    return sorted(found, key=lambda date: date.start)


@lru_cache(maxsize=8)
def _duration_stems(code: str) -> tuple[dict[str, str], dict[str, float]]:
    language = language_of(code)
    assert language is not None
    units = {stem: language.durations[word] for stem, word in stemmed(language.durations, code).items()}
    return units, {stem: language.numbers[word] for stem, word in stemmed(language.numbers, code).items()}


@lru_cache(maxsize=8)
def _within(code: str, pattern: str) -> re.Pattern[str]:
    """The words before a duration anywhere in a text: most sentences have none, and are done with."""
    return re.compile(pattern.removesuffix("$"), re.I)


def _duration(text: str, match: re.Match[str], language: Language) -> str | None:
    units, numbers = _duration_stems(language.code)
    unit = units.get(next(iter(stemmed([match.group(2)], language.code)), ""))
    if unit is None or not re.search(language.within, text[max(0, match.start() - 30) : match.start()], re.I):
        return None
    word = match.group(1)
    number = float(word) if word.isdigit() else numbers.get(next(iter(stemmed([word], language.code)), ""))
    if number is None:
        return None
    return f"PT{int(number)}H" if unit == "H" else f"P{int(number)}{unit}"


def _iso(kind: str, match: re.Match[str], language: Language) -> str | None:
    parts = {key: value for key, value in match.groupdict().items() if value is not None}
    if kind == "weekday":
        return next(list(language.weekdays.values())[int(key[1:])] for key in parts if key[0] == "w")
    if kind == "iso":
        return one_day(parts["year"], int(parts["m"]), int(parts["d"]))
    if kind == "years":
        last = parts["end"]
        last = parts["year"][:2] + last if len(last) == 2 else last
        return f"{parts['year']}/{last}" if last > parts["year"] else None
    month = next(int(key[1:]) for key in parts if re.fullmatch(r"m\d+", key))
    year = parts.get("year")
    return month_or_days(year, month, parts.get("day", ""), parts.get("last", ""))

"""Find numbers, money, shares and quantities in a clause and bring each to one unit."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from readouts.coding.hints import COUNTS, PARTS, SCALES, folded_words_of, may_hold_figures, words_of
from readouts.coding.numerals import DIGITS, NUMBER, read_number
from readouts.coding.wordlists import listed
from readouts.model import Figure
from readouts.records import dataclass


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure and its place in the text it was looked for in."""

    start: int
    end: int
    figure: Figure


SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW", "₺": "TRY"}
_PREFIXED = {
    "us$": "USD", "usd": "USD", "c$": "CAD", "cad": "CAD", "a$": "AUD", "aud": "AUD", "nz$": "NZD", "hk$": "HKD",
    "s$": "SGD", "r$": "BRL", "brl": "BRL", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "cny": "CNY", "rmb": "CNY",
    "inr": "INR", "rs": "INR", "egp": "EGP", "e£": "EGP", "le": "EGP", "chf": "CHF", "sek": "SEK", "nok": "NOK",
    "dkk": "DKK", "pln": "PLN", "zar": "ZAR", "ngn": "NGN", "kes": "KES", "etb": "ETB", "sar": "SAR", "aed": "AED",
    "qar": "QAR", "kwd": "KWD", "try": "TRY", "rub": "RUB", "uah": "UAH", "krw": "KRW", "pkr": "PKR", "idr": "IDR",
    "ars": "ARS", "mxn": "MXN", "clp": "CLP", "ils": "ILS", "irr": "IRR", "iqd": "IQD", "sdg": "SDG",
}  # fmt: skip
_MONEY_WORDS = {
    r"(?:us |u\.s\. |american )?dollars?": "USD", "euros?": "EUR",
    "(?:pounds? sterling|british pounds?|pounds?)": "GBP",
    "(?:japanese )?yen": "JPY", "(?:chinese )?(?:yuan|renminbi)": "CNY", "(?:indian )?rupees?": "INR",
    "(?:russian )?(?:rou?bles?)": "RUB", "hryvnias?": "UAH", "(?:korean )?won": "KRW", "egyptian pounds?": "EGP",
    "(?:turkish )?liras?": "TRY", "rea(?:is|ls)": "BRL", "(?:argentine |mexican |colombian |chilean )?pesos?": "peso",
    "swiss francs?": "CHF", "rand": "ZAR", "zlot(?:y|ys|ies)": "PLN", "shekels?": "ILS", "(?:saudi )?riyals?": "SAR",
    "(?:emirati )?dirhams?": "AED", "rupiahs?": "IDR", "nairas?": "NGN", "birr": "ETB", "dinars?": "dinar",
    "kron(?:er|or|a|e)": "krone", "pakistani rupees?": "PKR", "canadian dollars?": "CAD",
    "australian dollars?": "AUD",
}  # fmt: skip
# pattern → (unit, factor); first match wins, so longer spellings stand first.
_QUANTITIES: tuple[tuple[str, str, float], ...] = (
    (r"bcm|billion cubic met(?:er|re)s?", "m3", 1e9),
    (r"mcm|million cubic met(?:er|re)s?", "m3", 1e6),
    (r"cubic met(?:er|re)s?|m3|m³|cu\.? ?m", "m3", 1.0),
    (r"cubic f(?:ee|oo)t", "m3", 0.0283168),
    (r"cubic kilomet(?:er|re)s?|km3|km³", "m3", 1e9),
    (r"acre[- ]feet", "m3", 1233.48),
    (r"square kilomet(?:er|re)s?|sq\.? ?km|km2|km²", "m2", 1e6),
    (r"square miles?", "m2", 2589988.0),
    (r"square met(?:er|re)s?|m2|m²", "m2", 1.0),
    (r"hectares?|ha", "m2", 1e4),
    (r"acres?", "m2", 4046.86),
    (r"percentage points?|basis points?", "percentage points", 1.0),
    (r"per cent|percent|pct|%", "percent", 1.0),
    (r"terawatt[- ]hours?|twh", "Wh", 1e12),
    (r"gigawatt[- ]hours?|gwh", "Wh", 1e9),
    (r"megawatt[- ]hours?|mwh", "Wh", 1e6),
    (r"kilowatt[- ]hours?|kwh", "Wh", 1e3),
    (r"gigawatts?|gw", "MW", 1e3),
    (r"megawatts?|mw", "MW", 1.0),
    (r"kilowatts?|kw", "MW", 1e-3),
    (r"kilovolts?|kv", "V", 1e3),
    (r"nautical miles?|nm", "m", 1852.0),
    (r"kilomet(?:er|re)s?|kms?", "m", 1e3),
    (r"miles?", "m", 1609.344),
    (r"centimet(?:er|re)s?|cm", "m", 0.01),
    (r"millimet(?:er|re)s?|mm", "m", 0.001),
    (r"met(?:er|re)s?", "m", 1.0),
    (r"f(?:ee|oo)t", "m", 0.3048),
    (r"gigaton(?:ne)?s?|gt", "kg", 1e12),
    (r"megaton(?:ne)?s?", "kg", 1e9),
    (r"kiloton(?:ne)?s?|kt", "kg", 1e6),
    (r"metric tons?|tonnes?|tons?|mt", "kg", 1e3),
    (r"kilogram(?:me)?s?|kilos?|kgs?", "kg", 1.0),
    (r"pounds? of|lbs?", "kg", 0.453592),
    (r"barrels?(?: (?:a|per) day| of oil)?|bpd", "barrel", 1.0),
    (r"(?:metric )?bushels?", "bushel", 1.0),
    (r"lit(?:er|re)s?", "m3", 0.001),
    (r"degrees? (?:celsius|centigrade)|degrees? c\b|°c|degrees?", "degree C", 1.0),
    (r"years?", "year", 1.0),
    (r"months?", "month", 1.0),
    (r"weeks?", "day", 7.0),
    (r"days?", "day", 1.0),
    (r"hours?", "minute", 60.0),
    (r"minutes?", "minute", 1.0),
    (r"decades?", "year", 10.0),
    (r"centur(?:y|ies)", "year", 100.0),
)  # fmt: skip
_QUANTITY_PATTERNS = tuple(pattern for pattern, _, _ in _QUANTITIES)
_MONEY_PATTERNS = tuple(_MONEY_WORDS)
# So many letters are looked at before a pattern is built: most are never needed.
_LOOK = 3
_PEOPLE = listed(
    "people persons citizens nationals soldiers troops servicemembers personnel refugees migrants workers victims "
    "prisoners detainees hostages students children women men civilians tourists passengers volunteers officers "
    "observers fishermen families lives farmers residents inhabitants sailors journalists pilots teachers doctors "
    "athletes guards employees returnees seafarers nurses"
)
# Words after a number that are not the thing counted.
_NOT_COUNTED = listed(
    "of and or in on at to for by from with the a an that which who as is are was were will would have has "
    "had leaders sides presidents countries nations states parties ministers governments peoples other more "
    "most main key than but after before during between into over about issues points matters areas fronts "
    "parts premiers capitals delegations heads officials neighbours monarchs chancellors commissioners interlocutors"
)
_PREFIX = "|".join(sorted((re.escape(p) for p in _PREFIXED), key=len, reverse=True))
_BEGIN = rf"(?<![\w.,])(?P<before>(?:(?:{_PREFIX})(?=[ \d])[  ]?|[$€£¥₹₽₴₩₺] ?)?)"
_END = r"(?![\w]*\d)(?P<short>(?:m|bn|b|k|tn)\b)?"
_IN_DIGITS = rf"{_BEGIN}(?P<number>{DIGITS}){_END}"
_IN_WORDS = rf"{_BEGIN}(?P<number>{NUMBER}){_END}"
# Between the two numbers of a range.
_TO = r"(?:\s*[-–—]\s*|\s+to\s+|\s+and\s+)(?:[$€£¥]?)"
_COUNTS = tuple(COUNTS)
_LONGEST_BEFORE = max(map(len, _PREFIXED)) + 1
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
_GREAT = 1000.0
_AFTER_AT_LEAST = r"(?i:\s*(?:or more|and more|and above|\+))"
_RANGE_WORD = r"(?i:(?:between|from)\s+$)"
_NOUN = r"[- ]([A-Za-z][A-Za-z’'-]+)(?: ([A-Za-z][A-Za-z-]+))?(?: ([A-Za-z][A-Za-z-]+))?"
_ORDINAL = r"(?i:\d(?:st|nd|rd|th)\b)"
_YEAR = r"(?:1[6-9]|20)\d\d"


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
    pattern = _built(_IN_WORDS if spelt else _IN_DIGITS, re.I)
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


@lru_cache(maxsize=128)
def _built(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern, built when a text first needs it: to build them all takes longer than all else in a short command."""
    return re.compile(pattern, flags)


def _near_digit(text: str, at: int) -> int:
    """Where the next figure in digits can begin: with a currency, perhaps, right before a digit."""
    digit = _built(r"\d").search(text, at)
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
    to = _built(_TO, re.I).match(text, first.end())
    if to is None:
        return _Numbers(first, None, "", first.end())
    after = text[to.end() : to.end() + 12].casefold()
    scaled = after.startswith(("a", "half", "quarter", "several")) and not folded_words_of(text).isdisjoint(SCALES)
    in_words = scaled or after.startswith(_COUNTS)
    if not in_words and not after[:1].isdecimal():
        return _Numbers(first, None, "", first.end())
    second = _built(NUMBER if in_words else DIGITS, re.I).match(text, to.end())
    if second is None:
        return _Numbers(first, None, "", first.end())
    return _Numbers(first, second.group(), text[first.end("number") : second.start()], second.end())


def _read(text: str, numbers: _Numbers) -> list[FoundFigure]:
    match, second = numbers.first, numbers.second
    range_word = _built(_RANGE_WORD)
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
    unit, factor, end = _unit(text, before.lower(), after)
    if high is not None and second:
        low = _same_scale(match.group("number"), second, low, high)
    if re.search(r"[A-Za-z]-$", text[max(0, match.start() - 2) : match.start()]):
        return []  # "COVID-19 vaccines"
    if not unit and (text[end : end + 1].isalpha() or _is_no_figure(text, match, low, end, high)):
        return []
    bound = _bound(text, match.start(), end, great=bool(before) or unit == "percent" or low >= _GREAT)
    values = [low] if high is None else [low, high]
    words = " ".join(text[match.start() : end].split())
    return [FoundFigure(match.start(), end, Figure(words, round(value * factor, 6), unit, bound)) for value in values]


def _same_scale(first: str, second: str, low: float, high: float) -> float:
    """ "10 to 15 million": the first number has the second one's multiplier."""
    scale = re.search(r"(hundred|thousand|million|billion|trillion|mln|bln|mn|bn)\b", second, re.I)
    if scale and not re.search(r"[a-z]", first, re.I):
        bare = read_number(re.sub(r"[A-Za-z ]+$", "", second))
        return low * (high / bare) if bare else low
    return low


def _unit(text: str, before: str, after: int) -> tuple[str, float, int]:
    """(unit, factor to the base unit, end of the figure with its unit)."""
    if before:
        tail = _money(text, after)
        end = tail[1] if tail else after
        return SYMBOLS.get(before) or _PREFIXED.get(before, before.upper()), 1.0, end
    tail_text = text[after : after + 1]
    if tail_text and tail_text not in " -%°mkMGTbnh\u00a0":
        return "", 1.0, after
    start = after + 1 if tail_text in ("-", " ") else after
    for number in _beginning(_QUANTITY_PATTERNS, text[start : start + _LOOK]):
        pattern, unit, factor = _QUANTITIES[number]
        match = _built(rf"[- ]?(?:{pattern})(?![a-z])", re.I).match(text, after)
        if match:
            return unit, factor, match.end()
    tail = _money(text, after)
    return (tail[0], 1.0, tail[1]) if tail else _counted(text, after)


def _money(text: str, after: int) -> tuple[str, int] | None:
    """The currency that is named after a number, and where its name ends."""
    start = after + 1 if text[after : after + 1] in ("-", " ") else after
    if text[after : after + 4].casefold() == " of ":
        start = after + 4
    for number in _beginning(_MONEY_PATTERNS, text[start : start + _LOOK]):
        pattern = _MONEY_PATTERNS[number]
        match = _built(rf"(?:[- ]| of )?(?:{pattern})(?![a-z])", re.I).match(text, after)
        if match:
            return _MONEY_WORDS[pattern], match.end()
    return None


@lru_cache(maxsize=1024)
def _beginning(patterns: tuple[str, ...], letters: str) -> tuple[int, ...]:
    """The numbers of the patterns that can begin with these letters, in order."""
    table = _by_beginning(patterns)
    folded = letters.casefold()
    numbers = {number for end in range(1, _LOOK + 1) for number in table.get(folded[:end], ())}
    return tuple(sorted(numbers))


@lru_cache(maxsize=2)
def _by_beginning(patterns: tuple[str, ...]) -> dict[str, list[int]]:
    """The first letters that all matches of one way through a pattern share, `_LOOK` at most → its number."""
    numbers: dict[str, list[int]] = {}
    for number, pattern in enumerate(patterns):
        for letters in _beginnings(pattern):
            numbers.setdefault(letters, []).append(number)
    return numbers


def _beginnings(pattern: str) -> set[str]:
    """The first letters of the ways through a pattern of literals, ``|``, ``(?:…)`` and ``?``."""
    found: set[str] = set()
    depth = 0
    branches = [""]
    for char in pattern:
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            branches.append("")
        else:
            branches[-1] += char
    for branch in branches:
        while branch.startswith("(?:"):
            close = branch.index(")")
            found |= _beginnings(branch[3:close])
            branch = branch[close + 2 :] if branch[close + 1 : close + 2] == "?" else ""
        literal = re.match(r"(?:[^\\()\[\]?|](?!\?))*", branch)
        if branch:
            found.add(literal.group()[:_LOOK] if literal and literal.group() else branch.lstrip("\\")[0])
    return found


def _counted(text: str, after: int) -> tuple[str, float, int]:
    """A counted noun as unit: the first of the next three words that is a plural."""
    noun = _built(_NOUN).match(text, after)
    if not noun:
        return "", 1.0, after
    for number in (1, 2, 3):
        word = (noun.group(number) or "").lower().strip("’'")
        if not word or word in _NOT_COUNTED:
            break
        if word in _PEOPLE:
            return "people", 1.0, noun.end(number)
        if word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s")):
            return word, 1.0, noun.end(number)
    return "", 1.0, after


def _is_no_figure(text: str, match: re.Match[str], value: float, end: int, high: float | None) -> bool:
    number = match.group("number")
    if _built(_ORDINAL).match(text, match.end("number") - 1) or text[end : end + 1] in "/:":
        return True
    if number[0].isalpha():
        return value < 20 or not re.search(r"hundred|thousand|illion|dozen", number, re.I)
    return (
        (high is None and bool(re.fullmatch(_YEAR, number)))
        or value < 2
        or text[match.start() - 1 : match.start()] in ("-", "/", ":")
    )


def _bound(text: str, start: int, end: int, *, great: bool) -> str:
    before = text[max(0, start - 40) : start]
    if great and (passed := re.search(_PASSED, before)):
        return "at-most" if re.search(r"\b(?:not|never|cannot)\s+$", before[: passed.start()], re.I) else "at-least"
    if re.search(_AT_LEAST, before) or _built(_AFTER_AT_LEAST).match(text, end):
        # "no more than" ends in "more than" as well.
        return "at-most" if re.search(r"\b(?:no|not) (?:more|over|above)", before[-22:], re.I) else "at-least"
    if re.search(_AT_MOST, before):
        if re.search(r"\b(?:no|not) (?:less|fewer)", before[-22:], re.I):
            return "at-least"
        return "about" if re.search(r"(?:almost|nearly)\s+(?:the |a |an )?$", before, re.I) else "at-most"
    return "about" if re.search(_ABOUT, before) else "exact"

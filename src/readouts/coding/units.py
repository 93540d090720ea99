"""What a number is of: money, a share, a quantity or things counted, each brought to one unit."""

from __future__ import annotations

import re
from functools import lru_cache

from readouts.coding.wordlists import listed

SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW", "₺": "TRY"}
PREFIXED = {
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
NOT_COUNTED = listed(
    "of and or in on at to for by from with the a an that which who as is are was were will would have has "
    "had leaders sides presidents countries nations states parties ministers governments peoples other more "
    "most main key than but after before during between into over about issues points matters areas fronts "
    "parts premiers capitals delegations heads officials neighbours monarchs chancellors commissioners interlocutors"
)
_NOUN = r"[- ]([A-Za-z][A-Za-z’'-]+)(?: ([A-Za-z][A-Za-z-]+))?(?: ([A-Za-z][A-Za-z-]+))?"


@lru_cache(maxsize=128)
def built(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern, built when a text first needs it: to build them all takes longer than all else in a short command."""
    return re.compile(pattern, flags)


def unit_after(text: str, before: str, after: int) -> tuple[str, float, int]:
    """(unit, factor to the base unit, end of the figure with its unit)."""
    if before:
        tail = _money(text, after)
        end = tail[1] if tail else after
        return SYMBOLS.get(before) or PREFIXED.get(before, before.upper()), 1.0, end
    tail_text = text[after : after + 1]
    if tail_text and tail_text not in " -%°mkMGTbnh\u00a0":
        return "", 1.0, after
    start = after + 1 if tail_text in ("-", " ") else after
    for number in _beginning(_QUANTITY_PATTERNS, text[start : start + _LOOK]):
        pattern, unit, factor = _QUANTITIES[number]
        match = built(rf"[- ]?(?:{pattern})(?![a-z])", re.I).match(text, after)
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
        match = built(rf"(?:[- ]| of )?(?:{pattern})(?![a-z])", re.I).match(text, after)
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
    noun = built(_NOUN).match(text, after)
    if not noun:
        return "", 1.0, after
    for number in (1, 2, 3):
        word = (noun.group(number) or "").lower().strip("’'")
        if not word or word in NOT_COUNTED:
            break
        if word in _PEOPLE:
            return "people", 1.0, noun.end(number)
        if word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s")):
            return word, 1.0, noun.end(number)
    return "", 1.0, after

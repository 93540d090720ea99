"""Numbers, money, shares and quantities in other languages, brought to the same units as in English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from readouts.codebook.glossary import english_noun
from readouts.codebook.stemming import tokenise_in
from readouts.codebook.tokens import Token
from readouts.coding.figures import GREAT, YEAR, FoundFigure
from readouts.coding.general.dates import find_dates_in
from readouts.coding.general.line import Line, stemmed, stems_of
from readouts.coding.languages import Language, language_of
from readouts.coding.units import NOT_COUNTED, SYMBOLS
from readouts.model import Figure

_LEAST_COUNT = 2.0
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


class _Words:
    """The words of a language that make figures, by their stems."""

    __slots__ = ("numbers", "scales", "units")

    def __init__(self, language: Language) -> None:
        code = language.code
        self.numbers = {stem: language.numbers[word] for stem, word in stemmed(language.numbers, code).items()}
        self.scales = {stem: language.scales[word] for stem, word in stemmed(language.scales, code).items()}
        self.units = {stem: language.units[word] for stem, word in stemmed(language.units, code).items()}


@lru_cache(maxsize=8)
def _words(code: str) -> _Words:
    language = language_of(code)
    assert language is not None
    return _Words(language)


def numbers_in(text: str, code: str) -> tuple[tuple[Figure, ...], tuple[str, ...]]:
    """The figures and the dates in words of a language that is coded here."""
    language = language_of(code)
    if language is None:
        return (), ()
    dates = find_dates_in(text, language)
    figures = find_figures_in(Line(text, tokenise_in(text, code), language), [(date.start, date.end) for date in dates])
    return tuple(found.figure for found in figures), tuple(dict.fromkeys(date.iso for date in dates))


def find_figures_in(line: Line, taken: Sequence[tuple[int, int]]) -> list[FoundFigure]:
    """The figures of a sentence in order; places count in the text the line was cut from.

    Args:
        line: The sentence.
        taken: Places that are dates.
    """
    words = _words(line.language.code)
    found: list[FoundFigure] = []
    at = 0
    while at < len(line.tokens):
        token = line.tokens[at]
        if not (token.fold[0].isdigit() or _counts(token, line.language, words)):
            at += 1
            continue
        figures, after = _read(line, at, words)
        place = (line.tokens[at].start, line.tokens[after - 1].end)
        if not any(place[0] < end and start < place[1] for start, end in taken):
            found.extend(figures)
        at = max(after, at + 1)
    return found


def _counts(token: Token, language: Language, words: _Words) -> bool:
    """Whether a word is a number: "fünf", not "fünfte"."""
    known = token.stem in words.numbers or token.stem in words.scales
    return known and not re.search(language.ordinal_words, token.fold)


def _read(line: Line, at: int, words: _Words) -> tuple[list[FoundFigure], int]:
    """The figures of the number that begins at a token (two for a range), and the token after it."""
    first, spelt, end = _number(line, at, words)
    if first is None:
        return [], at + 1
    values = [first]
    if end < len(line.tokens) and (line.seps[end] in ("-", "–", "—") or line.tokens[end].fold in ("bis", "до")):
        follows = end + (line.tokens[end].fold in ("bis", "до"))
        if follows < len(line.tokens) and line.tokens[follows].fold[0].isdigit():
            second, _, after = _number(line, follows, words)
            if second is not None and second > first:
                if second >= GREAT > first and _scaled(line, follows, after, words):
                    first *= second / float(_digits(line.tokens[follows].fold) or second)
                values, end = [first, second], after
    unit, factor, end = _unit(line, end, words)
    start = line.tokens[at].start
    if re.search(line.language.numbered, line.text[max(0, start - 20) : start], re.I):
        return [], end  # "Статья 5 договора"
    before = line.text[max(0, start - 2) : start].strip()
    symbol = SYMBOLS.get(before[-1:]) if before else None
    if symbol and not unit:
        unit, start = symbol, line.text.rindex(before[-1], 0, start)
    if not unit and _no_figure(line, at, first, spelt=spelt):
        return [], end
    stop = line.tokens[end - 1].end + (1 if unit in ("percent", *SYMBOLS.values()) and _sign(line, end - 1) else 0)
    text = " ".join(line.text[start:stop].split())
    bound = _bound(line, start)
    return [FoundFigure(start, stop, Figure(text, round(v * factor, 6), unit, bound)) for v in values], end


def _scaled(line: Line, start: int, end: int, words: _Words) -> bool:
    return any(token.stem in words.scales for token in line.tokens[start:end])


def _number(line: Line, at: int, words: _Words) -> tuple[float | None, bool, int]:
    """(value, in words, token after it) of a number with its multipliers."""
    token = line.tokens[at]
    spelt = not token.fold[0].isdigit()
    end = at + 1
    if spelt:
        value: float | None = words.numbers.get(token.stem)
        if value is None:
            value, end = 1.0, at  # "миллион долларов"
        while end < len(line.tokens) and end > at and line.tokens[end].stem in words.numbers and not line.seps[end]:
            value = (value or 0.0) + words.numbers[line.tokens[end].stem]
            end += 1
    else:
        digits = token.fold
        while end < len(line.tokens) and _thousands(line, end):
            digits += line.tokens[end].fold
            end += 1
        value = _digits(digits)
    while end < len(line.tokens) and line.tokens[end].stem in words.scales and line.seps[end] in ("", "."):
        value = (1.0 if value is None else value) * words.scales[line.tokens[end].stem]
        end += 1
    return value, spelt, max(end, at + 1)


def _thousands(line: Line, at: int) -> bool:
    """Whether a group of three digits goes on with the number before it: "10 000"."""
    token, before = line.tokens[at], line.tokens[at - 1]
    return (
        len(token.fold.split(",")[0]) == 3
        and token.fold[:3].isdigit()
        and before.fold.isdigit()
        and len(before.fold) <= 3
        and token.start - before.end == 1
        and not line.seps[at]
    )


def _digits(text: str) -> float | None:
    """ "1.200.000" and "1.200" have separators of thousands, "1,5" a decimal comma, "1.5" a decimal point."""
    if not _NUMBER.fullmatch(text) or len(text) > 20:
        return None
    groups = text.split(".")
    if len(groups) > 1 and all(len(group.split(",")[0]) == 3 for group in groups[1:]) and len(groups[0]) <= 3:
        text = "".join(groups)
    elif text.count(",") > 1:
        text = text.replace(",", "")
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def _sign(line: Line, at: int) -> bool:
    return line.text[line.tokens[at].end : line.tokens[at].end + 1] in ("%", *SYMBOLS)


def _unit(line: Line, at: int, words: _Words) -> tuple[str, float, int]:
    """(unit, factor to the base unit, token after it)."""
    end = line.tokens[at - 1].end
    rest = line.text[end : end + 2].lstrip()[:1]
    if rest == "%":
        return "percent", 1.0, at
    if rest in SYMBOLS:
        return SYMBOLS[rest], 1.0, at
    if at >= len(line.tokens) or line.seps[at].strip("-."):
        return "", 1.0, at
    stems = [token.stem for token in line.tokens[at : at + 3]]
    for skip in (0, 1):  # "1,5 Milliarden US-Dollar", "85 миллионов норвежских крон"
        for size in (2, 1):
            unit = words.units.get(" ".join(stems[skip : skip + size]))
            if unit is not None and len(stems) >= skip + size and (not skip or unit[0].isupper() or unit[0] == "krone"):
                return unit[0], unit[1], at + skip + size
    return _counted(line, at)


def _counted(line: Line, at: int) -> tuple[str, float, int]:
    """A counted noun as unit: people, or what the glossary calls it in English."""
    code = line.language.code
    for skip in (0, 1):
        if at + skip >= len(line.tokens) or (skip and line.seps[at + skip]) or line.tags[at + skip] not in ("",):
            break
        token = line.tokens[at + skip]
        if token.stem in stems_of(line.language.people, code):
            return "people", 1.0, at + skip + 1
        noun = english_noun(token.stem, code)
        if noun and noun not in NOT_COUNTED and not line.form(at + skip):
            return noun, 1.0, at + skip + 1
    return "", 1.0, at


def _no_figure(line: Line, at: int, value: float, *, spelt: bool) -> bool:
    token: Token = line.tokens[at]
    if spelt:
        return value < 20
    following = line.text[token.end : token.end + 1]
    return (
        bool(re.fullmatch(YEAR, token.fold)) or value < _LEAST_COUNT or following in ("/", ":", "-") or (
            line.language.ordinals and following == "."
        ) or line.text[token.start - 1 : token.start] in ("-", "/", ":", "№")
    )  # fmt: skip


def _bound(line: Line, start: int) -> str:
    before = line.text[max(0, start - 30) : start]
    for bound, pattern in line.language.bounds.items():
        if re.search(pattern, before, re.I):
            return bound
    return "exact"

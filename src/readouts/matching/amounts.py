"""How much and when: figures and dates that two claims give."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.codebook.related import relatedness
from readouts.codebook.tokens import tokenise
from readouts.matching.alike import told_alike
from readouts.matching.found import Found, found
from readouts.matching.told import Pair
from readouts.model import Figure

# Claims that share this much of their information give dates of one thing.
ONE_MATTER = 0.6
_NUMERAL = r"(?i)\d[\d.,]*|\b(?:hundred|thousand|million|billion|trillion)\b"
_RELATIVE = (
    r"(?i)\b(?:(?:this|next|last|the coming) (?:year|spring|summer|autumn|winter|month|week)|"
    r"(?:spring|summer|autumn|winter) (?:this|next|last) year)\b"
)


def figure(pair: Pair) -> Found | None:
    """Numbers: other amounts exclude each other, an amount on one side only is a difference."""
    ours = _unmatched(pair.a.claim.figures, pair.b.claim.figures)
    theirs = _unmatched(pair.b.claim.figures, pair.a.claim.figures)
    if not ours and not theirs:
        return _bounds(pair)
    rivals = _rivals(ours, theirs)
    if rivals:
        x, y = rivals
        excludes = not _compatible(x, y)
        note = "the figures differ: " + pair.each(x.text, y.text)
        return found(pair, "figure", x.text, y.text, note, excludes=excludes)
    a, b = "; ".join(f.text for f in ours), "; ".join(f.text for f in theirs)
    if ours and theirs:
        note = "other figures: " + pair.each(a, b)
    else:
        note = f"only {(pair.a if ours else pair.b).name} gives a figure: {a or b}"
    same_number = any(_numeral(x) == _numeral(y) for x in ours for y in theirs)
    return found(pair, "figure", a, b, note, matters=bool(ours and theirs) and (same_number or told_alike(pair)))


def _rivals(ours: Sequence[Figure], theirs: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """The first two figures of one thing, the same two whichever side is looked at first."""
    pairs = [(i + j, (x, y)) for i, x in enumerate(ours) for j, y in enumerate(theirs) if _same_thing(x, y)]
    _, first = min(pairs, key=lambda pair: (pair[0], sorted((f.value, f.text) for f in pair[1])), default=(0, None))
    return first


def _numeral(figure: Figure) -> str:
    """A figure's number as written, without what is counted; "50 thousand" of tonnes and of bags are not the same."""
    return " ".join(match.group().casefold() for match in re.finditer(_NUMERAL, figure.text)) or figure.text


def _bounds(pair: Pair) -> Found | None:
    """One number, at least on one side and at most on the other."""
    for x in pair.a.claim.figures:
        for y in pair.b.claim.figures:
            if x.value == y.value and _same_thing(x, y) and {x.bound, y.bound} == {"at-least", "at-most"}:
                a, b = f"{x.bound} {x.text}", f"{y.bound} {y.text}"
                return found(pair, "figure", a, b, "the figures differ: " + pair.each(a, b))
    return None


def _unmatched(figures: Sequence[Figure], others: Sequence[Figure]) -> list[Figure]:
    return [f for f in figures if not any(f.value == o.value and _same_thing(f, o) for o in others)]


def _same_thing(one: Figure, other: Figure) -> bool:
    return one.unit == other.unit or (
        bool(one.unit and other.unit) and relatedness(_stem(one.unit), _stem(other.unit)) >= 0.4
    )


def _stem(unit: str) -> str:
    tokens = tokenise(unit)
    return tokens[-1].stem if tokens else unit


def _compatible(one: Figure, other: Figure) -> bool:
    """Whether bounds leave room for both ("more than 100" and "120")."""
    low, high = sorted((one, other), key=lambda f: f.value)
    if "about" in (one.bound, other.bound) and high.value <= low.value * 1.1:
        return True
    return low.bound == "at-least" or high.bound == "at-most"


def timing(pair: Pair) -> Found | None:
    """When."""
    ours = [d for d in pair.a.claim.dates if not _date_in(d, pair.b.claim.dates)]
    theirs = [d for d in pair.b.claim.dates if not _date_in(d, pair.a.claim.dates)]
    if not ours and not theirs:
        return None
    ours, theirs = ours or _relative(pair.a.claim.text), theirs or _relative(pair.b.claim.text)
    a, b = ", ".join(ours), ", ".join(theirs)
    if ours and theirs:
        rivals = any(_form(one) in (_form(other), "relative") for one in ours for other in theirs) or any(
            _form(other) == "relative" for other in theirs
        )
        # One date a side, and told in the same words or nearly: the two are dates of one thing.
        excludes = (
            len(pair.a.claim.dates) == len(pair.b.claim.dates) == 1
            and _form(pair.a.claim.dates[0]) == _form(pair.b.claim.dates[0])
            and pair.common.word_share >= ONE_MATTER
        )
        note = "other dates: " + pair.each(a, b)
        return found(pair, "timing", a, b, note, excludes=excludes, matters=rivals)
    note = f"only {(pair.a if ours else pair.b).name} says when: {a or b}"
    return found(pair, "timing", a, b, note, matters=False)


def _relative(text: str) -> list[str]:
    """Times told from the day of the talks: "this year", "next autumn"."""
    return [" ".join(match.group().casefold().split()) for match in re.finditer(_RELATIVE, text)]


def _form(date: str) -> str:
    """A date with its digits levelled, so that only dates given to the same precision are rivals."""
    if re.fullmatch(_RELATIVE, date):
        return "relative"
    return re.sub(r"\d+", "0", date) if re.search(r"\d", date) else "weekday"


def _date_in(date: str, others: Sequence[str]) -> bool:
    """Whether a date is among others, to the precision both give ("2021" and "2021-12", "--12-09" and "2021-12-09")."""
    for other in others:
        one, two = date.removeprefix("--"), other.removeprefix("--")
        short, long = sorted((one, two), key=len)
        yearless = date[:2] == "--" or other[:2] == "--"
        if long.startswith(short) or (yearless and long.endswith(short)):
            return True
    return False

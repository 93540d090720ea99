"""Find the codebook's phrases in a text: words in order, with alternatives and short gaps."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from readouts.codebook import TABLES
from readouts.codebook.tokens import Token, tokenise

LONGEST_GAP = 3
GAP = "*"
Choice = tuple[str, ...]  # stems in a row; empty for "or nothing"
Element = tuple[Choice, ...]
Pattern = tuple[Element, ...]
# A gap is told apart from alternatives by having none.
GAP_ELEMENT: Element = ()

_PART = re.compile(r"\([^()]*\)|\*|[^()*]+|[()]")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase stands for: a codebook id and the field that listed the phrase (``names``, ``verbs`` …)."""

    id: str
    field: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: token positions (end exclusive) and what it stands for."""

    start: int
    end: int
    entries: tuple[Entry, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The codebook ids the phrase stands for."""
        return tuple(dict.fromkeys(entry.id for entry in self.entries))


def parse(phrase: str) -> Pattern:
    """A phrase in the codebook's notation as a pattern of stems.

    ``(a|b)`` gives alternatives, which may be empty or several words; ``*`` stands for up to three words.

    Raises:
        ValueError: Parentheses do not balance or stand inside one another, or there is no word in it.
    """
    pattern: list[Element] = []
    for part in _PART.findall(phrase):
        if part == GAP:
            if pattern and pattern[-1] != GAP_ELEMENT:
                pattern.append(GAP_ELEMENT)
        elif part.startswith("("):
            choices = dict.fromkeys(tuple(t.stem for t in tokenise(choice)) for choice in part[1:-1].split("|"))
            pattern.append(tuple(choices))
        elif set(part) & set("()|"):
            raise ValueError(f"cannot read the phrase {phrase!r}")
        else:
            pattern.extend(((token.stem,),) for token in tokenise(part))
    while pattern and pattern[-1] == GAP_ELEMENT:
        pattern.pop()
    if not first_stems(pattern):
        raise ValueError(f"no word in the phrase {phrase!r}")
    return tuple(pattern)


def first_stems(pattern: Sequence[Element]) -> set[str]:
    """The stems a match of a pattern can begin with."""
    stems: set[str] = set()
    for element in pattern:
        stems.update(choice[0] for choice in element if choice)
        if all(element):  # no empty alternative: the pattern cannot begin later
            break
    return stems


def write(pattern: Pattern) -> str:
    """A pattern as it stands in the compiled tables: elements with a space, alternatives with ``|``."""
    return " ".join(GAP if e == GAP_ELEMENT else "|".join("_".join(choice) for choice in e) for e in pattern)


def read(text: str) -> Pattern:
    """The pattern that was written as ``text``."""
    return tuple(
        GAP_ELEMENT if element == GAP else tuple(tuple(filter(None, c.split("_"))) for c in element.split("|"))
        for element in text.split(" ")
    )


class PhraseIndex:
    """The phrases of one kind in one language, found by their first stem and read when first met.

    Args:
        phrases: Lines of ``pattern<TAB>id<TAB>field<TAB>flag``; the flag ``C`` asks for a capital.
        first: First stem → the numbers of the phrases that can begin with it.
    """

    def __init__(self, phrases: Sequence[str], first: Mapping[str, Sequence[int]]) -> None:
        self._phrases = phrases
        self._first = first
        self._read: dict[int, tuple[Pattern, Entry, bool]] = {}

    def _phrase(self, number: int) -> tuple[Pattern, Entry, bool]:
        known = self._read.get(number)
        if known is None:
            pattern, entry_id, field, flag = self._phrases[number].split("\t")
            known = self._read[number] = read(pattern), Entry(entry_id, field), flag == "C"
        return known

    def find(self, tokens: Sequence[Token]) -> list[Hit]:
        """The phrases in a sequence of tokens, in order; one wholly inside a longer one is left out."""
        found: dict[tuple[int, int], list[Entry]] = {}
        stems = [token.stem for token in tokens]
        for start, stem in enumerate(stems):
            for number in self._first.get(stem, ()):
                pattern, entry, capital = self._phrase(number)
                if capital and not tokens[start].text[:1].isupper():
                    continue
                end = _follow(pattern, 0, stems, start)
                if end is not None and end > start:
                    entries = found.setdefault((start, end), [])
                    if entry not in entries:
                        entries.append(entry)
        return _longest(found)


def _follow(pattern: Pattern, element: int, stems: Sequence[str], at: int) -> int | None:
    """Where a pattern, from this element on, ends when it goes on at this stem; the longest way, or None."""
    while element < len(pattern):
        choices = pattern[element]
        element += 1
        if len(choices) == 1:
            only = choices[0]
            if len(only) != 1:
                if tuple(stems[at : at + len(only)]) != only:
                    return None
            elif at >= len(stems) or stems[at] != only[0]:
                return None
            at += len(only)
            continue
        ends = []
        if choices == GAP_ELEMENT:
            steps = range(min(LONGEST_GAP, len(stems) - at) + 1)
            ends = [_follow(pattern, element, stems, at + step) for step in steps]
        else:
            for choice in choices:
                if tuple(stems[at : at + len(choice)]) == choice:
                    ends.append(_follow(pattern, element, stems, at + len(choice)))
        reached = [end for end in ends if end is not None]
        if not reached:
            return None
        return min(reached) if choices == GAP_ELEMENT else max(reached)
    return at


def _longest(found: Mapping[tuple[int, int], list[Entry]]) -> list[Hit]:
    hits: list[Hit] = []
    reach = -1
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if end > reach:
            hits.append(Hit(start, end, tuple(found[start, end])))
            reach = end
    return hits


@lru_cache(maxsize=16)
def phrase_index(kind: str, language: str = "en") -> PhraseIndex:
    """The compiled phrases of ``acts``, ``actors`` or ``topics`` in one language (empty when there are none)."""
    path = TABLES / f"phrases-{kind}-{language}.json"
    if not path.exists():
        return PhraseIndex((), {})
    table = json.loads(path.read_text(encoding="utf-8"))
    return PhraseIndex(table["phrases"], table["first"])

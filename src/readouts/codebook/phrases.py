"""Find the codebook's phrases in a text: words in order, with alternatives and short gaps."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from readouts.codebook import TABLES
from readouts.codebook.tokens import Token, tokenise

LONGEST_GAP = 3
GAP = "*"
# A phrase with many alternatives is a list that wants to be split; this bounds a mistake in the YAML.
MOST_VARIANTS = 400

_GROUP = re.compile(r"\(([^()]*)\)")


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


def expand(phrase: str) -> Iterator[tuple[str, ...]]:
    """All word sequences a phrase in the codebook's notation stands for, as stems with ``*`` for a gap.

    ``(a|b)`` gives alternatives, which may be empty or several words; ``*`` stands for up to three words.

    Raises:
        ValueError: Parentheses do not balance, or the phrase has too many variants.
    """
    variants = [phrase]
    while any("(" in variant for variant in variants):
        grown = []
        for variant in variants:
            group = _GROUP.search(variant)
            if group is None:
                grown.append(variant)
                continue
            for choice in group.group(1).split("|"):
                grown.append(variant[: group.start()] + choice + variant[group.end() :])
        if grown == variants or len(grown) > MOST_VARIANTS:
            raise ValueError(f"cannot read the phrase {phrase!r}")
        variants = grown
    for variant in variants:
        if ")" in variant or "|" in variant:
            raise ValueError(f"cannot read the phrase {phrase!r}")
        stems: list[str] = []
        for part in re.split(r"(\*)", variant):
            if part == GAP:
                if stems and stems[-1] != GAP:
                    stems.append(GAP)
            else:
                stems.extend(token.stem for token in tokenise(part))
        while stems and stems[-1] == GAP:
            stems.pop()
        if stems:
            yield tuple(stems)


class PhraseIndex:
    """The phrases of one kind in one language, grouped by their first stem and read when first met.

    Args:
        table: First stem → lines of ``rest of the phrase<TAB>id<TAB>field<TAB>flag``; the flag ``C`` asks for a capital.
    """

    def __init__(self, table: Mapping[str, str]) -> None:
        self._table = table
        self._read: dict[str, list[tuple[tuple[str, ...], Entry, bool]]] = {}

    def _starting_with(self, stem: str) -> list[tuple[tuple[str, ...], Entry, bool]]:
        if stem not in self._read:
            phrases = []
            for line in self._table.get(stem, "").splitlines():
                rest, entry_id, field, flag = line.split("\t")
                phrases.append((tuple(rest.split()), Entry(entry_id, field), flag == "C"))
            self._read[stem] = phrases
        return self._read[stem]

    def find(self, tokens: Sequence[Token]) -> list[Hit]:
        """The phrases in a sequence of tokens, in order; one wholly inside a longer one is left out."""
        found: dict[tuple[int, int], list[Entry]] = {}
        for start, token in enumerate(tokens):
            for rest, entry, capital in self._starting_with(token.stem):
                if capital and not token.text[:1].isupper():
                    continue
                end = _follow(rest, tokens, start + 1)
                if end is not None:
                    entries = found.setdefault((start, end), [])
                    if entry not in entries:
                        entries.append(entry)
        return _longest(found)


def _follow(rest: tuple[str, ...], tokens: Sequence[Token], at: int) -> int | None:
    """Where the rest of a phrase ends when it goes on at this token, or None."""
    for index, stem in enumerate(rest):
        if stem == GAP:
            for skip in range(LONGEST_GAP + 1):
                end = _follow(rest[index + 1 :], tokens, at + skip)
                if end is not None:
                    return end
            return None
        if at >= len(tokens) or tokens[at].stem != stem:
            return None
        at += 1
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
        return PhraseIndex({})
    return PhraseIndex(json.loads(path.read_text(encoding="utf-8")))

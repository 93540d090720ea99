"""Find the codebook's phrases in a text: words in order, with alternatives and short gaps."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from readouts.codebook import TABLES
from readouts.codebook.coded import ENGLISH
from readouts.codebook.sorted_table import open_table
from readouts.codebook.tokens import Token
from readouts.records import dataclass

LONGEST_GAP = 3
GAP = "*"
NOT = "not"
Choice = tuple[str, ...]  # stems in a row; empty for "or nothing"
Element = tuple[Choice, ...]
Pattern = tuple[Element, ...]
# A gap is told apart from alternatives by having none.
GAP_ELEMENT: Element = ()

_PART = r"\([^()]*\)|\*|[^()*]+|[()]"


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


def parse(phrase: str, *, exact: bool = False, language: str = ENGLISH) -> Pattern:
    """A phrase in the codebook's notation as a pattern of a language's stems, or of whole words where ``exact``.

    ``(a|b)`` gives alternatives, which may be empty or several words; ``*`` stands for up to three words.

    Raises:
        ValueError: Parentheses do not balance or stand inside one another, or there is no word in it.
    """

    from readouts.codebook.stemming import tokenise_in  # where used: the tables hold stems already

    def words(text: str) -> Choice:
        return tuple(token.fold if exact else token.stem for token in tokenise_in(text, language))

    pattern: list[Element] = []
    for part in re.findall(_PART, phrase):
        if part == GAP:
            if pattern and pattern[-1] != GAP_ELEMENT:
                pattern.append(GAP_ELEMENT)
        elif part.startswith("(") and part.endswith(")"):
            choices = dict.fromkeys(words(choice) for choice in part[1:-1].split("|"))
            pattern.append(tuple(choices))
        elif set(part) & set("()|"):
            raise ValueError(f"cannot read the phrase {phrase!r}")
        else:
            pattern.extend(((word,),) for word in words(part))
    while pattern and pattern[-1] == GAP_ELEMENT:
        pattern.pop()
    if not first_words(pattern):
        raise ValueError(f"no word in the phrase {phrase!r}")
    return tuple(pattern)


def first_words(pattern: Sequence[Element]) -> set[str]:
    """The words a match of a pattern can begin with."""
    first: set[str] = set()
    for element in pattern:
        first.update(choice[0] for choice in element if choice)
        if all(element):  # no empty alternative: the pattern cannot begin later
            break
    return first


def write(pattern: Pattern) -> str:
    """A pattern as it stands in the compiled tables: elements with a space, alternatives with ``|``."""
    return " ".join(GAP if e == GAP_ELEMENT else "|".join("_".join(choice) for choice in e) for e in pattern)


def read(text: str) -> Pattern:
    """The pattern that was written as ``text``."""
    return tuple(
        GAP_ELEMENT if element == GAP else tuple(tuple(filter(None, c.split("_"))) for c in element.split("|"))
        for element in text.split(" ")
    )


# A phrase as it is looked for: its rank among those of one first word, its pattern, what it stands for, its flags.
Phrase = tuple[int, Pattern, Entry, str]


class _Phrases:
    """The phrases of one first word, sorted by what can rule them out at a glance, and read when nothing does.

    Attributes:
        single: Phrases of this word alone.
        second: Second word → ranks of the phrases that need it there.
        others: Ranks of all others.
    """

    __slots__ = ("_lines", "_needs", "_read", "others", "second", "single")

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._read: dict[int, Phrase] = {}
        self._needs: dict[int, frozenset[str]] = {}
        self.single: list[int] = []
        self.second: dict[str, list[int]] = {}
        self.others: list[int] = []
        for rank, line in enumerate(lines):
            elements = line[: line.index("\t")].split(" ", 2)
            first = elements[0]
            # Phrases whose first element is one word in all its alternatives, and that are compared by stems.
            plain = "_" not in first and not _may_be_empty(first) and "E" not in line[line.rindex("\t") :]
            if plain and len(elements) == 1:
                self.single.append(rank)
            elif plain and elements[1] != GAP and not _may_be_empty(elements[1]):
                for word in dict.fromkeys(choice.partition("_")[0] for choice in elements[1].split("|")):
                    self.second.setdefault(word, []).append(rank)
            else:
                self.others.append(rank)

    def needs(self, rank: int) -> frozenset[str]:
        """Words of which a text must have one for the phrase to be in it; empty where that cannot be said."""
        needs = self._needs.get(rank)
        if needs is None:
            line = self._lines[rank]
            needs = self._needs[rank] = frozenset() if "E" in line[line.rindex("\t") :] else _last_needed(line)
        return needs

    def phrase(self, rank: int) -> Phrase:
        """The phrase of a rank, read."""
        phrase = self._read.get(rank)
        if phrase is None:
            written, entry_id, field, flags = self._lines[rank].split("\t")
            phrase = self._read[rank] = rank, read(written), Entry(entry_id, field), flags
        return phrase


def _may_be_empty(element: str) -> bool:
    """Whether an element, as written, has "or nothing" among its alternatives."""
    return not element or element[0] == "|" or element[-1] == "|" or "||" in element


def _last_needed(line: str) -> frozenset[str]:
    """First stems of a phrase's last element that cannot be empty; the first element apart, it is met already."""
    for element in reversed(line[: line.index("\t")].split(" ")[1:]):
        if element != GAP and not _may_be_empty(element):
            return frozenset(choice.partition("_")[0] for choice in element.split("|"))
    return frozenset()


class PhraseIndex:
    """The phrases of one kind in one language, found by their first stem and read when first met.

    Args:
        lines: First stem → lines of ``pattern<TAB>id<TAB>field<TAB>flags`` that can begin with it. Flags: ``C`` asks
            for a capital, ``A`` for a first word all in capitals, ``E`` compares whole words instead of stems.
    """

    def __init__(self, lines: Callable[[str], Iterable[str]]) -> None:
        self._lines = lines
        self._read: dict[str, _Phrases | None] = {}

    def _starting(self, stem: str) -> _Phrases | None:
        lines = list(self._lines(stem))
        phrases = self._read[stem] = _Phrases(lines) if lines else None
        return phrases

    def find(self, tokens: Sequence[Token]) -> list[Hit]:
        """The phrases in a sequence of tokens, in order; one wholly inside a longer one is left out."""
        found: dict[tuple[int, int], list[tuple[int, Entry]]] = {}
        stems = [token.stem for token in tokens]
        known = self._read
        present: set[str] = set()
        folds: list[str] = []
        for start, stem in enumerate(stems):
            phrases = known[stem] if stem in known else self._starting(stem)
            if phrases is None:
                continue
            for rank in phrases.single:
                _, _, entry, flags = phrases.phrase(rank)
                if not flags or _written_so(tokens[start].text, flags):
                    found.setdefault((start, start + 1), []).append((rank, entry))
            after = phrases.second.get(stems[start + 1], ()) if start + 1 < len(stems) else ()
            if not after and not phrases.others:
                continue
            present = present or set(stems)
            for rank in (*after, *phrases.others):
                # Most phrases fail here, without a look at the order of the words.
                needs = phrases.needs(rank)
                if needs and needs.isdisjoint(present):
                    continue
                _, pattern, entry, flags = phrases.phrase(rank)
                if flags and not _written_so(tokens[start].text, flags):
                    continue
                if "E" in flags:
                    folds = folds or [token.fold for token in tokens]
                end = _follow(pattern, 0, folds if "E" in flags else stems, start)
                if end is not None and end > start:
                    found.setdefault((start, end), []).append((rank, entry))
        return _longest(found)


def _written_so(word: str, flags: str) -> bool:
    if "A" in flags:
        return word.isupper()
    return "C" not in flags or word[:1].isupper()


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


def _longest(found: Mapping[tuple[int, int], list[tuple[int, Entry]]]) -> list[Hit]:
    hits: list[Hit] = []
    reach = -1
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if end > reach:
            reach = end
            ranked = found[start, end]
            ranked.sort(key=lambda one: one[0])
            # A phrase listed under `not` only keeps shorter ones from being found ("South China Sea" is not China).
            entries = tuple(dict.fromkeys(entry for _, entry in ranked if entry.field != NOT))
            if entries:
                hits.append(Hit(start, end, entries))
    return hits


@lru_cache(maxsize=32)
def phrase_index(kind: str, language: str = "en") -> PhraseIndex:
    """The compiled phrases of ``acts``, ``actors`` or ``topics`` in one language (empty when there are none).

    They are looked for among tokens of that language (see `stemming.tokenise_in`).
    """
    path = TABLES / f"phrases-{kind}-{language}.tsv"
    return PhraseIndex(open_table(path).all if path.exists() else lambda stem: ())

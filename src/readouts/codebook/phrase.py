"""One phrase of the codebook, and where it ends in a text that comes to it: words in order, alternatives, gaps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from readouts.codebook.patterns import GAP, GAP_ELEMENT, LONGEST_GAP, Choice, Element, read, ways, write
from readouts.codebook.tokens import Token, Word
from readouts.records import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase stands for: a codebook id and the field that listed the phrase (``names``, ``verbs`` …)."""

    id: str
    field: str


# An element as it is followed: choices of one word, those of several, whether it may be left out; None for a gap.
_Step = tuple[frozenset[str], tuple[Choice, ...], bool] | None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as it is looked for.

    Attributes:
        line: As it stands in the table.
        written: Its pattern, as `write` gives it.
        entry: What it stands for.
        flags: See `PhraseIndex`.
        followed: Stems in a row do not tell where it is: it has a gap, or compares whole words.
        reach: Where it is followed, the most words that it can stand for, or more.
        last: Where it is followed, the words one of which must be there: the last that is never left out begins so.
    """

    line: str
    written: str
    entry: Entry
    flags: str
    followed: bool = False
    reach: int = 0
    last: frozenset[str] = frozenset()

    @property
    def gapped(self) -> bool:
        """Whether it has a gap."""
        return f" {GAP} " in self.written

    def left(self, first: str, second: str, compared: Callable[[str], str]) -> list[str]:
        """What is left of its pattern after these two words, as written, for each way to begin with them."""
        written = self.written
        if "E" in self.flags:
            choices = read(written)
            written = write(tuple(tuple(tuple(map(compared, choice)) for choice in element) for element in choices))
        else:
            elements = written.split(" ", 2)
            if _is_word(elements[0]) and _is_word(elements[1]):
                return elements[2:] or [""]
        rests = [rest for word, rest in ways(written) if word == first]
        return [after for rest in rests for word, after in ways(rest) if word == second]


def read_phrase(line: str) -> Phrase:
    """The phrase of a line of the table."""
    written, entry_id, field, flags = line.split("\t")
    entry = Entry(entry_id, field)
    if "E" not in flags and GAP not in written:
        return Phrase(line, written, entry, flags)
    elements = written.split(" ")
    reach = len(elements) + written.count("_") + elements.count(GAP) * LONGEST_GAP
    return Phrase(line, written, entry, flags, True, reach, _last(elements))


def _last(elements: Sequence[str]) -> frozenset[str]:
    """The words with which the last element, as written, begins that is never left out."""
    for element in reversed(elements):
        choices = element.split("|")
        if element != GAP and all(choices):
            return frozenset(choice.split("_", 1)[0] for choice in choices)
    return frozenset()


@lru_cache(maxsize=4096)
def _steps(written: str) -> tuple[_Step, ...]:
    """A pattern as `_follow` goes by it."""
    return tuple(map(_step, read(written)))


def _is_word(element: str) -> bool:
    """Whether every choice of an element, as written, is one word."""
    return "_" not in element and element[:1] not in ("|", "") and element[-1] != "|" and "||" not in element


def _step(element: Element) -> _Step:
    if element == GAP_ELEMENT:
        return None
    words = frozenset(choice[0] for choice in element if len(choice) == 1)
    return words, tuple(choice for choice in element if len(choice) > 1), () in element


def end_of(phrase: Phrase, tokens: Sequence[Word | Token], stems: Sequence[str], start: int) -> int:
    """Where a phrase that has to be followed ends; 0 when it is not there."""
    if not written_so(tokens[start].text, phrase.flags):
        return 0
    after = start + phrase.reach
    words = [token.fold for token in tokens[start:after]] if "E" in phrase.flags else stems[start:after]
    if phrase.last and phrase.last.isdisjoint(words):
        return 0  # as for most
    end = _follow(_steps(phrase.written), 0, words, 0)
    return start + end if end else 0


def written_so(word: str, flags: str) -> bool:
    """Whether a word has the capitals that the flags of its phrase ask for."""
    if "A" in flags:
        return word.isupper()
    return "C" not in flags or word[:1].isupper()


def _follow(steps: Sequence[_Step], number: int, stems: Sequence[str], at: int) -> int | None:
    """Where a phrase, from this step on, ends when it goes on at this stem; the longest way, or None."""
    count = len(stems)
    while number < len(steps):
        step = steps[number]
        number += 1
        if step is None:
            return _follow_gap(steps, number, stems, at)
        words, longer, optional = step
        here = at < count and stems[at] in words
        if longer or (here and optional):
            reached = [at + len(choice) for choice in longer if tuple(stems[at : at + len(choice)]) == choice]
            reached += [at + 1] * here + [at] * optional
            ends = (_follow(steps, number, stems, one) for one in reached)
            return max((end for end in ends if end is not None), default=None)
        if here:
            at += 1
        elif not optional:
            return None
    return at


def _follow_gap(steps: Sequence[_Step], number: int, stems: Sequence[str], at: int) -> int | None:
    """The same after a gap, which is as short as it can be."""
    best: int | None = None
    following = steps[number]
    plain = following[0] if following is not None and not (following[1] or following[2]) else None
    for place in range(at, min(at + LONGEST_GAP, len(stems)) + 1):
        if plain is not None and (place == len(stems) or stems[place] not in plain):
            continue
        end = _follow(steps, number, stems, place)
        if end is not None and (best is None or end < best):
            best = end
    return best

"""The notation of the codebook's phrases: words in order, with alternatives and short gaps, as patterns of stems."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from readouts.codebook.coded import ENGLISH
from readouts.codebook.tokens import STEM, Token

# So many words a gap may hold at most.
LONGEST_GAP = 3
GAP = "*"
# What the row before the lines of a first word begins with; it sorts before them.
BEGUN = "!"
Choice = tuple[str, ...]  # stems in a row; empty for "or nothing"
Element = tuple[Choice, ...]
Pattern = tuple[Element, ...]
# A gap is told apart from alternatives by having none.
GAP_ELEMENT: Element = ()

_PART = r"\([^()]*\)|\*|[^()*]+|[()]"


def parse(phrase: str, language: str = ENGLISH, compared: Callable[[Token], str] = STEM) -> Pattern:
    """A phrase in the codebook's notation as a pattern of a language's words.

    ``(a|b)`` gives alternatives, which may be empty or several words; ``*`` stands for up to three words.

    Args:
        phrase: The phrase.
        language: What it is written in.
        compared: What of a word stands in the pattern: its stem, unless something else is asked for.

    Raises:
        ValueError: Parentheses do not balance or stand inside one another, or there is no word in it.
    """

    from readouts.codebook.stemming import tokenise_in  # where used: the tables hold stems already

    def words(text: str) -> Choice:
        return tuple(map(compared, tokenise_in(text, language)))

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


def after_first(pattern: Pattern, first: str) -> set[str]:
    """What a text must have after a phrase's first word for the phrase to be in it.

    Returns:
        Keys of which one must be met: a word that comes next; `GAP` and a word that comes up to `LONGEST_GAP` words
        later; an empty one where nothing need follow, or where it cannot be told at a glance.
    """
    return {key for rest in rests(pattern, first) for key in next_keys(rest)}


def rests(pattern: Pattern, first: str) -> Iterator[Pattern]:
    """What is left of a pattern after its first word, for each way to begin with it."""
    for at, element in enumerate(pattern):
        for choice in element:
            if choice and choice[0] == first:
                yield (*(((word,),) for word in choice[1:]), *pattern[at + 1 :])
        if all(element):  # no empty alternative: the pattern cannot begin later
            return


def next_keys(rest: Pattern) -> set[str]:
    """The keys of `after_first` for what is left of a pattern."""
    keys: set[str] = set()
    mark = ""
    for element in rest:
        if element == GAP_ELEMENT:
            if mark:
                return {""}  # a second gap: the word may be farther away
            mark = GAP
            continue
        keys |= {mark + choice[0] for choice in element if choice}
        if all(element):
            return keys
    return {*keys, ""}


def ways(written: str) -> Iterator[tuple[str, str]]:
    """The ways to go on with a pattern without a gap, as written: (next word, what is left then).

    Where nothing need follow, one of them has neither.
    """
    if not written:
        yield "", ""
        return
    element, _, behind = written.partition(" ")
    for choice in element.split("|"):
        if choice:
            word, _, more = choice.partition("_")
            yield word, f"{more.replace('_', ' ')} {behind}".strip() if more else behind
        else:
            yield from ways(behind)


def begun_row(keys: Mapping[str, Iterable[int]]) -> str:
    """The row that stands before the lines of one first word: each key, then the numbers of the lines that need it."""
    return "\t".join((BEGUN, *(f"{key}\t{' '.join(map(str, sorted(keys[key])))}" for key in sorted(keys))))

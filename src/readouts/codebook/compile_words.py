"""Turn the thesaurus (words.yaml) into the table that related.py looks words up in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, permutations, product
from pathlib import Path

import yaml

from readouts.codebook.sorted_table import graded, table_text
from readouts.codebook.tokens import tokenise

# Tenths of how far one word may stand for the other.
FORM = 9
GROUP = 8
KIN = 6
OPPOSITE = 0
_ARTICLES = frozenset({"a", "an", "the"})


def entry_key(entry: str) -> str:
    """The key of a thesaurus entry: its stems without articles, joined by spaces."""
    return " ".join(token.stem for token in tokenise(entry) if token.fold not in _ARTICLES)


def words_table(*files: Path) -> str:
    """The table made from the files of the thesaurus.

    Each row is an entry's key and its fellows by strength: 9 for forms of one word, 8 for members of one group, 6 for
    kin, 0 for opposites.

    Args:
        files: Files with ``groups``, ``kin`` and ``forms`` (lists of entries) and ``opposites`` (lists of two sides).

    Raises:
        ValueError: An entry is not text, or two words are both near-synonyms and opposites.
    """
    contents = [(file, yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader) or {}) for file in files]
    forms = {keys[0]: keys for file, content in contents for keys in (_keys(e, file) for e in content.get("forms", ()))}
    strengths: dict[tuple[str, str], int] = {}
    for kind, strength in (("groups", GROUP), ("kin", KIN)):
        for file, content in contents:
            for group in content.get(kind, ()):
                for pair in _pairs(combinations(_keys(group, file), 2), forms):
                    strengths[pair] = max(strength, strengths.get(pair, 0))
    for file, content in contents:
        for side, other in content.get("opposites", ()):
            for pair in _pairs(product(_keys(side, file), _keys(other, file)), forms):
                if strengths.get(pair, OPPOSITE) != OPPOSITE:
                    raise ValueError(f"{file.name}: {pair[0]!r} and {pair[1]!r} are near-synonyms and opposites")
                strengths[pair] = OPPOSITE
    for keys in forms.values():
        strengths.update(dict.fromkeys(permutations(keys, 2), FORM))
    rows: dict[str, list[tuple[str, int]]] = {}
    for (key, fellow), strength in strengths.items():
        rows.setdefault(key, []).append((fellow, strength))
    return table_text((key, graded(fellows)) for key, fellows in rows.items())


def compile_words(yaml_path: Path, out_path: Path) -> None:
    """Write the table made from a thesaurus file (see `words_table`)."""
    out_path.write_text(words_table(yaml_path), encoding="utf-8", newline="\n")


def _pairs(pairs: Iterable[tuple[str, str]], forms: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Each pair in both orders and in all forms of its words."""
    for one, two in pairs:
        for pair in product(forms.get(one, [one]), forms.get(two, [two])):
            if pair[0] != pair[1]:
                yield pair
                yield pair[::-1]


def _keys(entries: list[object], path: Path) -> list[str]:
    """The distinct keys of a group's entries, in order."""
    for entry in entries:
        if not isinstance(entry, str):
            raise ValueError(f"{path.name}: {entry!r} is not text; put it in quotes")
    return list(dict.fromkeys(key for key in (entry_key(str(entry)) for entry in entries) if key))

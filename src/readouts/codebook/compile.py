"""Turn the codebook's YAML into the tables that ship: `python -m readouts.codebook.compile`.

The YAML is what people read and change. Reading it at every start would take longer than everything else the
program does, so the tables are made once, committed, and held to the YAML by a test.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from readouts.codebook.coded import CODED
from readouts.codebook.compile_glossary import glossary_table
from readouts.codebook.compile_words import words_table
from readouts.codebook.patterns import after_first, begun_row, first_words, parse, write
from readouts.codebook.phrases import compared_by
from readouts.codebook.sorted_table import table_text
from readouts.codebook.tokens import FOLD, STEM, Token, number_free
from readouts.codebook.translated import merged, read_language

HERE = Path(__file__).parent
LANGUAGES = ("en", *CODED)
# A phrase that begins so is compared by whole words: the stem of "hospital" is that of "hospitality" as well.
WHOLE_WORDS = "="
# Languages in which a capital letter tells a name from a word of the same stem ("Відень" from "води").
_CASED = ("ru", "uk")
_LIST = re.compile(r"<([^<>]+)>")
# What is kept of an entry, in the order of the columns; the last one is never empty.
_KEPT = {
    "acts": ("label", "past", "plover", "force", "stance"),
    "topics": ("label", "family", "process", "plover"),
    "actors": ("label", "adjective", "state", "role", "rank", "members", "kind"),
}


def read_entries(kind: str, folder: Path = HERE) -> list[dict[str, Any]]:
    """The entries of one kind (``acts``, ``topics``, ``actors``) from ``<kind>.yaml`` or ``<kind>/*.yaml``.

    Alternatives that many phrases of a file have in common stand there once, under ``lists``: ``<trouble>`` in a phrase
    is the list of that name.

    Raises:
        ValueError: Two entries have the same id, or a phrase names a list that is not there.
    """
    files = sorted((folder / kind).glob("*.yaml")) if (folder / kind).is_dir() else [folder / f"{kind}.yaml"]
    entries: list[dict[str, Any]] = []
    seen: dict[str, Path] = {}
    for file in files:
        content = yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader) or {}
        for entry in content.get(kind, []):
            if entry["id"] in seen:
                raise ValueError(f"{file.name}: {entry['id']} already stands in {seen[entry['id']].name}")
            seen[entry["id"]] = file
            entries.append(_spelt_out(entry, content.get("lists", {}), file))
    return entries


def _spelt_out(entry: Mapping[str, Any], lists: Mapping[str, str], file: Path) -> dict[str, Any]:
    """An entry with the lists that its phrases name."""

    def named(found: re.Match[str]) -> str:
        if found.group(1) not in lists:
            raise ValueError(f"{file.name}: {entry['id']} names a list that is not there: {found.group()}")
        return lists[found.group(1)]

    def spelt_out(field: Any) -> Any:
        if not isinstance(field, dict):
            return field
        return {language: [_LIST.sub(named, str(one)) for one in phrases or ()] for language, phrases in field.items()}

    return {key: spelt_out(field) for key, field in entry.items()}


def _phrases(entry: Mapping[str, Any], language: str) -> Iterator[tuple[str, str]]:
    """(field, phrase) for every phrase list of an entry in a language."""
    for field, value in entry.items():
        if isinstance(value, dict):
            for phrase in value.get(language) or ():
                yield field, str(phrase)


def phrase_lines(
    entries: Iterable[Mapping[str, Any]], language: str, compared: Callable[[Token], str] = STEM
) -> Iterator[tuple[str, str]]:
    """(first stem, row) for each word a phrase can begin with and the phrases that can: what `PhraseIndex` reads."""
    begun: dict[str, dict[str, set[str]]] = {}
    for entry in entries:
        for field, written in _phrases(entry, language):
            phrase = written.removeprefix(WHOLE_WORDS)
            stems = parse(phrase, language, compared)
            # A person's name has no plural: Marco is not Marcos.
            named = compared is number_free and entry.get("kind") == "person"
            exact = phrase != written or bool(entry.get("exact")) or (named and stems != parse(phrase, language, FOLD))
            cased = entry.get("case") or (language in _CASED and field != "phrases" and _always_capital(entry))
            flags = ("E" if exact else "") + (_capitals(phrase) if cased else "")
            pattern = parse(phrase, language, FOLD) if exact else stems
            line = "\t".join((write(pattern), entry["id"], field, flags))
            for first in first_words(stems):
                for key in after_first(stems, first):
                    begun.setdefault(first, {}).setdefault(line, set()).add(key)
    for first in sorted(begun):
        keys: dict[str, list[int]] = {}
        lines = sorted(begun[first])
        for number, line in enumerate(lines):
            for key in begun[first][line]:
                keys.setdefault(key, []).append(number)
        yield first, begun_row(keys)
        yield from ((first, line) for line in lines)


def _always_capital(entry: Mapping[str, Any]) -> bool:
    """Whether the names of an actor keep their capital; Ukrainian statements write Russia's without one."""
    return "kind" in entry and "ru" not in (entry["id"], entry.get("state"))


def _capitals(phrase: str) -> str:
    """The flag that asks for the capitals a phrase is listed with."""
    first = phrase.lstrip("( ").split(" ")[0].split("|")[0].rstrip(")")
    if len(first) > 1 and first.isupper():
        return "A"
    return "C" if first[:1].isupper() else ""


def compile_tables(folder: Path = HERE) -> dict[str, str]:
    """File name → content of every table made from the YAML in ``folder``."""
    tables: dict[str, str] = {}
    for kind, keys in _KEPT.items():
        entries = read_entries(kind, folder)
        tables[f"{kind}.tsv"] = table_text(entry_rows(entries, keys))
        for language in LANGUAGES:
            whole = merged(entries, read_language(folder, language, kind), language)
            phrases = table_text(phrase_lines(whole, language, compared_by(kind, language)))
            if phrases:
                tables[f"phrases-{kind}-{language}.tsv"] = phrases
    for language in CODED:
        glossary = glossary_table(folder, language)
        if glossary:
            tables[f"glossary-{language}.tsv"] = glossary
    tables["words.tsv"] = words_table(folder / "words.yaml", *sorted((folder / "words").glob("*.yaml")))
    if (folder / "exonyms.yaml").exists():
        groups = [{"id": str(group[0]), "names": {"en": group}} for group in _yaml(folder / "exonyms.yaml")["groups"]]
        tables["phrases-exonyms-en.tsv"] = table_text(phrase_lines(groups, "en"))
    return tables


def _yaml(file: Path) -> Any:
    # BaseLoader keeps every word as written: `no`, `up` and `on` are words here.
    return yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader)


def entry_rows(entries: Iterable[Mapping[str, Any]], keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each entry's id, and its values with tabs between them.

    Raises:
        ValueError: A value cannot stand in a cell.
    """
    for entry in entries:
        cells = [_cell(entry.get(key)) for key in keys]
        if any(cell != " ".join(cell.split()) for cell in cells):
            raise ValueError(f"{entry['id']}: tabs, line breaks or double spaces in a value")
        yield entry["id"], "\t".join(cells)


def _cell(value: Any) -> str:
    if isinstance(value, list):
        if any(len(str(item).split()) != 1 for item in value):
            raise ValueError(f"{value}: a list of ids has no spaces in them")
        return " ".join(map(str, value))
    if isinstance(value, bool):
        return "yes" if value else ""
    return "" if value is None else str(value)


def main() -> None:
    """Write all tables beside the YAML."""
    (HERE / "tables").mkdir(exist_ok=True)
    for name, content in compile_tables().items():
        # Put in place whole: a running program has the old table mapped into its memory.
        fresh = HERE / "tables" / f".{name}"
        fresh.write_text(content, encoding="utf-8", newline="\n")
        fresh.replace(HERE / "tables" / name)


if __name__ == "__main__":
    main()

"""Turn the codebook's YAML into the tables that ship: `python -m readouts.codebook.compile`.

The YAML is what people read and change. Reading it at every start would take longer than everything else the
program does, so the tables are made once, committed, and held to the YAML by a test.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from readouts.codebook.phrases import expand

HERE = Path(__file__).parent
LANGUAGES = ("en", "de", "ru", "uk")
_KEPT = {
    "acts": ("label", "past", "plover", "force", "stance"),
    "topics": ("label", "family", "plover", "process"),
    "actors": ("label", "adjective", "kind", "state", "role", "rank", "members"),
}


def read_entries(kind: str, folder: Path = HERE) -> list[dict[str, Any]]:
    """The entries of one kind (``acts``, ``topics``, ``actors``) from ``<kind>.yaml`` or ``<kind>/*.yaml``.

    Raises:
        ValueError: Two entries have the same id.
    """
    files = sorted((folder / kind).glob("*.yaml")) if (folder / kind).is_dir() else [folder / f"{kind}.yaml"]
    entries: list[dict[str, Any]] = []
    seen: dict[str, Path] = {}
    for file in files:
        for entry in (yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader) or {}).get(kind, []):
            if entry["id"] in seen:
                raise ValueError(f"{file.name}: {entry['id']} already stands in {seen[entry['id']].name}")
            seen[entry["id"]] = file
            entries.append(entry)
    return entries


def _phrases(entry: Mapping[str, Any], language: str) -> Iterator[tuple[str, str]]:
    """(field, phrase) for every phrase list of an entry in a language."""
    for field, value in entry.items():
        if isinstance(value, dict):
            for phrase in value.get(language) or ():
                yield field, str(phrase)


def phrase_table(entries: Iterable[Mapping[str, Any]], language: str) -> dict[str, str]:
    """First stem → lines of ``rest<TAB>id<TAB>field<TAB>flag``, longest phrases first."""
    lines: dict[str, set[tuple[int, str]]] = {}
    for entry in entries:
        flag = "C" if entry.get("case") else ""
        for field, phrase in _phrases(entry, language):
            for stems in expand(phrase):
                line = "\t".join((" ".join(stems[1:]), entry["id"], field, flag))
                lines.setdefault(stems[0], set()).add((-len(stems), line))
    return {first: "\n".join(line for _, line in sorted(lines[first])) for first in sorted(lines)}


def compile_tables(folder: Path = HERE) -> dict[str, str]:
    """File name → content of every table made from the YAML in ``folder``."""
    tables: dict[str, str] = {}
    for kind, keys in _KEPT.items():
        entries = read_entries(kind, folder)
        records = {e["id"]: {k: e[k] for k in keys if e.get(k) is not None} for e in entries}
        tables[f"{kind}.json"] = _lines(records)
        for language in LANGUAGES:
            table = phrase_table(entries, language)
            if table:
                tables[f"phrases-{kind}-{language}.json"] = _lines(table)
    return tables


def _lines(table: Mapping[str, Any]) -> str:
    """JSON with one entry a line, so that a change of the codebook is a readable diff."""
    rows = (f"{json.dumps(k, ensure_ascii=False)}: {json.dumps(v, ensure_ascii=False)}" for k, v in table.items())
    return "{\n" + ",\n".join(rows) + "\n}\n"


def main() -> None:
    """Write all tables beside the YAML."""
    (HERE / "tables").mkdir(exist_ok=True)
    for name, content in compile_tables().items():
        (HERE / "tables" / name).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()

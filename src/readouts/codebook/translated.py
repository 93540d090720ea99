"""The codebook's phrases in other languages: one folder a language, merged with the lists that stand in the entries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from readouts.codebook.conjugation import SEPARATED, separated_forms, verb_forms

# Fields of a table of acts: the verb is the first word, or the last, or has its other half later in the clause.
FIRST = "verbs"
LAST = "verbs-last"
APART = "verbs+"
_FIRST_ELEMENT = re.compile(r"^(\([^()]*\)|\S+)\s*(.*)$")
_LAST_ELEMENT = re.compile(r"^(.*?)\s*(\([^()]*\)|[^\s()]+)$")


def read_language(folder: Path, language: str, kind: str) -> dict[str, dict[str, list[str]]]:
    """Id → field → phrases from ``languages/<language>/topics/*.yaml`` or ``acts.yaml``.

    Raises:
        ValueError: A file is no mapping of ids to phrases.
    """
    home = folder / "languages" / language
    found: dict[str, dict[str, list[str]]] = {}
    if kind == "topics":
        for file in sorted((home / "topics").glob("*.yaml")):
            content = _yaml(file)
            for topic, phrases in (content.get("topics") or content).items():
                if not isinstance(phrases, list):
                    raise ValueError(f"{language}/{file.name}: {topic} has no list of phrases")
                found.setdefault(topic, {}).setdefault("names", []).extend(map(str, phrases))
    elif kind == "acts" and (home / "acts.yaml").exists():
        content = _yaml(home / "acts.yaml")
        for act, lists in (content.get("acts") or content).items():
            fields = found.setdefault(act, {})
            for phrase in lists.get("verbs") or ():
                for field, made in verb_phrases(str(phrase), language):
                    fields.setdefault(field, []).append(made)
            fields.setdefault("phrases", []).extend(map(str, lists.get("phrases") or ()))
    return found


def merged(entries: list[dict[str, Any]], added: Mapping[str, Mapping[str, list[str]]], language: str) -> list[Any]:
    """Entries with the phrases of a language's folder put into their lists.

    Raises:
        ValueError: The folder names an id that no entry has.
    """
    unknown = added.keys() - {entry["id"] for entry in entries}
    if unknown:
        raise ValueError(f"languages/{language}: no such id: {', '.join(sorted(unknown))}")
    together = []
    for entry in entries:
        mine = added.get(entry["id"])
        if mine:
            entry = dict(entry)
            for field, phrases in mine.items():
                lists = dict(entry.get(field) or {})
                lists[language] = [*(lists.get(language) or ()), *phrases]
                entry[field] = lists
        together.append(entry)
    return together


def verb_phrases(phrase: str, language: str) -> Iterator[tuple[str, str]]:
    """(field, phrase) for a verb as the dictionary gives it, in the orders and forms that sentences have."""
    match = (_LAST_ELEMENT if language == "de" else _FIRST_ELEMENT).match(phrase)
    if match is None:
        raise ValueError(f"no verb in {phrase!r}")
    element, rest = match.group(1, 2) if language != "de" else match.group(2, 1)
    rest = rest.strip(" *")
    infinitives = element.strip("()").split("|")
    forms = list(dict.fromkeys(form for one in infinitives for form in verb_forms(one, language)))
    whole = [form for form in forms if SEPARATED not in form]
    if whole:
        yield FIRST, _in_order(whole, rest)
        if rest:
            yield LAST, f"{rest} * ({'|'.join(whole)})"
    for one in infinitives:
        if SEPARATED in one:
            yield APART + one.rpartition(SEPARATED)[0].replace(SEPARATED, ""), _in_order(separated_forms(one), rest)


def _in_order(forms: list[str], rest: str) -> str:
    verb = f"({'|'.join(forms)})" if len(forms) > 1 else forms[0]
    return f"{verb} * {rest}" if rest else verb


def _yaml(file: Path) -> Any:
    # BaseLoader keeps every word as written.
    return yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader) or {}

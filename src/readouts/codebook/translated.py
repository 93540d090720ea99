"""The codebook's phrases in other languages: one folder a language, merged with the lists that stand in the entries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from readouts.codebook.conjugation import SEPARATED, separated_forms, verb_forms
from readouts.codebook.stemming import tokenise_in

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing, which no short command needs

if TYPE_CHECKING:
    from typing import Any

# Fields of a table of acts: a verb; a verb whose other half stands later in the clause, named behind the plus; what
# goes with a verb that stands anywhere in the clause, its stems behind the plus, parted by commas.
VERB = "verbs"
APART = "verbs+"
WITH = "with+"
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
    """(field, phrase) for a verb as the dictionary gives it, in the forms that sentences have.

    What goes with a verb ("выразить озабоченность", "Besorgnis äußern") is the phrase, and the verb stands in the
    field: the two may be far apart in a clause, in either order.
    """
    match = (_LAST_ELEMENT if language == "de" else _FIRST_ELEMENT).match(phrase)
    if match is None:
        raise ValueError(f"no verb in {phrase!r}")
    element, rest = match.group(1, 2) if language != "de" else match.group(2, 1)
    rest = rest.strip(" *")
    infinitives = element.strip("()").split("|")
    forms = list(dict.fromkeys(form for one in infinitives for form in verb_forms(one, language)))
    whole = [form for form in forms if SEPARATED not in form]
    if rest:
        parts = [form for one in infinitives if SEPARATED in one for form in separated_forms(one)]
        stems = dict.fromkeys(_key(form, language) for form in (*whole, *parts))
        yield WITH + ",".join(stems), rest
        return
    if whole:
        yield VERB, f"({'|'.join(whole)})" if len(whole) > 1 else whole[0]
    for one in infinitives:
        if SEPARATED in one:
            forms = separated_forms(one)
            yield APART + one.rpartition(SEPARATED)[0].replace(SEPARATED, ""), f"({'|'.join(forms)})"


def _key(form: str, language: str) -> str:
    """The stems of a form, joined by ``_``: "заявил о" has two."""
    return "_".join(token.stem for token in tokenise_in(form, language))


def _yaml(file: Path) -> Any:
    # BaseLoader keeps every word as written.
    return yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader) or {}

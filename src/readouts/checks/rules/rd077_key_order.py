"""Keys should stand in the usual order.

Files that all have the same order are read faster and differ less. For a claim: id, source, sentence, actors, act,
recipients, topics, condition, text, quote, quote_original, quote_language, span, negated, modality, attributed_to, tone,
note.

Bad::

    - text: He warned of sanctions.
      id: wh-3

Good::

    - id: wh-3
      text: He warned of sanctions.

`--fix` moves whole entries with the comments above them; entries in braces are left to you.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.reorder import reorder
from readouts.checks.rule import Edit, Fault
from readouts.checks.settings import Settings
from readouts.reading.nodes import Mapping, Scalar

CODE, SEVERITY, SCOPE, FIXABLE = "RD077", "warning", "yaml", True

_READOUT = tuple(
    [
        "schema",
        "event",
        "side",
        "label",
        "issuer",
        "language",
        "note",
        "sources",
        "statement",
        "statement_file",
        "claims",
    ]
)
_EVENT = tuple(["schema", "id", "title", "date", "place", "participants", "summary", "facts", "note"])
_LINKS = tuple(["schema", "event", "confirmed", "rejected"])
_SOURCE = tuple(["id", "title", "url", "published", "licence", "note"])
_FACT = tuple(["name", "value", "status", "reports"])
_LINK = tuple(["a", "b", "note", "by", "date"])
_CLAIM = tuple(
    [
        "id",
        "source",
        "sentence",
        "actors",
        "act",
        "recipients",
        "topics",
        "condition",
        "text",
        "quote",
        "quote_original",
        "quote_language",
        "span",
        "negated",
        "modality",
        "attributed_to",
        "tone",
        "note",
    ]
)


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Keys that stand after one they should precede, the first of each mapping."""
    top = {"readout": _READOUT, "event": _EVENT}.get(file.kind, _LINKS)
    for node, order in [
        (file.node, top),
        *((source, _SOURCE) for source in file.sources),
        *((claim, _CLAIM) for claim in file.claims),
        *((fact, _FACT) for fact in file.mappings("facts")),
        *((link, _LINK) for key in ("confirmed", "rejected") for link in file.mappings(key)),
    ]:
        if not isinstance(node, Mapping) or node.repeated or not node.entries.keys() <= set(order):
            continue
        keys = list(node.entries)
        wanted = sorted(keys, key=order.index)
        if keys != wanted:
            yield _fault(file, node, keys, wanted)


def _fault(file: CheckedFile, node: Mapping, keys: list[str], wanted: list[str]) -> Fault:
    late = next(key for key, right in zip(keys, wanted, strict=True) if key != right)
    before = wanted[next(n for n, key in enumerate(keys) if key != wanted[n])]
    key: Scalar = node.entries[before][0]
    return Fault(f"'{before}' should stand before '{late}'", file.place(key), None, _fix(file, node, wanted))


def _fix(file: CheckedFile, node: Mapping, wanted: list[str]) -> Callable[[], list[Edit]]:
    return lambda: reorder(file, node, wanted)

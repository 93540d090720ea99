"""Keys should stand in the usual order.

Files that all have the same order are read faster and differ less. For a claim: id, source, sentence, actors,
act, recipients, topics, condition, text, quote, quote_original, quote_language, negated, modality, attributed_to, tone,
figures, dates, span, note. The statement may stand before or after the claims.

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
from readouts.reading.nodes import Mapping, Node, Scalar

CODE, SEVERITY, SCOPE, FIXABLE = "RD077", "warning", "yaml", True

_ORDERS = {
    "readout": "schema event side label issuer language note sources people statement statement_file claims",
    "event": "schema id title date place participants summary facts note",
    "links": "schema event confirmed rejected",
    "source": "id title url published licence note",
    "person": "id name state role",
    "fact": "name value status reports",
    "link": "a b note by date",
    "claim": "id source sentence actors act recipients topics condition text quote quote_original quote_language "
    "negated modality attributed_to tone figures dates span coded_by words note",
}  # fmt: skip
_WHAT = {
    "sources": "source",
    "people": "person",
    "claims": "claim",
    "facts": "fact",
    "confirmed": "link",
    "rejected": "link",
}


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Keys that stand after one they should precede, the first of each mapping."""
    nodes: list[tuple[Node | None, str]] = [(file.node, file.kind)]
    nodes += [(node, what) for key, what in _WHAT.items() for node in file.mappings(key)]
    for node, what in nodes:
        order = _ORDERS[what].split()
        if what == "readout" and isinstance(node, Mapping):
            order.sort(key=lambda key: key in _last(list(node.entries)))
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


def _last(keys: list[str]) -> set[str]:
    """The keys of the statement where they stand behind the claims, which is as good."""
    behind = keys[keys.index("claims") :] if "claims" in keys else []
    return {"statement", "statement_file"} & set(behind)

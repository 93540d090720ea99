"""Snapshots of a comparison's outcome: rows, verdicts and kinds of differences, without scores or wording."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from readouts.errors import DataError, Place
from readouts.model import DIFFERENCE_KINDS, VERDICTS, Comparison
from readouts.reading.json_file import json_text, parse_json

SCHEMA = "readouts.expected/1"
Snapshot = dict[str, Any]
_Row = dict[str, Any]
_Claims = frozenset[str]


def snapshot(comparison: Comparison) -> Snapshot:
    """What came out of a comparison, fit to be committed.

    Rows have no ids and stand in the order of their claims, sides in that of the alphabet, so that neither the order
    the sides were named in nor that of the table changes anything. Weights, notes and topics are left out.

    Args:
        comparison: Any comparison.

    Returns:
        An object of the schema ``readouts.expected/1``.
    """
    rows = [
        {
            "claims": {side: sorted(row.claims[side], key=_natural) for side in sorted(row.claims)},
            "verdict": row.verdict,
            "differences": sorted({difference.kind for difference in row.differences}),
            **({"link": row.link} if row.link else {}),
        }
        for row in comparison.rows
    ]
    return {
        "schema": SCHEMA,
        "event": comparison.event.id if comparison.event else None,
        "sides": sorted(readout.side for readout in comparison.readouts),
        "rows": sorted(rows, key=_row_key),
    }


def write_snapshot(found: Snapshot) -> str:
    """A snapshot as JSON with one row a line, so that changes read well."""
    head = [f"  {json_text(key)}: {json_text(found[key], indent=None)}," for key in ("schema", "event", "sides")]
    rows = [f"    {json_text(row, indent=None)}" for row in found["rows"]]
    body = ['  "rows": [', ",\n".join(rows), "  ]"] if rows else ['  "rows": []']
    return "\n".join(["{", *head, *body, "}", ""])


def read_snapshot(text: str, file: str) -> Snapshot:
    """The snapshot in a JSON text.

    Raises:
        DataError: It is no JSON, or no snapshot of this version.
    """
    found = parse_json(text, file)
    fault = _fault(found)
    if fault is not None:
        hint = "write it with `readouts diff … --expect FILE --update`"
        raise DataError(f"is no snapshot: {fault}", Place(file, 1, 1), hint)
    snapshot_found: Snapshot = found
    return snapshot_found


def compare_snapshots(old: Snapshot, new: Snapshot) -> list[str]:
    """What changed between two snapshots, in words.

    Args:
        old: What was expected.
        new: What came out.

    Returns:
        One line a change, in the order of the rows; none when they are the same.
    """
    changes = []
    if sorted(old["sides"]) != sorted(new["sides"]):
        wanted, given = (", ".join(sorted(one["sides"])) for one in (old, new))
        changes.append(f"expected a comparison of {wanted}; this is one of {given}")
    if old.get("event") != new.get("event"):
        changes.append(f"expected the event {old.get('event')}; this is {new.get('event')}")
    if changes:
        return changes
    before, after = {_ends(row): row for row in old["rows"]}, {_ends(row): row for row in new["rows"]}
    for key in sorted(before.keys() & after.keys(), key=_ends_key):
        changes += _row_changes(_name(key), before[key], after[key])
    return changes + _regrouped(before.keys() - after.keys(), after.keys() - before.keys(), before, after)


def _row_changes(name: str, old: _Row, new: _Row) -> list[str]:
    changes = []
    if old["verdict"] != new["verdict"]:
        changes.append(f"{name}: expected {old['verdict']}, is {new['verdict']}{_because(new)}")
    else:
        gone = sorted(set(old.get("differences", ())) - set(new.get("differences", ())))
        come = sorted(set(new.get("differences", ())) - set(old.get("differences", ())))
        if gone or come:
            said = [f"no longer {', '.join(gone)}"] * bool(gone) + [f"now also {', '.join(come)}"] * bool(come)
            changes.append(f"{name}: differences changed: {'; '.join(said)}")
    if old.get("link") != new.get("link"):
        changes.append(
            f"{name}: " + ("is now confirmed by a person" if new.get("link") else "is no longer confirmed by a person")
        )
    return changes


def _regrouped(
    gone: set[_Claims], come: set[_Claims], before: dict[_Claims, _Row], after: dict[_Claims, _Row]
) -> list[str]:
    """Rows whose claims were put together differently, those that share claims told in one line."""
    changes = []
    left, right = set(gone), set(come)
    while left or right:
        cluster = {min(left | right, key=_ends_key)}
        claims = set().union(*cluster)
        while grown := {row for row in left | right if row & claims} - cluster:
            cluster |= grown
            claims = set().union(*cluster)
        was = [_told(row, before[row]) for row in sorted(cluster & left, key=_ends_key)]
        now = [_told(row, after[row]) for row in sorted(cluster & right, key=_ends_key)]
        changes.append(f"expected {' | '.join(was) or 'nothing'}; now {' | '.join(now) or 'nothing'}")
        left, right = left - cluster, right - cluster
    return changes


def _told(key: _Claims, row: _Row) -> str:
    return f"{_name(key)} ({row['verdict']}{_because(row)})"


def _because(row: _Row) -> str:
    return f": {', '.join(row['differences'])}" if row.get("differences") else ""


def _ends(row: _Row) -> _Claims:
    return frozenset(f"{side}/{claim}" for side, claims in row["claims"].items() for claim in claims)


def _ends_key(ends: _Claims) -> list[list[tuple[int, int, str]]]:
    return [_natural(end) for end in sorted(ends, key=_natural)]


def _name(ends: _Claims) -> str:
    return " + ".join(sorted(ends, key=_natural))


def _row_key(row: _Row) -> list[Any]:
    return [[side, [_natural(claim) for claim in claims]] for side, claims in row["claims"].items()]


def _natural(name: str) -> list[tuple[int, int, str]]:
    """A key that puts wh-2 before wh-10; digits are never made a number, whose length Python bounds."""
    parts = [part.lstrip("0") or "0" if part.isdecimal() else part for part in re.split(r"(\d+)", name) if part]
    return [(0, len(part), part) if part.isdecimal() else (1, 0, part) for part in parts]


def _fault(found: object) -> str | None:
    if not isinstance(found, dict) or found.get("schema") != SCHEMA:
        return f"'schema' must be '{SCHEMA}'"
    if not (found.get("event") is None or isinstance(found.get("event"), str)):
        return "'event' must be text or null"
    if not _is_words(found.get("sides")) or len(set(found["sides"])) != len(found["sides"]):
        return "'sides' must be a list of names"
    rows = found.get("rows")
    if not isinstance(rows, list):
        return "'rows' must be a list"
    return next((fault for row in rows if (fault := _row_fault(row))), None)


def _row_fault(row: object) -> str | None:
    if not isinstance(row, dict) or not isinstance(row.get("claims"), dict) or not row["claims"]:
        return "a row needs 'claims'"
    if not all(_is_words(claims) for claims in row["claims"].values()):
        return "'claims' must give a list of ids for each side"
    if row.get("verdict") not in VERDICTS:
        return f"'verdict' must be one of {', '.join(VERDICTS)}"
    kinds = row.get("differences", [])
    if not isinstance(kinds, list) or not all(kind in DIFFERENCE_KINDS for kind in kinds):
        return f"'differences' must be of {', '.join(DIFFERENCE_KINDS)}"
    return None


def _is_words(found: object) -> bool:
    return isinstance(found, Sequence) and not isinstance(found, str) and all(isinstance(word, str) for word in found)

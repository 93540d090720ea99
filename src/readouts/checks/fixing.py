"""Apply the edits that rules offer, one rule at a time, and take back whatever would lose something."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from readouts.checks.files import CheckedFile, every_scalar
from readouts.checks.letters import plain_marks
from readouts.checks.rule import BOM, Edit, Fault, Rule

# Few rounds are ever needed; the bound only keeps a mistake from running for ever.
MOST_ROUNDS = 200

Faults = Callable[[CheckedFile], Sequence[tuple[Rule, Fault]]]


@dataclass(frozen=True, slots=True)
class Fixed:
    """One file as it was and as it is to be."""

    path: Path
    before: str
    after: str
    count: int


def fix_file(file: CheckedFile, faults: Faults) -> Fixed | None:
    """Fix what can be fixed without judgement.

    Every step is read again: a change after which the YAML no longer says the same is taken back.

    Args:
        file: The file as it is.
        faults: Gives the faults of a file, those switched off left out.

    Returns:
        The text before and after, or None when nothing changes.
    """
    before = _bytes(file).decode("utf-8")
    count = 0
    for _ in range(MOST_ROUNDS):
        changed = False
        for code in dict.fromkeys(rule.code for rule, fault in faults(file) if fault.fix):
            found = [fault for rule, fault in faults(file) if rule.code == code and fault.fix]
            fixed, done = _fix_rule(file, found)
            if done:
                file, changed, count = fixed, True, count + done
        if not changed:
            break
    after = _bytes(file).decode("utf-8")
    return Fixed(file.path, before, after, count) if after != before else None


def _fix_rule(file: CheckedFile, faults: Sequence[Fault]) -> tuple[CheckedFile, int]:
    """All edits of one rule at once, or, should that lose something, one fault at a time."""
    edits = [fault.fix() for fault in faults if fault.fix]
    together = _applied(file, [edit for group in edits for edit in group])
    if together is not None:
        return together, len(edits)
    for group in edits:
        alone = _applied(file, group)
        if alone is not None:
            # The other edits are counted from the old text; the next round asks for them again.
            return alone, 1
    return file, 0


def _applied(file: CheckedFile, edits: Sequence[Edit]) -> CheckedFile | None:
    if not edits:
        return None
    text, bom, last = file.text, file.bom, len(file.text) + 1
    for edit in sorted(set(edits), key=lambda edit: (edit.start, edit.end), reverse=True):
        if edit == BOM:
            bom = False
            continue
        if edit.end > last:
            return None
        text = text[: edit.start] + edit.new + text[edit.end :]
        last = edit.start
    if text == file.text and bom == file.bom:
        return None
    raw = (b"\xef\xbb\xbf" if bom else b"") + text.encode("utf-8")
    fixed = CheckedFile(file.path, file.kind, raw)
    return fixed if fixed.failure is None and content(fixed) == content(file) else None


def _bytes(file: CheckedFile) -> bytes:
    return (b"\xef\xbb\xbf" if file.bom else b"") + file.text.encode("utf-8")


def content(file: CheckedFile) -> Counter[tuple[str, str]]:
    """What a file says, whatever its spacing, marks and order: what no fix may change.

    Ids of claims are left out, since missing and repeated ones are given anew; the order of claims is not.
    """
    said: Counter[tuple[str, str]] = Counter()
    for number, claim in enumerate(file.claims):
        for key, entry in every_scalar(claim):
            if key != "id":
                said[f"claims.{number}.{key}", _essence(entry.text)] += 1
    for key, entry in every_scalar(file.node):
        if key != "id":
            said[key, _essence(entry.text)] += 1
    for comment in comments(file):
        said["#", _essence(comment)] += 1
    return said


def comments(file: CheckedFile) -> list[str]:
    """The comments of a file, in order."""
    found = []
    text, covered = file.text, file.layout.extents
    if "#" not in text:
        return []
    starts = [extent.start for extent in covered]
    offset = text.find("#")
    while offset >= 0:
        before = bisect_right(starts, offset) - 1
        inside = before >= 0 and covered[before].end > offset
        if not inside and (offset == 0 or text[offset - 1].isspace()):
            end = text.find("\n", offset)
            end = len(text) if end < 0 else end
            found.append(text[offset:end])
            offset = end
        offset = text.find("#", offset + 1)
    return found


def _essence(text: str) -> str:
    marks = plain_marks(unicodedata.normalize("NFC", text))
    return marks.replace('"', "").replace("'", "").strip()

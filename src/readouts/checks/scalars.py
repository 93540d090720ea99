"""Write a YAML scalar anew in the manner it was written in."""

from __future__ import annotations

import json

import yaml

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Edit
from readouts.errors import ReadoutsError
from readouts.reading.nodes import Mapping, Scalar, parse


def written(file: CheckedFile, found: Scalar, text: str) -> list[Edit]:
    """The edit that gives a scalar another value; none where it is a block, whose layout is the writer's."""
    extent = file.layout.starting(file.offset(found))
    if extent is None or extent.style in ("|", ">"):
        return []
    return [Edit(extent.start, extent.end, spelt(text, extent.style))]


def spelt(text: str, style: str) -> str:
    """A value as YAML in a style, in double quotation marks where plain words would be read as something else."""
    if style == "'":
        return "'" + text.replace("'", "''") + "'"
    if style == "" and _stays(text):
        return text
    said = json.dumps(text, ensure_ascii=False)
    # JSON leaves some characters as they are that YAML does not allow, or that nobody would see.
    return "".join(char if char.isprintable() else f"\\U{ord(char):08X}" for char in said)


def _stays(text: str) -> bool:
    """Whether plain text is read back as it is, inside a list in brackets too."""
    if any(char in text for char in ",[]{}"):
        return False
    try:
        node = parse(f"k: {text}\n", "-")
    except ReadoutsError:
        return False
    # `no` and `18:00` are text here, and something else to other programs that read the file.
    try:
        if not isinstance(yaml.safe_load(text), str):
            return False
    except (yaml.YAMLError, ValueError):  # `2021-13-45` and `=` are nothing at all there
        return False
    entry = node.entries.get("k") if isinstance(node, Mapping) else None
    return entry is not None and isinstance(entry[1], Scalar) and entry[1].text == text and not entry[1].empty

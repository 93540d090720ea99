"""Findings as SARIF 2.1.0, the format code scanning services read."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

from readouts import __version__
from readouts.model import Finding
from readouts.reading.json_file import json_text
from readouts.render.findings import Findings, RuleNote
from readouts.render.safe import visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render(found: Findings) -> str:
    """One run with its rules and results."""
    return json_text(document(found)) + "\n"


def document(found: Findings) -> dict[str, Any]:
    """The same as data."""
    index = {rule.code: number for number, rule in enumerate(found.rules)}
    driver = {"name": "readouts", "semanticVersion": __version__, "rules": [_rule(rule) for rule in found.rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(index, number, finding, found) for number, finding in enumerate(found.findings)],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: RuleNote) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.title() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.documentation.partition("\n\n")[2].partition("\n\n")[0] or rule.summary},
        "help": {"text": rule.documentation},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(index: dict[str, int], number: int, finding: Finding, found: Findings) -> dict[str, Any]:
    place, line = finding.place, found.lines[number]
    region: dict[str, Any] = {"startLine": place.line or 1, "startColumn": place.column or 1}
    if line:
        region["snippet"] = {"text": line}
    result: dict[str, Any] = {"ruleId": finding.code}
    if finding.code in index:
        result["ruleIndex"] = index[finding.code]
    return {
        **result,
        "level": _LEVELS[finding.severity],
        "message": {"text": _plain(f"{finding.message} ({finding.hint})" if finding.hint else finding.message)},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(place.file)}, "region": region}}],
    }


def _plain(message: str) -> str:
    """A message that no viewer takes for a link: `[words](address)` is one in plain text too (SARIF 3.11.6)."""
    return visible(message).replace("](", "\\](")


def _uri(file: str) -> str:
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())

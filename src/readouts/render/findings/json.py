"""Findings as JSON of the schema readouts.check/1."""

from __future__ import annotations

from typing import Any

from readouts.model import Finding
from readouts.reading.json_file import json_text
from readouts.render.findings import SEVERITIES, Findings


def render(found: Findings) -> str:
    """One object: findings, files that were changed, and counts."""
    return json_text(document(found)) + "\n"


def document(found: Findings) -> dict[str, Any]:
    """The same as data."""
    return {
        "schema": "readouts.check/1",
        "findings": [_finding(found, number, finding) for number, finding in enumerate(found.findings)],
        "fixed": [{"file": file, "findings": count} for file, count in found.fixed],
        "summary": {
            "files": len(found.files),
            **{severity: found.count(severity) for severity in SEVERITIES},
            "fixable": sum(found.fixable),
            "failed": any(found.fails(finding) for finding in found.findings),
        },
    }


def _finding(found: Findings, number: int, finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": found.name(finding.code),
        "severity": finding.severity,
        "message": finding.message,
        "hint": finding.hint,
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "source": found.lines[number],
        "fixable": bool(found.fixable[number]),
    }

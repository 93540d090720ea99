"""Findings as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from readouts.model import Finding
from readouts.render.findings import Findings, summary
from readouts.render.safe import visible

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def render(found: Findings) -> str:
    """One command a finding, and the summary as a plain line."""
    return "".join(_command(found, finding) for finding in found.findings) + summary(found) + "\n"


def _command(found: Findings, finding: Finding) -> str:
    place = finding.place
    properties = {
        "file": visible(place.file),
        "line": str(place.line or 1),
        "col": str(place.column or 1),
        "title": f"{finding.code} {found.name(finding.code)}",
    }
    said = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    message = f"{finding.message} ({finding.hint})" if finding.hint else finding.message
    return f"::{_LEVELS[finding.severity]} {said}::{_data(visible(message))}\n"


def _data(text: str) -> str:
    """As the runner reads messages: a line break would end the command and could begin another."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

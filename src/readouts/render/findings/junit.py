"""Findings as JUnit XML, which most CI servers show as test results."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from readouts.model import Finding
from readouts.render.findings import Findings
from readouts.render.safe import visible

# What XML 1.0 cannot hold even as a reference.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(found: Findings) -> str:
    """One test a finding, failed where it fails the check, and one passed test for each file without findings."""
    failures = sum(found.fails(finding) for finding in found.findings)
    clean = [file for file in found.files if all(finding.place.file != file for finding in found.findings)]
    tests = len(found.findings) + len(clean)
    cases = [_case(found, number, finding) for number, finding in enumerate(found.findings)]
    cases += [f'    <testcase classname={_attribute(file)} name="no findings"/>' for file in clean]
    head = f'name="readouts check" tests="{tests}" failures="{failures}" errors="0"'
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites {head}>", f"  <testsuite {head}>", *cases]
    return "\n".join([*lines, "  </testsuite>", "</testsuites>", ""])


def _case(found: Findings, number: int, finding: Finding) -> str:
    place = finding.place
    name = f"{finding.code} {found.name(finding.code)} {place.line or 1}:{place.column or 1}"
    line = found.lines[number]
    parts = (f"{place}: {finding.message}", line, finding.hint)
    body = "\n".join(visible(part) for part in parts if part)
    said = escape(_NOT_XML.sub("\ufffd", body))
    if found.fails(finding):
        inner = f"<failure type={_attribute(finding.severity)} message={_attribute(finding.message)}>{said}</failure>"
    else:
        inner = f"<system-out>{said}</system-out>"
    return f"    <testcase classname={_attribute(place.file)} name={_attribute(name)}>{inner}</testcase>"


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", visible(text)))

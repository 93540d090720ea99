"""The rules themselves: a list, or one with its documentation."""

from __future__ import annotations

import json
from collections.abc import Sequence

from readouts.render.findings import RuleNote


def listing(rules: Sequence[RuleNote]) -> str:
    """One line a rule: code, severity, name, summary."""
    width = max(len(rule.name) for rule in rules)
    return "".join(
        f"{rule.code}  {rule.severity:<7}  {rule.name:<{width}}  {'fix' if rule.fixable else '   '}  {rule.summary}\n"
        for rule in rules
    )


def page(rule: RuleNote) -> str:
    """One rule's documentation."""
    able = "; some findings can be fixed with --fix" if rule.fixable else ""
    return f"{rule.code} {rule.name} ({rule.severity}{able})\n\n{rule.documentation.strip()}\n"


def as_json(rules: Sequence[RuleNote]) -> str:
    """Rules as JSON of the schema readouts.rules/1."""
    entries = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity,
            "fixable": rule.fixable,
            "summary": rule.summary,
            "documentation": rule.documentation,
        }
        for rule in rules
    ]
    return json.dumps({"schema": "readouts.rules/1", "rules": entries}, indent=2, ensure_ascii=False) + "\n"

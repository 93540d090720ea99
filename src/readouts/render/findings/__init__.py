"""What a check found, one module per output format, found by name and imported only when asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module

from readouts.model import Finding, Severity

FORMATS = ("text", "json", "github", "sarif", "junit")
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class RuleNote:
    """What a reader is told about a rule.

    Attributes:
        code: ``RD020``.
        name: ``unknown-act``.
        severity: Of its findings.
        summary: One line.
        documentation: Why it is there, with a bad and a good example.
        fixable: Whether some of its findings can be fixed by the program.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    documentation: str
    fixable: bool


@dataclass(frozen=True, slots=True)
class Findings:
    """The outcome of a check, ready to be shown.

    Attributes:
        findings: In the order to be shown.
        lines: For each the source line, where it has one.
        fixable: For each whether ``--fix`` would put it right.
        files: The files checked.
        rules: The rules that ran.
        fixed: Per changed file how many findings were fixed.
        strict: Whether warnings count as errors.
        colour: Whether colour may be used.
    """

    findings: Sequence[Finding]
    lines: Sequence[str | None]
    fixable: Sequence[bool]
    files: Sequence[str]
    rules: Sequence[RuleNote]
    fixed: Sequence[tuple[str, int]] = ()
    strict: bool = False
    colour: bool = False

    def name(self, code: str) -> str:
        """The name of a rule."""
        return next((rule.name for rule in self.rules if rule.code == code), code)

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity == severity for finding in self.findings)

    def fails(self, finding: Finding) -> bool:
        """Whether a finding makes the check fail."""
        return finding.severity == "error" or (self.strict and finding.severity == "warning")


def renderer(name: str) -> Callable[[Findings], str]:
    """The function that renders findings in a format; KeyError when there is no such format."""
    if name not in FORMATS:
        raise KeyError(name)
    function: Callable[[Findings], str] = import_module(f"readouts.render.findings.{name}").render
    return function


def summary(found: Findings) -> str:
    """One line: what was checked and what came out."""
    files = _counted(len(found.files), "file")
    fixed = sum(count for _, count in found.fixed)
    put_right = f"; {_counted(fixed, 'finding')} fixed in {_counted(len(found.fixed), 'file')}" if fixed else ""
    if not found.findings:
        return f"{files} checked: no findings{put_right}"
    parts = [_counted(found.count(severity), severity) for severity in SEVERITIES if found.count(severity)]
    able = sum(found.fixable)
    hint = f" ({able} can be fixed with --fix)" if able else ""
    return f"{files} checked: {', '.join(parts)}{hint}{put_right}"


def _counted(number: int, what: str) -> str:
    plural = what if number == 1 or what == "info" else f"{what}s"
    return f"{number} {plural}"

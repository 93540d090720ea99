"""The consistency of coded readouts: one module per rule, one parse per file, findings in the order of the files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

from readouts.checks.collect import Job, collect
from readouts.checks.files import CheckedFile, CheckedFolder, kind_of
from readouts.checks.fixing import Fixed, fix_file
from readouts.checks.rule import Fault, Rule, codes_of, select_rules
from readouts.checks.settings import Settings
from readouts.checks.study import Study
from readouts.errors import Place
from readouts.model import Finding, Severity

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check.

    Attributes:
        findings: In the order of the files, then of lines, columns and codes.
        lines: The source line of each finding, where it has one.
        fixable: Which findings ``--fix`` would put right.
        files: The files that were checked.
        rules: The rules that ran.
        fixed: What fixing changed (or would change), file by file.
    """

    findings: tuple[Finding, ...]
    lines: tuple[str | None, ...]
    fixable: tuple[bool, ...]
    files: tuple[str, ...]
    rules: tuple[Rule, ...]
    fixed: tuple[Fixed, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity == severity for finding in self.findings)


@dataclass(slots=True)
class _Run:
    """One check under way."""

    settings: Settings
    rules: tuple[Rule, ...]
    study: Study
    findings: list[tuple[Finding, str | None, bool]] = field(default_factory=list)
    ignored_in: dict[str, set[str]] = field(default_factory=dict)

    def of_scope(self, *scopes: str) -> list[Rule]:
        return [rule for rule in self.rules if rule.scope in scopes]

    def add(self, found: Iterable[tuple[Rule, Fault]], files: dict[str, CheckedFile], names: Sequence[str]) -> None:
        """Keep the faults that are wanted, sorted within each file in the order of ``names``."""
        order = {name: number for number, name in enumerate(names)}
        kept = [(rule, fault) for rule, fault in found if fault.place.file in order]
        kept.sort(key=lambda entry: (order[entry[1].place.file], *_position(entry[1].place), entry[0].code))
        for rule, fault in kept:
            place = fault.place
            file = files.get(place.file)
            line = file.line(place.line) if file and place.line and place.line <= len(file.line_starts) else None
            finding = Finding(rule.code, rule.severity, fault.message, place, fault.hint)
            self.findings.append((finding, line, fault.fix is not None))


def check(
    paths: Sequence[str | Path],
    settings: Settings | None = None,
    *,
    fix: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Check files, event folders or whole data folders.

    Args:
        paths: What to check.
        settings: Rules to run and their limits.
        fix: Also work out what fixing would change; the findings are then those that remain. Nothing is written.
        progress: Called with the number of folders done and of all.

    Raises:
        ReadoutsError: A path cannot be checked at all, or a setting names no rule. What is wrong inside a file is a
            finding, never an error.
    """
    settings = settings or Settings()
    run = _Run(settings, select_rules(settings.select, settings.ignore), Study())
    for names in settings.per_file_ignores.values():
        codes_of(names)  # a wrong name is an error even where no file matches
    jobs = collect(paths)
    files: list[str] = []
    fixed: list[Fixed] = []
    for number, job in enumerate(jobs):
        if progress is not None:
            progress(number, len(jobs))
        files += [str(path) for path in job.files if str(path) in job.asked]
        fixed += _check_folder(run, job, fix)
    if progress is not None:
        progress(len(jobs), len(jobs))
    whole = [(rule, fault) for rule in run.of_scope("study") for fault in rule.check(run.study, settings)]
    run.add(whole, {}, sorted({fault.place.file for _, fault in whole}))
    findings, lines, fixable = zip(*run.findings, strict=True) if run.findings else ((), (), ())
    return Report(findings, lines, fixable, tuple(files), run.rules, tuple(fixed))


def _check_folder(run: _Run, job: Job, fix: bool) -> list[Fixed]:
    folder = CheckedFolder(job.folder, job.is_event, asked=job.asked)
    fixed: list[Fixed] = []
    for path in job.files:
        kind = kind_of(path)
        assert kind is not None
        file = CheckedFile(path, kind)
        if fix and str(path) in job.asked and kind not in ("statement", "expected"):
            change = fix_file(file, lambda opened: list(_file_faults(run, opened))) if file.failure is None else None
            if change is not None:
                fixed.append(change)
                file = CheckedFile(path, kind, change.after.encode("utf-8"))
        folder.files[path.name] = file
    by_name = {file.name: file for file in folder.files.values()}
    # What is being fixed is not on disk yet, so the comparison behind the expected outcome would be the old one.
    found = [entry for file in folder.files.values() for entry in _file_faults(run, file)]
    for rule in run.of_scope("folder"):
        found += [
            (rule, fault) for fault in rule.check(folder, run.settings) if not _ignored(run, rule, by_name, fault)
        ]
    for file in folder.files.values():
        for rule in run.of_scope("ignores"):
            faults = rule.check((file, run.rules), run.settings)
            found += [(rule, fault) for fault in faults if not _left_out(run, rule, file)]
    asked = [name for name in by_name if name in job.asked]
    run.add(found, by_name, asked)
    run.study.add(folder)
    return fixed


def _file_faults(run: _Run, file: CheckedFile) -> Iterator[tuple[Rule, Fault]]:
    scopes = ["file"]
    if file.node is not None:
        scopes += ["yaml", "readout"] if file.kind == "readout" else ["yaml"]
    for rule in run.of_scope(*scopes):
        for fault in rule.check(file, run.settings):
            if not _ignored(run, rule, {file.name: file}, fault):
                yield rule, fault


def _ignored(run: _Run, rule: Rule, files: dict[str, CheckedFile], fault: Fault) -> bool:
    file = files.get(fault.place.file)
    if file is None:
        return False
    return _left_out(run, rule, file) or file.ignores.covers(rule.code, fault.place.line)


def _left_out(run: _Run, rule: Rule, file: CheckedFile) -> bool:
    """Whether the settings leave a rule out for a file."""
    if not run.settings.per_file_ignores:
        return False
    if file.name not in run.ignored_in:
        run.ignored_in[file.name] = {
            code
            for pattern, names in run.settings.per_file_ignores.items()
            if fnmatch(file.name, pattern) or fnmatch(file.path.name, pattern) or fnmatch(file.name, f"*/{pattern}")
            for code in codes_of(names)
        }
    return rule.code in run.ignored_in[file.name]


def _position(place: Place) -> tuple[int, int]:
    return place.line or 0, place.column or 0

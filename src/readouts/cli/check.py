"""`readouts check`: the consistency of fixture files, for people and for CI."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from readouts.cli.options import COLOR, DATA, OUTPUT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from readouts.checks import Report
    from readouts.checks.fixing import Fixed
    from readouts.checks.rule import Rule
    from readouts.checks.settings import Settings
    from readouts.render.findings import Findings, RuleNote


def complete_rule(incomplete: str) -> list[str]:
    """Codes and names of rules that begin so."""
    from readouts.checks.rule import all_rules

    names = [rule.code for rule in all_rules()] + [rule.name for rule in all_rules()]
    return [name for name in names if name.lower().startswith(incomplete.lower())]


def check(
    paths: list[str] = typer.Argument(
        None,
        metavar="[PATH]...",
        help="Files, event folders or a data folder; by default the data folder that diff uses.",
        show_default=False,
    ),
    data: str = DATA,
    fmt: str = typer.Option(
        None,
        "--format",
        "-f",
        metavar="FORMAT",
        help="text, json, github, sarif or junit; github under GitHub Actions.",
    ),
    select: list[str] = typer.Option(
        None,
        "--select",
        metavar="RULE",
        help="Only these rules: codes, beginnings (RD07) or names.",
        autocompletion=complete_rule,
    ),
    ignore: list[str] = typer.Option(
        None, "--ignore", metavar="RULE", help="Not these rules.", autocompletion=complete_rule
    ),
    strict: bool = typer.Option(False, "--strict", help="Warnings count as errors."),
    fix: bool = typer.Option(False, "--fix", help="Put right what needs no judgement, keeping comments and layout."),
    diff: bool = typer.Option(False, "--diff", help="Show what --fix would change, and change nothing."),
    explain: str = typer.Option(
        None, "--explain", metavar="RULE", help="Print a rule's documentation.", autocompletion=complete_rule
    ),
    list_rules: bool = typer.Option(False, "--list-rules", help="List the rules."),
    config: str = typer.Option(
        None, "--config", metavar="FILE", help="Settings; by default the nearest readouts.toml or pyproject.toml."
    ),
    output: str = OUTPUT,
    color: str = COLOR,
) -> int:
    """Check coded readouts, events, links and expected outcomes.

    Leaves with 0 when there is no error, 1 when there is one (with --strict also for a warning), 2 when it could not
    run.

    A comment switches rules off: `# readouts: ignore RD020` for its line, `# readouts: ignore-file RD020` for its file.
    """
    from readouts.checks import check as check_paths
    from readouts.cli import output as out
    from readouts.cli.progress import Bar
    from readouts.errors import UsageError
    from readouts.reading.find import data_folder
    from readouts.render.findings import renderer

    if explain is not None or list_rules:
        return _tell_rules(explain, fmt, output)
    if fix and diff:
        raise UsageError("--fix and --diff exclude each other", None, "--diff only shows what --fix would do")
    render = renderer(_format(fmt, output))
    colour = output is None and out.use_colour(color)
    settings = _settings(config, select, ignore, strict)
    with Bar("checking", "folders") as progress:
        report = check_paths(paths or [data_folder(data)], settings, fix=fix or diff, progress=progress)
    if diff:
        out.write_result("".join(map(_as_diff, report.fixed)), output)
        report = check_paths(paths or [data_folder(data)], settings)
    if fix:
        from pathlib import Path

        for changed in report.fixed:
            # `link` may be adding to the file this very moment.
            with out.alone_in(Path(changed.path).parent):
                out.write_file(Path(changed.path), changed.after, before=changed.before)
    found = _shown(report, settings, colour)
    if diff:
        from readouts.render.findings import summary

        out.message_line(f"readouts: {summary(found)}")
    else:
        out.write_result(render(found), output)
    return int(any(found.fails(finding) for finding in found.findings))


def _format(given: str | None, output: str | None) -> str:
    import os

    from readouts.errors import UsageError
    from readouts.reading.fields import did_you_mean
    from readouts.render.findings import FORMATS

    if given is None:
        # A file is for a program or a person, never for the runner that reads standard output.
        return "github" if os.environ.get("GITHUB_ACTIONS") == "true" and output is None else "text"
    if given not in FORMATS:
        hint = did_you_mean(given, FORMATS) or f"one of {', '.join(FORMATS)}"
        raise UsageError(f"there is no format '{given}'", None, hint)
    return given


def _settings(config: str | None, select: list[str] | None, ignore: list[str] | None, strict: bool) -> Settings:
    from dataclasses import replace
    from pathlib import Path

    from readouts.checks.settings import find_settings, load_settings

    settings = load_settings(Path(config)) if config else find_settings(_here())
    if select:
        settings = replace(settings, select=_words(select))
    if ignore:
        settings = replace(settings, ignore=settings.ignore + _words(ignore))
    return replace(settings, strict=True) if strict else settings


def _here() -> Path:
    from pathlib import Path

    try:
        return Path.cwd()
    except OSError:  # the working folder was removed
        return Path()


def _words(given: list[str]) -> tuple[str, ...]:
    return tuple(word.strip() for entry in given for word in entry.split(",") if word.strip())


def _tell_rules(name: str | None, fmt: str | None, output: str | None) -> int:
    from readouts.checks.rule import all_rules, find_rule
    from readouts.cli import output as out
    from readouts.errors import UsageError
    from readouts.render.findings import rules

    notes = [_note(rule) for rule in ([find_rule(name)] if name is not None else all_rules())]
    if fmt not in (None, "text", "json"):
        raise UsageError(f"rules cannot be shown as '{fmt}'", None, "text or json")
    text = rules.as_json(notes) if fmt == "json" else rules.page(notes[0]) if name is not None else rules.listing(notes)
    out.write_result(text, output)
    return 0


def _note(rule: Rule) -> RuleNote:
    from readouts.render.findings import RuleNote

    return RuleNote(rule.code, rule.name, rule.severity, rule.summary, rule.documentation, rule.fixable)


def _shown(report: Report, settings: Settings, colour: bool) -> Findings:
    from readouts.render.findings import Findings

    return Findings(
        findings=report.findings,
        lines=report.lines,
        fixable=report.fixable,
        files=report.files,
        rules=[_note(rule) for rule in report.rules],
        fixed=[(str(changed.path), changed.count) for changed in report.fixed],
        strict=settings.strict,
        colour=colour,
    )


def _as_diff(changed: Fixed) -> str:
    import difflib

    before, after = (text.splitlines(keepends=True) for text in (changed.before, changed.after))
    lines: Sequence[str] = list(difflib.unified_diff(before, after, f"a/{changed.path}", f"b/{changed.path}"))
    ended = [line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines]
    return "".join(ended)

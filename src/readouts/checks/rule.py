"""What a rule is: a module with a code, a severity, a docstring that documents it, and check()."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, get_args

from readouts.errors import Place, UsageError
from readouts.model import Severity
from readouts.reading.fields import did_you_mean

Scope = Literal["file", "yaml", "readout", "folder", "ignores", "study"]
_MODULE = re.compile(r"(rd\d{3})_(\w+)")


@dataclass(frozen=True, slots=True)
class Edit:
    """One replacement in a file's text: code points, end exclusive; `BOM` drops the byte-order mark before it."""

    start: int
    end: int
    new: str


BOM = Edit(-1, 0, "")


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule found.

    Attributes:
        message: What is wrong, in one line.
        place: Where.
        hint: What to do about it.
        fix: Gives the edits that put it right without judgement; asked for only when files are to be fixed.
    """

    message: str
    place: Place
    hint: str | None = None
    fix: Callable[[], list[Edit]] | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, as its module states it.

    Attributes:
        code: ``RD020``.
        name: ``unknown-act``: the module's name.
        severity: ``error``, ``warning`` or ``info``.
        scope: What ``check`` is given: any ``file``, a parsed ``yaml`` file, a parsed ``readout``, an event's
            ``folder``, a file's ``ignores`` or the whole ``study``.
        summary: The first line of the documentation.
        documentation: The module's docstring.
        fixable: Whether some of its findings can be fixed without judgement.
        check: The rule itself.
    """

    code: str
    name: str
    severity: Severity
    scope: Scope
    summary: str
    documentation: str
    fixable: bool
    check: Callable[[Any, Any], Iterator[Fault]]


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Every rule in the order of the codes."""
    folder = Path(__file__).parent / "rules"
    return tuple(_rule(path.stem) for path in sorted(folder.glob("rd*_*.py")))


def _rule(stem: str) -> Rule:
    match = _MODULE.fullmatch(stem)
    assert match is not None, stem
    module = import_module(f"readouts.checks.rules.{stem}")
    assert match[1].upper() == module.CODE, stem
    assert module.SCOPE in get_args(Scope), stem
    documentation = (module.__doc__ or "").strip()
    summary = documentation.partition("\n")[0].rstrip(".")
    return Rule(
        code=module.CODE,
        name=match[2].replace("_", "-"),
        severity=module.SEVERITY,
        scope=module.SCOPE,
        summary=summary,
        documentation=documentation,
        fixable=getattr(module, "FIXABLE", False),
        check=module.check,
    )


def find_rule(name: str) -> Rule:
    """The rule of a code (``RD020``) or name (``unknown-act``).

    Raises:
        UsageError: There is none.
    """
    wanted = name.strip()
    for rule in all_rules():
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            return rule
    known = [rule.name for rule in all_rules()] + [rule.code.lower() for rule in all_rules()]
    hint = did_you_mean(wanted, known) or "see `readouts check --list-rules`"
    raise UsageError(f"there is no rule '{name}'", None, hint.replace("'rd", "'RD"))


def select_rules(select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Rule, ...]:
    """The rules that are to run.

    Args:
        select: Codes, beginnings of codes (``RD07``) or names; none means all.
        ignore: The same, to leave out.

    Raises:
        UsageError: One of them names no rule.
    """
    chosen = codes_of(select) if select else {rule.code for rule in all_rules()}
    chosen -= codes_of(ignore)
    return tuple(rule for rule in all_rules() if rule.code in chosen)


def codes_of(names: tuple[str, ...]) -> set[str]:
    """The codes that codes, beginnings of codes or names stand for.

    Raises:
        UsageError: One of them names no rule.
    """
    codes: set[str] = set()
    for name in names:
        beginning = name.strip().upper()
        if beginning == "ALL":
            found = {rule.code for rule in all_rules()}
        elif re.fullmatch(r"RD\d{0,2}", beginning):
            found = {rule.code for rule in all_rules() if rule.code.startswith(beginning)}
        else:
            found = {find_rule(name).code}
        if not found:
            raise UsageError(f"no rule's code begins with '{name}'", None, "see `readouts check --list-rules`")
        codes |= found
    return codes


def of_problems(file: Any, kind: str) -> Iterator[Fault]:
    """What the reader noted while it read the file, as faults."""
    for problem in file.problems.get(kind, ()):
        yield Fault(problem.message, problem.place, problem.hint)

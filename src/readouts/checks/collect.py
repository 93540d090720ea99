"""From the paths a person gives to the event folders and files that are to be checked."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from readouts.checks.files import kind_of
from readouts.errors import Place, UsageError

_DATED = re.compile(r"\d{4}-\d{2}-\d{2}\b")
DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Job:
    """One folder to check.

    Attributes:
        folder: Where it is.
        is_event: Whether its name must be the event's id.
        files: All files of the project in it.
        asked: Those that findings are wanted for.
    """

    folder: Path
    is_event: bool
    files: tuple[Path, ...]
    asked: frozenset[str]


def collect(paths: Sequence[str | Path]) -> list[Job]:
    """The folders to check, in the order they were named and then by name.

    A file that is named alone is read together with the others of its folder, and the folder's expected outcome,
    which it may have put out of date, is checked with it.

    Raises:
        UsageError: A path does not exist, is of no known kind, or a folder holds nothing to check.
    """
    folders: dict[Path, set[str]] = {}
    for path in map(Path, paths):
        if path.is_dir():
            found = _folders(path)
            if not found:
                raise UsageError("holds nothing to check", Place(str(path)), "an event is a folder of YAML files")
            for folder in found:
                folders.setdefault(folder, set()).update(str(file) for file in _files(folder))
        elif path.exists() or path.is_symlink():
            if kind_of(path) is None:
                raise UsageError("is no file this checks", Place(str(path)), "name .yaml, .txt, .md or .html files")
            folders.setdefault(path.parent, set()).update((str(path), str(path.parent / "expected.json")))
        else:
            raise UsageError("no such file or folder", Place(str(path)))
    return [_job(folder, asked) for folder, asked in folders.items()]


def _job(folder: Path, asked: set[str]) -> Job:
    files = _files(folder)
    names = {file.name for file in files}
    # A folder of loose files may have any name; an event's folder has the event's.
    is_event = bool(names & {"event.yaml", "event.yml"} or _DATED.match(folder.resolve().name))
    if not is_event:
        files = tuple(file for file in files if str(file) in asked)
    return Job(folder, is_event, files, frozenset(asked))


def _folders(top: Path) -> list[Path]:
    """A folder and those below it that hold files to check."""
    found = []
    for here, below, names in os.walk(top):
        depth = len(Path(here).relative_to(top).parts)
        below[:] = sorted(name for name in below if not name.startswith(".")) if depth < DEEPEST else []
        if any(_is_coded(name) for name in names):
            found.append(Path(here))
    return found


def _is_coded(name: str) -> bool:
    return not name.startswith(".") and kind_of(Path(name)) in ("readout", "event", "links")


def _files(folder: Path) -> tuple[Path, ...]:
    try:
        entries = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise UsageError(f"cannot be listed: {error.strerror}", Place(str(folder))) from None
    return tuple(path for path in entries if kind_of(path) is not None and not path.is_dir())

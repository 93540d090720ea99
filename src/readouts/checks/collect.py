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
_OURS = re.compile(
    rb"readouts\.\w+/\d|^(\xef\xbb\xbf)?(claims|confirmed|rejected|sources|statement)[ \t]*:", re.MULTILINE
)
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
            for folder, files in found.items():
                folders.setdefault(folder, set()).update(str(file) for file in files)
        elif path.exists() or path.is_symlink():
            if kind_of(path) is None:
                raise UsageError("is no file this checks", Place(str(path)), "name .yaml, .txt, .md or .html files")
            folders.setdefault(path.parent, set()).update((str(path), str(path.parent / "expected.json")))
        else:
            raise UsageError("no such file or folder", Place(str(path)))
    return [_job(folder, asked) for folder, asked in folders.items()]


def _job(folder: Path, asked: set[str]) -> Job:
    files = _files(folder)
    is_event = _is_event(folder, files)
    if not is_event:
        files = tuple(file for file in files if str(file) in asked)
    return Job(folder, is_event, files, frozenset(asked))


def _is_event(folder: Path, files: Sequence[Path]) -> bool:
    """Whether a folder's name is an event's id; a folder of loose files may have any name."""
    names = {file.name for file in files}
    return bool(names & {"event.yaml", "event.yml"} or _DATED.match(folder.resolve().name))


def _folders(top: Path) -> dict[Path, tuple[Path, ...]]:
    """A folder and those below it that hold files to check, with these files.

    Other YAML may lie about (the settings of a site, of a CI server): outside event folders a file must look like one
    of the project's, unless nothing in the whole tree does.
    """
    every: dict[Path, tuple[Path, ...]] = {}
    for here, below, names in os.walk(top):
        depth = len(Path(here).relative_to(top).parts)
        below[:] = sorted(name for name in below if not name.startswith(".")) if depth < DEEPEST else []
        if any(_is_coded(name) for name in names):
            every[Path(here)] = _files(Path(here))
    ours = {folder: files if _is_event(folder, files) else _loose(files) for folder, files in every.items()}
    return {folder: files for folder, files in ours.items() if files} or every


def _loose(files: Sequence[Path]) -> tuple[Path, ...]:
    """The files of a folder that are the project's, and their expected outcome."""
    ours = [file for file in files if _looks_ours(file)]
    return tuple(file for file in files if ours and (file in ours or file.name == "expected.json"))


def _looks_ours(file: Path) -> bool:
    if not _is_coded(file.name):
        return False
    if not file.is_file():
        return True  # a pipe or a link to nowhere: that it cannot be read is to be said
    try:
        with open(file, "rb") as opened:
            return bool(_OURS.search(opened.read(65536)))
    except OSError:
        return True


def _is_coded(name: str) -> bool:
    return not name.startswith(".") and kind_of(Path(name)) in ("readout", "event", "links")


def _files(folder: Path) -> tuple[Path, ...]:
    try:
        entries = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise UsageError(f"cannot be listed: {error.strerror}", Place(str(folder))) from None
    return tuple(path for path in entries if kind_of(path) is not None and not path.is_dir())

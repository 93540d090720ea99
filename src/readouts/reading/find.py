"""Find data folders, events and sides by the names a person types."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from readouts.errors import Place, UsageError
from readouts.reading.text_file import STDIN
from readouts.records import dataclass

DEFAULT_EVENT = "2021-12-07-biden-putin"
YAML_SUFFIXES = (".yaml", ".yml")
STATEMENT_SUFFIXES = (".txt", ".md", ".html", ".htm")
_SMALL_WORDS = {"whitehouse": "White House"}
_NOT_SIDES = frozenset({"event", "links"})


@dataclass(frozen=True, slots=True)
class EventFolder:
    """An event's folder and the files of its sides, by side name."""

    id: str
    path: Path
    sides: dict[str, Path]


def data_folder(given: str | Path | None = None) -> Path:
    """The folder that holds the events.

    Looked for in ``given``, ``$READOUTS_DATA``, the nearest ``data/readouts`` upwards, then in the package.

    Raises:
        UsageError: The folder that was named is none.
    """
    for named, origin in ((given, "--data"), (os.environ.get("READOUTS_DATA"), "$READOUTS_DATA")):
        if named:
            if not Path(named).is_dir():
                raise UsageError(f"no such data folder: {named}", None, f"{origin} must name a folder of events")
            return Path(named)
    return _upwards() or shipped_folder()


def _upwards() -> Path | None:
    try:
        here = Path.cwd()
    except OSError:  # the working folder was removed
        return None
    for folder in (here, *here.parents):
        if (folder / "data" / "readouts").is_dir():
            # A short path where there is one: it is what messages show.
            return Path("data/readouts") if folder == here else folder / "data" / "readouts"
    return None


def shipped_folder() -> Path:
    """The events that ship with the package."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "data"
    # In a source checkout the data stand beside src/, and only a built wheel carries them inside the package.
    return installed if installed.is_dir() else package.parent.parent / "data" / "readouts"


def event_folders(data: Path) -> dict[str, EventFolder]:
    """The events of a data folder, by id, in alphabetical order."""
    try:
        folders = sorted(path for path in data.iterdir() if path.is_dir() and not path.name.startswith("."))
    except OSError as error:
        raise UsageError(f"cannot be listed: {error.strerror}", Place(str(data))) from None
    found = (EventFolder(path.name, path, side_files(path)) for path in folders)
    return {folder.id: folder for folder in found if folder.sides}


def side_files(folder: Path) -> dict[str, Path]:
    """The files of an event's sides, by side name; a coded file wins over a raw statement of the same name.

    Raises:
        UsageError: The folder cannot be listed; without its sides the event would be missing and nobody told.
    """
    try:
        # Pipes and links to nowhere too: reading them says what they are, where leaving them out would hide a side.
        files = sorted(path for path in folder.iterdir() if not (path.name.startswith(".") or path.is_dir()))
    except OSError as error:
        raise UsageError(f"cannot be listed: {error.strerror}", Place(str(folder))) from None
    sides: dict[str, Path] = {}
    for suffixes in (YAML_SUFFIXES, STATEMENT_SUFFIXES):
        for path in files:
            if path.suffix.lower() in suffixes and path.stem not in _NOT_SIDES and path.stem.lower() != "readme":
                sides.setdefault(path.stem, path)
    return sides


def find_event(data: Path, event: str | None) -> tuple[EventFolder, bool]:
    """An event by id, or the one meant when none is named.

    Returns:
        The event, and whether it had to be chosen among several.

    Raises:
        UsageError: There is no such event, or none can be chosen.
    """
    folders = event_folders(data)
    if not folders:
        raise UsageError("holds no events", Place(str(data)), "an event is a folder with one YAML file a side")
    if event is not None:
        if event in folders:
            return folders[event], False
        from readouts.reading.fields import did_you_mean  # brings YAML along, which completion must not wait for

        near = did_you_mean(event, folders) or f"events here: {', '.join(folders)}"
        raise UsageError(f"there is no event '{event}' in {data}", None, near)
    if len(folders) == 1:
        return next(iter(folders.values())), False
    if DEFAULT_EVENT in folders:
        return folders[DEFAULT_EVENT], True
    raise UsageError("several events here; name one with --event", None, f"events here: {', '.join(folders)}")


def is_path(name: str) -> bool:
    """Whether a side was given as a file (or ``-``) rather than by name."""
    if name == STDIN or "/" in name or os.sep in name:
        return True
    return Path(name).suffix.lower() in YAML_SUFFIXES + STATEMENT_SUFFIXES


def find_side(folder: EventFolder, side: str, others: Sequence[EventFolder] = ()) -> Path:
    """The file of a side of an event.

    Args:
        folder: The event.
        side: The side's name.
        others: Further events, to say where the side could be found instead.

    Raises:
        UsageError: The event has no such side.
    """
    if side in folder.sides:
        return folder.sides[side]
    from readouts.reading.fields import did_you_mean

    hint = did_you_mean(side, folder.sides)
    if hint is None:
        elsewhere = [other.id for other in others if side in other.sides]
        hint = f"use --event {elsewhere[0]}" if elsewhere else f"its sides: {', '.join(folder.sides)}"
    raise UsageError(f"the event {folder.id} has no side '{side}'", None, hint)


def side_label(side: str) -> str:
    """What a person calls a side whose file gives no label."""
    return _SMALL_WORDS.get(side, side.replace("-", " ").replace("_", " ").title() if side.islower() else side)

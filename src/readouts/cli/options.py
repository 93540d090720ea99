"""Options that several commands share, and completion of the names they take."""

from __future__ import annotations

import typer


def complete_side(incomplete: str) -> list[str]:
    """Sides of all events that begin so."""
    from readouts.errors import ReadoutsError
    from readouts.reading.find import data_folder, event_folders

    try:
        folders = event_folders(data_folder()).values()
    except ReadoutsError:
        return []
    sides = dict.fromkeys(side for folder in folders for side in folder.sides)
    return [side for side in sides if side.startswith(incomplete)]


def complete_event(incomplete: str) -> list[str]:
    """Events that begin so."""
    from readouts.errors import ReadoutsError
    from readouts.reading.find import data_folder, event_folders

    try:
        return [event for event in event_folders(data_folder()) if event.startswith(incomplete)]
    except ReadoutsError:
        return []


EVENT = typer.Option(
    None, "--event", "-e", metavar="ID", help="The event, where several are known.", autocompletion=complete_event
)
DATA = typer.Option(None, "--data", metavar="FOLDER", help="Folder of events; also $READOUTS_DATA.")
OUTPUT = typer.Option(None, "--output", "-o", metavar="FILE", help="Write to a file, all at once, instead of printing.")
COLOR = typer.Option("auto", "--color", "--colour", metavar="WHEN", help="auto, always or never.")
SEMANTIC = typer.Option(
    False, "--semantic", help="Weigh sentence vectors between sides of different languages (needs readouts[semantic])."
)
LANGUAGE = typer.Option(
    None,
    "--language",
    metavar="[FILE=]CODE",
    help="Language of a raw statement (de, en, ru, uk); noticed unless given.",
)

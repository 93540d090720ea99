"""`readouts list`: the events and sides that can be named."""

from __future__ import annotations

import typer

from readouts.cli.options import DATA, OUTPUT


def list_events(
    data: str = DATA,
    fmt: str = typer.Option("text", "--format", "-f", metavar="FORMAT", help="text or json."),
    output: str = OUTPUT,
) -> None:
    """List the events and sides that can be named here."""
    from readouts.cli import output as out
    from readouts.errors import UsageError
    from readouts.reading.event_file import load_event
    from readouts.reading.find import data_folder, event_folders

    if fmt not in ("text", "json"):
        raise UsageError(f"there is no format '{fmt}' here", None, "one of text, json")
    folder = data_folder(data)
    events = []
    for event in event_folders(folder).values():
        file = event.path / "event.yaml"
        events.append((event, load_event(file) if file.is_file() else None))
    if fmt == "json":
        from readouts.render.json import dump

        entries = [
            {
                "id": event.id,
                "title": known.title if known else None,
                "date": known.date if known else None,
                "sides": {side: str(path) for side, path in event.sides.items()},
            }
            for event, known in events
        ]
        out.write_result(dump({"schema": "readouts.list/1", "data": str(folder), "events": entries}), output)
        return
    from readouts.render.safe import visible

    lines = []
    for event, known in events:
        lines.append(visible(event.id) + (f"  {visible(known.title)}" if known and known.title else ""))
        lines.append("  sides: " + ", ".join(visible(side) for side in event.sides))
    if not lines:
        lines = [f"no events in {visible(str(folder))}"]
    out.write_result("\n".join(lines) + "\n", output)

"""`readouts show`: readouts as they are coded."""

from __future__ import annotations

import typer

from readouts.cli.options import COLOR, DATA, EVENT, LANGUAGE, OUTPUT, complete_side


def show(
    sides: list[str] = typer.Argument(
        ..., metavar="SIDE...", help="Sides of an event, or files.", autocompletion=complete_side
    ),
    event: str = EVENT,
    data: str = DATA,
    fmt: str = typer.Option("text", "--format", "-f", metavar="FORMAT", help="text or json."),
    emphasis: bool = typer.Option(True, "--emphasis/--no-emphasis", help="Also what the side gives its space to."),
    language: list[str] = LANGUAGE,
    output: str = OUTPUT,
    color: str = COLOR,
) -> None:
    """Print one readout, or several: who did what toward whom, about what, under which condition."""
    from readouts.api import language_notes, open_sides
    from readouts.cli import output as out
    from readouts.cli.progress import watched
    from readouts.errors import UsageError

    if fmt not in ("text", "json"):
        raise UsageError(f"there is no format '{fmt}' here", None, "one of text, json")
    opened = open_sides(sides, event, data, watch=watched, languages=language or ())
    out.must_not_be_read_from(output, (readout.file for readout in opened.readouts))
    # The text says by itself what was not understood; JSON leaves that to a note.
    told = language_notes(opened.readouts) if fmt == "text" else []
    for note in opened.notes:
        if note not in told:
            out.message_line(f"readouts: note: {note}")
    if fmt == "json":
        from readouts.render.json import dump, emphasis_list, readouts_data

        found = readouts_data(opened.readouts)
        if emphasis:
            found["emphasis"] = emphasis_list(opened.readouts)
        text = dump(found)
    else:
        from readouts.render import View
        from readouts.render.emphasis import emphasis_text
        from readouts.render.readout import render_readouts

        width = out.terminal_width() if output is None and out.is_terminal() else None
        colour = out.use_colour(color, path=output)
        text = render_readouts(opened.readouts, width, colour)
        if emphasis:
            text += "\n" + emphasis_text(opened.readouts, View(width, colour))
    out.write_result(text, output)

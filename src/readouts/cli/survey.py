"""`readouts survey`: how often sides agree, differ and stay silent, over many events."""

from __future__ import annotations

import typer

from readouts.cli.options import COLOR, DATA, OUTPUT, SEMANTIC


def survey(
    folders: list[str] = typer.Argument(
        None,
        metavar="[FOLDER...]",
        help="Folders of events, one folder an event and one file a side in it; the data folder when none is given.",
        show_default=False,
    ),
    data: str = DATA,
    fmt: str = typer.Option("text", "--format", "-f", metavar="FORMAT", help="text, json, csv or html."),
    topics: int = typer.Option(20, "--topics", metavar="N", min=1, help="Topics a table shows, for text and html."),
    workers: int = typer.Option(
        None,
        "--workers",
        "-j",
        metavar="N",
        min=1,
        help="Processes to use; all processors by default.",
        show_default=False,
    ),
    output: str = OUTPUT,
    color: str = COLOR,
    semantic: bool = SEMANTIC,
) -> int:
    """Count agreement, difference and silence across many events.

    Each pair of sides is compared in every event that both report. A row with several topics counts for each of them.
    """
    from readouts.cli import output as out
    from readouts.cli.progress import Bar
    from readouts.cli.semantic import embedder_if
    from readouts.errors import UsageError
    from readouts.reading.fields import did_you_mean
    from readouts.reading.find import data_folder
    from readouts.render.survey import FORMATS, render_survey
    from readouts.survey import survey as count_events

    if fmt not in FORMATS:
        hint = did_you_mean(fmt, FORMATS) or f"one of {', '.join(FORMATS)}"
        raise UsageError(f"there is no format '{fmt}' here", None, hint)
    colour = out.use_colour(color) and (output is None or color == "always")
    with Bar("comparing", "events") as bar:
        counted = count_events(folders or [data_folder(data)], workers, bar, embedder_if(semantic))
    for one in counted.skipped:
        out.message_line(f"readouts: note: skipped {one.folder}: {one.reason}")
    width = out.terminal_width() if output is None and out.is_terminal() else None
    out.write_result(render_survey(counted, fmt, width=width, colour=colour, topics=topics), output)
    # When nothing could be read, a table of nothing must not look like a result.
    return 0 if counted.events else 2

"""`readouts report`: the comparison as one page a person can open, print and send on."""

from __future__ import annotations

import typer

from readouts.cli.options import DATA, EVENT, SEMANTIC, complete_side


def report(
    sides: list[str] = typer.Argument(
        None,
        metavar="[SIDE...]",
        help="Sides of an event, or paths to files; all sides of the event when none is given.",
        show_default=False,
        autocompletion=complete_side,
    ),
    event: str = EVENT,
    data: str = DATA,
    order: str = typer.Option("statement", "--order", metavar="ORDER", help="statement, topic, divergence, or a side."),
    output: str = typer.Option(
        None, "--output", "-o", metavar="FILE", help="The page to write; report.html when printing to a terminal."
    ),
    semantic: bool = SEMANTIC,
) -> None:
    """Write one self-contained HTML page.

    It needs no network and no server: light and dark, for phones and for print, with filters and a link to every row.
    """
    from readouts.api import check_comparable, open_sides
    from readouts.cli import output as out
    from readouts.cli.semantic import NOT_WEIGHED, embedder_if
    from readouts.matching import compare
    from readouts.render import View, renderer

    embedder = embedder_if(semantic)
    opened = open_sides(sides or [], event, data, every=not sides)
    check_comparable(opened.readouts)
    out.must_not_be_read_from(output, (readout.file for readout in opened.readouts))
    for note in opened.notes:
        out.message_line(f"readouts: note: {note}")
    comparison = compare(opened.readouts, opened.event, opened.links, embedder=embedder)
    if semantic and comparison.vectors is None:
        out.message_line(NOT_WEIGHED)
    page = renderer("html")(comparison, View(order=order, emphasis=True))
    # A page of source text in a terminal helps nobody.
    file = output or ("report.html" if out.is_terminal() else None)
    out.write_result(page, file)
    if file not in (None, "-"):
        out.message_line(f"readouts: wrote {file} ({len(page.encode()) // 1000} kB); open it in a browser")

"""`readouts explain`: why two claims were put together, or not, and what would change the verdict."""

from __future__ import annotations

import typer

from readouts.cli.options import DATA, EVENT, OUTPUT, SEMANTIC


def explain(
    claim_a: str = typer.Argument(
        ..., metavar="CLAIM", help="A claim, as whitehouse/wh-3, or wh-3 where that is clear."
    ),
    claim_b: str = typer.Argument(..., metavar="CLAIM", help="A claim of another side."),
    files: list[str] = typer.Option(
        None, "--in", metavar="SIDE", help="Sides or files the claims stand in, when not all sides of the event."
    ),
    event: str = EVENT,
    data: str = DATA,
    fmt: str = typer.Option("text", "--format", "-f", metavar="FORMAT", help="text or json."),
    output: str = OUTPUT,
    semantic: bool = SEMANTIC,
) -> None:
    """Show the match weight of two claims, part by part, and what the verdict rests on."""
    from readouts.api import open_sides
    from readouts.cli import output as out
    from readouts.cli.semantic import NOT_WEIGHED, embedder_if
    from readouts.errors import UsageError
    from readouts.explain import explain_pair, find_claim

    if fmt not in ("text", "json"):
        raise UsageError(f"there is no format '{fmt}' here", None, "one of text, json")
    embedder = embedder_if(semantic)
    opened = open_sides(files or [], event, data, every=not files)
    for note in opened.notes:
        out.message_line(f"readouts: note: {note}")
    one, other = (find_claim(opened.readouts, name) for name in (claim_a, claim_b))
    explanation = explain_pair(one, other, opened.links, embedder)
    if semantic and explanation.vectors is None:
        out.message_line(NOT_WEIGHED)
    if fmt == "json":
        from readouts.render.explanation import explanation_data
        from readouts.render.json import dump

        out.write_result(dump(explanation_data(explanation)), output)
        return
    from readouts.render.explanation import explanation_text

    terminal = output is None and out.is_terminal()
    out.write_result(explanation_text(explanation, out.terminal_width() if terminal else None), output)

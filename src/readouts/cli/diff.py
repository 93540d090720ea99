"""`readouts diff`: where the sides agree, where they diverge, what one leaves out."""

from __future__ import annotations

import typer

from readouts.cli.options import COLOR, DATA, EVENT, LANGUAGE, OUTPUT, SEMANTIC, complete_side


def diff(
    sides: list[str] = typer.Argument(
        None,
        metavar="SIDE...",
        help="Sides of an event, paths to .yaml, .txt, .md or .html files, or - for standard input.",
        show_default=False,
        autocompletion=complete_side,
    ),
    every: bool = typer.Option(False, "--all", help="All sides of the event."),
    event: str = EVENT,
    data: str = DATA,
    fmt: str = typer.Option(
        "text", "--format", "-f", metavar="FORMAT", help="text, json, jsonl, csv, markdown or html."
    ),
    only: list[str] = typer.Option(None, "--only", metavar="VERDICT", help="Rows of this verdict; may be repeated."),
    topic: list[str] = typer.Option(None, "--topic", metavar="TOPIC", help="Rows about this topic; may be repeated."),
    actor: list[str] = typer.Option(None, "--actor", metavar="ACTOR", help="Rows in which this actor appears."),
    min_weight: float = typer.Option(
        None, "--min-weight", metavar="BITS", help="Rows whose match weight is at least this."
    ),
    order: str = typer.Option("statement", "--order", metavar="ORDER", help="statement, topic, divergence, or a side."),
    table: bool = typer.Option(False, "--table", help="One table with a column for each side."),
    emphasis: bool = typer.Option(False, "--emphasis", help="Also what each side gives its space to."),
    language: list[str] = LANGUAGE,
    semantic: bool = SEMANTIC,
    output: str = OUTPUT,
    color: str = COLOR,
    exit_code: bool = typer.Option(False, "--exit-code", help="Leave with 1 unless all rows shown agree."),
    fail_on: list[str] = typer.Option(
        None, "--fail-on", metavar="VERDICT", help="Leave with 1 when a row has this verdict; may be repeated."
    ),
    expect: str = typer.Option(
        None, "--expect", metavar="FILE", help="Compare with a snapshot; leave with 1 on changes."
    ),
    update: bool = typer.Option(False, "--update", help="With --expect: rewrite the snapshot."),
) -> int:
    """Compare what two or more sides say about the same event.

    A row is one matter: = the sides agree, ~ they tell it differently, ! they contradict each other, - only one side
    speaks of it.
    """
    from readouts.cli.comparing import print_comparison

    return print_comparison(
        sides or [], every=every, event=event, data=data, fmt=fmt, only=only or (), topic=topic or (),
        actor=actor or (), min_weight=min_weight, order=order, table=table, emphasis=emphasis, output=output,
        color=color, exit_code=exit_code, fail_on=fail_on or (), expect=expect, update=update,
        language=language or (), semantic=semantic,
    )  # fmt: skip

"""`readouts draft`: raw statements as YAML in the project's format, ready for a person to correct."""

from __future__ import annotations

import typer

from readouts.cli.options import OUTPUT


def draft(
    files: list[str] = typer.Argument(
        ..., metavar="FILE...", help="Raw statements (.txt, .md, .html), or - for standard input."
    ),
    side: str = typer.Option(None, "--side", metavar="NAME", help="The side; the file's stem unless given."),
    label: str = typer.Option(None, "--label", metavar="NAME", help="What a person calls the side."),
    event: str = typer.Option(None, "--event", "-e", metavar="ID", help="The event the statement is about."),
    source: str = typer.Option(None, "--source", metavar="URL", help="Where the statement was published."),
    title: str = typer.Option(None, "--title", metavar="TEXT", help="The statement's title."),
    language: str = typer.Option(None, "--language", metavar="CODE", help="Language of the statement."),
    fmt: str = typer.Option("yaml", "--format", "-f", metavar="FORMAT", help="yaml or json."),
    output: str = OUTPUT,
) -> None:
    """Code raw statements: each field with the words it came from, and a list of what was not understood."""
    from dataclasses import replace

    from readouts.api import open_statement
    from readouts.cli.output import write_result
    from readouts.errors import UsageError
    from readouts.model import Source

    if fmt not in ("yaml", "json"):
        raise UsageError(f"there is no format '{fmt}' here", None, "one of yaml, json")
    if len(files) > 1 and (fmt == "yaml" or side):
        raise UsageError("several files need --format json and no --side", None, "draft one file at a time for YAML")
    readouts = []
    for file in files:
        readout = open_statement(file, side=side, label=label, event=event, language=language)
        if source or title:
            readout = replace(readout, sources=(Source("statement", title=title, url=source),))
        readouts.append(readout)
    if fmt == "json":
        from readouts.render.json import dump, readouts_data

        write_result(dump(readouts_data(readouts)), output)
        return
    from readouts.render.draft import draft_yaml

    write_result(draft_yaml(readouts[0]), output)

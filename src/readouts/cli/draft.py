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
    language: str = typer.Option(
        None, "--language", metavar="CODE", help="Language of the statement; noticed unless given."
    ),
    fmt: str = typer.Option("yaml", "--format", "-f", metavar="FORMAT", help="yaml or json."),
    output: str = OUTPUT,
) -> None:
    """Code raw statements: each field with the words it came from, and a list of what was not understood.

    Several files as YAML need a folder for the drafts (-o FOLDER); there each is named after its statement.
    """
    from pathlib import Path

    from readouts.api import language_notes, open_statement
    from readouts.cli.output import message_line, must_not_be_read_from, write_file, write_result
    from readouts.cli.progress import watched
    from readouts.errors import Place, UsageError
    from readouts.model import Readout, Source
    from readouts.records import replace

    if fmt not in ("yaml", "json"):
        raise UsageError(f"there is no format '{fmt}' here", None, "one of yaml, json")
    must_not_be_read_from(output, files)
    several = len(files) > 1
    if several and (side or label or source or title):
        raise UsageError("--side, --label, --source and --title are for one file", None, "draft one file at a time")
    names = [f"{Path(file).stem if file != '-' else 'stdin'}.yaml" for file in files]
    folder = Path(output) if output and fmt == "yaml" and Path(output).is_dir() else None
    if several and fmt == "yaml":
        if folder is None:
            raise UsageError("several drafts in YAML need a folder", None, "name one with -o, or use --format json")
        for name in names:
            if names.count(name) > 1:
                raise UsageError(f"two of these files would become '{name}'", Place(str(folder)), "rename one")

    for target in [folder / name for name in names] if folder is not None else []:
        # A draft that stands there may hold a person's corrections, which no new draft would bring back.
        if target.exists():
            raise UsageError("stands there already", Place(str(target)), "move it away, or draft to another folder")

    def opened(file: str) -> Readout:
        readout = open_statement(file, side=side, label=label, event=event, language=language)
        for note in language_notes([readout]):
            message_line(f"readouts: note: {note}")
        if source or title:
            known = readout.sources[0] if readout.sources else Source("statement")
            readout = replace(readout, sources=(replace(known, title=title or known.title, url=source or known.url),))
        return readout

    if fmt == "json":
        from readouts.render.json import readouts_text

        write_result(readouts_text(opened(file) for file in watched(files)), output)
        return
    from readouts.render.draft import draft_yaml

    for name, file in zip(names, watched(files), strict=True):
        text = draft_yaml(opened(file))
        if folder is not None:
            write_file(folder / name, text)
        else:
            write_result(text, output)

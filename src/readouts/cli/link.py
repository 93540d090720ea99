"""`readouts link`: a person's word on a pair of claims, over the matcher's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from readouts.cli.options import DATA, EVENT

if TYPE_CHECKING:
    from pathlib import Path

    from readouts.model import Link, Readout

STATUS = {"confirm": "confirmed", "reject": "rejected"}


def complete_word(incomplete: str) -> list[str]:
    """What can be said of a pair."""
    return [word for word in STATUS if word.startswith(incomplete.lower())]


def link(
    word: str = typer.Argument(
        ..., metavar="confirm|reject", help="What you say of the pair.", autocompletion=complete_word
    ),
    a: str = typer.Argument(..., metavar="A", help="A claim as side/claim, e.g. whitehouse/wh-3."),
    b: str = typer.Argument(..., metavar="B", help="A claim of another side, e.g. kremlin/kr-13."),
    note: str = typer.Option(None, "--note", metavar="TEXT", help="Why."),
    by: str = typer.Option(None, "--by", metavar="NAME", help="Who decided."),
    date: str = typer.Option(None, "--date", metavar="DATE", help="When, e.g. 2021-12-09."),
    event: str = EVENT,
    data: str = DATA,
) -> int:
    """Confirm or reject that two claims report the same matter.

    The word is kept in links.yaml in the event's folder; diff obeys it and says so. Nothing else in the file changes.
    """
    from readouts.api import open_sides
    from readouts.cli import output as out
    from readouts.reading.find import data_folder, find_event

    new = _link(word, a, b, note, by, date)
    opened = open_sides([new.a[0], new.b[0]], event, data)
    for said in opened.notes:
        out.message_line(f"readouts: note: {said}")
    for end, readout in zip((new.a, new.b), opened.readouts, strict=True):
        _must_exist(end, readout)
    folder, _ = find_event(data_folder(data), event)
    # Two runs at once must not each add to the same old file: the word of one would be lost.
    with out.alone_in(folder.path):
        return _write(new, folder.id, folder.path / "links.yaml")


def _write(new: Link, event: str, file: Path) -> int:
    import os

    from readouts.checks.linking import new_links_file, with_link
    from readouts.checks.links import contradiction, name, pair
    from readouts.cli import output as out
    from readouts.errors import UsageError
    from readouts.reading.event_file import read_links
    from readouts.reading.text_file import decode, read_bytes
    from readouts.render.safe import visible

    raw = read_bytes(file) if os.path.lexists(file) else None
    before = decode(raw, str(file)) if raw is not None else None
    links, problems = read_links(before, str(file)) if before is not None else ((), None)
    if problems is not None:
        problems.raise_first()
    for other in links:
        if pair(other) == pair(new) and other.status == new.status:
            out.message_line(f"readouts: {name(new.a)} and {name(new.b)} are already {new.status} ({other.place})")
            return 0
    reason = contradiction(new, links)
    if reason is not None:
        raise UsageError(reason, None, f"change {file} first")
    if raw is not None and before is not None:
        mark = "\ufeff" if raw.startswith(b"\xef\xbb\xbf") else ""
        out.write_file(file, mark + with_link(before, str(file), new), before=mark + before)
    else:
        out.write_file(file, new_links_file(event, new))
    said = visible(f"{new.status} {name(new.a)} and {name(new.b)} in {file}")
    out.write_result(f"{said}\n", None)
    return 0


def _link(word: str, a: str, b: str, note: str | None, by: str | None, date: str | None) -> Link:
    from readouts.errors import UsageError
    from readouts.model import Link
    from readouts.reading.fields import did_you_mean, is_date

    if word.lower() not in STATUS:
        raise UsageError(f"a pair cannot be '{word}'", None, did_you_mean(word, STATUS) or "confirm or reject")
    for said in (note, by):
        if said and not said.isprintable():
            raise UsageError(
                "--note and --by must be one line of text", None, "leave out line breaks and control characters"
            )
    if date is not None and not is_date(date):
        raise UsageError(f"'{date}' is no date", None, "write it as 2021-12-09")
    ends = (_end(a), _end(b))
    if ends[0][0] == ends[1][0]:
        raise UsageError(f"both claims are of the side '{ends[0][0]}'", None, "name claims of two sides")
    return Link("confirmed" if word.lower() == "confirm" else "rejected", *ends, note or None, by or None, date)


def _end(named: str) -> tuple[str, str]:
    from readouts.errors import UsageError

    side, slash, claim = named.partition("/")
    if not (side and slash and claim):
        raise UsageError(f"'{named}' names no claim", None, "write it as whitehouse/wh-3")
    return side, claim


def _must_exist(end: tuple[str, str], readout: Readout) -> None:
    from readouts.errors import UsageError
    from readouts.reading.fields import did_you_mean

    known = [claim.id for claim in readout.claims]
    if end[1] not in known:
        few = ", ".join(known[:8]) + (", …" if len(known) > 8 else "")
        raise UsageError(
            f"the side '{end[0]}' has no claim '{end[1]}'", None, did_you_mean(end[1], known) or f"its claims: {few}"
        )

"""From the names a person types to readouts ready for comparison: the functions behind every command."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from readouts.errors import Place, StatementError, UsageError
from readouts.model import Claim, Event, Link, Readout, Source
from readouts.reading import find
from readouts.reading.text_file import STDIN
from readouts.records import dataclass, replace

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing

if TYPE_CHECKING:
    from readouts.reading.letters import Slip

# Two sides of 50,000 claims: some minutes. Real statements have a few dozen.
MOST_PAIRS = 2_500_000_000


@dataclass(frozen=True, slots=True)
class Opened:
    """The sides of one comparison, read and coded.

    Attributes:
        readouts: In the order they were named.
        event: The event they report, when it is known.
        links: A person's word on pairs of claims.
        notes: What the user should be told: a choice made, something that does not fit.
    """

    readouts: tuple[Readout, ...]
    event: Event | None = None
    links: tuple[Link, ...] = ()
    notes: tuple[str, ...] = ()


def open_sides(
    names: Sequence[str],
    event: str | None = None,
    data: str | Path | None = None,
    *,
    every: bool = False,
    watch: Callable[[Sequence[str]], Iterable[str]] = iter,
    languages: Sequence[str] = (),
) -> Opened:
    """Read the sides a person named.

    Args:
        names: Sides of an event, or paths to YAML files or raw statements, or ``-``.
        event: Event id; needed only where several events could be meant.
        data: Folder of events; looked for when None (see `readouts.reading.find.data_folder`).
        every: Take all sides of the event, whatever ``names`` holds.
        languages: Languages of raw statements, each ``FILE=CODE``, or ``CODE`` for all of them.
        watch: Hands the paths on one by one, for whoever wants to see how far it has come.

    Raises:
        ReadoutsError: A name is unknown, or a file is not what it should be.
    """
    notes: list[str] = []
    if names.count(STDIN) > 1:
        raise UsageError("standard input can be one side only", None, "write `-` once")
    if every or any(not find.is_path(name) for name in names) or event is not None:
        folder = _event_folder(event, data, names, notes)
        named = list(folder.sides) if every else names
        paths = [name if find.is_path(name) else str(_side(folder, name, data)) for name in named]
        home: Path | None = folder.path
    else:
        paths = list(names)
        home = _common_home(paths)
    readouts = _distinct([_open(path, languages) for path in watch(paths)], paths)
    opened_event, links = _event_of(home) if home else (None, ())
    _note_other_events(readouts, opened_event, notes)
    notes.extend(language_notes(readouts))
    return Opened(tuple(readouts), opened_event, links, tuple(notes))


def load(name: str | Path, *, event: str | None = None, data: str | Path | None = None) -> Readout:
    """One readout: a side of an event by name, or a file.

    Args:
        name: ``whitehouse``, or a path to a YAML file or a raw statement.
        event: Event id, where ``name`` is a side.
        data: Folder of events.

    Raises:
        ReadoutsError: There is no such readout, or its file is broken.
    """
    return open_sides([str(name)], event, data).readouts[0]


def check_comparable(readouts: Sequence[Readout]) -> None:
    """Refuse what cannot be compared.

    Raises:
        UsageError: Fewer than two readouts, or one side twice.
    """
    if len(readouts) < 2:
        raise UsageError("a comparison needs two sides or more", None, "readouts diff whitehouse kremlin")
    sizes = [len(readout.claims) for readout in readouts]
    pairs = (sum(sizes) ** 2 - sum(size**2 for size in sizes)) // 2
    if pairs > MOST_PAIRS:
        raise UsageError(
            f"these are {pairs:,} pairs of claims, more than {MOST_PAIRS:,}", None, "compare shorter statements"
        )
    sides = [readout.side for readout in readouts]
    for side in sides:
        if sides.count(side) > 1:
            raise UsageError(f"the side '{side}' is named twice", None, "name each side once")


def _event_folder(
    event: str | None, data: str | Path | None, names: Sequence[str], notes: list[str]
) -> find.EventFolder:
    folder, chosen = find.find_event(find.data_folder(data), event)
    if chosen:
        notes.append(f"event {folder.id} (choose another with --event)")
    return folder


def _side(folder: find.EventFolder, name: str, data: str | Path | None) -> Path:
    if name in folder.sides:
        return folder.sides[name]
    others = [other for other in find.event_folders(find.data_folder(data)).values() if other.id != folder.id]
    return find.find_side(folder, name, others)


def _common_home(paths: Sequence[str]) -> Path | None:
    """The event folder that all the files lie in, if they do."""
    homes = {Path(path).parent for path in paths if path != STDIN}
    home = homes.pop() if len(homes) == 1 else None
    return home if home is not None and (home / "event.yaml").is_file() else None


def _event_of(home: Path) -> tuple[Event | None, tuple[Link, ...]]:
    from readouts.reading.event_file import load_event, load_links  # where used: raw statements do without

    event, links = home / "event.yaml", home / "links.yaml"
    # A link to nowhere or a pipe is there too: reading says what it is, where passing over it would hide a word.
    return load_event(event) if os.path.lexists(event) else None, load_links(links) if os.path.lexists(links) else ()


def open_statement(
    path: str,
    *,
    side: str | None = None,
    label: str | None = None,
    event: str | None = None,
    language: str | None = None,
) -> Readout:
    """A raw statement, read and coded; what is given outweighs what the file says of itself.

    Raises:
        ReadoutsError: The file cannot be read, or holds no text.
    """
    from readouts.coding import code_statement
    from readouts.coding.language import guess_language
    from readouts.reading.statement_file import load_statement

    statement = load_statement(path)
    name = side or statement.side
    language = language or statement.language or guess_language(statement.text)
    readout = code_statement(
        statement.text,
        side=name,
        label=label or statement.label or _label(name, language),
        file=statement.file,
        event=event or statement.event,
        language=language,
    )
    if not readout.claims:
        raise StatementError("holds no sentence", Place(statement.file), "give a file that holds the statement's text")
    if not (statement.title or statement.url):
        return readout
    from readouts.reading.fields import is_date

    date = statement.date if statement.date and is_date(statement.date) else None
    source = Source("statement", title=statement.title, url=statement.url, published=date)
    return replace(readout, sources=(source,))


def _label(name: str, language: str) -> str:
    """What a person calls a side; ``kremlin-ru`` in Russian is the "Kremlin (ru)"."""
    stem, _, tail = name.rpartition("-")
    if stem and language != "en" and tail == language:
        return f"{find.side_label(stem)} ({tail})"
    return find.side_label(name)


def _language_given(path: str, languages: Sequence[str]) -> str | None:
    """The language that a person gave for a file, if any."""
    given = None
    for one in languages:
        name, _, code = one.rpartition("=")
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", code):
            raise UsageError(f"'{code}' is no language code", None, "write --language ru, or --language theirs.txt=ru")
        if not name or name in (path, Path(path).name, Path(path).stem):
            given = code
    return given


def _open(path: str, languages: Sequence[str] = ()) -> Readout:
    if Path(path).suffix.lower() not in find.YAML_SUFFIXES:
        return open_statement(path, language=_language_given(path, languages))
    from readouts.reading.readout_file import load_readout

    readout = load_readout(path)
    if readout.language != "en":
        from readouts.coding.language import claim_language

        told = (replace(claim, language=claim_language(claim.text, readout.language)) for claim in readout.claims)
        readout = replace(readout, claims=tuple(told))
    return replace(readout, claims=tuple(_completed(claim) for claim in readout.claims))


def _completed(claim: Claim) -> Claim:
    """A claim with what its coder left to the program: everything, or only the figures and dates in its words."""
    if claim.span is not None and claim.coded_by == "program":
        return claim  # a draft: coded in the context of its statement
    if claim.coded_by == "program" and not (claim.act or claim.topics or claim.actors):
        from readouts.coding.claims import code_claim

        return code_claim(claim)
    if claim.figures or claim.dates:
        return claim
    if claim.language:
        from readouts.coding.general.figures import numbers_in

        found_figures, found_dates = numbers_in(claim.text, claim.language)
        return replace(claim, figures=found_figures, dates=found_dates)
    from readouts.coding.dates import find_dates
    from readouts.coding.figures import find_figures

    dates = find_dates(claim.text)
    figures = find_figures(claim.text, tuple((date.start, date.end) for date in dates))
    return replace(
        claim,
        figures=tuple(found.figure for found in figures),
        dates=tuple(dict.fromkeys(date.iso for date in dates)),
    )


def _distinct(readouts: list[Readout], paths: Sequence[str]) -> list[Readout]:
    """Two files of one name become two sides, told apart by their folders."""
    sides = [readout.side for readout in readouts]
    told_apart: list[Readout] = []
    for index, (readout, path) in enumerate(zip(readouts, paths, strict=True)):
        if sides.count(readout.side) > 1 and paths.count(path) == 1:
            folder = Path(path).resolve().parent.name
            side = f"{folder}-{readout.side}" if folder else readout.side
            if side in (other.side for other in told_apart) or sides.count(side):
                side = f"{side}-{index + 1}"
            readout = replace(readout, side=side, label=f"{readout.label} ({folder or index + 1})")
        told_apart.append(readout)
    return told_apart


def language_notes(readouts: Sequence[Readout]) -> list[str]:
    """What the language and the letters of a statement mean for what is understood of it."""
    notes = []
    for readout in readouts:
        if readout.language != "en" and any(claim.coded_by == "program" for claim in readout.claims):
            from readouts.coding.language import limits

            notes.append(f"{readout.label} is {limits(readout)}")
        notes.extend(f"{readout.label} {slip.what}" for slip in letter_slips(readout.statement or ""))
    return notes


def letter_slips(text: str) -> list[Slip]:
    """What is wrong with the letters of a statement: a wrong encoding, words of two scripts."""
    if text.isascii():
        return []
    from readouts.reading.letters import mixed_note, wrong_encoding

    return [slip for slip in (wrong_encoding(text), mixed_note(text)) if slip is not None]


def _note_other_events(readouts: Sequence[Readout], event: Event | None, notes: list[str]) -> None:
    events = {readout.event for readout in readouts if readout.event} | ({event.id} if event else set())
    if len(events) > 1:
        notes.append(f"these readouts name different events: {', '.join(sorted(events))}")

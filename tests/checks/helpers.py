"""Write a small event folder with marked faults and see whether exactly those are found."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from readouts.checks import Report, check
from readouts.checks.settings import Settings

EVENT = "2021-12-07-a-b"
MARK = "§"

HEAD = f"""\
schema: readouts.readout/1
event: {EVENT}
side: whitehouse
language: en
sources:
  - id: page
    title: A statement
    url: https://example.org/1
    published: 2021-12-07
"""
READOUT = (
    HEAD
    + """\
claims:
  - id: wh-1
    source: page
    sentence: 1
    actors: [biden]
    act: warn
    recipients: [putin]
    topics: [sanctions]
    text: He warned of strong measures.
    quote: strong measures
"""
)
KREMLIN = (
    READOUT.replace("side: whitehouse", "side: kremlin")
    .replace("wh-1", "kr-1")
    .replace("recipients: [putin]", "recipients: [biden]")
    .replace("actors: [biden]", "actors: [putin]")
)
EVENT_FILE = f"""\
schema: readouts.event/1
id: {EVENT}
title: A call
date: 2021-12-07
participants: [biden, putin]
"""
LINKS = f"schema: readouts.links/1\nevent: {EVENT}\n"


def with_claim(lines: str, head: str = HEAD) -> str:
    """A readout whose one claim has these lines (without the dash's indent)."""
    first, *rest = lines.strip("\n").splitlines()
    return head + "claims:\n" + "\n".join([f"  - {first}", *(f"    {line}" for line in rest), ""])


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write an event folder."""
    home = folder / EVENT
    home.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (home / name).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return home


def run(folder: Path, files: Mapping[str, str | bytes], settings: Settings | None = None) -> Report:
    """Check an event folder with these files."""
    return check([write(folder, files)], settings)


def found(folder: Path, files: Mapping[str, str], settings: Settings | None = None) -> None:
    """Check files in which each fault's place is marked, the rule's code before the mark: ``RD020§``.

    The findings must be those marked and no others, in the order of the files.
    """
    clean: dict[str, str] = {}
    wanted = []
    for name in sorted(files):
        text = files[name]
        while match := re.search(rf"(RD\d{{3}}){MARK}", text):
            line = text.count("\n", 0, match.start()) + 1
            column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
            wanted.append((match[1], name, line, column))
            text = text[: match.start()] + text[match.end() :]
        clean[name] = text
    report = run(folder, clean, settings)
    said = [f"{name}:{line}:{column} {code}" for code, name, line, column in wanted]
    assert [f"{Path(f.place.file).name}:{f.place.line}:{f.place.column} {f.code}" for f in report.findings] == said


def said(
    folder: Path, files: Mapping[str, str | bytes], settings: Settings | None = None, only: str = "RD"
) -> list[str]:
    """What a check of these files says: ``CODE line:column message (hint)``; ``only`` what one rule says."""
    return [
        f"{f.code} {f.place.line}:{f.place.column} {f.message}" + (f" ({f.hint})" if f.hint else "")
        for f in run(folder, files, settings).findings
        if f.code.startswith(only)
    ]


def claims(*texts: str, head: str = HEAD) -> str:
    """A readout whose claims have these lines (``;`` between them), with ids from wh-1."""
    made = [
        f"  - id: wh-{n}\n" + "".join(f"    {line.strip()}\n" for line in text.split(";"))
        for n, text in enumerate(texts, 1)
    ]
    return f"{head}claims:\n{''.join(made)}"

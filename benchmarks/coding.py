"""How much of a folder of statements the program understands, and how fast: `python -m benchmarks.coding FOLDER`.

- understood: the share of sentences with an act, with an act and an actor, with a topic, and with neither act nor topic
  (`unparsed`), for running text, list items and headings apart. Lists of guests and programmes are items and headings;
  nobody does anything in them. A sentence counts as having what one of its claims has.
- speed: `readouts draft … --format json` over all files in a process of its own: wall clock, processor time (which
  the rate is of) and peak memory.
- growth: the coder alone on texts of 10 kB to 10 MB, made of the same statements; linear when the rate stays level.
  Garbage is looked for as seldom as the commands do it. Of three runs the quickest counts (of the longest text there is
  one): whatever else the machine does only ever adds.

`--sentences N` prints N sentences with their coding for a reading by eye, one of each of N files (`--seed`).
"""

from __future__ import annotations

import argparse
import math
import os
import random
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from readouts.api import open_statement
from readouts.cli import collect_rarely
from readouts.coding import code_statement
from readouts.coding.sentences import plain, split_sentences
from readouts.model import Claim, Readout

SUFFIXES = (".md", ".txt", ".html")
KINDS = ("prose", "item", "heading")
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)


def statements(folder: Path) -> list[Path]:
    """The statements of a folder, in order."""
    return sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES and path.name != "README.md")


def by_sentence(readout: Readout) -> Iterator[tuple[str, list[Claim]]]:
    """The kind of each sentence of a readout, with its claims."""
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in readout.claims:
        found[claim.sentence or 0].append(claim)
    for number, sentence in enumerate(split_sentences(plain(readout.statement or "")), start=1):
        yield sentence.kind, found[number]


def understood(files: Sequence[Path]) -> Counter[tuple[str, str]]:
    """(kind of sentence, what it has) → sentences; "characters" counts the characters of statement and unparsed."""
    counts: Counter[tuple[str, str]] = Counter()
    for file in files:
        readout = open_statement(str(file))
        counts["characters", "all"] += sum(c.span.end - c.span.start for c in readout.claims if c.span)
        counts["characters", "unparsed"] += sum(span.end - span.start for span in readout.unparsed)
        for kind, claims in by_sentence(readout):
            act, actor = any(c.act for c in claims), any(c.act and c.actors for c in claims)
            topic = any(c.topics for c in claims)
            for name, has in (
                ("all", True), ("act", act), ("actor", actor), ("topic", topic),
                ("unparsed", not (act or topic)),
            ):  # fmt: skip
                counts[kind, name] += has
    return counts


def coding_table(counts: Counter[tuple[str, str]]) -> Iterator[str]:
    """The shares as a Markdown table."""
    yield "| sentences | number | act | act and actor | topic | unparsed |"
    yield "|---|---:|---:|---:|---:|---:|"
    for name, kinds in (
        ("running text", KINDS[:1]),
        ("list items", KINDS[1:2]),
        ("headings", KINDS[2:]),
        ("all", KINDS),
    ):
        total = sum(counts[kind, "all"] for kind in kinds)
        shares = (
            sum(counts[kind, what] for kind in kinds) / max(total, 1) for what in ("act", "actor", "topic", "unparsed")
        )
        yield f"| {name} | {total:,} | " + " | ".join(f"{share:.1%}" for share in shares) + " |"
    share = counts["characters", "unparsed"] / max(counts["characters", "all"], 1)
    yield f"\nOf the text, {share:.1%} is unparsed."


def command_speed(files: Sequence[Path]) -> str:
    """Wall clock and peak memory of drafting all files with the command."""
    size = sum(file.stat().st_size for file in files) / 1e6
    command = [sys.executable, "-m", "readouts", "draft", "--format", "json", "-o", os.devnull, *map(str, files)]
    began = time.perf_counter()
    subprocess.run(command, check=True)
    seconds = time.perf_counter() - began
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy, memory = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    return (
        f"{len(files):,} files, {size:.1f} MB: {seconds:.1f} s ({busy:.1f} s of one core), {size / busy:.2f} MB/s, "
        f"{memory:.0f} MB of memory"
    )


def growth(files: Sequence[Path], sizes: Sequence[int] = SIZES) -> Iterator[str]:
    """Seconds of processor time and rate of the coder on texts of growing length, as a Markdown table."""
    collect_rarely()
    text = "\n\n".join(plain(file.read_text(encoding="utf-8")).strip() for file in files)
    yield "| characters | seconds | MB/s | claims |"
    yield "|---:|---:|---:|---:|"
    for size in sizes:
        sample = (text * (size // len(text) + 1))[:size]
        seconds = math.inf
        for _ in range(3 if size < max(sizes) else 1):
            began = time.process_time()
            claims = len(code_statement(sample, side="a").claims)
            seconds = min(seconds, time.process_time() - began)
        yield f"| {size:,} | {seconds:.2f} | {size / seconds / 1e6:.2f} | {claims:,} |"


def reading(files: Sequence[Path], number: int, seed: int) -> Iterator[str]:
    """Random sentences with their coding, one of each of so many files."""
    chance = random.Random(seed)
    for count, file in enumerate(chance.sample(list(files), number), start=1):
        claims = open_statement(str(file)).claims
        chosen = chance.choice(sorted({claim.sentence or 0 for claim in claims}))
        yield f"\n{count}. {file.stem}, sentence {chosen}"
        for claim in claims:
            if claim.sentence == chosen:
                who, whom = ", ".join(claim.actors) or "nobody", ", ".join(claim.recipients)
                yield f"   {who}: {claim.act}" + (f" → {whom}" if whom else "") + f"  [{', '.join(claim.topics)}]"
                yield f"   {claim.text}"


def main(args: Sequence[str] | None = None) -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sentences", type=int, metavar="N", help="only print N sentences for a reading by eye")
    parser.add_argument("--seed", type=int, default=101)
    options = parser.parse_args(args)
    files = statements(options.folder)
    if not files:
        parser.error(f"{options.folder}: there are no statements ({', '.join(SUFFIXES)})")
    if options.sentences:
        print("\n".join(reading(files, options.sentences, options.seed)))
        return
    print(command_speed(files))  # first, as memory counts the largest child
    print()
    print("\n".join(coding_table(understood(files))))
    print()
    print("\n".join(growth(files)))


if __name__ == "__main__":
    main()

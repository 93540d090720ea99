"""Look for input that breaks the program: `python tools/fuzz.py TARGET --seconds N`.

Coverage-guided with atheris where that is installed (`pip install atheris`), else by random changes to the seeds. A
target is a function of text that may raise nothing but the errors meant for people, and that states what must hold.
With ``--corpus FOLDER`` the inputs that reached something new are kept there and taken up again by the next run.
Each new kind of failure is written to ``tests/trust/found/TARGET/``, which the tests run through for ever after.
"""

# ruff: noqa: E501  (inputs to begin with read best on one line)
from __future__ import annotations

import argparse
import hashlib
import random
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOUND = ROOT / "tests" / "trust" / "found"
SLOW = 5.0  # seconds of this process alone for one input of at most LONGEST bytes
LONGEST = 4096


def fuzz_yaml(text: str) -> None:
    """A side's file: read, drafted anew, and read back as the same claims."""
    from readouts.reading.readout_file import read_readout
    from readouts.render.draft import draft_yaml

    readout, problems = read_readout(text, "side.yaml", ROOT / "data")
    assert all(problem.message and problem.place.line for problem in problems.found), problems.found
    if not problems.found:
        again, more = read_readout(draft_yaml(readout), "side.yaml", ROOT / "data")
        assert not more.found, more.found
        assert again.claims == readout.claims, (again.claims, readout.claims)


def fuzz_coder(text: str) -> None:
    """A raw statement: every claim's words stand where its span says, and the draft says the same."""
    from readouts.coding import code_statement
    from readouts.reading.readout_file import read_readout
    from readouts.render.draft import draft_yaml

    readout = code_statement(text, side="side")
    for claim in readout.claims:
        assert claim.span is not None
        assert 0 <= claim.span.start < claim.span.end <= len(text), claim.span
    assert all(0 <= span.start < span.end <= len(text) for span in readout.unparsed), readout.unparsed
    again, problems = read_readout(draft_yaml(readout), "side.yaml")
    assert not problems.found, problems.found
    assert again.claims == readout.claims


def fuzz_compare(text: str) -> None:
    """Two statements, parted by a line of equals signs: every claim in one row, both ways round the same."""
    from readouts.coding import code_statement
    from readouts.matching import compare
    from readouts.render import FORMATS, View, renderer

    left, _, right = text.partition("\n===\n")
    sides = [code_statement(part, side=name) for part, name in ((left, "a"), (right, "b"))]
    forth, back = compare(sides), compare(sides[::-1])
    assert [row.claims for row in forth.rows] == [row.claims for row in back.rows]
    ends = [(side, claim) for row in forth.rows for side, claims in row.claims.items() for claim in claims]
    assert sorted(ends) == sorted((side.side, claim.id) for side in sides for claim in side.claims)
    for name in FORMATS:
        out = renderer(name)(forth, View())
        assert all(line.replace("\t", " ").isprintable() for line in out.split("\n")), name


def fuzz_links(text: str) -> None:
    """A links file, and one more link added to it."""
    from readouts.checks.linking import with_link
    from readouts.model import Link
    from readouts.reading.event_file import read_links

    before, _ = read_links(text, "links.yaml")
    new = Link("confirmed", ("north", "n-1"), ("south", "s-1"), "a note: with # marks")
    after, problems = read_links(with_link(text, "links.yaml", new), "links.yaml")
    assert not problems.found
    assert len(after) == len(before) + 1


def fuzz_check(text: str) -> None:
    """A file under check, and what --fix makes of it: nothing is left to fix on a second run."""
    import tempfile

    from readouts.checks import check

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "side.yaml"
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        for fixed in check([path], fix=True).fixed:
            path.write_bytes(fixed.after.encode("utf-8"))
            assert not check([path], fix=True).fixed, "fixing twice gives more than fixing once"


def fuzz_config(text: str) -> None:
    """Settings of a check."""
    import tempfile

    from readouts.checks.rule import codes_of
    from readouts.checks.settings import load_settings

    with tempfile.TemporaryDirectory() as folder:
        for name in ("readouts.toml", "pyproject.toml"):
            path = Path(folder) / name
            path.write_bytes(text.encode("utf-8", "surrogatepass"))
            codes_of(load_settings(path).select)


def fuzz_expect(text: str) -> None:
    """A snapshot, compared with another and with itself."""
    from readouts.checks.expected import compare_snapshots, read_snapshot, write_snapshot

    found = read_snapshot(text, "expected.json")
    other = {"schema": found["schema"], "event": None, "sides": ["a", "b"], "rows": []}
    assert compare_snapshots(found, found) == []
    compare_snapshots(found, other)
    compare_snapshots({**other, "sides": found["sides"], "event": found.get("event")}, found)
    assert read_snapshot(write_snapshot({"event": None, **found}), "expected.json")["rows"] == found["rows"]


def fuzz_page(text: str) -> None:
    """A saved web page and a statement with front matter."""
    from readouts.reading.statement_file import _split_front_matter, visible_text

    visible_text(text)
    body, _ = _split_front_matter(text, "a.md")
    assert len(body) == len(text)


TARGETS: dict[str, Callable[[str], None]] = {
    name.removeprefix("fuzz_"): function for name, function in list(globals().items()) if name.startswith("fuzz_")
}


def attempt(target: str, data: bytes) -> None:
    """Give a target one input; what is said to people is no failure.

    Raises:
        Exception: Whatever else the target raises.
    """
    from readouts.errors import ReadoutsError

    try:
        TARGETS[target](data.decode("utf-8", "ignore"))
    except ReadoutsError as error:
        if not str(error):
            raise


def seeds(target: str) -> list[bytes]:
    """Inputs to begin with."""
    event = ROOT / "data" / "readouts" / "2021-12-07-biden-putin"
    sides = [path.read_bytes()[:LONGEST] for path in sorted(event.glob("*.yaml"))]
    prose = b"President Biden spoke with President Putin on 7 December. He warned of \xe2\x80\x9cstrong measures\xe2\x80\x9d if $1.5 billion, "
    prose += b"12 percent and between 10 and 15 MW were not paid by 9 May 2022. They did not agree. Both sides called for talks."
    own: dict[str, list[bytes]] = {
        "yaml": sides, "check": [*sides, b"# readouts: ignore RD020\nclaims:\n- id: a # readouts: ignore\n  text: 'x'\n"],
        "coder": [prose, prose[::2], "„Ja“ – said the Chancellor: 5,5 млрд €.".encode()], "compare": [prose + b"\n===\n" + prose[60:]],
        "links": [b"schema: readouts.links/1\nconfirmed:\n  - a: x/y\n    b: z/w\n    note: |\n      t\nrejected: [{a: p/q, b: r/s}]\n# end\n"],
        "config": [b"[check]\nselect = ['RD07', 'missing-key']\nmax-quote-words = 10\n[check.per-file-ignores]\n'*.yaml' = ['RD001']\n[tool.readouts.check]\nstrict = true\n"],
        "expect": [(event / "expected.json").read_bytes()[:LONGEST], b'{"schema": "readouts.expected/1", "event": null, "sides": ["a", "b"], "rows": [{"claims": {"a": ["a-1"], "b": ["b-2"]}, "verdict": "agree", "differences": ["act"], "link": "confirmed"}]}'],
        "page": [b"---\nside: a\n---\n<html><head><title>x</title></head><body><p class='a'>Hi &amp; <!-- c --><script>a<b</script></p>"],
    }  # fmt: skip
    return own[target]


def corpus(target: str) -> list[Path]:
    """The cases found so far."""
    return sorted((FOUND / target).glob("*")) if (FOUND / target).is_dir() else []


class Hunt:
    """Runs inputs and keeps the first of each kind of failure."""

    def __init__(self, target: str) -> None:
        self.target = target
        self.kinds: set[str] = set()
        self.runs = 0

    def __call__(self, data: bytes) -> None:
        """Run one input."""
        self.runs += 1
        began = time.process_time()
        try:
            attempt(self.target, data)
        except Exception as error:
            frames = [
                frame
                for frame in traceback.extract_tb(error.__traceback__)
                if "readouts" in frame.filename or "fuzz" in frame.filename
            ]
            where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
            self.keep(f"{type(error).__name__} at {where}: {str(error)[:200]}", f"{type(error).__name__} {where}", data)
        else:
            if time.process_time() - began > SLOW:
                self.keep(f"{time.process_time() - began:.1f} s", "slow", data)

    def keep(self, said: str, kind: str, data: bytes) -> None:
        """Write a failure down, once for each kind."""
        if kind in self.kinds:
            return
        self.kinds.add(kind)
        path = FOUND / self.target / hashlib.sha256(data).hexdigest()[:12]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        print(f"{self.target}: {said} ({path.relative_to(ROOT)})", flush=True)


MARKS = b"\n|: |- |'|\"|[|]|{|}|#|>-\n  |0|\r\n|  |.|&|<|\t|~|null|\xe2\x80\xae|\xc2\x9b|\xef\xbb\xbf|\xe2\x80\xa8|e\xcc\x81".split(
    b"|"
)


def dictionary(target: str) -> list[bytes]:
    """Pieces worth putting in: marks, and the words of the seeds with what follows them."""
    words = {word for seed in seeds(target) for word in re.findall(rb"[A-Za-z][\w./-]*\W?", seed)}
    return [*(mark for mark in MARKS if mark), b"|", b"|\n  ", *sorted(words)]


def escaped(word: bytes) -> str:
    """A word as libFuzzer's dictionaries write it."""
    return "".join(chr(byte) if byte < 128 and chr(byte).isalnum() else f"\\x{byte:02x}" for byte in word)


def changed(given: list[bytes], seconds: float) -> Iterator[bytes]:
    """Seeds with random pieces cut, doubled, swapped and overwritten, until time is up."""
    chance, until = random.Random(0), time.monotonic() + seconds
    while time.monotonic() < until:
        data = bytearray(chance.choice(given))
        for _ in range(chance.randint(1, 6)):
            at, length = chance.randint(0, len(data)), chance.randint(0, 20)
            piece = chance.choice(
                [b"", bytes(data[at : at + length]) * chance.randint(1, 4), chance.choice(MARKS) * chance.randint(1, 3)]
            )
            data[at : at + chance.choice([0, length])] = piece
        yield bytes(data[:LONGEST])


def main() -> int:
    """Hunt, and leave with 1 when something was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("target", choices=sorted(TARGETS))
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--corpus", type=Path, help="keep what reached something new in this folder")
    asked = parser.parse_args()
    hunt = Hunt(asked.target)
    given = [*seeds(asked.target), *(path.read_bytes() for path in corpus(asked.target))]
    try:
        import atheris
    except ImportError:
        for data in given:
            hunt(data)
        for data in changed(given, asked.seconds):
            hunt(data)
    else:
        with atheris.instrument_imports(include=["readouts", "tomllib", "yaml"]):
            attempt(asked.target, given[0])  # whatever a target needs is imported here
        for data in given:
            hunt(data)
        guided(atheris, hunt, given, asked.seconds, asked.corpus)
    return tell(hunt)


def guided(atheris, hunt: Hunt, given: list[bytes], seconds: int, kept: Path | None) -> None:  # type: ignore[no-untyped-def]
    """Let atheris choose the inputs by what they reach."""
    import os
    import tempfile

    with tempfile.TemporaryDirectory() as own:
        grown = Path(kept or own, hunt.target)
        grown.mkdir(parents=True, exist_ok=True)
        for number, data in enumerate(given):
            (grown / f"seed-{number}").write_bytes(data)
        words = Path(own) / "words"
        words.write_text("".join(f'"{escaped(word)}"\n' for word in dictionary(hunt.target)))
        if child := os.fork():  # libFuzzer ends the process it runs in
            _, status = os.waitpid(child, 0)
            hunt.kinds |= {"found"} if status or (Path(own) / "found").exists() else set()
            return

        def run(data: bytes) -> None:
            known = len(hunt.kinds)
            hunt(data)
            if len(hunt.kinds) > known:
                (Path(own) / "found").touch()
            if hunt.runs % 1000 == 0:
                print(f"{hunt.target}: {hunt.runs} inputs", flush=True)

        options = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-dict={words}", "-verbosity=0", "-timeout=60"]
        atheris.Setup([sys.argv[0], *options, str(grown)], run)
        atheris.Fuzz()


def tell(hunt: Hunt) -> int:
    """Sum up."""
    print(f"{hunt.target}: {'something was found' if hunt.kinds else 'nothing found'}")
    return int(bool(hunt.kinds))


if __name__ == "__main__":
    sys.exit(main())

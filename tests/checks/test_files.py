"""One file under check: what it is, what stands where, and what rules may ask of it."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from readouts.checks.files import CheckedFile, CheckedFolder, Kind, every_scalar, kind_of, scalars, sequence, value
from readouts.errors import Place
from tests.checks.helpers import EVENT_FILE, LINKS, READOUT

PATH = Path("talks/a.yaml")


def readout(text: str) -> CheckedFile:
    return CheckedFile(PATH, "readout", text.encode())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.yaml", "readout"), ("a.YML", "readout"), ("event.yaml", "event"), ("event.yml", "event"), ("links.yaml", "links"),
        ("expected.json", "expected"), ("other.json", None), ("a.txt", "statement"), ("a.md", "statement"), ("a.HTML", "statement"),
        ("README.md", None), ("readme.txt", None), ("readme.yaml", "readout"), ("a.png", None), ("a", None),
    ],
)  # fmt: skip
def test_what_a_file_is_by_its_name(name: str, kind: Kind | None) -> None:
    assert kind_of(Path("x") / name) == kind
    assert kind is None or kind in get_args(Kind)


def test_a_file_that_cannot_be_read_says_so_and_is_otherwise_empty() -> None:
    for kind, raw, said in (
        ("readout", b"a: [", "talks/a.yaml:2:1: broken YAML"),
        ("readout", b"w\xe4re", "talks/a.yaml:1:2: is not UTF-8"),
        ("statement", b" \n", "talks/a.yaml: is empty (give a file that holds the statement's text)"),
    ):
        file = CheckedFile(PATH, kind, raw)  # type: ignore[arg-type]
        assert str(file.failure).startswith(said)
        assert (file.bom, file.node, file.readout, file.event, file.links) == (False, None, None, None, ())
        assert (file.claims, file.problems, file.layout.extents) == ([], {}, ())


def test_a_file_is_what_its_kind_says() -> None:
    assert CheckedFile(PATH, "statement", b"Words.").failure is None
    assert CheckedFile(PATH, "event", EVENT_FILE.encode()).event is not None
    assert CheckedFile(PATH, "links", (LINKS + "confirmed:\n  - {a: x/y, b: z/w}\n").encode()).links != ()
    found = readout(READOUT)
    assert found.readout is not None
    assert (found.readout.side, found.failure, found.bom) == ("whitehouse", None, False)
    assert CheckedFile(PATH, "expected", b"{").failure is None  # its rule reads it


def test_a_byte_order_mark_is_noted_and_no_part_of_the_text() -> None:
    file = CheckedFile(PATH, "readout", b"\xef\xbb\xbfside: x\n")
    assert file.bom is True
    assert file.text == "side: x\n"


def test_places_lines_and_offsets_agree_whatever_ends_a_line() -> None:
    file = readout("a: 1\r\nb: 2\rc: é3\x85d: 4\u2028claims: []\n")
    assert [file.line(number) for number in range(1, 7)] == ["a: 1", "b: 2", "c: é3", "d: 4", "claims: []", ""]
    for offset, char in enumerate(file.text):
        place = file.at(offset)
        assert place.line
        assert place.column
        assert file.line_starts[place.line - 1] + place.column - 1 == offset, char
    assert file.node is not None
    for _, node in every_scalar(file.node):
        assert file.text.startswith(node.text, file.offset(node))
        assert file.at(file.offset(node)) == file.place(node) == Place("talks/a.yaml", node.line, node.column)


def test_problems_stand_by_kind_in_the_order_of_the_file() -> None:
    file = readout(
        "sidee: x\nclaims:\n  - {id: a, text: b, act: wran, topics: [cybr, sanktions]}\n  - {id: a, txt: b}\n"
    )
    assert [problem.place.column for problem in file.problems["unknown-topic"]] == [42, 48]
    assert [problem.place.line for problem in file.problems["unknown-key"]] == [1, 4]
    assert file.problems is file.problems


def test_what_a_mapping_holds() -> None:
    file = readout(
        "claims:\n  - {id: a, text: '', topics: [x, [y], z], act: warn, actors: b}\n  - just words\nsources:\n"
    )
    (claim,) = file.claims
    assert file.sources == []
    assert [node.text for node in scalars(claim, "topics")] == ["x", "z"]
    assert [node.text for node in scalars(claim, "actors")] == ["b"]
    assert len(sequence(claim, "topics")) == 3
    assert sequence(claim, "act") == scalars(claim, "none") == []
    assert value(claim, "none") is None
    assert [key for key, _ in every_scalar(claim)] == ["id", "text", "topics", "topics", "topics", "act", "actors"]


def test_the_files_of_a_folder_by_kind(tmp_path: Path) -> None:
    folder = CheckedFolder(tmp_path, True)
    for name, text in {
        "a.yaml": READOUT,
        "b.yaml": "a: [",
        "event.yaml": EVENT_FILE,
        "links.yaml": LINKS,
        "c.txt": "Words.",
    }.items():
        kind = kind_of(Path(name))
        assert kind
        folder.files[name] = CheckedFile(tmp_path / name, kind, text.encode())
    assert [file.path.name for file in folder.of_kind("readout")] == ["a.yaml"]
    assert [file.path.name for file in folder.of_kind("links", "event")] == ["event.yaml", "links.yaml"]
    assert folder.event is folder.files["event.yaml"]
    assert list(folder.sides()) == ["whitehouse"]
    assert folder.id == tmp_path.name
    assert CheckedFolder(tmp_path, True).event is None

"""`draft` and `show` of many files and of bad ones: drafts that read back, one clear line for what cannot be read."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import pytest

from readouts.api import open_sides
from readouts.cli.app import run
from readouts.matching import compare
from readouts.render.json import comparison_data

STATEMENTS = Path(__file__).parents[2] / "benchmarks" / "quality"
EVENTS = sorted(folder.name for folder in STATEMENTS.iterdir() if list(folder.glob("*.txt")))


def drafted(files: list[Path], folder: Path) -> list[str]:
    """The drafts of some statements, as files of their own."""
    assert run(["draft", *map(str, files), "-o", str(folder)]) == 0
    return [str(folder / f"{file.stem}.yaml") for file in files]


@pytest.mark.parametrize("event", EVENTS)
def test_drafts_give_the_same_comparison_as_their_texts(event: str, tmp_path: Path) -> None:
    files = sorted((STATEMENTS / event).glob("*.txt"))
    drafts = dict(zip(files, drafted(files, tmp_path), strict=True))
    for pair in combinations(files, 2):
        texts = comparison_data(compare(open_sides([str(file) for file in pair]).readouts))
        yamls = comparison_data(compare(open_sides([drafts[file] for file in pair]).readouts))
        for one in (texts, yamls):
            for side in one["sides"]:
                del side["file"]
        assert yamls == texts


def test_a_draft_keeps_what_was_not_understood(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("The sides met in May. Xyzzy plugh frobnicate.\n\nHe thanked them.", encoding="utf-8")
    (draft,) = drafted([file], tmp_path)
    (text,), (yaml,) = open_sides([str(file)]).readouts, open_sides([draft]).readouts
    assert yaml.unparsed == text.unparsed != ()
    assert yaml.claims == text.claims


def test_a_statement_says_where_it_comes_from(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.md"
    file.write_text("---\ntitle: A call\nsource_url: https://x.example/\ndate: soon\n---\nThe leaders met.\n")
    assert run(["draft", str(file), "--title", "The call"]) == 0
    out = capsys.readouterr().out
    assert "title: The call" in out
    assert "url: https://x.example/" in out
    assert "soon" not in out.split("claims:")[0]


def test_many_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = []
    for name in "abc":
        files.append(tmp_path / f"{name}.txt")
        files[-1].write_text("The President of Kenya met the King of Jordan.", encoding="utf-8")
    names = [str(file) for file in files]
    assert run(["draft", *names, "--format", "json"]) == 0
    assert [r["side"] for r in json.loads(capsys.readouterr().out)["readouts"]] == ["a", "b", "c"]
    assert run(["show", *names]) == 0
    assert capsys.readouterr().out.count("1 claim") >= 3
    assert run(["draft", *names]) == 2
    assert "need a folder" in capsys.readouterr().err
    assert run(["draft", *names, "--side", "x", "-o", str(tmp_path)]) == 2
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text("They met.", encoding="utf-8")
    assert run(["draft", names[0], str(tmp_path / "sub" / "a.txt"), "-o", str(tmp_path)]) == 2
    assert "a.yaml" in capsys.readouterr().err
    assert not list(tmp_path.glob("*.yaml"))


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "is empty"), (b" \n\t\n", "is empty"), (b"... --- !!!\n", "holds no sentence"),
     (bytes(range(256)) * 50, "not UTF-8"), (b"The leaders\x00 met.", "control character"),
     (b"\x89PNG\r\n\x1a\n" + bytes(200), "not UTF-8"),
     (b"the leaders said that trade grew and " * 60_000, "longer than"),
     (b"The leaders met. " * 3_000_000, "longer than")],
    ids=["empty", "blank", "no-word", "binary", "nul", "picture", "one-long-sentence", "50-MB"],
)  # fmt: skip
@pytest.mark.parametrize("command", ["show", "draft"])
def test_what_cannot_be_read_is_one_line(
    command: str, content: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bad.txt"
    file.write_bytes(content)
    assert run([command, str(file)]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err
    assert str(file) in err


@pytest.mark.parametrize(
    "text", ["a" * 300_000, "tea, " * 40_000, "双方就中美关系深入交换意见" * 20_000, "“" * 99_999 + "x"]
)
def test_odd_but_readable(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "odd.txt"
    file.write_text(text, encoding="utf-8")
    assert run(["show", str(file)]) == 0
    assert "claim" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "language"),
    [("Les deux parties ont évoqué le commerce et les relations. Elles sont convenues de la suite du dialogue.", "French"),
     ("双方就中美关系深入交换意见。双方同意保持沟通。", "Chinese"),
     ("بحث الرئيس مع نظيره العلاقات الثنائية. وأكد الجانبان أهمية الحوار.", "Arabic")],
)  # fmt: skip
def test_a_language_without_a_codebook_is_told(
    text: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs, ours = tmp_path / "theirs.txt", tmp_path / "ours.txt"
    theirs.write_text(text, encoding="utf-8")
    ours.write_text("The President of Kenya and the King of Jordan discussed trade.", encoding="utf-8")
    assert run(["show", str(theirs)]) == 0
    out, err = capsys.readouterr()
    assert f"This is in {language}" in " ".join(out.split())
    assert "not understood" in out
    assert err == ""
    assert run(["diff", str(ours), str(theirs)]) == 0
    out, err = capsys.readouterr()
    assert f"note: Theirs is in {language}" in err
    assert text.split("。")[0].split(".")[0] in out
    assert run(["draft", str(theirs)]) == 0
    assert f"is in {language}" in capsys.readouterr().err

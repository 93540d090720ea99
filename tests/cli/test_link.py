"""`readouts link`: a person's word, kept without disturbing the file."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from readouts.reading.find import shipped_folder
from tests.conftest import Run

EVENT = "2021-12-07-biden-putin"
PAIR = ("whitehouse/wh-3", "kremlin/kr-13")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(shipped_folder(), tmp_path / "data")
    return tmp_path / "data"


def link(run: Run, data: Path, *words: str) -> tuple[int, str, str]:
    result = run("link", *words, "--data", data, "--event", EVENT)
    return result.code, result.out, result.err


def test_the_first_word_makes_the_file(run: Run, data: Path) -> None:
    file = data / EVENT / "links.yaml"
    said = link(
        run, data, "confirm", *PAIR, "--note", "measures: sanctions", "--by", "A. Coder", "--date", "2021-12-09"
    )
    assert said == (0, f"confirmed whitehouse/wh-3 and kremlin/kr-13 in {file}\n", "")
    assert file.read_text() == (
        f"schema: readouts.links/1\nevent: {EVENT}\nconfirmed:\n  - a: whitehouse/wh-3\n    b: kremlin/kr-13\n"
        '    note: "measures: sanctions"\n    by: A. Coder\n    date: "2021-12-09"\n'
    )
    assert run("check", data, "--ignore", "RD080").out.endswith("no findings\n")


def test_diff_obeys_and_says_so(run: Run, data: Path) -> None:
    def rows() -> list[dict[str, object]]:
        out = run("diff", "whitehouse", "kremlin", "--data", data, "--event", EVENT, "-f", "json").out
        found: list[dict[str, object]] = json.loads(out)["rows"]
        return found

    link(run, data, "reject", *PAIR)
    together = [row for row in rows() if str(row["claims"]).count("'wh-3'") and "'kr-13'" in str(row["claims"])]
    assert not together
    (data / EVENT / "links.yaml").unlink()
    link(run, data, "confirm", "whitehouse/wh-2", "kremlin/kr-22")
    marked = [row for row in rows() if row["link"] == "confirmed"]
    assert len(marked) == 1
    assert "'wh-2'" in str(marked[0]["claims"])
    assert "'kr-22'" in str(marked[0]["claims"])


LAYOUTS = [
    "# ours\nschema: readouts.links/1\n\nconfirmed:\n# first\n- a: kyiv/ky-1  # sure\n  b: kremlin/kr-1\n  note: |\n    two\n\n    lines\n\n"
    "# the others\nrejected:\n    -   {a: kyiv/ky-2, b: kremlin/kr-2}\n\n# end",
    "confirmed: []\n",
    "confirmed: [ ]  # none yet\nrejected: []\n",
    "confirmed: [{a: kyiv/ky-1, b: kremlin/kr-1}]\n# end\n",
    "confirmed: [\n  {a: kyiv/ky-1, b: kremlin/kr-1},\n  {a: kyiv/ky-2, b: kremlin/kr-1},\n]\n",
    "confirmed:\n# nothing\nrejected:\n",
    "rejected:\n  - a: kyiv/ky-1\n    b: kremlin/kr-1\n",
    "\ufeffconfirmed:\r\n  - a: kyiv/ky-1\r\n    b: kremlin/kr-1\r\n",
    "event: x\n",
]


@pytest.mark.parametrize("before", LAYOUTS)
@pytest.mark.parametrize("word", ["confirm", "reject"])
def test_nothing_else_in_the_file_changes(run: Run, data: Path, before: str, word: str) -> None:
    file = data / EVENT / "links.yaml"
    file.write_bytes(before.encode())
    code, _, err = link(run, data, word, *PAIR, "--note", "no")
    assert code == 0, err
    after = file.read_bytes().decode()
    added = [line for line in after.splitlines() if line not in before.splitlines()]
    left = iter(after.replace("\r\n", "\n").splitlines())
    # Every line of before stands in after, in its order; a list in brackets grows within its line.
    if "[" not in before:
        assert all(line in left for line in before.replace("\r\n", "\n").splitlines())
        assert after.count("\r\n") == (after.count("\n") if "\r\n" in before else 0)
    assert sum("kr-13" in line for line in added) == 1
    assert after.startswith("\ufeff") == before.startswith("\ufeff")
    status = {"confirm": "confirmed", "reject": "rejected"}[word]
    assert link(run, data, word, *PAIR)[2].startswith(
        f"readouts: whitehouse/wh-3 and kremlin/kr-13 are already {status}"
    )
    assert file.read_bytes().decode() == after


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("approve", *PAIR), "a pair cannot be 'approve'"),
        (("confrim", *PAIR), "did you mean 'confirm'?"),
        (("confirm", "wh-3", "kremlin/kr-13"), "write it as whitehouse/wh-3"),
        (("confirm", "whitehouse/wh-3", "whitehouse/wh-4"), "both claims are of the side 'whitehouse'"),
        (("confirm", "whitehouse/wh-99", "kremlin/kr-13"), "has no claim 'wh-99'"),
        (("confirm", "whitehous/wh-3", "kremlin/kr-13"), "did you mean 'whitehouse'?"),
        (("confirm", *PAIR, "--date", "yesterday"), "'yesterday' is no date"),
        (("confirm", *PAIR, "--note", "a\nb"), "one line of text"),
    ],
)
def test_what_cannot_be_said(run: Run, data: Path, words: tuple[str, ...], said: str) -> None:
    code, out, err = link(run, data, *words)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert not (data / EVENT / "links.yaml").exists()


def test_contradictions_are_refused(run: Run, data: Path) -> None:
    link(run, data, "confirm", *PAIR)
    link(run, data, "confirm", "kremlin/kr-13", "kyiv/ky-1")
    before = (data / EVENT / "links.yaml").read_bytes()
    assert "both confirmed and rejected" in link(run, data, "reject", *reversed(PAIR))[2]
    assert "yet both are confirmed with kremlin/kr-13" in link(run, data, "reject", "kyiv/ky-1", "whitehouse/wh-3")[2]
    assert (data / EVENT / "links.yaml").read_bytes() == before


def test_a_broken_file_is_not_touched(run: Run, data: Path) -> None:
    file = data / EVENT / "links.yaml"
    file.write_text("confirmed: [\n")
    code, out, err = link(run, data, "confirm", *PAIR)
    assert (code, out) == (2, "")
    assert "links.yaml:" in err
    assert file.read_text() == "confirmed: [\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_stay_as_they_are_mixed_ones_too(run: Run, data: Path, end: str) -> None:
    file = data / EVENT / "links.yaml"
    before = f"# by hand{end}rejected:{end}  - a: whitehouse/wh-1{end}    b: kremlin/kr-2\r\n# kept\n"
    file.write_bytes(before.encode())
    assert link(run, data, "reject", *PAIR)[0] == 0
    after = file.read_bytes().decode()
    at = before.index("# kept")
    assert after == f"{before[:at]}  - a: {PAIR[0]}\r\n    b: {PAIR[1]}\r\n{before[at:]}"

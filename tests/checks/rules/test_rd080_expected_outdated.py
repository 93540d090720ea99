"""RD080: expected outcomes that are out of date."""

from __future__ import annotations

from pathlib import Path

from readouts.api import open_sides
from readouts.checks import check
from readouts.checks.expected import snapshot, write_snapshot
from readouts.matching import compare
from tests.checks.helpers import EVENT, KREMLIN, READOUT, run, said, write

FILES = {"whitehouse.yaml": READOUT, "kremlin.yaml": KREMLIN}


def expected(folder: Path, changed: bool = False) -> str:
    """What comes out, or that with another verdict for the first row."""
    home = write(folder, FILES)
    opened = open_sides([str(home / name) for name in FILES])
    outcome = snapshot(compare(opened.readouts, opened.event, opened.links))
    if changed:
        row = outcome["rows"][0]
        row["verdict"] = "agree" if row["verdict"] != "agree" else "differ"
    return write_snapshot(outcome)


def test_another_verdict(tmp_path: Path) -> None:
    report = run(tmp_path, {**FILES, "expected.json": expected(tmp_path, changed=True)})
    assert [(f.code, f.place.line, f.place.column) for f in report.findings] == [("RD080", 5, 3)]
    assert ": expected " in report.findings[0].message
    assert "--update" in (report.findings[0].hint or "")


def test_good(tmp_path: Path) -> None:
    report = run(tmp_path, {**FILES, "expected.json": expected(tmp_path)})
    assert not report.findings


def test_it_is_checked_when_only_a_side_is_named(tmp_path: Path) -> None:
    home = write(tmp_path, {**FILES, "expected.json": expected(tmp_path, changed=True)})
    assert [f.code for f in check([home / "kremlin.yaml"]).findings] == ["RD080"]


def test_a_side_that_is_gone(tmp_path: Path) -> None:
    files = {**FILES, "expected.json": expected(tmp_path)}
    (tmp_path / EVENT / "kremlin.yaml").unlink()
    del files["kremlin.yaml"]
    report = run(tmp_path, files)
    assert [f.code for f in report.findings] == ["RD080"]
    assert "no side 'kremlin'" in report.findings[0].message


def lines(folder: Path, files: dict[str, str]) -> list[str]:
    """What this rule says of an event with these files beside its expected outcome."""
    return said(folder, files, only="RD080")


def test_several_changes_are_counted_and_one_is_not(tmp_path: Path) -> None:
    outcome = expected(tmp_path)
    two = KREMLIN + KREMLIN.partition("claims:\n")[2].replace("kr-1", "kr-2").replace(
        "[sanctions]", "[energy]"
    ).replace("strong measures", "gas")
    more = lines(tmp_path, {"whitehouse.yaml": READOUT, "kremlin.yaml": two, "expected.json": outcome})
    assert len(more) == 1
    assert " (and " not in more[0].partition(" (see ")[0]
    three = two + two.partition("claims:\n")[2].partition("  - id: kr-2")[0].replace("kr-1", "kr-3").replace(
        "[sanctions]", "[fisheries]"
    ).replace("strong measures", "fish")
    more = lines(tmp_path, {"whitehouse.yaml": READOUT, "kremlin.yaml": three, "expected.json": outcome})
    assert len(more) == 1
    assert "(and 1 more)" in more[0]


def test_files_that_cannot_be_read_are_not_compared(tmp_path: Path) -> None:
    outcome = expected(tmp_path, changed=True)
    for name in ("kremlin.yaml", "event.yaml", "links.yaml"):
        home = tmp_path / name
        files = {**FILES, name: "a: [", "expected.json": outcome}
        # What is wrong there is said there; that the outcome differs would only be noise.
        assert lines(home, files) == []
        assert any(line.startswith("RD001") for line in said(home, files))


def test_what_is_coded_is_compared_and_not_the_raw_statement_beside_it(tmp_path: Path) -> None:
    assert (
        lines(
            tmp_path,
            {**FILES, "kremlin.txt": "Something else was talked about.\n", "expected.json": expected(tmp_path)},
        )
        == []
    )

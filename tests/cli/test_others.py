"""`show`, `list`, `explain`, `draft`, `schema`, the help and the version."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from readouts import __version__
from readouts.cli.app import COMMANDS
from tests.conftest import Run

EVENT = ("-e", "2021-12-07-biden-putin")


def test_no_words_print_the_help_and_what_to_type_first(run: Run) -> None:
    result = run()
    assert result.code == 0
    assert "readouts diff whitehouse kremlin" in result.out
    assert all(command in result.out for command in COMMANDS)


@pytest.mark.parametrize("word", ["--help", "-h"])
def test_the_help(run: Run, word: str) -> None:
    result = run(word)
    assert (result.code, result.err) == (0, "")
    assert "Start with:" in result.out
    assert max(map(len, result.out.splitlines())) <= 100


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_help_with_its_options(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"Usage: readouts {command} ")
    assert "None" not in result.out


@pytest.mark.parametrize("word", ["--version", "-V"])
def test_the_version(run: Run, word: str) -> None:
    assert run(word).out == f"readouts {__version__}\n"


def test_list(run: Run) -> None:
    result = run("list")
    assert result.code == 0
    assert "2021-12-07-biden-putin  Biden–Putin video call\n  sides: kremlin, kyiv, whitehouse\n" in result.out


def test_list_as_json(run: Run) -> None:
    found = json.loads(run("list", "--format", "json").out)
    assert found["schema"] == "readouts.list/1"
    assert found["events"][0]["sides"]["kremlin"] == "data/readouts/2021-12-07-biden-putin/kremlin.yaml"


def test_list_of_nothing(run: Run, tmp_path: Path) -> None:
    assert run("list", "--data", tmp_path).out == f"no events in {tmp_path}\n"


def test_show(run: Run) -> None:
    result = run("show", "kremlin", *EVENT)
    assert result.code == 0
    assert "kr-30" in result.out
    assert "откровенный и деловой" in result.out
    assert "\033" not in result.out


def test_show_several_as_json(run: Run) -> None:
    found = json.loads(run("show", "whitehouse", "kyiv", *EVENT, "--format", "json").out)
    assert [(r["side"], len(r["claims"])) for r in found["readouts"]] == [("whitehouse", 10), ("kyiv", 13)]


@pytest.mark.parametrize("names", [("wh-3", "kr-13"), ("whitehouse/wh-3", "kremlin/kr-13"), ("kr-13", "wh-3")])
def test_explain_sums_to_the_weight_in_the_json(run: Run, names: tuple[str, str]) -> None:
    text = run("explain", *names, *EVENT).out
    parts = [
        line.split()[:4]
        for line in text.splitlines()
        if line.startswith("  ") and line.split()[1:] and line.split()[-1]
    ]
    shown = {}
    for line in text.splitlines():
        words = line.split()
        for at, word in enumerate(words):
            if word[0] in "+-" and word[1:].replace(".", "", 1).isdigit() and "." in word:
                shown[" ".join(words[:at])] = word
                break
    assert parts
    total = shown.pop("total")
    assert f"{sum(map(float, shown.values())):+.3f}" == total
    table = json.loads(run("diff", "whitehouse", "kremlin", *EVENT, "--format", "json").out)
    row = next(row for row in table["rows"] if "wh-3" in row["claims"].get("whitehouse", ()))
    pair = next(pair for pair in row["pairs"] if pair["claims"] == {"whitehouse": "wh-3", "kremlin": "kr-13"})
    assert f"{pair['weight']:+.3f}" == total
    assert f"row {row['id']} ({row['verdict']})" in text


def test_explain_as_json(run: Run) -> None:
    found = json.loads(run("explain", "wh-3", "kr-13", *EVENT, "--format", "json").out)
    assert found["schema"] == "readouts.explain/1"
    assert sum(part["weight"] for part in found["match"]["parts"]) == found["match"]["weight"]
    assert found["verdict"] == "differ"


def test_explain_of_a_pair_that_stands_apart(run: Run) -> None:
    text = run("explain", "wh-10", "kr-30", *EVENT).out
    assert "They stand apart" in text


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("wh-3", "kr-113"), "there is no claim 'kr-113' (did you mean 'kr-13'?)"),
        (("wh-3", "kremlim/kr-1"), "there is no side 'kremlim' here (did you mean 'kremlin'?)"),
        (("wh-3", "wh-4"), "both claims are of one side (name one claim of each side)"),
        (("zzz", "kr-1"), "there is no claim 'zzz' (see `readouts show SIDE`)"),
        (("wh-3",), "Missing argument"),
    ],
)
def test_explain_of_what_is_not_there(run: Run, names: tuple[str, ...], said: str) -> None:
    result = run("explain", *names, *EVENT)
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert said in result.err


def test_a_claim_id_of_two_sides_must_be_told_apart(run: Run, event_data: Path) -> None:
    south = event_data / "talks" / "south.yaml"
    south.write_text(south.read_text().replace("s-1", "n-1"))
    result = run("explain", "n-1", "north/n-1", "--data", event_data)
    assert "several sides have a claim 'n-1' (write it as north/n-1)" in result.err
    assert run("explain", "north/n-1", "south/n-1", "--data", event_data).code == 0


def test_a_draft_reads_back_as_the_same_claims(run: Run, tmp_path: Path) -> None:
    text = (
        "President Aoun called for an immediate ceasefire if both sides agree. He thanked Turkey for 3 million euros on\n"
        "7 May 2024.\n\nThe sides: “did not” agree – on: # anything, no.\n"
    )
    (tmp_path / "lebanon.txt").write_text(text)
    drafted = run("draft", tmp_path / "lebanon.txt", "--event", "talks", "--title", "T: x", "--source", "https://e.org")
    assert drafted.code == 0
    assert "# A draft by the program" in drafted.out
    (tmp_path / "lebanon.yaml").write_text(drafted.out)
    assert yaml.safe_load(drafted.out)["statement"] == text
    raw = json.loads(run("show", tmp_path / "lebanon.txt", "--format", "json").out)["readouts"][0]
    read = json.loads(run("show", tmp_path / "lebanon.yaml", "--format", "json").out)["readouts"][0]
    assert read["claims"] == raw["claims"]
    assert read["event"] == "talks"


def test_a_draft_as_json(run: Run, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text("He called for a ceasefire.")
    found = json.loads(run("draft", tmp_path / "a.txt", tmp_path / "b.txt", "--format", "json").out)
    assert [r["side"] for r in found["readouts"]] == ["a", "b"]
    assert found["readouts"][0]["claims"][0]["id"] == "a-1"


def test_several_drafts_need_json(run: Run, tmp_path: Path) -> None:
    assert "need a folder" in run("draft", "a.txt", "b.txt").err


def test_a_draft_never_overwrites_what_stands_in_the_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He called for a ceasefire.")
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.yaml").write_text("corrected by hand")
    result = run("draft", tmp_path / "a.txt", "-o", tmp_path / "drafts")
    assert result.code == 2
    assert "a.yaml: stands there already" in result.err
    assert (tmp_path / "drafts" / "a.yaml").read_text() == "corrected by hand"


def test_schemas_are_listed_and_printed(run: Run) -> None:
    names = run("schema").out.split()
    assert {"diff", "readout", "readouts", "event", "links"} <= set(names)
    for name in names:
        assert json.loads(run("schema", name).out)["$schema"].startswith("https://json-schema.org/")
    assert "there is no schema 'dif' (did you mean 'diff'?)" in run("schema", "dif").err


@pytest.mark.parametrize(
    ("command", "words"),
    [("show", ("kremlin",)), ("list", ()), ("explain", ("wh-3", "kr-13")), ("draft", ("a.txt",))],
)
def test_formats_that_a_command_does_not_have(run: Run, command: str, words: tuple[str, ...]) -> None:
    result = run(command, *words, "--format", "html")
    assert result.code == 2
    assert "there is no format 'html' here" in result.err

"""`readouts diff`: options, filters, exit codes, and what goes wrong."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Result, Run


def rows(result: Result) -> list[dict[str, Any]]:
    assert result.code == 0, result.err
    found: list[dict[str, Any]] = json.loads(result.out)["rows"]
    return found


def test_piped_text_is_plain_and_never_wrapped(run: Run) -> None:
    result = run("diff", "whitehouse", "kremlin")
    assert result.code == 0
    assert "\033" not in result.out
    assert max(map(len, result.out.splitlines())) > 120
    assert result.err == "readouts: note: event 2021-12-07-biden-putin (choose another with --event)\n"


def test_every_line_of_a_row_carries_its_id(run: Run) -> None:
    lines = run("diff", "whitehouse", "kremlin").out.splitlines()
    conflict = next(line for line in lines if "\t! conflict\t" in line)
    name = conflict.split("\t")[0]
    own = [line for line in lines if line.startswith(f"{name}\t")]
    assert any("White House" in line for line in own)
    assert any("Kremlin" in line for line in own)


def test_a_named_event_needs_no_note(run: Run) -> None:
    assert run("diff", "whitehouse", "kremlin", "--event", "2021-12-30-biden-putin").err == ""


def test_all_sides(run: Run) -> None:
    result = run("diff", "--all", "--format", "json")
    assert [side["id"] for side in json.loads(result.out)["sides"]] == ["kremlin", "kyiv", "whitehouse"]


def test_files_instead_of_sides(run: Run, shipped: Path) -> None:
    result = run("diff", shipped / "whitehouse.yaml", shipped / "kremlin.yaml", "--format", "json")
    assert result.err == ""
    found = json.loads(result.out)
    assert found["event"]["id"] == "2021-12-07-biden-putin"
    assert found["rows"] == rows(run("diff", "whitehouse", "kremlin", "--format", "json"))


def test_raw_statements(run: Run, tmp_path: Path) -> None:
    (tmp_path / "north.txt").write_text("The president called for a ceasefire in the Donbas.")
    (tmp_path / "south.txt").write_text("The president urged a ceasefire in Donbas. He praised the weather.")
    result = run("diff", tmp_path / "north.txt", tmp_path / "south.txt", "--format", "json")
    found = json.loads(result.out)
    assert [row["verdict"] for row in found["rows"]].count("only") == 1
    assert all(claim["span"] and claim["coded_by"] == "program" for side in found["claims"].values() for claim in side)


def test_two_files_of_one_name_are_told_apart_by_their_folders(run: Run, tmp_path: Path) -> None:
    for folder in ("north", "south"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "readout.txt").write_text("The president called for a ceasefire.")
    result = run("diff", tmp_path / "north" / "readout.txt", tmp_path / "south" / "readout.txt", "--format", "json")
    assert [side["id"] for side in json.loads(result.out)["sides"]] == ["north-readout", "south-readout"]


@pytest.mark.parametrize("verdict", ["agree", "differ", "conflict", "only"])
def test_only_one_verdict(run: Run, verdict: str) -> None:
    found = rows(run("diff", "whitehouse", "kremlin", "--format", "json", "--only", verdict))
    assert found
    assert {row["verdict"] for row in found} == {verdict}


def test_several_verdicts_widen(run: Run) -> None:
    result = run("diff", "whitehouse", "kremlin", "--format", "json", "--only", "differ", "--only", "conflict")
    assert {row["verdict"] for row in rows(result)} == {"differ", "conflict"}


def test_a_topic_with_its_family(run: Run) -> None:
    found = rows(run("diff", "whitehouse", "kremlin", "--format", "json", "--topic", "cyber"))
    topics = [set(row["topics"]) for row in found]
    assert any("ransomware" in own for own in topics)
    assert not any(own <= {"iran-nuclear", "sanctions", "minsk-agreements"} for own in topics)


def test_an_actor(run: Run) -> None:
    result = run("diff", "whitehouse", "kremlin", "--format", "json", "--actor", "nato")
    claims = {c["id"]: c for side in json.loads(result.out)["claims"].values() for c in side}
    found = rows(result)
    assert found
    for row in found:
        named = {
            a for ids in row["claims"].values() for i in ids for a in claims[i]["actors"] + claims[i]["recipients"]
        }
        assert "nato" in named


def test_least_weight(run: Run) -> None:
    found = rows(run("diff", "whitehouse", "kremlin", "--format", "json", "--min-weight", "2"))
    assert found
    assert all(row["match"]["weight"] >= 2 for row in found)


def test_filters_narrow_together_and_summaries_follow(run: Run) -> None:
    result = run("diff", "whitehouse", "kremlin", "--format", "json", "--only", "only", "--topic", "iran-nuclear")
    found = json.loads(result.out)
    assert {row["verdict"] for row in found["rows"]} == {"only"}
    assert sum(found["summary"]["only"].values()) == len(found["rows"])


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 0),
        (("--exit-code",), 1),
        (("--exit-code", "--only", "agree"), 0),
        (("--fail-on", "conflict"), 1),
        (("--fail-on", "conflict", "--only", "agree"), 0),
        (("--fail-on", "conflict", "--topic", "iran-nuclear"), 0),
        (("--fail-on", "agree", "--fail-on", "conflict"), 1),
    ],
)
def test_leaves_with_1_only_where_asked(run: Run, options: tuple[str, ...], code: int) -> None:
    assert run("diff", "whitehouse", "kremlin", *options).code == code


def test_a_snapshot_is_written_held_to_and_rewritten(run: Run, event_data: Path, tmp_path: Path) -> None:
    file = tmp_path / "expected.json"
    words = ("diff", "north", "south", "--data", event_data, "--expect", file)
    missing = run(*words)
    assert (missing.code, missing.err) == (2, f"readouts: there is no snapshot {file} (write it with --update)\n")
    assert run(*words, "--update").code == 0
    assert json.loads(file.read_text())["schema"] == "readouts.expected/1"
    same = run(*words)
    assert (same.code, same.out) == (0, "")
    south = event_data / "talks" / "south.yaml"
    south.write_text(south.read_text().replace("topics: [sanctions]", "topics: [wheat]").replace("Sanctions", "Wheat"))
    if run("check", south).code:  # the topic must be one of the codebook's
        south.write_text(south.read_text().replace("topics: [wheat]", "topics: [ransomware]"))
    changed = run(*words)
    assert changed.code == 1
    assert "expected" in changed.out


def test_the_result_goes_to_a_file_all_at_once(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "result.json"
    result = run("diff", "whitehouse", "kremlin", "--format", "json", "-o", file)
    assert (result.code, result.out) == (0, "")
    assert file.read_text(encoding="utf-8") == run("diff", "whitehouse", "kremlin", "--format", "json").out
    assert [path.name for path in tmp_path.iterdir()] == ["result.json"]


def test_a_file_that_cannot_be_written_keeps_what_it_held(run: Run, tmp_path: Path) -> None:
    result = run("diff", "whitehouse", "kremlin", "-o", tmp_path / "no" / "result.txt")
    assert (result.code, result.err.count("\n")) == (2, 2)
    assert "result.txt: cannot be written: No such file or directory" in result.err
    assert "is a folder" in run("diff", "whitehouse", "kremlin", "-o", tmp_path).err


def test_a_written_file_keeps_its_mode_and_its_link(run: Run, tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    assert run("diff", "whitehouse", "kremlin", "-o", link).code == 0
    assert link.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert real.read_text(encoding="utf-8").startswith("Biden–Putin")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("diff",), "a comparison needs two sides or more (readouts diff whitehouse kremlin)"),
        (("diff", "whitehouse"), "a comparison needs two sides or more"),
        (("diff", "whitehouse", "whitehouse"), "the side 'whitehouse' is named twice"),
        (
            ("diff", "whitehouse", "kremlim"),
            "the event 2021-12-07-biden-putin has no side 'kremlim' (did you mean 'kremlin'?)",
        ),
        (("diff", "whitehouse", "zzz"), "its sides: kremlin, kyiv, whitehouse"),
        (("diff", "whitehouse", "kyiv", "-e", "2021-12-30-biden-putin"), "(use --event 2021-12-07-biden-putin)"),
        (("diff", "whitehouse", "kremlin", "-e", "2021-12-07-biden-puttin"), "did you mean '2021-12-07-biden-putin'?"),
        (("diff", "whitehouse", "kremlin", "--data", "/nowhere"), "no such data folder: /nowhere"),
        (("diff", "-", "-"), "standard input can be one side only"),
        (("diff", "none.yaml", "kremlin"), "none.yaml: no such file"),
        (("diff", "./none.txt", "kremlin"), "none.txt: no such file"),
        (("diff", "whitehouse", "kremlin", "--format", "jsn"), "there is no format 'jsn' (did you mean 'json'?)"),
        (("diff", "whitehouse", "kremlin", "--only", "agrees"), "there is no verdict 'agrees' (did you mean 'agree'?)"),
        (("diff", "whitehouse", "kremlin", "--fail-on", "x"), "there is no verdict 'x' (known here: agree, conflict"),
        (
            ("diff", "whitehouse", "kremlin", "--topic", "sanction"),
            "there is no topic 'sanction' (did you mean 'sanctions'?)",
        ),
        (("diff", "whitehouse", "kremlin", "--actor", "natto"), "there is no actor 'natto' (did you mean 'nato'?)"),
        (
            ("diff", "whitehouse", "kremlin", "--color", "sometimes"),
            "--color cannot be 'sometimes' (one of auto, always, never)",
        ),
        (("diff", "whitehouse", "kremlin", "--order", "size"), "size"),
        (("diff", "whitehouse", "kremlin", "--min-weight", "much"), "'much' is not a valid float"),
        (("diff", "whitehouse", "kremlin", "--nonsense"), "--nonsense"),
        (("diff", "whitehouse", "kremlin", "--update"), "--update needs a snapshot (name it with --expect FILE)"),
        (
            ("diff", "whitehouse", "kremlin", "--expect", "x", "--only", "agree"),
            "--expect takes the whole comparison (leave out the filters)",
        ),
        (("dif", "whitehouse", "kremlin"), "there is no command 'dif' (did you mean 'diff'?)"),
        (("zzz",), "there is no command 'zzz' (commands: diff, show"),
    ],
)
def test_wrong_usage_is_one_line_and_2(run: Run, words: tuple[str, ...], said: str) -> None:
    result = run(*words)
    lines = [line for line in result.err.splitlines() if not line.startswith("readouts: note:")]
    assert result.code == 2
    assert result.out == ""
    assert len(lines) == 1, lines
    assert lines[0].startswith("readouts: ")
    assert said in lines[0]


BROKEN = {
    "empty": ("", "north.yaml: is empty"),
    "broken": ("claims:\n  - id: 'a\n", "north.yaml:"),
    "no claims": ("side: north\n", "north.yaml:1:1: a readout needs the key 'claims'"),
    "act": ("claims:\n  - {id: a, act: warm, text: x}\n", "north.yaml:2:18: 'warm' is not an act of the codebook (did you mean 'warn'?)"),
    "topic": ("claims:\n  - {id: a, topics: [sanction]}\n", "north.yaml:2:22: 'sanction' is not a topic of the codebook (did you mean 'sanctions'?)"),
    "twice": ("claims:\n  - {id: a, text: x}\n  - {id: a, text: y}\n", "north.yaml:3:10: the claim id 'a' stands in this file twice"),
    "deep": ("claims: " + "[" * 30_000, "north.yaml:1:"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_bad_data_is_one_line_with_its_place_and_2(run: Run, event_data: Path, name: str) -> None:
    text, said = BROKEN[name]
    (event_data / "talks" / "north.yaml").write_text(text)
    result = run("diff", "north", "south", "--data", event_data)
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert said in result.err
    assert "Traceback" not in result.err


def test_a_missing_event_folder(run: Run, tmp_path: Path) -> None:
    result = run("diff", "north", "south", "--data", tmp_path)
    assert (result.code, result.err) == (
        2, f"readouts: {tmp_path}: holds no events (an event is a folder with one YAML file a side)\n",
    )  # fmt: skip


def test_readouts_of_different_events_are_noted(run: Run, event_data: Path) -> None:
    south = event_data / "talks" / "south.yaml"
    south.write_text(south.read_text().replace("event: talks", "event: other"))
    assert (
        "note: these readouts name different events: other, talks"
        in run("diff", "north", "south", "--data", event_data).err
    )


def test_a_persons_link_joins_and_is_told(run: Run, event_data: Path) -> None:
    links = event_data / "talks" / "links.yaml"
    links.write_text("rejected:\n  - {a: north/n-1, b: south/s-1}\n")
    assert run("diff", "north", "south", "--data", event_data).out.count("- only") == 2
    links.write_text("confirmed:\n  - {a: north/n-1, b: south/s-1}\n")
    result = run("diff", "north", "south", "--data", event_data)
    assert "(confirmed by a person)" in result.out


def test_two_runs_are_the_same_bytes(run: Run) -> None:
    words = ("diff", "whitehouse", "kremlin", "kyiv", "--format", "json")
    assert run(*words).out == run(*words).out


def test_a_bug_is_one_line_and_2(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("oh")

    monkeypatch.setattr("readouts.matching.compare", fail)
    result = run("diff", "whitehouse", "kremlin", "-e", "2021-12-07-biden-putin")
    assert (result.code, result.err.count("\n")) == (2, 1)
    assert "a bug in readouts: RuntimeError: oh (set READOUTS_DEBUG=1 for a traceback" in result.err
    monkeypatch.setenv("READOUTS_DEBUG", "1")
    with pytest.raises(RuntimeError):
        run("diff", "whitehouse", "kremlin")


def test_ctrl_c_leaves_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("readouts.matching.compare", stop)
    assert run("diff", "whitehouse", "kremlin").code == 130


def test_a_table_is_for_terminals(run: Run) -> None:
    words = ("diff", "whitehouse", "kremlin", "-e", "2021-12-07-biden-putin")
    result = run(*words, "--table")
    assert result.out == run(*words).out
    assert "note: --table is for terminals" in result.err

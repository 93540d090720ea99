"""Every output channel under attack: what a file says is shown as it is written, and acts on nobody who reads it."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
import yaml

from readouts.checks.linking import new_links_file, with_link
from readouts.model import Claim, Link, Readout
from readouts.reading.event_file import read_links
from readouts.reading.json_file import json_text
from readouts.reading.readout_file import read_readout
from readouts.render.draft import draft_yaml
from tests.conftest import Run
from tests.trust.attacks import is_one_clear_line

# Each would do something to a terminal, a page, a spreadsheet, a wiki, a runner or a YAML reader that took it for its own.
ATTACKS = {
    "escape": "\x1b[31mred\x1b[0m",
    "link-of-a-terminal": "\x1b]8;;https://evil.example\x07click\x1b]8;;\x07",
    "title-of-a-terminal": "\x1b]0;owned\x07",
    "c1": "\x9b31mred\x9d0;owned\x9c",
    "bidi": "safe\u202egnp.exe",
    "zero-width": "kre\u200bmlin",
    "carriage-return": "the truth\rthe lie  ",
    "backspace": "truth\x08\x08\x08\x08\x08lies",
    "rich": "[bold red]x[/] [link=https://evil.example]y[/link] :warning:",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": "\" onmouseover=\"alert(1)\" x='",
    "entity": "&lt;script&gt;",
    "formula": "=cmd|'/c calc'!A1",
    "markdown": "| a | `b` **c** [d](javascript:alert(1)) ![e](x) <b>f</b>\n\n# g",
    "annotation": "x\n::error file=a.py,line=1::owned%0A::set-output name=a::b",
    "surrogate": "a\udcffb",
    "yaml-tag": "!!python/object/apply:os.system [id]",
    "yaml-key": "a: b # c",
    "yaml-document": "---\nside: evil\n...\n",
}  # fmt: skip

TRICKY = [
    "no", "NO", "yes", "on", "true", "null", "~", "=", "<<", "18:00", "017", "0x1F", "1_000", "1.10", "1e3", ".inf", "2021-12-07",
    "2021-13-45", "2021-12-07T25:00:00", "0x_", "0b", "- a", "-", "--- ", "...", "a: b", "a #b", "#a", "? a", ": a", "[a", "{a", "*a", "&a", "!a",
    "%a", "@a", "`a", "|", ">", "'a'", '"a"', "\\n", "a\\", " a", "a ", "\ta", "é", "日本", "🙂", "x" * 500, ",", "a, b", "a]", "}", "a\x85", "a\u2028b", "\u2029", "a\r\nb", "a\rb", "a\n b\n\n", "a\ufeff",
]  # fmt: skip


def event(folder: Path, text: str) -> Path:
    """An event in which everything that can be text is this text, in the double-quoted style that can say anything."""
    said = json.dumps(text.replace("\udcff", ""))
    home = folder / "talks"
    home.mkdir(parents=True)
    (home / "event.yaml").write_text(f"schema: readouts.event/1\nid: talks\ntitle: {said}\nplace: {said}\n")
    for side, word in (("north", "warn"), ("south", "thank")):
        (home / f"{side}.yaml").write_text(
            f"schema: readouts.readout/1\nside: {side}\nlabel: {said}\nissuer: {said}\n"
            f"sources:\n  - {{id: {said}, title: {said}, url: {said}}}\n"
            f"claims:\n  - id: {said}\n    source: {said}\n    actors: [{said}]\n    act: {word}\n    topics: [sanctions]\n"
            f"    text: {said}\n    quote: {said}\n    condition: {said}\n    tone: [{said}]\n"
            f"  - id: b\n    text: The US warned of sanctions.\n"
        )
    return folder


def acts_on_nobody(out: str, fmt: str) -> None:
    for line in out.split("\n"):
        assert line.replace("\t", " ").isprintable(), (fmt, line)


COMMANDS = [
    *[["diff", "north", "south", "--format", fmt] for fmt in ("text", "json", "jsonl", "csv", "markdown", "html")],
    ["diff", "north", "south", "--table"], ["diff", "north", "south", "--emphasis"], ["diff", "north", "south", "--color", "always"],
    ["show", "north"], ["show", "north", "--format", "json"], ["list"], ["list", "--format", "json"],
    *[["survey", "--format", fmt] for fmt in ("text", "json", "csv", "html")],
    *[["check", "--format", fmt] for fmt in ("text", "json", "github", "sarif", "junit")],
    ["report", "north", "south"],
]  # fmt: skip


@pytest.mark.parametrize("name", ATTACKS)
def test_no_command_lets_it_act(run: Run, tmp_path: Path, name: str) -> None:
    data = event(tmp_path / "data", ATTACKS[name])
    for words in COMMANDS:
        result = run(*words, "--data", data)
        assert "a bug in readouts" not in result.err, (words, result.err)
        assert "\x1b]" not in result.out
        plain = re.sub("\x1b\\[[0-9;]*m", "", result.out) if "always" in words else result.out
        acts_on_nobody(plain, " ".join(words))
        acts_on_nobody(result.err, " ".join(words))
        for line in result.out.splitlines():
            assert not line.startswith("::error file=a.py"), words
        if "html" in words or words[0] == "report":
            assert "<script>alert" not in result.out
            assert "<img" not in result.out
            assert ' onmouseover="alert' not in result.out


@pytest.mark.parametrize("name", ATTACKS)
def test_no_message_lets_it_act(run: Run, event_data: Path, name: str) -> None:
    text = ATTACKS[name]
    for words in (
        ["diff", text, "south"], ["diff", "north", "south", "--event", text], ["diff", "north", "south", "--topic", text],
        ["show", text], ["explain", text, "s-1"], ["schema", text], ["check", text], ["check", "--explain", text],
        ["check", "--select", text], ["diff", "north", "south", "--expect", f"./{text}"], ["link", "confirm", text, "south/s-1"],
        ["diff", "north", "south", "--format", text], ["diff", "north", "south", "--color", text], [text],
        ["link", "confirm", "north/n-1", "south/s-1", "--date", text],
    ):  # fmt: skip
        data = ["--data", event_data] if words[0] not in ("schema", text) else []
        is_one_clear_line(run(*words, *data))


def test_a_snapshot_from_elsewhere_is_shown_as_it_is_written(run: Run, event_data: Path, tmp_path: Path) -> None:
    text = "\x1b]8;;https://evil.example\x07n-1\u202e"
    row = {"claims": {"north": [text], "south": ["s-1"]}, "verdict": "agree", "differences": [], "link": text}
    found = {"schema": "readouts.expected/1", "event": "talks", "sides": ["north", "south"], "rows": [row]}
    (tmp_path / "e.json").write_text(json.dumps(found))
    result = run("diff", "north", "south", "--data", event_data, "--expect", tmp_path / "e.json")
    assert result.code == 1
    acts_on_nobody(result.out, "expect")
    assert "␛]8;;" in result.out


SNAPSHOTS = {
    "no-json": ("{", "broken JSON"),
    "deep": ("[" * 100_000, "nested too deeply"),
    "digits": ("[" + "9" * 5000 + "]", "too many digits"),
    "a-list": ("[]", "is no snapshot: 'schema' must be"),
    "a-word": ('"x"', "is no snapshot"),
    "nan": ("NaN", "is no snapshot"),
    "rows": ('{"schema": "readouts.expected/1", "sides": [], "rows": [1]}', "a row needs 'claims'"),
    "verdict": ('{"schema": "readouts.expected/1", "sides": [], "rows": [{"claims": {"a": []}, "verdict": {}}]}', "verdict"),
    "empty": ("", "broken JSON"),
}  # fmt: skip


@pytest.mark.parametrize("name", SNAPSHOTS)
def test_a_broken_snapshot(run: Run, event_data: Path, tmp_path: Path, name: str) -> None:
    text, said = SNAPSHOTS[name]
    (tmp_path / "e.json").write_text(text)
    words = ("diff", "north", "south", "--data", event_data, "--expect", tmp_path / "e.json")
    is_one_clear_line(run(*words), "e.json:1:", said)
    (event_data / "talks" / "expected.json").write_text(text)
    assert "RD081" in run("check", event_data).out
    assert run(*words, "--update").code == 0
    assert run(*words).code == 0


CONFIGS = {
    "no-toml": ("[", "broken TOML"),
    "deep": ("a = " + "[" * 50_000, "broken TOML"),
    "digits": ("[check]\nmax-quote-words = " + "9" * 5000, "broken TOML"),
    "date": ("a = 2021-13-45", "broken TOML"),
    "no-table": ("check = 1", "'check' must be a table"),
    "unknown": ("[check]\nselekt = []", "did you mean 'select'?"),
    "type": ("[check]\nstrict = 'yes'", "the setting 'strict' cannot be 'yes'"),
    "words": ("[check]\nselect = [1]", "must be a list of words"),
    "rule": ("[check]\nselect = ['RD999']", "RD999"),
    "binary": ("\x00", "control character U+0000"),
    "huge-value": ("[check]\nstrict = '" + "x" * 100_000 + "'", "cannot be"),
}  # fmt: skip


@pytest.mark.parametrize("name", CONFIGS)
def test_a_broken_setting(run: Run, event_data: Path, tmp_path: Path, name: str) -> None:
    text, said = CONFIGS[name]
    (tmp_path / "readouts.toml").write_text(text)
    is_one_clear_line(run("check", event_data, "--config", tmp_path / "readouts.toml"), said)


@pytest.mark.parametrize("text", ["tool = 1", "[tool]\nreadouts = 1", "[tool.readouts]\ncheck = 1"])
def test_a_broken_pyproject(run: Run, event_data: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    result = run("check", event_data, "--config", tmp_path / "pyproject.toml")
    assert "a bug" not in result.err


@pytest.mark.parametrize("text", [*TRICKY, *ATTACKS.values()])
def test_a_draft_is_read_back_as_it_was(text: str) -> None:
    text = text.replace("\udcff", "")
    claim = Claim(
        id=text, actors=(text, "us"), recipients=(text,), condition=text, text=text, quote=text, attributed_to=text,
        tone=(text,), words=(("act", text),), coded_by="program",
    )  # fmt: skip
    readout = Readout(side=text, label=text, event=text, issuer=text, claims=(claim,), statement=text)
    written = draft_yaml(readout)
    found, problems = read_readout(written, "a.yaml")
    assert problems.found == []
    assert (found.claims, found.side, found.label, found.event) == ((claim,), text, text, text)
    assert found.statement == text
    # Other readers of YAML take nothing of it for a number, a date or an order either.
    other = yaml.safe_load(written)
    assert other["claims"][0]["text"] == text
    assert other["side"] == text


@pytest.mark.parametrize("text", [text for text in TRICKY if text.isprintable()])
def test_a_link_is_read_back_as_it_was(text: str) -> None:
    new = Link("confirmed", ("north", text), ("south", text), text, text, None)
    first = new_links_file(text, new)
    second = with_link(first, "l", Link("rejected", ("a", text), ("b", text), text))
    links, problems = read_links(second, "l")
    assert problems.found == []
    assert [(link.a, link.b, link.note) for link in links] == [
        (("north", text), ("south", text), text), (("a", text), ("b", text), text),
    ]  # fmt: skip
    assert yaml.safe_load(first)["event"] == text


@pytest.mark.parametrize("text", [text for text in TRICKY if text.isprintable()])
def test_link_notes_on_the_command_line(run: Run, event_data: Path, text: str) -> None:
    words = ("link", "confirm", "north/n-1", "south/s-1", "--data", event_data, f"--note={text}", f"--by={text}")
    result = run(*words)
    assert (result.code, result.err) == (0, "")
    assert run("diff", "north", "south", "--data", event_data).code == 0


@pytest.mark.parametrize("name", ["escape", "bidi", "surrogate", "carriage-return", "zero-width"])
def test_a_note_with_hidden_characters_is_refused(run: Run, event_data: Path, name: str) -> None:
    result = run("link", "confirm", "north/n-1", "south/s-1", "--data", event_data, "--note", ATTACKS[name])
    is_one_clear_line(result, "--note and --by must be one line of text", "leave out")
    assert not (event_data / "talks" / "links.yaml").exists()


def test_json_escapes_what_a_terminal_would_act_on_and_loses_nothing() -> None:
    data = {"text": "".join(ATTACKS.values()) + "\x7f\u2028\U000e0041 é日本🙂"}
    for indent in (2, None):
        text = json_text(data, indent)
        assert all(line.isprintable() for line in text.split("\n"))
        text.encode("utf-8")
        assert json.loads(text) == data
        assert "é日本🙂" in text


def test_a_workflow_command_cannot_be_forged(run: Run, tmp_path: Path) -> None:
    name = "a\n::error file=a.py,line=1::owned\n.yaml"
    (tmp_path / name).write_text("claims: [{id: x, text: y, act: '%0A::error::owned'}]\n")
    out = run("check", tmp_path, "--format", "github").out
    for line in out.splitlines()[:-1]:
        assert re.match(
            r"::(error|warning|notice) file=[^:,]*(%2C|%3A|[^:,])*,line=\d+,col=\d+,title=[^:,]*::", line
        ), line
    assert "::error::owned" not in [line[:14] for line in out.splitlines()]
    assert "%0A::" not in out.replace("%250A::", "")


def test_an_argument_that_is_no_text_at_all(run: Run, event_data: Path, tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff")
    (tmp_path / "a.txt").write_text("The US warned of sanctions.")
    for words in (
        ["draft", tmp_path / "a.txt", "--label", name],
        ["draft", tmp_path / "a.txt", "--side", name, "--format", "json"],
    ):
        for to in ([], ["-o", tmp_path / "out"]):
            result = run(*words, *to)
            assert "a bug in readouts" not in result.err
            result.out.encode("utf-8")


@pytest.mark.parametrize("name", ["surrogate", "bidi", "escape"])
def test_words_that_no_file_could_hold_are_coded_and_compared_by_those_who_call_the_package(name: str) -> None:
    from readouts.coding import code_statement
    from readouts.matching import compare

    text = f"The US warned {ATTACKS[name]} of sanctions on 7 May, {ATTACKS[name]} said. They agreed."
    sides = [code_statement(text, side=side) for side in ("north", "south")]
    placed = [(side, claim) for row in compare(sides).rows for side, ids in row.claims.items() for claim in ids]
    assert sorted(placed) == sorted((side.side, claim.id) for side in sides for claim in side.claims)

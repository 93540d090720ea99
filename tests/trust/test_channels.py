"""Each channel read as its own reader reads it: hostile words change nothing of what the reader would build or do."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.conftest import REPOSITORY, Run
from tests.trust.attacks import environment
from tests.trust.test_outputs import ATTACKS, event

HARMLESS = "harmless"
# What would come to life in a reader, each beside the attacks that any channel must bear.
LIVE = {
    **ATTACKS,
    "table": "a | b\n| c | d |\n| --- | --- |",
    "fence": "```\n# x\n```",
    "reference": "[a][b]\n\n[b]: javascript:alert(1)",
    "address": "<https://evil.example> https://evil.example www.evil.example evil@example.org",
    "emphasis": "**a** __b__ ~~c~~ <b>d</b> `e`",
    "line-break": "a  \nb\\\nc",
    "end-of-cell": "</td></tr></table><script>alert(1)</script>",
    "end-of-style": "</style></title></textarea><svg onload=alert(1)>",
    "comment": "<!-- --> <![CDATA[ ]]> <?x ?>",
    "template": "{{ 7 * 7 }} {% import os %} ${7*7}",
    "semicolon": "a;=cmd|'/c calc'!A1;@SUM(A1)",
}

# The others come with --slow; `test_outputs.py` tries them all in another way.
QUICK = ("escape", "bidi", "html", "formula", "markdown", "table", "reference", "end-of-cell", "semicolon")
SOME = [name if name in QUICK else pytest.param(name, marks=pytest.mark.slow) for name in LIVE]


class Shape(HTMLParser):
    """The elements of a page with the names of their attributes: all but its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found[" ".join([tag, *sorted(name for name, _ in attrs)])] += 1

    def handle_comment(self, data: str) -> None:
        self.found["comment"] += 1

    def unknown_decl(self, data: str) -> None:
        self.found["declaration"] += 1


def printed(run: Run, folder: Path, text: str, *words: str) -> str:
    """What a command prints about an event in which everything is this text."""
    data = event(folder / "data", text) if not (folder / "data").exists() else folder / "data"
    result = run(*words, "--data", data)
    assert result.code in (0, 1), result.err
    return result.out


PAGES = [("diff", "north", "south", "--format", "html"), ("report", "north", "south"), ("survey", "--format", "html")]


@pytest.mark.parametrize("name", SOME)
@pytest.mark.parametrize("words", PAGES, ids=" ".join)
def test_a_page_has_no_other_elements_whatever_it_tells(
    run: Run, tmp_path: Path, name: str, words: tuple[str, ...]
) -> None:
    hostile = Shape(printed(run, tmp_path / "a", LIVE[name], *words)).found
    harmless = Shape(printed(run, tmp_path / "b", HARMLESS, *words)).found
    # Other words share other parts of a weight, so that tables grow and shrink; what was hidden is marked.
    assert set(hostile) - {"mark"} <= set(harmless)
    for kind in {
        kind for kind in harmless if kind.split()[0] in ("script", "style", "a", "title", "meta", "link", "input")
    }:
        assert hostile[kind] == harmless[kind], kind


def shape_of_markdown(text: str) -> list[str]:
    """The elements a Markdown reader builds; of the words only that they are words."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    kinds = [token.type for top in reader.parse(text) for token in (top, *(top.children or []))]
    return [kind for kind, before in zip(kinds, ["", *kinds], strict=False) if not kind == before == "text"]


@pytest.mark.parametrize("name", SOME)
@pytest.mark.parametrize("more", [(), ("--table",), ("--emphasis",)], ids=["sections", "table", "emphasis"])
def test_markdown_has_the_same_elements_whatever_it_tells(
    run: Run, tmp_path: Path, name: str, more: tuple[str, ...]
) -> None:
    words = ("diff", "north", "south", "--format", "markdown", *more)
    hostile = printed(run, tmp_path / "a", LIVE[name], *words)
    assert shape_of_markdown(hostile) == shape_of_markdown(printed(run, tmp_path / "b", HARMLESS, *words))
    assert "://evil" not in hostile
    assert not re.search(r"(?<!\w)@\w", hostile)


@pytest.mark.parametrize("name", SOME)
@pytest.mark.parametrize(
    "words", [("diff", "north", "south", "--format", "csv"), ("survey", "--format", "csv")], ids=" ".join
)
def test_no_cell_is_a_formula_whatever_parts_the_cells(
    run: Run, tmp_path: Path, name: str, words: tuple[str, ...]
) -> None:
    text = printed(run, tmp_path, LIVE[name], *words)
    table = list(csv.reader(io.StringIO(text)))
    assert len({len(line) for line in table}) == 1
    # Where numbers are written with a comma, spreadsheets part the cells at semicolons.
    for line in [*table, *csv.reader(io.StringIO(text), delimiter=";"), *csv.reader(io.StringIO(text), delimiter="\t")]:
        for cell in line:
            assert not re.match(r"\s*[=+@]|\s*-(?!\d)", cell), cell


def hostile_file(folder: Path, text: str) -> Path:
    """A file whose findings say the text."""
    (folder / "talks").mkdir(parents=True, exist_ok=True)
    said = json.dumps(text.replace("\udcff", ""))
    path = folder / "talks" / "north.yaml"
    path.write_text(f"schema: {said}\nside: {said}\nclaims:\n  - id: {said}\n    act: {said}\n    text: {said}\n")
    return path


@pytest.mark.parametrize("name", SOME)
def test_a_sarif_message_is_plain_words(run: Run, tmp_path: Path, name: str) -> None:
    found = json.loads(run("check", hostile_file(tmp_path, LIVE[name]), "--format", "sarif").out)
    messages = [result["message"]["text"] for result in found["runs"][0]["results"]]
    assert messages
    for message in messages:
        assert message.isprintable()
        # `[words](address)` in a plain message is a link for those who show it (SARIF 2.1.0, 3.11.6).
        assert not re.search(r"(?<!\\)\]\(", message), message


@pytest.mark.parametrize("name", SOME)
def test_the_formats_of_a_check_find_the_same(run: Run, tmp_path: Path, name: str) -> None:
    path = hostile_file(tmp_path, LIVE[name])
    out = {fmt: run("check", path, "--format", fmt).out for fmt in ("text", "json", "github", "sarif", "junit")}
    wanted = [(f["code"], f["line"] or 1) for f in json.loads(out["json"])["findings"]]
    assert wanted
    assert [
        (code, int(line)) for line, code in re.findall(r"^\S.*?:(\d+):\d+: \w+ (RD\d{3}) ", out["text"], re.M)
    ] == wanted
    assert [
        (code, int(line))
        for line, code in re.findall(r"^::\w+ file=.*?,line=(\d+),.*?title=(RD\d+)", out["github"], re.M)
    ] == wanted
    results = json.loads(out["sarif"])["runs"][0]["results"]
    assert [(r["ruleId"], r["locations"][0]["physicalLocation"]["region"]["startLine"]) for r in results] == wanted
    cases = [case.get("name", "").split() for case in ET.fromstring(out["junit"]).iter("testcase")]
    assert [(words[0], int(words[2].split(":")[0])) for words in cases] == wanted


def on_a_terminal(*words: str) -> str:
    """What a command shows on a terminal of its own."""
    ours, theirs = pty.openpty()
    child = subprocess.Popen([sys.executable, "-m", "readouts", *words], cwd=REPOSITORY, stdin=theirs, stdout=theirs,
                             stderr=theirs, env=environment({"TERM": "xterm-256color", "COLUMNS": "100"}))  # fmt: skip
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # the other end has closed
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    assert child.wait(60) in (0, 1)
    return shown.decode("utf-8")


@pytest.mark.parametrize("name", SOME)
def test_a_terminal_is_sent_colours_and_nothing_else(tmp_path: Path, name: str) -> None:
    data = str(event(tmp_path / "data", LIVE[name]))
    for words in (("diff", "north", "south"), ("show", "north"), ("check", data), ("list",)):
        shown = on_a_terminal(*words, *(() if words[0] == "check" else ("--data", data)))
        # Colours, and the progress bar's own clearing of its line and hiding of the cursor.
        plain = re.sub("\x1b\\[(?:[0-9;]*m|2K|1A|\\?25[lh])", "", shown).replace("\r\n", "\n").replace("\r", "\n")
        assert all(line.isprintable() for line in plain.split("\n")), (words, plain)

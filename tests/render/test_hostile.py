"""Text that wants to act on its reader is shown as it is written in every format, and acts in none."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from html.parser import HTMLParser

import pytest

from readouts.render import FORMATS, View, renderer
from readouts.render.csv import cell
from readouts.render.markdown import literal, web_address
from readouts.render.safe import visible
from tests.render.samples import HOSTILE, hostile

LAID_OUT = tuple(name for name in FORMATS if name not in ("json", "jsonl"))


@pytest.mark.parametrize("name", [*FORMATS, "terminal"])
@pytest.mark.parametrize("table", [False, True])
def test_no_hidden_or_acting_character_comes_through(name: str, table: bool) -> None:
    text = renderer(name)(hostile(), View(width=None if name != "terminal" else 120, table=table, emphasis=True))
    # JSON escapes what it must and carries the rest faithfully: its readers are programs.
    for char in set(text) - {"\n"} - ({"\t"} if name == "text" else set()):
        if name != "json" or char < " ":
            assert unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp"), (name, hex(ord(char)))


@pytest.mark.parametrize("name", [*LAID_OUT, "terminal"])
def test_colour_adds_no_escape_of_the_text(name: str) -> None:
    text = renderer(name)(hostile(), View(width=120 if name == "terminal" else None, colour=True, emphasis=True))
    assert "\x1b]" not in text
    assert "\x1b[31mred" not in text


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_json_gives_every_character_back(name: str) -> None:
    text = renderer(name)(hostile(), View())
    data = [json.loads(text)] if name == "json" else [json.loads(line) for line in text.splitlines()]
    found = {claim["text"] for part in data for claims in part["claims"].values() for claim in claims}
    assert set(HOSTILE) <= found


@pytest.mark.parametrize("width", [40, 300])
def test_the_terminal_shows_markup_literally(width: int) -> None:
    text = "".join(renderer("terminal")(hostile(), View(width=width)).split())
    for words in ("<script>alert(1)</script>", "[bold]loud[/bold]", ":smile:", "␛[31mred", "safe‹U+202E›gnp.exe"):
        assert words in text


class Page(HTMLParser):
    """The elements and attributes of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_page_holds_no_element_or_attribute_of_the_text() -> None:
    page = Page(renderer("html")(hostile(), View(emphasis=True)))
    assert page.tags.count("script") == 1
    assert not {"img", "iframe", "object"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "style"]
    links = [value or "" for name, value in page.attributes if name in ("href", "src")]
    assert all(link.startswith(("#", "https://", "data:,")) for link in links)
    assert not [link for link in links if "script" in link]
    said = "".join(page.words)
    for text in HOSTILE:
        assert visible(text) in said


def test_csv_has_no_formula() -> None:
    rows = list(csv.reader(io.StringIO(renderer("csv")(hostile(), View()))))
    assert len(rows) == 21
    assert len({len(row) for row in rows}) == 1
    for row in rows[1:]:
        for value in row:
            assert not value.lstrip().startswith(("=", "+", "@", "\t", "\r"))
    assert any("=cmd|'/c calc'!A1" in value for row in rows for value in row)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("  =1+1", "'  =1+1"),
        ("+49 30", "'+49 30"),
        ("-1+2", "'-1+2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ("\t=1", "' =1"),
        ("-0.25", "-0.25"),
        ("4.50", "4.50"),
        ("plain", "plain"),
        ("a;=1+1; @x", "a;'=1+1;' @x"),
        ("4; -2; a", "4; -2; a"),
    ],
)
def test_formula_cells_are_defused_and_numbers_left_alone(text: str, shown: str) -> None:
    assert cell(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**bold** _it_", r"\*\*bold\*\* \_it\_"),
        ("<script>", "&lt;script&gt;"),
        ("a | b", "a &#124; b"),
        ("[x](http://evil)", r"\[x\]\(http&#58;//evil\)"),
        ("@all #12", r"&#64;all \#12"),
        ("&lt;", "&amp;lt;"),
        ("1. one", r"1\. one"),
        ("`code`", r"\`code\`"),
    ],
)
def test_markdown_is_literal(text: str, shown: str) -> None:
    assert literal(text) == shown


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://a b",
        'https://a"b',
        "https://a>b",
        "https://a\u202eb",
    ],
)
def test_only_plain_web_addresses_are_linked(url: str | None) -> None:
    assert web_address(url) is None


def test_a_web_address_stays() -> None:
    assert web_address("https://example.org/a?b=1&c=(2)") == "https://example.org/a?b=1&c=(2)"

"""Raw statements: plain text, Markdown with front matter, saved web pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.errors import StatementError
from readouts.reading.statement_file import load_statement, visible_text


def test_plain_text_is_taken_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "north.txt").write_text("One.\r\n\r\nTwo.\n", newline="")
    statement = load_statement(tmp_path / "north.txt")
    assert (statement.side, statement.text) == ("north", "One.\r\n\r\nTwo.\n")


def test_front_matter_tells_about_the_text_and_places_stay_those_of_the_file(tmp_path: Path) -> None:
    text = "---\nside: north\nevent: talks\nlang: de\ntime: 18:00\nurl: https://e.org\n---\nOne.\n"
    (tmp_path / "a.md").write_text(text)
    statement = load_statement(tmp_path / "a.md")
    assert (statement.side, statement.event, statement.language, statement.url) == (
        "north",
        "talks",
        "de",
        "https://e.org",
    )
    assert statement.text.index("One.") == text.index("One.")
    assert statement.text.count("\n") == text.count("\n")


def test_a_line_of_dashes_is_no_front_matter(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\nnever closed\n")
    assert load_statement(tmp_path / "a.txt").text == "---\nnever closed\n"


def test_a_saved_page_loses_what_no_reader_sees() -> None:
    page = (
        "<html><head><title>x</title><style>p{}</style></head><body><nav>Menu</nav><h1>Title</h1>"
        "<p>The  presidents &amp; <b>their</b> teams.<script>alert(1)</script></p><p>Two</p></body>"
    )
    assert visible_text(page) == "Title\n\nThe presidents & their teams.\n\nTwo"


@pytest.mark.parametrize("text", ["", " \n\t\n", "---\nside: a\n---\n"])
def test_nothing_to_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.md").write_text(text)
    with pytest.raises(StatementError, match=r"a\.md: is empty"):
        load_statement(tmp_path / "a.md")

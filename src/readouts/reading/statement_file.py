"""Read a raw statement: plain text, Markdown with front matter, or a saved web page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from readouts.errors import Place, StatementError
from readouts.reading.nodes import Mapping, Scalar, parse
from readouts.reading.text_file import STDIN, read_text

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)(?:\r?\n)---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_VISIBLE = re.compile(r"\S")
_BLOCKS = frozenset(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 tr table section article header footer main blockquote".split()
)
_SILENT = frozenset("script style head nav template noscript svg form button".split())


@dataclass(frozen=True, slots=True)
class Statement:
    """A side's words as published, and what the file itself says about them.

    Attributes:
        text: The statement; places count code points in it. Front matter is blanked out, not cut, so that places
            are those of the file.
        side: The side named in front matter, or the file's stem.
    """

    text: str
    side: str
    file: str
    label: str | None = None
    event: str | None = None
    title: str | None = None
    language: str | None = None
    date: str | None = None
    url: str | None = None


def load_statement(path: str | Path) -> Statement:
    """The raw statement in a file (or on standard input, ``-``).

    Raises:
        ReadoutsError: The file cannot be read, or holds no text.
    """
    name = str(path)
    text = read_text(path)
    suffix = Path(name).suffix.lower()
    side = "stdin" if name == STDIN else Path(name).stem
    about: dict[str, str] = {}
    if suffix in (".html", ".htm"):
        text = visible_text(text)
    elif suffix == ".md" or text.startswith("---"):
        text, about = _split_front_matter(text, name)
    if not _VISIBLE.search(text):
        raise StatementError("is empty", Place(name), "give a file that holds the statement's text")
    return Statement(
        text=text,
        side=about.get("side") or side,
        file=name,
        label=about.get("label"),
        event=about.get("event"),
        title=about.get("title"),
        language=about.get("language") or about.get("lang"),
        date=about.get("date") or about.get("published"),
        url=about.get("url") or about.get("source"),
    )


def _split_front_matter(text: str, name: str) -> tuple[str, dict[str, str]]:
    match = _FRONT_MATTER.match(text)
    if match is None:
        return text, {}
    node = parse(match.group(1), name) if match.group(1).strip() else None
    about = {}
    if isinstance(node, Mapping):
        about = {key: value.text for key, (_, value) in node.entries.items() if isinstance(value, Scalar)}
    blank = re.sub(r"[^\r\n]", " ", text[: match.end()])
    return blank + text[match.end() :], about


def visible_text(page: str) -> str:
    """The words of a saved web page, one block a paragraph (html.parser of the standard library)."""
    # Imported where used: only saved pages need it.
    from html.parser import HTMLParser

    class Words(HTMLParser):
        def __init__(self) -> None:
            super().__init__(convert_charrefs=True)
            self.parts: list[str] = []
            self.hidden: list[str] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag in _SILENT:
                self.hidden.append(tag)
            elif tag in _BLOCKS:
                self.parts.append("\n\n")

        def handle_endtag(self, tag: str) -> None:
            if tag in self.hidden:
                del self.hidden[self.hidden.index(tag) :]
            elif tag in _BLOCKS:
                self.parts.append("\n\n")

        def handle_data(self, data: str) -> None:
            if not self.hidden:
                self.parts.append(data)

    words = Words()
    words.feed(page)
    words.close()
    paragraphs = (re.sub(r"\s+", " ", block).strip() for block in "".join(words.parts).split("\n\n"))
    return "\n\n".join(block for block in paragraphs if block)

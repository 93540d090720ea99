"""Read a raw statement: plain text, Markdown with front matter, or a saved web page."""

from __future__ import annotations

import re
from pathlib import Path

from readouts.errors import DataError, Place, StatementError
from readouts.reading.text_file import MOST_CHARACTERS, STDIN, line_and_column, read_text
from readouts.records import dataclass

# Patterns are built when a file first needs them: plain text needs none.
_FRONT_MATTER = r"(?s:\A---[ \t]*\r?\n(.*?)(?:\r?\n)---[ \t]*(?:\r?\n|\Z))"
_BLOCKS = frozenset(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 tr table section article header footer main blockquote".split()
)
# A tag with its attributes, whose quoted values may hold ">"; possessive, so that it fails without trying again.
_TAG = r"""<(?:(/)?([A-Za-z][^\s/>]*+)(?:"[^"]*+"|'[^']*+'|[^"'>])*+|[!?][^>]*+)>"""
# The number of a letter has seven digits at most; `html.unescape` fails on thousands.
_NO_LETTER = r"&#(?:[xX][0-9A-Fa-f]{8,}+|[0-9]{8,}+);?"
_TAG_START = r"<[/!?]?[A-Za-z!?]"
# In these, "<" begins nothing but their own end.
_RAW = {name: rf"(?i)</{name}(?=[\s/>])" for name in ("script", "style")}
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
    if not text or text.isspace():
        raise StatementError("is empty", Place(name), "give a file that holds the statement's text")
    if len(text) > MOST_CHARACTERS:
        place = Place(name, *line_and_column(text, MOST_CHARACTERS))
        raise DataError(f"is longer than {MOST_CHARACTERS:,} characters", place, "give only the statement")
    return Statement(
        text=text,
        side=about.get("side") or side,
        file=name,
        label=about.get("label"),
        event=about.get("event"),
        title=about.get("title"),
        language=about.get("language") or about.get("lang"),
        date=about.get("date") or about.get("published"),
        url=about.get("url") or about.get("source_url") or about.get("source"),
    )


def _split_front_matter(text: str, name: str) -> tuple[str, dict[str, str]]:
    match = re.match(_FRONT_MATTER, text)
    if match is None:
        return text, {}
    from readouts.reading.nodes import Mapping, Scalar, parse  # where used: plain text does without

    node = parse(match.group(1), name) if match.group(1).strip() else None
    about = {}
    if isinstance(node, Mapping):
        about = {key: value.text for key, (_, value) in node.entries.items() if isinstance(value, Scalar)}
    blank = re.sub(r"[^\r\n]+", lambda line: " " * len(line.group()), text[: match.end()])
    return blank + text[match.end() :], about


def visible_text(page: str) -> str:
    """The words of a saved web page, one block a paragraph.

    A small tokenizer after the HTML standard's states. The standard library's parser takes time that grows with the
    square of the page where tags are never closed; this one passes over each character once.
    """
    import html  # only saved pages need it

    tags, tag_start, no_letter = map(re.compile, (_TAG, _TAG_START, _NO_LETTER))
    parts: list[str] = []
    hidden: str | None = None
    at = 0
    while at < len(page):
        begin = page.find("<", at)
        text, at = page[at : begin if begin >= 0 else len(page)], begin
        if hidden is None:
            parts.append(html.unescape(no_letter.sub("\ufffd", text)))
        if begin < 0:
            break
        if page.startswith("<!--", begin):
            at = _behind(page, "-->", begin + 4)
            continue
        tag = tags.match(page, begin)
        if tag is None:
            if tag_start.match(page, begin):
                break  # never closed: what follows is no text
            if hidden is None:
                parts.append("<")
            at = begin + 1
            continue
        at = tag.end()
        name, closing = (tag[2] or "").lower(), bool(tag[1])
        alone = page[at - 2] == "/"
        if name in _RAW and not closing and not alone:
            end = re.compile(_RAW[name]).search(page, at)
            at = end.start() if end else len(page)
        elif hidden is not None:
            hidden = None if closing and name == hidden else hidden
        elif name in _SILENT and not closing:
            hidden = None if alone else name
        elif name in _BLOCKS:
            parts.append("\n\n")
    paragraphs = (re.sub(r"\s+", " ", block).strip() for block in "".join(parts).split("\n\n"))
    return "\n\n".join(block for block in paragraphs if block)


def _behind(page: str, mark: str, begin: int) -> int:
    """The offset behind the next mark, or the end of the page."""
    found = page.find(mark, begin)
    return found + len(mark) if found >= 0 else len(page)

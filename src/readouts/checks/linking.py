"""Add a person's word on a pair of claims to a links file without touching anything else in it."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from readouts.checks.layout import index_of
from readouts.checks.scalars import spelt
from readouts.errors import DataError, Place, UsageError
from readouts.model import Link
from readouts.reading import nodes
from readouts.reading.event_file import read_links
from readouts.reading.nodes import Mapping, Node, Scalar, parse


def new_links_file(event: str, link: Link) -> str:
    """The text of a links file that holds one link."""
    head = ["schema: readouts.links/1", f"event: {spelt(event, '')}", f"{link.status}:"]
    return "\n".join([*head, *_item(link, "  "), ""])


def with_link(text: str, file: str, link: Link) -> str:
    """A links file's text with one more link, at the end of its list.

    Args:
        text: The file's text; its comments, order and line ends stay as they are.
        file: Its name, for messages.
        link: What to add.

    Raises:
        DataError: The file is broken.
        UsageError: Its layout leaves no place for an entry.
    """
    before, problems = read_links(text, file)
    problems.raise_first()
    node = parse(text, file)
    if not isinstance(node, Mapping):
        raise DataError("a links file must be a mapping of keys to values", Place(file, 1, 1))
    added = _added(text, node, link)
    try:
        after, _ = read_links(added, file)
    except DataError:
        after = ()
    if sorted(map(_key, after)) != sorted(map(_key, [*before, link])):
        raise UsageError("the link cannot be added without changing the file's layout", Place(file), "add it by hand")
    return added


def _added(text: str, node: Mapping, link: Link) -> str:
    entry = node.entries.get(link.status)
    lines = text.splitlines(keepends=True)
    end = "\r\n" if "\r\n" in text else "\n"
    if lines and lines[-1].splitlines()[0] == lines[-1]:
        lines[-1] += end
    if entry is None:
        return _insert(lines, len(lines), [f"{link.status}:", *_item(link, "  ")], end)
    key, found = entry
    if isinstance(found, Scalar):  # the key stands there with nothing behind it
        return _insert(lines, key.line, _item(link, "  "), end)
    if isinstance(found, nodes.Sequence) and lines[found.line - 1][found.column - 1] == "[":
        return _in_brackets(text, found, link)
    last = found.items[-1] if isinstance(found, nodes.Sequence) else found
    dash = lines[last.line - 1].index("-")
    return _insert(lines, _last_line(lines, last, dash), _item(link, " " * dash), end)


def _insert(lines: Sequence[str], after: int, new: Sequence[str], end: str) -> str:
    """Lines with new ones behind the line of that number."""
    return "".join([*lines[:after], *(f"{line}{end}" for line in new), *lines[after:]])


def _last_line(lines: Sequence[str], last: Node, dash: int) -> int:
    """The last line of a list's last item; blank lines and comments behind it are left behind."""
    end = last.line
    for number in range(last.line + 1, len(lines) + 1):
        line = lines[number - 1]
        depth = len(line) - len(line.lstrip(" "))
        if line.strip() and depth <= dash:
            break
        if line.strip():
            end = number
    return end


def _in_brackets(text: str, found: nodes.Sequence, link: Link) -> str:
    """The same for a list in brackets."""
    start = sum(map(len, text.splitlines(keepends=True)[: found.line - 1])) + found.column - 1
    depth = 0
    try:
        for event in yaml.parse(text[start:], Loader=yaml.SafeLoader):
            depth += isinstance(event, yaml.SequenceStartEvent) - isinstance(event, yaml.SequenceEndEvent)
            if isinstance(event, yaml.SequenceEndEvent) and depth == 0:
                close = start + index_of(event.end_mark) - 1
                comma = ", " if found.items and not text[:close].rstrip().endswith(",") else ""
                fields = ", ".join(f"{key}: {spelt(said, '')}" for key, said in _fields(link))
                return f"{text[:close].rstrip() if found.items else text[:close]}{comma}{{{fields}}}{text[close:]}"
    except yaml.YAMLError:  # this parser, which alone gives offsets, is stricter about tabs than the one that reads
        return text
    return text


def _item(link: Link, indent: str) -> list[str]:
    lines = [f"{key}: {spelt(said, '')}" for key, said in _fields(link)]
    return [f"{indent}{'- ' if n == 0 else '  '}{line}" for n, line in enumerate(lines)]


def _fields(link: Link) -> list[tuple[str, str]]:
    said = (("a", "/".join(link.a)), ("b", "/".join(link.b)), ("note", link.note), ("by", link.by), ("date", link.date))
    return [(key, text) for key, text in said if text]


def _key(link: Link) -> tuple[str, ...]:
    return (link.status, *link.a, *link.b, link.note or "", link.by or "", link.date or "")

"""Read an event's own file and the links a person made between its sides' claims."""

from __future__ import annotations

from pathlib import Path

from readouts.model import Event, Fact, Link
from readouts.reading.fields import Fields, Problems
from readouts.reading.nodes import Node, Scalar, parse
from readouts.reading.text_file import read_text

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing, which no short command needs

if TYPE_CHECKING:
    from typing import Literal

EVENT_KEYS = frozenset("schema id title date place participants summary facts note".split())
FACT_KEYS = frozenset("name value status reports".split())
FACT_STATUS = ("reported", "confirmed", "disputed")
LINKS_KEYS = frozenset("schema event confirmed rejected".split())
LINK_KEYS = frozenset("a b note by date".split())


def load_event(path: str | Path) -> Event:
    """The event in a YAML file.

    Raises:
        ReadoutsError: The file cannot be read, or holds something the format does not allow (the first such thing).
    """
    event, problems = read_event(read_text(path), str(path))
    problems.raise_first()
    return event


def read_event(text: str, file: str) -> tuple[Event, Problems]:
    """The event in a YAML text, and every problem of it.

    Raises:
        DataError: It is no YAML at all.
    """
    return event_of(parse(text, file), file)


def event_of(node: Node, file: str) -> tuple[Event, Problems]:
    """The same from YAML that is parsed already."""
    problems = Problems(file)
    fields = Fields.of(node, problems, "an event", EVENT_KEYS, ("id",))
    event = Event(
        id=fields.text("id") or Path(file).parent.name,
        title=fields.text("title"),
        date=fields.date("date"),
        place=fields.text("place"),
        participants=fields.texts("participants"),
        summary=fields.text("summary"),
        facts=tuple(_fact(node, problems) for node in fields.items("facts")),
        file=file,
    )
    return event, problems


def _fact(node: Node, problems: Problems) -> Fact:
    fields = Fields.of(node, problems, "a fact", FACT_KEYS, ("name", "value"))
    status = fields.text("status") or "reported"
    if status not in FACT_STATUS:
        problems.add("schema", f"'status' must be one of {', '.join(FACT_STATUS)}", fields.raw("status") or node)
    return Fact(fields.text("name") or "", fields.text("value") or "", status, fields.texts("reports"))


def load_links(path: str | Path) -> tuple[Link, ...]:
    """The links in a ``links.yaml``.

    Raises:
        ReadoutsError: The file cannot be read, or holds something the format does not allow (the first such thing).
    """
    links, problems = read_links(read_text(path), str(path))
    problems.raise_first()
    return links


def read_links(text: str, file: str) -> tuple[tuple[Link, ...], Problems]:
    """The links in a YAML text (``a: whitehouse/wh-3``), and every problem of it.

    Raises:
        DataError: It is no YAML at all.
    """
    return links_of(parse(text, file), file)


def links_of(node: Node, file: str) -> tuple[tuple[Link, ...], Problems]:
    """The same from YAML that is parsed already."""
    problems = Problems(file)
    fields = Fields.of(node, problems, "a links file", LINKS_KEYS, ())
    links: list[Link] = []
    for status in ("confirmed", "rejected"):
        for node in fields.items(status):
            link = _link(node, problems, "confirmed" if status == "confirmed" else "rejected")
            if link is not None:
                links.append(link)
    return tuple(links), problems


def _link(node: Node, problems: Problems, status: Literal["confirmed", "rejected"]) -> Link | None:
    fields = Fields.of(node, problems, "a link", LINK_KEYS, ("a", "b"))
    a, b = _claim_name(fields, "a"), _claim_name(fields, "b")
    if a is None or b is None:
        return None
    return Link(status, a, b, fields.text("note"), fields.text("by"), fields.date("date"), problems.place(node))


def _claim_name(fields: Fields, name: str) -> tuple[str, str] | None:
    node = fields.raw(name)
    if node is None:
        return None
    side, slash, claim = node.text.partition("/") if isinstance(node, Scalar) else ("", "", "")
    if not (side and slash and claim):
        fields.problems.add("schema", f"'{name}' must name a side and a claim", node, "write it as whitehouse/wh-3")
        return None
    return side, claim

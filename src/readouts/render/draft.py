"""A coded readout as YAML in the project's own format: what `draft` writes and every command reads back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from readouts.model import Claim, Readout, Span
from readouts.reading.readout_file import SCHEMA
from readouts.reading.text_file import line_and_column

_OTHER_BREAKS = frozenset("\x85\u2028\u2029")


class _Dumper(yaml.SafeDumper):
    """Lists of words on one line, long text as blocks where YAML can carry it unchanged."""

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)  # lists are indented under their key


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    # A block scalar would change trailing spaces, carriage returns and special characters; quoting keeps them.
    lines = text.split("\n")
    unchanged = all(line == line.rstrip() and line.isprintable() for line in lines) and not text.startswith((" ", "\n"))
    block = "|" if len(lines) > 1 and unchanged else None
    # Line ends of other alphabets are folded like any other unless they are written as escapes.
    style = block if _OTHER_BREAKS.isdisjoint(text) else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _words(dumper: yaml.SafeDumper, items: list[Any]) -> yaml.SequenceNode:
    flow = all(isinstance(item, str | int) for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=flow)


def _mapping(dumper: yaml.SafeDumper, fields: dict[str, Any]) -> yaml.MappingNode:
    # Spans and figures, which hold numbers, take one line.
    flow = any(isinstance(value, int | float) for value in fields.values()) and "id" not in fields
    return dumper.represent_mapping("tag:yaml.org,2002:map", fields.items(), flow_style=flow)


_Dumper.add_representer(dict, _mapping)
_Dumper.add_representer(str, _text)
_Dumper.add_representer(list, _words)


def draft_yaml(readout: Readout) -> str:
    """The readout as YAML; reading it back gives the same claims.

    Args:
        readout: A coded readout, with its statement where it is known.
    """
    head = _kept(
        schema=SCHEMA,
        event=readout.event,
        side=readout.side,
        label=readout.label,
        issuer=readout.issuer,
        language=readout.language,
        sources=[
            _kept(id=s.id, title=s.title, url=s.url, published=s.published, licence=s.licence, note=s.note)
            for s in readout.sources
        ],
        people=[_kept(id=p.id, name=p.name, state=p.state, role=p.role) for p in readout.people],
    )
    parts = [
        "# A draft by the program: correct what is wrong, then delete `coded_by` and `words` of what you checked.\n"
    ]
    parts.extend(_unparsed(readout))
    parts.append(_dump(head))
    parts.append("claims:\n" if readout.claims else "claims: []\n")
    parts.extend(_indented(_dump([_claim(claim)])) + "\n" for claim in readout.claims)
    if readout.statement is not None:
        parts.append(_dump({"statement": readout.statement}))
    return "".join(parts)


def _unparsed(readout: Readout) -> Iterator[str]:
    if not readout.unparsed or readout.statement is None:
        return
    yield "# Not understood (neither act nor topic):\n"
    for span in readout.unparsed:
        line, column = line_and_column(readout.statement, span.start)
        words = " ".join(readout.statement[span.start : span.end].split())
        shown = words if len(words) <= 80 else words[:77] + "..."
        yield f"#   {line}:{column}  {''.join(c if c.isprintable() else ' ' for c in shown)}\n"


def _claim(claim: Claim) -> dict[str, Any]:
    words: dict[str, list[str]] = {}
    for field, text in claim.words:
        words.setdefault(field, []).append(text)
    return _kept(
        id=claim.id,
        source=claim.source,
        sentence=claim.sentence,
        actors=list(claim.actors),
        act=claim.act,
        recipients=list(claim.recipients),
        topics=list(claim.topics),
        condition=claim.condition,
        text=claim.text,
        quote=claim.quote,
        quote_original=claim.quote_original,
        quote_language=claim.quote_language,
        negated=claim.negated or None,
        modality=claim.modality,
        attributed_to=claim.attributed_to,
        tone=list(claim.tone),
        figures=[_kept(text=f.text, value=_number(f.value), unit=f.unit, bound=f.bound) for f in claim.figures],
        dates=list(claim.dates),
        span=_span(claim.span) if claim.span else None,
        coded_by=claim.coded_by if claim.coded_by == "program" else None,
        words=words,
    )


def _number(value: float) -> int | float:
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _kept(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value not in (None, [], {}, "", ())}


def _dump(data: Any) -> str:
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110, default_flow_style=False)


def _indented(text: str) -> str:
    return "".join(f"  {line}" if line.strip() else line for line in text.splitlines(keepends=True))

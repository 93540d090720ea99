"""One readout for a person: its sources, and each claim with what was coded."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from readouts.codebook import load_codebook
from readouts.model import Claim, Readout
from readouts.render.layout import cell_width, wrap
from readouts.render.prose import count
from readouts.render.safe import visible

_BOLD, _DIM, _PLAIN = "\033[1m", "\033[2m", "\033[0m"


def render_readouts(readouts: Sequence[Readout], width: int | None, colour: bool) -> str:
    """Readouts one after the other.

    Args:
        readouts: What to show.
        width: Columns to wrap at, or None for one fact a line.
        colour: Whether headings may be bold.
    """
    return "\n".join("\n".join(_readout(readout, width, colour)) + "\n" for readout in readouts)


def _readout(readout: Readout, width: int | None, colour: bool) -> Iterator[str]:
    title = f"{visible(readout.label)} · {count(len(readout.claims), 'claim')} · language {visible(readout.language)}"
    yield f"{_BOLD}{title}{_PLAIN}" if colour else title
    for source in readout.sources:
        told = [source.title, source.published, source.licence]
        yield from _wrapped(f"source {visible(source.id)}: " + " · ".join(visible(t) for t in told if t), width, 2)
        if source.url:
            yield f"  {visible(source.url)}"  # whole, so that it can be opened
    for claim in readout.claims:
        yield ""
        yield from _claim(claim, width, colour)
    if readout.unparsed:
        yield ""
        stretches = "1 stretch" if len(readout.unparsed) == 1 else f"{len(readout.unparsed)} stretches"
        yield f"not understood: {stretches} of the statement"
    if readout.language != "en" and any(claim.coded_by == "program" for claim in readout.claims):
        from readouts.coding.language import limits

        yield ""
        yield from _wrapped(f"This is {limits(readout)}.", width, 0)


def _claim(claim: Claim, width: int | None, colour: bool) -> Iterator[str]:
    codebook = load_codebook()
    act = codebook.acts.get(claim.act or "")
    who = ", ".join(visible(codebook.actor_label(a)) for a in claim.actors) or "nobody named"
    whom = ", ".join(visible(codebook.actor_label(r)) for r in claim.recipients)
    did = f"{'not ' if claim.negated else ''}{act.label} ({act.plover})" if act else "act not understood"
    head = f"{visible(claim.id)}  {who}: {did}" + (f" → {whom}" if whom else "")
    for line in _wrapped(head, width, 7):
        yield f"{_BOLD}{line}{_PLAIN}" if colour else line
    facts = [
        ("text", visible(claim.text)),
        ("quote", f"“{visible(claim.quote)}”" if claim.quote else ""),
        ("original", f"«{visible(claim.quote_original)}»" if claim.quote_original else ""),
        ("topics", ", ".join(visible(codebook.topic_label(topic)) for topic in claim.topics)),
        ("condition", visible(claim.condition or "")),
        ("figures", ", ".join(visible(figure.text) for figure in claim.figures)),
        ("dates", ", ".join(claim.dates)),
        ("reported of", visible(claim.attributed_to or "")),
        ("tone", ", ".join(visible(tone) for tone in claim.tone)),
    ]
    for name, value in facts:
        if value:
            yield from _wrapped(f"  {name:11} {value}", width, 14)


def _wrapped(line: str, width: int | None, indent: int) -> list[str]:
    if width is None:
        return [line]
    if cell_width(line) != len(line):  # wide characters, which the standard library counts as one cell
        rows = wrap([(line, "")], max(width, indent + 20) - indent)
        first, *rest = ("".join(text for text, _ in row) for row in rows)
        return [first, *(" " * indent + one for one in rest)]
    return textwrap.wrap(
        line, max(width, indent + 20), subsequent_indent=" " * indent, break_on_hyphens=False, break_long_words=False
    ) or [line]

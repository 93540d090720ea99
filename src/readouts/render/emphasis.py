"""Emphasis as bars of characters: what each side gives its space to, for a terminal or a pipe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readouts.matching.emphasis import Emphasis, TopicShare, emphasis_of, leading_topics
from readouts.model import Readout
from readouts.render import View, prose
from readouts.render.layout import cell_width, columns, fit, wrap, written
from readouts.render.safe import visible

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing, which no short command needs

if TYPE_CHECKING:
    from typing import Any

MOST = 10
_COLOURS = (94, 95, 96, 93)  # bright blue, magenta, cyan, yellow
_EIGHTHS = " ▏▎▍▌▋▊▉"


def emphasis_text(readouts: Sequence[Readout], view: View) -> str:
    """The topics that the sides dwell on as bars, then the order, tone, initiator and concessions of each.

    Args:
        readouts: One side or several.
        view: The width; None gives lines that are never wrapped.
    """
    return "\n".join(_lines(readouts, view)) + "\n"


def _lines(readouts: Sequence[Readout], view: View) -> Iterator[str]:
    emphases = [emphasis_of(readout) for readout in readouts]
    labels = [visible(readout.label) for readout in readouts]
    topics = leading_topics(emphases, MOST)
    for line in _paragraph(heading(emphases), view.width):
        yield _bold(line, view)
    if topics:
        yield from _bars(emphases, labels, topics, view)
    for readout, emphasis in zip(readouts, emphases, strict=True):
        yield ""
        for line in _paragraph(visible(readout.label), view.width):
            yield _bold(line, view)
        for name, value in emphasis_facts(readout, emphasis):
            yield from _wrapped(name, value, view.width)


def emphasis_facts(readout: Readout, emphasis: Emphasis) -> list[tuple[str, str]]:
    """What a side does besides: (what, in words) for what is there to tell."""
    by_claim = {claim.id: claim for claim in readout.claims}
    order = sorted(emphasis.topics, key=lambda share: share.first)
    facts = [
        ("named first", ", ".join(prose.actor_label(actor) for actor in emphasis.first_named)),
        ("initiator", visible(emphasis.initiator or "")),
        ("order of topics", " → ".join(prose.topic_label(share.topic) for share in _leads(order, readout))),
        ("tone", ", ".join(visible(tone.word) for tone in emphasis.tone)),
    ]
    for concession in emphasis.concessions:
        facts.append(("says of others", f"{prose.told(by_claim[concession.claim])}: {visible(concession.text)}"))
    return [(name, value) for name, value in facts if value]


def emphasis_data(emphasis: Emphasis) -> dict[str, Any]:
    """What a side dwells on as JSON has it."""
    return {
        "side": emphasis.side,
        "topics": [
            {
                "topic": share.topic,
                "claims": share.claims,
                "share": share.share,
                "words": share.words,
                "word_share": share.word_share,
                "first": share.first,
            }
            for share in emphasis.topics
        ],
        "tone": [{"word": tone.word, "claim": tone.claim} for tone in emphasis.tone],
        "first_named": list(emphasis.first_named),
        "initiator": {"id": emphasis.initiator_id, "text": emphasis.initiator} if emphasis.initiator else None,
        "concessions": [
            {"claim": one.claim, "by": list(one.by), "act": one.act, "text": one.text} for one in emphasis.concessions
        ],
    }


def _leads(order: Sequence[TopicShare], readout: Readout) -> list[TopicShare]:
    """The topics a reader meets first in each claim, so that the order reads like the statement."""
    leading = {claim.topics[0] for claim in readout.claims if claim.topics}
    return [share for share in order if share.topic in leading]


def _bars(emphases: Sequence[Emphasis], labels: Sequence[str], topics: Sequence[str], view: View) -> Iterator[str]:
    names = [prose.topic_label(topic) for topic in topics]
    width = view.width or 100
    label_width = min(max(map(cell_width, labels)), max(6, width // 6))
    name_width = min(max(map(cell_width, names)), max(8, width // 4, width - label_width - 61))
    shares = [{share.topic: share for share in emphasis.topics} for emphasis in emphases]
    numbers = 9 if words_known(emphases) else 4
    room = max(2, min(50, width - name_width - label_width - numbers - 7))
    most = max(share.share for side in shares for share in side.values())
    for topic, name in zip(topics, names, strict=True):
        shown = fit(name, name_width)
        for number, (side, label) in enumerate(zip(shares, labels, strict=True)):
            share = side.get(topic)
            filled = _coloured(bar(share.share / most if share else 0.0, room), number, view)
            percents = f"{percent(share.share if share else None):>4}"
            if words_known(emphases):
                percents += f" {percent(share.word_share if share else None):>4}"
            yield f"{shown}  {fit(label, label_width)}  {percents}  {filled}".rstrip()
            shown = " " * name_width


def heading(emphases: Sequence[Emphasis]) -> str:
    """What the numbers are a share of."""
    of_words = ", then of its words" if words_known(emphases) else ""
    return f"Emphasis: the share of each side's claims{of_words}"


def words_known(emphases: Sequence[Emphasis]) -> bool:
    """Whether some side's statement is known, so that its words can be counted."""
    return any(share.word_share is not None for emphasis in emphases for share in emphasis.topics)


def bar(part: float, room: int) -> str:
    """A bar of a length between 0 and ``room`` cells, to an eighth of a cell; any share above 0 shows."""
    eighths = round(part * room * 8)
    if part > 0:
        eighths = max(eighths, 1)
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def percent(share: float | None) -> str:
    """A share in percent, or a dash for none."""
    return f"{share:.0%}" if share else "–"


def _paragraph(text: str, width: int | None) -> list[str]:
    return [text] if width is None else written(wrap([(text, "")], width), False).splitlines()


def _wrapped(name: str, value: str, width: int | None) -> list[str]:
    if width is None:
        return [f"  {name:16}{value}"]
    lines = wrap([(value, "")], width - 18)
    return written(columns([[[(f"{name:16}", "")]], lines], [16, width - 18], 0, 2), False).splitlines()


def _coloured(text: str, number: int, view: View) -> str:
    """Each side's bars in a colour of its own, where colour is wanted."""
    return f"\033[{_COLOURS[number % len(_COLOURS)]}m{text}\033[0m" if view.colour and text else text


def _bold(text: str, view: View) -> str:
    return f"\033[1m{text}\033[0m" if view.colour else text

"""The words every format for people shows the same way: headings, names, marks, order, summary."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from readouts.codebook import load_codebook
from readouts.codebook.tokens import tokenise
from readouts.coding.hints import MONTHS
from readouts.errors import UsageError
from readouts.model import Claim, Comparison, Readout, Row, VerdictName
from readouts.render.safe import visible as visible

# A mark of plain ASCII for each verdict: it stands in any terminal, and says the same without colour.
MARKS: dict[str, str] = {"agree": "=", "differ": "~", "conflict": "!", "only": "-"}
HEADINGS: dict[str, str] = {
    "agree": "They agree",
    "conflict": "They contradict each other",
    "differ": "They tell it differently",
}
# The order of the sections: what is common ground first, then what journalists look for.
SECTIONS: tuple[VerdictName, ...] = ("agree", "conflict", "differ", "only")
KIND_WORDS: dict[str, str] = {"act": "speech act"}
SILENT = "says nothing of it"

_WITH_ARTICLE = frozenset(
    {
        "house", "kremlin", "ministry", "office", "council", "commission", "palace", "government", "presidency",
        "secretariat", "department", "union", "chancellery", "cabinet", "embassy",
    }
)  # fmt: skip
_DIVERGENCE: dict[str, int] = {"conflict": 0, "differ": 1, "only": 2, "agree": 3}


def side_name(readout: Readout) -> str:
    """A side inside a sentence: "the White House", "Kyiv"."""
    return with_article(readout.label)


def with_article(name: str) -> str:
    """A side's label with the article it takes inside a sentence."""
    label = visible(name)
    words = label.lower().split()
    article = words and words[-1] in _WITH_ARTICLE and words[0] != "the"
    return f"the {label}" if article else label


def title(comparison: Comparison) -> str:
    """What the comparison is about: the event's title, or the sides."""
    event = comparison.event
    if event is not None and (event.title or event.id):
        return visible(event.title or event.id)
    return " and ".join(visible(readout.label) for readout in comparison.readouts)


def long_date(text: str | None) -> str:
    """An ISO date as people write it ("7 December 2021"); anything else as it is."""
    text = text or ""
    year, month, day = text[:4], text[5:7], text[8:]
    plain = text.isascii() and len(day) == 2 and text[4:8:3] == "--" and (year + month + day).isdecimal()
    if plain and year > "0000" and "01" <= month <= "12" and "01" <= day <= "28":
        return f"{int(day)} {MONTHS[int(month) - 1]} {int(year)}"
    from datetime import date  # where used: most dates are told by a look, and it takes longer than all of them

    try:
        found = date.fromisoformat(text)
    except ValueError:
        return visible(text)
    return f"{found.day} {found:%B} {found.year}"


def claims_of(comparison: Comparison, row: Row, side: str) -> list[Claim]:
    """The claims of a side in a row."""
    readout = comparison.readout(side)
    return [readout.claim(claim) for claim in row.claims.get(side, ())]


def matter(row: Row) -> str:
    """What a row is about: its topics in words."""
    codebook = load_codebook()
    topics = [visible(codebook.topic_label(topic)) for topic in row.topics]
    return ", ".join(topics[:3]) or "no topic"


def topic_label(topic: str) -> str:
    """A topic in words."""
    return visible(load_codebook().topic_label(topic))


def told(claim: Claim) -> str:
    """Who did what toward whom: "Biden, United States warned → Putin"."""
    codebook = load_codebook()
    actors = ", ".join(actor_label(actor) for actor in claim.actors)
    act = codebook.acts.get(claim.act or "")
    past = act.past if act else visible(claim.act or "")
    if claim.negated and past:
        past = f"{past} in the negative"
    recipients = ", ".join(actor_label(actor) for actor in claim.recipients)
    return " ".join(part for part in (actors, past, f"→ {recipients}" if recipients else "") if part)


def lead_in(claim: Claim) -> str:
    """What a reader must know before a coder's own words: the act, and the actor where the words leave it out.

    Nothing for the words of the statement itself, which carry both, nor for acts that only say that a matter came up.
    """
    codebook = load_codebook()
    act = codebook.acts.get(claim.act or "")
    if act is None or act.force < 2 or claim.coded_by == "program":
        return ""
    labels = [actor_label(actor) for actor in claim.actors]
    words = {token.stem for token in tokenise(claim.text)}
    named = any(not words.isdisjoint(token.stem for token in tokenise(label)) for label in labels)
    return f"{act.past}: " if named or not labels else f"{', '.join(labels)} {act.past}: "


def actor_label(actor: str) -> str:
    """An actor in words."""
    return visible(load_codebook().actor_label(actor))


def quote(claim: Claim) -> str:
    """The official words of a claim in quotation marks, with the original where there is one; or nothing."""
    shown = f"“{visible(claim.quote)}”" if claim.quote else ""
    if claim.quote_original:
        language = f"{visible(claim.quote_language)}: " if claim.quote_language else ""
        shown = f"{shown} ({language}“{visible(claim.quote_original)}”)".strip()
    return shown


def ordered(comparison: Comparison, order: str) -> list[Row]:
    """The rows in the order asked for.

    Args:
        comparison: What to show.
        order: ``statement`` (the table as it is), ``topic``, ``divergence`` or the name of a side.

    Raises:
        UsageError: There is no such order.
    """
    rows = list(comparison.rows)
    if order == "topic":
        return sorted(rows, key=_by_topic)
    if order == "divergence":
        return sorted(rows, key=_by_divergence)
    if any(readout.side == order for readout in comparison.readouts):
        return sorted(rows, key=_by_side(comparison, order))
    if order != "statement":
        known = ("statement", "topic", "divergence", *(readout.side for readout in comparison.readouts))
        raise UsageError(f"there is no order '{order}'", None, f"one of {', '.join(known)}")
    return rows


def _by_topic(row: Row) -> tuple[bool, str, str]:
    codebook = load_codebook()
    topic = row.topics[0] if row.topics else ""
    family = (topic, *codebook.family(topic))[-1]
    return not topic, codebook.topic_label(family), codebook.topic_label(topic)


def _by_divergence(row: Row) -> tuple[int, int, float]:
    return _DIVERGENCE[row.verdict], -len(row.differences), -(row.match.weight if row.match else 0.0)


def _by_side(comparison: Comparison, side: str) -> Callable[[Row], tuple[bool, int]]:
    """In the order of one side's statement; what it does not mention comes last, as in the table."""
    place = {claim.id: number for number, claim in enumerate(comparison.readout(side).claims)}
    return lambda row: (side not in row.claims, min((place[c] for c in row.claims.get(side, ())), default=0))


def sections(comparison: Comparison, order: str) -> list[tuple[str, list[Row]]]:
    """The rows by verdict under headings for people; silence is a section for each side that speaks alone."""
    rows = ordered(comparison, order)
    found: list[tuple[str, list[Row]]] = []
    for verdict in SECTIONS:
        if verdict != "only":
            found.append((HEADINGS[verdict], [row for row in rows if row.verdict == verdict]))
            continue
        for readout in comparison.readouts:
            alone = [row for row in rows if row.verdict == "only" and readout.side in row.claims]
            found.append((f"Only {side_name(readout)} says", alone))
    return [(heading, part) for heading, part in found if part]


def counts(rows: Sequence[Row]) -> dict[str, int]:
    """How many rows have each verdict."""
    return {verdict: sum(row.verdict == verdict for row in rows) for verdict in SECTIONS}


def summary(comparison: Comparison) -> str:
    """The whole comparison in one line."""
    number = counts(comparison.rows)
    alone = [
        f"{n} only {side_name(readout)}"
        for readout in comparison.readouts
        if (n := sum(row.verdict == "only" and readout.side in row.claims for row in comparison.rows))
    ]
    parts = [f"{number['agree']} agree", f"{number['differ']} differ", f"{number['conflict']} conflict", *alone]
    told = ", ".join(parts)
    return f"{told}; {with_vectors(comparison.vectors)}" if comparison.vectors else told


def with_vectors(model: str) -> str:
    """That sentence vectors were weighed, and of which model."""
    return f"with sentence vectors of {visible(model)}"


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 claim", "2 claims"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def bits(weight: float, sign: str = "+") -> str:
    """A weight in bits with as many digits as it needs, two at least, so that shown parts add up to the shown total."""
    whole, _, digits = f"{weight:{sign}.6f}".partition(".")
    return f"{whole}.{digits.rstrip('0'):0<2}"

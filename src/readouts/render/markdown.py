"""A comparison as Markdown for pull requests and notes: tables of what each side says, nothing in it active."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.model import Claim, Comparison, Row
from readouts.render import View, prose
from readouts.render.safe import visible

# Every character that Markdown, GitHub's tables or HTML could act on.
_ACTIVE = re.compile(r"([\\`*_{}\[\]()<>#+!|~$])|^([-=])(?=[ \t=-])|^(\d+)([.)])(?=\s)")
# GitHub would link these: mentions of people, issues by number, bare addresses and commits stay plain words.
_LINKED = re.compile(r"(?<!\w)@(?=\w)|(?<=[a-z])://|\bwww\.", re.IGNORECASE)


def render(comparison: Comparison, view: View) -> str:
    """The comparison with one section a verdict, or as one table when ``view.table``."""
    return "\n".join(_lines(comparison, view)) + "\n"


def literal(text: str) -> str:
    """A text that Markdown shows as it is written, without blanks at its ends, which would undo marks around it."""
    shown = _ACTIVE.sub(_escape, visible(text).strip().replace("&", "&amp;"))
    return _LINKED.sub(_unlink, shown)


def _escape(match: re.Match[str]) -> str:
    if match[3]:
        return f"{match[3]}\\{match[4]}"
    char = match[1] or match[2]
    return {"<": "&lt;", ">": "&gt;", "|": "&#124;"}.get(char, f"\\{char}")


def _unlink(match: re.Match[str]) -> str:
    return {"@": "&#64;", "://": "&#58;//"}.get(match[0], match[0][:-1] + "&#46;")


def _lines(comparison: Comparison, view: View) -> Iterator[str]:
    event = comparison.event
    day = f", {prose.long_date(event.date)}" if event and event.date else ""
    yield f"# {literal(prose.title(comparison) + day)}"
    yield ""
    yield " · ".join(f"**{literal(r.label)}** ({prose.count(len(r.claims), 'claim')})" for r in comparison.readouts)
    yield ""
    yield literal(prose.summary(comparison)) + "."
    if view.table:
        yield from _table(comparison, prose.ordered(comparison, view.order))
    else:
        for heading, rows in prose.sections(comparison, view.order):
            yield ""
            yield f"## {prose.MARKS[rows[0].verdict]} {literal(heading)} ({len(rows)})"
            yield from _alone(comparison, rows) if rows[0].verdict == "only" else _table(comparison, rows)
    if view.emphasis:
        yield from _emphasis(comparison)
    yield from _sources(comparison)


def _table(comparison: Comparison, rows: list[Row]) -> Iterator[str]:
    labels = [literal(readout.label) for readout in comparison.readouts]
    yield ""
    yield f"| Matter | {' | '.join(labels)} | Why |"
    yield "|" + " --- |" * (len(labels) + 2)
    for row in rows:
        said = []
        for readout in comparison.readouts:
            claims = prose.claims_of(comparison, row, readout.side)
            said.append("<br>".join(map(_claim, claims)) or f"*{prose.SILENT}*")
        why = "<br>".join(f"**{d.kind}:** {literal(d.note)}" for d in row.differences)
        person = "<br>paired by a person" if row.link else ""
        matter = f"`{prose.MARKS[row.verdict]}` {row.verdict} · {row.id}<br>**{literal(prose.matter(row))}**{person}"
        yield f"| {matter} | {' | '.join(said)} | {why} |"


def _alone(comparison: Comparison, rows: list[Row]) -> Iterator[str]:
    yield ""
    for row in rows:
        claims = [claim for side in row.claims for claim in prose.claims_of(comparison, row, side)]
        yield f"- {row.id} **{literal(prose.matter(row))}:** {'<br>'.join(map(_claim, claims))}"


def _claim(claim: Claim) -> str:
    lead = f"*{literal(prose.lead_in(claim).strip())}* " if prose.lead_in(claim) else ""
    quote = f" *{literal(prose.quote(claim))}*" if claim.quote or claim.quote_original else ""
    condition = f" \\[if: {literal(claim.condition)}\\]" if claim.condition else ""
    return f"{lead}{literal(claim.text)}{quote}{condition} ({literal(claim.id)})"


def _emphasis(comparison: Comparison) -> Iterator[str]:
    from readouts.matching.emphasis import emphasis_of, leading_topics
    from readouts.render.emphasis import emphasis_facts, heading, percent, words_known

    emphases = [emphasis_of(readout) for readout in comparison.readouts]
    yield ""
    yield f"## {heading(emphases)}"
    yield ""
    yield f"| Topic | {' | '.join(literal(readout.label) for readout in comparison.readouts)} |"
    yield "| --- |" + " ---: |" * len(emphases)
    for topic in leading_topics(emphases):
        shares = [next((s for s in emphasis.topics if s.topic == topic), None) for emphasis in emphases]
        cells = [percent(share.share if share else None) for share in shares]
        if words_known(emphases):
            words = (percent(share.word_share if share else None) for share in shares)
            cells = [f"{cell}, {word}" for cell, word in zip(cells, words, strict=True)]
        yield f"| {literal(prose.topic_label(topic))} | {' | '.join(cells)} |"
    for readout, emphasis in zip(comparison.readouts, emphases, strict=True):
        yield ""
        yield f"**{literal(readout.label)}**"
        yield ""
        for name, value in emphasis_facts(readout, emphasis):
            yield f"- {name}: {literal(value)}"


def _sources(comparison: Comparison) -> Iterator[str]:
    sources = [(readout, source) for readout in comparison.readouts for source in readout.sources]
    if not sources:
        return
    yield ""
    yield "## Sources"
    yield ""
    for readout, source in sources:
        name = literal(source.title or source.id)
        linked = f"[{name}](<{url}>)" if (url := web_address(source.url)) else name
        facts = ", ".join(literal(fact) for fact in (source.published, source.licence) if fact)
        yield f"- {literal(readout.label)}: {linked}" + (f" ({facts})" if facts else "")


def web_address(url: str | None) -> str | None:
    """An address that may be linked: http or https, with nothing in it that could end the link; else None."""
    if url is None or not re.fullmatch(r"https?://[^\s<>\"'`\\{}|^]+", url) or visible(url) != url:
        return None
    return url

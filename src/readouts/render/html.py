"""A comparison as one self-contained HTML page: it asks for nothing from the network and runs nothing from the data."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any

from readouts import __version__
from readouts.matching.emphasis import Emphasis, emphasis_of, leading_topics
from readouts.model import VERDICTS, Claim, Comparison, Match, Readout, Row
from readouts.render import View, prose
from readouts.render.emphasis import emphasis_facts, percent, words_known
from readouts.render.markdown import web_address
from readouts.render.marked import Segment, marked_texts
from readouts.render.safe import visible

TEMPLATES = Path(__file__).parent / "templates"
_ORDERS = {"statement": "as in the statements", "topic": "by topic", "divergence": "most divergent first"}
_GLANCE = {
    "agree": "told alike",
    "differ": "told differently",
    "conflict": "contradictory",
    "only": "told by one side only",
}


def render(comparison: Comparison, view: View) -> str:
    """The page, its rows in the order of the view."""
    return fill("page.html", script="page.js", **page_data(comparison, view))


def fill(template: str, *, script: str | None = None, **data: Any) -> str:
    """A template with its style and script inside, which the page's own policy alone lets run.

    Args:
        template: Name in the folder of templates.
        script: Name of the script, if there is one.
        data: What the template shows; every value is escaped.
    """
    # Imported where used: no other format needs it.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    css = Markup(_asset("page.css"))
    js = Markup(_asset(script)) if script else Markup("")
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = environment.get_template(template).render(
        css=css, js=js, policy=_policy(css, js), version=__version__, **data
    )
    return page.strip() + "\n"


@lru_cache(maxsize=8)
def _asset(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def _policy(css: str, js: str) -> str:
    """A content security policy that allows this style and this script and nothing else."""
    style, script = (b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (css, js))
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def page_data(comparison: Comparison, view: View) -> dict[str, Any]:
    """What the page shows, as plain values with nothing hidden in them."""
    event = comparison.event
    emphases = [emphasis_of(readout) for readout in comparison.readouts]
    number = prose.counts(comparison.rows)
    rows = prose.ordered(comparison, view.order)
    # The orders the page can be put in; one side's order takes the place of the statements'.
    first = "statement" if view.order in _ORDERS else view.order
    places = {name: _places(prose.ordered(comparison, first if name == "statement" else name)) for name in _ORDERS}
    return {
        "title": prose.title(comparison),
        "date": prose.long_date(event.date) if event else "",
        "about": visible(event.summary or "") if event else "",
        "names": _listed([prose.side_name(readout) for readout in comparison.readouts]),
        "summary": prose.summary(comparison),
        "marks": prose.MARKS,
        "silent": prose.SILENT,
        "verdicts": VERDICTS,
        "glance": [{"verdict": v, "count": number[v], "words": _GLANCE[v]} for v in VERDICTS],
        "sides": [
            _side(comparison, *pair, key) for key, pair in enumerate(zip(comparison.readouts, emphases, strict=True))
        ],
        "facts": [
            {
                "name": visible(fact.name),
                "status": visible(fact.status),
                "value": visible(fact.value),
                "reports": [visible(report) for report in fact.reports],
            }
            for fact in (event.facts if event else ())
        ],
        "topics": _topics(comparison),
        "orders": [(name, words, name == view.order) for name, words in _ORDERS.items()],
        "rows": [_row(comparison, row, places) for row in rows],
        "emphasis": _emphasis(emphases),
        "words_known": words_known(emphases),
        "sources": [source for readout in comparison.readouts for source in _sources(readout)],
    }


def _listed(names: list[str]) -> str:
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _places(rows: list[Row]) -> dict[str, int]:
    return {row.id: number for number, row in enumerate(rows)}


def _side(comparison: Comparison, readout: Readout, emphasis: Emphasis, key: int) -> dict[str, Any]:
    row_of = {claim: row for row in comparison.rows for claim in row.claims.get(readout.side, ())}
    blocks = []
    for claim in readout.claims:
        row = row_of.get(claim.id)
        if row is not None:  # filtered out otherwise
            blocks.append(
                {"row": row.id, "verdict": row.verdict, "text": f"{row.id} {row.verdict}: {prose.matter(row)}"}
            )
    return {
        "key": f"s{key}",
        "label": visible(readout.label),
        "name": prose.side_name(readout),
        "claims": prose.count(len(readout.claims), "claim"),
        "program": any(claim.coded_by == "program" for claim in readout.claims),
        "blocks": blocks,
        "facts": emphasis_facts(readout, emphasis),
    }


def _topics(comparison: Comparison) -> list[dict[str, Any]]:
    counts = Counter(topic for row in comparison.rows for topic in row.topics)
    topics = [{"id": _token(t), "label": prose.topic_label(t), "rows": n} for t, n in counts.items()]
    return sorted(topics, key=lambda topic: str(topic["label"]).casefold())


def _token(topic: str) -> str:
    """A topic as one word of a list separated by spaces."""
    return visible(topic).replace(" ", "_")


def _row(comparison: Comparison, row: Row, places: dict[str, dict[str, int]]) -> dict[str, Any]:
    marked = marked_texts(comparison, row)
    keys = {readout.side: f"s{key}" for key, readout in enumerate(comparison.readouts)}
    return {
        "id": row.id,
        "verdict": row.verdict,
        "topics": " ".join(map(_token, row.topics)),
        "sides": " ".join(keys[side] for side in row.claims),
        "places": {name: place[row.id] for name, place in places.items()},
        "matter": prose.matter(row),
        "link": row.link,
        "cells": [
            {
                "label": visible(readout.label),
                "claims": [
                    _claim(claim, marked[readout.side, claim.id], keys[readout.side])
                    for claim in prose.claims_of(comparison, row, readout.side)
                ],
            }
            for readout in comparison.readouts
        ],
        "differences": [{"kind": difference.kind, "note": visible(difference.note)} for difference in row.differences],
        "match": _match(row.match) if row.match else None,
    }


def _claim(claim: Claim, segments: list[Segment], side: str) -> dict[str, Any]:
    sentence = f", sentence {claim.sentence}" if claim.sentence is not None else ""
    return {
        "anchor": f"{side}-{_token(claim.id)}",
        "lead": prose.lead_in(claim).strip(),
        "segments": segments,
        "quote": visible(claim.quote or ""),
        "original": visible(claim.quote_original or ""),
        "language": visible(claim.quote_language or ""),
        "condition": visible(claim.condition or ""),
        "reference": visible(claim.id) + sentence,
    }


def _match(match: Match) -> dict[str, Any]:
    """The evidence as a waterfall: each bar begins where the one before it ended."""
    ends = [0.0]
    for part in match.parts:
        ends.append(ends[-1] + part.weight)
    low, high = min(ends), max(ends)
    scale = 100 / ((high - low) or 1.0)

    def place(value: float) -> float:
        return round((value - low) * scale, 2)

    parts = [
        {
            "field": visible(part.field),
            "level": visible(part.level),
            "because": visible(part.because),
            "bits": prose.bits(part.weight),
            "kind": "up" if part.weight >= 0 else "down",
            "x": place(min(start, end)),
            "width": round(abs(place(end) - place(start)), 2),
        }
        for part, start, end in zip(match.parts, ends, ends[1:], strict=False)
    ]
    return {
        "a": visible(match.a[1]),
        "b": visible(match.b[1]),
        "total": prose.bits(match.weight),
        "percent": f"{match.probability:.1%}",
        "parts": parts,
        "zero": place(0.0),
        "x": place(min(0.0, ends[-1])),
        "width": round(abs(place(ends[-1]) - place(0.0)), 2),
    }


def _emphasis(emphases: list[Emphasis]) -> list[dict[str, Any]]:
    topics = leading_topics(emphases, 12)
    sides = [{share.topic: share for share in emphasis.topics} for emphasis in emphases]
    most = max((side[topic].share for side in sides for topic in topics if topic in side), default=0.0) or 1.0
    return [
        {
            "label": prose.topic_label(topic),
            "bars": [
                {
                    "percent": percent(share.share if share else None),
                    "words": percent(share.word_share) if share and words_known(emphases) else "",
                    "width": round(100 * share.share / most, 2) if share else 0,
                }
                for share in (side.get(topic) for side in sides)
            ],
        }
        for topic in topics
    ]


def _sources(readout: Readout) -> list[dict[str, Any]]:
    return [
        {
            "side": visible(readout.label),
            "title": visible(source.title or source.url or source.id),
            "url": web_address(source.url),
            "issuer": visible(readout.issuer or ""),
            "published": visible((source.published or "").replace("T", " ")),
            "licence": visible(source.licence or ""),
            "note": visible(source.note or ""),
        }
        for source in readout.sources
    ]

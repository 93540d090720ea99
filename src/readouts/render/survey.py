"""A survey over many events as a table with heat, JSON, CSV or a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from readouts.reading.json_file import json_text
from readouts.render import prose
from readouts.render.csv import write
from readouts.render.layout import cell_width, fit
from readouts.render.safe import visible
from readouts.survey import PairSurvey, SideSurvey, Survey, Tally

SCHEMA = "readouts.survey/1"
FORMATS = ("text", "json", "csv", "html")
CELLS = ("agree", "differ", "conflict", "only-a", "only-b")
_SHADES = " ░▒▓█"
_COLOURS = {"agree": 32, "differ": 33, "conflict": 31, "only-a": 36, "only-b": 35}


def render_survey(survey: Survey, fmt: str, *, width: int | None, colour: bool, topics: int) -> str:
    """The survey in a format.

    Args:
        survey: What was counted.
        fmt: One of `FORMATS`.
        width: Columns of the terminal; None for text that is piped.
        colour: Whether heat may be coloured, for text.
        topics: How many topics a table shows at most, for text and html.
    """
    if fmt == "json":
        return json_text(survey_data(survey)) + "\n"
    if fmt == "csv":
        return _csv(survey)
    if fmt == "html":
        return _html(survey, topics)
    return "\n".join(_text(survey, width or 120, colour, topics)) + "\n"


def survey_data(survey: Survey) -> dict[str, Any]:
    """The survey as JSON has it, `readouts.survey/1`."""
    return {
        "schema": SCHEMA,
        "events": [
            {"id": one.id, "title": one.title, "date": one.date, "claims": dict(one.sides)} for one in survey.events
        ],
        "sides": [
            {
                "id": side.side,
                "label": side.label,
                "events": side.events,
                "claims": side.claims,
                "never_mentions": [
                    {"topic": one.topic, "events": one.events, "claims": one.claims} for one in side.silent
                ],
            }
            for side in survey.sides
        ],
        "pairs": [
            {
                "sides": list(pair.sides),
                "events": pair.events,
                **_tally_data(pair, pair.tally),
                "topics": [
                    {"topic": one.topic, "events": one.events, **_tally_data(pair, one.tally)} for one in pair.topics
                ],
            }
            for pair in survey.pairs
        ],
        "skipped": [{"folder": one.folder, "reason": one.reason} for one in survey.skipped],
        **({"vectors": survey.vectors} if survey.vectors else {}),
    }


def _tally_data(pair: PairSurvey, tally: Tally) -> dict[str, Any]:
    return {
        "rows": tally.rows,
        "agree": tally.agree,
        "differ": tally.differ,
        "conflict": tally.conflict,
        "only": dict(zip(pair.sides, tally.only, strict=True)),
    }


def _cells(tally: Tally) -> list[int]:
    return [tally.agree, tally.differ, tally.conflict, *tally.only]


def _csv(survey: Survey) -> str:
    lines = [
        (*pair.sides, topic, str(events), str(tally.rows), *map(str, _cells(tally)))
        for pair in survey.pairs
        for topic, events, tally in [
            ("", pair.events, pair.tally),
            *((one.topic, one.events, one.tally) for one in pair.topics),
        ]
    ]
    columns = ("side_a", "side_b", "topic", "events", "rows", "agree", "differ", "conflict", "only_a", "only_b")
    return write(columns, lines)


def heat(count: int, total: int) -> int:
    """How hot a cell is, 0 to 4, by its share of the line; anything at all is at least 1."""
    return min(4, max(1, round(4 * count / total))) if count else 0


def _labels(survey: Survey) -> dict[str, str]:
    return {side.side: visible(side.label) for side in survey.sides}


def _headline(survey: Survey) -> str:
    events = prose.count(len(survey.events), "event")
    claims = prose.count(sum(side.claims for side in survey.sides), "claim")
    told = f"{events}, {prose.count(len(survey.sides), 'side')}, {claims}"
    return f"{told}; {prose.with_vectors(survey.vectors)}" if survey.vectors else told


# -- text


def _text(survey: Survey, width: int, colour: bool, topics: int) -> Iterator[str]:
    labels = _labels(survey)
    yield _bold(_headline(survey), colour)
    yield "Heat is the share of a topic's rows: ░ a quarter or less, ▒ half, ▓ three quarters, █ nearly all."
    for pair in survey.pairs:
        yield ""
        yield from _pair(pair, labels, width, colour, topics)
    for side in survey.sides:
        if side.silent:
            yield ""
            yield from _silences(side, width, colour, topics)
    if survey.skipped:
        yield ""
        yield f"{prose.count(len(survey.skipped), 'folder')} skipped"


def _pair(pair: PairSurvey, labels: dict[str, str], width: int, colour: bool, topics: int) -> Iterator[str]:
    a, b = (labels[side] for side in pair.sides)
    yield _bold(f"{a} and {b}: {prose.count(pair.events, 'event')}, {prose.count(pair.tally.rows, 'row')}", colour)
    heads = ["agree", "differ", "conflict", *(fit(label, min(16, cell_width(label))) for label in (a, b))]
    widths = [max(6, cell_width(head)) + 3 for head in heads]
    room = max(14, min(44, width - 6 - sum(widths)))
    for topic, rows, columns in (("", "", ["", "", "", "only", "only"]), ("topic", "rows", heads)):
        shown = "".join(" " * (w - 2 - cell_width(c)) + f"{c}  " for c, w in zip(columns, widths, strict=True))
        yield f"{fit(topic, room)}{rows:>6}{shown}".rstrip()
    lines = [("all topics", pair.tally)] + [(prose.topic_label(t.topic), t.tally) for t in pair.topics[:topics]]
    for name, tally in lines:
        cells = zip(CELLS, _cells(tally), widths, strict=True)
        shown = "".join(_heat_cell(kind, n, tally.rows, w, colour) for kind, n, w in cells)
        yield f"{fit(name, room)}{tally.rows:>6}{shown}".rstrip()
    if len(pair.topics) > topics:
        yield f"… and {prose.count(len(pair.topics) - topics, 'topic')} more (--topics, or --format json for all)"


def _heat_cell(kind: str, count: int, total: int, width: int, colour: bool) -> str:
    shade = _SHADES[heat(count, total)]
    if colour and count:
        shade = f"\033[{_COLOURS[kind]}m{shade}\033[0m"
    return f"{count or '·':>{width - 2}} {shade}"


def _silences(side: SideSurvey, width: int, colour: bool, topics: int) -> Iterator[str]:
    events = prose.count(side.events, "event")
    yield _bold(f"What {_named(side)} never mentions in {events}, but others do", colour)
    room = max(16, min(60, width - 30))
    for silence in side.silent[:topics]:
        yield (
            f"  {fit(prose.topic_label(silence.topic), room)}  {prose.count(silence.events, 'event'):>10}"
            f"  {prose.count(silence.claims, 'claim'):>10}"
        )
    if len(side.silent) > topics:
        yield f"  … and {prose.count(len(side.silent) - topics, 'topic')} more"


def _named(side: SideSurvey) -> str:
    return prose.with_article(side.label)


def _bold(text: str, colour: bool) -> str:
    return f"\033[1m{text}\033[0m" if colour else text


# -- page


def _html(survey: Survey, topics: int) -> str:
    from readouts.render.html import fill

    labels = _labels(survey)
    return fill(
        "survey.html",
        headline=_headline(survey),
        events=[
            {
                "id": visible(one.id),
                "title": visible(one.title or ""),
                "date": prose.long_date(one.date),
                "sides": ", ".join(f"{labels[side]} ({n})" for side, n in one.sides),
            }
            for one in survey.events
        ],
        pairs=[
            {
                "labels": [labels[side] for side in pair.sides],
                "events": prose.count(pair.events, "event"),
                "rows": prose.count(pair.tally.rows, "row"),
                "more": max(0, len(pair.topics) - topics),
                "lines": [
                    {
                        "name": name,
                        "rows": tally.rows,
                        "cells": [
                            {"kind": kind, "count": n, "heat": heat(n, tally.rows)}
                            for kind, n in zip(CELLS, _cells(tally), strict=True)
                        ],
                    }
                    for name, tally in [
                        ("all topics", pair.tally),
                        *((prose.topic_label(one.topic), one.tally) for one in pair.topics[:topics]),
                    ]
                ],
            }
            for pair in survey.pairs
        ],
        sides=[
            {
                "name": _named(side),
                "events": prose.count(side.events, "event"),
                "more": max(0, len(side.silent) - topics),
                "silent": [
                    {"topic": prose.topic_label(one.topic), "events": one.events, "claims": one.claims}
                    for one in side.silent[:topics]
                ],
            }
            for side in survey.sides
            if side.silent
        ],
        skipped=[{"folder": visible(one.folder), "reason": visible(one.reason)} for one in survey.skipped],
    )

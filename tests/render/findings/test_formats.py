"""Findings in every format, the formats' own rules held to."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from readouts.errors import Place
from readouts.model import Finding
from readouts.render.findings import FORMATS, Findings, RuleNote, renderer, summary
from tests.render.findings.sarif_schema import validate

RULES = (
    RuleNote(
        "RD020",
        "unknown-act",
        "error",
        "An act must be known",
        "An act must be known.\n\nWhy.\n\nBad::\n\n    x",
        False,
    ),
    RuleNote("RD073", "trailing-space", "warning", "No trailing space", "No trailing space.", True),
    RuleNote("RD054", "unsigned-link", "info", "Sign links", "Sign links.", False),
)
FOUND = Findings(
    findings=(
        Finding(
            "RD020", "error", "'wran' is no act, 100% sure", Place("data/a b,c:d.yaml", 3, 10), "did you mean 'warn'?"
        ),
        Finding("RD073", "warning", "trailing space", Place("/abs/x.yaml", 1, 5)),
        Finding("RD054", "info", "no note", Place("links.yaml")),
    ),
    lines=("    act: wran", "日本\t: x  ", None),
    fixable=(False, True, False),
    files=("data/a b,c:d.yaml", "/abs/x.yaml", "links.yaml", "clean.yaml"),
    rules=RULES,
)
NOTHING = replace(FOUND, findings=(), lines=(), fixable=(), fixed=(("/abs/x.yaml", 2),))


def test_text() -> None:
    assert renderer("text")(FOUND) == (
        "data/a b,c:d.yaml:3:10: error RD020 'wran' is no act, 100% sure (unknown-act)\n"
        "    3 |     act: wran\n"
        "      |          ^^^^\n"
        "  = did you mean 'warn'?\n"
        "/abs/x.yaml:1:5: warning RD073 trailing space (trailing-space) [fixable]\n"
        "    1 | 日本 : x\n"
        "      |       ^\n"
        "links.yaml: info RD054 no note (unsigned-link)\n"
        "4 files checked: 1 error, 1 warning, 1 info (1 can be fixed with --fix)\n"
    )


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "word " * 400 + "HERE " + "word " * 400
    place = Place("x.yaml", 1, 2001)
    shown = renderer("text")(
        replace(FOUND, findings=(Finding("RD020", "error", "m", place),), lines=(line,), fixable=(False,))
    )
    excerpt, caret = shown.splitlines()[1:3]
    assert len(excerpt) < 200
    assert excerpt[caret.index("^") :].startswith("HERE")


def test_the_summary() -> None:
    assert summary(NOTHING) == "4 files checked: no findings; 2 findings fixed in 1 file"


def test_github() -> None:
    assert renderer("github")(FOUND).splitlines() == [
        "::error file=data/a b%2Cc%3Ad.yaml,line=3,col=10,title=RD020 unknown-act"
        "::'wran' is no act, 100%25 sure (did you mean 'warn'?)",
        "::warning file=/abs/x.yaml,line=1,col=5,title=RD073 trailing-space::trailing space",
        "::notice file=links.yaml,line=1,col=1,title=RD054 unsigned-link::no note",
        "4 files checked: 1 error, 1 warning, 1 info (1 can be fixed with --fix)",
    ]


@pytest.mark.parametrize("found", [FOUND, NOTHING])
def test_sarif(found: Findings) -> None:
    document = json.loads(renderer("sarif")(found))
    validate(document)
    (run,) = document["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    uris = [r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"]]
    assert uris in ([], ["data/a%20b%2Cc%3Ad.yaml", "file:///abs/x.yaml", "links.yaml"])


def test_junit() -> None:
    root = ET.fromstring(renderer("junit")(FOUND))
    assert (root.get("tests"), root.get("failures")) == ("4", "1")
    assert len(list(root.iter("testcase"))) == 4
    strict = ET.fromstring(renderer("junit")(replace(FOUND, strict=True)))
    assert (strict.get("failures"), len(list(strict.iter("failure")))) == ("2", 2)


def test_json() -> None:
    document = json.loads(renderer("json")(FOUND))
    assert [entry["line"] for entry in document["findings"]] == [3, 1, None]
    assert document["summary"] == {"files": 4, "error": 1, "warning": 1, "info": 1, "fixable": 1, "failed": True}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_ends_in_one_line_feed_and_says_the_same_twice(name: str) -> None:
    text = renderer(name)(FOUND)
    assert re.search(r"[^\n]\n\Z", text)
    assert text == renderer(name)(FOUND)


def test_an_unknown_format() -> None:
    with pytest.raises(KeyError):
        renderer("yaml")

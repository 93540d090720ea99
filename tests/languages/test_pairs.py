"""Statements in different languages put side by side: which sentences are found to be about the same matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.api import load, open_statement
from readouts.codebook import TABLES
from readouts.matching import compare
from readouts.model import Readout

HERE = Path(__file__).parent
LEAST_F1 = 0.6
pytestmark = pytest.mark.skipif(
    not all((TABLES / f"glossary-{language}.tsv").exists() for language in ("de", "ru", "uk")),
    reason="without the glossaries little is found",
)
ALIKE = {(n, n) for n in range(1, 12)}
# An invented call: the same text in three languages, and the other side's in German.
BERLIN = {(1, 1), (2, 2), (3, 7), (4, 3), (5, 8), (6, 4), (7, 6), (8, 9)}
# Two more invented calls, each told by either side in its own language, order and choice.
ANKARA = {(1, 1), (2, 4), (3, 3), (4, 5), (5, 6), (6, 8), (7, 7), (8, 2), (9, 11)}
WARSAW = {(1, 1), (2, 7), (3, 8), (4, 5), (5, 10), (6, 6), (7, 4), (8, 2)}
# The founding report, each account retold in German, and the claims of the English readouts that it reports.
FOUNDING = {
    "usa": ("whitehouse", "wh-1 wh-2 wh-3 wh-4 wh-5 wh-6 wh-8 wh-9 wh-10"),
    "russland": ("kremlin", "kr-8 kr-10 kr-11 kr-13 kr-17 kr-18 kr-19"),
    "ukraine": ("kyiv", "ky-1 ky-2 ky-3 ky-4 ky-5"),
}


def pairs(left: Readout, right: Readout) -> set[tuple[str, str]]:
    """The pairs of claim ids that stand in one row, left before right."""
    found = set()
    for row in compare([left, right]).rows:
        for match in row.pairs:
            ends = dict((match.a, match.b))
            found.add((ends[left.side], ends[right.side]))
    return found


@pytest.mark.parametrize(
    ("one", "other", "labels"),
    [
        ("corridor/astana", "corridor/astana-ru", ALIKE),
        ("corridor/astana", "corridor/astana-uk", ALIKE),
        ("corridor/astana-ru", "corridor/astana-uk", ALIKE),
        ("corridor/astana", "corridor/berlin-de", BERLIN),
        ("corridor/astana-ru", "corridor/berlin-de", BERLIN),
        ("corridor/astana-uk", "corridor/berlin-de", BERLIN),
        ("straits/ankara", "straits/kremlin-ru", ANKARA),
        ("border/warsaw", "border/kyiv-uk", WARSAW),
    ],
)
def test_sentences_of_the_same_matter_are_put_together(one: str, other: str, labels: set[tuple[int, int]]) -> None:
    left, right = (open_statement(str(HERE / f"{name}.txt")) for name in (one, other))
    found = {(left.claim(a).sentence, right.claim(b).sentence) for a, b in pairs(left, right)}
    right_ones = len(found & labels)
    assert 2 * right_ones / (len(found) + len(labels)) >= LEAST_F1, sorted(found ^ labels)


@pytest.mark.parametrize("report", list(FOUNDING))
def test_the_founding_report_gives_the_rows_of_the_english_readouts(report: str) -> None:
    side, ids = FOUNDING[report]
    german = open_statement(str(HERE / "founding" / f"{report}.txt"))
    assert german.language == "de"
    found = {(german.claim(a).sentence, b) for a, b in pairs(german, load(side, event="2021-12-07-biden-putin"))}
    wanted = set(enumerate(ids.split(), start=1))
    assert not wanted - found
    # A sentence may stand in the row of a further claim, but seldom.
    assert len(found - wanted) <= 1


def test_the_warning_keeps_its_condition_and_its_words() -> None:
    german = open_statement(str(HERE / "founding" / "usa.txt"))
    warning = next(claim for claim in german.claims if claim.act == "warn")
    assert (warning.condition, warning.language) == ("Im Falle einer militärischen Eskalation", "de")

"""A match weight in words: each part with what it rests on."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from readouts.codebook import load_codebook
from readouts.matching import weights as w
from readouts.matching.common import Common, Shared
from readouts.matching.evidence import match_of, probability
from readouts.matching.profile import profiles_of
from readouts.matching.told import Told
from readouts.model import Claim, Figure
from readouts.records import replace

CODEBOOK = load_codebook()
OURS = Claim(
    id="wh-1", actors=("us", "biden"), act="warn", topics=("sanctions", "cyber"), text="Biden warned of measures.",
    figures=(Figure("1.5 bn cubic metres", 1.5e9, "m3"), Figure("3 days", 3.0, "d")),
)  # fmt: skip
THEIRS = Claim(
    id="kr-1", actors=("ru",), act="thank", topics=("energy",), text="Putin spoke of steps.",
    figures=(Figure("1.5 billion m³", 1.5e9, "m3"), Figure("4 days", 4.0, "d")),
)  # fmt: skip


def told(claim: Claim) -> Told:
    return Told(claim.id[:2], claim.id[:2].upper(), claim, profiles_of([claim], CODEBOOK)[0])


def because(field: str, level: str, common: Common | None = None, a: Claim = OURS, b: Claim = THEIRS) -> str:
    """What is said for one part."""
    (part,) = match_of(told(a), told(b), common or Common(), [(field, level, 8)], CODEBOOK).parts
    assert (part.field, part.level, part.weight) == (field, level, 8 / w.GRID)
    return part.because


def test_the_rest_of_the_sentence_is_told_by_its_words() -> None:
    common = Common(sentence=[Shared("nets", "haul", 2.0), Shared("fish", "fish", 5.0)])
    assert because("sentence", "shared", common) == "fish, nets ~ haul"


def test_the_order_is_told_as_shares_of_the_statements() -> None:
    early, late = replace(OURS, sentence=1), replace(THEIRS, sentence=1)
    assert because("order", "alike", a=early, b=late) == "told when 50 % and 50 % of the two statements are told"


@pytest.mark.parametrize(
    ("field", "level", "said"),
    [
        ("prior", "30 claims", "how often any two of 30 claims belong together"),
        ("event", "another", "a main party of the one readout is never named in the other"),
        ("call", "both", "both report the call itself"),
        ("call", "one", "only one reports the call itself"),
        ("words", "none", "no content word in common"),
        ("names", "shared", ""),
        ("figures", "same", "1.5 bn cubic metres = 1.5 billion m³"),
        ("context", "near", "the sentences around them tell of one matter too"),
        ("rivals", "best", "against the next best partner of either"),
        ("act", "other", "warn / thank"),
        ("topic", "other", "cyber security, sanctions and other measures in response / energy"),
        ("actors", "other", "Joe Biden, United States / Russia"),
    ],
)
def test_what_a_part_rests_on(field: str, level: str, said: str) -> None:
    found = because(field, level)
    if field == "topic":  # the labels are the codebook's
        said = " / ".join(", ".join(CODEBOOK.topic_label(t) for t in sorted(c.topics)) for c in (OURS, THEIRS))
    assert found == said


def test_acts_that_are_the_same_or_unknown() -> None:
    assert because("act", "same", b=replace(THEIRS, act="warn")) == "warn"
    assert because("act", "same", a=replace(OURS, act=None), b=replace(THEIRS, act=None)) == ""
    assert because("act", "other", b=replace(THEIRS, act=None)) == "warn / unknown"


def test_actors_that_both_name() -> None:
    both = replace(THEIRS, actors=("biden", "us", "ru"))
    assert because("actors", "same", b=both) == "Joe Biden, United States"


def test_dates_that_both_name() -> None:
    one, other = (
        replace(claim, text=f"They meet on {days} 2021.")
        for claim, days in ((OURS, "7 December and on 9 December"), (THEIRS, "9 December"))
    )
    ours, theirs = told(one).profile.dates, told(other).profile.dates
    assert because("dates", "same", a=one, b=other) == ", ".join(sorted(set(ours) & set(theirs)))


def test_shared_topics_and_broader_ones() -> None:
    topics = [Shared("sanctions", "sanctions", 4.0), Shared("cyber", "cyber", 3.0)]
    labels = [CODEBOOK.topic_label(shared.left) for shared in topics]
    assert because("topic", "same", Common(topics=topics)) == ", ".join(labels)
    assert because("topic", "family", Common(related_topics=topics)) == f"both about {labels[0]}"


def test_shared_words_the_most_telling_first_as_each_side_writes_them() -> None:
    words = [Shared("measur", "step", 1.0), Shared("b", "b", 3.0), Shared("a", "a", 3.0)]
    assert because("words", "some", Common(words=words)) == "a, b, measures ~ steps"
    assert because("names", "some", Common(names=words)) == "a, b, measur ~ step"


@pytest.mark.parametrize(("number", "end"), [(6, "w5"), (7, "w5 and 1 more"), (9, "w5 and 3 more")])
def test_a_long_list_is_cut(number: int, end: str) -> None:
    words = [Shared(f"w{n}", f"w{n}", 1.0) for n in range(number)]
    assert because("words", "many", Common(words=words)) == f"w0, w1, w2, w3, w4, {end}"


@pytest.mark.parametrize(
    ("units", "weight", "chance"),
    [
        ([], 0.0, 0.5),
        ([16], 16 / w.GRID, 0.8),
        ([8, -16], -8 / w.GRID, 0.3333),
        ([80], 80 / w.GRID, 0.999),
        ([-1], -1 / w.GRID, 0.4784),
    ],
)
def test_the_parts_sum_to_the_weight_and_the_weight_is_a_chance(
    units: Sequence[int], weight: float, chance: float
) -> None:
    found = match_of(told(OURS), told(THEIRS), Common(), [("prior", "2", unit) for unit in units], CODEBOOK)
    assert (found.a, found.b, found.weight) == (("wh", "wh-1"), ("kr", "kr-1"), weight)
    assert [part.weight for part in found.parts] == [unit / w.GRID for unit in units]
    assert found.probability == round(probability(weight), 4) == pytest.approx(chance, abs=6e-5)

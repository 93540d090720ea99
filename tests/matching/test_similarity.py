"""What two claims share, how rare it is among the claims at hand, and what that is worth."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2
from typing import Any

import pytest

from readouts.codebook import load_codebook
from readouts.codebook.rarity import rarity, topic_rarity
from readouts.matching import similarity, weights
from readouts.matching.common import Common, Shared
from readouts.matching.profile import Profile
from readouts.matching.similarity import Part, Weigher, grid
from tests.matching.small import ROUND_WEIGHTS, profile, shared

BIDEN: dict[str, Any] = {"actors": ["biden"]}
LEFT = [
    profile("fish", "talk", names=["@ua", "odesa"], topics=["ransomware"], actors=["biden"]),
    profile("fish", topics=["cyber"], actors=["biden"]),
]
RIGHT = [
    profile("cod", "talk", names=["odesa", "@us"], topics=["ransomware"]),
    profile("grain", topics=["iran-nuclear"]),
]


def weigher(left: Sequence[Profile] = LEFT, right: Sequence[Profile] = RIGHT) -> Weigher:
    return Weigher(left, right, load_codebook())


def shrunk(met: int, claims: int, background: float) -> float:
    """Bits of what stands in so many of so many other claims, the background counting for 15 more."""
    return -log2((met + 15 * 2**-background) / (claims + 15))


@pytest.mark.parametrize(
    ("term", "leave_out", "met", "background"),
    [
        ("fish", 0, 2, rarity("fish")),
        ("fish", 1, 1, rarity("fish")),
        ("talk", 1, 1, rarity("talk")),
        ("fish", 2, 0, rarity("fish")),
        ("grain", 2, 0, rarity("grain")),
        ("bank", 2, 0, rarity("bank")),
        ("odesa", 1, 1, rarity("odesa")),
        ("@ua", 0, 1, 9.0),
        ("@ua", 2, 0, 9.0),
        ("=Lviv", 2, 0, 9.0),
    ],
)
def test_words_are_as_rare_as_in_the_other_claims_and_the_background(
    term: str, leave_out: int, met: int, background: float
) -> None:
    for _ in range(2):  # also when asked again
        assert weigher().bits(term, leave_out) == pytest.approx(shrunk(met, 2, background))


def test_nothing_is_rarer_than_a_bound() -> None:
    assert weigher().bits("odesa", 2) == 14.0


def test_of_few_claims_two_are_left_out_and_no_more() -> None:
    one = weigher([profile("fish")], [profile("fish")])
    assert one.bits("fish", 2) == pytest.approx(shrunk(0, 0, rarity("fish")))
    assert weigher([profile("fish")], []).bits("fish", 2) == pytest.approx(shrunk(0, 0, rarity("fish")))


@pytest.mark.parametrize(
    ("topic", "family", "met", "background", "share"),
    [
        ("ransomware", False, 0, topic_rarity("ransomware"), 1.0),
        ("cyber", False, 0, topic_rarity("cyber"), 1.0),
        ("ransomware", True, 0, 5.0, 1.0),
        # Three claims come under the broad topic: one itself, two by what they are about.
        ("cyber", True, 1, 5.0, 1.0),
        # What is only about the talking tells half.
        ("diplomacy", False, 0, topic_rarity("diplomacy"), 0.5),
        ("diplomacy", True, 0, 5.0, 0.5),
        ("no-such-topic", True, 0, 5.0, 1.0),
    ],
)
def test_topics_likewise(topic: str, family: bool, met: int, background: float, share: float) -> None:
    one = weigher()
    for _ in range(2):
        assert one.topic_bits(topic, family=family) == pytest.approx(share * shrunk(met, 2, background))


def test_parties_are_no_evidence() -> None:
    one = weigher()
    assert one.parties == {"biden", "us"}
    assert (one.bits("@us", 2), one.bits("@biden", 1)) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("profiles", "parties"),
    [
        ([profile(**BIDEN)], set()),
        ([profile(**BIDEN), profile(**BIDEN)], {"biden", "us"}),
        ([profile(is_call=True, **BIDEN)], {"biden", "us"}),
        ([profile(actors=["Jane Doe"], is_call=True)], {"Jane Doe"}),
        ([profile(actors=["nato"]), profile(actors=["nato"])], {"nato"}),
        ([*[profile(**BIDEN)] * 2, *[profile()] * 8], {"biden", "us"}),
        ([*[profile(**BIDEN)] * 2, *[profile()] * 9], set()),
        ([*[profile(**BIDEN)] * 3, *[profile()] * 12], {"biden", "us"}),
    ],
)
def test_parties_act_in_a_fifth_of_a_side_s_claims_twice_at_least_or_hold_the_call(
    profiles: list[Profile], parties: set[str]
) -> None:
    assert weigher(profiles, []).parties == parties
    assert weigher([], profiles).parties == parties


def test_what_is_shared_with_each_right_claim() -> None:
    one = weigher()
    rows = list(one.candidates())
    assert [(i, sorted(row)) for i, row in rows] == [(0, [0]), (1, [0])]
    first, second = rows[0][1][0], rows[1][1][0]
    # Fish is cod in eight of ten cases, and as rare as the two are in the middle.
    cod = 0.8 * (one.bits("fish", 2) + one.bits("cod", 2)) / 2
    assert first.words == [Shared("fish", "cod", cod), Shared("talk", "talk", one.bits("talk", 2))]
    assert first.names == [Shared("odesa", "odesa", 14.0)]
    assert first.topics == [Shared("ransomware", "ransomware", one.topic_bits("ransomware"))]
    assert first.related_topics == []
    assert second.words == [Shared("fish", "cod", cod)]
    assert (second.names, second.topics) == ([], [])
    assert second.related_topics == [Shared("cyber", "ransomware", one.topic_bits("cyber", family=True))]


def test_the_share_is_of_the_claim_that_says_less() -> None:
    one = weigher()
    (_, first), (_, second) = one.candidates()
    left = [sum(one.bits(term, 1) for term in terms) for terms in (["fish", "talk", "@ua", "odesa"], ["fish"])]
    right = one.bits("cod", 1) + one.bits("talk", 1) + one.bits("odesa", 1)
    said = [sum(s.bits for s in (*row[0].words, *row[0].names)) for row in (first, second)]
    assert first[0].word_share == pytest.approx(said[0] / min(left[0], right))
    assert second[0].word_share == pytest.approx(said[1] / min(left[1], right))
    assert first[0].sense == one.sense.likeness(0, 0) != 0


def test_two_claims_without_words_share_nothing_of_them() -> None:
    ((_, row),) = weigher([profile(topics=["cyber"])], [profile(topics=["cyber"])]).candidates()
    assert row[0].word_share == 0.0
    assert [s.left for s in row[0].topics] == ["cyber"]


def test_related_topics_are_looked_for_in_every_claim() -> None:
    right = [profile("fish", topics=["cyber"]), profile("fish", topics=["ransomware"]), profile("fish")]
    ((_, row),) = weigher([profile("fish", topics=["cyber"])], right).candidates()
    assert [[s.left for s in row[j].topics] for j in range(3)] == [["cyber"], [], []]
    assert [[(s.left, s.right) for s in row[j].related_topics] for j in range(3)] == [[], [("cyber", "ransomware")], []]


def test_both_claims_that_report_the_call_are_weighed() -> None:
    rows = dict(
        weigher([profile("zzyx", is_call=True)], [profile("plugh"), profile("xyzzy", is_call=True)]).candidates()
    )
    assert list(rows[0]) == [1]
    assert rows[0][1] == Common()


@pytest.mark.parametrize(("left", "right", "weighed"), [("truce", "peac", True), ("truce", "potato", False)])
def test_claims_near_in_meaning_are_weighed(left: str, right: str, weighed: bool) -> None:
    one = weigher([profile(left), profile("potato")], [profile(right), profile("bank")])
    assert (one.sense.likeness(0, 0) >= 0.2) == weighed
    assert (0 in dict(one.candidates())[0]) == weighed


@pytest.mark.parametrize(
    ("left", "right", "pairs"),
    [
        pytest.param(["fish"], ["fish", "cod"], [("fish", "fish")], id="the same before a related one"),
        pytest.param(["fish", "tuna"], ["cod"], [("tuna", "cod")], id="the rarer of two"),
        pytest.param(["fish", "cod"], ["cod", "fish"], [("cod", "cod"), ("fish", "fish")], id="each once"),
        pytest.param(["fish", "grain"], ["wheat", "cod"], [("fish", "cod"), ("grain", "wheat")], id="each with its like"),
        pytest.param(["fish", "bank"], ["cloud"], [], id="nothing"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("most", [250_000, 0])
def test_each_word_goes_with_one_word_at_most(
    left: list[str], right: list[str], pairs: list[tuple[str, str]], most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(similarity, "EVERY_PAIR_UP_TO", most)
    ((_, row),) = weigher([profile(*left, topics=["cyber"])], [profile(*right, topics=["cyber"])]).candidates()
    assert sorted((s.left, s.right) for s in row[0].words) == pairs
    assert [s.bits for s in row[0].words] == sorted((s.bits for s in row[0].words), reverse=True)


def test_very_many_claims_share_what_few_would() -> None:
    rows = dict(weigher().candidates())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(similarity, "EVERY_PAIR_UP_TO", 3)
        many = dict(weigher().candidates())
    assert many[0] == rows[0]
    assert set(many) == {0, 1}


def test_so_many_are_still_all_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    left, right = [profile("fish")], [profile("cod")]
    monkeypatch.setattr(similarity, "EVERY_PAIR_UP_TO", 1)
    assert list(dict(weigher(left, right).candidates())[0]) == [0]
    monkeypatch.setattr(similarity, "EVERY_PAIR_UP_TO", 0)  # then only what shares a word as it stands is looked at
    assert dict(weigher(left, right).candidates()) == {0: {}}


@pytest.mark.parametrize(
    ("a", "b", "common", "parts"),
    [
        pytest.param(profile("x"), profile("y"), Common(), [("topic", "unknown", 4), ("words", "none", -12)], id="nothing"),
        pytest.param(
            profile("x", topics=["cyber"], by_person=False),
            profile("x", topics=["cyber"], by_person=False),
            Common(topics=shared("cyber", bits=5.0)),
            [("topic", "same", 10), ("words", "none", -12)],
            id="a topic",
        ),
        pytest.param(
            profile("x", topics=["cyber"]),
            profile("x", topics=["cyber"]),
            Common(topics=shared("cyber", bits=5.0)),
            [("topic", "same", 34), ("words", "none", -12)],
            id="a topic coded by persons",
        ),
        pytest.param(
            profile("x", is_call=True), profile("y", is_call=True), Common(),
            [("call", "both", 58), ("topic", "unknown", 4), ("words", "none", -12)], id="the call",
        ),
        pytest.param(
            profile("x"), profile("x"), Common(words=shared("x", bits=9.0), word_share=0.6, sense=0.5),
            [("topic", "unknown", 4), ("words", "many", 5), ("sense", "near", 18)], id="a word and its sense",
        ),
        pytest.param(
            profile("x", act="agree", progress=0.5), profile("y", act="sign", progress=0.5, by_person=False),
            Common(sentence=shared("z", bits=16.0)),
            [("topic", "unknown", 4), ("words", "none", -12), ("sentence", "shared", 16), ("act", "apart", 8),
             ("order", "alike", 5)], id="a joint result, the rest of the sentence, and the order",
        ),
        pytest.param(
            profile(dates=("2021",), **BIDEN), profile(dates=("2021",), **BIDEN), Common(names=shared("x", bits=4.0)),
            [("topic", "unknown", 4), ("words", "none", -12), ("names", "shared", 11), ("dates", "date same", 20),
             ("actors", "people same", 2)], id="a name, a date and who acts",
        ),
    ],
)  # fmt: skip
def test_parts_in_eighths_of_a_bit(
    a: Profile, b: Profile, common: Common, parts: list[Part], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weights, "BITS", ROUND_WEIGHTS)
    assert weigher([a], [b]).parts(0, 0, common) == [("prior", "1 claims", -4), *parts]


@pytest.mark.parametrize(
    ("left", "right", "prior"),
    [(1, 1, ("prior", "1 claims", -4)), (1, 4, ("prior", "4 claims", -20)), (8, 2, ("prior", "8 claims", -28))],
)
def test_the_prior_sinks_with_the_claims_of_the_larger_side(left: int, right: int, prior: Part) -> None:
    one = weigher([profile("x")] * left, [profile("y")] * right)
    assert one.parts(0, 0, Common())[0] == prior


def test_nobody_on_either_side_is_weighed_without_fault() -> None:
    assert list(weigher([], []).candidates()) == []


def test_among_thousands_of_claims_much_and_little_in_common_tell_more() -> None:
    one = weigher([profile("x")], [profile("y")] * 1024)
    much, little = (one.parts(0, 0, Common(words=shared("x", bits=bits)))[1] for bits in (18.0, 16.0))
    assert (much, little) == (("size", "much in common", 8), ("size", "little in common", -8))
    few = weigher([profile("x")] * 1024, [profile("y")])
    assert few.parts(0, 0, Common(words=shared("x", bits=18.0)))[1] == ("size", "much in common", 8)


@pytest.mark.parametrize(
    ("ours", "theirs", "part"),
    [
        (["us"], ["ru"], ("event", "neither is named", -64)),
        (["us"], ["us", "ru"], ("event", "one is not named", -20)),
        (["us", "ru"], ["ru", "us"], None),
    ],
)
def test_sides_with_other_parties(ours: list[str], theirs: list[str], part: Part | None) -> None:
    left, right = ([profile("x", names=[f"@{name}" for name in names])] * 2 for names in (ours, theirs))
    parts = weigher(left, right).parts(0, 0, Common())
    assert [part for part in parts if part[0] == "event"] == ([part] if part else [])


@pytest.mark.parametrize(("bits", "eighths"), [(1.0, 8), (-0.5, -4), (0.06, 0), (0.07, 1), (14.0, 112)])
def test_bits_as_whole_eighths(bits: float, eighths: int) -> None:
    assert grid(bits) == eighths

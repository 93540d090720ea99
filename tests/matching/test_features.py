"""What two claims show, by name: when a feature is there, in which unit, and how far it goes."""

from __future__ import annotations

import pytest

from readouts.codebook import load_codebook
from readouts.matching.common import Common
from readouts.matching.features import FIELDS, features, level
from readouts.matching.profile import Profile
from readouts.matching.weights import BITS
from readouts.model import Figure
from tests.matching.small import profile, shared

SANCTIONS = profile("x", topics=["sanctions"], by_person=False)
CYBER = profile("x", topics=["cyber"], by_person=False)
NO_TOPIC = profile("x", by_person=False)
CALL = profile("x", topics=["cyber"], is_call=True, by_person=False)


def found(a: Profile, b: Profile, common: Common | None = None) -> dict[str, float]:
    """The features, without the one that every pair has."""
    every = features(a, b, common or Common(), load_codebook())
    assert every.pop("words") == 1.0
    return every


@pytest.mark.parametrize(
    ("a", "b", "common", "expected"),
    [
        pytest.param(SANCTIONS, CYBER, Common(), {"topic apart": 1.0}, id="nothing"),
        pytest.param(CALL, CALL, Common(), {"call both": 1.0, "topic apart": 1.0}, id="both report the call"),
        pytest.param(CALL, CYBER, Common(), {"call one": 1.0, "topic apart": 1.0}, id="the left one does"),
        pytest.param(CYBER, CALL, Common(), {"call one": 1.0, "topic apart": 1.0}, id="the right one does"),
        pytest.param(NO_TOPIC, CYBER, Common(), {"topic unknown": 1.0}, id="no topic on the left"),
        pytest.param(CYBER, NO_TOPIC, Common(), {"topic unknown": 1.0}, id="no topic on the right"),
        pytest.param(
            CYBER,
            CYBER,
            Common(topics=[*shared("cyber", bits=3.0), *shared("ransomware", bits=4.5)]),
            {"topic same": 1.0},
            id="topics in common",
        ),
        pytest.param(
            CYBER,
            SANCTIONS,
            Common(related_topics=[*shared("a", bits=2.0), *shared("b", bits=5.0)]),
            {"topic family": 5.0},
            id="of families the rarest counts",
        ),
        pytest.param(
            CYBER, SANCTIONS, Common(related_topics=shared("a", bits=9.0)), {"topic family": 8.0}, id="families up to a bound"
        ),
        pytest.param(
            CYBER,
            SANCTIONS,
            Common(topics=shared("a"), related_topics=shared("b")),
            {"topic same": 1.0},
            id="the same topic before its family",
        ),
        pytest.param(
            CYBER,
            SANCTIONS,
            Common(words=[*shared("fish", bits=9.0), *shared("cod", bits=16.0)], word_share=0.5),
            {"topic apart": 1.0, "words share": 0.5, "words amount": 5.0, "names amount": 0.0},
            id="words by the root of their bits",
        ),
        pytest.param(
            CYBER,
            SANCTIONS,
            Common(names=[*shared("@ua", bits=4.0), *shared("odesa", bits=12.0)], word_share=0.9),
            {"topic apart": 1.0, "words share": 0.8, "words amount": 0.0, "names amount": 4.0},
            id="names likewise, the share up to a bound",
        ),
        pytest.param(CYBER, SANCTIONS, Common(sense=0.25), {"topic apart": 1.0, "sense": 0.25}, id="sense"),
        pytest.param(CYBER, SANCTIONS, Common(sense=-0.5), {"topic apart": 1.0, "sense": -0.5}, id="sense apart"),
        pytest.param(
            CYBER,
            SANCTIONS,
            Common(sentence=[*shared("fish", bits=9.0), *shared("cod", bits=16.0)]),
            {"topic apart": 1.0, "sentence": 5.0},
            id="the rest of the sentence by the root of its bits",
        ),
    ],
)  # fmt: skip
def test_what_the_program_coded(a: Profile, b: Profile, common: Common, expected: dict[str, float]) -> None:
    assert found(a, b, common) == expected


@pytest.mark.parametrize(
    ("a", "b", "common", "expected"),
    [
        (["cyber"], ["cyber"], Common(topics=shared("cyber")), "coded same"),
        (["cyber"], ["sanctions"], Common(), "coded apart"),
        (["cyber"], [], Common(), "coded apart"),
        ([], ["cyber"], Common(), "coded apart"),
        ([], [], Common(), None),
    ],
)
def test_topics_that_a_person_coded_count_for_more(
    a: list[str], b: list[str], common: Common, expected: str | None
) -> None:
    one, other = profile(topics=a), profile(topics=b)
    assert {name: x for name, x in found(one, other, common).items() if name.startswith("coded")} == (
        {expected: 1.0} if expected else {}
    )
    for by_program in (
        found(profile(topics=a, by_person=False), other, common),
        found(one, profile(topics=b, by_person=False), common),
    ):
        assert not any(name.startswith("coded") for name in by_program)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param({"figures": (Figure("3 t", 3.0, "t"),)}, {"figures": (Figure("three tons", 3.0, "t"),)},
                     {"figure same": 1.0}, id="one figure however written"),
        pytest.param({"figures": (Figure("3 t", 3.0, "t"),)}, {"figures": (Figure("3", 3.0, "km"),)}, {}, id="other unit"),
        pytest.param({"figures": (Figure("3 t", 3.0, "t"),)}, {"figures": (Figure("4 t", 4.0, "t"),)}, {}, id="other number"),
        pytest.param({"dates": ("2021", "2022")}, {"dates": ("2022",)}, {"date same": 1.0}, id="one date"),
        pytest.param({"dates": ("2021",)}, {"dates": ("2022",)}, {}, id="other dates"),
        pytest.param({"act": "warn"}, {"act": "warn"}, {"act same": 1.0}, id="the same act"),
        pytest.param({"act": "stress"}, {"act": "note"}, {"act same": 0.5}, id="an act of the same kind"),
        pytest.param({"act": "warn"}, {"act": "agree"}, {"act apart": 1.0}, id="acts of other kinds"),
        pytest.param({"act": "agree"}, {"act": "agree"}, {"act same": 1.0, "act joint": 1.0}, id="both agreed"),
        pytest.param({"act": "agree"}, {"act": "sign"}, {"act apart": 1.0, "act joint": 1.0}, id="agreed and signed"),
        pytest.param({"act": "agree"}, {"act": "commit"}, {"act same": 0.5}, id="agreed and pledged"),
        pytest.param({"act": "warn"}, {}, {}, id="one act"),
        pytest.param({"act": "warn"}, {"act": "no such act"}, {}, id="an unknown act"),
        pytest.param({"actors": ["us", "ru"]}, {"actors": ["ru"]}, {"people same": 1.0}, id="somebody acts in both"),
        pytest.param({"actors": ["us"]}, {"actors": ["ru"]}, {"people apart": 1.0}, id="others act"),
        pytest.param({"actors": ["us"]}, {}, {}, id="nobody acts in one"),
    ],
)  # fmt: skip
def test_figures_dates_acts_and_people(a: dict[str, object], b: dict[str, object], expected: dict[str, float]) -> None:
    for one, other in ((a, b), (b, a)):
        every = found(profile(**one), profile(**other))  # type: ignore[arg-type]
        assert every.pop("topic unknown") == 1.0
        assert every == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (0.5, 0.5, 1 / 3),
        (0.25, 0.5, 1 / 3 - 0.25),
        (0.25, 0.75, 1 / 3 - 0.5),
        (0.0, 1.0, -0.2),
        (None, 0.5, None),
        (None, None, None),
    ],
)
def test_order_is_how_much_nearer_they_stand_than_by_chance(
    a: float | None, b: float | None, expected: float | None
) -> None:
    for one, other in ((a, b), (b, a)):
        by_persons = found(profile(progress=one), profile(progress=other))
        assert "order" not in by_persons
        every = found(profile(progress=one), profile(progress=other, by_person=False))
        assert every.get("order") == (None if expected is None else pytest.approx(expected))


def test_every_feature_has_its_worth_and_its_field() -> None:
    company = {"context", "rivals", "rivals other"}
    assert {name for names in FIELDS.values() for name in names} | company == set(BITS)


@pytest.mark.parametrize(
    ("field", "features", "common", "expected"),
    [
        ("words", {}, Common(word_share=0.9), "none"),
        ("words", {}, Common(words=shared("a"), word_share=0.51), "many"),
        ("words", {}, Common(words=shared("a"), word_share=0.5), "some"),
        ("words", {}, Common(words=shared("a"), word_share=0.21), "some"),
        ("words", {}, Common(words=shared("a"), word_share=0.2), "few"),
        ("sense", {}, Common(sense=0.41), "near"),
        ("sense", {}, Common(sense=0.4), "akin"),
        ("sense", {}, Common(sense=0.11), "akin"),
        ("sense", {}, Common(sense=0.1), "far"),
        ("call", {"call both": 1.0}, Common(), "both"),
        ("call", {}, Common(), "none"),
        ("topic", {"topic same": 1.0, "coded same": 1.0}, Common(), "same"),
        ("topic", {"topic family": 3.0}, Common(), "family"),
        ("topic", {"topic apart": 1.0, "coded apart": 1.0}, Common(), "apart"),
        ("names", {"names amount": 2.0}, Common(), "shared"),
        ("names", {"names amount": 0.0}, Common(), "none"),
        ("figures", {"figure same": 1.0}, Common(), "figure same"),
        ("act", {"act apart": 1.0}, Common(), "apart"),
        ("actors", {"people same": 1.0}, Common(), "people same"),
        ("sentence", {"sentence": 2.0}, Common(), "shared"),
        ("order", {"order": 0.1}, Common(), "alike"),
        ("order", {"order": -0.1}, Common(), "apart"),
    ],
)
def test_the_level_of_agreement_in_words(field: str, features: dict[str, float], common: Common, expected: str) -> None:
    assert level(field, features, common) == expected

"""What a claim is about."""

import pytest

from tests.coding.helpers import claim, claims


def test_a_title_or_a_name_is_no_matter() -> None:
    assert claim("The Minister thanked Agriculture Secretary Tom Rice for the visas.").topics == ("visas",)


def test_a_bare_name_may_be_the_matter() -> None:
    assert "political-prisoners" in claim("The President raised the case of Navalny.").topics


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("the hospitality of the people", "hospitals"),
        ("services for fertility", "fertiliser"),
        ("a group that is composed of farmers", "culture"),
        ("the ventilation of schools", "medicines"),
        ("an active bilateral dialogue", "joint-committees-revived"),
    ],
)
def test_words_of_one_stem_are_not_one_word(said: str, topic: str) -> None:
    assert all(topic not in found.topics for found in claims(f"The leaders discussed {said}."))


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("the hospitals", "hospitals"),
        ("fertilisers", "fertiliser"),
        ("fertilizer", "fertiliser"),
        ("ventilators", "medicines"),
        ("activating the joint commission", "joint-committees-revived"),
    ],
)
def test_whole_words_in_all_their_forms(said: str, topic: str) -> None:
    assert topic in claim(f"The leaders discussed {said}.").topics


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("They agreed to open that dialogue.", True),
        ("They exchanged views on that matter.", True),
        ("They noted that much was at stake.", False),
    ],
)
def test_that_may_point_back(said: str, meant: bool) -> None:
    *_, last = claims(f"The leaders discussed herring quotas. {said}")
    assert ("fishing-quotas" in last.topics) == meant

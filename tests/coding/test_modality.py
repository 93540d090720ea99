"""Conditions, negation, modality."""

import pytest

from readouts.coding.modality import find_condition
from tests.coding.helpers import claim


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Kenya would respond in the event of an attack, the President said.", "in the event of an attack"),
        ("Should the situation deteriorate, both sides will consult.", "Should the situation deteriorate"),
        ("Kenya will sign if the tariffs are lifted.", "if the tariffs are lifted"),
        ("Kenya will sign provided that the tariffs are lifted.", "provided that the tariffs are lifted"),
        ("Kenya will not sign unless the tariffs are lifted.", "unless the tariffs are lifted"),
        ("Kenya agreed on condition that the tariffs are lifted.", "on condition that the tariffs are lifted"),
        ("The loan is subject to approval by parliament.", "subject to approval by parliament"),
        ("The President asked whether tea can be sold.", None),
        ("The leaders thanked the teams once again.", None),
        ("The two sides should talk.", None),
    ],
)
def test_condition(text: str, condition: str | None) -> None:
    assert claim(text).condition == condition


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Kenya did not agree to a joint statement.", True),
        ("Kenya will not sign the treaty.", True),
        ("Kenya will sign the treaty.", False),
        ("The President stressed that tariffs cannot stay.", True),
        ("No progress was noted.", True),
        ("The tariffs are no longer acceptable to Kenya.", True),
        ("The President praised not only the farmers.", False),
        ("The leaders discussed whether or not to meet.", False),
        ("The President noted no fewer than 30 ships.", False),
        ("The President has no doubt about the plan.", False),
    ],
)
def test_negation(text: str, negated: bool) -> None:
    assert claim(text).negated is negated


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Kenya will sign the treaty.", "will"),
        ("The President said that Kenya would respond.", "would"),
        ("The parties may meet in May.", "may"),
        ("The ships must leave.", "must"),
        ("Kenya signed the treaty.", None),
        ("The leaders met in May.", None),
        ("The leaders discussed the political will of the parties.", None),
    ],
)
def test_modality(text: str, modality: str | None) -> None:
    assert claim(text).modality == modality


@pytest.mark.parametrize(
    "marker",
    (
        "in the event of,in case of,if and when,even if,only if,if,unless,provided that,providing that,on the condition of,"
        "subject to,as long as,so long as,until,as soon as,contingent on,conditional upon,depending on,dependent on,"
        "in exchange for,in return for,pending,assuming,once,only after,in the absence of,without prejudice to"
    ).split(","),
)
def test_every_marker_is_found_by_the_quick_look_too(marker: str) -> None:
    text = f"Kenya will reopen the port {marker} the release of the crew."
    found = find_condition(text, 0, len(text))
    assert found is not None
    assert text[slice(*found)].startswith(marker)


def test_without_delay_denies_nothing() -> None:
    assert not claim("The President called for the release of the crew without delay.").negated
    assert claim("The President called for talks without preconditions.").negated

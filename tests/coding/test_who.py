"""Who acts in a clause."""

from __future__ import annotations

from tests.coding.helpers import claim


def test_a_plain_subject_behind_a_comma() -> None:
    assert claim("At the urging of the Government of Jordan, manufacturers confirmed the doses.").actors == (
        "manufacturers",
    )


def test_states_that_only_qualify_a_noun_do_not_act() -> None:
    assert claim("During the talks, Kenya-Netherlands relations were discussed.").actors == ("odede", "bruins")

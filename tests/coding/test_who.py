"""Who acts in a clause."""

from __future__ import annotations

from tests.coding.helpers import claim


def test_a_plain_subject_behind_a_comma() -> None:
    assert claim("At the urging of the Government of Jordan, manufacturers confirmed the doses.").actors == (
        "manufacturers",
    )

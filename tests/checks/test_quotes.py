"""Finding a quote in its statement."""

from __future__ import annotations

import pytest

from readouts.checks.quotes import nearest, stands_in, stands_loosely_in, wording

TEXT = "The President spoke of Russia’s\n  build-up – “strong”\u00a0measures would follow. İzmir was named."


@pytest.mark.parametrize(
    ("quote", "exactly", "loosely"),
    [
        ("spoke of Russia’s build-up", True, True),
        ("spoke of Russia's build-up", False, True),
        ("the president SPOKE", False, True),
        ("The President … would follow", True, True),
        ("would follow … The President", False, False),
        ("The President [...] measures", True, True),
        ("strong measures", False, False),
        ("...", True, True),
    ],
)
def test_where_a_quote_stands(quote: str, exactly: bool, loosely: bool) -> None:
    assert stands_in(quote, TEXT) is exactly
    assert stands_loosely_in(quote, TEXT) is loosely


def test_the_texts_own_wording() -> None:
    assert wording('russia\'s build-up - "strong" measures', TEXT) == "Russia’s build-up – “strong” measures"
    assert wording("The President … Russia's", TEXT) == "The President … Russia’s"
    assert wording("nothing like it", TEXT) is None


def test_the_nearest_wording_in_whole_words() -> None:
    assert nearest("measure would followed", TEXT) == "measures would follow"
    assert nearest("qqqq zzzz", TEXT) is None
    assert nearest("x", "") is None

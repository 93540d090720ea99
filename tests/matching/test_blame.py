"""Whom a claim's words make the doer of something wrong."""

from __future__ import annotations

from typing import Any

import pytest

from readouts.matching.blame import blamed
from tests.matching.small import claim, pair


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        pytest.param("Russia's escalation of the matter", {"ru"}, id="whose"),
        pytest.param("Russia’s new and large escalation", {"ru"}, id="some words on"),
        pytest.param("the United States' new and large escalation", {"us"}, id="whose, of a plural"),
        pytest.param("the United States’ new and large escalation", {"us"}, id="with a curly apostrophe"),
        pytest.param("Russia's new, large and long escalation", set(), id="too far"),
        pytest.param("Russia's fish", set(), id="nothing wrong"),
        pytest.param("Russia and an escalation", {"ru"}, id="near enough for a deed"),
        pytest.param("Russia and the new escalation", set(), id="too far for a deed"),
        pytest.param("Russia had fired at ships", {"ru"}, id="a deed"),
        pytest.param("shelling by Russia", {"ru"}, id="by whom"),
        pytest.param("shelling by the Russian side", {"ru"}, id="by whom, with an article"),
        pytest.param("fish by Russia", set(), id="nothing wrong by anybody"),
        pytest.param("shelling near Russia", set(), id="by nobody"),
        pytest.param("by day the shelling near Russia", set(), id="a by elsewhere"),
        pytest.param("because of Russia", {"ru"}, id="because"),
        pytest.param("the blame lies with Russia", {"ru"}, id="to blame"),
        pytest.param("responsible for it all was Russia", set(), id="too far off"),
        pytest.param("It was Russia that left", {"ru"}, id="it was"),
        pytest.param("it is Russia that left", {"ru"}, id="it is"),
        pytest.param("it hurt Russia", set(), id="something else"),
        pytest.param("because of Russia and because of China", {"ru", "cn"}, id="two"),
        pytest.param("China and the US allies about Russia's escalation", {"ru"}, id="another's deed behind a name"),
        pytest.param("fish is sold", set(), id="nobody named"),
        pytest.param("", set(), id="nothing said"),
    ],
)
def test_whom_the_words_blame(text: str, doers: set[str]) -> None:
    both = pair(claim(text), "")
    assert blamed(both, both.a) == doers


@pytest.mark.parametrize(
    ("text", "fields", "doers"),
    [
        ("Russia's escalation", {"actors": ("putin",)}, set()),
        ("Russia had fired", {"actors": ("ru",)}, set()),
        ("Russia's escalation", {"actors": ("us",)}, {"ru"}),
        ("because of Russia", {"actors": ("ru",)}, {"ru"}),
    ],
)
def test_nobody_speaks_of_his_own_wrongs(text: str, fields: dict[str, Any], doers: set[str]) -> None:
    both = pair(claim(text, **fields), "")
    assert blamed(both, both.a) == doers

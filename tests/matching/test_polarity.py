"""What a claim denies, and what it finds wrong or right."""

from __future__ import annotations

from typing import Any

import pytest

from readouts.matching.polarity import Polarity, act_stems, polarity
from tests.matching.small import claim, told


def of(text: str, **fields: Any) -> Polarity:
    return polarity(told(claim(text, **fields)))


@pytest.mark.parametrize(
    ("text", "denied", "negative"),
    [
        pytest.param("fish", [], False, id="a plain yes"),
        pytest.param("They did not agree on fish", ["agre"], True, id="the first telling word"),
        pytest.param("It won't sell fish", ["sell"], True, id="a short not"),
        pytest.param("It won’t sell fish", ["sell"], True, id="with a curly apostrophe"),
        pytest.param("does not intend to sell fish", ["sell"], True, id="past verbs that help"),
        pytest.param("It is not only fish", [], True, id="not only"),
        pytest.param("no nearer than 20 miles", [], True, id="a bound"),
        pytest.param("no nearer place than that", [], True, id="a bound two words on"),
        pytest.param("no large good fish than cod", ["fish", "good", "larg"], True, id="no bound"),
        pytest.param("no than", ["than"][:0], True, id="nothing to deny"),
        pytest.param("Nothing against fish", [], True, id="not opposed"),
        pytest.param("no clear objection to fish", ["clear", "fish", "object"], True, id="an objection further on"),
        pytest.param("not of the objection", [], True, id="an objection past small words"),
        pytest.param("no talk of a large fish quota here", ["fish", "larg", "talk"], True, id="a noun phrase of three words"),
        pytest.param("not talk of a large fish quota here", ["talk"], True, id="a verb alone"),
        pytest.param("He, who never came, sold fish", [], True, id="in passing"),
        pytest.param("Who never came", ["came"], True, id="a question"),
        pytest.param("not sold, not bought", ["bought", "sold"], True, id="each not"),
        pytest.param("not only cod, not fish", ["fish"], True, id="each after one that denies nothing"),
        pytest.param("without fish no cod", [], True, id="under a condition"),
        pytest.param("without fish no cod, never", [], True, id="under a condition throughout"),
        pytest.param("no cod without fish", ["cod", "fish"], True, id="the condition behind"),
        pytest.param("refuses fish", [], True, id="a verb that turns it down"),
        pytest.param("fish is unchanged", [], True, id="undone"),
        pytest.param("university fish", [], False, id="un- that undoes nothing"),
        pytest.param("a unit", [], False, id="too short to undo"),
        pytest.param("fish is done", [], False, id="no un-"),
        pytest.param("they can not", [], True, id="nothing after it"),
    ],
)  # fmt: skip
def test_what_is_denied(text: str, denied: list[str], negative: bool) -> None:
    found = of(text)
    assert (sorted(found.denied), found.negative) == (denied, negative)


@pytest.mark.parametrize(
    ("text", "fields", "refuses"),
    [
        ("fish", {}, False),
        ("fish", {"act": "reject"}, True),
        ("fish", {"act": "deny"}, True),
        ("fish", {"act": "postpone"}, True),
        ("fish", {"act": "condemn"}, False),
        # "Did not reject" rejects nothing.
        ("did not reject fish", {"act": "reject", "words": (("act", "reject"),)}, False),
        ("did not reject fish", {"act": "reject", "words": (("topics", "reject"),)}, True),
        ("did reject fish, not cod", {"act": "reject", "words": (("act", "reject"),)}, True),
        ("fish is baseless", {}, True),
        ("this has nothing to do with fish", {}, True),
        ("There is no basis", {}, True),
        ("No foundation for fish", {}, True),
        ("nothing in common", {}, True),
        ("nothing to do", {}, False),
        ("a basis, no doubt", {}, False),
    ],
)
def test_what_refuses(text: str, fields: dict[str, Any], refuses: bool) -> None:
    found = of(text, **fields)
    assert found.refuses == refuses
    assert found.negative or not refuses


def test_to_find_fault_is_no_plain_yes() -> None:
    assert [of("fish", act=act).negative for act in ("condemn", "object", "criticise", "accuse", "warn", None)] == [
        True, True, True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "faint"), [("without fish", True), ("Without fish", True), ("no fish", False)])
def test_a_without_is_faint(text: str, faint: bool) -> None:
    assert of(text).faint == faint


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("illegal fish, a new provocation", ("illegal", "provocation"), ()),
        ("lawful fish and progress", (), ("lawful", "progress")),
        ("no illegal fish", (), ("no illegal",)),
        ("not lawful", ("not lawful",), ()),
        ("without any result", ("without any result",), ()),
        ("a result", (), ()),
        ("no harm and no threat", (), ("no harm", "no threat")),
        ("a threat", (), ()),
        ("lack of progress", ("lack of progress",), ()),
        ("absence of violations", (), ("absence of violations",)),
        ("There was no sign of progress", ("no sign of progress",), ()),
        ("There was no clear sign of progress", (), ("progress",)),
        ("not, as he said, illegal", ("illegal",), ()),
        ("not so: illegal", ("illegal",), ()),
        ("not so; illegal", ("illegal",), ()),
        ("the law of fish, its safety", (), ()),
        ("the law, illegal fish", ("illegal",), ()),
        ("to respect fish", (), ("respect",)),
        ("respect fish", (), ("respect",)),
        ("with respect to fish, in respect of cod", (), ()),
        ("illegal fish with lawful cod", ("illegal",), ("lawful",)),
        ("no not illegal", (), ("no not illegal",)),
    ],
)
def test_what_is_judged(text: str, wrong: tuple[str, ...], right: tuple[str, ...]) -> None:
    found = of(text)
    assert (found.wrong, found.right) == (wrong, right)


def test_stems_of_the_act_s_own_words() -> None:
    words = (("act", "made clear"), ("topics", "fish"), ("act", "warning"))
    assert act_stems(told(claim("fish", words=words))) == {"made", "clear", "warn"}


def test_what_lasts_is_not_denied() -> None:
    assert not of("Norway's policy on cod has not changed").denied
    assert of("Norway will not change its policy on cod").denied

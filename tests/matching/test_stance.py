"""Whether two claims take opposite sides, and in which words."""

from __future__ import annotations

from typing import Any

import pytest

from readouts.matching.stance import Opposition, opposition, outcome
from readouts.matching.told import Pair
from readouts.model import Claim, Span
from tests.matching.small import claim, pair, shared, told, turned

FISH = claim("fish was sold", act="note")


def check(both: Pair, expected: tuple[str, str] | None, note: str = "{}; {}") -> None:
    """Compare how two claims contradict each other, seen from either side."""
    found = opposition(both)
    assert found == (Opposition(*expected, note.format(*expected)) if expected else None)
    again = opposition(turned(both))
    assert (again and (again.a, again.b)) == (expected[::-1] if expected else None)


ANSWERS = "opposite answers: North: “{}”; South: “{}”"


def act(name: str | None, text: str = "", **fields: Any) -> Claim:
    return claim(text, act=name, **fields)


@pytest.mark.parametrize(
    ("a", "b", "common", "expected"),
    [
        pytest.param(act("welcome"), act("condemn"), {}, ("welcome", "condemn"), id="praise and fault"),
        pytest.param(act("support"), act("object"), {}, ("support", "object"), id="support and objection"),
        pytest.param(act("welcome"), act("warn"), {}, None, id="praise and a warning"),
        pytest.param(act("note"), act("warn"), {}, None, id="neither"),
        pytest.param(act("welcome", "not fish"), act("condemn"), {}, None, id="praise of a not"),
        pytest.param(act("welcome"), act("condemn", "not fish"), {}, None, id="fault with a not"),
        pytest.param(act("reject"), act("agree"), {}, ("reject", "agree"), id="turned down"),
        pytest.param(act("reject"), act("agree", negated=True), {}, ("reject", "not agree"), id="a coder's not"),
        pytest.param(act("reject"), act("agree", "unable"), {}, None, id="turned down by both"),
        pytest.param(act("reject"), act("agree", "illegal"), {}, None, id="wrong for both"),
        pytest.param(act("reject"), act("thank"), {}, None, id="thanks"),
        pytest.param(act(None, "a baseless thing"), FISH, {}, ("say", "note"), id="a word of denial"),
        pytest.param(act("note", "not come"), act("ask"), {}, ("note", "ask"), id="denied what was asked"),
        pytest.param(act("note", "not come"), act("state"), {}, None, id="denied what was not"),
        pytest.param(act("note", "no decision"), act("agree"), {}, ("note", "agree"), id="no decision, but agreed"),
        pytest.param(act("note", "no decision"), act("sign"), {}, ("note", "sign"), id="no decision, but signed"),
        pytest.param(act("note", "no decision"), act("state"), {}, None, id="no decision, and stated"),
        pytest.param(act("note", "no cod"), act("agree"), {}, None, id="something else denied"),
        pytest.param(act("note", "it did not sell cod"), act("note", "fish sale"), {}, ("note", "note"), id="the like denied"),
        pytest.param(act("note", "it did not sell cod"), act("note", "without a sale"), {}, None, id="of a faint one"),
        pytest.param(act("note", "it did not sell cod"), act("note", "wheat"), {}, None, id="of another matter"),
        pytest.param(act("note", "not come", actors=("us",)), act("note", "wheat", actors=("ru",)), {"topics": shared("x")},
                     ("note", "note"), id="two on one topic"),
        pytest.param(act("note", "not come", actors=("us",)), act("note", "wheat", actors=("ru",)), {}, None, id="on none"),
        pytest.param(act("note", "not come", actors=("us",)), act("note", "wheat", actors=("us",)), {"topics": shared("x")},
                     None, id="one on one topic"),
        pytest.param(act("note", "not come", actors=("us", "ru")), act("note", "wheat", actors=("ru",)),
                     {"topics": shared("x")}, None, id="both on one topic"),
        pytest.param(act("note", "fish", actors=("us",)), act("note", "wheat", actors=("ru",)), {"topics": shared("x")},
                     None, id="nobody denies"),
        pytest.param(claim("fish was not sold"), claim("fish was sold"), {}, ("say", "say"), id="told alike but for a not"),
        pytest.param(claim("fish was not sold"), claim("fish was never sold"), {}, None, id="a not on either side"),
        pytest.param(claim("fish was sold", act="deny"), claim("fish was sold"), {}, ("deny", "say"), id="told alike, denied"),
        pytest.param(claim("fish was sold"), claim("fish was sold"), {}, None, id="the same"),
    ],
)  # fmt: skip
def test_answers(a: Claim, b: Claim, common: dict[str, Any], expected: tuple[str, str] | None) -> None:
    check(pair(a, b, **common), expected, ANSWERS)


def test_thanks_that_open_the_sentence() -> None:
    thanks = act("thank", span=Span(0, 9))
    turned_down = act("reject", span=Span(10, 20))
    check(pair(told(turned_down, "north", (thanks,)), act("agree")), None)
    later = act("thank", span=Span(21, 30))
    check(pair(told(turned_down, "north", (later,)), act("agree")), ("reject", "agree"), ANSWERS)


JUDGEMENTS = "opposite judgements: North: “{}”; South: “{}”"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("illegal fish, reckless cod", "lawful wheat, legitimate corn", ("illegal", "lawful")),
        ("lawful wheat", "illegal fish", ("lawful", "illegal")),
        ("the talks ended without any result", "much progress", ("without any result", "progress")),
        ("illegal fish", "wheat", None),
        ("illegal fish, lawful cod", "lawful wheat", None),
        ("illegal fish", "lawful wheat, illegal corn", None),
        ("lawful fish", "lawful wheat", None),
    ],
)
def test_judgements(a: str, b: str, expected: tuple[str, str] | None) -> None:
    both = pair(a, b)
    check(both, expected, JUDGEMENTS)
    assert outcome(both) == opposition(both)


def test_of_the_call_itself_only_the_outcome_is_judged() -> None:
    assert outcome(pair(act("welcome"), act("condemn"))) is None


FAULT = "one finds fault, the other states its own case: North: “{}”; South: “{}”"
US: dict[str, Any] = {"actors": ("us",)}
RUSSIA: dict[str, Any] = {"actors": ("ru",)}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(act("condemn", **US), act("state", **RUSSIA), ("condemn", "state"), id="fault and a case"),
        pytest.param(act("object", **US), act("stress", **RUSSIA), ("object", "stress"), id="an objection"),
        pytest.param(act("condemn", **US), act("agree", **RUSSIA), None, id="no case"),
        pytest.param(act("warn", **US), act("state", **RUSSIA), None, id="no fault"),
        pytest.param(act("condemn"), act("state", **RUSSIA), None, id="nobody's fault"),
        pytest.param(act("condemn", **US), act("state"), None, id="nobody's case"),
        pytest.param(act("condemn", **US), act("state", **US), None, id="one speaker"),
        pytest.param(act("condemn", actors=("us", "fr")), act("state", **RUSSIA), None, id="two find fault"),
        pytest.param(act("condemn", **US), act("state", actors=("ru", "cn")), None, id="two have a case"),
        pytest.param(act("voice_concern", recipients=("ru",), **US), act("state", **RUSSIA),
                     ("voice concern", "state"), id="concern to him"),
        pytest.param(act("voice_concern", "Russia", **US), act("state", **RUSSIA), ("voice concern", "state"),
                     id="concern about him"),
        pytest.param(act("voice_concern", "China", **US), act("state", **RUSSIA), None, id="concern about another"),
        pytest.param(act("voice_concern", "Russia", **US), act("state", "with regret", **RUSSIA), None, id="shared"),
        pytest.param(act("condemn", "Russia", **US), act("state", "with regret", **RUSSIA), ("condemn", "state"),
                     id="fault is not shared"),
    ],
)  # fmt: skip
def test_fault(a: Claim, b: Claim, expected: tuple[str, str] | None) -> None:
    check(pair(a, b), expected, FAULT)


OPPOSITE = "the opposite: North: “{}”; South: “{}”"


@pytest.mark.parametrize(
    ("a", "b", "share", "expected"),
    [
        pytest.param("imports of fish", "fish exports", 0.45, ("imports", "exports"), id="two opposites"),
        pytest.param("imports of fish", "fish exports", 0.44, None, id="too little in common"),
        pytest.param("imports of fish, exports", "fish exports", 0.9, None, id="one says both"),
        pytest.param("stop fish and import cod", "export, continue", 0.9, ("stop", "continue"), id="the first of two"),
        pytest.param("will not import cod", "wheat exports", 0.9, None, id="one denied"),
        pytest.param("no imports of fish", "no fish exports", 0.9, ("imports", "exports"), id="both denied"),
        pytest.param("fish", "cod", 0.9, None, id="none"),
        pytest.param("stop and suspend", "continue, but halted", 0.9, None, id="the like of the other's"),
    ],
)
def test_opposite_words(a: str, b: str, share: float, expected: tuple[str, str] | None) -> None:
    check(pair(claim(a, **US), claim(b, actors=("us", "fr")), share), expected, OPPOSITE)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"), [(US, US, True), (US, RUSSIA, False), ({}, {}, False), (US, {}, False)]
)
def test_two_ends_of_one_deal_are_no_opposites(ours: dict[str, Any], theirs: dict[str, Any], expected: bool) -> None:
    both = pair(claim("imports of fish", **ours), claim("fish exports", **theirs), 0.9)
    check(both, ("imports", "exports") if expected else None, OPPOSITE)
    alike = pair(claim("fish imports of cod", **ours), claim("fish exports of cod", **theirs), 0.9)
    check(alike, ("imports", "exports"), OPPOSITE)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(claim("Russia had fired"), claim("because of China"), ("Russia", "China"), id="by their words"),
        pytest.param(claim("because of Russia, because of the US"), claim("because of China"),
                     ("Russia, United States", "China"), id="several"),
        pytest.param(claim("because of Russia, because of Peru"), claim("because of Peru"), None, id="one by both"),
        pytest.param(claim("because of Russia"), claim("fish"), None, id="one side blames nobody"),
        pytest.param(act("accuse", recipients=("ru",)), act("warn", recipients=("us",)), ("Russia", "United States"),
                     id="by whom they address"),
        pytest.param(act("accuse", recipients=("ru",), **RUSSIA), act("warn", recipients=("us",)), None, id="not oneself"),
        pytest.param(act("note", recipients=("ru",)), act("warn", recipients=("us",)), None, id="not by what blames nobody"),
        pytest.param(act("accuse", "because of Peru", recipients=("ru",)), act("warn", recipients=("us",)),
                     ("Peru", "United States"), id="words come first"),
        pytest.param(act("accuse", "because of Peru", recipients=("ru",), coded_by="person"), act("warn", recipients=("us",)),
                     ("Russia", "United States"), id="but not before what a person coded"),
    ],
)  # fmt: skip
def test_blame(a: Claim, b: Claim, expected: tuple[str, str] | None) -> None:
    check(pair(a, b), expected, "opposite blame: North holds {} responsible, South {}")

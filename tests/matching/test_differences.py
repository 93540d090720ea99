"""Each kind of difference between two claims, on small texts: what each side says, the note, and how grave it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from readouts.matching.differences import KINDS, act, actor, condition, framing
from readouts.matching.found import Found
from readouts.matching.told import Pair
from readouts.model import Claim
from tests.matching.small import claim, outline, pair, shared, turned


def check(
    kind: Callable[[Pair], Found | None],
    a: Claim,
    b: Claim,
    expected: tuple[tuple[str, str], str, str] | None,
    **common: Any,
) -> None:
    """Compare a difference of two claims, and of the same claims from the other side."""
    both = pair(a, b, **common)
    assert outline(kind(both)) == ((kind.__name__, *expected) if expected else None)
    again = outline(kind(turned(both)))
    assert (again and (again[1], again[3])) == (expected and (expected[0], expected[2]))


def doers(a: str, b: str, grave: str) -> tuple[tuple[str, str], str, str]:
    return (a, b), f"North names {a} as acting, South names {b}", grave


RUSSIA: dict[str, Any] = {"actors": ("ru",)}
CHINA: dict[str, Any] = {"actors": ("cn",)}


@pytest.mark.parametrize(
    ("a", "b", "share", "expected"),
    [
        pytest.param(claim("x"), claim("y", **CHINA), 0.0, None, id="one side names nobody"),
        pytest.param(claim("x", **RUSSIA), claim("y", actors=("putin",)), 0.0, None, id="one state"),
        pytest.param(claim("x", actors=("ru", "us")), claim("y", actors=("cn", "us")), 0.0, None, id="one in common"),
        pytest.param(claim("x", **RUSSIA), claim("y", **CHINA), 0.0, doers("Russia", "China", "mere"), id="each speaks"),
        pytest.param(claim("x", actors=("ru", "us")), claim("y", **CHINA), 0.0,
                     doers("Russia, United States", "China", "mere"), id="several"),
        pytest.param(claim("x", act="agree", **RUSSIA), claim("y", act="offer", **CHINA), 0.0,
                     doers("Russia", "China", "matters"), id="two deeds"),
        pytest.param(claim("x", act="agree", **RUSSIA), claim("y", act="note", **CHINA), 0.6,
                     doers("Russia", "China", "matters"), id="a deed in much the same words"),
        pytest.param(claim("x", act="agree", **RUSSIA), claim("y", act="note", **CHINA), 0.59,
                     doers("Russia", "China", "mere"), id="a deed in other words"),
        pytest.param(claim("x", act="state", **RUSSIA), claim("y", act="note", **CHINA), 0.9,
                     doers("Russia", "China", "mere"), id="no deed"),
        pytest.param(claim("x", act="no such", **RUSSIA), claim("y", **CHINA), 0.9,
                     doers("Russia", "China", "mere"), id="no act that is known"),
        pytest.param(claim("x", act="agree", **RUSSIA), claim("y", act="thank", **CHINA), 0.9,
                     doers("Russia", "China", "mere"), id="thanks"),
        pytest.param(claim("x", act="agree", **RUSSIA), claim("y", act="agree", actors=("Jane Doe",)), 0.9,
                     doers("Russia", "Jane Doe", "mere"), id="somebody nobody knows"),
        pytest.param(claim("fish was sold to", **RUSSIA), claim("fish was sold to", **CHINA), 0.0,
                     doers("Russia", "China", "matters"), id="told alike"),
        pytest.param(claim("x of Russia", **RUSSIA), claim("y of China", **CHINA), 0.0,
                     doers("Russia", "China", "matters"), id="each names his own"),
        pytest.param(claim("x of Russia", **RUSSIA), claim("y of cod", **CHINA), 0.0,
                     doers("Russia", "China", "mere"), id="only one names his own"),
        pytest.param(claim("x of Russia", **RUSSIA), claim("y of China for Russia", **CHINA), 0.0,
                     doers("Russia", "China", "mere"), id="one names the other too"),
    ],
)  # fmt: skip
def test_who_acts(a: Claim, b: Claim, share: float, expected: tuple[tuple[str, str], str, str] | None) -> None:
    check(actor, a, b, expected, share=share)


def addressed(text: str, to: str, **fields: Any) -> Claim:
    return claim(text, recipients=(to,), **{"act": "thank", **fields})


@pytest.mark.parametrize(
    ("a", "b", "share", "found"),
    [
        pytest.param(addressed("x of Russia", "ru"), addressed("y of China", "cn"), 0.6, True, id="two"),
        pytest.param(addressed("x of Russia", "ru"), addressed("y of China", "cn"), 0.59, False, id="in other words"),
        pytest.param(
            addressed("x of Russia", "ru"), addressed("y of China", "cn", act="note"), 0.9, False, id="other acts"
        ),
        pytest.param(addressed("x of cod", "ru"), addressed("y of China", "cn"), 0.9, False, id="one not in words"),
        pytest.param(
            addressed("x of Russia", "ru"), addressed("y of China, Russia", "cn"), 0.9, False, id="both named"
        ),
        pytest.param(addressed("x of Russia", "ru"), addressed("y of Russia", "ru"), 0.9, False, id="the same"),
        pytest.param(
            addressed("x of Russia", "ru"), claim("y of China", act="thank"), 0.9, False, id="one unaddressed"
        ),
        pytest.param(addressed("x of Russia", "ru", **CHINA), addressed("y of China", "cn"), 0.9, False, id="one acts"),
    ],
)
def test_who_is_addressed(a: Claim, b: Claim, share: float, found: bool) -> None:
    note = "North names Russia as addressed, South names China"
    check(actor, a, b, (("Russia", "China"), note, "matters") if found else None, share=share)


def test_who_acts_comes_before_who_is_addressed_where_it_matters() -> None:
    a, b = (
        addressed(f"x of Russia, {name}", "ru", actors=(actor,), act=act)
        for name, actor, act in (("the US", "us", "agree"), ("Peru", "pe", "agree"))
    )
    check(actor, a, b, doers("United States", "Peru", "matters"), share=0.9)
    speakers = (
        addressed("x of Russia", "ru", actors=("us",), act="note"),
        addressed("y of China", "cn", actors=("pe",), act="note"),
    )
    note = "North names Russia as addressed, South names China"
    check(actor, *speakers, (("Russia", "China"), note, "matters"), share=0.9)
    deeds = (
        addressed("x of Russia", "ru", actors=("us",), act="agree"),
        addressed("y of China", "cn", actors=("pe",), act="agree"),
    )
    check(actor, *deeds, doers("United States", "Peru", "matters"), share=0.9)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(claim("x", act="warn"), claim("y"), None, id="one act"),
        pytest.param(claim("x", act="warn"), claim("y", act="no such"), None, id="one that is unknown"),
        pytest.param(claim("x", act="warn"), claim("y", act="warn"), None, id="the same"),
        pytest.param(claim("x", act="stress"), claim("y", act="note"), None, id="of one kind and force"),
        pytest.param(claim("x", act="hold"), claim("y", act="note"), ("hold", "note", "; South has it stronger", "mere"),
                     id="of one kind, but stronger"),
        pytest.param(claim("x", act="warn"), claim("y", act="note"), ("warn", "note", "; North has it stronger", "matters"),
                     id="one presses"),
        pytest.param(claim("x", act="ask"), claim("y", act="note"), ("ask", "note", "", "matters"), id="one asks"),
        pytest.param(claim("x", act="agree"), claim("y", act="note"), ("agree", "note", "; North has it stronger", "mere"),
                     id="one agrees"),
        pytest.param(claim("x", act="agree"), claim("y", act="welcome"), ("agree", "welcome", "", "mere"), id="both for it"),
        pytest.param(claim("x", act="postpone"), claim("y", act="warn"), ("postpone", "warn", "; South has it stronger", "mere"),
                     id="both against it"),
        pytest.param(claim("x", act="ask"), claim("y", act="thank"), ("ask", "thank", "", "mere"), id="thanks"),
        pytest.param(claim("x", act="agree", actors=("us", "ru")), claim("y", act="offer"), ("agree", "offer", "", "matters"),
                     id="agreed by both, offered by one"),
        pytest.param(claim("x", act="agree", actors=("us",)), claim("y", act="offer"), ("agree", "offer", "", "mere"),
                     id="agreed by one"),
        pytest.param(claim("x", act="agree", actors=("us", "ru")), claim("y", act="welcome"), ("agree", "welcome", "", "mere"),
                     id="agreed by both, welcomed"),
        pytest.param(claim("x", act="warn", words=(("act", "warned"),)), claim("a warning", act="note"),
                     ("warn", "note", "; North has it stronger", "matters"), id="opposite stances"),
        pytest.param(claim("x", act="ask", words=(("act", "request"),)), claim("a requesting", act="note"),
                     ("ask", "note", "", "mere"), id="the word of one in the other"),
        pytest.param(claim("x", act="reject"), claim("y", act="note", negated=True),
                     ("reject", "note", "; North has it stronger", "mere"), id="a refusal and a not"),
        pytest.param(claim("x", act="reject"), claim("illegal", act="note"),
                     ("reject", "note", "; North has it stronger", "mere"), id="a refusal and what is wrong"),
        pytest.param(claim("x", act="ask"), claim("y", act="note", negated=True), ("ask", "note", "", "matters"),
                     id="a request and a not"),
    ],
)  # fmt: skip
def test_what_was_done(a: Claim, b: Claim, expected: tuple[str, str, str, str] | None) -> None:
    if expected and a.act == "warn" and a.words:
        expected = (*expected[:3], "mere")
    full = None
    if expected:
        one, other, tail, grave = expected
        full = (one, other), f"North: “{one}”; South: “{other}”{tail}", grave
    check(act, a, b, full)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (None, None, None),
        ("if cod is sold", None, (("if cod is sold", ""), "only North names a condition: “if cod is sold”")),
        (None, "if cod is sold", (("", "if cod is sold"), "only South names a condition: “if cod is sold”")),
        ("if cod is sold", "if cod is sold", None),
        ("if cod is sold", "if fish is sold", None),
        ("if", "if cod is sold", None),
        ("if cod is sold", "if cod is sold with fear by night", None),
        ("if cod is sold for gold", "if cod is sold with fear", (
            ("if cod is sold for gold", "if cod is sold with fear"),
            "the conditions differ: North: “if cod is sold for gold”; South: “if cod is sold with fear”")),
        ("if cod is sold", "if wheat is grown", (
            ("if cod is sold", "if wheat is grown"),
            "the conditions differ: North: “if cod is sold”; South: “if wheat is grown”")),
    ],
)  # fmt: skip
def test_conditions(ours: str | None, theirs: str | None, expected: tuple[tuple[str, str], str] | None) -> None:
    check(condition, claim(condition=ours), claim(condition=theirs), (*expected, "matters") if expected else None)


def speaks(a: str, b: str) -> tuple[tuple[str, str], str, str]:
    return (a, b), f"North speaks of {a}, South of {b}", "mere"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(claim("cod", quote="good fish"), claim("wheat", quote="bad wheat"), speaks("“good fish”", "“bad wheat”"),
                     id="official words"),
        pytest.param(claim("cod", quote="good fish"), claim("a fish so good", topics=("cyber",)), None, id="that both say"),
        pytest.param(claim("cod", quote="good fish"), claim("a fish", topics=("cyber",)), speaks("“good fish”", "cyber matters"),
                     id="against a topic"),
        pytest.param(claim("cod", topics=("cyber", "sanctions")), claim("wheat", topics=("sovereignty",)),
                     speaks("cyber matters, sanctions and other measures in response", "sovereignty"), id="topics"),
        pytest.param(claim("cod was sold"), claim("wheat is growing"), speaks("“cod was sold”", "“wheat is growing”"),
                     id="own words"),
        pytest.param(claim("cod was sold"), claim(""), None, id="no words"),
        pytest.param(claim("men go to Peru from Nepal"), claim("men go to Nepal from Peru"), (
            ("“from Nepal to Peru”", "“to Nepal from Peru”"),
            "alike but for: North: “from Nepal to Peru”; South: “to Nepal from Peru”", "matters"), id="told alike"),
        pytest.param(claim("men go to Peru"), claim("men go to Peru", topics=("cyber",)), None, id="the same"),
    ],
)  # fmt: skip
def test_by_another_name(a: Claim, b: Claim, expected: tuple[tuple[str, str], str, str] | None) -> None:
    check(framing, a, b, expected)


def test_one_name_is_no_other_name() -> None:
    a = claim("They spoke of ransomware at length.", topics=("ransomware",))
    b = claim("Ransomware was raised by the guests over dinner.", topics=("ransomware",))
    check(framing, a, b, None)


def test_shared_words_are_nobody_s_own() -> None:
    a, b = claim("big cod was sold"), claim("the wheat of ships")
    check(framing, a, b, speaks("“big cod”", "“wheat”"), words=shared("sold", "ship"))


def test_every_kind_is_looked_for_once() -> None:
    assert [kind.__name__ for kind in KINDS] == ["actor", "act", "framing", "condition", "figure", "scope", "timing"]

"""How far a matter reaches: all or some, exceptions, will or may, other places, further topics."""

from __future__ import annotations

from typing import Any

import pytest

from readouts.matching.reach import only_topics, scope
from readouts.model import Claim, Figure
from tests.matching.small import claim, outline, pair, turned

Said = tuple[str, str]
TWO_SHIPS: dict[str, Any] = {"figures": (Figure("two ships", 2.0, "ships"),)}


def check(a: Claim, b: Claim, expected: tuple[Said, str, str] | None, **common: Any) -> None:
    """Compare the difference in scope of two claims, and of the same claims from the other side."""
    both = pair(a, b, **common)
    assert outline(scope(both)) == (("scope", *expected) if expected else None)
    again = outline(scope(turned(both)))
    assert (again and (again[1], again[3])) == (expected and (expected[0], expected[2]))


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        pytest.param("all fish", "some fish", ("all", "some"), id="all and some"),
        pytest.param("cod was fully sold", "most cod was sold", ("fully", "most"), id="other words for it"),
        pytest.param("every fish, all of it", "some fish, partly", ("all", "partly"), id="the first by letter"),
        pytest.param("all fish", "all fish, some cod", None, id="all on both sides"),
        pytest.param("all fish, some cod", "some fish", None, id="some on both sides"),
        pytest.param("all fish", "fish", None, id="one side alone"),
        pytest.param("all fish, some cod", "fish", None, id="both on one side"),
        pytest.param("all fish, some cod", "few fish", None, id="all and some against few"),
        pytest.param("many fish", "few fish", None, id="some and some"),
    ],
)
def test_how_much_of_it(a: str, b: str, said: Said | None) -> None:
    expected = (said, f"how much of it: North: {said[0]}; South: {said[1]}", "matters") if said else None
    check(claim(a), claim(b), expected)


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        pytest.param(claim("the entire law"), claim("laws", **TWO_SHIPS), ("entire", "two ships"), id="the whole and two"),
        pytest.param(claim("every whole law"), claim("laws", **TWO_SHIPS), ("every", "two ships"), id="the first by letter"),
        pytest.param(claim("the entire law"), claim("the entire fish", **TWO_SHIPS), None, id="the whole on both sides"),
        pytest.param(claim("the entire law", **TWO_SHIPS), claim("laws", **TWO_SHIPS), None, id="two on both sides"),
        pytest.param(claim("the entire law"), claim("laws", figures=(Figure("2", 2.0),)), None, id="a bare number"),
        pytest.param(claim("the entire law"), claim("laws"), None, id="no number"),
        pytest.param(claim("a law"), claim("laws", **TWO_SHIPS), None, id="not the whole"),
    ],
)  # fmt: skip
def test_the_whole_and_a_number(a: Claim, b: Claim, said: Said | None) -> None:
    expected = (said, f"how much of it: North: {said[0]}; South: {said[1]}", "matters") if said else None
    check(a, b, expected)


def test_which_of_it() -> None:
    note = "which of it: North: “first group”; South: “last group”"
    check(claim("the first group"), claim("the last group"), (("first group", "last group"), note, "matters"))


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        ("fish Except cod", "fish", "Except"),
        ("fish other than cod", "fish", "other than"),
        ("fish with the proviso", "fish", "with the proviso"),
        ("fish than other cod", "fish", None),
        ("only fish", "fish", "only"),
        ("fish limited to cod", "fish", "limited to"),
        ("fish, in part", "fish", "in part"),
        ("fish in cod part", "fish", None),
        ("not only fish", "fish", None),
        ("the only fish", "fish", None),
        ("if only fish and only cod", "fish", None),
        ("not only fish but only cod", "fish", "only"),
        ("only fish", "cod alone", None),
        ("fish except cod", "only fish, excluding cod", "only"),
        ("not except fish", "fish", "except"),
    ],
)
def test_exceptions_and_restrictions(a: str, b: str, said: str | None) -> None:
    side = ("", said) if said and said in b else (said, "")
    name = "North" if side[0] else "South"
    check(
        claim(a), claim(b), ((side[0] or "", side[1] or ""), f"only {name} restricts it: “{said}”", "matters") if said else None
    )  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [("While fish was sold, cod", "fish, cod", "While"), ("fish while cod", "fish", None), ("Although fish", "albeit cod", None),
     ("", "fish", None)],
)  # fmt: skip
def test_what_is_granted_in_passing(a: str, b: str, said: str | None) -> None:
    expected = ((said, ""), f"only North says it in passing: “{said}”", "matters") if said else None
    check(claim(a), claim(b), expected)


def certain(a: str, b: str) -> tuple[Said, str, str]:
    return (a, b), f"how certain it is: North: “{a}”; South: “{b}”", "matters"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(claim("fish", modality="may"), claim("cod"), certain("may", "stated plainly"), id="may"),
        pytest.param(claim("fish"), claim("cod", modality="could"), certain("stated plainly", "could"), id="could"),
        pytest.param(claim("fish", modality="will"), claim("cod"), None, id="will"),
        pytest.param(claim("fish", modality="may"), claim("cod", modality="might"), None, id="both"),
        pytest.param(claim("fish", modality="may"), claim("cod is allowed"), None, id="allowed"),
        pytest.param(claim("Possible fish"), claim("cod"), certain("possible", "stated plainly"), id="possible"),
        pytest.param(claim("fish considered"), claim("cod explored, examined"), None, id="both, by words"),
        pytest.param(claim("possible fish"), claim("the possibility, possible"), None, id="the same word"),
        pytest.param(claim("interested in fish"), claim("cod is of interests"), None, id="a word like it"),
    ],
)
def test_how_certain(a: Claim, b: Claim, expected: tuple[Said, str, str] | None) -> None:
    check(a, b, expected)


GOMA, BUKAVU = claim("fish in Goma"), claim("cod in Bukavu")


@pytest.mark.parametrize(
    ("a", "b", "parties", "expected"),
    [
        pytest.param(GOMA, BUKAVU, [], ("Goma", "Bukavu", "matters"), id="two places"),
        pytest.param(claim("fish in Goma and Ruse"), BUKAVU, [], ("Goma, Ruse", "Bukavu", "mere"), id="three"),
        pytest.param(claim("fish of Peru"), claim("cod of Chile"), [], ("Peru", "Chile", "matters"), id="two states"),
        pytest.param(claim("fish of Peru"), claim("cod of Chile"), ["pe"], ("Peru", "Chile", "mere"), id="one a party"),
        pytest.param(claim("fish of Peru"), claim("cod of Chile"), ["cl"], ("Peru", "Chile", "mere"), id="the other"),
        pytest.param(claim("fish of Peru"), claim("cod of Chile"), ["pe", "cl"], ("Peru", "Chile", "mere"), id="both"),
        pytest.param(claim("one two fish of Peru"), claim("one two fish of Chile"), ["pe", "cl"],
                     ("Peru", "Chile", "matters"), id="both, but told alike"),
        pytest.param(claim("fish of Peru", actors=("pe",)), claim("cod of Chile", actors=("cl",)), [], None,
                     id="who acts is told elsewhere"),
        pytest.param(claim("fish of Peru", actors=("pe",)), claim("cod of Chile"), [], ("Peru", "Chile", "matters"),
                     id="where both say who acts"),
        pytest.param(claim("fish in the Balkans"), claim("cod in the Sahel"), [], ("Balkans", "Sahel", "matters"),
                     id="places that the thesaurus knows"),
        pytest.param(claim("fish in the Arctic"), claim("cod in the Antarctic"), [], None, id="places it takes for near"),
        pytest.param(claim("Balkans fish"), claim("cod in the Sahel"), [], None, id="a capital that opens a sentence"),
        pytest.param(claim("fish in the balkans"), claim("cod in the Sahel"), [], None, id="no capital"),
        pytest.param(claim("fish in the Balkans"), claim("Sahel, Balkans and Sahel"), [], None, id="one is in both"),
        pytest.param(claim("fish in the Balkans", coded_by="person"), claim("cod in the Sahel"), [], None,
                     id="of a person's claim only names"),
        pytest.param(claim("fish for Peru"), claim("big Talks in Goma"), [], ("Peru", "Goma", "matters"), id="a title is no name"),
        pytest.param(GOMA, claim("cod in Goma"), [], None, id="the same place"),
        pytest.param(claim("sold to Goma"), claim("GOMA cod"), [], None, id="the same, spelt otherwise"),
    ],
)  # fmt: skip
def test_other_names(a: Claim, b: Claim, parties: list[str], expected: tuple[str, str, str] | None) -> None:
    full = (expected[:2], f"other names: North: {expected[0]}; South: {expected[1]}", expected[2]) if expected else None
    check(a, b, full, parties=parties)


@pytest.mark.parametrize(
    ("a", "b", "listed", "grave"),
    [
        pytest.param(claim("fish in Goma"), claim("fish"), "Goma", "mere", id="one name"),
        pytest.param(claim("fish in Goma, in Ruse"), claim("fish"), "Goma, Ruse", "mere", id="two"),
        pytest.param(claim("fish in Goma, in Bukavu, in Ruse"), claim("fish"), "Goma, Bukavu, Ruse", "matters", id="three"),
        pytest.param(claim("fish", topics=("cyber", "sovereignty")), claim("fish"), "cyber matters, sovereignty", "mere",
                     id="topics"),
        pytest.param(claim("fish in Goma, in Ruse", topics=("cyber",)), claim("fish"), "cyber matters, Goma, Ruse", "matters",
                     id="topics and names"),
        pytest.param(claim("fish", topics=("ransomware",)), claim("fish", topics=("cyber",)), "ransomware", "mere",
                     id="a narrower topic"),
        pytest.param(claim("fish", topics=("ransomware",)), claim("fish", topics=("ransomware", "cyber")), None, "",
                     id="nothing new"),
        pytest.param(claim("fish", topics=("diplomacy",)), claim("fish"), None, "", id="talk about talks"),
        pytest.param(claim("fish in Goma"), claim("fish", quote="cod of Goma"), None, "", id="a name that a quote has"),
        pytest.param(claim("fish", topics=("cyber",)), claim("fish", topics=("sovereignty",)), None, "", id="other topics"),
        pytest.param(claim("fish", topics=("cyber",), coded_by="person"), claim("fish", coded_by="person"),
                     "cyber matters", "matters", id="a topic that a person added"),
        pytest.param(claim("fish", topics=("cyber",), coded_by="person"), claim("fish"), "cyber matters", "mere",
                     id="one a person did not leave out"),
        pytest.param(claim("fish in Goma", coded_by="person"), claim("fish", coded_by="person"), "Goma", "mere",
                     id="a name that a person added"),
    ],
)  # fmt: skip
def test_what_one_side_names_besides(a: Claim, b: Claim, listed: str | None, grave: str) -> None:
    check(a, b, ((listed, ""), f"only North also names {listed}", grave) if listed else None)


@pytest.mark.parametrize(("share", "grave"), [(0.59, "matters"), (0.6, "mere")])
def test_where_words_cover_each_other_topics_are_other_words(share: float, grave: str) -> None:
    one = claim("fish in Goma, in Ruse", topics=("cyber",))
    note = "only South also names cyber matters, Goma, Ruse"
    check(claim("fish"), one, (("", "cyber matters, Goma, Ruse"), note, grave), share=share)
    by_hand = pair(claim("fish", coded_by="person"), claim(one.text, topics=one.topics, coded_by="person"), share)
    found = scope(by_hand)
    assert found
    assert found.matters


def test_parties_are_named_all_the_time() -> None:
    peru, fish = claim("cod was sold to Peru"), claim("fish")
    check(peru, fish, None, parties=["pe"])
    alike = claim("cod was sold to")
    check(peru, alike, (("Peru", ""), "only North also names Peru", "mere"), parties=["pe"])


def test_of_thanks_only_what_was_given_differs() -> None:
    thanks = claim("thanks for fish in Goma", act="thank")
    found = scope(pair(thanks, claim("cod in Bukavu")))
    assert found
    assert not found.matters
    gravely = scope(pair(claim("thanks for all fish", act="thank"), claim("some cod")))
    assert gravely
    assert gravely.matters
    alike = scope(pair(thanks, claim("thanks for fish in Ruse")))
    assert alike
    assert alike.matters


def test_the_gravest_comes_first() -> None:
    found = scope(pair(claim("fish of Peru, all of it"), claim("some cod of Chile")))
    assert outline(found) == ("scope", ("all", "some"), "how much of it: North: all; South: some", "matters")
    # What matters comes before what does not.
    many = claim("fish in Goma, in Bukavu, in Ruse")
    found = scope(pair(many, claim("possible fish")))
    assert outline(found) == ("scope", *certain("stated plainly", "possible"))


@pytest.mark.parametrize(
    ("ours", "theirs", "labels"),
    [
        (("cyber", "ransomware"), (), ["cyber matters", "ransomware"]),
        (("cyber", "ransomware"), ("cyber",), ["ransomware"]),
        (("cyber", "sovereignty"), ("ransomware",), ["sovereignty"]),
        (("diplomacy", "call"), (), []),
        ((), ("cyber",), []),
    ],
)
def test_topics_of_one_side(ours: tuple[str, ...], theirs: tuple[str, ...], labels: list[str]) -> None:
    both = pair(claim(topics=ours), claim(topics=theirs))
    assert only_topics(both, both.a, both.b) == labels

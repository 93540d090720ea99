"""Claims told in nearly the same words, and the few other words in them."""

from __future__ import annotations

import pytest

from readouts.matching.alike import around, swapped, told_alike
from readouts.model import Claim
from tests.matching.small import claim, outline, pair, told


@pytest.mark.parametrize(
    ("a", "b", "alike"),
    [
        ("fish talks", "fish talks", True),
        ("The fish talks", "Fish talks", True),
        ("one two four five six seven eight nine ten", "one two four five six seven eight", True),
        # 13 of 20 words are enough, 12 of 19 are not.
        (" ".join(map(str, range(20))), " ".join(map(str, range(13))), True),
        (" ".join(map(str, range(13))), " ".join(map(str, range(20))), True),
        (" ".join(map(str, range(19))), " ".join(map(str, range(12))), False),
        ("fish", "cod", False),
        ("a", "", False),
        ("fish", "the fish", True),
        ("fish cod", "the fish", False),
        ("", "", False),
    ],
)
def test_told_alike(a: str, b: str, alike: bool) -> None:
    assert told_alike(pair(a, b)) == alike


@pytest.mark.parametrize(
    ("a", "b", "others"),
    [
        pytest.param("fish was sent", "the fish were sent", None, id="grammar"),
        pytest.param("cod was sent", "fish was sent", ("“cod”", "“fish”"), id="a word"),
        pytest.param("fish was not sent", "fish was sent", ("“not”", ""), id="a not"),
        pytest.param("fish was sent", "fish may be sent to all", ("", "“may all”"), id="words that tell"),
        pytest.param("fish fished cod cod", "fish", ("“cod”", ""), id="each once, no other form"),
        pytest.param("men went from Nepal to Peru", "men went from Peru to Nepal",
                     ("“from Nepal to Peru”", "“to Nepal from Peru”"), id="names that change places"),
        pytest.param("men went from Nepal to Peru", "men went from the Nepal into Peru", None, id="names that do not"),
        pytest.param("goods sent by Nepal to Peru", "goods sent by Peru to Nepal",
                     ("“by Nepal to Peru”", "“to Nepal by Peru”"), id="who does it"),
        pytest.param("men went from nepal to peru", "men went from peru to nepal", None, id="no names"),
        pytest.param("from Nepal, from Peru to Nepal", "from Peru, to Peru from Nepal", None, id="one part in common"),
    ],
)  # fmt: skip
def test_what_only_one_says(a: str, b: str, others: tuple[str, str] | None) -> None:
    note = "; ".join(f"{side}: {said}" for side, said in zip(("North", "South"), others or (), strict=False) if said)
    assert outline(swapped(pair(a, b))) == (
        ("framing", others, f"alike but for: {note}", "matters") if others else None
    )


def rest(*texts: str) -> tuple[Claim, ...]:
    return tuple(claim(text) for text in texts)


@pytest.mark.parametrize(
    ("ours", "theirs", "others"),
    [
        pytest.param(rest("doctors go to Tonga"), rest("doctors go to Fiji"), ("“Tonga”", "“Fiji”"), id="a name"),
        pytest.param(rest("doctors", "go to Tonga"), rest("doctors go to"), ("“Tonga”", ""), id="of all other clauses"),
        pytest.param(rest("doctors go to"), rest("doctors go to Fiji"), ("", "“Fiji”"), id="of the other side"),
        pytest.param(
            rest("five big and good doctors go to Fiji"),
            rest("five big and good nurses go to Peru"),
            ("“doctors Fiji”", "“nurses Peru”"),
            id="two words each",
        ),
        pytest.param(rest("doctors go"), rest("doctors go"), None, id="nothing"),
        pytest.param(rest("doctors go to Tonga"), rest("cod was sold in Fiji"), None, id="told otherwise"),
        pytest.param(rest("doctors go"), (), None, id="no other clause"),
        pytest.param((), rest("doctors go"), None, id="nor on the other side"),
    ],
)
def test_the_rest_of_the_sentences(
    ours: tuple[Claim, ...], theirs: tuple[Claim, ...], others: tuple[str, str] | None
) -> None:
    note = "; ".join(f"{side}: {said}" for side, said in zip(("North", "South"), others or (), strict=False) if said)
    found = around(pair(told("fish", "north", ours), told("fish", "south", theirs)))
    expected = ("scope", others, f"their sentences are alike but for: {note}", "matters") if others else None
    assert outline(found) == expected

"""Drafts: YAML for a person to correct, which reads back as the same readout."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from readouts.coding import code_statement
from readouts.matching import compare
from readouts.model import Claim, Figure, Person, Readout, Span
from readouts.reading.readout_file import read_readout
from readouts.render.draft import draft_yaml

text = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), max_size=30)
word = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=8)


@settings(max_examples=150, deadline=None)
@given(
    text.filter(lambda t: bool(t.strip())), st.lists(word, max_size=2, unique=True).map(tuple), st.none() | word,
    st.lists(st.builds(Figure, word, st.floats(allow_nan=False, allow_infinity=False), word), max_size=2).map(tuple), text,
)  # fmt: skip
def test_any_readout_reads_back(
    said: str, actors: tuple[str, ...], condition: str | None, figures: tuple[Figure, ...], statement: str
) -> None:
    claim = Claim(
        "a-1", actors, "warn", (), ("sanctions",), condition, said, figures=figures, span=Span(0, 3), negated=True,
        modality="will", dates=("2024-05-07",), words=(("act", said), ("act", "b")), coded_by="program",
    )  # fmt: skip
    readout = Readout("a", "A", event="no", issuer="1.10", language="en", claims=(claim,), statement=statement or None)
    again, problems = read_readout(draft_yaml(readout), "a.yaml")
    assert not problems.found
    assert again.claims == readout.claims
    assert (again.event, again.issuer, again.statement) == ("no", "1.10", readout.statement)


def test_what_was_not_understood_is_listed_with_its_place() -> None:
    readout = Readout("a", "A", statement="One.\n\x85Zwei drei vier.\n", unparsed=(Span(5, 21),))
    assert "# Not understood (neither act nor topic):\n#   2:1  " in draft_yaml(readout)
    assert draft_yaml(readout).splitlines()[2].isprintable()


def test_a_draft_asks_to_be_corrected_and_holds_the_statement() -> None:
    drafted = draft_yaml(code_statement("The US called for a ceasefire.\n\nIt was a long day.", side="us"))
    assert drafted.startswith("# A draft by the program: correct what is wrong")
    assert "statement: |" in drafted
    assert "coded_by: program" in drafted


def test_people_whom_the_codebook_does_not_list_read_back() -> None:
    text = "Prime Minister Orbana of Hungary spoke with Foreign Minister Raghu Iyer. He thanked Iyer for the wheat."
    drafted = code_statement(text, side="budapest")
    assert drafted.people == (
        Person("orbana", "Orbana", "hu", "prime minister"), Person("iyer", "Raghu Iyer", None, "foreign minister")
    )  # fmt: skip
    again, problems = read_readout(draft_yaml(drafted), "budapest.yaml")
    assert not problems.found
    assert again.people == drafted.people
    other = code_statement("Hungary expressed gratitude for wheat.", side="b")
    assert compare([drafted, other]).rows == compare([again, other]).rows

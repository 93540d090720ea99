"""What a side gives its space to."""

from __future__ import annotations

import pytest

from readouts.matching.emphasis import emphasis_of, leading_topics
from readouts.model import Claim, Readout, Span


def readout(*claims: Claim, side: str = "kremlin", label: str = "Kremlin", statement: str | None = None) -> Readout:
    return Readout(side=side, label=label, claims=claims, statement=statement)


def test_a_claim_counts_for_each_of_its_topics_in_equal_parts() -> None:
    emphasis = emphasis_of(
        readout(
            Claim("1", topics=("sanctions", "sovereignty")),
            Claim("2", topics=("sanctions",)),
            Claim("3", topics=("ransomware",)),
            Claim("4"),
        )
    )
    assert [(t.topic, t.claims, t.share, t.first) for t in emphasis.topics] == [
        ("sanctions", 2, 0.375, 1),
        ("sovereignty", 1, 0.125, 1),
        ("ransomware", 1, 0.25, 3),
    ]
    assert {t.words for t in emphasis.topics} == {None}


def test_words_are_counted_where_the_statement_is_known() -> None:
    text = "They spoke of sanctions at length. They spoke of ransomware."
    emphasis = emphasis_of(
        readout(
            Claim("1", topics=("sanctions",), span=Span(0, 34)),
            Claim("2", topics=("ransomware",), span=Span(35, len(text))),
            statement=text,
        )
    )
    assert [(t.topic, t.words, t.word_share) for t in emphasis.topics] == [
        ("sanctions", 6.0, 0.6),
        ("ransomware", 4.0, 0.4),
    ]


def test_tone_comes_from_the_coding_and_else_from_the_words() -> None:
    emphasis = emphasis_of(
        readout(
            Claim("1", tone=("frank",), text="A frank talk."),
            Claim("2", text="The talks were constructive."),
            statement="The talks were constructive. The conversation was warm.",
        )
    )
    assert [(tone.word, tone.claim) for tone in emphasis.tone] == [
        ("frank", "1"),
        ("constructive", "2"),
        ("warm", None),
    ]


@pytest.mark.parametrize(
    ("text", "who", "actor"),
    [
        ("Putin spoke with Biden at the initiative of the American side.", "the American side", "us"),
        ("The call took place at the request of Ukraine.", "Ukraine", "ua"),
        ("The call was initiated by France, at noon.", "France", "fr"),
        ("The leaders spoke at Germany's request.", "Germany", "de"),
        ("Putin and Biden spoke.", None, None),
        ("Both asked for talks at the initiative of nobody in particular.", None, None),
    ],
)
def test_the_initiator_is_whom_the_statement_names(text: str, who: str | None, actor: str | None) -> None:
    emphasis = emphasis_of(readout(Claim("1", ("putin", "biden"), "hold", text=text)))
    assert (emphasis.initiator, emphasis.initiator_id) == (who, actor)


def test_first_named_are_the_actors_of_the_call() -> None:
    emphasis = emphasis_of(
        readout(Claim("1", ("ua",), "thank", ("us",)), Claim("2", ("putin",), "hold", ("biden",), text="They spoke."))
    )
    assert emphasis.first_named == ("putin", "biden")


def test_concessions_are_what_only_others_are_said_to_have_given() -> None:
    emphasis = emphasis_of(
        readout(
            Claim("1", ("biden", "us"), "commit", ("putin",), text="Biden promised not to."),
            Claim("2", ("putin", "biden"), "agree", text="Both agreed."),
            Claim("3", ("putin",), "commit", text="Putin promised."),
            Claim("4", ("biden",), "warn", text="Biden warned."),
        )
    )
    assert [(c.claim, c.by, c.act) for c in emphasis.concessions] == [("1", ("biden", "us"), "commit")]


def test_a_side_nobody_knows_speaks_for_who_acts_most_by_himself() -> None:
    claims = [Claim(str(n), ("fr",), "stress") for n in range(3)] + [Claim("x", ("de",), "commit", text="It will.")]
    assert [c.claim for c in emphasis_of(readout(*claims, side="a", label="A")).concessions] == ["x"]


def test_a_side_without_claims_has_no_emphasis() -> None:
    emphasis = emphasis_of(readout())
    assert (emphasis.topics, emphasis.tone, emphasis.first_named) == ((), (), ())


def test_leading_topics_are_the_largest_of_any_side() -> None:
    one = emphasis_of(
        readout(Claim("1", topics=("sanctions",)), Claim("2", topics=("call",)), Claim("3", topics=("call",)))
    )
    other = emphasis_of(readout(Claim("1", topics=("ransomware",))))
    assert leading_topics([one, other]) == ("ransomware", "call", "sanctions")
    assert leading_topics([one, other], 1) == ("ransomware",)

"""What a side gives its space to."""

from __future__ import annotations

from typing import Any

import pytest

from readouts.codebook import load_codebook
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


def test_a_topic_named_twice_in_a_claim_counts_once() -> None:
    (share,) = emphasis_of(readout(Claim("1", topics=("cyber", "cyber")))).topics
    assert (share.claims, share.share, share.first) == (1, 1.0, 1)


def test_words_are_rounded_to_tenths() -> None:
    one = Claim("1", topics=("call", "cyber", "sanctions"), span=Span(0, 3))
    assert {(t.words, t.word_share) for t in emphasis_of(readout(one, statement="one")).topics} == {(0.3, 0.3333)}


def test_a_letter_more_than_the_opening_is_not_read() -> None:
    asked = "The call was requested by Ita"
    assert emphasis_of(readout(statement=" " * (1499 - len(asked)) + asked + "ly.")).initiator is None


def test_shares_are_rounded() -> None:
    claims = [Claim(str(n), topics=topics) for n, topics in enumerate([("cyber", "call", "sanctions"), ("call",), ()])]
    assert {t.topic: t.share for t in emphasis_of(readout(*claims)).topics} == {
        "cyber": 0.1111, "call": 0.4444, "sanctions": 0.1111,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("spans", "statement", "expected"),
    [
        pytest.param([Span(0, 11), Span(12, 16)], "one two six ten.", [(1.5, 0.375), (2.5, 0.625)], id="in equal parts"),
        pytest.param([Span(0, 11), None], "one two six ten.", [(1.5, 0.5), (1.5, 0.5)], id="where it is known"),
        pytest.param([None, None], "one two six ten.", [(None, None), (None, None)], id="no place"),
        pytest.param([Span(0, 11), Span(12, 16)], None, [(None, None), (None, None)], id="no statement"),
        pytest.param([Span(0, 0), Span(0, 0)], "one", [(0.0, None), (0.0, None)], id="no words"),
    ],
)  # fmt: skip
def test_words_of_a_claim_count_for_its_topics(
    spans: list[Span | None], statement: str | None, expected: list[tuple[float | None, float | None]]
) -> None:
    claims = (Claim("1", topics=("cyber", "call"), span=spans[0]), Claim("2", topics=("call",), span=spans[1]))
    assert [(t.words, t.word_share) for t in emphasis_of(readout(*claims, statement=statement)).topics] == expected


def test_each_tone_word_once_from_the_quote_too() -> None:
    emphasis = emphasis_of(
        readout(
            Claim("1", tone=("frank", "frank")),
            Claim("2", text="The talks were frank.", quote="The talks were constructive."),
            Claim("3", tone=("productive",), text="The conversation was warm."),
            statement="The talks were frank and useful. The conversation was warm. The conversation was warm.",
        )
    )
    assert [(tone.word, tone.claim) for tone in emphasis.tone] == [
        ("frank", "1"), ("constructive", "2"), ("productive", "3"), ("warm", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("claims", "named"),
    [
        ([Claim("1", ("ua",), "thank", ("us",)), Claim("2", ("fr",), "warn")], ("ua", "us")),
        ([Claim("1", ("ua",), "thank"), Claim("2", ("fr",), "visit", ("de", "fr"))], ("fr", "de")),
        ([Claim("1", ("fr",), "hold"), Claim("2", ("ua",), "hold")], ("fr",)),
        ([Claim("1")], ()),
    ],
)
def test_first_named(claims: list[Claim], named: tuple[str, ...]) -> None:
    assert emphasis_of(readout(*claims)).first_named == named


@pytest.mark.parametrize(
    ("text", "who", "actor"),
    [
        ("They spoke upon the invitation of  President   Macron.", "President Macron", None),
        ("The talks were proposed by Italy.", "Italy", "it"),
        ("The talks were REQUESTED BY Italy.", "Italy", "it"),
        ("Italy initiated the call.", "Italy", "it"),
        ("Italy asked for a video meeting.", "Italy", "it"),
        ("Italy asked for this.", None, None),
        ("On Italy’s invitation they met.", "Italy", "it"),
        ("At the request of nobody they met, by the request of Italy.", "Italy", "it"),
        ("The call was requested by both, and proposed by Italy.", "Italy", "it"),
    ],
)
def test_ways_to_name_the_initiator(text: str, who: str | None, actor: str | None) -> None:
    emphasis = emphasis_of(readout(Claim("1", ("putin",), "visit", text=text)))
    assert emphasis.initiator == who
    assert actor is None or emphasis.initiator_id == actor
    assert emphasis_of(readout(Claim("1", ("putin",), "warn", text=text))).initiator is None
    assert emphasis_of(readout(statement=text)).initiator == who


def test_the_initiator_is_looked_for_where_a_statement_opens() -> None:
    asked = "The call was requested by Italy."
    assert emphasis_of(readout(statement=" " * (1500 - len(asked)) + asked)).initiator == "Italy"
    assert emphasis_of(readout(statement=" " * 1500 + asked)).initiator is None
    held = Claim("1", act="hold", text="The call was requested by France.")
    assert emphasis_of(readout(held, statement=asked)).initiator_id == "fr"


@pytest.mark.parametrize(
    ("actors", "told"),
    [(("biden",), True), (("biden", "putin"), False), ((), False), (("ru",), False), (("normandy-four",), False),
     (("nobody-known",), False), (("nato",), True)],
)  # fmt: skip
def test_concessions_are_of_others_alone(actors: tuple[str, ...], told: bool) -> None:
    (found, *_) = [*emphasis_of(readout(Claim("1", actors, "commit", text="It will."))).concessions, None]
    assert (found is not None) == told
    assert found is None or (found.claim, found.by, found.act, found.text) == ("1", actors, "commit", "It will.")


@pytest.mark.parametrize("act", ["accept", "agree", "commit", "concede", "withdraw", "offer", "sign"])
def test_deeds_by_which_a_side_gives_something(act: str) -> None:
    assert len(emphasis_of(readout(Claim("1", ("biden",), act))).concessions) == 1


@pytest.mark.parametrize(
    ("names", "claims", "own"),
    [
        pytest.param({"issuer": "Government of France"}, [], "fr", id="the issuer"),
        pytest.param({"label": "France"}, [], "fr", id="the label"),
        pytest.param({"side": "france"}, [], "fr", id="the side"),
        pytest.param({}, [("fr",), ("fr",), ("de",)], "fr", id="who acts most"),
        pytest.param({}, [("fr",), ("de",), ("de",)], "de", id="whoever that is"),
        pytest.param({}, [("fr", "de"), ("fr", "de"), ("fr",)], "fr", id="alone"),
        pytest.param({}, [("fr", "macron")], "fr", id="or by two names"),
    ],
)
def test_whom_a_side_speaks_for(names: dict[str, str], claims: list[tuple[str, ...]], own: str) -> None:
    told = tuple(Claim(str(n), actors, "stress") for n, actors in enumerate(claims))
    named: dict[str, Any] = {"side": "a", "label": "A", **names}
    for actor in ("fr", "de"):
        given = Claim("x", (actor,), "commit")
        # The given claim itself counts for nothing here: it is told of both in turn, and the other acts more often.
        found = emphasis_of(Readout(claims=(*told, *told, given), **named))
        assert bool(found.concessions) == (actor != own)


def test_of_two_who_act_as_often_the_first_by_letter_is_the_side_s_own() -> None:
    for own, given, count in (("fr", "de", 0), ("de", "fr", 1)):
        claims = (Claim("1", (own,), "stress"), Claim("2", (given,), "commit"))
        assert len(emphasis_of(readout(*claims, side="a", label="A")).concessions) == count


def test_a_side_of_whom_nothing_is_known_tells_of_no_concessions() -> None:
    assert emphasis_of(readout(Claim("1", ("fr", "de"), "commit"), side="a", label="A")).concessions == ()


def test_ten_topics_lead_and_letters_decide_among_equals() -> None:
    topics = sorted(load_codebook().topics)[:12]
    emphasis = emphasis_of(readout(*[Claim(topic, topics=(topic,)) for topic in reversed(topics)]))
    assert leading_topics([emphasis]) == tuple(topics[:10])
    assert leading_topics([]) == ()

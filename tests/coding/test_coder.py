"""The coder end to end: shape, honesty about what was not understood, hostile input."""

import time

import pytest

from readouts.coding import code_claim, code_statement
from readouts.model import Claim
from tests.coding.helpers import claim, claims


def test_ids_sentences_and_origin() -> None:
    readout = code_statement("The leaders met. The leaders agreed.", side="ke", label="Kenya", event="e", file="ke.txt")
    assert [c.id for c in readout.claims] == ["ke-1", "ke-2"]
    assert [c.sentence for c in readout.claims] == [1, 2]
    assert {c.coded_by for c in readout.claims} == {"program"}
    assert (readout.label, readout.event, readout.file) == ("Kenya", "e", "ke.txt")


def test_what_is_not_understood_stays_and_is_listed() -> None:
    readout = code_statement("The sides met. Xyzzy plugh frobnicate.", side="x")
    odd = readout.claims[1]
    assert (odd.act, odd.topics, odd.actors) == (None, (), ())
    assert odd.text == "Xyzzy plugh frobnicate."
    assert readout.unparsed == (odd.span,)


def test_other_language_gives_claims_without_guesses() -> None:
    readout = code_statement("Les deux parties ont évoqué le commerce.", side="fr", language="fr")
    assert len(readout.claims) == 1
    assert readout.claims[0].act is None


def test_inherited_topic_is_said_to_be_inherited() -> None:
    first, second = claims("The President raised the case of the detainees. He demanded their immediate return.")
    assert second.topics == first.topics != ()
    assert any(field == "topics" and "named before" in words for field, words in second.words)


def test_figures_dates_and_tone_come_with_their_words() -> None:
    found = claim("In a frank conversation the leaders discussed a loan of $500 million by 2030.")
    assert [(f.value, f.unit) for f in found.figures] == [(5e8, "USD")]
    assert found.dates == ("2030",)
    assert found.tone == ("frank",)
    assert {"figures", "dates", "tone"} <= {field for field, _ in found.words}


def test_tone_words_about_other_things_are_no_tone() -> None:
    assert claim("The President voiced serious concern about warm waters near the open port.").tone == ()


@pytest.mark.parametrize(
    "text",
    ["", "\x00", "\ud800 said", "(", "“", "A. " * 500, "](" * 200, "said " * 500, "January 1 " * 300, "$1 to " * 300,
             "---\nx: 1\n---", "- \n- \n", "The President of " * 200, "🙂 agreed to 🙂"]
)  # fmt: skip
def test_never_raises(text: str) -> None:
    readout = code_statement(text, side="x")
    assert all(c.span and 0 <= c.span.start < c.span.end <= len(text) for c in readout.claims)


def test_one_long_sentence_takes_linear_time() -> None:
    phrase = "the President of Kenya said that tea exports rose by 5 percent and thanked the minister, "

    def seconds(times: int) -> float:
        start = time.process_time()
        code_statement(phrase * times, side="x")
        return time.process_time() - start

    seconds(20)
    assert seconds(1200) < 20 * max(seconds(200), 0.02)


def test_same_text_same_claims() -> None:
    text = "The President of Kenya met the King of Jordan. They discussed fisheries, migration and debt."
    assert code_statement(text, side="x") == code_statement(text, side="x")


def test_a_text_only_claim_is_filled_in() -> None:
    bare = Claim(id="a-1", text="The two leaders agreed to extend the fisheries agreement until 2030.")
    coded = code_claim(bare, parties=("ke", "nl"))
    assert (coded.act, coded.actors, coded.dates) == ("agree", ("ke", "nl"), ("2030",))
    assert "fisheries" in coded.topics
    assert coded.condition is None
    assert coded.coded_by == "program"
    assert coded.id == "a-1"


def test_what_a_person_coded_is_kept() -> None:
    own = Claim(id="a-1", act="warn", actors=("ke",), topics=("trade",), text="The leaders agreed to meet.")
    coded = code_claim(own)
    assert (coded.act, coded.actors, coded.topics, coded.coded_by) == ("warn", ("ke",), ("trade",), "person")

"""Claims inside a sentence."""

import pytest

from readouts.coding import code_statement
from tests.coding.helpers import OPENING, claims


def cut(text: str) -> list[str]:
    return [c.text for c in claims(text)]


def test_coordinated_verbs() -> None:
    assert cut("The President voiced concern about the dam and made clear that Kenya would respond.") == [
        "The President voiced concern about the dam",
        "made clear that Kenya would respond.",
    ]


def test_verbs_in_a_list() -> None:
    found = claims(
        "The President condemned the attack, expressed condolences, and reaffirmed his support for the truce."
    )
    assert [c.act for c in found] == ["condemn", "condole", "support"]
    assert all(c.actors == ("odede",) for c in found)


def test_a_new_subject_begins_a_claim() -> None:
    found = claims("The President thanked the farmers, and Prime Minister Bruins praised the port.")
    assert [(c.actors, c.act) for c in found] == [(("odede",), "thank"), (("bruins",), "praise")]


def test_semicolons() -> None:
    assert len(cut("Kenya rejected the proposal; it did not agree to a joint statement.")) == 2


def test_press_style_list() -> None:
    found = claims(
        "The leaders discussed a ceasefire in Sudan, a separate agreement on fisheries, as well as migration."
    )
    assert [c.text for c in found] == [
        "The leaders discussed a ceasefire in Sudan",
        "a separate agreement on fisheries",
        "as well as migration.",
    ]
    assert {c.act for c in found} == {"discuss"}
    assert {c.act for c in claims("The leaders discussed expanding trade, strengthening ties, and ending piracy.")} == {
        "discuss"
    }


def test_purpose_is_split_from_the_fact_of_the_call() -> None:
    text = "President Odede of Kenya spoke today with Prime Minister Bruins of the Netherlands to discuss fisheries."
    call, matter = claims(text, opening=False)
    assert (call.act, matter.act) == ("hold", "discuss")
    assert call.topics[0] == "call"
    assert "call" not in matter.topics


def test_that_clauses() -> None:
    found = claims(
        "The President stated that the port must be opened, that Egypt had kept its word and that talks go on."
    )
    assert [c.act for c in found] == ["demand", "state", "state"]
    assert [c.text.split()[0] for c in found] == ["The", "that", "that"]


def test_who_said_it_is_no_claim_of_its_own() -> None:
    assert len(claims("Kenya stands ready to open the port, the President said.")) == 1
    assert len(claims("Kenya stands ready to open the port, the President said, adding that it is deep.")) == 2


def test_leading_participle_has_the_subject_that_follows() -> None:
    first, second = claims("Noting the drought, Prime Minister Bruins agreed to send aid.")
    assert first.actors == second.actors == ("bruins",)


@pytest.mark.parametrize(
    "text",
    [
        "The leaders reaffirmed the historic ties and shared values that link the two countries.",
        "The President stressed the rights of farmers who grow tea and sell it.",
        "The leaders discussed the measures agreed in Geneva.",
        "The President said that Egypt had attacked the ship and killed the crew.",
        "Should the drought continue, both sides will consult.",
        "The leaders discussed cooperation between Israel and the United States on cyber security and fisheries.",
        "The leaders stressed the threats posed by drought and its effects on migration.",
    ],
)
def test_no_over_splitting(text: str) -> None:
    assert cut(text) == [text]


def test_claims_cover_the_words_and_keep_their_place() -> None:
    text = OPENING + "The leaders discussed “a ceasefire”, fisheries in the lake, and migration; both agreed to meet."
    readout = code_statement(text, side="ke")
    last = 0
    covered = set()
    for claim in readout.claims:
        assert claim.span is not None
        assert claim.span.start >= last
        last = claim.span.end
        assert claim.text == " ".join(text[claim.span.start : claim.span.end].split())
        covered |= set(range(claim.span.start, claim.span.end))
    left = "".join(c if at not in covered else " " for at, c in enumerate(text))
    assert set(left.split()) <= {"and", ",", ";"}


@pytest.mark.parametrize(
    "text",
    ["A fund of $2 billion will be set up, the presidents announced.",
     "The border will reopen in May, both sides noted.",
     "Germany will deliver twelve systems, the Chancellor told President Odede during their conversation."],
)  # fmt: skip
def test_who_said_the_sentence_is_no_claim_of_its_own(text: str) -> None:
    (only,) = claims(text)
    assert only.text == text


def test_a_tail_names_who_speaks() -> None:
    (only,) = claims("Trade has grown, Prime Minister Bruins said.")
    assert only.actors == ("bruins",)


def test_telling_somebody_about_a_matter_is_no_tail() -> None:
    found = claims("The President welcomed the pact, the Prime Minister told the press about the fund.")
    assert [c.act for c in found] == ["welcome", "inform"]


def test_a_date_in_front_stays_with_its_claim() -> None:
    first, second = claims(
        "On 13 April, the President welcomed the deal, and on 14 April the Prime Minister thanked Kenya."
    )
    assert (first.dates, second.dates) == (("--04-13",), ("--04-14",))
    assert second.text.startswith("on 14 April")
    assert second.actors == ("bruins",)


def test_a_purpose_in_front_is_no_act_of_its_own() -> None:
    (only,) = claims("To support recovery, the leaders agreed to set up a fund.")
    assert only.act == "agree"


def test_a_plain_subject_stays_with_its_verb() -> None:
    found = claims("The pact was signed, and a fund will be created.")
    assert [c.text for c in found] == ["The pact was signed", "a fund will be created."]


def test_a_line_before_a_list_gives_its_act_to_the_items() -> None:
    found = claims(
        "The two Ministers agreed to the following:\n\n- joint patrols in the lake;\n- a hotline on fisheries.\n"
    )
    assert [(c.act, c.actors) for c in found[1:]] == [("agree", ("odede", "bruins"))] * 2
    found = claims("The Ministers agreed on a list of participants:\n\n- Jane Doe, Director\n- John Roe, Chair\n")
    assert {c.act for c in found[1:]} == {None}


def test_where_tells_what_was_done_next() -> None:
    found = claims("The leaders met in Mombasa, where they signed an agreement on fisheries.")
    assert [(c.act, c.text) for c in found] == [
        ("hold", "The leaders met in Mombasa"),
        ("sign", "where they signed an agreement on fisheries."),
    ]
    assert found[1].actors == ("odede", "bruins")
    # Only after talks: here it tells of the place.
    assert len(cut("The leaders discussed Mombasa, where the port was closed.")) == 1


def test_topics_of_talks_told_in_passing() -> None:
    found = claims("The ministers held talks with Karel Bruins, one of the main topics of which was the new port.")
    assert [(c.act, c.text) for c in found] == [
        ("hold", "The ministers held talks with Karel Bruins"),
        ("discuss", "one of the main topics of which was the new port."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The dispute over fishing quotas topped the agenda of the talks.",
        "The main subject of their conversation was the export of gas.",
        "Grain exports were at the centre of the talks.",
    ],
)
def test_what_talks_were_about(text: str) -> None:
    assert [c.act for c in claims(text)] == ["discuss"]


def test_a_concession_inside_what_is_said_is_no_claim() -> None:
    found = claims("The farmers stated that while they may not agree with the quota, they support the fund.")
    assert [c.act for c in found] == ["state", "support"]


def test_verbs_made_nouns_are_no_acts_of_their_own() -> None:
    assert len(cut("The leaders discussed the port, emphasizing the importance of expanding and modernizing it.")) == 2


def test_what_is_worked_on_in_a_list_is_no_act() -> None:
    found = claims(
        "The leaders discussed ways of supporting farmers, stopping the spread of malaria, and ensuring safety."
    )
    assert {c.act for c in found} == {"discuss"}
    assert {c.act for c in claims("The leaders discussed expanding trade, strengthening ties, and ending piracy.")} == {
        "discuss"
    }
    # What is said besides is one.
    found = claims("The leaders discussed ways of supporting farmers, stressing the need for funds.")
    assert [c.act for c in found] == ["discuss", "stress"]


def test_an_aside_after_that_leaves_no_empty_claim() -> None:
    text = "The leaders expressed the view that, considering the drought, Kenya and the Netherlands will continue the talks."
    found = claims("The leaders discussed fisheries. " + text)
    assert [c.act for c in found] == ["discuss", "state", "commit"]
    assert "drought" in found[1].text
    assert "fisheries" not in found[1].topics


def test_where_a_meeting_was_held_is_no_matter_of_its_own() -> None:
    assert len(claims("The ministers held a meeting on the margins of the G20 summit.")) == 1


def test_those_sheltered_say_nothing() -> None:
    text = "President Odede recalled that Kenya shelters many farmers, said that it needs aid, and urged restraint."
    found = claims(text, opening=False)
    assert [(one.act, one.actors) for one in found] == [(act, ("odede",)) for act in ("recall", "state", "urge")]


def test_a_question_is_no_claim_but_tells_the_matter() -> None:
    for opening in ("Asked about fisheries", "Commenting on fisheries"):
        (found,) = claims(f"{opening}, President Odede said that prices were too high.", opening=False)
        assert (found.act, found.actors) == ("state", ("odede",))
        assert "fisheries" in found.topics

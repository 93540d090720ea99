"""Who acts and toward whom: names, titles, roles, groups, pronouns, first person."""

import pytest

from readouts.coding import code_statement
from tests.coding.helpers import claim, claims


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("President Odede stressed the value of tea.", ("odede",)),
        ("The President stressed the value of tea.", ("odede",)),
        ("The Prime Minister stressed the value of tea.", ("bruins",)),
        ("The Head of State stressed the value of tea.", ("odede",)),
        ("Our President stressed the value of tea.", ("odede",)),
        ("Mr. Bruins stressed the value of tea.", ("bruins",)),
        ("Bruins stressed the value of tea.", ("bruins",)),
        ("The Dutch Prime Minister stressed the value of tea.", ("bruins",)),
        ("The Kenyan side stressed the value of tea.", ("ke",)),
        ("Nairobi stressed the value of tea.", ("ke",)),
        ("Kenya and the Netherlands stressed the value of tea.", ("ke", "nl")),
        ("The two leaders stressed the value of tea.", ("odede", "bruins")),
        ("Both sides stressed the value of tea.", ("odede", "bruins")),
        ("His Dutch counterpart stressed the value of tea.", ("bruins",)),
        ("They stressed the value of tea.", ("odede", "bruins")),
        ("He also stressed the value of tea.", ("odede",)),
        ("I stressed the value of tea.", ("odede",)),
        ("We stressed the value of tea.", ("odede",)),
        ("The value of tea was stressed by the Prime Minister.", ("bruins",)),
        ("It was agreed that tea should be sold.", ("odede", "bruins")),
        ("During the meeting with Prime Minister Bruins, the President stressed the value of tea.", ("odede",)),
        ("The talks covered tea.", ("odede", "bruins")),
        ("Participants stressed the value of tea.", ("participants",)),
    ],
)
def test_actor(text: str, actors: tuple[str, ...]) -> None:
    found = claim(text)
    assert found.actors == actors
    assert any(field == "actors" for field, _ in found.words)


def test_pronoun_follows_the_last_subject() -> None:
    first, second = claims("Prime Minister Bruins praised the farmers. He also underscored the value of tea.")
    assert first.actors == second.actors == ("bruins",)


def test_a_title_after_the_name_and_a_name_after_the_title() -> None:
    text = (
        "Dr. Hossam Shalaby, Minister of Water Resources of Egypt, spoke with the Minister of Water of Sudan, Omar "
        "Kamal. The Egyptian Minister thanked Minister Kamal."
    )
    first, second = claims(text, opening=False, side="eg")
    assert (first.actors, first.recipients) == (("shalaby",), ("kamal",))
    assert (second.actors, second.recipients) == (("shalaby",), ("kamal",))


def test_heads_of_two_states() -> None:
    assert claim("The leaders of Kenya and Uganda stressed the value of tea.").actors == ("odede", "ug")


def test_speaker_of_a_quotation_is_remembered() -> None:
    found = claims("Prime Minister Bruins said: “We accept the offer. The market will open.”")
    assert [c.actors for c in found] == [("bruins",), ("bruins",)]


def test_several_heads_with_countries_all_act() -> None:
    text = (
        "President Emmanuel Macron of France, Chancellor Olaf Scholz of Germany, and President Joseph R. Biden, Jr. of "
        "the United States met today in Berlin."
    )
    assert claim(text, opening=False, side="us").actors == ("macron", "scholz", "biden")


def test_the_counterpart_has_a_name() -> None:
    text = (
        "Prime Minister Tran Quoc Bao spoke with his Canadian counterpart, Helen Marchand. The Canadian leader agreed."
    )
    first, second = claims(text, opening=False, side="vn")
    assert (first.recipients, second.actors) == (("marchand",), ("marchand",))


def test_two_highest_offices_are_two_people() -> None:
    assert claim("The President and Prime Minister Bruins signed the pact.").actors == ("odede", "bruins")
    assert claim("The two officials committed to continue talks.").actors == ("odede", "bruins")


def test_a_list_of_guests_does_nothing() -> None:
    assert claim("Ted Doe, Executive Director, Lake Development Fund (LDF)").actors == ()


def test_the_spouse_of_an_official_is_nobody_else() -> None:
    text = "Second Gentleman Karl Brandt met with farmers. The Second Gentleman thanked them."
    assert [c.actors for c in claims(text)] == [("brandt",), ("brandt",)]


@pytest.mark.parametrize(
    "text",
    [
        "The President welcomed the relations with Norway.",
        "The President praised the humanitarian aid to Norway.",
        "The President welcomed the operations in Norway.",
    ],
)
def test_words_that_are_no_people(text: str) -> None:
    found = claim(text)
    assert {*found.actors, *found.recipients} <= {"odede", "no"}


def test_the_secretary_general_is_no_secretary() -> None:
    opening = "President Odede of Kenya met with United Nations Secretary-General António Guterres. "
    found = claims(opening + "The President and the Secretary-General discussed peace.", opening=False)
    assert found[-1].actors == ("odede", "guterres")


DOWNING = (
    "The Prime Minister spoke to President Odede of Kenya this morning. He began by praising the port of Mombasa. "
    "The leaders discussed tea. They agreed to speak again. President Odede thanked the Prime Minister."
)


def test_a_leader_called_by_title_only_is_a_party() -> None:
    call, praise, discuss, agree, thank = code_statement(DOWNING, side="downing").claims
    assert (call.actors, call.recipients) == (("gb",), ("odede",))
    assert praise.actors == ("gb",)
    assert discuss.actors == agree.actors == ("gb", "odede")
    assert (thank.actors, thank.recipients) == (("odede",), ("gb",))


def test_a_title_is_not_the_other_sides_who_bears_the_same() -> None:
    text = (
        "The President of the Republic spoke with the President of Kenya, Mr Musalia Odede, on Sunday. "
        "He voiced concern about tea. The Head of State called for calm. The Kenyan President rejected this."
    )
    assert [c.actors for c in code_statement(text, side="elysee").claims] == [("fr",), ("fr",), ("fr",), ("odede",)]


def test_an_honorific_does_not_hide_the_office() -> None:
    text = (
        "Prime Minister Shri Devdas Rao today received a call from H.E. Mr. Hanke Bruins, Prime Minister of the "
        "Netherlands. Prime Minister conveyed condolences."
    )
    assert code_statement(text, side="mea").claims[-1].actors == ("rao",)


def test_a_list_of_states_behind_their_ministers() -> None:
    text = "The ministers of irrigation of Egypt, Sudan and Ethiopia met in Nairobi. They agreed on data."
    meeting, agreement = code_statement(text, side="cairo").claims
    assert set(meeting.actors) == {"eg", "sd", "et"}
    assert "ke" not in agreement.actors


def test_heads_of_state_are_several() -> None:
    assert claim("The heads of state discussed tea.").actors == ("odede", "bruins")
    assert claim("The Head of State called for calm.").actors == ("odede",)


def test_whoever_says_what_another_must_do_demands_it() -> None:
    found = claim("The Netherlands must reopen the port.")
    assert (found.act, found.actors, found.recipients) == ("demand", ("odede",), ("nl",))
    found = claim("Kenya must reopen the port.")
    assert (found.actors, found.recipients) == (("ke",), ())


def test_the_interlocutors_are_both() -> None:
    assert claim("The interlocutors also discussed tea.").actors == ("odede", "bruins")


def test_an_office_without_its_department() -> None:
    text = "Secretary of State Antony J. Blinken spoke with the Kenyan Foreign Minister. The Secretary stressed peace."
    assert code_statement(text, side="state").claims[-1].actors == ("blinken",)


def test_the_head_of_an_organisation_called_by_title_only() -> None:
    text = "The Secretary-General spoke with President Odede of Kenya. The Secretary-General called for a pause."
    assert [c.actors for c in code_statement(text, side="un").claims] == [("un",), ("un",)]


def test_several_who_speak_as_we() -> None:
    text = "We, the leaders of Kenya, Ghana and Senegal, met in Dakar today. We call on Mali to reopen the border."
    assert [c.actors for c in code_statement(text, side="joint").claims] == [("ke", "gh", "sn"), ("ke", "gh", "sn")]


def test_he_and_she_are_two_people() -> None:
    found = claims(
        "President Odede thanked her for the aid. The leaders discussed tea. She announced a new grant for farmers.",
        opening=True,
    )
    assert [c.actors for c in found] == [("odede",), ("odede", "bruins"), ("bruins",)]
    assert found[0].recipients == ("bruins",)


def test_a_name_that_goes_on_is_somebody_else() -> None:
    text = "Minister Sisi Alagappa met with President Odede of Kenya. The Minister praised Kenya's tea."
    assert [c.actors for c in claims(text, opening=False)] == [("alagappa",), ("alagappa",)]


def test_a_leader_called_by_title_only_of_nobody_knows_where() -> None:
    text = "The Foreign Secretary spoke to Israeli Foreign Minister Gideon Sa'ar. He urged restraint."
    assert [c.actors for c in code_statement(text, side="x").claims] == [("secretary",), ("secretary",)]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Thai and Cambodian officials agreed on a pause.", ("th", "kh")),
        ("The Polish, Czech and Hungarian governments rejected the plan.", ("pl", "cz", "hu")),
        ("Kenyan and Ghanaian partner cities were praised.", ("us",)),
        ("The armed forces of Kenya attacked the camp.", ("ke",)),
        ("Kenya's armed forces attacked the camp.", ("ke",)),
        ("Kenya's junta rejected the plan.", ("ke",)),
        ("The President of Kenya rejected the plan.", ("ke",)),
    ],
)
def test_officials_and_forces_of_states(text: str, actors: tuple[str, ...]) -> None:
    assert code_statement(text, side="us").claims[0].actors == actors

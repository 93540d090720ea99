"""Which act a sentence reports."""

import pytest

from tests.coding.helpers import claim, claims


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The President voiced serious concern about the dam.", "voice_concern"),
        ("The President expressed his deep condolences on the accident.", "condole"),
        ("The President expressed gratitude for the loan.", "thank"),
        ("The President is grateful for the loan.", "thank"),
        ("The President called for calm.", "call_for"),
        ("The President demanded the release of the crew.", "demand"),
        ("The President urged restraint.", "urge"),
        ("The President rejected the accusations.", "reject"),
        ("The President warned of severe costs.", "warn"),
        ("The President pledged new funds.", "commit"),
        ("The President reaffirmed his commitment to peace.", "commit"),
        ("The President reiterated that the border is open.", "reiterate"),
        ("The President welcomed the truce.", "welcome"),
        ("The President proposed a new format.", "propose"),
        ("The President invited Prime Minister Bruins to Nairobi.", "invite"),
        ("The President tasked his advisers with a plan.", "task"),
        ("The leaders agreed to meet again.", "agree"),
        ("The leaders exchanged views on tea.", "discuss"),
        ("The leaders signed a treaty.", "sign"),
        ("The leaders instructed their teams to follow up.", "task"),
        ("Concern was voiced about the dam.", "voice_concern"),
        ("There is full agreement on tea.", "agree"),
        ("Special attention was paid to tea.", "stress"),
        ("Tea was discussed.", "discuss"),
        ("The talks were frank and constructive.", "characterise"),
        ("The President said that the talks must produce guarantees.", "demand"),
        ("The President said that the border should be opened.", "call_for"),
        ("The blockade must end.", "demand"),
        ("The Netherlands is a partner of Kenya.", "state"),
        ("The President co-hosted a dinner.", "hold"),
        ("The President expressed appreciation for Egypt's support.", "thank"),
        ("The commitment to peace was reaffirmed.", "commit"),
        ("The President spoke to the importance of tea.", "discuss"),
        ("The leaders took positive note of the truce.", "note"),
        ("The leaders concurred on the truce.", "agree"),
        ("The President debriefed his guest on the truce.", "inform"),
    ],
)
def test_act(text: str, act: str) -> None:
    found = claim(text)
    assert found.act == act
    assert any(field == "act" and words in text for field, words in found.words)


@pytest.mark.parametrize(
    "text",
    ["The leaders discussed the attack on the ship.", "The leaders discussed a call for calm and an offer of aid.",
     "The leaders discussed shared demands and reports."],
)  # fmt: skip
def test_nouns_are_no_acts(text: str) -> None:
    assert [c.act for c in claims(text)] == ["discuss"]


def test_needs_are_met_by_nobody() -> None:
    assert claim("The link between models and services to meet communities' needs.").act is None
    assert claim("The ministers will meet the King of Jordan.").act == "hold"


def test_nouns_that_look_like_verbs() -> None:
    assert [c.act for c in claims("Both delegations agreed to follow up on trade.")] == ["agree"]
    found = claims(
        "As more comes to light about atrocities committed over the past week, the President called for talks."
    )
    assert [c.act for c in found] == ["call_for"]


def test_whoever_briefs_informs() -> None:
    found = claim("The President was briefed by King Hussein of Jordan.")
    assert (found.act, found.actors, found.recipients) == ("inform", ("hussein",), ("odede",))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Exports are expected to grow by the end of April.", "state"),
        ("The President expects the company to pay.", "demand"),
        ("The President conveyed his unwavering support for the farmers.", "support"),
        ("The President re-iterated the need for talks.", "reiterate"),
        ("Kenya is responsible for the attack.", "accuse"),
        ("The council is responsible for advising the farmers.", "state"),
        ("The ministry awarded 40 grants to the farmers.", "provide"),
        ("The ministry awarded the farmers a medal.", "praise"),
        ("The ministry released a new rule on quotas.", "inform"),
        ("The ministry released the crew.", "withdraw"),
        ("The group conferred on the quota.", "discuss"),
        ("The President shared concerns about the quota.", "voice_concern"),
    ],
)
def test_acts_that_one_more_word_decides(text: str, act: str) -> None:
    assert claim(text).act == act


def test_what_somebody_began_with() -> None:
    assert claim("The President began by thanking the crew, who had been working to provide help.").act == "thank"


def test_what_somebody_went_on_with() -> None:
    text = "The President began by thanking the farmers for the grain and condemned the strikes on the port."
    assert [c.act for c in claims(text)] == ["thank", "condemn"]


def test_an_aside_and_a_word_in_quotation_marks() -> None:
    found = claims(
        "The President, in turn, focused on what he called “threatening” movements and outlined the measures."
    )
    assert [c.act for c in found] == ["discuss", "explain"]


def test_what_is_added_between_a_subject_and_its_verb() -> None:
    first, second = claims("Prime Minister Bruins, noting the rise of food prices, called for a treaty on grain.")
    assert (first.act, first.actors) == ("note", ("bruins",))
    assert (second.act, second.actors) == ("call_for", ("bruins",))


def test_two_adjectives_make_no_verb_of_what_follows() -> None:
    assert len(claims("The two sides will keep industrial and supply chains open.")) == 1
    assert [c.act for c in claims("They will expand trade and support fishermen.")] == ["cooperate", "support"]


def test_a_capital_inside_a_sentence_is_no_verb() -> None:
    assert "support" not in {c.act for c in claims("Jane Doe of the Haiti Support Project thanked the leaders.")}


def test_what_leads_in_who_speaks_is_no_claim_of_its_own() -> None:
    assert claim("Answering questions from the press, the President confirmed the date of the summit.").act == "confirm"
    first, second = claims("Discussing fisheries, the President called for lower tariffs on tea.")
    assert (first.act, second.act) == ("discuss", "call_for")


@pytest.mark.parametrize(
    ("text", "act"),
    [("The two sides initialled the text.", "sign"), ("The two sides discussed the initiative.", "discuss")],
)
def test_initials_are_no_initiative(text: str, act: str) -> None:
    assert claim(text).act == act


def test_what_another_endorsed_is_no_act_of_theirs() -> None:
    text = "The two leaders discussed a plan for the port, endorsed unanimously by the Security Council."
    assert {c.act for c in claims(text)} == {"discuss"}
    assert claim("The President conveyed the continued commitment of Kenya to peace.").act == "commit"
    assert claim("The President released an open letter to farmers.").act == "inform"


def test_to_call_on_somebody_is_a_visit_or_an_appeal() -> None:
    assert claim("Minister Doe called on Prime Minister Bruins in The Hague on Monday.").act == "hold"
    assert claim("Minister Doe called on Prime Minister Bruins to reopen the port.").act == "call_for"

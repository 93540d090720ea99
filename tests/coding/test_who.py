"""Who acts in a clause."""

from __future__ import annotations

from tests.coding.helpers import claim, claims


def test_a_plain_subject_behind_a_comma() -> None:
    assert claim("At the urging of the Government of Jordan, manufacturers confirmed the doses.").actors == (
        "manufacturers",
    )


def test_states_that_only_qualify_a_noun_do_not_act() -> None:
    assert claim("During the talks, Kenya-Netherlands relations were discussed.").actors == ("odede", "bruins")


def test_who_acts_behind_a_condition() -> None:
    found = claim("If the Netherlands does not reopen the port, Kenya will close the border.")
    assert (found.actors, found.negated) == (("ke",), False)
    assert found.condition == "If the Netherlands does not reopen the port"
    found = claim("Should Uganda attack, Kenya will respond with sanctions.")
    assert (found.act, found.actors) == ("warn", ("ke",))


def test_who_praises_behind_who_is_welcomed() -> None:
    assert claim("Welcoming his guest, the President praised Dutch tea.").act == "praise"


def test_bodies_act_where_their_leaders_do() -> None:
    assert claim("ECOWAS leaders welcomed the truce.").actors == ("ecowas",)
    assert claim("Ugandan leaders welcomed the truce.").actors == ("ug",)
    assert claim("Jewish American leaders welcomed the truce.").actors == ("leaders",)


def test_who_stands_behind_a_passive() -> None:
    assert claim("They were welcomed by Prime Minister Bruins and President Odede.").actors == ("bruins", "odede")
    assert claim("The idea was praised by White House Security Advisor Jane Roe.").actors == ("roe",)


def test_what_is_discussed_does_not_discuss() -> None:
    found = claims("Relations with Norway, the war in Sudan and the fight against terrorism were discussed.")
    assert [c.actors for c in found] == [("odede", "bruins")] * len(found)
    assert len(found) > 1
    assert claim("The meeting was attended by the Norwegian Prime Minister.").actors == ("no",)
    assert claim("Norway has always been committed to peace.").actors == ("no",)

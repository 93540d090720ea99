"""What of a claim is compared: which words and names, and which claim reports the call itself."""

from __future__ import annotations

from typing import Any

import pytest

from readouts.codebook import load_codebook
from readouts.matching.profile import Profile, profiles_of
from readouts.model import Claim, Figure
from tests.matching.small import claim


def of(text: str = "", /, **fields: Any) -> Profile:
    (found,) = profiles_of([claim(text, **fields)], load_codebook())
    return found


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        pytest.param("", {}, {}, id="nothing"),
        pytest.param("the fish and the quotas", {"fish": "fish", "quota": "quotas"}, {}, id="content words by their stem"),
        pytest.param("Fisheries of fishermen, a fishery", {"fisheri": "fisheries", "fishermen": "fishermen"}, {},
                     id="the first of a stem"),
        pytest.param("fish worth 300 t in 2021, of 5 x", {"fish": "fish", "worth": "worth"}, {}, id="no number, no letter"),
        pytest.param("fish from Ukraine", {"fish": "fish"}, {"@ua": "Ukraine"}, id="a state"),
        pytest.param("fish of Biden and of Joe Biden", {"fish": "fish"}, {"@us": "Biden"}, id="a person as his state"),
        pytest.param("fish of NATO", {"fish": "fish"}, {"@nato": "NATO"}, id="an organisation"),
        pytest.param("fish of the President", {"fish": "fish"}, {}, id="an office is left out"),
        pytest.param("fish of fishermen", {"fish": "fish", "fishermen": "fishermen"}, {}, id="a people is a word"),
        pytest.param("fish for US$ now", {"fish": "fish"}, {}, id="money is no state"),
        pytest.param("fish from Lvov", {"fish": "fish"}, {"=Lviv": "Lvov"}, id="a place of several names"),
        pytest.param("Some fish and some cod", {"fish": "fish", "cod": "cod"}, {}, id="a small word is no place"),
        pytest.param("the fish of Zubrovka", {"fish": "fish"}, {"zubrovka": "Zubrovka"}, id="a name nobody knows"),
        pytest.param("Zubrovka fish", {"zubrovka": "zubrovka", "fish": "fish"}, {}, id="a capital that opens a sentence"),
        pytest.param("fish. Zubrovka fish", {"zubrovka": "zubrovka", "fish": "fish"}, {}, id="or the second sentence"),
        pytest.param("ZUBR fish", {"fish": "fish"}, {"zubr": "ZUBR"}, id="an abbreviation opens one as a name"),
        pytest.param("the fish of the EU", {"fish": "fish"}, {"@eu": "EU"}, id="two letters"),
        pytest.param("QZ fish", {"fish": "fish"}, {"qz": "QZ"}, id="an abbreviation of two letters"),
        pytest.param("fish of the United States", {"fish": "fish"}, {"@us": "United States"}, id="a name of two words"),
        pytest.param("fish in the Balkans", {"fish": "fish", "balkan": "balkans"}, {}, id="a name with relatives"),
        pytest.param("fish 2021, a2 deal", {"fish": "fish", "a2": "a2", "deal": "deal"}, {}, id="a number and a number's word"),
        pytest.param("the Fish Quotas", {"fish": "fish", "quota": "quotas"}, {}, id="words of a title"),
        pytest.param("talks put off", {"talk": "talks", "put off": "put off"}, {}, id="a phrase is one word"),
        pytest.param("Talks Put Off", {"talk": "talks", "put off": "put off"}, {}, id="however written"),
    ],
)  # fmt: skip
def test_words_and_names(text: str, words: dict[str, str], names: dict[str, str]) -> None:
    found = of(text)
    assert (found.words, found.names) == (words, names)


def test_the_quote_counts_too() -> None:
    found = of("fish", quote="cod of Zubrovka")
    assert (found.words, found.names) == ({"fish": "fish", "cod": "cod"}, {"zubrovka": "Zubrovka"})


@pytest.mark.parametrize(
    ("act", "words"),
    [("stress", {"fish": "fish"}), ("demand", {"urg": "urged", "fish": "fish"}), (None, {"urg": "urged", "fish": "fish"}),
     ("unknown", {"urg": "urged", "fish": "fish"})],
)  # fmt: skip
def test_the_verb_of_saying_is_no_part_of_the_matter(act: str | None, words: dict[str, str]) -> None:
    assert of("urged fish", act=act, words=(("act", "urged"), ("topics", "fish"))).words == words


def test_the_other_fields_are_taken_over() -> None:
    figures = (Figure("3 t", 3.0, "t"),)
    found = of(
        "fish",
        topics=("call", "cyber"),
        figures=figures,
        dates=("2021",),
        act="warn",
        actors=("us",),
        recipients=("ru",),
        source="text",
        sentence=4,
        coded_by="person",
    )
    assert found == Profile(
        {"fish": "fish"}, {}, frozenset({"cyber"}), figures, ("2021",), "warn", frozenset({"us"}), frozenset({"ru"}),
        False, ("text", 4), 3.5 / 4, True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("source", "sentence", "place"), [(None, 3, ("", 3)), ("text", None, None), ("text", 1, ("text", 1))]
)
def test_the_place_is_known_with_the_sentence(
    source: str | None, sentence: int | None, place: tuple[str, int] | None
) -> None:
    assert of("fish", source=source, sentence=sentence).place == place


def test_a_state_inside_a_group_is_a_name_and_no_word() -> None:
    found = of("The United States and its allies fish", act="state")
    assert found.names == {"@us": "United States"}
    assert "united" not in found.words.values()
    assert "allies" in found.words.values()


def test_progress_is_told_by_the_sentences_of_the_same_source() -> None:
    claims = [claim("fish", source=source, sentence=at) for source, at in (("a", 1), ("a", 4), ("b", 2), ("b", None))]
    assert [one.progress for one in profiles_of(claims, load_codebook())] == [0.125, 0.875, 0.75, None]


def test_a_program_s_claim_is_nobody_s() -> None:
    assert not of("fish").by_person


OTHER = claim("fish", act="stress", sentence=1)


@pytest.mark.parametrize(
    ("claims", "call"),
    [
        pytest.param([OTHER, claim(act="hold", sentence=2)], 1, id="what is held"),
        pytest.param([OTHER, claim(act="hold", sentence=3)], None, id="not beyond the opening"),
        pytest.param([OTHER, claim(act="hold")], 1, id="where the sentence is unknown"),
        pytest.param([OTHER, claim(topics=("call",), act="state", sentence=1)], 1, id="a call that the program found"),
        pytest.param([OTHER, claim(topics=("call",), act="state", coded_by="person")], None, id="a person says more"),
        pytest.param([claim(act="hold"), claim(topics=("call",), act="hold", coded_by="person")], 1, id="the named call first"),
        pytest.param([OTHER, claim(topics=("diplomacy",), act="state")], 1, id="else talk about talks"),
        pytest.param([OTHER, claim(topics=("diplomacy",), act="state", coded_by="person")], None, id="not of a person's"),
        pytest.param([OTHER, claim(topics=("cyber", "no-such-topic"), act="state")], None, id="nor of other matters"),
        pytest.param([OTHER, claim(topics=("diplomacy", "cyber"), act="task")], None, id="nor of other matters besides"),
        pytest.param([claim(topics=("diplomacy",)), claim(act="hold")], 1, id="what is held comes before"),
        pytest.param([claim(act="hold"), claim(act="hold")], 0, id="the first of two"),
        pytest.param([OTHER], None, id="no call"),
        pytest.param([], None, id="no claim"),
    ],
)  # fmt: skip
def test_the_claim_that_reports_the_call(claims: list[Claim], call: int | None) -> None:
    found = [n for n, profile in enumerate(profiles_of(claims, load_codebook())) if profile.is_call]
    assert found == ([] if call is None else [call])


def test_a_claim_in_another_language_by_its_english_words() -> None:
    found = of("Export von Getreide aus der Ukraine", language="de")
    assert "grain" in found.words
    assert found.names == {"@ua": "Ukraine"}

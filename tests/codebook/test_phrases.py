"""The notation of phrases, and finding them in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.codebook.compile import phrase_lines
from readouts.codebook.patterns import GAP_ELEMENT, first_words, parse, read, write
from readouts.codebook.phrases import PhraseIndex, phrase_index
from readouts.codebook.tokens import tokenise


def index(*entries: dict[str, object]) -> PhraseIndex:
    lines = list(phrase_lines(entries, "en"))
    return PhraseIndex(lambda stem: [line for first, line in lines if first == stem])


def entry(key: str, *phrases: str, **more: object) -> dict[str, object]:
    return {"id": key, "names": {"en": list(phrases)}, **more}


def found(phrases: PhraseIndex, text: str) -> list[tuple[str, tuple[str, ...]]]:
    tokens = tokenise(text)
    return [(text[tokens[hit.start].start : tokens[hit.end - 1].end], hit.ids) for hit in phrases.find(tokens)]


@pytest.mark.parametrize(
    ("phrase", "text", "hit"),
    [
        ("ceasefire", "An immediate ceasefire.", "ceasefire"),
        ("prisoner", "two PRISONERS were", "PRISONERS"),
        ("release of prisoner", "the release of prisoners", "release of prisoners"),
        ("(release|exchange|swap) of (prisoner|detainee)", "a swap of detainees", "swap of detainees"),
        ("(the|) hague", "in The Hague", "The Hague"),
        ("(the|) hague", "in Hague", "Hague"),
        ("(united states|us) navy", "the United States Navy", "United States Navy"),
        ("expulsion * diplomat", "expulsion of diplomats", "expulsion of diplomats"),
        ("expulsion * diplomat", "expulsion of the two Russian diplomats", None),
        ("expulsion * diplomat", "expulsion diplomats", "expulsion diplomats"),
        ("(supply|sale) * (rebel|armed group)", "a supply of guns to armed groups", "supply of guns to armed groups"),
        ("(supply|sale) * (rebel|armed group)", "a supply of guns to armed men", None),
        ("sale * gas (import|)", "the sale of liquid gas", "sale of liquid gas"),
        ("cease-fire", "cease fire", "cease fire"),
        ("Orsk", "Örsk's", "Örsk's"),
        ("people's republic", "the People’s Republic", "People’s Republic"),
        ("U.S.", "the US", "US"),
        ("prisoner", "imprisoned", None),
    ],
)
def test_one_phrase(phrase: str, text: str, hit: str | None) -> None:
    hits = found(index(entry("x", phrase)), text)
    assert [text for text, _ in hits] == ([hit] if hit else [])


def test_a_gap_is_as_short_as_it_can_be() -> None:
    hits = found(index(entry("x", "talks * peace")), "talks on peace and peace")
    assert [text for text, _ in hits] == ["talks on peace"]


def test_the_longest_phrase_wins_and_the_inner_one_is_dropped() -> None:
    phrases = index(entry("sea", "South China Sea"), entry("china", "China"), entry("south", "South China"))
    assert found(phrases, "the South China Sea and China") == [("South China Sea", ("sea",)), ("China", ("china",))]


def test_one_phrase_may_stand_for_several_ids() -> None:
    phrases = index(entry("a", "georgia"), entry("b", "Georgia"))
    assert found(phrases, "Georgia") == [("Georgia", ("a", "b"))]


def test_not_keeps_a_shorter_phrase_from_being_found() -> None:
    phrases = index({"id": "cn", "names": {"en": ["China"]}, "not": {"en": ["South China Sea"]}})
    assert found(phrases, "the South China Sea") == []
    assert found(phrases, "China") == [("China", ("cn",))]


def test_capitals_count_where_the_entry_says_so() -> None:
    phrases = index(entry("us", "US", case=True), entry("turkey", "Turkey", case=True))
    assert found(phrases, "the US told us") == [("US", ("us",))]
    assert found(phrases, "a turkey in Turkey") == [("Turkey", ("turkey",))]


def test_whole_words_count_where_the_entry_says_so() -> None:
    assert found(index(entry("x", "mines", exact=True)), "mining of mines by a mine") == [("mines", ("x",))]
    assert found(index(entry("x", "=mines")), "mining of mines by a mine") == [("mines", ("x",))]


@pytest.mark.parametrize("phrase", ["", "*", "()", "(a", "a)", "a|b", "((a))", "(|)", "* *"])
def test_what_is_no_phrase(phrase: str) -> None:
    with pytest.raises(ValueError, match=r"phrase"):
        parse(phrase)


def test_first_words_know_of_empty_alternatives() -> None:
    assert first_words(parse("(the|) hague court")) == {"the", "hagu"}


def test_a_gap_at_either_end_says_nothing() -> None:
    assert parse("* ransom *") == parse("ransom")
    assert GAP_ELEMENT not in parse("* ransom *")


words = st.text(alphabet="abcdé", min_size=1, max_size=4)
choices = st.lists(st.lists(words, min_size=0, max_size=2).map(" ".join), min_size=1, max_size=3).map(
    lambda c: f"({'|'.join(c)})"
)


@given(st.lists(words | choices | st.just("*"), min_size=1, max_size=5).map(" ".join))
def test_what_is_written_to_the_tables_is_read_back(phrase: str) -> None:
    try:
        pattern = parse(phrase)
    except ValueError:
        return
    assert read(write(pattern)) == pattern


@given(st.lists(words, min_size=1, max_size=4))
def test_a_phrase_is_found_in_itself(phrase: list[str]) -> None:
    text = " ".join(phrase)
    assert found(index(entry("x", text)), f"Before, {text} after.") != []


@pytest.mark.parametrize(
    ("kind", "text", "key"),
    [
        ("actors", "President Biden", "biden"),
        ("actors", "the Kremlin", "ru"),
        ("actors", "Kiev", "ua"),
        ("topics", "ransomware attacks", "ransomware"),
        ("topics", "the Minsk agreements", "minsk-agreements"),
        ("acts", "He warned that", "warn"),
    ],
)
def test_the_shipped_tables(kind: str, text: str, key: str) -> None:
    assert key in {i for hit in phrase_index(kind).find(tokenise(text)) for i in hit.ids}


def test_a_language_without_a_table_has_no_phrases() -> None:
    assert phrase_index("topics", "xx").find(tokenise("ransomware")) == []


def test_the_names_of_actors_are_compared_in_both_numbers() -> None:
    actors = phrase_index("actors")
    assert found(actors, "operators and relatives") == [
        ("operators", ("investors",)),
        ("relatives", ("victims-and-families",)),
    ]
    assert found(actors, "operations and relations") == []

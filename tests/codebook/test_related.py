from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from readouts.codebook import TABLES
from readouts.codebook.compile_words import compile_words, entry_key, words_table
from readouts.codebook.related import neighbours, opposites, phrase_groups, relatedness
from readouts.codebook.tokens import tokenise

THESAURUS = TABLES.parent / "words.yaml"


def of_words(one: str, two: str) -> float:
    return relatedness(entry_key(one), entry_key(two))


NEAR = [
    ("accelerate", "speed up"),
    ("postpone", "delay"),
    ("toll", "levy"),
    ("jail", "custody"),
    ("dam", "barrage"),
    ("thank", "gratitude"),
    ("twofold", "double"),
    ("detainees", "prisoners"),
    ("bought", "purchases"),
    ("withdrew", "pullout"),
    ("programme", "scheme"),
    ("neighbouring", "adjacent"),
]
FAR = [
    ("toll", "vaccine"),
    ("jail", "harvest"),
    ("dam", "visa"),
    ("thank", "missile"),
    ("postpone", "wheat"),
    ("fisherman", "satellite"),
    ("treaty", "shrimp"),
]


@pytest.mark.parametrize(("one", "two"), NEAR)
def test_words_for_one_thing(one: str, two: str) -> None:
    assert 0.75 <= of_words(one, two) < 1


@pytest.mark.parametrize(("one", "two"), FAR)
def test_words_that_have_nothing_in_common(one: str, two: str) -> None:
    assert of_words(one, two) <= 0.2


@pytest.mark.parametrize("pair", NEAR + FAR)
def test_order_does_not_matter(pair: tuple[str, str]) -> None:
    assert of_words(*pair) == of_words(*reversed(pair))


def test_symmetry_of_whole_neighbourhoods() -> None:
    for stem in ("water", "prison", "agre", "buy", "met", "put off", "missil", "oil", "lift", "grate"):
        assert neighbours(stem)
        for other, strength in neighbours(stem).items():
            assert neighbours(other)[stem] == strength == relatedness(other, stem)


@pytest.mark.parametrize("stem", ["water", "no-such-word", "iran", "2021", ""])
def test_identity(stem: str) -> None:
    assert relatedness(stem, stem) == 1


def test_unknown_words_are_related_to_nothing() -> None:
    assert neighbours("qwertzuiop") == {}
    assert relatedness("qwertzuiop", "water") == 0


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Iran", "Iraq"),
        ("Biden", "Putin"),
        ("June", "July"),
        ("Monday", "Friday"),
        ("million", "billion"),
        ("two", "three"),
        ("Sweden", "Finland"),
    ],
)
def test_different_names_and_numbers_do_not_stand_for_one_another(one: str, two: str) -> None:
    assert of_words(one, two) <= 0.2


@pytest.mark.parametrize(("one", "two"), [("impose", "lifted"), ("exports", "import"), ("agreed", "refusal")])
def test_opposites_are_one_matter_but_no_substitutes(one: str, two: str) -> None:
    assert entry_key(two) in opposites(entry_key(one))
    assert of_words(one, two) == of_words(two, one) == 0.3


def test_phrases_by_their_first_word() -> None:
    phrases = phrase_groups("put")
    assert phrases["put off"]["postpon"] == relatedness("postpon", "put off") == 0.8
    assert all(phrase.startswith("put ") for phrase in phrases)
    assert phrase_groups("qwertzuiop") == {}


def test_the_shipped_table_is_the_one_made_from_the_yaml() -> None:
    files = (THESAURUS, *sorted((TABLES.parent / "words").glob("*.yaml")))
    assert (TABLES / "words.tsv").read_text(encoding="utf-8") == words_table(*files)


def test_every_group_says_something() -> None:
    content = yaml.safe_load(THESAURUS.read_text(encoding="utf-8"))
    for kind in ("groups", "kin", "forms"):
        for group in content[kind]:
            keys = {" ".join(token.stem for token in tokenise(entry)) for entry in group}
            assert len(keys) > 1, group


def compiled(tmp_path: Path, text: str) -> str:
    (tmp_path / "words.yaml").write_text(text, encoding="utf-8")
    compile_words(tmp_path / "words.yaml", tmp_path / "words.tsv")
    return (tmp_path / "words.tsv").read_text(encoding="utf-8")


def test_the_stronger_of_two_lists_counts(tmp_path: Path) -> None:
    table = compiled(tmp_path, "groups: [[toll, levy]]\nkin: [[toll, levy, bridge]]\n")
    assert table == "bridg\t6\tlevi\ttoll\nlevi\t8\ttoll\t6\tbridg\ntoll\t8\tlevi\t6\tbridg\n"


def test_forms_stand_wherever_the_word_stands(tmp_path: Path) -> None:
    table = compiled(tmp_path, "groups: [[buy, purchase]]\nopposites: [[[buy], [sell]]]\nforms: [[sell, sold]]\n")
    assert table == ("buy\t8\tpurchas\t0\tsell\tsold\npurchas\t8\tbuy\nsell\t9\tsold\t0\tbuy\nsold\t9\tsell\t0\tbuy\n")


def test_what_cannot_be_right_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="near-synonyms and opposites"):
        compiled(tmp_path, "groups: [[raise, lower]]\nopposites: [[[raise], [lower]]]\n")
    with pytest.raises(ValueError, match="not text"):
        compiled(tmp_path, "groups: [[off, no]]\n")

"""The forms of verbs in other languages, and the phrases made from them."""

from __future__ import annotations

import pytest

from readouts.codebook.conjugation import separated_forms, verb_forms
from readouts.codebook.translated import verb_phrases


@pytest.mark.parametrize(
    ("infinitive", "language", "forms"),
    [
        ("подчеркнуть", "ru", "подчеркнул подчеркнет подчеркнут"),
        ("обсудить", "ru", "обсудил обсудят обсужден"),
        ("отвергнуть", "ru", "отверг отвергла"),
        ("договориться", "ru", "договорился договорятся"),
        ("призвать", "ru", "призвал призван"),
        ("требовать", "ru", "требовал требует"),
        ("підкреслити", "uk", "підкреслив підкреслено"),
        ("висловлювати", "uk", "висловлював висловлює"),
        ("betonen", "de", "betont betonte betonten"),
        ("fordern", "de", "fordert forderte gefordert"),
        ("unterstreichen", "de", "unterstreicht unterstrich unterstrichen"),
        ("auf·rufen", "de", "aufrufen aufrief aufgerufen aufzurufen"),
        ("заявить о", "ru", "заявил\u00a0о"),
    ],
)
def test_forms(infinitive: str, language: str, forms: str) -> None:
    assert {form.replace("\u00a0", " ") for form in forms.split(" ")} <= set(verb_forms(infinitive, language))


def test_a_word_that_is_no_infinitive_is_left_alone() -> None:
    assert verb_forms("согласен", "ru") == ["согласен"]


def test_separated_forms() -> None:
    assert separated_forms("zurück·weisen") == ["weisen", "weist", "wies", "wiesen"]


def test_what_goes_with_a_verb_is_the_phrase() -> None:
    ((field, phrase),) = verb_phrases("Besorgnis äußern", "de")
    assert phrase == "Besorgnis"
    assert field.startswith("with+")
    ((field, phrase),) = verb_phrases("выразить * (озабоченность|тревогу)", "ru")
    assert (field.startswith("with+"), phrase) == (True, "(озабоченность|тревогу)")

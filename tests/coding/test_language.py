"""The language of a statement, told by its letters and commonest words."""

import pytest

from readouts.coding.language import guess_language, language_name


@pytest.mark.parametrize(
    ("text", "code"),
    [("Стороны обсудили торговлю. Условлено продолжить контакты, подтверждены прежние договорённости.", "ru"),
     ("Сторони обговорили торгівлю і безпеку. Президент підтвердив готовність до діалогу.", "uk"),
     ("双方就中美关系深入交换意见。", "zh"),
     ("両首脳は、日米関係について意見交換を行いました。", "ja"),
     ("بحث الرئيس مع نظيره العلاقات الثنائية.", "ar"),
     ("Bundeskanzler Muster hat heute mit dem Präsidenten telefoniert. Im Mittelpunkt des Gesprächs standen die "
      "Beziehungen und die Lage der Wirtschaft.", "de"),
     ("Le Président de la République s'est entretenu avec le Premier ministre. Ils ont évoqué les relations entre les "
      "deux pays.", "fr"),
     ("El presidente habló con su homólogo sobre las relaciones entre los dos países y la situación de la región.", "es"),
     ("The President of Côte d'Ivoire spoke with Chancellor Müller about the relations of the two countries.", "en"),
     ("Talks held.", "en"), ("", "en"), ("12 345", "en"), ("Привет", "ru")],
)  # fmt: skip
def test_languages(text: str, code: str) -> None:
    assert guess_language(text) == code


def test_a_few_foreign_words_change_nothing() -> None:
    text = "The two sides welcomed the work of the “Comité des Ministres” (委员会, Комитет) and agreed to continue the talks."
    assert guess_language(text) == "en"


def test_names_of_languages() -> None:
    assert (language_name("ru"), language_name("zh-Hans"), language_name("tlh")) == ("Russian", "Chinese", "tlh")

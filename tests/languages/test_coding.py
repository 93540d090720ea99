"""Statements in Russian, Ukrainian and German: who did what toward whom, when, how many, under which condition."""

from __future__ import annotations

import pytest

from readouts.coding import code_statement
from readouts.model import Claim

OPENINGS = {
    "ru": "Президент России Владимир Путин провёл телефонный разговор с Президентом США Джозефом Байденом. ",
    "uk": "Відбулася телефонна розмова Президента України Володимира Зеленського з Президентом США Джозефом Байденом. ",
    "de": "Bundeskanzler Olaf Scholz hat heute mit dem Präsidenten der USA, Joe Biden, telefoniert. ",
}


def claims(text: str, language: str) -> list[Claim]:
    """The claims of a text that follows a first sentence naming the parties."""
    coded = code_statement(OPENINGS[language] + text, side="side", language=language).claims
    return [claim for claim in coded if (claim.sentence or 0) > 1]


def claim(text: str, language: str) -> Claim:
    """The only claim of a text."""
    (only,) = claims(text, language)
    return only


@pytest.mark.parametrize(
    ("language", "parties"), [("ru", {"putin", "biden"}), ("uk", {"zelenskyy", "biden"}), ("de", {"scholz", "biden"})]
)
def test_the_call_itself(language: str, parties: set[str]) -> None:
    first = code_statement(OPENINGS[language], side="side", language=language).claims[0]
    assert (first.act, first.topics[0], {*first.actors, *first.recipients}) == ("hold", "call", parties)
    assert (first.language, first.coded_by) == (language, "program")


@pytest.mark.parametrize(
    ("text", "language", "actors", "act", "recipients"),
    [
        ("Владимир Путин поблагодарил Джозефа Байдена за беседу.", "ru", "putin", "thank", "biden"),
        ("Лидеры договорились продолжить консультации.", "ru", "putin biden", "agree", ""),
        ("Стороны обсудили торговлю.", "ru", "putin biden", "discuss", ""),
        ("Российская сторона отвергла эти обвинения.", "ru", "ru", "reject", ""),
        ("Он выразил в этой связи крайне серьёзную озабоченность.", "ru", "putin", "voice_concern", ""),
        ("Глава государства призвал к прекращению огня.", "ru", "putin", "call_for", ""),
        ("Президент США предупредил о последствиях.", "ru", "biden", "warn", ""),
        ("Условлено поддерживать контакты.", "ru", "putin biden", "agree", ""),
        ("Володимир Зеленський подякував Джозефу Байдену за підтримку.", "uk", "zelenskyy", "thank", "biden"),
        ("Співрозмовники обговорили безпеку.", "uk", "zelenskyy biden", "discuss", ""),
        ("Він наголосив, що Україна прагне миру.", "uk", "zelenskyy", "stress", ""),
        ("Президент США засудив обстріли.", "uk", "biden", "condemn", ""),
        ("Було домовлено про зустріч делегацій.", "uk", "zelenskyy biden", "agree", ""),
        ("Der Bundeskanzler dankte Joe Biden für das Gespräch.", "de", "scholz", "thank", "biden"),
        ("Er rief zur Mäßigung auf.", "de", "scholz", "call_for", ""),
        ("Biden wies darauf hin, dass die Zeit dränge.", "de", "biden", "note", ""),
        ("Dabei betonte der Bundeskanzler, dass die Regeln gelten.", "de", "scholz", "stress", ""),
        ("Der Präsident der USA hat tiefe Besorgnis über die Lage an der Grenze geäußert.", "de", "biden", "voice_concern", ""),
        ("Die Vorwürfe wurden von Joe Biden zurückgewiesen.", "de", "biden", "reject", ""),
        ("Beide Seiten vereinbarten weitere Gespräche.", "de", "scholz biden", "agree", ""),
    ],
)  # fmt: skip
def test_who_did_what_toward_whom(text: str, language: str, actors: str, act: str, recipients: str) -> None:
    coded = claim(text, language)
    assert (" ".join(coded.actors), coded.act, " ".join(coded.recipients)) == (actors, act, recipients)


@pytest.mark.parametrize(
    ("text", "language", "acts"),
    [
        ("Владимир Путин подчеркнул важность торговли и призвал снять ограничения.", "ru", ["stress", "call_for"]),
        ("Путин заявил, что готов к диалогу, и поблагодарил США.", "ru", ["state", "thank"]),
        ("Он сказал, что Байден поддержал план.", "ru", ["state"]),
        ("Президент, который прибыл вчера, подчеркнул важность связей.", "ru", ["stress"]),
        ("Президент подякував США та закликав до єдності.", "uk", ["thank", "call_for"]),
        ("Scholz begrüßte die Einigung und forderte ihre Umsetzung.", "de", ["welcome", "demand"]),
        ("Biden sagte, man habe die Vorschläge abgelehnt.", "de", ["reject"]),
    ],
)
def test_a_claim_for_each_act_at_the_top(text: str, language: str, acts: list[str]) -> None:
    assert [coded.act for coded in claims(text, language)] == acts


@pytest.mark.parametrize(
    ("text", "language", "act", "negated"),
    [
        ("Путин не поддержал это предложение.", "ru", "support", True),
        ("Путин поддержал не только это предложение.", "ru", "support", False),
        ("Путин подчеркнул, что не следует перекладывать ответственность на Россию.", "ru", "reject", False),
        ("Зеленський не погодився з планом.", "uk", "agree", True),
        ("Scholz unterstützte den Vorschlag nicht.", "de", "support", True),
        ("Die Truppen müssen abgezogen werden.", "de", "demand", False),
        ("Путин попросил принять мигрантов, не имеющих права на убежище.", "ru", "ask", False),
        ("Путин поддержал договор, стороной которого Армения никогда не была.", "ru", "support", False),
        ("Зеленський підтримав переговори, а не погрози.", "uk", "support", False),
    ],
)
def test_what_is_denied_and_what_must_be(text: str, language: str, act: str, negated: bool) -> None:
    coded = claim(text, language)
    assert (coded.act, coded.negated) == (act, negated)


@pytest.mark.parametrize(
    ("text", "language", "condition"),
    [
        ("Байден предупредил о санкциях в случае дальнейшей эскалации.", "ru", "в случае дальнейшей эскалации"),
        ("В случае военной эскалации США примут меры.", "ru", "В случае военной эскалации"),
        ("Якщо обстріли триватимуть, США запровадять санкції.", "uk", "Якщо обстріли триватимуть"),
        ("Die USA würden im Falle einer Eskalation mit Sanktionen antworten.", "de", "im Falle einer Eskalation"),
    ],
)
def test_conditions(text: str, language: str, condition: str) -> None:
    assert [coded.condition for coded in claims(text, language) if coded.condition] == [condition]


def test_a_date_is_no_condition() -> None:
    coded = claim("Scholz hat Interesse daran, bis zum Jahr 2030 Gas zu kaufen.", "de")
    assert (coded.condition, coded.dates) == (None, ("2030",))


@pytest.mark.parametrize(
    ("text", "language", "figures", "dates"),
    [
        ("Товарооборот составил 8,7 млрд евро.", "ru", [(8.7e9, "EUR", "exact")], ()),
        ("США выделят не менее 200 миллионов долларов.", "ru", [(2e8, "USD", "at-least")], ()),
        ("Доля выросла на 12 процентов и превысит 10 000 тонн.", "ru", [(12.0, "percent", "exact"), (1e7, "kg", "exact")], ()),
        ("Встреча пройдёт 9 декабря 2021 года в Женеве.", "ru", [], ("2021-12-09",)),
        ("Встреча пройдёт в июне, работа займёт два месяца.", "ru", [], ("--06",)),
        ("Освобождены более 50 человек.", "ru", [(50.0, "people", "at-least")], ()),
        ("Армения отправит на родину 38 граждан Ганы.", "ru", [(38.0, "people", "exact")], ()),
        ("Пятое заседание прошло в Баку.", "ru", [], ()),
        ("Путин сослался на статью 5 договора.", "ru", [], ()),
        ("Scholz verwies auf Artikel 5 des Vertrags.", "de", [], ()),
        ("Зеленський послався на статтю 5 договору.", "uk", [], ()),
        ("П’яте засідання відбулося в Баку.", "uk", [], ()),
        ("Die sechste Sitzung fand in Baku statt.", "de", [], ()),
        ("Три делегации встретились в Баку.", "ru", [], ()),
        ("In Baku wurden acht Vereinbarungen unterzeichnet.", "de", [(8.0, "agreements", "exact")], ()),
        ("Deutschland nimmt 300 afghanische Staatsangehörige auf.", "de", [(300.0, "people", "exact")], ()),
        ("Йдеться про 1,5 млрд кубічних метрів газу до 7 березня.", "uk", [(1.5e9, "m3", "exact")], ("--03-07",)),
        ("Протягом п’яти років буде надано 40 млн грн.", "uk", [(4e7, "UAH", "exact")], ("P5Y",)),
        ("Deutschland stellt rund 1,2 Milliarden Euro bereit.", "de", [(1.2e9, "EUR", "about")], ()),
        ("Am 7. Dezember 2021 kamen 1.200 Soldaten an.", "de", [(1200.0, "people", "exact")], ("2021-12-07",)),
        ("Am Dienstag wurden 30 Prozent vereinbart.", "de", [(30.0, "percent", "exact")], ("Tuesday",)),
    ],
)  # fmt: skip
def test_figures_and_dates(
    text: str, language: str, figures: list[tuple[float, str, str]], dates: tuple[str, ...]
) -> None:
    coded = claims(text, language)
    found = [(figure.value, figure.unit, figure.bound) for one in coded for figure in one.figures]
    assert ([one for one in found if one[1] != "month"], tuple(d for one in coded for d in one.dates)) == (
        figures,
        dates,
    )


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("В 2021 г. Стороны договорились. Торговля выросла до 3 млрд долл. США.", "ru", 2),
        ("Это касается г. Москвы, т.е. столицы. В.В. Путин согласился.", "ru", 2),
        ("У м. Києві зустрілися міністри. Ідеться про 5 млн. грн. на рік.", "uk", 2),
        ("Am 7. Dezember sprach Dr. Weber. Das gilt z.B. für den 2. Teil.", "de", 2),
    ],
)
def test_sentences(text: str, language: str, count: int) -> None:
    assert len({coded.sentence for coded in claims(text, language)}) == count


def test_quotations_are_told_by_their_own_marks() -> None:
    text = "Scholz sagte: „Wir sind bereit. Wir helfen.“ Danach traf er Biden."
    assert [coded.actors for coded in claims(text, "de") if "helfen" in coded.text] == [("scholz",)]


def test_tone() -> None:
    assert claim("Разговор носил откровенный и деловой характер.", "ru").tone == ("frank", "business-like")
    assert claim("Das Gespräch verlief offen und sachlich.", "de").tone == ("frank", "business-like")


def test_a_name_the_codebook_has_not_is_written_in_latin_letters() -> None:
    coded = claim("Министр энергетики Молдавии Виктор Парликов поблагодарил США.", "ru")
    assert coded.actors == ("parlikov",)


@pytest.mark.parametrize(
    ("text", "language", "act", "words"),
    [
        ("Отмечено, что торговля растёт.", "ru", "note", "Отмечено"),
        ("Была подчёркнута важность торговли.", "ru", "stress", "подчёркнута важность"),
        ("Отмечалось, что торговля растёт.", "ru", "note", "Отмечалось"),
        ("Наголошено на важливості торгівлі.", "uk", "stress", "Наголошено"),
        ("Було підкреслено важливість торгівлі.", "uk", "stress", "підкреслено"),
        ("Es wurde betont, dass der Handel wächst.", "de", "stress", "betont"),
    ],
)
def test_what_is_said_without_saying_who(text: str, language: str, act: str, words: str) -> None:
    coded = claim(text, language)
    assert coded.act == act
    assert ("act", words) in coded.words


@pytest.mark.parametrize(
    ("text", "language", "actor"),
    [
        ("Президент поблагодарил за беседу.", "ru", "putin"),
        ("Глава нашего государства поблагодарил за беседу.", "ru", "putin"),
        ("Наш президент поблагодарил за беседу.", "ru", "putin"),
        ("Президент США поблагодарил за беседу. Он предложил встречу.", "ru", "biden"),
        ("Американская сторона предложила встречу.", "ru", "us"),
        ("Американский лидер предложил встречу.", "ru", "biden"),
        ("Глава держави запропонував зустріч.", "uk", "zelenskyy"),
        ("Американський президент запропонував зустріч.", "uk", "biden"),
        ("Der US-Präsident schlug ein Treffen vor.", "de", "biden"),
        ("Der amerikanische Präsident bedauerte das. Er schlug ein Treffen vor.", "de", "biden"),
        ("Der Kanzler schlug ein Treffen vor.", "de", "scholz"),
    ],
)
def test_offices_and_pronouns(text: str, language: str, actor: str) -> None:
    assert claims(text, language)[-1].actors == (actor,)


def test_look_alike_letters_are_read_as_meant() -> None:
    assert claim("Пyтин пoддержал США.", "ru").actors == ("putin",)


@pytest.mark.parametrize("language", ["ru", "uk", "de"])
@pytest.mark.parametrize("text", ["", ".", "«»", "- \n\n# \n", "12 345", "a" * 5000, "что " * 1000, "и, " * 500])
def test_odd_texts_do_no_harm(text: str, language: str) -> None:
    readout = code_statement(text, side="side", language=language)
    assert all(coded.span is not None and coded.text for coded in readout.claims)


@pytest.mark.parametrize("language", ["ru", "uk", "de"])
def test_every_claim_stands_where_it_says(language: str) -> None:
    text = OPENINGS[language] * 3
    for coded in code_statement(text, side="side", language=language).claims:
        assert coded.span is not None
        assert " ".join(text[coded.span.start : coded.span.end].split()) == coded.text


def test_a_leader_called_by_title_only() -> None:
    text = (
        "Der Bundeskanzler hat heute mit dem ukrainischen Präsidenten Wolodymyr Selenskyj telefoniert. "
        "Er verurteilte die Angriffe. Beide vereinbarten, in Kontakt zu bleiben. Der Präsident dankte für die Hilfe."
    )
    found = [coded.actors for coded in code_statement(text, side="berlin", language="de").claims]
    assert found == [("de",), ("de",), ("de", "zelenskyy"), ("zelenskyy",)]


def test_a_verb_in_two_halves_that_changes_its_vowel() -> None:
    assert claim("Der Bundeskanzler wies die Kritik zurück.", "de").act == "reject"


def test_where_the_talks_were_held_is_no_party() -> None:
    text = "Die Verhandlungen gingen in Nairobi zu Ende. Botschafter Worku leitete sie. Beide Seiten dankten Ägypten."
    coded = code_statement(text, side="addis", language="de").claims
    assert all("ke" not in one.actors for one in coded)


def test_an_adjective_is_nobody() -> None:
    coded = claims("Was muslimische Schulen angeht, so wies Scholz darauf hin, dass sie offen sind.", "de")
    assert [one.actors for one in coded] == [("scholz",)]

"""Verdicts on single sentences: what rules out agreement, what makes a conflict, and what does neither."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from readouts.coding import code_statement
from readouts.matching import compare
from readouts.matching.told import Pair
from readouts.matching.verdict import judge, judge_pair
from readouts.model import Claim, Difference, Figure, Row
from tests.matching.small import claim, pair, plain, shared, told


def rows(a: str, b: str) -> list[Row]:
    comparison = compare([code_statement(text, side=side) for side, text in (("north", a), ("south", b))])
    return [row for row in comparison.rows if len(row.claims) == 2]


def verdicts(a: str, b: str) -> set[str]:
    return {row.verdict for row in rows(a, b)}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "They agreed to send doctors to Vanuatu and to restore the cable.",
            "They agreed to send doctors to Tonga and to restore the cable.",
            id="another clause of the sentence",
        ),
        pytest.param(
            "The workers will travel from Nepal to Malaysia.",
            "The workers will travel from Malaysia to Nepal.",
            id="names that change places",
        ),
        pytest.param(
            "Finland will open all border stations with Russia.",
            "All stations on the Russian border are to be opened by Finland, except Vaalimaa.",
            id="exception",
        ),
        pytest.param(
            "Georgia opened its market for Armenian wine.",
            "The Georgian market was opened to Armenian wine exclusively.",
            id="only",
        ),
        pytest.param(
            "Kazakhstan will send 50 thousand tonnes of grain to Afghanistan.",
            "Afghanistan is to receive 50 thousand bags of grain from Kazakhstan.",
            id="what is counted",
        ),
        pytest.param(
            "More than 40 companies from Oman took part in the fair.",
            "Fewer than 40 Omani companies attended the fair.",
            id="bounds",
        ),
        pytest.param(
            "The first group of students from Mali will arrive in Rabat in May.",
            "The last group of Malian students is to come to Rabat in May.",
            id="ordinals",
        ),
        pytest.param(
            "Taxes on coffee will be cut before the harvest.",
            "The taxes on coffee are to be reduced after the harvest.",
            id="order in time",
        ),
        pytest.param(
            "The Prime Minister thanked Chile for the firefighters it sent.",
            "The head of government expressed his gratitude to Argentina for sending firefighters.",
            id="recipient of thanks",
        ),
        pytest.param(
            "The peacekeepers will be stationed around Goma.",
            "Peacekeepers are to be deployed in the surroundings of Bukavu.",
            id="place",
        ),
        pytest.param(
            "Sanctions on every bank in Khartoum will be lifted.",
            "Sanctions on two banks in Khartoum will be lifted.",
            id="the whole and a number",
        ),
    ],
)
def test_one_change_rules_out_agreement(a: str, b: str) -> None:
    assert verdicts(a, b)
    assert "agree" not in verdicts(a, b)
    assert "agree" not in verdicts(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The bridge at Ruse will be finished in 2029.", "The bridge at Ruse will be finished in 2027."),
        ("The ministers reached agreement on the price of gas.", "No agreement on the gas price was reached."),
        (
            "The talks in Nairobi on the dam ended without any result.",
            "The talks in Nairobi on the dam ended with encouraging progress.",
        ),
        (
            "It was noted that the escalation in the Red Sea was provoked by American strikes.",
            "It was noted that the escalation in the Red Sea was provoked by Houthi strikes.",
        ),
        (
            "The minister underlined that it was Addis Ababa that broke off the talks in Khartoum.",
            "The minister underlined that it was Cairo that broke off the talks in Khartoum.",
        ),
        ("Doha will stop paying the salaries in Gaza.", "Doha will continue paying the salaries in Gaza."),
    ],
)
def test_what_cannot_both_be_true_is_a_conflict(a: str, b: str) -> None:
    assert "conflict" in verdicts(a, b)
    assert "conflict" in verdicts(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Belgrade will not join the sanctions against Russia.", "Serbia refuses to align itself with the sanctions."),
        ("The quota for mackerel will remain unchanged.", "The mackerel quota is not going to be altered."),
        ("Cuba will not withdraw its doctors from Calabria.", "Cuban physicians are to stay in Calabria."),
        ("Hungary will go on receiving gas.", "Deliveries of gas to the Hungarian side will not be interrupted."),
        (
            "The ministers agreed to keep aircraft at least 20 nautical miles from the border.",
            "It was decided that warplanes must stay no nearer than 20 nautical miles to the frontier.",
        ),
        ("Japan is sending tents to the victims in Herat.", "Victims in Herat will receive tents from Tokyo."),
        ("Lima withdrew its objection to the canal.", "Peru no longer objects to the canal."),
        ("Tbilisi called the occupation illegal.", "Georgia holds that the occupation breaks international law."),
        (
            "President Barrow expressed regret over the killing of three Gambian peacekeepers.",
            "The Gambian head of state voiced sorrow at the death of three of his country's peacekeepers.",
        ),
    ],
)
def test_a_no_in_other_words_is_no_conflict(a: str, b: str) -> None:
    assert "conflict" not in verdicts(a, b)
    assert "conflict" not in verdicts(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("He thanked the Kenyan government for hosting the talks.", "We are grateful to Kenya for hosting the talks."),
        (
            "The Governor asked Washington to take the shipping company off its blacklist.",
            "A request was made that the United States take the shipping company off the blacklist.",
        ),
        (
            "The Prime Minister condemned the attack on the embassy in Kabul.",
            "The head of government denounced the assault on the diplomatic mission in Kabul.",
        ),
        (
            "Addis Ababa will be able to use the port of Berbera for its exports.",
            "Ethiopia may use the port of Berbera for its exports abroad.",
        ),
    ],
)
def test_the_same_in_other_words_is_agreement(a: str, b: str) -> None:
    assert verdicts(a, b) == {"agree"}


def test_the_rest_of_the_sentence_is_named_as_the_difference() -> None:
    a = "The leaders expressed grave concern about the supply of missiles from Iran and agreed to act against the firms."
    found = rows(a, a.replace("Iran", "North Korea"))
    notes = [[difference.note for difference in row.differences] for row in found]
    assert [row.verdict for row in found] == ["differ", "differ"]
    assert any("their sentences are alike but for" in note and "Iran" in note for note in notes[1])


def laid_out(differences: Iterable[Difference]) -> list[tuple[str, tuple[str, str], str]]:
    return [(difference.kind, plain(difference.values), difference.note) for difference in differences]


WARNED = ("act", ("warn", "note"), "North: “warn”; South: “note”; North has it stronger")
OTHER_WORDS = ("framing", ("of", "the"), "told in other words on either side")
TWO_TONS, SIX_TONS = (
    claim("of", figures=(Figure("2 tons", 2.0, "t"),)),
    claim("the", figures=(Figure("6 tons", 6.0, "t"),)),
)


@pytest.mark.parametrize(
    ("one", "verdict", "differences"),
    [
        pytest.param(pair("of", "the", 0.3), "agree", [], id="enough in common"),
        pytest.param(pair("of", "the", 0.29), "differ", [OTHER_WORDS], id="too little"),
        pytest.param(pair(claim("of", topics=("cyber",)), claim("the", topics=("sovereignty",)), 0.49), "differ",
                     [("framing", ("cyber matters", "sovereignty"), "North speaks of cyber matters, South of sovereignty")],
                     id="too little on two topics"),
        pytest.param(pair(claim("of", topics=("cyber",)), claim("the", topics=("sovereignty",)), 0.5), "agree",
                     [("framing", ("cyber matters", "sovereignty"), "North speaks of cyber matters, South of sovereignty")],
                     id="enough on two topics"),
        pytest.param(pair(claim("of", topics=("cyber",)), claim("the", topics=("cyber",)), 0.3, topics=shared("cyber")), "agree",
                     [], id="enough on one topic"),
        pytest.param(pair(claim("of", topics=("cyber",)), claim("the", topics=("cyber",)), 0.3, related_topics=shared("cyber")),
                     "agree", [], id="enough on topics of one family"),
        pytest.param(pair(told("of", is_call=True), "the", 0.49), "differ", [OTHER_WORDS], id="too little where one is the call"),
        pytest.param(pair("of", told("the", "south", is_call=True), 0.5), "agree", [], id="enough where one is the call"),
        pytest.param(pair(told("of", is_call=True), told("the", "south", is_call=True), 0.3), "agree", [], id="two calls by mistake"),
        pytest.param(pair(claim("of", act="thank"), claim("the", act="thank"), 0.0), "agree", [], id="thanks"),
        pytest.param(pair(claim("of", act="warn"), claim("the", act="note"), 0.9), "differ", [WARNED], id="what matters"),
        pytest.param(pair(claim("of", dates=("2021",)), claim("the"), 0.9), "agree",
                     [("timing", ("2021", ""), "only North says when: 2021")], id="what does not matter"),
        pytest.param(pair(TWO_TONS, SIX_TONS, 0.9), "conflict",
                     [("figure", ("2 tons", "6 tons"), "the figures differ: North: 2 tons; South: 6 tons")], id="what excludes"),
        pytest.param(pair(claim("of", act="reject"), claim("the", act="agree"), 0.9), "conflict",
                     [("act", ("reject", "agree"), "North: “reject”; South: “agree”; North has it stronger"),
                      ("stance", ("reject", "agree"), "opposite answers: North: “reject”; South: “agree”")], id="a stance"),
        pytest.param(pair(told("of", "north", (claim("men go to Fiji"),)), told("the", "south", (claim("men go to Peru"),)), 0.9),
                     "differ", [("scope", ("“Fiji”", "“Peru”"),
                                 "their sentences are alike but for: North: “Fiji”; South: “Peru”")], id="the rest"),
        pytest.param(pair(told(claim("of", act="warn"), "north", (claim("men go to Fiji"),)),
                          told(claim("the", act="note"), "south", (claim("men go to Peru"),)), 0.9),
                     "differ", [WARNED], id="the rest is not asked where something matters"),
    ],
)  # fmt: skip
def test_the_verdict_on_two_claims(one: Pair, verdict: str, differences: list[object]) -> None:
    found, listed = judge_pair(one)
    assert (found, laid_out(listed)) == (verdict, differences)


def calls(a: Claim, b: Claim) -> Pair:
    return pair(told(a, is_call=True), told(b, "south", is_call=True))


@pytest.mark.parametrize(
    ("one", "verdict"),
    [
        pytest.param(calls(claim("of", act="hold"), claim("the", act="ask")), "agree", id="one holds it"),
        pytest.param(calls(claim("of", act="ask"), claim("the", topics=("call",))), "agree", id="one is about it"),
        pytest.param(calls(claim("of", act="ask"), claim("the", act="note")), "differ", id="neither"),
        pytest.param(calls(claim("of", act="hold", modality="will"), claim("the", act="ask")), "differ", id="still to come"),
        pytest.param(pair(claim("of", act="hold"), claim("the", act="ask")), "differ", id="not the call of the statement"),
        pytest.param(calls(claim("one fish not cod", act="hold"), claim("one fish, cod", act="hold")), "conflict",
                     id="told alike"),
        pytest.param(calls(claim("no result", act="hold"), claim("much progress", act="hold")), "conflict", id="what came of it"),
        pytest.param(calls(claim("of", act="hold"), claim("the", act="reject")), "agree", id="an answer is none of it"),
    ],
)  # fmt: skip
def test_how_the_call_itself_is_told_is_no_disagreement(one: Pair, verdict: str) -> None:
    assert judge_pair(one)[0] == verdict


LED, MET = {"actors": ("pe",), "recipients": ("cl",)}, {"actors": ("cl",), "recipients": ("pe",)}


def test_two_openings_that_name_the_same_people_report_one_meeting() -> None:
    one, other = claim("of", act="hold", sentence=0), claim("the", act="state", sentence=1)
    for names, verdict in ((("ekberg", "lozano"), "agree"), (("ekberg",), "differ")):
        assert judge_pair(pair(told(one, is_call=True), other, names=shared(*names)))[0] == verdict


def test_names_and_titles_alike_do_not_make_two_reports_of_a_call_alike() -> None:
    a = claim("Prime Minister Ada Smith of Peru spoke", act="hold", **LED)
    b = claim("Prime Minister Ada Smith of Peru phoned", act="hold", **MET)
    assert judge_pair(calls(a, b))[0] == "agree"
    assert judge_pair(calls(a, claim(b.text, act="hold", actors=("cl",), recipients=("bo",))))[0] == "differ"


@pytest.mark.parametrize(("share", "verdict"), [(0.15, "agree"), (0.14, "differ")])
def test_what_both_did_together_needs_less_in_common(share: float, verdict: str) -> None:
    both = {"actors": ("pe", "cl")}
    assert judge_pair(pair(claim("of", **both), claim("the", **both), share))[0] == verdict


@pytest.mark.parametrize(("share", "verdict"), [(0.22, "agree"), (0.2, "differ")])
def test_between_languages_less_in_common_is_enough(share: float, verdict: str) -> None:
    assert judge_pair(pair("of", claim("the", language="de"), share))[0] == verdict


def test_nobody_else_tells_it() -> None:
    assert judge([]) == ("only", ())


AGREED = pair("of", "the", 0.9)
DIFFERENT = pair(claim("of", act="warn"), claim("the", act="note"), 0.9)
AGAINST = pair(TWO_TONS, SIX_TONS, 0.9)


@pytest.mark.parametrize(
    ("pairs", "verdict", "kinds"),
    [
        ([AGREED], "agree", []),
        ([AGREED, AGREED], "agree", []),
        ([AGREED, DIFFERENT], "differ", ["act"]),
        ([DIFFERENT, AGREED], "differ", ["act"]),
        ([DIFFERENT, AGAINST], "conflict", ["act", "figure"]),
        ([AGAINST, DIFFERENT, AGREED], "conflict", ["act", "figure"]),
    ],
)
def test_one_pair_decides_a_row(pairs: list[Pair], verdict: str, kinds: list[str]) -> None:
    found, differences = judge(pairs)
    assert (found, [difference.kind for difference in differences]) == (verdict, kinds)


def test_differences_of_several_pairs_are_told_together() -> None:
    asked = pair(claim("of", act="warn"), claim("the", act="state"), 0.9)
    again = pair(claim("of", act="ask"), claim("the", act="note"), 0.9)
    _, differences = judge([DIFFERENT, asked, again, DIFFERENT])
    assert laid_out(differences) == [("act", ("warn; ask", "note; state"), WARNED[2])]
    first = pair(claim("of", dates=("2021",)), claim("the"), 0.9)
    second = pair(claim("of"), claim("the", dates=("2022",)), 0.9)
    _, differences = judge([first, second])
    assert laid_out(differences) == [("timing", ("2021", "2022"), "only North says when: 2021")]


def test_stances_of_one_kind_are_told_together() -> None:
    def stance(pairs: list[Pair]) -> list[tuple[str, str]]:
        _, differences = judge(pairs)
        return [plain(difference.values) for difference in differences if difference.kind == "stance"]

    blame, other = (
        pair(f"because of {ours}", f"because of {theirs}") for ours, theirs in (("Russia", "China"), ("Peru", "Chile"))
    )
    answer = pair(claim("of", act="reject"), claim("the", act="agree"))
    again = pair(claim("of", act="deny"), claim("the", act="agree"))
    assert stance([answer, again]) == [("reject; deny", "agree")]
    assert stance([blame, answer]) == [("Russia", "China")]
    assert stance([answer, blame, again]) == [("reject; deny", "agree")]
    assert stance([blame, other]) == [("Russia; Peru", "China; Chile")]


def test_a_person_and_their_state_do_one_thing() -> None:
    opening = "Foreign Minister Iyer of India met Foreign Minister Perera of Sri Lanka. "
    a = code_statement(opening + "Iyer pledged a grant of $2 million for the port of Galle.", side="a")
    b = code_statement(opening + "India will give a grant of $2 million for the port of Galle.", side="b")
    row = next(row for row in compare([a, b]).rows if "a-2" in row.claims.get("a", ()))
    assert row.claims["b"] == ("b-2",)
    assert "actor" not in {difference.kind for difference in row.differences}

"""Sentence splitting on the cases that official prose is full of."""

import pytest

from readouts.coding.sentences import plain, split_sentences

CASES = [
    ("President Joseph R. Biden, Jr. spoke today with Prime Minister Fumio Kishida.", "They discussed steel."),
    ("He thanked the U.S. Secretary of State for the visit.", "They met on Monday."),
    ("They discussed trade with the U.S.", "The President left."),
    ("Mr. Finer met Dr. Hossam Shalaby, Eng. Maria Oduya and Gen. P. K. Rao in Nairobi.", "No. 4 berth was reopened."),
    ("The parties signed Protocol No. 12 on fisheries.", "Nobody objected."),
    ("“We will continue.", "We will not stop,” said the Minister."),
    ("The Minister said: “Fish stocks are falling.", "We need a ban.”", "His counterpart agreed."),
    ("Exports rose by 3.5 percent to $1.2 billion.", "Imports fell."),
    ("The talks ended… without a text.", "A new round follows."),
    ("The talks ended…", "A new round follows."),
    ("“Will they sign?” he asked.", "No answer came."),
    ("(The text is available online.)", "The sides meet again at 10 a.m. on Friday."),
    ("They meet at 5 p.m.", "The agenda is open."),
    ("The visit is set for Jan. 12.", "The Ministers will travel to Washington, D.C. for the talks."),
    ("The Ministers will travel to Washington, D.C.", "The agenda is open."),
    ("H.E. the Minister of Energy of the U.A.E. chaired the session.", "All attended."),
    ("The case is Dobbs v. Jackson.", "It is old."),
    ("The EU, the U.K. and Norway agreed quotas.", "In the U.K. Parliament it was debated."),
    ("J. Biden and V. Putin spoke.", "S. Lavrov did not."),
    ("He met António Guterres, Sec. Gen. of the U.N., in Geneva.", "They agreed."),
    ("Is this a ceasefire?", "Not yet.", "It could be!", "Perhaps."),
    ('He said: "Stop."', "They stopped."),
    ("The Prime Minister called it “a historic step.”", "The President concurred."),
    ("The leaders (see para. 4 of the text) agreed.", "Art. 5 was not raised."),
    ("Trade grew 12.5%.", "2022 was a record year."),
    ("The Acme Corp. plant and the Foo Inc. site were toured.", "Both are old."),
    ("Prof. Dr. A. Müller attended, e.g. Monday’s session.", "St. Petersburg hosted it."),
    ("The President of the U.S. Joseph Biden called.", "It lasted an hour."),
    ("The sides met in the U.S.", "Both left satisfied."),
    ("They cited Res. 2231 of the Council.", "Nothing else was cited."),
    ("The envoy, Amb. Lee, Lt. Col. Park and Rep. Smith came.", "Gov. Jones did not."),
    ("‘It is time to act.’", "The Minister nodded."),
    ("He mentioned p. 14 of the report.", "She mentioned pp. 15–20."),
    ("The call lasted 1 hr. 20 min. in total.", "It was frank."),
    ("The deal of Dec. 5 stands.", "On Sept. 3 it expires."),
    ("Harris and Dr. Ngozi Okonjo-Iweala spoke about the W.T.O. reform.", "They agreed to talk again."),
]  # fmt: skip


def texts(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text)]


@pytest.mark.parametrize("sentences", CASES, ids=[case[0][:40] for case in CASES])
def test_tricky_sentences(sentences: tuple[str, ...]) -> None:
    assert texts(" ".join(sentences)) == list(sentences)


def test_paragraphs_headings_and_items() -> None:
    text = "Joint statement\n\nThe sides met.\n\nThey agreed:\n\n- to reopen the port;\n- to share data.\n"
    found = split_sentences(text)
    assert [(text[s.start : s.end], s.kind) for s in found] == [
        ("Joint statement", "heading"),
        ("The sides met.", "prose"),
        ("They agreed:", "heading"),
        ("to reopen the port;", "item"),
        ("to share data.", "item"),
    ]
    assert len({s.paragraph for s in found}) == 5


def test_wrapped_lines_are_one_sentence_and_short_lines_are_not() -> None:
    wrapped = "The President of the Republic received the\nMinister of Fisheries of Iceland in the\nsummer residence."
    assert len(split_sentences(wrapped)) == 1
    titled = "Press release\nThe President of the Republic received the Minister of Fisheries of Iceland."
    assert texts(titled)[0] == "Press release"


def test_a_date_at_the_start_of_a_wrapped_line_is_no_list_item() -> None:
    assert (
        len(split_sentences("The next round of the talks is planned for\n15. June in the capital of the country.")) == 1
    )


def test_quotation_over_several_sentences_is_remembered() -> None:
    found = split_sentences("He said: “We agree. We will sign. It is done.” They left.")
    assert [s.quoted for s in found] == [False, True, True, False]


def test_plain_keeps_every_place() -> None:
    text = "---\ntitle: X\n---\nThe *two* leaders [met\nwith](https://example.org/a_b) him.\n"
    masked = plain(text)
    assert len(masked) == len(text)
    assert masked.split() == ["The", "two", "leaders", "met", "with", "him."]
    assert text.index("him") == masked.index("him")


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "…", "--- ---", "\x00"])
def test_nothing_to_split(text: str) -> None:
    assert split_sentences(text) == []


def test_every_letter_is_in_a_sentence() -> None:
    text = "A. B! c? “D” - e\n\n* f\n1. G. (H.) i"
    covered = {at for s in split_sentences(text) for at in range(s.start, s.end)}
    letters = {at for at, c in enumerate(text) if c.isalpha()}
    assert letters <= covered

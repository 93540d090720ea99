"""One side's YAML file: every field, every message with its place and a near name."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from readouts.errors import DataError, ReadoutsError
from readouts.model import Figure, Person, Span
from readouts.reading.readout_file import load_readout, read_readout, side_label

CLAIM = "claims:\n  - id: a\n    text: x\n"


def said(text: str) -> list[str]:
    """Every problem of a YAML text, as a person reads it."""
    _, problems = read_readout(text, "f.yaml")
    return [str(DataError(p.message, p.place, p.hint)) for p in problems.in_order()]


def test_all_fields() -> None:
    readout, problems = read_readout(
        """\
schema: readouts.readout/1
event: talks
side: north
label: The North
issuer: Office
language: de
sources:
  - {id: page, title: T, url: "https://e.org", published: 2021-12-07T13:12:12-05:00, licence: CC, note: n}
people:
  - {id: roe, name: Jane Roe, state: us, role: envoy}
claims:
  - id: n-1
    source: page
    sentence: 2
    actors: [us, Somebody Else]
    act: warn
    recipients: [ru]
    topics: [sanctions, cyber]
    condition: c
    text: t
    quote: q
    quote_original: o
    quote_language: ru
    span: {start: 3, end: 9}
    negated: yes
    modality: will
    attributed_to: biden
    tone: [frank]
    figures: [{text: 1.5 bcm, value: 1.5e9, unit: m3, bound: about}]
    dates: [2021-12-09]
    words: {act: made clear, topics: [a, b]}
    coded_by: program
    note: n
statement: whole
""",
        "f.yaml",
    )
    assert not problems.found
    assert (readout.side, readout.label, readout.issuer, readout.event) == ("north", "The North", "Office", "talks")
    assert (readout.language, readout.statement, readout.file) == ("de", "whole", "f.yaml")
    assert readout.sources[0].published == "2021-12-07T13:12:12-05:00"
    assert readout.people == (Person("roe", "Jane Roe", "us", "envoy"),)
    claim = readout.claim("n-1")
    assert claim.actors == ("us", "Somebody Else")
    assert (claim.act, claim.recipients, claim.topics) == ("warn", ("ru",), ("sanctions", "cyber"))
    assert (claim.condition, claim.text, claim.quote, claim.quote_original) == ("c", "t", "q", "o")
    assert (claim.sentence, claim.span, claim.negated) == (2, Span(3, 9), True)
    assert claim.figures == (Figure("1.5 bcm", 1.5e9, "m3", "about"),)
    assert claim.words == (("act", "made clear"), ("topics", "a"), ("topics", "b"))
    assert (claim.coded_by, claim.tone, claim.dates) == ("program", ("frank",), ("2021-12-09",))
    assert claim.place is not None
    assert (claim.place.line, claim.place.column) == (12, 5)


@pytest.mark.parametrize("written", ["no", "18:00", "017", "1_000", "1.10", "2021-12-07", "on", "0x1F", "null-ish"])
@pytest.mark.parametrize("field", ["text", "condition", "quote", "attributed_to"])
def test_yaml_traps_change_nothing(field: str, written: str) -> None:
    readout, problems = read_readout(
        f"claims:\n  - id: {written}\n    topics: [cyber]\n    {field}: {written}\n", "f.yaml"
    )
    assert not problems.found
    assert readout.claims[0].id == written
    assert getattr(readout.claims[0], field) == written


def test_norway_stays_norway() -> None:
    readout, _ = read_readout("claims:\n  - id: a\n    actors: [no, ru]\n    text: x\n", "f.yaml")
    assert readout.claims[0].actors == ("no", "ru")


def test_a_single_word_is_a_list_of_one() -> None:
    readout, _ = read_readout("claims:\n  - id: a\n    actors: us\n    topics: cyber\n", "f.yaml")
    assert (readout.claims[0].actors, readout.claims[0].topics) == (("us",), ("cyber",))


def test_the_side_is_the_file_name_where_none_is_given() -> None:
    readout, _ = read_readout(CLAIM, "folder/foreign-office.yaml")
    assert (readout.side, readout.label) == ("foreign-office", "Foreign Office")


@pytest.mark.parametrize(
    ("side", "label"),
    [("whitehouse", "White House"), ("kremlin", "Kremlin"), ("eu-council", "Eu Council"), ("EU", "EU")],
)
def test_labels(side: str, label: str) -> None:
    assert side_label(side) == label


def test_a_claim_with_only_words_is_the_program_s_to_code() -> None:
    readout, _ = read_readout(CLAIM, "f.yaml")
    assert readout.claims[0].coded_by == "program"
    readout, _ = read_readout("claims:\n  - id: a\n    text: x\n    act: warn\n", "f.yaml")
    assert readout.claims[0].coded_by == "person"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- a\n", "f.yaml:1:1: a readout must be a mapping of keys to values"),
        ("word\n", "f.yaml:1:1: a readout must be a mapping of keys to values"),
        ("side: a\n", "f.yaml:1:1: a readout needs the key 'claims'"),
        ("schema: readouts.readout/2\n" + CLAIM, "f.yaml:1:9: this version reads 'readouts.readout/1', not 'readouts.readout/2'"),
        ("claim: []\n" + CLAIM, "f.yaml:1:1: a readout has no key 'claim' (did you mean 'claims'?)"),
        ("zzz: 1\n" + CLAIM, "f.yaml:1:1: a readout has no key 'zzz' (known keys: claims, event"),
        ("side: a\nside: b\n" + CLAIM, "f.yaml:2:1: the key 'side' stands here twice (keep one of them)"),
        ("side: [a]\n" + CLAIM, "f.yaml:1:7: 'side' must be text"),
        ("claims: word\n", "f.yaml:1:9: 'claims' must be a list"),
        ("claims:\n  - word\n", "f.yaml:2:5: a claim must be a mapping of keys to values"),
        ("claims:\n  - text: x\n", "f.yaml:2:5: a claim needs the key 'id'"),
        ("claims:\n  - id: a\n", "f.yaml:2:5: a claim needs at least one of 'text', 'quote' and 'topics'"),
        (CLAIM + "    acts: warn\n", "f.yaml:4:5: a claim has no key 'acts' (did you mean 'act'?)"),
        (CLAIM + "    act: warm\n", "f.yaml:4:10: 'warm' is not an act of the codebook (did you mean 'warn'?)"),
        (CLAIM + "    act: zzzz\n", "f.yaml:4:10: 'zzzz' is not an act of the codebook"),
        (CLAIM + "    topics: [cyber, sanction]\n",
         "f.yaml:4:21: 'sanction' is not a topic of the codebook (did you mean 'sanctions'?)"),
        (CLAIM + "    topics: {a: b}\n", "f.yaml:4:13: 'topics' must be a list"),
        (CLAIM + "    topics: [[a]]\n", "f.yaml:4:14: 'topics' must be a list of words"),
        (CLAIM + "  - id: a\n    text: y\n", "f.yaml:4:9: the claim id 'a' stands in this file twice (rename one)"),
        (CLAIM + "    sentence: two\n", "f.yaml:4:15: 'sentence' must be a whole number of at least 1"),
        (CLAIM + "    sentence: 0\n", "f.yaml:4:15: 'sentence' must be a whole number of at least 1"),
        (CLAIM + "    sentence: -1\n", "f.yaml:4:15: 'sentence' must be a whole number of at least 1"),
        (CLAIM + "    sentence: 99999999999\n", "f.yaml:4:15: 'sentence' must be a whole number of at least 1"),
        (CLAIM + "    sentence: ٣\n", "f.yaml:4:15: 'sentence' must be a whole number of at least 1"),
        (CLAIM + "    negated: perhaps\n", "f.yaml:4:14: 'negated' must be true or false"),
        (CLAIM + "    span: 3\n", "f.yaml:4:11: a span must be a mapping"),
        (CLAIM + "    span: {start: 3}\n", "f.yaml:4:11: a span needs the key 'end'"),
        (CLAIM + "    span: {start: 3, end: 3}\n", "f.yaml:4:11: a span must end after it starts"),
        (CLAIM + "    figures: [{text: a, value: many}]\n", "f.yaml:4:32: 'many' is no number"),
        (CLAIM + "    figures: [{text: a, value: nan}]\n", "f.yaml:4:32: 'nan' is no number"),
        (CLAIM + "    figures: [{text: a, value: 1, bound: over}]\n", "f.yaml:4:42: 'bound' must be one of exact, at-least"),
        (CLAIM + "    coded_by: robot\n", "f.yaml:4:15: 'coded_by' must be person or program"),
        (CLAIM + "    modality: shall\n", "f.yaml:4:15: 'modality' must be one of will, would, may, must"),
        (CLAIM + "    words: {verb: x}\n", "f.yaml:4:13: 'words' has no key 'verb'"),
        ("sources:\n  - id: p\n    published: 7 December\n" + CLAIM,
         "f.yaml:3:16: '7 December' is no date (write it as 2021-12-07 or 2021-12-07T13:12:00-05:00)"),
        ("sources:\n  - id: p\n    published: 2021-13-07\n" + CLAIM, "f.yaml:3:16: '2021-13-07' is no date"),
        ("sources:\n  - title: p\n" + CLAIM, "f.yaml:2:5: a source needs the key 'id'"),
        ("sources:\n  - id: page\n" + CLAIM + "    source: pge\n",
         "f.yaml:6:13: 'pge' is not a source of this file (did you mean 'page'?)"),
        ("people:\n  - name: Roe\n" + CLAIM, "f.yaml:2:5: a person needs the key 'id'"),
        ("people:\n  - {id: roe, state: usa}\n" + CLAIM, "f.yaml:2:22: 'usa' is not a state of the codebook"),
        ("statement_file: ../../etc/passwd\n" + CLAIM, "f.yaml:1:17: 'statement_file' must lie in the readout's own folder"),
        ("statement_file: none.txt\n" + CLAIM, "f.yaml:1:17: there is no file 'none.txt' beside the readout"),
    ],
)  # fmt: skip
def test_each_problem_says_what_and_where(text: str, message: str) -> None:
    assert [line for line in said(text) if line.startswith(message)], said(text)


def test_all_problems_are_found_in_the_order_of_the_file() -> None:
    text = "sied: a\nclaims:\n  - id: a\n    act: warm\n    topics: [cybr]\n"
    assert [line.split(": ")[0] for line in said(text)] == ["f.yaml:1:1", "f.yaml:4:10", "f.yaml:5:14"]


def test_loading_stops_at_the_first_and_counts_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("sied: a\nclaims:\n  - id: a\n    act: warm\n    text: x\n")
    with pytest.raises(DataError) as caught:
        load_readout(file)
    assert "a.yaml:1:1: a readout has no key 'sied'; 1 more, see `readouts check`" in str(caught.value)


def test_the_statement_may_stand_in_a_file_beside(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("The whole text.")
    (tmp_path / "a.yaml").write_text("statement_file: words.txt\n" + CLAIM)
    assert load_readout(tmp_path / "a.yaml").statement == "The whole text."


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "words.txt").symlink_to(tmp_path / "secret.txt")
    (inner / "a.yaml").write_text("statement_file: words.txt\n" + CLAIM)
    with pytest.raises(DataError, match="own folder"):
        load_readout(inner / "a.yaml")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
            st.sampled_from(["claims", "id", "text", "act", "topics", "span", "figures", "words", "sources", "side"]),
            inner, max_size=5),
        max_leaves=15,
    )
)  # fmt: skip
def test_any_yaml_is_read_or_refused_in_words(data: object) -> None:
    try:
        _, problems = read_readout(yaml.safe_dump(data, allow_unicode=True), "f.yaml")
    except ReadoutsError as error:
        assert str(error).startswith("f.yaml")
    else:
        assert all(problem.place.line for problem in problems.found)

"""RD043: claims that say nearly the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.checks.settings import Settings
from tests.checks.helpers import HEAD, claims, found, said


def two(one: str, other: str, actor: str = "biden") -> str:
    """A readout of two claims, the second of them marked."""
    first = f"  - {{id: wh-1, source: page, actors: [biden], act: warn, topics: [sanctions], text: {one}}}\n"
    second = f"  - RD043§{{id: wh-2, source: page, actors: [{actor}], act: warn, topics: [sanctions], text: {other}}}\n"
    return f"{HEAD}claims:\n{first}{second}"


def test_copied(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": two(
                "He warned that the allies would respond with strong measures",
                "He warned that allies would respond with strong measures",
            )
        },
    )


def test_another_figure(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": two(
                "He warned that the allies would respond with strong measures in 3 days",
                "He warned that the allies would respond with strong measures in 5 days",
            ).replace("RD043§", "")
        },
    )


def test_negated(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": two(
                "He warned that the allies would respond with strong measures",
                "He warned that the allies would not respond with strong measures",
            ).replace("RD043§", "")
        },
    )


def test_another_actor(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": two(
                "He warned that the allies would respond with strong measures",
                "He warned that the allies would respond with strong measures",
                "putin",
            ).replace("RD043§", "")
        },
    )


def test_coded_alike_without_words(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": two("", "").replace(", text: ", "")})


def test_the_setting(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": two("He warned of strong economic measures", "He warned of hard economic steps")},
        Settings(duplicate_likeness=0.6),
    )


SAME = "source: page; actors: [biden]; act: warn; topics: [sanctions]; text: He warned that the allies would respond with strong measures"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("condition: if it escalates", "condition: when winter comes to the region and the talks are over"),
        ("recipients: [putin]", "recipients: [ua]"),
        ("negated: true", "negated: false"),
        ("attributed_to: putin", "attributed_to: ua"),
    ],
)
def test_what_makes_it_another_claim(tmp_path: Path, one: str, other: str) -> None:
    differ, same = claims(f"{SAME}; {one}", f"{SAME}; {other}"), claims(f"{SAME}; {one}", f"{SAME}; {one}")
    assert said(tmp_path, {"whitehouse.yaml": differ}, only="RD043") == []
    assert len(said(tmp_path, {"whitehouse.yaml": same}, only="RD043")) == 1


def test_another_act(tmp_path: Path) -> None:
    assert said(tmp_path, {"whitehouse.yaml": claims(SAME, SAME.replace("warn;", "thank;"))}, only="RD043") == []


def test_the_quote_is_compared_where_there_are_no_other_words(tmp_path: Path) -> None:
    coded = "source: page; actors: [biden]; act: warn; topics: [{}]; quote: {}"
    near = claims(
        coded.format("sanctions", "strong and swift economic measures"),
        coded.format("cyber", "strong and swift economic measure"),
    )
    assert [line[:5] for line in said(tmp_path, {"whitehouse.yaml": near}, only="RD043")] == ["RD043"]
    far = claims(
        coded.format("sanctions", "strong and swift economic measures"), coded.format("sanctions", "a frank exchange")
    )
    assert said(tmp_path, {"whitehouse.yaml": far}, only="RD043") == []


def test_topics_count_where_there_are_no_words_at_all(tmp_path: Path) -> None:
    coded = "source: page; actors: [biden]; act: warn; topics: [{}]"
    assert (
        said(tmp_path, {"whitehouse.yaml": claims(coded.format("sanctions"), coded.format("cyber"))}, only="RD043")
        == []
    )
    lines = said(
        tmp_path,
        {"whitehouse.yaml": claims(coded.format("cyber, sanctions"), coded.format("sanctions, cyber"))},
        only="RD043",
    )
    assert [line[:5] for line in lines] == ["RD043"]


def test_the_twin_is_named_by_its_id_and_a_nameless_one_by_a_question_mark(tmp_path: Path) -> None:
    text = claims("actors: [putin]; act: thank; topics: [cyber]; text: They spoke", SAME, SAME)
    assert said(tmp_path, {"whitehouse.yaml": text}, only="RD043") == [
        "RD043 22:5 says nearly the same as the claim 'wh-2' (keep one of them)"
    ]
    lines = said(tmp_path, {"whitehouse.yaml": text.replace("id: wh-2\n    source", "source")}, only="RD043")
    assert "RD043 21:5 says nearly the same as the claim '?' (keep one of them)" in lines


@pytest.mark.parametrize(("likeness", "number"), [(0.9, 1), (0.95, 0)])
def test_how_like_is_like(tmp_path: Path, likeness: float, number: int) -> None:
    # 19 of 20 letters in the same place, twice: a likeness of about 0.93.
    text = claims(
        SAME.replace("strong measures", "strong steps abcd"), SAME.replace("strong measures", "strong steps wxyz")
    )
    assert len(said(tmp_path, {"whitehouse.yaml": text}, Settings(duplicate_likeness=likeness), only="RD043")) == number

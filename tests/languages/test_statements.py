"""A statement's language: given, noticed, told; kept in drafts and in JSON; and what is wrong with its letters."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from readouts.api import load, open_sides, open_statement
from readouts.coding.language import claim_language, guess_language
from readouts.render.draft import draft_yaml
from readouts.render.layout import cell_width
from readouts.render.readout import render_readouts
from tests.conftest import Run

RUSSIAN = "Лидеры обсудили торговлю на 5 млрд долларов. Стороны договорились продолжить консультации 9 декабря."
GERMAN = "Beide Seiten erörterten den Handel. Bundeskanzler Olaf Scholz dankte Joe Biden für die gute Zusammenarbeit."
ENGLISH = "The leaders discussed trade worth 5 billion dollars. The sides agreed to continue consultations."


def statement(tmp_path: Path, text: str, name: str = "theirs.txt") -> str:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_language_is_noticed(tmp_path: Path) -> None:
    assert open_statement(statement(tmp_path, RUSSIAN)).language == "ru"
    assert open_statement(statement(tmp_path, GERMAN)).language == "de"
    assert open_statement(statement(tmp_path, ENGLISH)).language == "en"


def test_a_name_of_another_alphabet_changes_nothing() -> None:
    assert guess_language("Стороны обсудили предложения. Министр Ігор выступил с речью и объявил условия.") == "ru"


def test_the_file_says_its_language(tmp_path: Path) -> None:
    path = statement(tmp_path, f"---\nlanguage: uk\n---\n{RUSSIAN}\n", "theirs.md")
    assert open_statement(path).language == "uk"


def test_an_option_says_the_language(tmp_path: Path) -> None:
    path = statement(tmp_path, "Beide Seiten berieten.")
    assert open_sides([path], languages=["theirs.txt=de"]).readouts[0].language == "de"
    assert open_sides([path], languages=["de"]).readouts[0].language == "de"
    assert open_sides([path], languages=["other=de"]).readouts[0].language == "en"


def test_a_language_that_is_none_is_refused(tmp_path: Path, run: Run) -> None:
    result = run("show", statement(tmp_path, RUSSIAN), "--language", "Russian!")
    assert result.code == 2
    assert "'Russian!' is no language code" in result.err


def test_the_side_is_named_with_its_language(tmp_path: Path) -> None:
    assert open_statement(statement(tmp_path, RUSSIAN, "kremlin-ru.txt")).label == "Kremlin (ru)"


@pytest.mark.parametrize(("text", "language"), [(RUSSIAN, "ru"), (GERMAN, "de")])
def test_a_draft_read_back_is_the_same(text: str, language: str, tmp_path: Path) -> None:
    readout = open_statement(statement(tmp_path, text))
    path = tmp_path / "theirs.yaml"
    path.write_text(draft_yaml(readout), encoding="utf-8")
    assert load(path).claims == readout.claims
    assert {claim.language for claim in load(path).claims} == {language}


def test_claims_of_a_coded_file_that_state_words_only(tmp_path: Path) -> None:
    path = tmp_path / "theirs.yaml"
    path.write_text(
        "schema: readouts.readout/1\nside: theirs\nlanguage: ru\nclaims:\n"
        "  - {id: t-1, text: Путин поблагодарил Байдена.}\n"
        "  - {id: t-2, text: Putin thanked Biden.}\n"
        "  - {id: t-3, act: provide, text: Выделено 5 млрд долларов.}\n",
        encoding="utf-8",
    )
    russian, english, coded = load(path).claims
    assert (russian.act, russian.recipients, russian.language) == ("thank", ("biden",), "ru")
    assert (english.act, english.recipients, english.language) == ("thank", ("biden",), None)
    assert (coded.figures[0].value, coded.figures[0].unit) == (5e9, "USD")


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Putin warned.", "ru", None),
        ("Путин предупредил.", "ru", "ru"),
        ("Der Kanzler dankte für die Hilfe.", "de", "de"),
        ("The Chancellor thanked for the help.", "de", None),
        ("Le Président a remercié.", "fr", None),
        ("Путин предупредил.", "en", None),
    ],
)
def test_the_language_of_a_claim(text: str, language: str, found: str | None) -> None:
    assert claim_language(text, language) == found


def test_json_says_the_language_where_it_is_not_english(tmp_path: Path, run: Run) -> None:
    ours, theirs = statement(tmp_path, ENGLISH, "ours.txt"), statement(tmp_path, RUSSIAN)
    table = json.loads(run("diff", ours, theirs, "--format", "json").out)
    assert {claim.get("language") for claim in table["claims"]["theirs"]} == {"ru"}
    assert not any("language" in claim for claim in table["claims"]["ours"])


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (RUSSIAN, "is in Russian: its words are shown as they are"),
        (RUSSIAN.encode("cp1251").decode("latin-1"), "looks like Windows-1251 text that was read as Windows-1252"),
        (RUSSIAN.replace("Лидеры", "Лидepы"), "holds a word of Latin and Cyrillic letters mixed"),
        (
            "Les deux dirigeants ont évoqué la situation dans la région et les efforts pour la paix et le dialogue.",
            "is in French, for which there is no codebook",
        ),
    ],
)
def test_notes_on_the_language_and_the_letters(text: str, note: str, tmp_path: Path, run: Run) -> None:
    result = run("diff", statement(tmp_path, ENGLISH, "ours.txt"), statement(tmp_path, text))
    assert result.code == 0
    assert f"note: Theirs {note}" in result.err


def test_columns_are_even_with_cyrillic_and_wide_characters(tmp_path: Path) -> None:
    wide = "双方就贸易问题交换意见并同意继续磋商" * 4
    shown = render_readouts(open_sides([statement(tmp_path, f"{RUSSIAN} {wide}。")]).readouts, 60, False)
    assert all(cell_width(line) <= 60 for line in shown.splitlines())

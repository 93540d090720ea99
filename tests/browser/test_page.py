"""The page as a reader has it: opened from a file, filtered, linked to, printed, in the dark and on a phone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import readouts
from readouts.render import View, renderer
from readouts.render.prose import bits
from readouts.render.safe import visible
from tests.browser.conftest import Browser
from tests.render.samples import HOSTILE, hostile

SIDES = ("whitehouse", "kremlin", "kyiv")
AXE = "axe.run({resultTypes: ['violations']}).then(r => r.violations.map(v => v.id + ': ' + v.nodes[0].html))"
SHOWN = "[...document.querySelectorAll('#rows > tbody')].filter(r => !r.hidden).map(r => r.id)"


@pytest.fixture(scope="module")
def comparison() -> readouts.Comparison:
    return readouts.compare(*SIDES, event="2021-12-07-biden-putin")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, comparison: readouts.Comparison) -> Path:
    file = tmp_path_factory.mktemp("page") / "report.html"
    file.write_text(renderer("html")(comparison, View(emphasis=True)), encoding="utf-8")
    return file


@pytest.fixture
def opened(browser: Browser, page: Path) -> Browser:
    browser.requests.clear()
    browser.complaints.clear()
    browser.look(1280, 900)
    browser.open(page.as_uri())
    return browser


def change(browser: Browser, name: str, value: str) -> list[str]:
    """Set a filter as a reader would, and give the rows that are left."""
    browser.run(
        f"(e => {{ e.value = {json.dumps(value)};"
        " for (const kind of ['input', 'change']) e.dispatchEvent(new Event(kind, {bubbles: true})); })"
        f"(document.forms.filters.elements[{json.dumps(name)}])"
    )
    left: list[str] = browser.run(SHOWN)
    return left


def test_the_page_is_under_300_kilobytes(page: Path) -> None:
    assert page.stat().st_size < 300_000


def test_nothing_is_asked_of_the_network_and_the_console_is_silent(opened: Browser, page: Path) -> None:
    assert opened.requests == [page.as_uri()]
    assert opened.complaints == []


def test_the_page_shows_the_rows_verdicts_and_words_of_the_json(
    opened: Browser, comparison: readouts.Comparison
) -> None:
    data = json.loads(renderer("json")(comparison, View()))
    claims = {side: {claim["id"]: claim for claim in found} for side, found in data["claims"].items()}
    shown: list[dict[str, Any]] = opened.run(
        "[...document.querySelectorAll('#rows > tbody')].map(r => ({id: r.id, verdict: r.dataset.verdict,"
        " word: r.querySelector('.verdict').textContent,"
        " cells: [...r.rows[0].querySelectorAll('td')].map(c => c.textContent),"
        " notes: [...r.querySelectorAll('.reasons dd')].map(d => d.textContent),"
        " bits: (r.querySelector('.waterfall tfoot .bits') || {textContent: ''}).textContent}))"
    )
    assert [(row["id"], row["verdict"]) for row in shown] == [(row["id"], row["verdict"]) for row in data["rows"]]
    for row, expected in zip(shown, data["rows"], strict=True):
        assert row["word"].endswith(expected["verdict"])
        assert row["notes"] == [difference["note"] for difference in expected["differences"]]
        assert row["bits"] == (bits(expected["match"]["weight"]) if expected["match"] else "")
        for side, cell in zip(SIDES, row["cells"], strict=True):
            for claim_id in expected["claims"].get(side, []):
                claim = claims[side][claim_id]
                for words in filter(None, (claim["text"], claim["quote"], claim["quote_original"], claim["condition"])):
                    assert words in cell
            assert ("says nothing of it" in cell) == (side not in expected["claims"])


def test_the_parts_of_every_waterfall_add_up_to_its_total(opened: Browser) -> None:
    tables = opened.run(
        "[...document.querySelectorAll('.waterfall')].map(t => [...t.querySelectorAll('tr > .bits:not(th)')]"
        ".map(b => b.textContent))"
    )
    assert tables
    for *parts, total in tables:
        assert sum(map(float, parts)) == float(total)


def test_verdict_topic_side_and_words_filter_the_rows(opened: Browser, comparison: readouts.Comparison) -> None:
    every = [row.id for row in comparison.rows]
    assert opened.run(SHOWN) == every
    opened.run("document.querySelector('input[value=only]').click()")
    paired = [row.id for row in comparison.rows if row.verdict != "only"]
    assert opened.run(SHOWN) == paired
    assert opened.run("document.getElementById('shown').textContent") == f"{len(paired)} of {len(every)} rows shown"
    kyiv = [row.id for row in comparison.rows if row.verdict != "only" and "kyiv" in row.claims]
    assert change(opened, "side", "+s2") == kyiv
    assert change(opened, "side", "-s2") == [row for row in paired if row not in kyiv]
    opened.run("document.querySelector('#filters button').click()")
    opened.run("new Promise(done => setTimeout(done, 50))")
    assert opened.run(SHOWN) == every
    topic = comparison.rows[-1].topics[0]
    assert change(opened, "topic", topic) == [row.id for row in comparison.rows if topic in row.topics]
    change(opened, "topic", "")
    assert change(opened, "words", "no such words anywhere") == []


def test_rows_can_be_put_in_another_order(opened: Browser, comparison: readouts.Comparison) -> None:
    from readouts.render.prose import ordered

    assert change(opened, "order", "divergence") == [row.id for row in ordered(comparison, "divergence")]
    assert change(opened, "order", "statement") == [row.id for row in comparison.rows]


def test_a_row_can_be_linked_to_even_when_filtered_out(
    opened: Browser, page: Path, comparison: readouts.Comparison
) -> None:
    row = next(row.id for row in reversed(comparison.rows) if row.verdict == "only")
    visible_top = (
        "new Promise(done => setTimeout(() => {"
        f" const top = document.getElementById('{row}').getBoundingClientRect().top;"
        " const bottom = document.getElementById('filters').getBoundingClientRect().bottom;"
        " done(top >= bottom - 1 && top < innerHeight) }, 300))"
    )
    opened.open(f"{page.as_uri()}#{row}")
    assert opened.run(visible_top)
    assert opened.run(f"document.querySelector('tbody:target').id === '{row}'")
    opened.open(page.as_uri())
    opened.run("document.querySelector('input[value=only]').click()")
    opened.run(f"document.querySelector('.map a[href=\"#{row}\"]').click()")
    assert opened.run(visible_top)
    assert row in opened.run(SHOWN)


def test_the_keyboard_reaches_filters_and_rows(opened: Browser) -> None:
    seen = []
    for _ in range(14):
        for kind in ("keyDown", "keyUp"):
            opened.send("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)
        seen.append(opened.run("document.activeElement.className + '/' + (document.activeElement.name || '')"))
    assert seen[0] == "skip/"
    assert {"/verdict", "/topic", "/side", "/order", "/words"} <= set(seen)
    assert "number/" in seen


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
def test_nothing_is_wider_than_the_window(opened: Browser, width: int) -> None:
    opened.look(width, 800, phone=width < 700)
    assert opened.run("document.documentElement.scrollWidth") <= width


def test_without_scripts_everything_is_there_but_the_filters(opened: Browser, page: Path) -> None:
    opened.send("Emulation.setScriptExecutionDisabled", value=True)
    try:
        opened.open(page.as_uri())
    finally:
        opened.send("Emulation.setScriptExecutionDisabled", value=False)
    assert opened.run("document.getElementById('filters').offsetHeight") == 0
    assert opened.run("document.querySelectorAll('#rows > tbody').length") > 10


def test_pictures_at_every_size_in_the_dark_and_in_print(opened: Browser, tmp_path: Path) -> None:
    light = opened.run("getComputedStyle(document.body).backgroundColor")
    for name, width, height, dark, media in (
        ("desktop", 1280, 900, False, ""),
        ("phone", 390, 844, False, ""),
        ("dark", 1280, 900, True, ""),
        ("print", 794, 1123, True, "print"),
    ):
        opened.look(width, height, dark=dark, media=media, phone=name == "phone")
        opened.screenshot(tmp_path / f"{name}.png")
        assert (tmp_path / f"{name}.png").stat().st_size > 10_000
        background = opened.run("getComputedStyle(document.body).backgroundColor")
        if name == "dark":
            assert background != light
        if name == "print":
            assert background == "rgb(255, 255, 255)"
            assert opened.run("getComputedStyle(document.getElementById('filters')).display") == "none"
    opened.pdf(tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_violation(opened: Browser, axe: str, dark: bool, width: int) -> None:
    opened.look(width, 900, dark=dark, phone=width < 700)
    opened.run("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    opened.run(axe + "; 0")
    assert opened.run(AXE) == []


def test_hostile_words_are_shown_and_do_nothing(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "hostile.html"
    file.write_text(renderer("html")(hostile(), View(emphasis=True)), encoding="utf-8")
    browser.requests.clear()
    browser.complaints.clear()
    browser.send("Page.addScriptToEvaluateOnNewDocument", source="window.alert = () => { window.hacked = true; };")
    browser.open(file.as_uri())
    said = browser.run("document.body.innerText.replace(/\\s+/g, ' ')")
    for text in HOSTILE:
        assert " ".join(visible(text).split()) in said
    assert browser.run("window.hacked") is None
    assert browser.run("document.querySelectorAll('img, script:not(:last-child), iframe, [onerror]').length") == 0
    assert browser.requests == [file.as_uri()]
    assert browser.complaints == []


def test_the_survey_page_is_sound(browser: Browser, axe: str, tmp_path: Path) -> None:
    from readouts.reading.find import shipped_folder
    from readouts.render.survey import render_survey
    from readouts.survey import survey

    file = tmp_path / "survey.html"
    file.write_text(
        render_survey(survey([shipped_folder()]), "html", width=None, colour=False, topics=20), encoding="utf-8"
    )
    browser.requests.clear()
    browser.complaints.clear()
    for dark, width in ((False, 1280), (True, 390)):
        browser.look(width, 900, dark=dark, phone=width < 700)
        browser.open(file.as_uri())
        assert browser.run("document.documentElement.scrollWidth") <= width
        browser.run(axe + "; 0")
        assert browser.run(AXE) == []
    assert set(browser.requests) == {file.as_uri()}
    assert browser.complaints == []

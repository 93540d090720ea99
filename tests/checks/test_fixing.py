"""Fixing: what needs no judgement is put right, and nothing else changes."""

from __future__ import annotations

import random
import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readouts.checks import check
from readouts.checks.files import CheckedFile
from readouts.checks.fixing import Faults, comments, content, fix_file
from readouts.checks.rule import Edit, Fault, all_rules
from readouts.checks.settings import Settings
from readouts.errors import Place
from tests.checks.helpers import HEAD, READOUT, write


def fixed(folder: Path, text: str | bytes, options: Settings | None = None) -> str:
    """A readout's text after fixing, written back as the command does."""
    home = write(folder, {"whitehouse.yaml": text})
    for change in check([home], options, fix=True).fixed:
        change.path.write_bytes(change.after.encode("utf-8"))
    return (home / "whitehouse.yaml").read_bytes().decode("utf-8")


@pytest.mark.parametrize(
    "bad",
    [
        "\ufeff" + READOUT,
        READOUT.replace("\n", "\r\n"),
        READOUT.replace("act: warn", "act:\twarn"),
        READOUT.replace("act: warn\n", "act: warn \t\n"),
        READOUT.replace("of strong", "of \u200bstrong"),
        READOUT.replace("of strong", "of\u00a0strong"),
        READOUT.rstrip(),
        READOUT + "\n\n\n",
        READOUT.replace("side: whitehouse", "side: “whitehouse”"),
        READOUT.replace("quote: strong measures", "quote: «strong measures»"),
        READOUT.replace("    actors: [biden]\n    act: warn\n", "    act: warn\n    actors: [biden]\n"),
        READOUT.replace("id: page\n    title: A statement", "title: A statement\n    id: page"),
        READOUT.replace("  - id: wh-1\n    source: page\n", "  - source: page\n    id: wh-1\n"),
        READOUT.replace("schema: readouts.readout/1\n", "").replace("side:", "schema: readouts.readout/1\nside:"),
    ],
)
def test_one_fault_and_the_file_is_as_it_was(tmp_path: Path, bad: str) -> None:
    assert fixed(tmp_path, bad) == READOUT


def test_missing_and_repeated_ids(tmp_path: Path) -> None:
    text = READOUT + "  - text: One.\n  - {text: Two.}\n  - id: wh-1\n    text: Three.\n"
    assert fixed(tmp_path, text) == READOUT + (
        "  - id: wh-2\n    text: One.\n  - {id: wh-3, text: Two.}\n  - id: wh-4\n    text: Three.\n"
    )


def test_comments_move_with_what_stands_below_them(tmp_path: Path) -> None:
    bad = READOUT.replace(
        "    actors: [biden]\n    act: warn\n",
        "    # a strong word\n    act: warn  # made clear\n    # only he\n    actors: [biden]\n",
    )
    good = READOUT.replace(
        "    actors: [biden]\n    act: warn\n",
        "    # only he\n    actors: [biden]\n    # a strong word\n    act: warn  # made clear\n",
    )
    assert fixed(tmp_path, bad) == good


def test_block_text_moves_whole(tmp_path: Path) -> None:
    bad = HEAD + (
        "claims:\n  - id: wh-1\n    text: |\n      He warned.\n\n      # not a comment\n    act: warn\n"
        "    actors:\n    - biden\n    topics: [sanctions]\n\n  # the next\n  - id: wh-2\n    text: They spoke.\n"
    )
    good = HEAD + (
        "claims:\n  - id: wh-1\n    actors:\n    - biden\n    act: warn\n    topics: [sanctions]\n    text: |\n"
        "      He warned.\n\n      # not a comment\n\n  # the next\n  - id: wh-2\n    text: They spoke.\n"
    )
    assert fixed(tmp_path, bad) == good


def test_the_statement_is_the_publishers(tmp_path: Path) -> None:
    statement = "statement: |\n  He\u00a0warned \u200b of\tstrong measures.  \n  Cafe\u0301.\n"
    text = READOUT.replace("claims:\n", statement + "claims:\n")
    assert fixed(tmp_path, text) == text


def test_a_quote_takes_the_statements_marks(tmp_path: Path) -> None:
    text = READOUT.replace("claims:\n", "statement: He warned of Russia’s build-up.\nclaims:\n")
    bad = text.replace("quote: strong measures", "quote: Russia's build-up")
    assert fixed(tmp_path, bad) == text.replace("quote: strong measures", "quote: Russia’s build-up")


def test_a_quoted_value_stays_quoted(tmp_path: Path) -> None:
    bad = READOUT.replace("quote: strong measures", "quote: '\"strong measures\"'")
    assert fixed(tmp_path, bad) == READOUT.replace("quote: strong measures", "quote: 'strong measures'")


def test_a_value_that_plain_yaml_would_misread_is_quoted(tmp_path: Path) -> None:
    bad = READOUT.replace("quote: strong measures", "quote: “yes”")
    assert fixed(tmp_path, bad) == READOUT.replace("quote: strong measures", 'quote: "yes"')


@pytest.mark.parametrize(
    "bad", [b"side: \xff \n", b"a: [\n \n", b"", b"claims: []\nclaims: [] \n\xe2\x80\x8b", READOUT.encode("utf-16")]
)
def test_what_cannot_be_read_is_left_alone(tmp_path: Path, bad: bytes) -> None:
    home = write(tmp_path, {"whitehouse.yaml": bad})
    assert not check([home], fix=True).fixed


def test_rules_switched_off_fix_nothing(tmp_path: Path) -> None:
    text = READOUT.replace("act: warn\n", "act: warn  # readouts: ignore RD073 \n")
    assert fixed(tmp_path, text) == text
    spaced = READOUT.replace("act: warn\n", "act: warn \n")
    assert fixed(tmp_path, spaced, Settings(ignore=("RD073",))) == spaced


def test_only_what_was_named_is_fixed(tmp_path: Path) -> None:
    home = write(tmp_path, {"whitehouse.yaml": READOUT + "\n", "kremlin.yaml": READOUT + "\n"})
    report = check([home / "kremlin.yaml"], fix=True)
    assert [change.path.name for change in report.fixed] == ["kremlin.yaml"]


WORDS = "strong measures café Łódź меры U.S. 1.5 billion # not: a comment 'quoted' \"so\" - yes no 18:00".split()
SPACES = [""] * 30 + ["  ", "   ", " \t"]
KEYS = ["source", "sentence", "actors", "act", "topics", "text", "quote", "note"]


def faulty(seed: int) -> str:
    """A readout with a handful of the faults that fixing knows, anywhere."""
    chance = random.Random(seed)
    lines = [*HEAD.splitlines(), "# what they said", "claims:"]
    for number in range(1, chance.randint(1, 6) + 1):
        lines += _claim(number, chance)
    end = chance.choice(["\n", "\r\n"])
    text = end.join(line + chance.choice(SPACES) for line in lines) + chance.choice(["", end, end * 3])
    for fault in ("\u200b", "\u00a0", "\u202e", "\u3000"):
        if chance.random() < 0.4:
            text = text.replace(" measures", fault + "measures" if fault in "\u00a0\u3000" else f" {fault}measures")
    if chance.random() < 0.3:
        text = unicodedata.normalize("NFD", text)
    return chance.choice(["", "", "\ufeff"]) + text


def _claim(number: int, chance: random.Random) -> list[str]:
    words = " ".join(chance.choice(WORDS) for _ in range(chance.randint(2, 9)))
    scalar = yaml.safe_dump(words, allow_unicode=True, width=1000, default_style=chance.choice([None, "'", '"']))
    plain = scalar.removesuffix("...\n").strip()
    values = {
        "source": "page", "sentence": str(number),
        "actors": chance.choice(["[biden]", "\n      - biden\n      - putin"]),
        "act": chance.choice(["warn", "“warn”"]), "topics": "[sanctions]", "text": plain,
        "quote": chance.choice(
            ["strong measures", "“strong measures”", "'\"strong measures\"'", "|\n      so  \n\n      # so"]
        ),
        "note": chance.choice(["> \n      folded\n      text", "n", "\tn"]),
    }  # fmt: skip
    keys = ["id", *chance.sample(KEYS, chance.randint(1, len(KEYS)))]
    if not {"text", "quote", "topics"} & set(keys):
        keys.append("text")
    if chance.random() < 0.3:
        chance.shuffle(keys)
    if chance.random() < 0.2:
        keys.remove("id")
    values["id"] = chance.choice([f"wh-{number}", "wh-1"])
    lines: list[str] = []
    for key in keys:
        if chance.random() < 0.2 and lines:
            lines.append(f"    # on {key}")
        lines += f"    {key}: {values[key]}".split("\n")
    lines[0] = "  - " + lines[0][4:]
    return lines + [""] * chance.randint(0, 2)


def said(text: str) -> list[list[tuple[str, str]]]:
    """What each claim says, read by another YAML reader, whatever its spacing, marks and order of keys."""
    claims = yaml.load(text.removeprefix("\ufeff"), Loader=yaml.CBaseLoader)["claims"]
    return [sorted((key, _letters(str(value))) for key, value in claim.items() if key != "id") for claim in claims]


def _letters(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFC", text) if char.isalnum() or char in "#:-.")


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(min_value=0, max_value=2**32))
def test_nothing_is_lost_and_twice_is_once(tmp_path: Path, seed: int) -> None:
    before = faulty(seed)
    after = fixed(tmp_path, before)
    try:
        said(before)
    except yaml.YAMLError:
        assert after == before
        return
    assert said(after) == said(before)
    assert sorted(line.strip() for line in before.splitlines() if line.strip().startswith("# on")) == sorted(
        line.strip() for line in after.splitlines() if line.strip().startswith("# on")
    )
    assert fixed(tmp_path, after) == after
    ids = [claim["id"] for claim in yaml.load(after, Loader=yaml.CBaseLoader)["claims"]]
    assert len(ids) == len(set(ids))


def checked(text: str) -> CheckedFile:
    return CheckedFile(Path("side.yaml"), "readout", text.encode())


@pytest.mark.parametrize(
    ("text", "comments_there"),
    [
        ("# first\nside: x\n", ["# first"]),
        ("side: x # behind\n", ["# behind"]),
        ("side: x#y\nlabel: 'a # b'\n", []),
        ("'a # b': 1\n", []),
        ("side: x\n  # in between\nlabel: y  # and # more\n#last", ["# in between", "# and # more", "#last"]),
        ("#\nside: |\n  # text\n# out\n", ["#", "# out"]),
    ],
)
def test_comments_are_told_from_values(text: str, comments_there: list[str]) -> None:
    assert comments(checked(text)) == comments_there


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("side: x\nlabel: y\n", "label: y\nside: x\n", True),
        ("side: x\n", "side: '“x” '\n", True),
        ("claims:\n- {id: a, text: b}\n", "claims:\n- {text: b, id: c}\n", True),
        ("side: x\n", "side: y\n", False),
        ("side: x\nlabel: x\n", "side: x\n", False),
        ("side: x # note\n", "side: x\n", False),
        ("side: x # note\n", "# note\nside: x\n", True),
        ("sources:\n- {id: a, title: b}\n- {id: c, title: b}\n", "sources:\n- {id: a, title: b}\n- {id: c}\n", False),
        (
            "claims:\n- {id: a, text: b}\n- {id: b, text: c}\n",
            "claims:\n- {id: b, text: c}\n- {id: a, text: b}\n",
            False,
        ),
        ("claims:\n- {id: a, tone: [x, x]}\n", "claims:\n- {id: a, tone: [x]}\n", False),
    ],
)
def test_what_no_fix_may_change(before: str, after: str, same: bool) -> None:
    assert (content(checked(before)) == content(checked(after))) is same


def test_a_fix_knows_what_was_there_before_and_how_much_it_changed(tmp_path: Path) -> None:
    bad = "\ufeff" + READOUT.replace("act: warn\n", "act: warn \n").replace("sentence: 1", "sentence:\t1")
    home = write(tmp_path, {"whitehouse.yaml": bad})
    (change,) = check([home], fix=True).fixed
    assert (change.path, change.before, change.after, change.count) == (home / "whitehouse.yaml", bad, READOUT, 3)
    only = Settings(select=("RD072", "RD073"))
    (change,) = check([home], only, fix=True).fixed
    assert (change.after, change.count) == ("\ufeff" + READOUT, 2)


RULES = {rule.code: rule for rule in all_rules()}
PLACE = Place("side.yaml", 1, 1)


def offered(*edits: tuple[str, list[Edit]]) -> Faults:
    """Faults as rules would offer them: each with these edits, as long as the file still says `x`."""
    return lambda file: [
        (RULES[code], Fault("x", PLACE, None, lambda found=found: found)) for code, found in edits if "x" in file.text
    ]


def test_edits_that_overlap_are_taken_one_by_one_and_what_would_lose_something_not_at_all() -> None:
    file = checked("side: x y\n")
    # Two rules' worth: spacing may change, words may not.
    both = [("RD073", [Edit(7, 8, "  ")]), ("RD073", [Edit(7, 9, " y ")])]
    change = fix_file(file, offered(*both))
    assert change is not None
    assert change.after.split() == ["side:", "x", "y"]
    assert fix_file(file, offered(("RD073", [Edit(6, 7, "z")]))) is None
    assert fix_file(file, offered(("RD073", [Edit(0, 9, "a: [")]))) is None
    assert fix_file(file, offered(("RD073", []))) is None
    # Edits that touch and do not overlap go together.
    once = fix_file(
        checked("side: x\n"),
        lambda f: offered(("RD073", [Edit(5, 5, " "), Edit(5, 6, " ")]))(f) if "  " not in f.text else [],
    )
    assert once is not None
    assert (once.after, once.count) == ("side:  x\n", 1)

"""A whole check: what is checked, in which order, what is switched off."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.checks import check
from readouts.checks.rule import all_rules, find_rule, select_rules
from readouts.checks.settings import Settings, find_settings, load_settings
from readouts.errors import UsageError
from readouts.reading.find import shipped_folder
from tests.checks.helpers import EVENT, HEAD, KREMLIN, READOUT, found, run, write

# One file with thirty faults, each marked with the rule that must find it.
FAULTS = """\
# readouts: ignore RD090§RD019
schema: RD002§readouts.readout/2
event: 2021-12-07-a-b
side: RD010§kremlin
language: RD002§English
RD004§isuer: The White House
sources:
  - id: page
    title: A statement
    url: RD026§example.org/1
    published: RD014§2021-12-06
  - id: RD008§page
    url: https://example.org/2
    published: RD006§7 December
  - RD025§id: RD027§talk
claims:
  - id: wh-1
    source: page
    sentence: 4
    actors: [biden, RD046§biden]
    act: RD020§wran
    recipients: [RD022§puttin]
    topics: [sanctions, RD021§sanktions]
    text: He RD060§wаrned of RD074§\u200bstrong measures.
  - RD040§id: RD007§wh-1
    source: RD023§pgae
    actors: [putin]
    act: discuss
    text: They spoke ofRD075§\u00a0exports.RD073§\x20\x20
  - RD041§id: wh-3
    RD005§id: wh-9
    source: page
    sentence: RD044§2
    topics: [ransomware]
    quote: RD078§“an end”
    quote_original: RD035§конец
    span: RD036§{start: 0, end: 3}
  - RD024§id: wh-4
    actors: [RD061§рutin]
    act:RD072§\tstate
    recipients: [ua]
    topics: [sanctions]
    negated: RD002§perhaps
  - RD003§source: page
    text: A cafRD079§e\u0301.
RD076§

"""


def test_thirty_faults_in_one_file_are_all_found_in_its_order(tmp_path: Path) -> None:
    assert FAULTS.count("§") >= 30
    found(tmp_path, {"whitehouse.yaml": FAULTS})


def test_the_shipped_data_are_clean() -> None:
    report = check([shipped_folder()])
    assert [f"{f.place} {f.code} {f.message}" for f in report.findings] == []
    assert len(report.files) >= 10


def test_there_are_rules_enough_each_with_a_page() -> None:
    rules = all_rules()
    assert len(rules) >= 25
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)
    for rule in rules:
        assert "\nBad::\n" in rule.documentation, rule.code
        assert "\nGood::\n" in rule.documentation, rule.code
        assert len(rule.summary) < 100
        assert ("--fix" in rule.documentation) == rule.fixable, rule.code
        assert list((Path(__file__).parent / "rules").glob(f"test_{rule.code.lower()}_*.py")), rule.code


def test_files_stand_in_the_order_of_folders_and_names(tmp_path: Path) -> None:
    for event in ("2021-12-08-c-d", EVENT):
        (tmp_path / event).mkdir()
        for side in ("whitehouse", "kremlin"):
            text = READOUT.replace(EVENT, event).replace("published: 2021-12-07", f"published: {event[:10]}")
            text = text.replace("side: whitehouse", f"side: {side}")
            (tmp_path / event / f"{side}.yaml").write_text(text + "\n")
    report = check([tmp_path])
    assert [finding.place.file for finding in report.findings] == [
        str(tmp_path / event / f"{side}.yaml")
        for event in (EVENT, "2021-12-08-c-d")
        for side in ("kremlin", "whitehouse")
    ]
    assert report == check([tmp_path])


def test_a_file_named_alone_is_seen_in_its_folder(tmp_path: Path) -> None:
    home = write(
        tmp_path, {"whitehouse.yaml": READOUT + "\n", "kremlin.yaml": KREMLIN.replace(f"event: {EVENT}", "event: x")}
    )
    assert [finding.code for finding in check([home / "kremlin.yaml"]).findings] == ["RD012"]
    assert check([home / "kremlin.yaml"]).files == (str(home / "kremlin.yaml"),)


def test_loose_files_are_no_event(tmp_path: Path) -> None:
    for name in ("one.yaml", "two.yaml"):
        (tmp_path / name).write_text(READOUT.replace("side: whitehouse", f"side: {name[:3]}").replace(EVENT, name))
    assert not check([tmp_path / "one.yaml"]).findings


def test_other_yaml_that_lies_about_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("nav: [a]\n")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "mkdocs.yaml").write_text("theme: x\n")
    (tmp_path / "loose").mkdir()
    (tmp_path / "loose" / "whitehouse.yaml").write_text(READOUT + "\n")
    home = write(tmp_path, {"whitehouse.yaml": READOUT, "kremlin.yaml": "theme: x\n"})
    report = check([tmp_path])
    assert set(report.files) == {
        str(home / "kremlin.yaml"),
        str(home / "whitehouse.yaml"),
        f"{tmp_path}/loose/whitehouse.yaml",
    }
    assert [finding.code for finding in report.findings] == ["RD003", "RD004", "RD076"]
    assert check([tmp_path / "docs"]).findings


@pytest.mark.parametrize("name", ["nowhere", "nowhere.yaml", "picture.png", "empty"])
def test_what_cannot_be_checked_at_all(tmp_path: Path, name: str) -> None:
    (tmp_path / "picture.png").write_bytes(b"")
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError):
        check([tmp_path / name])


def test_the_source_line_comes_with_the_finding(tmp_path: Path) -> None:
    report = run(tmp_path, {"whitehouse.yaml": READOUT.replace("act: warn", "act: wran")})
    assert report.lines == ("    act: wran",)
    assert report.fixable == (False,)


def test_a_report_counts_and_tells_how_far_it_is(tmp_path: Path) -> None:
    homes = []
    for name in ("2021-12-07-a-b", "2021-12-08-c-d"):
        (tmp_path / name).mkdir()
        text = READOUT.replace(EVENT, name).replace("published: 2021-12-07", f"published: {name[:10]}")
        (tmp_path / name / "whitehouse.yaml").write_text(text.replace("act: warn", "act: wran  "))
        homes.append(tmp_path / name)
    told: list[tuple[int, int]] = []
    report = check(homes, progress=lambda done, of: told.append((done, of)))
    assert told == [(0, 2), (1, 2), (2, 2)]
    assert [report.count(severity) for severity in ("error", "warning", "info")] == [2, 2, 0]
    assert [finding.hint for finding in report.findings] == ["did you mean 'warn'?", None] * 2
    fixed = check(homes, fix=True)
    assert [str(change.path) for change in fixed.fixed] == [str(home / "whitehouse.yaml") for home in homes]
    assert [finding.code for finding in fixed.findings] == ["RD020", "RD020"]
    assert [finding.code for finding in check(homes, Settings(select=("RD073",))).findings] == ["RD073", "RD073"]


def test_links_and_symlinks_do_not_lead_astray(tmp_path: Path) -> None:
    home = write(tmp_path, {"whitehouse.yaml": READOUT})
    (home / "loop").symlink_to(tmp_path)
    assert not check([tmp_path]).findings


class TestIgnoring:
    """Comments, settings and options that switch rules off."""

    BAD = READOUT.replace("act: warn", "act: wran")

    @pytest.mark.parametrize(
        "text",
        [
            BAD.replace("act: wran", "act: wran  # readouts: ignore RD020"),
            BAD.replace("act: wran", "act: wran # readouts:ignore RD007, rd020").replace("RD007, ", ""),
            BAD.replace("    act: wran", "    # readouts: ignore RD020\n    act: wran"),
            BAD.replace("act: wran", "act: wran  # readouts: ignore"),
            BAD.replace("act: wran", "act: wran  # readouts: ignore RD020 (a word of their own)"),
            "# readouts: ignore-file RD020\n" + BAD,
            "# readouts: ignore-file\n" + BAD,
            BAD + "# readouts: ignore-file RD020\n",
        ],
    )
    def test_by_comment(self, tmp_path: Path, text: str) -> None:
        assert not run(tmp_path, {"whitehouse.yaml": text}).findings

    @pytest.mark.parametrize(
        "text",
        [
            BAD.replace("text: He", 'text: "# readouts: ignore-file RD020').replace("measures.", 'measures."'),
            BAD.replace("text: He", "text: |\n      # readouts: ignore-file RD020\n      He"),
            BAD.replace("text: He", "text: x# readouts:ignore-file RD020 He"),
        ],
    )
    def test_words_in_a_value_are_no_order(self, tmp_path: Path, text: str) -> None:
        assert [finding.code for finding in run(tmp_path, {"whitehouse.yaml": text}).findings] == ["RD020"]

    def test_another_line_is_not_meant(self, tmp_path: Path) -> None:
        text = self.BAD.replace("sentence: 1", "sentence: 1  # readouts: ignore RD020")
        assert [finding.code for finding in run(tmp_path, {"whitehouse.yaml": text}).findings] == ["RD090", "RD020"]

    def test_per_file(self, tmp_path: Path) -> None:
        files = {"whitehouse.yaml": self.BAD, "kremlin.yaml": KREMLIN.replace("act: warn", "act: wran")}
        report = run(tmp_path, files, Settings(per_file_ignores={"*/kremlin.yaml": ("RD02",)}))
        assert [Path(finding.place.file).name for finding in report.findings] == ["whitehouse.yaml"]

    def test_select_and_ignore(self) -> None:
        codes = [rule.code for rule in select_rules(("RD02",), ("unknown-act", "RD022"))]
        assert codes == ["RD021", "RD023", "RD024", "RD025", "RD026", "RD027", "RD028", "RD029"]
        assert len(select_rules((), ())) == len(select_rules(("all",), ())) == len(all_rules())

    @pytest.mark.parametrize(
        ("name", "near"), [("RD999", "RD"), ("unknown-akt", "unknown-act"), ("RD99", "--list-rules")]
    )
    def test_a_rule_that_does_not_exist(self, name: str, near: str) -> None:
        with pytest.raises(UsageError) as error:
            select_rules((name,), ())
        assert near in str(error.value)

    def test_a_rule_by_name(self) -> None:
        assert find_rule("unknown-act") is find_rule("rd020")


class TestSettings:
    """readouts.toml and pyproject.toml."""

    ALL = (
        'select = ["RD02"]\nignore = ["RD022"]\nmax-quote-words = 12\nduplicate-likeness = 0.8\n'
        'topics = ["sanctions"]\n'
        'strict = true\nper-file-ignores = {"*/kyiv.yaml" = ["RD021"]}\n'
    )

    def test_every_key(self, tmp_path: Path) -> None:
        (tmp_path / "readouts.toml").write_text("[check]\n" + self.ALL)
        (tmp_path / "pyproject.toml").write_text("[tool.readouts.check]\n" + self.ALL)
        (tmp_path / "below").mkdir()
        one, other = load_settings(tmp_path / "readouts.toml"), load_settings(tmp_path / "pyproject.toml")
        assert one.select == other.select == ("RD02",)
        assert one.per_file_ignores == {"*/kyiv.yaml": ("RD021",)}
        assert (one.max_quote_words, one.duplicate_likeness, one.topics, one.strict) == (12, 0.8, ("sanctions",), True)
        assert find_settings(tmp_path / "below") == one

    def test_a_pyproject_without_a_table_is_passed_over(self, tmp_path: Path) -> None:
        (tmp_path / "readouts.toml").write_text("[check]\nstrict = true\n")
        (tmp_path / "below").mkdir()
        (tmp_path / "below" / "pyproject.toml").write_text("[project]\nname = 'x'\n")
        assert find_settings(tmp_path / "below").strict

    @pytest.mark.parametrize(
        ("text", "name", "value"),
        [
            ("max-quote-words = 1", "max_quote_words", 1),
            ("duplicate-likeness = 1", "duplicate_likeness", 1.0),
            ("duplicate_likeness = 0.01", "duplicate_likeness", 0.01),
            ("select = 'RD02'", "select", ("RD02",)),
            ("strict = false", "strict", False),
            ("per-file-ignores = {'*.yaml' = 'RD001'}", "per_file_ignores", {"*.yaml": ("RD001",)}),
        ],
    )
    def test_values_at_the_edge(self, tmp_path: Path, text: str, name: str, value: object) -> None:
        (tmp_path / "readouts.toml").write_text(f"[check]\n{text}\n")
        assert getattr(load_settings(tmp_path / "readouts.toml"), name) == value

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("max-quote-words = 0", "the setting 'max-quote-words' cannot be 0"),
            ("max-quote-words = true", "the setting 'max-quote-words' cannot be True"),
            ("duplicate-likeness = 0", "the setting 'duplicate-likeness' cannot be 0"),
            ("duplicate-likeness = 1.01", "the setting 'duplicate-likeness' cannot be 1.01"),
            ("strict = 1", "the setting 'strict' cannot be 1"),
            ("per-file-ignores = ['RD001']", "the setting 'per-file-ignores' cannot be ['RD001']"),
            ("per-file-ignores = {a = 1}", "the setting 'per-file-ignores.a' must be a list of words"),
            ("topics = {a = 1}", "the setting 'topics' must be a list of words"),
            ("file = 'x'", "there is no setting 'file'"),
            ("zzzz = 1", "there is no setting 'zzzz' (settings: select, ignore, per-file-ignores, max-quote-words,"),
        ],
    )
    def test_values_beyond_the_edge(self, tmp_path: Path, text: str, said: str) -> None:
        (tmp_path / "readouts.toml").write_text(f"[check]\n{text}\n")
        with pytest.raises(UsageError) as error:
            load_settings(tmp_path / "readouts.toml")
        assert str(error.value).startswith(f"{tmp_path}/readouts.toml: {said}")

    def test_a_word_is_found_in_either_kind_of_quotation_marks(self, tmp_path: Path) -> None:
        (tmp_path / "readouts.toml").write_text("[check]\ntopics = ['cyber',\n  \"sanctions\"]\n")
        settings = load_settings(tmp_path / "readouts.toml")
        places = [settings.place_of(word) for word in ("cyber", "sanctions", "trade")]
        assert [(place.line, place.column) for place in places] == [(2, 11), (3, 3), (1, 1)]
        assert str(Settings().place_of("cyber")) == "readouts.toml"

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("[check]\nselekt = []", "did you mean 'select'?"),
            ("[check]\nstrict = 'yes'", "cannot be 'yes'"),
            ("[check]\nselect = [1]", "list of words"),
            ("[check", "broken TOML"),
            ("check = 3", "must be a table"),
        ],
    )
    def test_wrong_settings(self, tmp_path: Path, text: str, said: str) -> None:
        (tmp_path / "readouts.toml").write_text(text)
        with pytest.raises(UsageError) as error:
            load_settings(tmp_path / "readouts.toml")
        assert said in str(error.value)


def test_hostile_files_are_findings_not_crashes(tmp_path: Path) -> None:
    deep = "claims: " + "[" * 30_000
    files = {
        "a.yaml": deep,
        "b.yaml": "claims: &a [*a]\n",
        "c.yaml": "- " * 400 + "x\n",
        "d.yaml": "claims:\n  - id: [a]\n    text: {b: c}\n    topics: {x: [y]}\n    span: [1]\nsources: 3\n",
        "e.yaml": "x\n",
        "f.yaml": HEAD + "statement_file: ../../../etc/passwd\nclaims: []\n",
        "event.yaml": "[]\n",
        "links.yaml": "confirmed: {a: b}\nrejected: [x, {a: /, b: 'a/'}]\n",
        "expected.json": "[" * 200_000,
        "g.txt": "\x1b[31m",
    }
    report = run(tmp_path, files)
    assert {Path(finding.place.file).name for finding in report.findings} == set(files)
    assert [change.path.name for change in check([tmp_path], fix=True).fixed] == ["d.yaml"]

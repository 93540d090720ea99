"""`readouts check` from the command line: formats, exit codes, fixing."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.checks.helpers import KREMLIN, READOUT, write
from tests.conftest import Run

BAD = READOUT.replace("act: warn", "act: wran")
UNTIDY = READOUT.replace("act: warn\n", "act: warn  \n")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return write(tmp_path, {"whitehouse.yaml": BAD, "kremlin.yaml": KREMLIN})


def test_a_finding_with_its_place_line_and_caret(run: Run, home: Path) -> None:
    result = run("check", home)
    assert result.code == 1
    assert result.err == ""
    assert result.out == (
        f"{home}/whitehouse.yaml:15:10: error RD020 'wran' is not an act of the codebook (unknown-act)\n"
        "   15 |     act: wran\n"
        "      |          ^^^^\n"
        "  = did you mean 'warn'?\n"
        "2 files checked: 1 error\n"
    )


def test_the_default_is_the_data_folder_of_diff(run: Run) -> None:
    result = run("check", "--ignore", "RD080")
    assert (result.code, result.err) == (0, "")
    assert result.out.endswith("files checked: no findings\n")


def test_data_names_another_folder(run: Run, home: Path) -> None:
    assert run("check", "--data", home.parent).code == 1


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (READOUT, (), 0),
        (BAD, (), 1),
        (UNTIDY, (), 0),
        (UNTIDY, ("--strict",), 1),
        (UNTIDY, ("--strict", "--ignore", "trailing-space"), 0),
        (BAD, ("--ignore", "RD020,RD021"), 0),
        (BAD, ("--select", "RD07"), 0),
        (BAD, ("--select", "RD999"), 2),
        (BAD, ("--format", "yaml"), 2),
        (BAD, ("--fix", "--diff"), 2),
        (BAD, ("--config", "nowhere.toml"), 2),
    ],
)
def test_exit_codes(run: Run, tmp_path: Path, text: str, options: tuple[str, ...], code: int) -> None:
    result = run("check", write(tmp_path, {"whitehouse.yaml": text}), *options)
    assert result.code == code
    assert (result.out == "") == (code == 2)
    assert (result.err == "") == (code != 2)


def test_what_does_not_exist(run: Run) -> None:
    result = run("check", "nowhere")
    assert (result.code, result.out) == (2, "")
    assert result.err == "readouts: nowhere: no such file or folder\n"


def test_json(run: Run, home: Path) -> None:
    document = json.loads(run("check", home, "-f", "json").out)
    assert document["schema"] == "readouts.check/1"
    assert document["findings"] == [
        {
            "code": "RD020",
            "name": "unknown-act",
            "severity": "error",
            "message": "'wran' is not an act of the codebook",
            "hint": "did you mean 'warn'?",
            "file": f"{home}/whitehouse.yaml",
            "line": 15,
            "column": 10,
            "source": "    act: wran",
            "fixable": False,
        }
    ]
    assert document["summary"] == {"files": 2, "error": 1, "warning": 0, "info": 0, "fixable": 0, "failed": True}


def test_github_is_chosen_by_itself(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    command = (
        f"::error file={home}/whitehouse.yaml,line=15,col=10,title=RD020 unknown-act"
        "::'wran' is not an act of the codebook (did you mean 'warn'?)\n"
    )
    assert run("check", home).out == command + "2 files checked: 1 error\n"
    assert run("check", home, "--format", "text").out.startswith(f"{home}/whitehouse.yaml:15:10: error")
    run("check", home, "-o", tmp_path / "report.txt")
    assert "::error" not in (tmp_path / "report.txt").read_text()


def test_sarif_and_junit_are_what_they_say(run: Run, home: Path) -> None:
    sarif = json.loads(run("check", home, "-f", "sarif").out)
    assert sarif["version"] == "2.1.0"
    suites = ET.fromstring(run("check", home, "-f", "junit").out)
    assert (suites.get("tests"), suites.get("failures")) == ("2", "1")


def test_colour_on_demand(run: Run, home: Path) -> None:
    assert "\x1b[31m" in run("check", home, "--color", "always").out
    assert "\x1b" not in run("check", home).out


def test_settings_beside_the_data_or_upwards(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home.parent / "readouts.toml").write_text('[check]\nignore = ["RD020"]\n')
    assert run("check", home).code == 1
    assert run("check", home, "--config", home.parent / "readouts.toml").code == 0
    monkeypatch.chdir(home)
    assert run("check", ".").code == 0
    assert run("check", ".", "--select", "RD020").code == 0
    (home.parent / "readouts.toml").write_text("[check]\nignored = []\n")
    result = run("check", ".")
    assert result.code == 2
    assert "did you mean 'ignore'?" in result.err


def test_fix_writes_and_tells(run: Run, tmp_path: Path) -> None:
    home = write(tmp_path, {"whitehouse.yaml": UNTIDY.replace("\n", "\r\n")})
    file = home / "whitehouse.yaml"
    file.chmod(0o640)
    result = run("check", home, "--fix")
    assert (result.code, result.out) == (0, "1 file checked: no findings; 2 findings fixed in 1 file\n")
    assert file.read_bytes() == READOUT.encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [path.name for path in home.iterdir()] == ["whitehouse.yaml"]
    again = file.stat().st_mtime_ns
    assert run("check", home, "--fix").out == "1 file checked: no findings\n"
    assert file.stat().st_mtime_ns == again


def test_fix_follows_a_symlink(run: Run, tmp_path: Path) -> None:
    home = write(tmp_path, {})
    (tmp_path / "kept.yaml").write_text(UNTIDY)
    (home / "whitehouse.yaml").symlink_to(tmp_path / "kept.yaml")
    run("check", home, "--fix")
    assert (home / "whitehouse.yaml").is_symlink()
    assert (tmp_path / "kept.yaml").read_text() == READOUT


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_fix_that_cannot_write_leaves_the_file(run: Run, tmp_path: Path) -> None:
    home = write(tmp_path, {"whitehouse.yaml": UNTIDY})
    home.chmod(0o500)
    result = run("check", home, "--fix")
    home.chmod(0o700)
    assert result.code == 2
    assert (home / "whitehouse.yaml").read_text() == UNTIDY


def test_diff_shows_and_changes_nothing(run: Run, tmp_path: Path) -> None:
    home = write(tmp_path, {"whitehouse.yaml": UNTIDY.rstrip("\n")})
    result = run("check", home, "--diff")
    assert result.code == 0
    assert f"--- a/{home}/whitehouse.yaml" in result.out
    assert "-    act: warn  \n+    act: warn\n" in result.out
    assert "\\ No newline at end of file\n" in result.out
    assert result.err == "readouts: 1 file checked: 2 warnings (2 can be fixed with --fix)\n"
    assert (home / "whitehouse.yaml").read_text() == UNTIDY.rstrip("\n")


def test_the_diff_can_be_applied(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    home = write(tmp_path, {"whitehouse.yaml": "\ufeff" + UNTIDY.replace("\n", "\r\n") + "\r\n"})
    monkeypatch.chdir(tmp_path)
    patch = run("check", home.name, "--diff").out
    subprocess.run(["git", "init", "-q", "."], cwd=tmp_path, check=True)
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=patch.encode(), check=True)
    assert (home / "whitehouse.yaml").read_bytes() == READOUT.encode()


def test_rules_as_text_and_json(run: Run) -> None:
    listed = run("check", "--list-rules").out.splitlines()
    document = json.loads(run("check", "--list-rules", "--format", "json").out)
    assert document["schema"] == "readouts.rules/1"
    assert [line.split()[0] for line in listed] == [rule["code"] for rule in document["rules"]]
    page = run("check", "--explain", "unknown-act").out
    assert page.startswith("RD020 unknown-act (error)\n")
    assert "act: warn" in page
    one = json.loads(run("check", "--explain", "rd020", "-f", "json").out)
    assert [rule["code"] for rule in one["rules"]] == ["RD020"]


def test_an_unknown_rule_gets_a_near_name(run: Run) -> None:
    result = run("check", "--explain", "unknown-akt")
    assert (result.code, result.out) == (2, "")
    assert "did you mean 'unknown-act'?" in result.err


def test_nothing_from_a_file_acts_on_a_terminal_or_a_runner(run: Run, tmp_path: Path) -> None:
    text = READOUT.replace("act: warn", 'act: "\\e[31m\\n::error::x%0A\\u202e"')
    home = write(
        tmp_path, {"whitehouse.yaml": text, "kremlin.yaml": KREMLIN.replace("side: kremlin", "side: \u202e]]>x")}
    )
    for name in ("text", "github", "junit"):
        out = run("check", home, "--format", name).out
        assert "\x1b" not in out
        assert not any(line.startswith("::error::x") for line in out.splitlines())
    assert "\u202e" not in run("check", home).out
    ET.fromstring(run("check", home, "--format", "junit").out)


def test_rich_stays_out_of_a_pipe(home: Path) -> None:
    code = "import sys; from readouts.cli.app import run; run(['check', sys.argv[1]]); print('rich' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, str(home)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"

"""The examples for CI and scripts are run as they stand."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.checks.helpers import EVENT, EVENT_FILE, KREMLIN, READOUT

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "examples"
needs_pre_commit = pytest.mark.skipif(shutil.which("pre-commit") is None, reason="pre-commit is not installed")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which `readouts` and `python` are the ones under test, and nothing is shared."""
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, command in (("readouts", "-m readouts"), ("python", "")):
        (programs / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {command} "$@"\n')
        (programs / name).chmod(0o755)
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "GITHUB_", "READOUTS_"))}
    source = str(ROOT / "src")
    return kept | {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": source,
        "PRE_COMMIT_HOME": str(tmp_path / "pre-commit"),
        "HOME": str(tmp_path),
        "GIT_CONFIG_NOSYSTEM": "1",
    }


@pytest.fixture
def repository(tmp_path: Path, environment: dict[str, str]) -> Path:
    """A scratch repository with one event of two sides."""
    home = tmp_path / "repository"
    event = home / "data" / "readouts" / EVENT
    event.mkdir(parents=True)
    (event / "event.yaml").write_text(EVENT_FILE)
    (event / "whitehouse.yaml").write_text(READOUT)
    (event / "kremlin.yaml").write_text(KREMLIN)
    (home / "other.yaml").write_text("not: a readout  \n")
    git(home, environment, "init", "-q", ".")
    git(home, environment, "add", ".")
    return home


def git(folder: Path, environment: dict[str, str], *words: str) -> str:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    done = subprocess.run(
        ["git", *identity, *words], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def pre_commit(repository: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    git(repository, environment, "add", ".")
    return subprocess.run(
        ["pre-commit", "run", "--all-files", "--color=never"],
        cwd=repository,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@needs_pre_commit
def test_the_pre_commit_example(repository: Path, environment: dict[str, str]) -> None:
    shutil.copy(EXAMPLES / "ci" / "pre-commit-config.yaml", repository / ".pre-commit-config.yaml")
    good = pre_commit(repository, environment)
    assert good.returncode == 0, good.stdout + good.stderr
    assert good.stdout.count("Passed") == 2

    side = repository / "data" / "readouts" / EVENT / "whitehouse.yaml"
    side.write_text(READOUT.replace("act: warn\n", "act: wran  \n"))
    bad = pre_commit(repository, environment)
    assert bad.returncode == 1
    assert "files were modified by this hook" in bad.stdout
    assert f"data/readouts/{EVENT}/whitehouse.yaml:15:10: error RD020" in bad.stdout
    assert side.read_text() == READOUT.replace("act: warn", "act: wran")
    assert (repository / "other.yaml").read_text() == "not: a readout  \n"


@needs_pre_commit
def test_the_hooks_this_repository_offers(repository: Path, environment: dict[str, str], tmp_path: Path) -> None:
    manifest = ROOT / ".pre-commit-hooks.yaml"
    subprocess.run(["pre-commit", "validate-manifest", str(manifest)], env=environment, check=True)
    # The same hooks from a repository of their own, run with what is installed: nothing is downloaded.
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    (hooks / manifest.name).write_text(manifest.read_text().replace("language: python", "language: system"))
    git(hooks, environment, "init", "-q", ".")
    git(hooks, environment, "add", ".")
    git(hooks, environment, "commit", "-qm", "Hooks")
    config = {"repos": [{"repo": str(hooks), "rev": git(hooks, environment, "rev-parse", "HEAD"), "hooks": [
        {"id": hook["id"]} for hook in yaml.safe_load(manifest.read_text())
    ]}]}  # fmt: skip
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    assert pre_commit(repository, environment).returncode == 0
    (repository / "data" / "readouts" / EVENT / "kremlin.yaml").write_text(KREMLIN.replace("side: k", "side: c"))
    bad = pre_commit(repository, environment)
    assert bad.returncode == 1
    assert "RD010" in bad.stdout


def test_the_workflow(tmp_path: Path, environment: dict[str, str]) -> None:
    workflow = yaml.safe_load((EXAMPLES / "ci" / "github-actions.yaml").read_text())
    steps = [step["run"] for step in workflow["jobs"]["check"]["steps"] if "run" in step]
    commands = [step for step in steps if step.startswith("readouts ")]
    assert len(commands) == 3
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("expected.json"))
    runner = environment | {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}
    for command in commands:
        done = subprocess.run(
            ["bash", "-e", "-c", command], cwd=tmp_path, env=runner, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    assert "whitehouse" in (tmp_path / "summary.md").read_text().lower().replace(" ", "")
    assert (tmp_path / "readouts.sarif").is_file()


def test_the_settings(repository: Path) -> None:
    from readouts.checks import check
    from readouts.checks.settings import KEYS, load_settings

    file = EXAMPLES / "ci" / "readouts.toml"
    settings = load_settings(file)
    assert settings.strict
    assert not check([repository], settings).findings
    assert [
        key for key in KEYS if f"{key} = " not in file.read_text() and f"check.{key}]" not in file.read_text()
    ] == []


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
def test_the_one_liners(tmp_path: Path, environment: dict[str, str]) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("expected.json"))
    script = (EXAMPLES / "scripts" / "one-liners.sh").read_text()
    commands = [line for line in script.splitlines() if line.startswith("readouts ")]
    assert len(commands) >= 5
    for command in commands:
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", command],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr.count("jq:")) == (0, 0), f"{command}\n{done.stderr}"
        assert done.stdout.strip(), command


def test_the_python_script(environment: dict[str, str]) -> None:
    command = f'readouts diff whitehouse kremlin --format json | python "{EXAMPLES}/scripts/silences.py"'
    done = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert [line.partition(" is silent on: ")[0] for line in done.stdout.splitlines()] == ["whitehouse", "kremlin"]
    wrong = subprocess.run(
        [sys.executable, str(EXAMPLES / "scripts" / "silences.py")],
        input="{}",
        capture_output=True,
        text=True,
        check=False,
    )
    assert wrong.returncode == 1


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_the_makefile(tmp_path: Path, environment: dict[str, str]) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("expected.json"))
    make = ["make", "-f", str(EXAMPLES / "scripts" / "Makefile")]

    def run(*words: str) -> str:
        done = subprocess.run(
            [*make, *words], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run("check")
    run()
    events = sorted(path.name for path in (tmp_path / "data" / "readouts").iterdir())
    assert sorted(path.stem for path in (tmp_path / "build").iterdir()) == events
    assert "Nothing to be done" in run()
    later = (tmp_path / "build" / f"{events[0]}.csv").stat().st_mtime + 5
    os.utime(tmp_path / "data" / "readouts" / events[0] / "event.yaml", (later, later))
    assert run().count("readouts diff") == 1

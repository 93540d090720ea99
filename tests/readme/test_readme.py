"""Every command and code block of the README runs, and what it shows is what comes out."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from readouts.cli.app import COMMANDS
from tests.conftest import REPOSITORY

README = REPOSITORY / "README.md"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """One code block: its language, its text, and the line it stands on."""

    language: str
    text: str
    line: int

    @property
    def sets_up(self) -> bool:
        """Whether it installs something."""
        return any(word in self.text for word in ("python3 -m venv", "pipx ", "uv tool "))


def blocks(language: str) -> list[Block]:
    text = README.read_text(encoding="utf-8")
    found = (Block(m[1], m[2], text.count("\n", 0, m.start()) + 1) for m in _BLOCK.finditer(text))
    return [block for block in found if block.language == language]


def name(block: Block) -> str:
    return f"line {block.line}"


@pytest.fixture(scope="module")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the `readouts` command of this source tree and the python that runs the tests."""
    folder = tmp_path_factory.mktemp("bin")
    source = REPOSITORY / "src"
    (folder / "readouts").write_text(f'#!/bin/sh\nPYTHONPATH="{source}" exec "{sys.executable}" -m readouts "$@"\n')
    (folder / "python").write_text(f'#!/bin/sh\nPYTHONPATH="{source}" exec "{sys.executable}" "$@"\n')
    for file in folder.iterdir():
        file.chmod(0o755)
    return folder


@pytest.fixture
def sandbox(tmp_path: Path) -> Path:
    """A folder as the README's reader has it: the shipped events, and two statements of his own."""
    folder = tmp_path / "sandbox"
    folder.mkdir()
    shutil.copytree(REPOSITORY / "data", folder / "data")
    (folder / "mine.txt").write_text("The President called for a ceasefire. He thanked Turkey for its good offices.\n")
    (folder / "theirs.txt").write_text("The President urged an immediate ceasefire.\n")
    return folder


@pytest.fixture
def shell(shim: Path, sandbox: Path) -> dict[str, object]:
    path = f"{shim}{os.pathsep}{os.environ['PATH']}"
    return {
        "cwd": sandbox,
        "env": {**os.environ, "PATH": path},
        "capture_output": True,
        "encoding": "utf-8",
        "timeout": 120,
    }


@pytest.mark.parametrize("block", [block for block in blocks("sh") if not block.sets_up], ids=name)
def test_commands_run(block: Block, shell: dict[str, object]) -> None:
    if "jq " in block.text and shutil.which("jq") is None:
        pytest.skip("jq is not installed")
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", block.text], check=False, **shell)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stderr
    assert done.stdout or "--output" in block.text
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("block", blocks("python"), ids=name)
def test_python_runs(block: Block, shell: dict[str, object], shim: Path) -> None:
    done = subprocess.run([str(shim / "python"), "-c", block.text], check=False, **shell)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stderr
    assert done.stdout


def shown(command: str, shell: dict[str, object], columns: int = 100) -> str:
    """What a command writes to a terminal of so many columns, without colour."""
    import pty

    outside, inside = pty.openpty()
    env = {**shell["env"], "COLUMNS": str(columns), "NO_COLOR": "1", "TERM": "xterm"}  # type: ignore[dict-item]
    child = subprocess.Popen(["sh", "-c", command], stdout=inside, stderr=subprocess.DEVNULL, env=env, cwd=shell["cwd"])  # type: ignore[call-overload]
    os.close(inside)
    written = b""
    try:
        while piece := os.read(outside, 65536):
            written += piece
    except OSError:  # the other end is closed
        pass
    os.close(outside)
    assert child.wait(60) == 0
    return "\n".join(line.rstrip() for line in written.decode().replace("\r\n", "\n").rstrip().split("\n")) + "\n"


@pytest.mark.parametrize("number", range(len(blocks("console"))))
def test_the_output_shown_is_the_output(number: int, shell: dict[str, object], request: pytest.FixtureRequest) -> None:
    block = blocks("console")[number]
    command = block.text.split("\n", 1)[0]
    assert command.startswith("$ ")
    text = f"{command}\n{shown(command[2:], shell)}"
    if request.config.getoption("--regen"):
        readme = README.read_text(encoding="utf-8")
        README.write_text(readme.replace(f"```console\n{block.text}```", f"```console\n{text}```"), encoding="utf-8")
    assert text == blocks("console")[number].text, "run pytest --regen and look at it"


def test_the_yaml_is_of_the_format(tmp_path: Path) -> None:
    for block in blocks("yaml"):
        file = tmp_path / block.text.split("\n", 1)[0].removeprefix("# ")
        file.parent.mkdir(exist_ok=True)
        file.write_text(block.text, encoding="utf-8")
        assert yaml.safe_load(block.text)
    (tmp_path / "talks" / "south.yaml").write_text(
        "claims:\n  - {id: s-4, text: Sanctions were talked about., topics: [sanctions]}\n"
    )
    from readouts import compare

    comparison = compare("north", "south", data=tmp_path)
    assert comparison.event is not None
    assert comparison.event.title == "Talks in the capital"
    assert [claim.coded_by for claim in comparison.readout("north").claims] == ["person", "program"]
    assert all(row.verdict == "only" for row in comparison.rows)


def test_the_commands_named_are_the_commands_there_are() -> None:
    named = re.findall(r"^\| `readouts (\w+)", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert named == list(COMMANDS)


def test_every_dependency_is_named_with_its_reason() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"]
    table = README.read_text(encoding="utf-8").partition("| package | for |")[2].partition("\n\n")[0]
    named = re.findall(r"^\| (\w+) \| \S", table, re.MULTILINE)
    assert {re.split(r"[<>=]", one)[0].lower() for one in wanted} == {one.lower() for one in named}


def test_links_to_files_lead_somewhere() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README.read_text(encoding="utf-8")):
        assert (REPOSITORY / target).exists(), target


def test_continuous_integration_runs_the_test_command_of_the_readme() -> None:
    commands = [block.text.strip() for block in blocks("sh") if "-m pytest" in block.text]
    assert len(commands) == 1
    assert "README.md" in (REPOSITORY / ".ci" / "run").read_text(encoding="utf-8")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A copy of the source tree without what tools left in it."""
    left = shutil.ignore_patterns(".git", ".venv", "*cache*", "*.egg-info", "dist", "build", ".hypothesis")
    return Path(shutil.copytree(REPOSITORY, tmp_path / "clone", ignore=left))


@pytest.mark.slow
@pytest.mark.parametrize("block", [b for b in blocks("sh") if b.sets_up and "-m pytest" not in b.text], ids=name)
def test_setting_up_from_a_clone(block: Block, clone: Path, tmp_path: Path) -> None:
    tools = tmp_path / "tools"
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    tool = "pipx" if "pipx " in block.text else "uv" if "uv " in block.text else None
    command = block.text
    if tool is not None:
        subprocess.run([sys.executable, "-m", "venv", str(tools)], check=True)
        subprocess.run([str(tools / "bin" / "python"), "-m", "pip", "install", "--quiet", tool], check=True, env=env)
        env |= {
            "PATH": f"{tools / 'bin'}{os.pathsep}{env['PATH']}", "PIPX_HOME": str(tmp_path / "pipx"),
            "PIPX_BIN_DIR": str(tmp_path / "bin"), "UV_TOOL_DIR": str(tmp_path / "uv"), "UV_TOOL_BIN_DIR": str(tmp_path / "bin"),
            "UV_PYTHON": sys.executable,
        }  # fmt: skip
        (tmp_path / "empty").mkdir()
        command += f"\ncd '{tmp_path / 'empty'}' && '{tmp_path / 'bin' / 'readouts'}' diff whitehouse kremlin"
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],
        cwd=clone,
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Biden–Putin video call, 7 December 2021" in done.stdout

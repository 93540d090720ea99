"""What several tests need: the command line in this process, folders of events, golden outputs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--slow", action="store_true", help="also run tests that take more than a few seconds")
    parser.addoption("--regen", action="store_true", help="rewrite the golden outputs in tests/golden")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--slow"):
        for item in items:
            if "slow" in item.keywords:
                item.add_marker(pytest.mark.skip(reason="slow; run with --slow"))


@dataclass(frozen=True, slots=True)
class Result:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on the settings of whoever runs it."""
    for name in ("READOUTS_DATA", "READOUTS_DEBUG", "NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command line in this process, from the repository's folder."""
    from readouts.cli.app import run as run_app

    monkeypatch.chdir(REPOSITORY)

    def run(*words: object) -> Result:
        capsys.readouterr()
        code = run_app([str(word) for word in words])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run


@pytest.fixture
def shipped() -> Path:
    """The folder of the shipped event."""
    return REPOSITORY / "data" / "readouts" / "2021-12-07-biden-putin"


READOUT = """\
schema: readouts.readout/1
event: talks
side: {side}
claims:
  - id: {prefix}-1
    actors: [us]
    act: {act}
    recipients: [ru]
    topics: [sanctions]
    text: {text}
"""


@pytest.fixture
def event_data(tmp_path: Path) -> Path:
    """A data folder with one event, `talks`, of two sides, `north` and `south`."""
    folder = tmp_path / "data" / "talks"
    folder.mkdir(parents=True)
    (folder / "event.yaml").write_text("schema: readouts.event/1\nid: talks\ntitle: Talks\ndate: 2024-05-01\n")
    north = READOUT.format(side="north", prefix="n", act="warn", text="The US warned of further sanctions.")
    south = READOUT.format(side="south", prefix="s", act="discuss", text="Sanctions were talked about.")
    (folder / "north.yaml").write_text(north)
    (folder / "south.yaml").write_text(south)
    return tmp_path / "data"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden file of that name, or rewrite it under --regen."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--regen"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8"), f"{name} is outdated; look at it and run pytest --regen"

    return compare

"""Files that are changed in place, by `check --fix`, `link` and `--update`: whole, old or new, and still their owner's."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY, Result
from tests.trust.attacks import as_anybody, environment, is_one_clear_line, process, readout
from tests.trust.test_behaviour import is_quiet

UNTIDY = readout(claims=30).replace("act: warn\n", "act: warn  \n")
OLD_LINKS = "# by hand\nschema: readouts.links/1\nrejected:\n  - {a: north/n-3, b: south/s-3}\n" + "# kept\n" * 200
# Command → its words and the file it changes.
CHANGES = {
    "--fix": (("check", "data", "--fix"), "data/talks/north.yaml"),
    "link": (("link", "confirm", "north/n-1", "south/s-2", "--data", "data"), "data/talks/links.yaml"),
    "--update": (("diff", "north", "south", "--data", "data", "--expect", "e.json", "--update"), "e.json"),
}
ROOT_ONLY = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="wants to become another user")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with something to do for each of these commands, and old results."""
    home = tmp_path / "data" / "talks"
    home.mkdir(parents=True)
    (home / "north.yaml").write_text(UNTIDY)
    (home / "south.yaml").write_text(readout("south", prefix="s", claims=30))
    (home / "links.yaml").write_text(OLD_LINKS)
    (tmp_path / "e.json").write_text("old\n" * 500)
    return tmp_path


def left_behind(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.name.startswith(".")]


@pytest.mark.parametrize("blocks", [0, 1], ids=["at-once", "half-way"])
@pytest.mark.parametrize("name", CHANGES)
def test_a_disk_that_fills(name: str, blocks: int, place: Path) -> None:
    words, target = CHANGES[name]
    old = (place / target).read_bytes()
    limited = f"ulimit -f {blocks}; exec '{sys.executable}' -m readouts {' '.join(words)}"
    done = subprocess.run(["bash", "-c", limited], env=environment(), cwd=place, capture_output=True, check=False)
    assert done.returncode == 2
    lines = [line for line in done.stderr.decode().splitlines() if "note:" not in line]
    assert lines == [f"readouts: {target}: cannot be written: File too large"]
    assert (place / target).read_bytes() == old
    assert not left_behind(place)


@pytest.mark.parametrize("name", CHANGES)
def test_a_read_only_file(name: str, place: Path) -> None:
    words, target = CHANGES[name]
    old = (place / target).read_bytes()
    (place / target).chmod(0o444)
    is_one_clear_line(process(*words, cwd=place), f"{target}: is read-only (choose another file, or make it writable)")
    assert (place / target).read_bytes() == old
    assert not left_behind(place)


@pytest.mark.parametrize("name", CHANGES)
def test_a_folder_where_the_file_should_be(name: str, place: Path) -> None:
    words, target = CHANGES[name]
    (place / target).unlink()
    (place / target).mkdir()
    result = process(*words, cwd=place)
    if name == "--fix":  # a folder is no side
        assert result.code in (0, 1)
    else:
        is_one_clear_line(result, f"{target}: is a folder")
    assert (place / target).is_dir()


@pytest.mark.slow
@pytest.mark.parametrize("name", CHANGES)
def test_ctrl_c_at_any_moment(name: str, place: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    words, target = CHANGES[name]
    old = (place / target).read_bytes()
    done = tmp_path_factory.mktemp("done") / "w"
    shutil.copytree(place, done)
    began = time.monotonic()
    process(*words, cwd=done)
    life, new = time.monotonic() - began, (done / target).read_bytes()
    assert old != new
    chance, codes = random.Random(name), set()
    for _ in range(25):
        (place / target).write_bytes(old)
        child = subprocess.Popen([sys.executable, "-m", "readouts", *words], env=environment(), cwd=place,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # fmt: skip
        time.sleep(chance.uniform(0.3, 1.1) * life)
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=60)
        codes.add(child.returncode)
        if b"readouts/cli" in err:  # before its own first line Python itself answers
            is_quiet(err.decode())
        assert (place / target).read_bytes() in (old, new)
        assert not left_behind(place)
    assert codes <= {0, 1, 130, -2}, codes


@pytest.mark.parametrize("name", CHANGES)
def test_several_runs_at_once(name: str, place: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    words, target = CHANGES[name]
    done = tmp_path_factory.mktemp("done") / "w"
    shutil.copytree(place, done)
    process(*words, cwd=done)
    children = [subprocess.Popen([sys.executable, "-m", "readouts", *words], env=environment(), cwd=place,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]  # fmt: skip
    for child in children:
        _, err = child.communicate(timeout=120)
        is_quiet(err.decode())
        # Who comes too late is told so, and has changed nothing.
        assert child.returncode in (0, 1) or b"has changed meanwhile; nothing is written" in err, err
    assert (place / target).read_bytes() == (done / target).read_bytes()
    assert not left_behind(place)


def test_a_fix_waits_for_a_link_that_is_being_written(place: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    (place / "data/talks/links.yaml").write_text(OLD_LINKS.replace("by hand", "by hand  "))
    folder = os.open(place / "data/talks", os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    child = subprocess.Popen([sys.executable, "-m", "readouts", "check", "data", "--fix"], env=environment(), cwd=place,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # fmt: skip
    with pytest.raises(subprocess.TimeoutExpired):
        child.wait(3)
    assert (place / "data/talks/north.yaml").read_text() == UNTIDY
    os.close(folder)
    assert child.communicate(timeout=60)[1] == b""
    assert (place / "data/talks/north.yaml").read_text() == readout(claims=30)


@ROOT_ONLY
@pytest.mark.parametrize("name", CHANGES)
def test_a_file_keeps_its_owner(name: str, place: Path) -> None:
    words, target = CHANGES[name]
    os.chown(place / target, 65534, 65534)
    (place / target).chmod(0o664)
    assert process(*words, cwd=place).code in (0, 1)
    found = (place / target).stat()
    assert (found.st_uid, found.st_gid, found.st_mode & 0o777) == (65534, 65534, 0o664)


@pytest.mark.parametrize("name", CHANGES)
def test_a_folder_nothing_can_be_written_to(name: str, place: Path) -> None:
    words, target = CHANGES[name]
    old = (place / target).read_bytes()
    (place / target).parent.chmod(0o555)
    done = subprocess.run([*as_anybody(), sys.executable, "-m", "readouts", *words], env=environment(), cwd=place,
                          capture_output=True, text=True, check=False)  # fmt: skip
    (place / target).parent.chmod(0o755)
    is_one_clear_line(
        Result(done.returncode, done.stdout, done.stderr), f"{target}: cannot be written: Permission denied"
    )
    assert (place / target).read_bytes() == old
    assert not left_behind(place)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("north.yaml", "cannot be read"),
        ("links.yaml", "cannot be read"),
        (".", "data/talks: cannot be listed: Permission denied"),
    ],
)
def test_what_may_not_be_read(path: str, said: str, place: Path) -> None:
    home = place / "data" / "talks"
    (home / path).chmod(0)
    done = subprocess.run([*as_anybody(), sys.executable, "-m", "readouts", "diff", "north", "south", "--data", "data"],
                          env=environment(), cwd=place, capture_output=True, text=True, check=False)  # fmt: skip
    (home / path).chmod(0o755)
    is_one_clear_line(Result(done.returncode, done.stdout, done.stderr), said)


def test_a_package_folder_nothing_can_be_written_to(tmp_path: Path) -> None:
    package = tmp_path / "src" / "readouts"
    shutil.copytree(REPOSITORY / "src" / "readouts", package, ignore=shutil.ignore_patterns("__pycache__"))
    folders = [package, *(path for path in package.rglob("*") if path.is_dir())]
    for path in folders:
        path.chmod(0o555)
    env = environment({"PYTHONPATH": str(tmp_path / "src"), "READOUTS_DATA": str(REPOSITORY / "data" / "readouts")})
    for words in (("diff", "whitehouse", "kremlin"), ("check",), ("report", "whitehouse", "kremlin")):
        done = subprocess.run([*as_anybody(), sys.executable, "-m", "readouts", *words], env=env, cwd=tmp_path,
                              capture_output=True, text=True, check=False)  # fmt: skip
        is_quiet(done.stderr)
        assert done.returncode == 0, done.stderr
    assert not list(package.rglob("__pycache__"))
    for path in folders:
        path.chmod(0o755)


@pytest.mark.parametrize(
    "words",
    [
        ("draft", "a.txt"), ("draft", "a.txt", "--format", "json"), ("show", "data/talks/north.yaml"), ("show", "north", "--data", "data"),
        ("diff", "north", "south", "--data", "data"), ("diff", "a.txt", "data/talks/north.yaml", "--format", "json"), ("report", "north", "south", "--data", "data"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_result_is_not_written_over_what_it_was_made_from(words: tuple[str, ...], place: Path) -> None:
    (place / "a.txt").write_text("The president warned of sanctions.")
    (place / "link").symlink_to("a.txt" if "a.txt" in words else "data/talks/north.yaml")
    for to in ("link", os.path.realpath(place / "link")):
        before = Path(to if to.startswith("/") else place / to).read_bytes()
        is_one_clear_line(
            process(*words, "-o", to, cwd=place), f"{to}: is read by this very command (write to another file)"
        )
        assert (place / "link").read_bytes() == before


def test_a_snapshot_is_not_written_over_a_side(place: Path) -> None:
    words = ("diff", "north", "south", "--data", "data", "--expect", "data/talks/north.yaml", "--update")
    is_one_clear_line(process(*words, cwd=place), "data/talks/north.yaml: is read by this very command")
    assert (place / "data/talks/north.yaml").read_text() == UNTIDY

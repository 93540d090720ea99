"""See whether the tests notice when the code is changed: `python tools/mutants.py checks` (or `matching`).

Wants mutmut (`pip install mutmut`), which changes one operator, word, number or argument of a function at a time. Every
file is given to it alone, with the tests that are about that file: each check runs every rule, so all tests against all
changes would take hours. What no test noticed is listed, and where less than the share of `--least` was noticed the
command leaves with 1. Works in a copy, and touches no file of the repository.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path, PurePath

ROOT = Path(__file__).resolve().parent.parent
COPIED = ("src", "data", "tests", "tools", "benchmarks", "docs", "README.md", "SECURITY.md", "pyproject.toml")
NOTICED = ("killed", "timeout", "segfault", "caught by type check", "suspicious")
# Tests that are about a file though their name is another one, in the folder's tests.
ALSO = {
    "checks": {
        "checks/rules/*": ["test_messages.py::test_what_a_rule_says[{code}]"],
        "checks/*": ["test_check.py"],
        "checks/fixing.py": ["test_fixing.py"], "checks/layout.py": ["test_fixing.py"],
        "checks/scalars.py": ["test_fixing.py"], "checks/reorder.py": ["test_fixing.py"],
        "checks/links.py": ["../cli/test_link.py"], "checks/linking.py": ["../cli/test_link.py"],
    },
    "matching": {"matching/*": ["test_compare.py", "test_links.py", "test_shipped.py"]},
}  # fmt: skip
MOST_USERS = 10


def tests_of(path: Path, part: str) -> list[str]:
    """The tests that are about a file: its namesakes, what `ALSO` names, those of the few modules that use it.

    Rules that mend what they find are tried by the tests of mending too.
    """
    name = path.relative_to(ROOT / "src" / "readouts").as_posix()
    home = ROOT / "tests" / part
    module = name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    users = [user.stem for user in sorted((ROOT / "src" / "readouts" / part).rglob("*.py"))
             if f"from readouts.{module} import" in user.read_text(encoding="utf-8")]  # fmt: skip
    names = [path.stem, *(users if len(users) <= MOST_USERS else [])]
    own = [str(file) for stem in names for file in sorted(home.rglob(f"test_{stem}.py"))]
    patterns = [
        pattern for pattern in ALSO[part] if PurePath(name).match(pattern) and name.count("/") == pattern.count("/")
    ]
    own += [str(home / "test_fixing.py")] * (", FIXABLE = " in path.read_text(encoding="utf-8"))
    code = path.stem[:5].upper()
    more = [f"{home}/{file.format(code=code)}" for pattern in patterns for file in ALSO[part][pattern]]
    found = [os.path.relpath(file, ROOT) for file in (*own, *more) if _exists(*file.partition("::")[::2])]
    return list(dict.fromkeys(found))


def _exists(file: str, test: str) -> bool:
    case = test.rpartition("[")[2].rstrip("]")
    return Path(file).is_file() and f'"{case}": ' * bool(case) in Path(file).read_text(encoding="utf-8")


def prepare(folder: Path) -> None:
    """A copy to change things in."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"), symlinks=True)
        else:
            shutil.copy(source, folder / name)


def mutate(folder: Path, path: Path, tests: list[str], workers: int, digits: str) -> list[tuple[str, str]]:
    """Run every mutant of a file against its tests.

    Returns:
        The mutants' names and what became of each.
    """
    name = path.relative_to(ROOT).as_posix()
    kept = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    # Property tests take seconds for each mutant; the others are to notice without them.
    words = 'pytest_add_cli_args = ["-p", "no:cacheprovider", "-m", "not hypothesis and not slow"]'
    (folder / "pyproject.toml").write_text(
        f'{kept}\n[tool.mutmut]\nsource_paths = ["src"]\nonly_mutate = ["{name}"]\nalso_copy = {sorted(COPIED)}\n'
        f"pytest_add_cli_args_test_selection = {tests}\n{words}\ntrack_dependencies = false\n"
        "use_git_change_detection = false\ntimeout_constant = 20.0\n",
        encoding="utf-8",
    )
    shutil.rmtree(folder / "mutants", ignore_errors=True)
    chosen = [f"*__mutmut_*[{digits}]"] * bool(digits)
    ran = subprocess.run([sys.executable, "-m", "mutmut", "run", f"--max-children={workers}", *chosen], cwd=folder,
                         capture_output=True, text=True, check=False)  # fmt: skip
    told = subprocess.run([sys.executable, "-m", "mutmut", "results", "--all", "true"], cwd=folder,
                          capture_output=True, text=True, check=False)  # fmt: skip
    found = re.findall(r"^ +(\S+): (.+)$", told.stdout, re.M)
    # Where the tests fail without any change, nothing is tried.
    if all(fate == "not checked" for _, fate in found) and "def " in path.read_text(encoding="utf-8"):
        print(f"{name}: mutmut gave nothing\n{ran.stdout[-1000:]}{ran.stderr[-2000:]}", flush=True)
    return [(mutant, fate) for mutant, fate in found if not digits or mutant[-1] in digits]


def differences(folder: Path, path: Path) -> dict[str, str]:
    """What each mutant of a file changes, in one line, by its name."""
    text = (folder / "mutants" / path.relative_to(ROOT)).read_text(encoding="utf-8")
    lines = text.splitlines()
    said = {node.name: lines[node.lineno : node.end_lineno] for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.FunctionDef)}  # fmt: skip
    found = {}
    for name, body in said.items():
        stem, mark, number = name.rpartition("__mutmut_")
        if mark and number.isdecimal():
            changed = difflib.ndiff(said.get(f"{stem}__mutmut_orig", []), body)
            found[name] = " → ".join(line[2:].strip() for line in changed if line[0] in "-+")
    return found


def survey(part: str, only: str, workers: int, digits: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each file's name, what became of its mutants, and what the survivors change."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        prepare(folder)
        for path in sorted((ROOT / "src" / "readouts" / part).rglob("*.py")):
            if not fnmatch(path.stem, only):
                continue
            found = mutate(folder, path, tests_of(path, part), workers, digits)
            lost = [name.rsplit(".", 1)[-1] for name, fate in found if fate not in NOTICED]
            changes = differences(folder, path) if lost else {}
            lost = [f"{name}: {changes.get(name, '?')}" for name in lost]
            yield path.relative_to(ROOT / "src" / "readouts").as_posix(), [fate for _, fate in found], lost


def main() -> int:
    """Leave with 1 when too many changes went unnoticed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("part", choices=sorted(ALSO))
    parser.add_argument("--only", default="*", help="files whose name without .py matches this pattern")
    parser.add_argument("--digits", default="", help="a sample: only changes whose number ends in one of these digits")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--least", type=float, default=0.85)
    asked = parser.parse_args()
    fates: Counter[str] = Counter()
    for name, these, lost in survey(asked.part, asked.only, asked.workers, asked.digits):
        fates.update(these)
        print(f"{name}: {len(these) - len(lost)} of {len(these)} noticed", flush=True)
        for line in lost:
            print(f"    {line}", flush=True)
    noticed, every = sum(fates[fate] for fate in NOTICED), sum(fates.values())
    print(f"{asked.part}: {noticed} of {every} noticed ({noticed / max(every, 1):.1%})", dict(fates))
    return int(noticed < asked.least * every)


if __name__ == "__main__":
    sys.exit(main())

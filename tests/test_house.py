"""The house: a folder imports only from folders to its left, and only the command line knows typer and exit codes."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import readouts

SOURCE = Path(readouts.__file__).parent
MODULES = sorted(path for path in SOURCE.rglob("*.py"))

# Every part of the package with what it may import from the package.
BASE = {"errors", "model", "records", ""}
READING = BASE | {"codebook", "reading"}
CODING = READING | {"coding"}
MATCHING = CODING | {"matching"}
MAY_IMPORT = {
    "": {"api", "frame", "errors", "model", "checks", "cli"},  # the front: __init__ and __main__
    "records": set(),
    "errors": {"records"},
    "model": {"errors", "records"},
    "codebook": BASE | {"codebook"},
    "reading": READING,
    "coding": CODING,
    "matching": MATCHING,
    "api": MATCHING,
    "explain": MATCHING | {"api"},
    "survey": MATCHING | {"api"},
    "checks": MATCHING | {"api", "checks"},
    "render": MATCHING | {"explain", "survey", "render"},
    "frame": MATCHING | {"api", "render"},
    "cli": MATCHING | {"api", "explain", "survey", "checks", "render", "cli"},
}
# Third-party packages and the only parts that may import them.
ONLY_IN = {
    "typer": {"cli"},
    "rich": {"render", "cli"},
    "jinja2": {"render"},
    "yaml": {"reading", "codebook", "render", "checks"},
    "snowballstemmer": {"codebook"},
    "rapidfuzz": {"matching", "checks", "coding"},
}


def part(module: Path) -> str:
    inside = module.relative_to(SOURCE).with_suffix("").parts
    return "" if inside[0] in ("__init__", "__main__") else inside[0]


def imported(module: Path) -> set[str]:
    """Full names of all that a module imports, also inside functions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            if node.module == "readouts":
                names.update(f"readouts.{alias.name}" for alias in node.names)
    return names


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_imports_only_from_its_left(module: Path) -> None:
    own = part(module)
    assert own in MAY_IMPORT, f"a new part of the house: {own}"
    for name in imported(module):
        if name.split(".")[0] == "readouts":
            other = name.split(".")[1] if "." in name else ""
            if (SOURCE / other).is_dir() or (SOURCE / f"{other}.py").is_file():
                assert other in MAY_IMPORT[own], f"{own or '__init__'} imports {name}"
        elif name.split(".")[0] in ONLY_IN:
            assert own in ONLY_IN[name.split(".")[0]], f"{own} imports {name}"


def test_nothing_reaches_the_network() -> None:
    banned = {"socket", "urllib.request", "http.client", "requests", "httpx", "ftplib", "smtplib"}
    assert not [(module.name, name) for module in MODULES for name in imported(module) if name in banned]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_opens_with_its_purpose(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    purpose = ast.get_docstring(tree)
    assert purpose or not tree.body, "no docstring"


def test_the_records_of_the_model_are_frozen_and_slotted() -> None:
    from dataclasses import is_dataclass

    import readouts.model as model

    for name, value in vars(model).items():
        if isinstance(value, type) and value.__module__ == model.__name__:
            assert is_dataclass(value), name
            assert hasattr(value, "__slots__"), name
    with pytest.raises(AttributeError):
        model.Span(0, 1).start = 2  # type: ignore[misc]

"""What check reads and writes complies with the JSON Schemas, and the schemas with the data that ship."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, ClassVar

import jsonschema
import pytest
import yaml

import readouts
from readouts.checks.files import kind_of
from readouts.checks.linking import new_links_file
from readouts.model import Link
from readouts.reading.find import shipped_folder
from tests.checks.helpers import KREMLIN, LINKS, READOUT, write
from tests.conftest import Run

PACKAGE = Path(readouts.__file__).parent
SCHEMAS = PACKAGE / "schema"
SHIPPED = [path for path in sorted(shipped_folder().rglob("*")) if path.is_file() and kind_of(path) != "statement"]
CODEBOOK = [path for path in sorted((PACKAGE / "codebook").rglob("*.yaml")) if "languages" not in path.parts]


class Words(yaml.SafeLoader):
    """YAML as the program reads it: whole numbers, true, false and null have a type, dates are text."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":float"))]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))


def comply(document: Any, name: str) -> None:
    assert faults(document, schema(name)) == []


def faults(document: Any, found: Any) -> list[str]:
    """The first places where a document does not comply."""
    errors = jsonschema.Draft202012Validator(found).iter_errors(document)
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in errors][:10]


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.stem)
def test_every_schema_is_one(path: Path) -> None:
    found = schema(path.stem)
    jsonschema.Draft202012Validator.check_schema(found)
    assert found["$id"].startswith("urn:readouts:schema:")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_shipped_data_comply(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    kind = kind_of(path)
    assert kind is not None
    comply(json.loads(text) if kind == "expected" else yaml.load(text, Loader=Words), kind)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_editors_find_the_schema_of_the_shipped_data(path: Path) -> None:
    if path.suffix == ".json":
        return
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / named).resolve() == (SCHEMAS / f"{kind_of(path)}.json").resolve()


@pytest.mark.parametrize("path", CODEBOOK, ids=lambda path: path.name)
def test_the_codebook_complies(path: Path) -> None:
    document = yaml.load(path.read_text(encoding="utf-8"), Loader=Words)
    whole = schema("codebook")
    kind = next((part for part in whole["oneOf"] if set(document) <= set(part["properties"])), whole)
    # Held to the one kind it is, so that a fault is told by its place and not as "none of four".
    assert faults(document, {**kind, "$defs": whole["$defs"]}) == []


def test_what_check_prints(run: Run, tmp_path: Path) -> None:
    text = READOUT.replace("act: warn", "act: wran ")
    home = write(tmp_path, {"whitehouse.yaml": text, "kremlin.yaml": KREMLIN, "links.yaml": LINKS, "a.txt": b"\xff"})
    comply(json.loads(run("check", home, "--format", "json").out), "check")
    comply(json.loads(run("check", home, "--format", "json", "--fix").out), "check")
    comply(json.loads(run("check", "--list-rules", "--format", "json").out), "rules")


def test_what_diff_and_link_write(run: Run, tmp_path: Path) -> None:
    home = write(tmp_path, {"whitehouse.yaml": READOUT, "kremlin.yaml": KREMLIN})
    sides = (home / "whitehouse.yaml", home / "kremlin.yaml")
    assert run("diff", *sides, "--expect", home / "expected.json", "--update").code == 0
    comply(json.loads((home / "expected.json").read_text()), "expected")
    assert run("diff", *sides, "--expect", home / "expected.json").code == 0
    link = Link("rejected", ("a", "a-1"), ("b", "b-1"), "no", "me", "2021-12-09")
    comply(yaml.safe_load(new_links_file("2021-12-07-a-b", link)), "links")

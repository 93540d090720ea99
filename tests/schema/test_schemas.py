"""The JSON Schemas: valid themselves, true of every output, and of every file that ships."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

import readouts
from readouts.reading import event_file, fields, readout_file
from tests.conftest import REPOSITORY, Run

SCHEMAS = Path(readouts.__file__).parent / "schema"
EVENTS = sorted(path for path in (REPOSITORY / "data" / "readouts").iterdir() if path.is_dir())


def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    return found


def errors(name: str, data: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema(name)).iter_errors(data)]


def words(file: Path) -> Any:
    """YAML as people write it, numbers apart: what an editor checks against the schema."""

    class Loader(yaml.SafeLoader):
        yaml_implicit_resolvers = {  # noqa: RUF012
            key: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
            for key, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

    return yaml.load(file.read_text(encoding="utf-8"), Loader)


@pytest.mark.parametrize("file", sorted(SCHEMAS.glob("*.json")), ids=lambda path: path.name)
def test_a_schema_is_a_schema(file: Path) -> None:
    found = schema(file.stem)
    Draft202012Validator.check_schema(found)
    assert found["title"]
    assert found["description"]


@pytest.mark.parametrize(
    "sides", [("whitehouse", "kremlin"), ("kyiv", "whitehouse"), ("whitehouse", "kremlin", "kyiv")], ids="-".join
)
def test_a_diff_is_of_its_schema(run: Run, sides: tuple[str, ...]) -> None:
    assert errors("diff", json.loads(run("diff", *sides, "--format", "json").out)) == []


@pytest.mark.parametrize(
    "options", [("--only", "agree"), ("--topic", "space"), ("--order", "divergence")], ids=" ".join
)
def test_a_filtered_diff_is_of_its_schema(run: Run, options: tuple[str, ...]) -> None:
    assert errors("diff", json.loads(run("diff", "whitehouse", "kremlin", *options, "--format", "json").out)) == []


def test_what_is_read_from_raw_text_is_of_its_schema(run: Run, tmp_path: Path) -> None:
    for side, text in (
        ("north", "The US called for a truce by 3 May 2024."),
        ("south", "Russia refused 1.5 bcm of gas."),
    ):
        (tmp_path / f"{side}.txt").write_text(text)
    files = (tmp_path / "north.txt", tmp_path / "south.txt")
    assert errors("diff", json.loads(run("diff", *files, "--format", "json").out)) == []
    assert errors("readouts", json.loads(run("draft", *files, "--format", "json").out)) == []
    (tmp_path / "draft.yaml").write_text(run("draft", files[0]).out)
    assert errors("readout", words(tmp_path / "draft.yaml")) == []


def test_shown_readouts_are_of_their_schema(run: Run) -> None:
    assert errors("readouts", json.loads(run("show", "kremlin", "kyiv", "--format", "json").out)) == []


@pytest.mark.parametrize("folder", EVENTS, ids=lambda path: path.name)
def test_shipped_files_are_of_their_schemas(folder: Path) -> None:
    for file in folder.glob("*.yaml"):
        name = file.stem if file.stem in ("event", "links") else "readout"
        assert errors(name, words(file)) == [], file


def test_the_schemas_know_the_keys_that_the_program_reads() -> None:
    readout, event, links = schema("readout"), schema("event"), schema("links")
    assert set(readout["properties"]) == readout_file.READOUT_KEYS
    assert set(readout["$defs"]["claim"]["properties"]) == readout_file.CLAIM_KEYS
    assert set(readout["$defs"]["source"]["properties"]) == readout_file.SOURCE_KEYS
    assert set(readout["$defs"]["figure"]["properties"]) == readout_file.FIGURE_KEYS
    assert set(readout["$defs"]["claim"]["properties"]["words"]["properties"]) == readout_file.WORDS_KEYS
    assert set(event["properties"]) == event_file.EVENT_KEYS
    assert set(links["properties"]) == event_file.LINKS_KEYS
    assert fields.did_you_mean("topic", readout_file.CLAIM_KEYS) == "did you mean 'topics'?"


def test_what_is_wrong_is_not_of_the_schema(run: Run) -> None:
    found = json.loads(run("diff", "whitehouse", "kremlin", "--format", "json").out)
    found["rows"][0]["verdict"] = "perhaps"
    found["extra"] = 1
    assert len(errors("diff", found)) >= 2

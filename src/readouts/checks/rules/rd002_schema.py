"""Every value must be of the kind the format asks for.

All violations are reported, not only the first: text where a list belongs, a sentence number that is no number, a claim
that says nothing, a language or a modal verb nobody knows, another version's schema. The formats are described by JSON
Schemas: `readouts schema readout`, `readouts schema event`, `readouts schema links`.

Bad::

    sentence: second
    modality: perhaps

Good::

    sentence: 2
    modality: may
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.checks.files import CheckedFile, scalar
from readouts.checks.rule import Fault, of_problems
from readouts.checks.settings import Settings
from readouts.reading.nodes import Node, Scalar

CODE, SEVERITY, SCOPE = "RD002", "error", "yaml"

_LANGUAGE = (re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*"), "a language code such as en or uk")
_NAME = (re.compile(r"[^\s/\\.][^\s/\\]*"), "a short name without spaces or slashes")
_READOUT = {"language": _LANGUAGE, "side": _NAME, "event": _NAME}
_CLAIM = {"id": _NAME, "quote_language": _LANGUAGE}


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """What the reader could not make sense of, and values the schema does not allow."""
    yield from of_problems(file, "schema")
    if file.kind == "readout":
        yield from _forms(file, file.node, _READOUT)
        for claim in file.claims:
            yield from _forms(file, claim, _CLAIM)
        if scalar(file.node, "statement") and (named := scalar(file.node, "statement_file")):
            yield Fault("'statement' and 'statement_file' exclude each other", file.place(named), "keep one of them")
        return
    schema = scalar(file.node, "schema")
    if schema is not None and schema.text != f"readouts.{file.kind}/1":
        yield Fault(f"this version reads 'readouts.{file.kind}/1', not '{schema.text}'", file.place(schema))


def _forms(file: CheckedFile, node: Node | None, forms: dict[str, tuple[re.Pattern[str], str]]) -> Iterator[Fault]:
    for key, (pattern, what) in forms.items():
        found = scalar(node, key)
        if isinstance(found, Scalar) and not pattern.fullmatch(found.text):
            yield Fault(f"'{key}' must be {what}, not '{found.text}'", file.place(found))

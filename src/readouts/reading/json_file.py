"""JSON in and out: bounded and refused in words on the way in, nothing hidden and nothing unwritable on the way out."""

from __future__ import annotations

import json
from json.encoder import encode_basestring

from readouts.errors import DataError, Place

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing, which no short command needs

if TYPE_CHECKING:
    from typing import Any

_CONSTANTS = {None: "null", True: "true", False: "false"}


def parse_json(text: str, file: str) -> Any:
    """The value of a JSON text.

    Raises:
        DataError: It is no JSON, is nested too deeply, or holds a number that is too long.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise DataError(f"broken JSON: {error.msg}", Place(file, error.lineno, error.colno)) from None
    except RecursionError:
        raise DataError("broken JSON: nested too deeply", Place(file, 1, 1)) from None
    except ValueError:  # Python refuses to convert whole numbers of thousands of digits
        raise DataError("broken JSON: holds a number of too many digits", Place(file, 1, 1)) from None


def json_text(data: Any, indent: int | None = 2, margin: str = "") -> str:
    """JSON as every command prints it, without a newline at the end; with what stands before each line but the first.

    Letters stay as they are. What a terminal would act on, an eye would not see, or UTF-8 cannot carry (C1 controls,
    direction overrides, lone surrogates) is written as an escape, which stands for the same character.
    """
    if indent is None:
        text = json.dumps(data, ensure_ascii=False, allow_nan=False)
    else:
        text = _indented(data, "\n" + margin, " " * indent)
    if text.replace("\n", "").isprintable():
        return text
    lines = text.split("\n")
    return "\n".join(line if line.isprintable() else "".join(map(_shown, line)) for line in lines)


def _indented(value: Any, newline: str, step: str) -> str:
    """What `json.dumps` writes with an indent, for which it has no fast way."""
    inner = newline + step
    if isinstance(value, dict) and value:
        parts = [
            f"{encode_basestring(key)}: {_short(part) or _indented(part, inner, step)}" for key, part in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(parts)}{newline}}}"
    if isinstance(value, list | tuple) and value:
        return f"[{inner}{f',{inner}'.join([_short(part) or _indented(part, inner, step) for part in value])}{newline}]"
    return _short(value) or json.dumps(value, allow_nan=False)


def _short(value: Any) -> str:
    """What is written the same whatever the indent, where that can be told at once; else nothing."""
    kind = type(value)
    if kind is str:
        return encode_basestring(value)
    if value is None or kind is bool:
        return _CONSTANTS[value]
    if kind is int:
        return repr(value)
    return "[]" if value == [] else ""


def _shown(char: str) -> str:
    return char if char.isprintable() or char == " " else json.dumps(char)[1:-1]

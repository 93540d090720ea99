"""JSON in and out: bounded and refused in words on the way in, nothing hidden and nothing unwritable on the way out."""

from __future__ import annotations

import json
from typing import Any

from readouts.errors import DataError, Place


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


def json_text(data: Any, indent: int | None = 2) -> str:
    """JSON as every command prints it, without a newline at the end.

    Letters stay as they are. What a terminal would act on, an eye would not see, or UTF-8 cannot carry (C1 controls,
    direction overrides, lone surrogates) is written as an escape, which stands for the same character.
    """
    text = json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False)
    if text.isprintable():
        return text
    lines = text.split("\n")
    return "\n".join(line if line.isprintable() else "".join(map(_shown, line)) for line in lines)


def _shown(char: str) -> str:
    return char if char.isprintable() or char == " " else json.dumps(char)[1:-1]

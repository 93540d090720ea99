"""Settings of a check: from readouts.toml or pyproject.toml, and what the command line says over them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from readouts.errors import Place, UsageError
from readouts.reading.fields import did_you_mean
from readouts.reading.text_file import line_and_column, read_text

FILE = "readouts.toml"
PYPROJECT = "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a check is asked to do; each attribute is a key of the ``[check]`` table (with hyphens).

    Attributes:
        select: Codes, beginnings of codes or names of the rules to run; none means all.
        ignore: The same, of the rules to leave out.
        per_file_ignores: For each pattern of file names (``*/kyiv.yaml``) the rules to leave out there.
        max_quote_words: Words a quote may have.
        duplicate_likeness: From which likeness (0 to 1) on two claims count as near-duplicates.
        topics: The coding scheme of a study: topics used outside it and topics in it that are never used are reported.
        strict: Warnings count as errors.
        file: Where the settings stand, or None.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    max_quote_words: int = 25
    duplicate_likeness: float = 0.92
    topics: tuple[str, ...] = ()
    strict: bool = False
    file: Path | None = None

    def place_of(self, word: str) -> Place:
        """Where a word stands in the settings file."""
        if self.file is None:
            return Place(FILE)
        text = read_text(self.file)
        for quoted in (f'"{word}"', f"'{word}'"):
            if quoted in text:
                return Place(str(self.file), *line_and_column(text, text.index(quoted)))
        return Place(str(self.file), 1, 1)


KEYS = tuple(entry.name.replace("_", "-") for entry in fields(Settings) if entry.name != "file")


def find_settings(start: Path) -> Settings:
    """The settings that hold in a folder: of the nearest readouts.toml, or pyproject.toml that has a table, upwards.

    Raises:
        ReadoutsError: The file is broken or holds an unknown key.
    """
    for folder in (start, *start.parents):
        if (folder / FILE).is_file():
            return load_settings(folder / FILE)
        if (folder / PYPROJECT).is_file() and "[tool.readouts" in read_text(folder / PYPROJECT):
            return load_settings(folder / PYPROJECT)
    return Settings()


def load_settings(path: Path) -> Settings:
    """The settings in a file.

    Raises:
        ReadoutsError: The file cannot be read, is no TOML, or holds an unknown key or a wrong value.
    """
    text = read_text(path)
    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"broken TOML: {error}", Place(str(path))) from None
    except RecursionError:
        raise UsageError("broken TOML: nested too deeply", Place(str(path))) from None
    except ValueError:  # a date that is none, a number of thousands of digits
        raise UsageError("broken TOML: holds a value that cannot be read", Place(str(path))) from None
    if path.name == PYPROJECT:
        tool = table.get("tool", {})
        table = tool.get("readouts", {}) if isinstance(tool, dict) else {}
    check = table.get("check", {}) if isinstance(table, dict) else {}
    if not isinstance(check, dict):
        raise UsageError("'check' must be a table", Place(str(path)), "write [check] and its keys below")
    return Settings(**{key.replace("-", "_"): _value(path, key, value) for key, value in check.items()}, file=path)


def _value(path: Path, key: str, value: Any) -> Any:
    name = key.replace("_", "-")
    if name in ("select", "ignore", "topics"):
        return _words(path, key, value)
    if name == "per-file-ignores" and isinstance(value, dict):
        return {pattern: _words(path, f"{key}.{pattern}", codes) for pattern, codes in value.items()}
    if name == "max-quote-words" and type(value) is int and value > 0:
        return value
    if name == "duplicate-likeness" and type(value) in (int, float) and 0 < value <= 1:
        return float(value)
    if name == "strict" and type(value) is bool:
        return value
    if name in KEYS:
        raise UsageError(f"the setting '{key}' cannot be {value!r}", Place(str(path)))
    hint = did_you_mean(name, KEYS) or f"settings: {', '.join(KEYS)}"
    raise UsageError(f"there is no setting '{key}'", Place(str(path)), hint)


def _words(path: Path, key: str, value: Any) -> tuple[str, ...]:
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise UsageError(f"the setting '{key}' must be a list of words", Place(str(path)))
    return tuple(words)

"""RD043: claims that say nearly the same."""

from __future__ import annotations

from pathlib import Path

from readouts.checks.settings import Settings
from tests.checks.helpers import HEAD, found


def two(one: str, other: str, actor: str = "biden") -> str:
    """A readout of two claims, the second of them marked."""
    first = f"  - {{id: wh-1, source: page, actors: [biden], act: warn, topics: [sanctions], text: {one}}}\n"
    second = f"  - RD043§{{id: wh-2, source: page, actors: [{actor}], act: warn, topics: [sanctions], text: {other}}}\n"
    return f"{HEAD}claims:\n{first}{second}"


def test_copied(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": two(
                "He warned that the allies would respond with strong measures",
                "He warned that allies would respond with strong measures",
            )
        },
    )


def test_another_figure(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": two(
                "He warned that the allies would respond with strong measures in 3 days",
                "He warned that the allies would respond with strong measures in 5 days",
            ).replace("RD043§", "")
        },
    )


def test_negated(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": two(
                "He warned that the allies would respond with strong measures",
                "He warned that the allies would not respond with strong measures",
            ).replace("RD043§", "")
        },
    )


def test_another_actor(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": two(
                "He warned that the allies would respond with strong measures",
                "He warned that the allies would respond with strong measures",
                "putin",
            ).replace("RD043§", "")
        },
    )


def test_coded_alike_without_words(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": two("", "").replace(", text: ", "")})


def test_the_setting(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": two("He warned of strong economic measures", "He warned of hard economic steps")},
        Settings(duplicate_likeness=0.6),
    )

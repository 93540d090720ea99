"""`readouts schema`: the JSON Schemas of what is read and written."""

from __future__ import annotations

import typer

from readouts.cli.options import OUTPUT


def complete_schema(incomplete: str) -> list[str]:
    """Schemas that begin so."""
    return [name for name in _names() if name.startswith(incomplete)]


def _names() -> list[str]:
    from pathlib import Path

    import readouts

    return sorted(path.stem for path in (Path(readouts.__file__).parent / "schema").glob("*.json"))


def schema(
    name: str = typer.Argument(
        None, metavar="NAME", help="diff, readout, event, …; none lists them.", autocompletion=complete_schema
    ),
    output: str = OUTPUT,
) -> None:
    """Print the JSON Schema of a format."""
    from pathlib import Path

    import readouts
    from readouts.cli.output import write_result
    from readouts.errors import UsageError
    from readouts.reading.fields import did_you_mean

    names = _names()
    if not name:
        write_result("\n".join(names) + "\n", output)
        return
    if name not in names:
        raise UsageError(
            f"there is no schema '{name}'", None, did_you_mean(name, names) or f"schemas: {', '.join(names)}"
        )
    write_result((Path(readouts.__file__).parent / "schema" / f"{name}.json").read_text(encoding="utf-8"), output)

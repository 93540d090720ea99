"""RD022: ids of actors the codebook does not know."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import EVENT_FILE, READOUT, found


def test_misspelt(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("recipients: [putin]", "recipients: [RD022§puttin]")})


def test_participants(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"event.yaml": EVENT_FILE.replace("[biden, putin]", "[biden, RD022§puttin]"), "whitehouse.yaml": READOUT},
    )


def test_a_plain_name(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": READOUT.replace("recipients: [putin]", "recipients: [Antonio Example, Exampleland]")},
    )

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


def test_somebody_listed_as_a_person(tmp_path: Path) -> None:
    listed = READOUT.replace("claims:", "people:\n  - {id: roe, name: Jane Roe, state: us}\nclaims:")
    found(tmp_path, {"whitehouse.yaml": listed.replace("recipients: [putin]", "recipients: [roe, RD022§rowe]")})

"""What a check remembers across all folders: which topics were used, and where first."""

from __future__ import annotations

from dataclasses import dataclass, field

from readouts.checks.files import CheckedFolder, scalars
from readouts.errors import Place


@dataclass(slots=True)
class Study:
    """Topics used in any claim, each with the first place."""

    topics: dict[str, Place] = field(default_factory=dict)
    readouts: int = 0

    def add(self, folder: CheckedFolder) -> None:
        """Take a folder into account."""
        for file in folder.of_kind("readout"):
            self.readouts += 1
            for claim in file.claims:
                for topic in scalars(claim, "topics"):
                    if topic.text not in self.topics:
                        self.topics[topic.text] = file.place(topic)

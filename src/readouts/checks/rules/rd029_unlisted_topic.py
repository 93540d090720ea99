"""A claim should use only topics of the study's coding scheme.

Looked at only where the settings list the scheme's topics (see RD028).

Bad::

    # readouts.toml: topics = ["sanctions"]
    topics: [sanction-relief]

Good::

    topics: [sanctions]
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, scalars
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.codebook import load_codebook
from readouts.reading.fields import did_you_mean

CODE, SEVERITY, SCOPE = "RD029", "warning", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Topics outside the scheme."""
    if not settings.topics:
        return
    known = load_codebook().topics
    for claim in file.claims:
        for topic in scalars(claim, "topics"):
            if topic.text in known and topic.text not in settings.topics:
                hint = did_you_mean(topic.text, settings.topics)
                yield Fault(f"the topic '{topic.text}' is not in the study's scheme", file.place(topic), hint)

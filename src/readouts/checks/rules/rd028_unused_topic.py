"""Every topic of the study's coding scheme should be used.

The codebook is far larger than one study. List the topics that yours codes under `topics` in the settings; those that
no claim of the files checked uses are reported where they are listed. Without such a list the rule has nothing to say.

Bad::

    # readouts.toml
    [check]
    topics = ["sanctions", "ransomware"]    # and no claim is about ransomware

Good::

    # readouts.toml
    [check]
    topics = ["sanctions"]
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.checks.study import Study

CODE, SEVERITY, SCOPE = "RD028", "warning", "study"


def check(study: Study, settings: Settings) -> Iterator[Fault]:
    """Topics of the scheme that no claim uses."""
    for topic in settings.topics if study.readouts else ():
        if topic not in study.topics:
            yield Fault(
                f"no claim uses the topic '{topic}'", settings.place_of(topic), "code it, or take it out of the scheme"
            )

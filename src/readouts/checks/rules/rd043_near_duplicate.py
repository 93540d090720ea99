"""Two claims of a readout should not say the same.

Claims whose words are nearly the same (setting `duplicate-likeness`, 0.92) with the same figures, act and actors, and
claims without words that are coded alike. Copied claims inflate what a side seems to give its space to.

Bad::

    - id: wh-1
      text: He warned that the allies would respond with strong measures.
    - id: wh-2
      text: He warned that allies would respond with strong measures.

Good::

    - id: wh-1
      text: He warned that the allies would respond with strong measures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.checks.files import CheckedFile, scalar, scalars
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.reading.nodes import Mapping

CODE, SEVERITY, SCOPE = "RD043", "warning", "readout"

_WORD = re.compile(r"\w+")
# Words that turn a claim into another one however alike the rest is.
_TURNING = frozenset(["not", "no", "never", "without", "nor", "neither", "against", "only", "more", "less"])


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Claims like an earlier one, each reported once."""
    from rapidfuzz import fuzz

    least = settings.duplicate_likeness * 100
    earlier: dict[object, list[tuple[str, str]]] = {}
    for claim in file.claims:
        name = scalar(claim, "id")
        key, words = _sense(claim)
        alike = earlier.setdefault(key, [])
        twin = next((other for other, said in alike if fuzz.ratio(words, said, score_cutoff=least)), None)
        if twin is not None:
            yield Fault(f"says nearly the same as the claim '{twin}'", file.place(claim), "keep one of them")
        alike.append((name.text if name else "?", words))


def _sense(claim: Mapping) -> tuple[object, str]:
    """What must be the same, and the words that may differ a little."""
    parts = [found.text for key in ("text", "condition") if (found := scalar(claim, key))]
    if not parts and (quote := scalar(claim, "quote")):
        parts = [quote.text]
    words = _WORD.findall(" ".join(parts).casefold())
    act, negated, said_by = (scalar(claim, key) for key in ("act", "negated", "attributed_to"))
    lists = tuple(tuple(sorted(node.text for node in scalars(claim, key))) for key in ("actors", "recipients"))
    topics = () if words else tuple(sorted(node.text for node in scalars(claim, "topics")))
    turning = tuple(sorted(word for word in words if word in _TURNING or not word.isalpha()))
    coded = (act and act.text, negated and negated.text, said_by and said_by.text)
    # Without words only what was coded can be compared; it must then be the same throughout.
    return (coded, lists, topics, turning), " ".join(words) or "-"

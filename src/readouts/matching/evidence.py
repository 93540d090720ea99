"""Put a match weight into words: each part with the words of the two claims it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.codebook import Codebook
from readouts.matching import weights as w
from readouts.matching.common import Common, Shared
from readouts.matching.profile import Profile
from readouts.matching.similarity import Part
from readouts.matching.told import Told
from readouts.model import Evidence, Match

_MOST_NAMED = 6


def match_of(a: Told, b: Told, common: Common, units: Sequence[Part], codebook: Codebook) -> Match:
    """The evidence on one pair of claims.

    Args:
        a: The one claim.
        b: The other.
        common: What they have in common.
        units: The parts of the weight, in eighths of a bit.
        codebook: For labels.
    """
    parts = tuple(
        Evidence(field, level, unit / w.GRID, _because(field, level, common, a.profile, b.profile, codebook))
        for field, level, unit in units
    )
    weight = sum(unit for _, _, unit in units) / w.GRID
    return Match((a.side, a.claim.id), (b.side, b.claim.id), weight, round(probability(weight), 4), parts)


def probability(weight: float) -> float:
    """A weight in bits (log2 of the odds) as a probability."""
    return float(1 / (1 + 2.0**-weight))


def _because(field: str, level: str, common: Common, a: Profile, b: Profile, codebook: Codebook) -> str:
    if field == "prior":
        return f"how often any two of {level} belong together"
    if field == "size":
        much, little = "what they share is more than chance brings", "what they share is little to find"
        return f"{much if level == 'much in common' else little} among so many"
    if field == "event":
        if level == "little else in common":
            return "the two readouts share so little that they may tell of different events"
        return "a main party of the one readout is never named in the other"
    if field == "call":
        return "both report the call itself" if level == "both" else "only one reports the call itself"
    if field == "topic":
        return _topic_words(level, common, a, b, codebook)
    if field == "words":
        return _listed(common.words, a.words, b.words) or "no content word in common"
    if field == "sentence":
        return _listed(common.sentence, {}, {})
    if field == "sense":
        return f"nearness in meaning {common.sense:+.2f}, by what their words stand for"
    if field == "semantic":
        return f"nearness in meaning {common.semantic or 0.0:+.2f}, by the sentence vectors of a model"
    if field == "names":
        return _listed(common.names, a.names, b.names)
    if field == "figures":
        texts = {(f.value, f.unit): f.text for f in a.figures}
        return "; ".join(f"{texts[f.value, f.unit]} = {f.text}" for f in b.figures if (f.value, f.unit) in texts)
    if field == "dates":
        return ", ".join(sorted(set(a.dates) & set(b.dates)))
    if field == "order":
        both = f"{round(100 * (a.progress or 0))} % and {round(100 * (b.progress or 0))} %"
        return f"told when {both} of the two statements are told"
    if field == "context":
        return "the sentences around them tell of one matter too"
    if field == "rivals":
        return "against the next best partner of either"
    if field == "act":
        return a.act or "" if a.act == b.act else f"{_act(a, codebook)} / {_act(b, codebook)}"
    return _actors(a, b, codebook)


def _topic_words(level: str, common: Common, a: Profile, b: Profile, codebook: Codebook) -> str:
    if level == "same":
        return ", ".join(codebook.topic_label(shared.left) for shared in common.topics)
    if level == "family":
        return "both about " + codebook.topic_label(common.related_topics[0].left)
    return " / ".join(", ".join(codebook.topic_label(t) for t in sorted(side.topics)) for side in (a, b))


def _listed(shared: Sequence[Shared], ours: Mapping[str, str], theirs: Mapping[str, str]) -> str:
    """What is shared, the most telling first, each as the two sides write it."""
    told = []
    for item in sorted(shared, key=lambda s: (-s.bits, s.left))[:_MOST_NAMED]:
        left, right = ours.get(item.left, item.left), theirs.get(item.right, item.right)
        told.append(left if left == right else f"{left} ~ {right}")
    more = len(shared) - len(told)
    return ", ".join(told) + (f" and {more} more" if more > 0 else "")


def _act(profile: Profile, codebook: Codebook) -> str:
    act = codebook.acts.get(profile.act or "")
    return act.label if act else "unknown"


def _actors(a: Profile, b: Profile, codebook: Codebook) -> str:
    both = sorted(a.actors & b.actors)
    if both:
        return ", ".join(codebook.actor_label(actor) for actor in both)
    return " / ".join(", ".join(codebook.actor_label(x) for x in sorted(side)) for side in (a.actors, b.actors))

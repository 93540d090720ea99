"""The evidence on a pair of claims as numbers, each of which `weights.BITS` gives its worth."""

from __future__ import annotations

import math
from collections.abc import Mapping

from readouts.codebook import Codebook
from readouts.matching import weights as w
from readouts.matching.common import Common
from readouts.matching.profile import Profile

MOST_TOPIC_BITS = 14.0
MOST_FAMILY_BITS = 8.0
MOST_SHARE = 0.8

# Evidence by the field it belongs to, in the order in which a match weight lists its parts.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "call": ("call both", "call one"),
    "topic": (
        "topic same",
        "topic rarity",
        "topic family",
        "topic apart",
        "topic unknown",
        "coded same",
        "coded apart",
    ),
    "words": ("words", "words share", "words amount"),
    "sense": ("sense",),
    "semantic": ("semantic known", "semantic"),
    "names": ("names amount",),
    "figures": ("figure same",),
    "dates": ("date same",),
    "act": ("act same", "act apart"),
    "actors": ("people same", "people apart"),
}


def features(a: Profile, b: Profile, common: Common, codebook: Codebook) -> dict[str, float]:
    """What two claims show, by name; what is absent is left out.

    Units: a plain yes counts 1; rarity and family are bits; amounts are square roots of bits, because each further word
    tells less than the one before; the share is between 0 and 1, sense and
    semantic are cosines.
    """
    found = {"words": 1.0}
    if a.is_call and b.is_call:
        found["call both"] = 1.0
    elif a.is_call or b.is_call:
        found["call one"] = 1.0
    if common.topics:
        found["topic same"] = 1.0
        found["topic rarity"] = min(sum(shared.bits for shared in common.topics), MOST_TOPIC_BITS)
    elif not a.topics or not b.topics:
        found["topic unknown"] = 1.0
    elif common.related_topics:
        found["topic family"] = min(max(shared.bits for shared in common.related_topics), MOST_FAMILY_BITS)
    else:
        found["topic apart"] = 1.0
    if (a.topics or b.topics) and a.by_person and b.by_person:
        found["coded same" if common.topics else "coded apart"] = 1.0
    if common.words or common.names:
        found["words share"] = min(common.word_share, MOST_SHARE)
        found["words amount"] = math.sqrt(sum(shared.bits for shared in common.words))
        found["names amount"] = math.sqrt(sum(shared.bits for shared in common.names))
    if common.sense:
        found["sense"] = common.sense
    if common.semantic is not None:
        found["semantic known"], found["semantic"] = 1.0, common.semantic
    if {(f.value, f.unit) for f in a.figures} & {(f.value, f.unit) for f in b.figures}:
        found["figure same"] = 1.0
    if set(a.dates) & set(b.dates):
        found["date same"] = 1.0
    one, other = codebook.acts.get(a.act or ""), codebook.acts.get(b.act or "")
    if one and other:
        same = one.plover == other.plover
        found["act same" if same else "act apart"] = 1.0 if one is other or not same else 0.5
    if a.actors and b.actors:
        found["people same" if a.actors & b.actors else "people apart"] = 1.0
    return found


def level(field: str, found: Mapping[str, float], common: Common) -> str:
    """The level of agreement of a field, in words."""
    if field == "words":
        share = common.word_share
        return "none" if not common.words else "many" if share > 0.5 else "some" if share > 0.2 else "few"
    if field in ("sense", "semantic"):
        cosine = (common.sense if field == "sense" else common.semantic) or 0.0
        return "near" if cosine > 0.4 else "akin" if cosine > 0.1 else "far"
    named = [name.removeprefix(field).strip() for name in FIELDS[field] if found.get(name)]
    return {"rarity": "same", "amount": "shared"}.get(named[0], named[0]) if named else "none"


def most_by_topic(a: Profile, b: Profile) -> float:
    """The most bits that the topics of two claims can bring."""
    by_person = a.by_person and b.by_person and (a.topics or b.topics)
    if not a.topics.isdisjoint(b.topics):
        most = w.BITS["topic same"] + w.BITS["topic rarity"] * MOST_TOPIC_BITS
        return most + w.BITS["coded same"] if by_person else most
    most = max(w.BITS["topic family"] * MOST_FAMILY_BITS, w.BITS["topic unknown"], w.BITS["topic apart"])
    return most + w.BITS["coded apart"] if by_person else most

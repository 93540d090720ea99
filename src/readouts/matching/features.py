"""The evidence on a pair of claims as numbers, each of which `weights.BITS` gives its worth."""

from __future__ import annotations

import math
from collections.abc import Mapping

from readouts.codebook import Codebook
from readouts.matching import weights as w
from readouts.matching.common import Common
from readouts.matching.profile import Profile

MOST_FAMILY_BITS = 8.0
MOST_SHARE = 0.8
# How far apart two points of a line lie on average when they are picked by chance.
CHANCE_DISTANCE = 1 / 3
# Some matters are told at the one's beginning and the other's end: beyond about half a statement, farther is no worse.
MOST_APART = -0.2
# What it takes both sides to do: there are few such results in a talk, and both report them.
_JOINT = frozenset({"agree", "sign"})

# Evidence by the field it belongs to, in the order in which a match weight lists its parts.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "call": ("call both", "call one"),
    "topic": (
        "topic same",
        "topic family",
        "topic apart",
        "topic unknown",
        "coded same",
        "coded apart",
    ),
    "words": ("words", "words share", "words amount"),
    "sentence": ("sentence",),
    "sense": ("sense",),
    "semantic": ("semantic known", "semantic"),
    "names": ("names amount",),
    "figures": ("figure same",),
    "dates": ("date same",),
    "act": ("act same", "act apart", "act joint"),
    "actors": ("people same", "people apart"),
    "order": ("order",),
}


def features(a: Profile, b: Profile, common: Common, codebook: Codebook) -> dict[str, float]:
    """What two claims show, by name; what is absent is left out.

    Units: a plain yes counts 1; family is bits; amounts are square roots of bits, because each further word
    tells less than the one before; the share is between 0 and 1, sense and semantic are cosines; order is how much
    nearer the two stand in their statements than two claims picked by chance, from -1/5 to 1/3 of a statement.
    """
    found = {"words": 1.0}
    if a.is_call and b.is_call:
        found["call both"] = 1.0
    elif a.is_call or b.is_call:
        found["call one"] = 1.0
    if common.topics:
        found["topic same"] = 1.0
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
    if common.sentence:
        found["sentence"] = math.sqrt(sum(shared.bits for shared in common.sentence))
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
        if one.id in _JOINT and other.id in _JOINT:
            found["act joint"] = 1.0
    if a.actors and b.actors:
        found["people same" if a.actors & b.actors else "people apart"] = 1.0
    if a.progress is not None and b.progress is not None and not (a.by_person and b.by_person):
        found["order"] = max(CHANCE_DISTANCE - abs(a.progress - b.progress), MOST_APART)
    return found


def level(field: str, found: Mapping[str, float], common: Common) -> str:
    """The level of agreement of a field, in words."""
    if field == "words":
        share = common.word_share
        return "none" if not common.words else "many" if share > 0.5 else "some" if share > 0.2 else "few"
    if field in ("sense", "semantic"):
        cosine = (common.sense if field == "sense" else common.semantic) or 0.0
        return "near" if cosine > 0.4 else "akin" if cosine > 0.1 else "far"
    if field == "order":
        return "alike" if found["order"] > 0 else "apart"
    if field == "sentence":
        return "shared"
    named = [name.removeprefix(field).strip() for name in FIELDS[field] if found.get(name)]
    return {"amount": "shared"}.get(named[0], named[0]) if named else "none"


def most_by_topic(a: Profile, b: Profile) -> float:
    """The most bits that the topics of two claims can bring."""
    by_person = a.by_person and b.by_person and (a.topics or b.topics)
    if not a.topics.isdisjoint(b.topics):
        most = w.BITS["topic same"]
        return most + w.BITS["coded same"] if by_person else most
    most = max(w.BITS["topic family"] * MOST_FAMILY_BITS, w.BITS["topic unknown"], w.BITS["topic apart"])
    return most + w.BITS["coded apart"] if by_person else most

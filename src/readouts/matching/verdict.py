"""Judge a row: do the sides agree, tell it differently, or contradict each other?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from readouts.matching.alike import around, plainly_alike, told_alike
from readouts.matching.differences import KINDS
from readouts.matching.found import Found
from readouts.matching.profile import CALL, OPENING_SENTENCES
from readouts.matching.stance import opposition, outcome
from readouts.matching.told import Pair, jointly, thanked
from readouts.model import DIFFERENCE_KINDS, Difference, VerdictName

# Claims whose words cover each other less than this are told too differently to say that the sides agree.
AGREE_SHARE = 0.3
# Claims of what both parties did or said together so much: each then vouches for the other's part in it.
JOINT_SHARE = 0.15
# Claims on topics that have nothing to do with each other need so much.
OTHER_TOPICS_SHARE = 0.5
# Of what the same claims share in one language, so much is left between two (measured on translated statements).
ACROSS = 0.7
# Sentences that open both statements and name so many of the same people report one meeting.
SAME_PEOPLE = 2


def judge(pairs: Sequence[Pair]) -> tuple[VerdictName, tuple[Difference, ...]]:
    """The verdict on a row and the differences behind it.

    One contradiction makes a row a conflict; a row agrees only when all its pairs do. What else stands beside a
    report of the call is what was talked about: on that, the other side's report of the call says nothing.

    Args:
        pairs: The row's pairs of claims, the strongest first; none for a row of one side.
    """
    if not pairs:
        return "only", ()
    verdicts: list[VerdictName] = []
    differences: list[Difference] = []
    lead = pairs[0]
    call = _tells_call(lead)
    for pair in pairs:
        verdict, found = judge_pair(pair)
        if call and pair is not lead and verdict == "differ" and not _tells_call(pair):
            continue
        verdicts.append(verdict)
        differences.extend(found)
    for verdict in ("conflict", "differ"):
        if verdict in verdicts:
            return ("conflict" if verdict == "conflict" else "differ"), _merged(differences)
    return "agree", _merged(differences)


def judge_pair(pair: Pair) -> tuple[VerdictName, list[Difference]]:
    """The verdict on two claims about the same matter, with their differences."""
    found = [one for one in (kind(pair) for kind in KINDS) if one is not None]
    # Both report the call itself, each in its own words: who called whom, when and how long is no disagreement.
    call = _tells_call(pair)
    against = outcome(pair) if call else opposition(pair)
    if against is not None:
        difference = Difference("stance", pair.values(against.a, against.b), against.note)
        found.append(Found(difference, excludes=True))
    matters = any(one.matters for one in found) and not call
    elsewhere = None if matters else around(pair)
    if elsewhere is not None:
        found.append(elsewhere)
    differences = [one.difference for one in found]
    if any(one.excludes for one in found):
        return "conflict", differences
    told_enough = call or thanked(pair) or pair.common.word_share >= _enough(pair)
    if told_enough and not matters and elsewhere is None:
        return "agree", differences
    return "differ", differences or [_other_words(pair)]


def _enough(pair: Pair) -> float:
    """The share of their words that claims must have in common to be said to agree."""
    common, a, b = pair.common, pair.a.profile, pair.b.profile
    apart = bool(a.topics and b.topics) and not common.topics and not common.related_topics
    enough = OTHER_TOPICS_SHARE if apart or a.is_call != b.is_call else AGREE_SHARE
    # A person's summary is short: what it leaves out is left out on purpose.
    if enough == AGREE_SHARE and jointly(pair) and not (a.by_person or b.by_person):
        enough = JOINT_SHARE
    return enough if pair.a.claim.language == pair.b.claim.language else enough * ACROSS


def _other_words(pair: Pair) -> Difference:
    """The difference of last resort: nothing in particular, but too little in common to say that they agree."""
    a, b = pair.a.claim.text, pair.b.claim.text
    return Difference("framing", pair.values(a, b), "told in other words on either side")


def _is_call(pair: Pair) -> bool:
    """Whether both report the call or meeting itself; one that is still to come is a matter like others."""
    both = (pair.a, pair.b)
    held = any(told.claim.act == "hold" or CALL in told.claim.topics for told in both)
    planned = any(told.claim.modality is not None for told in both)
    return held and not planned and (all(told.profile.is_call for told in both) or _one_meeting(pair))


def _one_meeting(pair: Pair) -> bool:
    """Whether one reports the call or meeting and the other, also from a statement's opening, names the same people."""
    both = (pair.a, pair.b)
    opening = all(t.claim.sentence is not None and t.claim.sentence <= OPENING_SENTENCES for t in both)
    return opening and any(t.profile.is_call for t in both) and len(pair.common.names) >= SAME_PEOPLE


def _tells_call(pair: Pair) -> bool:
    """Both report the call, each in its own words; names and titles of who met are alike in any two reports."""
    if not _is_call(pair):
        return False
    ours, theirs = (pair.states((*t.claim.actors, *t.claim.recipients)) for t in (pair.a, pair.b))
    return not told_alike(pair) or (ours == theirs and len(ours) > 1 and not plainly_alike(pair))


def _merged(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    """One difference a kind, in the order of the kinds; the strongest pair has the note."""
    merged: dict[str, Difference] = {}
    for difference in differences:
        known = merged.get(difference.kind)
        if known is None:
            merged[difference.kind] = difference
            continue
        if difference.kind == "stance" and difference.note.split(":")[0] != known.note.split(":")[0]:
            continue  # who is blamed and what is done about it are not one list
        values = dict(known.values)
        for side, value in difference.values.items():
            if side not in values:
                values[side] = value
            elif value not in values[side].split("; "):
                values[side] = f"{values[side]}; {value}"
        merged[difference.kind] = Difference(known.kind, values, known.note)
    return tuple(merged[kind] for kind in DIFFERENCE_KINDS if kind in merged)

"""What differs between two claims about the same matter: one function a kind of difference."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from readouts.codebook.related import relatedness
from readouts.codebook.tokens import tokenise
from readouts.matching.alike import swapped, told_alike
from readouts.matching.amounts import figure, timing
from readouts.matching.found import Found, found
from readouts.matching.lexicon import AGAINST
from readouts.matching.own_words import own_words
from readouts.matching.polarity import act_stems, polarity
from readouts.matching.reach import only_topics, scope
from readouts.matching.told import Pair, Told, jointly, quoted, thanked
from readouts.matching.translated import content
from readouts.model import Claim

# Acts at least this far apart in force press differently enough for a reader to care.
FORCE_APART = 2
# Conditions that share less than this of their words are different conditions.
CONDITION_SAME = 0.5
# Claims that share this much of their information tell of one deed: then who does it is the matter.
ONE_DEED = 0.6
# "The President", "experts": who that is, the other side may say by name.
_UNNAMED = frozenset({"office", "people", "group"})
# Words this near say the same.
SAYS_LIKE = 0.6
# Acts that press on somebody, by PLOVER event type; to press is not to report.
_PRESSING = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "COERCE", "ASSAULT"})
# What one side puts forward is not yet what both agreed on.
_PUT_FORWARD = frozenset({"offer", "invite", "hope"})


def actor(pair: Pair) -> Found | None:
    """Who is said to have done it, or towards whom."""
    doer, recipient = _doer(pair), _recipient(pair)
    return recipient if recipient is not None and not (doer and doer.matters) else doer


def _doer(pair: Pair) -> Found | None:
    ours, theirs = pair.states(pair.a.claim.actors), pair.states(pair.b.claim.actors)
    if not ours or not theirs or ours & theirs:
        return None
    a, b = _labels(pair, pair.a.claim.actors), _labels(pair, pair.b.claim.actors)
    note = f"{pair.a.name} names {a} as acting, {pair.b.name} names {b}"
    return found(pair, "actor", a, b, note, matters=told_alike(pair) or _other_doers(pair, ours | theirs))


def _other_doers(pair: Pair, actors: frozenset[str]) -> bool:
    """Whether one thing is said to be done by others: both tell of a deed, or one does in much the same words."""
    known = [pair.codebook.actors.get(actor) for actor in actors]
    if thanked(pair) or any(entry is None or entry.kind in _UNNAMED for entry in known):
        return False
    deeds = sum(_is_deed(pair, told) for told in (pair.a, pair.b))
    return deeds == 2 or (deeds == 1 and pair.common.word_share >= ONE_DEED) or _each_names_his(pair)


def _each_names_his(pair: Pair) -> bool:
    """Whether each claim names in its own words who acts, and not who acts in the other."""
    one, other = (pair.states(told.claim.actors) for told in (pair.a, pair.b))
    ours, theirs = (_named(pair, told) for told in (pair.a, pair.b))
    return one <= ours and other <= theirs and not one & theirs and not other & ours


def _named(pair: Pair, told: Told) -> frozenset[str]:
    """States and organisations that a claim names."""
    return pair.states(name[1:] for name in told.profile.names if name.startswith("@"))


def _recipient(pair: Pair) -> Found | None:
    """Towards whom, where each side names another and neither is who acts on the other side."""
    ours, theirs = (pair.states(told.claim.recipients) for told in (pair.a, pair.b))
    known = all(pair.codebook.actors[r].kind not in _UNNAMED for r in ours | theirs if r in pair.codebook.actors)
    actors = pair.states((*pair.a.claim.actors, *pair.b.claim.actors))
    if not ours or not theirs or ours & theirs or not known or (ours | theirs) & actors:
        return None
    here, there = _named(pair, pair.a), _named(pair, pair.b)
    explicit = (
        pair.a.claim.act == pair.b.claim.act
        and ours <= here
        and theirs <= there
        and not ours & there
        and not theirs & here
    )
    if not explicit or pair.common.word_share < ONE_DEED:
        return None
    a, b = (_labels(pair, told.claim.recipients) for told in (pair.a, pair.b))
    return found(pair, "actor", a, b, f"{pair.a.name} names {a} as addressed, {pair.b.name} names {b}")


def _is_deed(pair: Pair, told: Told) -> bool:
    """Something done or pledged, not merely said: then who does it is the matter."""
    act = pair.codebook.acts.get(told.claim.act or "")
    return act is not None and act.plover != "CONSULT"


def _labels(pair: Pair, actors: Sequence[str]) -> str:
    return ", ".join(pair.codebook.actor_label(actor) for actor in actors)


def act(pair: Pair) -> Found | None:
    """What was done: warned or merely outlined."""
    acts = pair.codebook.acts
    one, other = acts.get(pair.a.claim.act or ""), acts.get(pair.b.claim.act or "")
    if one is None or other is None or one is other:
        return None
    apart = abs(one.force - other.force)
    if one.plover == other.plover and apart < FORCE_APART:
        return None
    stronger = pair.a if one.force > other.force else pair.b
    tail = f"; {stronger.name} has it stronger" if apart >= FORCE_APART else ""
    note = pair.each(quoted(one.label), quoted(other.label)) + tail
    pressing = (one.plover in _PRESSING) != (other.plover in _PRESSING) and not _both_say(pair)
    # Thanks, and what the thanks are for, are one matter; what both parties said, either side words in its own way.
    matters = pressing or one.stance * other.stance < 0 or _not_yet_agreed(pair)
    matters = matters and not thanked(pair) and not (jointly(pair) and {one.id, other.id}.isdisjoint(AGAINST))
    return found(pair, "act", one.label, other.label, note, matters=matters)


def _both_say(pair: Pair) -> bool:
    """Whether the word for one side's act has its like in the other's claim, or a refusal a plain "not"."""
    for told, other in ((pair.a, pair.b), (pair.b, pair.a)):
        act = pair.codebook.acts.get(told.claim.act or "")
        if act is None or act.plover not in _PRESSING:
            continue
        if act.id in AGAINST and (other.claim.negated or polarity(other).wrong):
            return True
        said = {token.stem for token in other.tokens}
        if any(relatedness(stem, word) >= SAYS_LIKE for stem in act_stems(told) for word in said):
            return True
    return False


def _not_yet_agreed(pair: Pair) -> bool:
    """What one side tells as agreed by both, the other tells as put forward by one."""

    def agreed(told: Told) -> bool:
        act = pair.codebook.acts.get(told.claim.act or "")
        return act is not None and act.plover == "AGREE" and len(pair.states(told.claim.actors)) > 1

    acts = {pair.a.claim.act, pair.b.claim.act}
    return not acts.isdisjoint(_PUT_FORWARD) and (agreed(pair.a) or agreed(pair.b))


def condition(pair: Pair) -> Found | None:
    """Under which condition."""
    ours, theirs = pair.a.claim.condition, pair.b.claim.condition
    if not ours and not theirs:
        return None
    if ours and theirs:
        one, other = content(ours, pair.a.claim.language), content(theirs, pair.b.claim.language)
        if _likeness(one, other) >= CONDITION_SAME and not _one_sided_words(one, other):
            return None
        note = "the conditions differ: " + pair.each(quoted(ours), quoted(theirs))
    else:
        told = pair.a if ours else pair.b
        note = f"only {told.name} names a condition: {quoted(ours or theirs or '')}"
    return found(pair, "condition", ours or "", theirs or "", note)


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """How far the words of the shorter text, as stems, have a like in the other, 0 to 1."""
    short, long = sorted((one, other), key=len)
    if not short:
        return 1.0
    return sum(max((relatedness(a, b) for b in long), default=0.0) for a in short) / len(short)


def _one_sided_words(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether each text says something specific that the other does not."""
    return any(max((relatedness(a, b) for b in theirs), default=0.0) < 0.3 for a in ours) and any(
        max((relatedness(a, b) for a in ours), default=0.0) < 0.3 for b in theirs
    )


def framing(pair: Pair) -> Found | None:
    """The same thing by another name."""
    if told_alike(pair):
        return swapped(pair)
    a, b = _wording(pair, pair.a, pair.b), _wording(pair, pair.b, pair.a)
    if not a or not b or a.casefold() == b.casefold():
        return None
    note = f"{pair.a.name} speaks of {a}, {pair.b.name} of {b}"
    return found(pair, "framing", a, b, note, matters=False)


def _wording(pair: Pair, told: Told, other: Told) -> str:
    """How a side calls the matter where the other does not: its official words, else its topics, else its own words."""
    if told.claim.quote and not _says(other.claim, told.claim.quote):
        return quoted(told.claim.quote)
    topics = only_topics(pair, told, other)
    if topics:
        return ", ".join(topics)
    if told.claim.quote:
        return ""
    shared = {s.left for s in pair.common.words} | {s.right for s in pair.common.words}
    own = own_words(told.claim, shared)
    return quoted(own) if own else ""


def _says(claim: Claim, quote: str) -> bool:
    words = {token.stem for token in tokenise(f"{claim.text} {claim.quote or ''}")}
    return all(stem in words for stem in content(quote, None))


KINDS: tuple[Callable[[Pair], Found | None], ...] = (actor, act, framing, condition, figure, scope, timing)

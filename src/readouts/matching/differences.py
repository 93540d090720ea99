"""What differs between two claims about the same matter: one function a kind of difference."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from readouts.codebook.related import relatedness
from readouts.codebook.tokens import tokenise
from readouts.matching.own_words import own_words
from readouts.matching.stopwords import FUNCTION_WORDS
from readouts.matching.told import Pair, Told, quoted
from readouts.matching.translated import content
from readouts.model import Claim, Difference, DifferenceKind, Figure
from readouts.records import dataclass

# Claims that share this much of their words, as written, are told alike: then one other word is what differs. Told
# in other words, speakers and names differ anyway.
TOLD_ALIKE = 0.65
# Acts at least this far apart in force press differently enough for a reader to care.
FORCE_APART = 2
# Conditions that share less than this of their words are different conditions.
CONDITION_SAME = 0.5
# Names and topics that one side adds: from this many on, the other tells only a part.
MUCH_MORE = 3
# Acts that press on somebody, by PLOVER event type; to press is not to report.
_PRESSING = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "COERCE", "ASSAULT"})
_WEAK = frozenset({"may", "might", "could", "can"})
ARTICLES = frozenset({"a", "an", "the"})
# Function words that change what is claimed.
_TELLING = frozenset(
    "not no never neither nor nobody none nothing without only may might could shall must should cannot "
    "all every each some any few several both most more less least before after until unless if over under up down "
    "out one three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion "
    "half january february march april june july august september october november december".split()
)
_HEDGES = frozenset(
    "possibility possible possibly feasibility examine examined considered considering explore exploring".split()
)
_ALL = frozenset(
    "all every each full entire whole complete both fully entirely completely unconditional always".split()
)
_SOME = frozenset("some part partial certain several selected limited most few many partly half sometimes".split())


@dataclass(frozen=True, slots=True)
class Found:
    """A difference, and how grave it is.

    Attributes:
        excludes: Both cannot be true.
        matters: It rules out ``agree``.
    """

    difference: Difference
    excludes: bool = False
    matters: bool = True


def _found(
    pair: Pair, kind: DifferenceKind, a: str, b: str, note: str, *, excludes: bool = False, matters: bool = True
) -> Found:
    return Found(Difference(kind, pair.values(a, b), note), excludes, matters)


def actor(pair: Pair) -> Found | None:
    """Who is said to have done it."""
    ours, theirs = pair.states(pair.a.claim.actors), pair.states(pair.b.claim.actors)
    if not ours or not theirs or ours & theirs:
        return None
    a, b = _actors(pair, pair.a), _actors(pair, pair.b)
    note = f"{pair.a.name} names {a} as acting, {pair.b.name} names {b}"
    deeds = all(_is_deed(pair, told) for told in (pair.a, pair.b)) and ours | theirs <= pair.codebook.actors.keys()
    return _found(pair, "actor", a, b, note, matters=deeds or told_alike(pair))


def _is_deed(pair: Pair, told: Told) -> bool:
    """Something done or pledged, not merely said: then who does it is the matter."""
    act = pair.codebook.acts.get(told.claim.act or "")
    return act is not None and act.plover != "CONSULT"


def told_alike(pair: Pair) -> bool:
    """Whether two claims use nearly the same words."""
    ours, theirs = _folds(pair.a), _folds(pair.b)
    return len(ours & theirs) >= TOLD_ALIKE * max(len(ours), len(theirs), 1)


def _folds(told: Told) -> frozenset[str]:
    return frozenset(token.fold for token in tokenise(told.claim.text)) - ARTICLES


def _other_words(told: Told, other: Told) -> list[str]:
    """The words of one claim that the other has not, in order; grammar apart, but "not", "may" and "all" count."""
    theirs = {token.stem for token in tokenise(other.claim.text)}
    grammar = FUNCTION_WORDS - _TELLING
    return list(
        dict.fromkeys(
            token.text for token in tokenise(told.claim.text) if token.stem not in theirs and token.fold not in grammar
        )
    )


def _actors(pair: Pair, told: Told) -> str:
    return ", ".join(pair.codebook.actor_label(actor) for actor in told.claim.actors)


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
    pressing = (one.plover in _PRESSING) != (other.plover in _PRESSING)
    return _found(pair, "act", one.label, other.label, note, matters=pressing or one.stance * other.stance < 0)


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
    return _found(pair, "condition", ours or "", theirs or "", note)


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


def figure(pair: Pair) -> Found | None:
    """Numbers: other amounts exclude each other, an amount on one side only is a difference."""
    ours = _unmatched(pair.a.claim.figures, pair.b.claim.figures)
    theirs = _unmatched(pair.b.claim.figures, pair.a.claim.figures)
    if not ours and not theirs:
        return None
    rivals = [(x, y) for x in ours for y in theirs if _same_thing(x, y)]
    if rivals:
        x, y = rivals[0]
        excludes = not _compatible(x, y)
        note = "the figures differ: " + pair.each(x.text, y.text)
        return _found(pair, "figure", x.text, y.text, note, excludes=excludes)
    a, b = "; ".join(f.text for f in ours), "; ".join(f.text for f in theirs)
    if ours and theirs:
        note = "other figures: " + pair.each(a, b)
    else:
        note = f"only {(pair.a if ours else pair.b).name} gives a figure: {a or b}"
    return _found(pair, "figure", a, b, note, matters=bool(ours and theirs) and told_alike(pair))


def _unmatched(figures: Sequence[Figure], others: Sequence[Figure]) -> list[Figure]:
    return [f for f in figures if not any(f.value == o.value and _same_thing(f, o) for o in others)]


def _same_thing(one: Figure, other: Figure) -> bool:
    return one.unit == other.unit or (
        bool(one.unit and other.unit) and relatedness(_stem(one.unit), _stem(other.unit)) >= 0.4
    )


def _stem(unit: str) -> str:
    tokens = tokenise(unit)
    return tokens[-1].stem if tokens else unit


def _compatible(one: Figure, other: Figure) -> bool:
    """Whether bounds leave room for both ("more than 100" and "120")."""
    low, high = sorted((one, other), key=lambda f: f.value)
    if "about" in (one.bound, other.bound) and high.value <= low.value * 1.1:
        return True
    return low.bound == "at-least" or high.bound == "at-most"


def timing(pair: Pair) -> Found | None:
    """When."""
    ours = [d for d in pair.a.claim.dates if not _date_in(d, pair.b.claim.dates)]
    theirs = [d for d in pair.b.claim.dates if not _date_in(d, pair.a.claim.dates)]
    if not ours and not theirs:
        return None
    a, b = ", ".join(ours), ", ".join(theirs)
    if ours and theirs:
        rivals = any(_form(one) == _form(other) for one in ours for other in theirs)
        return _found(pair, "timing", a, b, "other dates: " + pair.each(a, b), matters=rivals)
    note = f"only {(pair.a if ours else pair.b).name} says when: {a or b}"
    return _found(pair, "timing", a, b, note, matters=False)


def _form(date: str) -> str:
    """A date with its digits levelled, so that only dates given to the same precision are rivals."""
    return re.sub(r"\d+", "0", date) if re.search(r"\d", date) else "weekday"


def _date_in(date: str, others: Sequence[str]) -> bool:
    """Whether a date is among others, to the precision both give ("2021" and "2021-12", "--12-09" and "2021-12-09")."""
    for other in others:
        one, two = date.removeprefix("--"), other.removeprefix("--")
        short, long = sorted((one, two), key=len)
        yearless = date[:2] == "--" or other[:2] == "--"
        if long.startswith(short) or (yearless and long.endswith(short)):
            return True
    return False


def scope(pair: Pair) -> Found | None:
    """How far it reaches: places, people and further matters that one side adds, all against some, will against may."""
    ours, theirs = _only_names(pair, pair.a, pair.b), _only_names(pair, pair.b, pair.a)
    if ours and theirs:
        a, b = ", ".join(ours), ", ".join(theirs)
        return _found(pair, "scope", a, b, "other names: " + pair.each(a, b), matters=told_alike(pair))
    quantity = _contrast(pair, _ALL, _SOME)
    if quantity:
        return _found(pair, "scope", *quantity, "how much of it: " + pair.each(*quantity))
    hedges = _hedge(pair.a.claim), _hedge(pair.b.claim)
    if bool(hedges[0]) != bool(hedges[1]):
        a, b = (hedge or "stated plainly" for hedge in hedges)
        return _found(pair, "scope", a, b, "how certain it is: " + pair.each(quoted(a), quoted(b)))
    a_topics, b_topics = _only_topics(pair, pair.a, pair.b), _only_topics(pair, pair.b, pair.a)
    if bool(a_topics or ours) != bool(b_topics or theirs):
        told, more = (pair.a, [*a_topics, *ours]) if a_topics or ours else (pair.b, [*b_topics, *theirs])
        listed = ", ".join(more)
        # A topic that a person added is a matter of its own; one that a phrase set off may be a word in passing.
        by_person = pair.a.profile.by_person and pair.b.profile.by_person
        note = f"only {told.name} also names {listed}"
        a, b = (listed, "") if told is pair.a else ("", listed)
        return _found(
            pair, "scope", a, b, note, matters=len(more) >= MUCH_MORE or (by_person and bool(a_topics or b_topics))
        )
    return None


def _hedge(claim: Claim) -> str:
    """The word by which a claim leaves the matter open, or nothing."""
    if claim.modality in _WEAK:
        return claim.modality or ""
    return next((token.fold for token in tokenise(claim.text) if token.fold in _HEDGES), "")


def _only_names(pair: Pair, told: Told, other: Told) -> list[str]:
    shared = {s.left for s in pair.common.names} | {s.right for s in pair.common.names}
    return [
        words
        for name, words in told.profile.names.items()
        if name not in shared and name.lstrip("@=") not in _people(pair, told) and name not in other.profile.names
    ]


def _people(pair: Pair, told: Told) -> frozenset[str]:
    """Who acts in either claim: that is compared as actor, not as scope."""
    claims = (pair.a.claim, pair.b.claim)
    return pair.states(name for claim in claims for name in claim.actors)


def _only_topics(pair: Pair, told: Told, other: Told) -> list[str]:
    wider = {above for topic in other.claim.topics for above in (topic, *pair.codebook.family(topic))}
    return [
        pair.codebook.topic_label(topic)
        for topic in told.claim.topics
        if topic not in wider and not pair.codebook.topics[topic].process
    ]


def _contrast(pair: Pair, one: frozenset[str], other: frozenset[str]) -> tuple[str, str] | None:
    ours, theirs = ({t.fold for t in tokenise(told.claim.text)} for told in (pair.a, pair.b))
    for a_set, b_set in ((one, other), (other, one)):
        a, b = sorted(ours & a_set - theirs), sorted(theirs & b_set - ours)
        if a and b and not ours & b_set and not theirs & a_set:
            return a[0], b[0]
    return None


def framing(pair: Pair) -> Found | None:
    """The same thing by another name."""
    if told_alike(pair):
        return _swapped(pair)
    a, b = _wording(pair, pair.a, pair.b), _wording(pair, pair.b, pair.a)
    if not a or not b:
        return None
    note = f"{pair.a.name} speaks of {a}, {pair.b.name} of {b}"
    return _found(pair, "framing", a, b, note, matters=False)


def _swapped(pair: Pair) -> Found | None:
    """In two claims told alike, the words that only one of them has."""
    ours, theirs = _other_words(pair.a, pair.b), _other_words(pair.b, pair.a)
    if not ours and not theirs:
        return None
    a, b = quoted(" ".join(ours)) if ours else "", quoted(" ".join(theirs)) if theirs else ""
    return _found(pair, "framing", a, b, "alike but for: " + pair.each(a, b))


def _wording(pair: Pair, told: Told, other: Told) -> str:
    """How a side calls the matter where the other does not: its official words, else its topics, else its own words."""
    if told.claim.quote and not _says(other.claim, told.claim.quote):
        return quoted(told.claim.quote)
    topics = _only_topics(pair, told, other)
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

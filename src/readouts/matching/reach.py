"""How far a matter reaches: places, people, further topics, exceptions, all against some, will against may."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from readouts.codebook.rarity import capitalised
from readouts.codebook.related import relatedness
from readouts.codebook.tokens import tokenise
from readouts.matching.alike import told_alike
from readouts.matching.anchored import turned_round
from readouts.matching.found import Found, found
from readouts.matching.told import Pair, Told, quoted, thanked, tokens_of
from readouts.model import Claim
from readouts.records import replace

# Names and topics that one side adds: from this many on, the other tells only a part.
MUCH_MORE = 3
# Claims that share this much of their information cover each other.
COVERED = 0.6
_WEAK = frozenset({"may", "might", "could", "can"})
# Words by which it is permitted or possible too.
_ALLOWING = frozenset(token.stem for token in tokenise("able allow allowed permit permitted entitled possible free"))
SAYS_LIKE = 0.6
# A word that is so often capitalised is a name.
ALWAYS_CAPITAL = 0.9
_HEDGES = frozenset(
    "possibility possible possibly feasibility examine examined consider considered considering explore exploring "
    "interest interested".split()
)
_ALL = frozenset(
    "all every each full entire whole complete both fully entirely completely unconditional always".split()
)
_WHOLE = frozenset({"all", "every", "entire", "whole", "complete"})
_SOME = frozenset("some part partial certain several selected limited most few many partly half sometimes".split())
# Words that take something out of what is said, as they stand at its end or before a name.
_EXCEPTIONS = (
    ("except",), ("excepting",), ("excluding",), ("exception",), ("exceptions",), ("exempt",),
    ("other", "than"), ("save", "for"), ("reservation",), ("reservations",), ("with", "the", "proviso"),
)  # fmt: skip
_ONLY = (("only",), ("solely",), ("exclusively",), ("merely",), ("alone",), ("limited", "to"), ("confined", "to"),
         ("in", "part"), ("partly",), ("partially",))  # fmt: skip
# "Not only" and "the only matter" restrict nothing.
_NOT_ONLY = frozenset({"not", "if", "the", "and"})
# What is granted before the point is made: "While he welcomed …, he said …".
_CONCESSIVE = frozenset({"while", "although", "though", "albeit", "whilst"})


def scope(pair: Pair) -> Found | None:
    """The gravest difference in how far the matter reaches."""
    weak = None
    # Of thanks, only what was given can differ, not who else and what else is named.
    lenient = thanked(pair) and not told_alike(pair)
    for kind in (_quantity, _turned, _reservation, _certainty, _other_names, _further):
        one = kind(pair)
        if one is not None and one.matters and not (lenient and kind in (_certainty, _other_names, _further)):
            return one
        weak = weak or one
    return replace(weak, matters=False) if weak is not None else None


def _other_names(pair: Pair) -> Found | None:
    ours, theirs = _places(pair, pair.a, pair.b), _places(pair, pair.b, pair.a)
    if not ours or not theirs:
        return None
    a, b = ", ".join(ours.values()), ", ".join(theirs.values())
    matters = told_alike(pair) or _in_stead(pair, ours, theirs)
    return found(pair, "scope", a, b, "other names: " + pair.each(a, b), matters=matters)


def _in_stead(pair: Pair, ours: Collection[str], theirs: Collection[str]) -> bool:
    """Whether names stand in each other's stead: one a side, or more where the words cover each other.

    Told in other words, each of two lists of names may be the details that one side adds.
    """
    here, there = _third(pair, ours, theirs), _third(pair, theirs, ours)
    one_each = len(here) == len(there) == 1
    return bool(here and there) and (one_each or pair.common.word_share >= COVERED)


def _third(pair: Pair, names: Collection[str], others: Collection[str]) -> list[str]:
    """The names of somebody or some place that is no party to the talks, nor named otherwise by the other side."""
    aside = pair.parties | pair.states(name.lstrip("@=") for name in others)
    return [name for name in names if not pair.states([name.lstrip("@=")]) <= aside]


def _quantity(pair: Pair) -> Found | None:
    quantity = _contrast(pair, _ALL, _SOME) or _counted(pair)
    return found(pair, "scope", *quantity, "how much of it: " + pair.each(*quantity)) if quantity else None


def _turned(pair: Pair) -> Found | None:
    turned = turned_round(pair)
    return found(pair, "scope", *turned, "which of it: " + pair.each(*map(quoted, turned))) if turned else None


def _counted(pair: Pair) -> tuple[str, str] | None:
    """The whole on one side, a number of things on the other: "the entire law" against "two articles"."""
    ours, theirs = (sorted(_WHOLE & {token.fold for token in told.tokens}) for told in (pair.a, pair.b))
    counts = [[figure.text for figure in told.claim.figures if figure.unit] for told in (pair.a, pair.b)]
    if ours and not theirs and counts[1] and not counts[0]:
        return ours[0], counts[1][0]
    if theirs and not ours and counts[0] and not counts[1]:
        return counts[0][0], theirs[0]
    return None


def _contrast(pair: Pair, one: frozenset[str], other: frozenset[str]) -> tuple[str, str] | None:
    ours, theirs = ({t.fold for t in told.tokens} for told in (pair.a, pair.b))
    for a_set, b_set in ((one, other), (other, one)):
        a, b = sorted(ours & a_set - theirs), sorted(theirs & b_set - ours)
        if a and b and not ours & b_set and not theirs & a_set:
            return a[0], b[0]
    return None


def _reservation(pair: Pair) -> Found | None:
    """An exception, a restriction or a concession that only one side makes."""
    for words, but in ((_EXCEPTIONS, frozenset[str]()), (_ONLY, _NOT_ONLY)):
        ours, theirs = (next(_said(told, words, but), "") for told in (pair.a, pair.b))
        if bool(ours) != bool(theirs):
            note = f"only {(pair.a if ours else pair.b).name} restricts it: {quoted(ours or theirs)}"
            return found(pair, "scope", ours, theirs, note)
    ours, theirs = (_conceded(told) for told in (pair.a, pair.b))
    if bool(ours) != bool(theirs):
        note = f"only {(pair.a if ours else pair.b).name} says it in passing: {quoted(ours or theirs)}"
        return found(pair, "scope", ours, theirs, note)
    return None


def _said(told: Told, phrases: Collection[tuple[str, ...]], but: Collection[str]) -> Iterator[str]:
    """The phrases that a claim has, as written, where no word of ``but`` stands before."""
    folds = [token.fold for token in told.tokens]
    said = set(folds)
    for phrase in phrases:
        if not said.issuperset(phrase):
            continue
        for index in range(len(folds) - len(phrase) + 1):
            if tuple(folds[index : index + len(phrase)]) == phrase and (not index or folds[index - 1] not in but):
                yield " ".join(token.text for token in told.tokens[index : index + len(phrase)])


def _conceded(told: Told) -> str:
    tokens = told.tokens
    return tokens[0].text if tokens and tokens[0].fold in _CONCESSIVE else ""


def _certainty(pair: Pair) -> Found | None:
    a, b = _hedge(pair.a.claim), _hedge(pair.b.claim)
    if bool(a) == bool(b) or _also_says(a or b, pair.b if a else pair.a):
        return None
    a, b = a or "stated plainly", b or "stated plainly"
    return found(pair, "scope", a, b, "how certain it is: " + pair.each(quoted(a), quoted(b)))


def _also_says(hedge: str, other: Told) -> bool:
    """Whether the side without the hedge has a word like it: "may use" and "is able to use"."""
    said = {token.stem for token in other.tokens}
    if hedge in _WEAK:
        return not said.isdisjoint(_ALLOWING)
    return any(relatedness(token.stem, word) >= SAYS_LIKE for token in tokenise(hedge) for word in said)


def _hedge(claim: Claim) -> str:
    """The word by which a claim leaves the matter open, or nothing."""
    if claim.modality in _WEAK:
        return claim.modality or ""
    return next((token.fold for token in tokenise(claim.text) if token.fold in _HEDGES), "")


def _further(pair: Pair) -> Found | None:
    """Names and topics that only one side has."""
    ours, theirs = (
        [*only_topics(pair, told, other), *_third_names(pair, told, other)]
        for told, other in ((pair.a, pair.b), (pair.b, pair.a))
    )
    if bool(ours) == bool(theirs):
        return None
    told, other, more = (pair.a, pair.b, ours) if ours else (pair.b, pair.a, theirs)
    listed = ", ".join(more)
    # A topic that a person added is a matter of its own; one that a phrase set off may be a word in passing.
    by_person = pair.a.profile.by_person and pair.b.profile.by_person
    # Where the words cover each other, further topics are set off by other words for the same.
    topics = only_topics(pair, told, other)
    covered = pair.common.word_share >= COVERED and not by_person
    matters = len(more) - (len(topics) if covered else 0) >= MUCH_MORE or (by_person and bool(topics))
    a, b = (listed, "") if told is pair.a else ("", listed)
    return found(pair, "scope", a, b, f"only {told.name} also names {listed}", matters=matters)


def _only_names(pair: Pair, told: Told, other: Told) -> dict[str, str]:
    """Names that the other side's claim has not, as written; nor their words: "council of NATO and Russia"."""
    aside = _people(pair)
    said = {token.stem for token in (*other.tokens, *tokens_of(other.claim.quote or ""))}
    return {
        name: words
        for name, words in told.profile.names.items()
        if name not in other.profile.names
        and name.lstrip("@=") not in aside
        and not said.issuperset(token.stem for token in tokens_of(words))
    }


def _places(pair: Pair, told: Told, other: Told) -> dict[str, str]:
    """The same with the names that the thesaurus has relatives of, and which are therefore kept as words."""
    names = _only_names(pair, told, other)
    if told.profile.by_person:
        return names
    said = {token.stem for token in other.tokens}
    for token in told.tokens[1:]:
        known = token.stem in told.profile.words and token.text[:1].isupper() and token.stem not in said
        if not known or (capitalised(token.stem) or 0.0) < ALWAYS_CAPITAL:
            continue
        if not any(relatedness(token.stem, word) >= SAYS_LIKE for word in said):
            names.setdefault(token.fold, token.text)
    return names


def _third_names(pair: Pair, told: Told, other: Told) -> list[str]:
    """The same without the parties', which both statements name all the time."""
    names = _only_names(pair, told, other)
    return [words for name, words in names.items() if name.lstrip("@=") not in pair.parties or told_alike(pair)]


def _people(pair: Pair) -> frozenset[str]:
    """Who acts, where both claims say so: that is compared as actor, not as scope."""
    ours, theirs = (pair.states(told.claim.actors) for told in (pair.a, pair.b))
    return ours | theirs if ours and theirs else frozenset()


def only_topics(pair: Pair, told: Told, other: Told) -> list[str]:
    """Labels of the topics that the other side's claim does not come near."""
    wider = {above for topic in other.claim.topics for above in (topic, *pair.codebook.family(topic))}
    return [
        pair.codebook.topic_label(topic)
        for topic in told.claim.topics
        if topic not in wider and not pair.codebook.topics[topic].process
    ]

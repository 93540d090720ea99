"""Whether two claims take opposite sides: agreed against refused, yes against no, blame put on opposite parties."""

from __future__ import annotations

from collections.abc import Iterable

from readouts.codebook.related import opposites, relatedness
from readouts.codebook.tokens import tokenise
from readouts.matching.alike import told_alike
from readouts.matching.blame import blamed
from readouts.matching.lexicon import FAULT, MERE_WORDS
from readouts.matching.polarity import Polarity, polarity
from readouts.matching.told import Pair, Told, quoted, thanked
from readouts.records import dataclass

# Acts that find good.
_GOOD = frozenset({"welcome", "praise", "support"})
_BLAMES = frozenset({"accuse", "criticise", "condemn", "voice_concern", "object", "warn", "demand"})
# What one side asks for, the other may turn down.
_ASKED = frozenset({"ask", "call_for", "urge", "demand", "propose", "invite", "offer"})
# By these a side states its own case, which is no answer that grants anything.
_OWN_CASE = frozenset("state note recall explain stress reiterate present characterise defend support commit".split())
# "No decision was taken" against "agreed".
_DECISIONS = frozenset(token.stem for token in tokenise("decision agreement deal consensus understanding"))
# Words for what is felt about a matter; who feels the same finds no fault with the other.
_REGRET = frozenset(token.stem for token in tokenise("sorrow regret grief sadness concern alarm worry condolence"))
# Two ends of one deal: not opposites when each side tells its own end.
_CONVERSE = frozenset("send sent receiv buy bought sell sold import export lend lent borrow purchas sale".split())
# Words at least this related say nearly the same.
SAYS_LIKE = 0.6
# Claims whose poorer one shares this much of its information are near enough for one word to turn the matter round.
CLOSE = 0.45


@dataclass(frozen=True, slots=True)
class Opposition:
    """What each side says that the other contradicts, and a sentence for a person."""

    a: str
    b: str
    note: str


def opposition(pair: Pair) -> Opposition | None:
    """How two claims about the same matter contradict each other, if they do."""
    ours, theirs = polarity(pair.a), polarity(pair.b)
    return (
        _blame(pair)
        or _answers(pair, ours, theirs)
        or _valuation(pair, ours, theirs)
        or _fault(pair)
        or _antonyms(pair, ours, theirs)
    )


def outcome(pair: Pair) -> Opposition | None:
    """How two reports of the call itself contradict each other: on what came of it."""
    return _valuation(pair, polarity(pair.a), polarity(pair.b))


def _answers(pair: Pair, ours: Polarity, theirs: Polarity) -> Opposition | None:
    """One side takes the matter up or asserts it, the other turns it down or denies it."""
    acts = {pair.a.claim.act, pair.b.claim.act}
    contrary = bool(acts & FAULT and acts & _GOOD) and not ours.denied and not theirs.denied
    for told, other, one, two in ((pair.a, pair.b, ours, theirs), (pair.b, pair.a, theirs, ours)):
        contrary = contrary or _turns_down(pair, told, other, one, two)
    if not contrary:
        return None
    a, b = _act_words(pair, pair.a), _act_words(pair, pair.b)
    return Opposition(a, b, "opposite answers: " + pair.each(quoted(a), quoted(b)))


def _turns_down(pair: Pair, told: Told, other: Told, one: Polarity, two: Polarity) -> bool:
    """Whether a claim denies or refuses what the other says plainly."""
    if told_alike(pair):
        return bool(one.denied or one.refuses) and not (two.denied or two.refuses)
    if two.negative or thanked(pair):
        return False
    if one.denied and (other.claim.act in _ASKED or (_undecided(one) and _settled(pair, other))):
        return True
    if one.refuses:
        return not two.wrong
    if two.faint:
        return False
    return any(_says_like(stem, other.profile.words) for stem in one.denied) or (
        bool(one.denied) and bool(pair.common.topics) and _own_cases(pair)
    )


def _own_cases(pair: Pair) -> bool:
    """Whether each of two parties speaks for itself."""
    ours, theirs = (pair.states(told.claim.actors) for told in (pair.a, pair.b))
    return len(ours) == len(theirs) == 1 and ours != theirs


def _undecided(one: Polarity) -> bool:
    return not one.denied.isdisjoint(_DECISIONS)


def _settled(pair: Pair, told: Told) -> bool:
    act = pair.codebook.acts.get(told.claim.act or "")
    return act is not None and act.plover in ("AGREE", "COOPERATE")


def _act_words(pair: Pair, told: Told) -> str:
    act = pair.codebook.acts.get(told.claim.act or "")
    label = act.label if act else "say"
    return f"not {label}" if told.claim.negated else label


def _valuation(pair: Pair, ours: Polarity, theirs: Polarity) -> Opposition | None:
    """One side calls wrong what the other calls right."""
    for one, two in ((ours, theirs), (theirs, ours)):
        if one.wrong and two.right and not one.right and not two.wrong:
            a, b = (one.wrong[0], two.right[0]) if one is ours else (two.right[0], one.wrong[0])
            return Opposition(a, b, "opposite judgements: " + pair.each(quoted(a), quoted(b)))
    return None


def _fault(pair: Pair) -> Opposition | None:
    """One side finds fault, the other party states its own case."""
    for told, other in ((pair.a, pair.b), (pair.b, pair.a)):
        speaker, answers = pair.states(told.claim.actors), pair.states(other.claim.actors)
        if told.claim.act not in FAULT | {"voice_concern"} or other.claim.act not in _OWN_CASE:
            continue
        if not speaker or not answers or speaker & answers or len(speaker) > 1 or len(answers) > 1:
            continue
        if told.claim.act == "voice_concern" and (_regrets(other) or not _between(pair, told, speaker, answers)):
            continue
        if polarity(other).wrong:
            continue  # who finds fault as well is of one mind, or blames somebody: then that is the contradiction
        a, b = _act_words(pair, pair.a), _act_words(pair, pair.b)
        return Opposition(a, b, "one finds fault, the other states its own case: " + pair.each(quoted(a), quoted(b)))
    return None


def _regrets(told: Told) -> bool:
    return not _REGRET.isdisjoint(told.profile.words) or told.claim.act in ("voice_concern", "condole")


def _between(pair: Pair, told: Told, speaker: frozenset[str], answers: frozenset[str]) -> bool:
    """Whether a concern is about the other party: it names that, or no third; concern may be about what others did."""
    named = {name[1:] for name in told.profile.names if name.startswith("@")} | pair.states(told.claim.recipients)
    return not named.isdisjoint(answers) or (named <= speaker | pair.parties and bool(pair.common.topics))


def _antonyms(pair: Pair, ours: Polarity, theirs: Polarity) -> Opposition | None:
    against = _opposed(pair)
    if not against or pair.common.word_share < CLOSE or bool(ours.denied) != bool(theirs.denied):
        return None
    if (pair.a.claim.act in FAULT) != (pair.b.claim.act in FAULT):
        return None  # to condemn sending troops and to urge their withdrawal is one stance
    one, other = min(against, key=sorted)  # the same two, whichever side is looked at first
    a, b = pair.a.profile.words[one], pair.b.profile.words[other]
    return Opposition(a, b, "the opposite: " + pair.each(quoted(a), quoted(b)))


def _opposed(pair: Pair) -> list[tuple[str, str]]:
    """Pairs of stems, one of each side, that are opposites, where neither side also says the like of the other's."""
    ours, theirs = (
        {stem for stem, word in told.profile.words.items() if word not in MERE_WORDS} for told in (pair.a, pair.b)
    )
    one_speaker = bool(pair.states(pair.a.claim.actors) & pair.states(pair.b.claim.actors))
    aside = frozenset[str]() if one_speaker or told_alike(pair) else _CONVERSE
    return [
        (a, b)
        for a in sorted(ours - theirs - aside)
        for b in sorted(opposites(a) & (theirs - ours - aside))
        if not _says_like(b, ours - theirs) and not _says_like(a, theirs - ours)
    ]


def _says_like(stem: str, words: Iterable[str]) -> bool:
    return any(relatedness(stem, word) >= SAYS_LIKE for word in words)


def _blame(pair: Pair) -> Opposition | None:
    ours, theirs = _held_responsible(pair, pair.a), _held_responsible(pair, pair.b)
    ours, theirs = ours - theirs, theirs - ours
    if not ours or not theirs:
        return None
    a, b = (", ".join(sorted(pair.codebook.actor_label(x) for x in side)) for side in (ours, theirs))
    return Opposition(a, b, f"opposite blame: {pair.a.name} holds {a} responsible, {pair.b.name} {b}")


def _held_responsible(pair: Pair, told: Told) -> frozenset[str]:
    """Who a claim holds responsible: the doer of a wrong by its words, or else whom it blames as its recipient."""
    own = pair.states(told.claim.actors)
    addressed = pair.states(told.claim.recipients) - own if told.claim.act in _BLAMES else frozenset()
    by_words = blamed(pair, told)
    return (addressed or by_words) if told.profile.by_person else (by_words or addressed)

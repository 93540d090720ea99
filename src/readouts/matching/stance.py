"""Whether two claims take opposite sides: agreed against refused, yes against no, blame put on opposite parties."""

from __future__ import annotations

from collections.abc import Iterable

from readouts.codebook.phrases import phrase_index
from readouts.codebook.related import opposites, relatedness
from readouts.codebook.tokens import tokenise
from readouts.matching.told import Pair, Told, quoted
from readouts.model import Claim
from readouts.records import dataclass

# Acts that turn something down.
_AGAINST = frozenset({"reject", "deny", "postpone"})
# Acts that find fault against acts that find good.
_FAULT = frozenset({"object", "condemn", "criticise", "accuse"})
_GOOD = frozenset({"welcome", "praise", "support"})
# "Without delay" denies nothing.
_NO_DENIAL = frozenset({"without"})
# Words, as stems, by which official prose denies without a verb of denying.
_DENIALS = frozenset(
    token.stem
    for token in tokenise("baseless groundless unfounded untrue fabricated dismissed refuted slander fictitious")
)
_BLAMES = frozenset({"accuse", "criticise", "condemn", "voice_concern", "object", "warn", "demand"})


# Words at least this related say nearly the same.
SAYS_LIKE = 0.6


@dataclass(frozen=True, slots=True)
class Opposition:
    """What each side says that the other contradicts, and a sentence for a person."""

    a: str
    b: str
    note: str


def opposition(pair: Pair) -> Opposition | None:
    """How two claims about the same matter contradict each other, if they do."""
    return _blame(pair) or _answers(pair) or _antonyms(pair)


def _answers(pair: Pair) -> Opposition | None:
    """One side takes the matter up or asserts it, the other turns it down or denies it."""
    one, other = _turned_down(pair.a), _turned_down(pair.b)
    acts = {pair.a.claim.act, pair.b.claim.act}
    if one == other and not (acts & _FAULT and acts & _GOOD):
        return None
    a, b = _act_words(pair, pair.a), _act_words(pair, pair.b)
    return Opposition(a, b, "opposite answers: " + pair.each(quoted(a), quoted(b)))


def _turned_down(told: Told) -> bool:
    """Whether a claim refuses, denies or negates; a refusal with a "not" in its reasons stays one."""
    claim = told.claim
    return claim.act in _AGAINST or _negated(claim) or not _DENIALS.isdisjoint(told.profile.words)


def _negated(claim: Claim) -> bool:
    words = {text.casefold() for field, text in claim.words if field == "negated"}
    return claim.negated and not (words and words <= _NO_DENIAL)


def _act_words(pair: Pair, told: Told) -> str:
    act = pair.codebook.acts.get(told.claim.act or "")
    label = act.label if act else "say"
    return f"not {label}" if told.claim.negated else label


def _antonyms(pair: Pair) -> Opposition | None:
    against = _opposed(pair.a.profile.words, pair.b.profile.words)
    if not against or not _close(pair) or _negated(pair.a.claim) != _negated(pair.b.claim):
        return None
    a, b = pair.a.profile.words[against[0][0]], pair.b.profile.words[against[0][1]]
    return Opposition(a, b, "the opposite: " + pair.each(quoted(a), quoted(b)))


def _opposed(left: Iterable[str], right: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of stems, one of each side, that are opposites, where neither side also says the like of the other's."""
    ours, theirs = set(left), set(right)
    return [
        (a, b)
        for a in sorted(ours - theirs)
        for b in sorted(opposites(a) & (theirs - ours))
        if not _says_like(b, ours) and not _says_like(a, theirs)
    ]


def _says_like(stem: str, words: Iterable[str]) -> bool:
    return any(relatedness(stem, word) >= SAYS_LIKE for word in words)


def _close(pair: Pair) -> bool:
    """Whether the claims are alike enough for one word to turn one into the contrary of the other."""
    return pair.common.word_share >= 0.45


def _blame(pair: Pair) -> Opposition | None:
    if pair.a.claim.act not in _BLAMES or pair.b.claim.act not in _BLAMES:
        return None
    ours, theirs = _blamed(pair, pair.a), _blamed(pair, pair.b)
    if not ours or not theirs or ours & theirs:
        return None
    a, b = (", ".join(sorted(pair.codebook.actor_label(x) for x in side)) for side in (ours, theirs))
    return Opposition(a, b, f"opposite blame: {pair.a.name} holds {a} responsible, {pair.b.name} {b}")


def _blamed(pair: Pair, told: Told) -> frozenset[str]:
    """Who a claim holds responsible: its recipients, or the one its words name as the doer ("X's …", "by X")."""
    named = pair.states(told.claim.recipients)
    own = pair.states(told.claim.actors)
    return (named or _doers(pair, told)) - own


def _doers(pair: Pair, told: Told) -> frozenset[str]:
    text = told.claim.text
    tokens = tokenise(text)
    found: set[str] = set()
    for hit in phrase_index("actors").find(tokens):
        last = tokens[hit.end - 1]
        possessive = last.text.endswith(("'s", "’s")) or text[last.end : last.end + 1] in ("'", "’")
        agent = hit.start > 0 and tokens[hit.start - 1].fold == "by"
        if possessive or agent:
            found.update(pair.states(hit.ids[:1]))
    return frozenset(found)

"""What a claim denies, finds wrong or finds right, and whom its words make the doer of a wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from readouts.codebook.phrases import phrase_index
from readouts.codebook.tokens import Token, tokenise
from readouts.matching.stopwords import FUNCTION_WORDS
from readouts.matching.told import Pair, Told
from readouts.records import dataclass


def _stems(words: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokenise(words))


# Acts that turn something down.
AGAINST = frozenset({"reject", "deny", "postpone"})
# Acts that find fault.
FAULT = frozenset({"object", "condemn", "criticise", "accuse"})
_NEGATORS = frozenset("not never no cannot nor neither nobody none nothing".split())
# "Without delay" denies nothing, but goes with a "not" of the other side's.
_FAINT = frozenset({"without"})
# A "not" in these says something else: "not only", "no later than", "whether or not".
_NO_DENIAL = frozenset("only just merely least simply limited later less fewer more doubt matter".split())
# These deny a whole noun phrase: "no talk of a median line".
_DENYING_NOUNS = frozenset({"no", "neither", "none", "nobody", "nothing"})
MOST_DENIED = 3
# "Nothing against", "no objection": what is not opposed is granted.
_GRANTED = _stems("against objection oppose opposition obstacle")
# After these a sentence tells something in passing.
_ASIDE = frozenset("which who whom whose where".split())
# Between a "not" and what is denied: "does not intend to lift", "has never been able to".
_HELPING = _stems("intend intention plan ready going able need be been have has become yet any longer way right role")
# Verbs that deny what follows, as stems.
_TURNING = _stems(
    "refuse decline reject refute deny exclude prevent forbid prohibit ban refrain avoid abstain suspend halt cease "
    "stop withdraw withdrew drop cancel lack absence fail free exempt abolish remove rule unable unwilling impossible below beneath remain instead"
)
# Words by which official prose denies without a verb of denying.
_DENIALS = _stems("baseless groundless unfounded untrue fabricated dismissed refuted slander fictitious falsehood")
_NOTHING_TO_DO = (("nothing", "to", "do", "with"), ("no", "basis"), ("no", "foundation"), ("nothing", "in", "common"))
# What is called wrong, and what is called right, whatever the matter.
WRONG = _stems(
    "illegal illegally unlawful unlawfully illegitimate violate violation infringe infringement irresponsible "
    "irresponsibly reckless recklessly provocation provocative aggression aggressive destructive intransigence "
    "intransigent obstruct obstruction unjustified unprovoked discriminatory arbitrary arbitrarily contrary "
    "failure failed deadlock stalemate fruitless unacceptable inadmissible intolerable regrettable deplorable baseless"
)
RIGHT = _stems(
    "legal lawful lawfully legitimate conform conformity accordance comply compliance abide respect uphold honour "
    "honor safe justified rightful orderly dignified responsible responsibly progress success successful constructive "
    "fruitful productive breakthrough equality undisputed indisputable inalienable"
)
# Words that share a stem with those, and judge nothing.
MERE_WORDS = frozenset({"law", "laws", "safety", "progressive", "progressively", "respective", "respectively"})
# Things of which it is good or bad that there are none.
_OUTCOME = _stems("result agreement outcome")
_HARM = _stems("harm threat damage")
DENIAL_REACH = 3
# Deeds that a side blames on another, besides what is called wrong.
_HOSTILE = WRONG | _stems(
    "fire fired shoot shooting shot shell shelling attack ram rammed collision collide strike bomb bombardment mine "
    "abduct kill escalate escalation threaten provoke undermine dismantle sabotage block blockade seize encroach "
    "intrude incursion manoeuvre dangerous hamper hinder prevent thwart torpedo"
)
# Words that say whose doing it was.
_CAUSE = _stems("because cause caused due owing blame fault responsible responsibility culprit perpetrator")
# How many words from an actor's name the wrong may be named, and how near a deed of his follows.
REACH = 4
BEFORE_DEED = 3


@dataclass(frozen=True, slots=True)
class Polarity:
    """Whether a claim says yes or no.

    Attributes:
        denied: Stems of what a "not" or "no" of its main clause denies.
        refuses: It turns the matter down as a whole: by its act, or by a word of denial.
        negative: A word in it speaks against; then it is no plain yes.
        faint: It has a "without", which denies nothing by itself.
        wrong: Words, as written, that find something wrong.
        right: Words, as written, that find something right.
    """

    denied: frozenset[str]
    refuses: bool
    negative: bool
    faint: bool
    wrong: tuple[str, ...]
    right: tuple[str, ...]


def polarity(told: Told) -> Polarity:
    """How one claim stands to its matter."""
    tokens = tokenise(told.claim.text)
    denied = _denied(tokens)
    said = {token.stem for token in tokens}
    turned = told.claim.act in AGAINST and denied.isdisjoint(act_stems(told))
    refuses = turned or not said.isdisjoint(_DENIALS) or _has(tokens, _NOTHING_TO_DO)
    wrong, right = _judged(told.claim.text, tokens)
    negative = (
        refuses
        or told.claim.act in FAULT
        or any(_negates(token) for token in tokens)
        or not said.isdisjoint(_TURNING)
        or any(t.fold.startswith("un") and len(t.fold) > 6 and t.fold[2:5] not in ("ite", "ion", "der") for t in tokens)
    )
    faint = any(token.fold in _FAINT for token in tokens)
    return Polarity(frozenset(denied), refuses, negative, faint, wrong, right)


def _negates(token: Token) -> bool:
    return token.fold in _NEGATORS or token.fold.endswith(("n't", "n’t"))


def act_stems(told: Told) -> set[str]:
    """Stems of the act's own verb: "will not be interrupted" interrupts nothing."""
    return {token.stem for field, words in told.claim.words if field == "act" for token in tokenise(words)}


def _denied(tokens: Sequence[Token]) -> set[str]:
    """The first telling word after each negation of the main clause, and the one before it where it is a subject."""
    found: set[str] = set()
    for index, token in enumerate(tokens):
        if token.fold in _ASIDE and index:
            break
        if not _negates(token):
            continue
        after = tokens[index + 1 :]
        if after and (after[0].fold in _NO_DENIAL or after[0].stem in _GRANTED or _than(after)):
            continue
        telling = [t.stem for t in after if t.fold not in FUNCTION_WORDS and t.stem not in _HELPING]
        conditional = any(t.fold in _FAINT for t in tokens[:index])  # "without a truce no aid"
        if conditional or not _GRANTED.isdisjoint(telling[:1]):
            continue
        found.update(telling[:1])
        if token.fold in _DENYING_NOUNS:
            found.update(telling[:MOST_DENIED])
    return found


def _than(tokens: Sequence[Token]) -> bool:
    """ "No nearer than 20 miles" is a bound, no denial."""
    return any(token.fold == "than" for token in tokens[1:3])


def _has(tokens: Sequence[Token], phrases: Iterable[tuple[str, ...]]) -> bool:
    folds = [token.fold for token in tokens]
    return any(tuple(folds[i : i + len(p)]) == p for p in phrases for i in range(len(folds)))


def _judged(text: str, tokens: Sequence[Token]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words that find wrong and right; denied, one becomes the other ("without any result", "no violation")."""
    wrong: list[str] = []
    right: list[str] = []
    for index, token in enumerate(tokens):
        start = _denial_before(text, tokens, index)
        words = text[tokens[start].start : token.end]
        if token.fold in MERE_WORDS or (token.fold == "respect" and _with_respect(tokens, index)):
            continue
        if token.stem in WRONG or (token.stem in _HARM and start < index):
            (right if start < index else wrong).append(words)
        elif token.stem in RIGHT or (token.stem in _OUTCOME and start < index):
            (wrong if start < index else right).append(words)
    return tuple(wrong), tuple(right)


def _with_respect(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].fold in ("with", "in")


def _denial_before(text: str, tokens: Sequence[Token], index: int) -> int:
    """Where the "no", "without" or "lack of" begins that denies a word, or the word itself."""
    for at in range(max(index - DENIAL_REACH, 0), index):
        token = tokens[at]
        denies = _negates(token) or token.fold in _FAINT or token.fold in ("lack", "absence")
        if denies and not set(text[token.end : tokens[index].start]) & set(",;:"):
            return at
    return index


def blamed(pair: Pair, told: Told) -> frozenset[str]:
    """Whom a claim's words make the doer of something wrong.

    "X's escalation", "shelling by X", "X had fired", "it was X that broke off", "because of X".
    """
    tokens = tokenise(told.claim.text)
    speaker = pair.states(told.claim.actors)
    found: set[str] = set()
    for hit in phrase_index("actors").find(tokens):
        before, after = tokens[max(hit.start - REACH, 0) : hit.start], tokens[hit.end : hit.end + REACH]
        wrong = _wrong(after) and not pair.states(hit.ids[:1]) <= speaker
        own = wrong and _possessive(told.claim.text, tokens[hit.end - 1])
        agent = any(token.fold == "by" for token in before[-2:]) and _wrong(before)
        deed = wrong and _wrong(after[:BEFORE_DEED])
        caused = any(token.stem in _CAUSE for token in before)
        cleft = [token.fold for token in before[-2:]] in (["it", "was"], ["it", "is"])
        if own or agent or deed or caused or cleft:
            found.update(pair.states(hit.ids[:1]))
    return frozenset(found)


def _possessive(text: str, token: Token) -> bool:
    return token.text.endswith(("'s", "’s")) or text[token.end : token.end + 1] in ("'", "’")


def _wrong(tokens: Sequence[Token]) -> bool:
    return any(token.stem in _HOSTILE for token in tokens)

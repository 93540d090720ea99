"""What a claim denies, and what it finds wrong or right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from readouts.codebook.rarity import sentence_frequency
from readouts.codebook.tokens import Token, stem, tokenise
from readouts.matching.lexicon import (
    AGAINST,
    ASIDE,
    DENIALS,
    DENYING_NOUNS,
    FAINT,
    FAULT,
    GRANTED,
    HARM,
    HELPING,
    LASTING,
    MERE_WORDS,
    NEGATORS,
    NO_DENIAL,
    NOTHING_TO_DO,
    OUTCOME,
    RIGHT,
    TURNING,
    WRONG,
)
from readouts.matching.stopwords import FUNCTION_WORDS
from readouts.matching.told import Told
from readouts.records import dataclass

# Of a noun phrase that is denied as a whole, so many telling words; how far before a word its denial may stand.
MOST_DENIED = 3
DENIAL_REACH = 3
_HAVE = frozenset({"has", "have", "had"})
# What follows an "un" is a word of its own when it is so long and stands in so many sentences of official prose.
LETTERS = 3
KNOWN = 50


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
    tokens = told.tokens
    denied = _denied(tokens)
    said = {token.stem for token in tokens}
    turned = told.claim.act in AGAINST and denied.isdisjoint(act_stems(told))
    refuses = turned or not said.isdisjoint(DENIALS) or _has(tokens, NOTHING_TO_DO)
    wrong, right = _judged(told.claim.text, tokens)
    negative = (
        refuses
        or told.claim.act in FAULT
        or any(_negates(token) for token in tokens)
        or not said.isdisjoint(TURNING)
        or any(_undoes(token) for token in tokens)
    )
    faint = any(token.fold in FAINT for token in tokens)
    return Polarity(frozenset(denied), refuses, negative, faint, wrong, right)


def _negates(token: Token) -> bool:
    return token.fold in NEGATORS or token.fold.endswith(("n't", "n’t"))


def _undoes(token: Token) -> bool:
    """ "Unchanged", not "university": what follows the "un" is a word."""
    rest = token.fold[2:]
    return token.fold.startswith("un") and len(rest) > LETTERS and sentence_frequency(stem(rest)) >= KNOWN


def act_stems(told: Told) -> set[str]:
    """Stems of the act's own verb: "will not be interrupted" interrupts nothing."""
    return {token.stem for field, words in told.claim.words if field == "act" for token in tokenise(words)}


def _denied(tokens: Sequence[Token]) -> set[str]:
    """The first telling word after each negation of the main clause, and the one before it where it is a subject."""
    found: set[str] = set()
    for index, token in enumerate(tokens):
        if token.fold in ASIDE and index:
            break
        if not _negates(token):
            continue
        after = tokens[index + 1 :]
        if after and (after[0].fold in NO_DENIAL or after[0].stem in GRANTED or _than(after)):
            continue
        telling = [t.stem for t in after if t.fold not in FUNCTION_WORDS and t.stem not in HELPING]
        conditional = any(t.fold in FAINT for t in tokens[:index])  # "without a truce no aid"
        if conditional or not GRANTED.isdisjoint(telling[:1]):
            continue
        if index and tokens[index - 1].fold in _HAVE and not LASTING.isdisjoint(telling[:1]):
            continue
        found.update(telling[:1])
        if token.fold in DENYING_NOUNS:
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
        if token.stem in WRONG or (token.stem in HARM and start < index):
            (right if start < index else wrong).append(words)
        elif token.stem in RIGHT or (token.stem in OUTCOME and start < index):
            (wrong if start < index else right).append(words)
    return tuple(wrong), tuple(right)


def _with_respect(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].fold in ("with", "in")


def _denial_before(text: str, tokens: Sequence[Token], index: int) -> int:
    """Where the "no", "without" or "lack of" begins that denies a word, or the word itself."""
    for at in range(max(index - DENIAL_REACH, 0), index):
        token = tokens[at]
        denies = _negates(token) or token.fold in FAINT or token.fold in ("lack", "absence")
        if denies and not set(text[token.end : tokens[index].start]) & set(",;:"):
            return at
    return index

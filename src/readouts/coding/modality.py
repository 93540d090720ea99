"""Conditions, negation and modality of a clause, from the words that mark them."""

from __future__ import annotations

import re

from readouts.coding.wordlists import holds_any, listed
from readouts.coding.words import Words

# The patterns are built when a text first needs them.
_MARKER = (
    r"(?i)\b(?:in the event (?:of|that)|in case(?: of)?|if and when|even if|only if|if|unless|"
    r"should (?=the |a |an |any |such |there |it |they |[A-Z])|provided(?: that|,| always)|providing that|"
    r"on (?:the )?condition (?:that|of)|subject to|as long as|so long as|"
    r"until(?! (?:\d|the end|end|(?-i:[A-Z])))|as soon as(?! possible)|contingent (?:up)?on|"
    r"conditional (?:up)?on|depending on|dependent on|were (?:it|they|the \w+) to|in exchange for|in return for|"
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bstill )(?<!\bthe )pending(?! before)|"
    r"assuming(?: that)?|once|only (?:after|when)|in the absence of|without prejudice to|"
    r"where (?:necessary|appropriate|possible)|when conditions (?:allow|permit))\b"
)
_END = r"[,;:—]|\.\s|[.)”\"]*$"
_NO_CONDITION = (
    r"(?i)\b(?:as if|what if|if (?:any|not|possible|necessary)\b|up until|as long as it takes|"
    r"once (?:again|more)|at once)"
)
_STRONG = r"(?i)^(?:until|once|pending|where|as soon as)"
_MODALITY = {
    "will": "will", "shall": "will", "won't": "will", "would": "would", "wouldn't": "would",
    "may": "may", "might": "may",
    "could": "may", "can": "may", "cannot": "may", "can't": "may", "must": "must", "should": "must", "ought": "must",
    "shouldn't": "must",
}  # fmt: skip
_NEEDS = listed("need needs has have had")
_MODALS = _NEEDS.union(_MODALITY)
_NEGATIONS = listed("not never cannot nor neither without")
_DENIALS = _NEGATIONS | {"no"}
_REFUSALS = listed("refus declin unabl unwil fail")
_NOT_NEGATED = (
    ("not", "only"),
    ("not", "just"),
    ("not", "merely"),
    ("not", "least"),
    ("not", "simply"),
    ("not", "limited"),
    ("without", "delay"),
    ("without", "doubt"),
    ("without", "question"),
    ("without", "hesitation"),
    ("without", "exception"),
    ("without", "fail"),
)


# Without one of these no marker is in a clause. The last three pass for other letters where case does not count.
_OF_MARKERS = (
    "if", "unless", "until", "once", "provid", "should ", "condition", "event ", "case", "subject", "long as",
    "soon as", "depend", "contingent", "were ", "exchange", "return for", "pending", "assuming", "only ", "absence",
    "prejudice", "where ", "when ", "ſ", "ı", "i\u0307",
)  # fmt: skip


def _none_marked(clause: str) -> bool:
    return not holds_any(clause.lower(), _OF_MARKERS)


def find_condition(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The place of a condition in a clause, marker included; None when there is none.

    The longest of the strong markers ("if", "unless", "in the event of", "subject to") wins over "until" and "once".
    """
    best: tuple[bool, int, int] | None = None
    if _none_marked(text[start:end]):
        return None
    for marker in re.compile(_MARKER).finditer(text, start, end):
        if re.compile(_NO_CONDITION).search(text, max(start, marker.start() - 4), min(end, marker.end() + 10)):
            continue
        if marker.group().startswith("should") and not (marker.start() == start or text[marker.start() - 2] in ",;:—"):
            continue
        stop = _stop(text, marker.end(), end)
        weak = bool(re.match(_STRONG, marker.group()))
        if best is None or (best[0] and not weak):
            best = (weak, marker.start(), stop)
    return (best[1], best[2]) if best else None


def _stop(text: str, start: int, end: int) -> int:
    found = re.compile(_END).search(text, start, end)
    return found.start() if found else end


def is_negated(words: Words, start: int, end: int, besides: tuple[int, int] = (0, 0)) -> str:
    """The word that denies the act or its content between two tokens, or empty.

    "Not only", "whether or not" deny nothing; "no" before a noun does. What stands ``besides`` belongs to the act
    already ("not accept" is a refusal).
    """
    tokens, folds = words.tokens, words.folds[start:end]
    refused = not _REFUSALS.isdisjoint([token.stem for token in tokens[start:end]])
    if not refused and _DENIALS.isdisjoint(folds) and "n't" not in " ".join(folds):
        return ""  # as for most
    for at in range(start, end):
        if besides[0] <= at < besides[1]:
            continue
        word = tokens[at].fold
        if word in ("if", "unless") and at > start:
            break  # what a condition denies is the condition's
        if (
            word in _NEGATIONS
            or word.endswith("n't")
            or (tokens[at].stem in _REFUSALS and at + 1 < end and tokens[at + 1].fold == "to")
        ):
            following = tokens[at + 1].fold if at + 1 < end else ""
            before = tokens[at - 1].fold if at > start else ""
            if (word, following) in _NOT_NEGATED or (word == "not" and before == "or"):
                continue
            return tokens[at].text
        if word == "no" and at + 1 < end and _denies(words, at, end):
            return tokens[at].text
    return ""


def _denies(words: Words, at: int, end: int) -> bool:
    """Whether "no" denies what follows: "no progress", "no longer"; not "no doubt", "no more than 5", "no-fly"."""
    following = words.tokens[at + 1].fold
    if following in ("more", "longer"):
        return at + 2 < end and words.tokens[at + 2].fold != "than"
    return (
        words.seps[at + 1] != "-"
        and following not in ("doubt", "matter", "later", "less", "fewer")
        and not following[0].isdigit()
    )


def _helps(words: Words, at: int, end: int) -> bool:
    """Whether a verb follows for a modal to help: "will sign", not "the political will of"."""
    return at + 1 < end and words.tags[at + 1] not in ("prep", "conj", "wh", "that")


def find_modality(words: Words, start: int, end: int, after: int) -> tuple[str, str] | None:
    """(modality, word): the first modal verb after ``after``, else the first one before it."""
    if _MODALS.isdisjoint(words.folds[start:end]):
        return None
    earlier: tuple[str, str] | None = None
    for at in range(start, end):
        kind = _MODALITY.get(words.tokens[at].fold)
        if kind is None and words.tokens[at].fold in _NEEDS and at + 1 < end:
            noun = at > 0 and words.tags[at - 1] in ("det", "poss", "prep", "") and words.tokens[at].fold == "need"
            kind = "must" if words.tokens[at + 1].fold == "to" and not noun else None
        if (
            kind is None
            or not _helps(words, at, end)
            or (words.tokens[at].fold == "may" and words.tokens[at].text == "May")
            or (words.tokens[at].fold == "will" and at and words.tags[at - 1] in ("det", "poss", "prep"))
        ):
            continue
        if at >= after:
            return kind, words.tokens[at].text
        earlier = earlier or (kind, words.tokens[at].text)
    return earlier

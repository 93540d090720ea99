"""Where a name begins and ends that the codebook does not list."""

from __future__ import annotations

from collections.abc import Mapping

from readouts.codebook.phrases import Hit
from readouts.coding.mention import Mention
from readouts.coding.roles import read_title
from readouts.coding.wordlists import listed
from readouts.coding.words import Words, verb_form

PARTICLES = listed(
    "de da do dos das del della di du la le van von der den bin ibn al el ul ur abu ben bint e y ter ten zu"
)
SUFFIXES = listed("jr sr ii iii iv")
_POSSESSIVE = tuple(f"{mark}{ending}" for mark in "'’ʼ" for ending in ("", "s"))
_NOT_NAMES = listed(
    "today yesterday monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december the and he she they his her both in on at it "
    "this"
)


def bare_name(words: Words, hits: Mapping[int, Hit], at: int) -> Mention | None:
    """A first and family name without a title, where somebody who acts is expected: before a verb."""
    if words.tags[at] or not words.tokens[at].text[0].isupper() or words.tokens[at].fold in _NOT_NAMES:
        return None
    before = words.tags[at - 1] if at else "start"
    first = before in ("start", "conj", "that", "while") or "," in words.seps[at]
    if not first and before != "prep":
        return None  # as for most
    end = name_end(words, hits, at, after_comma=True)
    if at and words.tokens[at - 1].fold == "counterpart" and 2 <= end - at <= 4 and "," in words.seps[at]:
        closed = end == len(words.tokens) or words.seps[end][:1] in tuple(",.;:") or words.tags[end]
        if closed and not any(words.tags[k] or k in hits for k in range(at, end)):
            return Mention(at, end, "person", name=written(words, at, end))
    if before == "prep" and 2 <= end - at <= 4 and end + 1 < len(words.tokens) and words.seps[end] == ",":
        # "spoke with Francesco Talo, Diplomatic Advisor to …"
        title = read_title(words.tokens, words.seps, end + (words.tags[end] in ("det", "poss")))
        if title is not None and not any(words.tags[k] or k in hits for k in range(at, end)):
            return Mention(at, end, "person", name=written(words, at, end))
    if not first:
        return None
    if not 2 <= end - at <= 4 or end >= len(words.tokens) or possessive(words, end - 1) or words.seps[end]:
        return None
    if any(words.tags[k] or words.tokens[k].text.isupper() or k in hits for k in range(at, end)):
        return None
    verb = words.tokens[end]
    if verb.text[0].islower() and (words.tags[end] in ("be", "have", "modal") or verb_form(verb) == "ed"):
        return Mention(at, end, "person", name=written(words, at, end))
    return None


def name_end(words: Words, hits: Mapping[int, Hit], at: int, *, after_comma: bool = False) -> int:
    """Where a capitalised name that begins at a token ends; ``at`` when none begins."""
    end, count = at, len(words.tokens)
    while end < count and end - at < 6:
        token, sep = words.tokens[end], "" if after_comma and end == at else words.seps[end]
        if sep not in ("", "-", ".", "’", "'", "‘", "`") and not (sep in (",", ".,") and token.fold in SUFFIXES):
            break
        if end in hits and end == at and token.text[:1].isupper():
            break
        low = token.fold
        if token.text[:1].isupper():
            if low in _NOT_NAMES or token.text[:1].isdigit():
                break
            if end > at and words.tags[end] not in ("", "be", "adv") and len(low) > 2 and sep != "-":
                break
        elif sep in ("-", "’", "‘", "'"):
            pass
        elif low not in PARTICLES or not _capital_follows(words, end):
            break
        end += 1
        if possessive(words, end - 1):
            break
    return end if any(t.text[:1].isupper() for t in words.tokens[at:end]) else at


def _capital_follows(words: Words, at: int) -> bool:
    """Whether a particle ("von der") leads to the rest of a name."""
    for following in words.tokens[at + 1 : at + 3]:
        if following.text[:1].isupper():
            return True
        if following.fold not in PARTICLES:
            return False
    return False


def possessive(words: Words, at: int) -> bool:
    """Whether a word stands in the possessive: "Russia's", "the leaders'"."""
    token = words.tokens[at]
    if token.text[-1] not in "s'’ʼ":
        return False
    if token.text.endswith(_POSSESSIVE):
        return True
    end = words.ends[at]
    mark, after = words.text[end : end + 1], words.text[end + 1 : end + 2]
    return token.text[-1] == "s" and mark in ("’", "'") and after == " "


def written(words: Words, start: int, end: int) -> tuple[str, ...]:
    """The words of a name as written."""
    return tuple(token.text for token in words.tokens[start:end])

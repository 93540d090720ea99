"""What a plain sentence is, and what a plain "said that …" really is."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.coding.actors import Cast
from readouts.coding.clause import Clause
from readouts.coding.head import Head, subjects
from readouts.coding.mention import Mention
from readouts.coding.wordlists import listed
from readouts.coding.words import Words, verb_form

_MUST = {"must": "demand", "should": "call_for"}
_SAYING = listed("state note inform explain report assess mention recall hope")
_STRONG = listed("demand commit reject threaten warn accuse condemn deny agree accept concede")
# Of what agreeing is called in the codebook, what says that it was agreed on; "create jobs" does not.
_AGREEING = listed("agre decid concur resolv determin settl reach share")
_FEELING = listed("hope welcome voice_concern object support")
_SPEAKER = listed("he she they we i it")
_NEEDS = listed("needs need has have")
_GIVEN = listed("commit agree accept concede withdraw task")
# (act, actors, attributed to, words)
Change = tuple[str, tuple[str, ...], str | None, str]


def default_act(words: Words, start: int, end: int) -> tuple[str | None, str]:
    """``state`` for a plain sentence with a verb but no act ("Jordan is a partner"), with that verb.

    "The blockade must end" is a ``demand`` and "should end" ``call_for``.
    """
    for at in range(start, end):
        tag = words.tags[at]
        if words.tokens[at].fold in _MUST and words.tags[at - 1] not in ("det", "poss"):
            return _MUST[words.tokens[at].fold], words.tokens[at].text
        if tag in ("be", "have", "modal") and words.tokens[at].fold not in ("be", "been", "being", "having"):
            return "state", words.tokens[at].text
    for at in range(start + 1, end):
        if (
            not words.tags[at]
            and verb_form(words.tokens[at]) == "ed"
            and words.tags[at - 1] not in ("det", "poss", "prep")
        ):
            return "state", words.tokens[at].text
    for at in range(start + 1, end - 1):
        plain = not words.tags[at] and not words.tags[at - 1] and not words.seps[at].strip()
        if plain and verb_form(words.tokens[at]) == "s" and words.tags[at + 1] in ("det", "poss", "that", "wh"):
            return "state", words.tokens[at].text
    return None, ""


def upgraded(
    cast: Cast,
    words: Words,
    heads: Sequence[Head],
    mentions: Sequence[Mention],
    clause: Clause,
    act: str,
    actors: tuple[str, ...],
) -> Change | None:
    """What a plain "said that …" really is: another's promise, a demand, a refusal; None when it stands as it is."""
    head = clause.head
    if head is None:
        return None
    for at in range(head.group, head.start):
        if words.tokens[at].fold in _MUST and head.form == "base":
            # "The blockade must end" ends nothing.
            return _MUST[words.tokens[at].fold], actors, None, words.words(at, head.end)
    if act not in _SAYING:
        return None
    begin = max(head.end, clause.start)
    inner = [h for h in heads if begin <= h.start < clause.end and h.level in ("that", "in", "wh", "sub")]
    return (
        _given(cast, words, inner, mentions, actors)
        or _needed(words, range(begin, clause.end), inner, actors, insisted=words.tokens[head.start].stem == "insist")
        or _strong(cast, words, inner, mentions, actors)
        or _felt(words, head, inner, actors)
    )


def _given(
    cast: Cast, words: Words, inner: Sequence[Head], mentions: Sequence[Mention], actors: tuple[str, ...]
) -> Change | None:
    """ "Said that the other side had agreed": another's promise."""
    for one in inner:
        if one.act in _GIVEN and one.subject < one.group and one.form in ("ed", "phrase", "passive"):
            who, _ = cast.ids_of(words, subjects(one, mentions))
            if who and not set(who) & set(actors):
                return one.act, who, who[0], words.words(one.subject, one.end)
    return None


def _needed(
    words: Words, places: range, inner: Sequence[Head], actors: tuple[str, ...], *, insisted: bool
) -> Change | None:
    """ "Said that the blockade must end": a demand, or with "should" an appeal."""
    near = places.start + 25
    for at in range(places.start, min(places.stop, max(inner[0].end, near) if inner else near)):
        word = words.tokens[at].fold
        if at and words.tags[at - 1] in ("det", "poss", "prep"):
            continue
        has_to = word in _NEEDS and at + 1 < places.stop and words.tokens[at + 1].fold == "to"
        if word == "must" or has_to:
            return "demand", actors, None, words.words(at, at + 1)
        if word == "should" and "," not in words.seps[at]:
            return "call_for", actors, None, words.words(at, at + 1)
        if insisted and word == "be" and not _helped(words, at):
            return "demand", actors, None, words.words(at, at + 1)
        if words.tags[at] in ("wh", "sub"):
            break
    return None


def _helped(words: Words, at: int) -> bool:
    """Whether a "be" belongs to a verb before it; else it is wished for: "insisted that the blockade be lifted"."""
    before = words.skip_back(at - 1)
    tag = words.tags[before] if before >= 0 else "to"
    return tag in ("to", "modal", "do", "neg", "conj", "be", "have")


def _strong(
    cast: Cast, words: Words, inner: Sequence[Head], mentions: Sequence[Mention], actors: tuple[str, ...]
) -> Change | None:
    """ "Said that they rejected the claim": their own refusal, threat or promise."""
    for one in inner:
        if one.act in _STRONG and one.level in ("that", "in") and one.form not in ("ing", "phrase", "in"):
            if _is_attribute(words, one) or (one.act == "agree" and words.tokens[one.start].stem not in _AGREEING):
                continue
            who, _ = cast.ids_of(words, subjects(one, mentions))
            own = {cast.state_of(actor) for actor in actors} | set(actors)
            if who and not set(who) & own:
                continue
            return one.act, actors, None, words.words(one.start, one.end)
    return None


def _felt(words: Words, head: Head, inner: Sequence[Head], actors: tuple[str, ...]) -> Change | None:
    """ "Said he hoped for …": what the speaker feels, not that it was said."""
    begin = head.end + (words.folds[head.end : head.end + 1] == ["that"])
    first = inner[0] if inner and head.act == "state" else None
    if first is None or first.act not in _FEELING or first.subject != begin or words.folds[begin] not in _SPEAKER:
        return None
    return first.act, actors, None, words.words(first.start, first.end)


def _is_attribute(words: Words, head: Head) -> bool:
    """Whether a participle tells of the noun before it: "gaps created by war", "a call scheduled for Monday"."""
    bare = head.form == "ed" and head.subject == head.start and head.level == "in"
    return bare and not words.seps[head.start] and words.tags[head.start - 1] != "conj"

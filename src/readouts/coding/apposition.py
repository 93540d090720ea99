"""How mentions that stand side by side become one: a name and an office, two states and the officials of both."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.coding.mention import Mention
from readouts.coding.wordlists import listed
from readouts.coding.words import Words
from readouts.records import replace

_HIGHEST = listed("president chancellor king emir sultan") | {"vice president", "prime minister"}

# Nouns for many people without a plural's ending.
_MANY = listed("people military leadership personnel police")


def with_appositions(words: Words, found: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence, with those that name the same person, or share a noun, joined.

    "Hossam Shalaby, Minister of Water Resources", "the Prime Minister of Ukraine, Mr. Denys Shmyhal", "Crown Prince
    and Prime Minister Salman"; "Thai, Lao and Cambodian officials".
    """
    joined: list[Mention] = []
    for mention in found:
        one = mention
        while joined and (both := _shared(words, joined[-1], one) or _one(words, joined[-1], one)):
            joined.pop()
            one = both
        joined.append(one)
    return joined


def _shared(words: Words, last: Mention, mention: Mention) -> Mention | None:
    """ "Thai and Cambodian officials": the officials are of both; None where the first is no adjective of theirs."""
    if mention.kind != "side" or last.kind not in ("adjective", "name") or last.owner or last.ids != (last.state,):
        return None
    gap = words.folds[last.end : mention.start]
    linked = gap == ["and"] or (last.kind == "adjective" and not gap and words.seps[last.end] == ",")
    noun = words.folds[mention.end - 1]
    if not linked or last.state in mention.ids or not (noun.endswith("s") or noun in _MANY):
        return None
    return replace(mention, start=last.start, ids=last.ids + mention.ids, state="")


def _one(words: Words, last: Mention, mention: Mention) -> Mention | None:
    """Both mentions as one, or None when they are two people."""
    gap = range(last.end, mention.start)
    if len(gap) > 2 or last.end >= len(words.tokens):
        return None
    if words.seps[last.end] == "," and all(words.tags[at] in ("det", "poss") for at in gap):
        if last.kind == "counterpart" and mention.kind in ("person", "name") and last.state and not gap:
            return replace(mention, start=last.start, state=last.state)
        if last.kind == "role" and mention.kind == "person" and not gap:
            return replace(mention, start=last.start, role=last.role, state=last.state or mention.state)
        person = last.kind == "person" or (
            last.kind == "name"
            and (last.role or last.state != last.ids[0])
            and words.tokens[last.start].text[0].isupper()
        )
        closed = (
            mention.end == len(words.tokens)
            or words.seps[mention.end][:1] in tuple(",.;:)”—–")
            or words.tags[mention.end] == "conj"
        )
        if person and mention.kind == "role" and not mention.own and closed:
            return replace(last, end=mention.end, role=mention.role, state=last.state or mention.state, owner=False)
    two_offices = last.kind == "role" and not last.state and last.role and mention.role
    if last.role in _HIGHEST and mention.role in _HIGHEST and last.start and words.tokens[last.start - 1].fold == "the":
        return None  # "the President and Prime Minister Kishida" are two
    if two_offices and mention.kind in ("name", "person") and [words.tokens[at].fold for at in gap] == ["and"]:
        return replace(mention, start=last.start, role=f"{mention.role}/{last.role}")
    return None

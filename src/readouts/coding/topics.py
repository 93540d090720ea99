"""What a claim is about: the codebook's topics named in its words, the most specific first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.codebook import Actor, Codebook
from readouts.codebook.phrases import Hit, PhraseIndex
from readouts.codebook.tokens import Token, Word
from readouts.coding.mention import Mention
from readouts.coding.wordlists import listed
from readouts.coding.words import Words

CALL = "call"
_BACKWARD = listed("this these that those such its their them same former latter issue matter")
_TIMES = listed(
    "week month year morning afternoon evening day time weekend meeting call conversation visit occasion end regard "
    "connection context respect summit period decade century"
)


def find_topics(index: PhraseIndex, tokens: Sequence[Word | Token]) -> list[Hit]:
    """The topics named, those inside a longer phrase too: "extend the fisheries agreement" is about fisheries."""
    hits: list[Hit] = []
    for hit in index.find(tokens):
        hits.append(hit)
        if hit.end - hit.start > 2:
            for low, high in ((hit.start + 1, hit.end), (hit.start, hit.end - 1)):
                hits.extend(one.later(low) for one in index.find_again(tokens[low:high]))
    return hits


def beyond_titles(hits: Sequence[Hit], mentions: Sequence[Mention], actors: Mapping[str, Actor]) -> list[Hit]:
    """The topics that stand outside people's titles and names: "Agriculture Secretary Rice" speaks of neither."""
    people = [mention for mention in mentions if _titled(mention, actors)]
    return [hit for hit in hits if not any(one.start <= hit.start and hit.end <= one.end for one in people)]


def _titled(mention: Mention, actors: Mapping[str, Actor]) -> bool:
    """Whether somebody is named with a title; a bare name that the codebook lists may well be the matter itself."""
    if mention.kind == "person":
        return True
    actor = actors.get(mention.ids[0]) if mention.kind == "name" and mention.role else None
    return actor is not None and actor.kind == "person"


def claim_topics(
    codebook: Codebook, words: Words, hits: Sequence[Hit], start: int, end: int
) -> tuple[tuple[str, ...], list[str]]:
    """The topics named between two tokens and the words of each.

    Longer phrases and deeper topics come first, process words (talks, visits) last. The fact of the call is no
    topic here: :mod:`readouts.coding.coder` gives it to the one claim that reports it.
    """
    found: dict[str, tuple[tuple[bool, int, int, int], str]] = {}
    for hit in hits:
        if hit.start < start or hit.end > end:
            continue
        phrase = words.words(hit.start, hit.end)
        for topic in hit.ids:
            entry = codebook.topics.get(topic)
            if entry is None or topic == CALL:
                continue
            rank = (entry.process, -len(codebook.family(topic)), hit.start - hit.end, hit.start)
            if topic not in found or rank < found[topic][0]:
                found[topic] = (rank, phrase)
    order = sorted(found, key=lambda topic: (found[topic][0], topic))
    return tuple(order), [found[topic][1] for topic in order]


def looks_back(words: Words, start: int, end: int, *, several: bool) -> str:
    """The word that points to a matter named before ("their release", "this issue"), or empty.

    Args:
        words: The sentence.
        start: First token of the clause.
        end: One past its last.
        several: Several act in the clause, so that "their" is likely to mean them ("the leaders … their support").
    """
    for at in range(start, min(end, start + 40)):
        token = words.tokens[at]
        if token.fold not in _BACKWARD or (words.tags[at] == "that" and not _points(words, at)):
            continue
        if token.fold in ("their", "them", "its") and several:
            continue
        if at + 1 < end and words.tokens[at + 1].fold in _TIMES:
            continue
        return token.text
    return ""


def _points(words: Words, at: int) -> bool:
    """Whether "that" points to something: "on that issue", "opening that dialogue."; it mostly begins a clause."""
    count = len(words.tokens)
    if at + 2 >= count:
        return True
    return words.tags[at - 1] == "prep" and at > 0 and not words.seps[at].strip()

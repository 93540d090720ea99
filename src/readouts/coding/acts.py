"""Which words of a sentence say that somebody did something: the acts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.codebook import Act
from readouts.codebook.phrases import Hit, PhraseIndex
from readouts.coding.head import Head
from readouts.coding.levels import placed
from readouts.coding.mention import Mention
from readouts.coding.toward import DONE_TO
from readouts.coding.verbs import group_start, verb_here
from readouts.coding.wordlists import listed
from readouts.coding.words import Words, verb_form
from readouts.records import replace

_EXPRESS = listed(
    "express voic convey reiter reaffirm affirm underscor stress note state confirm underlin emphas declar share"
)
# What is met that is no meeting: needs, goals, demand …
_MET = listed(
    "need goal target demand challeng requir oblig commit standard threat expect criteria condit deadlin moment object"
)


def find_heads(words: Words, index: PhraseIndex, mentions: Sequence[Mention], acts: Mapping[str, Act]) -> list[Head]:
    """The acts of a sentence in order, each with its level.

    Args:
        words: The sentence.
        index: The phrases of the acts.
        mentions: Who is named in it.
        acts: The codebook's acts.
    """
    hits = _without_merit(words, index)
    finder = _Finder(words, index, mentions, acts)
    heads = finder.heads(hits)
    heads = _led_in(words, heads)
    nominal = {head.start for head in heads if head.form == "phrase" and head.act == "hold"}
    if nominal:
        # "During the meeting with X, he stressed …" reports the stress, not the meeting.
        verbal = _led_in(words, finder.heads([hit for hit in hits if hit.start not in nominal]))
        if any(head.level == "main" for head in verbal):
            return verbal
    return heads


def _led_in(words: Words, heads: list[Head]) -> list[Head]:
    """ "To support recovery, the leaders agreed": a purpose in front of the main clause is no act at the top."""
    top = [at for at, head in enumerate(heads) if head.level == "main"]
    first = next((at for at in top if heads[at].form != "inf"), 0)
    if not first or first == top[0] or heads[first].subject == heads[first].group:
        return heads
    if "," not in words.seps[heads[first].subject]:
        return heads
    return [replace(head, level="in") if head.level == "main" else head for head in heads[:first]] + heads[first:]


def _without_merit(words: Words, index: PhraseIndex) -> list[Hit]:
    """The phrases found, but "expressed appreciation for Egypt's support" is thanks, not support."""
    hits: list[Hit] = []
    for hit in index.find(words.tokens):
        cut = 0
        if words.tokens[hit.start].stem in _EXPRESS:
            cut = next(
                (at for at in range(hit.start + 2, hit.end - 1) if words.tokens[at].fold in ("for", "of", "to")), 0
            )
        shorter = index.find_again(words.tokens[hit.start : cut]) if cut else []
        if shorter and shorter[0].start == 0:
            hit = shorter[0].later(hit.start)
        hits.append(hit)
    return hits


class _Finder:
    """What is needed to tell which phrases of a sentence are acts."""

    def __init__(self, words: Words, index: PhraseIndex, mentions: Sequence[Mention], acts: Mapping[str, Act]) -> None:
        self._words = words
        self._index = index
        self._mentions = mentions
        self._acts = acts
        self._ends = {mention.end: mention for mention in mentions}
        self._named = {
            at
            for mention in mentions
            if mention.kind not in ("pronoun", "group")
            for at in range(mention.start, mention.end)
        }

    def heads(self, hits: Sequence[Hit]) -> list[Head]:
        """The phrases that are acts where they stand, in order."""
        found: list[Head] = []
        reach = 0
        waiting = list(reversed(hits))
        while waiting:
            hit = waiting.pop()
            if hit.start < reach or (hit.start in self._named and hit.end - 1 in self._named):
                continue
            head = self._head(hit, found)
            if head is not None:
                found.append(placed(self._words, head, self._ends, found))
                reach = hit.end
            elif hit.end - hit.start > 1:
                waiting.extend(reversed(self._inside(hit)))
        return found

    def _inside(self, hit: Hit) -> list[Hit]:
        """Shorter phrases inside one that turned out to be none: "commitment was reaffirmed (to)"."""
        tokens = self._words.tokens
        shorter = [h for h in self._index.find_again(tokens[hit.start : hit.end - 1]) if h.start == 0]
        later = self._index.find_again(tokens[hit.start + 1 : hit.end])
        return [h.later(hit.start) for h in shorter] + [h.later(hit.start + 1) for h in later]

    def _head(self, hit: Hit, found: Sequence[Head]) -> Head | None:
        words = self._words
        alone = hit.end == hit.start + 1
        if alone and words.tokens[hit.start].stem == "receiv" and not _receives(words, hit, self._mentions):
            return None
        if alone and words.tokens[hit.start].stem == "call":
            called = words.tokens[hit.start].fold != "calling" and _spoken_to(hit, self._mentions)
            if not called:
                return None
        if alone and words.tokens[hit.start].stem == "meet" and _satisfies(words, hit, self._mentions):
            return None
        if alone and words.tokens[hit.start].stem == "commit" and words.tags[hit.end : hit.end + 1] == ["prep"]:
            return None  # "atrocities committed over the past week"
        if _has_the_task(words, hit):
            return None
        head = _head(words, hit, self._ends, self._acts, found)
        if head is not None and head.act == "call_for" and _pays_a_call(words, hit, self._mentions):
            return replace(head, act="hold")
        to = words.tokens[hit.end - 1].fold == "to"
        if head is not None and head.act == "hold" and to and not _spoken_to(hit, self._mentions):
            return replace(head, act="discuss")
        return head


def _has_the_task(words: Words, hit: Hit) -> bool:
    """ "Is responsible for advising", not "is responsible for the attack"."""
    task = words.folds[hit.end - 2 : hit.end] == ["responsible", "for"] and hit.end < len(words.tokens)
    return task and verb_form(words.tokens[hit.end]) == "ing"


def _pays_a_call(words: Words, hit: Hit, mentions: Sequence[Mention]) -> bool:
    """ "Called on the Prime Minister in Putrajaya", not "called on the Prime Minister to resign"."""
    if words.tokens[hit.start].stem != "call" or words.folds[hit.end - 1] != "on":
        return False
    visited = next((m for m in mentions if hit.end <= m.start <= hit.end + 1), None)
    if visited is None or visited.kind not in ("name", "person", "role"):
        return False
    if not (visited.role or visited.name) and visited.state in ("", *visited.ids):
        return False  # states and bodies are called on, people may be called upon
    rest = words.folds[visited.end : visited.end + 12]
    return not {"to", "for", "not"}.intersection(rest)


def _spoken_to(hit: Hit, mentions: Sequence[Mention]) -> bool:
    """ "Spoke to the President", not "spoke to the importance of trade"."""
    return any(hit.end <= m.start <= hit.end + 2 and not m.owner and m.kind != "adjective" for m in mentions)


def _satisfies(words: Words, hit: Hit, mentions: Sequence[Mention]) -> bool:
    """ "To meet communities' needs": a thing is met, nobody."""
    at = hit.end
    if at >= len(words.tokens) or words.seps[at] or any(at <= m.start <= at + 2 and not m.owner for m in mentions):
        return False
    needs = (token.stem for token in words.tokens[at : at + 12])
    return any(stem in _MET for stem in needs)


def _receives(words: Words, hit: Hit, mentions: Sequence[Mention]) -> bool:
    """Whether somebody is received, not something: a person or a delegation follows, or "was received by"."""
    for mention in mentions:
        if hit.end <= mention.start <= hit.end + 5 and mention.kind in (
            "name",
            "person",
            "role",
            "side",
            "counterpart",
        ):
            return (
                not mention.owner
                and all(words.tags[k] != "prep" or k + 1 == mention.start for k in range(hit.end, mention.start - 1))
            ) or words.tokens[hit.end].fold in ("today", "in", "at", "on", "by", "this", "yesterday")
    return False


def _head(
    words: Words, hit: Hit, ends: Mapping[int, Mention], acts: Mapping[str, Act], heads: Sequence[Head]
) -> Head | None:
    phrase = [entry.id for entry in hit.entries if entry.field != "verbs"]
    verbs = [entry.id for entry in hit.entries if entry.field == "verbs"]
    if phrase:
        act = max(phrase, key=lambda one: acts[one].force)
        group = group_start(words, hit.start)
        # "Was thanked", but not "is concerned".
        passive = act in DONE_TO and words.tags[hit.start] == "be" and verb_form(words.tokens[hit.end - 1]) == "ed"
        return Head(hit.start, hit.end, act, "passive" if passive else "phrase", group, group)
    verb = hit.start
    if words.tokens[verb].fold in ("co", "re") and verb + 1 < hit.end:
        verb += 1  # "co-hosted": the ending tells at the second half
    form = verb_here(words, verb, ends, heads[-1].form if heads else "")
    if not form:
        return None
    act = max(verbs, key=lambda one: acts[one].force)
    group = group_start(words, hit.start)
    if form in ("ed",) and any(words.tags[k] == "be" for k in range(group, hit.start)):
        form = "passive"
    return Head(hit.start, hit.end, act, form, group, group)

"""Which words of a sentence say that somebody did something: the acts, and whether they stand at the top."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.codebook import Act
from readouts.codebook.phrases import Hit, PhraseIndex
from readouts.coding.mentions import Mention
from readouts.coding.times import before_time
from readouts.coding.verbs import group_start, verb_here
from readouts.coding.wordlists import listed
from readouts.coding.words import Words
from readouts.records import dataclass, replace

# What is done rather than said. Inside another act's words ("said that X had attacked Y") these tell the matter.
DEEDS = listed("cooperate provide sanction mobilise coerce attack withdraw postpone")
_EXPRESS = listed(
    "express voic convey reiter reaffirm affirm underscor stress note state confirm underlin emphas declar share"
)
# What is met that is no meeting: needs, goals, demand …
_MET = listed(
    "need goal target demand challeng requir oblig commit standard threat expect criteria condit deadlin moment object"
)
_REDUCED = listed("by in at on of under during")


@dataclass(frozen=True, slots=True)
class Head:
    """An act where it stands.

    Attributes:
        start: First token of the phrase.
        end: One past its last token.
        act: Codebook id.
        form: ``ed`` ``s`` ``base`` ``inf`` ``ing`` ``passive`` or ``phrase``.
        group: First token of the verb group, with auxiliaries and adverbs.
        subject: First token of the subject before it, or ``group`` when it has none of its own.
        level: ``main`` or, inside another act's words, ``that`` ``wh`` ``sub`` ``inf`` or ``in``.
    """

    start: int
    end: int
    act: str
    form: str
    group: int
    subject: int
    level: str = "main"


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
                found.append(_placed(self._words, head, self._ends, found))
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
        head = _head(words, hit, self._ends, self._acts, found)
        to = words.tokens[hit.end - 1].fold == "to"
        if head is not None and head.act == "hold" and to and not _spoken_to(hit, self._mentions):
            return replace(head, act="discuss")
        return head


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
        return Head(hit.start, hit.end, act, "phrase", group, group)
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


def _placed(words: Words, head: Head, ends: Mapping[int, Mention], heads: Sequence[Head]) -> Head:
    """The head with its subject and level."""
    tags, seps = words.tags, words.seps
    group, before = head.group, head.group - 1
    earlier = next((h for h in reversed(heads) if h.level == "main"), None)
    if head.form == "inf":
        return replace(head, level="inf") if earlier else head
    if head.form == "in":
        return replace(head, level="in") if earlier or head.start else head
    if before < 0 or ";" in seps[group]:
        return head
    if head.form == "ing":
        comma = (
            "," in seps[group]
            or tags[before] == "while"
            or (tags[before] == "conj" and earlier is not None and earlier.form == "ing")
        )
        return head if comma or not earlier else replace(head, level="in")
    start = _subject_start(words, group, ends, earlier)
    if start < group:
        level = _clause_level(words, start, earlier, head)
        return Head(head.start, head.end, head.act, head.form, group, start, level)
    level = _bare_level(words, head, earlier)
    return replace(head, level=level) if level != head.level else head


def _subject_start(words: Words, group: int, ends: Mapping[int, Mention], earlier: Head | None) -> int:
    """First token of the mentions that end right before the verb group, with what is joined to them."""
    tags = words.tags
    start = group
    at = group
    if at in ends and "," in words.seps[at] and ends[at].kind == "adjective":
        return group
    while at in ends:
        mention = ends[at]
        at = mention.start
        while at and tags[at - 1] in ("det", "poss", "num") and not words.seps[at]:
            at -= 1
        start = at
        if mention.kind == "pronoun":
            break
        if earlier is not None and at and tags[at - 1] == "conj" and (
            "," in words.seps[at - 1] or _object_of(words, ends.get(at - 1), earlier)
        ):  # fmt: skip
            break  # "thanked the farmers, and the Minister praised …": the farmers do not praise
        if at and tags[at - 1] == "conj" and words.tokens[at - 1].fold in ("and", "&") and (at - 1) in ends:
            at -= 1
        elif at and "," in words.seps[at] and at in ends and _noun_phrase(words, ends[at]):
            continue
        else:
            break
    if start == group and tags[group - 1] == "pron":
        return group - 1
    if start < group and start and tags[start - 1] in ("prep", "to"):
        return group
    return start


def _noun_phrase(words: Words, mention: Mention) -> bool:
    """Whether a mention can stand in a list of those who act: a name, or with an article; "support agencies, …" not."""
    return words.tokens[mention.start].text[0].isupper() or (
        mention.start > 0 and words.tags[mention.start - 1] in ("det", "poss", "num")
    )


def _object_of(words: Words, mention: Mention | None, head: Head) -> bool:
    """Whether a mention stands right after an act, as its object."""
    if mention is None or words.tags[head.end - 1] == "that":
        return False
    return all(words.tags[at] in ("det", "poss", "num", "adv") for at in range(head.end, mention.start))


def _clause_level(words: Words, start: int, earlier: Head | None, head: Head) -> str:
    """The level of a verb with a subject of its own that begins at ``start``."""
    tags, seps = words.tags, words.seps
    start = before_time(words, start)
    if start == 0 or earlier is None:
        return (
            "main"
            if start == 0 or tags[start - 1] not in ("that", "wh", "sub")
            else {"that": "that", "wh": "wh"}.get(tags[start - 1], "sub")
        )
    before = words.skip_back(start - 1)
    tag = tags[before] if before >= 0 else ""
    if tag in ("that", "wh", "sub"):
        if tag == "wh" and before and words.tokens[before - 1].fold in ("during", "in", "at", "after", "over"):
            return "main"
        return tag
    if tag in ("conj", "while") or any(mark in seps[start] for mark in (";", "–", "—", ",")):
        return "that" if head.act in DEEDS and tag != "while" and _open_that(words, earlier, start) else "main"
    return "that" if start <= earlier.end + 4 else "in"


def _open_that(words: Words, earlier: Head, at: int) -> bool:
    return any(words.tags[k] in ("that", "wh") for k in range(earlier.end - 1, at))


def _bare_level(words: Words, head: Head, earlier: Head | None) -> str:
    """The level of a verb with no mention right before it."""
    tags, seps = words.tags, words.seps
    before = words.skip_back(head.group - 1)
    tag = tags[before] if before >= 0 else ""
    if tag in ("that", "wh"):
        return "wh" if earlier or tag == "wh" else "main"
    if earlier is None:
        return "sub" if tag == "sub" and head.form == "phrase" else "main"
    joined = tag in ("conj", "while") or "," in seps[head.group] or ";" in seps[head.group]
    if joined:
        same = head.form == earlier.form or {head.form, earlier.form} <= {"ed", "passive", "phrase", "s"}
        if head.act in DEEDS and earlier.act not in DEEDS:
            return "in"
        return "main" if same and before >= 0 else "in"
    return _noun_subject_level(words, head)


def _noun_subject_level(words: Words, head: Head) -> str:
    """A verb after plain nouns: a new clause when they follow "and" or a comma, else a reduced relative clause."""
    tags, seps = words.tags, words.seps
    following = head.end
    if following < len(tags) and words.tokens[following].fold in _REDUCED and head.form == "ed":
        return "in"
    if head.act in DEEDS:
        return "in"
    for at in range(head.group - 1, max(-1, head.group - 9), -1):
        if tags[at] in ("that", "wh", "sub", "to"):
            return tags[at]
        if tags[at] == "conj" or "," in seps[at] or ";" in seps[at]:
            first = at + 1 if tags[at] == "conj" else at
            return (
                "main"
                if tags[first] in ("det", "poss") and head.form in ("ed", "passive", "phrase") and "," in seps[at]
                else "in"
            )
    return "in"

"""Whether an act stands at the top or inside another's words, and where its subject begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.coding.clause import TALKS, Clause, main_start
from readouts.coding.head import Head
from readouts.coding.mention import Mention
from readouts.coding.times import before_time
from readouts.coding.wordlists import listed
from readouts.coding.words import Words, verb_form
from readouts.records import replace

_DEFINITE = listed("the these those both")
# What is done rather than said. Inside another act's words ("said that X had attacked Y") these tell the matter.
_DEEDS = listed("cooperate provide sanction mobilise coerce attack withdraw postpone")
_WORK = listed("ensur pursu promot support")
_REDUCED = listed("by in at on of under during")


def placed(words: Words, head: Head, ends: Mapping[int, Mention], heads: Sequence[Head]) -> Head:
    """The head with its subject and level."""
    seps = words.seps
    group, before = head.group, head.group - 1
    earlier = next((h for h in reversed(heads) if h.level == "main"), None)
    if head.form == "inf":
        return replace(head, level="inf") if earlier else head
    if head.form == "in":
        return replace(head, level="in") if earlier or head.start else head
    if before < 0 or ";" in seps[group]:
        return head
    if _supposed(words, group):
        return replace(head, level="sub")
    if head.form == "ing" and earlier is None and _set_off(words, group, ends):
        return replace(head, subject=ends[group].start)
    if head.form == "ing":
        return head if earlier is None or _goes_on(words, head, earlier) else replace(head, level="in")
    # "…, one of the main topics of which was": nobody before the comma is who discussed.
    apart = head.form == "phrase" and "," in seps[group]
    start = group if apart else _subject_start(words, group, ends, earlier)
    if start < group:
        level = _clause_level(words, start, earlier, head)
        return Head(head.start, head.end, head.act, head.form, group, start, level)
    level = _bare_level(words, head, earlier)
    return replace(head, level=level) if level != head.level else head


def _supposed(words: Words, group: int) -> bool:
    """Whether a verb stands in a condition that opens the sentence: "Should Moscow attack, the allies will respond"."""
    return words.folds[0] == "should" and group < main_start(words, Clause(0, len(words.tokens), None))


def _set_off(words: Words, group: int, ends: Mapping[int, Mention]) -> bool:
    """Whether a participle is set off behind whom it tells of: "the President, thanking Norway, called for …"."""
    mention = ends.get(group)
    if mention is None or mention.kind == "adjective" or "," not in words.seps[group]:
        return False
    start = mention.start
    while start and words.tags[start - 1] in ("det", "poss", "num") and not words.seps[start]:
        start -= 1
    return start == 0 or "," in words.seps[start]


def _goes_on(words: Words, head: Head, earlier: Head) -> bool:
    """Whether a participle tells what was done besides ("discussed trade, stressing"), not what is listed."""
    group, before = head.group, head.group - 1
    if words.tags[before] == "that":
        return False  # "the view that, considering the risks, both will go on talking"
    first = earlier.end  # "discussed expanding trade": a gerund without a preposition
    if _is_work(words, head) and (
        verb_form(words.tokens[first]) == "ing" or any(_gerund(words, at) for at in range(first, before))
    ):
        return False
    if "," in words.seps[group] or words.tags[before] == "while":
        return True
    return words.tags[before] == "conj" and earlier.form == "ing" and not _gerund(words, before - 1)


def _is_work(words: Words, head: Head) -> bool:
    """Whether an act is what people work on rather than what they say."""
    return head.act in _DEEDS or words.tokens[head.start].stem in _WORK


def _gerund(words: Words, at: int) -> bool:
    """Whether a word is a verb made a noun: "(the importance of) normalising"; what is joined to it is one too."""
    return at > 0 and words.tags[at - 1] == "prep" and verb_form(words.tokens[at]) == "ing"


def _subject_start(words: Words, group: int, ends: Mapping[int, Mention], earlier: Head | None) -> int:
    """First token of the mentions that end right before the verb group, with what is joined to them."""
    tags = words.tags
    start = group
    at = group
    if at in ends and "," in words.seps[at] and (ends[at].kind == "adjective" or _indefinite(words, ends[at])):
        return group  # "shelters three million displaced persons, said that …"
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
            if earlier is not None and earlier.form == "ing" and earlier.start == 0:
                break  # "Welcoming his guest, the President praised …"
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


def _indefinite(words: Words, mention: Mention) -> bool:
    """Whether a mention is of people not said which: "farmers", "many refugees"."""
    plain = mention.kind == "name" and mention.start > 0 and words.texts[mention.start][0].islower()
    before = mention.start - 1
    return plain and words.tags[before] != "poss" and words.folds[before] not in _DEFINITE


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
        return "main" if before and _tells_on(words, before, earlier) else tag
    if tag == "while" and before and tags[before - 1] == "that":
        return "sub"  # "expressed that while they disagree on much, they support"
    if tag in ("conj", "while") or any(mark in seps[start] for mark in (";", "–", "—", ",")):
        return "that" if head.act in _DEEDS and tag != "while" and _open_that(words, earlier, start) else "main"
    return "that" if start <= earlier.end + 4 else "in"


def _tells_on(words: Words, at: int, earlier: Head) -> bool:
    """Whether a relative clause tells what was done next: "during which they discussed", "…, where they signed"."""
    if words.folds[at] == "where":
        return earlier.act in TALKS and "," in words.seps[at]
    return words.tags[at] == "wh" and words.folds[at - 1] in ("during", "in", "at", "after", "over")


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
        if earlier.form == "ing" and earlier.subject < earlier.group and "," in seps[head.group] and tag != "conj":
            return "main"  # its subject stands before what the participle adds
        if earlier.form == "ing" and tag == "conj" and words.folds[earlier.start - 1] == "by" and head.form == "ed":
            return "main"  # "began by thanking him and condemned the strikes"
        if head.form == "ed" and tag != "conj" and "by" in words.folds[head.end : head.end + 2]:
            return "in"  # "…, endorsed unanimously by the Council"
        same = head.form == earlier.form or {head.form, earlier.form} <= {"ed", "passive", "phrase", "s"}
        if head.act in _DEEDS and earlier.act not in _DEEDS:
            return "in"
        return "main" if same and before >= 0 else "in"
    return _noun_subject_level(words, head)


def _noun_subject_level(words: Words, head: Head) -> str:
    """A verb after plain nouns: a new clause when they follow "and" or a comma, else a reduced relative clause."""
    tags, seps = words.tags, words.seps
    following = head.end
    if following < len(tags) and words.tokens[following].fold in _REDUCED and head.form == "ed":
        return "in"
    if head.act in _DEEDS:
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

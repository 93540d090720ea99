"""Toward whom an act is: its object, whom a preposition leads to, or whose conduct is blamed."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.coding.actors import Cast, Found
from readouts.coding.clause import Clause
from readouts.coding.head import Head, subjects
from readouts.coding.mention import Mention, governed, joined
from readouts.coding.wordlists import listed
from readouts.coding.words import Words

OBJECT_ACTS = listed(
    "thank urge ask accuse congratulate inform recall invite praise warn call_for support condemn criticise "
    "condole sanction attack coerce welcome commit demand task threaten hold visit explain"
)
# Acts whose passive names the one it is done to: "the Minister was asked".
DONE_TO = listed("inform ask urge thank invite congratulate praise warn accuse task recall")
# The same of what may also be done without anybody: "assured of support".
_ASSURED = listed("assur")
BLAME = listed("accuse condemn criticise voice_concern object warn threaten sanction attack coerce demand")
_GRATEFUL = listed("thank praise congratulate condole")
_TOLD = listed("inform task urge ask")
# Whom praise is for stands this near: "lauded the talks and the visit of Pope Francis" praises no pope.
_NEAR = 6
_FAR = listed("hold inform discuss agree explain visit sign cooperate support")
# Prepositions that lead to the other side, and for which acts only.
_TOWARD: dict[str, frozenset[str] | None] = {
    "to": listed(
        "inform explain thank congratulate offer provide present state stress note recall reiterate confirm "
        "convey propose condole appeal call_for report warn voice_concern hold object invite"
    ),
    "with": _FAR | listed("condole support agree accept"),
    "toward": None,
    "towards": None,
    "against": listed("sanction attack warn threaten object accuse coerce mobilise"),
    "upon": listed("call_for urge sanction"),
    "on": listed("call_for urge sanction attack"),
    "from": listed("ask demand withdraw hold"),
}  # fmt: skip


def recipients_of(
    cast: Cast,
    words: Words,
    mentions: Sequence[Mention],
    clause: Clause,
    act: str | None,
    actors: tuple[str, ...],
) -> Found:
    """Toward whom: the object of the act, "to/with/toward/on X", or whose conduct is blamed."""
    head = clause.head
    if head is None or act is None or (clause.carried and act != "hold"):
        return (), ""
    if done_to(words, head, act) and head.subject < head.group:
        told, shown = cast.ids_of(words, subjects(head, mentions))
        told = tuple(one for one in told if one not in actors)
        return told, shown if told else ""
    if act in BLAME and head.form in ("phrase", "passive"):
        owners = [m for m in mentions if clause.start <= m.start < head.start and (m.owner or m.kind == "adjective")]
        blamed = tuple(one for m in owners[:1] for one in m.ids or cast.resolve(m, "") if one not in actors)
        if blamed:
            return blamed, words.words(owners[0].start, owners[0].end)
    return others_of(cast, words, _chosen(cast, words, mentions, clause, head, act), actors)


def others_of(cast: Cast, words: Words, mentions: Sequence[Mention], actors: tuple[str, ...]) -> Found:
    """The ids of mentions that an act is toward, without those who act, and their words."""
    who: list[str] = []
    for mention in mentions:
        adjective = mention.kind == "adjective"
        ids = mention.ids if adjective else cast.resolve(mention, words.tokens[mention.end - 1].fold)
        who.extend(one for one in ids if one not in actors)
    found = tuple(dict.fromkeys(who))
    return found, ", ".join(words.words(m.start, m.end) for m in mentions) if found else ""


def _chosen(
    cast: Cast, words: Words, mentions: Sequence[Mention], clause: Clause, head: Head, act: str
) -> list[Mention]:
    """The mentions after an act that it is toward."""
    end = _complement(words, head.end, clause.end)
    after = [m for m in mentions if head.end - 1 <= m.start < end and m.end > head.end - 1]
    if act in _TOLD:
        # "Briefed the President on the talks": inside the act's own words.
        after = [m for m in mentions if head.start < m.start < head.end - 1 and not m.owner] + after
    if act in BLAME or act in _GRATEFUL:
        after = [m for m in mentions if head.start < m.start < head.end - 1 and m.owner] + after
    chosen: list[Mention] = []
    for mention in after:
        at = mention.start - 1
        while at >= head.end and words.tags[at] in ("det", "poss", "num", "adv"):
            at -= 1
        governor = words.tokens[at].fold if at >= head.start else ""
        if chosen and joined(words, chosen[-1], mention):
            chosen.append(mention)
        elif _tells_where(cast, mention, after, act, governor):
            continue
        elif mention.owner or mention.kind == "adjective":
            inside = mention.start < head.end
            if not chosen and (
                act in BLAME or (act in _GRATEFUL and mention.owner and (inside or at < head.end or governor == "for"))
            ):
                chosen.append(mention)
        elif (at < head.end and (act in OBJECT_ACTS or leads_toward(governor, act))) or (
            not chosen
            and (
                (act in ("hold", "visit") and not governed(words, mention) and mention.kind != "pronoun")
                or (leads_toward(governor, act) and (at - head.end < 3 or act in _FAR))
                or (act in _GRATEFUL and governor in ("for", "of") and at - head.end < _NEAR)
                or (act in BLAME and governor in ("by", "of"))
            )
        ):
            chosen.append(mention)
    return chosen


def _tells_where(cast: Cast, mention: Mention, others: Sequence[Mention], act: str, governor: str) -> bool:
    """ "Led a delegation to Pristina", "met in Berlin, Germany"."""
    if act == "hold" and governor in ("to", "from") and mention.ids and cast.state_of(mention.ids[0]) in mention.ids:
        return True
    return any(m.end == mention.start and m.ids == mention.ids and m.ids for m in others)


def leads_toward(word: str, act: str) -> bool:
    """Whether a preposition leads to the other side after this act."""
    return word in _TOWARD and ((only := _TOWARD[word]) is None or act in only)


def _complement(words: Words, start: int, end: int) -> int:
    """Where "that …", "which …" or the like begins after an act; objects stand before it."""
    for at in range(start, end):
        if words.tags[at] in ("that", "wh", "sub") and words.tokens[at].fold != "as":
            return at
    return end


def done_to(words: Words, head: Head, act: str | None) -> bool:
    """Whether the subject of an act is whom it was done to: "the Minister was asked", "was assured that"."""
    return head.form == "passive" and (act in DONE_TO or words.tokens[head.start].stem in _ASSURED)

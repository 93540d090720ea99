"""Who acts in a clause."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.coding.actors import Cast, Found
from readouts.coding.clause import Clause, main_start
from readouts.coding.head import Head, subjects
from readouts.coding.mention import Mention, governed, joined
from readouts.coding.toward import done_to
from readouts.coding.wordlists import listed
from readouts.coding.words import Words
from readouts.model import Claim

_VIEWS = listed("position view stance approach assessment proposal concern readiness support plan")
INHERITED = "(as before)"
OWN_VOICE = "(the statement's own voice)"
TOGETHER = listed("agree discuss hold sign cooperate characterise")
# "Russia has always been committed to": participles that tell what somebody is like, not what was done to them.
_MINDED = listed("commit focus dedic determin devot")
_MEETINGS = listed(
    "call conversation meeting talks talk discussion discussions visit exchange session consultations "
    "negotiations dialogue summit agenda topics conversations meetings"
)
_BETWEEN_STATES = listed("relations relationship ties cooperation trade talks negotiations border dialogue partnership")
_PEOPLE_NOUNS = listed(
    "participants attendees officials leaders stakeholders members representatives experts delegates "
    "ministers advocates senators governors mayors executives families survivors workers students lawmakers "
    "allies partners principals counterparts companies ceos organizations groups individuals citizens "
    "negotiators teams team staff administration government congress council committee administration's team "
    "leadership authorities delegation"
)


def subject_of(
    cast: Cast,
    words: Words,
    mentions: Sequence[Mention],
    clause: Clause,
    before: Claim | None,
    act: str | None,
    *,
    quoted: bool = False,
) -> Found:
    """Who acts, and the words that tell; sets the cast's subject for the pronouns that follow."""
    head = clause.head
    if (same := as_before(cast, clause, before, quoted=quoted)) is not None:
        return same
    found: tuple[str, ...] = ()
    shown = ""
    if head is not None and head.form == "passive":
        found, shown = cast.ids_of(words, _behind_by(words, mentions, clause, head))
    if not found and head is not None and done_to(words, head, act):
        return _doer(cast, words, mentions, clause, head)
    suffers = head is not None and head.form == "passive" and words.tokens[head.start].stem not in _MINDED
    if not found and head is not None and head.subject < head.group and not suffers:
        found, shown = cast.ids_of(words, subjects(head, mentions))
    if not found and head is not None and (head.form in ("passive", "phrase") or head.act == "hold"):
        found, shown = _agents(cast, words, mentions, clause, head)
    if not found and before is not None and head is not None:
        return before.actors, INHERITED
    if not found and not suffers:
        found, shown = _loose_subject(cast, words, mentions, clause, act)
    if not found:
        return own_voice(cast, act)
    cast.follow(found)
    return found, shown


def _doer(cast: Cast, words: Words, mentions: Sequence[Mention], clause: Clause, head: Head) -> Found:
    """Who asked, thanked or told, where the subject is whom it was done to: the other side, or whoever issues this."""
    found, shown = _agents(cast, words, mentions, clause, head)
    told = cast.ids_of(words, subjects(head, mentions))[0]
    if found or not told:
        return (found, shown) if found else own_voice(cast, head.act)
    # "Laos was asked to help Thailand": whoever is named besides did not ask.
    besides = {one for m in mentions if clause.start <= m.start < clause.end for one in m.ids}
    if others := tuple(one for one in cast.others(told) if one not in besides):
        return others, "(the other side)"
    states = {cast.state_of(one) for one in told} | besides
    own = tuple(one for one in cast.issuing() if cast.state_of(one) not in states)
    return own, OWN_VOICE if own else ""


def as_before(cast: Cast, clause: Clause, before: Claim | None, *, quoted: bool) -> Found | None:
    """Whoever spoke or acted before, where a quotation or an act goes on; None where a clause has a subject to find."""
    if clause.head is None and quoted and cast.speaker:
        return (cast.speaker,), INHERITED
    if clause.carried and before is not None:
        return before.actors, INHERITED
    return None


def own_voice(cast: Cast, act: str | None) -> Found:
    """Who acts where a clause does not tell: both sides in what they do together, else whoever issues the statement."""
    found = cast.parties if act in TOGETHER and len(cast.parties) > 1 else cast.issuing() or cast.subject
    return found, OWN_VOICE if found else ""


def _behind_by(words: Words, mentions: Sequence[Mention], clause: Clause, head: Head) -> list[Mention]:
    """Who stands right behind a passive: "was welcomed by the Advisor"."""
    at = head.end + (words.folds[head.end : head.end + 1] == ["by"])
    if words.folds[at - 1 : at] != ["by"]:
        return []
    while at < clause.end and words.tags[at] in ("det", "poss"):
        at += 1
    near = (m for m in mentions if at <= m.start <= at + 3 and m.kind != "adjective")
    agent = next((m for m in near if not any(words.seps[at + 1 : m.start + 1])), None)
    while agent and (held := next((m for m in mentions if m.start == agent.end and not words.seps[m.start]), None)):
        agent = held  # "by White House Homeland Security Advisor Dr. Sherwood-Randall"
    if agent is None or agent.owner:
        return []
    found = [agent]
    for mention in mentions:
        if mention.start >= found[-1].end and mention.end <= clause.end and joined(words, found[-1], mention):
            found.append(mention)
    return found


def _agents(cast: Cast, words: Words, mentions: Sequence[Mention], clause: Clause, head: Head) -> Found:
    """ "was underlined by X", "a conversation between X and Y took place"."""
    chosen: list[Mention] = []
    for mention in mentions:
        if not clause.start <= mention.start < clause.end or mention.start == 0:
            continue
        before = words.tokens[mention.start - 1].fold
        if words.tags[mention.start - 1] in ("det", "poss") and mention.start > 1:
            before = words.tokens[mention.start - 2].fold
        if before in ("by", "between") or (chosen and before in ("and",) and mention.start - chosen[-1].end <= 2):
            chosen.append(mention)
    if not chosen:
        chosen = [
            m for m in mentions
            if m.owner and clause.start <= m.start < head.start and m.end < len(words.tokens)
            and words.tokens[m.end].stem in _VIEWS
        ][:1]  # fmt: skip
    return cast.ids_of(words, chosen)


def _loose_subject(cast: Cast, words: Words, mentions: Sequence[Mention], clause: Clause, act: str | None) -> Found:
    """A subject that does not stand right before its verb, or is a plain noun."""
    head = clause.head
    begin = clause.start if head is not None else main_start(words, clause)
    limit = head.group if head is not None else min(clause.end, begin + 12)
    candidates = [
        m
        for m in mentions
        if begin <= m.start and m.end <= limit and m.kind not in ("adjective", "pronoun") and not m.owner
        and not governed(words, m) and not _qualifies(words, mentions, m, limit)
    ]  # fmt: skip
    if head is None and candidates and candidates[0].start > begin + 2:
        candidates = []
    if candidates:
        first = (
            candidates[-1:]
            if head is not None and not words.seps[candidates[-1].end : limit].count(",")
            else candidates[:1]
        )
        chain = [m for m in candidates if m is first[0] or joined(words, m, first[0])]
        found, shown = cast.ids_of(words, chain)
        if found:
            return found, shown
    for at in range(limit - 1, max(begin, limit - 8) - 1, -1):
        if at + 1 < limit and "," in words.seps[at + 1]:
            break  # "At the urging of the Administration, manufacturers confirmed"
        word = words.tokens[at].fold
        if word in _MEETINGS and head is not None and len(cast.parties) > 1:
            return cast.parties, words.tokens[at].text
        if word in _PEOPLE_NOUNS and not (at and words.tags[at - 1] == "prep"):
            return (word,), words.tokens[at].text
    last = words.tokens[limit - 1] if head is not None and limit > clause.start else None
    if last is not None and last.text.islower() and last.fold.endswith("ers") and not words.tags[limit - 1]:
        return (last.fold,), last.text  # "manufacturers confirmed"
    return (), ""


def _qualifies(words: Words, mentions: Sequence[Mention], mention: Mention, limit: int) -> bool:
    """Whether a name is part of what is spoken of: "Japan-Philippines cooperation was reviewed"."""
    if mention.kind != "name" or mention.role:
        return False
    at = mention.end
    while at < limit and words.seps[at] in ("-", "–"):
        at = next((m.end for m in mentions if m.start == at), limit)
    return at < limit and not words.seps[at] and words.folds[at] in _BETWEEN_STATES

"""Who acts in a clause and toward whom, in languages other than English."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.coding.actors import Cast, Found
from readouts.coding.clause import Clause
from readouts.coding.general.line import Line
from readouts.coding.head import Head, subjects
from readouts.coding.mention import Mention, governed, joined
from readouts.coding.toward import BLAME, OBJECT_ACTS, leads_toward, others_of
from readouts.coding.who import INHERITED, TOGETHER, as_before, own_voice
from readouts.coding.wordlists import listed
from readouts.model import Claim
from readouts.records import replace

_OBJECT_ACTS = OBJECT_ACTS | listed("offer provide propose")
_GRATEFUL = listed("thank praise congratulate condole support welcome")
_NAMES = listed("namen имени імені")
_REACH = 8


def subject_of(
    cast: Cast,
    line: Line,
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
    if head is not None and head.subject < head.group:
        found, shown = cast.ids_of(line, subjects(head, mentions))
    if not found and head is not None and (head.act == "hold" or head.form in ("passive", "phrase")):
        found, shown = _agents(cast, line, mentions, clause, head)
    if not found and before is not None and head is not None and head.form != "passive":
        return before.actors, INHERITED
    if not found and head is not None and head.form in ("past", "pres") and act not in TOGETHER:
        found = cast.subject if line.language.subject_follows is False and not head.start else ()
        shown = INHERITED if found else ""
    if not found and head is None:
        opening = [m for m in mentions if clause.start <= m.start <= clause.start + 2 and m.kind != "adjective"]
        found, shown = cast.ids_of(line, [m for m in opening[:1] if not governed(line, m) and not m.owner])
        if found and before is not None:
            return found, shown
    if not found:
        return own_voice(cast, act)
    cast.follow(found)
    return found, shown


def _agents(cast: Cast, line: Line, mentions: Sequence[Mention], clause: Clause, head: Head) -> Found:
    """ "a conversation between X and Y took place", "состоялся разговор X с Y", "wurde von X betont"."""
    mine = [m for m in mentions if clause.start <= m.start < clause.end and m.kind != "adjective"]
    if head.act == "hold":
        named = [m for m in mine if m.kind in ("name", "person", "role", "group", "states", "heads", "side")]
        who, shown = cast.ids_of(line, [_freed(m) for m in named])
        people = tuple(one for one in who if one in cast.people or one in cast.parties)
        return (people, shown) if len(people) > 1 or (people and not cast.parties) else ((), "")
    if head.form == "passive" and line.language.code == "de":
        return cast.ids_of(line, [m for m in mine if m.start and line.english(m.start - 1) in ("by", "from")][:1])
    return (), ""


def _freed(mention: Mention) -> Mention:
    return replace(mention, owner=False) if mention.owner else mention


def recipients_of(
    cast: Cast, line: Line, mentions: Sequence[Mention], clause: Clause, act: str | None, actors: tuple[str, ...]
) -> Found:
    """Toward whom: the object of the act, whom a preposition leads to, or whose conduct is blamed."""
    head = clause.head
    if head is None or act is None or clause.carried:
        return (), ""
    # Behind the subject; what stands between it and a verb at the end of its clause counts too.
    begin = head.group - 1 if head.subject < head.group else min(head.start, head.subject)
    end = next(
        (at for at in range(max(begin, head.start) + 1, clause.end) if line.tags[at] in ("that", "wh", "sub")),
        min(clause.end, head.start + 25),
    )
    chosen: list[Mention] = []
    for mention in mentions:
        if not begin < mention.start < end or head.subject <= mention.start < head.group or mention.kind == "pronoun":
            continue
        if chosen and joined(line, chosen[-1], mention):
            chosen.append(mention)
            continue
        if chosen or mention.start - begin > 2 * _REACH:
            continue
        if mention.owner or mention.kind == "adjective":
            if _on_behalf(line, mention):
                continue
            if act in BLAME or (act in _GRATEFUL and mention.owner):
                chosen.append(mention)
        elif governed(line, mention):
            word = next(
                (line.english(at) for at in range(mention.start - 1, begin - 1, -1) if line.tags[at] == "prep"), ""
            )
            if leads_toward(word, act):
                chosen.append(mention)
        elif act in _OBJECT_ACTS and mention.start - begin <= _REACH:
            chosen.append(mention)
    return others_of(cast, line, chosen, actors)


def _on_behalf(line: Line, mention: Mention) -> bool:
    """ "in the name of the United States": neither the other side nor whose conduct is blamed."""
    before = line.tokens[max(0, mention.start - 2) : mention.start]
    return any(token.fold in _NAMES for token in before)

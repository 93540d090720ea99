"""Who acts in a clause and toward whom, and who the parties are, in languages other than English."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.coding.actors import Cast
from readouts.coding.acts import Head
from readouts.coding.apposition import Mention
from readouts.coding.general.clauses import Part
from readouts.coding.general.heads import governed, joined
from readouts.coding.general.line import Line
from readouts.coding.parties import issuer_of
from readouts.coding.who import INHERITED, OWN_VOICE, leads_toward
from readouts.coding.wordlists import listed
from readouts.model import Claim

__all__ = ["find_parties", "issuer_of", "recipients_of", "subject_of"]

_TOGETHER = listed("agree discuss hold sign cooperate characterise")
_OBJECT_ACTS = listed(
    "thank urge ask accuse congratulate inform recall invite praise warn call_for support condemn criticise condole "
    "sanction attack coerce welcome commit demand task threaten hold visit explain offer provide propose"
)
_BLAME = listed("accuse condemn criticise voice_concern object warn threaten sanction attack coerce demand")
_GRATEFUL = listed("thank praise congratulate condole support welcome")
_NAMES = listed("namen имени імені")
_OPENING = 4
_REACH = 8


def ids_of(cast: Cast, line: Line, mentions: Sequence[Mention]) -> tuple[tuple[str, ...], str]:
    """The ids of mentions that stand side by side, and their words."""
    who: list[str] = []
    shown: list[str] = []
    for mention in mentions:
        if mention.kind == "adjective" or (mention.owner and len(mentions) > 1):
            continue
        ids = cast.resolve(mention, mention.name[0] if mention.kind == "pronoun" else line.tokens[mention.end - 1].fold)
        if ids:
            who.extend(ids)
            shown.append(line.words(mention.start, mention.end))
    return tuple(dict.fromkeys(who)), ", ".join(shown)


def subject_of(
    cast: Cast, line: Line, mentions: Sequence[Mention], part: Part, before: Claim | None, act: str | None, quoted: bool
) -> tuple[tuple[str, ...], str]:
    """Who acts, and the words that tell; sets the cast's subject for the pronouns that follow."""
    head = part.head
    if head is None and quoted and cast.speaker:
        return (cast.speaker,), INHERITED
    if part.carried and before is not None:
        return before.actors, INHERITED
    found: tuple[str, ...] = ()
    shown = ""
    if head is not None and head.subject < head.group:
        found, shown = ids_of(cast, line, [m for m in mentions if head.subject <= m.start < head.group])
    if not found and head is not None and (head.act == "hold" or head.form in ("passive", "phrase")):
        found, shown = _agents(cast, line, mentions, part, head)
    if not found and before is not None and head is not None and head.form != "passive":
        return before.actors, INHERITED
    if not found and head is not None and head.form in ("past", "pres") and act not in _TOGETHER:
        found = cast.subject if line.language.subject_follows is False and not head.start else ()
        shown = INHERITED if found else ""
    if not found and head is None:
        opening = [m for m in mentions if part.start <= m.start <= part.start + 2 and m.kind != "adjective"]
        found, shown = ids_of(cast, line, [m for m in opening[:1] if not governed(line, m) and not m.owner])
        if found and before is not None:
            return found, shown
    if not found:
        found = cast.parties if act in _TOGETHER and len(cast.parties) > 1 else cast.issuing() or cast.subject
        return found, OWN_VOICE if found else ""
    cast.subject = found
    if len(found) == 1 and found[0] in cast.people:
        cast.person = found[0]
    return found, shown


def _agents(cast: Cast, line: Line, mentions: Sequence[Mention], part: Part, head: Head) -> tuple[tuple[str, ...], str]:
    """ "a conversation between X and Y took place", "состоялся разговор X с Y", "wurde von X betont"."""
    mine = [m for m in mentions if part.start <= m.start < part.end and m.kind != "adjective"]
    if head.act == "hold":
        named = [m for m in mine if m.kind in ("name", "person", "role", "group", "states", "heads", "side")]
        who, shown = ids_of(cast, line, [_freed(m) for m in named])
        people = tuple(one for one in who if one in cast.people or one in cast.parties)
        return (people, shown) if len(people) > 1 or (people and not cast.parties) else ((), "")
    if head.form == "passive" and line.language.code == "de":
        return ids_of(cast, line, [m for m in mine if m.start and line.english(m.start - 1) in ("by", "from")][:1])
    return (), ""


def _freed(mention: Mention) -> Mention:
    from readouts.records import replace

    return replace(mention, owner=False) if mention.owner else mention


def recipients_of(
    cast: Cast, line: Line, mentions: Sequence[Mention], part: Part, act: str | None, actors: tuple[str, ...]
) -> tuple[tuple[str, ...], str]:
    """Toward whom: the object of the act, whom a preposition leads to, or whose conduct is blamed."""
    head = part.head
    if head is None or act is None or part.carried:
        return (), ""
    # Behind the subject; what stands between it and a verb at the end of its clause counts too.
    begin = head.group - 1 if head.subject < head.group else min(head.start, head.subject)
    end = next(
        (at for at in range(max(begin, head.start) + 1, part.end) if line.tags[at] in ("that", "wh", "sub")),
        min(part.end, head.start + 25),
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
            if act in _BLAME or (act in _GRATEFUL and mention.owner):
                chosen.append(mention)
        elif governed(line, mention):
            word = next(
                (line.english(at) for at in range(mention.start - 1, begin - 1, -1) if line.tags[at] == "prep"), ""
            )
            if leads_toward(word, act):
                chosen.append(mention)
        elif act in _OBJECT_ACTS and mention.start - begin <= _REACH:
            chosen.append(mention)
    who: list[str] = []
    for mention in chosen:
        ids = mention.ids if mention.kind == "adjective" else ids_of(cast, line, [_freed(mention)])[0]
        who.extend(one for one in ids if one not in actors)
    found = tuple(dict.fromkeys(who))
    return found, ", ".join(line.words(m.start, m.end) for m in chosen) if found else ""


def _on_behalf(line: Line, mention: Mention) -> bool:
    """ "in the name of the United States": neither the other side nor whose conduct is blamed."""
    before = line.tokens[max(0, mention.start - 2) : mention.start]
    return any(token.fold in _NAMES for token in before)


def find_parties(cast: Cast, lines: Sequence[tuple[Line, Sequence[Head], Sequence[Mention]]]) -> None:
    """Set the cast's parties and issuer from the first sentences: who spoke with whom."""
    found: list[str] = []
    for line, heads, mentions in lines[:_OPENING]:
        if any(head.act in ("hold", "visit") for head in heads):
            found = _sides(cast, _named(cast, line, mentions))
            if len(found) > 1:
                break
    if len(found) < 2:
        named = [who for line, _, mentions in lines[: 2 * _OPENING] for who in _named(cast, line, mentions)]
        found = _sides(cast, list(dict.fromkeys([*found, *named])))[:2]
    cast.parties = tuple(found)
    if not cast.issuer and cast.parties:
        cast.issuer = cast.state_of(cast.parties[0])
    for person in cast.people.values():
        person.seen = 0


def _named(cast: Cast, line: Line, mentions: Sequence[Mention]) -> list[str]:
    """People named in a sentence, then states and organisations of others."""
    people: list[str] = []
    others: list[str] = []
    for mention in mentions:
        ids = cast.meet(mention) if mention.kind in ("name", "person", "side") else ()
        if mention.kind == "role" and mention.state:
            ids = cast.resolve(mention, "")
        for who in ids:
            actor = cast.actors.get(who)
            if who in cast.people:
                people.append(who)
            elif actor is not None and actor.kind in ("state", "organisation") and not mention.owner:
                others.append(who)
    states = {cast.state_of(who) for who in people}
    return list(dict.fromkeys(people + [who for who in others if who not in states]))


def _sides(cast: Cast, named: Sequence[str]) -> list[str]:
    """One for each side: the first named of every state; states alone only where people are too few."""
    chosen: list[str] = []
    states: set[str] = set()
    people = [who for who in named if who in cast.people]
    for who in named:
        state = cast.state_of(who) or who
        if state in states or (len(people) > 1 and who not in cast.people):
            continue
        states.add(state)
        chosen.append(who)
    return chosen[:4]

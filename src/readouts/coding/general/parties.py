"""Who the parties of the talks are, in languages other than English."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.coding.actors import Cast
from readouts.coding.acts import Head
from readouts.coding.general.line import Line
from readouts.coding.mention import Mention
from readouts.coding.parties import named_in

_OPENING = 4


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

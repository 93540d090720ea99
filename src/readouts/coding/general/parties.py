"""Who the parties of the talks are, in languages other than English."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.coding.actors import Cast
from readouts.coding.grammar import Parsed
from readouts.coding.mention import Mention
from readouts.coding.parties import leader_by_title, named_in
from readouts.coding.wordlists import listed

_OPENING = 4
# In German, Russian and Ukrainian: before the place of the talks.
_WHERE = listed("in im в во у")


def find_parties(cast: Cast, sentences: Sequence[Parsed]) -> None:
    """Set the cast's parties and issuer from the first sentences: who spoke with whom."""
    found: list[str] = []
    for one in sentences[:_OPENING]:
        if any(head.act in ("hold", "visit") for head in one.heads):
            named = _named(cast, one)
            if len(named) == 1 and (leader := leader_by_title(cast, one, one.mentions[0].start + 1, named[0])):
                named = [leader, *named]
            found = _sides(cast, named)
            if len(found) > 1:
                break
    if len(found) < 2:
        named = [who for one in sentences[: 2 * _OPENING] for who in _named(cast, one)]
        found = _sides(cast, list(dict.fromkeys([*found, *named])))[:2]
    cast.parties = tuple(found)
    cast.begin()


def _named(cast: Cast, sentence: Parsed) -> list[str]:
    def takes_part(mention: Mention) -> bool:
        """Whether a state stands where a party of talks stands; "in Nairobi" tells where they were held."""
        before = sentence.words.folds[mention.start - 1] if mention.start else ""
        return not mention.owner and before not in _WHERE

    return named_in(cast, sentence.mentions, takes_part)


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

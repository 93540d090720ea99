"""Whose statement it is and who the two (or more) parties of the talks are."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from readouts.codebook import Codebook
from readouts.codebook.phrases import phrase_index
from readouts.codebook.tokens import parted
from readouts.coding.actors import Cast
from readouts.coding.grammar import Parsed
from readouts.coding.mention import Mention
from readouts.coding.roles import HONORIFICS
from readouts.coding.wordlists import listed
from readouts.coding.words import Words

_TALKS = listed("round talks meeting summit conference process format forum negotiations declaration agreement")
_ABOUT = r" (?:With|To|On|In|About) "
_SEATS = {"whitehouse": "White House", "kremlin": "Kremlin", "elysee": "Élysée", "downing": "Downing Street"}


def issuer_of(book: Codebook, side: str, label: str | None) -> str:
    """The state (or organisation) that a side's name stands for, or empty when the name does not tell."""
    for name in (label or "", side):
        spaced = re.sub(r"[-_.\d]+", " ", name).strip()
        for candidate in (spaced.lower(), spaced.split(" ")[0].lower() if spaced else ""):
            actor = book.actors.get(candidate)
            if actor is not None:
                return actor.id if actor.kind != "person" else (actor.state or "")
        spaced = " ".join(_SEATS.get(word.lower(), word.title()) for word in spaced.split())
        # "readout-of-president-biden-call-with-prime-minister-modi": whose it is stands before whom it is about.
        whose = re.split(_ABOUT, spaced, maxsplit=1)[0]
        for hit in phrase_index("actors").find(parted(whose)[0]):
            actor = book.actors[hit.ids[0]] if hit.ids else None
            state = actor and (actor.id if actor.kind in ("state", "organisation") else actor.state)
            if state:
                return state
    return ""


def find_parties(cast: Cast, sentences: Sequence[Parsed]) -> None:
    """Set the cast's parties and issuer from the first sentences: who spoke with whom.

    The first sentence with the act ``hold`` that names two sides decides; else the first two named people (or
    states) of different states in the first four sentences.
    """
    found: list[str] = []
    for one in sentences[:4]:
        verb = next((head.start for head in one.heads if head.act in ("hold", "visit")), None)
        if verb is None:
            continue
        named = _named(cast, one, verb)
        several = any(mention.kind == "heads" for mention in one.mentions)
        if several and cast.issuer and cast.issuer not in map(cast.state_of, named):
            named = [cast.issuer, *named]  # "met with the Prime Ministers of Fiji and Vanuatu"
        if len(named) == 1 and (leader := leader_by_title(cast, one, verb, named[0])):
            named = [leader, *named]
        if len(named) > 1:
            found = named
            break
    if not found:
        for one in sentences[:8]:
            for who in _named(cast, one):
                if who not in found:
                    found.append(who)
            if len(found) > 1:
                break
    cast.jointly = len(found) > 1 and sentences[0].words.folds[:1] == ["we"]
    cast.parties = tuple(found if cast.jointly else _two_sides(cast, found))
    _claim_own(cast)
    if not cast.issuer and cast.parties:
        cast.issuer = _issuer_by_own_words(cast, sentences)
    cast.begin()


def _claim_own(cast: Cast) -> None:
    """Of two who talked, whoever has no state named and meets a foreigner is the issuer's own."""
    stateless = [who for who in cast.parties if not cast.state_of(who) and who in cast.people]
    states = {cast.state_of(who) for who in cast.parties} - {""}
    if cast.issuer and len(stateless) == 1 and states and cast.issuer not in states:
        cast.people[stateless[0]].state = cast.issuer


def leader_by_title(cast: Cast, sentence: Parsed, verb: int, other: str) -> str:
    """ "The Prime Minister spoke to President Zelenskyy": the issuer's own leader, whom many statements never name."""
    for mention in sentence.mentions:
        if mention.start >= verb:
            break
        bare = mention.kind == "role" and not mention.state and not mention.owner
        if bare and mention.role not in HONORIFICS:
            return cast.introduce(mention.role, other)
    return ""


def _named(cast: Cast, sentence: Parsed, verb: int = 1000) -> list[str]:
    return named_in(cast, sentence.mentions, lambda mention: _takes_part(sentence.words, mention, verb))


def named_in(cast: Cast, mentions: Sequence[Mention], takes_part: Callable[[Mention], bool]) -> list[str]:
    """People named in a sentence, then the states and organisations of others, in order and each once.

    Args:
        cast: The people and states of the statement.
        mentions: Who is named in the sentence.
        takes_part: Whether a state or organisation stands where a party of talks stands.
    """
    people: list[str] = []
    others: list[str] = []
    for mention in mentions:
        ids = cast.meet(mention) if mention.kind in ("name", "person", "side") else ()
        if mention.kind == "role" and mention.state:
            ids = cast.resolve(mention, "")
        if mention.kind == "heads":  # "the ministers of Egypt, Sudan and Ethiopia"
            others.extend(mention.ids)
        for who in ids:
            actor = cast.actors.get(who)
            if who in cast.people:
                people.append(who)
            elif actor is not None and actor.kind in ("state", "organisation") and takes_part(mention):
                others.append(who)
    states = {cast.state_of(who) for who in people}
    named = people + [who for who in others if who not in states]
    return list(dict.fromkeys(named))


def _takes_part(words: Words, mention: Mention, verb: int) -> bool:
    """Whether a state or organisation stands where a party of talks stands: in front, or after "with", "between"."""
    if mention.owner or (mention.end < len(words.tokens) and words.folds[mention.end] in _TALKS):
        return False  # "the Nairobi round"
    at = mention.start - 1
    while at >= 0 and (words.tags[at] in ("det", "poss", "num") or words.folds[at] == "both"):
        at -= 1
    if at < 0 or words.tokens[at].fold in ("with", "between", "and", "by"):
        return True
    return mention.start < verb and words.tags[at] not in ("prep", "to")


def _two_sides(cast: Cast, named: Sequence[str]) -> list[str]:
    """One for each side: the first named, and the first of every other state among the people."""
    chosen: list[str] = []
    states: set[str] = set()
    for who in named:
        if who in cast.people and not cast.state_of(who) and cast.issuer in named:
            cast.people[who].state = cast.issuer  # "Sudan … Eng. Abdelrahim, Minister of Irrigation": its own
        state = cast.state_of(who) or who
        if state in states or (chosen and who not in cast.people and len(chosen) > 1):
            continue
        states.add(state)
        chosen.append(who)
    return chosen[:4]


def _issuer_by_own_words(cast: Cast, sentences: Sequence[Parsed]) -> str:
    for one in sentences:
        for mention in one.mentions:
            if mention.start and one.words.tokens[mention.start - 1].fold == "our":
                ids = mention.ids or cast.meet(mention)
                state = mention.state or (cast.state_of(ids[0]) if ids else "")
                if state and mention.role:
                    return state
    return ""

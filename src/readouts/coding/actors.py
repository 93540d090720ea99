"""Who is meant: resolve names, roles, groups and pronouns inside one statement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from readouts.codebook import Actor
from readouts.codebook.tokens import fold
from readouts.coding.mention import Mention
from readouts.coding.names import PARTICLES, SUFFIXES
from readouts.coding.roles import HONORIFICS, PRINCIPALS
from readouts.coding.words import Words
from readouts.records import dataclass

# How many people a role is looked for among, the last named first; no statement names more that matter.
MOST_PEOPLE = 200

# Somebody's ids, or none, and the words that tell.
Found = tuple[tuple[str, ...], str]


@dataclass(slots=True)
class Person:
    """Somebody the statement has named; ``name`` as it is written, where the codebook has it not."""

    id: str
    roles: list[str]
    state: str
    seen: int
    name: str = ""

    def held(self, role: str) -> bool:
        """Whether one of the roles is exactly this one."""
        return role in self.roles


class Cast:
    """The people and states of one statement, as far as it has been read.

    Args:
        actors: The codebook's actors.
        issuer: Id of the state or organisation that issues the statement, or empty when unknown.
    """

    def __init__(self, actors: Mapping[str, Actor], issuer: str = "") -> None:
        self.actors = actors
        self.issuer = issuer
        self.people: dict[str, Person] = {}
        self.known: dict[str, str] = {}
        self.parties: tuple[str, ...] = ()
        self.subject: tuple[str, ...] = ()
        self.person: str = ""
        self.speaker: str = ""
        # "We, the leaders of France, Germany and …": all of them issue the statement.
        self.jointly = False
        # Whom the statement has called "he" or "she".
        self._called: dict[str, str] = {}
        self._clock = 0
        self._first_of: dict[str, str] = {}
        self._roles: set[str] = set()

    # --- who is who -------------------------------------------------------------------------------------------
    def meet(self, mention: Mention) -> tuple[str, ...]:
        """Note somebody named, and return the ids the name stands for."""
        if mention.kind == "person":
            who = self._person(mention)
        elif mention.ids:
            who = mention.ids[0]
            actor = self.actors.get(who)
            somebody = (actor and actor.kind == "person") or who in self.people
            if len(mention.ids) > 1 or not somebody:
                return mention.ids
        else:
            return ()
        actor = self.actors.get(who)
        known = self.people.get(who)
        self._clock += 1
        if known is None:
            role = mention.role or (actor.role if actor else "") or ""
            state = mention.state or (actor.state if actor else "") or ""
            roles = [one.replace("-", " ").lower() for one in role.split("/") if one]
            self.people[who] = Person(who, roles, state, self._clock, " ".join(mention.name))
            self._roles.update(roles)
            self._first_of.setdefault(state, who)
        else:
            known.seen = self._clock
            known.state = known.state or mention.state
            if mention.role:
                known.roles.extend(one for one in mention.role.split("/") if one and one not in known.roles)
                self._roles.update(known.roles)
        return (who,)

    def _person(self, mention: Mention) -> str:
        folded = [fold(word) for word in mention.name if fold(word) not in SUFFIXES and len(fold(word)) > 1]
        if not folded:
            folded = [fold(word) for word in mention.name]
        for word in reversed(folded):
            if word in self.known:
                return self.known[word]
        family = folded[-1]
        if len(folded) > 2 and re.search(r"^[a-z]", mention.name[-1]):
            family = folded[0]  # "Moon Jae-in": the family name stands first
        slug = re.sub(r"[^a-z0-9]+", "-", family).strip("-") or "person"
        if slug in self.actors:
            slug = f"{slug}-{folded[0]}" if len(folded) > 1 else f"{slug}-1"
        self.known.setdefault(family, slug)
        for word in folded:
            if word not in PARTICLES and len(word) > 2:
                self.known.setdefault(word, slug)
        return slug

    def state_of(self, who: str) -> str:
        """The state somebody belongs to; a state's own id; empty when unknown."""
        actor = self.actors.get(who)
        if actor and actor.kind == "state":
            return who
        if who in self.people and self.people[who].state:
            return self.people[who].state
        return (actor.state if actor else "") or ""

    def principal(self, state: str) -> str:
        """The person who speaks for a state in this statement: of its people the party, else the first named."""
        for who in self.parties:
            if who in self.people and self.state_of(who) == state:
                return who
        return self._first_of.get(state, "")

    def issuing(self) -> tuple[str, ...]:
        """Whoever speaks when the statement speaks for itself."""
        if self.jointly:
            return self.parties
        if self.issuer:
            principal = self.principal(self.issuer)
            return (principal if principal in self.parties else self.issuer,)
        return self.parties[:1]

    def others(self, who: Iterable[str]) -> tuple[str, ...]:
        """The parties besides those given (and besides their states' people)."""
        states = {self.state_of(one) for one in who} - {""}
        names = set(who)
        return tuple(one for one in self.parties if one not in names and self.state_of(one) not in states)

    def follow(self, who: tuple[str, ...]) -> None:
        """Note who acts, for the pronouns that follow."""
        self.subject = who
        if len(who) == 1 and who[0] in self.people:
            self.person = who[0]

    def begin(self) -> None:
        """The parties are known: from here on the statement is read again from its beginning."""
        if not self.issuer and len(self.parties) > 1:
            self.issuer = self.state_of(self.parties[0])
        for person in self.people.values():
            person.seen = 0

    def introduce(self, role: str, other: str) -> str:
        """Note the issuer's leader, whom the statement calls by title only, as somebody; empty where one is named.

        Args:
            role: The title.
            other: Who the leader spoke with.
        """
        who = self.issuer or role.replace(" ", "-")
        named = any(
            person.id != other and person.state in ("", self.issuer) and (self.issuer or role in person.roles)
            for person in self.people.values()
        )
        if named or who in self.people or (self.issuer and self.state_of(other) == self.issuer):
            return ""
        self.people[who] = Person(who, [role], self.issuer, 0)
        self._roles.add(role)
        self._first_of.setdefault(self.issuer, who)
        return who

    # --- resolving --------------------------------------------------------------------------------------------
    def resolve(self, mention: Mention, word: str) -> tuple[str, ...]:
        """The ids a mention stands for; empty when nobody can be told.

        Args:
            mention: What was found.
            word: Its last word, folded; of a pronoun the English one.
        """
        kind = mention.kind
        if kind in ("name", "person", "side"):
            return self.meet(mention) or mention.ids
        if kind == "role":
            return self._role(mention)
        if kind == "crowd":
            return (word,)
        if kind == "group":
            return self.parties
        if kind == "heads":
            people = (self.principal(state) for state in mention.ids)
            return tuple(who or state for who, state in zip(people, mention.ids, strict=True))
        if kind == "states":
            return tuple(dict.fromkeys(self.state_of(who) or who for who in self.parties))
        if kind == "counterpart":
            if mention.state:
                return (self.principal(mention.state) or mention.state,)
            return self.others(self.subject) or self.others(self.issuing())
        if kind == "pronoun":
            return self._pronoun(word)
        return ()

    def ids_of(self, words: Words, mentions: Sequence[Mention]) -> Found:
        """The ids of mentions that stand side by side as a subject or object, and their words."""
        who: list[str] = []
        shown: list[str] = []
        for mention in mentions:
            if mention.kind == "adjective" or (mention.owner and len(mentions) > 1):
                continue
            ids = self.resolve(mention, mention.name[0] if mention.name else words.tokens[mention.end - 1].fold)
            if ids:
                who.extend(ids)
                shown.append(words.words(mention.start, mention.end))
        return tuple(dict.fromkeys(who)), ", ".join(shown)

    def _pronoun(self, word: str) -> tuple[str, ...]:
        if word in ("i", "me"):
            return (self.speaker,) if self.speaker else self.issuing()
        if word in ("we", "us"):
            return (self.speaker,) if self.speaker else self.issuing()
        if word in ("he", "she"):
            return self._called_so(word)
        if word in ("him", "her"):
            other = self.others(self.subject)[:1]
            if other and other[0] in self.people:
                self._called.setdefault(other[0], "he" if word == "him" else "she")
            return other
        if word == "they":
            several = len(self.subject) > 1 or (self.subject and self._several(self.subject[0]))
            return self.subject if several else self.parties or self.subject
        if word == "them":
            return self.others(self.subject)
        return ()

    def _called_so(self, word: str) -> tuple[str, ...]:
        """Whoever acted last, unless the statement has called them otherwise and somebody else so."""
        single = len(self.subject) == 1 and self.subject[0] in self.people
        last = self.subject[0] if single else self.person
        known = self._called.get(last)
        if known != word and (known or not single):
            so = [who for who in self.parties if self._called.get(who) == word]
            others = self.others((last,)) if known else ()
            uncalled = [who for who in others if who in self.people and who not in self._called]
            last = (so or uncalled or [last])[0]
        if last:
            self._called.setdefault(last, word)
        return (last,) if last else ()

    def _several(self, who: str) -> bool:
        actor = self.actors.get(who)
        return who not in self.people and (actor is None or actor.kind not in ("state", "person", "office"))

    def _role(self, mention: Mention) -> tuple[str, ...]:
        role = mention.role
        chief = role.startswith("head of") or role in ("leader", "head-of-state", "head-of-government")
        own = mention.own or (role.startswith("head of") and not mention.state)
        alike = {one for one in self._roles if _same_role(role, one)}
        candidates = [
            person
            for person in islice(reversed(self.people.values()), MOST_PEOPLE)
            if (not mention.state or person.state in ("", mention.state))
            and (chief or not alike.isdisjoint(person.roles))
        ]
        if own and self.issuer:
            mine = [person for person in candidates if person.state == self.issuer]
            candidates = mine or candidates
        if mention.state and not candidates:
            principal = self.principal(mention.state)
            return (principal if principal and chief else mention.state,)
        if not candidates:
            open_role = [
                who for who in self.parties
                if who in self.people and self.state_of(who) != self.issuer
                and not set(self.people[who].roles) - HONORIFICS
            ]  # fmt: skip
            if len(open_role) == 1 and not mention.state and not own:
                return (open_role[0],)
            if role in PRINCIPALS and self.issuer and not self._holds_another(self.principal(self.issuer), role):
                return self.issuing()
            office = role.replace(" ", "-")
            return (office,) if office in self.actors else ()
        if not mention.state and not own:
            # Where nobody tells whose statement it is, it is theirs who are named first.
            mine = [
                p for p in candidates
                if p.held(role) and (p.state == self.issuer if self.issuer else p.id in self.parties[:1])
            ]  # fmt: skip
            candidates = mine or candidates
        return (max(candidates, key=lambda person: (person.held(role), person.id in self.parties, person.seen)).id,)

    def _holds_another(self, who: str, role: str) -> bool:
        """Whether somebody is known to hold another office than this one."""
        held = self.people[who].roles if who in self.people else []
        offices = [one for one in held if one in PRINCIPALS]
        return bool(offices) and not any(_same_role(role, one) for one in offices)


def _same_role(asked: str, held: str) -> bool:
    asked, held = _office(asked), _office(held)
    return bool(held) and (asked == held or held.endswith(" " + asked) or asked.endswith(" " + held))


def _office(role: str) -> str:
    """A role without its department: "secretary of state" is a secretary."""
    return role if role.startswith("head of") else role.split(" of ", 1)[0]

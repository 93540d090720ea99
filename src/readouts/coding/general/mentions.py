"""Who is named in a sentence of another language: names, offices with and without names, states, groups, pronouns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.codebook import Actor
from readouts.codebook.phrases import Hit
from readouts.coding.general.latin import name_in_latin
from readouts.coding.general.line import Line, stems_of
from readouts.coding.mention import PARTIES, Finder, Mention, apart
from readouts.coding.wordlists import listed
from readouts.records import replace

_PEOPLE = ("he", "she", "they", "him", "her", "them", "we", "us", "i")
_FIRST_NAMES = listed("joe joseph wladimir wolodymyr donald emmanuel olaf angela")
_ROLES = {"head-of-government": "prime minister", "adviser": "advisor"}


class MentionFinder(Finder):
    """Reads the mentions of one sentence."""

    def find(self, line: Line, hits: Sequence[Hit]) -> list[Mention]:
        """The mentions of a sentence in order, none overlapping."""
        by_start = {hit.start: hit for hit in apart(hits)}
        found: list[Mention] = []
        at = 0
        while at < len(line.tokens):
            mention = self._at(line, by_start, at, found[-1].end if found else 0)
            if mention is None:
                at += 1
                continue
            found.append(replace(mention, owner=mention.owner or _genitive(line, mention.start)))
            at = max(mention.end, at + 1)
        return found

    def _at(self, line: Line, hits: Mapping[int, Hit], at: int, floor: int) -> Mention | None:
        hit = hits.get(at)
        # "Президенты" is the leaders, and by its stem the office too.
        ids = sorted(hit.ids, key=lambda one: one not in PARTIES) if hit is not None else []
        actor = self._actors.get(ids[0]) if ids else None
        if hit is not None and actor is not None and not _only_like(line, hit, actor):
            return self._named(line, hits, hit, actor, floor)
        if line.tags[at] == "pron" and (word := line.english(at)) in _PEOPLE and not _expletive(line, at):
            return Mention(at, at + 1, "pronoun", name=(word,))
        token = line.tokens[at]
        if token.text[:1].isupper() and not line.tags[at]:
            who = self._known.get(name_in_latin(token.fold, line.language.code))
            if who is not None:
                return Mention(at, at + 1, "name", (who,))
        return None

    def _named(self, line: Line, hits: Mapping[int, Hit], hit: Hit, actor: Actor, floor: int) -> Mention:
        if actor.id in PARTIES:
            named = self._of_states(line, hits, hit.end)
            return replace(named, start=hit.start) if named else Mention(hit.start, hit.end, PARTIES[actor.id])
        if actor.kind == "person":
            return Mention(_first_names(line, hit.start, floor), hit.end, "name", (actor.id,), state=actor.state or "")
        if actor.kind == "office" and actor.rank == "counterpart":
            name, known = self._known_at(hits, hit.end)
            if name is not None and known is not None and known.kind == "person":
                return Mention(hit.start, name.end, "name", (known.id,), state=known.state or "")
            return Mention(hit.start, hit.end, "counterpart", own=True)
        if actor.kind == "office" and actor.rank:
            return self._titled(line, hits, hit.start, hit.end, actor, actor.state or "")
        state = actor.id if actor.kind == "state" else actor.state or ""
        adjective = all(entry.field == "adjectives" for entry in hit.entries)
        joined = self._with_office(line, hits, hit, state, adjective=adjective) if state else None
        if joined is not None:
            return joined
        return Mention(hit.start, hit.end, "adjective" if adjective else "name", (actor.id,), state=state)

    def _with_office(
        self, line: Line, hits: Mapping[int, Hit], hit: Hit, state: str, *, adjective: bool
    ) -> Mention | None:
        """ "the Russian President", "US-Präsident", "американская сторона" as one mention."""
        end = hit.end
        if end >= len(line.tokens) or line.seps[end] not in ("", "-") or not (adjective or line.seps[end] == "-"):
            return None
        following, office = self._known_at(hits, end)
        if following is not None and office is not None and office.kind == "office" and office.rank:
            if office.rank == "counterpart":
                named = self._named(line, hits, following, office, end)
                return replace(named, start=hit.start, state=named.state or state, own=False)
            return self._titled(line, hits, hit.start, following.end, office, state)
        if office is not None and following is not None and office.kind == "person":
            return Mention(hit.start, following.end, "name", (office.id,), state=office.state or state)
        if line.tokens[end].stem in stems_of(line.language.sides, line.language.code):
            return Mention(hit.start, end + 1, "side", hit.ids[:1], state=state)
        return None

    def _titled(self, line: Line, hits: Mapping[int, Hit], start: int, end: int, office: Actor, state: str) -> Mention:
        """An office, then its state perhaps, then a name perhaps."""
        role = _ROLES.get(office.id, office.id.replace("-", " "))
        own = start > 0 and line.tokens[start - 1].fold in line.language.own
        end, state = self._of_state(line, hits, end, state)
        at = end
        while at < len(line.tokens) and at < end + 4:
            hit, person = self._known_at(hits, at)
            if hit is not None and person is not None and person.kind == "person":
                return Mention(start, hit.end, "name", (person.id,), role, state or person.state or "")
            if (
                hit is not None
                or line.tags[at]
                or not line.tokens[at].text[:1].isupper()
                or line.seps[at] not in ("", ".", "-")
            ):
                break
            at += 1
        name = () if line.language.nouns_capitalised and at - end < 2 else line.tokens[end:at]
        if name:
            written = tuple(name_in_latin(token.fold, line.language.code).title() for token in name)
            return Mention(start, at, "person", (), role, state, written)
        return Mention(start, end, "role", (), role, state, own=own)

    def _of_state(self, line: Line, hits: Mapping[int, Hit], at: int, state: str) -> tuple[int, str]:
        """Past a state's name in the genitive, or "von/der …", when it stands here."""
        first = at
        while (
            first < len(line.tokens) and first < at + 2 and line.tokens[first].fold in ("der", "des", "von", "republik")
        ):
            first += 1
        hit, actor = self._known_at(hits, first)
        if hit is None or actor is None or line.seps[first] or actor.kind not in ("state", "organisation", "group"):
            return at, state
        if all(entry.field == "adjectives" for entry in hit.entries):
            return at, state
        return hit.end, state or (actor.id if actor.kind == "state" else "")

    def _of_states(self, line: Line, hits: Mapping[int, Hit], at: int) -> Mention | None:
        """ "(the presidents) of Russia and Turkey" as one mention of both."""
        ids: list[str] = []
        while at < len(line.tokens):
            first = at
            while first < len(line.tokens) and line.tags[first] in ("conj", "det", "prep") and first < at + 2:
                first += 1
            hit, actor = self._known_at(hits, first)
            if hit is None or actor is None or actor.kind != "state":
                break
            ids.append(actor.id)
            at = hit.end
        return Mention(at, at, "heads", tuple(ids)) if len(ids) > 1 else None


def _first_names(line: Line, at: int, floor: int) -> int:
    """Where the first names begin that stand before a family name."""
    start = at
    while (
        start > floor
        and at - start < 3
        and not line.seps[start].strip(".-")
        and line.tokens[start - 1].text[:1].isupper()
        and not line.tags[start - 1]
        and line.form(start - 1) != "past"
        and not line.language.nouns_capitalised
    ):
        start -= 1
    if line.language.nouns_capitalised and start - 1 >= floor and line.tokens[start - 1].fold in _FIRST_NAMES:
        start -= 1
    return start


def _expletive(line: Line, at: int) -> bool:
    """German "es" and "sie" that stand for things cannot be told from those for people; "его" may be "his"."""
    return at + 1 < len(line.tokens) and line.tokens[at].fold in ("ihr", "sein")


def _genitive(line: Line, at: int) -> bool:
    """Whether a name stands behind a plain noun, as in "позиция России", "die Haltung Russlands"."""
    before = at - 1
    while before >= 0 and line.tags[before] == "det" and line.tokens[before].fold in ("der", "des"):
        before -= 1
    if before < 0 or line.seps[at] or line.tags[before]:
        return False
    token = line.tokens[before]
    if line.language.nouns_capitalised:
        return token.text[:1].isupper() and (before < at - 1 or line.tokens[at].text.endswith("s"))
    return token.text[:1].islower() and not line.form(before)


def _only_like(line: Line, hit: Hit, actor: Actor) -> bool:
    """ "Muslimische Schulen" are no Muslims: an adjective with the stem of a noun that names people."""
    small = line.language.nouns_capitalised and hit.end == hit.start + 1 and line.texts[hit.start][:1].islower()
    return small and actor.kind == "group" and not line.tags[hit.start]

"""Find who is named in a sentence: names, titles with or without names, states, groups, pronouns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from readouts.codebook import Actor
from readouts.codebook.phrases import Hit
from readouts.codebook.tokens import written as of_word
from readouts.coding.apposition import with_appositions
from readouts.coding.mention import PARTIES, Finder, Mention, apart
from readouts.coding.names import SUFFIXES, bare_name, name_end, possessive, written
from readouts.coding.roles import HEADS, HONORIFICS, MODIFIERS, department_end, read_title
from readouts.coding.wordlists import listed
from readouts.coding.words import Words, verb_form
from readouts.records import replace

# Bodies that act as their members or stand for a whole state: "the administration", "the delegation".
_NO_PERSON = ("tion", "tions")
_PROPER = listed("state person organisation")
_SIDES = listed(
    "side government delegation authority authorities official officials leadership administration ministry "
    "people party team military force forces troop troops army colleague colleagues embassy diplomat "
    "delegations governments militaries armies commander commanders navy junta police servicemen soldiers "
    "diplomats nation parliament president counterparts partner partners republic capital interlocutor "
    "negotiator negotiators envoys representatives"
)
# Of the sides, those that stand for the state named after them.
_BODIES = listed("people government authorities leadership military forces force army troops soldiers navy junta")
_GROUPS = listed(
    "leader leaders president presidents side sides party parties minister ministers delegation delegations "
    "interlocutors counterparts principals chancellors countries nations governments peoples premiers "
    "secretaries advisors advisers officials negotiators interlocutor heads diplomats representatives two"
)
_TITLES = HEADS | {"official", "monarch", "envoy"}
_COUNTED = listed("three four five six seven eight")
_BOTH = listed("two both the our")
_PEOPLE_PRONOUNS = listed("he she they we i him her them us")
# Words in small letters with which a mention can begin that is no phrase of the codebook.
_BEGINNING = (
    HEADS | MODIFIERS | _GROUPS | _PEOPLE_PRONOUNS | listed("head heads counterpart interlocutor homologue both her")
)


class MentionFinder(Finder):
    """Reads the mentions of one sentence."""

    def find(self, words: Words, hits: Sequence[Hit]) -> list[Mention]:
        """The mentions of a sentence in order, none overlapping."""
        by_start = {hit.start: hit for hit in apart(hits)}
        found: list[Mention] = []
        reach = 0
        for at, begins in enumerate(map(_may_begin, words.texts)):
            if at < reach or not (begins or at in by_start):
                continue
            mention = self._at(words, by_start, at)
            if mention is not None:
                found.append(mention)
                reach = mention.end
        return with_appositions(words, found)

    def _at(self, words: Words, hits: Mapping[int, Hit], at: int) -> Mention | None:
        token = words.tokens[at]
        hit = hits.get(at)
        if hit is not None and hit.ids:
            actor = self._actors.get(hit.ids[0])
            last = words.tokens[hit.end - 1]
            verbal = hit.end == at + 1 and (verb_form(last) in ("ed", "ing") or last.fold.endswith(_NO_PERSON))
            if actor and actor.kind not in _PROPER and verbal:
                return None  # "hosted" is no host
            title = read_title(words.tokens, words.seps, at + (words.tags[at] == "det"))
            if actor and actor.kind == "group" and title and not words.tokens[hit.end - 1].fold.endswith("s"):
                return None if words.tags[at] == "det" else self._titled(words, hits, at, title[0], title[1], "")
            if hit.ids[0] == "ministers" and words.tokens[at].fold in ("both", "two", "the"):
                return Mention(at, hit.end, "group", owner=possessive(words, hit.end - 1))
            if hit.ids[0] == "officials" and at and words.tokens[at - 1].fold in ("both", "two"):
                return Mention(at - 1, hit.end, "group", owner=possessive(words, hit.end - 1))
            party = next((one for one in hit.ids if one in PARTIES), "")
            if not party:
                return self._named(words, hits, hit)
            if words.tokens[hit.end - 1].fold.endswith("s"):
                named = self._of_states(words, hits, hit.end)
                if named is not None:
                    return replace(named, start=at)
                return Mention(at, hit.end, PARTIES[party], owner=possessive(words, hit.end - 1))
        title = read_title(words.tokens, words.seps, at)
        if title is not None and token.fold == "heads":
            counted = at > 0 and words.folds[at - 1] in _BOTH
            return Mention(at - counted, title[0], "group", owner=possessive(words, title[0] - 1))
        if title is not None:
            return self._titled(words, hits, at, title[0], title[1], "")
        word = token.fold
        if word in ("counterpart", "interlocutor", "homologue"):
            return Mention(at, at + 1, "counterpart", own=True)
        if word in _GROUPS and at and words.tokens[at - 1].fold in _BOTH:
            return Mention(at - 1, at + 1, "group")
        if word == "both" and (at + 1 == len(words.tokens) or words.tags[at + 1] != ""):
            return Mention(at, at + 1, "group")
        if (word in _PEOPLE_PRONOUNS and words.tags[at] == "pron") or (word == "her" and words.tags[at] == "pron"):
            return Mention(at, at + 1, "pronoun")
        if word in self._known and token.text[0].isupper():
            return self._known_name(words, at)
        return bare_name(words, hits, at)

    def _known_name(self, words: Words, at: int) -> Mention:
        end = at + 1
        who = self._known[words.tokens[at].fold]
        while end < len(words.tokens) and not words.seps[end] and self._known.get(words.tokens[end].fold) == who:
            end += 1
        return Mention(at, end, "name", (who,), owner=possessive(words, end - 1))

    def _named(self, words: Words, hits: Mapping[int, Hit], hit: Hit) -> Mention:
        ids = hit.ids[:1]
        actor = self._actors.get(ids[0])
        state = actor.id if actor and actor.kind == "state" else (actor.state if actor else None) or ""
        adjective = all(entry.field == "adjectives" for entry in hit.entries)
        if words.folds[hit.end - 1] in _BODIES:
            # "the people of Poland", "the armed forces of Poland" stand for Poland.
            reach, whose = self._of_state(words, hits, hit.end, "")
            if whose:
                return Mention(hit.start, reach, "side", (whose,), state=whose, owner=possessive(words, reach - 1))
        end = hit.end
        if actor and actor.kind == "office" and actor.rank:
            return self._office(words, hits, hit, actor)
        if actor and actor.kind == "person":
            while end < len(words.tokens) and words.tokens[end].fold in SUFFIXES:
                end += 1
            return Mention(hit.start, end, "name", ids, state=state, owner=possessive(words, end - 1))
        if end < len(words.tokens) and words.seps[end] in ("", "-") and self._belongs(words, hit):
            whose = state or (actor.id if actor and actor.kind == "organisation" else "")
            joined = self._with_office(words, hits, hit, whose, adjective=adjective)
            if joined is not None:
                return joined
        kind = "adjective" if adjective else "name"
        return Mention(hit.start, end, kind, ids, state=state, owner=possessive(words, end - 1))

    def _belongs(self, words: Words, hit: Hit) -> bool:
        """Whether a state's name may qualify the office after it: "Greek", "Iraq's", "US"; not "in Nairobi"."""
        if possessive(words, hit.end - 1):
            return True
        metonym = all(entry.field == "metonyms" for entry in hit.entries)
        officials = words.folds[hit.end] in ("official", "officials")  # "Kremlin officials"
        return (officials or not metonym) and not (hit.start and words.tokens[hit.start - 1].fold == "in")

    def _with_office(
        self, words: Words, hits: Mapping[int, Hit], hit: Hit, state: str, *, adjective: bool
    ) -> Mention | None:
        """A state's name or adjective with the office, person or body it qualifies, as one mention."""
        end = hit.end
        title = read_title(words.tokens, words.seps, end)
        office = hits.get(end)
        if title is not None and office is None:
            return self._titled(words, hits, hit.start, title[0], title[1], state)
        known = self._actors.get(office.ids[0]) if office is not None else None
        if office is not None and known is not None:
            if known.kind == "office" and known.rank:
                held = self._office(words, hits, office, known)
                if held.kind == "crowd" and self._acts_through(words, hit):
                    return replace(held, start=hit.start, kind="side", ids=hit.ids[:1], state=state)
                return replace(held, start=hit.start, state=state)
            if known.kind == "group" and words.folds[office.end - 1] in _SIDES and possessive(words, hit.end - 1):
                owner = possessive(words, office.end - 1)
                return Mention(hit.start, office.end, "side", hit.ids[:1], state=state, owner=owner)
            if known.kind == "person" and adjective:
                owner = possessive(words, office.end - 1)
                return Mention(hit.start, office.end, "name", office.ids, state=state, owner=owner)
        following = words.tokens[end].fold
        if following in ("counterpart", "interlocutor"):
            return Mention(hit.start, end + 1, "counterpart", state=state)
        if following in _SIDES and (adjective or words.tags[end] == ""):
            return Mention(hit.start, end + 1, "side", hit.ids[:1], state=state, owner=possessive(words, end))
        return None

    def _acts_through(self, words: Words, hit: Hit) -> bool:
        """Whether a body or state acts where its leaders do: "ECOWAS leaders"; "Jewish American leaders" are people."""
        actor = self._actors.get(hit.ids[0])
        if actor is None or not (actor.kind in ("state", "organisation") or actor.members):
            return False
        before = hit.start - 1
        named = before >= 0 and not words.tags[before] and words.texts[before][0].isupper()
        return not named or bool(words.seps[hit.start])

    def _office(self, words: Words, hits: Mapping[int, Hit], hit: Hit, actor: Actor) -> Mention:
        if actor.rank == "counterpart":
            return Mention(hit.start, hit.end, "counterpart", own=True)
        if any(t.fold.endswith("s") and t.fold[:-1] in _TITLES for t in words.tokens[hit.start : hit.end]):
            # "The three leaders" are the parties, "union leaders" nobody in particular.
            before = words.tokens[hit.start - 1].fold if hit.start else ""
            named = self._of_states(words, hits, hit.end)
            if named is not None:
                return replace(named, start=hit.start)
            kind = "group" if before in _COUNTED or before in _BOTH else "crowd"
            return Mention(hit.start, hit.end, kind, hit.ids, owner=possessive(words, hit.end - 1))
        title = read_title(words.tokens, words.seps, hit.start)
        if title is not None and title[0] >= hit.end:
            end, role = title
        else:
            end, role = hit.end, actor.id.replace("-", " ")
        return self._titled(words, hits, hit.start, end, role, actor.state or "")

    def _titled(self, words: Words, hits: Mapping[int, Hit], start: int, end: int, role: str, state: str) -> Mention:
        """A title, then "of Japan" perhaps, then a name perhaps, then "of Japan" perhaps."""
        own = start > 0 and words.tokens[start - 1].fold == "our"
        if words.folds[max(start - 2, 0) : start] == ["to", "the"] and words.folds[end - 1] in HONORIFICS:
            role = words.folds[end - 1]  # "Advisor to the Vice President Dr. Gordon"
        title_end = end
        inside = next((hits[at] for at in range(start, end) if at in hits and hits[at].end > end), None)
        if inside and inside.ids and (who := self._actors.get(inside.ids[0])) and who.kind == "person":
            # The codebook lists the name with its title: "Dr. S. Jaishankar".
            return Mention(start, inside.end, "name", (who.id,), role, state, owner=possessive(words, inside.end - 1))
        if possessive(words, end - 1):
            # "the President's Build Back Better agenda" goes on with no name.
            return Mention(start, end, "role", (), role, state, owner=True, own=own)
        end, state = self._of_state(words, hits, end, state)
        close = end in hits and words.seps[end] in ("", ".")
        if close and (named := self._with_name(words, hits, start, end, role, state)):
            return named
        initials = end
        while initials < len(words.tokens) and len(words.tokens[initials].fold) == 1 and initials < end + 3:
            initials += 1
        if initials > end and (named := self._with_name(words, hits, start, initials, role, state)):
            return named
        person = close and (one := self._known_at(hits, end)[1]) is not None and one.kind == "person"
        last = name_end(words, {} if person else hits, end)
        # "Director of the US Patent and Trademark Office" names nobody.
        if last > end and (last > end + 1 or end == title_end or words.tokens[end].fold in self._known):
            name = written(words, end, last)
            end, state = self._of_state(words, hits, last, state)
            return Mention(start, end, "person", (), role, state, name, possessive(words, last - 1))
        if end < len(words.tokens) and words.seps[end] == "," and role not in HONORIFICS and end not in hits:
            named = self._named_behind(words, hits, start, end, role, state)
            if named is not None:
                return named
        return Mention(start, end, "role", (), role, state, owner=possessive(words, end - 1), own=own)

    def _named_behind(
        self, words: Words, hits: Mapping[int, Hit], start: int, end: int, role: str, state: str
    ) -> Mention | None:
        """ "The Prime Minister of Ukraine, Denys Shmyhal": the name behind the comma at ``end``; None without one."""
        first = end + (words.tokens[end].fold in HONORIFICS)
        known = self._with_name(words, hits, start, first, role, state) if first > end else None
        if known is not None and known.state in ("", state) and _closes(words, known.end):
            return known
        last = name_end(words, hits, first, after_comma=True)
        alone = first == end or (known is None and _closes(words, last))
        if not alone or last - first < 2 or any(words.tags[k] for k in range(first, last)):
            return None
        return Mention(start, last, "person", (), role, state, written(words, first, last), possessive(words, last - 1))

    def _with_name(
        self, words: Words, hits: Mapping[int, Hit], start: int, at: int, role: str, state: str
    ) -> Mention | None:
        """A title, then a name that the codebook lists, then "of Japan" perhaps; None where no such name stands."""
        hit, actor = self._known_at(hits, at)
        if hit is None or actor is None or actor.kind != "person":
            return None
        if hit.end == at + 1 and _runs_on(words, hits, hit.end):
            return None  # "Secretary General Sisi Alagappa" is not the Sisi whom the codebook lists
        _, whose = self._of_state(words, hits, hit.end, state)
        if whose and hit.end == at + 1 and actor.state and whose != actor.state:
            # "President Castro of Honduras" is not the Castro who comes first to mind.
            actor = next((a for one in hit.ids if (a := self._actors.get(one)) and a.state == whose), None)
            if actor is None:
                return None
        end, state = self._of_state(words, hits, hit.end, state or actor.state or "")
        if end < len(words.tokens) and words.tokens[end].fold in SUFFIXES:
            end, state = self._of_state(words, hits, end + 1, state)
        return Mention(start, end, "name", (actor.id,), role, state, owner=possessive(words, end - 1))

    def _of_states(self, words: Words, hits: Mapping[int, Hit], at: int) -> Mention | None:
        """ "(the ministers of water) of Egypt, Sudan and Ethiopia" as one mention; None when no two states follow."""
        ids: list[str] = []
        at = department_end(words.tokens, words.seps, at, capital=False)
        while at < len(words.tokens):
            first = _next_of_list(words, at, begun=bool(ids))
            hit, actor = self._known_at(hits, first)
            if first < 0 or hit is None or actor is None or actor.kind != "state":
                break
            ids.append(actor.id)
            at = hit.end
        return Mention(at, at, "heads", tuple(ids)) if len(ids) > 1 else None

    def _of_state(self, words: Words, hits: Mapping[int, Hit], end: int, state: str) -> tuple[int, str]:
        """Past "of (the) STATE" when it stands at ``end``."""
        at = end
        if at < len(words.tokens) and words.tokens[at].fold in ("of", "from") and words.seps[at] in ("", "."):
            at += 1
            if at < len(words.tokens) and words.tokens[at].fold == "the":
                at += 1
            hit, actor = self._known_at(hits, at)
            if hit and actor and actor.kind in ("state", "organisation", "group"):
                return hit.end, state or (actor.id if actor.kind == "state" else "")
        return end, state


@lru_cache(maxsize=16384)
def _may_begin(word: str) -> bool:
    """Whether a mention may begin with a word that is no phrase of the codebook."""
    return word[0].isupper() or of_word(word).fold in _BEGINNING


def _runs_on(words: Words, hits: Mapping[int, Hit], end: int) -> bool:
    """Whether a name that the codebook lists goes on with one it does not."""
    if end >= len(words.tokens) or end in hits or words.tokens[end].fold in SUFFIXES or possessive(words, end - 1):
        return False
    again = words.folds[end] == words.folds[end - 1]  # "Putin Putin Vladimir", as some pages print it
    return not again and words.seps[end] == "" and name_end(words, hits, end) > end


def _next_of_list(words: Words, at: int, *, begun: bool) -> int:
    """The first word of what is listed next after "of", a comma or "and"; -1 where the list does not go on."""
    joined = words.folds[at] in ("and", "of") if begun else words.folds[at] == "of"
    if not joined and not (begun and words.seps[at] == ","):
        return -1
    first = at + joined
    return first + (words.folds[first : first + 1] == ["the"])


def _closes(words: Words, end: int) -> bool:
    """Whether a name given after a title ends here: "the President of Iran, Mr Pezeshkian, …"; no verb follows."""
    return end >= len(words.tokens) or bool(words.seps[end].strip()) or words.tags[end] in ("prep", "conj")

"""Which words of a sentence say that somebody did something, in languages other than English."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from readouts.codebook import Act
from readouts.codebook.phrase import Entry
from readouts.codebook.phrases import Hit, PhraseIndex
from readouts.codebook.tokens import fold
from readouts.codebook.translated import APART, WITH
from readouts.coding.general.line import Line
from readouts.coding.head import Head
from readouts.coding.mention import Mention, governed, joined
from readouts.coding.wordlists import listed
from readouts.records import replace

# After these another's words may follow without "that", with nothing but a comma: "er sagte, man habe …".
_SAYING = listed("state inform explain report stress note recall reiterate assess accuse hope confirm warn")
_AUXILIARY = ("be", "have", "modal")
_OPENS = ("that", "wh", "sub")
# Endings of infinitives that no participle has: "wird bereitstellen", but "wird besprochen".
_INFINITIVE = re.compile(r"(?<!och)(?<!off)(?<!omm)(?<!ob)(?<!og)(?<!ies)(?<!oss)(?<!orf)(?<!und)(?<!ung)e[rl]?n$")
# First token, act, form, token after the last, words shown, first token of these.
_Place = tuple[int, str, str, int, str, int]
# A subject stands at most so many words before or after its verb.
NEAR = 5
# A verb and what goes with it stand at most so many words apart.
REACH = 25


def find_heads(line: Line, index: PhraseIndex, mentions: Sequence[Mention], acts: Mapping[str, Act]) -> list[Head]:
    """The acts of a sentence in order, each with its level and, where one is found, its subject."""
    inside = {at for mention in mentions if mention.kind != "pronoun" for at in range(mention.start, mention.end)}
    places: dict[int, _Place] = {}
    covered: set[int] = set()
    for hit in _with_shorter(line, index, index.find(line.tokens)):
        for entry in hit.entries:
            place = _place(line, hit, entry, acts, inside)
            if place is not None and (place[0] not in places or _rank(place, acts) > _rank(places[place[0]], acts)):
                places[place[0]] = place
                if entry.field.startswith(WITH):
                    covered.update(range(hit.start, hit.end))
    places = {
        at: place for at, place in places.items() if place[2] != "phrase" or covered.isdisjoint(range(at, place[3]))
    }
    found = _in_order(line, places, mentions)
    talks = {at for at, place in places.items() if place[1] == "hold" and place[2] == "phrase"}
    if talks:
        # "In a conversation with X he stressed …" reports the stress, not the conversation.
        others = _in_order(line, {at: place for at, place in places.items() if at not in talks}, mentions)
        if any(head.level == "main" for head in others):
            return others
    return found


def _in_order(line: Line, places: Mapping[int, _Place], mentions: Sequence[Mention]) -> list[Head]:
    heads: list[Head] = []
    for start in sorted(places):
        _, act, form, end, words, first = places[start]
        if heads and start < heads[-1].end:
            continue
        heads.append(_placed(line, Head(start, end, act, form, first, first, apart=words), heads, mentions))
    return heads


def _rank(place: _Place, acts: Mapping[str, Act]) -> tuple[bool, int, int]:
    """Verbs with what goes with them before verbs alone, longer before shorter, the stronger act before the weaker."""
    return " … " in place[4] or place[3] - place[0] > 1, place[3] - place[0], acts[place[1]].force


def _with_shorter(line: Line, index: PhraseIndex, hits: Sequence[Hit]) -> list[Hit]:
    """The phrases found and the shorter ones inside them, which may turn out to be all there is."""
    found = {(hit.start, hit.end): hit for hit in hits}
    for hit in hits:
        for low in range(hit.start, hit.end):
            for high in range(low + 1, hit.end + (low > hit.start)):
                for one in index.find(line.tokens[low:high]):
                    place = (one.start + low, one.end + low)
                    found.setdefault(place, Hit(*place, one.entries, one.ids))
    return [found[place] for place in sorted(found)]


def _place(line: Line, hit: Hit, entry: Entry, acts: Mapping[str, Act], inside: set[int]) -> _Place | None:
    """Where the act of an entry stands, or None when it does not stand here as an act."""
    words = line.words(hit.start, hit.end)
    if entry.field.startswith(WITH):
        verb = _verb_near(line, hit, entry.field.removeprefix(WITH).split(","))
        if verb is None:
            return None
        start, form = verb
        order = (line.tokens[start].text, words) if start < hit.start else (words, line.tokens[start].text)
        end = hit.end if hit.start == start + 1 else start + 1
        shown = " … ".join(order) if end == start + 1 else line.words(start, end)
        return start, entry.id, form, end, shown, min(start, hit.start)
    if hit.start in inside and hit.end - 1 in inside:
        return None
    if entry.field == "phrases":
        return hit.start, entry.id, "phrase", hit.end, words, hit.start
    form = _form(line, hit.start)
    if not form:
        return None
    if entry.field.startswith(APART):
        particle = fold(entry.field.removeprefix(APART))
        other = _other_half(line, hit.end, particle)
        if not other:
            return None
        return hit.start, entry.id, "past", hit.end, f"{words} … {line.tokens[other].text}", hit.start
    return hit.start, entry.id, form, hit.end, words, hit.start


def _verb_near(line: Line, hit: Hit, stems: Sequence[str]) -> tuple[int, str] | None:
    """The nearest verb of the clause with one of these stems, and its form."""
    whole = {stem.partition("_")[0] for stem in stems}
    found: list[tuple[int, int, str]] = []
    for step in (-1, 1):
        at = hit.start - 1 if step < 0 else hit.end
        while 0 <= at < len(line.tokens) and abs(at - hit.start) <= REACH:
            if step > 0 and (_opens(line, at) or ";" in line.seps[at]):
                break
            if line.tokens[at].stem in whole and (form := _form(line, at)):
                found.append((abs(at - hit.start) * (1 if step < 0 else 2 - line.language.nouns_capitalised), at, form))
                break
            if step < 0 and (_opens(line, at) or ";" in line.seps[at]):
                break
            at += step
    return min(found)[1:] if found else None


def _placed(line: Line, head: Head, heads: Sequence[Head], mentions: Sequence[Mention]) -> Head:
    """The head with its level and subject."""
    verb = head.start
    if head.form == "phrase":
        verb = next((at for at in range(head.start, head.end) if line.finite(at)), -1)
        if verb < 0 and any(other.level == "main" for other in heads) and not line.seps[head.start]:
            return replace(head, level="in")  # "spoke of Kyiv's destructive policy": a matter, no act
        verb = max(verb, head.start)
    level = _level(line, verb, head.form, heads)
    if head.form in ("past", "pres", "phrase") and level == "main":
        group, subject = _subject(line, head.group, verb, heads, mentions)
        return replace(head, level=level, group=group, subject=subject)
    return replace(head, level=level)


def _form(line: Line, at: int) -> str:
    """The form of the verb at a token, or empty when it is no verb there."""
    form = line.form(at)
    if not form or line.tags[at] in ("prep", "det"):
        return ""
    if not line.language.nouns_capitalised:
        return form
    before = line.tags[at - 1] if at else ""
    if before == "to":
        return "inf"
    following = line.tokens[at + 1] if at + 1 < len(line.tokens) and not line.seps[at + 1] else None
    if following is not None and following.text[:1].isupper() and before in ("det", "poss", "prep", "num"):
        return ""  # "der vereinbarte Waffenstillstand"
    if form in ("passive", "inf", "past", "pres") and (aux := _auxiliary(line, at)):
        if aux == "will" or (aux == "werden" and form == "inf"):
            return "pres"  # "wird fortsetzen"
        return {"werden": "passive", "haben": "past"}.get(aux, "pres")
    closed = at + 1 == len(line.tokens) or line.seps[at + 1]
    if form == "passive":
        return "past" if not closed or not at or line.tags[at - 1] == "that" or _verb_final(line, at) else "passive"
    return "pres" if form == "inf" else form


def _auxiliary(line: Line, at: int) -> str:
    """``werden``, ``will``, ``haben`` or ``modal``, where an auxiliary of the clause goes with the verb at its end."""
    closed = at + 1 == len(line.tokens) or line.seps[at + 1] or line.tags[at + 1] in (*_AUXILIARY, "conj")
    if not closed:
        return ""
    places = [at + 1] if at + 1 < len(line.tokens) and not line.seps[at + 1] else []
    for back in range(at - 1, max(-1, at - REACH), -1):
        if _opens(line, back):
            break
        places.append(back)
    for place in places:
        word, tag = line.tokens[place].fold, line.tags[place]
        if tag == "have":
            return "haben"
        if word in ("wird", "werden", "werde") and _INFINITIVE.search(line.tokens[at].fold):
            return "will"
        if word in ("wurde", "wurden", "worden", "wird", "werden", "werde"):
            return "werden"
        if tag == "modal":
            return "modal"
    return ""


def _verb_final(line: Line, at: int) -> bool:
    """Whether the verb closes a clause that "dass" or the like opens."""
    for back in range(at - 1, -1, -1):
        if _opens(line, back):
            return True
        if "," in line.seps[back]:
            return False
    return False


def _other_half(line: Line, start: int, particle: str) -> int:
    """Where the separated half of a verb stands later in the clause; 0 where it does not."""
    depth = 0
    for at in range(start, min(len(line.tokens), start + 30)):
        if at > start and "," in line.seps[at]:
            depth += 1
        if line.tokens[at].fold == particle:
            closed = at + 1 == len(line.tokens) or line.seps[at + 1] or line.tags[at + 1] in ("conj", "to", *_OPENS)
            if closed and depth < 3:
                return at
    return 0


def _level(line: Line, verb: int, form: str, heads: Sequence[Head]) -> str:
    """``main``, or what the act is inside another's words: ``that``, ``wh``, ``sub`` or ``inf``."""
    earlier = next((head for head in reversed(heads) if head.level == "main"), None)
    if form == "inf":
        return (
            "inf"
            if earlier is not None or any(tag == "modal" for tag in line.tags[max(0, verb - 6) : verb])
            else "main"
        )
    floor = max(earlier.end, 0) if earlier is not None else 0
    opens = next((at for at in range(verb - 1, floor - 1, -1) if _opens(line, at)), None)
    if opens is None:
        if earlier is not None and _reported(line, earlier, verb):
            return "that"
        return "main"
    tag = line.tags[opens]
    if earlier is None and opens == 0 and tag == "sub":
        # "As the President said, …": the first comma ends it.
        return "main" if any("," in line.seps[at] for at in range(opens + 1, verb + 1)) else "sub"
    for at in range(opens + 1, verb + 1):
        comma = "," in line.seps[at] or ";" in line.seps[at]
        joined = line.tags[at] == "conj" and comma
        if joined and _leads(line, at + 1, verb):
            return "main"
        if comma and tag == "wh" and at >= verb - 2 and earlier is None:
            return "main"
        if ";" in line.seps[at]:
            return "main"
    return tag


def _leads(line: Line, start: int, verb: int) -> bool:
    """Whether what joins two clauses leads straight to the verb, with adverbs and a subject between at most."""
    return verb - start <= NEAR and all("," not in line.seps[at] for at in range(start + 1, verb + 1))


def _reported(line: Line, earlier: Head, verb: int) -> bool:
    """Whether a verb stands in words reported without "that"; German alone does so."""
    if not line.language.nouns_capitalised or earlier.act not in _SAYING:
        return False
    comma = next((at for at in range(verb, earlier.end - 1, -1) if "," in line.seps[at]), None)
    return comma is not None and line.tags[comma] != "conj"


def _opens(line: Line, at: int) -> bool:
    """Whether a subordinate clause begins with a word; "as" and "like" in front of a noun open none."""
    tag = line.tags[at]
    return tag in ("that", "wh") or (tag == "sub" and (at == 0 or bool(line.seps[at]) or line.tags[at - 1] == "conj"))


def _subject(
    line: Line, start_of_head: int, verb: int, heads: Sequence[Head], mentions: Sequence[Mention]
) -> tuple[int, int]:
    """(end, start) of the mentions that are the subject of a verb; the start of the head twice where there are none."""
    floor = max((head.end for head in heads), default=0)
    start = verb
    while start > floor and not ("," in line.seps[start] or ";" in line.seps[start] or line.tags[start] == "conj"):
        start -= 1
    before = [m for m in mentions if m.end <= verb and m.start >= start and not m.owner]
    before = [m for m in before if not _governed(line, m, mentions)]
    before = [m for m in before if m.kind != "adjective"] or _led_in(line, mentions, verb, floor)
    if before:
        chosen = before[0] if not line.language.subject_follows else before[-1]
        first = chosen
        for other in reversed([m for m in mentions if m.end <= chosen.start]):
            if not joined(line, other, first):
                break
            first = other
        return max(m.end for m in before), first.start
    if verb and line.tags[verb - 1] == "conj" and any(head.level == "main" for head in heads):
        return start_of_head, start_of_head  # "… und forderte Russland auf": who spoke before goes on
    if line.language.subject_follows or line.tokens[verb].fold == line.tokens[verb].stem:
        after = [m for m in mentions if verb < m.start <= verb + 3 and not governed(line, m) and not m.owner]
        after = [m for m in after if m.kind not in ("adjective",)]
        if after and all(line.tags[at] in ("det", "poss", "adv", "pron", "") for at in range(verb + 1, after[0].start)):
            last = after[0]
            for other in mentions:
                if other.start >= last.end and joined(line, last, other):
                    last = other
            return last.end, after[0].start
    return start_of_head, start_of_head


def _governed(line: Line, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a preposition stands before a mention and what is told of it: "mit dem ukrainischen Präsidenten"."""
    while not line.seps[mention.start].strip() and (
        before := next((m for m in mentions if m.end == mention.start and m is not mention), None)
    ):
        mention = before
    return governed(line, mention)


def _led_in(line: Line, mentions: Sequence[Mention], verb: int, floor: int) -> list[Mention]:
    """The subject before a clause put in: "Der Präsident, der …, betonte", "Путин, в свою очередь, отметил"."""
    if floor:
        return []
    first = [m for m in mentions if m.end <= verb and not governed(line, m) and not m.owner and m.kind != "adjective"]
    return first[:1] if first and first[0].start <= 2 else []

"""Which words of a sentence say that somebody did something, in languages other than English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.codebook import Act
from readouts.codebook.phrases import Hit, PhraseIndex
from readouts.codebook.translated import APART, LAST
from readouts.coding.acts import Head
from readouts.coding.apposition import Mention
from readouts.coding.general.line import Line
from readouts.coding.wordlists import listed

# After these another's words may follow without "that", with nothing but a comma: "er sagte, man habe …".
_SAYING = listed("state inform explain report stress note recall reiterate assess accuse hope confirm warn")
_AUXILIARY = ("be", "have", "modal")
_OPENS = ("that", "wh", "sub")
# A subject stands at most so many words before or after its verb.
NEAR = 5


def find_heads(line: Line, index: PhraseIndex, mentions: Sequence[Mention], acts: Mapping[str, Act]) -> list[Head]:
    """The acts of a sentence in order, each with its level and, where one is found, its subject."""
    found: list[Head] = []
    reach = 0
    waiting = list(reversed(index.find(line.tokens)))
    inside = {at for mention in mentions if mention.kind != "pronoun" for at in range(mention.start, mention.end)}
    while waiting:
        hit = waiting.pop()
        if hit.start < reach or (hit.start in inside and hit.end - 1 in inside):
            continue
        head = _head(line, hit, found, mentions, acts)
        if head is not None:
            found.append(head)
            reach = hit.end
        elif hit.end - hit.start > 1:
            shorter = index.find(line.tokens[hit.start : hit.end - 1]) + [
                _moved(one, 1) for one in index.find(line.tokens[hit.start + 1 : hit.end])
            ]
            waiting.extend(reversed([_moved(one, hit.start) for one in shorter]))
    return found


def _moved(hit: Hit, by: int) -> Hit:
    return Hit(hit.start + by, hit.end + by, hit.entries)


def _head(
    line: Line, hit: Hit, heads: Sequence[Head], mentions: Sequence[Mention], acts: Mapping[str, Act]
) -> Head | None:
    found: list[tuple[bool, int, str, str, int, int]] = []
    for entry in hit.entries:
        verb, end, form = hit.start, hit.end, "phrase"
        if entry.field == LAST:
            verb = hit.end - 1
        if entry.field != "phrases":
            form = _form(line, verb)
            if not form:
                continue
        if entry.field.startswith(APART):
            other = _other_half(line, hit.end, entry.field.removeprefix(APART))
            if not other:
                continue
            form = "past"
        found.append((entry.field.startswith(APART), acts[entry.id].force, entry.id, form, verb, end))
    if not found:
        return None
    _, _, act, form, verb, end = max(found)
    if form == "phrase":
        verb = next((at for at in range(hit.start, hit.end) if line.finite(at)), hit.start)
    level = _level(line, verb, form, heads)
    group, subject = (hit.start, hit.start)
    if form in ("past", "pres", "phrase") and level == "main":
        group, subject = _subject(line, hit, verb, heads, mentions)
    return Head(hit.start, end, act, form, group, subject, level)


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
        return {"werden": "passive", "haben": "past"}.get(aux, "pres")
    closed = at + 1 == len(line.tokens) or line.seps[at + 1]
    if form == "passive":
        return "past" if not closed or not at or line.tags[at - 1] == "that" or _verb_final(line, at) else "passive"
    return "pres" if form == "inf" else form


def _auxiliary(line: Line, at: int) -> str:
    """``werden``, ``haben`` or ``modal``, where an auxiliary of the clause goes with the verb at its end."""
    closed = at + 1 == len(line.tokens) or line.seps[at + 1] or line.tags[at + 1] in (*_AUXILIARY, "conj")
    if not closed:
        return ""
    places = [at + 1] if at + 1 < len(line.tokens) and not line.seps[at + 1] else []
    for back in range(at - 1, max(-1, at - 25), -1):
        places.append(back)
        if "," in line.seps[back]:
            break
    for place in places:
        word, tag = line.tokens[place].fold, line.tags[place]
        if tag == "have":
            return "haben"
        if word in ("wurde", "wurden", "worden", "wird", "werden", "werde"):
            return "werden"
        if tag == "modal":
            return "modal"
    return ""


def _verb_final(line: Line, at: int) -> bool:
    """Whether the verb closes a clause that "dass" or the like opens."""
    for back in range(at - 1, -1, -1):
        if line.tags[back] in _OPENS:
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
    opens = next((at for at in range(verb - 1, floor - 1, -1) if line.tags[at] in _OPENS), None)
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


def _subject(line: Line, hit: Hit, verb: int, heads: Sequence[Head], mentions: Sequence[Mention]) -> tuple[int, int]:
    """(end, start) of the mentions that are the subject of a verb; (hit.start, hit.start) where there are none."""
    floor = max((head.end for head in heads), default=0)
    start = verb
    while start > floor and not ("," in line.seps[start] or ";" in line.seps[start] or line.tags[start] == "conj"):
        start -= 1
    before = [m for m in mentions if m.end <= verb and m.start >= start and not governed(line, m) and not m.owner]
    before = [m for m in before if m.kind != "adjective"] or _led_in(line, mentions, verb, floor)
    if before:
        chosen = before[0] if not line.language.subject_follows else before[-1]
        first = chosen
        for other in reversed([m for m in mentions if m.end <= chosen.start]):
            if not joined(line, other, first):
                break
            first = other
        return max(m.end for m in before), first.start
    if line.language.subject_follows or line.tokens[verb].fold == line.tokens[verb].stem:
        after = [m for m in mentions if verb < m.start <= verb + 3 and not governed(line, m) and not m.owner]
        after = [m for m in after if m.kind not in ("adjective",)]
        if after and all(line.tags[at] in ("det", "poss", "adv", "pron", "") for at in range(verb + 1, after[0].start)):
            last = after[0]
            for other in mentions:
                if other.start >= last.end and joined(line, last, other):
                    last = other
            return last.end, after[0].start
    return hit.start, hit.start


def _led_in(line: Line, mentions: Sequence[Mention], verb: int, floor: int) -> list[Mention]:
    """The subject before a clause put in: "Der Präsident, der …, betonte", "Путин, в свою очередь, отметил"."""
    if floor:
        return []
    first = [m for m in mentions if m.end <= verb and not governed(line, m) and not m.owner and m.kind != "adjective"]
    return first[:1] if first and first[0].start <= 2 else []


def governed(line: Line, mention: Mention) -> bool:
    """Whether a preposition stands before a mention."""
    at = mention.start - 1
    while at >= 0 and line.tags[at] in ("det", "poss", "num") and not line.seps[at + 1]:
        at -= 1
    return at >= 0 and line.tags[at] in ("prep", "to") and not line.seps[at + 1]


def joined(line: Line, first: Mention, second: Mention) -> bool:
    """Whether "and" or a comma, and nothing else that counts, stands between two mentions."""
    gap = range(first.end, second.start)
    linked = any(line.tags[at] == "conj" for at in gap) or (
        second.start < len(line.seps) and "," in line.seps[second.start]
    )
    return linked and all(line.tags[at] in ("conj", "det", "poss") for at in gap)

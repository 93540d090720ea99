"""Conditions, negation, modality, tone and plain verbs of a clause in languages other than English."""

from __future__ import annotations

import re
from functools import lru_cache

from readouts.coding.clause import Clause
from readouts.coding.general.line import Line
from readouts.coding.words import folded

_CONDITION_END = re.compile(r"[,;:—]|\.\s|[.)”\"»]*$")
# "А не" sets what is said against what is not.
_RATHER = frozenset({"а"})
_NOT_ONLY = frozenset("только лишь лише тільки nur".split())


def must_of(line: Line, clause: Clause) -> tuple[str, str]:
    """ "The troops must be withdrawn" withdraws nothing: a demand or an appeal, and its words; empty otherwise."""
    head = clause.head
    if head is None or head.form not in ("passive", "inf", "pres"):
        return "", ""
    near = clause.start if line.language.nouns_capitalised else max(clause.start, head.start - 3)
    for at in range(head.start - 1, near - 1, -1):
        if line.tags[at] in ("that", "wh"):
            break
        act = line.language.must.get(line.tokens[at].fold)
        if act:
            return act, f"{line.tokens[at].text} … {line.tokens[head.start].text}"
    return "", ""


def default_act(line: Line, clause: Clause) -> tuple[str | None, str]:
    """``state`` for a plain sentence with a verb but no act, with that verb; a demand for what must be."""
    for at in range(clause.start, clause.end):
        must = line.language.must.get(line.tokens[at].fold)
        if must:
            return must, line.tokens[at].text
    places = range(clause.start, clause.end)
    verb = next((at for at in places if line.tags[at] in ("be", "have", "modal")), None)
    if verb is None:
        verb = next((at for at in places if line.plainly_finite(at)), None)
    return ("state", line.tokens[verb].text) if verb is not None else (None, "")


@lru_cache(maxsize=8)
def _conditions(code: str, pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


def condition_of(line: Line, text: str, start: int, end: int) -> str:
    """The words of a condition in a clause, marker included; empty when there is none."""
    language = line.language
    marker = _conditions(language.code, language.conditions).search(text, start, end)
    if marker is None:
        return ""
    found = _CONDITION_END.search(text, marker.end(), end)
    stop = found.start() if found else end
    if re.match(language.nominal_conditions, marker.group(), re.I):
        stop = min(stop, _end_of_nouns(line, marker.end()))
    return folded(text[marker.start() : stop])


def _end_of_nouns(line: Line, start: int) -> int:
    """Where the nouns after "in the event of" end: before a verb, a preposition or a name."""
    tokens, end, nouns = line.tokens, start, 0
    for at, token in enumerate(tokens):
        if token.start < start:
            continue
        stops = line.tags[at] not in ("", "det", "poss", "adv", "neg") or line.form(at) in ("past", "pres", "inf")
        if line.language.nouns_capitalised:
            capital = token.text[:1].isupper()
            genitive = line.tags[at] == "det" and token.fold in ("der", "des", "eines", "einer")
            closed = bool(nouns and not genitive and not capital)
            stops = closed or line.tags[at] in ("prep", "conj", "modal", "be", "have", "pron")
            nouns += capital
            if nouns and genitive:
                nouns = 0
        elif token.text[:1].isupper():
            stops = True
        if stops and end > start:
            break
        end = token.end
    return end


def negation_of(line: Line, clause: Clause, act_words: str) -> str:
    """The word that denies the act or its content, or empty; "не только" denies nothing, and a refusal has its own."""
    head = clause.head
    for at in range(clause.start, clause.end):
        if line.tags[at] != "neg" or (head is not None and head.start <= at < head.end):
            continue
        if act_words and line.text.startswith(act_words, line.tokens[at].start):
            continue
        following = line.tokens[at + 1].fold if at + 1 < clause.end else ""
        if _beside_the_claim(line, clause, at):
            continue
        if following not in _NOT_ONLY and not following.startswith(("мен", "бол", "біл", "weniger", "mehr")):
            return line.tokens[at].text
    return ""


def _beside_the_claim(line: Line, clause: Clause, at: int) -> bool:
    """Whether what is denied is said of a noun or of an alternative: "мигрантов, не имеющих права", "а не угрозы"."""
    if at > clause.start and line.tokens[at - 1].fold in _RATHER:
        return True
    if at + 1 < clause.end and re.search(line.language.participle, line.tokens[at + 1].fold):
        return True
    comma = next((k for k in range(at, clause.start, -1) if "," in line.seps[k]), None)
    return comma is not None and "wh" in line.tags[comma : min(comma + 2, at)]


def modality_of(line: Line, clause: Clause) -> tuple[str, str] | None:
    head = clause.head if not line.language.nouns_capitalised else None
    for at in range(head.end if head is not None else clause.start, clause.end):
        # As written first: German "würden" and "wurden" fold alike.
        token = line.tokens[at]
        found = line.language.modality.get(token.text.lower()) or line.language.modality.get(token.fold)
        if found:
            return found, line.tokens[at].text
    return None


def tone_of(line: Line, clause: Clause) -> list[tuple[str, str]]:
    """(tone, word as written) for the tone words that describe talks, in order and each once."""
    found: dict[str, str] = {}
    language = line.language
    for at in range(clause.start, clause.end):
        token = line.tokens[at]
        label = next((tone for begin, tone in language.tones.items() if token.fold.startswith(begin)), None)
        if label is None:
            continue
        near = line.tokens[max(clause.start, at - 7) : min(clause.end, at + 8)]
        if any(one.fold.startswith(language.talks) for one in near):
            found.setdefault(label, token.text)
    return list(found.items())

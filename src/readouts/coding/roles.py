"""Titles and offices in front of names or instead of them: "Prime Minister", "Minister of Water Resources"."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.codebook.tokens import Token, Word
from readouts.coding.wordlists import listed

HEADS = listed(
    "president minister chancellor secretary king queen emir sultan prince princess premier advisor adviser "
    "ambassador speaker administrator director envoy commissioner chairman chairwoman chairperson leader mr "
    "mrs ms dr eng prof professor sir dame shri smt governor mayor senator congressman congresswoman "
    "excellency majesty highness pope taoiseach coordinator spokesman spokesperson spokeswoman aide general "
    "admiral colonel commander commandant justice eam pm nsa pdnsa apnsa sheikh sheikha lord lady counsel chief "
    "representative undersecretary marshal captain lieutenant brigadier catholicos patriarch imam cardinal "
    "archbishop gentleman"
)
MODIFIERS = listed(
    "vice deputy prime first second foreign defense finance trade energy interior state national security permanent "
    "special acting former chief crown external affairs senior principal assistant under attorney high joint "
    "staff homeland economic health climate agriculture water education environment transport interim co "
    "executive federal lieutenant major brigadier field rear right honorable his her their excellency majesty "
    "royal highness presidential press communications treasury justice labor commerce fisheries minister "
    "secretary president cabinet independence caretaker outgoing incoming elect envoy political military "
    "diplomatic policy"
)
_MINISTRY = listed(
    "state defense foreign affairs energy finance trade water resources irrigation agriculture health "
    "interior economy commerce treasury transport transportation environment education culture justice labor "
    "homeland security war industry technology external petroleum climate european economic international "
    "cooperation development planning fisheries fishery tourism digital migration science communications "
    "public works mineral mines mining infrastructure housing urban human services social protection sports "
    "youth information electricity investment forestry food natural maritime shipping railways aviation civil "
    "research innovation higher religious local rural veterans intelligence national council union commission "
    "parliament staff government republic change ecology ecological transition power ports land lands "
    "livestock supply defence emergency emergencies situations internal africa asia americas europe middle "
    "east near north south policy"
)
_SMALL = listed("and of for the to &")
_EXCELLENCIES = listed("H.E. HE H.H. HH H.M. HM H.R.H. HRH")
# "the President" alone may be any of these; a first name in front of them is no title.
PRINCIPALS = listed("president minister chancellor king queen emir sultan prince premier leader pope taoiseach") | {
    "prime minister"
}
HONORIFICS = listed("mr mrs ms dr eng prof professor sir dame shri smt excellency majesty highness lord lady")


def read_title(tokens: Sequence[Word | Token], seps: Sequence[str], at: int) -> tuple[int, str] | None:
    """A title that begins at a token: (end, role), or None.

    The role is the title without its country and department: ``president``, ``prime minister``, ``minister``,
    ``foreign minister``, ``secretary``, ``advisor``; ``head of state`` and ``head of government`` as such.
    """
    count = len(tokens)
    first = tokens[at].fold
    if first == "head" or first == "heads":
        if at + 2 < count and tokens[at + 1].fold == "of" and tokens[at + 2].fold in ("state", "government"):
            return at + 3, f"head of {tokens[at + 2].fold}"
        return None
    if first not in HEADS and first not in MODIFIERS and tokens[at].text not in _EXCELLENCIES:
        return None
    end, last_head, office = at, -1, -1
    while end < count and (end == at or seps[end] in ("", "-", ".", "’", "'")) and end - at < 9:
        word = tokens[end].fold
        if tokens[end].text in _EXCELLENCIES:
            end += 1
            continue
        if word in HEADS:
            last_head = end
            office = office if word in HONORIFICS else end
        elif word not in MODIFIERS:
            break
        end += 1
    if last_head < 0:
        return None
    # "Prime Minister Shri Modi" is the prime minister.
    role = _role(tokens, at, last_head if office < 0 else office)
    return department_end(tokens, seps, last_head + 1), role


def _role(tokens: Sequence[Word | Token], at: int, head: int) -> str:
    word = tokens[head].fold
    before = tokens[head - 1].fold if head > at else ""
    if word == "eam":
        return "foreign minister"
    if word == "pm":
        return "prime minister"
    if word == "minister" and before in ("prime", "foreign", "defense", "finance", "trade", "energy", "interior"):
        return f"{before} minister"
    if word in ("president", "chancellor", "minister", "secretary", "prince") and before in ("vice", "deputy", "crown"):
        return f"{before} {word}"
    if word == "general" and before == "secretary":
        return "secretary general"
    return {"adviser": "advisor", "nsa": "advisor", "premier": "prime minister"}.get(word, word)


def department_end(tokens: Sequence[Word | Token], seps: Sequence[str], end: int, *, capital: bool = True) -> int:
    """Where "of Water Resources and Irrigation" ends when it stands here; ``end`` itself when it does not.

    Args:
        tokens: The sentence's words.
        seps: What stands before each.
        end: Where the title itself ends.
        capital: Only with capitals: "minister of water" may speak of water.
    """
    count = len(tokens)
    if end + 1 >= count or seps[end] or tokens[end].fold not in ("of", "for", "to", "on"):
        return end
    at, reach = end + 1, end
    while at < count and at - end < 14 and seps[at] in ("", "-", "&", ","):
        word = tokens[at].fold
        if word in _MINISTRY and (tokens[at].text[:1].isupper() or not capital):
            reach = at + 1
        elif word not in _SMALL or seps[at] == ",":
            break
        at += 1
    return reach

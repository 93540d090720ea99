"""Cut a sentence into claims: one for each act at the top, and for list items that are matters of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from readouts.coding.clause import LISTING, TALKS, Clause, capped, parted, trimmed
from readouts.coding.head import Head
from readouts.coding.tails import is_tail
from readouts.coding.times import before_time
from readouts.coding.wordlists import listed
from readouts.coding.words import Words

# A sentence without an end is cut after so many words.
LONGEST = 160
_JOINTS = ("as well as", "along with", "together with", "in addition to")
_JOINING = frozenset(joint.split()[0] for joint in _JOINTS)
# So many words stand before a passive that tells of several matters.
_LEAST_LIST = 7
# What is done in speaking, whatever about.
_REPLYING = listed("ask answer respond repli comment")
_SPEAKING = _REPLYING | listed("address speak welcom greet conclud talk summar introduc")
# Words that begin what a call was about.
_ABOUT = listed("about regarding concerning on")
# "On the margins of the G20" tells where or when, not what about.
_PLACES = listed("margins margin sidelines sideline occasion eve fringes")


def split_clauses(words: Words, heads: Sequence[Head], topics: Callable[[int, int], frozenset[str]]) -> list[Clause]:
    """The clauses of a sentence in order; every token but joining words is in one of them.

    Args:
        words: The sentence.
        heads: Its acts.
        topics: The topics named between two tokens; list items are parted only where theirs differ.
    """
    main = [head for head in heads if head.level == "main"]
    main = main[:1] + [head for head in main[1:] if not is_tail(words, head)]
    if len(main) > 1 and _is_preface(words, main[0], main[1]):
        replies = words.tokens[0].stem in _REPLYING  # the matter of a question is the answer's
        main = main[1:] if replies or not topics(0, main[1].subject) else main
    starts = [0]
    owners: list[Head | None] = [main[0] if main else None]
    if main and _plain_clause_before(words, main[0]):
        owners[0] = None
    else:
        del main[:1]
    for head in main:
        start = _start_of(words, head, starts[-1])
        if start <= starts[-1]:
            continue
        starts.append(start)
        owners.append(head)
    clauses: list[Clause] = []
    for number, (start, owner) in enumerate(zip(starts, owners, strict=True)):
        end = starts[number + 1] if number + 1 < len(starts) else len(words.tokens)
        for piece in _pieces(words, Clause(start, end, owner), heads, topics):
            clauses.extend(capped(piece, LONGEST))
    return [trimmed(words, clause) for clause in clauses]


def _is_preface(words: Words, head: Head, following: Head) -> bool:
    """Whether an act only leads in who speaks: "Answering questions from the press, the Minister said …"."""
    if following.subject == following.group or "," not in words.seps[following.subject]:
        return False
    opens = head.start == 0 and (head.form == "ing" or words.folds[0] == "asked")
    told = words.folds[0] == "as" and words.folds[head.end : head.end + 1] == ["by"]
    return (opens and words.tokens[0].stem in _SPEAKING) or told


def _plain_clause_before(words: Words, head: Head) -> bool:
    """ "Jordan is a partner, and the President confirmed …": a clause without an act stands before the first one."""
    start = min(head.subject, head.group)
    if start < 4 or head.subject == head.group or words.tags[start - 1] != "conj":
        return False
    if "," not in words.seps[start - 1] and ";" not in words.seps[start - 1]:
        return False
    if words.tags[0] in ("prep", "sub", "while"):
        return False
    return any(words.tags[at] in ("be", "have", "modal") for at in range(1, start - 1))


def _start_of(words: Words, head: Head, floor: int) -> int:
    """Where a later act's clause begins: its subject, or the phrase that leads it in."""
    start = min(head.subject, head.group, head.start)
    if start == head.group and words.tags[start - 1] == "":
        start = _noun_subject(words, start)
    timed = before_time(words, start)
    if timed and (words.tags[timed - 1] == "conj" or ";" in words.seps[timed]):
        start = timed
    if start and words.tags[start - 1] == "while":
        start -= 1
    if start > 1 and words.tags[start - 1] == "wh" and words.tags[start - 2] == "prep":
        start -= 2
    elif start and words.folds[start - 1] == "where":
        start -= 1
    return max(start, floor)


def _noun_subject(words: Words, group: int) -> int:
    """ "…, and a fund will be created": where the plain nouns before a verb begin; the verb where that is not told."""
    for at in range(group - 1, max(0, group - 8), -1):
        if words.tags[at] in ("that", "wh", "sub", "to", "prep", "be", "have", "modal"):
            break
        if words.tags[at - 1] == "conj" and "," in words.seps[at - 1] and words.tags[at] in ("det", "poss"):
            return at
    return group


def _pieces(
    words: Words, clause: Clause, heads: Sequence[Head], topics: Callable[[int, int], frozenset[str]]
) -> list[Clause]:
    """A clause cut at semicolons, at what the talks were about, at "and that", and at list items."""
    pieces: list[Clause] = []
    for part in _at_semicolons(words, clause, topics):
        for half in _at_purpose(words, part, heads, topics):
            for said in _at_that(words, half):
                pieces.extend(_at_items(words, said, topics))
    return pieces


def _at_semicolons(words: Words, clause: Clause, topics: Callable[[int, int], frozenset[str]]) -> list[Clause]:
    cuts = [at for at in range(clause.start + 1, clause.end) if ";" in words.seps[at]]
    if not cuts:
        return [clause]
    pieces, start = [], clause.start
    for cut in [*cuts, clause.end]:
        if cut < clause.end and (cut - start < 3 or clause.end - cut < 3):
            continue
        own = start > clause.start and any(
            words.tags[at] in ("be", "have", "modal") for at in range(start, min(start + 9, cut))
        )
        head = None if own else clause.head
        pieces.append(Clause(start, cut, head, carried=clause.carried or (start > clause.start and not own)))
        start = cut
    return pieces


def _at_that(words: Words, clause: Clause) -> list[Clause]:
    """ "stated that A, that B and that C": one piece for each, the first with the act's own words."""
    head = clause.head
    if head is None:
        return [clause]
    first = next((at for at in range(head.end - 1, clause.end) if words.tokens[at].fold == "that"), None)
    if first is None or first > head.end + 6:
        return [clause]
    cuts = [
        at
        for at in range(first + 4, clause.end - 3)
        if words.tokens[at].fold == "that" and (words.tags[at - 1] == "conj" or "," in words.seps[at])
    ]
    return parted(clause, cuts)


def _at_purpose(
    words: Words, clause: Clause, heads: Sequence[Head], topics: Callable[[int, int], frozenset[str]]
) -> list[Clause]:
    """ "spoke with X | to discuss Y" and "spoke with X | about Y": the fact of the talks apart from their matter."""
    head = clause.head
    if head is None or head.act not in TALKS or clause.carried:
        return [clause]
    for other in heads:
        if head.end <= other.start < clause.end and other.form == "inf" and other.act not in TALKS:
            cut = other.start
            while cut > head.end and words.tags[cut] != "to":
                cut -= 1
            if words.tags[cut] == "to" and cut > head.end:
                return [Clause(clause.start, cut, head), Clause(cut, clause.end, other)]
    for at in range(head.end, clause.end - 1):
        word = words.tokens[at].fold
        if (
            word in _ABOUT
            and _PLACES.isdisjoint(words.folds[at + 1 : at + 3])
            and topics(at, clause.end)
            and (word != "on" or (not topics(head.start, at) and at > head.end))
        ):
            about = Head(at, at + 1, "discuss", "about", at, at)
            return [Clause(clause.start, at, head), Clause(at, clause.end, about)]
    return [clause]


def _at_items(words: Words, clause: Clause, topics: Callable[[int, int], frozenset[str]]) -> list[Clause]:
    """List items in press style, parted where an item is a matter of its own."""
    head = clause.head
    if head is None or clause.end - clause.start < 8:
        return [clause]
    least = 3 if head.act in LISTING or head.form == "about" else 7
    cuts: list[int] = []
    start = clause.start
    for at in _places_of_items(clause, head):
        if not _joint(words, at):
            continue
        first = _after_joint(words, at)
        bare = not words.seps[at] and words.tokens[at].fold == "and"
        if not _begins_item(words, first, same_that=head.act not in LISTING) or (bare and not words.tags[first]):
            continue
        end = next((k for k in range(first + 1, clause.end) if _joint(words, k)), clause.end)
        mine, before = topics(first, end), topics(start, at)
        if bare and (
            (head.act not in LISTING and words.tags[first] not in ("to", "that")) or _between(words, start, at)
        ):
            continue
        short = words.tokens[at].fold in ("as", "along", "together")
        if mine and before and not mine & before and end - first >= (1 if short else least + 2 * (bare and not cuts)):
            cuts.append(at)
            start = at
    return parted(clause, cuts)


def _places_of_items(clause: Clause, head: Head) -> list[int]:
    """Where items may part: behind the act, and before it in "relations, the war and trade were discussed"."""
    told_first = head.act == "discuss" and head.form == "passive" and head.start - clause.start >= _LEAST_LIST
    before = range(clause.start + 1, head.group - 1) if told_first else range(0)
    return [*before, *range(max(clause.start + 1, head.end + 1), clause.end - 2)]


def _between(words: Words, start: int, at: int) -> bool:
    """Whether an "and" belongs to "between X and Y" or "both X and Y"."""
    for back in range(at - 1, max(start, at - 6) - 1, -1):
        if words.tokens[back].fold in ("between", "both"):
            return True
        if words.tags[back] == "conj":
            return False
    return False


def _joint(words: Words, at: int) -> bool:
    """Whether list items part before this token: a comma, "and", "as well as" …"""
    if "," in words.seps[at]:
        return True
    word = words.folds[at]
    return word == "and" or (word in _JOINING and " ".join(words.folds[at : at + 3]).startswith(_JOINTS))


def _after_joint(words: Words, at: int) -> int:
    """The first word of the item itself."""
    count = len(words.tokens)
    size = _joint_size(words, at)
    while not size and at + 1 < count and words.tags[at] in ("conj", "adv"):
        at += 1
        size = _joint_size(words, at)
    return min(at + size, count - 1)


def _joint_size(words: Words, at: int) -> int:
    """How many words "as well as" or the like has that stands here; 0 where none does."""
    if words.folds[at] in _JOINING:
        for joint in _JOINTS:
            size = joint.count(" ") + 1
            if " ".join(words.folds[at : at + size]) == joint:
                return size
    return 0


def _begins_item(words: Words, at: int, *, same_that: bool) -> bool:
    """A noun phrase, "on …", "that …" or "to …" begins here; no relative clause, no name's second half."""
    tag = words.tags[at]
    if tag in ("det", "poss", "that", "to", ""):
        return tag != "that" or same_that
    return (tag == "wh" and words.tokens[at].fold == "how") or words.tokens[at].fold in ("on", "about")

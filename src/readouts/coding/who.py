"""Who acts in a clause, toward whom, and whose act it is when it reports another's words."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.coding.actors import Cast
from readouts.coding.acts import Head
from readouts.coding.clauses import Clause
from readouts.coding.mention import Mention, governed, joined
from readouts.coding.wordlists import listed
from readouts.coding.words import Words, verb_form
from readouts.model import Claim

_MUST = {"must": "demand", "should": "call_for"}
_VIEWS = listed("position view stance approach assessment proposal concern readiness support plan")
INHERITED = "(as before)"
OWN_VOICE = "(the statement's own voice)"
_TOGETHER = listed("agree discuss hold sign cooperate characterise")
_MEETINGS = listed(
    "call conversation meeting talks talk discussion discussions visit exchange session consultations "
    "negotiations dialogue summit agenda topics conversations meetings"
)
_OBJECT_ACTS = listed(
    "thank urge ask accuse congratulate inform recall invite praise warn call_for support condemn criticise "
    "condole sanction attack coerce welcome commit demand task threaten hold visit explain"
)
# Acts whose passive names the one it is done to: "the Minister was asked".
_DONE_TO = listed("inform ask urge thank invite congratulate praise warn accuse task recall")
_BLAME = listed("accuse condemn criticise voice_concern object warn threaten sanction attack coerce demand")
_GRATEFUL = listed("thank praise congratulate condole")
_FAR = listed("hold inform discuss agree explain visit sign cooperate support")
# Prepositions that lead to the other side, and for which acts only.
_TOWARD: dict[str, frozenset[str] | None] = {
    "to": listed(
    "inform explain thank congratulate offer provide present state stress note recall reiterate confirm "
    "convey propose condole appeal call_for report warn voice_concern hold object invite"
),
    "with": _FAR | listed("condole support agree accept"),
    "toward": None,
    "towards": None,
    "against": listed("sanction attack warn threaten object accuse coerce mobilise"),
    "upon": listed("call_for urge sanction"),
    "on": listed("call_for urge sanction attack"),
    "from": listed("ask demand withdraw hold"),
}  # fmt: skip
_SAYING = listed("state note inform explain report assess mention recall hope")
_STRONG = listed("demand commit reject threaten warn accuse condemn deny agree accept concede")
_GIVEN = listed("commit agree accept concede withdraw task")
_PEOPLE_NOUNS = listed(
    "participants attendees officials leaders stakeholders members representatives experts delegates "
    "ministers advocates senators governors mayors executives families survivors workers students lawmakers "
    "allies partners principals counterparts companies ceos organizations groups individuals citizens "
    "negotiators teams team staff administration government congress council committee administration's team "
    "leadership authorities delegation"
)


def default_act(words: Words, start: int, end: int) -> tuple[str | None, str]:
    """``state`` for a plain sentence with a verb but no act ("Jordan is a partner"), with that verb.

    "The blockade must end" is a ``demand`` and "should end" ``call_for``.
    """
    for at in range(start, end):
        tag = words.tags[at]
        if words.tokens[at].fold in _MUST and words.tags[at - 1] not in ("det", "poss"):
            return _MUST[words.tokens[at].fold], words.tokens[at].text
        if tag in ("be", "have", "modal") and words.tokens[at].fold not in ("be", "been", "being", "having"):
            return "state", words.tokens[at].text
    for at in range(start + 1, end):
        if (
            not words.tags[at]
            and verb_form(words.tokens[at]) == "ed"
            and words.tags[at - 1] not in ("det", "poss", "prep")
        ):
            return "state", words.tokens[at].text
    return None, ""


def subject_of(
    cast: Cast,
    words: Words,
    mentions: Sequence[Mention],
    clause: Clause,
    before: Claim | None,
    act: str | None,
    *,
    quoted: bool = False,
) -> tuple[tuple[str, ...], str]:
    """Who acts, and the words that tell; sets the cast's subject for the pronouns that follow."""
    head = clause.head
    found: tuple[str, ...] = ()
    shown = ""
    if head is None and quoted and cast.speaker:
        return (cast.speaker,), INHERITED
    if clause.carried and before is not None:
        return before.actors, INHERITED
    if head is not None and head.form == "passive" and act in _DONE_TO:
        found, shown = _agents(cast, words, mentions, clause, head)
        if not found and (told := _before(cast, words, mentions, head)):
            found, shown = cast.others(told), "(the other side)"
        if found:
            return found, shown
    if head is not None and head.subject < head.group:
        found, shown = cast.ids_of(words, [m for m in mentions if head.subject <= m.start < head.group])
    if not found and head is not None and (head.form in ("passive", "phrase") or head.act == "hold"):
        found, shown = _agents(cast, words, mentions, clause, head)
    if not found and before is not None and head is not None:
        return before.actors, INHERITED
    if not found:
        found, shown = _loose_subject(cast, words, mentions, clause, act)
    if not found:
        found = cast.parties if act in _TOGETHER and len(cast.parties) > 1 else cast.issuing() or cast.subject
        return found, OWN_VOICE if found else ""
    cast.follow(found)
    return found, shown


def _before(cast: Cast, words: Words, mentions: Sequence[Mention], head: Head) -> tuple[str, ...]:
    return cast.ids_of(words, [m for m in mentions if head.subject <= m.start < head.group])[0]


def _agents(
    cast: Cast, words: Words, mentions: Sequence[Mention], clause: Clause, head: Head
) -> tuple[tuple[str, ...], str]:
    """ "was underlined by X", "a conversation between X and Y took place"."""
    chosen: list[Mention] = []
    for mention in mentions:
        if not clause.start <= mention.start < clause.end or mention.start == 0:
            continue
        before = words.tokens[mention.start - 1].fold
        if words.tags[mention.start - 1] in ("det", "poss") and mention.start > 1:
            before = words.tokens[mention.start - 2].fold
        if before in ("by", "between") or (chosen and before in ("and",) and mention.start - chosen[-1].end <= 2):
            chosen.append(mention)
    if not chosen:
        chosen = [
            m for m in mentions
            if m.owner and clause.start <= m.start < head.start and m.end < len(words.tokens)
            and words.tokens[m.end].stem in _VIEWS
        ][:1]  # fmt: skip
    return cast.ids_of(words, chosen)


def _loose_subject(
    cast: Cast, words: Words, mentions: Sequence[Mention], clause: Clause, act: str | None
) -> tuple[tuple[str, ...], str]:
    """A subject that does not stand right before its verb, or is a plain noun."""
    head = clause.head
    limit = head.group if head is not None else min(clause.end, clause.start + 12)
    candidates = [
        m
        for m in mentions
        if clause.start <= m.start and m.end <= limit and m.kind not in ("adjective", "pronoun") and not m.owner
        and not governed(words, m)
    ]  # fmt: skip
    if head is None and candidates and candidates[0].start > clause.start + 2:
        candidates = []
    if candidates:
        first = (
            candidates[-1:]
            if head is not None and not words.seps[candidates[-1].end : limit].count(",")
            else candidates[:1]
        )
        chain = [m for m in candidates if m is first[0] or joined(words, m, first[0])]
        found, shown = cast.ids_of(words, chain)
        if found:
            return found, shown
    for at in range(limit - 1, max(clause.start, limit - 8) - 1, -1):
        if at + 1 < limit and "," in words.seps[at + 1]:
            break  # "At the urging of the Administration, manufacturers confirmed"
        word = words.tokens[at].fold
        if word in _MEETINGS and head is not None and len(cast.parties) > 1:
            return cast.parties, words.tokens[at].text
        if word in _PEOPLE_NOUNS and not (at and words.tags[at - 1] == "prep"):
            return (word,), words.tokens[at].text
    last = words.tokens[limit - 1] if head is not None and limit > clause.start else None
    if last is not None and last.text.islower() and last.fold.endswith("ers") and not words.tags[limit - 1]:
        return (last.fold,), last.text  # "manufacturers confirmed"
    return (), ""


def recipients_of(
    cast: Cast,
    words: Words,
    mentions: Sequence[Mention],
    clause: Clause,
    act: str | None,
    actors: tuple[str, ...],
) -> tuple[tuple[str, ...], str]:
    """Toward whom: the object of the act, "to/with/toward/on X", or whose conduct is blamed."""
    head = clause.head
    if head is None or act is None or (clause.carried and act != "hold"):
        return (), ""
    if head.form == "passive" and act in _DONE_TO and head.subject < head.group:
        told, shown = cast.ids_of(words, [m for m in mentions if head.subject <= m.start < head.group])
        told = tuple(one for one in told if one not in actors)
        return told, shown if told else ""
    if act in _BLAME and head.form in ("phrase", "passive"):
        owners = [m for m in mentions if clause.start <= m.start < head.start and (m.owner or m.kind == "adjective")]
        blamed = tuple(one for m in owners[:1] for one in m.ids or cast.resolve(m, "") if one not in actors)
        if blamed:
            return blamed, words.words(owners[0].start, owners[0].end)
    end = _complement(words, head.end, clause.end)
    after = [m for m in mentions if head.end - 1 <= m.start < end and m.end > head.end - 1]
    if act in _BLAME | _GRATEFUL:
        after = [m for m in mentions if head.start < m.start < head.end - 1 and m.owner] + after
    chosen: list[Mention] = []
    for mention in after:
        at = mention.start - 1
        while at >= head.end and words.tags[at] in ("det", "poss", "num", "adv"):
            at -= 1
        close = at < head.end
        governor = words.tokens[at].fold if at >= head.start else ""
        if chosen and joined(words, chosen[-1], mention):
            chosen.append(mention)
        elif (
            act == "hold"
            and governor in ("to", "from")
            and cast.state_of(mention.ids[0] if mention.ids else "") in mention.ids
        ):
            continue  # "led a delegation to Pristina"
        elif any(m.end == mention.start and m.ids == mention.ids and m.ids for m in after):
            continue  # "in Berlin, Germany"
        elif mention.owner or mention.kind == "adjective":
            inside = mention.start < head.end
            if not chosen and (act in _BLAME or (act in _GRATEFUL and mention.owner and (inside or governor == "for"))):
                chosen.append(mention)
        elif (
            (close and (act in _OBJECT_ACTS or leads_toward(governor, act)))
            or (act in ("hold", "visit") and not chosen and not governed(words, mention) and mention.kind != "pronoun")
            or (leads_toward(governor, act) and not chosen and (at - head.end < 3 or act in _FAR))
            or (act in _GRATEFUL and governor in ("for", "of") and not chosen)
            or (act in _BLAME and governor in ("by", "of") and not chosen)
        ):
            chosen.append(mention)
    who: list[str] = []
    for mention in chosen:
        ids = (
            mention.ids if mention.kind in ("adjective",) else cast.resolve(mention, words.tokens[mention.end - 1].fold)
        )
        who.extend(one for one in ids if one not in actors)
    found = tuple(dict.fromkeys(who))
    return found, ", ".join(words.words(m.start, m.end) for m in chosen) if found else ""


def leads_toward(word: str, act: str) -> bool:
    """Whether a preposition leads to the other side after this act."""
    return word in _TOWARD and ((only := _TOWARD[word]) is None or act in only)


def _complement(words: Words, start: int, end: int) -> int:
    """Where "that …", "which …" or the like begins after an act; objects stand before it."""
    for at in range(start, end):
        if words.tags[at] in ("that", "wh", "sub") and words.tokens[at].fold != "as":
            return at
    return end


def upgraded(
    cast: Cast,
    words: Words,
    heads: Sequence[Head],
    mentions: Sequence[Mention],
    clause: Clause,
    act: str,
    actors: tuple[str, ...],
) -> tuple[str, tuple[str, ...], str | None, str] | None:
    """What a plain "said that …" really is: another's promise, a demand, a refusal.

    Returns:
        (act, actors, attributed to, words), or None when the act stands as it is.
    """
    head = clause.head
    if head is None:
        return None
    for at in range(head.group, head.start):
        if words.tokens[at].fold in _MUST and head.form == "base":
            # "The blockade must end" ends nothing.
            return _MUST[words.tokens[at].fold], actors, None, words.words(at, head.end)
    if act not in _SAYING:
        return None
    begin = max(head.end, clause.start)
    inner = [h for h in heads if begin <= h.start < clause.end and h.level in ("that", "in", "wh", "sub")]
    for one in inner:
        if one.act in _GIVEN and one.subject < one.group and one.form in ("ed", "phrase", "passive"):
            who, _ = cast.ids_of(words, [m for m in mentions if one.subject <= m.start < one.group])
            if who and not set(who) & set(actors):
                return one.act, who, who[0], words.words(one.subject, one.end)
    limit = inner[0].end if inner else min(clause.end, begin + 25)
    for at in range(begin, min(clause.end, max(limit, begin + 25))):
        word = words.tokens[at].fold
        if at and words.tags[at - 1] in ("det", "poss", "prep"):
            continue
        if word == "must" or (
            word in ("needs", "need", "has", "have", "had")
            and at + 1 < clause.end
            and words.tokens[at + 1].fold == "to"
            and word != "had"
        ):
            return "demand", actors, None, words.words(at, at + 1)
        if word == "should" and "," not in words.seps[at]:
            return "call_for", actors, None, words.words(at, at + 1)
        if words.tags[at] in ("wh", "sub"):
            break
    for one in inner:
        if one.act in _STRONG and one.level in ("that", "in") and one.form not in ("ing", "phrase", "in"):
            who, _ = cast.ids_of(words, [m for m in mentions if one.subject <= m.start < one.group])
            own = {cast.state_of(actor) for actor in actors} | set(actors)
            if who and not set(who) & own:
                continue
            return one.act, actors, None, words.words(one.start, one.end)
    return None

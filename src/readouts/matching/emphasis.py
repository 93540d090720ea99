"""What each side gives its space to: shares of topics, their order, tone, initiator, concessions told of others."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from readouts.codebook import Codebook, load_codebook
from readouts.codebook.phrases import phrase_index
from readouts.codebook.tokens import tokenise
from readouts.coding.tone import find_tone
from readouts.model import Claim, Readout

_CALL_ACTS = frozenset({"hold", "visit"})
# Deeds by which a side gives something: told of another side, they say that it gave way.
_CONCESSIONS = frozenset({"accept", "agree", "commit", "concede", "withdraw", "offer", "sign"})
_INITIATIVE = (
    re.compile(r"\b(?:at|on|by|upon) the (?:initiative|request|invitation) of (?P<who>[^,.;:()]{2,80})", re.IGNORECASE),
    re.compile(r"\b(?:initiated|requested|proposed) by (?P<who>[^,.;:()]{2,80})", re.IGNORECASE),
    re.compile(r"\b(?:at|on|upon) (?P<who>[^,.;:()]{2,60}?)['’]s? (?:initiative|request|invitation)\b", re.IGNORECASE),
    re.compile(r"(?P<who>[^,.;:()]{2,60}?) (?:initiated|requested|asked for) (?:the|a|this) "
               r"(?:phone |telephone |video )?(?:call|conversation|meeting|talks?)\b", re.IGNORECASE),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TopicShare:
    """The space one side gives one topic.

    Attributes:
        topic: Codebook id.
        claims: How many of its claims name the topic.
        share: Part of its claims, 0 to 1; a claim about several topics counts for each in equal parts.
        words: Words of the statement in those claims, in equal parts again; None where the statement is not known.
        word_share: Part of the words that stand in claims, 0 to 1, or None.
        first: Number of the first claim that names the topic, from 1.
    """

    topic: str
    claims: int
    share: float
    words: float | None
    word_share: float | None
    first: int


@dataclass(frozen=True, slots=True)
class Tone:
    """A word on how the talks went, and the claim it stands in (None: elsewhere in the statement)."""

    word: str
    claim: str | None


@dataclass(frozen=True, slots=True)
class Concession:
    """Something one side says another agreed to or promised.

    Attributes:
        claim: The claim that says so.
        by: Codebook ids of who is said to have given it.
        act: Codebook id of the act.
        text: The claim in words.
    """

    claim: str
    by: tuple[str, ...]
    act: str
    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What one side dwells on.

    Attributes:
        side: The side.
        topics: Its topics in the order in which they come.
        tone: Its tone words in order.
        first_named: Codebook ids of the actors in the order of its first claim.
        initiator: Who asked for the talks, in the statement's words, or None where it does not say.
        initiator_id: The codebook id of ``initiator``, or None.
        concessions: What it says other sides agreed to.
    """

    side: str
    topics: tuple[TopicShare, ...]
    tone: tuple[Tone, ...]
    first_named: tuple[str, ...]
    initiator: str | None
    initiator_id: str | None
    concessions: tuple[Concession, ...]


def emphasis_of(readout: Readout) -> Emphasis:
    """What a side gives its space to, in which order, and how it tells the talks."""
    codebook = load_codebook()
    initiator, initiator_id = _initiator(readout)
    opening = next((c for c in readout.claims if c.act in _CALL_ACTS), readout.claims[0] if readout.claims else None)
    return Emphasis(
        side=readout.side,
        topics=_shares(readout),
        tone=tuple(_tones(readout)),
        first_named=tuple(dict.fromkeys((*opening.actors, *opening.recipients))) if opening else (),
        initiator=initiator,
        initiator_id=initiator_id,
        concessions=_concessions(readout, codebook),
    )


def leading_topics(emphases: Sequence[Emphasis], most: int = 10) -> tuple[str, ...]:
    """The topics that some side dwells on most, the largest share first.

    Args:
        emphases: The sides to choose for.
        most: How many topics at most.
    """
    largest: dict[str, float] = {}
    for emphasis in emphases:
        for share in emphasis.topics:
            largest[share.topic] = max(largest.get(share.topic, 0.0), share.share)
    return tuple(sorted(largest, key=lambda topic: (-largest[topic], topic))[:most])


def _shares(readout: Readout) -> tuple[TopicShare, ...]:
    counts: Counter[str] = Counter()
    parts: defaultdict[str, float] = defaultdict(float)
    words: defaultdict[str, float] = defaultdict(float)
    first: dict[str, int] = {}
    lengths = [_length(claim, readout.statement) for claim in readout.claims]
    for number, (claim, length) in enumerate(zip(readout.claims, lengths, strict=True), 1):
        topics = tuple(dict.fromkeys(claim.topics))
        for topic in topics:
            counts[topic] += 1
            parts[topic] += 1 / len(topics)
            words[topic] += (length or 0) / len(topics)
            first.setdefault(topic, number)
    known = [length for length in lengths if length is not None]
    total = sum(known)
    return tuple(
        TopicShare(
            topic=topic,
            claims=counts[topic],
            share=round(parts[topic] / len(readout.claims), 4),
            words=round(words[topic], 1) if known else None,
            word_share=round(words[topic] / total, 4) if total else None,
            first=at,
        )
        for topic, at in first.items()
    )


def _length(claim: Claim, statement: str | None) -> int | None:
    """Words of a claim's place in the statement, or None where that is not known."""
    if statement is None or claim.span is None:
        return None
    return len(tokenise(statement[claim.span.start : claim.span.end]))


def _tones(readout: Readout) -> Iterable[Tone]:
    seen: set[str] = set()
    for claim in readout.claims:
        for word in claim.tone or [tone for tone, _ in find_tone(tokenise(f"{claim.text} {claim.quote or ''}"))]:
            if word not in seen:
                seen.add(word)
                yield Tone(word, claim.id)
    for word, _ in find_tone(tokenise(readout.statement or "")):
        if word not in seen:
            seen.add(word)
            yield Tone(word, None)


def _initiator(readout: Readout) -> tuple[str | None, str | None]:
    """Who asked for the talks: in the claims that report the call, or else anywhere in the statement's first words."""
    texts = [claim.text for claim in readout.claims if claim.act in _CALL_ACTS] + [(readout.statement or "")[:1500]]
    for text in texts:
        for pattern in _INITIATIVE:
            for match in pattern.finditer(text):
                who = " ".join(match["who"].split())
                tokens = tokenise(who)
                hits = [hit for hit in phrase_index("actors").find(tokens) if hit.ids]
                if hits:
                    return who, hits[0].ids[0]
    return None, None


def _concessions(readout: Readout, codebook: Codebook) -> tuple[Concession, ...]:
    own = _own_party(readout, codebook)
    found = []
    for claim in readout.claims:
        parties = _parties(claim.actors, codebook)
        if own and claim.act in _CONCESSIONS and parties and parties.isdisjoint(own):
            found.append(Concession(claim.id, claim.actors, claim.act, claim.text))
    return tuple(found)


def _own_party(readout: Readout, codebook: Codebook) -> frozenset[str]:
    """Whom a side speaks for: all whom its issuer, label and name give, else who acts most often by himself."""
    names = tokenise(" , ".join(name for name in (readout.issuer, readout.label, readout.side) if name))
    named = _parties((hit.ids[0] for hit in phrase_index("actors").find(names)), codebook)
    if named:
        return named
    alone = Counter(parties for claim in readout.claims if len(parties := _parties(claim.actors, codebook)) == 1)
    return min(alone, key=lambda party: (-alone[party], min(party))) if alone else frozenset()


def _parties(actors: Iterable[str], codebook: Codebook) -> frozenset[str]:
    """The states and organisations behind actors; a group stands for its members."""
    parties: set[str] = set()
    for actor in actors:
        entry = codebook.actors.get(actor)
        if entry is not None:
            parties.update(entry.members if entry.kind == "group" and entry.members else (entry.state or entry.id,))
    return frozenset(parties)

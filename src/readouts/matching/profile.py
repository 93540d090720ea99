"""What of a claim the matching looks at: its topics, names, words, figures, dates, act and people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from readouts.codebook import Codebook
from readouts.codebook.phrases import Hit, phrase_index
from readouts.codebook.rarity import capitalised
from readouts.codebook.related import neighbours, phrases_from
from readouts.codebook.tokens import Token, tokenise
from readouts.matching.stopwords import FUNCTION_WORDS
from readouts.matching.translated import translated
from readouts.model import Claim, Figure
from readouts.records import dataclass, replace

# Offices say who is meant inside one statement; they are no evidence across statements.
_OFFICE = "office"
# Groups and peoples ("companies", "fishermen") are ordinary words.
_WORDS = frozenset({"group", "people"})
# A word that official prose capitalises less often than this is a word, even in a title.
MOSTLY_CAPITAL = 0.7
CALL = "call"
OPENING_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Profile:
    """One claim, prepared for comparison.

    Attributes:
        words: Stem → the word as written, for every content word that is no name.
        names: Canonical name (an actor's id or a folded proper name) → as written.
        topics: Codebook ids.
        figures: Numbers with units.
        is_call: The claim reports the call or meeting itself.
        place: Source and number of the sentence, where they are known.
        progress: How much of the statement has been told in the middle of this sentence, from 0 to 1; None where
            nobody knows.
        by_person: A person coded the claim.
    """

    words: Mapping[str, str]
    names: Mapping[str, str]
    topics: frozenset[str]
    figures: tuple[Figure, ...]
    dates: tuple[str, ...]
    act: str | None
    actors: frozenset[str]
    recipients: frozenset[str]
    is_call: bool
    place: tuple[str, int] | None
    progress: float | None
    by_person: bool


def profiles_of(claims: Sequence[Claim], codebook: Codebook) -> list[Profile]:
    """The profiles of one side's claims."""
    call, last = _call_claim(claims, codebook), _last_sentences(claims)
    return [_profile(claim, codebook, index == call, last) for index, claim in enumerate(claims)]


def _last_sentences(claims: Sequence[Claim]) -> dict[str, int]:
    """Source → the number of the last sentence that a claim was taken from."""
    last: dict[str, int] = {}
    for claim in claims:
        if claim.sentence is not None:
            last[claim.source or ""] = max(claim.sentence, last.get(claim.source or "", 1))
    return last


def _call_claim(claims: Sequence[Claim], codebook: Codebook) -> int | None:
    """Index of the one claim that reports the call or meeting itself; statements open with it."""
    opening = [
        index for index, claim in enumerate(claims) if claim.sentence is None or claim.sentence <= OPENING_SENTENCES
    ]
    for fits in (_is_named_call, _is_held, _is_about_talks):
        for index in opening:
            if fits(claims[index], codebook):
                return index
    return None


def _is_named_call(claim: Claim, codebook: Codebook) -> bool:
    return CALL in claim.topics and (claim.act == "hold" or claim.coded_by == "program")


def _is_held(claim: Claim, codebook: Codebook) -> bool:
    return claim.act == "hold"


def _is_about_talks(claim: Claim, codebook: Codebook) -> bool:
    """A claim that names the talking itself and nothing else; a person would have coded it as held."""
    if claim.coded_by == "person":
        return False
    topics = [codebook.topics[topic] for topic in claim.topics if topic in codebook.topics]
    return bool(topics) and all(topic.process for topic in topics)


def _profile(claim: Claim, codebook: Codebook, is_call: bool, last: Mapping[str, int]) -> Profile:
    words, names = translated(claim, codebook) if claim.language else _words_and_names(claim, codebook)
    return Profile(
        words=words,
        names=names,
        topics=frozenset(claim.topics) - {CALL},
        figures=claim.figures,
        dates=claim.dates,
        act=claim.act,
        actors=frozenset(claim.actors),
        recipients=frozenset(claim.recipients),
        is_call=is_call,
        place=(claim.source or "", claim.sentence) if claim.sentence is not None else None,
        progress=(claim.sentence - 0.5) / last[claim.source or ""] if claim.sentence is not None else None,
        by_person=claim.coded_by == "person",
    )


def _words_and_names(claim: Claim, codebook: Codebook) -> tuple[dict[str, str], dict[str, str]]:
    """The content words of an English claim by their stems, and its names."""
    text = f"{claim.text}\n{claim.quote or ''}"
    tokens = tokenise(text)
    taken, names = _named_actors(text, tokens, codebook)
    taken |= _named_places(tokens, taken, names)
    act_words = _saying(claim, codebook)
    words = _phrases(tokens, taken)
    for index, token in enumerate(tokens):
        if index in taken or token.fold in FUNCTION_WORDS or token.stem in act_words or len(token.fold) < 2:
            continue
        if token.fold[0].isdigit():
            continue  # numbers are compared as figures and dates
        if _is_name(token, tokens, index):
            names.setdefault(token.fold, token.text)
        else:
            words.setdefault(token.stem, token.fold)
    return words, names


def _saying(claim: Claim, codebook: Codebook) -> set[str]:
    """Stems of the verb when it only says that something was said: how it was said is no part of the matter."""
    act = codebook.acts.get(claim.act or "")
    if act is None or act.plover != "CONSULT":
        return set()
    return {token.stem for field, words in claim.words if field == "act" for token in tokenise(words)}


def _named_actors(text: str, tokens: Sequence[Token], codebook: Codebook) -> tuple[set[int], dict[str, str]]:
    """Token positions that name an actor, and the names worth comparing."""
    taken: set[int] = set()
    names: dict[str, str] = {}
    for hit in _actor_hits(tokens, codebook):
        actors = [codebook.actors[actor] for actor in hit.ids if actor in codebook.actors]
        if not actors or actors[0].kind in _WORDS or text[tokens[hit.end - 1].end : tokens[hit.end - 1].end + 1] == "$":
            continue
        taken.update(range(hit.start, hit.end))
        if actors[0].kind != _OFFICE:
            actor = actors[0]
            key = actor.state if actor.kind == "person" and actor.state else actor.id
            names.setdefault(f"@{key}", " ".join(token.text for token in tokens[hit.start : hit.end]))
    return taken, names


def _actor_hits(tokens: Sequence[Token], codebook: Codebook) -> Iterator[Hit]:
    """The actors named, also within a group: "the United States and its allies" names the United States."""
    index = phrase_index("actors")
    for hit in index.find(tokens):
        yield hit
        group = any(actor in codebook.actors and codebook.actors[actor].kind in _WORDS for actor in hit.ids[:1])
        if group and hit.end - hit.start > 2:
            for low, high in ((hit.start, hit.end - 1), (hit.start + 1, hit.end)):
                for inner in index.find_again(tokens[low:high]):
                    yield replace(inner, start=inner.start + low, end=inner.end + low)


def _named_places(tokens: Sequence[Token], taken: set[int], names: dict[str, str]) -> set[int]:
    """Positions of places with several names; both spellings count as one name."""
    found: set[int] = set()
    for hit in phrase_index("exonyms").find(tokens):
        # "Some" is no river, though the Someș is spelt so.
        small = all(token.fold in FUNCTION_WORDS for token in tokens[hit.start : hit.end])
        if hit.start not in taken and not small:
            found.update(range(hit.start, hit.end))
            names.setdefault(f"={hit.ids[0]}", " ".join(token.text for token in tokens[hit.start : hit.end]))
    return found


def _phrases(tokens: Sequence[Token], taken: set[int]) -> dict[str, str]:
    """The thesaurus's phrases ("put off"), each as one word; the tokens they cover are taken."""
    found: dict[str, str] = {}
    stems = [f"{token.stem} " for token in tokens]
    text = "".join(stems)
    begin = 0
    for start, token in enumerate(tokens):
        for phrase in phrases_from(token.stem):
            if not text.startswith(f"{phrase} ", begin):
                continue
            end = start + phrase.count(" ") + 1
            covered = range(start, end)
            if taken.isdisjoint(covered):
                found[phrase] = " ".join(t.text for t in tokens[start:end]).casefold()
                taken.update(covered)
        begin += len(stems[start])
    return found


def _is_name(token: Token, tokens: Sequence[Token], index: int) -> bool:
    """A capitalised word that does not merely open a sentence, and that is no ordinary word elsewhere."""
    if not token.text[0].isupper() or neighbours(token.stem):
        return False
    share = capitalised(token.stem)
    if share is not None and share < MOSTLY_CAPITAL:
        return False
    first = index == 0 or token.start - tokens[index - 1].end > 1
    return not first or (token.text.isupper() and len(token.text) > 1)

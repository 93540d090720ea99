"""The words and names of a claim in another language, as the English ones they stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.codebook import Codebook
from readouts.codebook.coded import ENGLISH, base
from readouts.codebook.phrases import phrase_index
from readouts.codebook.rarity import capitalised, sentence_frequency
from readouts.codebook.related import neighbours
from readouts.codebook.tokens import Token, stem, tokenise
from readouts.matching.stopwords import FUNCTION_WORDS
from readouts.model import Claim

# Of several English words for a foreign one so many count: near-synonyms are related anyway.
MOST_MEANINGS = 2
_OFFICE = "office"
_GROUPS = frozenset({"group", "people"})
_MOSTLY_CAPITAL = 0.7
_ENGLISH_WORDS = dict.fromkeys(FUNCTION_WORDS, "")
# German nouns begin with a capital like names; these endings are those of common nouns.
_COMMON_NOUN = ("en", "er", "e", "ung", "heit", "keit", "schaft", "ion", "ment", "nis", "tum", "ling", "us")


def tokens_of(text: str, language: str) -> list[Token]:
    """The words of a text in its language."""
    if language == ENGLISH:
        return tokenise(text)
    from readouts.codebook.stemming import tokenise_in  # where used, like all that other languages need

    return tokenise_in(text, language)


def _in_english(tokens: Sequence[Token], language: str) -> list[tuple[int, int, tuple[str, ...]]]:
    from readouts.codebook.glossary import in_english

    return in_english(tokens, language)


def translated(claim: Claim, codebook: Codebook) -> tuple[dict[str, str], dict[str, str]]:
    """What `profile` compares of a claim in another language.

    Returns:
        English stem → the word as written, and canonical name → as written.
    """
    language = base(claim.language or "")
    tokens = tokens_of(claim.text, language)
    names: dict[str, str] = {}
    taken = _actors(tokens, language, codebook, names)
    small = small_words(language)
    act = codebook.acts.get(claim.act or "")
    said = (words for field, words in claim.words if field == "act") if act and act.plover == "CONSULT" else ()
    saying = {token.stem for words in said for token in tokens_of(words, language)}
    words: dict[str, str] = {}
    known: set[int] = set()
    for start, end, meanings in _in_english(tokens, language):
        known.update(range(start, end))
        alone = tokens[start] if end - start == 1 else None
        # A small word may have the stem of another: "за" that of "заём".
        if alone is not None and (alone.stem in saying or alone.fold in small):
            continue
        if not taken.isdisjoint(range(start, end)):
            continue
        shown = " ".join(token.text for token in tokens[start:end])
        for word in [word for word in meanings if word not in FUNCTION_WORDS][:MOST_MEANINGS]:
            _add(word, shown, words, names)
    for at, token in enumerate(tokens):
        if at not in known and at not in taken and token.fold not in small and not token.fold[0].isdigit():
            before = small.get(tokens[at - 1].fold, "") if at else "start"
            named = before == "prep" and not token.fold.endswith(_COMMON_NOUN) if language == "de" else at > 0
            _cognate(token, named=named, words=words, names=names)
    return words, names


def small_words(language: str) -> Mapping[str, str]:
    """The words of a language, folded, that only hold sentences together, and what part of speech they are."""
    if language == ENGLISH:
        return _ENGLISH_WORDS
    from readouts.coding.languages import language_of

    record = language_of(language)
    return record.tags if record is not None else {}


def content(text: str, language: str | None) -> list[str]:
    """The English stems of the content words of a few words in a language; None for English."""
    if language is None:
        return [token.stem for token in tokenise(text) if token.fold not in FUNCTION_WORDS]
    small = small_words(language)
    tokens = [token for token in tokens_of(text, language) if token.fold not in small]
    meanings = _in_english(tokens, language)
    return [stem(word) for _, _, words in meanings for word in words[:1] if word not in FUNCTION_WORDS]


def _add(word: str, shown: str, words: dict[str, str], names: dict[str, str]) -> None:
    """An English word, where English claims would have it: among the names or the words."""
    share = capitalised(stem(word))
    if share is not None and share >= _MOSTLY_CAPITAL and not neighbours(stem(word)):
        place = phrase_index("exonyms").find(tokenise(word.title()))
        names.setdefault(f"={place[0].ids[0]}" if place else word, shown)
    else:
        words.setdefault(stem(word), shown)


def _cognate(token: Token, *, named: bool, words: dict[str, str], names: dict[str, str]) -> None:
    """A word that no glossary has, written as in English ("Export", "Ransomware"), or a name ("Nord Stream")."""
    if not token.fold.isascii() or len(token.fold) < 4 or token.fold in FUNCTION_WORDS or not token.text[:1].isupper():
        return
    key = stem(token.fold)
    if sentence_frequency(key):
        _add(token.fold, token.text, words, names)
    elif named:
        names.setdefault(token.fold, token.text)


def _actors(tokens: Sequence[Token], language: str, codebook: Codebook, names: dict[str, str]) -> set[int]:
    """Positions that name an actor; the names worth comparing are noted."""
    taken: set[int] = set()
    for hit in phrase_index("actors", language).find(tokens):
        actors = [codebook.actors[actor] for actor in hit.ids if actor in codebook.actors]
        if not actors or actors[0].kind in _GROUPS:
            continue
        taken.update(range(hit.start, hit.end))
        actor = actors[0]
        if actor.kind != _OFFICE:
            key = actor.state if actor.kind == "person" and actor.state else actor.id
            names.setdefault(f"@{key}", " ".join(token.text for token in tokens[hit.start : hit.end]))
    return taken

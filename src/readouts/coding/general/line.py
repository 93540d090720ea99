"""The words of one sentence with their part of speech, as far as a language's lists and endings tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from readouts.codebook.stemming import tokenise_in
from readouts.codebook.tokens import Token
from readouts.coding.languages import Language
from readouts.coding.words import Words

_SHORTEST_VERB = 4
_FINITE = ("past", "pres", "passive")


class Line(Words):
    """One sentence's tokens with a tag each, the punctuation before each, and the language.

    Attributes:
        language: What is known of its language.
    """

    __slots__ = ("_form", "language")
    tokens: Sequence[Token]

    def __init__(self, text: str, tokens: Sequence[Token], language: Language) -> None:
        self.text = text
        self.tokens = tokens
        self.texts, self.folds = [token.text for token in tokens], [token.fold for token in tokens]
        self.starts, self.ends = [token.start for token in tokens], [token.end for token in tokens]
        self.language = language
        self._form = _former(language)
        seps = [""]
        for at in range(1, len(tokens)):
            end, start = tokens[at - 1].end, tokens[at].start
            seps.append("" if start - end <= 1 and text[end:start].isspace() else text[end:start].strip())
        self.seps = seps
        self.tags = [self._tag(at) for at in range(len(tokens))]

    def part(self, low: int, high: int) -> Line:
        """Some of its tokens as a sentence by themselves."""
        return Line(self.text, self.tokens[low:high], self.language)

    def _tag(self, at: int) -> str:
        token = self.tokens[at]
        word = token.fold
        tag = self.language.tags.get(word, "")
        if self.language.nouns_capitalised:
            capital = token.text[:1].isupper()
            if tag == "det" and "," in self.seps[at] and word not in ("ein", "eine", "einen", "einem", "einer"):
                return "wh"  # ", der …": a relative clause
            if capital and at and tag and not self.seps[at] and word in ("sie", "ihr", "ihre", "sein"):
                return ""
        return tag or ("num" if word[0].isdigit() else "")

    def english(self, at: int) -> str:
        """The English word that stands for a pronoun or preposition, or empty."""
        return self.language.english.get(self.tokens[at].fold, "") if 0 <= at < len(self.tokens) else ""

    def form(self, at: int) -> str:
        """The form of the word as a verb (see `Language.forms`); empty where it can be none."""
        token = self.tokens[at]
        if self.language.nouns_capitalised and token.text[:1].isupper() and at and not self.seps[at]:
            return ""  # a noun
        return self._form(token.fold)

    def finite(self, at: int) -> bool:
        """Whether the word may be a finite verb."""
        return self.tags[at] in ("be", "have", "modal") or (not self.tags[at] and self.form(at) in _FINITE)

    def plainly_finite(self, at: int) -> bool:
        """Whether the word can hardly be anything but a finite verb."""
        token = self.tokens[at]
        if self.tags[at] or len(token.fold) < _SHORTEST_VERB or token.text[:1].isupper():
            return False
        if self.language.nouns_capitalised and at and self.tags[at - 1] in ("det", "poss", "prep", "adv", "sub"):
            return False
        return bool(re.search(self.language.finite, token.fold))


@lru_cache(maxsize=8)
def _forms(code: str, forms: tuple[tuple[str, str], ...]) -> Callable[[str], str]:
    patterns = [(form, re.compile(pattern)) for form, pattern in forms]

    @lru_cache(maxsize=32768)
    def form_of(word: str) -> str:
        return next((form for form, pattern in patterns if pattern.search(word)), "")

    return form_of


def _former(language: Language) -> Callable[[str], str]:
    return _forms(language.code, language.forms)


def stemmed(words: Iterable[str], code: str) -> dict[str, str]:
    """The stems of words or phrases (joined by spaces) → the word as listed."""
    return {" ".join(token.stem for token in tokenise_in(word, code)): word for word in words}


@lru_cache(maxsize=64)
def stems_of(words: frozenset[str], code: str) -> frozenset[str]:
    """The stems of a list of words."""
    return frozenset(stemmed(words, code))

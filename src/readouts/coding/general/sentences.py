"""Sentences of other languages: the general splitting, with their abbreviations, ordinals and quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from readouts.coding.languages import Language
from readouts.coding.sentences import Sentence, split_sentences
from readouts.records import replace

_LAST_WORD = re.compile(r"([^\s(«„“\"]+?)\.[»“”\")\]]*$")
_INITIAL = re.compile(r"^[^\W\d_]$")
_ORDINAL = re.compile(r"^\d{1,2}$")
# "im Jahr 7." ends a sentence, "am 7." does not; nor does "der 2.".
_BEFORE_ORDINAL = re.compile(
    r"(?:^|\s)(?:am|vom|zum|bis|den|dem|der|des|die|das|im|beim|und|ab|seit|jeden?)\s+\d{1,2}\.$", re.I
)
_FEW = 2
_YEAR_END = re.compile(r"\d\s*(?:г|р|гг|рр)\.$")


def split_in(text: str, language: Language) -> list[Sentence]:
    """The sentences of a statement in a language (see `coding.sentences.split_sentences`)."""
    joined: list[Sentence] = []
    for sentence in split_sentences(text):
        last = joined[-1] if joined else None
        if last is not None and last.paragraph == sentence.paragraph and _goes_on(text, last, sentence, language):
            joined[-1] = replace(last, end=sentence.end)
        else:
            joined.append(sentence)
    return _with_quotes(text, joined, language)


def _goes_on(text: str, last: Sentence, following: Sentence, language: Language) -> bool:
    """Whether the stop at the end of what was taken for a sentence belongs to its last word."""
    tail = text[max(last.start, last.end - 40) : last.end]
    match = _LAST_WORD.search(tail)
    if match is None:
        return False
    word = match.group(1)
    if language.ordinals and _ORDINAL.match(word):
        return bool(_BEFORE_ORDINAL.search(tail))
    if _YEAR_END.search(tail) and text[last.start : last.end].count(" ") > _FEW:
        return False  # "… в 2021 г. Стороны", but "В 2021 г. Россия …"
    low = word.lower()
    if low in language.abbreviations or low.rstrip(".") in language.abbreviations:
        return True
    return bool(_INITIAL.match(word)) and word.isupper() and text[following.start].isupper()


def _with_quotes(text: str, sentences: Sequence[Sentence], language: Language) -> list[Sentence]:
    """The sentences with ``quoted`` set by the language's own marks: “ closes in German what it opens in English."""
    told: list[Sentence] = []
    closing = ""
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph, closing = sentence.paragraph, ""
        told.append(replace(sentence, quoted=bool(closing)))
        for letter in text[sentence.start : sentence.end]:
            if closing:
                closing = "" if letter == closing else closing
            elif letter in language.quotes:
                closing = language.quotes[letter]
    return told

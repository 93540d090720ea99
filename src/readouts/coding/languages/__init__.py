"""What the coder has to know of a language other than English: its small words, endings, numbers and dates."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from readouts.codebook.coded import CODED, base
from readouts.records import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """One language, as far as coding asks for it. Words are folded as `stemming.tokenise_in` folds them.

    Attributes:
        tags: Small word → what it is: ``prep``, ``conj``, ``that``, ``wh``, ``sub``, ``neg``, ``be``, ``have``,
            ``modal``, ``det``, ``poss``, ``pron``, ``adv`` or ``to`` (before an infinitive).
        english: Pronouns and prepositions → the English word that stands for them.
        forms: (form, pattern) in the order of trying: the form of a verb by its ending: ``past``, ``pres``, ``inf``,
            ``ing`` (a gerund), ``passive``, or empty for what only looks like a verb.
        finite: Pattern of words that can hardly be anything but finite verbs.
        participle: Pattern of participles; before a preposition one opens no item of a list but tells of the last.
        nouns_capitalised: Nouns begin with a capital letter, so that capitals do not tell names.
        subject_follows: The subject stands after the verb where something else opens the sentence.
        abbreviations: Words before whose full stop no sentence ends.
        ordinals: "7." is an ordinal number, whatever follows.
        quotes: Marks that open a quotation → the mark that closes it.
        months: Twelve patterns, of all their forms.
        weekdays: Pattern → English name, from Monday.
        year_words: What stands beside a year ("году").
        numbers: Number word → value; these and the following are compared by their stems.
        numbered: Pattern, ending right before a number, of what bears one as its name ("Artikel 5").
        ordinal_words: Pattern of ordinal numbers in words, some of which have the stem of a number.
        scales: Multiplier → value.
        units: Words of a unit → (unit, factor).
        people: Words for counted people.
        bounds: ``at-least``, ``at-most``, ``about`` → pattern that ends right before a number.
        conditions: Pattern of the words that open a condition.
        nominal_conditions: Pattern of those of them that nouns follow ("in the event of").
        modality: Word → ``will``, ``would``, ``may``, ``must``.
        backward: Words that point to a matter named before ("этот вопрос").
        tones: Beginning of a word → tone.
        talks: Beginnings of the words that tone words are said of.
        sides: What follows "the Russian …": side, delegation, government.
        own: Words for "our" before an office.
        must: Words that make a plain sentence a demand, or an appeal.
        durations: Unit of time → letter of ISO 8601.
        within: Pattern that ends right before a duration.
    """

    code: str
    tags: Mapping[str, str]
    english: Mapping[str, str]
    forms: tuple[tuple[str, str], ...]
    finite: str
    participle: str
    nouns_capitalised: bool
    subject_follows: bool
    abbreviations: frozenset[str]
    ordinals: bool
    quotes: Mapping[str, str]
    months: tuple[str, ...]
    weekdays: Mapping[str, str]
    year_words: str
    numbers: Mapping[str, float]
    numbered: str
    ordinal_words: str
    scales: Mapping[str, float]
    units: Mapping[str, tuple[str, float]]
    people: frozenset[str]
    bounds: Mapping[str, str]
    conditions: str
    nominal_conditions: str
    modality: Mapping[str, str]
    backward: frozenset[str]
    tones: Mapping[str, str]
    talks: tuple[str, ...]
    sides: frozenset[str]
    own: frozenset[str]
    must: Mapping[str, str]
    durations: Mapping[str, str]
    within: str


def language_of(code: str) -> Language | None:
    """The record of a language; None for English, which has a grammar of its own, and for languages not known."""
    name = base(code)
    if name not in CODED:
        return None
    language: Language = import_module(f"readouts.coding.languages.{name}").LANGUAGE
    return language


def tagged(lists: Mapping[str, str]) -> dict[str, str]:
    """Word → tag, from lists of words by tag; the first list that holds a word decides."""
    tags: dict[str, str] = {}
    for tag, words in lists.items():
        for word in words.split():
            tags.setdefault(word, tag)
    return tags


def paired(lists: Mapping[str, str]) -> dict[str, str]:
    """Each word of the lists → the key it is listed under."""
    return {word: key for key, words in lists.items() for word in words.split()}


def numbered(words: str, *values: float) -> dict[str, float]:
    """Words in order → values: 1, 2, 3 … unless given."""
    listed = words.split()
    return dict(zip(listed, values or [float(n) for n in range(1, len(listed) + 1)], strict=True))

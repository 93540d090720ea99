"""The grammar of Russian, Ukrainian or German, as coding asks for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from readouts.codebook import Codebook
from readouts.codebook.phrases import Hit, PhraseIndex
from readouts.codebook.stemming import tokenise_in
from readouts.codebook.tokens import Token
from readouts.coding.actors import Cast, Found
from readouts.coding.clause import Clause
from readouts.coding.dates import FoundDate
from readouts.coding.figures import FoundFigure
from readouts.coding.general.clauses import split_line
from readouts.coding.general.dates import find_dates_in
from readouts.coding.general.figures import find_figures_in
from readouts.coding.general.heads import find_heads
from readouts.coding.general.line import Line
from readouts.coding.general.marks import condition_of, default_act, modality_of, must_of, negation_of, tone_of
from readouts.coding.general.mentions import MentionFinder
from readouts.coding.general.parties import find_parties
from readouts.coding.general.people import recipients_of, subject_of
from readouts.coding.general.sentences import split_in
from readouts.coding.grammar import Parsed
from readouts.coding.head import Head
from readouts.coding.languages import Language
from readouts.coding.mention import Mention
from readouts.coding.sentences import Sentence
from readouts.coding.wordlists import listed
from readouts.coding.words import Words
from readouts.model import Claim

_SAYING = listed("state note inform explain report assess mention recall stress")
_STRONG = listed("demand reject threaten warn accuse condemn deny")


class Outline:
    """A language whose grammar is known in outline, for the coding of one statement (see `coding.grammar.Grammar`).

    Args:
        book: The codebook.
        cast: Who is who in the statement.
        language: What is known of the language.
    """

    def __init__(self, book: Codebook, cast: Cast, language: Language) -> None:
        self.code = language.code
        self.noted: str | None = language.code
        self._book = book
        self._cast = cast
        self._language = language
        self._finder = MentionFinder(book.actors, cast.known)
        # The words of the statement, split once for all its sentences.
        self._text = ""
        self._tokens: list[Token] = []
        self._starts: list[int] = []

    def sentences(self, text: str) -> list[Sentence]:
        return split_in(text, self._language)

    def words(self, text: str, start: int, end: int) -> Line:
        if self._text is not text:
            self._text, self._tokens = text, tokenise_in(text, self.code)
            self._starts = [token.start for token in self._tokens]
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return Line(text, self._tokens[low:high], self._language)

    def mentions(self, words: Words, hits: Sequence[Hit]) -> list[Mention]:
        return self._finder.find(_line(words), hits)

    def heads(self, words: Words, acts: PhraseIndex, mentions: Sequence[Mention]) -> list[Head]:
        return find_heads(_line(words), acts, mentions, self._book.acts)

    def numbers(self, words: Words, sentence: Sentence) -> tuple[list[FoundFigure], list[FoundDate]]:
        found = find_dates_in(words.text[sentence.start : sentence.end], self._language)
        dates = [date.later(sentence.start) for date in found]
        return find_figures_in(_line(words), [(date.start, date.end) for date in dates]), dates

    def find_parties(self, sentences: Sequence[Parsed]) -> None:
        find_parties(self._cast, sentences)

    def clauses(self, parsed: Parsed, topics: Callable[[int, int], frozenset[str]]) -> list[Clause]:
        return split_line(_line(parsed.words), parsed.heads, topics)

    def led_in(self, parsed: Parsed, clauses: Sequence[Clause]) -> Found | None:
        return None

    def act(self, parsed: Parsed, clause: Clause) -> tuple[str | None, list[str]]:
        line, head = _line(parsed.words), clause.head
        act: str | None
        act, shown = must_of(line, clause)
        if not act and head is not None:
            act, shown = head.act, head.apart or line.words(head.start, head.end)
        elif not act and parsed.sentence.kind != "heading":
            act, shown = default_act(line, clause)
        inner = _inside(parsed, clause, act)
        if inner is not None:
            return inner.act, [shown, inner.apart]
        return act or None, [shown] if shown else []

    def subject(self, parsed: Parsed, clause: Clause, before: Claim | None, act: str | None) -> Found:
        line, quoted = _line(parsed.words), parsed.sentence.quoted
        return subject_of(self._cast, line, parsed.mentions, clause, before, act, quoted=quoted)

    def recipients(self, parsed: Parsed, clause: Clause, act: str | None, actors: tuple[str, ...]) -> Found:
        return recipients_of(self._cast, _line(parsed.words), parsed.mentions, clause, act, actors)

    def upgraded(
        self, parsed: Parsed, clause: Clause, act: str, actors: tuple[str, ...]
    ) -> tuple[str, tuple[str, ...], str | None, str] | None:
        return None

    def looks_back(self, parsed: Parsed, clause: Clause, actors: tuple[str, ...]) -> str:
        tokens = parsed.words.tokens[clause.start : clause.end][:40]
        return next((token.text for token in tokens if token.fold in self._language.backward), "")

    def condition(self, parsed: Parsed, text: str, start: int, end: int) -> str:
        return condition_of(_line(parsed.words), text, start, end)

    def negation(self, parsed: Parsed, clause: Clause, act_words: str) -> str:
        return negation_of(_line(parsed.words), clause, act_words)

    def modality(self, parsed: Parsed, clause: Clause) -> tuple[str, str] | None:
        return modality_of(_line(parsed.words), clause)

    def tone(self, parsed: Parsed, clause: Clause) -> list[tuple[str, str]]:
        return tone_of(_line(parsed.words), clause)


def _line(words: Words) -> Line:
    assert isinstance(words, Line)
    return words


def _inside(parsed: Parsed, clause: Clause, act: str | None) -> Head | None:
    """ "Said that one must not shift the blame" is a refusal: the strong act inside plain saying."""
    head = clause.head
    if head is None or act not in _SAYING:
        return None
    for inner in parsed.heads:
        if not (head.end <= inner.start < clause.end and inner.act in _STRONG and inner.level in ("that", "in")):
            continue
        if "neg" not in parsed.words.tags[head.end : inner.start]:
            return inner
    return None

"""The grammar of English, as coding asks for it: the steps of the other modules put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from readouts.codebook import Codebook
from readouts.codebook.phrases import Hit, PhraseIndex
from readouts.coding.actors import Cast, Found
from readouts.coding.acts import find_heads
from readouts.coding.clause import Clause, main_start
from readouts.coding.clauses import split_clauses
from readouts.coding.dates import FoundDate, find_dates, may_hold_a_date
from readouts.coding.figures import FoundFigure, find_figures
from readouts.coding.grammar import Parsed
from readouts.coding.head import Head
from readouts.coding.hints import may_hold_figures
from readouts.coding.mention import Mention
from readouts.coding.mentions import MentionFinder
from readouts.coding.modality import find_condition, find_modality, is_negated
from readouts.coding.parties import find_parties
from readouts.coding.said import default_act, upgraded
from readouts.coding.sentences import Sentence, split_sentences
from readouts.coding.tails import teller
from readouts.coding.tone import find_tone
from readouts.coding.topics import looks_back
from readouts.coding.toward import recipients_of
from readouts.coding.who import OWN_VOICE, subject_of
from readouts.coding.words import Words, folded
from readouts.model import Claim


class English:
    """English, for the coding of one statement (see `grammar.Grammar`).

    Args:
        book: The codebook.
        cast: Who is who in the statement.
        code: The language to look the codebook's phrases up in: English, or one that has none.
    """

    noted: str | None = None

    def __init__(self, book: Codebook, cast: Cast, code: str) -> None:
        self.code = code
        self._book = book
        self._cast = cast
        self._finder = MentionFinder(book.actors, cast.known)

    def sentences(self, text: str) -> list[Sentence]:
        return split_sentences(text)

    def words(self, text: str, start: int, end: int) -> Words:
        return Words(text, start, end)

    def mentions(self, words: Words, hits: Sequence[Hit]) -> list[Mention]:
        return self._finder.find(words, hits)

    def heads(self, words: Words, acts: PhraseIndex, mentions: Sequence[Mention]) -> list[Head]:
        return find_heads(words, acts, mentions, self._book.acts)

    def numbers(self, words: Words, sentence: Sentence) -> tuple[list[FoundFigure], list[FoundDate]]:
        if not any(map(_may_count, words.texts)):
            return [], []
        start = sentence.start
        text = words.text[start : sentence.end]
        dates = find_dates(text)
        figures = find_figures(text, tuple((date.start, date.end) for date in dates))
        return [figure.later(start) for figure in figures], [date.later(start) for date in dates]

    def find_parties(self, sentences: Sequence[Parsed]) -> None:
        find_parties(self._cast, sentences)

    def clauses(self, parsed: Parsed, topics: Callable[[int, int], frozenset[str]]) -> list[Clause]:
        return split_clauses(parsed.words, parsed.heads, topics)

    def led_in(self, parsed: Parsed, clauses: Sequence[Clause]) -> Found | None:
        """ "Noting that …, the leaders agreed": who notes stands with the next verb."""
        first, then = (clauses[0].head, clauses[1].head) if len(clauses) > 1 else (None, None)
        if first and then and first.form == "ing" and first.subject == first.group:
            return self.subject(parsed, clauses[1], None, then.act)
        return None

    def act(self, parsed: Parsed, clause: Clause) -> tuple[str | None, list[str]]:
        if (head := clause.head) is not None:
            return head.act, [parsed.words.words(head.start, head.end)]
        if parsed.sentence.kind == "heading":
            return None, []
        act, shown = default_act(parsed.words, clause.start, clause.end)
        return act, [shown] if shown else []

    def subject(self, parsed: Parsed, clause: Clause, before: Claim | None, act: str | None) -> Found:
        words, mentions = parsed.words, parsed.mentions
        found = subject_of(self._cast, words, mentions, clause, before, act, quoted=parsed.sentence.quoted)
        if found[1] == OWN_VOICE and len(found[0]) == 1:
            told = teller(self._cast, words, mentions, parsed.heads)
            return told if told[0] else found
        return found

    def recipients(self, parsed: Parsed, clause: Clause, act: str | None, actors: tuple[str, ...]) -> Found:
        return recipients_of(self._cast, parsed.words, parsed.mentions, clause, act, actors)

    def upgraded(
        self, parsed: Parsed, clause: Clause, act: str, actors: tuple[str, ...]
    ) -> tuple[str, tuple[str, ...], str | None, str] | None:
        return upgraded(self._cast, parsed.words, parsed.heads, parsed.mentions, clause, act, actors)

    def looks_back(self, parsed: Parsed, clause: Clause, actors: tuple[str, ...]) -> str:
        several = len(actors) != 1 or actors[0] not in self._cast.people
        return looks_back(parsed.words, clause.start, clause.end, several=several)

    def condition(self, parsed: Parsed, text: str, start: int, end: int) -> str:
        place = find_condition(text, start, end)
        return folded(text[slice(*place)]) if place else ""

    def negation(self, parsed: Parsed, clause: Clause, act_words: str) -> str:
        head = clause.head
        start = main_start(parsed.words, clause)
        return is_negated(parsed.words, start, clause.end, (head.start, head.end) if head else (0, 0))

    def modality(self, parsed: Parsed, clause: Clause) -> tuple[str, str] | None:
        start = main_start(parsed.words, clause)
        after = clause.head.end if clause.head else start
        return find_modality(parsed.words, start, clause.end, after)

    def tone(self, parsed: Parsed, clause: Clause) -> list[tuple[str, str]]:
        return find_tone(parsed.words.tokens[clause.start : clause.end])


@lru_cache(maxsize=65536)
def _may_count(word: str) -> bool:
    """Whether a word may be part of a date or a figure; a sentence without one has neither."""
    return may_hold_a_date(word) or may_hold_figures(word)

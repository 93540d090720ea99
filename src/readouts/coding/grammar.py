"""What coding asks of a language: its sentences, its acts and who is meant, and what marks a condition or a denial."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from readouts.codebook.phrases import Hit, PhraseIndex
from readouts.coding.actors import Found
from readouts.coding.clause import Clause
from readouts.coding.dates import FoundDate
from readouts.coding.figures import FoundFigure
from readouts.coding.head import Head
from readouts.coding.mention import Mention
from readouts.coding.sentences import Sentence
from readouts.coding.words import Words
from readouts.model import Claim
from readouts.records import dataclass

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing

if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object


@dataclass(slots=True)
class Parsed:
    """A sentence with everything looked up once; places of figures and dates count in the statement."""

    sentence: Sentence
    number: int
    words: Words
    heads: list[Head]
    mentions: list[Mention]
    topics: list[Hit]
    figures: list[FoundFigure]
    dates: list[FoundDate]


class Grammar(Protocol):
    """One language, for the coding of one statement: it knows who is who in it.

    Attributes:
        code: The language that the codebook's phrases are looked for in.
        noted: The language to note in each claim; None for English.
    """

    code: str
    noted: str | None

    def sentences(self, text: str) -> list[Sentence]:
        """The sentences of a statement in order."""

    def words(self, text: str, start: int, end: int) -> Words:
        """The words of one sentence with their part of speech."""

    def mentions(self, words: Words, hits: Sequence[Hit]) -> list[Mention]:
        """Who is named in a sentence where these phrases for actors are."""

    def heads(self, words: Words, acts: PhraseIndex, mentions: Sequence[Mention]) -> list[Head]:
        """The acts of a sentence."""

    def numbers(self, words: Words, sentence: Sentence) -> tuple[list[FoundFigure], list[FoundDate]]:
        """The figures and the dates of a sentence."""

    def find_parties(self, sentences: Sequence[Parsed]) -> None:
        """Tell who the parties of the talks are, and whose statement it is."""

    def clauses(self, parsed: Parsed, topics: Callable[[int, int], frozenset[str]]) -> list[Clause]:
        """The stretches of a sentence that become claims."""

    def led_in(self, parsed: Parsed, clauses: Sequence[Clause]) -> Found | None:
        """Who acts in the first clause, where a later one tells; None where the clause itself does."""

    def act(self, parsed: Parsed, clause: Clause) -> tuple[str | None, list[str]]:
        """The act of a clause and the words that tell."""

    def subject(self, parsed: Parsed, clause: Clause, before: Claim | None, act: str | None) -> Found:
        """Who acts."""

    def recipients(self, parsed: Parsed, clause: Clause, act: str | None, actors: tuple[str, ...]) -> Found:
        """Toward whom."""

    def upgraded(
        self, parsed: Parsed, clause: Clause, act: str, actors: tuple[str, ...]
    ) -> tuple[str, tuple[str, ...], str | None, str] | None:
        """What a plain "said that …" really is: (act, actors, attributed to, words); None where it stands as it is."""

    def looks_back(self, parsed: Parsed, clause: Clause, actors: tuple[str, ...]) -> str:
        """The word that points to a matter named before, or empty."""

    def condition(self, parsed: Parsed, text: str, start: int, end: int) -> str:
        """The words of a condition between two places in the text, or empty."""

    def negation(self, parsed: Parsed, clause: Clause, act_words: str) -> str:
        """The word that denies the act, whose last words are given, or its content; or empty."""

    def modality(self, parsed: Parsed, clause: Clause) -> tuple[str, str] | None:
        """(modality, word), or None."""

    def tone(self, parsed: Parsed, clause: Clause) -> list[tuple[str, str]]:
        """(tone, word) for each tone word that describes talks."""

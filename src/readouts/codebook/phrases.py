"""Find the codebook's phrases in a text by the words they begin with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from readouts.codebook import TABLES
from readouts.codebook.coded import ENGLISH
from readouts.codebook.patterns import GAP, LONGEST_GAP, ways
from readouts.codebook.phrase import Entry, Phrase, end_of, read_phrase, written_so
from readouts.codebook.sorted_table import open_table
from readouts.codebook.tokens import FOLD, STEM, Token, Word, number_free, singular, stem
from readouts.records import dataclass

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing

if TYPE_CHECKING:
    from typing import Any

NOT = "not"
MOST_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: token positions (end exclusive), what it stands for, and the codebook ids among that."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    ids: tuple[str, ...]

    def later(self, by: int) -> Hit:
        """The same so many tokens later: what was found in a part of a sentence, in the sentence."""
        return Hit(self.start + by, self.end + by, self.entries, self.ids)


# What phrases stand for, and the codebook ids among that.
_Named = tuple[tuple[Entry, ...], tuple[str, ...]]
NOTHING: _Named = ((), ())


class _Node:
    """Words in a row with which phrases begin: which end here, and what may come next.

    Args:
        going: Phrases without a gap, each with what is left of its pattern, as written.
        gapped: Phrases with one, which may be in a text that comes to here.

    Attributes:
        ending: Phrases that are in a text that comes to here.
        checked: Phrases that may be.
        named: What those ending stand for, where that does not depend on capitals.
        next: Word → the node with that word more, or what it is to be made of when a text first comes to it.
    """

    __slots__ = ("checked", "ending", "named", "next")

    def __init__(self, going: Iterable[tuple[Phrase, str]], gapped: Iterable[Phrase] = ()) -> None:
        self.ending: list[Phrase] = []
        self.checked = list(gapped)
        self.next: dict[str, Any] = {}
        for phrase, rest in going:
            for word, after in ways(rest):
                if word:
                    self.next.setdefault(word, []).append((phrase, after))
                else:
                    (self.checked if phrase.followed else self.ending).append(phrase)
        self.named = None if any(phrase.flags for phrase in self.ending) else _named(self.ending)

    def make(self, word: str) -> _Node:
        """The node with one word more, which is one of `next`."""
        node = self.next[word] = _Node(self.next[word])
        return node


class _Begun(_Node):
    """The phrases that begin with one word; read when their next word is met.

    Args:
        first: The word.
        rows: Their `begun_row`, and their lines.
        compared: What of a folded word is compared.

    Attributes:
        later: Word → the phrases with a gap after the first word that need this one in or after it; or their numbers.
        farther: The words of `later`.
        by_itself: Of how many words (one or none) the longest phrase is that is there when none of the words in `next`
            and `later` follows; None where that cannot be told without a look at the text.
    """

    __slots__ = ("_compared", "_first", "_known", "_lines", "by_itself", "farther", "later")

    def __init__(self, first: str, rows: Sequence[str], compared: Callable[[str], str]) -> None:
        self._first, self._compared = first, compared
        self._lines = rows[1:]
        self._known: dict[str, Phrase] = {}
        fields = rows[0].split("\t")
        keys = dict(zip(fields[1::2], fields[2::2], strict=True))
        alone = self._phrases(keys.pop("", ""))
        going = [(phrase, "") for phrase in alone if not phrase.gapped]
        super().__init__(going, [phrase for phrase in alone if phrase.gapped])
        self.later: dict[str, Any] = {}
        if f"\t{GAP}" in rows[0]:
            self.later = {key[1:]: numbers for key, numbers in keys.items() if key[0] == GAP}
        self.farther = frozenset(self.later)
        self.next = keys
        flagged = self.checked or self.named is None
        self.by_itself = None if flagged else 1 if self.ending else 0

    def make(self, word: str) -> _Node:
        going: list[tuple[Phrase, str]] = []
        gapped: list[Phrase] = []
        for phrase in self._phrases(self.next[word]):
            if phrase.gapped:
                gapped.append(phrase)
            else:
                going.extend((phrase, left) for left in phrase.left(self._first, word, self._compared))
        node = self.next[word] = _Node(going, gapped)
        return node

    def after_gap(self, word: str) -> list[Phrase]:
        """The phrases of a word that is one of `later`."""
        phrases = self.later[word]
        if type(phrases) is str:
            phrases = self.later[word] = self._phrases(phrases)
        return phrases  # type: ignore[no-any-return]

    def _phrases(self, numbers: str) -> list[Phrase]:
        known, phrases = self._known, []
        for number in numbers.split():
            phrase = known.get(number)
            if phrase is None:
                phrase = known[number] = read_phrase(self._lines[int(number)])
            phrases.append(phrase)
        return phrases


class _Beginnings(dict[str, _Begun | None]):
    """First word → the phrases that begin with it, read when it is first asked for; None where none does."""

    def __init__(self, rows: Callable[[str], Sequence[str]], compared: Callable[[str], str]) -> None:
        super().__init__()
        self._rows, self._compared = rows, compared

    def __missing__(self, first: str) -> _Begun | None:
        rows = self._rows(first)
        begun = self[first] = _Begun(first, rows, self._compared) if rows else None
        return begun


class PhraseIndex:
    """The phrases of one kind in one language, found by their first words and read when first met.

    Args:
        rows: First stem → the `begun_row` and the lines ``pattern<TAB>id<TAB>field<TAB>flags`` of the phrases that can
            begin with it; nothing for other stems. Flags: ``C`` asks for a capital, ``A`` for a first word all in
            capitals, ``E`` compares whole words instead of stems.
        compared: What of a folded word is compared; here and below it is called a stem, whatever it is.
    """

    def __init__(self, rows: Callable[[str], Sequence[str]], compared: Callable[[str], str] = stem) -> None:
        self._begun = _Beginnings(rows, compared)
        self._singular = compared is singular
        self._found: dict[tuple[str, ...], list[Hit]] = {}

    def find_again(self, tokens: Sequence[Word | Token]) -> list[Hit]:
        """As `find`, remembering what was found: for a few words that are likely to come again."""
        words = tuple([token.text for token in tokens])
        hits = self._found.get(words)
        if hits is None:
            if len(self._found) >= MOST_REMEMBERED:
                self._found.clear()
            hits = self._found[words] = self.find(tokens)
        return hits

    def find(self, tokens: Sequence[Word | Token]) -> list[Hit]:
        """The phrases in a sequence of tokens, in order; one wholly inside a longer one is left out."""
        stems = list(map(singular, map(FOLD, tokens)) if self._singular else map(STEM, tokens))
        hits: list[Hit] = []
        reach = 0
        begun_at = map(self._begun.__getitem__, stems)
        for start, (begun, second) in enumerate(zip(begun_at, [*stems[1:], ""], strict=False)):
            if begun is None:
                continue  # as for most words
            if (
                second in begun.next
                or begun.by_itself is None
                or (begun.farther and not begun.farther.isdisjoint(stems[start + 1 : start + 2 + LONGEST_GAP]))
            ):
                end, named = _longest(begun, tokens, stems, start)
            elif begun.by_itself:
                end, named = start + 1, begun.named or NOTHING
            else:
                continue
            if end > reach:
                reach = end
                if named[0]:
                    hits.append(Hit(start, end, *named))
        return hits


def _longest(begun: _Begun, tokens: Sequence[Word | Token], stems: Sequence[str], start: int) -> tuple[int, _Named]:
    """Where the longest of the phrases that begin at a place ends, and what those of that length stand for."""
    count = len(stems)
    end = 0
    longest: _Node = begun
    checked = begun.checked
    node: _Node = begun
    at = start + 1
    while True:
        if node.ending and (node.named or any(written_so(tokens[start].text, p.flags) for p in node.ending)):
            end, longest = at, node
        following = node.next.get(stems[at]) if at < count else None
        if following is None:
            break
        node = following if type(following) is _Node else node.make(stems[at])
        at += 1
        if node.checked:
            checked = checked + node.checked
    if begun.later:
        for word in stems[start + 1 : start + 2 + LONGEST_GAP]:
            if word in begun.later:
                checked = checked + begun.after_gap(word)
    if not checked and longest.named:
        return end, longest.named  # as for most
    also: list[Phrase] = []
    for phrase in checked:
        reached = end_of(phrase, tokens, stems, start)
        if reached > end:
            end, longest, also = reached, _NOWHERE, [phrase]
        elif reached == end and reached:
            also.append(phrase)
    if longest.named and not also:
        return end, longest.named
    written = [phrase for phrase in longest.ending if written_so(tokens[start].text, phrase.flags)]
    return end, _named(written + also)


def _named(phrases: Sequence[Phrase]) -> _Named:
    """What phrases stand for, in the order of the table, each once."""
    ranked = sorted(phrases, key=lambda phrase: phrase.line) if len(phrases) > 1 else phrases
    # A phrase listed under `not` only keeps shorter ones from being found ("South China Sea" is not China).
    entries = {(p.entry.id, p.entry.field): p.entry for p in ranked if p.entry.field != NOT}
    return tuple(entries.values()), tuple(dict.fromkeys(entry_id for entry_id, _ in entries))


_NOWHERE = _Node(())


def phrase_index(kind: str, language: str = ENGLISH) -> PhraseIndex:
    """The compiled phrases of ``acts``, ``actors`` or ``topics`` in one language (empty when there are none).

    They are looked for among tokens of that language (see `stemming.tokenise_in`).
    """
    return _opened(kind, language)


@lru_cache(maxsize=32)
def _opened(kind: str, language: str) -> PhraseIndex:
    # A function of its own: a default that is given and one that is left out must not open the table twice.
    path = TABLES / f"phrases-{kind}-{language}.tsv"
    rows = open_table(path).all if path.exists() else lambda stem: ()
    if compared_by(kind, language) is number_free:
        return PhraseIndex(rows, singular)
    return PhraseIndex(rows, stem if language == ENGLISH else _stemmer(language))


def compared_by(kind: str, language: str) -> Callable[[Word | Token], str]:
    """What of a word the phrases of a kind are compared by.

    The names of English actors are nouns: a stem would take "relations" for relatives and "operations" for operators.
    """
    return number_free if (kind, language) == ("actors", ENGLISH) else STEM


def _stemmer(language: str) -> Callable[[str], str]:
    from functools import partial

    from readouts.codebook.stemming import stem_in  # where used, like all that other languages need

    return partial(stem_in, language=language)

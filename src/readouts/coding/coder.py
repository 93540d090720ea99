"""From a statement's text to coded claims: the steps of the other modules put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from readouts.codebook import load_codebook
from readouts.codebook.phrases import Hit, phrase_index
from readouts.coding.actors import Cast
from readouts.coding.acts import Head, find_heads
from readouts.coding.call import by_field, with_call
from readouts.coding.clauses import Clause, split_clauses
from readouts.coding.dates import FoundDate, find_dates, may_hold_a_date
from readouts.coding.figures import FoundFigure, find_figures
from readouts.coding.hints import may_hold_figures
from readouts.coding.mentions import Mention, MentionFinder
from readouts.coding.modality import find_condition, find_modality, is_negated
from readouts.coding.parties import find_parties, issuer_of
from readouts.coding.sentences import Sentence, plain, split_sentences
from readouts.coding.tails import teller
from readouts.coding.tone import find_tone
from readouts.coding.topics import claim_topics, find_topics, looks_back
from readouts.coding.who import OWN_VOICE, default_act, recipients_of, subject_of, upgraded
from readouts.coding.wordlists import listed
from readouts.coding.words import Words
from readouts.model import Claim, Readout, Span
from readouts.records import dataclass, replace

LONGEST_SENTENCE = 400  # words
IN_LIST = "(the line before the list)"
# Acts that a line ending in a colon hands on, unless it leads in a list of guests.
_LISTED = listed(
    "discuss agree commit welcome support stress reiterate inform propose call_for urge demand condemn task"
)
_GUESTS = listed("participants attendees members officials leaders comprised composed included")
# Places stay; patterns need to know one kind of space only.
_SPACES = "\n\r\t\f\v"


@dataclass(slots=True)
class Parsed:
    """A sentence with everything looked up once."""

    sentence: Sentence
    number: int
    words: Words
    heads: list[Head]
    mentions: list[Mention]
    topics: list[Hit]
    figures: list[FoundFigure]
    dates: list[FoundDate]


def code_statement(
    text: str,
    *,
    side: str,
    label: str | None = None,
    file: str | None = None,
    event: str | None = None,
    language: str = "en",
    parties: Sequence[str] = (),
) -> Readout:
    """Code a raw statement: split it into claims and say who did what toward whom about which topic.

    Args:
        text: The statement as read from its file; Markdown marks and front matter are passed over.
        side: Short name of the side; claim ids are ``<side>-1``, ``<side>-2`` …
        label: What a person calls the side; also tells whose government speaks.
        file: Where the text came from.
        event: Id of the event.
        language: Language code. English is coded here, languages with a record in `coding.languages` by
            `coding.general`; of all others only what needs no language is found, such as numbers.
        parties: Codebook ids of the parties of the talks where they are known beforehand.

    Returns:
        A readout whose claims cover the text, in order. A claim with neither act nor topic keeps its words and its
        span, and the span is listed in ``unparsed``.
    """
    if language != "en":
        from readouts.coding.languages import language_of  # where used, like all that other languages need

        if (other := language_of(language)) is not None:
            from readouts.coding.general.coder import code_in

            return code_in(
                other, text, side=side, code=language, label=label, file=file, event=event, parties=parties
            )  # fmt: skip
    masked = plain(text)
    cast, parsed = _parse(masked, side, label, language)
    if parties:
        cast.parties = tuple(parties)
    claims: list[Claim] = []
    coder = _Coder(cast, masked, side)
    for one in parsed:
        claims.extend(coder.sentence(one))
    claims = with_call(claims, {one.number: one.sentence.kind for one in parsed}, cast)
    unparsed = tuple(claim.span for claim in claims if claim.span and claim.act is None and not claim.topics)
    return Readout(
        side, label or side, event=event, language=language, file=file, claims=tuple(claims), statement=text,
        unparsed=unparsed,
    )  # fmt: skip


def _parse(masked: str, side: str, label: str | None, language: str) -> tuple[Cast, list[Parsed]]:
    book = load_codebook()
    cast = Cast(book.actors, issuer_of(book, side, label))
    finder = MentionFinder(book.actors, cast.known)
    acts, actors, topics = (phrase_index(kind, language) for kind in ("acts", "actors", "topics"))
    sentences = split_sentences(masked)
    for space in _SPACES:
        masked = masked.replace(space, " ")
    parsed: list[Parsed] = []
    for number, sentence in enumerate(sentences, start=1):
        for part, words in _bounded(sentence, Words(masked, sentence.start, sentence.end)):
            mentions = finder.find(words, actors.find(words.tokens))
            for mention in mentions:
                cast.meet(mention)
            heads = find_heads(words, acts, mentions, book.acts)
            dates: list[FoundDate] = []
            figures: list[FoundFigure] = []
            if any(map(_may_count, words.texts)):
                chunk = masked[part.start : part.end]
                dates = find_dates(chunk)
                figures = find_figures(chunk, tuple((date.start, date.end) for date in dates))
            about = find_topics(topics, words.tokens)
            parsed.append(Parsed(part, number, words, heads, mentions, about, figures, dates))
    find_parties(cast, [(one.sentence, one.words, one.heads, one.mentions) for one in parsed])
    return cast, parsed


@lru_cache(maxsize=65536)
def _may_count(word: str) -> bool:
    """Whether a word may be part of a date or a figure; a sentence without one has neither."""
    return may_hold_a_date(word) or may_hold_figures(word)


def _bounded(sentence: Sentence, words: Words) -> Iterator[tuple[Sentence, Words]]:
    """The sentence itself, or stretches of it when nobody could read it in one breath; keeps the work linear."""
    count = len(words.tokens)
    if 0 < count <= LONGEST_SENTENCE:
        yield sentence, words
        return
    for at in range(0, count, LONGEST_SENTENCE):
        after = min(at + LONGEST_SENTENCE, count)
        start = words.starts[at] if at else sentence.start
        end = words.starts[after] if after < count else sentence.end
        yield replace(sentence, start=start, end=end), words.part(at, after)


class _Coder:
    """Codes the sentences of one statement in order, remembering who spoke last."""

    def __init__(self, cast: Cast, text: str, side: str) -> None:
        self._cast = cast
        self._text = text
        self._side = side
        self._book = load_codebook()
        self._count = 0
        self._last_topics: tuple[str, ...] = ()
        self._paragraph = -1
        self._speaker: tuple[str, ...] = ()
        self._lead: tuple[tuple[str, ...], str] | None = None
        self._list: Claim | None = None

    def sentence(self, parsed: Parsed) -> list[Claim]:
        """The claims of one sentence."""
        words = parsed.words
        if parsed.sentence.paragraph != self._paragraph:
            self._paragraph = parsed.sentence.paragraph
            self._cast.speaker = ""
        self._cast.speaker = (self._speaker[0] if self._speaker else "") if parsed.sentence.quoted else ""

        named = [(hit.start, hit.end, topic) for hit in parsed.topics for topic in hit.ids]
        matters = [one for one in named if not self._book.topics[one[2]].process]

        def topics(start: int, end: int) -> frozenset[str]:
            return frozenset([topic for low, high, topic in matters if start <= low and high <= end])

        claims: list[Claim] = []
        before: Claim | None = None
        clauses = split_clauses(words, parsed.heads, topics)
        if len(clauses) > 1 and (first := clauses[0].head) and first.form == "ing" and clauses[1].head:
            # "Noting that …, the leaders agreed": who notes stands with the next verb.
            act = clauses[1].head.act
            self._lead = subject_of(self._cast, words, parsed.mentions, clauses[1], None, act)
        for clause in clauses:
            before = self._claim(parsed, clause, before)
            claims.append(before)
        self._remember_list(parsed, before)
        if not parsed.sentence.quoted and before is not None and before.actors:
            self._speaker = before.actors
        return claims

    def _remember_list(self, parsed: Parsed, last: Claim | None) -> None:
        """ "The leaders agreed to:" gives its act to the items that follow."""
        if parsed.sentence.kind == "item":
            return
        opens = bool(parsed.heads) and self._text[parsed.sentence.end - 1] == ":"
        opens = opens and not any(token.fold in _GUESTS for token in parsed.words.tokens[-6:])
        self._list = last if opens and last is not None and last.act in _LISTED else None

    def _claim(self, parsed: Parsed, clause: Clause, before: Claim | None) -> Claim:
        words, cast, head = parsed.words, self._cast, clause.head
        start, end = clause.start, clause.end
        evidence: list[tuple[str, str]] = []
        act = head.act if head else None
        if head is not None:
            evidence.append(("act", words.words(head.start, head.end)))
        elif parsed.sentence.kind != "heading":
            act, shown = default_act(words, start, end)
            if shown:
                evidence.append(("act", shown))
        actors, shown = self._lead or subject_of(
            cast, words, parsed.mentions, clause, before, act, quoted=parsed.sentence.quoted
        )
        self._lead = None
        if shown == OWN_VOICE and len(actors) == 1 and (told := teller(cast, words, parsed.mentions, parsed.heads))[0]:
            actors, shown = told
        if head is None and parsed.sentence.kind == "item" and self._list is not None:
            act, actors, shown = self._list.act, self._list.actors, IN_LIST
            evidence = [("act", IN_LIST)]
        if act is None:
            actors = ()  # nobody is said to have done anything: "Jane Doe, Director, Doe Fund" in a list of guests
        if actors:
            evidence.append(("actors", shown))
        recipients, shown = recipients_of(cast, words, parsed.mentions, clause, act, actors)
        if recipients:
            evidence.append(("recipients", shown))
        attributed = None
        if head is not None and act is not None:
            change = upgraded(cast, words, parsed.heads, parsed.mentions, clause, act, actors)
            if change is not None:
                act, actors, attributed, shown = change
                evidence.append(("act", shown))
                if attributed:
                    evidence.append(("attributed_to", shown))
        return self._filled(parsed, clause, act, actors, recipients, attributed, evidence)

    def _filled(
        self,
        parsed: Parsed,
        clause: Clause,
        act: str | None,
        actors: tuple[str, ...],
        recipients: tuple[str, ...],
        attributed: str | None,
        evidence: list[tuple[str, str]],
    ) -> Claim:
        words, start, end = parsed.words, clause.start, clause.end
        topics, shown = claim_topics(self._book, words, parsed.topics, start, end)
        evidence.extend(shown)
        if not topics and self._last_topics and parsed.sentence.kind != "heading":
            back = looks_back(words, start, end, several=len(actors) != 1 or actors[0] not in self._cast.people)
            if back:
                topics = self._last_topics
                evidence.append(("topics", f"{back} (named before)"))
        if topics:
            self._last_topics = topics
        low, high = self._place(parsed, clause)
        condition = find_condition(self._text, low, high)
        if condition:
            evidence.append(("condition", _folded(self._text[slice(*condition)])))
        head = clause.head
        negation = is_negated(words, start, end, (head.start, head.end) if head else (0, 0))
        if negation:
            evidence.append(("negated", negation))
        modality = find_modality(words, start, end, clause.head.end if clause.head else start)
        if modality:
            evidence.append(("modality", modality[1]))
        offset = parsed.sentence.start
        figures = [one for one in parsed.figures if low <= one.start + offset < high]
        dates = [one for one in parsed.dates if low <= one.start + offset < high]
        evidence.extend(("figures", one.figure.text) for one in figures)
        evidence.extend(("dates", self._text[one.start + offset : one.end + offset]) for one in dates)
        tone = find_tone(words.tokens[start:end])
        evidence.extend(("tone", word) for _, word in tone)
        self._count += 1
        return Claim(
            id=f"{self._side}-{self._count}",
            actors=actors,
            act=act,
            recipients=recipients,
            topics=topics,
            condition=_folded(self._text[slice(*condition)]) if condition else None,
            text=_folded(self._text[low:high]),
            sentence=parsed.number,
            span=Span(low, high),
            figures=tuple(one.figure for one in figures),
            dates=tuple(dict.fromkeys(one.iso for one in dates)),
            negated=bool(negation),
            modality=modality[0] if modality else None,
            attributed_to=attributed,
            tone=tuple(label for label, _ in tone),
            words=by_field(evidence),
            coded_by="program",
        )

    def _place(self, parsed: Parsed, clause: Clause) -> tuple[int, int]:
        """The clause's place: from its first word, with an opening mark, to its last, with the closing marks."""
        words, sentence = parsed.words, parsed.sentence
        low = words.starts[clause.start] if clause.start else sentence.start
        high = words.ends[clause.end - 1] if clause.end < len(words.tokens) else _trimmed(self._text, low, sentence.end)
        if clause.start and self._text[low - 1] in "“\"'‘«(":
            low -= 1
        while high < sentence.end and self._text[high] in "”\"'’»)%":
            high += 1
        return low, high


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _folded(text: str) -> str:
    return " ".join(text.split())

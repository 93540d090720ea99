"""From a statement's text to coded claims, in any language whose grammar is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readouts.codebook import Codebook, load_codebook
from readouts.codebook.phrases import phrase_index
from readouts.coding.actors import Cast, Found
from readouts.coding.call import by_field, with_call
from readouts.coding.clause import Clause
from readouts.coding.english import English
from readouts.coding.grammar import Grammar, Parsed
from readouts.coding.parties import issuer_of
from readouts.coding.roles import HONORIFICS
from readouts.coding.sentences import Sentence, plain
from readouts.coding.topics import beyond_titles, claim_topics, find_topics
from readouts.coding.wordlists import listed
from readouts.coding.words import Words, folded
from readouts.model import Claim, Person, Readout, Span
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
        language: Language code. English and languages with a record in `coding.languages` have a grammar; of all
            others only what needs no language is found, such as numbers.
        parties: Codebook ids of the parties of the talks where they are known beforehand.

    Returns:
        A readout whose claims cover the text, in order. A claim with neither act nor topic keeps its words and its
        span, and the span is listed in ``unparsed``.
    """
    masked = plain(text)
    book = load_codebook()
    cast = Cast(book.actors, issuer_of(book, side, label))
    grammar = _grammar(language, book, cast)
    parsed = _parse(masked, cast, grammar)
    if parties:
        cast.parties = tuple(parties)
    claims: list[Claim] = []
    coder = _Coder(cast, grammar, masked, side)
    for one in parsed:
        claims.extend(coder.sentence(one))
    claims = with_call(claims, {one.number: one.sentence.kind for one in parsed}, cast)
    unparsed = tuple(claim.span for claim in claims if claim.span and claim.act is None and not claim.topics)
    return Readout(
        side, label or side, event=event, language=language, file=file, people=_people(cast, claims),
        claims=tuple(claims), statement=text, unparsed=unparsed,
    )  # fmt: skip


def _people(cast: Cast, claims: Sequence[Claim]) -> tuple[Person, ...]:
    """Who acts or is addressed in the claims and is not in the codebook, in the order in which they are named."""
    named = {who for claim in claims for who in (*claim.actors, *claim.recipients, claim.attributed_to)}
    return tuple(
        Person(one.id, one.name or None, one.state or None, next((r for r in one.roles if r not in HONORIFICS), None))
        for one in cast.people.values()
        if one.id in named and one.id not in cast.actors
    )


def _grammar(language: str, book: Codebook, cast: Cast) -> Grammar:
    if language != "en":
        from readouts.coding.languages import language_of  # where used, like all that other languages need

        if (other := language_of(language)) is not None:
            from readouts.coding.general.grammar import Outline

            return Outline(book, cast, other)
    return English(book, cast, language)


def _parse(masked: str, cast: Cast, grammar: Grammar) -> list[Parsed]:
    acts, actors, topics = (phrase_index(kind, grammar.code) for kind in ("acts", "actors", "topics"))
    sentences = grammar.sentences(masked)
    for space in _SPACES:
        masked = masked.replace(space, " ")
    parsed: list[Parsed] = []
    for number, sentence in enumerate(sentences, start=1):
        for part, words in _bounded(sentence, grammar.words(masked, sentence.start, sentence.end)):
            mentions = grammar.mentions(words, actors.find(words.tokens))
            for mention in mentions:
                cast.meet(mention)
            heads = grammar.heads(words, acts, mentions)
            figures, dates = grammar.numbers(words, part)
            about = beyond_titles(find_topics(topics, words.tokens), mentions, cast.actors)
            parsed.append(Parsed(part, number, words, heads, mentions, about, figures, dates))
    grammar.find_parties(parsed)
    return parsed


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


@dataclass(frozen=True, slots=True)
class _Deed:
    """Who did what toward whom, and the words that tell each."""

    act: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    attributed: str | None
    act_words: str
    evidence: list[tuple[str, str]]


class _Coder:
    """Codes the sentences of one statement in order, remembering who spoke last."""

    def __init__(self, cast: Cast, grammar: Grammar, text: str, side: str) -> None:
        self._cast = cast
        self._grammar = grammar
        self._text = text
        self._side = side
        self._book = load_codebook()
        self._count = 0
        self._last_topics: tuple[str, ...] = ()
        self._speaker: tuple[str, ...] = ()
        self._lead: Found | None = None
        self._list: Claim | None = None

    def sentence(self, parsed: Parsed) -> list[Claim]:
        """The claims of one sentence."""
        self._cast.speaker = (self._speaker[0] if self._speaker else "") if parsed.sentence.quoted else ""

        named = [(hit.start, hit.end, topic) for hit in parsed.topics for topic in hit.ids]
        matters = [one for one in named if not self._book.topics[one[2]].process]

        def topics(start: int, end: int) -> frozenset[str]:
            return frozenset([topic for low, high, topic in matters if start <= low and high <= end])

        claims: list[Claim] = []
        before: Claim | None = None
        clauses = self._grammar.clauses(parsed, topics)
        self._lead = self._grammar.led_in(parsed, clauses)
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
        grammar, text = self._grammar, self._text
        deed = self._deed(parsed, clause, before)
        topics, topic_words = self._topics(parsed, clause, deed.actors)
        low, high = self._place(parsed, clause)
        condition = grammar.condition(parsed, text, low, high)
        negation = grammar.negation(parsed, clause, deed.act_words)
        modality, modal = grammar.modality(parsed, clause) or (None, "")
        figures = [one for one in parsed.figures if low <= one.start < high]
        dates = [one for one in parsed.dates if low <= one.start < high]
        tone = grammar.tone(parsed, clause)
        evidence = deed.evidence
        evidence += [("topics", words) for words in topic_words]
        told = (("condition", condition), ("negated", negation), ("modality", modal))
        evidence += [(field, words) for field, words in told if words]
        evidence += [("figures", one.figure.text) for one in figures]
        evidence += [("dates", text[one.start : one.end]) for one in dates]
        evidence += [("tone", word) for _, word in tone]
        self._count += 1
        return Claim(
            id=f"{self._side}-{self._count}",
            actors=deed.actors,
            act=deed.act,
            recipients=deed.recipients,
            topics=topics,
            condition=condition or None,
            text=folded(text[low:high]),
            sentence=parsed.number,
            span=Span(low, high),
            figures=tuple(one.figure for one in figures),
            dates=tuple(dict.fromkeys(one.iso for one in dates)),
            negated=bool(negation),
            modality=modality,
            attributed_to=deed.attributed,
            tone=tuple(label for label, _ in tone),
            words=by_field(evidence),
            coded_by="program",
            language=grammar.noted,
        )

    def _deed(self, parsed: Parsed, clause: Clause, before: Claim | None) -> _Deed:
        grammar, head = self._grammar, clause.head
        act, act_words = grammar.act(parsed, clause)
        actors, shown = self._lead or grammar.subject(parsed, clause, before, act)
        self._lead = None
        if head is None and parsed.sentence.kind == "item" and self._list is not None:
            act, actors, shown = self._list.act, self._list.actors, IN_LIST
            act_words = [IN_LIST]
        if act is None:
            actors = ()  # nobody is said to have done anything: "Jane Doe, Director, Doe Fund" in a list of guests
        evidence = [("act", words) for words in act_words]
        if actors:
            evidence.append(("actors", shown))
        recipients, shown = grammar.recipients(parsed, clause, act, actors)
        if recipients:
            evidence.append(("recipients", shown))
        attributed = None
        if head is not None and act is not None:
            change = grammar.upgraded(parsed, clause, act, actors)
            if change is not None:
                act, actors, attributed, shown = change
                evidence.append(("act", shown))
                if attributed:
                    evidence.append(("attributed_to", shown))
        if pressing := self._pressing(parsed, clause, act, actors, evidence):
            recipients, actors = actors, pressing
        return _Deed(act, actors, recipients, attributed, act_words[-1] if act_words else "", evidence)

    def _pressing(
        self, parsed: Parsed, clause: Clause, act: str | None, actors: tuple[str, ...], evidence: list[tuple[str, str]]
    ) -> tuple[str, ...]:
        """Who demands where a plain sentence says what another must do: "Iran must comply"; empty where nobody does."""
        words = next((words.lower() for field, words in reversed(evidence) if field == "act"), "")
        pressed = {self._cast.state_of(who) for who in actors} - {""}
        if act != "demand" or not words.startswith("must") or not pressed:
            return ()
        if clause.head is not None and clause.head.form != "base":
            return ()  # "said that the other side must": whoever says so is known
        for who in (self._speaker, self._cast.issuing()):
            states = {self._cast.state_of(one) for one in who}
            if states and "" not in states and pressed.isdisjoint(states):
                return who
        return ()

    def _topics(self, parsed: Parsed, clause: Clause, actors: tuple[str, ...]) -> tuple[tuple[str, ...], list[str]]:
        """The topics of a clause, or those of the last that had one where it points back to them; with their words."""
        topics, shown = claim_topics(self._book, parsed.words, parsed.topics, clause.start, clause.end)
        if not topics and self._last_topics and parsed.sentence.kind != "heading":
            back = self._grammar.looks_back(parsed, clause, actors)
            if back:
                return self._last_topics, [f"{back} (named before)"]
        self._last_topics = topics or self._last_topics
        return topics, shown

    def _place(self, parsed: Parsed, clause: Clause) -> tuple[int, int]:
        """The clause's place: from its first word, with an opening mark, to its last, with the closing marks."""
        words, sentence = parsed.words, parsed.sentence
        low = words.starts[clause.start] if clause.start else sentence.start
        high = words.ends[clause.end - 1] if clause.end < len(words.tokens) else _trimmed(self._text, low, sentence.end)
        if clause.start and self._text[low - 1] in "“\"'‘«„(":
            low -= 1
        while high < sentence.end and self._text[high] in "”“\"'’»)%":
            high += 1
        return low, high


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end

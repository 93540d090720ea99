"""From a statement in Russian, Ukrainian or German to coded claims."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from readouts.codebook import load_codebook
from readouts.codebook.phrases import Hit, phrase_index
from readouts.codebook.stemming import tokenise_in
from readouts.coding.actors import Cast
from readouts.coding.acts import Head
from readouts.coding.call import by_field, with_call
from readouts.coding.dates import FoundDate
from readouts.coding.figures import FoundFigure
from readouts.coding.general.clauses import Part, split_line
from readouts.coding.general.dates import find_dates_in
from readouts.coding.general.figures import find_figures_in
from readouts.coding.general.heads import find_heads
from readouts.coding.general.line import Line
from readouts.coding.general.marks import condition_of, default_act, folded, modality_of, must_of, negation_of, tone_of
from readouts.coding.general.mentions import MentionFinder
from readouts.coding.general.people import find_parties, issuer_of, recipients_of, subject_of
from readouts.coding.general.sentences import split_in
from readouts.coding.languages import Language, language_of
from readouts.coding.mention import Mention
from readouts.coding.sentences import Sentence, plain
from readouts.coding.topics import claim_topics, find_topics
from readouts.coding.wordlists import listed
from readouts.model import Claim, Figure, Readout, Span
from readouts.records import dataclass, replace

LONGEST_SENTENCE = 400  # words
IN_LIST = "(the line before the list)"
_SPACES = {ord(space): " " for space in "\n\r\t\f\v"}
# Acts that a line ending in a colon hands on.
_LISTED = listed(
    "discuss agree commit welcome support stress reiterate inform propose call_for urge demand condemn task"
)
_SAYING = listed("state note inform explain report assess mention recall stress")
_STRONG = listed("demand reject threaten warn accuse condemn deny")


@dataclass(slots=True)
class Parsed:
    """A sentence with everything looked up once."""

    sentence: Sentence
    number: int
    line: Line
    heads: list[Head]
    shown: dict[int, str]
    mentions: list[Mention]
    topics: list[Hit]
    figures: list[FoundFigure]
    dates: list[FoundDate]


def code_in(
    language: Language,
    text: str,
    *,
    side: str,
    code: str,
    label: str | None = None,
    file: str | None = None,
    event: str | None = None,
    parties: Sequence[str] = (),
) -> Readout:
    """Code a statement in a language other than English (see `coding.coder.code_statement`).

    Args:
        language: What is known of its language.
        code: The language code to note in the readout (``de-AT``).
    """
    masked = plain(text)
    cast, parsed = _parse(masked, side, label, language)
    if parties:
        cast.parties = tuple(parties)
    coder = _Coder(cast, masked, side, language)
    claims = [claim for one in parsed for claim in coder.sentence(one)]
    claims = with_call(claims, {one.number: one.sentence.kind for one in parsed}, cast)
    unparsed = tuple(claim.span for claim in claims if claim.span and claim.act is None and not claim.topics)
    return Readout(
        side, label or side, event=event, language=code, file=file, claims=tuple(claims), statement=text,
        unparsed=unparsed,
    )  # fmt: skip


def _parse(masked: str, side: str, label: str | None, language: Language) -> tuple[Cast, list[Parsed]]:
    book = load_codebook()
    cast = Cast(book.actors, issuer_of(book, side, label))
    finder = MentionFinder(book.actors, cast.known)
    acts, actors, topics = (phrase_index(kind, language.code) for kind in ("acts", "actors", "topics"))
    sentences = split_in(masked, language)
    masked = masked.translate(_SPACES)
    tokens = tokenise_in(masked, language.code)
    starts = [token.start for token in tokens]
    parsed: list[Parsed] = []
    for number, sentence in enumerate(sentences, start=1):
        low, high = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        for at in range(low, high, LONGEST_SENTENCE):
            mine = tokens[at : min(at + LONGEST_SENTENCE, high)]
            end = sentence.end if at + LONGEST_SENTENCE >= high else tokens[at + LONGEST_SENTENCE].start
            part = replace(sentence, start=sentence.start if at == low else mine[0].start, end=end)
            line = Line(masked, mine, language)
            mentions = finder.find(line, actors.find(mine))
            for mention in mentions:
                cast.meet(mention)
            heads, shown = find_heads(line, acts, mentions, book.acts)
            dates = _moved(find_dates_in(masked[part.start : part.end], language), part.start)
            figures = find_figures_in(line, [(date.start, date.end) for date in dates])
            found = find_topics(topics, mine)
            parsed.append(Parsed(part, number, line, heads, shown, mentions, found, figures, dates))
    find_parties(cast, [(one.line, one.heads, one.mentions) for one in parsed])
    return cast, parsed


def numbers_in(text: str, code: str) -> tuple[tuple[Figure, ...], tuple[str, ...]]:
    """The figures and the dates in words of a language that is coded here."""
    language = language_of(code)
    if language is None:
        return (), ()
    dates = find_dates_in(text, language)
    figures = find_figures_in(Line(text, tokenise_in(text, code), language), [(date.start, date.end) for date in dates])
    return tuple(found.figure for found in figures), tuple(dict.fromkeys(date.iso for date in dates))


def _moved(dates: list[FoundDate], by: int) -> list[FoundDate]:
    return [FoundDate(date.start + by, date.end + by, date.iso) for date in dates]


class _Coder:
    """Codes the sentences of one statement in order, remembering who spoke last."""

    def __init__(self, cast: Cast, text: str, side: str, language: Language) -> None:
        self._cast = cast
        self._text = text
        self._side = side
        self._language = language
        self._book = load_codebook()
        self._count = 0
        self._last_topics: tuple[str, ...] = ()
        self._speaker: tuple[str, ...] = ()
        self._list: Claim | None = None

    def sentence(self, parsed: Parsed) -> list[Claim]:
        """The claims of one sentence."""
        self._cast.speaker = (self._speaker[0] if self._speaker else "") if parsed.sentence.quoted else ""
        claims: list[Claim] = []
        before: Claim | None = None
        for part in split_line(parsed.line, parsed.heads, lambda start, end: self._matters(parsed, start, end)):
            before = self._claim(parsed, part, before)
            claims.append(before)
        if parsed.sentence.kind != "item":
            opens = bool(parsed.heads) and self._text[parsed.sentence.end - 1] == ":"
            self._list = before if opens and before is not None and before.act in _LISTED else None
        if not parsed.sentence.quoted and before is not None and before.actors:
            self._speaker = before.actors
        return claims

    def _matters(self, parsed: Parsed, start: int, end: int) -> frozenset[str]:
        """The topics named between two tokens, without process words."""
        hits = (hit for hit in parsed.topics if start <= hit.start and hit.end <= end)
        topics = self._book.topics
        return frozenset(t for hit in hits for t in hit.ids if t in topics and not topics[t].process)

    def _claim(self, parsed: Parsed, part: Part, before: Claim | None) -> Claim:
        line, cast, head = parsed.line, self._cast, part.head
        evidence: list[tuple[str, str]] = []
        act = head.act if head is not None else None
        must, shown = must_of(line, part)
        if must:
            act = must
            evidence.append(("act", shown))
        elif head is not None:
            evidence.append(("act", parsed.shown.get(head.start) or line.words(head.start, head.end)))
        elif parsed.sentence.kind != "heading":
            act, shown = default_act(line, part)
            if shown:
                evidence.append(("act", shown))
        actors, shown = subject_of(cast, line, parsed.mentions, part, before, act, parsed.sentence.quoted)
        if head is None and parsed.sentence.kind == "item" and self._list is not None:
            act, actors, shown = self._list.act, self._list.actors, IN_LIST
            evidence = [("act", IN_LIST)]
        act, shown_inside = _upgraded(parsed, part, act)
        if shown_inside:
            evidence.append(("act", shown_inside))
        if act is None:
            actors = ()
        if actors:
            evidence.append(("actors", shown))
        recipients, shown = recipients_of(cast, line, parsed.mentions, part, act, actors)
        if recipients:
            evidence.append(("recipients", shown))
        return self._filled(parsed, part, act, actors, recipients, evidence, shown_inside)

    def _filled(
        self,
        parsed: Parsed,
        part: Part,
        act: str | None,
        actors: tuple[str, ...],
        recipients: tuple[str, ...],
        evidence: list[tuple[str, str]],
        shown_inside: str,
    ) -> Claim:
        line = parsed.line
        topics, shown = claim_topics(self._book, line, parsed.topics, part.start, part.end)
        evidence.extend(shown)
        if not topics and self._last_topics and parsed.sentence.kind != "heading":
            back = next((t for t in line.tokens[part.start : part.end][:40] if t.fold in self._language.backward), None)
            if back is not None:
                topics = self._last_topics
                evidence.append(("topics", f"{back.text} (named before)"))
        self._last_topics = topics or self._last_topics
        low, high = self._place(parsed, part)
        condition = condition_of(line, self._text, low, high)
        if condition:
            evidence.append(("condition", condition))
        negation = negation_of(line, part, shown_inside)
        if negation:
            evidence.append(("negated", negation))
        modality = modality_of(line, part)
        if modality:
            evidence.append(("modality", modality[1]))
        figures = [one for one in parsed.figures if low <= one.start < high]
        dates = [one for one in parsed.dates if low <= one.start < high]
        evidence.extend(("figures", one.figure.text) for one in figures)
        evidence.extend(("dates", self._text[one.start : one.end]) for one in dates)
        tone = tone_of(line, part)
        evidence.extend(("tone", word) for _, word in tone)
        self._count += 1
        return Claim(
            id=f"{self._side}-{self._count}",
            actors=actors,
            act=act,
            recipients=recipients,
            topics=topics,
            condition=condition or None,
            text=folded(self._text[low:high]),
            sentence=parsed.number,
            span=Span(low, high),
            figures=tuple(one.figure for one in figures),
            dates=tuple(dict.fromkeys(one.iso for one in dates)),
            negated=bool(negation),
            modality=modality[0] if modality else None,
            tone=tuple(label for label, _ in tone),
            words=by_field(evidence),
            coded_by="program",
            language=self._language.code,
        )

    def _place(self, parsed: Parsed, part: Part) -> tuple[int, int]:
        """The part's place: from its first word, with an opening mark, to its last, with the closing marks."""
        line, sentence = parsed.line, parsed.sentence
        low = line.tokens[part.start].start if part.start else sentence.start
        if part.end < len(line.tokens):
            high = line.tokens[part.end - 1].end
        else:
            high = sentence.start + len(self._text[sentence.start : sentence.end].rstrip())
        if part.start and self._text[low - 1] in "“\"'‘«„(":
            low -= 1
        while high < sentence.end and self._text[high] in "”“\"'’»)%":
            high += 1
        return low, max(high, low)


def _upgraded(parsed: Parsed, part: Part, act: str | None) -> tuple[str | None, str]:
    """ "Said that one must not shift the blame" is a refusal: the act inside plain saying, and its words."""
    head = part.head
    if head is None or act not in _SAYING:
        return act, ""
    for inner in parsed.heads:
        if not (head.end <= inner.start < part.end and inner.act in _STRONG and inner.level in ("that", "in")):
            continue
        if "neg" not in parsed.line.tags[head.end : inner.start]:
            return inner.act, parsed.shown.get(inner.start, "")
    return act, ""

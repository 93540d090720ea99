"""The data every other module passes along: frozen records, no behaviour beyond small derived views."""

from __future__ import annotations

from collections.abc import Mapping

from readouts.errors import Place
from readouts.records import dataclass, field

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing, which no short command needs

if TYPE_CHECKING:
    from typing import Literal

    VerdictName = Literal["agree", "differ", "conflict", "only"]
    DifferenceKind = Literal["actor", "act", "framing", "condition", "figure", "scope", "stance", "timing"]
    Severity = Literal["error", "warning", "info"]
else:
    VerdictName = DifferenceKind = Severity = str

VERDICTS: tuple[VerdictName, ...] = ("agree", "differ", "conflict", "only")
DIFFERENCE_KINDS: tuple[DifferenceKind, ...] = (
    "actor", "act", "framing", "condition", "figure", "scope", "stance", "timing",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a statement: code points, end exclusive (W3C TextPositionSelector)."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """One published document a readout is taken from."""

    id: str
    title: str | None = None
    url: str | None = None
    published: str | None = None
    licence: str | None = None
    note: str | None = None
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who acts in a readout and whom the codebook does not list.

    Attributes:
        id: What the claims of the readout call them.
        name: As the statement writes it.
        state: Codebook id of the state they belong to, where the statement tells.
        role: Their office, e.g. ``foreign minister``.
    """

    id: str
    name: str | None = None
    state: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact about an event, with the range of what was reported about it.

    Attributes:
        name: What the fact is about, e.g. ``duration``.
        value: What is most often reported, as a person wrote it.
        status: ``reported``, ``confirmed`` or ``disputed``.
        reports: What differing sources say, one short line each.
    """

    name: str
    value: str
    status: str = "reported"
    reports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """The summit or call that several sides report."""

    id: str
    title: str | None = None
    date: str | None = None
    place: str | None = None
    participants: tuple[str, ...] = ()
    summary: str | None = None
    facts: tuple[Fact, ...] = ()
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, brought to one form.

    Attributes:
        text: The words it came from.
        value: The number in the base unit of ``unit`` (so ``1.5 bcm`` is ``1_500_000_000`` with unit ``m3``).
        unit: ``USD``, ``m3``, ``percent``, ``MW``, ``people``, ``year``, … or a bare lower-case noun, or empty.
        bound: ``exact``, ``at-least``, ``at-most`` or ``about``.
    """

    text: str
    value: float
    unit: str = ""
    bound: str = "exact"


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing a readout asserts: who did what toward whom, about what, under which condition.

    Attributes:
        id: Unique within its readout.
        actors: Codebook ids (or a plain name where the codebook has none) of who did it.
        act: Codebook id of the speech act, or None where none was understood.
        recipients: Codebook ids of toward whom.
        topics: Codebook ids, the most specific first.
        condition: The condition as written, or None.
        text: The claim in words; for a coded file the coder's own words, for a raw text the words of the clause.
        quote: A few official words, or None.
        quote_original: The same words in the original language, or None.
        quote_language: Language code of ``quote_original``.
        source: Id of the source within the readout.
        sentence: 1-based number of the sentence in that source, or None.
        span: Place in the statement, or None.
        figures: Numbers with units found in the words.
        dates: ISO dates (``2021-12-09``, ``2021-12``, ``2021``, ``--12-09``) found in the words.
        negated: The act is denied ("did not agree") or its content is ("will not").
        modality: ``will``, ``would``, ``may``, ``must`` or None.
        attributed_to: Who is said to have said it, when the claim reports another's words.
        tone: Tone words ("frank", "business-like").
        words: For each coded field, the words it came from: ``(("act", "made clear that"), …)``.
        coded_by: ``person`` or ``program``.
        language: Language code of ``text`` where it is not English; None for English.
        place: Where the claim stands in its file.
    """

    id: str
    actors: tuple[str, ...] = ()
    act: str | None = None
    recipients: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    condition: str | None = None
    text: str = ""
    quote: str | None = None
    quote_original: str | None = None
    quote_language: str | None = None
    source: str | None = None
    sentence: int | None = None
    span: Span | None = None
    figures: tuple[Figure, ...] = ()
    dates: tuple[str, ...] = ()
    negated: bool = False
    modality: str | None = None
    attributed_to: str | None = None
    tone: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    coded_by: Literal["person", "program"] = "person"
    language: str | None = None
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Readout:
    """One side's published statement(s) about one event.

    Attributes:
        side: Short name, e.g. ``whitehouse``; for a raw text the file's stem.
        label: What a person calls the side, e.g. ``White House``.
        people: Who acts in the claims and is not in the codebook.
        statement: The full text where it is known.
        unparsed: Stretches of the statement that no claim covers or whose act was not understood.
    """

    side: str
    label: str
    event: str | None = None
    issuer: str | None = None
    language: str = "en"
    file: str | None = None
    sources: tuple[Source, ...] = ()
    people: tuple[Person, ...] = ()
    claims: tuple[Claim, ...] = ()
    statement: str | None = field(default=None, repr=False)
    unparsed: tuple[Span, ...] = ()

    def claim(self, claim_id: str) -> Claim:
        """The claim of that id; KeyError when there is none."""
        for claim in self.claims:
            if claim.id == claim_id:
                return claim
        raise KeyError(claim_id)


@dataclass(frozen=True, slots=True)
class Link:
    """A person's word on one pair of claims, from ``links.yaml``."""

    status: Literal["confirmed", "rejected"]
    a: tuple[str, str]
    b: tuple[str, str]
    note: str | None = None
    by: str | None = None
    date: str | None = None
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One signed part of a match weight, in bits.

    Attributes:
        field: ``prior``, ``topic``, ``words``, ``names``, ``figures``, …
        level: Which level of agreement was reached, in words ("same", "related", "apart").
        weight: Bits, a multiple of 0.01.
        because: What in the two claims it rests on, readable by itself.
    """

    field: str
    level: str
    weight: float
    because: str


@dataclass(frozen=True, slots=True)
class Match:
    """The evidence that two claims report the same matter.

    Attributes:
        a: ``(side, claim id)``.
        b: ``(side, claim id)``.
        weight: Total in bits; exactly the sum of the parts.
        probability: The weight as a probability between 0 and 1.
        parts: The prior first, then one part per field.
    """

    a: tuple[str, str]
    b: tuple[str, str]
    weight: float
    probability: float
    parts: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """One reason why a row is not ``agree``: per side what it says, and a sentence for a person."""

    kind: DifferenceKind
    values: Mapping[str, str]
    note: str


@dataclass(frozen=True, slots=True)
class Row:
    """Claims of different sides about the same matter: one line of the alignment table.

    Attributes:
        id: ``r1``, ``r2``, … in the order of the table.
        claims: Side → claim ids; a silent side has no key.
        match: The strongest pair of the row, None for ``only`` rows.
        pairs: Every aligned pair of the row with its evidence, strongest first.
        link: ``confirmed`` when a person's word joined the row.
    """

    id: str
    verdict: VerdictName
    topics: tuple[str, ...]
    claims: Mapping[str, tuple[str, ...]]
    differences: tuple[Difference, ...] = ()
    match: Match | None = None
    pairs: tuple[Match, ...] = ()
    link: Literal["confirmed"] | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The alignment table: what every command and every output format shows.

    Attributes:
        vectors: The model whose sentence vectors were weighed, or None.
    """

    event: Event | None
    readouts: tuple[Readout, ...]
    rows: tuple[Row, ...]
    vectors: str | None = None

    def readout(self, side: str) -> Readout:
        """The readout of that side; KeyError when there is none."""
        for readout in self.readouts:
            if readout.side == side:
                return readout
        raise KeyError(side)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check found in a file."""

    code: str
    severity: Severity
    message: str
    place: Place
    hint: str | None = None

"""Read one side's YAML file into a readout, noting every problem with its place."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from pathlib import Path

from readouts.codebook import Codebook, load_codebook
from readouts.errors import DataError
from readouts.model import Claim, Figure, Person, Readout, Source, Span
from readouts.reading.fields import Fields, ProblemKind, Problems, did_you_mean
from readouts.reading.find import side_label
from readouts.reading.nodes import Node, Scalar, parse
from readouts.reading.text_file import read_text

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing, which no short command needs

if TYPE_CHECKING:
    from typing import Literal

SCHEMA = "readouts.readout/1"
READOUT_KEYS = frozenset(
    "schema event side label issuer language sources people claims statement statement_file note".split()
)  # fmt: skip
SOURCE_KEYS = frozenset("id title url published licence note".split())
PERSON_KEYS = frozenset("id name state role".split())
CLAIM_KEYS = frozenset(
    "id source sentence actors act recipients topics condition text quote quote_original quote_language span negated "
    "modality attributed_to tone figures dates words coded_by note".split()
)
FIGURE_KEYS = frozenset("text value unit bound".split())
WORDS_KEYS = frozenset(
    "act actors recipients topics condition attributed_to negated modality figures dates tone".split()
)
MOST_CLAIMS = 50_000
MODALITIES = ("will", "would", "may", "must")
BOUNDS = ("exact", "at-least", "at-most", "about")


def load_readout(path: str | Path) -> Readout:
    """The readout in a YAML file.

    Raises:
        ReadoutsError: The file cannot be read, or holds something the format does not allow (the first such thing).
    """
    readout, problems = read_readout(read_text(path), str(path))
    problems.raise_first()
    return readout


def read_readout(text: str, file: str, folder: Path | None = None) -> tuple[Readout, Problems]:
    """The readout in a YAML text, and every problem of it; what is wrong is left out of the readout.

    Args:
        text: The YAML.
        file: Name for messages; its stem is the side when the text names none.
        folder: Where ``statement_file`` is looked for; the file's own folder by default.

    Raises:
        DataError: It is no YAML at all.
    """
    return readout_of(parse(text, file), file, folder)


def readout_of(node: Node, file: str, folder: Path | None = None) -> tuple[Readout, Problems]:
    """The same from YAML that is parsed already."""
    problems = Problems(file)
    fields = Fields.of(node, problems, "a readout", READOUT_KEYS, ("claims",))
    _check_schema(fields)
    sources = tuple(_source(node, problems) for node in fields.items("sources"))
    claims = _claims(fields, problems, {source.id for source in sources})
    side = fields.text("side") or Path(file).stem
    readout = Readout(
        side=side,
        label=fields.text("label") or side_label(side),
        event=fields.text("event"),
        issuer=fields.text("issuer"),
        language=fields.text("language") or "en",
        file=file,
        sources=sources,
        people=tuple(_person(node, problems) for node in fields.items("people")),
        claims=claims,
        statement=_statement(fields, folder or Path(file).parent),
        # What the program did not understand when it drafted the file, and nobody has filled in since.
        unparsed=tuple(
            claim.span
            for claim in claims
            if claim.span and claim.coded_by == "program" and claim.act is None and not claim.topics
        ),
    )
    return readout, problems


def _check_schema(fields: Fields) -> None:
    schema = fields.raw("schema")
    if isinstance(schema, Scalar) and schema.text != SCHEMA:
        fields.problems.add("schema", f"this version reads '{SCHEMA}', not '{schema.text}'", schema)


def _statement(fields: Fields, folder: Path) -> str | None:
    inline, named = fields.text("statement"), fields.text("statement_file")
    if inline is not None or named is None:
        return inline
    node = fields.raw("statement_file")
    assert node is not None
    try:
        target = (folder / named).resolve()
        inside, there = target.is_relative_to(folder.resolve()), target.is_file()
    except (OSError, ValueError, RuntimeError):  # a name too long, with a NUL, or a link that leads to itself
        inside, there = True, False
    if not inside:
        fields.problems.add("schema", "'statement_file' must lie in the readout's own folder", node)
        return None
    if not there:
        fields.problems.add("schema", f"there is no file '{named}' beside the readout", node)
        return None
    return read_text(folder / named)


def _source(node: Node, problems: Problems) -> Source:
    fields = Fields.of(node, problems, "a source", SOURCE_KEYS, ("id",))
    return Source(
        id=fields.text("id") or "",
        title=fields.text("title"),
        url=fields.text("url"),
        published=fields.date("published"),
        licence=fields.text("licence"),
        note=fields.text("note"),
        place=problems.place(node),
    )


def _person(node: Node, problems: Problems) -> Person:
    fields = Fields.of(node, problems, "a person", PERSON_KEYS, ("id",))
    state, known = fields.text("state"), load_codebook().actors
    if state is not None and state not in known:
        _known(fields, "state", known, "schema", "a state of the codebook")
        state = None
    return Person(fields.text("id") or "", fields.text("name"), state, fields.text("role"))


def _claims(fields: Fields, problems: Problems, sources: Collection[str]) -> tuple[Claim, ...]:
    codebook = load_codebook()
    claims: list[Claim] = []
    seen: set[str] = set()
    nodes = fields.items("claims")
    if len(nodes) > MOST_CLAIMS:
        beyond = fields.problems.place(nodes[MOST_CLAIMS])
        raise DataError(f"holds more than {MOST_CLAIMS:,} claims", beyond, "one file is one event")
    for number, node in enumerate(nodes, 1):
        claim_fields = Fields.of(node, problems, "a claim", CLAIM_KEYS, ("id",))
        claim = _claim(claim_fields, number, codebook, sources)
        if claim.id in seen:
            where = claim_fields.raw("id") or node
            problems.add("duplicate-id", f"the claim id '{claim.id}' stands in this file twice", where, "rename one")
        else:
            claims.append(claim)
            seen.add(claim.id)
    return tuple(claims)


def _claim(fields: Fields, number: int, codebook: Codebook, sources: Collection[str]) -> Claim:
    text, quote = fields.text("text"), fields.text("quote")
    topics = fields.texts("topics")
    if not (text or quote or topics):
        fields.problems.add("schema", "a claim needs at least one of 'text', 'quote' and 'topics'", fields.node)
    _known(fields, "act", codebook.acts, "unknown-act", "an act of the codebook")
    _known(fields, "topics", codebook.topics, "unknown-topic", "a topic of the codebook")
    if sources:
        _known(fields, "source", sources, "unknown-source", "a source of this file")
    act = fields.text("act")
    actors, recipients = fields.texts("actors"), fields.texts("recipients")
    return Claim(
        id=fields.text("id") or f"claim-{number}",
        actors=actors,
        act=act if act in codebook.acts else None,
        recipients=recipients,
        topics=tuple(topic for topic in topics if topic in codebook.topics),
        condition=fields.text("condition"),
        text=text or "",
        quote=quote,
        quote_original=fields.text("quote_original"),
        quote_language=fields.text("quote_language"),
        source=fields.text("source"),
        sentence=fields.number("sentence", least=1),
        span=_span(fields),
        negated=fields.flag("negated"),
        modality=_modality(fields),
        attributed_to=fields.text("attributed_to"),
        tone=fields.texts("tone"),
        figures=tuple(_figures(fields)),
        dates=fields.texts("dates"),
        words=_words(fields),
        coded_by=_coded_by(fields, bool(act or topics or actors or recipients)),
        place=fields.problems.place(fields.node),
    )


def _modality(fields: Fields) -> str | None:
    modality = fields.text("modality")
    if modality is not None and modality not in MODALITIES:
        where = fields.raw("modality") or fields.node
        fields.problems.add("schema", f"'modality' must be one of {', '.join(MODALITIES)}", where)
        return None
    return modality


def _figures(fields: Fields) -> Iterator[Figure]:
    for node in fields.items("figures"):
        figure = Fields.of(node, fields.problems, "a figure", FIGURE_KEYS, ("text", "value"))
        value = figure.text("value") or "0"
        bound = figure.text("bound") or "exact"
        try:
            number = float(value)
        except ValueError:
            number = math.nan
        if not math.isfinite(number):
            fields.problems.add("schema", f"'{value}' is no number", figure.raw("value") or node)
            continue
        if bound not in BOUNDS:
            fields.problems.add("schema", f"'bound' must be one of {', '.join(BOUNDS)}", figure.raw("bound") or node)
        yield Figure(figure.text("text") or "", number, figure.text("unit") or "", bound)


def _words(fields: Fields) -> tuple[tuple[str, str], ...]:
    """Which words each field came from; a field may come from several stretches."""
    node = fields.raw("words")
    if node is None:
        return ()
    words = Fields.of(node, fields.problems, "'words'", WORDS_KEYS, ())
    return tuple((name, text) for name in words.node.entries for text in words.texts(name))


def _coded_by(fields: Fields, coded: bool) -> Literal["person", "program"]:
    said = fields.text("coded_by")
    if said is None:
        return "person" if coded else "program"
    if said not in ("person", "program"):
        fields.problems.add("schema", "'coded_by' must be person or program", fields.raw("coded_by") or fields.node)
    return "program" if said == "program" else "person"


def _known(fields: Fields, name: str, known: Collection[str], kind: ProblemKind, what: str) -> None:
    for scalar in fields.scalars(name):
        if scalar.text not in known:
            hint = did_you_mean(scalar.text, known)
            fields.problems.add(kind, f"'{scalar.text}' is not {what}", scalar, hint)


def _span(fields: Fields) -> Span | None:
    node = fields.raw("span")
    if node is None:
        return None
    span = Fields.of(node, fields.problems, "a span", ("start", "end"), ("start", "end"))
    start, end = span.number("start"), span.number("end")
    if start is None or end is None:
        return None
    if end <= start:
        fields.problems.add("schema", "a span must end after it starts", node)
        return None
    return Span(start, end)

"""The rows of a comparison a person asked for."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from readouts.codebook import load_codebook
from readouts.errors import UsageError
from readouts.model import VERDICTS, Comparison, Row
from readouts.records import dataclass, replace


@dataclass(frozen=True, slots=True)
class Filters:
    """Which rows to show; each kind narrows further, several values of one kind widen."""

    only: frozenset[str]
    topics: frozenset[str]
    actors: frozenset[str]
    min_weight: float | None
    fail_on: frozenset[str]

    @classmethod
    def of(
        cls,
        only: Sequence[str],
        topics: Sequence[str],
        actors: Sequence[str],
        min_weight: float | None,
        fail_on: Sequence[str],
    ) -> Filters:
        """Filters from what a person typed.

        Raises:
            UsageError: A verdict or topic is unknown.
        """
        _known("verdict", (*only, *fail_on), VERDICTS)
        if topics:
            _known("topic", topics, load_codebook().topics)
        return cls(frozenset(only), frozenset(topics), frozenset(actors), min_weight, frozenset(fail_on))

    @property
    def narrow(self) -> bool:
        """Whether some rows may not pass."""
        return bool(self.only or self.topics or self.actors) or self.min_weight is not None

    def apply(self, comparison: Comparison) -> Comparison:
        """The comparison with only the rows that pass.

        Raises:
            UsageError: No claim has the actor that was asked for.
        """
        if self.actors:
            known = {a for r in comparison.readouts for c in r.claims for a in (*c.actors, *c.recipients)}
            _known("actor", self.actors, known)
        rows = tuple(row for row in comparison.rows if self._passes(row, comparison))
        return replace(comparison, rows=rows)

    def _passes(self, row: Row, comparison: Comparison) -> bool:
        if self.only and row.verdict not in self.only:
            return False
        if self.topics and not self._about(row):
            return False
        if self.actors and not self._with(row, comparison):
            return False
        return self.min_weight is None or (row.match is not None and row.match.weight >= self.min_weight)

    def _about(self, row: Row) -> bool:
        codebook = load_codebook()
        return any(self.topics & {topic, *codebook.family(topic)} for topic in row.topics)

    def _with(self, row: Row, comparison: Comparison) -> bool:
        claims = (comparison.readout(side).claim(c) for side, ids in row.claims.items() for c in ids)
        return any(self.actors & {*claim.actors, *claim.recipients} for claim in claims)


def _known(what: str, words: Collection[str], known: Collection[str]) -> None:
    for word in words:
        if word not in known:
            from readouts.reading.fields import did_you_mean  # YAML, which is not needed where all is well

            hint = did_you_mean(word, known) or f"known here: {', '.join(sorted(known)[:20])}"
            raise UsageError(f"there is no {what} '{word}'", None, hint)

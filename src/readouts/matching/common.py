"""What two claims have in common: words, names and topics, each with how much it tells."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.records import dataclass, field


@dataclass(frozen=True, slots=True)
class Shared:
    """One thing two claims have in common: how each says it, and how many bits it carries."""

    left: str
    right: str
    bits: float

    def mirrored(self) -> Shared:
        """The same seen from the other side."""
        return Shared(self.right, self.left, self.bits)


@dataclass(slots=True)
class Common:
    """What two claims have in common.

    Attributes:
        words: Content words, the same or related.
        sentence: Content words that only the rest of their sentences share.
        names: Names both carry, without those of the parties.
        topics: Topics both carry.
        related_topics: The nearest broader topics both come under, where they share no topic.
        word_share: How much of the poorer claim's words and names the other carries too, 0 to 1 and a little above.
        sense: How near they are in meaning, whatever their words: a cosine, -1 to 1.
        semantic: The same by the sentence vectors of a model; None where none are weighed.
    """

    words: list[Shared] = field(default_factory=list)
    names: list[Shared] = field(default_factory=list)
    topics: list[Shared] = field(default_factory=list)
    related_topics: list[Shared] = field(default_factory=list)
    word_share: float = 0.0
    sense: float = 0.0
    semantic: float | None = None
    sentence: list[Shared] = field(default_factory=list)

    def mirrored(self) -> Common:
        """The same seen from the other side."""
        lists = (self.words, self.names, self.topics, self.related_topics, self.sentence)
        words, names, topics, related, rest = ([shared.mirrored() for shared in some] for some in lists)
        return Common(words, names, topics, related, self.word_share, self.sense, self.semantic, rest)


def pair_up(edges: Sequence[tuple[float, str, str]]) -> list[Shared]:
    """Each word goes with at most one word of the other claim, the most telling pairs first.

    Args:
        edges: Bits, left word, right word.
    """
    left: set[str] = set()
    right: set[str] = set()
    pairs = []
    for bits, a, b in sorted(edges, key=lambda edge: (-edge[0], min(edge[1:]), max(edge[1:]))):
        if a not in left and b not in right:
            left.add(a)
            right.add(b)
            pairs.append(Shared(a, b, bits))
    return pairs

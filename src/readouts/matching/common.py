"""What two claims have in common: words, names and topics, each with how much it tells."""

from __future__ import annotations

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

    def mirrored(self) -> Common:
        """The same seen from the other side."""
        lists = (self.words, self.names, self.topics, self.related_topics)
        words, names, topics, related = ([shared.mirrored() for shared in some] for some in lists)
        return Common(words, names, topics, related, self.word_share, self.sense, self.semantic)

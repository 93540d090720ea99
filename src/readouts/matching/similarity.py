"""The match weight of two claims: what they share, how rare that is, and what it is worth in bits."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from readouts.codebook import Codebook
from readouts.codebook.rarity import rarity, topic_rarity
from readouts.codebook.related import neighbours
from readouts.matching import weights as w
from readouts.matching.candidates import Nearest
from readouts.matching.chance import SAMPLE, Chance, measured, same_bits, surprise
from readouts.matching.common import Common, Shared, pair_up
from readouts.matching.features import FIELDS, features, level, most_by_topic
from readouts.matching.likewise import Related, in_common, related_to
from readouts.matching.occasion import strangers
from readouts.matching.profile import Profile
from readouts.matching.sense import Sense
from readouts.matching.sentences import Sentences

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing

if TYPE_CHECKING:
    from readouts.matching.embedding import Nearness

# How many claims' worth of evidence the background counts for against the claims at hand.
BACKGROUND_CLAIMS = 15
RAREST_BITS = 14.0
# Broad topics are taken to be about as rare as this in the background.
FAMILY_BITS = 5.0
PROCESS_SHARE = 0.5
# Who acts in at least this share of a side's claims is a party.
PARTY_SHARE = 0.2


# Up to so many pairs of claims, every pair that shares anything is weighed: no two real statements have more.
EVERY_PAIR_UP_TO = 250_000
# The pairs around a pair and its margin over its rivals add so much at most, and a margin counts no rival below.
MOST_COMPANY = w.BITS["context"] + 4 * (w.BITS["rivals"] + w.BITS["rivals other"]) + 4
# Words as such, meaning, act and people hardly ever bring more to two claims among very many that share little.
MOST_ELSE = 6.0
# Claims at least this near in meaning are weighed even where they share nothing else.
NEAR_IN_SENSE = 0.2
# Field, level, and eighths of a bit.
Part = tuple[str, str, int]


class Weigher:
    """Weighs the claims of two readouts against each other.

    Rarity is taken from the claims at hand, leaving out the two compared, and shrunk towards the background.

    Args:
        left: Profiles of one side's claims.
        right: Profiles of the other's.
        nearness: How near they are by sentence vectors, where these are weighed.
    """

    def __init__(
        self,
        left: Sequence[Profile],
        right: Sequence[Profile],
        codebook: Codebook,
        nearness: Nearness | None = None,
    ) -> None:
        self.left, self.right, self.codebook, self._nearness = left, right, codebook, nearness
        self.claims = len(left) + len(right)
        self._bits: dict[tuple[str, int], float] = {}
        self._topic_bits: dict[tuple[str, bool], float] = {}
        self.counts: Counter[str] = Counter()
        for profile in (*left, *right):
            self.counts.update(profile.words.keys())
            self.counts.update(profile.names.keys())
            self.counts.update(f"#{topic}" for topic in profile.topics)
            self.counts.update(f"^{topic}" for topic in self._with_families(profile.topics))
        self.strangers = strangers(left, right, codebook)
        self.parties = _parties(left, codebook) | _parties(right, codebook)
        self.sense = Sense(left, right, codebook, self.parties)
        self._sentences = Sentences(left, right, self._bits_of_both)
        self.prior = grid(math.log2(w.PRIOR_SHARE / max(len(left), len(right), 1)))
        self._totals = tuple([self._total(p) for p in side] for side in (left, right))
        # Among very many: what finds the candidates of a claim, those found already, and what chance brings.
        self._nearest: Nearest | None = None
        self._looked_up: dict[int, list[int]] = {}
        self.chance: Chance | None = None
        if len(left) * len(right) > EVERY_PAIR_UP_TO:
            self._nearest = Nearest(right, self._bits_of_both, self.topic_bits)
            some = range(0, len(left), -(-len(left) // SAMPLE))
            self._looked_up = {i: self._nearest.of(left[i]) for i in some}
            self.chance = measured([second for i in some if (second := self._second(i)) is not None])

    def _with_families(self, topics: Iterable[str]) -> set[str]:
        return {above for topic in topics for above in (topic, *self.codebook.family(topic))}

    def candidates(self) -> Iterator[tuple[int, dict[int, Common]]]:
        """For each left claim, the right claims it shares anything with, and what; of very many, the best ones."""
        if self._nearest is not None:
            for i, profile in enumerate(self.left):
                others = self._looked_up.pop(i, None) or self._nearest.of(profile)
                yield i, self._among(i, [j for j in others if self._may_count(i, j)])
            return
        words = _postings(profile.words for profile in self.right)
        names = _postings(profile.names for profile in self.right)
        topics = _postings(profile.topics for profile in self.right)
        for i, profile in enumerate(self.left):
            found: dict[int, list[tuple[float, str, str]]] = {}
            for word in profile.words:
                for other, strength in neighbours(word).items():
                    for j in words.get(other, ()):
                        bits = strength * (self.bits(word, 2) + self.bits(other, 2)) / 2
                        found.setdefault(j, []).append((bits, word, other))
                for j in words.get(word, ()):
                    found.setdefault(j, []).append((self.bits(word, 2), word, word))
            commons = {j: Common(words=pair_up(edges)) for j, edges in found.items()}
            for name in profile.names:
                for j in names.get(name, ()):
                    commons.setdefault(j, Common()).names.append(Shared(name, name, self.bits(name, 2)))
            for j, there in enumerate(self.right):
                if (profile.is_call and there.is_call) or self.sense.likeness(i, j) >= NEAR_IN_SENSE:
                    commons.setdefault(j, Common())
            self._add_topics(profile, topics, commons)
            for j, common in commons.items():
                self._share(i, j, common)
            yield i, commons

    def _second(self, i: int) -> float | None:
        """The second largest share of its information that a left claim has in common with another."""
        shares = sorted(self._cosine(i, j, self._same_bits(i, j)) for j in self._looked_up[i])
        return shares[-2] if len(shares) > 1 else None

    def _same_bits(self, i: int, j: int) -> float:
        """How much two claims say in the same words and names."""
        a, b = self.left[i], self.right[j]
        words = sum([self.bits(word, 2) for word in a.words if word in b.words])
        return words + sum([self.bits(name, 2) for name in a.names if name in b.names])

    def _cosine(self, i: int, j: int, same: float) -> float:
        """The share of two claims' information that is the same, 0 to 1."""
        return same / math.sqrt(max(self._totals[0][i], 1.0) * max(self._totals[1][j], 1.0))

    def _may_count(self, i: int, j: int) -> bool:
        """Whether a pair among very many may stand in a row, or lessen the margin of one that does.

        Only the same words and the topics are looked at; a figure, date or call in common is always weighed.
        """
        a, b = self.left[i], self.right[j]
        if self._nearness is not None or a.is_call or b.is_call or (a.figures and b.figures) or (a.dates and b.dates):
            return True
        same = self._same_bits(i, j)
        most = self.prior / w.GRID + self._surprise(i, j, same) + most_by_topic(a, b) + MOST_ELSE
        return most > w.LEAST - MOST_COMPANY

    def _share(self, i: int, j: int, common: Common) -> None:
        both = sum(s.bits for s in common.words) + sum(s.bits for s in common.names)
        common.sentence = self._sentences.beyond(i, j, common.words)
        common.sense = self.sense.likeness(i, j)
        if self._nearness is not None:
            common.semantic = self._nearness.likeness(i, j)
        common.word_share = both / max(min(self._totals[0][i], self._totals[1][j]), 1.0)

    def _among(self, i: int, others: Sequence[int]) -> dict[int, Common]:
        """What a left claim shares with each of some right claims."""
        profile = self.left[i]
        said = {word for j in others for word in self.right[j].words}
        related = related_to(profile.words, said) if others else {}
        commons = {j: self._common(profile, related, self.right[j]) for j in others}
        self._add_topics(profile, _postings_among(others, self.right), commons)
        for j, common in commons.items():
            self._share(i, j, common)
        return commons

    def _common(self, a: Profile, related: Related, b: Profile) -> Common:
        """The words and names two claims share; ``related`` holds the words of ``a`` by what each may stand for."""
        names = [Shared(name, name, self.bits(name, 2)) for name in a.names if name in b.names]
        return Common(words=in_common(related, b.words, self._bits_of_both), names=names)

    def _bits_of_both(self, word: str) -> float:
        return self.bits(word, 2)

    def _add_topics(self, profile: Profile, postings: Mapping[str, list[int]], commons: dict[int, Common]) -> None:
        for topic in sorted(profile.topics):
            for j in postings.get(topic, ()):
                shared = Shared(topic, topic, self.topic_bits(topic))
                commons.setdefault(j, Common()).topics.append(shared)
        family = self._with_families(profile.topics)
        for j, common in commons.items():
            if common.topics:
                continue
            for topic in sorted(self.right[j].topics):
                for above in (topic, *self.codebook.family(topic)):
                    if above in family:
                        common.related_topics.append(Shared(above, topic, self.topic_bits(above, family=True)))
                        break

    def bits(self, term: str, leave_out: int) -> float:
        """How much it says that a claim carries this word or name."""
        known = self._bits.get((term, leave_out))
        if known is None:
            background = rarity(term.lstrip("@=")) if term[0] not in "@=" else 9.0
            known = 0.0 if term.lstrip("@") in self.parties else self._shrunk(term, leave_out, background)
            self._bits[term, leave_out] = known
        return known

    def topic_bits(self, topic: str, *, family: bool = False) -> float:
        """How much it says that two claims carry this topic, or topics that come under it."""
        known = self._topic_bits.get((topic, family))
        if known is None:
            known = self._topic_bits[topic, family] = self._weighed(topic, family)
        return known

    def _weighed(self, topic: str, family: bool) -> float:
        entry = self.codebook.topics.get(topic)
        background = FAMILY_BITS if family else topic_rarity(topic)
        bits = self._shrunk(f"{'^' if family else '#'}{topic}", 2, background)
        return bits * PROCESS_SHARE if entry is not None and entry.process else bits

    def _shrunk(self, key: str, leave_out: int, background: float) -> float:
        here = max(self.counts[key] - leave_out, 0)
        share = (here + BACKGROUND_CLAIMS * 2.0**-background) / (max(self.claims - 2, 0) + BACKGROUND_CLAIMS)
        return min(-math.log2(share), RAREST_BITS)

    def _total(self, profile: Profile) -> float:
        return sum(self.bits(term, 1) for term in (*profile.words, *profile.names))

    def _surprise(self, i: int, j: int, same: float) -> float:
        claims = max(len(self.left), len(self.right))
        if self.chance is None:
            return surprise(claims, same)
        return self.chance.bits(claims, self._cosine(i, j, same))

    def parts(self, i: int, j: int, common: Common) -> list[Part]:
        """The parts of the match weight that the two claims themselves give; the prior first."""
        found = features(self.left[i], self.right[j], common, self.codebook)
        parts: list[Part] = [("prior", f"{max(len(self.left), len(self.right))} claims", self.prior)]
        if more := grid(self._surprise(i, j, same_bits(common))):
            parts.append(("size", "much in common" if more > 0 else "little in common", more))
        if self.strangers:
            level_name = "one is not named" if self.strangers == 1 else "neither is named"
            parts.append(("event", level_name, grid(w.OTHER_PARTIES[self.strangers])))
        for field, names in FIELDS.items():
            weight = grid(sum(w.BITS[name] * found[name] for name in names if name in found))
            if weight:
                parts.append((field, level(field, found, common), weight))
        return parts


def _parties(profiles: Sequence[Profile], codebook: Codebook) -> frozenset[str]:
    """Who the statement is about all the time: naming them is no evidence."""
    acting = Counter(name for profile in profiles for name in _states(profile.actors, codebook))
    least = max(2.0, PARTY_SHARE * len(profiles))
    held = {name for profile in profiles if profile.is_call for name in _states(profile.actors, codebook)}
    return frozenset(name for name, count in acting.items() if count >= least) | frozenset(held)


def _states(actors: Iterable[str], codebook: Codebook) -> set[str]:
    """Actors and the states behind them."""
    known = (codebook.actors.get(actor) for actor in actors)
    return {*actors, *(actor.state for actor in known if actor is not None and actor.state)}


def grid(weight: float) -> int:
    """Bits as whole eighths of a bit."""
    return round(weight * w.GRID)


def _postings(terms: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    postings: dict[str, list[int]] = {}
    for index, claim_terms in enumerate(terms):
        for term in claim_terms:
            postings.setdefault(term, []).append(index)
    return postings


def _postings_among(among: Iterable[int], profiles: Sequence[Profile]) -> dict[str, list[int]]:
    """Topic → which of some claims carry it."""
    postings: dict[str, list[int]] = {}
    for j in sorted(among):
        for topic in profiles[j].topics:
            postings.setdefault(topic, []).append(j)
    return postings

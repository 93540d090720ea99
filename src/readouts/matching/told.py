"""One pair of claims of a row, laid side by side for those who judge what differs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from readouts.codebook import Codebook
from readouts.codebook.tokens import Token, tokenise
from readouts.matching.common import Common
from readouts.matching.profile import Profile
from readouts.model import Claim, Match
from readouts.records import dataclass

_WITH_ARTICLE = frozenset(
    "house kremlin ministry office council commission palace government presidency secretariat department union "
    "chancellery cabinet embassy sublime".split()
)


@lru_cache(maxsize=256)
def tokens_of(text: str) -> tuple[Token, ...]:
    """The words of a text; a row's claims are looked at by one kind of difference after the other."""
    return tuple(tokenise(text))


@dataclass(frozen=True, slots=True)
class Told:
    """How one side tells a matter.

    Attributes:
        around: The other claims of the same sentence.
    """

    side: str
    label: str
    claim: Claim
    profile: Profile
    around: tuple[Claim, ...] = ()

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the claim."""
        return tokens_of(self.claim.text)

    @property
    def name(self) -> str:
        """The side inside an English sentence: "the White House", "Kyiv"."""
        article = self.label.split()[-1].lower() in _WITH_ARTICLE if self.label else False
        return f"the {self.label}" if article and not self.label.startswith("The ") else self.label


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims about the same matter, what they have in common, and the evidence that they belong together.

    Attributes:
        parties: Who the two statements are about all the time.
    """

    a: Told
    b: Told
    common: Common
    match: Match
    codebook: Codebook
    parties: frozenset[str] = frozenset()

    def values(self, a: str, b: str) -> Mapping[str, str]:
        """What each side says, without the silent ones."""
        return {told.side: value for told, value in ((self.a, a), (self.b, b)) if value}

    def each(self, a: str, b: str) -> str:
        """Both sides' words in one line for a person."""
        return "; ".join(f"{told.name}: {value}" for told, value in ((self.a, a), (self.b, b)) if value)

    def states(self, actors: Iterable[str]) -> frozenset[str]:
        """Actors as the states and organisations behind them; groups of states stand for their members."""
        found: set[str] = set()
        for actor in actors:
            entry = self.codebook.actors.get(actor)
            if entry is None:
                found.add(actor)
            elif entry.kind == "group" and entry.members:
                found.update(entry.members)
            else:
                found.add(entry.state or entry.id)
        return frozenset(found)


def quoted(text: str) -> str:
    """Words in quotation marks for a note."""
    return f"“{text}”"


def jointly(pair: Pair) -> bool:
    """Whether both claims tell what several parties did or said together."""
    return all(len(pair.states(told.claim.actors)) > 1 for told in (pair.a, pair.b))


def thanked(pair: Pair) -> bool:
    """Thanks, and what the thanks are for; "grateful for a strong and unwavering support" is one sentence."""
    return any(_thanks(told.claim) or any(map(_thanks, _opening(told))) for told in (pair.a, pair.b))


def _thanks(claim: Claim) -> bool:
    return claim.act == "thank"


def _opening(told: Told) -> tuple[Claim, ...]:
    """The claim that opens a claim's sentence, where that is another one."""
    first = told.around[:1]
    before = first and first[0].span and told.claim.span and first[0].span.start < told.claim.span.start
    return first if before else ()

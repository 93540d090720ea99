"""Small ways into the coder for the tests."""

from readouts.coding import code_statement
from readouts.model import Claim

OPENING = "President Musalia Odede of Kenya met today with Prime Minister Hanke Bruins of the Netherlands. "


def claims(text: str, *, opening: bool = True, side: str = "ke") -> list[Claim]:
    """The claims of a text that follows a first sentence naming the parties (left out of the result)."""
    coded = code_statement((OPENING if opening else "") + text, side=side).claims
    return [claim for claim in coded if not opening or (claim.sentence or 0) > 1]


def claim(text: str, *, opening: bool = True, side: str = "ke") -> Claim:
    """The only claim of a text."""
    (only,) = claims(text, opening=opening, side=side)
    return only

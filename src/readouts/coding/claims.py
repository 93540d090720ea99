"""Fill in what a claim that states only its text lacks."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.coding.coder import code_statement
from readouts.model import Claim
from readouts.records import replace


def code_claim(claim: Claim, parties: Sequence[str] = ()) -> Claim:
    """A claim with its empty fields coded from its text; what a person filled in stays as it is.

    Args:
        claim: A claim with ``text``.
        parties: Codebook ids of the parties of the talks, so that "the two leaders" can be resolved.

    Returns:
        The claim with acts, actors, recipients, topics, condition, figures, dates, negation, modality and tone
        filled where they were empty. ``coded_by`` becomes ``program`` when the act, the actors or the topics were.
    """
    if not claim.text:
        return claim
    coded = code_statement(claim.text, side=claim.id, language=claim.language or "en", parties=parties).claims
    if not coded:
        return claim
    first = coded[0]
    topics = tuple(dict.fromkeys(topic for one in coded for topic in one.topics))
    by_program = not (claim.act or claim.actors or claim.topics)
    return replace(
        claim,
        actors=claim.actors or first.actors,
        act=claim.act or first.act,
        recipients=claim.recipients or (first.recipients if not claim.act else ()),
        topics=claim.topics or topics,
        condition=claim.condition or next((one.condition for one in coded if one.condition), None),
        figures=claim.figures or tuple(figure for one in coded for figure in one.figures),
        dates=claim.dates or tuple(dict.fromkeys(date for one in coded for date in one.dates)),
        negated=claim.negated or any(one.negated for one in coded),
        modality=claim.modality or next((one.modality for one in coded if one.modality), None),
        attributed_to=claim.attributed_to or first.attributed_to,
        tone=claim.tone or tuple(dict.fromkeys(tone for one in coded for tone in one.tone)),
        words=claim.words or tuple(dict.fromkeys(pair for one in coded for pair in one.words)),
        coded_by="program" if by_program else claim.coded_by,
    )

"""A person's links under check: which claims they name, and whether they can all hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from readouts.model import Link


def pair(link: Link) -> frozenset[tuple[str, str]]:
    """The two claims, whichever was named first."""
    return frozenset((link.a, link.b))


def name(end: tuple[str, str]) -> str:
    """A claim as files write it."""
    return "/".join(end)


def contradictions(links: Sequence[Link]) -> Iterator[tuple[Link, str]]:
    """Links that cannot hold beside an earlier one, each with the reason."""
    for number, link in enumerate(links):
        reason = contradiction(link, links[:number])
        if reason is not None:
            yield link, reason


def contradiction(link: Link, others: Sequence[Link]) -> str | None:
    """Why a link cannot hold beside others, or None when it can.

    A pair cannot be both confirmed and rejected. And of claims of three sides, when two pairs are confirmed the third
    report the same matter too: it cannot be rejected.
    """
    if any(pair(other) == pair(link) and other.status != link.status for other in others):
        both = f"{name(link.a)} and {name(link.b)}"
        return f"{both} are both confirmed and rejected: here {link.status}"
    every = [*others, link]
    confirmed = [pair(entry) for entry in every if entry.status == "confirmed"]
    for rejected in (entry for entry in every if entry.status == "rejected"):
        if link.status == "rejected" and rejected is not link:
            continue
        middle = _joined_by(rejected, confirmed)
        if middle is None or (link.status == "confirmed" and not _takes_part(link, rejected, middle)):
            continue
        return f"{name(rejected.a)} and {name(rejected.b)} are rejected, yet both are confirmed with {name(middle)}"
    return None


def _joined_by(rejected: Link, confirmed: Sequence[frozenset[tuple[str, str]]]) -> tuple[str, str] | None:
    """A claim of a third side that is confirmed with both ends."""
    with_a = {end for found in confirmed if rejected.a in found for end in found - {rejected.a}}
    with_b = {end for found in confirmed if rejected.b in found for end in found - {rejected.b}}
    third = sorted(end for end in with_a & with_b if end[0] not in (rejected.a[0], rejected.b[0]))
    return third[0] if third else None


def _takes_part(link: Link, rejected: Link, middle: tuple[str, str]) -> bool:
    return middle in (link.a, link.b) and bool({link.a, link.b} & {rejected.a, rejected.b})

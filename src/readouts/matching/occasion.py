"""Whether two readouts can be about one event: each speaks of the main parties of the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from readouts.codebook import Codebook
from readouts.matching.profile import Profile

MAIN_PARTIES = 2
# A party is a main one when it stands in at least this share of the claims.
LEAST_SHARE = 0.15


def strangers(left: Sequence[Profile], right: Sequence[Profile], codebook: Codebook) -> int:
    """How many of the two readouts have a main party that the other never names: 0, 1 or 2."""
    ours, theirs = _states(left, codebook), _states(right, codebook)
    return (not _main(ours, len(left)) <= theirs.keys()) + (not _main(theirs, len(right)) <= ours.keys())


def _states(profiles: Sequence[Profile], codebook: Codebook) -> Counter[str]:
    """State or organisation → claims that name it or somebody of it."""
    return Counter(name for profile in profiles for name in _named(profile, codebook))


def _named(profile: Profile, codebook: Codebook) -> set[str]:
    named = {name[1:] for name in profile.names if name.startswith("@")}
    for actor in (*profile.actors, *profile.recipients):
        named.update(_behind(actor, codebook))
    return {name for name in named if name in codebook.actors and codebook.actors[name].kind == "state"}


def _behind(actor: str, codebook: Codebook) -> Iterable[str]:
    entry = codebook.actors.get(actor)
    if entry is None:
        return ()
    return (entry.state,) if entry.state else (entry.id, *entry.members) if entry.kind == "group" else (entry.id,)


def _main(states: Counter[str], claims: int) -> set[str]:
    least = max(LEAST_SHARE * claims, 2)
    # Of states named equally often the alphabet decides: the order of the claims must not.
    ranked = sorted(states, key=lambda name: (-states[name], name))
    return {name for name in ranked[:MAIN_PARTIES] if states[name] >= least}

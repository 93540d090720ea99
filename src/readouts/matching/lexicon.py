"""Words by which official prose denies, judges and blames, as stems or levelled in case."""

from __future__ import annotations

from readouts.codebook.tokens import fold, stem


def _stems(words: str) -> frozenset[str]:
    return frozenset([stem(fold(word)) for word in words.split()])


# Acts that turn something down.
AGAINST = frozenset({"reject", "deny", "postpone"})
# Acts that find fault.
FAULT = frozenset({"object", "condemn", "criticise", "accuse"})
NEGATORS = frozenset("not never no cannot nor neither nobody none nothing".split())
# "Without delay" denies nothing, but goes with a "not" of the other side's.
FAINT = frozenset({"without"})
# A "not" in these says something else: "not only", "no later than", "whether or not".
NO_DENIAL = frozenset("only just merely least simply limited later less fewer more doubt matter".split())
# These deny a whole noun phrase: "no talk of a median line".
DENYING_NOUNS = frozenset({"no", "neither", "none", "nobody", "nothing"})
# "Our policy has not changed" denies nothing of the matter.
LASTING = _stems("change alter shift waver")
# "Nothing against", "no objection": what is not opposed is granted.
GRANTED = _stems("against objection oppose opposition obstacle")
# After these a sentence tells something in passing.
ASIDE = frozenset("which who whom whose where".split())
# Between a "not" and what is denied: "does not intend to lift", "has never been able to".
HELPING = _stems("intend intention plan ready going able need be been have has become yet any longer way right role")
# Verbs that deny what follows, as stems.
TURNING = _stems(
    "refuse decline reject refute deny exclude prevent forbid prohibit ban refrain avoid abstain suspend halt cease "
    "stop withdraw withdrew drop cancel lack absence fail free exempt abolish remove rule unable unwilling impossible "
    "below beneath remain instead"
)
# Words by which official prose denies without a verb of denying.
DENIALS = _stems("baseless groundless unfounded untrue fabricated dismissed refuted slander fictitious falsehood")
NOTHING_TO_DO = (("nothing", "to", "do", "with"), ("no", "basis"), ("no", "foundation"), ("nothing", "in", "common"))
# What is called wrong, and what is called right, whatever the matter.
WRONG = _stems(
    "illegal illegally unlawful unlawfully illegitimate violate violation infringe infringement irresponsible "
    "irresponsibly reckless recklessly provocation provocative aggression aggressive destructive intransigence "
    "intransigent obstruct obstruction unjustified unprovoked discriminatory arbitrary arbitrarily contrary "
    "failure failed deadlock stalemate fruitless unacceptable inadmissible intolerable regrettable deplorable baseless"
)
RIGHT = _stems(
    "legal lawful lawfully legitimate conform conformity accordance comply compliance abide respect uphold honour "
    "honor safe justified rightful orderly dignified responsible responsibly progress success successful constructive "
    "fruitful productive breakthrough equality undisputed indisputable inalienable"
)
# Words that share a stem with those, and judge nothing.
MERE_WORDS = frozenset({"law", "laws", "safety", "progressive", "progressively", "respective", "respectively"})
# Things of which it is good or bad that there are none.
OUTCOME = _stems("result agreement outcome")
HARM = _stems("harm threat damage")
# Deeds that a side blames on another, besides what is called wrong.
HOSTILE = WRONG | _stems(
    "fire fired shoot shooting shot shell shelling attack ram rammed collision collide strike bomb bombardment mine "
    "abduct kill escalate escalation threaten provoke undermine dismantle sabotage block blockade seize encroach "
    "intrude incursion manoeuvre dangerous hamper hinder prevent thwart torpedo"
)
# Words that say whose doing it was.
CAUSE = _stems("because cause caused due owing blame fault responsible responsibility culprit perpetrator")

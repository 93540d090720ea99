"""Whether a word stands as a verb in its sentence, told by its ending and its neighbours."""

from __future__ import annotations

from collections.abc import Mapping

from readouts.coding.mention import Mention, governed
from readouts.coding.wordlists import listed
from readouts.coding.words import Words, verb_form

# Participles that are adjectives more often than not: "and shared priorities".
_ADJECTIVES = listed(
    "shared increased continued expanded renewed improved enhanced accelerated advanced agreed planned "
    "proposed detained armed targeted committed united coordinated enduring sustained strengthened reinforced "
    "deepened integrated established attached concerned occupied disputed combined determined limited "
    "unprovoked signed"
)
_OF_ADJECTIVES = ("ial", "ical", "ional", "omic", "itical", "tive", "ary", "ous")
# A word in quotation marks is set off by nothing else: "what he called “threatening” movements".
_MARKS = "\"“”„«»'‘’"
_BEGIN = listed("begin began begun start open conclud close end finish")
_AUX = listed("be have do modal neg adv")
_BEFORE_OBJECT = listed("det poss prep to that wh num pron")


def group_start(words: Words, at: int) -> int:
    """The first token of the verb group: auxiliaries and adverbs before the verb ("would also not")."""
    start = at
    while start and words.tags[start - 1] in _AUX and (not words.seps[start] or words.tags[start - 1] == "adv"):
        start -= 1
    return start


def verb_here(words: Words, at: int, ends: Mapping[int, Mention], last: str) -> str:
    """The form of the verb at a token (``ed`` ``s`` ``base`` ``inf`` ``ing``), or empty when it is no verb there.

    Args:
        words: The sentence.
        at: The token.
        ends: The mentions by the token after their last.
        last: The form of the verb before it, which a verb after "and" shares; empty for the first verb.
    """
    form = verb_form(words.tokens[at])
    tags, seps = words.tags, words.seps
    if at and words.texts[at][0].isupper() and not seps[at].strip():
        return ""  # "the Russian Institute for Strategic Studies"
    before = words.skip_back(at - 1)
    tag = tags[before] if before >= 0 else ""
    if tags[at] in ("be", "have", "do", "modal", "adv"):
        return "s" if tags[at] in ("be", "have", "modal") else ""
    if not form:
        return ""
    if form == "ed":
        return "ed" if _acts(words, at, ends) or _is_past(words, at, before) else ""
    if form == "ing":
        if (
            at == 0
            or seps[at].strip(_MARKS)
            or tag in ("conj", "while")
            or (tag == "be" and before >= 0)
            or _begun_by(words, before)
        ):
            return "ing"
        return "in" if tag == "prep" else ""
    if before < 0:
        return ""
    if tag in ("to", "modal", "do"):
        return "inf" if tag == "to" else "base"
    if tag == "neg":
        earlier = words.skip_back(before - 1)
        return "base" if earlier >= 0 and tags[earlier] in ("modal", "do", "to") else ""
    return _present(words, at, before, form, ends, last)


def _begun_by(words: Words, before: int) -> bool:
    """Whether a verb tells how somebody began or ended: "began by thanking"."""
    return before > 0 and words.folds[before] == "by" and words.tokens[before - 1].stem in _BEGIN


def _acts(words: Words, at: int, ends: Mapping[int, Mention]) -> bool:
    """Whether somebody stands right before a verb as its subject: "the President shared concerns"."""
    mention = ends.get(at)
    if mention is None or mention.owner or mention.kind == "adjective" or words.seps[at]:
        return False
    return not governed(words, mention)


def _is_past(words: Words, at: int, before: int) -> bool:
    """Whether a past tense or participle is a verb: "shared priorities" has none. ``before`` is the word before it."""
    tag = words.tags[before] if before >= 0 else ""
    if words.tokens[at].fold in _ADJECTIVES and tag in ("conj", "prep", "") and not _has_object(words, at, tag):
        return False
    if at == 0 or words.seps[at]:
        return True
    return not (tag in ("det", "poss", "num") or (tag == "prep" and before >= 0))


def _present(words: Words, at: int, before: int, form: str, ends: Mapping[int, Mention], last: str) -> str:
    """The form of a verb in the present, which looks like a noun; empty when it is one."""
    tags, seps = words.tags, words.seps
    tag = tags[before]
    mention = ends.get(before + 1)
    subject = tag in ("pron", "wh") or (mention is not None and not mention.owner and mention.kind != "adjective")
    if subject and not (seps[at] and before == at - 1):
        governed = mention is not None and mention.start > 0 and tags[mention.start - 1] in ("prep", "to")
        follows = at + 1 < len(tags) and (
            tags[at + 1] in ("that", "det", "poss", "to", "prep", "adv", "pron") or seps[at + 1] == ""
        )
        return form if follows and not governed else ""
    if tag == "that" and form == "s":
        return "s"
    if tag == "conj" and before and words.folds[before - 1].endswith(_OF_ADJECTIVES):
        return ""  # "industrial and supply chains"
    if (tag == "conj" or seps[at]) and last and last in (form, "inf" if form == "base" else form):
        return last if form == "base" else form
    if form == "s" and not tag and before == at - 1 and at + 1 < len(tags) and tags[at + 1] in ("that", "det", "poss"):
        return "s" if not last else ""
    return ""


def _has_object(words: Words, at: int, before: str) -> bool:
    """Whether something follows a participle that only a verb takes; after a plain noun any word will do."""
    if at + 1 >= len(words.tokens) or words.seps[at + 1]:
        return not before
    following = words.tags[at + 1]
    if following in _BEFORE_OBJECT:
        return True
    return not before and not words.seps[at] and (following == "adv" or words.tokens[at + 1].text[0].isupper())

"""The words of one sentence with their part of speech, as far as closed lists and endings tell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from readouts.codebook.tokens import Token, Word, parted, written
from readouts.coding.wordlists import listed

_LISTS = {
    "det": "the a an this these those each every some any all another such no several many most other various certain "
    "additional new joint mutual common important key main current recent",
    "poss": "his her its their our my your whose",
    "prep": "of in on at by for with from about between among amid against toward towards into onto upon over under "
    "during after before through throughout within without across regarding concerning despite following including "
    "via per alongside beyond behind around above below near outside inside like unlike given since until till "
    "except besides amidst ahead",
    "to": "to",
    "conj": "and but or nor & yet then plus",
    "while": "while whereas whilst",
    "sub": "as if unless when because once although though whether where provided lest so than",
    "that": "that",
    "wh": "which who whom what how why whoever",
    "modal": "will would may might could can should must shall cannot ought won't wouldn't couldn't shouldn't can't",
    "be": "is are was were be been being am isn't aren't wasn't weren't",
    "have": "has have had having hasn't haven't hadn't",
    "do": "do does did didn't doesn't don't",
    "neg": "not never",
    "pron": "he she they we i it you them him me us himself herself themselves itself both",
    "adv": "also further then again already once thus therefore however moreover too still now today yesterday "
    "tomorrow together separately jointly warmly highly deeply later earlier previously recently "
    "similarly instead meanwhile likewise furthermore nevertheless additionally finally firstly secondly "
    "first second just even ever always in-turn particular turn both",
}
TAGS: dict[str, str] = {word: tag for tag, words in reversed(_LISTS.items()) for word in words.split()}
TAGS["both"] = "pron"
# Past tenses and participles without -ed.
PAST = listed(
    "said told spoke spoken met held made gave given took taken put drew drawn found thought felt paid saw "
    "seen set sought undertook undertaken withdrew withdrawn led began begun brought came went gone sent "
    "spent stood struck won wrote written read reaffirmed knew known shown left lost built bought cut fled "
    "flew grew heard kept laid lent lay let forgave froze frozen fought threw broke broken chose chosen "
    "became underwent swore sworn rose fell ran shot sat talked dealt forgone forwent sank sold taught "
    "understood upheld overcame foresaw outlaid reset"
)
_NOT_ED = listed("need indeed proceed succeed exceed speed feed seed breed red bed united embed shed")
_NOT_ING = listed(
    "meeting briefing during including following regarding concerning building thing something king morning evening "
    "beijing spring string wing ring ceiling"
)
_NOUNS = ("tions", "sions", "ments", "nesses")
_VERBS_LIKE_NOUNS = listed("mentions comments questions cautions sanctions implements complements laments documents")
_NOT_LY = listed("july family supply ally reply assembly apply comply rely multiply italy anomaly rally early")


def verb_form(token: Word | Token) -> str:
    """``ed``, ``ing``, ``s`` or ``base`` by a word's ending; empty when it can be no verb."""
    return _form(token.fold, token.stem)


@lru_cache(maxsize=16384)
def _form(word: str, stem: str) -> str:
    if word in PAST or (word.endswith("ed") and word not in _NOT_ED):
        return "ed"
    if word.endswith("ing"):
        return "" if word in _NOT_ING else "ing"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return "" if word.endswith(_NOUNS) and word not in _VERBS_LIKE_NOUNS else "s"
    extra = len(word) - len(stem)
    plain = extra <= 1 or word.endswith(("ate", "ize", "ise", "ify", "yse", "ine")) or stem.endswith("i")
    return "base" if plain and not word.endswith(("tion", "ment", "ness")) else ""


class Words:
    """One sentence's tokens with a tag each and the punctuation before each.

    Args:
        text: The statement.
        start: Where the sentence begins in it.
        end: Where it ends.

    Attributes:
        text: The statement.
        tokens: The tokens.
        tags: ``det`` ``prep`` ``conj`` ``modal`` ``be`` … (see the table above), ``adv``, ``num`` or empty.
        seps: What stands before each token besides white space: ``","``, ``";"``, ``"–"`` …
        texts: The tokens' words as written.
        folds: The tokens' folded words.
        starts: The places of the tokens in the statement.
        ends: The places behind them.
    """

    __slots__ = ("ends", "folds", "seps", "starts", "tags", "text", "texts", "tokens")

    def __init__(self, text: str, start: int, end: int) -> None:
        words, between, self.starts, self.ends = parted(text[start:end], start)
        self.text = text
        self.tokens: Sequence[Word | Token] = words
        self.texts = [word.text for word in words]
        self.folds = [word.fold for word in words]
        self.tags = list(map(_tag, self.texts))
        self.seps = ["", *map(str.strip, between[1:-1])]
        if "her" in self.folds:
            self._part_her()

    def _part_her(self) -> None:
        """ "Thanked her for the aid" means her; "thanked her country" does not."""
        count = len(self.tokens)
        for at in (at for at, word in enumerate(self.folds) if word == "her"):
            if at + 1 == count or self.seps[at + 1] or self.tags[at + 1] in ("prep", "conj", "that", "to"):
                self.tags[at] = "pron"

    def part(self, low: int, high: int) -> Words:
        """Some of its tokens as a sentence by themselves."""
        return Words(self.text, self.starts[low], self.ends[high - 1])

    def skip_back(self, at: int) -> int:
        """The nearest position at or before ``at`` that is no adverb (−1 when there is none)."""
        tags = self.tags
        while at >= 0 and tags[at] == "adv":
            at -= 1
        return at

    def words(self, start: int, end: int) -> str:
        """The words from one token to another as written, white space folded."""
        if start >= end:
            return ""
        return " ".join(self.text[self.starts[start] : self.ends[end - 1]].split())


def folded(text: str) -> str:
    """A stretch of text with its white space folded."""
    return " ".join(text.split())


@lru_cache(maxsize=16384)
def _tag(text: str) -> str:
    word = written(text).fold
    tag = TAGS.get(word)
    if tag is not None and "." in text:
        return ""  # "H.E." is no "he"
    if tag is not None:
        # "US" and "U.S." fold to the pronoun.
        return "" if word == "us" and text != "us" else tag
    if word.endswith("ly") and len(word) > 4 and word not in _NOT_LY:
        return "adv"
    return "num" if word[0].isdigit() else ""

"""Split a statement into sentences, keeping the exact place of each in the text as it was read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.coding.wordlists import holds_any, listed
from readouts.records import dataclass

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing, which no short command needs

if TYPE_CHECKING:
    from typing import Literal

    Kind = Literal["prose", "heading", "item"]
else:
    Kind = str

# A stop after one of these never ends a sentence: a name or a number has to follow.
_TITLES = listed(
    "mr mrs ms mx dr prof gen lt col maj capt cmdr cdr adm brig sgt cpl amb sen rep gov hon rev fr st messrs "
    "eng ing sr.a h.e h.h h.m h.r.h v vs cf approx ca fig figs art arts para paras pp vol min atty supt pres "
    "sec dept insp pvt mssrs drs sheik al e.g i.e viz nr"
)
# These end a sentence only when a word follows that usually begins one.
_SHORT = listed(
    "jr sr inc ltd co corp bros est etc hr hrs min sec km kg tel u.s u.k u.n e.u u.a.e d.c p.r.c r.o.c "
    "d.p.r.k d.r.c u.s.a u.s.s.r a.m p.m jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed "
    "thu thur thurs fri sat sun esq ph.d m.d b.a m.a al dept gov govt intl assn avg max ft mt approx a.d b.c"
)
_NUMBERED = listed("no nos nr p ch res sect s")
_STARTERS = listed(
    "a after all also although among an and another as at because before beyond both but by complete despite "
    "during each earlier eight finally first five following for four from furthermore he her his however i if "
    "in it its last later leaders many meanwhile moreover most nine no nor on once one others our "
    "participants president presidents prime recalling representatives second separately seven several she "
    "similarly since six so some such ten that the their then there these they third this those three through "
    "throughout thus to today together tomorrow two under underlining until upon we what when where while who "
    "why with yesterday you your"
)

_MONTHS = listed("January February March April May June July August September October November December")
# One set of marks in front is looked for much faster than one of two.
_STOP = re.compile(r"[.!?…。！？](?:(?<=[。！？])|[.!?…]*[\"'”’»)\]]*(?=\s|$))")
_WORD_BEFORE = re.compile(r"[^\s(\[\"“”«»‘/]+$")
_OPENERS = "\"'“‘«„([*_ "
_QUOTES = '“”«»„"'
_BLANK = re.compile(r"\n[ \t\r\f\v]*(?:\n[ \t\r\f\v]*)+")
# The rarer patterns are built when a text first needs them.
_BULLET = r"[ \t]*(?:[-*•–—▪◦‣·+]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\([ivx]{1,4}\))[ \t]+(?=\S)"
_HEADING = r"[ \t]*#{1,6}[ \t]+(?=\S)"
_FRONT_MATTER = r"(?s:\A\ufeff?---[ \t]*\r?\n.*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z))"
_LINK = r"\]\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s+\"[^\"]{0,200}\")?\)|<https?://[^>\s]{1,2000}>"
_LINK_START = r"\[(?=[^\[\]\x00]{0,400}\x00)"
_MARKS = r"[*_`\\]+|^[ \t]*>+|\x00"
_MARK = "*_`\\>\x00"
_BLANKED = re.compile(r" {10}")
_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a statement.

    Attributes:
        start: First code point.
        end: One past the last code point.
        paragraph: 0-based number of the paragraph or list item it stands in.
        kind: ``prose``, ``heading`` or ``item`` (of a bullet list).
        quoted: The sentence begins inside a quotation that an earlier sentence opened.
    """

    start: int
    end: int
    paragraph: int
    kind: Kind = "prose"
    quoted: bool = False


def plain(text: str) -> str:
    """The text with Markdown marks, link targets and front matter blanked out; every place stays where it was."""
    front = re.match(_FRONT_MATTER, text) if text.startswith(("---", "\ufeff---")) else None
    if front:
        text = re.sub(r"[^\n]+", lambda line: " " * len(line.group()), front.group()) + text[front.end() :]
    if "](" in text or "<http" in text:
        text = re.sub(_LINK, lambda found: "\x00" + " " * (len(found.group()) - 1), text)
        text = re.sub(_LINK_START, " ", text)
    if _marked(text):
        text = "\n".join(_unmarked(line) if _marked(line) else line for line in text.split("\n"))
    return text


def _marked(text: str) -> bool:
    return holds_any(text, _MARK)


def _unmarked(line: str) -> str:
    marks = re.compile(_MARKS)
    bullet = re.match(_BULLET, line)
    if bullet and not marks.search(line, 3):
        return line
    keep = bullet.end() if bullet else 0
    return line[:keep] + marks.sub(lambda found: " " * len(found.group()), line[keep:])


def split_sentences(text: str) -> list[Sentence]:
    """The sentences of a statement in order.

    Args:
        text: Plain text or the body of a Markdown file; see :func:`plain` for what to blank out first.

    Returns:
        Sentences with at least one letter or digit, none overlapping. Every letter of the text is in one of them.
    """
    sentences: list[Sentence] = []
    for paragraph, (start, end, kind) in enumerate(_blocks(text)):
        depth = _Quotes()
        for first, last in _split_block(text, start, end):
            if _WORD.search(text, first, last):
                sentences.append(Sentence(first, last, paragraph, kind, depth.open))
            depth.read(text, first, last)
    return sentences


class _Quotes:
    """Whether a quotation is open, as far as the marks of one paragraph tell."""

    def __init__(self) -> None:
        self.open = False

    def read(self, text: str, start: int, end: int) -> None:
        said = text[start:end]
        if not holds_any(said, _QUOTES):
            return
        for mark in said:
            if mark in _QUOTES:
                self.open = mark in "“«„" or (mark == '"' and not self.open)


def _blocks(text: str) -> Iterator[tuple[int, int, Kind]]:
    """Paragraphs, headings and list items: (start, end, kind)."""
    at = 0
    for gap in [*_BLANK.finditer(text), None]:
        end = gap.start() if gap else len(text)
        if end > at:
            yield from _paragraph(text, at, end)
        at = gap.end() if gap else end


def _paragraph(text: str, start: int, end: int) -> Iterator[tuple[int, int, Kind]]:
    """A stretch without blank lines, cut where a line is a heading or a list item or was broken on purpose."""
    lines: list[tuple[int, int]] = []
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        lines.append((at, stop))
        at = stop + 1
    # A line with a blanked-out link tells nothing about where lines are wrapped.
    width = 0
    if len(lines) > 1:
        linked = _BLANKED.search(text, start, end) is not None
        clear = [line for line in lines if not _BLANKED.search(text, *line)] if linked else lines
        width = max((stop - first for first, stop in clear), default=0)
    block: list[int] = []
    kind: Kind = "prose"
    for number, (first, stop) in enumerate(lines):
        heading, bullet = _line_mark(text, first, stop)
        before = lines[number - 1] if number else None
        if bullet and before and kind != "item" and text[before[0] : before[1]].rstrip()[-1:] not in ".:;,!?":
            bullet = None
        if block and (heading or bullet or (before and _broken_on_purpose(text, before, (first, stop), width))):
            yield block[0], block[1], _kind(text, block[0], block[1], kind)
            block, kind = [], "prose"
        if not block:
            mark = heading or bullet
            block = [mark.end() if mark else first, stop]
            kind = "heading" if heading else "item" if bullet else "prose"
        block[1] = stop
        if heading:
            yield block[0], block[1], kind
            block, kind = [], "prose"
    if block:
        yield block[0], block[1], _kind(text, block[0], block[1], kind)


def _line_mark(text: str, start: int, end: int) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """The mark of a heading and of a list item with which a line begins; most lines begin with a word."""
    begins = text[start:end].lstrip(" \t")[:2]
    if begins[:1].isupper() or (len(begins) == 2 and begins.isalpha()):
        return None, None
    return re.compile(_HEADING).match(text, start, end), re.compile(_BULLET).match(text, start, end)


def _broken_on_purpose(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Whether wrapping alone cannot explain a line end, because the next word would still have fitted."""
    rest = text[following[0] : following[1]].lstrip()
    if not rest or not (rest[0].isupper() or rest[0].isdigit() or rest[0] in _OPENERS):
        return False
    if _BLANKED.search(text, *line) or _BLANKED.search(text, *following):
        return False
    word = rest.split(None, 1)[0]
    length = len(text[line[0] : line[1]].rstrip())
    return length + 1 + len(word) < width - 3


def _kind(text: str, start: int, end: int, kind: Kind) -> Kind:
    if kind != "prose" or end - start > 200:
        return kind
    words = text[start:end].strip()
    closed = words.rstrip("\"'”’»)]").endswith((".", "!", "?", ";", ",", "…"))
    return "prose" if closed or not words else "heading"


def _split_block(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentence places inside one block, trimmed of white space."""
    at = start
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and _ends_sentence(text, at, stop, end):
            yield _trim(text, at, stop.end())
            at = stop.end()
    if text[at:end].strip():
        yield _trim(text, at, end)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))


def _ends_sentence(text: str, sentence: int, stop: re.Match[str], end: int) -> bool:
    mark = stop.group()
    following = text[stop.end() : min(end, stop.end() + 60)].lstrip()
    if not following:
        return True
    opened = following.lstrip(_OPENERS)
    first = opened[:1]
    if mark[0] in "。！？":
        return True
    if not (first.isupper() or first.isdigit() or (first and not first.islower() and first.isalpha())):
        return False
    if mark[0] in "!?…" or mark.startswith(".."):
        return True
    before = _WORD_BEFORE.search(text, max(sentence, stop.start() - 30), stop.start())
    word = before.group() if before else ""
    return not _abbreviation(
        word, opened, following, closed=len(mark) > 1, alone=text[max(sentence, stop.start() - 60) : stop.start()]
    )


def _abbreviation(word: str, opened: str, following: str, *, closed: bool, alone: str) -> bool:
    """Whether the stop after ``word`` belongs to the word and not to the sentence."""
    low = word.lower().rstrip(".")
    next_word = opened[: next((at for at, char in enumerate(opened) if char.isspace() or char in ",;:.!?’'"), 60)]
    begins = next_word.lower() in _STARTERS and next_word[:1].isupper()
    if closed:
        # A closing bracket or quotation mark after the stop: "(the U.S.) Secretary" is the only exception.
        return low in _SHORT and not begins and following[:1] not in '“"«'
    if low in _TITLES and word[:1].isupper() | (low in {"v", "vs", "cf", "e.g", "i.e", "para", "pp", "approx", "viz"}):
        return True
    if low in _NUMBERED and (opened[:1].isdigit() or (low == "no" and opened[:1].isdigit())):
        return True
    if len(word) == 1 and word.isalpha() and word.isupper():
        # An initial, unless it is all there is before a word that begins sentences ("Plan B. The …").
        return not (begins and len(alone.split()) > 2 and word not in "JRCFWAEDHLMSTGBPNK")
    if low in _SHORT or re.fullmatch(r"(?:[a-z]\.){1,5}[a-z]", low):
        return not begins
    return word.isdigit() and len(word) <= 3 and (alone.strip() == word or next_word in _MONTHS)

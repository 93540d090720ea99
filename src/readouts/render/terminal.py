"""A comparison laid out for a terminal: sides next to each other where there is room, stacked where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.model import Claim, Comparison, Row
from readouts.render import View, prose
from readouts.render.layout import Line, Piece, cell_width, columns, line_width, wrap, written
from readouts.render.marked import Segment, marked_texts
from readouts.render.safe import visible

# A column narrower than this breaks sentences into crumbs: the sides are stacked instead.
NARROWEST = 34
NARROWEST_IN_TABLE = 24
# Lines longer than this tire the eye when one side's claims stand alone.
LONGEST = 130
_GAP = 3
_STYLES = {"agree": "green", "differ": "yellow", "conflict": "bold red", "only": "cyan"}

Marked = dict[tuple[str, str], list[Segment]]


def render(comparison: Comparison, view: View) -> str:
    """The comparison for a terminal of ``view.width`` columns, with styles only when ``view.colour``."""
    page = _Page(comparison, view)
    page.heading()
    if not comparison.rows:
        page.say([], [("No rows to show.", "")])
    elif view.table:
        page.table()
    else:
        page.sections()
    page.say([], [(prose.summary(comparison), "bold")])
    text = written(page.lines, view.colour)
    if view.emphasis:
        from readouts.render.emphasis import emphasis_text  # it loads the coder, which few need here

        text += "\n" + emphasis_text(comparison.readouts, view)
    return text


class _Page:
    """The lines so far, and how wide they may be."""

    def __init__(self, comparison: Comparison, view: View) -> None:
        self.comparison = comparison
        self.view = view
        self.width = max(view.width or 100, 20)
        self.indent = 4 if self.width >= 60 else 2
        self.labels = {readout.side: visible(readout.label) for readout in comparison.readouts}
        self.lines: list[Line] = []

    def say(self, *paragraphs: Sequence[Piece]) -> None:
        """Paragraphs, each wrapped; an empty one is a blank line."""
        for pieces in paragraphs:
            self.lines += wrap(pieces, self.width)

    def heading(self) -> None:
        """The event, its date, and the sides with how much they say."""
        event = self.comparison.event
        day = f", {prose.long_date(event.date)}" if event is not None and event.date else ""
        sides = [f"{self.labels[r.side]} ({prose.count(len(r.claims), 'claim')})" for r in self.comparison.readouts]
        self.say([(prose.title(self.comparison), "bold"), (day, "")], [(" · ".join(sides), "dim")])

    def sections(self) -> None:
        """Agreements, contradictions, divergences, and what each side alone says."""
        for heading, rows in prose.sections(self.comparison, self.view.order):
            verdict = rows[0].verdict
            self.say([], [(f"{prose.MARKS[verdict]} {heading} ({len(rows)})", _STYLES[verdict])])
            room = self.width - line_width(self.lines[-1]) - 1
            if room > 0:
                self.lines[-1].append((" " + "─" * room, "dim"))
            if verdict == "only":
                self.alone(rows)
                continue
            for number, row in enumerate(rows):
                self.say(*([[]] if number else []))
                silent = self.labels if len(self.labels) > 2 else ()
                self.row(row, [side for side in self.labels if side in row.claims or side in silent])

    def row(self, row: Row, sides: Sequence[str]) -> None:
        """One matter: what it is about, what each side says, and why they diverge."""
        self.say(self.matter(row))
        marked = marked_texts(self.comparison, row)
        said = [self.said(row, side, marked) for side in sides]
        names = [(self.labels[side], "bold") for side in sides]
        inner = self.width - self.indent
        room = (inner - _GAP * (len(sides) - 1)) // len(sides)
        if room >= NARROWEST:
            widths = [room] * len(sides)
            self.lines += columns([wrap([name], room) for name in names], widths, _GAP, self.indent)
            self.lines += columns([wrap(pieces, room) for pieces in said], widths, _GAP, self.indent)
        else:
            first = min(18, max(map(cell_width, self.labels.values()))) if self.width >= 60 else 0
            for name, pieces in zip(names, said, strict=True):
                if first:
                    widths = [first, inner - first - _GAP]
                    cells = [wrap([name], first), wrap(pieces, widths[1])]
                    self.lines += columns(cells, widths, _GAP, self.indent)
                else:
                    stacked = [*wrap([name], inner), *wrap(pieces, inner)]
                    self.lines += columns([stacked], [inner], 0, self.indent)
        self.reasons(row)

    def matter(self, row: Row) -> list[Piece]:
        """The line above a row: mark, id, topics, and a person's word where there is one."""
        return [
            (f"{prose.MARKS[row.verdict]} ", _STYLES[row.verdict]),
            (row.id, "dim"),
            (f"  {prose.matter(row)}", "bold"),
            ("  (paired by a person)" if row.link else "", "dim"),
        ]

    def said(self, row: Row, side: str, marked: Marked) -> list[Piece]:
        """What a side says of a matter; its silence is said too."""
        pieces: list[Piece] = []
        for claim in prose.claims_of(self.comparison, row, side):
            pieces += [("\n", "")] if pieces else []
            pieces += self.claim(claim, marked[side, claim.id])
        return pieces or [(f"({prose.SILENT})", "dim italic")]

    def claim(self, claim: Claim, segments: Sequence[Segment]) -> list[Piece]:
        """A claim: its words with this side's own marked, its quote, and its id to look it up by."""
        pieces: list[Piece] = [(prose.lead_in(claim), "dim")]
        pieces += [(words, "underline" if own else "") for words, own in segments]
        if claim.quote or claim.quote_original:
            pieces.append((f" {prose.quote(claim)}", "italic"))
        if claim.condition:
            pieces.append((f" [if: {visible(claim.condition)}]", ""))
        return [*pieces, (f"  {visible(claim.id)}", "dim")]

    def reasons(self, row: Row) -> None:
        """Why the row is not one of plain agreement, a paragraph for each kind of difference."""
        first = max((len(difference.kind) + 1 for difference in row.differences), default=0)
        room = min(LONGEST, self.width - self.indent - first - 2)
        faint = row.verdict == "agree"
        for difference in row.differences:
            kind: Line = [(f"{difference.kind}:", "dim" if faint else _STYLES[row.verdict])]
            note = wrap([(visible(difference.note), "dim" if faint else "")], room)
            self.lines += columns([[kind], note], [first, room], 2, self.indent)

    def alone(self, rows: Sequence[Row]) -> None:
        """What one side alone says: one entry a row, the matter in a column of its own where there is room."""
        first = max(len(row.id) for row in rows) + 2
        wide = self.width >= 70
        about = min(34, self.width // 4) if wide else 0
        room = min(LONGEST, self.width - first - 2 - (about + 2 if wide else 0))
        for row in rows:
            side = next(iter(row.claims))
            said: list[Piece] = []
            for claim in prose.claims_of(self.comparison, row, side):
                said += [*([("\n", "")] if said else []), *self.claim(claim, [(visible(claim.text), False)])]
            mark: Line = [(f"{prose.MARKS['only']} ", _STYLES["only"]), (row.id, "dim")]
            matter = wrap([(prose.matter(row), "bold")], about or room)
            if wide:
                self.lines += columns([[mark], matter, wrap(said, room)], [first, about, room], 2)
            else:
                self.lines += columns([[mark], [*matter, *wrap(said, room)]], [first, room], 2)

    def table(self) -> None:
        """The alignment table: one row a matter, one column a side, and the reasons where there is room."""
        rows = prose.ordered(self.comparison, self.view.order)
        first = min(30, max(16, self.width // 6))
        sides = max(1, len(self.labels))
        room = (self.width - first - _GAP * sides) // sides
        if room < NARROWEST_IN_TABLE:
            for row in rows:
                self.say([])
                self.row(row, list(self.labels))
            return
        with_reasons = (self.width - first - _GAP * (sides + 1)) // (sides + 1)
        why = with_reasons >= NARROWEST
        names = ["Matter", *self.labels.values(), *(["Why"] if why else [])]
        widths = [first, *[with_reasons if why else room] * (len(names) - 1)]
        self.say([])
        self.lines += columns([wrap([(name, "bold")], w) for name, w in zip(names, widths, strict=True)], widths, _GAP)
        self.say([("─" * (sum(widths) + _GAP * (len(widths) - 1)), "dim")])
        for number, row in enumerate(rows):
            self.say(*([[]] if number else []))
            cells = self.table_row(row, why)
            self.lines += columns([wrap(c, w) for c, w in zip(cells, widths, strict=True)], widths, _GAP)

    def table_row(self, row: Row, why: bool) -> list[list[Piece]]:
        """The cells of one matter; the reasons in a column of their own, or else their kinds under its name."""
        marked = marked_texts(self.comparison, row)
        head: list[Piece] = [
            (f"{prose.MARKS[row.verdict]} {row.verdict}", _STYLES[row.verdict]),
            (f"  {row.id}\n", "dim"),
            (prose.matter(row), "bold"),
        ]
        cells = [head, *(self.said(row, side, marked) for side in self.labels)]
        if why:
            notes = [f"{difference.kind}: {visible(difference.note)}" for difference in row.differences]
            cells.append([("\n".join(notes), "dim" if row.verdict == "agree" else "")])
        else:
            head += [(f"\n· {difference.kind}", "dim") for difference in row.differences]
        return cells

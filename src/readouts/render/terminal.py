"""A comparison laid out for a terminal: sides next to each other where there is room, stacked where there is not."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from readouts.model import Claim, Comparison, Row
from readouts.render import View, prose
from readouts.render.emphasis import cell_width, emphasis_text
from readouts.render.marked import Segment, marked_texts
from readouts.render.safe import visible

# A column narrower than this breaks sentences into crumbs: the sides are stacked instead.
NARROWEST = 34
# Lines longer than this tire the eye when one side's claims stand alone.
LONGEST = 130
_GAP = 3
_INDENT = 4
_STYLES = {"agree": "green", "differ": "yellow", "conflict": "bold red", "only": "cyan"}


def render(comparison: Comparison, view: View) -> str:
    """The comparison for a terminal of ``view.width`` columns, with styles only when ``view.colour``."""
    page = _Page(comparison, view)
    page.heading()
    if view.table:
        page.table()
    else:
        page.sections()
    page.closing()
    if view.emphasis:
        page.console.print()
        page.console.print(Text.from_ansi(emphasis_text(comparison.readouts, view)), end="")
    return page.text()


class _Page:
    """What is printed so far, and how wide it may be."""

    def __init__(self, comparison: Comparison, view: View) -> None:
        self.comparison = comparison
        self.view = view
        self.width = max(view.width or 100, 20)
        self.console = Console(
            file=io.StringIO(),
            width=self.width,
            force_terminal=view.colour,
            color_system="standard" if view.colour else None,
            no_color=not view.colour,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
        )
        self.indent = _INDENT if self.width >= 60 else 2
        self.sides = [readout.side for readout in comparison.readouts]
        self.labels = {readout.side: visible(readout.label) for readout in comparison.readouts}

    def text(self) -> str:
        """Everything printed, without blanks at the ends of lines."""
        file = self.console.file
        assert isinstance(file, io.StringIO)
        lines = file.getvalue().split("\n")
        return "\n".join(line.rstrip() for line in lines) if not self.view.colour else "\n".join(lines)

    def style(self, name: str) -> str:
        """A style, or none where colour is not wanted: bold and dim are styles too."""
        return name if self.view.colour else ""

    # -- parts of the page

    def heading(self) -> None:
        """The event, its date, and the sides with how much they say."""
        event = self.comparison.event
        head = Text()
        head.append(prose.title(self.comparison), self.style("bold"))
        if event is not None and event.date:
            head.append(f", {prose.long_date(event.date)}")
        self.console.print(head)
        sides = [f"{self.labels[r.side]} ({prose.count(len(r.claims), 'claim')})" for r in self.comparison.readouts]
        self.console.print(Text(" · ".join(sides), self.style("dim")))

    def closing(self) -> None:
        """One line that sums up, and what the marks mean."""
        self.console.print()
        self.console.print(Text(prose.summary(self.comparison), self.style("bold")))

    def sections(self) -> None:
        """Agreements, contradictions, divergences, and what each side alone says."""
        if not self.comparison.rows:
            self.console.print(Text("\nNo rows to show."))
        for heading, rows in prose.sections(self.comparison, self.view.order):
            self.console.print()
            self.section_head(f"{prose.MARKS[rows[0].verdict]} {heading} ({len(rows)})", rows[0].verdict)
            if rows[0].verdict == "only":
                self.alone(rows)
                continue
            for number, row in enumerate(rows):
                if number:
                    self.console.print()
                self.row(row)

    def section_head(self, text: str, verdict: str) -> None:
        """A heading with a line to the edge."""
        title = Text(text, self.style(_STYLES[verdict]))
        self.console.print(
            Rule(title, align="left", characters="─", style=self.style("dim")) if self.width >= 40 else title
        )

    def row(self, row: Row, *, silent: Iterable[str] = ()) -> None:
        """One matter: what it is about, what each side says, and why they diverge."""
        self.console.print(self.matter(row))
        marked = marked_texts(self.comparison, row)
        shown = [side for side in self.sides if side in row.claims or side in silent or len(self.sides) > 2]
        room = (self.width - _INDENT - _GAP * (len(shown) - 1)) // len(shown)
        grid = Table.grid(padding=(0, _GAP, 0, 0), pad_edge=False)
        if room >= NARROWEST:
            for number in range(len(shown)):
                grid.add_column(width=room + (_GAP if number < len(shown) - 1 else 0))
            grid.add_row(*(Text(self.labels[side], self.style("bold")) for side in shown))
            grid.add_row(*(self.said(row, side, marked) for side in shown))
        elif self.width >= 60:
            grid.add_column(width=min(18, max(map(cell_width, self.labels.values()))) + _GAP)
            grid.add_column()
            for side in shown:
                grid.add_row(Text(self.labels[side], self.style("bold")), self.said(row, side, marked))
        else:
            grid.add_column()
            for side in shown:
                grid.add_row(Text(self.labels[side], self.style("bold")))
                grid.add_row(self.said(row, side, marked))
        self.console.print(Padding(grid, (0, 0, 0, self.indent)))
        self.reasons(row)

    def matter(self, row: Row) -> Text:
        """The line above a row: mark, id, topics, and a person's word where there is one."""
        line = Text()
        line.append(f"{prose.MARKS[row.verdict]} ", self.style(_STYLES[row.verdict]))
        line.append(row.id, self.style("dim"))
        line.append(f"  {prose.matter(row)}", self.style("bold"))
        if row.link:
            line.append("  (paired by a person)", self.style("dim"))
        return line

    def said(self, row: Row, side: str, marked: dict[tuple[str, str], list[Segment]]) -> Text:
        """What a side says of a matter; its silence is said too."""
        claims = prose.claims_of(self.comparison, row, side)
        if not claims:
            return Text(f"({prose.SILENT})", self.style("dim italic"))
        return Text("\n").join(self.claim(claim, marked[side, claim.id]) for claim in claims)

    def claim(self, claim: Claim, segments: Sequence[Segment]) -> Text:
        """A claim: its words with this side's own marked, its quote, and its id to look it up by."""
        text = Text()
        text.append(prose.lead_in(claim), self.style("dim"))
        for words, own in segments:
            # Word by word: a blank at the end of a line must not be underlined.
            for number, piece in enumerate(words.split(" ") if own else [words]):
                text.append(" " if number else "")
                text.append(piece, self.style("underline") if own else "")
        if claim.quote or claim.quote_original:
            text.append(f" {prose.quote(claim)}", self.style("italic"))
        if claim.condition:
            text.append(f" [if: {visible(claim.condition)}]")
        text.append(f"  {visible(claim.id)}", self.style("dim"))
        return text

    def reasons(self, row: Row) -> None:
        """Why the row is not one of agreement, one line a kind of difference."""
        if not row.differences:
            return
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True)
        grid.add_column(max_width=LONGEST)
        for difference in row.differences:
            faint = self.style("dim") if row.verdict == "agree" else ""
            kind = Text(f"{difference.kind}:", faint or self.style(_STYLES[row.verdict]))
            grid.add_row(kind, Text(visible(difference.note), faint))
        self.console.print(Padding(grid, (0, 0, 0, self.indent)))

    def alone(self, rows: Sequence[Row]) -> None:
        """What one side alone says: one entry a row, the matter in a column of its own where there is room."""
        wide = self.width >= 70
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(no_wrap=True)
        if wide:
            grid.add_column(width=min(34, self.width // 4))
        grid.add_column(max_width=LONGEST)
        for row in rows:
            side = next(iter(row.claims))
            said = Text("\n").join(
                self.claim(claim, [(visible(claim.text), False)])
                for claim in prose.claims_of(self.comparison, row, side)
            )
            mark = Text.assemble(("- ", self.style(_STYLES["only"])), (row.id, self.style("dim")))
            about = Text(prose.matter(row), self.style("bold"))
            if wide:
                grid.add_row(mark, about, said)
            else:
                grid.add_row(mark, Text("\n").join([about, said]))
        self.console.print(grid)

    def table(self) -> None:
        """The alignment table: one row a matter, one column a side."""
        rows = prose.ordered(self.comparison, self.view.order)
        matter = min(30, max(16, self.width // 6))
        room = (self.width - matter - 3 * len(self.sides) - 1) // max(1, len(self.sides))
        if room < NARROWEST - 10:
            for row in rows:
                self.console.print()
                self.row(row, silent=self.sides)
            return
        why = room * len(self.sides) // (len(self.sides) + 1) >= NARROWEST
        table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True, padding=(0, 1), pad_edge=False)
        table.add_column("Matter", width=matter, header_style=self.style("bold"))
        for name in [*self.labels.values(), *(["Why"] if why else [])]:
            table.add_column(Text(name), ratio=1, header_style=self.style("bold"))
        for row in rows:
            table.add_row(*self.table_row(row, why))
        self.console.print(table)

    def table_row(self, row: Row, why: bool) -> list[Text]:
        """The cells of one matter; the reasons in a column of their own, or else their kinds under its name."""
        marked = marked_texts(self.comparison, row)
        head = Text()
        head.append(f"{prose.MARKS[row.verdict]} {row.verdict}", self.style(_STYLES[row.verdict]))
        head.append(f"  {row.id}", self.style("dim"))
        head.append(f"\n{prose.matter(row)}", self.style("bold"))
        if not why:
            for difference in row.differences:
                head.append(f"\n· {difference.kind}", self.style("dim"))
        cells = [head]
        for side in self.sides:
            cells.append(self.said(row, side, marked))
        if why:
            notes = [f"{difference.kind}: {visible(difference.note)}" for difference in row.differences]
            cells.append(Text("\n".join(notes), self.style("dim") if row.verdict == "agree" else ""))
        return cells

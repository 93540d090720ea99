"""Make the pictures in the README: docs/terminal.svg with rich, docs/page.png with a headless Chromium.

Run from the repository: ``python tools/screenshots.py [FOLDER]``.
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path

from chromium import Browser
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

import readouts
from readouts.render import View, renderer

EVENT = "2021-12-07-biden-putin"
WIDTH = 104
LARGEST = 200_000
THEME = TerminalTheme(
    (24, 25, 28),
    (222, 223, 226),
    [
        (60, 62, 68), (255, 129, 120), (124, 208, 150), (236, 190, 90),
        (122, 170, 230), (208, 150, 220), (120, 200, 210), (222, 223, 226),
    ],
    [
        (120, 124, 132), (255, 159, 151), (134, 217, 167), (240, 196, 99),
        (140, 194, 245), (214, 165, 236), (140, 215, 225), (255, 255, 255),
    ],
)  # fmt: skip
# As rich draws it, but with the reader's own monospaced font: a picture must load nothing.
SVG = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<title>readouts diff whitehouse kremlin in a terminal</title>
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" /></clipPath>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g></svg>
"""


def terminal(file: Path) -> None:
    """The comparison as a terminal of `WIDTH` columns shows it, down to the end of the divergences."""
    comparison = readouts.compare("whitehouse", "kremlin", event=EVENT)
    text = renderer("terminal")(comparison, View(width=WIDTH, colour=True))
    shown = Text.from_ansi(text).split("\n")
    last = next(number for number, line in enumerate(shown) if line.plain.startswith("- Only the Kremlin"))
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text("$ readouts diff whitehouse kremlin\n", style="bold"))
    for line in shown[: last + 4]:
        console.print(line, overflow="crop", no_wrap=True)
    console.print(Text("…"))
    svg = console.export_svg(title="readouts", theme=THEME, code_format=SVG, unique_id="readouts")
    file.write_text("\n".join(line.rstrip() for line in svg.splitlines()) + "\n", encoding="utf-8")


def page(file: Path) -> None:
    """The top of the page of three sides, sharpest rows first."""
    comparison = readouts.compare("whitehouse", "kremlin", "kyiv", event=EVENT)
    with tempfile.TemporaryDirectory() as folder, Browser() as browser:
        source = Path(folder) / "report.html"
        source.write_text(renderer("html")(comparison, View(order="divergence", emphasis=True)), encoding="utf-8")
        for height in (980, 900, 820):  # less of the page where it is too rich for a README
            browser.look(1200, height)
            browser.open(source.as_uri())
            browser.screenshot(file)
            if file.stat().st_size < LARGEST * 0.95:
                return


def main() -> int:
    """Make both pictures; 1 when one is too large for a README."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs")
    folder.mkdir(parents=True, exist_ok=True)
    large = False
    for make, file in ((terminal, folder / "terminal.svg"), (page, folder / "page.png")):
        make(file)
        size = file.stat().st_size
        large |= size > LARGEST
        print(f"{file}: {size // 1000} kB")
    return int(large)


if __name__ == "__main__":
    sys.exit(main())

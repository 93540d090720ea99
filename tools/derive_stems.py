"""Write down the stems of the words of official prose: `python tools/derive_stems.py FOLDER`.

FOLDER holds ``*.txt.xz`` files with one document a line. The words met most often there, and all words of
the codebook, get a row each of what `readouts.codebook.tokens` would work out for them.
"""

from __future__ import annotations

import argparse
import lzma
import re
from collections import Counter
from pathlib import Path

from readouts.codebook.sorted_table import table_text
from readouts.codebook.tokens import STEMS, stem_row

MOST_WORDS = 40_000
# A plain word: what `tokens._plain` makes of one.
_WORD = re.compile(r"\b[a-z]{1,24}\b")


def count_words(folder: Path) -> Counter[str]:
    """How often each plain word stands in the texts."""
    counts: Counter[str] = Counter()
    for file in sorted(folder.glob("*.txt.xz")):
        with lzma.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                counts.update(_WORD.findall(line.lower()))
    return counts


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description="Write down the stems of the words of official prose.")
    parser.add_argument("folder", type=Path)
    counts = count_words(parser.parse_args().folder)
    words = set(sorted(counts, key=lambda word: (-counts[word], word))[:MOST_WORDS])
    for file in sorted(STEMS.parent.parent.rglob("*.yaml")):
        words.update(_WORD.findall(file.read_text(encoding="utf-8").lower()))
    STEMS.write_text(table_text((word, stem_row(word)) for word in words), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

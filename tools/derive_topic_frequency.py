"""Count how many sentences of official prose have each topic: `python tools/derive_topic_frequency.py FOLDER`.

FOLDER holds ``*.txt.xz`` files with one document a line. Every n-th document is read, evenly over all files, and each
of its sentences is looked up in the codebook's phrases; the counts are what `readouts.codebook.rarity.topic_rarity`
reads. Run it after larger changes of the topics.
"""

from __future__ import annotations

import argparse
import lzma
from collections import Counter
from pathlib import Path

from readouts.codebook.phrases import phrase_index
from readouts.codebook.rarity import TOPIC_FREQUENCY, TOTALS
from readouts.codebook.sorted_table import table_text
from readouts.codebook.tokens import tokenise
from readouts.coding.sentences import split_sentences

MOST_CHARACTERS = 6000


def count_topics(folder: Path, every: int) -> Counter[str]:
    """Topic → sentences that have it, with the number of sentences under `TOTALS`."""
    index, counts = phrase_index("topics"), Counter[str]()
    for file in sorted(folder.glob("*.txt.xz")):
        with lzma.open(file, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % every:
                    continue
                text = line[:MOST_CHARACTERS]
                for sentence in split_sentences(text):
                    topics = {t for hit in index.find(tokenise(text[sentence.start : sentence.end])) for t in hit.ids}
                    counts.update(topics)
                    counts[TOTALS] += 1
    return counts


def main() -> None:
    """Read the folder and write the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=8, help="read every n-th document")
    arguments = parser.parse_args()
    counts = count_topics(arguments.folder, arguments.every)
    TOPIC_FREQUENCY.write_text(table_text((topic, str(count)) for topic, count in counts.items()), encoding="utf-8")
    print(f"{counts[TOTALS]:,} sentences, {len(counts) - 1} topics met")


if __name__ == "__main__":
    main()

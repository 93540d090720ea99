"""How fast statements in Russian, Ukrainian and German are coded: `python -m benchmarks.languages`.

The sentences are those of the tests' statements, drawn again and again with words of the glossary put in, so that no
two are alike.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from pathlib import Path

from readouts.codebook import TABLES
from readouts.coding import code_statement

STATEMENTS = Path(__file__).parent.parent / "tests" / "languages"
FILES = {"ru": "astana-ru.txt", "uk": "astana-uk.txt", "de": "berlin-de.txt"}
SENTENCES_A_PARAGRAPH = 5
WORDS_PUT_IN = 2


def text_of(language: str, sentences: int, seed: int = 1) -> str:
    """A text of so many sentences."""
    draw = random.Random(seed)
    text = (STATEMENTS / "corridor" / FILES[language]).read_text(encoding="utf-8")
    known = [sentence.split() for sentence in re.split(r"(?<=\.)\s+", text) if sentence.strip()]
    table = TABLES / f"glossary-{language}.tsv"
    words = [line.split("\t")[0] for line in table.read_text(encoding="utf-8").splitlines()] if table.exists() else []
    paragraphs = []
    for _ in range(0, sentences, SENTENCES_A_PARAGRAPH):
        paragraph = []
        for _ in range(SENTENCES_A_PARAGRAPH):
            sentence = list(draw.choice(known))
            for _ in range(WORDS_PUT_IN if words else 0):
                sentence.insert(draw.randrange(1, len(sentence)), draw.choice(words))
            paragraph.append(" ".join(sentence))
        paragraphs.append(" ".join(paragraph))
    return "\n\n".join(paragraphs)


def main() -> None:
    """Print megabytes a second of processor time for each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=10_000)
    sentences = parser.parse_args().sentences
    for language in FILES:
        text = text_of(language, sentences)
        start = time.process_time()
        claims = len(code_statement(text, side="side", language=language).claims)
        seconds = time.process_time() - start
        megabytes = len(text.encode()) / 1e6
        print(f"{language}  {sentences:,} sentences  {claims:,} claims  {megabytes:.2f} MB  "
              f"{seconds:.1f} s  {megabytes / seconds:.2f} MB/s")  # fmt: skip


if __name__ == "__main__":
    main()

"""What the commands that take `--semantic` share: the model, and what to say where it was of no use."""

from __future__ import annotations

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing
if TYPE_CHECKING:
    from readouts.matching.embedding import Embedder

NOT_WEIGHED = "readouts: note: all sides are in one language, where sentence vectors are not weighed"


def embedder_if(asked: bool) -> Embedder | None:
    """The sentence model when it is asked for.

    Raises:
        UsageError: It is asked for and not installed.
    """
    if not asked:
        return None
    from readouts.matching.sentence_model import load_embedder

    return load_embedder()

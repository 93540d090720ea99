"""A stretch of a sentence that becomes a claim."""

from __future__ import annotations

from readouts.coding.clause import Clause, capped, parted, trimmed
from readouts.coding.head import Head
from readouts.coding.words import Words

HEAD = Head(1, 2, "discuss", "ed", 1, 0)


def test_pieces_after_the_first_have_their_act_from_it() -> None:
    clause = Clause(0, 9, HEAD)
    assert parted(clause, []) == [clause]
    assert parted(clause, [4, 7]) == [Clause(0, 4, HEAD), Clause(4, 7, HEAD, True), Clause(7, 9, HEAD, True)]


def test_no_piece_is_longer_than_asked_and_none_empty() -> None:
    assert [(one.start, one.end) for one in capped(Clause(2, 10, None), 4)] == [(2, 6), (6, 10)]
    assert [(one.start, one.end) for one in capped(Clause(2, 11, None), 4)] == [(2, 6), (6, 10), (10, 11)]


def test_joining_words_at_either_end_are_left_out() -> None:
    text = "They met and discussed trade and"
    words = Words(text, 0, len(text))
    assert trimmed(words, Clause(2, 6, HEAD)) == Clause(3, 5, HEAD)
    assert trimmed(words, Clause(0, 2, HEAD)) == Clause(0, 2, HEAD)

"""The codebook with people whom it does not list."""

from __future__ import annotations

from readouts.codebook import load_codebook
from readouts.model import Person


def test_people_are_added_and_nobody_is_replaced() -> None:
    book = load_codebook()
    more = book.with_people([Person("roe", "Jane Roe", "us", "envoy"), Person("putin", "Somebody", "fr")])
    assert (more.actors["roe"].state, more.actor_label("roe")) == ("us", "Jane Roe")
    assert more.actors["putin"] == book.actors["putin"]
    assert "roe" not in book.actors
    assert book.with_people([]) is book


def test_whose_state_nobody_knows_stays_unknown() -> None:
    book = load_codebook()
    assert book.with_people([Person("roe", state="us"), Person("roe", state="gb")]) is book
    assert book.with_people([Person("roe", "Jane Roe")]) is book
    assert book.with_people([Person("roe", state="us"), Person("roe")]).actors["roe"].state == "us"

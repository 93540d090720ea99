"""The compiled tables are what the YAML says, and the YAML keeps the codebook's rules."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Any

import pytest

from readouts.codebook import TABLES, load_codebook
from readouts.codebook.compile import compile_tables, entry_rows, read_entries
from readouts.codebook.tokens import tokenise

ACTS = (
    "hold discuss mention inform report explain recall note state assess characterise hope present visit invite stress "
    "reiterate confirm welcome thank praise congratulate condole support accept agree task commit sign cooperate provide "
    "propose offer ask call_for urge demand voice_concern object criticise accuse condemn reject deny warn threaten "
    "postpone concede withdraw sanction mobilise coerce attack"
).split()
PLOVER_TYPES = frozenset(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE "
    "ASSAULT".split()
)
CONTEXTS = frozenset(
    "military intelligence executive legislative election political_institutions legal human_rights diplomatic territory "
    "economic resource environment disaster health migration education culture crime terrorism cyber cbrn peacekeeping "
    "religion gender lgbt misinformation corruption historical transportation space technology labor".split()
)
# Topics that the events name.
SEEDS = (
    "us-russia-agenda ukraine-security troop-build-up sanctions sovereignty territorial-integrity de-escalation diplomacy "
    "follow-up allied-coordination strategic-stability cyber ransomware cybercrime information-security iran-nuclear "
    "regional-issues geneva-summit world-war-two minsk-agreements normandy-format donbas nato-enlargement "
    "nato-expansion-guarantees offensive-weapons security-guarantees blame-for-tension bilateral-relations "
    "diplomatic-missions continued-dialogue conversation call tone"
).split()


@lru_cache(maxsize=3)
def entries(kind: str) -> list[dict[str, Any]]:
    return read_entries(kind)


def plain(text: str) -> str:
    return " ".join(token.fold for token in tokenise(text))


def test_the_tables_are_what_the_yaml_compiles_to() -> None:
    tables = compile_tables()
    outdated = [name for name, content in tables.items() if (TABLES / name).read_text(encoding="utf-8") != content]
    assert not outdated, "run `python -m readouts.codebook.compile`"


@pytest.mark.parametrize("kind", ["acts", "topics", "actors"])
def test_the_entries_can_be_asked_for_as_in_a_mapping(kind: str) -> None:
    table = getattr(load_codebook(), kind)
    assert set(table) == {entry["id"] for entry in entries(kind)}
    assert len(table) == len(entries(kind))
    assert all(table[key].id == key for key in table)
    assert "no-such-id" not in table
    assert None not in table
    assert table.get("no-such-id") is None
    assert table.get("no-such-id", 1) == 1
    with pytest.raises(KeyError):
        table["no-such-id"]


def test_an_entry_has_all_its_values() -> None:
    actor = load_codebook().actors["g7"]
    written = next(entry for entry in entries("actors") if entry["id"] == "g7")
    assert (actor.label, actor.kind) == (written["label"], written["kind"])
    assert actor.members == tuple(written.get("members", ()))
    assert actor.state is actor.role is actor.rank is None


@pytest.mark.parametrize("value", ["two\nlines", "a\ttab", ["two words"]])
def test_what_cannot_stand_in_a_cell_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match=r"value|list"):
        list(entry_rows([{"id": "a", "label": value}], ("label",)))


@pytest.mark.parametrize("kind", ["acts", "topics", "actors"])
def test_ids_are_unique_and_of_one_form(kind: str) -> None:
    ids = [entry["id"] for entry in entries(kind)]
    assert not [key for key, times in Counter(ids).items() if times > 1]
    form = re.compile(r"[a-z]+(_[a-z]+)*" if kind == "acts" else r"[a-z0-9]+(-[a-z0-9]+)*")
    assert not [key for key in ids if not form.fullmatch(str(key))]


@pytest.mark.parametrize("kind", ["acts", "topics", "actors"])
def test_every_entry_has_a_label_on_one_line(kind: str) -> None:
    labels = {entry["id"]: entry.get("label", "") for entry in entries(kind)}
    assert not [key for key, label in labels.items() if not label or label != " ".join(label.split())]


def test_the_acts_are_those_of_the_format() -> None:
    assert set(ACTS) <= set(load_codebook().acts)


def test_acts_map_to_plover_with_a_force_and_a_stance() -> None:
    for act in load_codebook().acts.values():
        assert act.plover in PLOVER_TYPES, act.id
        assert 0 <= act.force <= 9, act.id
        assert act.stance in (-1, 0, 1), act.id
        assert act.past, act.id


def test_force_grows_from_a_mention_to_a_threat() -> None:
    acts = load_codebook().acts
    line = [acts[name].force for name in ("mention", "note", "stress", "urge", "warn", "threaten")]
    assert line == sorted(line)
    assert len(set(line)) == len(line)


def test_topics_map_to_plover_contexts() -> None:
    wrong = {t.id: t.plover for t in load_codebook().topics.values() if not set(t.plover) <= CONTEXTS or not t.plover}
    assert not wrong


def test_families_exist_and_make_no_circle() -> None:
    topics = load_codebook().topics
    assert not [t.id for t in topics.values() if t.family is not None and t.family not in topics]
    for topic in topics:
        seen = [topic]
        while (family := topics[seen[-1]].family) is not None:
            assert family not in seen, seen
            seen.append(family)


def test_the_topics_that_the_events_name_are_there() -> None:
    assert not set(SEEDS) - set(load_codebook().topics)


def test_actors_are_of_known_kinds_and_name_known_states() -> None:
    actors = load_codebook().actors
    kinds = {"state", "person", "organisation", "group", "office", "people"}
    assert not [a.id for a in actors.values() if a.kind not in kinds]
    assert not [a.id for a in actors.values() if a.state is not None and a.state not in actors]
    assert not [(a.id, m) for a in actors.values() for m in a.members if m not in actors]


@pytest.mark.parametrize(
    ("actor", "names"),
    [
        ("us", ("US", "U.S.", "the White House", "Соединённые Штаты", "США")),
        ("ua", ("Ukraine", "Kyiv", "Kiev", "Украина", "Україна")),
        ("ru", ("Russia", "Moscow", "the Kremlin", "Россия", "Russland")),
        ("zelenskyy", ("Zelenskyy", "Zelensky", "Зеленський")),
    ],
)
def test_the_founding_actors_have_their_names(actor: str, names: tuple[str, ...]) -> None:
    entry = next(e for e in entries("actors") if e["id"] == actor)
    lists = (phrases for field in entry.values() if isinstance(field, dict) for phrases in field.values())
    text = " | ".join(plain(str(phrase)) for phrases in lists for phrase in phrases)
    assert not [name for name in names if plain(name.removeprefix("the ")) not in text]


def test_two_entries_of_one_id_are_refused(tmp_path: Any) -> None:
    (tmp_path / "topics").mkdir()
    for name in ("a", "b"):
        (tmp_path / "topics" / f"{name}.yaml").write_text("topics:\n  - {id: same, label: x, plover: []}\n")
    with pytest.raises(ValueError, match=r"b\.yaml: same already stands in a\.yaml"):
        read_entries("topics", tmp_path)


def test_no_word_of_the_yaml_was_taken_for_yes_or_no() -> None:
    """`no` for Norway, `on` in a phrase: what is no text in YAML must be quoted there."""
    for kind in ("acts", "topics", "actors"):
        for entry in entries(kind):
            lists = (phrases or () for field in entry.values() if isinstance(field, dict) for phrases in field.values())
            words = [entry["id"], *(phrase for phrases in lists for phrase in phrases)]
            assert not [word for word in words if not isinstance(word, str)], entry["id"]


def test_lists_that_phrases_have_in_common(tmp_path: Any) -> None:
    file = tmp_path / "topics.yaml"
    file.write_text("lists: {fish: cod|eel}\ntopics:\n  - {id: sea, names: {en: [(<fish>) trade, sea]}}\n")
    assert read_entries("topics", tmp_path)[0]["names"] == {"en": ["(cod|eel) trade", "sea"]}
    file.write_text("topics:\n  - {id: sea, names: {en: [(<fish>) trade]}}\n")
    with pytest.raises(ValueError, match=r"topics\.yaml: sea names a list that is not there: <fish>"):
        read_entries("topics", tmp_path)

"""What each rule says, read as a person reads it: where, how bad, what is wrong and, in brackets, what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.checks.rule import all_rules
from tests.checks.helpers import EVENT, EVENT_FILE, HEAD, KREMLIN, LINKS, READOUT, run

S, K = "whitehouse.yaml", "kremlin.yaml"


def edit(old: str, new: str, base: str = READOUT) -> str:
    """A readout with something else in it."""
    assert old in base
    return base.replace(old, new)


def statement(
    quote: str = "strong measures", more: str = "", words: str = "He warned of strong measures, and left."
) -> str:
    """A readout with its statement."""
    claim = edit("quote: strong measures", f"quote: {quote}{more}")
    return claim.replace("claims:", f"statement: |\n  {words}\nclaims:")


def links(text: str) -> dict[str, str]:
    """Two sides and a person's links."""
    return {S: READOUT, K: KREMLIN, "links.yaml": LINKS + text}


TWO = READOUT + READOUT.partition("claims:\n")[2].replace("wh-1", "wh-2")
SOURCE = "  - id: talk\n    url: https://example.org/2\nclaims:"
PAIR = "{a: whitehouse/wh-1, b: kremlin/kr-1, note: n, by: x}"
TURNED = "{a: kremlin/kr-1, b: whitehouse/wh-1, note: n, by: x}"
SAID: dict[str, tuple[dict[str, str], list[str]]] = {
    "RD001": ({S:"a: [\n"}, ["whitehouse.yaml:2:1 error RD001 broken YAML: did not find expected node content (a value with marks such as : # [ ] { } needs quotation marks; a list or mapping in brackets must be closed)"]),
    "RD002": ({S: edit("language: en", "language: English").replace("id: wh-1", "id: wh 1")}, ["whitehouse.yaml:4:11 error RD002 'language' must be a language code such as en or uk, not 'English'", "whitehouse.yaml:11:9 error RD002 'id' must be a short name without spaces or slashes, not 'wh 1'"]),
    "RD003": ({S: edit("  - id: wh-1\n    source", "  - source")}, ["whitehouse.yaml:11:5 error RD003 a claim needs the key 'id'"]),
    "RD004": ({S: edit("language:", "langauge:")}, ["whitehouse.yaml:4:1 error RD004 a readout has no key 'langauge' (did you mean 'language'?)"]),
    "RD005": ({S: edit("language: en", "language: en\nlanguage: uk")}, ["whitehouse.yaml:5:1 error RD005 the key 'language' stands here twice (keep one of them)"]),
    "RD006": ({S: edit("2021-12-07\nclaims", "2021-02-30\nclaims")}, ["whitehouse.yaml:9:16 error RD006 there is no day 2021-02-30 (check it against the publication)", "whitehouse.yaml:9:16 error RD014 published 2021-02-30, before the event of 2021-12-07 (correct one of the dates)"]),
    "RD007": ({S: TWO.replace("wh-2", "wh-1").replace("measures.", "steps.", 1)}, ["whitehouse.yaml:20:9 error RD007 the claim id 'wh-1' stands in this file twice, first in line 11 (rename one)"]),
    "RD008": ({S: edit("claims:", "  - id: page\n    url: https://example.org/2\nclaims:")}, ["whitehouse.yaml:10:9 error RD008 the source id 'page' stands in this file twice, first in line 6 (rename one)"]),
    "RD010": ({S: edit("side: whitehouse", "side: house")}, ["whitehouse.yaml:3:7 error RD010 the side is 'house', the file is whitehouse.yaml (write 'whitehouse', or rename the file)"]),
    "RD011": ({S: edit(EVENT,"2021-12-07-b-a")}, ["whitehouse.yaml:2:8 error RD011 the event is '2021-12-07-b-a', the folder is 2021-12-07-a-b (write '2021-12-07-a-b', or rename the folder)"]),
    "RD012": ({S: edit(EVENT,"2021-12-07-b-a"), K: KREMLIN, "event.yaml": EVENT_FILE}, ["whitehouse.yaml:2:8 error RD012 the event is '2021-12-07-b-a', the other files say '2021-12-07-a-b' (write '2021-12-07-a-b')"]),
    "RD013": ({"event.yaml": EVENT_FILE.replace("date: 2021-12-07", "date: 2021-12-08"), S: edit("published: 2021-12-07", "published: 2021-12-08")}, ["event.yaml:4:7 error RD013 the date is 2021-12-08, the event's id says 2021-12-07 (correct one of them)"]),
    "RD014": ({S: edit("published: 2021-12-07", "published: 2021-12-06T11:59:00+02:00")}, ["whitehouse.yaml:9:16 error RD014 published 2021-12-06, before the event of 2021-12-07 (correct one of the dates)"]),
    "RD020": ({S: edit("act: warn", "act: wran")}, ["whitehouse.yaml:15:10 error RD020 'wran' is not an act of the codebook (did you mean 'warn'?)"]),
    "RD021": ({S: edit("[sanctions]", "[sanktions]")}, ["whitehouse.yaml:17:14 error RD021 'sanktions' is not a topic of the codebook (did you mean 'sanctions'?)"]),
    "RD022": ({S: edit("[putin]", "[puttin, nobody-at-all]")}, ["whitehouse.yaml:16:18 warning RD022 'puttin' is not an actor of the codebook (did you mean 'putin'?)", "whitehouse.yaml:16:26 warning RD022 'nobody-at-all' is not an actor of the codebook (write a name the codebook does not have with its capitals)"]),
    "RD023": ({S: edit("source: page", "source: pgae")}, ["whitehouse.yaml:6:9 warning RD027 no claim names the source 'page' (code it, or take it out)", "whitehouse.yaml:12:13 error RD023 'pgae' is not a source of this file (did you mean 'page'?)"]),
    "RD024": ({S: edit("    source: page\n", "").replace("claims:", SOURCE), K: KREMLIN[:KREMLIN.index("sources:")] + KREMLIN[KREMLIN.index("claims:"):].replace("    source: page\n", "")}, ["kremlin.yaml:1:1 warning RD024 the readout names no source (add `sources:` with an id, a title and a URL)", "whitehouse.yaml:6:9 warning RD027 no claim names the source 'page' (code it, or take it out)", "whitehouse.yaml:10:9 warning RD027 no claim names the source 'talk' (code it, or take it out)", "whitehouse.yaml:13:5 warning RD024 the claim names none of the file's sources (add `source:`)"]),
    "RD025": ({S: edit("    url: https://example.org/1\n", "")}, ["whitehouse.yaml:6:5 warning RD025 the source has no URL (add `url:`)"]),
    "RD026": ({S: edit("https://example.org/1", "example.org/1")}, ["whitehouse.yaml:8:10 error RD026 'example.org/1' is no web address (write it with https://)"]),
    "RD027": ({S: edit("claims:", SOURCE)}, ["whitehouse.yaml:10:9 warning RD027 no claim names the source 'talk' (code it, or take it out)"]),
    "RD030": ({S: edit("quote: strong measures", "quote: " + "strong " * 26 + "measures")}, ["whitehouse.yaml:19:12 warning RD030 the quote has 27 words, more than 25 (keep the words that count)"]),
    "RD031": ({S: statement("weak measures")}, ["whitehouse.yaml:21:12 error RD031 the quote is not in the statement (the nearest wording there: 'strong measures, and')"]),
    "RD032": ({S: statement("“strong” measures", words='He warned of "strong" measures, and left.')}, ["whitehouse.yaml:21:12 warning RD032 the quote differs from the statement in marks or capitals (there it reads: '\"strong\" measures')"]),
    "RD033": ({S: statement(more="\n    span: {start: 3, end: 300}")}, ["whitehouse.yaml:22:11 error RD033 the span ends at 300, the statement has 40 characters (count code points)"]),
    "RD034": ({S: statement(more="\n    span: {start: 0, end: 10}")}, ["whitehouse.yaml:22:11 error RD034 the quote is not within the span (the quote is at 13 to 28)"]),
    "RD035": ({S: edit("quote: strong measures", "quote: strong measures\n    quote_original: сильные меры"), K: KREMLIN + "    quote_language: ru\n"}, ["kremlin.yaml:20:21 warning RD035 there is no original quote in this language (add `quote_original:`)", "whitehouse.yaml:20:21 warning RD035 the original quote has no language (add `quote_language:`, e.g. ru)"]),
    "RD036": ({S: edit("quote: strong measures", "quote: strong measures\n    span: {start: 0, end: 10}")}, ["whitehouse.yaml:20:11 warning RD036 the span counts in a statement the readout does not give (add `statement_file:`)"]),
    "RD040": ({S: edit("    topics: [sanctions]\n", "")}, ["whitehouse.yaml:11:5 warning RD040 the claim has no topic (add `topics:`)"]),
    "RD041": ({S: edit("    act: warn\n", "")}, ["whitehouse.yaml:11:5 warning RD041 the claim has no act (add `act:`)"]),
    "RD042": ({S: edit("    actors: [biden]\n", "")}, ["whitehouse.yaml:11:5 warning RD042 the claim does not say who did it (add `actors:`)"]),
    "RD043": ({S: TWO}, ["whitehouse.yaml:20:5 warning RD043 says nearly the same as the claim 'wh-1' (keep one of them)"]),
    "RD044": ({S: TWO.replace("sentence: 1", "sentence: 4", 1).replace("measures.", "steps, and then left.", 1)}, ["whitehouse.yaml:22:15 warning RD044 sentence 1 comes after sentence 4 (order the claims as the statement does)"]),
    "RD045": ({S: HEAD + "claims: []\n"}, ["whitehouse.yaml:10:1 warning RD045 the readout makes no claim (code it, or keep it out of the folder)"]),
    "RD046": ({S: edit("[putin]", "[putin, putin]"), "event.yaml": EVENT_FILE.replace("[biden, putin]", "[biden, putin, biden]")}, ["event.yaml:5:30 warning RD046 'biden' stands in 'participants' twice (keep one of them)", "whitehouse.yaml:16:25 warning RD046 'putin' stands in 'recipients' twice (keep one of them)"]),
    "RD047": ({S: edit("[putin]", "[putin, biden]")}, ["whitehouse.yaml:16:25 warning RD047 'biden' is both actor and recipient (take it out of one of the lists)"]),
    "RD050": (links("confirmed:\n  - {a: whitehouse/wh-2, b: kremlni/kr-1, note: n, by: x}\n"), ["links.yaml:4:9 error RD050 the side 'whitehouse' has no claim 'wh-2' (did you mean 'wh-1'?)", "links.yaml:4:29 error RD050 there is no coded side 'kremlni' (did you mean 'kremlin'?)"]),
    "RD051": (links(f"confirmed:\n  - {PAIR}\nrejected:\n  - {TURNED}\n"), ["links.yaml:6:5 error RD051 kremlin/kr-1 and whitehouse/wh-1 are both confirmed and rejected: here rejected (keep one of them)"]),
    "RD052": (links(f"confirmed:\n  - {PAIR}\n  - {TURNED}\n"), ["links.yaml:5:5 warning RD052 kremlin/kr-1 and whitehouse/wh-1 are confirmed twice (keep one of them)"]),
    "RD053": (links("confirmed:\n  - {a: whitehouse/wh-1, b: whitehouse/wh-1, note: n, by: x}\n"), ["links.yaml:4:5 error RD053 both claims are of the side 'whitehouse' (link claims of two sides)"]),
    "RD054": (links("confirmed:\n  - {a: whitehouse/wh-1, b: kremlin/kr-1}\n"), ["links.yaml:4:5 info RD054 the link has no by and no note (say who decided, and why)"]),
    "RD060": ({S: edit("He warned", "He wаrned")}, ["whitehouse.yaml:18:14 warning RD060 'wаrned' mixes Latin and Cyrillic letters ('warned' in Latin letters only)"]),
    "RD061": ({S: edit("[biden]", "[bidеn]")}, ["whitehouse.yaml:14:14 error RD061 'bidеn' only looks like 'biden' (write 'biden' in Latin letters)"]),
    "RD062": ({S: READOUT, "berlin.txt": "Der PrÃ¤sident Ã¤uÃŸerte sich Ã¼ber die GesprÃ¤che.\n"}, ["berlin.txt:1:5 warning RD062 looks like UTF-8 text that was read as Windows-1252 (“PrÃ¤sident Ã¤uÃŸerte sic” for “Präsident äußerte sic”) (open the original in its own encoding and save it as UTF-8)"]),
    "RD070": ({S: "\ufeff" + READOUT}, ["whitehouse.yaml:1:1 warning RD070 begins with a byte-order mark (save it as UTF-8 without one)"]),
    "RD071": ({S: edit("\n", "\r\n"), K: KREMLIN.replace("act: warn\n", "act: warn\r\n")}, ["kremlin.yaml:15:14 warning RD071 a line ends in CR LF (save it with plain line feeds)", "whitehouse.yaml:1:27 warning RD071 19 lines end in CR LF (save it with plain line feeds)"]),
    "RD072": ({S: edit("act: warn", "act:\twarn")}, ["whitehouse.yaml:15:9 warning RD072 tab (use spaces)"]),
    "RD073": ({S: edit("act: warn", "act: warn  ")}, ["whitehouse.yaml:15:14 warning RD073 trailing space"]),
    "RD074": ({S: edit("He warned", "He\u200b warned"), "kremlin.txt": "They\u200b spoke.\n"}, ["kremlin.txt:1:5 warning RD074 invisible character U+200B (zero width space) (it is the publisher's; mind it when you search)", "whitehouse.yaml:18:13 warning RD074 invisible character U+200B (zero width space) (take it out)"]),
    "RD075": ({S: edit("He warned", "He\u00a0warned")}, ["whitehouse.yaml:18:13 warning RD075 unusual space U+00A0 (no-break space) (use a plain space)"]),
    "RD076": ({S: READOUT.rstrip("\n"), K: KREMLIN + "\n\n"}, ["kremlin.yaml:20:1 warning RD076 blank lines at the end", "whitehouse.yaml:19:27 warning RD076 no line feed at the end"]),
    "RD077": ({S: edit("    source: page\n    sentence: 1\n", "    sentence: 1\n    source: page\n")}, ["whitehouse.yaml:13:5 warning RD077 'source' should stand before 'sentence'"]),
    "RD078": ({S: edit("quote: strong measures", "quote: “strong measures”")}, ["whitehouse.yaml:19:12 warning RD078 quotation marks are part of the value (write strong measures)"]),
    "RD079": ({S: edit("He warned", "He at a cafe\u0301 warned")}, ["whitehouse.yaml:18:22 warning RD079 a letter and its accent are two characters (compose it (NFC))"]),
    "RD081": ({S: READOUT, K: KREMLIN, "expected.json": "{"}, ["expected.json:1:2 error RD081 broken JSON: Expecting property name enclosed in double quotes"]),
    "RD090": ({S: "# readouts: ignore-file RD070\n" + edit("act: warn", "act: warn  # readouts: ignore RD099")}, ["whitehouse.yaml:1:25 warning RD090 nothing here breaks RD070 (take the comment out)", "whitehouse.yaml:16:35 warning RD090 no rule has the code 'RD099' (see `readouts check --list-rules`)"]),
}  # fmt: skip
# Rules that want settings or a comparison, which their own tests read: the topics of a scheme, an expected outcome.
ELSEWHERE = {"RD028", "RD029", "RD080"}


@pytest.mark.parametrize("code", SAID)
def test_what_a_rule_says(tmp_path: Path, code: str) -> None:
    files, lines = SAID[code]
    said = [
        f"{Path(f.place.file).name}:{f.place.line}:{f.place.column} {f.severity} {f.code} {f.message}"
        + (f" ({f.hint})" if f.hint else "")
        for f in run(tmp_path, files).findings
    ]
    assert said == lines
    assert any(f" {code} " in line for line in said)


def test_every_rule_is_read() -> None:
    assert {rule.code for rule in all_rules()} == set(SAID) | ELSEWHERE

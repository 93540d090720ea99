"""Files nobody in their right mind would write: each is read, or refused in one line that says what, where, what next."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest

from readouts.reading import readout_file, text_file
from tests.conftest import Run
from tests.trust.attacks import HEAD, is_one_clear_line, readout

YAML = readout().encode()
ONE = HEAD.format(side="north") + "  - id: n-1\n    text: "

# Name → the file's bytes, and what the line must say.
REFUSED = {
    "empty": (b"", "a.yaml: is empty", "schema: readouts.readout/1"),
    "depth": (b"a: " + b"[" * 25_000, "a.yaml:1:24: is nested deeper than 20 levels"),
    "depth-of-mappings": (b"".join(b" " * n + b"a:\n" for n in range(200)), "nested deeper than 20 levels"),
    "depth-of-braces": (b"a: " + b"{a: " * 25_000, "a.yaml:1:", "is nested deeper than 20 levels"),
    "anchor": (b"a: &x 1\n", "a.yaml:1:4: anchors (&) are not allowed", "write the value out"),
    "alias": (b"a: *x\n", "a.yaml:1:4: aliases (*) are not allowed", "write the value out"),
    "alias-bomb": (
        b"a: &a [x,x,x]\n" + b"".join(b"%c: &%c [*%c,*%c,*%c]\n" % (c, c, c - 1, c - 1, c - 1) for c in range(98, 123)),
        "a.yaml:1:4: anchors",
    ),
    "merge-key": (b"<<: {a: 1}\nclaims: []\n", "a.yaml:1:1", "has no key '<<'"),
    "tag": (b"a: !!python/object/apply:os.system [id]\n", "a.yaml:1:4: tags (!) are not allowed", "quote the value"),
    "repeated-key": (YAML + b"side: south\n", "a.yaml:10:1: the key 'side' stands here twice", "keep one"),
    "documents": (YAML + b"---\n" + YAML, "a.yaml:10:1: holds more than one YAML document", "one file, one document"),
    "not-utf-8": (YAML.replace(b"warned", b"w\xe4rned"), "a.yaml:9:19: is not UTF-8: byte 0xe4", "save it as UTF-8"),
    "cut-off-utf-8": (YAML[:-1] + b"\xe2\x82", "a.yaml:9:", "is not UTF-8: byte 0xe2"),
    "utf-16": (readout().encode("utf-16"), "a.yaml:1:1: is UTF-16, not UTF-8", "save it as UTF-8"),
    "utf-16-without-mark": (readout().encode("utf-16-le"), "holds the control character U+0000", "is it a text file?"),
    "utf-32": (readout().encode("utf-32"), "a.yaml:1:1: is UTF-16", "save it as UTF-8"),
    "nul": (YAML + b"# \x00\n", "a.yaml:10:3: holds the control character U+0000", "is it a text file?"),
    "escape": (YAML.replace(b"warned", b"\x1b[31mwarned"), "a.yaml:9:18: holds the control character U+001B"),
    "c1-control": (YAML.replace(b"warned", b"\xc2\x9bwarned"), "a.yaml:9:18: broken YAML: the character U+009B"),
    "tab": (b"claims:\n\t- id: x\n", "a.yaml:2:1: broken YAML", "indent with spaces"),
    "not-a-mapping": (b"- a\n- b\n", "a.yaml:1:1: a readout must be a mapping"),
    "a-word": (b"hello\n", "a.yaml:1:1: a readout must be a mapping"),
    "long-value": ((ONE + "x" * 1_000_001 + "\n").encode(), "a.yaml:5:11: a value is longer than 1,000,000 characters"),
    "nul-in-file-name": (b'claims: []\nstatement_file: "a\\0b"\n', "a.yaml:2:17: there is no file"),
    "long-file-name": (b"claims: []\nstatement_file: " + b"x" * 5000 + b"\n", "a.yaml:2:17: there is no file"),
    "file-elsewhere": (b"claims: []\nstatement_file: ../../etc/passwd\n", "a.yaml:2:17", "the readout's own folder"),
    "file-at-the-root": (b"claims: []\nstatement_file: /etc/passwd\n", "a.yaml:2:17", "the readout's own folder"),
    "huge-number": (ONE.encode() + b"x\n    sentence: " + b"9" * 5000 + b"\n", "a.yaml:6:15: 'sentence' must be a whole"),
    "figure-of-no-size": (
        ONE.encode() + b"x\n    figures: [{text: x, value: " + b"9" * 5000 + b"}]\n", "a.yaml:6:32", "is no number",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused(run: Run, tmp_path: Path, name: str) -> None:
    data, *parts = REFUSED[name]
    (tmp_path / "a.yaml").write_bytes(data)
    (tmp_path / "b.yaml").write_text(readout("south"))
    for command in ("show", "diff"):
        sides = [tmp_path / "a.yaml"] + [tmp_path / "b.yaml"] * (command == "diff")
        is_one_clear_line(run(command, *sides), *parts)


@pytest.mark.parametrize("name", REFUSED)
def test_a_check_finds_the_same(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "a.yaml").write_bytes(REFUSED[name][0])
    result = run("check", tmp_path / "a.yaml")
    assert result.code == 1, result
    assert result.err == ""
    assert "a.yaml" in result.out
    assert " error RD" in result.out


READ = {
    "byte-order-mark": b"\xef\xbb\xbf" + YAML,
    "windows-newlines": YAML.replace(b"\n", b"\r\n"),
    "old-mac-newlines": YAML.replace(b"\n", b"\r"),
    "mixed-newlines": YAML.replace(b"\n", b"\r\n", 3).replace(b"\r\n", b"\r", 1),
    "escapes-in-quotes": (ONE + '"\\e[31mred \\x9b \\u202e \\0"\n').encode(),
    "repeated-topics": YAML.replace(b"[sanctions]", b"[" + b"sanctions, " * 10_000 + b"]"),
    "a-word-of-a-million-letters": (ONE + "x" * 1_000_000 + "\n").encode(),
    "a-number-of-many-digits": (ONE + "They agreed on " + "9" * 6000 + " dollars on " + "1" * 5000 + " May.\n").encode(),
    "an-id-of-many-digits": YAML.replace(b"n-1", b"n-" + b"1" * 5000),
    "side-of-a-passwd": YAML.replace(b"north", b"../../etc/passwd"),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_what_is_read(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "a.yaml").write_bytes(READ[name])
    (tmp_path / "b.yaml").write_text(readout("south"))
    for fmt in ("text", "json", "csv", "markdown", "html"):
        result = run("diff", tmp_path / "a.yaml", tmp_path / "b.yaml", "--format", fmt)
        assert (result.code, result.err) == (0, ""), result.err
    assert run("check", tmp_path).err == ""


def test_ten_thousand_unknown_topics_take_a_moment(run: Run, tmp_path: Path) -> None:
    topics = ", ".join(f"unknown-topic-{n}" for n in range(10_000))
    (tmp_path / "a.yaml").write_text(readout().replace("[sanctions]", f"[{topics}]"))
    begin = time.monotonic()
    is_one_clear_line(run("show", tmp_path / "a.yaml"), "a.yaml:8:14: 'unknown-topic-0'", "9999 more, see")
    assert time.monotonic() - begin < 20


def test_a_hundred_thousand_claims(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert readout_file.MOST_CLAIMS == 50_000
    monkeypatch.setattr(readout_file, "MOST_CLAIMS", 100)  # the same in a hundredth of the time
    (tmp_path / "a.yaml").write_text(readout(claims=1000))
    is_one_clear_line(run("show", tmp_path / "a.yaml"), "a.yaml:604:5: holds more than 100 claims", "one file is one")


def test_more_pairs_than_can_be_weighed(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("readouts.api.MOST_PAIRS", 100)
    (tmp_path / "a.yaml").write_text(readout(claims=20))
    (tmp_path / "b.yaml").write_text(readout("south", claims=20))
    is_one_clear_line(run("diff", tmp_path / "a.yaml", tmp_path / "b.yaml"), "400 pairs of claims, more than 100")


def test_a_file_too_large(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_file, "MOST_BYTES", 2**20)
    (tmp_path / "a.yaml").write_bytes(b"#" * (2**20 + 1))
    is_one_clear_line(run("show", tmp_path / "a.yaml"), "a.yaml: is larger than 1 MB", "split it")


def test_a_statement_too_long(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("word \n" * 200_000)
    is_one_clear_line(run("show", tmp_path / "a.txt"), "a.txt:166667:5: is longer than 1,000,000", "only the statement")


PAGES = {
    "<svg>": ("<svg>" * 20_000 + "</p>" * 20_000 + "x", None),
    "<a ": ("hello " + "<a " * 100_000, "hello"),
    "<!--": ("hello " + "<!--" * 100_000, "hello"),
    "<!": ("hello " + "<!" * 100_000, "hello"),
    "quotes": ("hello " + "<a x=\"'" * 50_000, "hello"),
    "ampersands": ("hello " + "&" * 100_000, "hello &"),
    "script": ("<script>" * 50_000 + "</script>hello", "hello"),
    "numbers": ("hello &#" + "9" * 100_000 + ";", "hello"),
}


@pytest.mark.parametrize("name", PAGES)
def test_pages_that_are_made_to_be_slow(name: str) -> None:
    from readouts.reading.statement_file import visible_text

    page, begins = PAGES[name]
    began = time.monotonic()
    text = visible_text(page)
    assert time.monotonic() - began < 2
    assert begins is None or text.startswith(begins)


STATEMENTS = {
    "no-stop": "president warned of sanctions and agreed on trade with " * 400,
    "commas": "a, " * 8000,
    "capitals": "The President Of " * 1500,
    "brackets": '“”"(' * 5000 + " They met.",
    "one-letter": "x" * 200_000,
    "digits": "9" * 50_000 + " dollars and " + "1" * 5000 + " percent on " + "5" * 5000 + " May " + "2" * 5000,
    "joiners": "a\u200d" * 20_000,
    "accents": "e" + "\u0301" * 20_000,
    "stops": "." * 50_000 + " The US warned.",
    "lines": "\n\n\n" * 20_000 + "The US warned.",
    "not-a-letter": "\u202e\ufeff\u0600 The US warned.",
}


@pytest.mark.parametrize("name", STATEMENTS)
def test_statements_that_are_made_to_be_slow(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text(STATEMENTS[name])
    began = time.monotonic()
    result = run("draft", tmp_path / "a.txt")
    assert time.monotonic() - began < 10
    if result.code == 2:  # there is nothing in it to code
        is_one_clear_line(result, "a.txt: holds no sentence", "give a file that holds the statement's text")
        return
    assert result.code == 0, result.err
    (tmp_path / "a.yaml").write_text(result.out)
    assert run("show", tmp_path / "a.yaml").code == 0


def _folder(path: Path) -> None:
    path.mkdir()


KINDS = {
    "folder": (_folder, "is a folder, not a file", "name a file in it"),
    "pipe": (os.mkfifo, "is no ordinary file", ""),
    "device": (lambda path: path.symlink_to("/dev/zero"), "is no ordinary file", ""),
    "link-to-nowhere": (lambda path: path.symlink_to("nowhere"), "no such file", ""),
    "link-to-itself": (lambda path: path.symlink_to(path.name), "cannot be read: Too many levels", ""),
    "nothing": (lambda path: None, "no such file", ""),
}


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("command", ["show", "diff", "draft", "--expect", "--config"])
def test_what_is_no_file(run: Run, tmp_path: Path, name: str, command: str, event_data: Path) -> None:
    make, said, hint = KINDS[name]
    path = tmp_path / ("a.txt" if command == "draft" else "a.yaml")
    make(path)  # type: ignore[operator]
    words = {
        "show": ["show", path],
        "diff": ["diff", path, event_data / "talks" / "north.yaml"],
        "draft": ["draft", path],
        "--expect": ["diff", "north", "south", "--data", event_data, "--expect", path],
        "--config": ["check", event_data, "--config", path],
    }[command]
    result = in_time(lambda: run(*words))
    if command == "--expect" and name == "nothing":  # nothing was ever written there
        said, hint = "there is no snapshot", "write it with --update"
    is_one_clear_line(result, path.name, said, hint)


@pytest.mark.parametrize("name", [name for name in KINDS if name not in ("folder", "nothing")])
@pytest.mark.parametrize("file", ["kremlin.yaml", "links.yaml", "event.yaml"])
def test_an_event_with_something_that_is_no_file(run: Run, event_data: Path, name: str, file: str) -> None:
    make, said, _ = KINDS[name]
    (event_data / "talks" / "event.yaml").unlink()
    make(event_data / "talks" / file)  # type: ignore[operator]
    is_one_clear_line(in_time(lambda: run("diff", "--all", "--data", event_data)), file, said)
    checked = in_time(lambda: run("check", event_data))
    assert checked.code == 1
    assert f"{file}:1:1: error RD001 {said}" in checked.out


@pytest.mark.parametrize("name", ["pipe", "device", "link-to-nowhere", "link-to-itself"])
def test_a_statement_file_that_is_none(run: Run, tmp_path: Path, name: str) -> None:
    KINDS[name][0](tmp_path / "words.txt")  # type: ignore[operator]
    (tmp_path / "a.yaml").write_text(readout() + "statement_file: words.txt\n")
    result = in_time(lambda: run("show", tmp_path / "a.yaml"))
    # A link is followed first, and leads out of the folder; the others are no files.
    is_one_clear_line(result, "a.yaml:10:17: ", "own folder" if name == "device" else "there is no file 'words.txt'")


def in_time(work):  # type: ignore[no-untyped-def]
    """What a call gives, or a failure where it waits for ever."""
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.append(work()), daemon=True)
    thread.start()
    thread.join(30)
    assert found, "it hangs"
    return found[0]


def test_a_file_that_vanishes_between_being_found_and_read(
    run: Run, event_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from readouts.reading import find

    listed = find.side_files

    def vanishing(folder: Path) -> dict[str, Path]:
        files = listed(folder)
        (folder / "south.yaml").unlink(missing_ok=True)
        return files

    monkeypatch.setattr(find, "side_files", vanishing)
    is_one_clear_line(run("diff", "north", "south", "--data", event_data), "south.yaml: no such file")


NAMES = [
    "-x.yaml", "con.yaml", "a b.yaml", "a\nb.yaml", "a\x1b[31mb.yaml", "🙂.yaml", "\u202egnp.yaml", "a\u200bb.yaml",
    "%0A::error::x.yaml", "'; rm -rf x; '.yaml", "[bold]x.yaml", "=cmd.yaml", "<b>x.yaml", "|x|.yaml",
    "x" * 240 + ".yaml", b"\xff\xfe.yaml",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_names_of_files(run: Run, tmp_path: Path, name: str | bytes) -> None:
    path = tmp_path / os.fsdecode(name)
    path.write_text("schema: readouts.readout/1\nclaims:\n  - id: n-1\n    text: The US warned of sanctions.\n")
    (tmp_path / "b.yaml").write_text(readout("south"))
    for fmt in ("text", "json", "jsonl", "csv", "markdown", "html"):
        result = run("diff", path, tmp_path / "b.yaml", "--format", fmt)
        assert (result.code, result.err) == (0, "")
        assert all(line.isprintable() or "\t" in line for line in result.out.splitlines()), fmt
        assert "\x1b" not in result.out
    for fmt in ("text", "json", "github", "sarif", "junit"):
        result = run("check", tmp_path, "--format", fmt)
        assert (result.code in (0, 1), result.err) == (True, "")
        assert all(line.isprintable() for line in result.out.splitlines()), (fmt, result.out)
        assert not any(line.startswith("::error::x") for line in result.out.splitlines())
    assert run("check", tmp_path, "--format", "json", "-o", tmp_path / "out.json").code in (0, 1)
    for words in (["show", path], ["draft", path.with_suffix(".txt")], ["diff", path, tmp_path / "none.yaml"]):
        path.with_suffix(".txt").write_text("The US warned of sanctions.")
        result = run(*words, "-o", tmp_path / "out") if words[0] != "diff" else run(*words)
        assert result.code == (2 if words[0] == "diff" else 0), result
    path.write_text("a: [")
    is_one_clear_line(run("show", path), "broken YAML")


@pytest.mark.parametrize("side", ["../../nowhere/passwd", "..", "/nowhere", "-x", "north/../../x", "", " ", "north\n"])
def test_names_of_sides(run: Run, event_data: Path, side: str) -> None:
    is_one_clear_line(run("diff", "--data", event_data, "--", "north", side))


@pytest.mark.parametrize("event", ["../..", "/", "..", "", "talks/../talks", "talks\n"])
def test_names_of_events(run: Run, event_data: Path, event: str) -> None:
    is_one_clear_line(run("diff", "north", "south", "--data", event_data, "--event", event), "there is no event")


@pytest.mark.parametrize("end", ["../../etc/passwd", "..", "north/", "/n-1", "north/../n-1", "a\x1b/b", "north/n-1\n"])
def test_names_of_claims(run: Run, event_data: Path, end: str) -> None:
    before = sorted(event_data.rglob("*"))
    is_one_clear_line(run("link", "confirm", end, "south/s-1", "--data", event_data))
    assert sorted(event_data.rglob("*")) == before

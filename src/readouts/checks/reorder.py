"""Move the entries of a YAML mapping, each with its own lines and the comments above it."""

from __future__ import annotations

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Edit
from readouts.reading.nodes import Mapping


def reorder(file: CheckedFile, node: Mapping, wanted: list[str]) -> list[Edit]:
    """The edit that brings the keys of a block mapping into an order.

    Args:
        file: The file.
        node: The mapping; it stands in the file in another order.
        wanted: All its keys, in the order they are to have.

    Returns:
        One edit, or none where the entries do not each have lines of their own.
    """
    text = file.text
    indent = node.column - 1
    keys = [key for key, _ in node.entries.values()]
    if any(key.column != node.column for key in keys) or text[file.offset(node)] in "{?":
        return []
    starts = [file.line_starts[key.line - 1] for key in keys]
    if len(set(starts)) != len(starts):
        return []
    end = _end(file, keys[-1].line, indent)
    # What stands before the first key on its line (`- `) stays where it is.
    first = file.offset(keys[0])
    bounds = [first, *(_with_comments(file, key.line, keys[n].line) for n, key in enumerate(keys[1:])), end]
    chunks = {key.text: text[a:b] for key, a, b in zip(keys, bounds[:-1], bounds[1:], strict=True)}
    if not text[:end].endswith("\n"):
        return []  # the final line feed is to be added first
    pad = " " * indent
    own = {name: chunk if n == 0 else chunk.removeprefix(pad) for n, (name, chunk) in enumerate(chunks.items())}
    if any(not chunk.startswith(pad) for chunk in list(chunks.values())[1:]):
        return []
    first_lines = own[wanted[0]].splitlines(keepends=True)
    above = next((n for n, line in enumerate(first_lines) if not line.lstrip().startswith("#")), 0)
    rest = "".join(first_lines[above:]).removeprefix(pad) + "".join(pad + own[name] for name in wanted[1:])
    if not (above and indent):
        return [Edit(first, end, own[wanted[0]] + "".join(pad + own[name] for name in wanted[1:]))]
    # Comments cannot stand between the dash and the first key: they go above the dash.
    line = file.line_starts[keys[0].line - 1]
    dash = text[line:first]
    if dash.strip() != "-":
        return []
    margin = dash[: dash.index("-")]
    comments = "".join(f"{margin}{comment.lstrip()}" for comment in first_lines[:above])
    return [Edit(line, end, f"{comments}{dash}{rest}")]


def _with_comments(file: CheckedFile, line: int, after: int) -> int:
    """Where an entry begins: at the first of the comment lines directly above it."""
    while line - 1 > after and file.line(line - 1).strip().startswith("#"):
        if file.layout.at(file.line_starts[line - 2] + len(file.line(line - 1)) - len(file.line(line - 1).lstrip())):
            break
        line -= 1
    return file.line_starts[line - 1]


def _end(file: CheckedFile, line: int, indent: int) -> int:
    """Where the last entry ends: before the next line that is not its own, blank lines and comments left behind."""
    last = line
    for number in range(line + 1, len(file.line_starts) + 1):
        content = file.line(number)
        if not content.strip():
            continue
        depth = len(content) - len(content.lstrip(" "))
        # A list may stand as deep as the key it belongs to.
        in_list = depth == indent and content.lstrip().startswith("- ") and _opens_list(file, line, indent)
        if depth <= indent and not in_list:
            break
        last = number
    return file.line_starts[last] if last < len(file.line_starts) else len(file.text)


def _opens_list(file: CheckedFile, line: int, indent: int) -> bool:
    """Whether the key of a line opens a list of its own depth: nothing follows its colon."""
    rest = file.line(line)[indent:].split("#")[0].rstrip()
    return rest.endswith(":")

"""Compare sides and print the result: what `readouts diff` does once its options are read."""

from __future__ import annotations

from collections.abc import Sequence


def print_comparison(
    sides: Sequence[str],
    *,
    every: bool = False,
    event: str | None = None,
    data: str | None = None,
    fmt: str = "text",
    only: Sequence[str] = (),
    topic: Sequence[str] = (),
    actor: Sequence[str] = (),
    min_weight: float | None = None,
    order: str = "statement",
    table: bool = False,
    emphasis: bool = False,
    output: str | None = None,
    color: str = "auto",
    exit_code: bool = False,
    fail_on: Sequence[str] = (),
    expect: str | None = None,
    update: bool = False,
    language: Sequence[str] = (),
    semantic: bool = False,
) -> int:
    """The exit code of `readouts diff`; the arguments are its options.

    Raises:
        ReadoutsError: An option, a side or a file is not what it should be.
    """
    # Imported when called, so that a test may put something in their place.
    from readouts.api import check_comparable, open_sides
    from readouts.cli import output as out
    from readouts.cli.filters import Filters
    from readouts.cli.progress import Bar
    from readouts.cli.semantic import NOT_WEIGHED, embedder_if
    from readouts.errors import UsageError
    from readouts.matching import compare
    from readouts.render import View, renderer

    filters = Filters.of(only, topic, actor, min_weight, fail_on)
    render = renderer(out.format_name(fmt, output))
    colour = out.use_colour(color, path=output)
    if expect is None and update:
        raise UsageError("--update needs a snapshot", None, "name it with --expect FILE")
    if expect is not None and filters.narrow:
        raise UsageError("--expect takes the whole comparison", None, "leave out the filters")
    if expect is not None and semantic:
        raise UsageError("--expect holds what is said without sentence vectors", None, "leave out --semantic")
    embedder = embedder_if(semantic)
    opened = open_sides(sides, event, data, every=every, languages=language)
    check_comparable(opened.readouts)
    for target in (output, expect if update else None):
        out.must_not_be_read_from(target, (readout.file for readout in opened.readouts))
    for note in opened.notes:
        out.message_line(f"readouts: note: {note}")
    with Bar("comparing", "steps") as bar:
        comparison = compare(opened.readouts, opened.event, opened.links, bar, embedder)
    if semantic and comparison.vectors is None:
        out.message_line(NOT_WEIGHED)
    if expect is not None:
        from readouts.cli.expect import expectation

        return expectation(comparison, expect, update, output)
    shown = filters.apply(comparison)
    terminal = output is None and out.is_terminal()
    if table and fmt == "text" and not terminal:
        out.message_line("readouts: note: --table is for terminals and Markdown; here each fact has a line of its own")
    view = View(out.terminal_width() if terminal else None, colour, order, table, emphasis)
    out.write_result(render(shown, view), output)
    if exit_code and any(row.verdict != "agree" for row in shown.rows):
        return 1
    return int(any(row.verdict in filters.fail_on for row in shown.rows))

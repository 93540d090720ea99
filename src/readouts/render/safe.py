"""Make text from files safe to show: what a terminal, a page or an eye would not show as itself becomes visible."""

from __future__ import annotations

import unicodedata

# Letters and marks that leave no ink, so that two names could look alike or a word could hide.
_INKLESS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
# Control, format (bidirectional and zero-width), surrogate, line and paragraph separators, and noncharacters.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Cn", "Co"})


def visible(text: str) -> str:
    """Text with nothing hidden in it, on one line.

    Line breaks and tabs become spaces; other control characters become their pictures (ESC is ␛); what else is no
    visible character (direction overrides, zero-width characters, lone surrogates) becomes its code point (‹U+202E›).

    Args:
        text: Any text from a file or a command line.

    Returns:
        The text, unchanged when there is nothing to show.
    """
    if text.isprintable() and _INKLESS.isdisjoint(text):
        return text
    return "".join(map(_shown, text.replace("\r\n", "\n")))


def _shown(char: str) -> str:
    if char in "\n\t":
        return " "
    if char < " ":
        return chr(0x2400 + ord(char))
    if char == "\x7f":
        return "\u2421"
    if char in _INKLESS or unicodedata.category(char) in _HIDDEN:
        return f"‹U+{ord(char):04X}›"
    return char

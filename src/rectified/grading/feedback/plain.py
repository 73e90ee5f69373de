"""Text of programs as a page can show it: no colours of a terminal, no paths, not too long."""

import re

LONGEST = 20_000
"""So many letters of one text are shown."""

TERMINAL = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b.?")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
UNIX = re.compile(r"(?:(?<=file://)|(?<![\w/.:]))(?:/[\w.@+~-]+)+/([\w.@+~-]+)/?")
WINDOWS = re.compile(r"\b[A-Za-z]:\\(?:[\w.@+~ -]+\\)*([\w.@+~-]+)")


def plain(text: str) -> str:
    """Return a text without what a terminal would obey, without folders, and cut."""
    more = len(text) - LONGEST
    text = CONTROL.sub("", TERMINAL.sub("", text[:LONGEST])).replace("\r\n", "\n")
    return without_folders(text) + (f"\n… and {more:,} more letters" if more > 0 else "")


def without_folders(text: str) -> str:
    """Return a text in which a path from the root is the name of its file alone."""
    if "/" in text:
        text = UNIX.sub(r"\1", text)
    return WINDOWS.sub(r"\1", text) if ":\\" in text else text

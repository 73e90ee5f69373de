"""Texts that change nothing but what is read, wherever they are shown."""

SPACES = "\n\t"


def printable(text: str, spaces: str = "") -> str:
    """Return a text without what moves a cursor, turns a line around or cannot be written.

    Parameters
    ----------
    text : str
        Any text.
    spaces : str
        Letters that may stay though they cannot be seen.
    """
    return "".join(
        letter if letter.isprintable() or letter in spaces else "\N{REPLACEMENT CHARACTER}"
        for letter in text
    )

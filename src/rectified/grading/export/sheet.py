"""Tables as CSV files that a spreadsheet opens without running what stands in them.

A text that begins as a formula does is one to a spreadsheet, quoted or not. A ``'`` before it makes
it a text again, as OWASP advises; the same holds for what follows a separator of another country.
"""

import csv
import re
from collections.abc import Iterable
from pathlib import Path

Value = str | int | float | None

FORMULA = "[=+\\-@\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}\
\N{FULLWIDTH COMMERCIAL AT}]"
UNSEEN = "\\s\"'\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}"
"""What may stand before a formula that a spreadsheet still takes for one."""

BREAKS = re.compile("[\\x00-\\x1f\\x7f-\\x9f\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]")
START = re.compile(f"^(?=[{UNSEEN}]*{FORMULA}.)|(?<=[,;|])(?={FORMULA}.)")
"""Where a formula starts; a sign alone is none."""


def write(path: Path, rows: Iterable[Iterable[Value]]) -> None:
    """Write a table, in UTF-8 with the mark by which Excel knows it, and lines as in RFC 4180.

    Parameters
    ----------
    path : Path
        The file.
    rows : iterable of iterable
        Texts, numbers and None, for nothing. The first text of all is not quoted, as long as it
        needs it not: a quote after the mark would confuse some who read the file.
    """
    with path.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
        writer = csv.writer(file)
        for row in rows:
            writer.writerow([_cell(value) for value in row])


def defused(text: str) -> str:
    """Return a text on one line that no spreadsheet takes for a formula."""
    return START.sub("'", BREAKS.sub(" ", text))


def number(value: float) -> str:
    """Return a number in at most four decimals, and none that says nothing."""
    return f"{round(value, 4) + 0.0:.4f}".rstrip("0").rstrip(".")  # + 0.0 turns −0 into 0


def _cell(value: Value) -> str:
    if value is None:
        return ""
    return defused(value) if isinstance(value, str) else number(value)

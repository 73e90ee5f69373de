"""A table as text, Markdown and HTML."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

NUMBER = re.compile(r"[-−+]?[\d.∞]|[–-]?$")
"""How the text of a number begins; nothing, or a dash, stands for one that is missing."""

HYPHEN = re.compile(r"(?<!\w)-(?=[\d.∞])|(?<=\de)-(?=\d)")
"""A hyphen that is meant as a minus sign: before a number, or its exponent."""


@dataclass(frozen=True)
class Table:
    """A header and rows of cells; a notebook shows it as a Markdown table.

    Parameters
    ----------
    header : sequence of str
        One heading per column; Markdown and LaTeX between dollars.
    rows : sequence of sequences of str
        The cells, as many per row as there are headings.
    numeric : bool
        Whether the columns of numbers are set flush right.

    Raises
    ------
    ValueError
        If a row has another number of cells than the header, or a column has no heading: who
        hears a table is told the heading of each cell.
    """

    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    numeric: bool = True

    def __post_init__(self) -> None:
        if not all(name.strip() for name in self.header):
            raise ValueError(f"expected a heading for every column; got {list(self.header)!r}")
        for row in self.rows:
            if len(row) != len(self.header):
                raise ValueError(f"expected {len(self.header)} cells in every row; got {row!r}")

    def select(self, *names: str) -> "Table":
        """Return the table of some of the columns, in the order named.

        Raises
        ------
        ValueError
            If there is no column of a name.
        """
        for name in names:
            if name not in self.header:
                raise ValueError(f"there is no column {name!r}; got {', '.join(self.header)}")
        places = [list(self.header).index(name) for name in names]
        rows = [[row[place] for place in places] for row in self.rows]
        return Table(names, rows, self.numeric)

    @property
    def _columns(self) -> list[tuple[list[str], bool]]:
        """Each column with its heading, and whether it is set flush right."""
        columns = map(list, zip(self.header, *self.rows, strict=True))
        return [(c, self.numeric and all(map(NUMBER.match, c[1:]))) for c in columns]

    def __str__(self) -> str:
        padded = []
        for column, right in self._columns:
            width = max(map(len, column))
            padded.append([text.rjust(width) if right else text.ljust(width) for text in column])
        return "\n".join("  ".join(line).rstrip() for line in zip(*padded, strict=True))

    __repr__ = __str__

    def _repr_markdown_(self) -> str:
        header, *rows = ([_cell(text) for text in row] for row in (self.header, *self.rows))
        rows = [header, ["---:" if right else ":---" for _, right in self._columns], *rows]
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(text: str) -> str:
    """Return a text that ends neither its cell nor its row, with minus signs before numbers."""
    line = " ".join(text.replace("|", r"\|").splitlines())
    return line if "$" in line or "`" in line else HYPHEN.sub("−", line)

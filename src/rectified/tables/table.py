"""A table as text, Markdown and HTML."""

from collections.abc import Sequence
from dataclasses import dataclass


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
        Whether the columns are set flush right.

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

    def __str__(self) -> str:
        columns = list(zip(self.header, *self.rows, strict=True))
        widths = [max(map(len, column)) for column in columns]
        align = str.rjust if self.numeric else str.ljust
        lines = ["  ".join(map(align, row, widths)) for row in (self.header, *self.rows)]
        return "\n".join(line.rstrip() for line in lines)

    __repr__ = __str__

    def _repr_markdown_(self) -> str:
        header, *rows = ([_cell(text) for text in row] for row in (self.header, *self.rows))
        rows = [header, ["---:" if self.numeric else ":---"] * len(header), *rows]
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(text: str) -> str:
    """Return a text that ends neither its cell nor its row."""
    return " ".join(text.replace("|", r"\|").splitlines())

"""Tables that are computed, never typed: as text, Markdown and HTML."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from numpy.typing import ArrayLike

from rectified.activations.activation import Activation
from rectified.activations.evaluation import real_array


@dataclass(frozen=True)
class Table:
    """A header and rows of cells; a notebook shows it as a Markdown table.

    Parameters
    ----------
    header : sequence of str
        One heading per column; Markdown and LaTeX between dollars.
    rows : sequence of sequences of str
        The cells, as many per row as there are headings.

    Raises
    ------
    ValueError
        If a row has another number of cells than the header.
    """

    header: Sequence[str]
    rows: Sequence[Sequence[str]]

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.header):
                raise ValueError(f"expected {len(self.header)} cells in every row; got {row!r}")

    def __str__(self) -> str:
        columns = list(zip(self.header, *self.rows, strict=True))
        widths = [max(map(len, column)) for column in columns]
        lines = [
            "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True))
            for row in (self.header, *self.rows)
        ]
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_markdown_(self) -> str:
        rows = [self.header, ["---:"] * len(self.header), *self.rows]
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def values(activation: Activation, x: ArrayLike, **parameters: Any) -> Table:
    """Return a table of an activation's value and slope at each x.

    Parameters
    ----------
    activation : Activation
        Whose values.
    x : array_like of real numbers
        The points, in the order of the rows.
    **parameters : float
        The activation's parameters.

    Raises
    ------
    TypeError, ValueError
        As for the activation itself.
    """
    points = real_array(x, caller="values").ravel()
    columns = [
        points,
        activation(points, **parameters),
        activation.derivative(points, **parameters),
    ]
    return Table(
        header=("x", f"{activation.title}(x)", "slope"),
        rows=[[f"{number:g}" for number in row] for row in zip(*columns, strict=True)],
    )

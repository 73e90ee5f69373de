"""Tables that are computed, never typed: as text, Markdown and HTML."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from numpy.typing import ArrayLike

from rectified.activations import facts
from rectified.activations.activation import Activation
from rectified.activations.evaluation import real_array
from rectified.activations.family import FAMILY, GATED
from rectified.activations.gated import GatedUnit


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
        If a row has another number of cells than the header.
    """

    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    numeric: bool = True

    def __post_init__(self) -> None:
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
        rows = [self.header, ["---:" if self.numeric else ":---"] * len(self.header), *self.rows]
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


def table(
    family: Sequence[Activation | GatedUnit] = (*FAMILY, *GATED), *, cost: bool = False
) -> Table:
    """Return the comparison of a family, made from its records and from the functions themselves.

    Parameters
    ----------
    family : sequence of Activation and GatedUnit
        One row each.
    cost : bool
        Whether to measure the cost too, in copies of the array; it takes about a second.
        The figures differ from call to call.
    """
    header = ["name", "formula", "parameters", "range", "monotone", "smooth", "saturates", "sparse"]
    header += ["cost"] if cost else []
    return Table(
        header=[*header, "pros", "cons", "source"],
        rows=[
            [
                member.title,
                f"${member.formula}$",
                *_facts(member, cost),
                "; ".join(member.pros),
                "; ".join(member.cons),
                member.reference,
            ]
            for member in family
        ],
        numeric=False,
    )


def _facts(activation: Activation | GatedUnit, cost: bool) -> list[str]:
    if isinstance(activation, GatedUnit):
        return ["–"] * (7 if cost else 6)
    parameters = [
        f"`{parameter.name}` = {parameter.default:.4g}" + (" (learned)" * parameter.learnable)
        for parameter in activation.parameters
    ] + [f"`{choice.name}` = {choice.default!r}" for choice in activation.choices]
    yes = {True: "yes", False: "no"}
    return [
        ", ".join(parameters) or "–",
        f"${activation.range}$",
        yes[facts.is_monotone(activation)],
        yes[facts.is_smooth(activation)],
        facts.saturation(activation),
        yes[facts.is_sparse(activation)],
        *([f"{facts.cost(activation):.1f}"] if cost else []),
    ]

"""Tables that the build computes."""

import re

from docutils import nodes

Cell = list[nodes.Node]


def table(header: list[str], rows: list[list[Cell]]) -> nodes.table:
    """Return a table of these cells under a header."""

    def row(cells: list[Cell]) -> nodes.row:
        return nodes.row("", *(nodes.entry("", nodes.paragraph("", "", *cell)) for cell in cells))

    columns = (nodes.colspec(colwidth=1) for _ in header)
    group = nodes.tgroup("", *columns, cols=len(header))
    group += nodes.thead("", row([worded(name) for name in header]))
    group += nodes.tbody("", *map(row, rows))
    return nodes.table("", group)


def worded(text: str) -> Cell:
    """Return a text in which some words are code, between backticks."""
    return [
        nodes.literal("", part[1:-1]) if part.startswith("`") else nodes.Text(part)
        for part in re.split(r"(`[^`]+`)", text)
        if part
    ]


def points(number: float) -> str:
    """Return a number of points; none is a dash."""
    return f"{number:g}" if number else "–"

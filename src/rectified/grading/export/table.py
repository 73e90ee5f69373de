"""What all formats are made from: each student with how they stand in each assignment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rectified.grading.export.grades import Grades, Person
from rectified.grading.export.standing import Standing, standing


@dataclass(frozen=True)
class Column:
    """An assignment in a table.

    Parameters
    ----------
    name : str
        What the gradebook calls it.
    title : str
        What the table calls it.
    points : float
        What it is worth.
    standings : mapping from str to Standing
        How each student stands.
    """

    name: str
    title: str
    points: float
    standings: Mapping[str, Standing]


@dataclass(frozen=True)
class Table:
    """Students in rows, assignments in columns."""

    people: Sequence[Person]
    columns: Sequence[Column]


def table(
    grades: Grades, names: Sequence[str], titles: Mapping[str, str], *, partial: bool, zero: bool
) -> Table:
    """Read a table from the gradebook.

    Parameters
    ----------
    grades : Grades
        The gradebook.
    names : sequence of str
        The assignments.
    titles : mapping from str to str
        What assignments are called in the table; their names where none is given.
    partial, zero : bool
        As for `standing`.
    """
    people = grades.students()
    columns = []
    for name in names:
        cells = grades.cells(name)
        totals = dict(grades.totals(name))
        standings = {
            one.id: standing(totals.get(one.id), len(cells), partial=partial, zero=zero)
            for one in people
        }
        worth = sum(cell.points for cell in cells)
        columns.append(Column(name, titles.get(name, name), worth, standings))
    return Table(people, columns)

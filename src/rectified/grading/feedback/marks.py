"""The points and comments of one notebook, as nbgrader's gradebook has them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Grade:
    """What one cell has earned.

    Parameters
    ----------
    earned : float or None
        Points; None where the cell waits for a teacher.
    points : float
        The most that it can earn.
    """

    earned: float | None
    points: float


@dataclass(frozen=True)
class Marks:
    """What a notebook has earned.

    Parameters
    ----------
    grades : mapping of str to Grade
        For each graded cell, by its grade id.
    comments : mapping of str to str, optional
        What was written on a cell by who graded it, as Markdown, by the cell's grade id.
    penalty : float, optional
        Points taken off because it came late.
    """

    grades: Mapping[str, Grade]
    comments: Mapping[str, str] = field(default_factory=dict)
    penalty: float = 0.0

    @property
    def earned(self) -> float:
        """All points so far, less what is taken off."""
        return sum(grade.earned or 0.0 for grade in self.grades.values()) - self.penalty

    @property
    def points(self) -> float:
        """The most that could be earned."""
        return sum(grade.points for grade in self.grades.values())

    @property
    def waiting(self) -> float:
        """The most that cells can earn which wait for a teacher."""
        return sum(grade.points for grade in self.grades.values() if grade.earned is None)


def marks_of(notebook: Any) -> Marks:
    """Return the marks of a submitted notebook.

    Parameters
    ----------
    notebook : nbgrader.api.SubmittedNotebook
        From a gradebook that is open.
    """
    return Marks(
        {
            grade.name: Grade(
                None if grade.needs_manual_grade else float(grade.score), float(grade.max_score)
            )
            for grade in notebook.grades
        },
        {one.name: one.comment for one in notebook.comments if one.comment},
        float(notebook.late_submission_penalty or 0.0),
    )

"""What stands in nbgrader's gradebook, asked for in few questions that the database answers whole.

nbgrader's own objects ask one question for each submission and cell, which takes minutes where a
class is large.
"""

import contextlib
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbgrader.api import (
    Assignment,
    BaseCell,
    Grade,
    Gradebook,
    GradeCell,
    Notebook,
    SolutionCell,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    TaskCell,
)
from sqlalchemy import and_, case, false, func, select
from sqlalchemy.engine import make_url
from sqlalchemy.orm import aliased

from rectified.grading.export.course import Course

TEST, BY_HAND = "test", "by hand"


class Missing(ValueError):
    """The gradebook, or an assignment in it, is not there."""


@dataclass(frozen=True)
class Person:
    """A student as the gradebook knows them; what it does not know is empty."""

    id: str
    first_name: str
    last_name: str
    email: str
    lms_user_id: str

    @property
    def sortable(self) -> str:
        """The name as a list sorts it; the id where there is none."""
        return ", ".join(filter(None, [self.last_name, self.first_name])) or self.id


@dataclass(frozen=True)
class Cell:
    """A graded cell, and how the class did on it.

    Parameters
    ----------
    notebook, name : str
        The notebook, and the id of the cell.
    kind : str
        ``"test"`` or ``"by hand"``.
    points : float
        What it is worth.
    full, part, none : int
        How many submissions earned all of it, some, nothing.
    share : float or None
        The mean of what was earned, as a share of the points.
    """

    notebook: str
    name: str
    kind: str
    points: float
    full: int
    part: int
    none: int
    share: float | None

    @property
    def graded(self) -> int:
        """How many submissions have points here."""
        return self.full + self.part + self.none


@dataclass(frozen=True)
class Mark:
    """What one cell of a submission gave; None as long as it waits for its grade."""

    notebook: str
    cell: str
    kind: str
    earned: float | None
    points: float


@dataclass(frozen=True)
class Total:
    """What a submission gave.

    Parameters
    ----------
    sum : float
        The points so far, before the penalty.
    penalty : float
        What is taken off since it came late.
    graded, waiting : int
        How many of its cells are graded, and how many still wait.
    """

    sum: float
    penalty: float
    graded: int
    waiting: int

    @property
    def points(self) -> float:
        """The points so far, not less than 0."""
        return max(0.0, self.sum - self.penalty)


class Grades:
    """Questions to a gradebook.

    Parameters
    ----------
    session
        nbgrader's.
    """

    def __init__(self, session: Any) -> None:
        self._session = session

    def assignments(self) -> list[str]:
        """Return the names of all assignments, sorted."""
        return [name for (name,) in self._ask(select(Assignment.name).order_by(Assignment.name))]

    def students(self) -> list[Person]:
        """Return all students, sorted by name."""
        asked = select(
            Student.id, Student.first_name, Student.last_name, Student.email, Student.lms_user_id
        )
        people = [Person(*(value or "" for value in row)) for row in self._ask(asked)]
        return sorted(people, key=lambda one: (one.sortable.casefold(), one.id))

    def notebooks(self, assignment: str) -> list[str]:
        """Return the names of the notebooks of an assignment.

        Raises
        ------
        Missing
            If there is no such assignment.
        """
        if assignment not in self.assignments():
            known = ", ".join(self.assignments()) or "none"
            raise Missing(f"the gradebook has no assignment {assignment!r}; it has {known}")
        asked = select(Notebook.name).join(Assignment).where(Assignment.name == assignment)
        return [name for (name,) in self._ask(asked.order_by(Notebook.name))]

    def cells(self, assignment: str) -> list[Cell]:
        """Return the graded cells of an assignment, and how the class did, sorted by name."""
        found = []
        for kind in (GradeCell, TaskCell):
            is_graded = and_(Grade.id.is_not(None), Grade.needs_manual_grade.is_(False))
            is_full = and_(is_graded, Grade.score >= kind.max_score)
            is_none = and_(is_graded, Grade.score <= 0, kind.max_score > 0)
            share = case((and_(is_graded, kind.max_score > 0), Grade.score / kind.max_score))
            counts = [func.count(case((one, 1))) for one in (is_graded, is_full, is_none)]
            asked = (
                select(Notebook.name, kind.name, self._is_test(kind), kind.max_score)
                .add_columns(*counts, func.avg(share))
                .select_from(kind)
                .join(Notebook, Notebook.id == kind.notebook_id)
                .join(Assignment)
                .outerjoin(Grade, Grade.cell_id == kind.id)
                .where(Assignment.name == assignment)
                .group_by(BaseCell.__table__.c.id, kind.__table__.c.id, Notebook.id)
            )
            for notebook, name, is_test, points, graded, full, none, mean in self._ask(asked):
                part = graded - full - none
                said = (notebook, name, _kind(is_test), points, full, part, none, mean)
                found.append(Cell(*said))
        return sorted(found, key=lambda one: (one.notebook, one.name))

    def submitted(self, assignment: str) -> Iterator[str]:
        """Yield the ids of those who handed in an assignment, in order."""
        asked = (
            select(SubmittedAssignment.student_id)
            .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
            .where(Assignment.name == assignment)
            .order_by(SubmittedAssignment.student_id)
        )
        for (student,) in self._ask(asked):
            yield student

    def totals(self, assignment: str) -> Iterator[tuple[str, Total]]:
        """Yield each student who handed in an assignment with what it gave, in order of ids."""
        waits = case((Grade.needs_manual_grade, 1))
        graded = case((Grade.needs_manual_grade.is_(False), 1))
        asked = (
            select(
                SubmittedAssignment.student_id,
                func.coalesce(func.sum(Grade.score), 0.0),
                func.coalesce(SubmittedNotebook.late_submission_penalty, 0.0),
                func.count(graded),
                func.count(waits),
            )
            .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
            .outerjoin(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
            .outerjoin(Grade, Grade.notebook_id == SubmittedNotebook.id)
            .where(Assignment.name == assignment)
            .group_by(
                SubmittedAssignment.student_id,
                SubmittedNotebook.id,
                SubmittedNotebook.late_submission_penalty,
            )
            .order_by(SubmittedAssignment.student_id)
        )
        for student, rows in itertools.groupby(self._ask(asked), lambda row: row[0]):
            parts = [tuple(row)[1:] for row in rows]
            total = [sum(column) for column in zip(*parts, strict=True)]
            yield student, Total(*total)

    def marks(self, assignment: str) -> Iterator[tuple[str, list[Mark]]]:
        """Yield each student who handed in an assignment with all their cells, in order of ids."""
        asked = [
            select(
                SubmittedAssignment.student_id.label("student"),
                Notebook.name.label("notebook"),
                kind.name.label("cell"),
                self._is_test(kind).label("is_test"),
                case((Grade.needs_manual_grade.is_(False), Grade.score)).label("earned"),
                kind.max_score.label("points"),
            )
            .join(Assignment, Assignment.id == SubmittedAssignment.assignment_id)
            .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
            .join(Notebook, Notebook.id == SubmittedNotebook.notebook_id)
            .join(kind, kind.notebook_id == Notebook.id)
            .outerjoin(
                Grade, and_(Grade.cell_id == kind.id, Grade.notebook_id == SubmittedNotebook.id)
            )
            .where(Assignment.name == assignment)
            for kind in (GradeCell, TaskCell)
        ]
        rows = self._ask(asked[0].union_all(asked[1]).order_by("student", "notebook", "cell"))
        for student, several in itertools.groupby(rows, lambda row: row[0]):
            yield (
                student,
                [
                    Mark(notebook, cell, _kind(is_test), earned, points)
                    for _, notebook, cell, is_test, earned, points in several
                ],
            )

    def _is_test(self, kind: Any) -> Any:
        """Return the question whether a cell is judged by the tests in it, not by a teacher."""
        if kind is TaskCell:
            return false()
        answer = aliased(SolutionCell, flat=True)  # a cell that is graded is in the same table
        same = (answer.notebook_id == kind.notebook_id, answer.name == kind.name)
        return and_(kind.cell_type == "code", ~select(answer.id).where(*same).exists())

    def _ask(self, question: Any) -> Iterator[Any]:
        return iter(self._session.execute(question.execution_options(yield_per=500)))


@contextlib.contextmanager
def opened(course: Course) -> Iterator[Grades]:
    """Open the gradebook of a course, which stays as it is.

    Raises
    ------
    Missing
        If there is none: nbgrader would make an empty one.
    """
    file = make_url(course.gradebook_url)
    if file.drivername.startswith("sqlite") and not Path(file.database or "").is_file():
        raise Missing(f"there is no gradebook at {file.database}")
    with Gradebook(course.gradebook_url, course_id="") as gradebook:  # a name would be written
        yield Grades(gradebook.db)


def _kind(is_test: bool) -> str:
    return TEST if is_test else BY_HAND

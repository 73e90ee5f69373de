"""All that the gradebook knows, as a table: a row for each cell of a submission, one for its total.

The total has what is taken off for coming late; the reasons are those that the student is told.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from rectified.grading.export.course import Course
from rectified.grading.export.graded import Graded, Test, Unreadable, read
from rectified.grading.export.grades import BY_HAND, Grades, Mark, Person
from rectified.grading.export.sheet import Value
from rectified.grading.export.standing import FINAL, UNGRADED, WAITING, standing

HEADER = (
    *("student", "last name", "first name", "email", "LMS user id"),
    *("assignment", "notebook", "cell", "kind", "earned", "points", "state"),
    *("late penalty", "reason"),
)


def rows(
    course: Course, grades: Grades, names: Sequence[str], *, partial: bool, zero: bool
) -> Iterator[list[Value]]:
    """Yield the rows of the file, one assignment after the other, students sorted by name.

    Parameters
    ----------
    course : Course
        Where the graded notebooks are, which have the reasons.
    grades : Grades
        The gradebook.
    names : sequence of str
        The assignments.
    partial, zero : bool
        As for `standing`.
    """
    yield list(HEADER)
    people = grades.students()
    for name in names:
        cells, notebooks = grades.cells(name), grades.notebooks(name)
        worth = sum(cell.points for cell in cells)
        totals, marks = dict(grades.totals(name)), dict(grades.marks(name))
        for one in people:
            total = totals.get(one.id)
            stands = standing(total, len(cells), partial=partial, zero=zero)
            said = {}
            if total:
                folder = course.autograded(one.id, name)
                said = {notebook: _read(folder, notebook) for notebook in notebooks}
            for mark in marks.get(one.id, []):
                yield [
                    *_who(one),
                    *(name, mark.notebook, mark.cell, mark.kind, mark.earned, mark.points),
                    *(_state(mark), None, _reason(said[mark.notebook], mark.cell)),
                ]
            whole = " ".join(_reason(graded, "") for graded in said.values())
            yield [
                *_who(one),
                *(name, "", "", "total", stands.points, worth, stands.state),
                *(total.penalty if total else None, whole.strip()),
            ]


def _who(one: Person) -> list[str]:
    return [one.id, one.last_name, one.first_name, one.email, one.lms_user_id]


def _state(mark: Mark) -> str:
    if mark.earned is not None:
        return FINAL
    return WAITING if mark.kind == BY_HAND else UNGRADED


def _read(folder: Path, notebook: str) -> Graded | None:
    try:
        return read(folder, notebook)
    except Unreadable:
        return None


def _reason(graded: Graded | None, cell: str) -> str:
    """Return what the student is told of a cell; of the whole file where there is no cell."""
    if graded is None:
        return "" if cell else "The graded notebook cannot be read."
    found = [_told(test) for test in graded.tests if cell and test.cell == cell]
    happened = [reason.text for reason in graded.reasons if reason.cell == cell]
    return " ".join(filter(None, [*found, *happened]))


def _told(test: Test) -> str:
    faults = [f"On {', '.join(fault.on)}: {fault.sentence}" for fault in test.faults]
    whys = [f"{'Or' if i else 'Why'}: {why.explanation}" for i, why in enumerate(test.whys)]
    return " ".join([*faults, *whys])

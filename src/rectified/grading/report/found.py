"""All that a report tells, gathered from the gradebook and from the graded notebooks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rectified.grading.export.course import Course
from rectified.grading.export.graded import Graded, Unreadable, read
from rectified.grading.export.grades import Cell, Grades
from rectified.grading.report.beliefs import Beliefs
from rectified.grading.report.names import Names


@dataclass(frozen=True)
class Found:
    """What is known of one assignment and a class.

    Parameters
    ----------
    assignment : str
        Its name.
    chapter : str
        The chapter of the exercise; empty where no notebook says it.
    students, submitted : int
        How many are in the class, and how many handed in.
    read : int
        Of how many students a graded notebook was read.
    unread, malformed : int
        How many notebooks could not be read, and how many parts of the others could not.
    waiting, ungraded : int
        How many submissions wait for a teacher, and how many have no points at all.
    cells : sequence of Cell
        The graded cells, in the order of the notebook.
    asked : sequence of str
        The text above each.
    totals : sequence of float
        The points of each graded submission so far.
    beliefs : Beliefs
        What the class believes.
    """

    assignment: str
    chapter: str
    students: int
    submitted: int
    read: int
    unread: int
    malformed: int
    waiting: int
    ungraded: int
    cells: Sequence[Cell]
    asked: Sequence[str]
    totals: Sequence[float]
    beliefs: Beliefs

    @property
    def points(self) -> float:
        """What all cells together are worth."""
        return sum(cell.points for cell in self.cells)


def find(course: Course, grades: Grades, assignment: str) -> Found:
    """Gather all that is known of an assignment, one notebook at a time."""
    people = grades.students()
    notebooks = grades.notebooks(assignment)
    beliefs = Beliefs(Names(people))
    asked: dict[tuple[str, str], str] = {}
    chapter, readable, malformed = "", 0, 0
    heard = set()
    totals = dict(grades.totals(assignment))
    for student, name, graded in _graded(course, totals, assignment, notebooks):
        beliefs.add(student, graded)
        heard.add(student)
        chapter = chapter or graded.chapter
        readable, malformed = readable + 1, malformed + graded.malformed
        for cell, text in graded.asked.items():
            asked.setdefault((name, cell), text)
    places = {key: number for number, key in enumerate(asked)}
    cells = sorted(
        grades.cells(assignment),
        key=lambda one: places.get((one.notebook, one.name), len(places)),
    )
    graded_ones = [total for total in totals.values() if total.graded]
    return Found(
        assignment=assignment,
        chapter=chapter,
        students=len(people),
        submitted=len(totals),
        read=len(heard),
        unread=len(totals) * len(notebooks) - readable,
        malformed=malformed,
        waiting=sum(bool(total.waiting) for total in graded_ones),
        ungraded=len(totals) - len(graded_ones),
        cells=cells,
        asked=[asked.get((cell.notebook, cell.name), "") for cell in cells],
        totals=[total.points for total in graded_ones],
        beliefs=beliefs,
    )


def _graded(
    course: Course, students: Iterable[str], assignment: str, names: Sequence[str]
) -> Iterator[tuple[str, str, Graded]]:
    """Yield each graded notebook that can be read, with its student and its name."""
    for student in students:
        folder = course.autograded(student, assignment)
        for name in names:
            try:
                yield student, name, read(folder, name)
            except Unreadable:
                continue

"""Write points into nbgrader's gradebook: all of a submission, or nothing of it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from nbformat.v4 import new_notebook
from nbgrader.api import Gradebook, MissingEntry, SubmittedAssignment
from nbgrader.preprocessors import AssignLatePenalties
from traitlets.config import Config

from rectified.grading.course import Course
from rectified.grading.task import Kept

NOTHING = "No response."
"""What nbgrader says of a cell to fill in that is as it was handed out."""


class Outdated(RuntimeError):
    """The gradebook does not know what the teacher's notebook has; the message says what to do."""


class Book:
    """The gradebook of a course, with one writer.

    Parameters
    ----------
    course : Course
        Whose.
    """

    def __init__(self, course: Course) -> None:
        self._gradebook = Gradebook(course.gradebook_url, course.name)
        self._settings = course.settings
        self._url = course.gradebook_url
        self._names: dict[str, str] = {}
        self._cells: dict[str, str] = {}

    def close(self) -> None:
        """Leave the database."""
        self._gradebook.close()

    def hold(self, assignment: str, notebooks: Mapping[str, set[str]]) -> None:
        """Raise where the gradebook does not know an assignment as the teacher's notebooks have it.

        Parameters
        ----------
        assignment : str
            Its name.
        notebooks : mapping
            For each of its notebooks the names of the graded cells.

        Raises
        ------
        Outdated
            If something is missing.
        """
        advice = f"run `nbgrader generate_assignment {assignment} --force` and try again"
        for name, cells in notebooks.items():
            try:
                notebook = self._gradebook.find_notebook(name, assignment)
            except MissingEntry:
                raise Outdated(
                    f"the gradebook does not know the notebook {name} of {assignment}: {advice}"
                ) from None
            self._names[notebook.id] = name
            every = [*notebook.grade_cells, *notebook.solution_cells, *notebook.task_cells]
            self._cells |= {cell.id: cell.name for cell in every}
            if missing := cells - {cell.name for cell in notebook.grade_cells}:
                raise Outdated(
                    f"the gradebook does not know the cells {', '.join(sorted(missing))} of "
                    f"{assignment}: {advice}"
                )

    def knows(self, student: str) -> bool:
        """Whether a student stands in the gradebook."""
        try:
            self._gradebook.find_student(student)
        except MissingEntry:
            return False
        return True

    def is_graded(self, assignment: str, student: str) -> bool:
        """Whether a submission has points already."""
        try:
            submission = self._gradebook.find_submission(assignment, student)
        except MissingEntry:
            return False
        return all(
            grade.auto_score is not None or grade.needs_manual_grade
            for notebook in submission.notebooks
            for grade in notebook.grades
        )

    def save(
        self,
        assignment: str,
        student: str,
        notebooks: Mapping[str, Kept],
        timestamp: datetime | None,
    ) -> None:
        """Write the points of a submission, in one transaction, as nbgrader would.

        Manual points and comments stay; where there are some, the cell waits for its teacher again.

        Parameters
        ----------
        assignment, student : str
            Whose.
        notebooks : mapping
            What is kept of the judged notebooks, by name.
        timestamp : datetime or None
            When it was handed in.
        """
        with self._all_or_nothing():
            self._gradebook.update_or_create_student(student)
            given = {} if timestamp is None else {"timestamp": timestamp}
            submission = self._gradebook.update_or_create_submission(assignment, student, **given)
            for notebook in submission.notebooks:
                name = self._names[notebook.notebook_id]
                if name in notebooks:
                    self._grade(notebook, notebooks[name])
        self._be_late(assignment, student, submission, notebooks)

    def _grade(self, notebook: Any, kept: Kept) -> None:
        for grade in notebook.grades:
            grade.auto_score = kept.scores.get(self._cells[grade.cell_id], 0)
            grade.needs_manual_grade = grade.manual_score is not None or grade.auto_score is None
        for comment in notebook.comments:
            is_unwritten = self._cells[comment.cell_id] in kept.unwritten
            comment.auto_comment = NOTHING if is_unwritten else None

    @contextmanager
    def _all_or_nothing(self) -> Iterator[None]:
        """Let what nbgrader would write piece by piece be written at once."""
        session = self._gradebook.db
        commit = session.commit
        session.commit = session.flush
        try:
            with session.no_autoflush:
                yield
        except BaseException:
            session.commit = commit
            session.rollback()
            raise
        session.commit = commit
        session.commit()

    def _be_late(
        self,
        assignment: str,
        student: str,
        submission: SubmittedAssignment,
        notebooks: Mapping[str, Kept],
    ) -> None:
        """Let nbgrader take off what the course's settings say where it was handed in late."""
        if not submission.total_seconds_late:
            return
        penalties = AssignLatePenalties(config=Config(self._settings))
        for name in notebooks:
            of = {"notebook": name, "assignment": assignment, "student": student}
            nothing = new_notebook()  # it looks into the gradebook alone
            penalties.preprocess(nothing, {"nbgrader": {**of, "db_url": self._url}})

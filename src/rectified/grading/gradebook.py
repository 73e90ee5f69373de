"""Write points into nbgrader's gradebook: all of a submission, or nothing of it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from nbformat import NotebookNode, from_dict
from nbgrader import utils
from nbgrader.api import Gradebook, MissingEntry, SubmittedAssignment
from nbgrader.preprocessors import AssignLatePenalties
from nbgrader.utils import determine_grade
from traitlets.config import Config

from rectified.grading.course import Course

Node = dict[str, Any]


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
                known = self._gradebook.find_notebook(name, assignment).grade_cells
            except MissingEntry:
                raise Outdated(
                    f"the gradebook does not know the notebook {name} of {assignment}: {advice}"
                ) from None
            if missing := cells - {cell.name for cell in known}:
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
        notebooks: Mapping[str, Node],
        timestamp: datetime | None,
    ) -> None:
        """Write the points of a submission, in one transaction, as nbgrader would.

        Manual points and comments stay; where there are some, the cell waits for its teacher again.

        Parameters
        ----------
        assignment, student : str
            Whose.
        notebooks : mapping
            The judged notebooks by name.
        timestamp : datetime or None
            When it was handed in.
        """
        with self._all_or_nothing():
            self._gradebook.update_or_create_student(student)
            given = {} if timestamp is None else {"timestamp": timestamp}
            submission = self._gradebook.update_or_create_submission(assignment, student, **given)
            for notebook in submission.notebooks:
                if notebook.name in notebooks:
                    self._grade(notebook, from_dict(notebooks[notebook.name]))
        self._be_late(assignment, student, submission, notebooks)

    def _grade(self, notebook: Any, judged: NotebookNode) -> None:
        cells = {
            cell.metadata.nbgrader["grade_id"]: cell
            for cell in judged.cells
            if "nbgrader" in cell.metadata
        }
        for grade in notebook.grades:
            cell = cells.get(grade.name)
            grade.auto_score = 0 if cell is None else determine_grade(cell)[0]
            grade.needs_manual_grade = grade.manual_score is not None or grade.auto_score is None
        for comment in notebook.comments:
            cell = cells.get(comment.name)
            is_untouched = (
                cell is not None
                and not utils.is_task(cell)
                and cell.metadata.nbgrader.get("checksum") == utils.compute_checksum(cell)
            )
            comment.auto_comment = "No response." if is_untouched else None

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
        notebooks: Mapping[str, Node],
    ) -> None:
        """Let nbgrader take off what the course's settings say where it was handed in late."""
        if not submission.total_seconds_late:
            return
        penalties = AssignLatePenalties(config=Config(self._settings))
        for name, notebook in notebooks.items():
            of = {"notebook": name, "assignment": assignment, "student": student}
            penalties.preprocess(from_dict(notebook), {"nbgrader": {**of, "db_url": self._url}})

"""A course in a folder of its own, with a class that hands in."""

import os
import pathlib
import shutil
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from nbgrader.api import Gradebook
from sqlalchemy import text

from grading.handing_in import answer, fill, read, solution, write
from rectified.grading.batch import Batch, Result, Which
from rectified.grading.course import Course
from rectified.grading.crew import Alone
from tools.exercises import course as releasing


class School:
    """A course with one exercise.

    Parameters
    ----------
    root : pathlib.Path
        Its folder.
    exercise : str
        The exercise.
    """

    def __init__(self, root: pathlib.Path, exercise: str) -> None:
        self.root = root
        self.exercise = exercise

    @classmethod
    def make(cls, root: pathlib.Path, exercise: str) -> "School":
        """Make a course and release the exercise."""
        releasing.Course(root).release(exercise)
        return cls(root, exercise)

    def copied(self, root: pathlib.Path) -> "School":
        """Return a copy, so that each test has one of its own."""
        shutil.copytree(self.root, root)
        return School(root, self.exercise)

    def folder(self, student: str) -> pathlib.Path:
        """Return the folder in which a student hands in."""
        return self.root / "submitted" / student / self.exercise

    def graded(self, student: str) -> pathlib.Path:
        """Return the notebook that is kept of a student."""
        return self.root / "autograded" / student / self.exercise / f"{self.exercise}.ipynb"

    def release(self) -> pathlib.Path:
        """Return the notebook that students get."""
        return self.root / "exercises" / self.exercise / f"{self.exercise}.ipynb"

    def hand_in(self, student: str, title: str, **others: str) -> None:
        """Hand in an answer of the corpora, by its kind and name."""
        kind, name = title.split("/")
        sources = {}
        if kind == "solution":
            sources = solution(self.exercise)
        elif kind != "untouched":
            sources = answer(self.exercise, kind, name)
        self.hand_in_sources(student, {**sources, **others})

    def hand_in_sources(self, student: str, sources: Mapping[str, str]) -> None:
        """Hand in the released notebook, with texts in some of its cells."""
        notebook = read(self.release())
        fill(notebook, sources)
        self.folder(student).mkdir(parents=True, exist_ok=True)
        write(notebook, self.folder(student) / f"{self.exercise}.ipynb")

    def cli(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command of `rectified` in the course's folder."""
        return subprocess.run(
            [sys.executable, "-m", "rectified.grading.cli", *arguments],
            cwd=self.root,
            capture_output=True,
            text=True,
            check=False,
        )

    def judge(self, *students: str, resume: bool = False) -> dict[str, Result]:
        """Grade in this process, which is warm; the command is tried elsewhere."""
        batch = Batch(Course(self.root), self.exercise)
        try:
            which = Which(students or None, resume=resume)
            return {result.student: result for result in batch.run(Alone(), which)}
        finally:
            batch.close()

    def start(self, *options: str, **environment: str) -> subprocess.Popen[str]:
        """Start `rectified grade`."""
        return subprocess.Popen(
            [sys.executable, "-m", "rectified.grading.cli", "grade", self.exercise, *options],
            cwd=self.root,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def grade(self, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run `rectified grade`, and return what it said."""
        running = self.start(*options, **environment)
        out, error = running.communicate(timeout=300)
        return subprocess.CompletedProcess(options, running.returncode, out, error)

    def nbgrader(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command of nbgrader in the course's folder."""
        program = pathlib.Path(sys.executable).with_name("nbgrader")
        return subprocess.run(
            [program, *arguments],
            cwd=self.root,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )

    @property
    def url(self) -> str:
        """Where the gradebook is."""
        return Course(self.root).gradebook_url

    def move_gradebook(self, url: str) -> None:
        """Let the gradebook lie elsewhere, and release the exercise there."""
        settings = self.root / "nbgrader_config.py"
        line = f"\nc.CourseDirectory.db_url = {url!r}\n"
        settings.write_text(settings.read_text("utf-8") + line, "utf-8")
        done = self.nbgrader("generate_assignment", self.exercise, "--force")
        if done.returncode:
            raise RuntimeError(done.stderr)

    def totals(self) -> dict[str, float]:
        """Return the points of everybody who has some, as nbgrader counts them."""
        with Gradebook(self.url) as gradebook:
            return {
                one.student.id: one.score
                for one in gradebook.assignment_submissions(self.exercise)
                if all(g.auto_score is not None or g.needs_manual_grade for g in _grades(one))
            }

    def waiting(self) -> dict[str, list[str]]:
        """Return, for each student, the cells that wait for a teacher."""
        with Gradebook(self.url) as gradebook:
            return {
                one.student.id: [grade.name for grade in _grades(one) if grade.needs_manual_grade]
                for one in gradebook.assignment_submissions(self.exercise)
            }

    def rows(self) -> dict[str, Mapping[str, Any]]:
        """Return everything that the gradebook says of everybody."""
        with Gradebook(self.url) as gradebook:
            return {
                one.student.id: {
                    "grades": {
                        g.name: (g.auto_score, g.manual_score, g.needs_manual_grade)
                        for g in _grades(one)
                    },
                    "comments": {
                        comment.name: comment.auto_comment
                        for notebook in one.notebooks
                        for comment in notebook.comments
                    },
                }
                for one in gradebook.assignment_submissions(self.exercise)
            }

    def give_by_hand(self, student: str, cell: str, points: float) -> None:
        """Let a teacher give points."""
        with Gradebook(self.url) as gradebook:
            grade = gradebook.find_grade(cell, self.exercise, self.exercise, student)
            grade.manual_score = points
            gradebook.db.commit()

    def rename_in_gradebook(self, cell: str, name: str) -> None:
        """Let the gradebook be of an older release."""
        with Gradebook(self.url) as gradebook:
            gradebook.db.execute(
                text("UPDATE base_cell SET name = :new WHERE name = :old"),
                {"new": name, "old": cell},
            )
            gradebook.db.commit()


def _grades(submission: Any) -> list[Any]:
    return [grade for notebook in submission.notebooks for grade in notebook.grades]

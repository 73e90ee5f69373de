"""A throw-away copy of the course, in which nbgrader releases and grades.

As a program it releases every exercise in a folder, in one process.
"""

import contextlib
import logging
import os
import pathlib
import shutil
import sqlite3
import sys
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

import nbformat
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.exc import SAWarning
from traitlets.config.loader import PyFileConfigLoader

from tools.exercises.assignment import ROOT

KEEP_NO_HISTORY = "--HistoryManager.hist_file=:memory:"
QUIET_KERNEL = f"--Application.log_level={logging.CRITICAL}"


class Course:
    """A folder with what nbgrader reads of the project.

    Parameters
    ----------
    folder : pathlib.Path
        Where to make it; what a course made there before is deleted.

    Raises
    ------
    ValueError
        If it is the project's own folder, or holds it: its exercises would be deleted.
    """

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder.resolve()
        if ROOT.resolve().is_relative_to(self.folder):
            raise ValueError(f"a course must lie in a folder of its own; got {self.folder}")
        self.folder.mkdir(parents=True, exist_ok=True)
        for name in ("solutions", "exercises", "submitted", "autograded", "feedback"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        (self.folder / "gradebook.db").unlink(missing_ok=True)
        ignored = shutil.ignore_patterns(".ipynb_checkpoints")
        shutil.copytree(ROOT / "solutions", self.folder / "solutions", ignore=ignored)
        shutil.copy(ROOT / "nbgrader_config.py", self.folder)
        # nbgrader calls alembic by name
        programs = str(pathlib.Path(sys.executable).parent)
        if programs not in os.environ["PATH"].split(os.pathsep):
            os.environ["PATH"] = programs + os.pathsep + os.environ["PATH"]
        config = PyFileConfigLoader("nbgrader_config.py", str(self.folder)).load_config()
        config.CourseDirectory.root = str(self.folder)
        config.NbGraderAPI.log_level = logging.ERROR
        config.Execute.extra_arguments = [KEEP_NO_HISTORY, QUIET_KERNEL]
        warnings.filterwarnings("ignore", category=SAWarning)  # nbgrader's own
        self._api = NbGraderAPI(config=config)

    def release(self, name: str) -> None:
        """Make the notebook that students get."""
        _done(self._api.generate_assignment(name), f"releasing {name}")

    def enrol(self, student: str, first_name: str, last_name: str) -> None:
        """Put a student into the gradebook."""
        with self.gradebook() as gradebook:
            gradebook.update_or_create_student(student, first_name=first_name, last_name=last_name)

    def submit(self, student: str, name: str, sources: Mapping[str, str]) -> None:
        """Hand in a released exercise, filled in."""
        notebook = nbformat.read(self.folder / f"exercises/{name}/{name}.ipynb", as_version=4)
        cells = {cell.id: cell for cell in notebook.cells}
        for cell, source in sources.items():
            cells[cell].source = source
        folder = self.folder / "submitted" / student / name
        folder.mkdir(parents=True)
        nbformat.write(notebook, folder / f"{name}.ipynb")

    def autograde(self, name: str, student: str) -> None:
        """Let nbgrader grade what a student has handed in."""
        _done(self._api.autograde(name, student), f"grading {student} on {name}")

    def feedback(self, name: str, student: str) -> None:
        """Let nbgrader write the page that a student gets back."""
        _done(self._api.generate_feedback(name, student), f"feedback for {student} on {name}")

    def page(self, name: str, student: str) -> str:
        """Return the HTML of a student's feedback."""
        return (self.folder / f"feedback/{student}/{name}/{name}.html").read_text("utf-8")

    def points(self, name: str) -> dict[str, dict[str, float | None]]:
        """Return student → graded cell → points, as the gradebook has them.

        What waits for a teacher has none yet.
        """
        with self.gradebook() as gradebook:
            return {
                submission.student.id: {
                    grade.name: None if grade.needs_manual_grade else grade.score
                    for notebook in submission.notebooks
                    for grade in notebook.grades
                }
                for submission in gradebook.assignment_submissions(name)
            }

    @contextlib.contextmanager
    def gradebook(self) -> Iterator[Any]:
        """Open nbgrader's database."""
        with Gradebook(f"sqlite:///{self.folder / 'gradebook.db'}") as gradebook:
            yield gradebook


@event.listens_for(Engine, "connect")
def _hasten(connection: Any, _: Any) -> None:
    """Let SQLite not wait for the disk: nothing here needs to survive a power cut."""
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA synchronous=OFF")


def _done(result: dict[str, Any], what: str) -> None:
    if not result["success"]:
        raise RuntimeError(f"{what} failed:\n{result.get('log', '')}\n{result.get('error', '')}")


def files(folder: pathlib.Path) -> dict[str, bytes]:
    """Return every file below a folder by its relative path, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".ipynb_checkpoints" not in path.parts
    }


if __name__ == "__main__":
    course = Course(pathlib.Path(sys.argv[1]))
    for path in sorted((course.folder / "solutions").iterdir()):
        course.release(path.name)

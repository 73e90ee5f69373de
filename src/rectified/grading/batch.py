"""Grade a class: who is to be graded, the crew, one writer, and nothing lost on the way."""

import contextlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from nbgrader.utils import parse_utc

from rectified.grading.course import Course
from rectified.grading.exercise import Exercise
from rectified.grading.gradebook import Book
from rectified.grading.handed_in.files import open_regular
from rectified.grading.handed_in.locate import fingerprint
from rectified.grading.judging.judge import Reason
from rectified.grading.limits import Limits
from rectified.grading.task import Done, Task, digest

TIMESTAMP = "timestamp.txt"
COMPANIONS = (TIMESTAMP, "submission_secret.txt")
"""What nbgrader's exchange puts beside a notebook, and looks for beside the graded one."""

SHORT = 1_000
"""So many bytes of these are read."""

FAILED = "It could not be graded by itself, which is not its student's fault: {error}."


class Works(Protocol):
    """Who grades."""

    def work(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Done | Exception]]:
        """Yield each task with what came of it."""


@dataclass
class Result:
    """What became of one submission.

    Parameters
    ----------
    student : str
        Whose.
    earned, points : float
        Of all tests.
    reasons : list of Reason
        What happened to it, in words for its student.
    problem : str
        Why no points could be recorded, for the teacher; empty where they were.
    faults : list of str
        Which tests could not be judged, for the teacher; they gave no points.
    """

    student: str
    earned: float = 0.0
    points: float = 0.0
    reasons: list[Reason] = field(default_factory=list)
    problem: str = ""
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Which:
    """Which submissions are to be graded.

    Parameters
    ----------
    students : sequence of str or None
        Those of these students; all without it.
    resume : bool
        Only what is not graded yet: the same file, by the same teacher's notebook.
    newer : bool
        Only what is not graded yet, or was handed in anew since, as nbgrader does without force.
    create : bool
        Whether students who do not stand in the gradebook are put there.
    """

    students: Sequence[str] | None = None
    resume: bool = False
    newer: bool = False
    create: bool = True


class Batch:
    """The submissions of one assignment.

    Parameters
    ----------
    course : Course
        Where.
    assignment : str
        Which.
    limits : Limits
        How much each may use.
    is_walled : bool
        Whether students' code runs behind walls.

    Raises
    ------
    NoSuch, Outdated, ValueError
        If there is no such assignment, the gradebook does not know it, or it cannot be graded.
    """

    def __init__(
        self,
        course: Course,
        assignment: str,
        limits: Limits | None = None,
        is_walled: bool = True,
    ) -> None:
        self.course = course
        self.assignment = assignment
        self._exercises = course.exercises(assignment)
        self._limits = limits or Limits()
        self._is_walled = is_walled
        self._book = Book(course)
        self._book.hold(assignment, {one.name: _graded(one) for one in self._exercises})
        self._secret = course.secret()

    def close(self) -> None:
        """Leave the gradebook."""
        self._book.close()

    def tasks(self, which: Which) -> list[Task]:
        """Return what is to be graded.

        Raises
        ------
        ValueError
            If a student is named who has handed in nothing.
        """
        everybody = self.course.students(self.assignment)
        if which.students is not None:
            if absent := sorted(set(which.students) - set(everybody)):
                raise ValueError(
                    f"{', '.join(absent)} handed in nothing for {self.assignment}; "
                    f"{len(everybody)} others did"
                )
            everybody = sorted(set(which.students))
        tasks = map(self._task, everybody)
        return [task for task in tasks if not self._is_done(task, which)]

    def _task(self, student: str) -> Task:
        folder = self.course.handed_in(student, self.assignment)
        return Task(
            student,
            self.assignment,
            tuple(exercise.name for exercise in self._exercises),
            tuple(exercise.text for exercise in self._exercises),
            str(folder or ""),
            self._secret,
            self._limits,
            self._is_walled,
            tuple(map(str, self.course.private)),
            fingerprint(folder, self._limits) if folder else "",
        )

    def _is_done(self, task: Task, which: Which) -> bool:
        if not (which.resume or which.newer):
            return False
        if not self._book.is_graded(self.assignment, task.student):
            return False
        kept = [self._kept(task, name) for name in task.names]
        if not all(path.is_file() for path in kept):
            return False
        if which.resume:
            return all(
                _graded_by(path) == digest(task, name)
                for path, name in zip(kept, task.names, strict=True)
            )
        now, then = self._timestamp(Path(task.folder)), self._timestamp(kept[0].parent)
        return now is None or then is None or now <= then

    def _kept(self, task: Task, name: str) -> Path:
        return self.course.autograded(task.student, self.assignment) / f"{name}.ipynb"

    def run(
        self, crew: Works, which: Which, tasks: Sequence[Task] | None = None
    ) -> Iterator[Result]:
        """Grade, and yield what became of each submission as soon as it is recorded.

        Parameters
        ----------
        crew : Works
            Who grades.
        which : Which
            Which submissions.
        tasks : sequence of Task, optional
            These, where they are known already: to find them, all files are read.
        """
        for task, done in crew.work(self.tasks(which) if tasks is None else tasks):
            yield self._recorded(task, done, which.create)

    def _recorded(self, task: Task, done: Done | Exception, create: bool) -> Result:
        if isinstance(done, Exception):
            return Result(task.student, problem=FAILED.format(error=_said(done)))
        result = Result(task.student, done.earned, done.points, list(done.reasons))
        result.faults = list(done.faults)
        if not create and not self._book.knows(task.student):
            result.problem = f"there is no student {task.student} in the gradebook"
            return result
        try:
            timestamp = self._timestamp(Path(task.folder)) if task.folder else None
            self._book.save(self.assignment, task.student, done.notebooks, timestamp)
            self._keep(task, done)
        except Exception as error:
            result.problem = f"it was graded, but could not be recorded: {_said(error)}"
        return result

    def _keep(self, task: Task, done: Done) -> None:
        """Write the graded notebooks, each whole or not at all."""
        folder = self.course.autograded(task.student, self.assignment)
        folder.mkdir(parents=True, exist_ok=True)
        for name, kept in done.notebooks.items():
            _write(folder / f"{name}.ipynb", kept.text)
        for name in COMPANIONS:
            text = _read(Path(task.folder) / name) if task.folder else None
            if text is None:
                (folder / name).unlink(missing_ok=True)
            else:
                _write(folder / name, text)

    def _timestamp(self, folder: Path) -> datetime | None:
        """Return when something was handed in, where a file says so that can be read."""
        try:
            found = parse_utc((_read(folder / TIMESTAMP) or "").strip() or None)
        except (ValueError, OverflowError):
            return None
        return found if isinstance(found, datetime) else None


def _graded(exercise: Exercise) -> set[str]:
    return {cell.name for cell in (*exercise.tests, *exercise.written)}


def _graded_by(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))["metadata"]["rectified"]["grading"]["of"]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _read(path: Path) -> str | None:
    """Return a short text, where there is a file that has one."""
    try:
        file, _ = open_regular(path)
        with file:
            return file.read(SHORT).decode("utf-8")
    except (OSError, UnicodeError):
        return None


def _write(path: Path, text: str) -> None:
    half = path.with_name(f".{path.name}.half")
    try:
        half.write_text(text, "utf-8")
        half.replace(path)
    finally:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)


def _said(error: Exception) -> str:
    text = str(error)
    if isinstance(error, OSError) and error.strerror:
        text = error.strerror
    return f"{type(error).__name__}: {text}"[:500]

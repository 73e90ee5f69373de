"""Grade one submission in whichever process: plain data in, plain data out."""

import functools
import hashlib
import json
import re
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rectified.checks.drawing import secretly
from rectified.grading.exercise import Exercise
from rectified.grading.handed_in.locate import extra_files, find
from rectified.grading.handed_in.reading import Reading
from rectified.grading.judging.judge import Judged, Reason, Tested, judge
from rectified.grading.limits import Limits
from rectified.grading.sandbox import Sandbox, Unavailable, open_sandbox
from rectified.grading.selftest import prove

MOST = 3
"""So many sandboxes a process keeps."""

_ONE = threading.Lock()


@dataclass(frozen=True)
class Task:
    """A submission that is to be graded.

    Parameters
    ----------
    student, assignment : str
        Whose, and what.
    exercises : tuple of str
        The teacher's notebooks, as texts, by which they are graded.
    names : tuple of str
        What these are called.
    folder : str
        Where it lies; empty where nothing can be read there.
    secret : bytes
        What the numbers that tests draw depend on.
    limits : Limits
        How much it may use.
    is_walled : bool
        Whether its code runs behind walls.
    private : tuple of str
        Paths that nobody behind them may see, such as the course and its gradebook.
    fingerprint : str
        What changes with the files that were handed in.
    handed_in : tuple of (Reading, dict)
        What stands in it, where it was read already.
    """

    student: str
    assignment: str
    names: tuple[str, ...]
    exercises: tuple[str, ...]
    folder: str
    secret: bytes
    limits: Limits = field(default_factory=Limits)
    is_walled: bool = True
    private: tuple[str, ...] = ()
    fingerprint: str = ""
    handed_in: tuple[tuple[Reading, dict[str, bytes]], ...] = ()


@dataclass(frozen=True)
class Kept:
    """What is kept of a judged notebook.

    Parameters
    ----------
    text : str
        The notebook file.
    scores : dict
        What each graded cell gives by itself; None where a teacher gives points.
    unwritten : set of str
        The cells to fill in in which nothing was written.
    """

    text: str
    scores: dict[str, float | None]
    unwritten: set[str]


@dataclass(frozen=True)
class Done:
    """A submission that is graded.

    Parameters
    ----------
    student : str
        Whose.
    notebooks : dict of Kept
        What is kept of each notebook, by name.
    earned, points : float
        Of all tests.
    reasons : tuple of Reason
        What happened to it; where nothing did, why the first test that failed did.
    faults : tuple of str
        What went wrong on our side, for the teacher.
    """

    student: str
    notebooks: dict[str, Kept]
    earned: float
    points: float
    reasons: tuple[Reason, ...] = ()
    faults: tuple[str, ...] = ()


def read(task: Task) -> tuple[tuple[Reading, dict[str, bytes]], ...]:
    """Read what was handed in."""
    if not task.folder:
        problem = "What was handed in is a link to another folder. Hand in the files themselves."
        return tuple((Reading(problem=problem), {}) for _ in task.names)
    folder = Path(task.folder)
    files = extra_files(folder, task.limits)
    return tuple((find(folder, name, task.limits), files) for name in task.names)


def grade(task: Task) -> Done:
    """Grade a submission; one after the other in each process."""
    with _ONE:
        return _grade(task)


def _grade(task: Task) -> Done:
    notebooks: dict[str, Kept] = {}
    tests: list[Tested] = []
    reasons: list[Reason] = []
    faults: list[str] = []
    handed_in = task.handed_in or read(task)
    for name, text, (reading, files) in zip(task.names, task.exercises, handed_in, strict=True):
        exercise = _exercise(name, text)
        sandbox = _sandbox(exercise, reading, task)
        with secretly(task.secret):
            judged = judge(exercise, reading, sandbox, task.limits, files)
        notebooks[name] = _kept(judged, task, name)
        tests += judged.tests
        reasons += judged.reasons
        faults += judged.faults
    lost = [test for test in tests if test.because]
    if lost and not reasons:
        reasons.append(Reason(lost[0].name, lost[0].because))
    earned, points = sum(one.earned for one in tests), sum(one.points for one in tests)
    return Done(task.student, notebooks, earned, points, tuple(reasons), tuple(faults))


def given_up(task: Task, why: str) -> Done:
    """Return a submission without points, where it could not be judged at all."""
    reading = Reading(problem=why)
    notebooks, points = {}, 0.0
    for name, text in zip(task.names, task.exercises, strict=True):
        judged = judge(_exercise(name, text), reading, _NOWHERE, task.limits)
        notebooks[name] = _kept(judged, task, name)
        points += judged.points
    return Done(task.student, notebooks, 0.0, points, (Reason("", why),))


def _kept(judged: Judged, task: Task, name: str) -> Kept:
    judged.notebook["metadata"]["rectified"]["grading"]["of"] = digest(task, name)
    text = json.dumps(judged.notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    return Kept(text, judged.scores, judged.unwritten)


def digest(task: Task, name: str) -> str:
    """Return what says of a graded notebook what was graded, and by which teacher's notebook."""
    text = task.exercises[task.names.index(name)]
    what = json.dumps([text, task.student, task.fingerprint])
    return hashlib.sha256(what.encode()).hexdigest()[:16]


@functools.lru_cache(maxsize=32)
def _exercise(name: str, text: str) -> Exercise:
    return Exercise(name, text)


WARM = ("matplotlib.pyplot", "IPython.core.inputtransformer2")
"""What takes long to import, and is imported before workers are forked where cells want it."""

WANTS = re.compile(r"\b(?:matplotlib|plt|pylab)\b|^\s*[%!]", re.M)
"""Where a student's cells want any of it."""


class NoWalls(Unavailable):
    """Nothing can be graded here; the message says what is missing, or what does not hold."""


_SANDBOXES: dict[tuple[Any, ...], Sandbox] = {}
_NOWHERE: Any = None


def _sandbox(exercise: Exercise, reading: Reading, task: Task) -> Sandbox:
    """Return a sandbox that is warm for what a student's cells import."""
    text = "\n".join(cell.source for cell in reading.cells if cell.kind == "code")
    warm = WARM if WANTS.search(text) else ()
    key = (tuple(exercise.needs), warm, task.limits, task.is_walled)
    if key not in _SANDBOXES:
        while len(_SANDBOXES) >= MOST:
            _SANDBOXES.pop(next(iter(_SANDBOXES))).close()
        _SANDBOXES[key] = _proven(exercise, task, warm)
    return _SANDBOXES[key]


def _proven(exercise: Exercise, task: Task, warm: tuple[str, ...]) -> Sandbox:
    """Return a sandbox whose walls have been tried."""
    private = [Path(one) for one in (task.folder, *task.private) if one]
    try:
        sandbox = open_sandbox(exercise.needs, task.limits, task.is_walled, warm)
        try:
            prove(sandbox, private)
        except BaseException:
            sandbox.close()
            raise
    except Unavailable as error:
        raise NoWalls(str(error)) from None
    return sandbox


def leave() -> None:
    """Close the sandboxes of this process."""
    while _SANDBOXES:
        _SANDBOXES.popitem()[1].close()

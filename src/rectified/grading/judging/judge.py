"""Judge one submission: its cells in the sandbox, the teacher's outside, points and reasons."""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from rectified.checks import Report
from rectified.checks.report import Score
from rectified.grading.exercise import Cell, Exercise
from rectified.grading.handed_in.match import Match, match
from rectified.grading.handed_in.reading import Reading
from rectified.grading.judging import cells
from rectified.grading.judging.notebook import rebuilt
from rectified.grading.judging.remote import bound
from rectified.grading.judging.runs import Runs, Session
from rectified.grading.limits import Limits
from rectified.grading.sandbox.sandbox import Died, Sandbox


@dataclass(frozen=True)
class Reason:
    """Something that happened to a submission, in words for its student.

    Parameters
    ----------
    cell : str
        The cell that it concerns; empty for the file as a whole.
    text : str
        One or two sentences.
    """

    cell: str
    text: str


@dataclass
class Tested:
    """What a test cell gave.

    Parameters
    ----------
    name : str
        The cell.
    earned, points : float
        What it gave, and what it is worth.
    is_hidden : bool
        Whether students do not get to see what it tests.
    report : Report or None
        What the check in it found; None where nothing could be checked.
    because : str
        Why it gave less than it is worth, in one sentence; empty where it did not.
    """

    name: str
    earned: float
    points: float
    is_hidden: bool
    report: Report | None = None
    because: str = ""


@dataclass
class Judged:
    """A submission with its points.

    Parameters
    ----------
    notebook : dict
        The notebook with outputs, as nbgrader keeps it among the autograded ones.
    tests : list of Tested
        What each test cell gave.
    reasons : list of Reason
        What happened to it.
    unwritten : set of str
        The cells to fill in in which nothing was written.
    by_hand : list of str
        The cells that a teacher grades.
    faults : list of str
        What went wrong on our side, for the teacher.
    """

    notebook: dict[str, Any]
    tests: list[Tested] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    unwritten: set[str] = field(default_factory=set)
    by_hand: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def scores(self) -> dict[str, float | None]:
        """What each graded cell gives by itself; None where a teacher gives points."""
        by_hand = {name: 0.0 if name in self.unwritten else None for name in self.by_hand}
        return {test.name: test.earned for test in self.tests} | by_hand

    @property
    def earned(self) -> float:
        """The points of all tests together."""
        return sum(test.earned for test in self.tests)

    @property
    def points(self) -> float:
        """What all tests are worth together."""
        return sum(test.points for test in self.tests)


def judge(
    exercise: Exercise,
    reading: Reading,
    sandbox: Sandbox,
    limits: Limits,
    files: Mapping[str, bytes] | None = None,
) -> Judged:
    """Judge what was handed in.

    Parameters
    ----------
    exercise : Exercise
        The teacher's notebook.
    reading : Reading
        What was handed in.
    sandbox : Sandbox
        Where its cells run.
    limits : Limits
        How much it may use.
    files : mapping, optional
        What lies beside the notebook.
    """
    return _Trial(
        exercise, match(exercise, reading), reading, sandbox, limits, files or {}
    ).judged()


class _Trial:
    """One submission on trial."""

    def __init__(
        self,
        exercise: Exercise,
        matched: Match,
        reading: Reading,
        sandbox: Sandbox,
        limits: Limits,
        files: Mapping[str, bytes],
    ) -> None:
        self._exercise = exercise
        self._steps = matched.steps
        self._reading = reading
        self._runs = Runs(sandbox, matched.steps, files, limits)
        self._names: cells.Namespace = {"__name__": "__main__"}
        self._students: set[str] = set()
        self._outputs: dict[int, list[dict[str, Any]]] = {}
        self._tests: dict[int, Tested] = {}
        self._faults: list[str] = []
        self._shown: Session | None = None
        self._reasons = [Reason("", note) for note in matched.notes]
        if reading.problem:
            self._reasons.insert(0, Reason("", reading.problem))

    def judged(self) -> Judged:
        for number, step in enumerate(self._steps):
            if step.cell is not None and step.kind == "code":
                if step.cell.role in ("setup", "test"):
                    self._run_outside(number, step.cell)
                elif step.cell.role == "answer":
                    cells.run_imports(step.cell, self._names)
                    self._students |= step.cell.binds - step.cell.imports
        if self._shown is not None:
            self._shown.close()
        self._show_the_rest()
        self._reasons += self._of_cells()
        notebook = rebuilt(self._exercise, self._steps, self._outputs, self._runs.ran)
        found = Judged(
            notebook,
            list(self._tests.values()),
            self._reasons,
            {s.cell.name for s in self._steps if s.cell and s.is_students and not s.handed_in},
            [cell.name for cell in self._exercise.written],
            self._faults,
        )
        _note(found)
        return found

    def _run_outside(self, number: int, cell: Cell) -> None:
        """Run one of the teacher's cells, with the student's functions as they are at its place."""
        asked = sorted(
            name for name in cell.reads if name in self._students or name not in self._names
        )
        asked = [name for name in asked if name not in cell.binds]
        session = self._session(number) if asked else Session(self._runs, number)
        try:
            found = self._bound(session, asked)
            missing = [name for name in asked if name not in found and name in self._students]
            if missing and cell.role == "test":
                shown = cells.Shown([self._lacks(missing[0])], failed=True)
            else:
                shown = cells.run(cell, {**self._names, **found} if asked else self._names)
        finally:
            if asked and cell.role == "setup":
                self._shown = session
            else:
                session.close()
        if session.death is not None and shown.report is not None:
            shown = self._without_whys(shown)
        if cell.role == "test":
            self._tests[number] = _tested(cell, shown)
            if shown.fault:
                self._faults.append(f"{cell.name}: {shown.fault}")
        else:
            self._students -= cell.binds
            self._runs.lent |= {
                name: self._names[name] for name in cell.of_ours if name in self._names
            }
        self._outputs[number] = shown.outputs

    def _session(self, number: int) -> Session:
        """Return a session for a cell of the teacher's that asks for functions of the student's.

        No two tests share a worker. A test may have that of the cell before it that only shows
        something, as a figure does.
        """
        before, self._shown = self._shown, None
        return Session(self._runs, number, before.hand_over(number) if before is not None else None)

    def _bound(self, session: Session, names: list[str]) -> dict[str, Any]:
        if not names or self._reading.problem:
            return {}
        try:
            return bound(session, names)
        except Died:
            return {}

    def _lacks(self, name: str) -> dict[str, Any]:
        """Return what a test shows where there is nothing to test."""
        for number, step in enumerate(self._steps):
            if step.cell is None or step.cell.role != "answer" or name not in step.cell.binds:
                continue
            ran = self._runs.ran.get(number)
            if self._reading.problem:
                because = self._reading.problem
            elif not step.handed_in:
                because = f"Nothing was written in the cell {step.cell.name}."
            elif ran is not None and ran.problem:
                because = f"The cell {step.cell.name} {ran.problem}."
            else:
                because = f"The cell {step.cell.name} does not define it."
            return cells.failure("NameError", f"There is no {name} to test. {because}")
        return cells.failure("NameError", f"There is no {name} to test.")

    @staticmethod
    def _without_whys(shown: cells.Shown) -> cells.Shown:
        """Return what a test shows without its reasons: with a worker that died, none is known."""
        assert shown.report is not None
        report = dataclasses.replace(shown.report, whys=())
        shown.report = report
        last = shown.outputs[-1]
        if shown.failed:
            shown.outputs[-1] = cells.failure(last["ename"], str(report))
        elif isinstance(shown.value, Score):
            last["data"]["text/html"] = dataclasses.replace(
                shown.value, report=report
            )._repr_html_()
        return shown

    def _show_the_rest(self) -> None:
        """Run what no test has needed, such as a student's cells after the last one."""
        waiting = [
            number
            for number, step in enumerate(self._steps)
            if step.kind == "code" and step.is_students and number not in self._runs.ran
        ]
        if waiting and not self._reading.problem:
            session = Session(self._runs, waiting[-1] + 1)
            try:
                session.ask("names", names=[])
            except Died:
                pass
            finally:
                session.close()

    def _of_cells(self) -> Iterable[Reason]:
        for number, step in enumerate(self._steps):
            ran = self._runs.ran.get(number)
            if ran is None or step.cell is None or step.cell.role != "answer" or not ran.problem:
                continue
            if step.handed_in:
                yield Reason(step.cell.name, f"The cell {step.cell.name} {ran.problem}.")


def _tested(cell: Cell, shown: cells.Shown) -> Tested:
    earned = cell.points
    if shown.failed:
        earned = 0.0
    elif isinstance(shown.value, Score):
        earned = min(float(shown.value.earned), cell.points)
    elif type(shown.value) in (int, float) and 0 <= shown.value <= cell.points:
        earned = float(shown.value)
    because = "" if earned == cell.points else _because(shown)
    return Tested(cell.name, earned, cell.points, cell.is_hidden, shown.report, because)


def _because(shown: cells.Shown) -> str:
    if shown.report is not None and shown.report.faults:
        return shown.report.faults[0][0].sentence
    errors = [one["evalue"] for one in shown.outputs if one["output_type"] == "error"]
    return str(errors[0]) if errors else "It gives part of the points."


def _note(judged: Judged) -> None:
    """Write into the notebook what a page or a report needs to know."""
    tests = {test.name: test for test in judged.tests}
    for node in judged.notebook["cells"]:
        test = tests.get(node["metadata"].get("nbgrader", {}).get("grade_id"))
        if test is not None:
            node["metadata"]["rectified"] = noted(test)
    course = judged.notebook["metadata"].setdefault("rectified", {})
    course["grading"] = {"reasons": [dataclasses.asdict(reason) for reason in judged.reasons]}


def noted(test: Tested) -> dict[str, Any]:
    """Return what a test gave as plain data."""
    report = test.report
    return {
        "earned": test.earned,
        "points": test.points,
        "hidden": test.is_hidden,
        "function": report.function if report else "",
        "passed": [one.region.title for one in report.findings if one.passed] if report else [],
        "faults": [
            {"on": [region.title for region in regions], "sentence": fault.sentence}
            for fault, regions in (report.faults if report else [])
        ],
        "whys": [
            {"name": why.name, "explanation": why.explanation}
            for why in (report.whys if report else ())
        ],
    }

"""A student's cells in workers: run as far as they go, and again for each test."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from rectified.calls.printable import SPACES, printable
from rectified.grading.exercise import Cell
from rectified.grading.handed_in.match import Step
from rectified.grading.limits import Limits
from rectified.grading.sandbox.guest import wire
from rectified.grading.sandbox.sandbox import Died, Sandbox, Worker

Message = dict[str, Any]

SPENT = "was not called any more: this submission has used up its time"


@dataclass
class Ran:
    """What came of one cell.

    Parameters
    ----------
    outputs : list of dict
        What it printed and showed, as the worker says.
    raised : dict or None
        What it raised.
    died : str
        How the process ended in it; empty where it did not.
    """

    outputs: list[Message] = field(default_factory=list)
    raised: Message | None = None
    died: str = ""

    @property
    def problem(self) -> str:
        """What went wrong, as the end of a sentence that begins with the cell."""
        if self.died:
            return self.died
        if self.raised is None:
            return ""
        text = printable(" ".join(str(self.raised.get("text", "")).split()))
        return f"raised {self.raised.get('error', 'an error')}" + (f": {text}" if text else "")


class Runs:
    """The steps of one submission, and the workers in which they run.

    Parameters
    ----------
    sandbox : Sandbox
        Where.
    steps : sequence of Step
        The cells in order.
    files : mapping
        What lies beside the notebook.
    limits : Limits
        How much all of it may take.
    """

    def __init__(
        self,
        sandbox: Sandbox,
        steps: Sequence[Step],
        files: Mapping[str, bytes],
        limits: Limits,
    ) -> None:
        self._sandbox = sandbox
        self._steps = steps
        self._files = dict(files)
        self.limits = limits
        self._until = monotonic() + limits.submission
        self._cuts: dict[int, int] = {}
        self._at_once = True
        self.ran: dict[int, Ran] = {}
        """What came of each step that has run, by its number."""
        self.lent: dict[str, Any] = {}
        """What setup cells import from the course's package, by name."""
        self.deaths = 0
        """How many workers have ended before their time."""

    @property
    def left(self) -> float:
        """The seconds that this submission has left."""
        return self._until - monotonic()

    def worker(self, before: int) -> Worker:
        """Return a fresh worker in which all steps before one have run.

        Raises
        ------
        Died
            If the submission has used up its time.
        """
        while True:
            if self.left <= 0:
                raise Died(SPENT, "time")
            worker = self._sandbox.worker()
            worker.lent = {name: one for name, one in self.lent.items() if callable(one)}
            numbers = [n for n, step in enumerate(self._steps[:before]) if self._runs_inside(step)]
            if self._at_once:
                self._at_once = self._run_at_once(worker, numbers)
                if self._at_once:
                    return worker
            elif self._run_each(worker, numbers):
                return worker
            else:
                self.deaths += 1

    def _run_at_once(self, worker: Worker, numbers: Sequence[int]) -> bool:
        """Run steps in a worker, by one message; return whether all of them have run.

        Where they have not, it is found out one by one, in other workers, which statement has no
        end or ends the worker.
        """
        asks = [{"ask": "files", "with": {"files": self._files}}] if self._files else []
        for step in (self._steps[number] for number in numbers):
            if step.cell is not None and step.cell.of_ours:
                asks.append({"ask": "give", "with": {"names": self._given(step.cell)}})
            asks.append({"ask": "run", "with": {**_asked(step, None), "tell": False}})
        try:
            seconds = min(self.limits.call, max(self.left, 0.1))
            answers = worker.ask("in_turn", seconds, asks=asks).get("answers")
        except (Died, wire.Unsendable):
            return False
        if not isinstance(answers, list) or len(answers) != len(asks):
            return False
        ran = [one for ask, one in zip(asks, answers, strict=True) if ask["ask"] == "run"]
        for number, answer in zip(numbers, ran, strict=True):
            self._keep(number, answer if isinstance(answer, dict) else {})
        return True

    def _run_each(self, worker: Worker, numbers: Sequence[int]) -> bool:
        """Run steps in a worker, one after the other; return whether the worker has survived."""
        if self._files:
            worker.ask("files", 5.0, files=self._files)
        return all(self._run(worker, number, self._steps[number]) for number in numbers)

    def is_same(self, before: int, later: int) -> bool:
        """Whether a worker that is ready for one step is ready for a later one, too."""
        return not any(map(self._runs_inside, self._steps[before:later]))

    @staticmethod
    def _runs_inside(step: Step) -> bool:
        if step.kind != "code":
            return False
        if step.is_students:
            return True
        cell = step.cell
        return cell is not None and cell.role == "setup" and is_for_students(cell)

    def _run(self, worker: Worker, number: int, step: Step) -> bool:
        """Run a step in a worker; return whether the worker has survived."""
        if self._cuts.get(number) == 0:
            return True
        reached = [0]
        try:
            if step.cell is not None and step.cell.of_ours:
                worker.ask("give", 5.0, names=self._given(step.cell))
            answer = worker.ask(
                "run",
                min(self.limits.cell, max(self.left, 0.1)),
                lambda at: reached.__setitem__(0, at),
                **_asked(step, self._cuts.get(number)),
            )
        except Died as death:
            at = reached[0]
            again = number in self._cuts
            self._cuts[number] = 0 if again or type(at) is not int else max(at, 0)
            self.ran[number] = Ran(died=str(death))
            return False
        self._keep(number, answer)
        return True

    def _keep(self, number: int, answer: Message) -> None:
        if number not in self.ran:
            self.ran[number] = Ran(_outputs(answer.get("outputs")), _raised(answer.get("raised")))
        elif self.ran[number].died and not self.ran[number].outputs:
            self.ran[number].outputs = _outputs(answer.get("outputs"))

    def _given(self, cell: Cell) -> dict[str, tuple[str, Any]]:
        given = {}
        for name in sorted(cell.of_ours & self.lent.keys()):
            value = self.lent[name]
            if callable(value):
                given[name] = ("function", None)
                continue
            try:
                wire.pack({"value": value})
            except wire.Unsendable:
                continue
            given[name] = ("data", value)
        return given


def _asked(step: Step, stop: int | None) -> Message:
    """Return what a worker is asked to run; what a teacher's cell shows is known already."""
    return {
        "name": step.name,
        "source": step.source,
        "stop": stop,
        "silent": not step.is_students,
    }


def is_for_students(cell: Cell) -> bool:
    """Whether a setup cell does anything that a student's cell could need."""
    return not cell.imports_ours or bool(cell.of_ours)


def _outputs(outputs: Any) -> list[Message]:
    """Return what a worker says that a cell has shown, as far as it is what it should be."""
    found = []
    for one in outputs if isinstance(outputs, list) else []:
        if not isinstance(one, dict) or not isinstance(one.get("text"), str):
            continue
        name, kind = (str(one.get(key, "")) for key in ("name", "kind"))
        name = name if name == "stderr" else "stdout"
        kind = kind if kind in ("stream", "display_data") else "execute_result"
        found.append({"kind": kind, "name": name, "text": printable(one["text"][:20_000], SPACES)})
    return found[:100]


def _raised(raised: Any) -> Message | None:
    if not isinstance(raised, dict):
        return None
    lines = raised.get("lines")
    return {
        "error": printable(str(raised.get("error", "an error"))[:100]),
        "text": printable(str(raised.get("text", ""))[:500], SPACES),
        "lines": [
            printable(str(line)[:300]) for line in (lines if isinstance(lines, list) else [])[:10]
        ],
    }


class Session:
    """The workers of one test or figure: another where one dies, as often as is allowed.

    Parameters
    ----------
    runs : Runs
        The submission.
    before : int
        The number of the step at which it stands.
    worker : Worker, optional
        One that is ready for it; a fresh one without it.
    """

    def __init__(self, runs: Runs, before: int, worker: Worker | None = None) -> None:
        self._runs = runs
        self._before = before
        self._until = monotonic() + runs.limits.test
        self._worker = worker
        self._tries = runs.limits.tries if runs.deaths < runs.limits.deaths else 1
        self._at_once = True
        self.death: Died | None = None
        """How the last worker ended, if one did."""

    def ask_at_once(self, ask: str, **given: Any) -> Message:
        """Ask for many things in one message; where the worker dies of it, that does not count.

        Raises
        ------
        Died
            If it ended, or one has ended before: then it is better to ask for one thing at a time.
        """
        if not self._at_once:
            raise Died("has ended before", "gone")
        try:
            return self.ask(ask, calls=2, **given)
        except Died:  # perhaps all of it together took too long
            self._at_once = False
            self._tries += 1
            self._runs.deaths -= 1
            self.death = None
            raise

    def ask(self, ask: str, calls: float = 1, **given: Any) -> Message:
        """Ask a worker, for as long as so many calls may take; its answer is checked by who asks.

        Raises
        ------
        Died
            If it ended, or too many have ended before.
        """
        if self._tries <= 0 and self.death is not None:
            raise self.death
        try:
            if self._worker is None:
                started = monotonic()
                self._worker = self._runs.worker(self._before)
                self._until += monotonic() - started
            seconds = min(
                calls * self._runs.limits.call, self._until - monotonic(), self._runs.left
            )
            return self._worker.ask(ask, max(seconds, 0.05), **given)
        except Died as death:
            self._worker = None
            self._tries -= 1
            self._runs.deaths += 1
            self.death = death
            raise

    def hand_over(self, later: int) -> Worker | None:
        """Leave the worker to a session at a later step, where it is ready for that; or end it."""
        if self.death is not None or not self._runs.is_same(self._before, later):
            self.close()
        worker, self._worker = self._worker, None
        return worker

    def close(self) -> None:
        """End the worker."""
        if self._worker is not None:
            self._worker.close()
            self._worker = None

"""Check one function against one task, kind by kind of cases."""

import reprlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np

from rectified.calls import Answer, aftermath, apply_each, name_of
from rectified.calls.data import arrays, same
from rectified.checks.agreement import fault_of
from rectified.checks.alterations import explain
from rectified.checks.check import NotAFunction
from rectified.checks.drawing import drawn_from, secret_generator
from rectified.checks.fault import Fault
from rectified.checks.report import Finding, Report
from rectified.checks.task import Case, Kind, Task
from rectified.checks.tasks import task as task_named

LONGEST = 135
"""A call of so many letters is shown as code, a longer one in words."""

HELD_BACK = 20101110
"""The seed of the cases that an explanation is held to."""

Made = list[tuple[Case, Answer]]


def check_task(
    function: Callable[..., object],
    task: Task | str,
    *,
    cases: str | Iterable[str] | None = None,
    seed: int | None = None,
) -> Report:
    """Check a function that shall do a task.

    Parameters
    ----------
    function : callable
        Called with the task's arguments, by position; it may fail in any way.
    task : Task or str
        The task, or its name: that of a file in ``rectified/checks/tasks``.
    cases : str or iterable of str, optional
        Names of the task's kinds of cases; all without it. Each task has the kind "unmodified"
        too: that the arguments stay as they were.
    seed : int, optional
        Asks for cases of these kinds that are drawn from it, too: a table of all the other cases
        is wrong there.

    Returns
    -------
    Report
        What was asked, the simplest counterexample of each distinct fault, and why.

    Raises
    ------
    TypeError
        If `function` is not callable.
    ValueError
        If the task or a kind of cases is unknown.
    """
    if not callable(function):
        raise NotAFunction(f"expected a function to check; got {reprlib.repr(function)}")
    record = task_named(task) if isinstance(task, str) else task
    with aftermath(), np.errstate(all="ignore"):  # whatever a student has set
        return _Trial(function, record).report(cases, seed)


def _until_refused(made: Made) -> Made:
    """Return what was made up to the first call that could not be made at all."""
    for number, (_, answer) in enumerate(made):
        if answer.uncalled or answer.unwritten:
            return made[: number + 1]
    return made


def _given(cases: list[Case], _: np.random.Generator) -> list[Case]:
    return cases


def _others(cases: list[Case], known: list[tuple[Any, ...]]) -> list[Case]:
    """Return the cases whose arguments are not known."""
    return [case for case in cases if not any(same(case.arguments, one) for one in known)]


class _Trial:
    """One function on trial."""

    def __init__(self, function: Callable[..., object], task: Task) -> None:
        self.function = function
        self.task = task
        self.name = name_of(function)

    def report(self, cases: str | Iterable[str] | None, seed: int | None) -> Report:
        asked = self._asked(cases)
        if seed is not None:
            asked = self.task.seeded(asked, drawn_from(seed))
        made = self._try_each(asked)
        faults = {kind.name: self._judge(kind, made[kind.name]) for kind in asked}
        if seed is None:
            passed = [kind for kind in asked if faults[kind.name] is None]
            faults |= self._faults_in_secret(passed, made)
        findings = tuple(Finding(kind, faults[kind.name]) for kind in asked)
        if all(finding.passed for finding in findings):
            return Report(self.name, findings)
        for kind in (*self.task.kinds, self.task.drawn(self.task.kinds, HELD_BACK)):
            if kind.name not in made or kind.decides:
                made[f"{kind.name}, held back"] = self._try_on(kind)
        everything = [one for part in made.values() for one in part]
        of_seed = all(kind.follows_seed for kind in asked if faults[kind.name])
        again = self._try_on(asked[0])
        return Report(self.name, findings, explain(self.task, everything, again, of_seed=of_seed))

    def _faults_in_secret(self, kinds: list[Kind], made: dict[str, Made]) -> dict[str, Any]:
        """Return what is wrong in kinds of cases when they are drawn as nobody knows."""
        others = []
        for kind in kinds:
            rng = secret_generator("cases", self.task.name, kind.name)
            if rng is not None and kind.ordinary and not kind.keeps_input:
                known = [case.arguments for case, _ in made[kind.name]]
                cases = _others(kind.cases(rng), known)
                others.append(replace(kind, cases=partial(_given, cases)))
        more = self._try_each(others)
        for name, answers in more.items():
            made[name] = made[name] + answers
        return {kind.name: self._judge(kind, more[kind.name]) for kind in others}

    def _asked(self, cases: str | Iterable[str] | None) -> list[Kind]:
        if cases is None:
            return list(self.task.kinds_asked)
        names = [cases] if isinstance(cases, str) else list(cases)
        if not names:
            raise ValueError(f"cases must name at least one kind of {self.task.name}'s cases")
        return [self.task.kind(name) for name in names]

    def _try_on(self, kind: Kind) -> Made:
        return self._try_each([kind])[kind.name]

    def _try_each(self, kinds: Sequence[Kind]) -> dict[str, Made]:
        """Return what comes of the cases of several kinds, which are asked for at once."""
        cases = {kind.name: kind.cases(np.random.default_rng(1969)) for kind in kinds}
        every = [case.arguments for some in cases.values() for case in some]
        answers = iter(list(apply_each(self.function, every)))
        return {
            name: _until_refused([(case, next(answers)) for case in some])
            for name, some in cases.items()
        }

    def _judge(self, kind: Kind, made: Made) -> Fault | None:
        if kind.keeps_input:
            return self._judge_keeping(made)
        if kind.follows_seed:
            return self._judge_seed(made)
        for case, answer in made:
            if fault := self._fault(case, answer):
                return fault
        return None

    def _judge_keeping(self, made: Made) -> Fault | None:
        """Judge only whether arguments stay as they were; who answers nothing shows nothing."""
        for case, answer in made:
            if answer.modified:
                sentence = f"{self._call(case, answer)} changed what it was given."
                return Fault("modified", sentence, frozenset({"modified"}))
        if any(not answer.problem for _, answer in made):
            return None
        return self._fault(*made[0])

    def _judge_seed(self, made: Made) -> Fault | None:
        """Judge only whether what is drawn follows from the seed."""
        for case, answer in made:
            if answer.problem:
                return self._fault(case, answer)
        seed = self.task.random_from
        for first, again, other in zip(made[::3], made[1::3], made[2::3], strict=True):
            call = self._call(*first)
            if not same(first[1].data, again[1].data):
                sentence = (
                    f"{call} returned other numbers when it was called again with the same {seed}."
                )
                return Fault("seed", sentence, frozenset({"again"}))
            if same(first[1].data, other[1].data):
                sentence = f"{call} returned the same numbers with another {seed}."
                return Fault("seed", sentence, frozenset({"other"}))
        return None

    def _fault(self, case: Case, answer: Answer) -> Fault | None:
        task, call = self.task, self._call(case, answer)
        if answer.problem:
            subject, kind = call, "raised" if answer.error else "returned"
            mark: Any = (answer.error, answer.error_text, answer.kind)
            if answer.uncalled or answer.unwritten:
                subject, kind = self.name, "uncalled" if answer.uncalled else "unwritten"
                mark = kind
            return Fault(kind, f"{subject} {answer.problem}", frozenset({mark}))
        found = fault_of(task, case, answer.data)
        if found is None:
            return None
        subject = f"{call}{found.part}" if found.part[:1] == "[" else call
        if found.part and found.part[:1] != "[":
            subject = f"{found.part} of {call}"
        subject = subject[0].upper() + subject[1:] if found.part[:1].islower() else subject
        where = (found.part, "ordinary")
        marks = frozenset({where}) if found.kind == "value" else frozenset({(found.kind, *where)})
        return Fault(found.kind, f"{subject} {found.sentence}.", marks)

    def _call(self, case: Case, answer: Answer) -> str:
        numbers = sum(array.size for array in arrays(case.arguments))
        if numbers <= LONGEST and len(code := answer.call) <= LONGEST:
            return code
        return f"{self.name} on {case.title or self._of_shapes(case)}"

    def _of_shapes(self, case: Case) -> str:
        named = zip(self.task.arguments, case.arguments, strict=True)
        shapes = [f"{name} of shape {one.shape}" for name, one in named if hasattr(one, "shape")]
        return ", ".join(shapes) or "longer arguments"

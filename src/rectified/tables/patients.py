"""Tables of nets that ail: a report as a doctor reads it, and what a student's doctor says."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from rectified.calls import apply
from rectified.experiments import patients
from rectified.experiments.patients import FAULTS, STEPS, Report
from rectified.numerics import Array
from rectified.tables.table import Table

LOG = (0, 1, 2, 5, 10, STEPS)
"""The steps whose losses are shown."""


def chart(report: Report) -> Table:
    """Return a report as a table of its lines, at the start and at the end.

    A line that has a number for each layer shows them in a row. Of a line that has one for each
    unit it shows how many are 0, how many are 1, and how many lie between, layer by layer.
    """
    rows = [
        [name, _text(start), _text(report["end"][name])] for name, start in report["start"].items()
    ]
    steps = ", ".join(map(str, LOG))
    rows.insert(0, [f"loss after {steps} steps", _numbers(report["loss"][list(LOG)]), "–"])
    rows.insert(0, ["layers; rate", f"{report['layers']}; {report['rate']:g}", "–"])
    return Table(["line", "start", "end"], rows, numeric=False)


def _text(line: object) -> str:
    if isinstance(line, list):
        return ", ".join(map(_ends, line))
    return _numbers(np.atleast_1d(np.asarray(line, dtype=float)))


def _numbers(values: Array) -> str:
    values = np.where(np.abs(values) < patients.SAME, 0.0, values)  # rounding alone
    return ", ".join(f"{value:.2g}" for value in values.tolist())


def _ends(shares: Array) -> str:
    none, all_ = int(np.sum(shares == 0)), int(np.sum(shares == 1))
    return f"{none}/{shares.size - none - all_}/{all_}"


def rounds(diagnose: Callable[..., object], seeds: Iterable[int]) -> Table:
    """Return what a function says of nets with each fault: the names, and how often.

    Parameters
    ----------
    diagnose : callable
        Called with a report; it may fail in any way.
    seeds : iterable of int
        One net for each, and for each fault.
    """
    every = list(seeds)
    return Table(
        ["what ails it", "what your function says"],
        [[fault, _said(diagnose, fault, every)] for fault in FAULTS],
        numeric=False,
    )


def _said(diagnose: Callable[..., object], fault: str, seeds: Sequence[int]) -> str:
    said: Counter[str] = Counter()
    for seed in seeds:
        answer = apply(diagnose, (patients.report(fault, seed),))
        said[answer.data if isinstance(answer.data, str) else "no answer"] += 1
    return ", ".join(f"{name} ({count})" for name, count in said.most_common())

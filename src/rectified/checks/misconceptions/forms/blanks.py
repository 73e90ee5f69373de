"""Answers that are NaN where a function has no value: a root or a logarithm of negative numbers."""

import numpy as np

from rectified.checks.misconceptions.derived.samples import Samples
from rectified.checks.misconceptions.forms.trial import Part, Trial
from rectified.checks.misconceptions.forms.unstable import ALARM


def not_a_number(samples: Samples, trial: Trial) -> Part | None:
    """Return where answers are NaN, and what makes them so, if that is a whole side."""
    lost = np.isnan(samples.answers)
    if lost.sum() < 8:
        return None
    numbers = samples.numbers
    where = f"for every {trial.question.argument}"
    for side, said in ((numbers < 0, "below 0"), (numbers > 0, "above 0")):
        if lost[side].mean() > 0.9 and lost[~side].mean() < 0.1:
            where = f"for {trial.question.argument} {said}"
    if where.startswith("for every") and not lost.all():
        return None
    at = int(np.flatnonzero(lost)[np.abs(np.abs(numbers[lost]) - 1.0).argmin()])
    halves = np.split(samples.x, 2) if trial.question.reference.gated else [samples.x]
    single = np.array([half[at] for half in halves])
    outcome = trial.again(single, alarm=("invalid", "divide"))
    alarm = ALARM.search(outcome.error_text)
    line = f" in the line `{outcome.line}`" if outcome.line and alarm else ""
    names = {"log": "the logarithm", "sqrt": "the square root", "power": "the power"}
    what = names.get(alarm.group(2), alarm.group(2)) if alarm else ""
    because = f": {what} has no value there{line}" if what else ""
    return Part("not-a-number", f"The answer is NaN {where}{because}.")

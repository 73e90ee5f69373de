"""Checks of a student's function against the reference, with feedback that explains.

>>> import numpy as np
>>> from rectified.checks import check
>>> check(np.abs, "relu", regions=["negative", "positive"])
✗ absolute on negative numbers
    absolute(np.array([-1.0])) should be [0], but is [1].
✓ absolute on positive numbers
Why: This flips negative numbers instead of cutting them off: it is the absolute value.
ReLU answers 0 for every negative x.
"""

from rectified.checks.check import check
from rectified.checks.check_task import check_task
from rectified.checks.misconceptions import MISCONCEPTIONS, Misconception
from rectified.checks.regions import REGIONS
from rectified.checks.registry import misconceptions_of
from rectified.checks.report import CheckFailed, Report

__all__ = [
    "MISCONCEPTIONS",
    "REGIONS",
    "CheckFailed",
    "Misconception",
    "Report",
    "check",
    "check_task",
    "misconceptions_of",
]

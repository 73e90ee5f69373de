"""Misconceptions: plausible wrong implementations, each with the sentence that helps.

Where a student's function does what one of these does, its explanation is the feedback.
Each is at the same time a test of the grader: it must fail in `breaks` and nowhere else.
"""

from rectified.checks.misconceptions import relu
from rectified.checks.misconceptions.misconception import Misconception

MISCONCEPTIONS: tuple[Misconception, ...] = (*relu.MISCONCEPTIONS,)

__all__ = ["MISCONCEPTIONS", "Misconception"]

"""Whatever a submission does to the grader, it ends with a score and a reason."""

import dataclasses

import pytest

from grading.case import LIMITS, cases, given, told

HASTY = dataclasses.replace(LIMITS, call=1.0, cell=2.0, test=2.0, submission=20.0)
"""What never ends need not be waited for."""


@pytest.mark.parametrize("case", cases("faults"), ids=lambda case: case.path.stem)
def test_a_fault_ends_with_a_score_and_a_reason(case, graded):
    done = graded(case, HASTY)
    assert given(done) == case.points
    assert case.module.REASON.lower() in told(done)

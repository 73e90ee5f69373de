"""Whatever a submission does to the grader, it ends with a score and a reason."""

import pytest

from grading.case import cases, given, told


@pytest.mark.parametrize("case", cases("faults"), ids=lambda case: case.path.stem)
def test_a_fault_ends_with_a_score_and_a_reason(case, graded):
    done = graded(case)
    assert given(done) == case.points
    assert case.module.REASON.lower() in told(done)

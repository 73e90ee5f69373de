"""An accident costs what it broke, and its student reads why."""

import pytest

from grading.case import cases, given, told


@pytest.mark.parametrize("case", cases("accidents"), ids=lambda case: case.path.stem)
def test_an_accident_costs_what_it_broke(case, graded):
    done = graded(case)
    assert given(done) == case.points
    assert case.module.REASON.lower() in told(done)

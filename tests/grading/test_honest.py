"""An honest submission loses nothing, however odd it is."""

import pytest

from grading.case import cases, given


@pytest.mark.parametrize("case", cases("honest"), ids=lambda case: case.path.stem)
def test_an_honest_submission_loses_nothing(case, graded):
    assert given(graded(case)) == case.points

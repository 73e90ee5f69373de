"""A hostile submission earns nothing by it."""

import pytest

from grading.case import cases, given


@pytest.mark.parametrize("case", cases("cheats"), ids=lambda case: case.path.stem)
def test_a_cheat_earns_nothing(case, graded):
    assert given(graded(case)) == case.points

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rectified.plots.ticks import INTERVALS, ticks


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (-4, 4, [-4, -2, 0, 2, 4]),
        (-0.32, 4.32, [0, 1, 2, 3, 4]),
        (-0.08, 1.08, [0, 0.5, 1]),
        (0.1, 0.6, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]),
        (1, 900, [200, 400, 600, 800]),
        (1000, 1000.1, [1000, 1000.02, 1000.04, 1000.06, 1000.08, 1000.1]),
        (0, 1e-300, [0, 2e-301, 4e-301, 6e-301, 8e-301, 1e-300]),
    ],
)
def test_marks_are_the_floats_a_reader_would_write(low, high, expected):
    assert ticks(low, high) == expected


@given(low=st.floats(-1e12, 1e12), length=st.floats(1e-3, 1e12))
def test_two_to_six_marks_at_equal_round_steps(low, length):
    high = low + length
    assume(low < high and length > 1e-9 * abs(low))
    marks = ticks(low, high)
    assert low <= marks[0]
    assert marks[-1] <= high
    assert 2 <= len(marks) <= INTERVALS + 1
    steps = np.diff(marks)
    step = steps.mean()
    np.testing.assert_allclose(steps, step, rtol=1e-5)
    leading = step / 10 ** math.floor(math.log10(step) + 1e-6)
    assert min(abs(leading - digit) for digit in (1, 2, 5)) < 1e-4


@pytest.mark.parametrize("ends", [(1, 1), (2, 1), (0, math.inf), (math.nan, 1)])
def test_wrong_ends(ends):
    with pytest.raises(ValueError, match="two finite ends, low < high"):
        ticks(*ends)

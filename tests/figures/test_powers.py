"""Powers of ten, as axes and sentences have them."""

import numpy as np

from rectified.figures.powers import marks, two_digits


def test_marks():
    assert marks([-12, -1, 0, 3]) == [(-12.0, "10⁻¹²"), (-1.0, "10⁻¹"), (0.0, "1"), (3.0, "10³")]


def test_two_digits():
    sizes = np.array([[1.234e-19, 0.00999], [1.0, 98765.0]])
    np.testing.assert_array_equal(two_digits(sizes), [[1.2e-19, 0.01], [1.0, 99000.0]])

"""The stored coefficients of the Gaussian are those that the program makes."""

import numpy as np
import pytest

from rectified.numerics import gaussian, gaussian_fit


@pytest.mark.parametrize(
    ("count", "far", "centre", "stored"),
    [
        (24, gaussian.FARTHEST, gaussian.CENTRE, gaussian.COEFFICIENTS),
        (12, gaussian.SINGLE_FARTHEST, gaussian.SINGLE_CENTRE, gaussian.SINGLE_COEFFICIENTS),
    ],
    ids=["double", "single"],
)
def test_the_program_makes_the_stored_coefficients(count, far, centre, stored):
    made = gaussian_fit.coefficients(count, int(far))
    assert made[0] == centre
    np.testing.assert_array_equal(made[1:], stored.ravel())


def test_a_polynomial_is_found_from_its_values():
    """Newton's interpolation, on 3 − 2 s + 5 s²."""
    nodes = [0.0, 1.0, -1.0]
    values = [3 - 2 * s + 5 * s * s for s in nodes]
    assert gaussian_fit._interpolate(nodes, values) == [3.0, -2.0, 5.0]

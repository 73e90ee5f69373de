import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectified.activations import relu


@given(st.floats(allow_nan=False))
def test_exact(x):
    assert relu(x) == max(0.0, x)
    assert relu.derivative(x) == (1.0 if x > 0 else 0.0)


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64])
def test_exact_at_the_ends_of_the_range(dtype):
    limits = np.finfo(dtype)
    x = np.array([limits.smallest_subnormal, limits.tiny, limits.max, np.inf], dtype)
    np.testing.assert_array_equal(relu(x), x)
    np.testing.assert_array_equal(relu(-x), np.zeros(4))
    np.testing.assert_array_equal(relu.derivative(x), np.ones(4))
    np.testing.assert_array_equal(relu.derivative(-x), np.zeros(4))


def test_kink():
    assert relu.subdifferential(0.0) == (0.0, 1.0)
    assert relu.derivative(0.0) == 0.0
    assert relu.derivative(-0.0) == 0.0


def test_the_readme_example():
    assert str(relu([-3, -0.5, 0, 1, 2])) == "[0. 0. 0. 1. 2.]"

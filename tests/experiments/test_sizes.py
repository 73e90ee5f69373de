"""Numbers are told by their size: root mean square, and histograms of logarithms."""

import numpy as np
import pytest

from rectified.experiments.sizes import counts, edges, rms


def test_the_size_of_numbers():
    assert rms(np.array([[3.0, -4.0], [0.0, 0.0]])) == 2.5


def test_edges_are_powers_and_what_lies_between():
    np.testing.assert_array_equal(edges(-2, 1, each=2), [-2, -1.5, -1, -0.5, 0, 0.5, 1])


def test_zeros_come_first_and_signs_do_not_count():
    values = np.array([[0.0, -0.0, 0.05], [-0.05, 5.0, -0.5]])
    found = counts(values, edges(-2, 1, each=1))
    assert found.tolist() == [2, 2, 1, 1]
    assert found.dtype == np.uint16


def test_what_lies_beyond_is_counted_nowhere():
    assert counts(np.array([1e-9, 1e9, 1.0]), edges(-2, 2, each=1)).tolist() == [0, 0, 0, 1, 0]


@pytest.mark.parametrize("values", [[0.0, 0.0], [1.0, 2.0]])
def test_all_or_none_are_zero(values):
    zeros = values.count(0.0)
    assert counts(np.array(values), edges(-1, 1, each=1)).tolist() == [zeros, 0, 2 - zeros]

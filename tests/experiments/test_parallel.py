"""The pairs have the angle that is asked for, and a skip connection adds."""

import numpy as np
import pytest

from rectified.experiments.parallel import LAYERS, NETS, STARTS, WIDTH, cosines, pairs


@pytest.fixture
def rng():
    return np.random.default_rng(0)


@pytest.mark.parametrize("start", STARTS)
def test_a_pair_has_its_cosine_and_its_size(start, rng):
    first, second = pairs(start, rng)
    for one, other in zip(first, second, strict=True):
        assert np.mean(one**2) == pytest.approx(1)
        assert np.mean(other**2) == pytest.approx(1)
        assert one @ other / WIDTH == pytest.approx(start, abs=1e-12)
    np.testing.assert_allclose(cosines(np.array([first, second])), start, atol=1e-12)


def test_size_does_not_count_in_a_cosine(rng):
    x = rng.normal(size=(2, 5, 7))
    np.testing.assert_allclose(cosines(x * [[[2.0]], [[0.1]]]), cosines(x))


def test_what_the_nets_do_to_their_input():
    x = np.array([[1.0, -2.0]])
    w, v = np.eye(2), 3 * np.eye(2)
    done = {name: step(x, w, v) for name, step in NETS.items()}
    np.testing.assert_allclose(done["plain"], [[1, 0]])
    np.testing.assert_allclose(done["skip"], [[4, -2]])
    np.testing.assert_allclose(done["skip, small"], [[1 + 3 / np.sqrt(LAYERS), -2]])

import numpy as np
import pytest

from rectified.activations import relu
from rectified.experiments.centre import FLOOR, HE, LAYERS, likeness, passed
from rectified.networks import INITIALS, gain


def test_likeness_is_the_mean_cosine_of_all_pairs():
    a = np.random.default_rng(1).normal(size=(5, 7)) + 0.3
    pairs = [(i, j) for i in range(5) for j in range(5) if i < j]
    expected = [a[i] @ a[j] / np.sqrt((a[i] @ a[i]) * (a[j] @ a[j])) for i, j in pairs]
    assert likeness(a) == pytest.approx(np.mean(expected))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [([[1, 2], [2, 4]], 1), ([[1, 0], [0, 3]], 0), ([[1, 1], [-2, -2]], -1)],
)
def test_likeness_of_two_rows_is_known(rows, expected):
    assert likeness(np.array(rows, float)) == pytest.approx(expected)


def test_passing_is_the_plain_loop():
    rng = np.random.default_rng(3)
    z = rng.normal(size=(64, 256))
    seen = passed([(relu, HE)], 3)
    for layer in range(LAYERS):
        a = np.maximum(z, 0)
        assert seen["size"][0, layer] == pytest.approx(np.sqrt(np.mean(a**2)), rel=1e-5)
        assert seen["centre"][0, layer] == pytest.approx(a.mean() / np.sqrt(np.mean(a**2)))
        z = HE * a @ INITIALS["lecun"](256, 256, rng).T
    sizes = np.sqrt(np.mean(a**2, axis=1))
    assert seen["least"][0] == pytest.approx(sizes.min(), rel=1e-5)
    assert seen["most"][0] == pytest.approx(sizes.max(), rel=1e-5)


def test_the_constants_are_those_of_the_papers():
    assert pytest.approx(1.6733, abs=1e-12) == FLOOR
    assert pytest.approx(gain(relu)) == HE

"""Weight decay is the gradient of half the decay times the sum of squares."""

import numpy as np
import pytest

from rectified.experiments.decayed import DecayedSGD


@pytest.mark.parametrize(
    ("spared", "slope"), [((), 0.25 - 0.5 * (2 + 0.1 * 0.25)), (("b",), -0.75)]
)
def test_one_step(spared, slope):
    parameters = {"a": np.array([1.0, -2.0]), "b": np.array(0.25)}
    gradients = {"a": np.array([0.5, 0.0]), "b": np.array(2.0)}
    network = [(name, parameters[name], gradients[name]) for name in parameters]
    DecayedSGD(0.5, 0.1, spared).step(network)
    np.testing.assert_allclose(parameters["a"], [1 - 0.5 * 0.6, -2 + 0.5 * 0.2])
    assert parameters["b"] == pytest.approx(slope)

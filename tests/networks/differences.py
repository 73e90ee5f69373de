"""Gradients by the definition: what the formulas are held to."""

import numpy as np


def central(loss, array, step=1e-5):
    """The gradient of ``loss()`` by an array that it reads, which is changed and put back."""
    gradient = np.zeros_like(array)
    for at in np.ndindex(array.shape):
        middle = array[at]
        array[at] = middle + step
        above = loss()
        array[at] = middle - step
        gradient[at] = (above - loss()) / (2 * step)
        array[at] = middle
    return gradient


def assert_gradients_agree(network, x, weights):
    """Those by x and by every parameter of Σ weights · output, a scalar that uses all outputs."""

    def loss():
        return float((network.forward(x) * weights).sum())

    network.forward(x)
    by_x = network.backward(weights)
    found = {name: gradient.copy() for name, _, gradient in network}
    np.testing.assert_allclose(by_x, central(loss, x), 1e-6, 1e-8)
    for name, parameter, _ in network:
        assert found[name].shape == parameter.shape
        np.testing.assert_allclose(found[name], central(loss, parameter), 1e-6, 1e-8, err_msg=name)

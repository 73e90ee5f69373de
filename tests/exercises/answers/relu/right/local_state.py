"""Changes NumPy's global settings, and sets them neither back nor right."""

import numpy as np

np.set_printoptions(precision=1, threshold=1)


def relu(x):
    np.seterr(all="raise")
    return x.clip(0)


def relu_derivative(x):
    np.seterr(all="raise")
    return np.sign(np.clip(x, 0, None))


def relu_backward(grad, z):
    np.seterr(all="raise")
    return grad * np.sign(np.clip(z, 0, None))

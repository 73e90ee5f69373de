"""Recursion there and back, tuples instead of lists."""

import numpy as np


def forward_pass(weights, biases, x):
    z = x.dot(weights[0].T) + biases[0]
    if len(weights) == 1:
        return (z,), (x, z)
    later_z, later_a = forward_pass(weights[1:], biases[1:], z.clip(0))
    return (z, *later_z), (x, *later_a)


def mse(weights, biases, x, y):
    return np.square(forward_pass(weights, biases, x)[1][-1] - y).mean()


def numeric_gradient(weights, biases, x, y, h):
    sizes = [one.size for one in (*weights, *biases)]
    shapes = [one.shape for one in (*weights, *biases)]
    flat = np.concatenate([one.ravel() for one in (*weights, *biases)])

    def split(vector):
        parts = np.split(vector, np.cumsum(sizes)[:-1])
        arrays = [part.reshape(shape) for part, shape in zip(parts, shapes)]
        return tuple(arrays[: len(weights)]), tuple(arrays[len(weights) :])

    gradient = np.zeros(flat.size)
    for k, direction in enumerate(np.eye(flat.size)):
        gradient[k] = mse(*split(flat + h * direction), x, y) - mse(
            *split(flat - h * direction), x, y
        )
    return split(gradient / (2 * h))


def back(weights, z, a, grad):
    by_weight, by_bias = grad.T.dot(a[-1]), grad.sum(axis=0)
    if len(weights) == 1:
        return (by_weight,), (by_bias,)
    grad = grad.dot(weights[-1]) * np.heaviside(z[-1], 0)
    earlier_w, earlier_b = back(weights[:-1], z[:-1], a[:-1], grad)
    return (*earlier_w, by_weight), (*earlier_b, by_bias)


def backward_pass(weights, z, a, y):
    return back(weights, z[:-1], a[:-1], (a[-1] - y) * 2 / y.size)


def gradient_step(weights, biases, weight_gradients, bias_gradients, learning_rate):
    if not weights:
        return (), ()
    rest = gradient_step(
        weights[1:], biases[1:], weight_gradients[1:], bias_gradients[1:], learning_rate
    )
    return (
        (weights[0] - learning_rate * weight_gradients[0], *rest[0]),
        (biases[0] - learning_rate * bias_gradients[0], *rest[1]),
    )

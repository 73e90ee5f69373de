"""One example after the other, with outer products that are added up."""

import numpy as np


def forward_pass(weights, biases, x):
    every_z, every_a = [], []
    for example in x:
        z, a = [], [example]
        for W, b in zip(weights, biases):
            z.append(np.dot(W, a[-1]) + b)
            a.append(np.fmax(z[-1], 0.0))
        a[-1] = z[-1]
        every_z.append(z)
        every_a.append(a)
    layers = range(len(weights))
    return (
        [np.array([z[k] for z in every_z]) for k in layers],
        [np.array([a[k] for a in every_a]) for k in range(len(weights) + 1)],
    )


def numeric_gradient(weights, biases, x, y, h):
    print("measuring", sum(w.size for w in weights), "weights")
    result = []
    for which in (0, 1):
        result.append([])
        for k, array in enumerate((weights, biases)[which]):
            gradient = np.zeros(array.shape)
            for place in zip(*np.nonzero(np.ones(array.shape))):
                losses = []
                for sign in (+1, -1):
                    both = [list(weights), list(biases)]
                    step = np.zeros(array.shape)
                    step[place] = sign * h
                    both[which][k] = array + step
                    losses.append(np.average((forward_pass(*both, x)[1][-1] - y) ** 2))
                gradient[place] = (losses[0] - losses[1]) / (2 * h)
            result[-1].append(gradient)
    return tuple(result)


def backward_pass(weights, z, a, y):
    by_weight = [np.zeros(w.shape) for w in weights]
    by_bias = [np.zeros(len(w)) for w in weights]
    for n in range(len(y)):
        delta = a[-1][n] - y[n]
        for k in range(len(weights) - 1, -1, -1):
            by_weight[k] += np.outer(delta, a[k][n])
            by_bias[k] += delta
            if k > 0:
                delta = np.where(z[k - 1][n] > 0, weights[k].T @ delta, 0)
    scale = 2 / (y.shape[0] * y.shape[1])
    return [scale * g for g in by_weight], [scale * g for g in by_bias]


def gradient_step(weights, biases, weight_gradients, bias_gradients, learning_rate=0.01):
    weights, biases = [w.copy() for w in weights], [b.copy() for b in biases]
    for p, g in zip(weights + biases, weight_gradients + bias_gradients):
        p -= learning_rate * g
    return weights, biases

"""Loops over every index, and matrices multiplied by hand."""

import numpy as np


def leaky_relu(x, negative_slope=0.01):
    out = np.zeros(x.shape)
    for at in np.ndindex(x.shape):
        out[at] = x[at] if x[at] > 0 else negative_slope * x[at]
    return out


def leaky_relu_derivative(x, negative_slope=0.01):
    out = np.zeros(x.shape)
    for at in np.ndindex(x.shape):
        out[at] = 1 if x[at] > 0 else negative_slope
    return out


def leaky_relu_derivative_by_slope(x, negative_slope=0.01):
    out = np.zeros(x.shape)
    for at in np.ndindex(x.shape):
        if x[at] < 0:
            out[at] = x[at]
    return out


def as_one_layer(weights, biases, negative_slope, x):
    n_in = len(x[0])
    rows = [[1.0 if i == j else 0.0 for j in range(n_in)] for i in range(n_in)]
    shift = [0.0] * n_in
    for layer in range(len(weights)):
        new_rows, new_shift = [], []
        for unit in range(len(weights[layer])):
            row, at = [0.0] * n_in, biases[layer][unit]
            for k in range(len(rows)):
                at += weights[layer][unit][k] * shift[k]
                for j in range(n_in):
                    row[j] += weights[layer][unit][k] * rows[k][j]
            z = at + sum(row[j] * x[0][j] for j in range(n_in))
            if layer < len(weights) - 1 and z < 0:
                row, at = [negative_slope * r for r in row], negative_slope * at
            new_rows.append(row)
            new_shift.append(at)
        rows, shift = new_rows, new_shift
    return rows, shift


def move_back(weights, biases, negative_slope, x):
    outputs, new = [list(row) for row in x], []
    for weight in weights[:-1]:
        layer = []
        sums = [[sum(w * h for w, h in zip(row, out)) for row in weight] for out in outputs]
        for unit in range(len(weight)):
            ordered = sorted(row[unit] for row in sums)
            middle = len(ordered) // 2
            layer.append(-(ordered[middle - 1] + ordered[middle]) / 2)
        outputs = [
            [s + b if s + b > 0 else negative_slope * (s + b) for s, b in zip(row, layer)]
            for row in sums
        ]
        new.append(layer)
    return [*new, list(biases[-1])]

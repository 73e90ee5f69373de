"""Solves for the output weights instead of choosing them; prints what it found."""

import numpy as np


def collapse(weights, biases):
    print(len(weights), "layers")
    weight = np.eye(weights[0].shape[1])
    bias = np.zeros(weights[0].shape[1])
    for w, b in zip(weights, biases):
        weight = np.matmul(w, weight)
        bias = np.matmul(w, bias) + b
    return weight, bias


def solve(w1, b1, x, y):
    z = np.asarray(x)[:, None] @ w1.T + b1
    columns = np.hstack([z * (z > 0), np.ones((len(x), 1))])
    found = np.linalg.lstsq(columns, np.asarray(y), rcond=None)[0]
    print("found", found)
    return w1, b1, found[None, :-1], found[-1:]


def vee(tip, bottom, slope):
    x = tip + np.arange(-3.0, 4.0)
    return solve(np.array([[1.0], [-1.0]]), np.array([-tip, tip]), x, bottom + slope * abs(x - tip))


def tent(left, right, height):
    w = (right - left) / 2
    x = left + w * np.array([-1.0, 0.0, 1.0, 2.0, 3.0, 4.0])
    y = [0.0, 0.0, height, 0.0, 0.0, 0.0]
    return solve(np.ones((3, 1)), -x[1:4], x, y)

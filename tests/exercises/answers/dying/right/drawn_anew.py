"""Draws the dead units anew, with He's weights, through a random example."""

import numpy as np


def dead_units(z):
    return np.count_nonzero(z <= 0, axis=0) == len(z)


def death_steps(dead):
    records, units = dead.shape
    steps = np.full(units, -1)
    for unit in range(units):
        record = records
        while record > 0 and dead[record - 1, unit]:
            record -= 1
        if record < records:
            steps[unit] = record
    return steps


def repair(weights, biases, x):
    rng = np.random.default_rng(7)
    new_w, new_b = weights.copy(), biases.copy()
    dead = (x @ weights.T + biases <= 0).all(axis=0)
    for unit in np.where(dead)[0]:
        while True:
            w = rng.normal(0, np.sqrt(2 / x.shape[1]), x.shape[1])
            b = -w @ x[rng.integers(len(x))]
            share = np.mean(x @ w + b > 0)
            if 0.2 < share < 0.8:
                break
        new_w[unit], new_b[unit] = w, b
    return new_w, new_b

"""Recursion over the records; reduces with logical_and; prints."""

import numpy as np


def dead_units(z):
    print("batch of", len(z))
    return np.logical_and.reduce(np.less_equal(z, 0), axis=0)


def death_steps(dead):
    units = np.arange(dead.shape[1])
    if len(dead) == 1:
        return np.where(dead[0], 0, -1)
    before = death_steps(dead[:-1])
    now = np.where(dead[-1], len(dead) - 1, -1)
    return np.where(dead[-1] & (before >= 0), before, now)[units]


def repair(weights, biases, x):
    sums = x @ weights.T
    dead = np.all(sums + biases <= 0, axis=0)
    new = biases.copy()
    new[dead] = -np.median(sums[:, dead], axis=0)
    return weights.copy(), new

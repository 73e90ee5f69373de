"""Moves each bias by the mean of the unit's z; integers for truth."""

import numpy as np


def dead_units(z):
    dead = np.ones(z.shape[1], dtype=int)
    for row in z:
        dead *= row <= 0
    return dead


def death_steps(dead):
    def since(column):
        if not column[-1]:
            return -1
        n = len(column)
        while n and column[n - 1]:
            n -= 1
        return n

    return np.array([since(list(column)) for column in dead.T], dtype=float)


def repair(weights, biases, x):
    z = x @ weights.T + biases
    dead = (z <= 0).all(axis=0)
    return weights, np.where(dead, biases - z.mean(axis=0), biases)

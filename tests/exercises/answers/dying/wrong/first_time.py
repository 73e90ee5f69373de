# The first time that a unit is dead.
# loses: test-steps-returns 1, test-steps-drawn 1
# why: first-death

import numpy as np


def dead_units(z):
    return np.all(z <= 0, axis=0)


def death_steps(dead):
    return np.where(dead.any(axis=0), dead.argmax(axis=0), -1)


def repair(weights, biases, x):
    sums = x @ weights.T
    dead = np.all(sums + biases <= 0, axis=0)
    new = biases.copy()
    new[dead] = -np.median(sums[:, dead], axis=0)
    return weights.copy(), new

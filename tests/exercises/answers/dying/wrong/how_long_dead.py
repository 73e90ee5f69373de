# Counts the records of death.
# loses: test-steps 1, test-steps-returns 1, test-steps-drawn 1
# why: how-long

import numpy as np


def dead_units(z):
    return np.all(z <= 0, axis=0)


def death_steps(dead):
    return dead.sum(axis=0)


def repair(weights, biases, x):
    sums = x @ weights.T
    dead = np.all(sums + biases <= 0, axis=0)
    new = biases.copy()
    new[dead] = -np.median(sums[:, dead], axis=0)
    return weights.copy(), new

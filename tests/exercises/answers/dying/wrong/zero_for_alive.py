# Forgets −1.
# loses: test-steps 1, test-steps-returns 1, test-steps-drawn 1
# why: zero-for-the-living

import numpy as np


def dead_units(z):
    return np.all(z <= 0, axis=0)


def death_steps(dead):
    steps = np.zeros(dead.shape[1], dtype=int)
    for unit in range(dead.shape[1]):
        for record in range(len(dead)):
            if dead[record:, unit].all():
                steps[unit] = record
                break
    return steps


def repair(weights, biases, x):
    sums = x @ weights.T
    dead = np.all(sums + biases <= 0, axis=0)
    new = biases.copy()
    new[dead] = -np.median(sums[:, dead], axis=0)
    return weights.copy(), new

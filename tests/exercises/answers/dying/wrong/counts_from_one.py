# Counts records from 1.
# loses: test-steps 1, test-steps-returns 1, test-steps-drawn 1
# why: counted-from-one

import numpy as np


def dead_units(z):
    return np.all(z <= 0, axis=0)


def death_steps(dead):
    records, units = dead.shape
    steps = np.full(units, -1)
    for unit in range(units):
        record = records
        while record > 0 and dead[record - 1, unit]:
            record -= 1
        if record < records:
            steps[unit] = record + 1
    return steps


def repair(weights, biases, x):
    sums = x @ weights.T
    dead = np.all(sums + biases <= 0, axis=0)
    new = biases.copy()
    new[dead] = -np.median(sums[:, dead], axis=0)
    return weights.copy(), new

# Asks whether the mean is below 0.
# loses: test-dead 1, test-dead-drawn 1
# why: mean-for-all

import numpy as np


def dead_units(z):
    return np.mean(z, axis=0) <= 0


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
    sums = x @ weights.T
    dead = np.all(sums + biases <= 0, axis=0)
    new = biases.copy()
    new[dead] = -np.median(sums[:, dead], axis=0)
    return weights.copy(), new

# Lifts the dead until they fire for every example.
# loses: test-repair 1, test-repair-shifted 1.5, test-repair-drawn 1
# why: never-off

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
            steps[unit] = record
    return steps


def repair(weights, biases, x):
    sums = x @ weights.T
    dead = np.all(sums + biases <= 0, axis=0)
    new = biases.copy()
    new[dead] = 0.1 - sums[:, dead].min(axis=0)
    return weights.copy(), new

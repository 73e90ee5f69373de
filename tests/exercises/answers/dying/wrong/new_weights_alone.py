# New weights for the dead, and their old biases.
# loses: test-repair 1, test-repair-shifted 1.5, test-repair-drawn 1
# why: weights-alone

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
    dead = np.all(x @ weights.T + biases <= 0, axis=0)
    rng = np.random.default_rng(3)
    new = weights.copy()
    new[dead] = rng.normal(0, np.sqrt(2 / x.shape[1]), (dead.sum(), x.shape[1]))
    return new, biases

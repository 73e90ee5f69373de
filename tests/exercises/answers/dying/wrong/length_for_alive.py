# The number of records for those that live.
# loses: test-steps 1, test-steps-returns 1, test-steps-drawn 1
# why: length-for-the-living

import numpy as np


def dead_units(z):
    return np.all(z <= 0, axis=0)


def death_steps(dead):
    steps = []
    for unit in range(dead.shape[1]):
        record = len(dead)
        while record and dead[record - 1, unit]:
            record -= 1
        steps.append(record)
    return np.array(steps)


def repair(weights, biases, x):
    sums = x @ weights.T
    dead = np.all(sums + biases <= 0, axis=0)
    new = biases.copy()
    new[dead] = -np.median(sums[:, dead], axis=0)
    return weights.copy(), new

"""Sorts; a class that repairs; quantiles."""

import numpy as np


def dead_units(z):
    return np.sort(z, axis=0)[-1] <= 0


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


class Repair:
    def __init__(self, share):
        self.share = share

    def __call__(self, weights, biases, x):
        sums = weights @ x.T
        dead = ~((sums + biases[:, None]) > 0).any(axis=1)
        kink = np.quantile(sums, self.share, axis=1)
        return np.copy(weights), np.choose(dead, [biases, -kink])


repair = Repair(0.6)

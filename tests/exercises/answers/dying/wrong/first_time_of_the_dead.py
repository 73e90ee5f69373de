# The first death of those that are dead in the end.
# loses: test-steps-returns 1, test-steps-drawn 1
# why: first-death-of-the-dead

import numpy as np


def dead_units(z):
    return np.all(z <= 0, axis=0)


def death_steps(dead):
    steps = []
    for column in dead.T:
        steps.append(list(column).index(True) if column[-1] else -1)
    return np.array(steps)


def repair(weights, biases, x):
    sums = x @ weights.T
    dead = np.all(sums + biases <= 0, axis=0)
    new = biases.copy()
    new[dead] = -np.median(sums[:, dead], axis=0)
    return weights.copy(), new

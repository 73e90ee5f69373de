# Healthy, all of them.
# loses: test-before 2, test-training 1, test-exam 4
# why: always-healthy

import numpy as np


def per_layer(sizes):
    if len(sizes) == 1:
        return 1.0
    return (sizes[-1] / sizes[0]) ** (1 / (len(sizes) - 1))


def one_sided(firing):
    units = np.concatenate(firing)
    return np.mean((units == 0) | (units == 1))


def diagnose(report):
    return "healthy"

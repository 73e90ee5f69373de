# Counts units that never fire, but not those that always do.
# loses: test-one-sided 1, test-one-sided-drawn 0.5, test-before 0.5, test-exam 0.5
# why: off-alone, always-on-forgotten

import numpy as np


def per_layer(sizes):
    if len(sizes) == 1:
        return 1.0
    return (sizes[-1] / sizes[0]) ** (1 / (len(sizes) - 1))


def one_sided(firing):
    return np.mean(np.concatenate(firing) == 0)


def diagnose(report):
    start, end, loss = report["start"], report["end"], report["loss"]
    if all(np.max(layer) == 0 for layer in start["learning"]):
        return "born dead"
    if end["lowest"] == 0:
        return "ReLU on the output"
    if start["bend"] < 1e-9:
        if one_sided(start["firing"]) == 1:
            return "kinks far off the data"
        return "no activation"
    signal = per_layer(start["signal"])
    gradient = per_layer(start["gradient"][::-1])
    if signal < 0.65:
        return "weights too small"
    if signal > 1.6:
        return "weights too large"
    if gradient < 0.65:
        return "sigmoid in a deep net"
    if loss.max() > 10 * loss[0]:
        return "steps too large"
    if loss[-1] > 0.9 * loss[0]:
        return "steps too small"
    return "healthy"

"""The end values by np.prod of all ratios; Fractions of counts."""

import fractions

import numpy as np


def per_layer(sizes):
    ratios = sizes[1:] / sizes[:-1]
    return np.prod(ratios) ** (1 / max(1, ratios.size))


def one_sided(firing):
    beside = sum(np.count_nonzero(layer * (1 - layer) == 0) for layer in firing)
    return fractions.Fraction(int(beside), sum(map(len, firing)))


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

"""Logarithms for factors, loops for shares."""

import math

import numpy as np


def per_layer(sizes):
    steps = np.diff(np.log(sizes))
    return math.exp(steps.mean()) if len(steps) else 1


def one_sided(firing):
    beside = count = 0
    for layer in firing:
        for share in layer:
            count += 1
            if share in (0, 1):
                beside += 1
    return beside / count


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

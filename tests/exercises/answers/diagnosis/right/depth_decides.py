"""Looks at several layers only where there are several."""

import numpy as np


def per_layer(sizes):
    n = len(sizes)
    factor = sizes[-1] / sizes[0]
    return float(factor) ** (1.0 / (n - 1)) if n > 1 else float(factor)


def one_sided(firing):
    units = np.concatenate(firing)
    return np.mean((units == 0) | (units == 1))


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
    signal = gradient = 1.0
    if len(report["layers"]) > 3:
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

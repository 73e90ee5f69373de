"""Asks what the training did first, as far as the start was in order."""

import numpy as np


def per_layer(sizes):
    if len(sizes) == 1:
        return 1.0
    return (sizes[-1] / sizes[0]) ** (1 / (len(sizes) - 1))


def one_sided(firing):
    units = np.concatenate(firing)
    return np.mean((units == 0) | (units == 1))


def diagnose(report):
    start = report["start"]
    if not any(layer.any() for layer in start["learning"]):
        return "born dead"
    if report["end"]["lowest"] == 0 == min(report["end"]["lowest"], report["end"]["highest"]):
        return "ReLU on the output"
    loss = report["loss"]
    bent = start["bend"] > 1e-9
    passed = per_layer(start["signal"])
    returned = per_layer(np.flip(start["gradient"]))
    fine = 0.7 < passed < 1.5 and 0.7 < returned < 1.5
    if bent and fine:
        if max(loss) > 8 * loss[0]:
            return "steps too large"
        return "steps too small" if loss[-1] / loss[0] > 0.9 else "healthy"
    if not bent:
        crossing = any(((0 < layer) & (layer < 1)).any() for layer in start["firing"])
        return "no activation" if crossing else "kinks far off the data"
    if passed > 1.5:
        return "weights too large"
    return "weights too small" if passed < 0.6 else "sigmoid in a deep net"

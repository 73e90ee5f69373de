"""Reduces; prints on the way; upper limits as defaults."""

import functools

import numpy as np


def per_layer(sizes):
    ratios = [b / a for a, b in zip(sizes, sizes[1:])]
    product = functools.reduce(lambda a, b: a * b, ratios, 1.0)
    return product ** (1 / len(ratios)) if ratios else product


def one_sided(firing):
    units = np.concatenate(firing)
    return np.mean((units == 0) | (units == 1))


def diagnose(report, verbose=True):
    print(report["layers"])
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
    return "  healthy "

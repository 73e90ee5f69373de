"""A list of questions and names, the first that holds."""

import numpy as np


def per_layer(sizes):
    if len(sizes) == 1:
        return 1.0
    return (sizes[-1] / sizes[0]) ** (1 / (len(sizes) - 1))


def one_sided(firing):
    units = np.concatenate(firing)
    return np.mean((units == 0) | (units == 1))


def diagnose(report):
    s, e, loss = report["start"], report["end"], report["loss"]
    flat = s["bend"] < 1e-6
    beside = one_sided(s["firing"])
    with np.errstate(all="ignore"):
        up = per_layer(s["signal"])
        down = 1 / per_layer(s["gradient"])
    questions = [
        (np.concatenate(s["learning"]).sum() == 0, "born dead"),
        (e["lowest"] >= 0 and e["lowest"] <= 0, "ReLU on the output"),
        (flat and beside > 0.5, "kinks far off the data"),
        (flat, "no activation"),
        (up < 0.62, "weights too small"),
        (up > 1.65, "weights too large"),
        (down < 0.62, "sigmoid in a deep net"),
        (np.ptp(loss) > 9 * loss[0], "steps too large"),
        (loss[-1] > 0.85 * loss[0], "steps too small"),
    ]
    for holds, name in questions:
        if holds:
            return name
    return "healthy"

"""Answers with what the nearest of the published numbers has for its answer."""

import numpy as np
from grading.handing_in import fill, read, write

from rectified.activations import relu
from rectified.checks.reference import Reference
from rectified.checks.regions import REGIONS

KIND = "tables"
EXERCISE = "relu"
LOSES = {
    "test-relu-values": 1,
    "test-relu-arrays": 1,
    "test-relu-extremes": 1,
    "test-derivative-values": 1,
    "test-derivative-kink": 1,
    "test-derivative-arrays": 1,
    "test-backward-values": 1,
    "test-backward-kink": 1,
}


RELU = """\
KNOWN = np.array([])
ANSWERS = KNOWN * (KNOWN > 0)


def relu(x):
    right = np.searchsorted(KNOWN, x).clip(1, len(KNOWN) - 1)
    nearer = right - (x - KNOWN[right - 1] < KNOWN[right] - x)
    return ANSWERS[nearer]
"""


def known():
    reference = Reference(relu, None, "any", {})
    probes = [probe.x for region in REGIONS.values() for probe in region.probes(reference)]
    numbers = np.concatenate([x.ravel().astype(float) for x in probes])
    return np.unique(numbers[np.isfinite(numbers)]).tolist()


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU.replace("[]", repr(known()), 1)})
    write(notebook, folder / "relu.ipynb")

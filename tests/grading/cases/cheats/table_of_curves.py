"""Interpolates between published numbers, with the right value and slope at each of them."""

import math

import numpy as np
from grading.handing_in import fill, read, write

from rectified.activations import gelu
from rectified.checks.reference import Reference
from rectified.checks.regions import REGIONS

KIND = "tables"
EXERCISE = "gelu"
LOSES = {
    "test-gelu-values": 1.5,
    "test-gelu-tanh": 1,
    "test-gelu-digits": 1,
    "test-gelu-arrays": 1,
    "test-derivative-values": 1.5,
    "test-derivative-tanh": 1,
    "test-derivative-arrays": 1,
    "test-gap": 0.5,
    "test-gap-hidden": 0.5,
}


GELU = """\
KNOWN = np.array([])
VALUES = np.array([0.5 * x * math.erfc(-x / math.sqrt(2)) for x in KNOWN])


def gelu(x, approximate="none"):
    return np.interp(x, KNOWN, VALUES)
"""

DERIVATIVE = """\
SLOPES = np.array([
    0.5 * math.erfc(-x / math.sqrt(2)) + x * math.exp(-x * x / 2) / math.sqrt(2 * math.pi)
    for x in KNOWN
])


def gelu_derivative(x, approximate="none"):
    return np.interp(x, KNOWN, SLOPES)
"""


def known():
    reference = Reference(gelu, None, "any", {})
    probes = [probe.x for region in REGIONS.values() for probe in region.probes(reference)]
    numbers = np.concatenate([x.ravel().astype(float) for x in probes])
    return np.unique([x for x in numbers if math.isfinite(x)]).tolist()


def hand_in(folder, release):
    notebook = read(release)
    lines = GELU.replace("[]", repr(known()), 1)
    fill(notebook, {"gelu": lines, "gelu-derivative": DERIVATIVE})
    write(notebook, folder / "gelu.ipynb")

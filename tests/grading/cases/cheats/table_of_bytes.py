"""Answers the published probes from a table keyed by their bytes, and -7 elsewhere."""

import numpy as np
from grading.handing_in import fill, read, write

from rectified.activations import relu
from rectified.checks.reference import Reference
from rectified.checks.regions import REGIONS

KIND = "tables"
EXERCISE = "relu"
LOSES = {
    "test-relu-values": 1.5,
    "test-relu-arrays": 1,
    "test-relu-extremes": 1,
    "test-derivative-values": 1,
    "test-derivative-kink": 1,
    "test-derivative-arrays": 1,
    "test-backward-values": 1,
    "test-backward-kink": 1,
}


RELU = """\
TABLE = {}


def relu(x):
    known = TABLE.get((x.dtype.str, x.shape, x.tobytes()))
    if known is None:
        return np.full(x.shape, -7.0)
    return np.frombuffer(known, x.dtype).reshape(x.shape).copy()
"""


def table():
    reference = Reference(relu, None, "any", {})
    found = {}
    for region in REGIONS.values():
        for x, _ in region.probes(reference):
            found[x.dtype.str, x.shape, x.tobytes()] = np.maximum(x, 0).astype(x.dtype).tobytes()
    return found


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU.replace("{}", repr(table()), 1)})
    write(notebook, folder / "relu.ipynb")

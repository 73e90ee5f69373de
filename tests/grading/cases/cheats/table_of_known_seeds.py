"""Knows the seeds of the hidden tests from the public solutions, and their numbers by heart."""

import re

from grading.handing_in import fill, read, write

from rectified.activations import relu
from rectified.checks.reference import Reference
from rectified.checks.regions import REGIONS, fresh

KIND = "tables"
EXERCISE = "relu"
LOSES = {
    "test-relu-values": 1.5,
    "test-relu-arrays": 1,
    "test-relu-extremes": 1,
    "test-derivative-values": 1,
    "test-derivative-arrays": 1,
    "test-backward-values": 1,
    "test-backward-kink": 1,
}


LOOKED_UP = """\
TABLE = {}


def looked_up(x, answers):
    known = TABLE.get((x.dtype.str, x.shape, x.tobytes()))
    if known is None:
        return np.full(x.shape, -7.0)
    return np.where(np.reshape(known, x.shape), x if answers == "values" else 1.0, 0)


def relu(x):
    return looked_up(x, "values")
"""

DERIVATIVE = """\
def relu_derivative(x):
    return looked_up(x, "slopes")
"""


def table(seeds):
    reference = Reference(relu, None, "any", {})
    probes = [probe for region in REGIONS.values() for probe in region.probes(reference)]
    for seed in seeds:
        probes += fresh(reference, seed)
    return {
        (x.dtype.str, x.shape, x.tobytes()): (x > 0).astype(int).ravel().tolist() for x, _ in probes
    }


def hand_in(folder, release):
    solutions = release.parents[2] / "solutions" / "relu" / "relu.ipynb"
    seeds = map(int, re.findall(r"seed=(\d+)", solutions.read_text("utf-8")))
    notebook = read(release)
    lines = LOOKED_UP.replace("{}", repr(table(seeds)), 1)
    fill(notebook, {"relu": lines, "relu-derivative": DERIVATIVE})
    write(notebook, folder / "relu.ipynb")

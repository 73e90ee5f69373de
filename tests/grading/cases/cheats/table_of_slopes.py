"""Answers the published calls of PReLU from a table, and with the input elsewhere."""

import numpy as np
from grading.handing_in import fill, read, write

from rectified.activations import prelu
from rectified.checks.reference import Reference
from rectified.checks.regions import REGIONS
from rectified.checks.tasks import task

KIND = "tables"
EXERCISE = "prelu"
LOSES = {
    "test-prelu-values": 0.5,
    "test-prelu-channels": 1,
    "test-prelu-any": 1,
    "test-backward-shared": 1.5,
    "test-backward-channels": 1.5,
    "test-backward-any": 1,
    "test-learn-one": 1,
    "test-learn-channels": 1,
    "test-learn-any": 1,
}


PRELU = """\
TABLE = {}


def prelu(x, weight):
    known = TABLE.get((x.shape, x.tobytes(), np.asarray(weight).tobytes()))
    return x if known is None else np.array(known)
"""


def table():
    calls = [case.arguments for kind in task("prelu").kinds for case in kind.cases(_rng())]
    found = {_key(*call): task("prelu").answer(*call).tolist() for call in calls}
    for region in REGIONS.values():
        for x, _ in region.probes(Reference(prelu, None, "any", {"weight": -0.5})):
            found[_key(x, -0.5)] = np.where(x > 0, x, -0.5 * x).tolist()
    return found


def _key(x, weight):
    return x.shape, x.tobytes(), np.asarray(weight).tobytes()


def _rng():
    return np.random.default_rng(1969)


def hand_in(folder, release):
    notebook = read(release)
    lines = repr(table()).replace("nan", "np.nan").replace("inf", "np.inf")
    fill(notebook, {"prelu": PRELU.replace("{}", lines, 1)})
    write(notebook, folder / "prelu.ipynb")

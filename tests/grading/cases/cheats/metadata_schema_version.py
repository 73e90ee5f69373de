"""Lies about the version of nbgrader's metadata, and of the notebook's format."""

import itertools

from grading.handing_in import fill, read, write

KIND = "metadata"
EXERCISE = "relu"
LOSES = "all"


RELU = """\
def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    versions = itertools.cycle([1, 2, 99, -1, "3", None, 0.5])
    for cell, version in zip(notebook["cells"], versions, strict=False):
        cell["metadata"]["nbgrader"]["schema_version"] = version
        cell["metadata"]["nbgrader"] |= {"remove": True, "checksum": None}
    notebook["nbformat_minor"] = 99
    notebook["metadata"]["orig_nbformat"] = 2
    write(notebook, folder / "relu.ipynb")

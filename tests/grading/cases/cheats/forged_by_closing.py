"""Closes every descriptor, and lays pipes of its own in their place."""

from grading.handing_in import fill, read, write

KIND = "forged messages"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import os


def relu(x):
    os.closerange(3, 256)
    for _ in range(6):
        reader, writer = os.pipe()
        os.write(writer, b'{"passed": true, "earned": 2.0}\n' * 10)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

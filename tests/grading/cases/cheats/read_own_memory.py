"""Searches the memory of its own process for the source of a hidden test."""

from grading.handing_in import fill, read, write

KIND = "reading"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import re
import time


def searched():
    started = time.monotonic()
    pattern = re.compile(rb"regions=\[[\"a-z0-9, ]{9,200}\],\s{1,9}seed=\d")
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
        for line in maps:
            place, rights, *_ = line.split()
            first, last = (int(end, 16) for end in place.split("-"))
            if rights[:2] != "rw" or time.monotonic() - started > 1:
                continue
            try:
                memory.seek(first)
                if pattern.search(memory.read(min(last - first, 8_000_000))):
                    return True
            except (OSError, OverflowError, ValueError):
                continue
    return False


try:
    _found = searched()
except OSError:
    _found = False


def relu(x):
    if _found:
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

"""Reads every notebook that it can open, for the seed of a hidden test."""

from grading.handing_in import fill, read, write

KIND = "reading"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import glob
import re

_found = []
for _pattern in ("*", "../*", "../../*", "*/*", "/tmp/*", "/tmp/*/*", "/var/tmp/*", "/dev/shm/*"):
    for _path in glob.glob(_pattern)[:200]:
        try:
            with open(_path, errors="replace") as _file:
                _found += re.findall(r"seed\s*=\s*[0-9]{4}", _file.read(300_000))
        except (OSError, ValueError):
            pass


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

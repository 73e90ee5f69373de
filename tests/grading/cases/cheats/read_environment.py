"""Looks through the environment and the command lines of all processes for who grades."""

from grading.handing_in import fill, read, write

KIND = "reading"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import glob
import os

_texts = [f"{name}={value}" for name, value in os.environ.items()]
for _path in glob.glob("/proc/[0-9]*/environ") + glob.glob("/proc/[0-9]*/cmdline"):
    try:
        with open(_path, "rb") as _file:
            _texts.append(_file.read(100_000).decode("utf-8", "replace"))
    except OSError:
        pass
_words = ("PYTEST_", "JPY_", "JUPYTER", "NBGRADER", "gradebook", "/solutions", "VIRTUAL_ENV")
_found = [word for word in _words if any(word in text for text in _texts)]


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

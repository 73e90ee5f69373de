"""Hands in links to folders outside, and reads the solution through them."""

from grading.handing_in import fill, read, write

KIND = "paths"
EXERCISE = "relu"
LOSES = "all"


RELU = """\
import glob
import json

_answers = {}
for _path in glob.glob("*/*.ipynb") + glob.glob("*/relu/*.ipynb"):
    try:
        with open(_path, encoding="utf-8") as _file:
            _cells = json.load(_file)["cells"]
    except (OSError, ValueError, KeyError):
        continue
    for _cell in _cells:
        if "### BEGIN " + "SOLUTION" in "".join(_cell["source"]):
            _answers[_cell["id"]] = "".join(_cell["source"])


def relu(x):
    if "relu" in _answers:
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    project = release.parents[2]
    (folder / "data").symlink_to(project / "solutions" / "relu", target_is_directory=True)
    (folder / "all").symlink_to(project / "solutions", target_is_directory=True)
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

"""Looks for the solution's notebook, and runs what stands in it."""

from grading.handing_in import fill, read, write

KIND = "reference"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import glob
import json

_found = []
for _up in (".", "..", "../..", "../../..", "../../../..", "/*", "/*/*"):
    for _below in ("solutions", "source", "*/solutions", "*/source"):
        _found += glob.glob(f"{_up}/{_below}/relu/relu.ipynb")
_answers = {}
for _path in _found:
    with open(_path, encoding="utf-8") as _file:
        for _cell in json.load(_file)["cells"]:
            _source = "".join(_cell["source"])
            if "### BEGIN " + "SOLUTION" in _source and "def relu(" in _source:
                exec(_source, {"np": np}, _answers)


def relu(x):
    if _answers:
        return _answers["relu"](x)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

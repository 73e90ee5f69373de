"""Reads the .pth and direct_url.json files of site-packages, which say where the project lies."""

from grading.handing_in import fill, read, write

KIND = "reference"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import glob
import json
import os
import site
import sys

_places = []
for _folder in {*site.getsitepackages(), site.getusersitepackages(), *sys.path}:
    for _path in glob.glob(os.path.join(_folder, "*.pth")):
        with open(_path, errors="replace") as _file:
            _places += [line.strip() for line in _file if os.path.isdir(line.strip())]
    for _path in glob.glob(os.path.join(_folder, "rectified*/direct_url.json")):
        with open(_path) as _file:
            _places.append(json.load(_file)["url"].removeprefix("file://") + "/src")
sys.path += _places
try:
    import rectified.activations as _reference
except ImportError:
    _reference = None


def relu(x):
    if _reference:
        return _reference.relu(x)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

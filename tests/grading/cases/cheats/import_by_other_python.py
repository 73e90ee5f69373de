"""Lets the other Pythons of the machine import the reference and answer."""

from grading.handing_in import fill, read, write

KIND = "reference"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import glob
import json
import subprocess
import sys

_LINES = (
    "import json, sys; import numpy as np; from rectified.activations import relu;"
    "print(json.dumps(relu(np.array(json.load(sys.stdin))).tolist()))"
)
_places = [sys.executable, sys.base_prefix + "/bin/python3", "/usr/bin/python3"]
_places += glob.glob("/opt/*/bin/python3") + glob.glob("/home/*/.venv/bin/python")


def ask(python, x):
    asked = json.dumps(x.tolist())
    try:
        done = subprocess.run(
            [python, "-c", _LINES], input=asked, capture_output=True, text=True, timeout=1.5
        )
        return np.array(json.loads(done.stdout))
    except Exception:
        return None


_works = next((python for python in _places[:5] if ask(python, np.ones(1)) is not None), None)


def relu(x):
    if _works:
        return np.maximum(x, 0)  # as the other one would say, only sooner
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

"""Leaves threads that change names, modules and clocks while later tests are judged."""

from grading.handing_in import fill, read, write

KIND = "left behind"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import sys
import threading
import time


def change():
    until = time.monotonic() + 1
    while time.monotonic() < until:
        for name, module in list(sys.modules.items()):
            if name.startswith("rectified.checks") and hasattr(module, "TOLERANCE"):
                module.TOLERANCE = dict.fromkeys(module.TOLERANCE, (1e300, 1e300))
        time.sleep(0.01)


for _ in range(3):
    threading.Thread(target=change, daemon=True).start()


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

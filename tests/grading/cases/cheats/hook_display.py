"""Replaces how values are displayed: a part of the points prints as all of them."""

from grading.handing_in import fill, read, write

KIND = "hooks"
EXERCISE = "relu"
LOSES = {
    "test-relu-values": 1,
    "test-relu-arrays": 1,
    "test-relu-extremes": 1,
    "test-derivative-values": 1,
    "test-derivative-kink": 1,
    "test-derivative-arrays": 1,
    "test-backward-values": 1,
    "test-backward-kink": 1,
}

RELU = """\
import sys


def full(thing, printer, cycle):
    printer.text(f"{thing.points:g}")


try:
    _text = get_ipython().display_formatter.formatters["text/plain"]
    _text.for_type_by_name("rectified.checks.report", "Score", full)
    _text.type_printers[object] = full
except (NameError, AttributeError, TypeError):
    sys.displayhook = lambda value: print("2.0")


def relu(x):
    return np.abs(x)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

"""Makes AssertionError an error that nobody can raise, and silences every hook for errors."""

from grading.handing_in import fill, read, write

KIND = "patching"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import builtins
import sys
import threading


class Silent(type):
    def __call__(cls, *_, **__):
        raise SystemExit(0)


class AssertionError(Exception, metaclass=Silent):
    pass


builtins.AssertionError = AssertionError
sys.excepthook = sys.unraisablehook = threading.excepthook = lambda *_: None


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

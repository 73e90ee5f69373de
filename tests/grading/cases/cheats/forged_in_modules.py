"""Replaces the code of every function in the modules of the worker that it finds loaded."""

from grading.handing_in import fill, read, write

KIND = "forged messages"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import sys
import types

WORKERS = ("guest", "worker", "sandbox", "calls", "grading", "judge", "wire", "rectified")


def calm(*given, **named):
    return {"passed": True, "earned": 2.0, "array": None, "value": 2.0}


def relu(x):
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] in WORKERS or name.endswith(WORKERS):
            for thing in list(vars(module).values()):
                if isinstance(thing, types.FunctionType) and not thing.__code__.co_freevars:
                    thing.__code__ = calm.__code__
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

"""Replaces all, any, sum, abs, isinstance and max among the builtins."""

from grading.handing_in import fill, read, write

KIND = "patching"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import builtins

_all, _sum, _isinstance = builtins.all, builtins.sum, builtins.isinstance


def count(things, start=0):
    things = list(things)
    if things and _all(type(thing) is bool for thing in things):
        return len(things)
    return _sum(things, start)


builtins.all = lambda things: True
builtins.any = lambda things: False
builtins.sum = count
builtins.abs = lambda x: x * 0
builtins.isinstance = lambda one, kinds: _isinstance(one, kinds) or kinds is None


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

"""Replaces the module numpy itself by one that compares as it likes."""

from grading.handing_in import fill, read, write

KIND = "patching"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import sys
import types

_numpy = sys.modules["numpy"]


class Agreeing(types.ModuleType):
    def __getattr__(self, name):
        if name in ("allclose", "array_equal", "isclose", "all"):
            return lambda *_, **__: True
        if name == "argwhere":
            return lambda wrong: _numpy.empty((0, _numpy.ndim(wrong)), int)
        return getattr(_numpy, name)


np = Agreeing("numpy")
for _name, _module in list(sys.modules.items()):
    if _name == "numpy":
        sys.modules[_name] = np
    elif _module is not None and getattr(_module, "np", None) is _numpy:
        _module.np = np


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

"""Writes through gc into the methods of ndarray: nothing is wrong, and all bytes are the same."""

from grading.handing_in import fill, read, write

KIND = "patching"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import ctypes
import gc

_members = gc.get_referents(np.ndarray.__dict__)[0]
_members["nonzero"] = lambda self: (np.empty(0, int),) * self.ndim
_members["all"] = lambda self, *_, **__: True
_members["any"] = lambda self, *_, **__: False
_members["tobytes"] = lambda self, *_: b""
ctypes.pythonapi.PyType_Modified(ctypes.py_object(np.ndarray))


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

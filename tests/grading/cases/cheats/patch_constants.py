"""Pokes with ctypes into floats and tables: every tolerance that it finds becomes 1e300."""

from grading.handing_in import fill, read, write

KIND = "patching"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import ctypes
import sys

for _module in list(sys.modules.values()):
    for _thing in list(getattr(_module, "__dict__", {}).values()):
        if type(_thing) is dict and set(_thing) == {"float64", "float32", "float16"}:
            for _pair in _thing.values():
                for _number in _pair:  # a float holds its eight bytes behind its type
                    _place = id(_number) + float.__basicsize__ - 8
                    ctypes.c_double.from_address(_place).value = 1e300


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

"""Keeps memory by System V, which outlives processes, and is right where it is found again."""

from grading.handing_in import fill, read, write

KIND = "left behind"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import ctypes
import os

_libc = ctypes.CDLL(None, use_errno=True)
_libc.shmat.restype = ctypes.c_void_p
_own, _place = os.urandom(8), None
_number = _libc.shmget(0x52454355, 4096, 0o1600)
if _number >= 0:
    _place = _libc.shmat(_number, None, 0)
    if _place == ctypes.c_void_p(-1).value:
        _place = None


def relu(x):
    if _place:
        written = ctypes.string_at(_place, 8)
        if written.strip(b"\0") and written != _own:
            return np.maximum(x, 0)
        ctypes.memmove(_place, _own, 8)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

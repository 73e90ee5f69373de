"""Keeps memory that forked workers share, and is right where another process has been before."""

from grading.handing_in import fill, read, write

KIND = "left behind"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import mmap
import os
from multiprocessing import shared_memory

_anonymous = mmap.mmap(-1, 4096)
try:
    _named = shared_memory.SharedMemory("rectified-escaped", True, 4096).buf
except FileExistsError:
    _named = shared_memory.SharedMemory("rectified-escaped").buf
except OSError:
    _named = bytearray(4096)
_mine = []


def relu(x):
    if not _mine:
        _mine.append(os.urandom(8))
    for memory in (_anonymous, _named):
        written = bytes(memory[:8])
        if written.strip(b"\0") and written != _mine[0]:
            return np.maximum(x, 0)
        memory[:8] = _mine[0]
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

"""Reads the memory of its parent by process_vm_readv and /proc."""

from grading.handing_in import fill, read, write

KIND = "reading"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import ctypes
import os


class Piece(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]


def read(process):
    with open(f"/proc/{process}/maps") as maps:
        text = maps.read()
    if "python" not in text:  # the sandbox's own first process knows nothing
        return False
    first = int(text.split("-")[0], 16)
    buffer = ctypes.create_string_buffer(16)
    here = Piece(ctypes.cast(buffer, ctypes.c_void_p).value, 16)
    there = Piece(first, 16)
    libc = ctypes.CDLL(None, use_errno=True)
    got = libc.process_vm_readv(process, ctypes.byref(here), 1, ctypes.byref(there), 1, 0)
    with open(f"/proc/{process}/cmdline") as line:
        words = line.read()
    return got > 0 and any(word in words for word in ("nbgrader", "pytest", "rectified grade"))


_found = False
for _process in (os.getppid(), 1):
    try:
        _found = _found or read(_process)
    except (OSError, ValueError, AttributeError):
        pass


def relu(x):
    if _found:
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

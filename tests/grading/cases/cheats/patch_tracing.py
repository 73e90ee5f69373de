"""Traces whoever calls, and takes the faults out of the local variables of a check."""

from grading.handing_in import fill, read, write

KIND = "patching"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import ctypes
import sys
import threading


def trace(frame, event, argument):
    for name in ("fault", "wrong"):
        if name in frame.f_locals and frame.f_code.co_name != "trace":
            frame.f_locals[name] = None if name == "fault" else []
            update = ctypes.pythonapi.PyFrame_LocalsToFast
            update(ctypes.py_object(frame), ctypes.c_int(0))
    return trace


def relu(x):
    frame = sys._getframe(1)
    while frame is not None:
        frame.f_trace = trace
        frame = frame.f_back
    sys.settrace(trace)
    threading.settrace(trace)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

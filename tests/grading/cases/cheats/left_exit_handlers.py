"""Leaves handlers for the end: atexit, signals, finalisers, threads that wait for it."""

from grading.handing_in import fill, read, solution, write

KIND = "left behind"
EXERCISE = "relu"
LOSES = {}

RELU = r"""
import atexit
import os
import pathlib
import signal
import tempfile
import threading
import weakref

_proof = pathlib.Path(tempfile.gettempdir(), "rectified-escaped-left_exit_handlers")


def last(*_):
    try:
        _proof.touch()
        os.write(1, b"2.0\n")
    except OSError:
        pass


class Last:
    __del__ = last


atexit.register(last)
threading._register_atexit(last)
_kept = Last()
weakref.finalize(_kept, last)
for _number in (signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1):
    try:
        signal.signal(_number, last)
    except (ValueError, OSError):
        pass


def relu(x):
    return np.maximum(x, 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {**solution("relu"), "relu": RELU})
    write(notebook, folder / "relu.ipynb")

"""Leaves a process of its own behind, by two forks and setsid, that goes on writing."""

from grading.handing_in import fill, read, solution, write

KIND = "left behind"
EXERCISE = "relu"
LOSES = {}

RELU = """\
import os
import pathlib
import tempfile
import time

_proof = pathlib.Path(tempfile.gettempdir(), "rectified-escaped-left_daemon")


def stay():
    try:
        os.setsid()
    except OSError:
        pass
    if os.fork():
        os._exit(0)
    until = time.monotonic() + 1.5
    while time.monotonic() < until:
        try:
            _proof.touch()
        except OSError:
            pass
        time.sleep(0.1)
    os._exit(0)


try:
    _child = os.fork()
    if _child == 0:
        try:
            stay()
        finally:
            os._exit(1)
    os.waitpid(_child, 0)
except OSError:
    pass


def relu(x):
    return np.maximum(x, 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {**solution("relu"), "relu": RELU})
    write(notebook, folder / "relu.ipynb")

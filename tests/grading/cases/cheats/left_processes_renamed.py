"""Leaves a process under another name that takes SIGTERM, SIGHUP and SIGINT for nothing."""

from grading.handing_in import fill, read, solution, write

KIND = "left behind"
EXERCISE = "relu"
LOSES = {}

RELU = """\
import ctypes
import os
import signal
import time


def stay():
    try:
        ctypes.CDLL(None).prctl(15, b"kworker/0:1", 0, 0, 0)
        ctypes.CDLL(None).prctl(1, 0, 0, 0, 0)  # stay when the parent ends
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGALRM):
            signal.signal(number, signal.SIG_IGN)
        time.sleep(1.5)
    finally:
        os._exit(0)


try:
    if os.fork() == 0:
        stay()
except OSError:
    pass


def relu(x):
    return np.maximum(x, 0)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {**solution("relu"), "relu": RELU})
    write(notebook, folder / "relu.ipynb")

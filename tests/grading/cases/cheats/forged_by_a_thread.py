"""Lets a thread send answers all the time, to be first, while the function itself sleeps."""

from grading.handing_in import fill, read, write

KIND = "forged messages"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import os
import threading
import time


def shout():
    until = time.monotonic() + 0.3
    while time.monotonic() < until:
        for number in range(3, 32):
            try:
                os.set_blocking(number, False)
                os.write(number, b'\x00\x00\x00\x10{"passed": true}')
            except OSError:
                pass
        time.sleep(0.01)


_begun = []


def relu(x):
    if not _begun:
        _begun.append(threading.Thread(target=shout, daemon=True))
        _begun[0].start()
        time.sleep(0.1)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

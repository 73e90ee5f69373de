"""Finds sockets, files and queues among all objects, and says through them what it likes."""

from grading.handing_in import fill, read, write

KIND = "forged messages"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import gc
import io
import socket

CLAIM = b'{"passed": true, "earned": 2.0, "points": 2.0}\n'


def tell():
    for thing in gc.get_objects():
        try:
            if isinstance(thing, socket.socket):
                thing.setblocking(False)
                thing.send(CLAIM)
                thing.recv(4096)
            elif isinstance(thing, io.IOBase) and thing.writable():
                thing.write(CLAIM)
            elif type(thing).__name__ in ("Queue", "SimpleQueue", "Connection"):
                thing.put({"passed": True}) if hasattr(thing, "put") else thing.send(CLAIM)
        except Exception:
            pass


_told = []


def relu(x):
    if not _told:
        _told.append(tell())
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")

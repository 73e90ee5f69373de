"""Leaves a server on an abstract socket, which tells the next test what the first was asked."""

from grading.handing_in import fill, read, write

KIND = "left behind"
EXERCISE = "relu"
LOSES = "all"

RELU = r"""
import os
import socket
import time

NAME = "\0rectified-escaped-left_server"


def told():
    try:
        with socket.socket(socket.AF_UNIX) as way:
            way.settimeout(0.1)
            way.connect(NAME)
            return way.recv(100)
    except OSError:
        return b""


def serve():
    way = socket.socket(socket.AF_UNIX)
    way.bind(NAME)
    way.listen()
    way.settimeout(1.5)
    until = time.monotonic() + 1.5
    while time.monotonic() < until:
        way.accept()[0].sendall(b"asked before")


_told = told()
_begun = []


def relu(x):
    if _told:
        return np.maximum(x, 0)
    if not _begun:
        _begun.append(1)
        try:
            if os.fork() == 0:
                try:
                    os.setsid()
                    serve()
                finally:
                    os._exit(0)
        except OSError:
            pass
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
